// Prints what ./dev bench measures: bytes of the built site as brotli -q 11 makes them; in a browser with its windows the
// way from the pointer to the pixels beside plain HTML and Vega-Lite, requests, memory, frames at rest, and frames while
// dragging beside an empty one; how long each picture takes to make, with how many rows; and what the engine does in a
// second, natively and as WebAssembly, beside JavaScript and Squiggle in the same run. Figures and ratios, no verdicts.
//
//   node run.mjs [--only bytes,browser,views,engine] [--painters webgl,canvas] [--profiles desktop,midphone]
//                [--graphics processor,none] [--rounds 3]
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";
import { browser_with_windows } from "./chromium.mjs";
import { count_page, print_counts } from "./counts.mjs";
import { measure_engine } from "./engine.mjs";
import { measure_frames, print_frames } from "./frames.mjs";
import { measure_page, print_page } from "./page.mjs";
import { measure_views } from "./views.mjs";

const build = fileURLToPath(new URL("../../build/", import.meta.url));
const site = join(build, "web-release/site");

// A list of names, each of which must be one of `all`.
function some_of(words, all) {
  const names = words.split(",");
  const strange = names.find((name) => !all.includes(name));
  if (strange === undefined) return names;
  console.error(`“${strange}” is none of ${all.join(", ")}`);
  process.exit(2);
}
const sections = ["bytes", "browser", "views", "engine"], all_painters = ["webgl", "canvas"], all_profiles = ["desktop", "midphone"];
const all_graphics = ["processor", "none"];
const { values } = parseArgs({
  options: {
    only: { type: "string", default: `${sections}` }, painters: { type: "string", default: `${all_painters}` },
    profiles: { type: "string", default: `${all_profiles}` }, graphics: { type: "string", default: `${all_graphics}` },
    rounds: { type: "string", default: "3" },
  },
});
const only = some_of(values.only, sections), painters = some_of(values.painters, all_painters);
const profile_names = some_of(values.profiles, all_profiles), played_by = some_of(values.graphics, all_graphics);
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`--rounds takes a number from 1 on, not: ${values.rounds}`);
  process.exit(2);
}

const small = (name) => brotliCompressSync(readFileSync(join(site, name)), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
}).length;
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

function print_bytes() {
  const before_script = ["index.html", "page.css"];
  const to_live = [...before_script, "icon.svg", "static.js", "boot.js", "mirror.js", "paint.js", "explainer.js", "explainer.wasm"];
  const sizes = Object.fromEntries(to_live.map((name) => [name, small(name)]));
  const sum = (names) => names.reduce((total, name) => total + sizes[name], 0);
  console.log("Bytes to download, brotli -q 11");
  for (const name of to_live) console.log(`  ${name.padEnd(16)}${kilobytes(sizes[name]).padStart(10)}`);
  console.log(`  before script   ${kilobytes(sum(before_script)).padStart(10)}   (budget 30 KB)`);
  console.log(`  to live         ${kilobytes(sum(to_live)).padStart(10)}   (budget 300.3 KB, what it was before the second painter), ${to_live.length} files`);
  const asked_for = {
    "the story, once it is opened": Array.from({ length: 9 }, (_, i) => `story/${i + 1}.json`),
    "copying, saving, checking, once asked for": ["files.js", "explainer-files.js", "explainer-files.wasm"],
  };
  for (const [what, names] of Object.entries(asked_for))
    console.log(`  ${what}: ${kilobytes(names.reduce((total, name) => total + small(name), 0))}`);
}

async function measure_in_browser() {
  process.on("SIGTERM", () => process.exit(143));  // else only the browser would end, and the bench go on with another
  process.env.CHROMIUM ??= browser_with_windows();  // for all that follows the same one
  for (const by of played_by) {
    const able = by === "none" ? painters.filter((painter) => painter === "canvas") : painters;
    if (able.length > 0) print_page(await measure_page(site, { painters: able, profile_names, rounds, by }));
  }
  for (const painter of painters) print_counts(await count_page(site, painter));
  for (const painter of painters) print_frames(await measure_frames(site, join(build, "web-release/tests/empty-frame.mjs"), painter));
}

if (only.includes("bytes")) print_bytes();
if (only.includes("browser")) await measure_in_browser();
if (only.includes("views")) measure_views(build);
if (only.includes("engine")) await measure_engine(build);
