// The pictures beside the ladder: chosen, used and left by pointer and by key; as high as they need to be.
import { join } from "node:path";
import { expect, same } from "./expect.mjs";
import { canvas_point, outline, part, still, then_frames } from "./world.mjs";

const total = async (page) => (await part(page, "total")).value;
const tap = async (page, id) => {
  const { box } = await part(page, id);
  const { x, y } = await canvas_point(page, box[0] + box[2] / 2, box[1] + box[3] / 2);
  await page.mouse.move(x, y);
  await then_frames(page, 2, () => page.mouse.click(x, y));
  await still(page);
};
const canvas_box = (page) => page.evaluate(() => {
  const canvas = document.querySelector("#canvas");
  const { width, height } = canvas.getBoundingClientRect();
  return { width, height, pixels: [canvas.width, canvas.height] };
});

// The canvas is exactly as high as the picture, in CSS pixels and in its own.
async function fits(page, ratio) {
  const { width, height } = await outline(page);
  const box = await canvas_box(page);
  expect(Math.abs(box.height - height) <= 1 / ratio, `the picture is ${height} high, the canvas ${box.height}`);
  same(box.pixels, [Math.round(width * ratio), Math.round(height * ratio)], "pixels of the canvas");
}

export default function (claim) {
  for (const [width, ratio] of [[360, 3], [1280, 1]]) {
    claim(`what is counted is chosen by pointer at ${width} pixels, its steps switched, and left again`, async (world) => {
      const page = await world.open("index.html", { viewport: { width, height: 2600 }, deviceScaleFactor: ratio });
      const before = await outline(page);
      await fits(page, ratio);
      await tap(page, "view.counted");
      const counted = await outline(page);
      expect(counted.parts.some((one) => one.id === "step.v3"), "there is no step for V3");
      expect(!counted.parts.some((one) => one.id === "line"), "the ladder's line is still there");
      expect(counted.height <= before.height, `it is higher than the ladder: ${counted.height}`);
      await fits(page, ratio);
      same(await total(page), "$293,920", "the total before");
      await tap(page, "counted.v3");
      same(await total(page), "$5,869,920", "the total with V3");
      await page.screenshot({ path: join(world.out, `counted-${width}.png`) });
      await tap(page, "view.ladder");
      await fits(page, ratio);
      same((await outline(page)).height, before.height, "the ladder's height again");
      same(await total(page), "$5,869,920", "the total, kept");
    });
  }

  claim("what is counted is chosen, switched and typed into by keys alone, and a step's card opens", async (world) => {
    const page = await world.open("index.html");
    await page.getByRole("button", { name: "What is counted" }).focus();
    await page.keyboard.press("Enter");
    await still(page);
    const v3 = page.getByRole("switch", { name: /^Count V3/ });
    await v3.focus();
    await page.keyboard.press("Space");
    await still(page);
    same(await v3.getAttribute("aria-checked"), "true", "the switch");
    same(await total(page), "$5,869,920", "the total with V3");
    const field = page.getByRole("textbox", { name: /^All runs over those that count/ });
    await field.focus();
    await field.fill("2");
    await field.press("Enter");
    await still(page);
    same(await total(page), "$11.7 million", "the total with as much again for failed runs");
    await field.fill("0.5");
    await field.press("Enter");
    await still(page);
    expect(/from 1 to 50/.test(await page.getByRole("alert").filter({ hasText: "from" }).textContent()), "0.5 is not refused in words");
    same(await total(page), "$11.7 million", "the total after the refusal");
    await page.getByRole("button", { name: /^V3, the model R1 is built on/ }).first().focus();
    await page.keyboard.press("Enter");
    await still(page);
    expect((await outline(page)).parts.some((one) => one.id === "card"), "no card is open");
  });
}
