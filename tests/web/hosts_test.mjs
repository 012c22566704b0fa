// What hosts do to a page's scripts, its frames, its files and its paper.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, same } from "./expect.mjs";
import { press, total_of } from "./hands.mjs";
import { limit, live, part, still } from "./world.mjs";

const why = (page) => page.locator("p.why").filter({ visible: true });

export default function (claim) {
  claim("scripts as modules, in one file elsewhere or twice start one program, whose file is asked for once whatever type it has", async (world) => {
    const html = readFileSync(join(world.folder, "index.html"), "utf8");
    const script = (name) => readFileSync(join(world.folder, name), "utf8");
    const ours = /<script src="[a-z]+\.js" defer[^>]*><\/script>\n/g;
    const without = html.replace(ours, "");
    world.variants["/optimised/all.js"] = { type: "text/javascript", body: ["static.js", "mirror.js", "boot.js"].map(script).join("\n") };
    const twice = `<script src="mirror.js" defer></script><script src="boot.js" defer></script>`;
    const pages = {
      modules: html.replaceAll(" defer", ' type="module"'),
      bundle: without.replace("</body>", `<script src="optimised/all.js" defer></script></body>`),
      twice: html.replace("</body>", `${twice}</body>`),
    };
    for (const [name, body] of Object.entries(pages)) {
      world.variants[`/${name}.html`] = { body };
      const page = await world.page_with();
      let asked = 0;
      await page.route("**/explainer.wasm", async (route) => {
        ++asked;
        const answer = await route.fetch();
        await route.fulfill({ response: answer, headers: { ...answer.headers(), ...(name === "modules" && { "content-type": "text/plain" }) } });
      });
      await page.goto(`${world.site}/${name}.html`);
      await live(page);
      same(asked, 1, `times the program was asked for, ${name}`);
      await press(page, "hours", "ArrowRight");
      same(await page.evaluate(() => ["canvas", ".ring", ".mirror > [data-part=hours]"].map((one) => document.querySelectorAll(`.stage > ${one}, .stage ${one}`).length)),
        [1, 1, 1], `canvases, rings and sliders, ${name}`);
      expect(await total_of(page) !== "$293,920", `${name}: a key changes nothing`);
    }
  }, { painters: ["canvas"] });

  claim("where the program cannot run every link and option that leads elsewhere is said to be not what is shown, and no other", async (world) => {
    for (const [address, elsewhere] of [["?preset=with-v3", true], ["#chapter=2", true], ["#v=3&count=100", true], ["", false],
      ["?preset=default&theme=dark", false]]) {
      const page = await world.page_with({ tolerate: /ERR_FAILED|wasm/ });
      await page.route("**/explainer.wasm", (route) => route.abort());
      await page.goto(`${world.site}/embed.html${address}`);
      await why(page).waitFor({ timeout: limit });
      same(/not what this link leads to/.test(await why(page).innerText()), elsewhere, `whether it is said of "${address}"`);
    }
  }, { painters: ["canvas"] });

  claim("a frame that may save no files says so and never that it is done; an article on paper has each frame whole, with its own numbers", async (world) => {
    const article = await world.page_with({ tolerate: /allow-downloads|sandboxed/ });
    world.articles["/barred"] = {
      body: `<!doctype html><html lang="en"><title>Article</title><iframe src="${world.site}/embed.html" width="1000" height="1600"
        sandbox="allow-scripts" title="Explainer"></iframe></html>`,
    };
    await article.goto(`${world.host}/barred`);
    const frame = article.frames()[1];
    await live(frame);
    for (const id of ["sheet.share", "card.save-csv"]) {
      await frame.locator(`[data-part="${id}"]`).focus();
      await article.keyboard.press("Enter");
      await still(frame);
    }
    await why(frame).waitFor({ timeout: limit });
    expect(/none can be saved/.test(await why(frame).innerText()), `it says: ${await why(frame).innerText()}`);
    expect((await why(frame).locator("a").getAttribute("href")).startsWith(`${world.site}/index.html`), "no link leads on");
    same((await part(frame, "card.save-csv")).value, undefined, "what the button says");

    const page = await world.page_with({ viewport: { width: 1400, height: 200 } });
    await page.goto(`${world.site}/demo/`);
    await page.evaluate(() => document.querySelectorAll("iframe").forEach((one) => { one.loading = "eager"; }));
    const [plain, with_v3] = await Promise.all([0, 1].map(async (i) => (await page.locator("iframe").nth(i).elementHandle()).contentFrame()));
    // A browser lets a frame rest that is out of sight: it has no frames to count.
    await with_v3.waitForFunction(() => document.querySelector(".stage.live"), null, { timeout: limit, polling: 100 });
    same(await with_v3.evaluate(async () => {
      const { module } = await document.querySelector("main").running;
      return JSON.parse(module.ccall("explainer_outline", "string", [], [])).parts.find(({ id }) => id === "total").value;
    }), "$5,869,920", "the total of the frame under its caption, never scrolled to");
    same(await plain.evaluate(() => document.querySelector(".stage.live")), null, "the other frame's program");
    await page.waitForFunction(() => [...document.querySelectorAll("iframe")].every((one) => one.style.height), null, { timeout: limit });
    for (const own of [true, false]) {
      // The heights of the article's own style sheet, or, of one that has none for paper, those of the screen.
      if (own) await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      for (const one of [plain, with_v3]) await one.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: 718, height: 500 });
      for (const [i, one] of [plain, with_v3].entries()) {
        const left = await one.evaluate(() => new Promise((done) => setTimeout(() => {
          const seen = [...document.querySelectorAll(".stage > .paper, .stage .static")].filter((one) => one.getBoundingClientRect().height > 0);
          const [picture] = seen.map((one) => one.getBoundingClientRect());
          const credit = document.querySelector(".credit.on-paper").getBoundingClientRect();
          done({ pictures: seen.length, credit: credit.height, below: innerHeight - Math.max(picture.bottom, credit.bottom), wide: picture.width, room: innerWidth - picture.right });
        }, 100)));
        same(left.pictures, 1, `pictures of frame ${i}`);
        expect(left.credit > 10 && left.below >= -1 && left.room >= -1 && left.wide > 300, `frame ${i} on paper, ${own ? "" : "not "}sized by the article: ${JSON.stringify(left)}`);
      }
      for (const one of [plain, with_v3, page]) await one.evaluate(() => dispatchEvent(new Event("afterprint")));
      await page.emulateMedia({ media: "screen" });
      await page.setViewportSize({ width: 1400, height: 500 });
    }
  }, { painters: ["canvas"] });
}
