// Tries the built site in a real browser and says in plain words what holds.
//
//   node run.mjs --site DIR --out DIR [--only WORDS]
//
// --site  the folder of the built site (index.html, embed.html, demo/ ...)
// --out   where screenshots go
// --only  run the test files or claims whose name holds these words
//
// The browser is $CHROMIUM, or the first of chromium-headless-shell, chromium, chromium-browser, google-chrome in PATH.
// Exit code 0: every claim holds; 1: some do not, or none was tried; 2: the command line or the site is wrong.
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { open_world } from "./world.mjs";

const patience = 240;  // seconds until a claim counts as failed
const at_once = 2;     // claims tried side by side, each in browsers of its own
const here = dirname(fileURLToPath(import.meta.url));

function options_of(words) {
  const options = { site: null, out: null, only: "" };
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

async function claims_of(file) {
  const claims = [];
  const { default: list } = await import(join(here, file));
  list((words, body) => claims.push({ file, words, body }));
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
      console.log(`  ${problem ? "FAILED" : "holds "} ${subject}: ${claim.words} (${seconds} s)`);
      if (!problem) continue;
      failed.push(claim.words);
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
    console.error(`${error.message}\nusage: node run.mjs --site DIR --out DIR [--only WORDS]`);
    return 2;
  }
  mkdirSync(options.out, { recursive: true });

  const files = readdirSync(here).filter((name) => name.endsWith("_test.mjs")).sort();
  const all = (await Promise.all(files.map(claims_of))).flat();
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
