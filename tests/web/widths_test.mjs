// From a phone to a desk, with fine pixels and coarse ones: nothing sticks out sideways, and there is a picture.
import { expect, same } from "./expect.mjs";
import { look_at } from "./hands.mjs";
import { darkness, ink } from "./picture.mjs";
import { live, outline, still } from "./world.mjs";

const widths = [320, 768, 1440];
const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

// The share of ink in what is seen of an element: the canvas, or a frame that it fills.
async function ink_in(page, element) {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox(), { width, height } = page.viewportSize();
  const x = Math.max(0, box.x), y = Math.max(0, box.y);
  const clip = { x, y, width: Math.min(width, box.x + box.width) - x, height: Math.min(height, box.y + box.height) - y };
  const picture = darkness(await page.screenshot({ clip }));
  return ink(picture) / picture.values.length;
}

async function shows_itself(page, what, element = page.locator("#canvas")) {
  same(await sideways(page), 0, `sideways scrolling of ${what}`);
  expect((await ink_in(page, element)) > 0.01, `${what} has no picture`);
}

// Where the picture begins, how many lines the headline has, and whether the deck is seen.
const frame_of_page = (page) => page.evaluate(() => {
  const h1 = document.querySelector("h1"), deck = document.querySelector(".deck").getBoundingClientRect();
  return { top: document.querySelector(".stage").getBoundingClientRect().top,
    lines: Math.round(h1.getBoundingClientRect().height / parseFloat(getComputedStyle(h1).lineHeight)),
    deck: deck.width > 10, sideways: document.documentElement.scrollWidth - innerWidth };
});

export default function (claim) {
  claim("the picture begins after headline and deck, high up, on phones after two lines and a brief one", async (world) => {
    const page = await world.open("index.html", { wait: false, javaScriptEnabled: false });
    for (const [width, most, lines] of [[320, 94, 2], [360, 94, 2], [390, 94, 2], [599, 94, 2], [768, 160, 2], [900, 100, 1],
      [1024, 100, 1], [1160, 100, 1], [1366, 100, 1], [1440, 100, 1], [1600, 100, 1]]) {
      await page.setViewportSize({ width, height: 800 });
      const frame = await frame_of_page(page);
      expect(frame.top <= most && Number.isInteger(frame.top), `at ${width} the picture begins at ${frame.top}`);
      expect(frame.lines <= lines, `at ${width} the headline has ${frame.lines} lines`);
      same([frame.deck, frame.sideways], [true, 0], `whether the deck is seen, and sideways scrolling, at ${width}`);
    }
  }, { painters: ["canvas"] });

  claim("a window that gets large shows more rows, and fewer again when it does not", async (world) => {
    const rows = async (page) => (await outline(page)).parts.filter((one) => one.id.startsWith("row.")).length;
    const page = await world.open("index.html", { viewport: { width: 1440, height: 800 } });
    const low = await rows(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.waitForFunction((low) => program.outline().parts.filter((one) => one.id.startsWith("row.")).length > low, low);
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.waitForFunction((low) => program.outline().parts.filter((one) => one.id.startsWith("row.")).length === low, low);
    const embed = await world.open("embed.html", { viewport: { width: 1440, height: 900 } });
    expect(await rows(embed) < low, "a frame in an article has as many rows as a page");
  }, { painters: ["canvas"] });

  for (const width of widths) {
    claim(`at ${width} pixels no picture and no card sticks out of the page sideways`, async (world) => {
      const viewport = { width, height: 900 };
      const dark = await world.open("index.html", { viewport, colorScheme: "dark", deviceScaleFactor: 3 });
      await shows_itself(dark, "the page with fine pixels, dark");
      await dark.context().close();
      const page = await world.open("index.html", { viewport });
      await shows_itself(page, "the page");
      const row = (await outline(page)).parts.filter((one) => one.role === "row" && one.id.startsWith("row."))[1];
      await page.getByRole("button", { name: row.name, exact: false }).first().press("Enter");
      await still(page);
      expect((await outline(page)).parts.some((one) => one.id === "card"), "no card is open");
      same(await sideways(page), 0, "sideways scrolling with a card open");
      await page.keyboard.press("Escape");
      for (const [picture, role, then] of [["area", "button", "Make your run cost"], ["table", "button", "Sort by like for like"],
        ["sure", "combobox", "Add a range"], ["compare", "combobox", "Scenario to compare with"]]) {
        await look_at(page, picture);
        await page.getByRole(role, { name: then }).first().evaluate((element) => element.click());
        await still(page);
        same(await sideways(page), 0, `sideways scrolling of ${picture}`);
      }
    });
  }

  for (const width of widths) {
    claim(`at ${width} pixels neither the embed nor the article sticks out sideways, and each shows its pictures`, async (world) => {
      const viewport = { width, height: 900 };
      const embed = await world.open("embed.html?theme=dark", { viewport });
      await shows_itself(embed, "the embed");
      await embed.context().close();
      const article = await world.open("demo/", { viewport, wait: false });
      for (const element of await article.locator("iframe").all()) {
        await element.scrollIntoViewIfNeeded();
        await live(await (await element.elementHandle()).contentFrame());
        await shows_itself(article, "the article with a live frame", element);
      }
    });
  }
}
