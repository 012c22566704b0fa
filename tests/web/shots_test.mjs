// Pictures for people to look at: every page at three widths, in both themes, at two pixel ratios. At ratio 1 the whole
// page, at ratio 3 what the first screen shows.
import { join } from "node:path";
import { expect, same } from "./expect.mjs";
import { live, still } from "./world.mjs";

const explainers = async (page, path) => {
  if (path !== "demo/") return [page];
  const elements = await page.locator("iframe").all();
  return Promise.all(elements.map(async (one) => (await one.elementHandle()).contentFrame()));
};

export default function (claim) {
  for (const width of [320, 768, 1440]) {
    for (const [name, path] of [["index", "index.html"], ["embed", "embed.html"], ["demo", "demo/"]]) {
      claim(`${name} at ${width} pixels fits and is not empty, light and dark, at ratios 1 and 3 (screenshots)`, async (world) => {
        for (const ratio of [1, 3]) {
          const viewport = { width, height: 900 };
          const page = await world.page_with({ viewport, deviceScaleFactor: ratio, colorScheme: "light" });
          for (const theme of ["light", "dark"]) {
            await page.emulateMedia({ colorScheme: theme });
            await page.goto(`${world.site}/${path}${name === "embed" ? `?theme=${theme}` : ""}`);
            // All of the page in the window: what is out of sight in a frame need not be drawn.
            if (ratio === 1) {
              await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
            }
            if (ratio === 1 || name !== "demo") {
              for (const frame of await explainers(page, path)) {
                await live(frame);
                await still(frame);
              }
            }
            same(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, `sideways scrolling, ${theme}`);
            const shot = await page.screenshot({ path: join(world.out, `${name}-${width}-${theme}-x${ratio}.png`) });
            expect(shot.length > 20_000, `the picture is all but empty, ${theme}, ratio ${ratio}`);
            await page.setViewportSize(viewport);
          }
        }
      });
    }
  }
}
