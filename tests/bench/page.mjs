// What only a browser can say of the built site: requests, memory, frames at rest, and how long a drag takes to reach the
// screen, beside a plain HTML page that shows the same picture (plain.html). Chromium's own trace says when a pointer move
// was made and when the frame that answers it was shown.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { live, open_world, still } from "../web/world.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

const viewport = { width: 1288, height: 1000 };
const rounds = 4, moves = 50;

const middle = (numbers, share) => numbers.slice().sort((a, b) => a - b)[Math.floor(numbers.length * share)];

// Drags from `from` to and fro along a line of 100 pixels and gives the milliseconds from each move to the first frame
// that the browser shows after it. The page rests before each move, so that frame is the answer to it.
async function drag(browser, page, from) {
  const pause = () => page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await pause();
  await browser.startTracing(page, { categories: ["input", "benchmark", "viz"] });
  for (let i = 1; i <= moves; ++i) {
    await page.mouse.move(from.x + 4 * (i % 50 < 25 ? i % 25 : 25 - (i % 25)), from.y);
    await pause();
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  await page.mouse.up();
  const when = (wanted) => traceEvents.filter(wanted).map(({ ts }) => ts).sort((a, b) => a - b);
  const made = when(({ name, ph, args }) => name === "EventLatency" && ph === "b" && /DRAGGED/.test(args.event_latency?.event_type));
  const shown = when(({ name }) => name === "Display::FrameDisplayed");
  if (made.length < moves * 0.9) throw new Error(`of ${moves} moves the browser's trace has ${made.length}`);
  return made.map((start) => (shown.find((end) => end > start) - start) / 1000);
}

// From the press of "Next" to the first frame of the next chapter's picture, for each of the nine; and what two frames of
// the browser take by themselves, which is in it.
async function turn_chapters(world) {
  const page = await world.open("index.html#chapter=1", { viewport });
  const times = [], frames = [];
  for (let chapter = 2; chapter <= 9; ++chapter) {
    await still(page);
    const [time, two_frames] = await page.evaluate(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      await frame();
      const empty = performance.now();
      await frame();
      await frame();
      const two = performance.now() - empty;
      const before = program.frames(), start = performance.now();
      document.querySelector('[data-part="story.next"]').click();
      while (program.frames() === before) await frame();
      await frame();  // by then it has been handed to the screen
      return [performance.now() - start, two];
    });
    times.push(time);
    frames.push(two_frames);
  }
  return { times, median: middle(times, 0.5), worst: Math.max(...times), two_frames: middle(frames, 0.5) };
}

const summary = (times) => ({ times, median: middle(times, 0.5), slow: middle(times, 0.95) });

export async function measure_page(site) {
  const world = await open_world({ site, out: site });
  try {
    const page = await world.page_with({ viewport });
    // The program's memory, whatever its script exports.
    await page.addInitScript(() => {
      const start = WebAssembly.instantiate, stream = WebAssembly.instantiateStreaming;
      const keep = (result) => {
        const memory = Object.values((result.instance ?? result).exports).find((one) => one instanceof WebAssembly.Memory);
        if (memory) globalThis.wasm_memory = memory;
        return result;
      };
      WebAssembly.instantiate = (...all) => start(...all).then(keep);
      if (stream) WebAssembly.instantiateStreaming = (...all) => stream(...all).then(keep);
    });
    await page.goto(`${world.site}/index.html`);
    await live(page);
    const requests = page.notes.requests.length;
    const before = await page.evaluate(() => program.frames());
    await page.evaluate(() => new Promise((done) => setTimeout(done, 10_000)));
    const idle_frames = (await page.evaluate(() => program.frames())) - before;
    const memory = await page.evaluate(() => globalThis.wasm_memory.buffer.byteLength);

    const thumb = () => page.evaluate(() => {
      const { track, at } = program.outline().parts.find((one) => one.id === "count");
      const box = document.querySelector("#canvas").getBoundingClientRect();
      return { x: box.left + track[0] + track[2] * at / 1000, y: box.top + track[1] + track[3] / 2 };
    });
    const browser = page.context().browser();

    // The other page: the picture of the same width, by hand.
    const picture = /<svg[^>]*class="static at-1240".*?<\/svg>/s.exec(readFileSync(join(site, "index.html"), "utf8"))[0];
    world.variants["/plain.html"] = {
      body: readFileSync(join(here, "plain.html"), "utf8").replace("<!--picture-->", () => picture),
      csp: "default-src 'self' 'unsafe-inline'",
    };
    const other = await world.page_with({ viewport });
    await other.goto(`${world.site}/plain.html`);
    const total = () => other.evaluate(() => document.querySelector("svg").textContent);
    const other_thumb = async () => {
      const box = await other.locator("#count").boundingBox();
      const value = Number(await other.locator("#count").inputValue()) / 1000;
      return { x: box.x + 8 + (box.width - 16) * value, y: box.y + box.height / 2 };
    };
    // In turns, so that a machine that grows slower or faster does so for both.
    const start_text = await total(), ours = [], plain = [];
    for (let round = 0; round < rounds; ++round) {
      await page.bringToFront();
      ours.push(...await drag(browser, page, await thumb()));
      await still(page);
      await other.bringToFront();
      plain.push(...await drag(browser, other, await other_thumb()));
    }
    if ((await total()) === start_text) throw new Error("the plain page was not dragged");
    return { requests, idle_frames, memory, ours: summary(ours), plain: summary(plain), chapters: await turn_chapters(world) };
  } finally {
    await world.close();
  }
}
