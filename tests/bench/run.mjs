// Measures what ./dev bench is asked for: bytes of the built site as brotli makes them; in a browser with its windows the
// way from the pointer to the pixels beside plain HTML and Vega-Lite, requests, memory, frames at rest, and frames while
// dragging beside an empty one; how long each picture takes to make, with how many rows; and what the engine does in a
// second, natively and as WebAssembly, beside JavaScript and Squiggle in the same run. Figures and ratios, no verdicts.
// What it prints of a part that is measured whole takes the place of what stands in results.md.
//
//   node run.mjs [--only bytes,browser,views,engine] [--painters webgl,canvas] [--profiles desktop,midphone]
//                [--graphics processor,none] [--rounds 3]
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bytes_table } from "./bytes.mjs";
import { write_results } from "./results.mjs";

const build = fileURLToPath(new URL("../../build/", import.meta.url));
const site = join(build, "web-release/site");

// A list of names, each of which must be one of `all`.
function some_of(words, all) {
  const names = words.split(",");
  const strange = names.find((name) => !all.includes(name));
  if (strange === undefined) return names;
  console.error(`“${strange}” is none of ${all.join(", ")}`);
  process.exit(2);
}
const sections = ["bytes", "browser", "views", "engine"], all_painters = ["webgl", "canvas"], all_profiles = ["desktop", "midphone"];
const all_graphics = ["processor", "none"];
const { values } = parseArgs({
  options: {
    only: { type: "string", default: `${sections}` }, painters: { type: "string", default: `${all_painters}` },
    profiles: { type: "string", default: `${all_profiles}` }, graphics: { type: "string", default: `${all_graphics}` },
    rounds: { type: "string", default: "3" },
  },
});
const only = some_of(values.only, sections), painters = some_of(values.painters, all_painters);
const profile_names = some_of(values.profiles, all_profiles), played_by = some_of(values.graphics, all_graphics);
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`--rounds takes a number from 1 on, not: ${values.rounds}`);
  process.exit(2);
}

// What the bytes need nothing of, a browser and its driver, is read only here.
async function measure_in_browser() {
  const [{ browser_with_windows }, { measure_page, print_page }, { count_page, print_counts }, { measure_frames, print_frames }] =
    await Promise.all(["chromium", "page", "counts", "frames"].map((name) => import(`./${name}.mjs`)));
  process.on("SIGTERM", () => process.exit(143));  // else only the browser would end, and the bench go on with another
  process.env.CHROMIUM ??= browser_with_windows();  // for all that follows the same one
  for (const by of played_by) {
    const able = by === "none" ? painters.filter((painter) => painter === "canvas") : painters;
    if (able.length > 0) print_page(await measure_page(site, { painters: able, profile_names, rounds, by }));
  }
  for (const painter of painters) print_counts(await count_page(site, painter));
  for (const painter of painters) print_frames(await measure_frames(site, join(build, "web-release/tests/empty-frame.mjs"), painter));
}

// Runs `work`, and returns what it prints, without blank lines around it and blanks at the ends of lines.
async function printed_by(work) {
  let printed = "";
  const { log } = console;
  console.log = (words) => {
    log(words);
    printed += `${words}\n`;
  };
  try {
    await work();
  } finally {
    console.log = log;
  }
  return printed.replace(/ +$/gm, "").replace(/^\n+|\n+$/g, "");
}

const whole_browser = painters.length === all_painters.length && profile_names.length === all_profiles.length && played_by.length === all_graphics.length;
const work = {
  bytes: () => console.log(bytes_table(site).join("\n")),
  browser: measure_in_browser,
  views: async () => (await import("./views.mjs")).measure_views(build),
  engine: async () => (await import("./engine.mjs")).measure_engine(build),
};
for (const part of sections.filter((name) => only.includes(name))) {
  const printed = await printed_by(work[part]);
  const day = new Date().toISOString().slice(0, 10);
  if (part === "bytes") write_results(part, printed);
  else if (part !== "browser" || whole_browser) write_results(part, `Measured on ${day}.\n\n\`\`\`\n${printed}\n\`\`\``);
  else console.log("\nNot written into results.md: this was a part of what is measured in a browser.");
}
