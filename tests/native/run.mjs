// Tries the desktop program in a real window and says in plain words what holds.
//
//   node run.mjs PROGRAM OUT [WORDS]
//
// PROGRAM  explainer-desktop; r1cost is expected beside it
// OUT      where a picture of the screen goes if a claim fails
// WORDS    try only the claims that hold these words
//
// Needs Xvfb and xdotool. Exit code 0: every claim holds; 1: some do not, or none was tried; 2: the command line is wrong.
import { mkdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import list_claims from "./desktop_test.mjs";
import { open_world } from "./window.mjs";

const is_file = (path) => statSync(path, { throwIfNoEntry: false })?.isFile();

async function try_claim(world, { words, body }) {
  const start = Date.now();
  let problem = null;
  try {
    await body(world);
    await world.close_window();
  } catch (error) {
    problem = error;
    world.show_failure();
    await world.close_window().catch(() => {});  // how it ended, if that is the problem, is said
  }
  console.log(`  ${problem ? "FAILED" : "holds "} ${words} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  if (problem) console.log(String(problem.stack ?? problem).replace(/^/gm, "         "));
  return !problem;
}

async function main([program, out, only = ""]) {
  if (!out || !is_file(program) || !is_file(join(dirname(program), "r1cost"))) {
    console.error("usage: node run.mjs PROGRAM OUT [WORDS], where PROGRAM is explainer-desktop with r1cost beside it");
    return 2;
  }
  mkdirSync(out, { recursive: true });
  const claims = [];
  list_claims((words, body) => claims.push({ words, body }));
  const wanted = claims.filter(({ words }) => words.includes(only));

  const began = Date.now();
  const failed = [];
  const world = await open_world({ program: resolve(program), out: resolve(out) });
  try {
    for (const claim of wanted) if (!(await try_claim(world, claim))) failed.push(claim.words);
  } finally {
    await world.close();
  }

  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`\n${wanted.length - failed.length} of ${wanted.length} claims hold (${seconds} s)`);
  for (const words of failed) console.log(`  FAILED ${words}`);
  if (wanted.length === 0) console.log(`nothing is called "${only}"`);
  return failed.length === 0 && wanted.length > 0 ? 0 : 1;
}

process.exit(await main(process.argv.slice(2)));
