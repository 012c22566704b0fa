import { open_world, part, live } from "./world.mjs";
const world = await open_world({ site: "/tmp/one/build/web-release/site", out: "/tmp/shots" });
const page = await world.page_with({ viewport: { width: 320, height: 680 } });
await page.goto(`${world.site}/embed.html`);
await live(page);
console.log((await part(page, "rows")).box, (await part(page, "line")).box, (await part(page, "line.field")).box);
console.log(await page.evaluate(() => ["rows","line","line.field"].map((id) => { const e = document.querySelector(`[data-part="${id}"]`); const b = e.getBoundingClientRect(); return [id, b.x,b.y,b.width,b.height, getComputedStyle(e).zIndex, getComputedStyle(e).pointerEvents]; })), await page.evaluate(() => document.querySelector("#canvas").getBoundingClientRect().top));
await world.close();
