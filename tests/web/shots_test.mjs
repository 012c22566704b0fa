// Pictures for people to look at: every page at three widths, in both themes, at two pixel ratios; and one with an open card.
import { join } from "node:path";
import { expect, same } from "./expect.mjs";
import { live, outline, still } from "./world.mjs";

const variants = ["light", "dark"].flatMap((theme) => [1, 3].map((ratio) => ({ theme, ratio })));

async function take(world, page, name) {
  same(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, `sideways scrolling of ${name}`);
  const shot = await page.screenshot({ path: join(world.out, `${name}.png`), fullPage: true });
  expect(shot.length > 20_000, `the picture of ${name} is all but empty`);
}

export default function (claim) {
  for (const width of [320, 768, 1440]) {
    for (const [name, path] of [["index", "index.html"], ["embed", "embed.html"], ["demo", "demo/"]]) {
      claim(`${name} at ${width} pixels: nothing sticks out sideways (screenshots)`, async (world) => {
        for (const { theme, ratio } of variants) {
          const query = name === "embed" ? `?theme=${theme}` : "";
          const page = await world.open(path + query,
            { viewport: { width, height: 900 }, colorScheme: theme, deviceScaleFactor: ratio, wait: name !== "demo" });
          if (name === "demo") {
            for (const element of await page.locator("iframe").all()) {
              await element.scrollIntoViewIfNeeded();
              await live(await (await element.elementHandle()).contentFrame());
            }
            // Everything in the window: what is out of sight in a frame need not be drawn.
            await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
            for (const frame of page.frames().slice(1)) await still(frame);
          }
          await take(world, page, `${name}-${width}-${theme}-x${ratio}`);
          await page.context().close();
        }
      });
    }

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
