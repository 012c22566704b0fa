// Cards: opened, used and closed by pointer and by keys, their words copied. When they open and what they say is tried
// without a browser: tests/session/card_test.cpp, tests/views.
import { expect, same } from "./expect.mjs";
import { control_of, press, tap, total_of, type, value_of } from "./hands.mjs";
import { canvas_point, outline, part, still } from "./world.mjs";

const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const has_card = async (page) => (await outline(page)).parts.some((one) => one.id === "card");

export default function (claim) {
  claim("the run's card, opened by a click: a factor typed there changes the scenario, and its reckoning is copied in three ways", async (world) => {
    const page = await world.open("index.html", {
      viewport: { width: 1280, height: 1400 }, permissions: ["clipboard-read", "clipboard-write"],
    });
    await tap(page, "source.run");
    await type(page, "card.hours.field", "100");
    same(await value_of(page, "hours"), "100 hours", "the slider");
    expect(/512 chips × 100 h × \$2\.00 = \$102,400/.test((await part(page, "card")).name), `then: ${(await part(page, "card")).name}`);
    same(await total_of(page), "$314,400", "the total");
    await type(page, "card.price.field", "none");
    expect(/none/.test((await part(page, "card.price.field")).problem), "nonsense is not refused in words");
    const copied = {};
    for (const [how, use] of [["text", tap], ["formula", (page, id) => press(page, id, "Enter")], ["command", tap]]) {
      await use(page, `card.copy.${how}`);
      copied[how] = await clipboard(page);
    }
    expect(/512 chips × 100 h × \$2\.00 = \$102,400/.test(copied.text), `as text: ${copied.text}`);
    same(copied.formula, "=512*100*2", "as a formula");
    expect(/^r1cost explain .*--hours 100\b/.test(copied.command), `as a command: ${copied.command}`);
    await tap(page, "card.close");
    expect(!await has_card(page), "a click on Close left it open");
  });

  claim("a row's card opens by a mouse that rests there, by click and by key; Escape closes it and gives the focus back", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 1280, height: 1400 }, reducedMotion: "reduce" });
    const { box } = await part(page, "row.gpt4-epoch");
    const at = await canvas_point(page, box[0] + 20, box[1] + box[3] / 2);
    await page.mouse.move(at.x, at.y);
    await still(page);
    expect(await has_card(page), "a mouse that rests on a row opened no card");
    await page.mouse.move(5, 5);
    await still(page);
    expect(!await has_card(page), "the card stayed after the mouse had gone");
    await page.mouse.click(at.x, at.y);
    await page.mouse.move(5, 5);
    await still(page);
    expect(await has_card(page), "a click on a row opened no card that stays");
    await page.keyboard.press("Escape");
    await still(page);
    expect(!await has_card(page), "the card stays open after Escape");

    const here = () => page.evaluate(() => document.activeElement.dataset.part ?? document.activeElement.tagName);
    const row = control_of(page, "row.r1");
    same(await row.getAttribute("aria-expanded"), "false", "aria-expanded before");
    await press(page, "row.r1", "Enter");
    same(await row.getAttribute("aria-expanded"), "true", "aria-expanded after Enter");
    expect(/Source: /.test(await control_of(page, "card").textContent()), "what a reader of screens reads names no source");
    const link = control_of(page, "card.link");
    same(await link.getAttribute("href"), (await part(page, "card.link")).href, "the real link's address");
    await page.keyboard.press("Tab");
    same(await here(), "card.close", "the focus after Tab");
    await page.keyboard.press("Escape");
    await still(page);
    same(await row.getAttribute("aria-expanded"), "false", "aria-expanded after Escape");
    same(await here(), "row.r1", "the focus after Escape");
  });
}
