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
  const summary = page.locator("summary").first();
  await summary.click();
  const table = page.getByRole("table");
  same(await table.isVisible(), true, "the table of figures can be opened");
  expect((await table.getByRole("row").count()) > 15, "the table has few rows");
  expect((await table.getByRole("link").count()) > 10, "the table has few links to sources");
  expect((await table.innerText()).includes("$202,000"), "the table lacks R1-Zero's $202,000");
}

const why = (page) => page.locator("p.why").filter({ visible: true });

const no_painter = { painters: ["canvas"] };  // nothing is live

// What may be missing, and the sentence that says so.
const not_loaded = { tolerate: /Failed to load resource|ERR_FAILED|wasm|ArrayBuffer instantiation|Aborted/i, says: /could not be loaded/ };
const missing = {
  "any canvas to draw into": {
    says: /lets no page draw/,
    prepare: (page) => page.addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null; }),
  },
  "WebAssembly": {
    says: /cannot run WebAssembly/,
    prepare: (page) => page.addInitScript(() => delete globalThis.WebAssembly),
  },
  "the policy's leave for WebAssembly": {
    path: "no-wasm.html",
    csp: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:",
    tolerate: /wasm|WebAssembly|ArrayBuffer instantiation|Content Security Policy/i,
    says: /could not be loaded/,
    prepare: (page) => page.addInitScript(() => {
      globalThis.refused = [];
      addEventListener("securitypolicyviolation", (event) => refused.push(event.blockedURI));
    }),
    check: async (page) => expect((await page.evaluate(() => refused)).includes("wasm-eval"), "the policy was not what stopped it"),
  },
  "explainer.wasm": { ...not_loaded, prepare: (page) => page.route("**/explainer.wasm", (route) => route.abort()) },
  "explainer.js": { ...not_loaded, prepare: (page) => page.route("**/explainer.js", (route) => route.abort()) },
  "explainer.wasm and, the first time, what shows the static picture": {
    ...not_loaded,
    prepare: async (page) => {
      page.asked = 0;
      await page.route("**/static.js", (route) => page.asked++ === 0 ? route.abort() : route.continue());
      await page.route("**/explainer.wasm", (route) => route.abort());
    },
    check: (page) => same(page.asked, 2, "times the static picture's script was asked for"),
  },
};

