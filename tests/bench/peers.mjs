// The pages that are measured and how each is read: the site's own with both painters, the same picture by hand, the same
// rows by Vega-Lite. All are sent as a careful server would send them, compressed.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { serve, strict_csp } from "../support/serve.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const read = (...path) => readFileSync(join(here, ...path), "utf8");
const loose = "default-src 'self' data: 'unsafe-inline' 'unsafe-eval'";  // Vega makes functions of texts
const types = { html: "text/html", css: "text/css", js: "text/javascript", wasm: "application/wasm", svg: "image/svg+xml", json: "application/json" };

const warm = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>warm</title>
<style>body { font: 14px system-ui, sans-serif; } b { font: 700 34px serif; }</style><b>$1,234,567,890</b>
<p>abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ <input type="range"> <svg width="99" height="99"><circle r="40" /></svg>
<canvas width="99" height="99"></canvas><script>document.querySelector("canvas").getContext("2d").fillText("1", 9, 9)</script>`;

// Where, in the window, the track of the slider lies and the two regions that a change of it must reach: the total's amount,
// and the part of the picture where the reader's own marks move, bill and others' rows together. These run in the page. A
// native thumb is 16 pixels wide.
function locate_in_plain() {
  const of = (one) => one.getBoundingClientRect(), slider = of(document.querySelector("#count"));
  const words = (text) => {
    const all = Array.from(document.querySelectorAll("svg text"), (one) => ({ one, said: one.textContent }));
    const match = all.find(({ said }) => said === text) ?? all.find(({ said }) => said.startsWith(text));
    if (!match) throw new Error(`the picture by hand has no “${text}”`);
    return of(match.one);
  };
  const yours = document.querySelector("text.yours");
  if (!yours) throw new Error("the picture by hand has no total");
  const total = of(yours), left = words("$10K").x, top = words("The last run").y;
  return {
    track: [slider.x + 8, slider.y + slider.height / 2, slider.width - 16],
    regions: {
      total: [total.x, total.y, total.width, total.height],
      picture: [left, top, words("$10B").right - left, words("OpenAI, R&D compute").bottom - top],
    },
  };
}
function locate_in_vega() {
  const of = (name) => document.querySelector(name).getBoundingClientRect();
  const slider = of("#count"), total = of("#total");
  return {
    track: [slider.x + 8, slider.y + slider.height / 2, slider.width - 16],
    regions: { total: [total.x, total.y, total.width, total.height], picture: globalThis.plot },
  };
}
async function locate_in_ours() {
  const { module } = await document.querySelector("main.explainer").running;
  const { parts } = JSON.parse(module.ccall("explainer_outline", "string", [], []));
  const of = (id) => found(id, parts.find((one) => one.id === id));
  function found(id, one) {
    if (!one) throw new Error(`the page has no part “${id}”`);
    return one;
  }
  const { left, top } = document.querySelector("#canvas").getBoundingClientRect();
  const [x, y, width, height] = of("count").track, [total_x, total_y, total_width, total_height] = of("line.field").box;
  const [line_x, , line_width] = of("line").track, [, first_y] = of("run").box;
  const [, last_y, , last_height] = found("row.*", parts.findLast(({ id }) => id.startsWith("row."))).box;
  return {
    track: [left + x, top + y + height / 2, width],
    regions: {
      total: [left + total_x, top + total_y, total_width, total_height],
      picture: [left + line_x, top + first_y, line_width, last_y + last_height - first_y],
    },
  };
}

const is_live = 'document.querySelector(".stage")?.classList.contains("live") === true';
// Whether the painter that is to stay has taken over.
const is_settled = 'document.querySelector("main.explainer").running.then(({ settled }) => settled).then(() => true)';
const spoken_count = "document.querySelector('[data-part=count]')?.value";  // the sentence follows only once the reader rests
const paints = { webgl: "ours, WebGL", canvas: "ours, canvas" };

// The budgets whose names stand in the picture that ours begins with, as amounts: those given in hours at the price that the
// page begins with.
function shown_budgets(picture) {
  const { budgets } = JSON.parse(read("../../assets/data/budgets.json"));
  const written = (words) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const shown = budgets.filter(({ featured, name }) => featured && picture.includes(`>${written(name)}</text>`));
  if (shown.length === 0) throw new Error("the picture names none of the budgets");
  return shown.map(({ name, line, likely, low, high, chip_hours, at_reader_price }) => {
    const middle = at_reader_price ? 2 * chip_hours : likely ?? (high ? Math.sqrt(low * high) : low);
    return { row: `${name}, ${line}`, middle, low: low ?? middle, high: high ?? middle };
  });
}

// One file, by esbuild, or why there is none.
async function bundle_vega(budgets) {
  try {
    const require = createRequire(import.meta.url);
    const { outputFiles } = await require("esbuild").build({
      entryPoints: [join(here, "vega.js")], bundle: true, minify: true, format: "esm", target: "es2022", charset: "utf8",
      legalComments: "none", logLevel: "silent", write: false,
      plugins: [{
        name: "budgets",
        setup(build) {
          build.onResolve({ filter: /^budgets$/ }, () => ({ path: "budgets", namespace: "budgets" }));
          build.onLoad({ filter: /.*/, namespace: "budgets" }, () => ({ contents: JSON.stringify(budgets), loader: "json" }));
        },
      }],
    });
    const { dependencies } = JSON.parse(read("package.json"));
    return { script: outputFiles[0].contents, version: dependencies["vega-lite"] };
  } catch (error) {
    return { missing: error.errors?.[0]?.text ?? error.message.split("\n")[0] };
  }
}

export async function serve_pages(site, painters) {
  const index = readFileSync(join(site, "index.html"), "utf8");
  const picture = /<svg[^>]*class="static at-1240".*?<\/svg>/s.exec(index)?.[0];
  if (!picture) throw new Error("index.html has no picture of 1240 pixels");
  const fill = { style: readFileSync(join(site, "page.css"), "utf8"), picture, sliders: read("sliders.js").replaceAll("export ", "") };
  const files = {
    "/warm.html": { body: warm, csp: loose },
    "/plain.html": { body: read("plain.html").replace(/<!--(\w+)-->/g, (_, name) => fill[name]), csp: loose },
  };
  const seen = [{
    name: "plain HTML", address: "plain.html", plain: true, ready: 'document.readyState === "complete"',
    state: 'document.querySelector("svg")?.textContent', locate: locate_in_plain,
  }];
  const vega = await bundle_vega(shown_budgets(picture));
  if (vega.script) {
    files["/vega.html"] = { body: read("vega.html"), csp: loose };
    files["/vega.js"] = { body: vega.script, type: types.js };
    seen.push({
      name: `Vega-Lite ${vega.version}`, address: "vega.html", ready: "globalThis.drawn === true", vega: true,
      state: "document.querySelector('#total')?.textContent", locate: locate_in_vega,
    });
  }
  for (const painter of painters) {
    const ours = { ready: is_live, settled: is_settled, state: spoken_count, locate: locate_in_ours };
    seen.push({ name: paints[painter], address: `index.html?paint=${painter}`, ...ours, painter });
    // It answers by a 2D canvas until WebGL takes over.
    if (painter === "webgl") seen.at(-1).begins_as = { address: "index.html?paint=canvas", ...ours };
  }
  for (const name of readdirSync(site)) {
    const type = types[name.split(".").pop()];
    if (type) files[`/${name}`] = { body: readFileSync(join(site, name)), type };
  }
  const compress = promisify(brotliCompress);
  await Promise.all(Object.values(files).map(async (file) => {
    const body = await compress(file.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } });
    Object.assign(file, { body, headers: { "Content-Encoding": "br" } });
    file.type = `${file.type ?? types.html}${/wasm|svg/.test(file.type) ? "" : "; charset=utf-8"}`;
  }));
  const server = await serve({ pages: files, csp: strict_csp });
  return { ...server, pages: seen, vega_missing: vega.missing ?? null };
}
