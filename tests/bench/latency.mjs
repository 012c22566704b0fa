// What is done with one page in one fresh browser: it is calibrated, once; loaded and left alone; or used. Each browser is
// new, each page of a round comes once.
import { open_browser, own_memory, processor_time, profiles, sleep, within } from "./chromium.mjs";
import { all_changed, differences, looks_of, same, same_up_to, start_screencast } from "./screencast.mjs";

const click_every = 50;  // milliseconds, until the page answers
const patience = 60_000;
const gone = 0.35, back = 0.65;  // the two places on the slider that are pressed and dragged between

// All messages of one gesture are sent at once; waits until the page has taken them, but not for ever.
function gesture(session, ...steps) {
  const kinds = { move: "mouseMoved", drag: "mouseMoved", down: "mousePressed", up: "mouseReleased" };
  const sent = steps.map(([kind, { x, y }]) => session.send("Input.dispatchMouseEvent", {
    type: kinds[kind], x, y,
    ...(kind === "move" ? {} : { button: "left", buttons: kind === "up" ? 0 : 1, clickCount: 1 }),
  }));
  return within(1000, Promise.allSettled(sent), "an input").catch(() => {});
}
const click = (session, place) => gesture(session, ["move", place], ["down", place], ["up", place]);

// Asked from outside: a page's policy keeps it from being asked by a text of its own.
async function until(page, expression) {
  for (const end = Date.now() + patience; !await page.evaluate(expression); await sleep(100)) {
    if (Date.now() > end) throw new Error("the page never came to be ready");
  }
}

async function in_browser(profile, origin, work) {
  const opened = await open_browser(profile, origin);
  try {
    return await within(2 * patience, work(opened), "a measurement");
  } finally {
    await opened.close().catch(() => {});
  }
}

// Learns, on a fast machine, where the slider and the two regions are, and what the regions show with the slider at each
// place. Complains if they cannot tell one place from the other, or one click from the same click again.
export function calibrate(subject, origin) {
  return in_browser("desktop", origin, async ({ page, session, complaints, version }) => {
    await page.goto(`${origin}/${subject.address}`);
    await until(page, subject.ready);
    await until(page, subject.settled ?? "true");
    await sleep(1000);
    const untouched = await page.evaluate(subject.state);
    const { track: [x, y, width], regions: named } = await page.evaluate(subject.locate);
    const regions = Object.values(named).map((box) => box.map(Math.round)), names = Object.keys(named);
    const places = [gone, back].map((share) => ({ x: x + width * share, y }));
    const looks = looks_of(regions);
    const cast = await start_screencast(session);
    const look = async (place) => {
      if (place) await click(session, place);
      await sleep(1000);
      const frame = cast.frames.at(-1), png = frame.data;
      return { png, looks: looks(frame) };
    };
    const start = await look(null), first = await look(places[0]), second = await look(places[1]), again = await look(places[0]);
    const problems = complaints.map((words) => `it complained: ${words}`);
    for (const [what, a, b] of [["the two places", first, second], ["the start and the first place", start, first]]) {
      differences(a.looks, b.looks).forEach((count, i) => {
        if (count < 3 * same_up_to) problems.push(`its ${names[i]} shows ${what} alike: ${count} pixels differ`);
      });
    }
    differences(first.looks, again.looks).forEach((count, i) => {
      if (count > same_up_to) problems.push(`its ${names[i]} shows the same click in two ways: ${count} pixels differ`);
    });
    return { places, regions, untouched, answers: [first.looks, second.looks], pictures: [first.png, second.png], problems, version };
  });
}

