// The JSON Schema and the program agree on what a dataset is: a standard validator and `r1cost data validate` are asked
// about the published files and about each of them damaged in hundreds of ways, one at a time.
//
//   node tests/data/schema_test.mjs COMMAND [ARG ...]     (the program, or node and the program compiled to wasm)
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { open_r1cost } from "../support/r1cost.mjs";

const require = createRequire(new URL("../web/", import.meta.url));
const Ajv = require("ajv/dist/2020").default;

const r1cost = open_r1cost(process.argv.slice(2));
const data = fileURLToPath(new URL("../../assets/data/", import.meta.url));
const files = readdirSync(data).filter((name) => name.endsWith(".json"));
const schema = new Ajv({ allErrors: false, strict: false }).compile(JSON.parse(readFileSync(join(data, "schema/dataset.schema.json"), "utf8")));
const scratch = mkdtempSync(join(tmpdir(), "r1cost-schema-"));

const accepted = async (name, text) => {
  const path = join(scratch, name);
  writeFileSync(path, text);
  const paths = files.map((other) => (other === name ? path : join(data, other)));
  const { status, err } = await r1cost.ask("data", "validate", ...paths);
  if (status !== 0 && status !== 1) throw new Error(`exit status ${status}: ${err}`);
  return { ok: status === 0, why: err.split("\n")[0] };
};

// Damages that a schema can see: one value, key or type at a time.
const damages = [
  ["another type: a number", () => 12345],
  ["another type: text", () => "text where none belongs"],
  ["null", () => null],
  ["a list", () => []],
  ["an empty text", (value) => (typeof value === "string" ? "" : undefined)],
  ["far too long", (value) => (typeof value === "string" ? "x".repeat(5000) : undefined)],
  ["negative", (value) => (typeof value === "number" ? -value - 1 : undefined)],
  ["absurd", (value) => (typeof value === "number" ? 1e30 : undefined)],
  ["the other truth as text", (value) => (typeof value === "boolean" ? String(value) : undefined)],
];

// Every place of a file: its path, and how to set, drop or add there. Of long lists the first and the last two rows.
function* places(node, path = []) {
  if (node === null || typeof node !== "object") return;
  const keys = Array.isArray(node) ? [...node.keys()].filter((i) => i === 0 || i >= node.length - 2) : Object.keys(node);
  const some = path.length === 1 && path[0] === "sources" ? keys.slice(0, 3) : keys;
  for (const key of some) {
    yield { node, key, path: [...path, key] };
    yield* places(node[key], [...path, key]);
  }
}

let compared = 0, refused = 0;
const apart = [];
for (const name of files) {
  const text = readFileSync(join(data, name), "utf8");
  const whole = JSON.parse(text);
  const ask = async (what) => {
    const by_schema = schema(whole), why_schema = by_schema ? "" : `${schema.errors[0].instancePath} ${schema.errors[0].message}`;
    const by_program = await accepted(name, JSON.stringify(whole));
    ++compared;
    if (!by_schema) ++refused;
    if (by_schema !== by_program.ok) apart.push(`${name} ${what}: schema ${by_schema ? "takes it" : `refuses it (${why_schema})`}, program ${by_program.ok ? "takes it" : `refuses it (${by_program.why})`}`);
  };
  await ask("as published");
  let turn = 0;
  for (const { node, key, path } of [...places(whole)]) {
    const value = node[key];
    // What one part says of another, and what a whole dataset must hold, is the program's own business.
    const of_the_whole = path.length === 1 || (path[0] === "sources" && path.length === 2);
    const pointer = `/${path.join("/")}`;
    // Each place gets some of the damages, all places together all of them many times: a run stays short.
    for (const [what, damage] of [0, 2, 5, 7].map((step) => damages[(turn + step) % damages.length])) {
      const worse = damage(value);
      const relation = path.includes("also") || (path[0] === "changes" && key === "row") ||
        /^(low|likely|high|quote_low|quote_likely|quote_high)$/.test(key);
      if (relation && what.startsWith("another type")) continue;
      if (worse === undefined || (of_the_whole && Array.isArray(worse)) || JSON.stringify(worse) === JSON.stringify(value)) continue;
      node[key] = worse;
      await ask(`${pointer} ${what}`);
      node[key] = value;
    }
    if (!Array.isArray(node) && !of_the_whole && turn % 2 === 0) {
      delete node[key];
      await ask(`${pointer} left out`);
      node[key] = value;
    }
    if (value !== null && typeof value === "object" && !Array.isArray(value) && path[0] !== "sources") {
      value["unheard-of"] = 1;
      await ask(`${pointer} with a key too many`);
      delete value["unheard-of"];
    }
    ++turn;
  }
}
r1cost.close();
rmSync(scratch, { recursive: true });
console.log(`${compared} files asked about, ${refused} refused by the schema, ${apart.length} judged differently by the program`);
for (const line of apart.slice(0, 40)) console.log(`  ${line}`);
if (apart.length > 0 || compared < 300 || refused < 200) process.exit(1);
