// What the engine does in a second: native, as WebAssembly in node and in Chromium, beside the same Monte Carlo in
// JavaScript (as one writes it, and tuned as far as it goes) and in Squiggle; and batches by the command line.
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { open_world } from "../web/world.mjs";
import { percentiles_in_javascript, percentiles_in_plain_javascript } from "./monte_carlo.mjs";
import { load_squiggle, percentiles_in_squiggle } from "./squiggle.mjs";

const samples = 100_000;
const many = (value) => Math.round(value).toLocaleString("en");
const microseconds = (per_second) => `${(1e6 / per_second).toFixed(2)} µs`;

// Calls of `work` for two seconds, after a warm-up.
async function samples_a_second(work, warm_up) {
  for (let i = 0; i < warm_up; i += 1) await work(i);
  const start = performance.now();
  let done = 0;
  for (; performance.now() - start < 2000; done += 1) await work(done);
  return done * samples / ((performance.now() - start) / 1000);
}

// The same in a page: the engine's bench program, and both JavaScripts.
async function in_chromium(build) {
  const world = await open_world({ site: join(build, "web-release/site"), out: join(build, "web-release/site") });
  try {
    const page = await world.page_with({});
    const files = { "/bench/engine-bench-web.mjs": join(build, "web-release/tests/engine-bench-web.mjs"), "/bench/monte_carlo.mjs": fileURLToPath(new URL("monte_carlo.mjs", import.meta.url)) };
    for (const [address, path] of Object.entries(files))
      await page.route(`**${address}`, (route) => route.fulfill({ contentType: "text/javascript", body: readFileSync(path, "utf8") }));
    await page.route("**/bench/page.html", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>bench</title>" }));
    await page.goto(`${world.site}/bench/page.html`);
    const text = await page.evaluate(async () => {
      const lines = [];
      const { default: create } = await import("./engine-bench-web.mjs");
      await create({ print: (line) => lines.push(line) });
      return lines.join("");
    });
    const javascript = await page.evaluate(async (size) => {
      const both = await import("./monte_carlo.mjs");
      const rate = (work) => {
        for (let i = 0; i < 100; i += 1) work(size, i);
        const start = performance.now();
        let done = 0;
        for (; performance.now() - start < 2000; done += 1) work(size, done);
        return done * size / ((performance.now() - start) / 1000);
      };
      return { tuned: rate(both.percentiles_in_javascript), plain: rate(both.percentiles_in_plain_javascript) };
    }, samples);
    return { ...JSON.parse(text), javascript };
  } finally {
    await world.close();
  }
}

// Scenarios a second through the command line: JSON lines in, JSON lines out.
function batch(build) {
  const lines = Array.from({ length: 200_000 }, (_, i) => `{"count": ${1 + (i % 2048)}, "hours": ${80 + (i % 100)}, "also": ["v3"]}`).join("\n");
  const start = performance.now();
  const { status, stdout } = spawnSync(join(build, "native-release/r1cost"), ["batch"], { input: lines, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`batch: exit status ${status}`);
  return stdout.toString().trimEnd().split("\n").length / ((performance.now() - start) / 1000);
}

export async function measure_engine(build) {
  const native = JSON.parse(execFileSync(join(build, "native-release/tests/engine-bench"), { encoding: "utf8" }));
  const node = JSON.parse(execFileSync(process.execPath, [join(build, "web-release/tests/engine-bench.js")], { encoding: "utf8" }));
  const browser = await in_chromium(build);
  const tuned = await samples_a_second((i) => percentiles_in_javascript(samples, i), 20);
  const plain = await samples_a_second((i) => percentiles_in_plain_javascript(samples, i), 5);
  const squiggle = await load_squiggle();

  console.log("\nOne scenario through every lens against 50 budgets");
  for (const [name, one] of [["native", native], ["wasm in node", node], ["wasm in Chromium", browser]])
    console.log(`  ${name.padEnd(18)}${microseconds(one.answers_50)}`);
  console.log("  with 10, 1,000 and 100,000 budgets, native: " + Object.values(native.budgets).map(microseconds).join(", "));
  console.log("  with 10, 1,000 and 100,000 budgets, Chromium: " + Object.values(browser.budgets).map(microseconds).join(", "));

  console.log("\nMonte Carlo samples a second, three assumptions in doubt, percentiles of 100,000");
  console.log(`  native            ${many(native.samples)}`);
  const row = (where, ours, fast, slow) => console.log(`  ${where.padEnd(18)}${many(ours)}; JavaScript ${many(slow)} as one writes it (${(ours / slow).toFixed(1)} times), ${many(fast)} tuned as far as it goes (${(ours / fast).toFixed(2)} times)`);
  row("wasm in Chromium", browser.samples, browser.javascript.tuned, browser.javascript.plain);
  row("wasm in node", node.samples, tuned, plain);
  if (squiggle.missing) console.log(`  Squiggle          not measured: ${squiggle.missing}`);
  else {
    const rate = await samples_a_second((i) => percentiles_in_squiggle(samples, { seed: i + 1 }), 3);
    console.log(`  Squiggle ${squiggle.version}   ${many(rate)} in node: ours in node ${(node.samples / rate).toFixed(0)} times, native ${(native.samples / rate).toFixed(0)} times`);
  }
  console.log(`\nScenarios a second by r1cost batch, JSON in and out: ${many(batch(build))}`);
}
