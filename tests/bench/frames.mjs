// Frames while a slider is dragged, in each picture, against a frame of Dear ImGui as it comes with nothing in it (it asks
// WebGL for its state, which the page is kept from): same browser, same size of canvas, same run, in turns. Of a frame that
// answers a move two times are taken: of the program, from its call to its return (action, state, answer, scene, drawing
// lists, commands to the graphics, the page's controls), and until its pixels are drawn, which reading one of them back
// waits for, of WebGL and of a 2D canvas alike.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { canvas_point, live, open_world, outline, part, still } from "../web/world.mjs";

const viewport = { width: 1288, height: 1000 };
const rounds = 3, moves = 24;
// So isolated a page has a clock of 5 microseconds, else of 100.
const isolated = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
const free = "default-src 'self' data: 'unsafe-inline' 'wasm-unsafe-eval'";

// In the page: keeps the times of every frame that is the first after a pointer move.
async function watch_frames() {
  const { module } = await document.querySelector("main.explainer").running;
  const canvas = document.querySelector("#canvas");
  // A canvas gives only the kind of context that it has.
  const gl = canvas.getContext("webgl2"), plane = gl ? null : canvas.getContext("2d");
  const frame = module._explainer_frame, pixel = new Uint8Array(4);
  const read = gl ? () => gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel) : () => plane.getImageData(0, 0, 1, 1);
  let moved = false;
  globalThis.drawn_by = gl ? "WebGL" : "the 2D canvas";
  globalThis.taken = [];
  addEventListener("pointermove", () => { moved = true; }, true);
  module._explainer_frame = (now) => {
    if (!moved) return frame(now);
    moved = false;
    const start = performance.now();
    const more = frame(now);
    const returned = performance.now();
    read();
    taken.push({ program: returned - start, drawn: performance.now() - start });
    return more;
  };
}

// In the other page: empty frames, as many as are asked for, one a frame of the browser.
async function open_empty([width, height]) {
  const { default: create } = await import("./empty-frame.mjs");
  const canvas = document.querySelector("#canvas");
  // As SDL asks for it where a program does not do so itself.
  const gl = canvas.getContext("webgl2", { alpha: false, depth: false, stencil: false, antialias: false });
  const module = await create({ canvas });
  if (!module._empty_start(width, height, 1)) throw new Error("no WebGL 2");
  const pixel = new Uint8Array(4);
  globalThis.empty_frames = async (count) => {
    const times = [];
    for (let i = 0; i < count; i += 1) {
      await new Promise(requestAnimationFrame);
      const start = performance.now();
      module._empty_frame();
      const returned = performance.now();
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
      times.push({ program: returned - start, drawn: performance.now() - start });
    }
    return times;
  };
}

async function drag(page) {
  const { track, at } = await part(page, "count");
  const from = await canvas_point(page, track[0] + track[2] * at / 1000, track[1] + track[3] / 2);
  const start = (await outline(page)).sentence;
  let changed = false;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await still(page);
  await page.evaluate(() => { taken.length = 0; });
  for (let i = 1; i <= moves; i += 1) {
    await page.mouse.move(from.x + 4 * Math.min(i, moves - i), from.y);  // there and back, for the next picture
    await page.evaluate(() => new Promise(requestAnimationFrame));
    changed ||= i === moves / 2 && (await outline(page)).sentence !== start;
  }
  const times = await page.evaluate(() => taken);
  await page.mouse.up();
  await still(page);
  if (!changed) throw new Error("the slider was dragged and the bill stayed as it was");
  if (times.length < moves * 0.8) throw new Error(`${moves} moves were answered by ${times.length} frames`);
  return times;
}

// [name, times of its frames] of the empty frame and of each picture, whether the clock was the fine one, and what drew.
export async function measure_frames(site, empty_frame, painter) {
  const world = await open_world({ site, out: site, put_together: "card" });
  try {
    world.variants["/frames.html"] = { body: readFileSync(join(site, "index.html"), "utf8"), headers: isolated };
    const page = await world.page_with({ viewport });
    await page.goto(`${world.site}/frames.html?paint=${painter}`);
    await live(page);
    await page.evaluate(watch_frames);
    const views = (await outline(page)).parts.filter(({ id }) => id.startsWith("view."));
    const size = await page.evaluate(() => {
      const { width, height } = document.querySelector("#canvas");
      return [width, height];
    });

    world.variants["/empty.html"] = { body: '<!doctype html><title>empty</title><div><canvas id="canvas"></canvas></div>', headers: isolated, csp: free };
    world.variants["/empty-frame.mjs"] = { body: readFileSync(empty_frame, "utf8"), type: "text/javascript", csp: free };
    const other = await world.page_with({ viewport });
    await other.goto(`${world.site}/empty.html`);
    await other.evaluate(open_empty, size);

    const times = new Map([["an empty ImGui frame", []], ...views.map(({ name }) => [name, []])]);
    // In turns, so that a machine that grows slower or faster does so for all; the first round is a warm-up.
    for (let round = 0; round < rounds; round += 1) {
      await page.bringToFront();
      for (const { id, name } of views) {
        await page.locator(`[data-part="${id}"]`).evaluate((control) => control.click());
        await still(page);
        const taken = await drag(page);
        if (round > 0) times.get(name).push(...taken);
      }
      await other.bringToFront();
      const taken = await other.evaluate((count) => empty_frames(count), moves);
      if (round > 0) times.get("an empty ImGui frame").push(...taken);
    }
    const fine = (await Promise.all([page, other].map((one) => one.evaluate(() => crossOriginIsolated)))).every(Boolean);
    return { times: [...times], fine, drawn_by: await page.evaluate(() => drawn_by) };
  } finally {
    await world.close();
  }
}

export function print_frames({ times, fine, drawn_by }) {
  const of = (list, key) => {
    const sorted = list.map((one) => one[key]).sort((a, b) => a - b);
    return { median: sorted[Math.floor(sorted.length / 2)], worst: sorted[sorted.length - 1] };
  };
  const [, empty] = times[0];
  console.log(`\nFrames while “Chips” is dragged, drawn by ${drawn_by}, ms in the middle (worst), times an empty one${fine ? "" : "; the clock has steps of 0.1 ms"}`);
  console.log(`  ${"".padEnd(22)}${"the program".padStart(26)}${"with its pixels drawn".padStart(26)}`);
  for (const [name, list] of times) {
    const cells = ["program", "drawn"].map((key) => {
      const { median, worst } = of(list, key);
      const ratio = list === empty ? "" : `${(median / of(empty, key).median).toFixed(1)}×`;
      return `${median.toFixed(2)} (${worst.toFixed(2)})${ratio.padStart(8)}`.padStart(26);
    });
    console.log(`  ${name.padEnd(22)}${cells.join("")}  ${list.length} frames`);
  }
}
