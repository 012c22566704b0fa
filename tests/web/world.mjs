// What every test stands on: the site on one origin, an article's page on another, browsers with and without WebGL, pages
// that note each request and complaint, and ways to wait that count frames, never milliseconds.
import { statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { serve, strict_csp } from "../support/serve.mjs";

export const limit = 60_000;  // milliseconds until a condition counts as never met

// --disable-gpu: pages are put together without a graphics card. To have the processor play its part there, too, would be
// half of the work of a page, and most of that of a screenshot.
const quiet = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update",
  "--no-default-browser-check", "--hide-scrollbars", "--disable-gpu"];
const flags = {
  // WebGL 2 drawn by the processor: the same on every machine.
  webgl: [...quiet, "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"],
  no_webgl: [...quiet, "--disable-3d-apis"],
};

function browser_path() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  // The first is the same browser without the parts that a person sees: a page takes half the work.
  for (const name of ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]) {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
      const path = join(folder, name);
      if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
    }
  }
  throw new Error("no browser: install chromium, or name one in $CHROMIUM");
}

// The demo and the tests' own articles hold frames; all other pages get the strict policy as it stands.
function policy_of(path) {
  return path.startsWith("/demo/") ? `${strict_csp}; frame-src 'self'` : strict_csp;
}

// The program draws by WebGL only where a graphics card does that; here a processor does. To try its WebGL painter, pages
// are told that a card is there: no context is refused for being slow, and it has a card's name.
function as_if_there_were_a_card() {
  const say = WebGL2RenderingContext.prototype.getParameter;
  WebGL2RenderingContext.prototype.getParameter = function (what) {
    const renderer = what === 0x9246;  // UNMASKED_RENDERER_WEBGL
    return renderer ? "A graphics card" : say.call(this, what);
  };
  const get = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, options) {
    return get.call(this, kind, options && { ...options, failIfMajorPerformanceCaveat: false });
  };
}

