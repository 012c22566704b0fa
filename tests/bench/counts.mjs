// What can be counted of the site's own page, with each painter, and therefore hardly varies: requests, memory, frames at
// rest, frames and questions to the graphics a move; and how long a chapter's picture takes.
import { within } from "./chromium.mjs";
import { canvas_point, live, open_world, painter_of, part, still } from "../web/world.mjs";

const viewport = { width: 1288, height: 1000 };
const moves = 20;

const middle = (numbers) => numbers.slice().sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

// Before the page's scripts: the program's memory, whatever its script exports, and each call of WebGL that asks something
// and so may have to wait until the graphics process has done all that it was told before.
function count_questions() {
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = (...all) => original.apply(WebAssembly, all).then((result) => {
      const memory = Object.values((result.instance ?? result).exports).find((one) => one instanceof WebAssembly.Memory);
      if (memory) globalThis.wasm_memory = memory;
      return result;
    });
  }
  const asked = globalThis.asked = {};
  const methods = WebGL2RenderingContext.prototype;
  for (const name of Object.getOwnPropertyNames(methods)) {
    if (!/^(get|is|check|read|finish|clientWait)/.test(name) || /ContextLost|ContextAttributes/.test(name)) continue;
    const original = methods[name];
    methods[name] = function (...all) {
      asked[name] = (asked[name] ?? 0) + 1;
      return original.apply(this, all);
    };
  }
}

// Which scripts the start spends its time in, what the browser does for them counted as theirs: a profile takes a sample
// each half millisecond.
async function profile_start(world, painter) {
  const page = await world.page_with({ viewport });
  const session = await page.context().newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: 500 });
  await session.send("Profiler.start");
  await page.goto(`${world.site}/index.html?paint=${painter}`);
  await live(page);
  const { profile: { nodes, samples, timeDeltas } } = await session.send("Profiler.stop");
  const names = new Map(nodes.map(({ id, callFrame: { url } }) => [id, url.split("/").pop().split("?")[0]]));
  const times = {};
  samples.forEach((id, i) => {
    const name = names.get(id);
    if (name) times[name] = (times[name] ?? 0) + timeDeltas[i] / 1000;
  });
  return Object.entries(times).sort((a, b) => b[1] - a[1]);
}

// From the press of "Next" to the first frame of the next chapter's picture, for each of the nine; and what two frames of
// the browser take by themselves, which is in it.
async function turn_chapters(world, painter) {
  const page = await world.open(`index.html?paint=${painter}#chapter=1`, { viewport });
  const times = [], frames = [];
  for (let chapter = 2; chapter <= 9; ++chapter) {
    await within(15_000, still(page), `chapter ${chapter - 1}`);  // a program that stopped never says that it rests
    const [time, two_frames] = await page.evaluate(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      await frame();
      const empty = performance.now();
      await frame();
      await frame();
      const two = performance.now() - empty;
      const before = program.frames(), start = performance.now();
      document.querySelector('[data-part="story.next"]').click();
      while (program.frames() === before) {
        if (performance.now() - start > 5000) throw new Error("“Next” was pressed and no picture came");
        await frame();
      }
      await frame();  // by then it has been handed to the screen
      return [performance.now() - start, two];
    });
    times.push(time);
    frames.push(two_frames);
  }
  return { count: times.length, median: middle(times), worst: Math.max(...times), two_frames: middle(frames) };
}

export async function count_page(site, painter) {
  const world = await open_world({ site, out: site, put_together: "card" });
  try {
    const page = await world.page_with({ viewport });
    await page.addInitScript(count_questions);
    await page.goto(`${world.site}/index.html?paint=${painter}`);
    await live(page);
    const requests = page.notes.requests.length;
    const now = () => page.evaluate(() => ({ frames: program.frames(), asked: { ...asked } }));
    const start = await now();
    await page.evaluate(() => new Promise((done) => setTimeout(done, 10_000)));
    const rested = await now();

    const { track, at } = await part(page, "count");
    const from = await canvas_point(page, track[0] + track[2] * at / 1000, track[1] + track[3] / 2);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await still(page);
    const held = await now();
    for (let i = 1; i <= moves; ++i) {
      await page.mouse.move(from.x + 4 * i, from.y);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
    }
    const moved = await now();
    await page.mouse.up();

    const names = Object.keys(moved.asked);
    const questions = Object.fromEntries(names.map((name) => [name, (moved.asked[name] - (held.asked[name] ?? 0)) / moves]));
    const memory = await page.evaluate(() => globalThis.wasm_memory.buffer.byteLength), drawn_by = await painter_of(page);
    const start_by_script = await profile_start(world, painter);
    // A page that stops on the way says so; what was counted before still stands.
    const chapters = await turn_chapters(world, painter).catch(({ message }) => ({ failed: message.split("\n")[0] }));
    return {
      painter, drawn_by, start_by_script, requests, memory, idle_frames: rested.frames - start.frames,
      frames: (moved.frames - held.frames) / moves, questions, at_start: start.asked, chapters,
    };
  } finally {
    await world.close();
  }
}

function name_questions(asked, digits) {
  const all = Object.entries(asked).filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]);
  const total = all.reduce((sum, [, count]) => sum + count, 0).toFixed(digits);
  const most = all.slice(0, 4).map(([name, count]) => `${name} ${count.toFixed(digits)}`).join(", ");
  return most ? `${total} (${most}${all.length > 4 ? ", …" : ""})` : "none";
}

export function print_counts({ painter, drawn_by, requests, memory, idle_frames, frames, questions, at_start, chapters, start_by_script }) {
  const milliseconds = (value) => `${value.toFixed(1)} ms`;
  console.log(`\nCounted with ?paint=${painter}${drawn_by === painter ? "" : ": but this build drew with WebGL, and so did all the columns of that name"}`);
  console.log(`  requests to live              ${requests}`);
  console.log(`  memory of the program         ${(memory / 2 ** 20).toFixed(1)} MiB`);
  console.log(`  frames in 10 seconds at rest  ${idle_frames}`);
  console.log(`  frames drawn a move           ${frames.toFixed(1)}`);
  console.log(`  questions to WebGL a move     ${name_questions(questions, 1)}`);
  console.log(`  questions to WebGL to live    ${name_questions(at_start, 0)}`);
  console.log(`  the start by script, ms       ${start_by_script.map(([name, time]) => `${name} ${time.toFixed(0)}`).join(", ")}`);
  if (chapters.failed) return console.log(`  "Next" to a chapter's picture FAILED: ${chapters.failed}`);
  console.log(`  "Next" to a chapter's picture ${milliseconds(chapters.median)} in the middle of ${chapters.count}, ${milliseconds(chapters.worst)} worst; two frames of the browser alone ${milliseconds(chapters.two_frames)}`);
}
