// What a reader's browser downloads, in bytes as brotli makes them at its best, and what it may come to.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

// The one place of the limits: ./dev test fails when the site is larger (size_test.mjs). They are of a site that Emscripten
// 3.1.6 made and esbuild made small. Lower them when the page has become smaller, so that it cannot grow back unseen.
export const limits = { before_script: 30_000, to_live: 297_000, second_program: 178_500 };
export const measured_with = "3.1.6";

export const before_script = ["index.html", "page.css"];
export const to_live = [...before_script, "icon.svg", "static.js", "boot.js", "mirror.js", "paint.js", "explainer.js", "explainer.wasm"];
export const second_program = ["files.js", "explainer-files.js", "explainer-files.wasm"];
const asked_for = {
  "asked for: the nine chapters of the story, once it is opened": Array.from({ length: 9 }, (_, i) => `story/${i + 1}.json`),
  "asked for: what copies, saves and checks, once one of them is pressed": second_program,
};

function small(site, name) {
  const content = readFileSync(join(site, name));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return brotliCompressSync(content, { params }).length;
}

// The bytes of these files of a built site together.
export const bytes_of = (site, names) => names.reduce((total, name) => total + small(site, name), 0);

// Whether esbuild has made the site's scripts and styles small; without it they are about 8 KB larger.
export const is_made_small = (site) => !/\n {2}/.test(readFileSync(join(site, "page.css"), "utf8"));

// The lines of the table of results.md.
export function bytes_table(site) {
  const row = (what, bytes) => `| ${what} | ${bytes.toLocaleString("en")} |`;
  return [
    "| file | bytes |", "|---|---:|",
    ...to_live.map((name) => row(`\`${name}\``, bytes_of(site, [name]))),
    row(`before any script: ${before_script.length} files`, bytes_of(site, before_script)),
    row(`to live: all ${to_live.length} files`, bytes_of(site, to_live)),
    ...Object.entries(asked_for).map(([what, names]) => row(what, bytes_of(site, names))),
  ];
}
