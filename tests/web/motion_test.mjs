// One thing becomes another: marks glide when the view or a preset changes, and a switch's knob does. What moves, from where
// and for how long is tried without a browser: tests/session/motion_test.cpp. Here: that it is painted, and that a reader
// who asks the system for less motion is heard. A clock of ours, 40 ms a frame.
import { expect, same } from "./expect.mjs";
import { cells_apart } from "./picture.mjs";
import { still } from "./world.mjs";

// Presses a part, then draws `frames` frames: how many different pictures there were, and the total before any of them.
const glide = (page, id, frames) => page.evaluate(async ({ id, frames }) => {
  const { module } = await document.querySelector("main.explainer").running;
  const canvas = document.querySelector("#canvas"), pictures = new Set();
  globalThis.clock ??= performance.now() + 1000;
  module.ccall("explainer_press", null, ["string"], [id]);
  const total = program.outline().parts.find((one) => one.id === "total")?.value;
  for (let i = 0; i < frames; ++i) {
    module._explainer_frame((globalThis.clock += 40));
    pictures.add(canvas.toDataURL());
  }
  return { different: pictures.size, total };
}, { id, frames });

export default function (claim) {
  claim("views, presets and switches are painted on their way, and not where less motion is asked for; turned back, a glide ends where it began", async (world) => {
    for (const reducedMotion of ["no-preference", "reduce"]) {
      const page = await world.open("index.html", { reducedMotion });
      const less = reducedMotion === "reduce";
      for (const [id, total, least] of [["stage.r1-zero", "$91,920", 4], ["preset.with-v3", "$5,869,920", 6]]) {
        const way = await glide(page, id, 13);  // 520 ms
        same(way.total, total, `the total before any frame of ${id}`);
        if (less) same(way.different, 1, `pictures on the way of ${id} with less motion`);
        else expect(way.different >= least, `${way.different} different pictures on the way of ${id}`);
      }
      if (less) {
        same((await glide(page, "view.area", 13)).different, 1, "pictures on the way of view.area with less motion");
        continue;
      }
      // There and back once, so that there is something to undo in both pictures.
      await glide(page, "view.area", 14);
      await glide(page, "view.ladder", 14);
      await still(page);
      const before = await page.locator("#canvas").screenshot();
      const half = await glide(page, "view.area", 4);
      expect(half.different >= 3, `${half.different} different pictures in 160 ms of view.area`);
      const back = await glide(page, "view.ladder", 14);
      expect(back.different >= 3, `it jumped back: ${back.different} pictures`);
      await still(page);
      // A browser that has been asked for a canvas' pixels so often may draw it by another processor, which smooths curves
      // in its own way: ink is compared.
      const { far, cells } = cells_apart(before, await page.locator("#canvas").screenshot());
      expect(cells > 500 && far.length === 0, `the ladder is not the one it was: ink differs at ${far.length} of ${cells} places, ${far.slice(0, 5)}`);
    }
  });
}
