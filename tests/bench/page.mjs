// From the pointer to the pixels as a reader sees them: our page with each painter beside the same picture by hand and the
// same rows by Vega-Lite, in one run, in turns, on a fast machine and a slow phone. What is time is printed, never judged.
// What each page showed when it was calibrated is left in build/bench.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { browser_with_windows, graphics, has_windows, play_graphics, profiles, viewport } from "./chromium.mjs";
import { calibrate, load, use } from "./latency.mjs";
import { serve_pages } from "./peers.mjs";

const pictures = fileURLToPath(new URL("../../build/bench/", import.meta.url));
const inputs = 10;  // presses, and moves, of a page in a round

// How many times plain HTML or Vega-Lite is aimed at.
const goals = {
  webgl: { drag: 1, press: 1, interactive: 1 },
  canvas: { drag: 1, press: 1, interactive: 1 },
};

const tell = (words) => process.stderr.write(`${words}\n`);

// One that fails is tried once more in another fresh browser; one that fails twice is told and left out.
async function attempt(what, work) {
  for (let time = 1; ; ++time) {
    try {
      return await work();
    } catch (error) {
      tell(`${what}: ${error.message.split("\n")[0]}${time === 1 ? "; once more" : "; left out"}`);
      if (time === 2) return null;
    }
  }
}

export async function measure_page(site, { painters, profile_names, rounds, by }) {
  play_graphics(by);
  const { pages, origin, vega_missing, close } = await serve_pages(site, painters);
  try {
    const problems = [], results = [], learnt = new Map();
    let version = "";
    for (const page of pages) {
      const known = await attempt(`${page.name}, calibrating`, () => calibrate(page, origin));
      problems.push(...(known ? known.problems : ["it could not be calibrated"]).map((words) => `${page.name}: ${words}`));
      if (!known) continue;
      if (page.begins_as) known.answers.push(...(await calibrate(page.begins_as, origin)).answers);
      learnt.set(page, known);
      mkdirSync(pictures, { recursive: true });
      known.pictures.forEach((png, i) => writeFileSync(join(pictures, `${page.name.replace(/\W+/g, "-")}-${i + 1}.png`), Buffer.from(png, "base64")));
      version = known.version;
    }
    const measured = pages.filter((page) => learnt.has(page));
    for (let round = 0; round < rounds; ++round) {
      // Each round begins with another page, every other one goes backwards: a machine that grows slower does so for all.
      const order = measured.map((_, i) => measured[(i + round) % measured.length]);
      if (round % 2) order.reverse();
      for (const profile of profile_names) {
        for (const page of order) {
          const what = `${page.name}, ${profile}, round ${round + 1} of ${rounds}`;
          // How it loads is a matter of work, not of luck: on the slow one, once is enough.
          const loaded = profile === "desktop" || round === 0 ? await attempt(`${what}, loading`, () => load(page, origin, profile)) : null;
          const used = await attempt(what, () => use(page, origin, profile, learnt.get(page), inputs));
          for (const words of new Set([...loaded?.complaints ?? [], ...used?.complaints ?? []])) problems.push(`${what}: it complained: ${words}`);
          results.push({ profile, page, loaded, used });
        }
      }
    }
    return { version, problems, results, pages: measured, profile_names, rounds, vega_missing, by };
  } finally {
    play_graphics("processor");
    await close();
  }
}

// ---- what is printed --------------------------------------------------------------------------------------------------

