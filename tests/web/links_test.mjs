// Links and steps in a page: its address follows the reader and leads back, by the address bar, the back button and a copied
// link; keys and buttons that take back. What is told of a link, and that every step is taken back:
// tests/session/links_test.cpp.
import { expect, same } from "./expect.mjs";
import { choose, control_of, drag, press, tap, total_of, type, value_of } from "./hands.mjs";
import { canvas_point, live, outline, part, still, then_frames } from "./world.mjs";

const hash_of = (page) => page.evaluate(() => location.hash);
// The address is written a moment after the last change.
const hash_becomes = (page, test) => page.waitForFunction((source) => new RegExp(source).test(location.hash), test.source);
const shown = async (page) => JSON.stringify((await outline(page)).parts
  .filter((one) => !["undo", "redo"].includes(one.id)).map(({ id, name, value, on, at }) => [id, name, value, on, at]));

export default function (claim) {
  claim("the address and the copied link follow what is changed, also a drag, and opened afresh they show the same; Ctrl+Z in a drag and in a field takes back only that", async (world) => {
    const page = await world.open("index.html",
      { viewport: { width: 1280, height: 1400 }, permissions: ["clipboard-read", "clipboard-write"] });
    same(await hash_of(page), "", "the address a reader starts with");
    await type(page, "price.field", "3");
    await choose(page, "lens", "own");
    const thumb = async () => {
      const { track, at } = await part(page, "hours");
      return [track[0] + (at / 1000) * track[2], track[1] + track[3] / 2];
    };
    const { track } = await part(page, "hours");
    await drag(page, await thumb(), [track[0] + 0.8 * track[2], (await thumb())[1]], 8);
    const hours = await value_of(page, "hours");
    await hash_becomes(page, new RegExp(`hours=${hours.replace(/[^\d.]/g, "")}&price=3&.*lens=own`));
    await press(page, "sheet.share", "Enter");
    await press(page, "card.copy-link", "Enter");
    same((await part(page, "card.copy-link")).value, "done", "what the button says then");
    await press(page, "card.close", "Enter");
    const address = await page.evaluate(() => navigator.clipboard.readText());
    same(address, `${world.site}/index.html${await hash_of(page)}`, "the copied link");

    const fresh = await world.page_with({});
    await fresh.goto(address);
    await live(fresh);
    same((await shown(fresh)).replace("copy-link", ""), (await shown(page)).replace(', done","done"', '",null').replace("copy-link", ""), "what the new page shows");
    expect(!(await fresh.locator(".notice").isVisible()), "a good link is complained about");
    expect(!(await outline(fresh)).parts.some((one) => one.id === "undo"), "a new page has something to take back");

    await page.evaluate(() => scrollTo(0, 0));
    const start = await canvas_point(page, ...(await thumb()));
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await then_frames(page, 1, () => page.mouse.move(start.x - 60, start.y));
    expect((await value_of(page, "hours")) !== hours, "the second drag moves nothing");
    await page.keyboard.press("Control+z");
    await page.mouse.move(start.x - 90, start.y);
    await page.mouse.up();
    await still(page);
    same(await value_of(page, "hours"), hours, "the hours after Ctrl+Z in a drag");
    await control_of(page, "count.field").focus();
    await page.keyboard.type("7");
    await page.keyboard.press("Control+z");
    await still(page);
    same(await value_of(page, "hours"), hours, "the hours after Ctrl+Z in a field that was typed into");
  });

  claim("a preset in the address is where a link and the back button begin; back and forward lead through what was shown, and steps are taken back by keys and by buttons", async (world) => {
    const page = await world.open("index.html?preset=with-v3&theme=dark#v=3&view=area", { viewport: { width: 1280, height: 1400 } });
    await hash_becomes(page, /also=r1-zero\+data\+v3.*view=area/);
    expect(!page.url().includes("preset=") && page.url().includes("theme=dark"), `the address is ${page.url()}`);
    same(await total_of(page), "$5,869,920", "the total of a preset with a link");
    expect((await part(page, "view.area")).on, "the link's picture is not shown");
    const beginning = await shown(page);
    await press(page, "view.table", "Enter");
    await hash_becomes(page, /view=table/);
    await type(page, "hours.field", "100");
    await hash_becomes(page, /hours=100/);
    await press(page, "preset.default", "Enter");
    same(await total_of(page), "$293,920", "the total of the other preset");
    await page.goBack();
    await still(page);
    same(await value_of(page, "hours"), "100 hours", "the hours, one place back");
    expect((await part(page, "view.table")).on, "another picture, one place back");
    await page.goBack();
    await still(page);
    same(await shown(page), beginning, "what is shown back at the beginning");
    await page.goForward();
    await page.goForward();
    await still(page);
    same(await total_of(page), "$293,920", "the total, two places forward");

    const now = await shown(page);
    for (const [way, undo, redo] of [
      ["keys", () => page.keyboard.press("Control+z"), () => page.keyboard.press("Control+Shift+z")],
      ["buttons", () => tap(page, "undo"), () => tap(page, "redo")],
    ]) {
      await undo();
      await still(page);
      same(await value_of(page, "hours"), "100 hours", `the hours, a step taken back by ${way}`);
      await redo();
      await still(page);
      same(await shown(page), now, `what is shown, the step brought again by ${way}`);
    }
  });

  claim("a damaged or hostile link gives the nearest state and says what was passed over; where the program cannot run, that its page does not show it", async (world) => {
    const page = await world.open("index.html#v=9&chip=h900&price=99&view=<img src=x onerror=alert(1)>&hours=100");
    same(await value_of(page, "hours"), "100 hours", "what was understood");
    const notice = page.locator(".notice");
    expect(await notice.isVisible(), "there is no notice");
    const words = await notice.textContent();
    for (const piece of ["another version", "“chip=h900” is no chip here", "“price=99” is taken as 20", "is no view here"]) {
      expect(words.includes(piece), `it does not say ${piece}: ${words}`);
    }
    same(await page.locator(".notice img").count(), 0, "elements made of the link");
    await press(page, "stage.v3", "Enter");
    expect(!(await notice.isVisible()), "the notice outlives the link");

    const why = async (address) => {
      const page = await world.page_with();
      await page.addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null; });
      await page.goto(`${world.site}/${address}`);
      await page.waitForFunction(() => !document.querySelector(".why").hidden);
      return page.locator(".why").textContent();
    };
    expect(/not what this link leads to/.test(await why("index.html#v=3&view=area&hours=100")), "it is silent about the link");
    expect(!/link/.test(await why("index.html")), "it speaks of a link where there is none");
  }, { painters: ["canvas"] });  // words beside the picture

  claim("the address of a link that a mail or a message has mangled is put right, in its own place, and shows what the link led to", async (world) => {
    const whole = await world.open("index.html#v=3&chip=h100&hours=100");
    const right = await shown(whole);
    const mangled = ["#v%3D3%26chip%3Dh100%26hours%3D100", "#v=3&amp;chip=h100&amp;hours=100", "#v%253D3%2526chip%253Dh100%2526hours%253D100",
      "#v=3&chip=h100&hours=100&fbclid=IwAR0", "#v=3&chip=h100&hours=100)."];
    const is_put_right = async (page, link) => {
      await hash_becomes(page, /^#v=3&chip=h100&(count=512&)?hours=100(&[a-z-]+=[\w.+-]+)*$/);
      await still(page);
      same(await shown(page), right, `what ${link} shows`);
      expect(!(await page.locator(".notice").isVisible()), `${link} is complained of`);
      expect(!/fbclid|%|amp/.test(await hash_of(page)), `the address is still ${await hash_of(page)}`);
    };
    for (const link of mangled) {
      const page = await world.open(`index.html${link}`);
      await is_put_right(page, link);
      same(await page.evaluate(() => history.length), await whole.evaluate(() => history.length), `places in the history after ${link}`);
      await page.context().close();
    }
    // Pasted into the address bar of the open page.
    const open = await world.open("index.html");
    await open.evaluate((link) => { location.hash = link; }, mangled[0]);
    await is_put_right(open, mangled[0]);
  }, { painters: ["canvas"] });  // the address beside the picture

  claim("an embed opens its link and leaves the article's history and address alone", async (world) => {
    const host = await world.page_with({});
    world.articles["/linked.html"] = { type: "text/html", body:
      `<!doctype html><title>Article</title><iframe title="x" src="${world.site}/embed.html#v=3&view=sure&hours=100" width="700" height="2000"></iframe>` };
    await host.goto(`${world.host}/linked.html`);
    const frame = await (await host.locator("iframe").elementHandle()).contentFrame();
    await live(frame);
    same(await value_of(frame, "views"), "sure", "the picture of its link");
    same(await value_of(frame, "hours"), "100 hours", "its hours");
    const places = () => Promise.all([host.evaluate(() => history.length), frame.evaluate(() => history.length), hash_of(frame)]);
    const before = await places();
    // Another picture is a place of its own in a page, and is written there at once.
    await frame.locator('[data-part="views"]').selectOption("area");
    await still(frame);
    same(await value_of(frame, "views"), "area", "the other picture");
    same(await places(), before, "places in the article's history, and the frame's address");
  });
}
