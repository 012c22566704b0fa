// Prints what ./dev bench measures: bytes of the built site as brotli -q 11 makes them; in a browser requests, memory,
// frames at rest, the way from a pointer move to its pixels, and frames while dragging beside an empty one; how long each
// picture takes to make, with how many rows; and what the engine does in a second, natively and as WebAssembly, beside
// JavaScript and Squiggle in the same run. Figures and ratios, no verdicts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { measure_engine } from "./engine.mjs";
import { measure_frames, print_frames } from "./frames.mjs";
import { measure_page } from "./page.mjs";
import { measure_views } from "./views.mjs";

const build = fileURLToPath(new URL("../../build/", import.meta.url));
const site = join(build, "web-release/site");

const small = (name) => brotliCompressSync(readFileSync(join(site, name)), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
}).length;
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

const before_script = ["index.html", "page.css"];
const to_live = [...before_script, "icon.svg", "boot.js", "mirror.js", "explainer.js", "explainer.wasm"];
const sizes = Object.fromEntries(to_live.map((name) => [name, small(name)]));
const sum = (names) => names.reduce((total, name) => total + sizes[name], 0);
console.log("Bytes to download, brotli -q 11");
for (const name of to_live) console.log(`  ${name.padEnd(16)}${kilobytes(sizes[name]).padStart(10)}`);
console.log(`  before script   ${kilobytes(sum(before_script)).padStart(10)}   (budget 30 KB)`);
console.log(`  to live         ${kilobytes(sum(to_live)).padStart(10)}   (budget 303 KB: first page 258, pictures 25, story and what is taken along 20), ${to_live.length} files`);
const asked_for = {
  "the story, once it is opened": Array.from({ length: 9 }, (_, i) => `story/${i + 1}.json`),
  "copying, saving, checking, once asked for": ["files.js", "explainer-files.js", "explainer-files.wasm"],
};
for (const [what, names] of Object.entries(asked_for))
  console.log(`  ${what}: ${kilobytes(names.reduce((total, name) => total + small(name), 0))}`);

const page = await measure_page(site);
const milliseconds = (value) => `${value.toFixed(1)} ms`;
console.log(`\nIn the browser (graphics drawn by the processor)`);
console.log(`  requests to live              ${page.requests}`);
console.log(`  memory of the program         ${(page.memory / 2 ** 20).toFixed(1)} MiB`);
console.log(`  frames in 10 seconds at rest  ${page.idle_frames}`);
console.log(`  pointer move to pixels        ${milliseconds(page.ours.median)} in the middle, ${milliseconds(page.ours.slow)} for the slowest twentieth (${page.ours.times.length} moves)`);
console.log(`  the same, plain HTML and SVG  ${milliseconds(page.plain.median)} in the middle, ${milliseconds(page.plain.slow)} for the slowest twentieth (${page.plain.times.length} moves)`);
console.log(`  ours against plain            ${(page.ours.median / page.plain.median).toFixed(2)} in the middle, ${(page.ours.slow / page.plain.slow).toFixed(2)} for the slowest twentieth`);
console.log(`  "Next" to a chapter's picture ${milliseconds(page.chapters.median)} in the middle of ${page.chapters.times.length}, ${milliseconds(page.chapters.worst)} worst; two frames of the browser alone ${milliseconds(page.chapters.two_frames)}`);

print_frames(await measure_frames(site, join(build, "web-release/tests/empty-frame.mjs")));
measure_views(build);
await measure_engine(build);