// `painter`: what draws the picture in pages that do not say otherwise, "canvas" or "webgl". `put_together`: by a graphics
// card ("card", played by the processor), as on a reader's screen, or without one, which is quicker.
export async function open_world({ site: folder, out, painter = "canvas", put_together = "without" }) {
  const variants = {};  // path -> { type, body, csp, headers }: pages a test puts beside the site's own
  const articles = {};  // the same on the other origin
  const site = await serve({ folder, pages: variants, csp: policy_of });
  const host = await serve({
    pages: articles,
    csp: `default-src 'none'; script-src 'self' ${site.origin}; style-src 'self'; frame-src 'self' ${site.origin}`,
  });
  const browsers = {};
  let contexts = [];
  let pages = [];

  async function browser(kind) {
    // The first time, or after a crash: then one claim fails, not all that follow.
    if (!browsers[kind]?.isConnected()) {
      browsers[kind] = await chromium.launch({ executablePath: browser_path(), args: flags[kind].filter((flag) => put_together !== "card" || flag !== "--disable-gpu"), headless: true });
    }
    return browsers[kind];
  }

  // A new page in a context of its own. `page.notes` fills with requests, complaints (console errors, uncaught errors, what
  // a policy refused); a claim fails if there is a complaint that `tolerate` (a regular expression) does not allow.
  //
  // Where a 2D canvas draws, less motion is asked for unless a claim says otherwise, so that a press is done in a frame.
  // Where WebGL draws, things glide for half a second, as most readers have it.
  async function page_with({ webgl = true, painter = world.painter, tolerate = null, ...options } = {}) {
    const context = await (await browser(webgl ? "webgl" : "no_webgl")).newContext({
      viewport: { width: 1280, height: 900 }, reducedMotion: painter === "webgl" ? "no-preference" : "reduce", ...options,
    });
    context.setDefaultTimeout(limit);
    if (painter === "webgl") await context.addInitScript(as_if_there_were_a_card);
    contexts.push(context);
    const page = await context.newPage();
    page.notes = { requests: [], complaints: [] };
    page.tolerate = tolerate;
    context.on("request", (request) => page.notes.requests.push(request.url()));
    page.on("console", (message) => {
      if (message.type() === "error") page.notes.complaints.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on("pageerror", (error) => page.notes.complaints.push(`uncaught: ${error.message}`));
    pages.push(page);
    return page;
  }

  const world = {
    painter,
    site: site.origin,
    host: host.origin,
    folder,
    out,
    articles,
    variants,
    page_with,
    // Opens an address of the site and, unless told otherwise, waits until the program has drawn.
    async open(path, { wait = true, ...options } = {}) {
      const page = await page_with(options);
      await page.goto(`${site.origin}/${path}`);
      if (wait) await live(page);
      return page;
    },
    check_quiet() {
      for (const { notes, tolerate } of pages) {
        const complaint = notes.complaints.find((words) => !tolerate?.test(words));
        if (complaint) throw new Error(`the page complained: ${complaint}`);
      }
    },
    async close_pages() {
      await Promise.all(contexts.map((context) => context.close().catch(() => {})));
      contexts = [];
      pages = [];
    },
    async close() {
      await Promise.all(Object.values(browsers).map((one) => one.close()));
      await Promise.all([site.close(), host.close()]);
    },
  };
  return world;
}

// ---- talking to the program in a page or frame ------------------------------------------------------------------------

// Until the program has taken over and drawn, it is settled by which painter, and there is nothing more to draw. Gives the
// page a way in for the functions below.
export async function live(frame) {
  await frame.waitForFunction(() => document.querySelector("main.explainer")?.running, null, { timeout: limit });
  await frame.evaluate(async (limit) => {
    const root = document.querySelector("main.explainer");
    const late = (what) => new Promise((_, fail) => setTimeout(() => fail(new Error(what)), limit));
    const { module, settled } = await Promise.race([root.running, late("the program does not start")]) ?? {};
    if (!module) throw new Error(`the program does not start: ${root.querySelector(".why")?.textContent}`);
    await Promise.race([settled, late("it is not settled by which painter")]);
    globalThis.program = {
      ...Object.fromEntries(["frames", "scenes", "evaluations", "outlines", "texts"].map((what) =>
        [what, () => module.ccall("explainer_count", "number", ["string"], [what])])),
      busy: () => module._explainer_busy() !== 0,
      outline: () => JSON.parse(module.ccall("explainer_outline", "string", [], [])),
    };
    if (program.frames() === 0) throw new Error("nothing is drawn");
    if (!root.querySelector(".stage").classList.contains("live")) throw new Error("what was drawn does not show");
  }, limit);
  await still(frame);
}

// "webgl" or "canvas": what the picture's canvas is drawn by.
export const painter_of = (frame) =>
  frame.evaluate(() => (document.querySelector("#canvas").getContext("webgl2") ? "webgl" : "canvas"));

export const frames = (frame) => frame.evaluate(() => program.frames());
export const outline = (frame) => frame.evaluate(() => program.outline());

export async function part(frame, id) {
  const found = (await outline(frame)).parts.find((one) => one.id === id);
  if (!found) throw new Error(`the outline has no part ${id}`);
  return found;
}

// Does something and waits until the browser has drawn `count` frames since: the program has answered by then.
export async function then_frames(frame, count, action) {
  await action();
  await frame.evaluate((count) => new Promise((done) => {
    const next = () => (count-- < 0 ? done() : requestAnimationFrame(next));
    next();
  }), count);
}

// Until the program rests: it draws no frame and waits for none while the browser draws three, and the sentence says what
// the outline says. In the first it hears what happened, in the second what part of it is to be seen, in the third it would
// answer that.
export async function still(frame) {
  await frame.evaluate((limit) => new Promise((done, fail) => {
    const began = performance.now();
    const sentence = document.querySelector("main.explainer p.sentence");
    let last = program.frames(), calm = 0;
    const look = () => {
      try {
        const now = program.frames();
        calm = now === last && !program.busy() ? calm + 1 : 0;
        last = now;
        if (calm >= 3 && sentence.textContent === program.outline().sentence) done();
        else if (performance.now() - began > limit) fail(new Error("the program does not come to rest"));
        else requestAnimationFrame(look);
      } catch (error) {
        fail(error);  // the program has stopped
      }
    };
    requestAnimationFrame(look);
  }), limit);
}

// Where a point of the picture lies in the page's window, which large windows enlarge.
export async function canvas_point(frame, x, y) {
  const { left, top, scale } = await frame.evaluate(() => {
    const canvas = document.querySelector("#canvas"), box = canvas.getBoundingClientRect();
    return { left: box.left, top: box.top, scale: box.width / parseFloat(canvas.style.width) || 1 };
  });
  return { x: left + x * scale, y: top + y * scale };
}
