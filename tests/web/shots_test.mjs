// Pictures for people to look at: every page and picture at three widths, in both themes; the first page also with fine
// pixels; and one with an open card.
import { join } from "node:path";
import { expect, same } from "./expect.mjs";
import { live, outline, still } from "./world.mjs";

const variants = ["light", "dark"].map((theme) => ({ theme, ratio: 1 }));
const fine = [{ theme: "light", ratio: 3 }, { theme: "dark", ratio: 3 }];

// The page from top to bottom; in several pictures if it is longer than the browser's largest surface, 8,192 pixels.
async function take(world, page, name) {
  same(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, `sideways scrolling of ${name}`);
  const { width } = page.viewportSize();
  const ratio = await page.evaluate(() => devicePixelRatio);
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const tile = Math.min(whole, Math.floor(8000 / ratio));
  await page.setViewportSize({ width, height: tile });
  for (let top = 0, number = 1; top < whole; top += tile, ++number) {
    await page.evaluate((top) => scrollTo(0, top), top);
    for (const element of await page.locator("iframe").all()) {
      // A frame out of sight is given no frames to draw.
      const seen = await element.evaluate((one) => {
        const box = one.getBoundingClientRect();
        return box.bottom > 1 && box.top < innerHeight - 1;
      });
      if (seen) await still(await (await element.elementHandle()).contentFrame());
    }
    const place = await page.evaluate(() => scrollY);
    const clip = { x: 0, y: top - place, width, height: Math.min(tile, whole - top) };
    const path = join(world.out, `${name}${number > 1 ? `-${number}` : ""}.png`);
    const shot = await page.screenshot({ path, clip });
    if (number === 1) expect(shot.length > 20_000, `the picture of ${name} is all but empty`);
  }
}

export default function (claim) {
  for (const width of [320, 768, 1440]) {
    for (const [name, path] of [["index", "index.html"], ["embed", "embed.html"], ["demo", "demo/"]]) {
      claim(`${name} at ${width} pixels: nothing sticks out sideways (screenshots)`, async (world) => {
        for (const { theme, ratio } of name === "index" ? [...variants, ...fine] : variants) {
          const query = name === "embed" ? `?theme=${theme}` : "";
          const page = await world.open(path + query,
            { viewport: { width, height: 900 }, colorScheme: theme, deviceScaleFactor: ratio, wait: name !== "demo" });
          if (name === "demo") {
            for (const element of await page.locator("iframe").all()) {
              await element.scrollIntoViewIfNeeded();
              await live(await (await element.elementHandle()).contentFrame());
            }
          }
          await take(world, page, `${name}-${width}-${theme}-x${ratio}`);
          await page.context().close();
        }
      });
    }

    claim(`the other pictures at ${width} pixels: nothing sticks out sideways (screenshots)`, async (world) => {
      for (const { theme, ratio } of variants) {
        const page = await world.open("index.html", { viewport: { width, height: 900 }, colorScheme: theme, deviceScaleFactor: ratio });
        for (const [id, name, then] of [["area", "Area", ["button", "Make your run cost"]], ["counted", "What is counted", ["switch", "Count V3"]], ["table", "Table", ["button", "Sort by vs you"]], ["sure", "How sure", ["button", "Take the quoted prices"]],
          ["compared", "Compare", ["switch", "V3, the model R1 is built on"]]]) {
          for (const [role, words] of [["button", name], then]) {
            await page.getByRole(role, { name: words, exact: false }).first().evaluate((element) => element.click());
            await still(page);
          }
          await take(world, page, `${id}-${width}-${theme}-x${ratio}`);
        }
        await page.context().close();
      }
    });

    claim(`an open card at ${width} pixels: nothing sticks out sideways (screenshots)`, async (world) => {
      for (const colorScheme of ["light", "dark"]) {
        const page = await world.open("index.html", { viewport: { width, height: 900 }, colorScheme });
        const { parts } = await outline(page);
        const rows = parts.filter((one) => one.role === "row" && one.id.startsWith("row."));
        await page.getByRole("button", { name: rows[3].name, exact: false }).first().focus();
        await page.keyboard.press("Enter");
        await still(page);
        expect((await outline(page)).parts.some((one) => one.id === "card"), "no card is open");
        await take(world, page, `card-${width}-${colorScheme}`);
        await page.context().close();
      }
    });
  }
}
