// Every command's --json output is what assets/data/schema/output.schema.json says, by a standard validator, over many
// scenarios; and the validator refuses outputs that are damaged.
//
//   node tests/cli/output_schema_test.mjs COMMAND [ARG ...]     (the program, or node and the program compiled to wasm)
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { open_r1cost } from "../support/r1cost.mjs";

const require = createRequire(new URL("../web/", import.meta.url));
const Ajv = require("ajv/dist/2020").default;

const command = process.argv.slice(2);
const path = (name) => fileURLToPath(new URL(`../../assets/${name}`, import.meta.url));
const schema = JSON.parse(readFileSync(path("data/schema/output.schema.json"), "utf8"));
const ajv = new Ajv({ strict: false, formats: { date: /^\d{4}-\d\d-\d\d$/ } });
ajv.addSchema(schema, "output");
const validator = (name) => ajv.getSchema(`output#/$defs/${name}`);

const scratch = mkdtempSync(join(tmpdir(), "r1cost-output-"));
const r1cost = open_r1cost(command);
const output = async (...args) => {
  const { status, out, err } = await r1cost.ask(...args);
  assert.ok(status === 0 || (status === 1 && out), `${args.join(" ")}: ${err}`);
  return out;
};
let files = 0;
const file_with = (text) => {
  const file = join(scratch, `${files++}.json`);
  writeFileSync(file, text);
  return file;
};
let checked = 0;
const check = (name, text, what) => {
  const validate = validator(name);
  assert.ok(validate(JSON.parse(text)), `${what}: ${JSON.stringify(validate.errors?.[0])}`);
  checked += 1;
};

const scenarios = [
  {},
  { also: [] },
  { preset: "r1-published" },
  { chip: "trainium2", also: ["failed"] },
  { chip: "tpu_v4", count: 1, hours: 1, price: 0.1 },
  { chip: "a100", count: 200000, hours: 10000, price: 20, also: ["r1-zero", "data", "v3", "failed"], failed: 50 },
  { failed: 1.5, utilisation: 0.3, held: 0, "chip-price": 100, electricity: 0.001, pue: 1, grid: 0 },
  { price: [1, 2, 12.29], hours: "uniform:70..90", also: ["v3"] },
  { price: "h800-quotes", "chip-price": "h800-purchase", grid: "us-grids" },
];
for (const scenario of scenarios) {
  const text = JSON.stringify(scenario), file = file_with(text);
  const ask = async (name, ...args) => check(name, await output(name, ...args, "--scenario", file, "--json"), `${name} ${args.join(" ")} ${text}`);
  await ask("cost");
  await ask("steps");
  await ask("doubt", "--samples", "1000");
  for (const unknown of ["count", "hours", "price", "utilisation", "failed"]) await ask("solve", "--target", "1M", "--for", unknown);
  await ask("work");
  if (!["trainium2", "tpu_v4"].includes(scenario.chip)) await ask("own");
  if (!scenario.chip) for (const lens of ["own", "buy", "energy", "carbon"]) await ask("doubt", "--lens", lens, "--samples", "1000");
  for (const figure of ["total", "chip-hours", "run", "work", ...(scenario.chip ? [] : ["own", "cluster", "energy", "energy-usd", "carbon"])])
    check("explain", await output("explain", figure, "--scenario", file, "--format", "json"), `explain ${figure} ${text}`);
  check("batch", await output("batch", file), `batch ${text}`);
}
for (const line of [["cost"], ["cost", "--count", "0"], ["data", "show", "nothing"]]) check("each", JSON.stringify(await r1cost.ask(...line)), `each ${line.join(" ")}`);
check("solve", await output("solve", "--target", "78.4M", "--curve", "20", "--json"), "a curve");
check("compare", await output("compare", "only-80-hours", "with-v3", "--json"), "compare");
check("yardstick", await output("yardstick", "--json"), "yardstick");
check("work", await output("work", "--precision", "fp8", "--json"), "FP8");
check("reproduce", await output("reproduce", "--json"), "the papers");
for (const name of ["epoch-inputs", "published-emissions"]) check("reproduce", await output("reproduce", path(`reproduce/${name}.json`), "--json"), name);

// An answer's own scenario is a scenario again, and gives the same answer.
for (const scenario of scenarios) {
  const answer_to = async (value) => JSON.parse(await output("cost", "--scenario", file_with(JSON.stringify(value)), "--json"));
  const answer = await answer_to(scenario);
  assert.deepEqual(await answer_to(answer.scenario), answer);
}

// The schema is no rubber stamp: an answer without a key, with one too many, or with text for a number is refused.
const answer = JSON.parse(await output("cost", "--json"));
for (const damage of [(copy) => delete copy.usd, (copy) => { copy.extra = 1; }, (copy) => { copy.usd = "294000"; }, (copy) => delete copy.ratios.at(-1).converted, (copy) => { copy.ratios[0].like = false; }]) {
  const copy = structuredClone(answer);
  damage(copy);
  assert.ok(!validator("cost")(copy), String(damage));
}
r1cost.close();
rmSync(scratch, { recursive: true });
console.log(`ok: ${checked} outputs of 12 commands are what their published schema says`);
