import { open_world, still, outline, part, canvas_point, live, then_frames } from "./world.mjs";
import { tap, drag, press, total_of, value_of } from "./hands.mjs";
const world = await open_world({ site: "/work/main/build/web-release/site", out: "/tmp/out" });
const log = (...x) => console.log(...x);
// phone, finger
let page = await world.open("index.html", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 });
log("phone total", await total_of(page));
const tabs = (await outline(page)).parts.filter((p) => p.id.startsWith("view."));
for (const t of tabs) { await page.evaluate((id) => document.querySelector(`[data-part="${id}"]`).scrollIntoView({ block: "center" }), t.id); const { x, y } = await canvas_point(page, t.box[0] + t.box[2] / 2, t.box[1] + t.box[3] / 2); await page.touchscreen.tap(x, y); await still(page); log(t.id, (await part(page, t.id)).on, await page.evaluate(() => location.hash), "sideways", await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)); }
await page.waitForFunction(() => location.hash.includes("view=table"));
await page.goBack(); await still(page); log("after back", await page.evaluate(() => location.hash));
await page.reload(); await live(page); log("after reload", await page.evaluate(() => location.hash), (await part(page, "view.compare")).on);
// desk: tab through, first 30 stops
page = await world.open("index.html", { viewport: { width: 1280, height: 1100 } });
const stops = []; for (let i = 0; i < 40; ++i) { await page.keyboard.press("Tab"); stops.push(await page.evaluate(() => document.activeElement.dataset?.part ?? document.activeElement.tagName)); }
log("tab:", stops.join(" "));
// zoom 200 %
page = await world.open("index.html", { viewport: { width: 640, height: 550 }, deviceScaleFactor: 2 });
log("zoomed", await total_of(page), await page.evaluate(() => document.documentElement.scrollWidth - innerWidth));
await page.context().close();
// no WebGL, with a link
page = await world.open("index.html#v=1&view=area&hours=100", { webgl: false, wait: false });
await page.waitForFunction(() => !document.querySelector(".why").hidden);
log("no webgl:", await page.locator(".why").textContent(), "|", await page.locator(".notice").isVisible(), await page.locator(".static:visible").count());
await page.screenshot({ path: "/tmp/out/nogl.png" });
// sandboxed iframe without same-origin, link in it
world.articles["/s.html"] = { type: "text/html", body: `<!doctype html><iframe sandbox="allow-scripts" src="${world.site}/embed.html#v=1&view=sure&price-range=1..2..5" width="700" height="2000"></iframe>` };
page = await world.page_with({}); await page.goto(`${world.host}/s.html`);
const f = await (await page.locator("iframe").elementHandle()).contentFrame(); await live(f);
log("sandboxed", (await part(f, "view.sure")).on, (await part(f, "sure.total")).value);
world.check_quiet(); await world.close();
