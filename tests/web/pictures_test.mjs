// The pictures beside the ladder in a page: chosen, used and left by pointer on a phone and by keys at a desk, on a canvas as
// high as they are. What a press leads to in them: tests/session/pictures_test.cpp.
import { expect, same } from "./expect.mjs";
import { drag, look_at, tap, total_of, value_of } from "./hands.mjs";
import { outline, part, still } from "./world.mjs";

// The canvas is exactly as high as the picture, in CSS pixels and in its own.
async function fits(page, ratio) {
  const { width, height } = await outline(page);
  const box = await page.evaluate(() => {
    const canvas = document.querySelector("#canvas");
    return { height: canvas.getBoundingClientRect().height, pixels: [canvas.width, canvas.height] };
  });
  expect(Math.abs(box.height - height) <= 1 / ratio, `the picture is ${height} high, the canvas ${box.height}`);
  same(box.pixels, [Math.round(width * ratio), Math.round(height * ratio)], "pixels of the canvas");
}

export default function (claim) {
  claim("each picture is chosen, used and left by pointer at 360 pixels of three each, on a canvas as high as it is", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 360, height: 2600 }, deviceScaleFactor: 3 });
    const { height } = await outline(page);
    await fits(page, 3);
    same(await total_of(page), "$293,920", "the total before");
    await tap(page, "stage.v3");
    same(await total_of(page), "$5,869,920", "the total with V3");

    await look_at(page, "sure");
    await fits(page, 3);
    await tap(page, "sure.quotes");
    expect(/^nine times in ten about /.test(await value_of(page, "sure.total")), "a tap did not take the quoted prices");

    await look_at(page, "area");
    await fits(page, 3);
    const corner = await part(page, "area.run");
    const [x, y, w, h] = corner.track;
    await drag(page, [x + (corner.at / 1000) * w, y + (1 - corner.up / 1000) * h], [x + 0.3 * w, y + 0.5 * h]);
    const now = await part(page, "area.run");
    const dragged = [now.track[0] + (now.at / 1000) * now.track[2], now.track[1] + (1 - now.up / 1000) * now.track[3]];
    expect(Math.hypot(dragged[0] - (x + 0.3 * w), dragged[1] - (y + 0.5 * h)) <= 3, `the corner was dragged to ${dragged}`);
    const { id } = (await outline(page)).parts.find((one) => one.id.startsWith("area.cost."));
    await tap(page, id);
    const told = async (id) => Number((await part(page, `${id}.field`)).text.replace(/,/g, ""));
    const run = (await told("count")) * (await told("hours")) * 2, wanted = Number(id.slice(10));
    expect(Math.abs(run / wanted - 1) < 0.01, `the curve of ${wanted} made a run of ${run}`);

    await look_at(page, "table");
    await fits(page, 3);
    await look_at(page, "ladder");
    await fits(page, 3);
    same((await outline(page)).height, height, "the ladder's height again");
  }, { both: true });

  claim("each picture is found by name and used by keys alone at a desk: switched, typed into, refused in words, filtered, sorted, compared, its cards opened", async (world) => {
    const page = await world.open("index.html");
    const press_on = async (role, name, key = "Enter") => {
      await page.getByRole(role, { name, exact: typeof name === "string" }).first().focus();
      await page.keyboard.press(key);
      await still(page);
    };
    const type_into = async (name, words) => {
      const field = page.getByRole("textbox", { name });
      await field.focus();
      await field.fill(words);
      await field.press("Enter");
      await still(page);
    };
    const pick = async (name, option) => {
      await page.getByRole("combobox", { name }).selectOption(option);
      await still(page);
    };
    const refused = (words) => page.getByRole("alert").filter({ hasText: words }).first().textContent();
    const card_is_open = async () => (await outline(page)).parts.some((one) => one.id === "card");

    const v3 = page.getByRole("switch", { name: /^V3/ });
    await press_on("switch", /^V3/, "Space");
    same(await v3.getAttribute("aria-checked"), "true", "the switch");
    same(await total_of(page), "$5,869,920", "the total with V3");
    await type_into(/All runs over those that count, number/, "2");
    same(await total_of(page), "$11.7 million", "the total with as much again for failed runs");
    await type_into(/All runs over those that count, number/, "0.5");
    expect(/from 1 to 50/.test(await refused("from 1")), "0.5 is not refused in words");
    await press_on("button", /^\$5,576,000, Source of V3/);
    expect(await card_is_open(), "no card of a step is open");
    await page.keyboard.press("Escape");  // the refusal
    await page.keyboard.press("Escape");  // the card
    await still(page);
    expect(!(await card_is_open()), "Escape leaves the card of a step open");

    await press_on("button", "News reports");
    await press_on("button", "How sure");
    await fits(page, 1);
    await type_into(/^Price per chip-hour, low end/, "1");
    await type_into(/^Price per chip-hour, high end/, "12.29");
    expect(/about \$260,000 to \$1,500,000/.test(await value_of(page, "sure.total")), `with a range it says: ${await value_of(page, "sure.total")}`);
    await type_into(/^Price per chip-hour, low end/, "3");
    expect(/low end: .* from \$0\.10 to \$2\.00/.test(await refused("low end")), "3 is not refused in words");
    await pick("Add a range", "none");
    expect(/^exactly/.test(await value_of(page, "sure.total")), `after "No ranges" it says: ${await value_of(page, "sure.total")}`);

    await press_on("button", "Compare");
    await fits(page, 1);
    await pick("Scenario to compare with", "with-v3");
    expect(/^≠ On the sliders: 1\/20 as much as the other/.test((await part(page, "compared.verdict")).name), "it is not compared with V3");

    await press_on("button", "Table");
    await fits(page, 1);
    const rows = async () => (await outline(page)).parts
      .filter((one) => one.role === "row" && one.id.startsWith("table.")).map((one) => one.name);
    const first = await rows();
    await pick("Show by Scope", "one-stage");
    const stages = await rows();
    expect(stages.length > 0 && stages.every((name) => !first.includes(name)), `of one stage: ${stages}`);
    await press_on("button", /Sort by Figure/);
    const sorted = await rows();
    same(sorted, [...sorted].sort(), "names from A");
    await page.locator("[data-part^='table.']").filter({ hasText: sorted[0] }).first().focus();
    await page.keyboard.press("Enter");
    await still(page);
    expect(await card_is_open(), "no card of a row is open");
    await page.keyboard.press("Escape");

    await press_on("button", "Bill and rivals");
    await pick("Rows of the ladder", "yardstick");
    expect(/\$61\.7 million/.test(await value_of(page, "row.llama31-reader")), `at $2.00 it says: ${await value_of(page, "row.llama31-reader")}`);
    await fits(page, 1);
  });
}
