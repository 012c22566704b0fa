// One fresh Chromium for each measurement, so that none finds warm what another left behind. It is the browser with its
// windows (headless only in that nobody sees them): frames go the way that a reader's frames go, which those of the
// headless shell do not.
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, delimiter, join } from "node:path";

const { chromium } = createRequire(new URL("../web/", import.meta.url))("playwright-core");

// A laptop's window, which holds the whole first screen.
export const viewport = { width: 1366, height: 768 };

// `rest` is how long a page is left alone after an input, `linger` how long clicks go on once a page has answered one.
export const profiles = {
  desktop: { words: "Desktop", slower: 1, network: null, rest: 250, linger: 500 },
  midphone: {
    words: "Phone (processor 4 times slower, 1.6 Mbit/s, 150 ms away)", slower: 4, rest: 380, linger: 1500,
    network: { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 },
  },
};

const flags = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update",
  "--no-default-browser-check", "--hide-scrollbars"];
// What plays the part of a graphics card: the processor, which draws WebGL and all pages by its flags; or nothing, as in a
// browser that was started without them on a machine that has no card.
export const graphics = {
  processor: { words: "the processor plays a graphics card", flags: ["--use-gl=angle", "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"] },
  none: { words: "there is no graphics card, and no WebGL", flags: ["--disable-gpu", "--disable-software-rasterizer"] },
};
let graphics_flags = graphics.processor.flags;
// For all browsers that are opened from now on.
export function play_graphics(by) { graphics_flags = graphics[by].flags; }

export function browser_with_windows() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
      const path = join(folder, name);
      if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
    }
  }
  throw new Error("no browser with windows: install chromium, or name one in $CHROMIUM");
}
export const has_windows = (path) => !basename(path).includes("headless-shell");

export const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

// Gives up on a promise after a time, so that one page that hangs does not end the whole run.
export function within(milliseconds, promise, what) {
  let timer = 0;
  const late = new Promise((_, fail) => { timer = setTimeout(() => fail(new Error(`${what} took over ${milliseconds} ms`)), milliseconds); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

// In every page, before its own scripts: long tasks and the scripts in them, and how long the browser takes to make
// the contexts of canvases. Nothing here is called again and again.
function note_the_start() {
  const noted = globalThis.noted = { tasks: [], scripts: [], contexts: [] };
  const observe = (type, take) => {
    try {
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    } catch { /* a browser that does not tell */ }
  };
  observe("longtask", ({ startTime, duration }) => noted.tasks.push({ start: startTime, duration }));
  observe("long-animation-frame", ({ scripts }) => noted.scripts.push(...scripts.map((one) => ({
    start: one.startTime, duration: one.duration,
    name: [one.sourceURL.split("/").pop().split("?")[0], one.sourceFunctionName].filter(Boolean).join(" ") || one.invoker,
  }))));
  const make = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (...all) {
    const start = performance.now(), context = make.apply(this, all);
    noted.contexts.push({ kind: all[0], start, duration: performance.now() - start });
    return context;
  };
}

// A browser with one page that stands on `origin`/warm.html: the letters, the shapes and the slider there have made the
// browser ready for any page, without WebGL or WebAssembly, whose first use belongs to the page that uses them.
export async function open_browser(profile, origin, { before_scripts = null } = {}) {
  const { slower, network } = profiles[profile];
  const browser = await chromium.launch({ executablePath: browser_with_windows(), args: [...flags, ...graphics_flags], headless: true });
  try {
    const system = await browser.newBrowserCDPSession();
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    const complaints = [];
    page.on("pageerror", ({ message }) => complaints.push(message));
    await page.addInitScript(note_the_start);
    if (before_scripts) await page.addInitScript(before_scripts);
    const session = await context.newCDPSession(page);
    await session.send("Page.enable");
    await session.send("Network.enable");
    await page.goto(`${origin}/warm.html`);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    if (network) await session.send("Network.emulateNetworkConditions", network);
    await sleep(1000);
    const processes = async () => (await system.send("SystemInfo.getProcessInfo")).processInfo;
    return { browser, page, session, processes, complaints, version: browser.version(), close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

// Milliseconds of processor that all renderers and the graphics process have used so far, all threads.
export async function processor_time({ processes }) {
  const all = await processes();
  const of = (kind) => 1000 * all.filter(({ type }) => type === kind).reduce((sum, one) => sum + one.cpuTime, 0);
  return { renderer: of("renderer"), graphics: of("GPU") };
}

// Bytes that only this process holds and has written to: of the page's renderer (it has worked most) and of the graphics
// process. Only Linux tells.
export async function own_memory({ processes }) {
  const held = ({ id }) => {
    try {
      return 1024 * Number(/^Private_Dirty:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "latin1"))[1]);
    } catch {
      return null;
    }
  };
  const busiest = (kind, all) => all.filter(({ type }) => type === kind).sort((a, b) => b.cpuTime - a.cpuTime)[0];
  const all = await processes();
  return { renderer: held(busiest("renderer", all)), graphics: held(busiest("GPU", all)) };
}
