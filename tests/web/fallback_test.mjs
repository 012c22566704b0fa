// Whatever is missing, the reader keeps the picture, the numbers and their sources, and is told why it stands still.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, same } from "./expect.mjs";
import { cells_apart, differing } from "./picture.mjs";
import { drag } from "./hands.mjs";
import { canvas_point, frames, limit, live, painter_of, part, still, then_frames } from "./world.mjs";

const static_pictures = (page) => page.locator(".stage svg.static:has(text)").filter({ visible: true });

// The picture that shows, with its words; the table of figures; the links to sources.
async function check_static(page) {
  const pictures = static_pictures(page);
  await pictures.first().waitFor({ timeout: limit });
  same(await pictures.count(), 1, "static pictures to be seen");
  const words = await pictures.first().locator("text").allTextContents();
  for (const wanted of ["$293,920", "$81,920", "$202,000", "$10,000", "Your total"]) {
    expect(words.some((line) => line.includes(wanted)), `the picture does not say ${wanted}`);
  }
  expect(!(await page.locator("#canvas").isVisible()), "the canvas covers the picture");
  const summary = page.getByText("Every figure and its source", { exact: true }).first();
  await summary.click();
  const table = page.getByRole("table");
  same(await table.isVisible(), true, "the table of figures can be opened");
  expect((await table.getByRole("row").count()) > 15, "the table has few rows");
  expect((await table.getByRole("link").count()) > 10, "the table has few links to sources");
  expect((await table.innerText()).includes("$202,000"), "the table lacks R1-Zero's $202,000");
}

const why = (page) => page.locator("p.why").filter({ visible: true });

