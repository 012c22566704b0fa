// Links and steps: the page's address follows the reader and leads back, by the address bar, the back button and a copied
// link; steps are taken back and brought again, a drag as one.
import { expect, same } from "./expect.mjs";
import { choose, control_of, drag, press, tap, total_of, type, value_of } from "./hands.mjs";
import { canvas_point, live, outline, part, still, then_frames } from "./world.mjs";

const may_copy = { permissions: ["clipboard-read", "clipboard-write"] };
const hash_of = (page) => page.evaluate(() => location.hash);
// The address is written a moment after the last change.
const hash_becomes = (page, test) => page.waitForFunction((source) => new RegExp(source).test(location.hash), test.source);
const shown = async (page) => JSON.stringify((await outline(page)).parts
  .filter((one) => !["undo", "redo"].includes(one.id)).map(({ id, name, value, on, at }) => [id, name, value, on, at]));

export default function (claim) {
  claim("the page's address follows what is changed, and opened afresh it shows the same", async (world) => {
    const page = await world.open("index.html");
    same(await hash_of(page), "", "the address a reader starts with");
    await type(page, "hours.field", "100");
    await press(page, "stage.v3", "Enter");
    await press(page, "view.sure", "Enter");
    await type(page, "price.high.field", "5");
    await choose(page, "lens", "own");
    await hash_becomes(page, /lens=own/);
    const hash = await hash_of(page);
    expect(/^#v=3&chip=h800&count=512&hours=100&price=2&price-range=triangular:2\.\.2\.\.5&also=r1-zero\+data\+v3&view=sure&lens=own&data=/.test(hash), `it says ${hash}`);
    const fresh = await world.open(`index.html${hash}`);
    same(await shown(fresh), await shown(page), "what the new page shows");
    expect(!(await fresh.locator(".notice").isVisible()), "a good link is complained about");
    expect(!(await outline(fresh)).parts.some((one) => one.id === "undo"), "a new page has something to take back");
  });

  claim("back and forward lead through the pictures and presets that were shown, and a number is no place of its own", async (world) => {
    const page = await world.open("index.html");
    await press(page, "view.area", "Enter");
    await hash_becomes(page, /^#v=3&view=area$/);
    await type(page, "hours.field", "100");
    await hash_becomes(page, /hours=100/);
    await press(page, "preset.with-v3", "Enter");
    await hash_becomes(page, /also=r1-zero\+data\+v3/);
    await page.goBack();
    await still(page);
    same(await value_of(page, "hours"), "100 hours", "the hours, one place back");
    same(await total_of(page), "$314,400", "its total");
    expect((await part(page, "view.area")).on, "it is no area map any more");
    await page.goBack();
    await still(page);
    same(await value_of(page, "hours"), "80 hours", "the hours at the beginning");
    expect((await part(page, "view.ladder")).on, "the first picture is not back");
    await page.goForward();
    await page.goForward();
    await still(page);
    same(await total_of(page), "$5,869,920", "the total, two places forward");
  });

  claim("a drag is in the address and in the copied link as soon as it ends, and Ctrl+Z in its middle takes it back", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 1280, height: 1700 }, ...may_copy });
    const thumb = async () => {
      const { track, at } = await part(page, "hours");
      return [track[0] + (at / 1000) * track[2], track[1] + track[3] / 2];
    };
    const { track } = await part(page, "hours");
    const [, y] = await thumb();
    await drag(page, await thumb(), [track[0] + 0.8 * track[2], y], 8);
    const hours = (await value_of(page, "hours")).replace(/[^\d.]/g, "");
    await hash_becomes(page, new RegExp(`hours=${hours}&`));
    await press(page, "copy-link", "Enter");
    expect((await page.evaluate(() => navigator.clipboard.readText())).includes(`hours=${hours}&`), "the copied link lags behind");
    const before = await shown(page);
    const start = await canvas_point(page, ...(await thumb()));
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await then_frames(page, 1, () => page.mouse.move(start.x - 60, start.y));
    await page.keyboard.press("Control+z");
    await page.mouse.move(start.x - 90, start.y);
    await page.mouse.up();
    await still(page);
    same(await value_of(page, "hours"), `${Number(hours).toLocaleString("en-US")} hours`, "the hours after Ctrl+Z in a drag");
    await page.keyboard.press("Control+z");
    await still(page);
    same(await value_of(page, "hours"), "80 hours", "the hours after one more");
    expect(before !== (await shown(page)), "nothing was taken back");
  });

  claim("a preset in the address is where it begins, and a link builds on it", async (world) => {
    const page = await world.open("index.html?preset=with-v3&theme=dark");
    await hash_becomes(page, /also=r1-zero\+data\+v3/);
    expect(!page.url().includes("preset=") && page.url().includes("theme=dark"), `the address is ${page.url()}`);
    await press(page, "view.area", "Enter");
    await hash_becomes(page, /view=area/);
    await page.goBack();
    await still(page);
    same(await total_of(page), "$5,869,920", "the total, back at the beginning");
    const both = await world.open("index.html?preset=with-v3#v=3&view=area");
    same(await total_of(both), "$5,869,920", "the total of a preset with a link");
    expect((await part(both, "view.area")).on, "the link's picture is not shown");
  });

  claim("a copied link opens what was on the screen", async (world) => {
    const page = await world.open("index.html", may_copy);
    await press(page, "preset.nemotron-ultra-rl", "Enter");
    await press(page, "view.counted", "Enter");
    await press(page, "copy-link", "Enter");
    same((await part(page, "copy-link")).value, "done", "what the button says then");
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address.startsWith(`${world.site}/index.html#v=3&`), `copied: ${address}`);
    const fresh = await world.page_with({});
    await fresh.goto(address);
    await live(fresh);
    same(await total_of(fresh), await total_of(page), "the total");
    expect((await part(fresh, "view.counted")).on, "another picture");
  });

  claim("a damaged or hostile link gives the nearest state and says what was passed over", async (world) => {
    const page = await world.open("index.html#v=9&chip=h900&price=99&view=<img src=x onerror=alert(1)>&hours=100");
    same(await value_of(page, "hours"), "100 hours", "what was understood");
    same(await value_of(page, "price"), "$20.00 per chip-hour", "what was out of range");
    const notice = await page.locator(".notice").textContent();
    for (const words of ["another version", "“chip=h900” is no chip here", "“price=99” is taken as 20", "is no view here"]) {
      expect(notice.includes(words), `it does not say ${words}: ${notice}`);
    }
    same(await page.locator(".notice img").count(), 0, "elements made of the link");
    const long = await world.open(`index.html#${"x=1&".repeat(2000)}`);
    expect((await long.locator(".notice").textContent()).includes("4096"), "a link of 8,000 characters goes unsaid");
    same(await total_of(long), "$293,920", "its total");
  });

  claim("where the program cannot run, a link's page says that it does not show what the link leads to", async (world) => {
    const why = async (address) => {
      const page = await world.page_with();
      await page.addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null; });
      await page.goto(`${world.site}/${address}`);
      await page.waitForFunction(() => !document.querySelector(".why").hidden);
      return page.locator(".why").textContent();
    };
    expect(/not what this link leads to/.test(await why("index.html#v=3&view=area&hours=100")), "it is silent about the link");
    expect(!/link/.test(await why("index.html")), "it speaks of a link where there is none");
  });

  for (const by of ["keys", "the buttons"]) {
    claim(`every step is taken back and brought again, a drag as one, by ${by}`, async (world) => {
      const page = await world.open("index.html", { viewport: { width: 1280, height: 1100 } });
      const undo = by === "keys" ? () => page.keyboard.press("Control+z") : () => tap(page, "undo");
      const redo = by === "keys" ? () => page.keyboard.press("Control+Shift+z") : () => tap(page, "redo");
      const seen = [await shown(page)];
      const after = async (action) => {
        await action();
        await still(page);
        seen.push(await shown(page));
      };
      await after(async () => {
        const { track, at } = await part(page, "hours");
        const y = track[1] + track[3] / 2;
        await drag(page, [track[0] + (at / 1000) * track[2], y], [track[0] + 0.8 * track[2], y], 8);
      });
      expect(seen[1] !== seen[0], "the drag changed nothing");
      await after(() => press(page, "stage.r1-zero", "Enter"));
      await after(() => press(page, "view.area", "Enter"));
      await after(() => press(page, "preset.with-v3", "Enter"));
      for (let i = seen.length - 2; i >= 0; --i) {
        await undo();
        await still(page);
        same(await shown(page), seen[i], `after taking back to step ${i}`);
      }
      expect(!(await outline(page)).parts.some((one) => one.id === "undo"), "there is still something to take back");
      for (let i = 1; i < seen.length; ++i) {
        await redo();
        await still(page);
        same(await shown(page), seen[i], `after bringing back step ${i}`);
      }
      await press(page, "start-over", "Enter");
      same(await total_of(page), "$293,920", "the total after starting over");
      await page.evaluate(() => scrollTo(0, 0));
      await undo();
      await still(page);
      same(await shown(page), seen.at(-1), "after taking back the starting over");
    });
  }

  claim("a field that is typed in takes back its own letters, and an embed leaves the article's history alone", async (world) => {
    const page = await world.open("index.html");
    await type(page, "hours.field", "100");
    await control_of(page, "count.field").focus();
    await page.keyboard.type("7");
    await page.keyboard.press("Control+z");
    await still(page);
    same(await value_of(page, "hours"), "100 hours", "the hours after Ctrl+Z in another field");

    const host = await world.page_with({});
    world.articles["/linked.html"] = { type: "text/html", body:
      `<!doctype html><title>Article</title><iframe title="x" src="${world.site}/embed.html#v=3&view=counted&hours=100" width="700" height="2000"></iframe>` };
    await host.goto(`${world.host}/linked.html`);
    const frame = await (await host.locator("iframe").elementHandle()).contentFrame();
    await live(frame);
    expect((await part(frame, "view.counted")).on, "the frame does not open its link");
    same(await value_of(frame, "hours"), "100 hours", "its hours");
    const before = await host.evaluate(() => history.length);
    await press(frame, "view.area", "Enter").catch(() => {});
    await frame.evaluate(() => document.querySelector('[data-part="view.area"]').click());
    await still(frame);
    await host.waitForFunction(() => new Promise((done) => setTimeout(() => done(true), 600)));
    same(await host.evaluate(() => history.length), before, "places in the article's history");
  });
}
