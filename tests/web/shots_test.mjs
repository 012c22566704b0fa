// Pictures for people to look at: every page at three widths, in both themes, at two pixel ratios.
import { join } from "node:path";
import { expect, same } from "./expect.mjs";
import { live, still } from "./world.mjs";

export default function (claim) {
  for (const width of [320, 768, 1440]) {
    claim(`screenshots at ${width} pixels: nothing sticks out sideways`, async (world) => {
      for (const [name, path] of [["index", "index.html"], ["embed", "embed.html"], ["demo", "demo/"]]) {
        for (const colorScheme of ["light", "dark"]) {
          for (const deviceScaleFactor of [1, 3]) {
            if (deviceScaleFactor === 3 && (width === 1440 || name === "demo") && colorScheme === "dark") continue;
            const query = name === "embed" ? `?theme=${colorScheme}` : "";
            const page = await world.open(path + query, { viewport: { width, height: 900 }, colorScheme, deviceScaleFactor, wait: name !== "demo" });
            if (name === "demo") {
              for (const element of await page.locator("iframe").all()) {
                await element.scrollIntoViewIfNeeded();
                await live(await (await element.elementHandle()).contentFrame());
              }
              // Everything in the window: what is out of sight in a frame need not be drawn.
              await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
              for (const frame of page.frames().slice(1)) await still(frame);
            }
            same(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, `sideways scrolling of ${name} at ${width}`);
            const shot = await page.screenshot({ path: join(world.out, `${name}-${width}-${colorScheme}-x${deviceScaleFactor}.png`), fullPage: true });
            expect(shot.length > 20_000, `the picture of ${name} is all but empty`);
            await page.context().close();
          }
        }
      }
    });
  }
}