export default function (claim) {
  for (const file of ["index.html", "embed.html"]) {
    claim(`${file} without JavaScript shows picture, numbers, sources and says why it stands still`, async (world) => {
      const page = await world.open(file, { wait: false, javaScriptEnabled: false });
      await check_static(page);
      expect(/JavaScript is off/.test(await why(page).innerText()), "no sentence says why");
    });
  }

  claim("without WebGL the page is as live as with it", async (world) => {
    const page = await world.open("index.html", { webgl: false, tolerate: /WebGL|GL context/i });
    same(await page.evaluate(() => document.createElement("canvas").getContext("webgl2")), null, "WebGL in this browser");
    same(await why(page).count(), 0, "sentences that say why it stands still");
    const before = await part(page, "total");
    const { track, at } = await part(page, "count");
    await drag(page, [track[0] + track[2] * at / 1000, track[1] + track[3] / 2], [track[0] + track[2] * 0.8, track[1] + 5]);
    expect((await part(page, "total")).value !== before.value, `a drag leaves the total at ${before.value}`);
  }, { painters: ["canvas"] });

  claim("where a page can draw into no canvas the static view stays, with a sentence why, and no control that does nothing", async (world) => {
    const page = await world.page_with();
    await page.addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null; });
    await page.goto(`${world.site}/index.html`);
    await why(page).waitFor({ timeout: limit });
    expect(/lets no page draw/.test(await why(page).innerText()), `it says: ${await why(page).innerText()}`);
    await check_static(page);
    same(await page.getByRole("slider").count(), 0, "sliders that do nothing");
  });

  claim("where drawn pixels cannot be read back, so that WebGL would have no letters, the 2D canvas draws", async (world) => {
    const page = await world.page_with({ painter: "webgl" });
    await page.addInitScript(() => {
      CanvasRenderingContext2D.prototype.getImageData = function (x, y, w, h) { return new ImageData(w, h); };
    });
    await page.goto(`${world.site}/index.html`);
    await live(page);
    same(await painter_of(page), "canvas", "what draws");
  }, { painters: ["webgl"] });

  claim("without WebAssembly the static view stays, with a sentence why", async (world) => {
    const page = await world.page_with();
    await page.addInitScript(() => delete globalThis.WebAssembly);
    await page.goto(`${world.site}/index.html`);
    await why(page).waitFor({ timeout: limit });
    expect(/WebAssembly/.test(await why(page).innerText()), `it says: ${await why(page).innerText()}`);
    await check_static(page);
  });

  claim("under a policy that forbids WebAssembly the static view stays, with a sentence why", async (world) => {
    world.variants["/no-wasm.html"] = {
      body: readFileSync(join(world.folder, "index.html")),
      csp: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:",
    };
    const page = await world.page_with({ tolerate: /wasm|WebAssembly|ArrayBuffer instantiation|Content Security Policy/i });
    await page.addInitScript(() => {
      globalThis.refused = [];
      addEventListener("securitypolicyviolation", (event) => refused.push(event.blockedURI));
    });
    await page.goto(`${world.site}/no-wasm.html`);
    await why(page).waitFor({ timeout: limit });
    expect((await page.evaluate(() => refused)).includes("wasm-eval"), "the policy was not what stopped it");
    await check_static(page);
  });

  for (const file of ["explainer.wasm", "explainer.js"]) {
    claim(`when ${file} does not arrive the static view stays, with a sentence why`, async (world) => {
      const page = await world.page_with({ tolerate: /Failed to load resource|ERR_FAILED|wasm|ArrayBuffer instantiation|Aborted/i });
      await page.route(`**/${file}`, (route) => route.abort());
      await page.goto(`${world.site}/index.html`);
      await why(page).waitFor({ timeout: limit });
      expect(/could not be loaded/.test(await why(page).innerText()), `it says: ${await why(page).innerText()}`);
      await check_static(page);
    });
  }

  claim("while the program is loading, and until its first frame stands, the static view is there", async (world) => {
    const page = await world.page_with();
    let go;
    const gate = new Promise((open) => { go = open; });
    await page.route("**/explainer.wasm", async (route) => { await gate; await route.continue(); });
    await page.goto(`${world.site}/index.html`);
    await static_pictures(page).first().waitFor({ timeout: limit });
    same(await static_pictures(page).count(), 1, "pictures while loading");
    same(await page.getByRole("slider").count(), 0, "sliders that do nothing yet");
    go();
    await live(page);
    same(await static_pictures(page).count(), 0, "static pictures once it is live");
  });

  claim("a page that is there at once leaves the program a moment before it makes the static picture; a slow one makes it first", async (world) => {
    for (const [milliseconds, first] of [[20, 0], [2000, 1]]) {
      const page = await world.page_with();
      await page.route("**/explainer.wasm", () => {});  // it never comes
      await page.addInitScript((end) => {
        globalThis.waiting = [];
        performance.getEntriesByType = () => [{ responseEnd: end }];
        const later = globalThis.setTimeout;
        globalThis.setTimeout = (work, time, ...more) => time === 400 ? waiting.push(work) : later(work, time, ...more);
      }, milliseconds);
      await page.goto(`${world.site}/index.html`, { waitUntil: "domcontentloaded" });
      const box = await page.locator(".stage").boundingBox();
      same(await static_pictures(page).count(), first, `pictures of a page that took ${milliseconds} ms`);
      same(await page.evaluate(() => waiting.length), 1 - first, "pictures that are waited for");
      await page.evaluate(() => waiting.forEach((work) => work()));
      same(await static_pictures(page).count(), 1, "pictures after a moment");
      same(await page.locator(".stage").boundingBox(), box, "the place and size of what shows");
    }
  });

  claim("where what shows the static picture did not arrive, it is asked for again", async (world) => {
    const page = await world.page_with({ tolerate: /Failed to load resource|ERR_FAILED|wasm|ArrayBuffer instantiation|Aborted/i });
    let asked = 0;
    await page.route("**/static.js", (route) => asked++ === 0 ? route.abort() : route.continue());
    await page.route("**/explainer.wasm", (route) => route.abort());
    await page.goto(`${world.site}/index.html`);
    await why(page).waitFor({ timeout: limit });
    await check_static(page);
    same(asked, 2, "times it was asked for");
  });

  claim("where scripts are blocked and the picture is taken out of <noscript>, no room is left for another", async (world) => {
    const html = readFileSync(join(world.folder, "index.html"), "utf8");
    world.variants["/blocked.html"] = {
      body: html.replace(/<noscript>\n(<svg.*?)<\/noscript>/s, "<div>$1</div>"),
      csp: "default-src 'none'; style-src 'self'; img-src 'self' data:",
    };
    const page = await world.open("blocked.html", { wait: false, tolerate: /Content Security Policy/i });
    same(await static_pictures(page).count(), 1, "static pictures to be seen");
    const [stage, picture] = await Promise.all([page.locator(".stage"), static_pictures(page).first()].map((one) => one.boundingBox()));
    expect(Math.abs(stage.height - picture.height) < 8, `a picture of ${picture.height} pixels in a stage of ${stage.height}`);
  });

  for (const [when, after] of [["before it draws", 0], ["as it takes over", 100]]) {
    claim(`a context that is lost ${when} takes nothing away`, async (world) => {
      const page = await world.page_with({ tolerate: /CONTEXT_LOST|context lost|WebGL/i });
      await page.addInitScript((after) => {
        const lose = (gl) => gl.getExtension("WEBGL_lose_context")?.loseContext();
        const get = HTMLCanvasElement.prototype.getContext, bind = WebGL2RenderingContext.prototype.bindTexture;
        HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
          const context = get.call(this, kind, ...more);
          if (kind === "webgl2" && context && after === 0) lose(context);
          return context;
        };
        let calls = 0;
        WebGL2RenderingContext.prototype.bindTexture = function (...all) {
          if (after > 0 && ++calls === 1) lose(this);
          return bind.apply(this, all);
        };
      }, after);
      await page.goto(`${world.site}/index.html`);
      await live(page);
      await page.waitForFunction(() => !document.querySelector("#canvas").getContext("webgl2"), null, { timeout: limit });
      await still(page);
      expect(/\$293,920/.test((await part(page, "total")).value), "the total is gone");
      const other = await world.open("index.html?paint=canvas");
      const { far, cells } = cells_apart(...await Promise.all([page, other].map((one) => one.locator("#canvas").screenshot())));
      expect(cells > 500 && far.length === 0, `ink differs at ${far.length} of ${cells} places: ${far.slice(0, 5)}`);
    }, { painters: ["webgl"] });
  }

  claim("WebGL takes over once nothing is held, and what is pressed while the first canvas goes is pressed", async (world) => {
    const page = await world.page_with();
    await page.addInitScript(() => {
      globalThis.waiting = [];
      globalThis.requestIdleCallback = (work) => waiting.push(work);
      globalThis.go_on = async () => {
        for (const work of waiting.splice(0)) work();
        await new Promise((resolve) => setTimeout(resolve));
      };
      // The first canvas lies over the second one until we look away.
      const remove = Element.prototype.remove;
      Element.prototype.remove = function () {
        if (this.localName !== "canvas") return remove.call(this);
        setTimeout(() => remove.call(this), 1000);
      };
    });
    await page.goto(`${world.site}/index.html`);
    await page.waitForFunction(() => waiting.length > 0, null, { timeout: limit });
    // As `live` has it, but for what is to come.
    await page.evaluate(async () => {
      const { module } = await document.querySelector("main.explainer").running;
      globalThis.program = {
        outline: () => JSON.parse(module.ccall("explainer_outline", "string", [], [])),
        busy: () => module._explainer_busy() !== 0,
      };
    });
    const canvases = () => page.evaluate(() => document.querySelectorAll(".stage > canvas:not([hidden])").length);
    const { track } = await part(page, "count");
    const place = (share) => canvas_point(page, track[0] + track[2] * share, track[1] + track[3] / 2);
    const total = async () => (await part(page, "total")).value;
    const values = [await total()];
    const to = async (share, step) => {
      const { x, y } = await place(share);
      await page.mouse.move(x, y);
      await step?.();
      await then_frames(page, 2, () => {});
      values.push(await total());
    };
    await to(0.3, () => page.mouse.down());
    for (let i = 0; i < 20; ++i) await page.evaluate(() => go_on());
    same([await painter_of(page), await canvases()], ["canvas", 1], "what draws while a slider is held, and how many canvases there are");
    await to(0.4);
    await page.mouse.up();
    for (let i = 0; i < 100 && await canvases() < 2; ++i) await page.evaluate(() => go_on());
    same(await painter_of(page), "webgl", "what draws then");
    await to(0.7, () => page.mouse.down());
    await to(0.8);
    await page.mouse.up();
    same(new Set(values).size, values.length, `totals, each another one: ${values}`);
    await page.waitForFunction(() => document.querySelectorAll(".stage > canvas:not([hidden])").length === 1, null, { timeout: limit });
  }, { painters: ["webgl"] });

  claim("a page that is live never makes the static picture, but for paper", async (world) => {
    const page = await world.page_with();
    await page.addInitScript(() => { performance.getEntriesByType = () => [{ responseEnd: 20 }]; });
    await page.addInitScript(() => {
      const later = globalThis.setTimeout;
      globalThis.setTimeout = (work, time, ...more) => later(() => {
        const when_live = () => document.querySelector(".stage.live") ? work(...more) : later(when_live, 20);
        return time === 400 ? when_live() : work(...more);
      }, time);
    });
    await page.goto(`${world.site}/index.html`);
    await live(page);
    same(await page.locator(".stage svg.static text").count(), 0, "words of static pictures");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect((await page.locator(".stage svg.static text").count()) > 500, "no static picture for paper");
  });

  claim("the canvas shows itself with the picture in it, not before: it would cover the static one with nothing", async (world) => {
    const page = await world.page_with();
    await page.addInitScript(() => {
      globalThis.shown = [];
      const watch = () => {
        const stage = document.querySelector(".stage");
        if (!stage) return requestAnimationFrame(watch);
        new MutationObserver(() => {
          const canvas = document.querySelector("#canvas");
          if (!canvas.hidden) shown.push(canvas.width);
        }).observe(stage, { subtree: true, attributeFilter: ["hidden"] });
      };
      watch();
    });
    await page.goto(`${world.site}/index.html`);
    await live(page);
    const widths = await page.evaluate(() => shown);
    // Until it is drawn into it is as small as SDL makes it.
    expect(widths.length > 0 && widths[0] > 1000, `it showed itself at widths of ${widths}`);
  }, { both: true });

  claim("a lost graphics context takes nothing away: the very same picture goes on in a 2D canvas, and answers", async (world) => {
    const page = await world.open("index.html", { tolerate: /CONTEXT_LOST|context lost/i });
    same(await painter_of(page), "webgl", "what draws at first");
    const step = async (one) => {
      await one.getByRole("slider", { name: "Hours", exact: true }).focus();
      await one.keyboard.press("ArrowRight");
      await one.evaluate(() => document.activeElement.blur());
      await still(one);
    };
    await step(page);
    const { value } = await part(page, "hours");
    const drawn = await frames(page);
    await page.evaluate(() => {
      const gl = document.querySelector("#canvas").getContext("webgl2");
      globalThis.lose = gl.getExtension("WEBGL_lose_context");
      lose.loseContext();
    });
    await page.waitForFunction((drawn) => program.frames() > drawn && document.querySelector(".stage").classList.contains("live"),
      drawn, { timeout: limit });
    await still(page);
    same(await painter_of(page), "canvas", "what draws afterwards");
    same((await part(page, "hours")).value, value, "hours afterwards");
    const shot = await page.locator("#canvas").screenshot();
    const other = await world.open("index.html?paint=canvas");
    await step(other);
    // The browser may smooth curves in another way by now: ink is compared, not each pixel.
    const { far, cells } = cells_apart(shot, await other.locator("#canvas").screenshot());
    expect(cells > 500 && far.length === 0, `ink differs from a page that began so at ${far.length} of ${cells} places: ${far.slice(0, 5)}`);
    // That the card comes back changes nothing.
    await page.evaluate(() => lose.restoreContext());
    await still(page);
    same(differing(shot, await page.locator("#canvas").screenshot()), 0, "pixels that differ once the context is restored");
    await step(page);
    expect((await part(page, "hours")).value !== value, "the slider is dead afterwards");
  }, { painters: ["webgl"] });
}