// Loading, with nobody at it: processor, memory, and the tasks that kept the page's own thread busy the longest.
export function load(subject, origin, profile) {
  return in_browser(profile, origin, async (opened) => {
    const { page, complaints } = opened;
    const before = await processor_time(opened);
    await page.goto(`${origin}/${subject.address}`, { timeout: patience });
    await until(page, subject.ready);
    await until(page, subject.settled ?? "true");
    await sleep(1000);  // what trails behind is part of it
    const after = await processor_time(opened), memory = await own_memory(opened);
    const { tasks, scripts, contexts } = await page.evaluate("noted");
    const inside = (task, one) => one.start < task.start + task.duration && one.start + one.duration > task.start;
    for (const task of tasks) {
      const in_it = scripts.filter((one) => inside(task, one)).sort((a, b) => b.duration - a.duration);
      task.name = in_it[0]?.name ?? "no script that the browser names";
      task.context = contexts.filter((one) => inside(task, one)).reduce((sum, one) => sum + one.duration, 0);
    }
    // What makes the processor slower is itself work for it.
    const work = profiles[profile].slower === 1 ? { renderer: after.renderer - before.renderer, graphics: after.graphics - before.graphics, memory } : {};
    return {
      ...work,
      longest: tasks.sort((a, b) => b.duration - a.duration).slice(0, 3),
      context: contexts.reduce((sum, one) => sum + one.duration, 0), complaints,
    };
  });
}

// Using it. First clicks from the start of the navigation on, as an impatient reader would, until a frame shows in both
// regions what was clicked: from then on it is interactive. Then presses, then the moves of one drag, always to the other
// place and never in step with the display; the page rests before each.
export function use(subject, origin, profile, { places, regions, untouched, answers }, inputs) {
  const { rest, linger } = profiles[profile];
  return in_browser(profile, origin, async ({ page, session, complaints }) => {
    const looks = looks_of(regions), cast = await start_screencast(session);
    session.send("Page.navigate", { url: `${origin}/${subject.address}` }).catch(() => {});
    let side = 0;
    const other = () => places[side = 1 - side];
    // Asking the page costs it less than looking at the frames would cost the machine; they are looked at in the end.
    const began = Date.now();
    let answered = 0, asking = false;
    const ask = async () => {
      asking = true;
      const [ready, state] = await page.evaluate(`[${subject.ready}, ${subject.state}]`).catch(() => [false]);
      if (ready && state !== untouched) answered ||= Date.now();
      asking = false;
    };
    for (let count = 0; !answered || Date.now() - answered < linger; ++count) {
      if (Date.now() - began > patience) throw new Error("it never answered a click");
      const sent = Date.now();
      if (!asking && count % 4 === 3) ask();
      await click(session, other());
      await sleep(Math.max(0, click_every - (Date.now() - sent)));
    }
    await sleep(1000);
    await until(page, subject.settled ?? "true");
    const navigated = await page.evaluate("performance.timeOrigin");

    const made = [], wait = () => sleep(rest * (1 + Math.random() / 2));
    const input = async (kind, step) => {
      const sent = Date.now();
      gesture(session, step);
      await wait();
      // A machine with other things to do may take longer, and the next input must not get the thanks for this one.
      for (const end = Date.now() + 5000; cast.frames.at(-1).at <= sent && Date.now() < end;) await sleep(50);
      made.push({ kind, sent, rested: Date.now() });
    };
    for (let i = 0; i < inputs; ++i) {
      const place = other();
      await gesture(session, ["move", place]);
      await sleep(60 + Math.random() * 17);
      await input("press", ["down", place]);
      await gesture(session, ["up", place]);
      await sleep(rest / 2);
    }
    await gesture(session, ["move", places[side]], ["down", places[side]]);
    await wait();
    for (let i = 0; i < inputs; ++i) await input("drag", ["drag", other()]);
    await gesture(session, ["up", places[side]]);
    await sleep(rest);
    await cast.stop();

    const { frames } = cast;
    const interactive = frames.find((frame) => frame.at >= navigated && answers.some((answer) => same(looks(frame), answer)));
    const times = { press: [], drag: [] };
    for (const { kind, sent, rested } of made) {
      const before = looks(frames.findLast(({ at }) => at <= sent));
      const shown = frames.find((frame) => frame.at > sent && frame.at <= rested && all_changed(before, looks(frame)));
      times[kind].push(shown ? shown.at - sent : Infinity);  // longer than it was waited for
    }
    return { ...times, interactive: interactive ? interactive.at - navigated : null, complaints };
  });
}
