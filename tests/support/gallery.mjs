// Every picture as an SVG, all on one page for people to look at: each picture of each starting point and through each
// lens, in each class of width, light and dark; and the scenes of scenes.json, whose golden files the unit tests hold. One
// process of the command line draws them all.
//
//   node gallery.mjs DIR COMMAND [ARG ...]      DIR gets index.html, gallery.css and the pictures; COMMAND is r1cost, or
//                                               node and r1cost.js
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { open_r1cost } from "./r1cost.mjs";

export const widths = [320, 768, 1240];
export const themes = ["light", "dark"];

// What `r1cost render` prints for these flags.
export async function rendered(r1cost, ...flags) {
  const { status, out, err } = await r1cost.ask("render", ...flags);
  if (status !== 0) throw new Error(`r1cost render ${flags.join(" ")}: ${err}`);
  return out;
}

// What there is to choose from, as the first screen's own controls say it: [id, name] each.
export async function choices(r1cost) {
  const { parts } = JSON.parse(await rendered(r1cost, "--format", "json"));
  const named = (start) => parts.filter(({ id }) => id.startsWith(start)).map(({ id, name }) => [id.slice(start.length), name]);
  const lenses = parts.find(({ id }) => id === "lens")?.options.slice(1) ?? [];
  return { views: named("view."), presets: named("preset."), lenses: lenses.map(({ id, name }) => [id, name]) };
}

// The scenes of tests/support/scenes.json with their flags of `r1cost render`.
export function listed_scenes() {
  const { scenes } = JSON.parse(readFileSync(new URL("scenes.json", import.meta.url), "utf8"));
  const flags_of = ({ link, card, headline }) =>
    [...link ? ["--link", link] : [], ...card ? ["--card", card] : [], ...headline ? ["--headline"] : []];
  return scenes.map((scene) => ({ ...scene, flags: flags_of(scene) }));
}

// Each picture in the languages that the build makes beside the program, which nobody speaks: see src/compiler/pseudo.h.
const in_other_languages = (views, program) => ["longer", "wide", "right_to_left"].flatMap((language) => [
  ...views.map(([view, title]) => [view, title, ["--view", view]]),
  ["card", "A card, whose quote stays English", ["--card", "row.gpt4-epoch"]],
  ["chapter", "A chapter of the story", ["--chapter", "3"]],
].map(([name, words, flags]) => ({
  name: `${name}-${language}`, view: "languages", title: "Longer words, letters an em wide, and words from right to left", words, widths,
  flags: [...flags, "--language", join(dirname(program), "generated", `${language}.json`)],
})));

// The scenes of the page, in its order.
export async function scenes_of(r1cost) {
  const { views, presets, lenses } = await choices(r1cost);
  const listed = listed_scenes();
  return [...views, ["story", "The story"]].flatMap(([view, title]) => [
    ...view === "story" ? [] : presets.map(([preset, words]) => ({
      name: `${view}-of-${preset}`, words, widths, flags: ["--view", view, "--preset", preset],
    })),
    ...listed.filter((scene) => scene.view === view),
    ...view === "story" ? [] : lenses.map(([lens, words]) => ({
      name: `${view}-as-${lens}`, words, widths, flags: ["--view", view, "--lens", lens],
    })),
  ].map((scene) => ({ ...scene, view, title }))).concat(in_other_languages(views, r1cost.program));
}

export const file_of = (name, width, theme) => `${name}-${width}-${theme}.svg`;

const escaped = (text) => text.replace(/[&<>"]/g, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[one]);
const attribute = (svg, key) => new RegExp(`^<svg[^>]* ${key}="([^"]*)"`).exec(svg)[1];

function figure(file, svg, width, theme) {
  const [, title] = /<title>(.*?)<\/title>/.exec(svg) ?? [, ""];
  const size = `width="${attribute(svg, "width")}" height="${attribute(svg, "height")}"`;
  return `<figure>
<figcaption><a href="${file}">${width} pixels, ${theme}</a></figcaption>
<img src="${file}" ${size} loading="lazy" alt="${title.replaceAll('"', "&quot;")}"/>
</figure>`;
}

// Makes the gallery in `folder` and gives its scenes.
export async function make_gallery(folder, r1cost) {
  const scenes = await scenes_of(r1cost);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let pictures = 0;
  const articles = await Promise.all(scenes.map(async (scene) => {
    const figures = await Promise.all(themes.flatMap((theme) => scene.widths.map(async (width) => {
      const svg = await rendered(r1cost, ...scene.flags, "--width", String(width), "--theme", theme);
      const file = file_of(scene.name, width, theme);
      writeFileSync(join(folder, file), svg);
      pictures += 1;
      return figure(file, svg, width, theme);
    })));
    return `<article id="${scene.name}">
<h3>${escaped(scene.words)}</h3>
<p><code>r1cost render ${escaped(scene.flags.map((flag) => (/[#&]/.test(flag) ? `'${flag}'` : flag)).join(" "))}</code></p>
<div class="figures">
${figures.join("\n")}
</div>
</article>`;
  }));

  const views = [...new Map(scenes.map(({ view, title }) => [view, title]))];
  const sections = views.map(([view, title]) => `<section id="view-${view}">
<h2>${escaped(title)}</h2>
${articles.filter((_, i) => scenes[i].view === view).join("\n")}
</section>`);
  const links = views.map(([view, title]) => `<a href="#view-${view}">${escaped(title)}</a>`);
  writeFileSync(join(folder, "index.html"), `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width"/>
<title>Every picture of The $294,000 Question</title>
<link rel="stylesheet" href="gallery.css"/>
</head>
<body>
<h1>Every picture of The $294,000 Question</h1>
<p>${scenes.length} scenes, ${pictures} pictures, made by <code>./dev gallery</code>. A picture’s caption leads to its file.</p>
<nav>${links.join(" ")}</nav>
${sections.join("\n")}
</body>
</html>
`);
  copyFileSync(fileURLToPath(new URL("gallery.css", import.meta.url)), join(folder, "gallery.css"));
  return { scenes, pictures };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, ...command] = process.argv.slice(2);
  if (!folder || command.length === 0) {
    console.error("usage: node gallery.mjs DIR COMMAND [ARG ...]");
    process.exit(2);
  }
  const r1cost = open_r1cost(command);
  const { scenes, pictures } = await make_gallery(folder, r1cost);
  r1cost.close();
  console.log(`${pictures} pictures of ${scenes.length} scenes: ${join(folder, "index.html")}`);
}
