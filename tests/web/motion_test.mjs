// One thing becomes another: marks glide when the view, a preset, a filter or a lens changes. A clock of ours, 40 ms a frame.
import { expect, same } from "./expect.mjs";
import { cells_apart } from "./picture.mjs";
import { outline, still } from "./world.mjs";

// Does what `presses` says, then draws `frames` frames; the pictures, and the total before any of them.
const glide = (page, presses, frames) => page.evaluate(async ({ presses, frames }) => {
  const { module } = await document.querySelector("main.explainer").running;
  const canvas = document.querySelector("#canvas"), pictures = [];
  globalThis.clock ??= performance.now() + 1000;
  for (const id of presses) module.ccall("explainer_press", null, ["string"], [id]);
  const total = program.outline().parts.find((one) => one.id === "total").value;
  for (let i = 0; i < frames; ++i) {
    module._explainer_frame((globalThis.clock += 40));
    pictures.push(canvas.toDataURL());
  }
  return { different: new Set(pictures).size, last: pictures.at(-1), total };
}, { presses, frames });

export default function (claim) {
  claim("views and presets glide to one another in under half a second, and not where less motion is asked for", async (world) => {
    const different = {};
    for (const reducedMotion of ["no-preference", "reduce"]) {
      const page = await world.open("index.html", { reducedMotion });
      different[reducedMotion] = [];
      for (const [id, total] of [["preset.with-v3", "$5,869,920"], ["view.area", "$5,869,920"], ["view.counted", "$5,869,920"]]) {
        const way = await glide(page, [id], 13);  // 520 ms
        same(way.total, total, `the total before any frame of ${id}`);
        different[reducedMotion].push(way.different);
        same((await glide(page, [], 4)).different, 1, `pictures after half a second of ${id}`);
      }
    }
    for (const count of different["no-preference"]) expect(count >= 6, `different pictures on the ways: ${different["no-preference"]}`);
    same(different.reduce, [1, 1, 1], "different pictures with less motion");
  });

  claim("a glide that is turned back half way ends in the picture it came from", async (world) => {
    const page = await world.open("index.html");
    await still(page);
    // There and back once, so that there is something to undo in all of them.
    await glide(page, ["view.area"], 14);
    await glide(page, ["view.ladder"], 14);
    await still(page);
    await page.mouse.move(1, 1);
    const before = await page.locator("#canvas").screenshot();
    const half = await glide(page, ["view.area"], 4);
    expect(half.different > 1, "nothing moved in 160 ms");
    const back = await glide(page, ["view.ladder"], 14);
    expect(back.different >= 3, `it jumped back: ${back.different} pictures`);
    await still(page);
    // A browser that has been asked for a canvas' pixels so often may draw it by another processor, which smooths curves
    // in its own way: ink is compared.
    const { far, cells } = cells_apart(before, await page.locator("#canvas").screenshot());
    expect(cells > 500 && far.length === 0, `the ladder is not the one it was: ink differs at ${far.length} of ${cells} places, ${far.slice(0, 5)}`);
    expect((await outline(page)).parts.some((one) => one.id === "line"), "the outline has no line");
  });
}
