// Tries the built site in a real browser and says in plain words what holds.
//
//   node run.mjs --site DIR --out DIR [--only WORDS] [--painter NAME] [--seed WORDS]
//
// --site     the folder of the built site (index.html, embed.html, demo/ ...)
// --out      where a claim leaves what may be looked at afterwards
// --only     run the test files or claims whose name holds these words
// --painter  canvas, webgl or both: what draws the picture. Unless told otherwise every claim is tried with a 2D canvas,
//            and half of them, as the seed falls, with WebGL too
// --seed     which half that is
//
// The browser is $CHROMIUM, or the first of chromium-headless-shell, chromium, chromium-browser, google-chrome in PATH.
// Exit code 0: every claim holds; 1: some do not, or none was tried; 2: the command line or the site is wrong.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { open_world } from "./world.mjs";

const patience = 240;  // seconds until a claim counts as failed
const at_once = 2;     // claims tried side by side, each in browsers of its own
const here = dirname(fileURLToPath(import.meta.url));

function options_of(words) {
  const options = { site: null, out: null, only: "", painter: "", seed: "294,000" };
  for (let i = 0; i < words.length; i += 2) {
    const name = words[i].replace(/^--/, "");
    if (!words[i].startsWith("--") || !(name in options) || words[i + 1] === undefined) {
      throw new Error(`unknown or unfinished option: ${words[i]}`);
    }
    options[name] = words[i + 1];
  }
  if (!options.site || !options.out) throw new Error("--site DIR and --out DIR are needed");
  for (const file of ["index.html", "embed.html", "explainer.js", "explainer.wasm"]) {
    if (!statSync(join(options.site, file), { throwIfNoEntry: false })) {
      throw new Error(`${options.site} is no built site: ${file} is missing`);
    }
  }
  return { ...options, site: resolve(options.site), out: resolve(options.out) };
}

// Whether the seed falls on these words.
const drawn = (seed, words) => createHash("sha256").update(`${seed}\n${words}`).digest()[0] % 2 === 1;

// A claim may say which painters it is for, or that it must be tried with both.
function painters_of({ words, painters = ["canvas", "webgl"], both = false }, { painter, seed }) {
  if (painter && painter !== "both") return painters.filter((one) => one === painter);
  const all = both || painter === "both" || painters.length === 1 || drawn(seed, words);
  return painters.filter((one) => one === "canvas" || all);
}

async function claims_of(file, options) {
  const claims = [];
  const { default: list } = await import(join(here, file));
  list((words, body, how = {}) => {
    for (const painter of painters_of({ words, ...how }, options)) claims.push({ file, words, body, painter });
  });
  return claims;
}

function in_time(work) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`still not done after ${patience} s`)), patience * 1000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

// Takes one claim after another from those left, in browsers of its own, until there are none.
async function try_claims(left, failed, options) {
  const world = await open_world(options);
  try {
    for (let claim = left.shift(); claim; claim = left.shift()) {
      const start = Date.now();
      world.painter = claim.painter;
      let problem = null;
      try {
        await in_time(claim.body(world));
        world.check_quiet();
      } catch (error) {
        problem = error;
      }
      await world.close_pages();
      const seconds = ((Date.now() - start) / 1000).toFixed(1);
      const subject = claim.file.replace("_test.mjs", "");
      console.log(`  ${problem ? "FAILED" : "holds "} ${subject}: ${claim.words} (${claim.painter}, ${seconds} s)`);
      if (!problem) continue;
      failed.push(`${claim.words} (${claim.painter})`);
      console.log(String(problem.stack ?? problem).replace(/^/gm, "         "));
    }
  } finally {
    await world.close();
  }
}

async function main() {
  let options;
  try {
    options = options_of(process.argv.slice(2));
  } catch (error) {
    console.error(`${error.message}\nusage: node run.mjs --site DIR --out DIR [--only WORDS] [--painter NAME] [--seed WORDS]`);
    return 2;
  }
  mkdirSync(options.out, { recursive: true });

  const files = readdirSync(here).filter((name) => name.endsWith("_test.mjs")).sort();
  const all = (await Promise.all(files.map((file) => claims_of(file, options)))).flat();
  const wanted = all.filter(({ file, words }) => `${file} ${words}`.includes(options.only));

  const began = Date.now();
  const failed = [];
  const left = [...wanted];
  await Promise.all(Array.from({ length: at_once }, () => try_claims(left, failed, options)));

  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`\n${wanted.length - failed.length} of ${wanted.length} claims hold (${seconds} s)`);
  for (const words of failed) console.log(`  FAILED ${words}`);
  if (wanted.length === 0) console.log(`nothing is called "${options.only}"`);
  return failed.length === 0 && wanted.length > 0 ? 0 : 1;
}

process.exit(await main());
