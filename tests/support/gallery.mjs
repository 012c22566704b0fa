// Every picture as an SVG, all on one page for people to look at: each picture of each starting point and through each
// lens, in each class of width, light and dark; and the scenes of the golden files. The command line draws them.
//
//   node gallery.mjs DIR COMMAND [ARG ...]      DIR gets index.html, gallery.css and the pictures; COMMAND is r1cost, or
//                                               node and r1cost.js
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const widths = [320, 768, 1240];
export const themes = ["light", "dark"];

// What `r1cost render` prints for these flags.
export function rendered(command, ...flags) {
  const { status, stdout, stderr, error } = spawnSync(command[0], [...command.slice(1), "render", ...flags], { encoding: "utf8" });
  if (error || status !== 0) throw new Error(`r1cost render ${flags.join(" ")}: ${error?.message ?? stderr}`);
  return stdout;
}

// What there is to choose from, as the first screen's own controls say it: [id, name] each.
export function choices(command) {
  const { parts } = JSON.parse(rendered(command, "--format", "json"));
  const named = (start) => parts.filter(({ id }) => id.startsWith(start)).map(({ id, name }) => [id.slice(start.length), name]);
  const lenses = parts.find(({ id }) => id === "lens")?.options.slice(1) ?? [];
  return { views: named("view."), presets: named("preset."), lenses: lenses.map(({ id, name }) => [id, name]) };
}

// The scenes of the page, in its order. `name`-`width` is also the name of the golden file, where a scene has one.
export function scenes_of(command) {
  const { views, presets, lenses } = choices(command);
  const kept = {
    ladder: [
      { name: "headline", words: "With headline, as in the README", flags: ["--headline"] },
      { name: "yardstick", words: "One yardstick", flags: ["--yardstick"] },
      { name: "linear", words: "On an axis from zero", flags: ["--axis", "linear"] },
      { name: "card", words: "With a card open", flags: ["--card", "row.gpt4-epoch"], widths: [390, 768, 1240] },
      { name: "ask", words: "A phone’s sheet of questions", flags: ["--card", "sheet.ask"], widths: [320] },
      { name: "share", words: "A phone’s sheet to copy and save", flags: ["--card", "sheet.share"], widths: [320] },
    ],
    area: [{ name: "area", words: "A larger run", flags: ["--count", "2048", "--hours", "100"] }],
    counted: [{ name: "counted", words: "With failed runs", flags: ["--failed", "1.5"] }],
    sure: [{ name: "sure", words: "Price and hours in doubt", flags: ["--price-range", "triangular:1..2..12.29", "--hours-range", "triangular:70..80..100"] }],
    compare: [{ name: "compared", words: "At another price, with V3", flags: ["--price", "3.42", "--also", "r1-zero,data,v3"] }],
    table: [{ name: "table", words: "As it opens", flags: [] }],
  };
  const story = Array.from({ length: 9 }, (_, i) => ({
    name: `chapter-${i + 1}`, words: `Step ${i + 1} of the story`, flags: ["--chapter", String(i + 1)], widths, view: "story", title: "The story",
  }));
  return views.flatMap(([view, title]) => [
    ...presets.map(([preset, words]) => ({
      name: view === "ladder" ? `first-screen-${preset}` : `${view}-of-${preset}`, words, flags: ["--preset", preset],
    })),
    ...kept[view] ?? [],
    ...lenses.map(([lens, words]) => ({ name: `${view}-as-${lens}`, words, flags: ["--lens", lens] })),
  ].map((scene) => ({ widths, ...scene, view, title, flags: ["--view", view, ...scene.flags] }))).concat(story);
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
export function make_gallery(folder, command) {
  const scenes = scenes_of(command);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let pictures = 0;
  const articles = scenes.map((scene) => {
    const figures = themes.flatMap((theme) => scene.widths.map((width) => {
      const svg = rendered(command, ...scene.flags, "--width", String(width), "--theme", theme);
      const file = file_of(scene.name, width, theme);
      writeFileSync(join(folder, file), svg);
      pictures += 1;
      return figure(file, svg, width, theme);
    }));
    return `<article id="${scene.name}">
<h3>${escaped(scene.words)}</h3>
<p><code>r1cost render ${escaped(scene.flags.join(" "))}</code></p>
<div class="figures">
${figures.join("\n")}
</div>
</article>`;
  });

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
  const { scenes, pictures } = make_gallery(folder, command);
  console.log(`${pictures} pictures of ${scenes.length} scenes: ${join(folder, "index.html")}`);
}
