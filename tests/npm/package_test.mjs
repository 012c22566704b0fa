// The npm package as its users meet it. Usage: node tests/npm/package_test.mjs FOLDER COMMAND [ARG ...]
//   FOLDER is the built package, COMMAND the command line it must agree with.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, command, ...first] = process.argv.slice(2);
const { load, Refusal } = await import(pathToFileURL(join(resolve(folder), "index.mjs")));
const engine = await load();
const printed = (...args) => execFileSync(command, [...first, ...args], { encoding: "utf8" });

// Says the same as the command line, digit by digit.
assert.deepEqual(engine.answer(), JSON.parse(printed("cost", "--json")));
assert.deepEqual(engine.answer({ preset: "r1-published" }), JSON.parse(printed("cost", "--preset", "r1-published", "--json")));
assert.deepEqual(engine.answer({ chip: "H100", count: 2048, hours: 198.5, price: 3.42, also: ["v3"] }),
  JSON.parse(printed("cost", "--chip", "h100", "--count", "2048", "--hours", "198.5", "--price", "3.42", "--also", "v3", "--json")));
assert.equal(engine.answer({ also: ["failed"] }).at_least, true);

assert.equal(engine.solve({ also: [] }, { for: "count", target: 1e6 }).value, 6250);
assert.equal(engine.solve({}, { target: 100 }).limit, "other-lines");
assert.equal(engine.explain({}, "run").sentence, "512 chips × 80 h × $2.00 = $81,920");
assert.equal(engine.explain({}).tree.value, 293920);
assert.ok(engine.budgets().budgets.length >= 40);

const doubted = { price: [1, 2, 12.29], hours: "uniform:70..90", also: ["v3"] };
assert.deepEqual(engine.doubt(doubted, { samples: 5000, seed: 7 }),
  JSON.parse(printed("doubt", "--price-range", "1..2..12.29", "--hours-range", "uniform:70..90", "--also", "v3", "--samples", "5000", "--seed", "7", "--json")));
assert.equal(engine.doubt({ "chip-price": "h800-purchase" }, { lens: "buy" }).unit, "USD");
assert.deepEqual(engine.steps({ failed: 2 }), JSON.parse(printed("steps", "--failed", "2", "--json")).steps);
assert.equal(engine.solve({}, { for: "failed", target: 587840 }).value, 2);
assert.match(engine.explain({}, "own").formula, /^=34819\*10\^\(-0\.14\*1\)/);

// What is no scenario is refused with its place, and the engine goes on.
for (const [scenario, place] of [[{ count: 0 }, "/count"], [{ count: NaN }, "/count"], [{ chip: "h900" }, "/chip"], [[], ""],
  [{ prices: 2 }, "/prices"], [{ also: "data" }, "/also"], [{ chip: "x".repeat(1e6) }, ""]]) {
  assert.throws(() => engine.answer(scenario), (error) => error instanceof Refusal && error.problems[0].pointer === place, JSON.stringify(scenario).slice(0, 60));
}
assert.throws(() => engine.solve({}, { for: "minutes", target: 1 }), Refusal);
assert.throws(() => engine.solve({}, { target: NaN }), Refusal);
assert.throws(() => engine.explain({}, "failed"), Refusal);
assert.throws(() => engine.doubt({}, { lens: "magnifying" }), Refusal);
for (const samples of [0, 1e9, NaN, 1.5]) assert.throws(() => engine.doubt({}, { samples }), Refusal);
assert.throws(() => engine.doubt({ chip: "trainium2" }, { lens: "own" }), Refusal);
assert.equal(engine.answer().usd, 293920);

// From bytes, as where nothing may be fetched; and two engines do not meddle with each other.
const other = await load({ wasm: readFileSync(join(folder, "engine.wasm")) });
assert.equal(other.answer({ price: 4 }).usd, 587840);

// A newsroom's own figures take the place of ours; what is no dataset is refused with its places.
assert.equal(engine.data_hash, engine.answer().data_hash);
const data = JSON.parse(readFileSync(join(folder, "data.json"), "utf8"));
data.stages.find(({ id }) => id === "r1-zero").chip_hours = 202000;
for (const form of [data, JSON.stringify(data), new TextEncoder().encode(JSON.stringify(data))])
  assert.equal((await load({ data: form })).answer().usd, 495920);
data.stages[0].chip_hours = -1;
await assert.rejects(load({ data }), (error) => error instanceof Refusal && error.problems[0].pointer === "/stages/0/chip_hours");
for (const wrong of [null, "", "{", [], { chips: [] }]) await assert.rejects(load({ data: wrong }), Refusal);
assert.equal(engine.answer().usd, 293920);
console.log("ok: the npm package answers as the command line does, and refuses what it must");
