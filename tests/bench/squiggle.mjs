// The model of monte_carlo.mjs in Squiggle (squiggle-language.com, MIT), the language for estimates that one would take
// instead. `npm ci` in this folder installs it; $SQUIGGLE_MODULES names another node_modules folder. It is loaded when
// first asked for and nothing else needs it.
//
// `low to high` is Squiggle's log-normal with low and high as 5th and 95th percentile. A spread wider above than below is
// such a one below its middle and a power of it above: exact, and the fastest of the ways tried (a mixture of truncated
// halves, exponentials of a normal, a function for every sample).
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { model, shares } from "./monte_carlo.mjs";

const spread = ([low, likely, high]) => {
  const above = Math.log(high / likely), below = Math.log(likely / low);
  if (Math.abs(above - below) < 1e-9) return `${low} to ${high}`;
  if (above < below) throw new Error(`wider below than above: ${low}..${likely}..${high}`);
  return `wider_above(${low}, ${likely}, ${high})`;
};

const total = `
wider_above(low, likely, high) = {
  up = likely / high to high / likely
  likely * max(up, up ^ (log(likely / low) / log(high / likely)))
}
count = ${spread(model.count)}
hours = ${spread(model.hours)}
price = ${spread(model.price)}
total = (count * hours + ${model.others}) * price
`;
export const in_squiggle = `${total}[${shares.map((share) => `quantile(total, ${share})`).join(", ")}]`;
const samples_in_squiggle = `${total}total`;

let loaded;

// { run, version }, or { missing }: why it cannot be used.
export function load_squiggle() {
  loaded ??= (async () => {
    const modules = process.env.SQUIGGLE_MODULES || fileURLToPath(new URL("node_modules", import.meta.url));
    const folder = join(resolve(modules), "@quri/squiggle-lang");
    if (!existsSync(join(folder, "package.json"))) {
      return { missing: "Squiggle is not installed: npm ci in tests/bench, or name a node_modules folder in $SQUIGGLE_MODULES" };
    }
    const { version, exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    try {
      const { run } = await import(pathToFileURL(join(folder, exports["."])));
      return { run, version };
    } catch (error) {
      return { missing: `Squiggle ${version} cannot be loaded: ${error.message}` };
    }
  })();
  return loaded;
}

// The 5th, 50th and 95th percentile of the rent in USD, or null if load_squiggle() has a reason. Squiggle sorts the
// samples anew for each percentile; with `sort_once` it gives the samples, which are sorted once outside it: its best.
export async function percentiles_in_squiggle(samples, { seed = 1, sort_once = false } = {}) {
  const { run } = await load_squiggle();
  if (!run) return null;
  const environment = { sampleCount: samples, xyPointLength: 1000, seed: String(seed), profile: false };
  const result = (await run(sort_once ? samples_in_squiggle : in_squiggle, { environment })).getEndResult();
  if (!result.ok) throw new Error(`Squiggle: ${result.value}`);
  let percentiles;
  if (sort_once) {
    const sorted = Float64Array.from(result.value.value.getSamples()).sort();
    percentiles = shares.map((share) => {
      const place = share * (sorted.length - 1), rank = Math.floor(place);
      return sorted[rank] + (place - rank) * (sorted[rank + 1] - sorted[rank]);
    });
  } else {
    percentiles = result.value.asJS();
  }
  const [p5, p50, p95] = percentiles;
  return { p5, p50, p95 };
}