export default function (claim) {
  claim("without JavaScript picture, numbers, sources and why they stand still are shown, and no room is left for another picture", async (world) => {
    for (const file of ["index.html", "embed.html"]) {
      const page = await world.open(file, { wait: false, javaScriptEnabled: false });
      await check_static(page);
      expect(/JavaScript is off/.test(await why(page).innerText()), `in ${file} no sentence says why`);
    }
    // Where scripts are blocked and the picture is taken out of <noscript>.
    const html = readFileSync(join(world.folder, "index.html"), "utf8");
    world.variants["/blocked.html"] = {
      body: html.replace(/<noscript>\n(<svg.*?)<\/noscript>/s, "<div>$1</div>"),
      csp: "default-src 'none'; style-src 'self'; img-src 'self' data:",
    };
    const page = await world.open("blocked.html", { wait: false, tolerate: /Content Security Policy/i });
    same(await static_pictures(page).count(), 1, "static pictures to be seen with scripts blocked");
    const [stage, picture] = await Promise.all([page.locator(".stage"), static_pictures(page).first()].map((one) => one.boundingBox()));
    expect(Math.abs(stage.height - picture.height) < 8, `a picture of ${picture.height} pixels in a stage of ${stage.height}`);
  }, no_painter);

  claim("whatever is missing, the static view stays, with a sentence why, and no control that does nothing", async (world) => {
    world.variants["/no-wasm.html"] = { body: readFileSync(join(world.folder, "index.html")), csp: missing["the policy's leave for WebAssembly"].csp };
    for (const [what, { path = "index.html", tolerate, says, prepare, check }] of Object.entries(missing)) {
      const page = await world.page_with({ tolerate });
      try {
        await prepare(page);
        await page.goto(`${world.site}/${path}`);
        await why(page).waitFor({ timeout: limit });
        expect(says.test(await why(page).innerText()), `it says: ${await why(page).innerText()}`);
        await check_static(page);
        same(await page.getByRole("slider").count(), 0, "sliders that do nothing");
        await check?.(page);
      } catch (error) {
        throw new Error(`without ${what}: ${error.message}`);
      }
    }
  }, no_painter);

  claim("without WebGL the page is as live as with it", async (world) => {
    const page = await world.open("index.html", { webgl: false, tolerate: /WebGL|GL context/i });
    same(await page.evaluate(() => document.createElement("canvas").getContext("webgl2")), null, "WebGL in this browser");
    same(await why(page).count(), 0, "sentences that say why it stands still");
    const before = await part(page, "total");
    const { track, at } = await part(page, "count");
    await drag(page, [track[0] + track[2] * at / 1000, track[1] + track[3] / 2], [track[0] + track[2] * 0.8, track[1] + 5]);
    expect((await part(page, "total")).value !== before.value, `a drag leaves the total at ${before.value}`);
  }, { painters: ["canvas"] });

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

  claim("until its first frame stands in the canvas, which shows itself no sooner, the static view is there", async (world) => {
    const page = await world.page_with();
    let go;
    const gate = new Promise((open) => { go = open; });
    await page.route("**/explainer.wasm", async (route) => { await gate; await route.continue(); });
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
    await static_pictures(page).first().waitFor({ timeout: limit });
    same(await static_pictures(page).count(), 1, "pictures while loading");
    same(await page.getByRole("slider").count(), 0, "sliders that do nothing yet");
    same(await page.evaluate(() => shown), [], "canvases while loading");
    go();
    await live(page);
    same(await static_pictures(page).count(), 0, "static pictures once it is live");
    // It would cover the static picture with nothing. Until it is drawn into it is as small as SDL makes it.
    const widths = await page.evaluate(() => shown);
    expect(widths.length > 0 && widths[0] > 1000, `it showed itself at widths of ${widths}`);
  }, { both: true });

  claim("a page that is there at once leaves the program a moment before it makes the static picture, and once live makes it but for paper; a slow one makes it first", async (world) => {
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
  }, no_painter);

  claim("graphics that are lost before they draw, as they take over or later, or whose letters cannot be read, take nothing away", async (world) => {
    const tolerate = /CONTEXT_LOST|context lost|WebGL/i;
    const canvas_of = (page) => page.locator("#canvas").screenshot();
    const with_canvas = await world.open("index.html?paint=canvas");
    const at_first = await canvas_of(with_canvas);
    // The browser may smooth curves in another way by then: ink is compared, not each pixel.
    const compare = (shot, other, when) => {
      const { far, cells } = cells_apart(shot, other);
      expect(cells > 500 && far.length === 0, `${when} ink differs at ${far.length} of ${cells} places: ${far.slice(0, 5)}`);
    };

    for (const when of ["lost before it draws", "lost as it takes over", "without letters that can be read back"]) {
      const page = await world.page_with({ tolerate });
      await page.addInitScript((when) => {
        globalThis.asked = 0;
        const lose = (gl) => gl.getExtension("WEBGL_lose_context")?.loseContext();
        const get = HTMLCanvasElement.prototype.getContext, bind = WebGL2RenderingContext.prototype.bindTexture;
        HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
          const context = get.call(this, kind, ...more);
          if (kind === "webgl2" && context) {
            ++asked;
            if (when === "lost before it draws") lose(context);
          }
          return context;
        };
        let calls = 0;
        WebGL2RenderingContext.prototype.bindTexture = function (...all) {
          if (when === "lost as it takes over" && ++calls === 1) lose(this);
          return bind.apply(this, all);
        };
        if (when !== "without letters that can be read back") return;
        CanvasRenderingContext2D.prototype.getImageData = function (x, y, w, h) { return new ImageData(w, h); };
      }, when);
      await page.goto(`${world.site}/index.html`);
      await live(page);
      expect(await page.evaluate(() => asked) > 0, `${when}: no page asked for a context`);
      await page.waitForFunction(() => !document.querySelector("#canvas").getContext("webgl2"), null, { timeout: limit });
      await still(page);
      expect(/\$293,920/.test((await part(page, "total")).value), `${when}: the total is gone`);
      compare(await canvas_of(page), at_first, when);
    }

    const page = await world.open("index.html", { tolerate });
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
    const shot = await canvas_of(page);
    await step(with_canvas);
    compare(shot, await canvas_of(with_canvas), "lost later");
    // That the card comes back changes nothing.
    await page.evaluate(() => lose.restoreContext());
    await still(page);
    same(differing(shot, await canvas_of(page)), 0, "pixels that differ once the context is restored");
    await step(page);
    expect((await part(page, "hours")).value !== value, "the slider is dead afterwards");
  }, { painters: ["webgl"] });
}
