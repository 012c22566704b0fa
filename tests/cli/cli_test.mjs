// The command line as its users meet it: what it prints, where, and with which exit status. Usage:
//   node tests/cli/cli_test.mjs COMMAND [ARG ...]     (the program, or node and the program compiled to wasm)
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  closeSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { open_r1cost } from "../support/r1cost.mjs";

const command = process.argv.slice(2);
const data_folder = fileURLToPath(new URL("../../assets/data/", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "r1cost-"));

const env = { ...process.env, LC_ALL: "de_DE.UTF-8" };
// Nearly all is asked of one process: as WebAssembly each start takes longer than most answers.
const r1cost = open_r1cost(command, { env });
const run = r1cost.ask;
const run_alone = (args, input = "") => {
  const { status, stdout, stderr } = spawnSync(command[0], [...command.slice(1), ...args], { encoding: "utf8", env, input });
  return { status, out: stdout, err: stderr };
};
const json = async (...args) => {
  const { status, out, err } = await run(...args, "--json");
  assert.equal(status, 0, err);
  return JSON.parse(out);
};
const refused = async (status, pattern, ...args) => {
  const result = await run(...args);
  assert.equal(result.status, status, `${args.join(" ")}: ${result.err}`);
  assert.match(result.err, pattern);
  assert.equal(result.out, "", "nothing on standard output");
};

