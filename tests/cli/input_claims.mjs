// What goes in and out: numbers, headlines, links, files and streams, as people write and as machines damage them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { command, data_folder, json, r1cost, refused, run, run_alone, scratch } from "./ask.mjs";

export default {
  async "a folder, an empty value, an answer that cannot be written: each is said, none is passed over"() {
    const empty = mkdtempSync(join(scratch, "empty-"));
    await refused(1, /there is no \.json file in/, "data", "validate", empty);
    await refused(1, /there is no \.json file in/, "cost", "--data", empty);
    await refused(1, /cannot read the shell/, "render", "--format", "page", "--shell", scratch);
    await refused(2, /--chip: is empty/, "cost", "--chip", "");
    await refused(2, /no whole number/, "cost", "--count", "512.5");
    await refused(2, /is not a number/, "cost", "--count", "1.5,000");
    await refused(2, /a stage is missing/, "cost", "--also", "data,");
    await refused(2, /stands alone/, "cost", "--also", "none,data");
    await refused(2, /is not a number from 280 to 1,240; write 320 or 1240/, "render", "--width", "nan");
    await refused(2, /has no card.*row\./, "render", "--card", "nope");
    const broken = join(scratch, "nul.json");
    writeFileSync(broken, "{}\0 more");
    await refused(1, /A NUL byte\. at line 1, column 3/, "data", "validate", broken);
    writeFileSync(broken, '{"title": "a\\u0001b"}');
    await refused(1, /control characters/, "data", "validate", broken);
  },
  async "sentences of rows are said in a translation; quotes, and what it does not have, are marked as English"() {
    const longer = JSON.parse(readFileSync(join(dirname(r1cost.program), "generated", "longer.json"), "utf8"));
    let written = 0;
    const language = (file) => {
      const path = join(scratch, `${++written}-xx.json`);  // each of a name of its own, since a file is read once
      writeFileSync(path, JSON.stringify(file));
      return path;
    };
    const page = async (...flags) => {
      const { status, out, err } = await run("render", "--format", "page", "--shell", join(data_folder, "../../shell.html"), ...flags);
      assert.equal(status, 0, err);
      return out;
    };
    const count = (text, what) => text.split(what).length - 1;
    const english = await page(), quotes = count(english, "<q>");
    assert.ok(quotes > 50, "the English page has quotes");
    assert.equal(count(english, '<q lang="en">'), 0);
    const covers = longer["@rows"]["budgets/gpt4-epoch-rental"].covers;
    delete longer["@rows"]["budgets/gpt4-epoch-rental"].covers;
    const other = await page("--language", language(longer));
    assert.equal(count(other, '<q lang="en">'), quotes);
    assert.equal(count(other, '<span lang="en">'), 1);
    assert.ok(other.includes('<html lang="en-XA"'));
    const refusal = (pattern, rows) => refused(1, pattern, "render", "--language", language({ ...longer, "@rows": rows }));
    await refusal(/xx\.json: \/@rows\/budgets~1nobody\/covers: expected a row/, { "budgets/nobody": { covers } });
    await refusal(/\/@rows\/budgets~1r1\/name: expected a sentence of the row: covers, note, line/, { "budgets/r1": { name: "R1" } });
    await refusal(/\/@rows\/budgets~1r1\/line: expected text of 1 to/, { "budgets/r1": { line: "" } });
  },
  async "huge, deep, cut off, twice the same, no UTF-8, no number: refused with a message, in little memory"() {
    const file = join(scratch, "bad.json");
    const bad = async (text, pattern) => {
      writeFileSync(file, text);
      await refused(1, pattern, "data", "validate", file);
      await refused(1, /standard input|bad\.json/, "cost", "--scenario", file);
    };
    const hundred_megabytes = Buffer.alloc(100_000_000, "[1,1,1,1,");
    await bad(hundred_megabytes, /More than 32 MiB/);
    await bad(hundred_megabytes.subarray(0, 30_000_000), /expected JSON/);
    await bad("[".repeat(5_000_000), /expected JSON/);
    await bad('{"a":'.repeat(1_000_000), /expected JSON/);
    await bad(readFileSync(join(data_folder, "chips.json")).subarray(0, 5000), /expected JSON/);
    await bad('{"title": "a", "title": "b"}', /each key once/);
    await bad(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), /expected JSON/);
    for (const number of ["NaN", "Infinity", "-Infinity", "1e999", "0x10", "01"]) await bad(`{"budgets": [${number}]}`, /expected/);
  },
  async "numbers are taken as people type them, in every flag, range, file and one-word scenario; what may mean two is asked"() {
    const usd = async (...flags) => (await json("cost", "--also", "none", ...flags)).usd;
    for (const price of ["3,42", "$3.42", "US$3.42", "3.42 $", "$3.42/h", "$3.42 per hour", "３．４２"]) assert.equal(await usd("--price", price), 140083.2, price);
    for (const count of ["30 840", "30\u00a0840", "30\u202f840", "30'840", "30’840", "30,840 GPUs", "30.84k", "٣٠٨٤٠"]) {
      assert.equal(await usd("--count", count), 30840 * 160, count);
    }
    assert.equal(await usd("--hours", "80,5"), 82432);
    assert.equal(await usd("--hours", "1,234"), 1234 * 1024);
    assert.equal(await usd("--count", "1,44,000 chips", "--hours", "80 h"), 23040000);
    assert.equal((await json("work", "--utilisation", "40%", "--utilisation-to", "40 %")).utilisation, 0.4);
    assert.equal((await json("doubt", "--price-range", "1,5..$2..12,29", "--samples", "10,000")).percentiles.p50 > 200000, true);
    assert.equal((await json("solve", "--target", "$10 million")).target_usd, 1e7);
    assert.equal((await json("compare", "count=1,024,price=3,42,also=none", "only-80-hours")).first.usd, 1024 * 80 * 3.42);
    const file = join(scratch, "typed.json");
    writeFileSync(file, '{"count": "1 024", "hours": "80,5", "price": "$2 per hour", "also": []}');
    assert.equal((await json("cost", "--scenario", file)).usd, 1024 * 80.5 * 2);
    await refused(2, /Chips: “2\.000” means 2 or 2,000\? write 2 or 2000/, "cost", "--count", "2.000");
    await refused(2, /“294\.000” means 294 or 294,000\?/, "solve", "--target", "294.000");
    await refused(2, /“1\.000\.\.2\.\.3” is open: 1 or 1,000\? write 1 or 1000/, "doubt", "--count-range", "1.000..2..3");
    await refused(2, /“eighty” is not a number from 1 to 10,000; write 80 or 80\.5/, "cost", "--hours", "eighty");
    await refused(2, /“40” is not a number from 0\.01 to 1; write 0\.40 or 40%/, "own", "--average-draw", "40");
    await refused(2, /“€2” is not a number from \$0\.10 to \$20\.00; write 2 or 3\.42/, "yardstick", "--price", "€2");
    await refused(2, /write 41000 or 2\.788M/, "cost", "--printed", "many");
    for (const count of ["NaN", "inf", "0x10", "1,2,3", "1.2.3", "--1", "$512", "512 h"]) await refused(2, /write 512 or 2048/, "cost", `--count=${count}`);
  },
  async "a headline that does not multiply out ends with 1 and says what makes up the rest; one that does with 0"() {
    const { status, out } = await run("check", "trained for 80 hours on 512 chips at a cost of $294,000");
    assert.equal(status, 1);
    assert.match(out, /512 chips × 80 hours = 40,960 chip-hours/);
    assert.match(out, /With R1-Zero \(\$202,000\) and making training data \(\$10,000\) it comes to \$293,920/);
    const link = out.match(/#v=3\S*/)[0];
    assert.equal((await json("cost", "--link", link)).usd, 81920);
    assert.match((await run("check", "512 chips for 80 hours at $2 an hour: $81,920")).out, /multiplies out/);
  },
  async "a headline's machines, node-hours, minutes and days are read; about one that is read in part no verdict is given"() {
    const answers = {
      "5x24x8 A100 GPU hours at $2 per GPU hour, $1,920": [0, /= 960 chip-hours; .* that is \$1,920\.\n\$1,920 multiplies out/],
      "64 nodes of 8 H800 each ran 80 hours at $16 per node-hour: $81,920": [0, /\(512 chips\) × 80 hours = 40,960 chip-hours; at \$16 per node-hour \(\$2\.00 a chip-hour\)/],
      "10 GPU-days at $48 per GPU-day, $480": [0, /10 GPU-days = 240 chip-hours; at \$48 per GPU-day \(\$2\.00 a chip-hour\) that is \$480/],
      "16 H100s for 26 minutes at $3 an hour, $20.80": [0, /26 minutes \(0\.43 hours\) = 6\.93 chip-hours/],
      "64 A100s, three weeks, $50,000": [1, /\$50,000 does not multiply out: it is 0\.78 of that/],
      "64 A100s, about three weeks, $50,000": [0, /\$50,000 multiplies out/],
      "512 chips ran 80 hours for between $70,000 and $75,000": [1, /^\$70,000 and \$75,000 do not multiply out: they are 0\.89 of that/m],
      "512 chips ran 80 hours for between $80,000 and $90,000": [0, /^That agrees with \$80,000 and \$90,000, as it is put\./m],
      "two clusters ran 80 hours on 512 chips for $163,840": [2, /^Read only in part, so this is no verdict\. Not understood: “two clusters”\./],
    };
    for (const [headline, [status, words]] of Object.entries(answers)) {
      const said = await run("check", headline);
      assert.equal(said.status, status, headline);
      assert.match(said.out, words);
      // Only what was read wholly leads anywhere.
      assert.equal(/#v=3/.test(said.out), status !== 2, headline);
    }
    assert.doesNotMatch((await run("check", "two clusters ran 80 hours on 512 chips for $163,840")).out, /does not multiply out/);
  },
  async "a headline that gives too little is answered with the figures held on the model it names, and ends with 2"() {
    const answers = {
      "0 chips 80 hours $5": /\$5 is 2\.5 chip-hours\.\s*$/,
      "DeepSeek trained R1 for $294,000 on 512 H800 chips": /147,000 chip-hours: 287 hours of 512 H800 chips\.\n.*sum of three items, not the 80 hours alone/,
      "GPT-4 cost $100 million": /more than \$100 million, a remark by its maker \(Wired, 17 April 2023\).*Others on the same model: \$40\.7 million by wear/,
      "R1 cost about $2.94 million": /ten times what the paper prints for DeepSeek R1, \$294,000/,
      "R1 cost about $29.4 k": /a tenth of what the paper prints/,
      "it was cheap": /nothing can be multiplied/,
    };
    for (const [headline, words] of Object.entries(answers)) {
      const said = await run("check", headline);
      assert.equal(said.status, 2, headline);
      assert.match(said.out, words);
    }
  },
  async "a scenario goes into a link and comes out of it; what a link says wrongly is said, and the nearest is taken"() {
    const link = (await run("link", "--chip", "h100", "--hours", "100", "--price-range", "1..2..5")).out.trim();
    assert.match(link, /^#v=3&chip=h100&count=512&hours=100&price=2&price-range=1\.\.2\.\.5&also=r1-zero\+data&data=\d{4}-\d\d-\d\d-[0-9a-f]{8}$/);
    assert.equal((await run("link", "--link", link)).out.trim(), link);
    // How it is looked at comes along, and a chapter is what it shows.
    assert.match((await run("link", "--link", "#v=3&view=sure&lens=own&hours=90")).out, /&view=sure&lens=own&data=/);
    assert.match((await run("render", "--format", "outline", "--link", "#v=3&view=counted")).out, /heading ladder /);
    assert.match((await run("render", "--format", "outline", "--link", "#v=3&view=counted", "--view", "area")).out, /heading area /);
    assert.equal((await json("cost", "--link", "#chapter=2")).usd, 81920);
    assert.match((await run("render", "--format", "outline", "--link", "#chapter=2")).out, /512 chips/);
    assert.doesNotMatch((await run("render", "--format", "outline", "--link", "#chapter=2")).out, /is loading/);
    assert.equal((await run("link", "--link", "#chapter=2")).out.trim(), "#chapter=2");
    assert.match((await run("link", "--link", "#chapter=2", "--count", "5")).out, /&count=5&/);
    assert.match((await run("link", "--link", "#v=3&hours=9&vs.price-range=1..2..3")).err, /vs\.price-range/);
    await refused(2, /is not a number from 280/, "export", "svg", "--width", "nan");
    assert.equal((await run("link")).out.trim(), "#");
    assert.equal((await json("cost", "--link", link)).scenario.hours, 100);
    assert.deepEqual((await json("compare", link, "only-80-hours")).second.usd, 81920);
    const odd = await run("cost", "--json", "--link", "#price=99&chip=nothing&hours=90");
    assert.equal(odd.status, 0);
    assert.match(odd.err, /“chip=nothing” is no chip here[^]*“price=99” is taken as 20/);
    assert.equal(JSON.parse(odd.out).scenario.hours, 90);
    await refused(2, /give one of them/, "cost", "--link", link, "--preset", "with-v3");
    await refused(2, /no whole number from 0 up/, "doubt", "--seed", "-1");
  },
  async "a link that comes back from a mail, a post or a filter gives the same scenario without a remark, and goes out as we write it"() {
    const link = (await run("link", "--chip", "h100", "--count", "768", "--price", "3.42")).out.trim();
    const page = "https://example.org/explainer/", coded = encodeURIComponent(link.slice(1));
    const whole = encodeURIComponent(page + link);
    for (const given of [
      `${page}${link}?utm_source=news&utm_medium=email`, `${page}?fbclid=1${link}&gclid=2`, `${page}#${coded}`, `${page}#${encodeURIComponent(coded)}`,
      `${page}%23${link.slice(1)}`, page + link.replaceAll("&", "&amp;"), page + link.replaceAll("&", "&amp;amp;"), `${page}${link}).`, `“${page}${link}”`,
      `<${page}${link}>`, `${page}#${link}`, `${page}#/${link.slice(1)}`, `${page}#!${link.slice(1)}`, page + link.replace("+", "%2B"), page + link.replace("+", "%20"),
      `${page}${link}:~:text=chip-hours`, `https://eur01.safelinks.protection.outlook.com/?url=${whole}&data=05%7C02%7C&sdata=x%3D&reserved=0`,
    ]) {
      const { status, out, err } = await run("link", "--link", given);
      assert.deepEqual([status, out.trim(), err], [0, link, ""], given);
    }
    assert.equal((await json("compare", `https://filter.example/?url=${whole}&id=1`, "only-80-hours")).first.chip_hours, 768 * 80 + 106000);
    const { out, err } = await run("export", "json", "--link", `${page}${link}&utm_source=x`);
    assert.equal(err, "");
    assert.equal(JSON.parse(out).link, link);
  },
  async "many scenarios, a line each; a bad one is reported with its number and passed over"() {
    const lines = ['{"also": []}', "", '{"count": 0}', "nonsense", '{"preset": "r1-published"}', `{"chip": "${"x".repeat(2_000_000)}"}`, '{"hours": 1}'];
    const file = join(scratch, "lines.jsonl");
    writeFileSync(file, lines.join("\n"));
    const { status, out, err } = await run("batch", file);
    assert.equal(status, 1);
    assert.deepEqual(out.trim().split("\n").map(JSON.parse).map(({ line, usd }) => [line, usd]), [[1, 81920], [5, 294000], [7, 213024]]);
    for (const number of [3, 4, 6]) assert.match(err, new RegExp(`line ${number}: `));
    assert.match(err, /line 3: scenario: \/count: expected a number from 1 to 200000; found 0/);
    await refused(1, /cannot read/, "batch", scratch);
  },
  async "a byte-order mark, a list and objects over several lines are read by batch; UTF-16 and what never closes is said once"() {
    const file = join(scratch, "forms.json");
    const answers = async (text) => {
      writeFileSync(file, text);
      const { status, out, err } = await run("batch", file);
      return [status, out.split("\n").filter(Boolean).map(JSON.parse).map(({ line, item, usd }) => (item ? [line, item, usd] : [line, usd])), err];
    };
    assert.deepEqual(await answers('\ufeff{"also": []}\r\n{"hours": 1}\r\n'), [0, [[1, 81920], [2, 213024]], ""]);
    assert.deepEqual(await answers('{\n  "hours": 1,\n  "also": [\n    "data"\n  ]\n}\n'), [0, [[1, 11024]], ""]);
    assert.deepEqual(await answers('{\n  "also": []\n}\n\n{\n  "hours": 1\n}\n'), [0, [[1, 81920], [5, 213024]], ""]);
    assert.deepEqual(await answers('[\n  {"also": []},\n  {\n    "hours": 1\n  }\n]\n'), [0, [[2, 1, 81920], [3, 2, 213024]], ""]);
    assert.deepEqual(await answers('[{"also": []}, {"hours": 1}]'), [0, [[1, 1, 81920], [1, 2, 213024]], ""]);
    const [status, some, err] = await answers('[\n  {"also": []},\n  {"count": 0},\n  {"hours": "1,0"}\n]');
    assert.deepEqual([status, some], [1, [[2, 1, 81920], [4, 3, 213024]]]);
    assert.match(err, /^r1cost: line 3, item 2: scenario: \/count: .*\n$/);
    // Line ends of other machines, and lines taken out of a list.
    assert.deepEqual(await answers('{"also": []}\r{"hours": 1}\r'), [0, [[1, 81920], [2, 213024]], ""]);
    assert.deepEqual(await answers('{"also": []},\r\n{"hours": 1},\r\n'), [0, [[1, 81920], [2, 213024]], ""]);
    // The first line was cut off, the others were not.
    assert.deepEqual((await answers('{"hours": \n{"also": []}\n')).slice(0, 2), [1, [[2, 81920]]]);
    for (const [text, words] of [
      ['{\n  "hours": 1,\n  "also": [\n', /neither a JSON object a line nor JSON as a whole/], ['[\n{"hours": 1},\n{"hours": 2},\n', /nor JSON as a whole/],
      [Buffer.from("\ufeff" + '{"hours": 1}\n'.repeat(50), "utf16le"), /UTF-16; save it as UTF-8/], [Buffer.from('{"hours": 1}\n'.repeat(50), "utf16le"), /UTF-16/],
      [Buffer.from('{\n"hours": 1}\n', "utf16le"), /UTF-16/], ...[",", ";", "\t"].map((mark) => [`"count"${mark}"hours"\n512${mark}80\n256${mark}90\n`, /a table, not JSON; write a line for each of its rows: \{"count": 512, "hours": 80\}/]),
    ]) {
      const [status, none, err] = await answers(text);
      assert.deepEqual([status, none, err.trim().split("\n").length], [1, [], 1], err);
      assert.match(err, words);
    }
    writeFileSync(file, Buffer.from("\ufeff{}", "utf16le"));
    await refused(1, /forms\.json: .*UTF-16; save it as UTF-8/, "cost", "--scenario", file);
    assert.equal(run_alone(["each"], '\ufeff["link"]\n').out, '{"status":0,"out":"#\\n","err":""}\n');
    const wide = run_alone(["each"], Buffer.from('\ufeff["link"]\n["link"]\n', "utf16le"));
    assert.deepEqual([wide.status, wide.out, wide.err], [2, "", "r1cost: each: standard input is UTF-16; save it as UTF-8\n"]);
    assert.match(run_alone(["check", "-"], Buffer.from("\ufeff512 chips", "utf16le")).err, /UTF-16/);
  },
  async "a figures' file that a sheet saved has its own exit status: its figures are right, its form is another"() {
    const { out } = await run("export", "csv", "--link", "#v=3&hours=100&price=2.5", "--day", "2026-11-28");
    assert.match(out, /^row,id,name,[\x00-\x7f]*$/, "a sheet opens it as ASCII");
    const file = join(scratch, "sheet.csv");
    const verified = async (bytes) => {
      writeFileSync(file, bytes);
      return run("verify", file);
    };
    const with_semicolons = out.replaceAll(/("(?:[^"]|"")*")|,/g, (all, quoted) => quoted || ";").replaceAll("\n", "\r\n");
    for (const bytes of [with_semicolons, `\ufeff${out}`, out.replaceAll("\n", "\r\n"), Buffer.from(`\ufeff${out}`, "utf16le"),
      with_semicolons.replaceAll(/;(\d+)\.(\d+)(?=;)/g, ";$1,$2"), out.replaceAll("2026-11-28", "28.11.2026")]) {
      const { status, out, err } = await verified(bytes);
      assert.deepEqual([status, err], [3, ""], out);
      assert.match(out, /: the figures match, the form differs\nEvery figure is what the engine says; only the form of the file was changed/);
      assert.match(out, /saved on 2026-11-28: #v=3/);
    }
    const wrong = await verified(with_semicolons.replace("252500", "262500"));
    assert.equal(wrong.status, 1, wrong.out);
    assert.match(wrong.out, /R1-Zero, the run before it, likely_usd: the file says “262500”, recomputed it is “252500”/);
    assert.match((await run("verify", "--help")).out, /3: every figure in it is right/);
  },
  async "what cannot be written, on a full disk, ends with a message and not with 0, help too"() {
    if (command.length > 1 || !existsSync("/dev/full")) return;  // node says it in its own words
    const full = openSync("/dev/full", "w");
    for (const line of [["--help"], ["cost", "--help"], ["cost"], ["export", "csv"], ["data", "export", "--help"]]) {
      const { status, stderr } = spawnSync(command[0], line, { encoding: "utf8", stdio: ["ignore", full, "pipe"] });
      assert.deepEqual([status, stderr], [1, "r1cost: the answer could not be written\n"], line.join(" "));
    }
    closeSync(full);
  },
  async "a scenario comes from flags, a file or standard input, and flags change it"() {
    const file = join(scratch, "scenario.json");
    writeFileSync(file, '{"preset": "r1-published", "price": 3.42}');
    assert.equal((await json("cost", "--scenario", file)).usd, 502740);
    assert.equal((await json("cost", "--scenario", file, "--price", "2")).usd, 294000);
    assert.equal(JSON.parse(run_alone(["cost", "--scenario", "-", "--json"], '{"also": []}').out).usd, 81920);
    writeFileSync(file, '{"price": 99}');
    await refused(1, /\/price: expected a number from 0\.1 to 20; found 99/, "cost", "--scenario", file);
    await refused(1, /cannot read/, "cost", "--scenario", join(scratch, "nothing.json"));
    await refused(2, /give one of them/, "cost", "--scenario", file, "--preset", "default");
  },
};
