// The pictures beside the ladder: chosen, used and left by pointer and by key; as high as they need to be.
import { join } from "node:path";
import { expect, same } from "./expect.mjs";
import { differing } from "./picture.mjs";
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

  for (const [width, ratio] of [[360, 3], [1280, 1]]) {
    claim(`the area map's corner is dragged at ${width} pixels, and chips, hours and total follow; a curve is pressed`, async (world) => {
      const page = await world.open("index.html", { viewport: { width, height: 2600 }, deviceScaleFactor: ratio });
      await tap(page, "view.area");
      await fits(page, ratio);
      const corner = await part(page, "area.run");
      const [x, y, w, h] = corner.track;
      const up = corner.up / 1000, at = corner.at / 1000;
      const from = await canvas_point(page, x + at * w, y + (1 - up) * h);
      const to = await canvas_point(page, x + 0.8 * w, y + 0.5 * h);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
      await page.mouse.move(to.x, to.y);
      await still(page);
      // 2,000 hours and 2,500 chips are the axes' ends: the run is where the pointer is, within a pixel of it.
      const told = async (id) => Number((await part(page, `${id}.field`)).text.replace(/,/g, ""));
      expect(Math.abs((await told("hours")) - 1600) <= 2000 / w + 0.1, `hours are ${await told("hours")}`);
      expect(Math.abs((await told("count")) - 1250) <= 2500 / h + 1, `chips are ${await told("count")}`);
      await page.mouse.up();
      await still(page);
      await page.screenshot({ path: join(world.out, `area-${width}.png`) });
      const curve = (await outline(page)).parts.find((one) => one.id.startsWith("area.cost."));
      await tap(page, curve.id);
      const wanted = Number(curve.id.slice(10));
      const run = (await told("count")) * (await told("hours")) * 2;
      expect(Math.abs(run / wanted - 1) < 0.01, `the curve of ${wanted} made a run of ${run}`);
      await fits(page, ratio);
    });
  }

  claim("the area map goes by keys alone: the corner's hours, the top edge's chips", async (world) => {
    const page = await world.open("index.html");
    await tap(page, "view.area");
    for (const [name, id] of [["Your run, its corner", "hours"], ["Your run, its top edge", "count"]]) {
      const before = (await part(page, `${id}.field`)).text;
      await page.getByRole("slider", { name }).focus();
      await page.keyboard.press("ArrowRight");
      await still(page);
      expect((await part(page, `${id}.field`)).text !== before, `${name} did not move ${id}`);
    }
  });

  claim("the table is filtered and sorted by keys alone, and a row opens its card", async (world) => {
    const page = await world.open("index.html");
    await page.getByRole("button", { name: "Table", exact: true }).focus();
    await page.keyboard.press("Enter");
    await still(page);
    const rows = async () => (await outline(page)).parts
      .filter((one) => one.role === "row" && one.id.startsWith("table.")).map((one) => one.name);
    const first = await rows();
    expect(first.length >= 10, `${first.length} rows`);
    await page.getByRole("combobox", { name: "Show by Scope" }).selectOption("one-stage");
    await still(page);
    const stages = await rows();
    expect(stages.length > 0 && stages.every((name) => !first.includes(name)), `of one stage: ${stages}`);
    await page.getByRole("button", { name: /^Sort by Figure/ }).focus();
    await page.keyboard.press("Enter");
    await still(page);
    const sorted = await rows();
    same(sorted, [...sorted].sort(), "names from A");
    await page.locator("[data-part^='table.']").filter({ hasText: sorted[0] }).first().focus();
    await page.keyboard.press("Enter");
    await still(page);
    expect((await outline(page)).parts.some((one) => one.id === "card"), "no card opened");
    await page.keyboard.press("Escape");
    await page.screenshot({ path: join(world.out, "table.png") });
  });

  claim("how sure: ranges are typed by keys alone, the answer says them, and certainty comes back", async (world) => {
    const page = await world.open("index.html");
    await page.getByRole("button", { name: "How sure" }).focus();
    await page.keyboard.press("Enter");
    await still(page);
    const told = async () => (await part(page, "sure.total")).value;
    expect(/^exactly \$293,920, as no range is given yet; as an example: /.test(await told()), `without a range it says: ${await told()}`);
    const type = async (name, words) => {
      const field = page.getByRole("textbox", { name: new RegExp(`^Price per chip-hour, ${name} end`) });
      await field.focus();
      await field.fill(words);
      await field.press("Enter");
      await still(page);
    };
    const before = await page.locator("#canvas").screenshot();
    await type("low", "1");
    await type("high", "12.29");
    expect(/about \$260,000 to \$1,500,000, as often above as below \$690,000/.test(await told()), `with a range it says: ${await told()}`);
    expect(differing(before, await page.locator("#canvas").screenshot()) > 40, "the picture stayed as it was");
    await page.screenshot({ path: join(world.out, "sure.png"), fullPage: true });
    await type("low", "3");
    expect(/low end: .* from \$0\.10 to \$2\.00/.test(await page.getByRole("alert").filter({ hasText: "low end" }).textContent()), "3 is not refused in words");
    await page.getByRole("button", { name: "No ranges" }).focus();
    await page.keyboard.press("Enter");
    await still(page);
    expect(/^exactly/.test(await told()), `after "No ranges" it says: ${await told()}`);
    await page.getByRole("button", { name: /^Take the quoted prices/ }).focus();
    await page.keyboard.press("Enter");
    await still(page);
    expect(/^nine times in ten about \$300,000 to \$460,000, as often above as below \$360,000$/.test(await told()), `with the quoted prices it says: ${await told()}`);
  });

  claim("one yardstick: every run with public hours stands at the reader's price, and moves with it", async (world) => {
    const page = await world.open("index.html");
    const before = await page.locator("#canvas").screenshot();
    const height = (await outline(page)).height;
    await page.getByRole("combobox", { name: "Rows of the ladder" }).selectOption("yardstick");
    await still(page);
    expect(differing(before, await page.locator("#canvas").screenshot()) > 40, "the picture stayed as it was");
    const llama = async () => (await part(page, "row.llama31-reader")).value;
    expect(/\$61\.7 million/.test(await llama()), `at $2.00 it says: ${await llama()}`);
    expect((await outline(page)).height <= height, "it is higher than the ladder of reported budgets");
    await fits(page, 1);
    await page.screenshot({ path: join(world.out, "yardstick.png"), fullPage: true });
    const field = page.getByRole("textbox", { name: /^Price per chip-hour, number/ });
    await field.focus();
    await field.fill("3");
    await field.press("Enter");
    await still(page);
    expect(/\$92\.5 million/.test(await llama()), `at $3.00 it says: ${await llama()}`);
    await page.getByRole("button", { name: /^Llama 3\.1 405B/ }).first().focus();
    await page.keyboard.press("Enter");
    await still(page);
    expect(/30,840,000 chip-hours × \$3\.00/.test((await part(page, "card")).name), "the card does not multiply hours and price");
    await page.getByRole("combobox", { name: "Rows of the ladder" }).selectOption("reported");
    await still(page);
    expect((await outline(page)).parts.some((one) => one.id === "row.gpt4-epoch"), "the reported budgets did not come back");
  });

  claim("two scenarios: one is kept, the other changed by its slider, and the factors say what made the difference", async (world) => {
    const page = await world.open("index.html");
    await page.getByRole("button", { name: "Compare" }).focus();
    await page.keyboard.press("Enter");
    await still(page);
    const verdict = async () => (await part(page, "compared.verdict")).name;
    expect(/^On the sliders: 1\.05× as much as the other\. Both are one stage of training, of two models/.test(await verdict()), `at first it says: ${await verdict()}`);
    const before = await page.locator("#canvas").screenshot();
    await page.getByRole("combobox", { name: "Scenario to compare with" }).selectOption("with-v3");
    await still(page);
    expect(/^≠ On the sliders: 1\/20 as much as the other, but one is for a stage/.test(await verdict()), `against V3 it says: ${await verdict()}`);
    expect(differing(before, await page.locator("#canvas").screenshot()) > 40, "the picture stayed as it was");
    await page.getByRole("button", { name: /^Keep this one/ }).focus();
    await page.keyboard.press("Enter");
    const field = page.getByRole("textbox", { name: /^Price per chip-hour, number/ });
    await field.focus();
    await field.fill("3");
    await field.press("Enter");
    await still(page);
    same((await part(page, "compared.price")).value, "$2.00 to $3.00: 1.5×", "the factor");
    expect(/^On the sliders: 1\.5× as much as the other\./.test(await verdict()), `in the end it says: ${await verdict()}`);
  });

  claim("the picture of how sure is used by pointer at 360 pixels", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 360, height: 2600 }, deviceScaleFactor: 3 });
    await tap(page, "view.sure");
    await fits(page, 3);
    await tap(page, "sure.quotes");
    expect(/^nine times in ten about \$300,000 to \$460,000, /.test((await part(page, "sure.total")).value), "a tap did not take the quoted prices");
    await page.screenshot({ path: join(world.out, "sure-360.png") });
  });

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
