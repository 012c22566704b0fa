// From a phone to a desk, with fine pixels and coarse ones: nothing sticks out sideways, and there is a picture.
import { expect, same } from "./expect.mjs";
import { live, outline, still } from "./world.mjs";

const widths = [320, 768, 1440];
const all_but_empty = 20_000;  // bytes: a window without its picture takes less as PNG

const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

export default function (claim) {
  for (const [colorScheme, ratio] of [["light", 1], ["dark", 3]]) {
    claim(`no picture and no card sticks out of the page sideways, ${colorScheme}, at ${ratio} device pixels a pixel`, async (world) => {
      for (const width of widths) {
        const page = await world.open("index.html", { viewport: { width, height: 900 }, colorScheme, deviceScaleFactor: ratio });
        const holds = async (what) => same(await sideways(page), 0, `sideways scrolling of ${what} at ${width}`);
        await holds("the page");
        await page.locator("#canvas").scrollIntoViewIfNeeded();
        expect((await page.screenshot()).length > all_but_empty, `at ${width} the page is all but empty`);
        const row = (await outline(page)).parts.filter((one) => one.role === "row" && one.id.startsWith("row."))[3];
        await page.getByRole("button", { name: row.name, exact: false }).first().press("Enter");
        await still(page);
        expect((await outline(page)).parts.some((one) => one.id === "card"), "no card is open");
        await holds("an open card");
        await page.keyboard.press("Escape");
        for (const [name, role, then] of [["Area", "button", "Make your run cost"], ["What is counted", "switch", "Count V3"],
          ["Table", "button", "Sort by vs you"], ["How sure", "button", "Take the quoted prices"],
          ["Compare", "switch", "V3, the model R1 is built on"]]) {
          await page.getByRole("button", { name }).first().evaluate((element) => element.click());
          await still(page);
          await page.getByRole(role, { name: then }).first().evaluate((element) => element.click());
          await still(page);
          await holds(name);
        }
        await page.context().close();
      }
    });
  }

  claim("neither the embed nor the article sticks out sideways, and each shows its pictures", async (world) => {
    for (const width of widths) {
      const embed = await world.open("embed.html?theme=dark", { viewport: { width, height: 900 } });
      same(await sideways(embed), 0, `sideways scrolling of the embed at ${width}`);
      expect((await embed.screenshot()).length > all_but_empty, `at ${width} the embed is all but empty`);
      await embed.context().close();
      const article = await world.open("demo/", { viewport: { width, height: 900 }, wait: false });
      for (const element of await article.locator("iframe").all()) {
        await element.scrollIntoViewIfNeeded();
        await live(await (await element.elementHandle()).contentFrame());
        expect((await article.screenshot()).length > all_but_empty, `at ${width} a frame of the article is all but empty`);
      }
      same(await sideways(article), 0, `sideways scrolling of the article at ${width}`);
      await article.context().close();
    }
  });
}