const known = (numbers) => numbers.filter((one) => typeof one === "number").sort((a, b) => a - b);
const at = (sorted, share) => sorted[Math.round((sorted.length - 1) * share)];
function median(numbers) {
  const sorted = known(numbers);
  return sorted.length ? (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2 : null;
}

const used = (key) => (runs) => runs.flatMap((run) => run.used?.[key] ?? []);
const loaded = (take) => (runs) => runs.flatMap((run) => run.loaded ? take(run.loaded) ?? [] : []);
const megabytes = (kind) => loaded(({ memory }) => memory?.[kind] ? memory[kind] / 2 ** 20 : []);
const rows = [
  ["a move to its pixels, ms", used("drag"), 1],
  ["a press to its pixels, ms", used("press"), 1],
  ["interactive, ms", used("interactive"), 0],
  ["processor to load: renderer, ms", loaded((one) => one.renderer), 0],
  ["  and the graphics process, ms", loaded((one) => one.graphics), 0],
  ["making a canvas' context, ms", loaded((one) => one.context), 0],
  ["longest task of the start, ms", loaded((one) => one.longest[0]?.duration ?? 0), 0],
  ["  without making the context", loaded((one) => Math.max(0, ...one.longest.map(({ duration, context }) => duration - context))), 0],
  ["memory of the renderer, MiB", megabytes("renderer"), 0],
  ["memory of graphics, MiB", megabytes("graphics"), 0],
];

const wide = 32, column = 22;
const line = (head, cells) => console.log(`  ${head.padEnd(wide)}${cells.map((cell) => cell.padStart(column)).join("")}`);

function print_profile(profile, { results, pages }) {
  const runs = (page) => results.filter((one) => one.profile === profile && one.page === page);
  console.log(`\n${profiles[profile].words}: medians (times ${pages[0].name})`);
  line("", pages.map(({ name }) => name));
  for (const [head, take, digits] of rows) {
    const values = pages.map((page) => median(take(runs(page))));
    if (values.every((value) => value === null)) continue;
    line(head, values.map((value, i) => {
      if (value === null) return "–";
      if (value === Infinity) return "unseen";
      const ratio = i > 0 && values[0] > 0 ? ` (${(value / values[0]).toFixed(2)}×)` : "";
      return value.toFixed(digits) + ratio;
    }));
    if (take(runs(pages[0])).length > runs(pages[0]).length) {
      line("  its quartiles", pages.map((page) => {
        const sorted = known(take(runs(page)));
        return sorted.length ? `${at(sorted, 0.25).toFixed(digits)} to ${at(sorted, 0.75).toFixed(digits)}` : "–";
      }));
    }
  }
  const lost = (page) => runs(page).reduce((sum, run) => sum + [...run.used?.drag ?? [], ...run.used?.press ?? []].filter((one) => one === Infinity).length, 0);
  line("presses and moves, and unseen", pages.map((page) => `${used("drag")(runs(page)).length + used("press")(runs(page)).length}, ${lost(page)}`));
  for (const page of pages) {
    const longest = runs(page).flatMap((run) => run.loaded?.longest[0] ?? []).sort((a, b) => b.duration - a.duration)[0];
    if (longest) console.log(`  the longest task of ${page.name} was in ${longest.name}, ${longest.duration.toFixed(0)} ms, ${longest.context.toFixed(0)} of them making the context`);
  }

  const value = (page, key) => page ? median(used(key)(runs(page))) : null;
  const plain = pages.find((page) => page.plain), vega = pages.find((page) => page.vega);
  for (const page of pages.filter(({ painter }) => painter)) {
    const goal = goals[page.painter];
    const beside = (key, other, name) => {
      const [own, base] = [value(page, key), value(other, key)];
      return `${own && base ? (own / base).toFixed(2) : "?"} times ${name} (goal ${goal[key]})`;
    };
    console.log(`  ${page.name}: a move ${beside("drag", plain, "plain")}, a press ${beside("press", plain, "plain")}, interactive ${beside("interactive", vega, "Vega-Lite")}`);
  }
}

export function print_page(measured) {
  const { version, problems, rounds, profile_names, vega_missing, by } = measured;
  const windows = has_windows(browser_with_windows()) ? "with its windows (new headless)" : "WITHOUT its windows: install the whole chromium";
  console.log(`\nPointer to pixels, as displayed: Chromium ${version} ${windows}, ${viewport.width} × ${viewport.height}; ${graphics[by].words};`);
  console.log(`${rounds} round${rounds > 1 ? "s" : ""}, each page in turn in a fresh browser, ${inputs} presses and ${inputs} moves a round. From the sending of an input to the first`);
  console.log("frame of a lossless screencast in which total and picture both differ: waiting for the display is in it. Interactive: the first");
  console.log("frame that shows in both what was clicked, with a click every 50 ms from the start on. Making a context is the browser's work.");
  if (vega_missing) console.log(`Vega-Lite is left out: ${vega_missing}`);
  for (const words of problems) console.log(`NOT TO BE TRUSTED: ${words}`);
  for (const profile of profile_names) print_profile(profile, measured);
}