const claims = {
  async "a process of its own answers as one that answers many: what it prints, what it says and what it ends with"() {
    const lines = [["cost"], ["cost", "--count", "0"], ["data", "validate", join(scratch, "nothing.json")], ["render", "--help"], []];
    const answers = await Promise.all(lines.map((line) => run(...line)));
    assert.deepEqual(answers.map(({ status }) => status), [0, 2, 1, 0, 2]);
    lines.forEach((line, i) => assert.deepEqual(run_alone(line), answers[i], line.join(" ")));
  },
  "what is no command line is told so, none reads the lines of others, and the next is answered"() {
    const lines = ["nonsense", "[1]", "{}", "", '["cost", "--scenario", "-"]', '["check", "-"]', '["batch"]', '["each"]', '["link"]'];
    const { status, out, err } = run_alone(["each"], lines.join("\n"));
    assert.equal(status, 1, err);
    const answers = out.trim().split("\n").map(JSON.parse);
    assert.deepEqual(answers.map((one) => one.status), [2, 2, 2, 2, 1, 1, 1, 2, 0]);
    for (const one of answers.slice(0, 4)) assert.match(one.err, /expected a JSON list of words/);
    for (const one of answers.slice(4, 7)) assert.match(one.err, /cannot read -/);
    assert.equal(answers[8].out, "#\n");
    assert.equal(run_alone(["each"], '["link"]\n').status, 0);
  },
  async "the flags of the news give $293,920, line by line"() {
    const answer = await json("cost", "--chip", "h800", "--count", "512", "--hours", "80", "--price", "2", "--also", "r1-zero,data");
    assert.equal(answer.chip_hours, 146960);
    assert.equal(answer.usd, 293920);
    assert.deepEqual(answer.stages.filter((stage) => stage.counted).map(({ id, chip_hours, usd }) => [id, chip_hours, usd]),
      [["run", 40960, 81920], ["r1-zero", 101000, 202000], ["data", 5000, 10000]]);
    assert.equal(answer.stages.find((stage) => stage.id === "failed").usd, null, "unknown is never zero");
    assert.ok(answer.ratios.length >= 25);
  },
  async "R1 as published is $294,000; nothing else counted leaves $81,920"() {
    assert.equal((await json("cost", "--preset", "r1-published")).usd, 294000);
    assert.equal((await json("cost", "--also", "none")).usd, 81920);
  },
  async "an exported file matches when it is verified, and the first figure changed in it is named"() {
    for (const format of ["svg", "csv", "json"]) {
      const file = join(scratch, `exported.${format}`);
      const { out } = await run("export", format, "--link", "#v=3&hours=100&view=counted", "--day", "2026-11-28");
      writeFileSync(file, out);
      const good = await run("verify", file);
      assert.equal(good.status, 0, good.out);
      assert.match(good.out, /: matches\n[^]*“What is counted in \$314,400, and what is not”, saved on 2026-11-28: #v=3/);
      writeFileSync(file, out.replaceAll(/202000|202,000/g, (words) => words.replace("202", "203")));
      const bad = await run("verify", file);
      assert.equal(bad.status, 1);
      assert.match(bad.out, /: differs\n.*203.*recomputed it is.*202/);
    }
    JSON.parse((await run("export", "json")).out);
    assert.match((await run("export", "json")).out, /"saved": "20\d\d-[01]\d-[0-3]\d"/);
    assert.equal((await run("export", "csv", "--name", "--day", "2026-11-28")).out, "r1-294000-ladder-2026-11-28.csv\n");
  },
  async "files that are none of ours, or cannot be read, are told so"() {
    const file = join(scratch, "other.csv");
    writeFileSync(file, "a,b\n1,2\n");
    assert.equal((await run("verify", file)).status, 2);
    assert.match((await run("verify", file)).out, /cannot be told\nThis is no file that/);
    await refused(2, /cannot read/, "verify", join(scratch, "nowhere.svg"));
    await refused(1, /no PNG file/, "export", "png", "--pixels", file);
    await refused(2, /is no day/, "export", "csv", "--day", "yesterday");
    await refused(2, /Did you mean “r1-published”/, "export", "csv", "--preset", "r1-publishd");
  },
  async "short chip names are understood"() {
    assert.equal((await json("cost", "--chip", "H100")).scenario.chip, "h100");
    assert.equal((await json("cost", "--chip", "a100")).scenario.chip, "a100");
  },
  async "counting what was never published makes the total at least that much"() {
    const answer = await json("cost", "--also", "failed");
    assert.equal(answer.at_least, true);
    assert.match((await run("cost", "--also", "failed")).out, /at least \$81,920/);
  },
  async "a value out of range is refused with flag, value and range"() {
    for (const value of ["0", "-5", "1e30", "NaN", "Infinity", "abc", "200001"])
      await refused(2, new RegExp(`--count: .*“${value}”.*from 1 to 200,000`), "cost", `--count=${value}`);
    await refused(2, /--price: .*from \$0\.10 to \$20\.00/, "cost", "--price", "99");
  },
  async "a near miss is answered with what was meant"() {
    await refused(2, /Did you mean “h800”/, "cost", "--chip", "h80");
    await refused(2, /Did you mean “r1-zero”/, "cost", "--also", "r1-zer");
    await refused(2, /Did you mean “r1-published”/, "cost", "--preset", "r1-publishd");
    await refused(2, /Did you mean “cost”/, "cots");
  },
  async "unknown flags are an error of usage"() {
    await refused(2, /--banana/, "cost", "--banana");
    await refused(2, /./);
  },
  async "help is an answer, with examples"() {
    for (const args of [["--help"], ["cost", "--help"], ["render", "--help"], ["data", "validate", "--help"]]) {
      const { status, out } = await run(...args);
      assert.equal(status, 0);
      assert.ok(out.length > 100);
    }
    assert.match((await run("cost", "--help")).out, /Examples:[^]*r1cost cost --chip h800/);
  },
  async "two scenarios are compared"() {
    const { status, out } = await run("compare", "only-80-hours", "with-v3");
    assert.equal(status, 0);
    assert.match(out, /72× the first/);
    assert.match(out, /v3: \+\$5,576,000/);
    assert.match(out, /= what is counted 71\.\d/);
    assert.match((await run("compare", "only-80-hours", "chip=h800,count=1024,hours=80,price=3,also=none")).out, /= price 1\.500 × count 2\.000/);
    assert.equal((await run("compare", "only-80-hours", "chip=h100,count=512,hours=80,price=12.29,also=none")).status, 0);
    await refused(2, /expected key=value/, "compare", "a=1", "with-v3");
    await refused(2, /count is said twice/, "compare", "count=1,count=2", "with-v3");
    await refused(2, /nothing behind the =/, "compare", "count=", "with-v3");
  },
  async "the published dataset is good, and a broken one is refused with file, place and reason"() {
    const files = readdirSync(data_folder).filter((name) => name.endsWith(".json")).map((name) => join(data_folder, name));
    assert.equal((await run("data", "validate", ...files)).status, 0);
    assert.equal((await run("data", "validate", data_folder)).out, (await run("data", "validate", ...files)).out);
    // Of a folder only its files, and none that are hidden.
    const folder = mkdtempSync(join(scratch, "data-"));
    for (const name of files) copyFileSync(name, join(folder, basename(name)));
    writeFileSync(join(folder, "._chips.json"), "nothing");
    mkdirSync(join(folder, "more.json"));
    assert.equal((await run("data", "validate", folder)).out, (await run("data", "validate", data_folder)).out);
    const broken = join(scratch, "budgets.json");
    const rest = files.filter((name) => !name.endsWith("budgets.json"));
    writeFileSync(broken, readFileSync(join(data_folder, "budgets.json"), "utf8").replace('"disclosure"', '"guess"'));
    await refused(1, /budgets\.json: \/budgets\/\d+\/kind: expected one of disclosure.*found "guess"/, "data", "validate", ...rest, broken);
    writeFileSync(broken, "{\"budgets\": [");
    await refused(1, /budgets\.json: the whole file: expected JSON; found .*line 1/, "data", "validate", ...rest, broken);
    await refused(1, /cannot read/, "data", "validate", join(scratch, "nothing.json"));
    await refused(1, /expected/, "cost", "--data", broken);
  },
  async "another dataset takes the place of the built-in one"() {
    const files = readdirSync(data_folder).filter((name) => name.endsWith(".json"));
    const mine = files.map((name) => {
      const text = readFileSync(join(data_folder, name), "utf8");
      const path = join(scratch, name);
      writeFileSync(path, name === "runs.json" ? text.replaceAll("101000", "202000") : text);
      return path;
    });
    assert.equal((await json("cost", "--data", ...mine)).usd, 495920);
  },
  async "the first screen is rendered as a picture and in words"() {
    assert.match((await run("render", "--width", "320")).out, /^<svg xmlns[^]*<\/svg>\n$/);
    assert.match((await run("render", "--format", "outline")).out, /slider count .*512 chips/);
    assert.equal(JSON.parse((await run("render", "--format", "json")).out).width, 1240);
    await refused(2, /width/, "render", "--width", "10");
    await refused(2, /theme/, "render", "--theme", "pink");
    await refused(1, /cannot read the shell/, "render", "--format", "page", "--shell", join(scratch, "none.html"));
  },
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
    assert.match(out, /With R1-Zero, the run before it \(\$202,000\) and Making training data \(\$10,000\) it comes to \$293,920/);
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
      "64 A100s, three weeks, $50,000": [1, /\$50,000 does not multiply out: it is 0\.78× of that/],
      "64 A100s, about three weeks, $50,000": [0, /\$50,000 multiplies out/],
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
      "DeepSeek trained R1 for $294,000 on 512 H800 chips": /147,000 chip-hours: 287 hours of 512 H800 chips\.\n.*sum of three items, not the 80 hours alone/,
      "GPT-4 cost $100 million": /more than \$100 million, a remark by its maker \(Wired, 17 April 2023\).*Others on the same model: \$40\.7 million used up/,
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
    assert.match((await run("render", "--format", "outline", "--link", "#v=3&view=counted")).out, /heading counted /);
    assert.match((await run("render", "--format", "outline", "--link", "#v=3&view=counted", "--view", "area")).out, /heading area /);
    assert.equal((await json("cost", "--link", "#chapter=2")).usd, 81920);
    assert.match((await run("render", "--format", "outline", "--link", "#chapter=2")).out, /512 chips/);
    assert.doesNotMatch((await run("render", "--format", "outline", "--link", "#chapter=2")).out, /being fetched/);
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
  async "a figure explains itself, and the formula computes to it"() {
    assert.match((await run("explain", "run")).out, /^512 chips × 80 h × \$2\.00 = \$81,920\n/);
    const formula = (await run("explain", "total", "--preset", "r1-published", "--format", "formula")).out.trim();
    assert.match(formula, /^=[0-9.+*/()]+$/);
    assert.equal(Function(`return ${formula.slice(1)}`)(), 294000);
    const words = (await run("explain", "total", "--format", "command")).out.trim().split(" ");
    assert.equal(words.shift(), "r1cost");
    assert.equal((await run(...words)).out, (await run("explain", "total")).out);
    assert.equal(JSON.parse((await run("explain", "energy", "--format", "json")).out).unit, "kWh");
    await refused(1, /never published/, "explain", "failed");
    await refused(2, /Did you mean “total”/, "explain", "totl");
  },
  async "a bill in doubt has percentiles and a tornado, the same for the same seed"() {
    const flags = ["doubt", "--also", "none", "--price-range", "1..2..4", "--count-range", "256..512..1024", "--samples", "20000"];
    const answer = await json(...flags);
    assert.deepEqual(answer, await json(...flags));
    assert.ok(Math.abs(answer.percentiles.p50 / 81920 - 1) < 0.03);
    for (const key of ["p5", "p50", "p95"]) assert.ok(Math.abs(answer.percentiles[key] / answer.closed_form[key] - 1) < 0.05, key);
    assert.deepEqual(answer.tornado.map((bar) => [bar.assumption, bar.at_low, bar.at_high]),
      [["count", 40960, 163840], ["price", 40960, 163840]]);
    assert.match((await run("doubt", "--price-range", "1..2..12.29")).out, /Nine times in ten[^]*Price per chip-hour: \$146,960 to \$1,806,138, 100%/);
    for (const wrong of ["2..1..3", "1..2", "a..b..c", "0.01..1..2", "1..2..99", "1..2..3..4"])
      await refused(2, /--price-range/, "doubt", "--price-range", wrong);
  },
  async "rows are listed, shown and exported with their sources, and examined"() {
    const lines = (await run("data", "list")).out.trimEnd().split("\n");
    assert.ok(lines.length >= 40);
    for (const line of lines) assert.equal(line.split("\t").length, 4, line);
    assert.match((await run("data", "list", "stages")).out, /failed\t.*\tnever published\t/);
    assert.match((await run("data", "show", "gpt4-altman")).out, /more than \$100 million[^]*quote: /);
    assert.match((await run("data", "show", "h800")).out, /bf16_tflops: 989/);
    await refused(2, /Did you mean “h800”/, "data", "show", "h80");
    assert.match((await run("data", "show", "ownership")).out, /^trend: 0\.14$[^]*^interconnect_share: 0\.19$[^]*^source: /m);
    assert.match((await run("data", "list", "constants")).out, /^energy\taverage_draw\t0\.\d+\t.+/m);
    assert.equal(JSON.parse((await run("data", "export", "json")).out).budgets.length, lines.length);
    assert.match((await run("data", "export")).out, /^\ufeffid,name,[^]*\r\nr1,DeepSeek R1,/);
    assert.equal((await run("data", "doctor")).status, 0);
    assert.match((await run("data", "doctor", "--as-of", "2030-01-01")).out, /more than a year before 2030-01-01 \(old, not wrong\)/);
    assert.equal((await run("data", "doctor", "--as-of", "2020-01-01")).status, 1);
    await refused(2, /no date/, "data", "doctor", "--as-of", "yesterday");
  },
  async "the same run on owned machines, and what buying them costs"() {
    const owned = await json("own", "--preset", "r1-published");
    assert.equal(owned.chip_hours, 147000);
    assert.equal(owned.rented_usd, 294000);
    assert.ok(Math.abs(owned.hardware_usd + owned.interconnect_usd + owned.energy_usd - owned.usd) < 1e-6);
    assert.ok(Math.abs(owned.cluster_usd - 512 * owned.usd_per_chip / 0.81) < 1e-6);
    assert.ok((await json("own", "--held", "3")).usd < (await json("own", "--held", "1")).usd);
    await refused(1, /no purchase price/, "own", "--chip", "trainium2");
    await refused(2, /--held/, "own", "--held", "-1");
  },
  async "backwards: what makes a total, or why nothing does"() {
    const found = await json("solve", "--target", "1M", "--for", "count");
    assert.equal(found.limit, "none");
    assert.equal((await json("cost", "--count", String(found.value))).usd, found.usd);
    assert.ok(Math.abs(found.usd - 1e6) <= 80);
    const ten = await run("solve", "--target", "10M");
    assert.equal(ten.status, 0);
    assert.match(ten.out, /\nNot exactly \$10,000,000: the nearest on the slider, in steps of 0\.1, is \$10,000,006\n/);
    assert.equal((await json("solve", "--target", "10M")).exact, false);
    assert.equal((await json("solve", "--target", "293920")).exact, true);
    assert.doesNotMatch((await run("solve", "--target", "293920")).out, /exactly/);
    assert.match((await run("solve", "--target", "100M")).out, /Not \$100 million: Hours alone makes from \$213,024 to \$10\.5 million/);
    const low = await run("solve", "--target", "100000");
    assert.equal(low.status, 1);
    assert.match(low.out, /the other lines alone cost \$212,000/);
    await refused(2, /--target/, "solve", "--target", "much");
  },
  async "one yardstick: each run with public chip-hours, at the reader's price"() {
    const { runs } = await json("yardstick", "--price", "2");
    assert.ok(runs.length >= 20, `${runs.length} runs`);
    const usd = Object.fromEntries(runs.map((one) => [one.name, one.usd]));
    assert.equal(usd["DeepSeek R1"], 294000);
    assert.equal((await run("yardstick")).out.trim().split("\n").length, runs.length + 1, "a head line with the price");
    assert.equal(new Set(runs.map(({ name }) => name)).size, runs.length, "each run once");
    await refused(2, /--price/, "yardstick", "--price", "0");
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
    // The first line was cut off, the others were not.
    assert.deepEqual((await answers('{"hours": \n{"also": []}\n')).slice(0, 2), [1, [[2, 81920]]]);
    for (const [text, words] of [
      ['{\n  "hours": 1,\n  "also": [\n', /neither a JSON object a line nor JSON as a whole/], ['[\n{"hours": 1},\n{"hours": 2},\n', /nor JSON as a whole/],
      [Buffer.from("\ufeff" + '{"hours": 1}\n'.repeat(50), "utf16le"), /UTF-16; save it as UTF-8/], [Buffer.from('{"hours": 1}\n'.repeat(50), "utf16le"), /UTF-16/],
    ]) {
      const [status, none, err] = await answers(text);
      assert.deepEqual([status, none, err.trim().split("\n").length], [1, [], 1], err);
      assert.match(err, words);
    }
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
  async "two datasets are told apart, figure by figure, and each has its fingerprint"() {
    const files = readdirSync(data_folder).filter((name) => name.endsWith(".json"));
    const folder = mkdtempSync(join(scratch, "other-"));
    for (const name of files) writeFileSync(join(folder, name), readFileSync(join(data_folder, name)));
    assert.equal((await run("data", "diff", data_folder, folder)).status, 0);
    const runs = readFileSync(join(folder, "runs.json"), "utf8");
    writeFileSync(join(folder, "runs.json"), runs.replace('"chip_hours": 101000', '"chip_hours": 102000'));
    const { status, out } = await run("data", "diff", data_folder, folder);
    assert.equal(status, 1);
    assert.match(out, /: 1 difference\nstages\/r1-zero\tchip_hours\t101000\t102000\n$/);
    const hash = (await json("cost")).data_hash;
    assert.match(hash, /^[0-9a-f]{16}$/);
    assert.ok((await run("data", "validate", ...files.map((name) => join(data_folder, name)))).out.includes(hash));
    assert.notEqual((await json("cost", "--data", ...files.map((name) => join(folder, name)))).data_hash, hash);
    await refused(1, /cannot read/, "data", "diff", data_folder, join(scratch, "nothing"));
  },
  async "the page's dataset is the whole one without words that nobody sees there"() {
    const page = join(scratch, "page.json");
    const made = spawnSync(process.execPath, [fileURLToPath(new URL("../../web/page_dataset.mjs", import.meta.url)), page,
      ...readdirSync(data_folder).filter((name) => name.endsWith(".json")).map((name) => join(data_folder, name))]);
    assert.equal(made.status, 0, String(made.stderr));
    assert.equal((await run("data", "validate", page)).status, 0);
    const lines = (await run("data", "diff", data_folder, page)).out.trimEnd().split("\n").slice(1);
    const words = /^((claims|changes)\/|(chips|presets|spreads)\/[^\t]+\tquote\t|chips\/[^\t]+\t(note|quote_note|barred_note|purchase_note|also_reported\/\d+|export_events\/\d+)\t|spreads\/[^\t]+\tnote\t|(carbon|work)\tnote\t)/;
    for (const line of lines) assert.match(line, words);
    const disputed = JSON.parse(readFileSync(join(data_folder, "context.json"), "utf8")).disputes
      .flatMap(({ claims, answers }) => [...claims, ...answers]);
    for (const id of disputed) assert.ok(!lines.some((line) => line.startsWith(`claims/${id}\t`) && !line.includes("\tquote\t")), id);
    assert.ok(lines.length > 50);
  },
  async "what an edition added or put right is told with its reason"() {
    const changes = JSON.parse(readFileSync(join(data_folder, "changes.json"), "utf8")).changes;
    const { status, out } = await run("data", "diff", "2026-11-25");
    assert.equal(status, 1);
    const lines = out.trimEnd().split("\n");
    assert.equal(lines.length, 1 + changes.filter(({ edition }) => edition > "2026-11-25").length);
    for (const { row, what, why } of changes) assert.ok(out.includes(`${row}\t${what}\t${why}`), row);
    const newest = changes[0].edition;
    assert.equal((await run("data", "diff", newest)).status, 0);
    await refused(2, /write the day of an edition/, "data", "diff", data_folder);
  },
  async "prices of a month: how many, lowest, middle and highest, each with seller and source"() {
    const rows = JSON.parse(readFileSync(join(data_folder, "../prices.json"), "utf8")).prices
      .filter(({ chip, date }) => chip === "h100" && date.startsWith("2026-09")).map(({ usd }) => usd).sort((a, b) => a - b);
    const { out } = await run("data", "show", "prices", "--chip", "h100", "--month", "2026-09");
    const middle = (rows[(rows.length - 1) >> 1] + rows[rows.length >> 1]) / 2;
    const two = (usd) => `\\$${usd.toFixed(2)}`;
    assert.match(out, new RegExp(`^H100, September 2026: n ${rows.length}, low ${two(rows[0])}, middle ${two(middle)}, high ${two(rows.at(-1))} an hour\n`));
    assert.equal(out.trimEnd().split("\n").length, 1 + rows.length);
    assert.match((await run("data", "show", "prices")).out, /^B200, September 2026: n \d+, /m);
    await refused(1, /the newest month with any is 2026-09/, "data", "show", "prices", "--chip", "h100", "--month", "2019-01");
    await refused(2, /no month such as/, "data", "show", "prices", "--chip", "h100", "--month", "2026-13");
    await refused(2, /there is no chip/, "data", "show", "prices", "--chip", "h1000");
  },
  async "published estimates come out again from their inputs"() {
    const file = fileURLToPath(new URL("../../assets/reproduce/epoch-inputs.json", import.meta.url));
    const answer = await json("reproduce", file);
    assert.equal(answer.models.length, 7);
    for (const model of answer.models) {
      assert.equal(model.figures.length, 3, model.id);
      if (model.expected_to_match) for (const figure of model.figures) assert.ok(Math.abs(figure.difference) < 1e-5, model.id);
      else assert.ok(model.note, model.id);
    }
    assert.match((await run("reproduce", file)).out, /GPT-4 .*\$40,695,706 .*0\.0000%/);
    const emissions = await json("reproduce", file.replace("epoch-inputs", "published-emissions"));
    assert.equal(emissions.rows.length, 10);
    for (const row of emissions.rows) assert.ok(Math.abs(row.difference) < 0.01, `${row.family} ${row.model}`);
    const wrong = join(scratch, "wrong.json");
    writeFileSync(wrong, readFileSync(file, "utf8").replace("24875.0", "29875.0"));
    const { status, out } = await run("reproduce", wrong);
    assert.equal(status, 1);
    assert.match(out, /differs/);
    await refused(1, /\/constants: expected/, "reproduce", join(data_folder, "runs.json"));
    for (const { name, difference } of (await json("reproduce")).papers) assert.equal(difference, 0, name);
    const readme = readFileSync(fileURLToPath(new URL("../../README.md", import.meta.url)), "utf8");
    const [, table] = readme.match(/<!-- figures -->\n([^]*)<!-- \/figures -->/);
    assert.equal((await run("reproduce", "--markdown", file, file.replace("epoch-inputs", "published-emissions"))).out, table, "./dev figures makes the README's table again");
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
  async "a figure that counts other things is set beside the bill step by step, or not at all"() {
    const { out } = await run("cost", "--against", "gpt4-epoch-amortised");
    assert.match(out, /with V3[^\n]*\$5,869,920[^]*on machines owned for 1 year before the run[^]*Theirs over yours[^\n]* 11×/);
    assert.match((await run("cost", "--against", "gpt4-altman")).out, /No conversion: its source does not say/);
    assert.match((await run("cost")).out, /GPT-4, Epoch AI: used up, rented, bought +\$78\.6 million +≠, as \$5,869,920: 13×/);
    assert.doesNotMatch((await run("cost")).out, /270×/);
    await refused(2, /Did you mean “gpt4-altman”/, "cost", "--against", "gpt4-altmann");
  },
  async "what is counted, step by step; unknown steps stay unknown"() {
    const { out } = await run("steps", "--also", "r1-zero,data,v3,failed");
    assert.match(out, /Failed runs[^\n]*no published figure\n[^\n]*makes at least \$5,869,920/);
    assert.match(out, /or Buying the cluster of 2,048 .*million/);
    assert.match(out, /or DeepSeek’s servers[^\n]*\$1\.6 billion/);
    const { steps } = await json("steps", "--failed", "2");
    assert.deepEqual(steps.find(({ id }) => id === "failed").usd, { low: 293920, likely: 293920, high: 293920 });
    assert.equal(steps.find(({ id }) => id === "v3").on, false);
  },
  async "the work in operations, on other chips, and from a model's size"() {
    const answer = await json("work", "--to", "a100", "--utilisation", "0.4", "--utilisation-to", "0.5");
    assert.deepEqual(answer.same_work.map(({ chip }) => chip), ["a100"]);
    assert.ok(Math.abs(answer.same_work[0].hours - 80 * (989 * 0.4) / (312 * 0.5)) < 1e-9);
    assert.ok(Math.abs(answer.run_operations / (40960 * 3600 * 989e12 * 0.4) - 1) < 1e-12);
    const v3 = answer.published.find(({ budget }) => budget === "v3-pre");
    assert.ok(Math.abs(v3.operations / (6 * 37e9 * 14.8e12) - 1) < 1e-12);
    assert.ok(v3.utilisation > 0.3 && v3.utilisation < 0.4);
    assert.equal((await json("work", "--precision", "fp8", "--to", "a100")).same_work[0].hours, null, "no FP8 on the A100");
    // In FP8 on the one, in the A100's BF16 on the other, both at the same share of what the dataset has for BF16.
    const bf16 = await json("work", "--precision", "fp8", "--precision-to", "bf16", "--to", "a100");
    assert.ok(Math.abs(bf16.same_work[0].hours - (80 * 989) / 312) < 1e-9);
    await refused(1, /no fp8 peak/, "work", "--chip", "a100", "--precision", "fp8");
    await refused(2, /--to: “h9” is no chip/, "work", "--to", "h9");
  },
  async "backwards for utilisation and failed runs, and every run of one price"() {
    assert.equal((await json("solve", "--target", "587840", "--for", "failed")).value, 2);
    assert.equal((await json("solve", "--target", "163840", "--for", "utilisation", "--also", "none", "--utilisation", "0.5")).value, 0.25);
    const { runs } = await json("solve", "--target", "78.4M", "--curve", "20");
    assert.equal(runs.length, 20);
    for (const { hours, count } of runs) assert.ok(Math.abs(((hours * count + 106000) * 2) / 78.4e6 - 1) < 1e-12);
    await refused(1, /no run within range/, "solve", "--target", "1000", "--curve", "20");
  },
  async "every assumption can be in doubt: as a range, a shape, or a spread of the dataset by its name"() {
    const owned = await json("doubt", "--lens", "own", "--chip-price-range", "h800-purchase", "--held-range", "uniform:0..2", "--samples", "20000");
    assert.equal(owned.unit, "USD");
    assert.deepEqual(owned.tornado.map(({ assumption }) => assumption).sort(), ["chip-price", "held"]);
    const carbon = await json("doubt", "--lens", "carbon", "--grid-range", "us-grids", "--pue-range", "1.1..1.2..1.3", "--samples", "20000");
    assert.equal(carbon.unit, "kg CO2e");
    assert.ok(carbon.percentiles.p5 < carbon.percentiles.p95);
    await refused(2, /--grid-range: .*us-grids/, "doubt", "--grid-range", "eu-grids");
    await refused(1, /nothing is known of “trainium2”/, "doubt", "--lens", "own", "--chip", "trainium2");
  },
  async "two scenarios compared as JSON: the factors multiply to the whole"() {
    const { times, factors, like } = await json("compare", "only-80-hours", "chip=h100,count=1024,hours=60,price=3,also=v3");
    assert.ok(Math.abs(Object.values(factors).reduce((a, b) => a * b) / times - 1) < 1e-12);
    assert.equal(like, false);
    const file = join(scratch, "other.json");
    writeFileSync(file, '{"preset": "with-v3", "price": 4}');
    assert.equal((await json("compare", "with-v3", file)).times, 2);
  },
  async "what once went wrong: figures, hashes and commands that did not belong together"() {
    // A figure's command gives the figure.
    for (const args of [["--preset", "r1-published"], ["--failed", "2"], ["--pue", "1.2", "--also", "v3"]]) {
      const words = (await run("explain", "total", ...args, "--format", "command")).out.trim().split(" ").slice(1);
      assert.equal((await run(...words)).out, (await run("explain", "total", ...args)).out);
    }
    // Failed runs in doubt that are not counted are in no doubt.
    const file = join(scratch, "failed.json");
    writeFileSync(file, '{"failed": [1, 2, 3]}');
    assert.match((await run("doubt", "--scenario", file, "--also", "none")).out, /\$81,920 to \$81,920, does not enter|Nothing is in doubt|\$81,920 to \$81,920/);
    // Purchasing and publishing change the fingerprint.
    const folder = mkdtempSync(join(scratch, "hash-"));
    for (const name of readdirSync(data_folder).filter((one) => one.endsWith(".json"))) writeFileSync(join(folder, name), readFileSync(join(data_folder, name)));
    const changed = async (name, from, to) => {
      const text = readFileSync(join(data_folder, name), "utf8");
      assert.ok(text.includes(from), from);
      writeFileSync(join(folder, name), text.replace(from, to));
      assert.match((await run("data", "diff", data_folder, folder)).out, /: [1-9]\d* difference/, `${from} to ${to}`);
      writeFileSync(join(folder, name), text);
    };
    await changed("chips.json", '"with_server": true', '"with_server": false');
    await changed("runs.json", '"multiplied": true,', "");
    await changed("runs.json", '"whole_run": true,', "");
    await changed("budgets.json", '"featured": true,', "");
    // A spread from zero has no logarithm; a dataset without electricity has none to count.
    writeFileSync(join(folder, "runs.json"), readFileSync(join(data_folder, "runs.json"), "utf8").replace('"low": 0.387', '"low": 0'));
    await refused(1, /\/spreads\/4\/low/, "data", "validate", ...readdirSync(folder).map((name) => join(folder, name)));
    const { energy, ...rest } = JSON.parse(readFileSync(join(data_folder, "runs.json"), "utf8"));
    assert.ok(energy);
    writeFileSync(join(folder, "runs.json"), JSON.stringify(rest));
    const dark = await json("cost", "--chip", "a100", "--data", ...readdirSync(folder).map((name) => join(folder, name)));
    assert.deepEqual([dark.energy_kwh, dark.energy_usd, dark.carbon_kg, dark.own_usd], [null, null, null, null]);
    // The other lines are blamed only where they alone cost as much.
    assert.equal(JSON.parse((await run("solve", "--target", "240000", "--for", "utilisation", "--json")).out).limit, "range-high");
    await refused(2, /--against/, "cost", "--against", "gpt4-altman", "--json");
    await refused(2, /one file at a time/, "reproduce", "--json", "a.json", "b.json");
    await refused(1, /no \.json file/, "data", "diff", data_folder, mkdtempSync(join(scratch, "empty-")));
    await refused(1, /no like ratio/, "explain", "ratio:deepseek-servers");
    await refused(1, /is not known for “tpu_v4”/, "explain", "own", "--chip", "tpu_v4");
    await refused(1, /no power is known/, "own", "--chip", "tpu_v4", "--chip-price", "5000");
    assert.match((await run("compare", "default", "default")).out, /Both cost the same/);
    assert.match((await run("explain", "total", "--also", "r1-zero,failed")).out, /\$283,920, at least/);
    // Only a run with a published share of a server is multiplied by what a server adds.
    assert.match((await run("steps", "--chip", "a100")).out, /or Buying the cluster of 512 +\$18\.2 million to \$23\.7 million/);
  },
  async "no colours are written, so NO_COLOR is kept"() {
    assert.ok(!(await run("cost")).out.includes("\u001b"));
  },
};

let failed = 0;
for (const [claim, check] of Object.entries(claims)) {
  try {
    await check();
    console.log(`ok: ${claim}`);
  } catch (error) {
    failed += 1;
    console.error(`FAILED: ${claim}\n${error.stack}`);
  }
}
r1cost.close();
rmSync(scratch, { recursive: true });
process.exitCode = failed ? 1 : 0;
