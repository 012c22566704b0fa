// The command line as its users meet it: what it prints, where, and with which exit status. Usage:
//   node tests/cli/cli_test.mjs COMMAND [ARG ...]     (the program, or node and the program compiled to wasm)
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const command = process.argv.slice(2);
const data_folder = fileURLToPath(new URL("../../assets/data/", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "r1cost-"));

const run = (...args) => {
  const { status, stdout, stderr } = spawnSync(command[0], [...command.slice(1), ...args], { encoding: "utf8", env: { ...process.env, LC_ALL: "de_DE.UTF-8" } });
  return { status, out: stdout, err: stderr };
};
const json = (...args) => {
  const { status, out, err } = run(...args, "--json");
  assert.equal(status, 0, err);
  return JSON.parse(out);
};
const refused = (status, pattern, ...args) => {
  const result = run(...args);
  assert.equal(result.status, status, `${args.join(" ")}: ${result.err}`);
  assert.match(result.err, pattern);
  assert.equal(result.out, "", "nothing on standard output");
};

const claims = {
  "the flags of the news give $293,920, line by line"() {
    const answer = json("cost", "--chip", "h800", "--count", "512", "--hours", "80", "--price", "2", "--also", "r1-zero,data");
    assert.equal(answer.chip_hours, 146960);
    assert.equal(answer.usd, 293920);
    assert.deepEqual(answer.stages.filter((stage) => stage.counted).map(({ id, chip_hours, usd }) => [id, chip_hours, usd]),
      [["run", 40960, 81920], ["r1-zero", 101000, 202000], ["data", 5000, 10000]]);
    assert.equal(answer.stages.find((stage) => stage.id === "failed").usd, null, "unknown is never zero");
    assert.ok(answer.ratios.length >= 25);
  },
  "R1 as published is $294,000; nothing else counted leaves $81,920"() {
    assert.equal(json("cost", "--preset", "r1-published").usd, 294000);
    assert.equal(json("cost", "--also", "none").usd, 81920);
  },
  "an exported file matches when it is verified, and the first figure changed in it is named"() {
    for (const format of ["svg", "csv", "json"]) {
      const file = join(scratch, `exported.${format}`);
      const { out } = run("export", format, "--link", "#v=3&hours=100&view=counted", "--day", "2026-11-28");
      writeFileSync(file, out);
      const good = run("verify", file);
      assert.equal(good.status, 0, good.out);
      assert.match(good.out, /: matches\n[^]*“What is counted in \$314,400, and what is not”, saved on 2026-11-28: #v=3/);
      writeFileSync(file, out.replaceAll(/202000|202,000/g, (words) => words.replace("202", "203")));
      const bad = run("verify", file);
      assert.equal(bad.status, 1);
      assert.match(bad.out, /: differs\n.*203.*recomputed it is.*202/);
    }
    JSON.parse(run("export", "json").out);
    assert.match(run("export", "json").out, /"saved": "20\d\d-[01]\d-[0-3]\d"/);
    assert.equal(run("export", "csv", "--name", "--day", "2026-11-28").out, "r1-294000-ladder-2026-11-28.csv\n");
  },
  "files that are none of ours, or cannot be read, are told so"() {
    const file = join(scratch, "other.csv");
    writeFileSync(file, "a,b\n1,2\n");
    assert.equal(run("verify", file).status, 2);
    assert.match(run("verify", file).out, /cannot be told\nThis is no file that/);
    refused(2, /cannot read/, "verify", join(scratch, "nowhere.svg"));
    refused(1, /no PNG file/, "export", "png", "--pixels", file);
    refused(2, /is no day/, "export", "csv", "--day", "yesterday");
    refused(2, /Did you mean “r1-published”/, "export", "csv", "--preset", "r1-publishd");
  },
  "short chip names are understood"() {
    assert.equal(json("cost", "--chip", "H100").scenario.chip, "h100");
    assert.equal(json("cost", "--chip", "a100").scenario.chip, "a100");
  },
  "counting what was never published makes the total at least that much"() {
    const answer = json("cost", "--also", "failed");
    assert.equal(answer.at_least, true);
    assert.match(run("cost", "--also", "failed").out, /at least \$81,920/);
  },
  "a value out of range is refused with flag, value and range"() {
    for (const value of ["0", "-5", "1e30", "NaN", "Infinity", "abc", "200001"])
      refused(2, new RegExp(`--count: .*“${value}”.*from 1 to 200,000`), "cost", `--count=${value}`);
    refused(2, /--price: .*from \$0\.10 to \$20\.00/, "cost", "--price", "99");
  },
  "a near miss is answered with what was meant"() {
    refused(2, /Did you mean “h800”/, "cost", "--chip", "h80");
    refused(2, /Did you mean “r1-zero”/, "cost", "--also", "r1-zer");
    refused(2, /Did you mean “r1-published”/, "cost", "--preset", "r1-publishd");
    refused(2, /Did you mean “cost”/, "cots");
  },
  "unknown flags are an error of usage"() {
    refused(2, /--banana/, "cost", "--banana");
    refused(2, /./);
  },
  "help is an answer, with examples"() {
    for (const args of [["--help"], ["cost", "--help"], ["render", "--help"], ["data", "validate", "--help"]]) {
      const { status, out } = run(...args);
      assert.equal(status, 0);
      assert.ok(out.length > 100);
    }
    assert.match(run("cost", "--help").out, /Examples:[^]*r1cost cost --chip h800/);
  },
  "two scenarios are compared"() {
    const { status, out } = run("compare", "only-80-hours", "with-v3");
    assert.equal(status, 0);
    assert.match(out, /72× the first/);
    assert.match(out, /v3: \+\$5,576,000/);
    assert.match(out, /= what is counted 71\.\d/);
    assert.match(run("compare", "only-80-hours", "chip=h800,count=1024,hours=80,price=3,also=none").out, /= price 1\.500 × count 2\.000/);
    assert.equal(run("compare", "only-80-hours", "chip=h100,count=512,hours=80,price=12.29,also=none").status, 0);
    refused(2, /expected key=value/, "compare", "a=1", "with-v3");
    refused(2, /count is said twice/, "compare", "count=1,count=2", "with-v3");
    refused(2, /nothing behind the =/, "compare", "count=", "with-v3");
  },
  "the published dataset is good, and a broken one is refused with file, place and reason"() {
    const files = readdirSync(data_folder).filter((name) => name.endsWith(".json")).map((name) => join(data_folder, name));
    assert.equal(run("data", "validate", ...files).status, 0);
    assert.equal(run("data", "validate", data_folder).out, run("data", "validate", ...files).out);
    // Of a folder only its files, and none that are hidden.
    const folder = mkdtempSync(join(scratch, "data-"));
    for (const name of files) copyFileSync(name, join(folder, basename(name)));
    writeFileSync(join(folder, "._chips.json"), "nothing");
    mkdirSync(join(folder, "more.json"));
    assert.equal(run("data", "validate", folder).out, run("data", "validate", data_folder).out);
    const broken = join(scratch, "budgets.json");
    const rest = files.filter((name) => !name.endsWith("budgets.json"));
    writeFileSync(broken, readFileSync(join(data_folder, "budgets.json"), "utf8").replace('"disclosure"', '"guess"'));
    refused(1, /budgets\.json: \/budgets\/\d+\/kind: expected one of disclosure.*found "guess"/, "data", "validate", ...rest, broken);
    writeFileSync(broken, "{\"budgets\": [");
    refused(1, /budgets\.json: the whole file: expected JSON; found .*line 1/, "data", "validate", ...rest, broken);
    refused(1, /cannot read/, "data", "validate", join(scratch, "nothing.json"));
    refused(1, /expected/, "cost", "--data", broken);
  },
  "another dataset takes the place of the built-in one"() {
    const files = readdirSync(data_folder).filter((name) => name.endsWith(".json"));
    const mine = files.map((name) => {
      const text = readFileSync(join(data_folder, name), "utf8");
      const path = join(scratch, name);
      writeFileSync(path, name === "runs.json" ? text.replaceAll("101000", "202000") : text);
      return path;
    });
    assert.equal(json("cost", "--data", ...mine).usd, 495920);
  },
  "the first screen is rendered as a picture and in words"() {
    assert.match(run("render", "--width", "320").out, /^<svg xmlns[^]*<\/svg>\n$/);
    assert.match(run("render", "--format", "outline").out, /slider count .*512 chips/);
    assert.equal(JSON.parse(run("render", "--format", "json").out).width, 1240);
    refused(2, /width/, "render", "--width", "10");
    refused(2, /theme/, "render", "--theme", "pink");
    refused(1, /cannot read the shell/, "render", "--format", "page", "--shell", join(scratch, "none.html"));
  },
  "a folder, an empty value, an answer that cannot be written: each is said, none is passed over"() {
    const empty = mkdtempSync(join(scratch, "empty-"));
    refused(1, /there is no \.json file in/, "data", "validate", empty);
    refused(1, /there is no \.json file in/, "cost", "--data", empty);
    refused(1, /cannot read the shell/, "render", "--format", "page", "--shell", scratch);
    refused(2, /--chip: is empty/, "cost", "--chip", "");
    refused(2, /no whole number/, "cost", "--count", "512.5");
    refused(2, /is not a number/, "cost", "--count", "1.5,000");
    refused(2, /a stage is missing/, "cost", "--also", "data,");
    refused(2, /stands alone/, "cost", "--also", "none,data");
    refused(2, /is no number/, "render", "--width", "nan");
    refused(2, /has no card.*row\./, "render", "--card", "nope");
    const broken = join(scratch, "nul.json");
    writeFileSync(broken, "{}\0 more");
    refused(1, /A NUL byte\. at line 1, column 3/, "data", "validate", broken);
    writeFileSync(broken, '{"title": "a\\u0001b"}');
    refused(1, /control characters/, "data", "validate", broken);
  },
  "huge, deep, cut off, twice the same, no UTF-8, no number: refused with a message, in little memory"() {
    const file = join(scratch, "bad.json");
    const bad = (text, pattern) => {
      writeFileSync(file, text);
      refused(1, pattern, "data", "validate", file);
      refused(1, /standard input|bad\.json/, "cost", "--scenario", file);
    };
    const hundred_megabytes = Buffer.alloc(100_000_000, "[1,1,1,1,");
    bad(hundred_megabytes, /More than 32 MiB/);
    bad(hundred_megabytes.subarray(0, 30_000_000), /expected JSON/);
    bad("[".repeat(5_000_000), /expected JSON/);
    bad('{"a":'.repeat(1_000_000), /expected JSON/);
    bad(readFileSync(join(data_folder, "chips.json")).subarray(0, 5000), /expected JSON/);
    bad('{"title": "a", "title": "b"}', /each key once/);
    bad(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), /expected JSON/);
    for (const number of ["NaN", "Infinity", "-Infinity", "1e999", "0x10", "01"]) bad(`{"budgets": [${number}]}`, /expected/);
  },
  "a headline that does not multiply out ends with 1 and says what makes up the rest; one that does with 0"() {
    const { status, out } = run("check", "trained for 80 hours on 512 chips at a cost of $294,000");
    assert.equal(status, 1);
    assert.match(out, /512 chips × 80 hours = 40,960 chip-hours/);
    assert.match(out, /With R1-Zero, the run before it \(\$202,000\) and Making training data \(\$10,000\) it comes to \$293,920/);
    const link = out.match(/#v=3\S*/)[0];
    assert.equal(json("cost", "--link", link).usd, 81920);
    assert.match(run("check", "512 chips for 80 hours at $2 an hour: $81,920").out, /multiplies out/);
    assert.equal(run("check", "GPT-4 cost $100 million").status, 2);
  },
  "a scenario goes into a link and comes out of it; what a link says wrongly is said, and the nearest is taken"() {
    const link = run("link", "--chip", "h100", "--hours", "100", "--price-range", "1..2..5").out.trim();
    assert.match(link, /^#v=3&chip=h100&count=512&hours=100&price=2&price-range=1\.\.2\.\.5&also=r1-zero\+data&data=\d{4}-\d\d-\d\d-[0-9a-f]{8}$/);
    assert.equal(run("link", "--link", link).out.trim(), link);
    // How it is looked at comes along, and a chapter is what it shows.
    assert.match(run("link", "--link", "#v=3&view=sure&lens=own&hours=90").out, /&view=sure&lens=own&data=/);
    assert.match(run("render", "--format", "outline", "--link", "#v=3&view=counted").out, /heading counted /);
    assert.match(run("render", "--format", "outline", "--link", "#v=3&view=counted", "--view", "area").out, /heading area /);
    assert.equal(json("cost", "--link", "#chapter=2").usd, 81920);
    assert.match(run("render", "--format", "outline", "--link", "#chapter=2").out, /512 chips/);
    assert.doesNotMatch(run("render", "--format", "outline", "--link", "#chapter=2").out, /being fetched/);
    assert.equal(run("link", "--link", "#chapter=2").out.trim(), "#chapter=2");
    assert.match(run("link", "--link", "#chapter=2", "--count", "5").out, /&count=5&/);
    assert.match(run("link", "--link", "#v=3&hours=9&vs.price-range=1..2..3").err, /vs\.price-range/);
    refused(2, /is no number/, "export", "svg", "--width", "nan");
    assert.equal(run("link").out.trim(), "#");
    assert.equal(json("cost", "--link", link).scenario.hours, 100);
    assert.deepEqual(json("compare", link, "only-80-hours").second.usd, 81920);
    const odd = run("cost", "--json", "--link", "#price=99&chip=nothing&hours=90");
    assert.equal(odd.status, 0);
    assert.match(odd.err, /“chip=nothing” is no chip here[^]*“price=99” is taken as 20/);
    assert.equal(JSON.parse(odd.out).scenario.hours, 90);
    refused(2, /give one of them/, "cost", "--link", link, "--preset", "with-v3");
    refused(2, /no whole number from 0 up/, "doubt", "--seed", "-1");
  },
  "a figure explains itself, and the formula computes to it"() {
    assert.match(run("explain", "run").out, /^512 chips × 80 h × \$2\.00 = \$81,920\n/);
    const formula = run("explain", "total", "--preset", "r1-published", "--format", "formula").out.trim();
    assert.match(formula, /^=[0-9.+*/()]+$/);
    assert.equal(Function(`return ${formula.slice(1)}`)(), 294000);
    const words = run("explain", "total", "--format", "command").out.trim().split(" ");
    assert.equal(words.shift(), "r1cost");
    assert.equal(run(...words).out, run("explain", "total").out);
    assert.equal(JSON.parse(run("explain", "energy", "--format", "json").out).unit, "kWh");
    refused(1, /never published/, "explain", "failed");
    refused(2, /Did you mean “total”/, "explain", "totl");
  },
  "a bill in doubt has percentiles and a tornado, the same for the same seed"() {
    const flags = ["doubt", "--also", "none", "--price-range", "1..2..4", "--count-range", "256..512..1024", "--samples", "20000"];
    const answer = json(...flags);
    assert.deepEqual(answer, json(...flags));
    assert.ok(Math.abs(answer.percentiles.p50 / 81920 - 1) < 0.03);
    for (const key of ["p5", "p50", "p95"]) assert.ok(Math.abs(answer.percentiles[key] / answer.closed_form[key] - 1) < 0.05, key);
    assert.deepEqual(answer.tornado.map((bar) => [bar.assumption, bar.at_low, bar.at_high]),
      [["count", 40960, 163840], ["price", 40960, 163840]]);
    assert.match(run("doubt", "--price-range", "1..2..12.29").out, /Nine times in ten[^]*Price per chip-hour: \$146,960 to \$1,806,138, 100%/);
    for (const wrong of ["2..1..3", "1..2", "a..b..c", "0.01..1..2", "1..2..99", "1..2..3..4"])
      refused(2, /--price-range/, "doubt", "--price-range", wrong);
  },
  "rows are listed, shown and exported with their sources, and examined"() {
    const lines = run("data", "list").out.trimEnd().split("\n");
    assert.ok(lines.length >= 40);
    for (const line of lines) assert.equal(line.split("\t").length, 4, line);
    assert.match(run("data", "list", "stages").out, /failed\t.*\tnever published\t/);
    assert.match(run("data", "show", "gpt4-altman").out, /more than \$100 million[^]*quote: /);
    assert.match(run("data", "show", "h800").out, /bf16_tflops: 989/);
    refused(2, /Did you mean “h800”/, "data", "show", "h80");
    assert.match(run("data", "show", "ownership").out, /^trend: 0\.14$[^]*^interconnect_share: 0\.19$[^]*^source: /m);
    assert.match(run("data", "list", "constants").out, /^energy\taverage_draw\t0\.\d+\t.+/m);
    assert.equal(JSON.parse(run("data", "export", "json").out).budgets.length, lines.length);
    assert.match(run("data", "export").out, /^id,name,[^]*\r\nr1,DeepSeek R1,/);
    assert.equal(run("data", "doctor").status, 0);
    assert.match(run("data", "doctor", "--as-of", "2030-01-01").out, /more than a year before 2030-01-01 \(old, not wrong\)/);
    assert.equal(run("data", "doctor", "--as-of", "2020-01-01").status, 1);
    refused(2, /no date/, "data", "doctor", "--as-of", "yesterday");
  },
  "the same run on owned machines, and what buying them costs"() {
    const owned = json("own", "--preset", "r1-published");
    assert.equal(owned.chip_hours, 147000);
    assert.equal(owned.rented_usd, 294000);
    assert.ok(Math.abs(owned.hardware_usd + owned.interconnect_usd + owned.energy_usd - owned.usd) < 1e-6);
    assert.ok(Math.abs(owned.cluster_usd - 512 * owned.usd_per_chip / 0.81) < 1e-6);
    assert.ok(json("own", "--held", "3").usd < json("own", "--held", "1").usd);
    refused(1, /no purchase price/, "own", "--chip", "trainium2");
    refused(2, /--held/, "own", "--held", "-1");
  },
  "backwards: what makes a total, or why nothing does"() {
    const found = json("solve", "--target", "1M", "--for", "count");
    assert.equal(found.limit, "none");
    assert.equal(json("cost", "--count", String(found.value)).usd, found.usd);
    assert.ok(Math.abs(found.usd - 1e6) <= 80);
    assert.match(run("solve", "--target", "100M").out, /Not \$100 million: Hours alone makes from \$213,024 to \$10\.5 million/);
    const low = run("solve", "--target", "100000");
    assert.equal(low.status, 1);
    assert.match(low.out, /the other lines alone cost \$212,000/);
    refused(2, /--target/, "solve", "--target", "much");
  },
  "one yardstick: each run with public chip-hours, at the reader's price"() {
    const { runs } = json("yardstick", "--price", "2");
    assert.ok(runs.length >= 20, `${runs.length} runs`);
    const usd = Object.fromEntries(runs.map((one) => [one.name, one.usd]));
    assert.equal(usd["DeepSeek R1"], 294000);
    assert.equal(run("yardstick").out.trim().split("\n").length, runs.length + 1, "a head line with the price");
    assert.equal(new Set(runs.map(({ name }) => name)).size, runs.length, "each run once");
    refused(2, /--price/, "yardstick", "--price", "0");
  },
  "many scenarios, a line each; a bad one is reported with its number and passed over"() {
    const lines = ['{"also": []}', "", '{"count": 0}', "nonsense", '{"preset": "r1-published"}', `{"chip": "${"x".repeat(2_000_000)}"}`, '{"hours": 1}'];
    const file = join(scratch, "lines.jsonl");
    writeFileSync(file, lines.join("\n"));
    const { status, out, err } = run("batch", file);
    assert.equal(status, 1);
    assert.deepEqual(out.trim().split("\n").map(JSON.parse).map(({ line, usd }) => [line, usd]), [[1, 81920], [5, 294000], [7, 213024]]);
    for (const number of [3, 4, 6]) assert.match(err, new RegExp(`line ${number}: `));
    assert.match(err, /line 3: scenario: \/count: expected a number from 1 to 200000; found 0/);
    refused(1, /cannot read/, "batch", scratch);
  },
  "two datasets are told apart, figure by figure, and each has its fingerprint"() {
    const files = readdirSync(data_folder).filter((name) => name.endsWith(".json"));
    const folder = mkdtempSync(join(scratch, "other-"));
    for (const name of files) writeFileSync(join(folder, name), readFileSync(join(data_folder, name)));
    assert.equal(run("data", "diff", data_folder, folder).status, 0);
    const runs = readFileSync(join(folder, "runs.json"), "utf8");
    writeFileSync(join(folder, "runs.json"), runs.replace('"chip_hours": 101000', '"chip_hours": 102000'));
    const { status, out } = run("data", "diff", data_folder, folder);
    assert.equal(status, 1);
    assert.match(out, /: 1 difference\nstages\/r1-zero\tchip_hours\t101000\t102000\n$/);
    const hash = json("cost").data_hash;
    assert.match(hash, /^[0-9a-f]{16}$/);
    assert.ok(run("data", "validate", ...files.map((name) => join(data_folder, name))).out.includes(hash));
    assert.notEqual(json("cost", "--data", ...files.map((name) => join(folder, name))).data_hash, hash);
    refused(1, /cannot read/, "data", "diff", data_folder, join(scratch, "nothing"));
  },
  "published estimates come out again from their inputs"() {
    const file = fileURLToPath(new URL("../../assets/reproduce/epoch-inputs.json", import.meta.url));
    const answer = json("reproduce", file);
    assert.equal(answer.models.length, 7);
    for (const model of answer.models) {
      assert.equal(model.figures.length, 3, model.id);
      if (model.expected_to_match) for (const figure of model.figures) assert.ok(Math.abs(figure.difference) < 1e-5, model.id);
      else assert.ok(model.note, model.id);
    }
    assert.match(run("reproduce", file).out, /GPT-4 .*\$40,695,706 .*0\.0000%/);
    const emissions = json("reproduce", file.replace("epoch-inputs", "published-emissions"));
    assert.equal(emissions.rows.length, 10);
    for (const row of emissions.rows) assert.ok(Math.abs(row.difference) < 0.01, `${row.family} ${row.model}`);
    const wrong = join(scratch, "wrong.json");
    writeFileSync(wrong, readFileSync(file, "utf8").replace("24875.0", "29875.0"));
    const { status, out } = run("reproduce", wrong);
    assert.equal(status, 1);
    assert.match(out, /differs/);
    refused(1, /\/constants: expected/, "reproduce", join(data_folder, "runs.json"));
    for (const { name, difference } of json("reproduce").papers) assert.equal(difference, 0, name);
    const readme = readFileSync(fileURLToPath(new URL("../../README.md", import.meta.url)), "utf8");
    const [, table] = readme.match(/<!-- figures -->\n([^]*)<!-- \/figures -->/);
    assert.equal(run("reproduce", "--markdown", file, file.replace("epoch-inputs", "published-emissions")).out, table, "./dev figures makes the README's table again");
  },
  "a scenario comes from flags, a file or standard input, and flags change it"() {
    const file = join(scratch, "scenario.json");
    writeFileSync(file, '{"preset": "r1-published", "price": 3.42}');
    assert.equal(json("cost", "--scenario", file).usd, 502740);
    assert.equal(json("cost", "--scenario", file, "--price", "2").usd, 294000);
    const piped = spawnSync(command[0], [...command.slice(1), "cost", "--scenario", "-", "--json"], { encoding: "utf8", input: '{"also": []}' });
    assert.equal(JSON.parse(piped.stdout).usd, 81920);
    writeFileSync(file, '{"price": 99}');
    refused(1, /\/price: expected a number from 0\.1 to 20; found 99/, "cost", "--scenario", file);
    refused(1, /cannot read/, "cost", "--scenario", join(scratch, "nothing.json"));
    refused(2, /give one of them/, "cost", "--scenario", file, "--preset", "default");
  },
  "a figure that counts other things is set beside the bill step by step, or not at all"() {
    const { out } = run("cost", "--against", "gpt4-epoch-amortised");
    assert.match(out, /with V3[^\n]*\$5,869,920[^]*on machines owned for 1 year before the run[^]*Theirs over yours[^\n]* 11×/);
    assert.match(run("cost", "--against", "gpt4-altman").out, /No conversion: its source does not say/);
    assert.match(run("cost").out, /GPT-4, Epoch AI: used up, rented, bought +\$78\.6 million +≠, as \$5,869,920: 13×/);
    assert.doesNotMatch(run("cost").out, /270×/);
    refused(2, /Did you mean “gpt4-altman”/, "cost", "--against", "gpt4-altmann");
  },
  "what is counted, step by step; unknown steps stay unknown"() {
    const { out } = run("steps", "--also", "r1-zero,data,v3,failed");
    assert.match(out, /Failed runs[^\n]*no published figure\n[^\n]*makes at least \$5,869,920/);
    assert.match(out, /or Buying the cluster of 2,048 .*million/);
    assert.match(out, /or DeepSeek’s servers[^\n]*\$1\.6 billion/);
    const { steps } = json("steps", "--failed", "2");
    assert.deepEqual(steps.find(({ id }) => id === "failed").usd, { low: 293920, likely: 293920, high: 293920 });
    assert.equal(steps.find(({ id }) => id === "v3").on, false);
  },
  "the work in operations, on other chips, and from a model's size"() {
    const answer = json("work", "--to", "a100", "--utilisation", "0.4", "--utilisation-to", "0.5");
    assert.deepEqual(answer.same_work.map(({ chip }) => chip), ["a100"]);
    assert.ok(Math.abs(answer.same_work[0].hours - 80 * (989 * 0.4) / (312 * 0.5)) < 1e-9);
    assert.ok(Math.abs(answer.run_operations / (40960 * 3600 * 989e12 * 0.4) - 1) < 1e-12);
    const v3 = answer.published.find(({ budget }) => budget === "v3-pre");
    assert.ok(Math.abs(v3.operations / (6 * 37e9 * 14.8e12) - 1) < 1e-12);
    assert.ok(v3.utilisation > 0.3 && v3.utilisation < 0.4);
    assert.equal(json("work", "--precision", "fp8", "--to", "a100").same_work[0].hours, null, "no FP8 on the A100");
    // In FP8 on the one, in the A100's BF16 on the other, both at the same share of what the dataset has for BF16.
    const bf16 = json("work", "--precision", "fp8", "--precision-to", "bf16", "--to", "a100");
    assert.ok(Math.abs(bf16.same_work[0].hours - (80 * 989) / 312) < 1e-9);
    refused(1, /no fp8 peak/, "work", "--chip", "a100", "--precision", "fp8");
    refused(2, /--to: “h9” is no chip/, "work", "--to", "h9");
  },
  "backwards for utilisation and failed runs, and every run of one price"() {
    assert.equal(json("solve", "--target", "587840", "--for", "failed").value, 2);
    assert.equal(json("solve", "--target", "163840", "--for", "utilisation", "--also", "none", "--utilisation", "0.5").value, 0.25);
    const { runs } = json("solve", "--target", "78.4M", "--curve", "20");
    assert.equal(runs.length, 20);
    for (const { hours, count } of runs) assert.ok(Math.abs(((hours * count + 106000) * 2) / 78.4e6 - 1) < 1e-12);
    refused(1, /no run within range/, "solve", "--target", "1000", "--curve", "20");
  },
  "every assumption can be in doubt: as a range, a shape, or a spread of the dataset by its name"() {
    const owned = json("doubt", "--lens", "own", "--chip-price-range", "h800-purchase", "--held-range", "uniform:0..2", "--samples", "20000");
    assert.equal(owned.unit, "USD");
    assert.deepEqual(owned.tornado.map(({ assumption }) => assumption).sort(), ["chip-price", "held"]);
    const carbon = json("doubt", "--lens", "carbon", "--grid-range", "us-grids", "--pue-range", "1.1..1.2..1.3", "--samples", "20000");
    assert.equal(carbon.unit, "kg CO2e");
    assert.ok(carbon.percentiles.p5 < carbon.percentiles.p95);
    refused(2, /--grid-range: .*us-grids/, "doubt", "--grid-range", "eu-grids");
    refused(1, /nothing is known of “trainium2”/, "doubt", "--lens", "own", "--chip", "trainium2");
  },
  "two scenarios compared as JSON: the factors multiply to the whole"() {
    const { times, factors, like } = json("compare", "only-80-hours", "chip=h100,count=1024,hours=60,price=3,also=v3");
    assert.ok(Math.abs(Object.values(factors).reduce((a, b) => a * b) / times - 1) < 1e-12);
    assert.equal(like, false);
    const file = join(scratch, "other.json");
    writeFileSync(file, '{"preset": "with-v3", "price": 4}');
    assert.equal(json("compare", "with-v3", file).times, 2);
  },
  "what once went wrong: figures, hashes and commands that did not belong together"() {
    // A figure's command gives the figure.
    for (const args of [["--preset", "r1-published"], ["--failed", "2"], ["--pue", "1.2", "--also", "v3"]]) {
      const words = run("explain", "total", ...args, "--format", "command").out.trim().split(" ").slice(1);
      assert.equal(run(...words).out, run("explain", "total", ...args).out);
    }
    // Failed runs in doubt that are not counted are in no doubt.
    const file = join(scratch, "failed.json");
    writeFileSync(file, '{"failed": [1, 2, 3]}');
    assert.match(run("doubt", "--scenario", file, "--also", "none").out, /\$81,920 to \$81,920, does not enter|Nothing is in doubt|\$81,920 to \$81,920/);
    // Purchasing and publishing change the fingerprint.
    const folder = mkdtempSync(join(scratch, "hash-"));
    for (const name of readdirSync(data_folder).filter((one) => one.endsWith(".json"))) writeFileSync(join(folder, name), readFileSync(join(data_folder, name)));
    const changed = (name, from, to) => {
      const text = readFileSync(join(data_folder, name), "utf8");
      assert.ok(text.includes(from), from);
      writeFileSync(join(folder, name), text.replace(from, to));
      assert.match(run("data", "diff", data_folder, folder).out, /: [1-9]\d* difference/, `${from} to ${to}`);
      writeFileSync(join(folder, name), text);
    };
    changed("chips.json", '"with_server": true', '"with_server": false');
    changed("runs.json", '"multiplied": true,', "");
    changed("runs.json", '"whole_run": true,', "");
    changed("budgets.json", '"featured": true,', "");
    // A spread from zero has no logarithm; a dataset without electricity has none to count.
    writeFileSync(join(folder, "runs.json"), readFileSync(join(data_folder, "runs.json"), "utf8").replace('"low": 0.387', '"low": 0'));
    refused(1, /\/spreads\/4\/low/, "data", "validate", ...readdirSync(folder).map((name) => join(folder, name)));
    const { energy, ...rest } = JSON.parse(readFileSync(join(data_folder, "runs.json"), "utf8"));
    assert.ok(energy);
    writeFileSync(join(folder, "runs.json"), JSON.stringify(rest));
    const dark = json("cost", "--chip", "a100", "--data", ...readdirSync(folder).map((name) => join(folder, name)));
    assert.deepEqual([dark.energy_kwh, dark.energy_usd, dark.carbon_kg, dark.own_usd], [null, null, null, null]);
    // The other lines are blamed only where they alone cost as much.
    assert.equal(JSON.parse(run("solve", "--target", "240000", "--for", "utilisation", "--json").out).limit, "range-high");
    refused(2, /--against/, "cost", "--against", "gpt4-altman", "--json");
    refused(2, /one file at a time/, "reproduce", "--json", "a.json", "b.json");
    refused(1, /no \.json file/, "data", "diff", data_folder, mkdtempSync(join(scratch, "empty-")));
    refused(1, /no like ratio/, "explain", "ratio:deepseek-servers");
    refused(1, /is not known for “tpu_v4”/, "explain", "own", "--chip", "tpu_v4");
    refused(1, /no power is known/, "own", "--chip", "tpu_v4", "--chip-price", "5000");
    assert.match(run("compare", "default", "default").out, /Both cost the same/);
    assert.match(run("explain", "total", "--also", "r1-zero,failed").out, /\$283,920, at least/);
    // Only a run with a published share of a server is multiplied by what a server adds.
    assert.match(run("steps", "--chip", "a100").out, /or Buying the cluster of 512 +\$18\.2 million to \$23\.7 million/);
  },
  "no colours are written, so NO_COLOR is kept"() {
    assert.ok(!run("cost").out.includes("\u001b"));
  },
};

let failed = 0;
for (const [claim, check] of Object.entries(claims)) {
  try {
    check();
    console.log(`ok: ${claim}`);
  } catch (error) {
    failed += 1;
    console.error(`FAILED: ${claim}\n${error.stack}`);
  }
}
rmSync(scratch, { recursive: true });
process.exit(failed ? 1 : 0);
