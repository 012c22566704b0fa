// The command line as its users meet it: what it prints, where, and with which exit status. Usage:
//   node tests/cli/cli_test.mjs COMMAND [ARG ...]     (the program, or node and the program compiled to wasm)
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { command, data_folder, json, r1cost, refused, run, run_alone, scratch } from "./ask.mjs";
import data_claims from "./data_claims.mjs";
import help_claims from "./help_claims.mjs";
import input_claims from "./input_claims.mjs";

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
      const { out } = await run("export", format, "--link", "#v=3&hours=100", "--day", "2026-11-28");
      writeFileSync(file, out);
      const good = await run("verify", file);
      assert.equal(good.status, 0, good.out);
      assert.match(good.out, /: matches\n[^]*“Where \$314,400 lands among training budgets”, saved on 2026-11-28: #v=3/);
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
    assert.match((await run("compare", "with-v3", "only-80-hours")).out, /The second is 1\/72 of the first/);
    assert.match(out, /v3: \+\$5,576,000/);
    assert.match(out, /= what is counted 71\.\d/);
    assert.match((await run("compare", "only-80-hours", "chip=h800,count=1024,hours=80,price=3,also=none")).out, /= price 1\.500 × count 2\.000/);
    assert.equal((await run("compare", "only-80-hours", "chip=h100,count=512,hours=80,price=12.29,also=none")).status, 0);
    await refused(2, /expected key=value/, "compare", "a=1", "with-v3");
    await refused(2, /count is said twice/, "compare", "count=1,count=2", "with-v3");
    await refused(2, /nothing behind the =/, "compare", "count=", "with-v3");
  },
  async "a figure for an article is of the state that a link leads to, and leads there"() {
    const { out, err, status } = await run("render", "--figure", "#v=3&preset=with-v3", "--address", "https://example.org/x/");
    assert.equal(status, 0, err);
    assert.match(out, /^<figure [^]*<svg [^]*\$5,869,920[^]*<a href="https:\/\/example\.org\/x\/#v=3&amp;[^"]*">[^]*<table>[^]*<\/figure>\n$/);
    assert.ok(out.length <= 30000, `${out.length} bytes`);
    const dark = await run("render", "--figure", "#", "--theme", "dark", "--width", "640");
    assert.match(dark.out, /width="680"/);
    assert.doesNotMatch(dark.out, /<style|<a href="#/);
    assert.match((await run("render", "--figure", "#v=3&hours=-5")).err, /hours/);
    await refused(2, /begins with no https/, "render", "--figure", "#", "--address", "javascript:alert(1)");
  },
  async "the first screen is rendered as a picture and in words"() {
    assert.match((await run("render", "--width", "320")).out, /^<svg xmlns[^]*<\/svg>\n$/);
    assert.match((await run("render", "--format", "outline")).out, /slider count .*512 chips/);
    assert.equal(JSON.parse((await run("render", "--format", "json")).out).width, 1240);
    await refused(2, /width/, "render", "--width", "10");
    await refused(2, /theme/, "render", "--theme", "pink");
    await refused(1, /cannot read the shell/, "render", "--format", "page", "--shell", join(scratch, "none.html"));
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
    await refused(2, /“buy” is no figure\. There are: total /, "explain", "buy");
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
  async "a figure that counts other things is set beside the bill step by step, or not at all"() {
    const { out } = await run("cost", "--against", "gpt4-epoch-amortised");
    assert.match(out, /with V3[^\n]*\$5,869,920[^]*on machines owned for 1 year before the run[^]*Theirs over yours[^\n]* 11×/);
    assert.match((await run("cost", "--against", "gpt4-altman")).out, /No conversion: its source does not say/);
    assert.match((await run("cost")).out, /GPT-4, Epoch AI: rental +\$78\.6 million +≠, as \$5,869,920: 13×/);
    assert.doesNotMatch((await run("cost")).out, /270×/);
    // Of several figures of one name each says which it is, no name runs into its figure, and one multiple of a range says of what.
    const rows = (await run("cost")).out.split("Against reported budgets\n")[1].trim().split("\n").slice(0, -2);
    const names = rows.map((row) => row.split("  ")[0]);
    assert.equal(new Set(names).size, rows.length, "each name once");
    for (const at of [64, 96]) for (const row of rows) assert.equal([...row].slice(at, at + 2).join(""), "  ", `between columns: ${row}`);
    assert.match(rows.find((row) => row.startsWith("GPT-4.5")), /\$170 million to \$890 million +≠, as \$5,869,920: 68×, of the likely \$400 million$/);
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
    const said = (await run("work")).out;
    assert.match(said, /37\.5% of its bf16 peak: 5\.47 × 10\^22 operations\n  \(That share is assumed\. The median of 33 known values[^\n]* None was published for R1\.\)\n/);
    assert.match(said, /P100 [^\n]* at \$2\.18\n/);
    assert.match(said, /6 × 37,000,000,000 parameters × 14,800,000,000,000 tokens = 3\.29 × 10\^24 operations, 34\.6%/);
    assert.doesNotMatch((await run("work", "--utilisation", "0.3")).out, /assumed/);
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
for (const [claim, check] of Object.entries({ ...claims, ...data_claims, ...help_claims, ...input_claims })) {
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
