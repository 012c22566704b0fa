// The data behind the answers: refused with its place when broken, listed, shown, compared, examined.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { data_folder, json, refused, run, scratch } from "./ask.mjs";

// The file of figures that the site's build makes for one of its two programs.
function smaller_dataset(program) {
  const file = join(scratch, `${program}.json`), script = fileURLToPath(new URL("../../web/smaller_dataset.mjs", import.meta.url));
  const figures = readdirSync(data_folder).filter((name) => name.endsWith(".json")).map((name) => join(data_folder, name));
  const made = spawnSync(process.execPath, [script, program, file, ...figures]);
  assert.equal(made.status, 0, String(made.stderr));
  return file;
}

export default {
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
    await refused(1, /budgets\.json: \/budgets\/\d+\/kind \("[\w.-]+"\): expected one of disclosure.*found "guess"/, "data", "validate", ...rest, broken);
    writeFileSync(broken, "{\"budgets\": [");
    await refused(1, /budgets\.json: the whole file: expected JSON; found .*line 1/, "data", "validate", ...rest, broken);
    copyFileSync(join(data_folder, "budgets.json"), broken);
    const changes = join(scratch, "changes.json"), others = [...rest.filter((name) => !name.endsWith("changes.json")), broken];
    writeFileSync(changes, readFileSync(join(data_folder, "changes.json"), "utf8").replace('"budgets/', '"budgets/no-'));
    await refused(1, /^changes\/[\d-]+\/budgets\/no-[\w.-]+: is of a row that there is not/m, "data", "validate", ...others, changes);
    await refused(1, /cannot read/, "data", "validate", join(scratch, "nothing.json"));
    writeFileSync(broken, "{");
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
  async "a source has the title that is printed, or says in square brackets what it is: never half in them"() {
    for (const path of ["sources.json", "../prices.json"]) {
      const { sources } = JSON.parse(readFileSync(join(data_folder, path), "utf8"));
      for (const [id, { title }] of Object.entries(sources))
        assert.match(title.replace(/ \[…\]$/, ""), /^(\[[^[\]]+\]|[^[\]]+)$/, id);
    }
  },
  async "the page's dataset is the whole one without words that nobody sees there"() {
    const page = smaller_dataset("page");
    assert.equal((await run("data", "validate", page)).status, 0);
    const lines = (await run("data", "diff", data_folder, page)).out.trimEnd().split("\n").slice(1);
    const words = /^((claims|changes)\/|(chips|presets|spreads)\/[^\t]+\t(quote|address|publisher|date)\t|chips\/[^\t]+\t(note|quote_note|barred_note|purchase_note|also_reported\/\d+|export_events\/\d+)\t|spreads\/[^\t]+\tnote\t|(carbon|work)\tnote\t|(energy|ownership|work)\taddress\t)/;
    for (const line of lines) assert.match(line, words);
    const disputed = JSON.parse(readFileSync(join(data_folder, "context.json"), "utf8")).disputes
      .flatMap(({ claims, answers }) => [...claims, ...answers]);
    for (const id of disputed) assert.ok(!lines.some((line) => line.startsWith(`claims/${id}\t`) && !line.includes("\tquote\t")), id);
    assert.ok(lines.length > 50);
    // What a card or a dispute links to, whole; of what is also reported a page says the title alone.
    const whole = Object.assign({}, ...readdirSync(data_folder).filter((name) => name.endsWith(".json"))
      .map((name) => JSON.parse(readFileSync(join(data_folder, name), "utf8"))));
    const { sources } = JSON.parse(readFileSync(page, "utf8"));
    const linked = [...whole.budgets.flatMap(({ source, footprint }) => [source, footprint?.source]), ...whole.stages.map(({ source }) => source),
      ...whole.claims.filter(({ id }) => disputed.includes(id)).map(({ source }) => source)].filter(Boolean).map(({ id }) => id);
    // The page calls them by shorter ids.
    const entitled = (id) => Object.values(sources).filter(({ title }) => title === whole.sources[id].title);
    for (const id of linked) assert.ok(entitled(id).some((source) => isDeepStrictEqual(source, whole.sources[id])), id);
    assert.deepEqual(entitled("epoch-models"), [{ title: whole.sources["epoch-models"].title, publisher: "-" }]);
  },
  async "the second program's dataset leads to the same files and the same words on headlines, but for its own hash"() {
    const smaller = smaller_dataset("files");
    const unhashed = ({ status, out }) => ({ status, out: out.replaceAll(/\b[0-9a-f]{16}\b|(?<=2026-\d\d-\d\d-)[0-9a-f]{8}/g, "") });
    const compare = async (...flags) => {
      const whole = await run(...flags);
      assert.ok(whole.out.length > 20, flags.join(" "));
      assert.deepEqual(unhashed(await run(...flags, "--data", smaller)), unhashed(whole), flags.join(" "));
    };
    for (const view of ["ladder", "area", "sure", "compare", "table"])
      for (const lens of ["rent", "own", "energy", "carbon", "work"])
        for (const format of ["svg", "csv", "json"])
          await compare("export", format, "--link", `#v=3&hours=90&lens=${lens}&view=${view}`);
    await compare("export", "svg", "--link", "#v=3&hours=90&yardstick=on");
    for (const headline of ["GPT-4 cost $100 million", "R1 cost about $2.94 million", "64 A100s, three weeks, $50,000",
      "Llama 3.1 405B took 30.84 million GPU hours, $170 million", "DeepSeek spent $1.6 billion on servers"])
      await compare("check", headline);
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
    // A day without an edition of its own is no beginning.
    assert.match((await run("data", "diff", "2020-01-01")).out, /^After 2020-01-01, up to \d{4}-\d\d-\d\d: \d+ corrected, \d+ added\n/);
  },
  async "prices of a month: how many, lowest, middle and highest, each with seller and source"() {
    const rows = JSON.parse(readFileSync(join(data_folder, "../prices.json"), "utf8")).prices
      .filter(({ chip, date }) => chip === "h100" && date.startsWith("2026-09")).map(({ usd }) => usd).sort((a, b) => a - b);
    const { out } = await run("data", "show", "prices", "--chip", "h100", "--month", "2026-09");
    const middle = (rows[(rows.length - 1) >> 1] + rows[rows.length >> 1]) / 2;
    const two = (usd) => `\\$${usd.toFixed(2)}`;
    assert.match(out, new RegExp(`^H100, September 2026: ${rows.length} prices, low ${two(rows[0])}, middle ${two(middle)}, high ${two(rows.at(-1))} an hour\n`));
    assert.equal(out.trimEnd().split("\n").length, 1 + rows.length);
    assert.match((await run("data", "show", "prices")).out, /^B200, September 2026: \d+ prices, /m);
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
    const shown = readFileSync(fileURLToPath(new URL("../../assets/reproduce/README.md", import.meta.url)), "utf8");
    const [, table] = shown.match(/<!-- figures -->\n([^]*)<!-- \/figures -->/);
    assert.equal((await run("reproduce", "--markdown", file, file.replace("epoch-inputs", "published-emissions"))).out, table, "./dev figures makes the table of assets/reproduce/README.md again");
  },
};
