// The gallery is made, and holds what it should. Usage:
//   node tests/cli/gallery_test.mjs DIR COMMAND [ARG ...]     (DIR gets the gallery; the program, or node and the program)
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { choices, file_of, make_gallery, rendered, themes, widths } from "../support/gallery.mjs";
import { open_r1cost } from "../support/r1cost.mjs";

const [folder, ...command] = process.argv.slice(2);
const golden_folder = fileURLToPath(new URL("../golden/", import.meta.url));
const r1cost = open_r1cost(command);
const { scenes } = await make_gallery(folder, r1cost);
const page = readFileSync(join(folder, "index.html"), "utf8");
const svg_of = (scene, width, theme) => readFileSync(join(folder, file_of(scene.name, width, theme)), "utf8");
const each = scenes.flatMap((scene) => scene.widths.map((width) => [scene, width]));

// What keeps a text from being well-formed XML, with its place; empty if nothing does. Of a doctype no more is known than
// that it may stand first.
function fault_of(xml) {
  const words = "[^<&]|&(?:amp|lt|gt|quot|apos|#\\d+);";
  const token = new RegExp(`<(/?)([A-Za-z][\\w:-]*)((?:\\s+[\\w:-]+="(?:(?!")(?:${words}))*")*)\\s*(/?)>|(?:${words})+`, "gy");
  const open = [];
  let roots = 0;
  token.lastIndex = /^(<!doctype html>)?\s*/.exec(xml)[0].length;
  while (token.lastIndex < xml.length) {
    const place = token.lastIndex;
    const at = () => `at ${place}: ${xml.slice(place, place + 60)}`;
    const found = token.exec(xml);
    if (!found) return `neither an element nor text ${at()}`;
    const [text, closes, name, attributes, empty] = found;
    if (!name) {
      if (open.length === 0 && text.trim()) return `text outside ${at()}`;
      continue;
    }
    const keys = [...attributes.matchAll(/([\w:-]+)="/g)].map(([, key]) => key);
    if (new Set(keys).size !== keys.length) return `an attribute twice ${at()}`;
    if (closes) {
      if (attributes || empty || open.pop() !== name) return `closes another element ${at()}`;
    } else {
      roots += open.length === 0;
      if (!empty) open.push(name);
    }
  }
  if (open.length > 0) return `<${open.pop()}> is not closed`;
  return roots === 1 ? "" : `${roots} outermost elements`;
}

const unescaped = (text) => text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");

const claims = {
  async "every picture is on the page, of every starting point and through every lens, at every width, light and dark"() {
    const { views, presets, lenses } = await choices(r1cost);
    assert.ok(views.length >= 5 && presets.length >= 5 && lenses.length >= 4, "the first screen's choices are read");
    for (const [view] of views)
      for (const flag of [...presets.map(([id]) => `--preset ${id}`), ...lenses.map(([id]) => `--lens ${id}`)]) {
        const scene = scenes.find(({ flags }) => flags.join(" ") === `--view ${view} ${flag}`);
        assert.ok(scene, `${view} ${flag} has no scene`);
        assert.deepEqual(scene.widths, widths);
      }
    const shown = [...page.matchAll(/<img src="([^"]*)"/g)].map(([, file]) => file);
    assert.deepEqual(shown, scenes.flatMap(({ name, widths: own }) => themes.flatMap((theme) => own.map((width) => file_of(name, width, theme)))));
    assert.deepEqual([...shown, "gallery.css", "index.html"].sort(), readdirSync(folder).sort());
  },
  async "every picture is well-formed, as wide as asked for, and its title and its ink say the total"() {
    let with_total = 0;
    for (const [scene, width] of each) {
      const outline = JSON.parse(await rendered(r1cost, ...scene.flags, "--width", String(width), "--format", "json"));
      // Pictures other than the one of bill and rivals leave the total to the sentence.
      const total = outline.parts.find(({ id }) => id === "total")?.value;
      if (total) ++with_total;
      for (const theme of themes) {
        const name = file_of(scene.name, width, theme), svg = svg_of(scene, width, theme);
        assert.equal(fault_of(svg), "", name);
        assert.equal(Number(/^<svg[^>]* width="([\d.]+)"/.exec(svg)[1]), width, name);
        const title = unescaped(/<title>([^<]*)<\/title>/.exec(svg)[1]);
        assert.equal(title, outline.sentence, name);
        assert.ok(page.includes(`alt="${title.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"`), `${name}: the page does not say its title`);
        if (!total) {
          assert.match(title, /\d|\?/, name);
          continue;
        }
        assert.ok(title.includes(total), `${name}: “${total}” is not in the title “${title}”`);
        const ink = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => unescaped(words).replace("≥ ", ""));
        assert.ok(ink.some((words) => words === total.replace("at least ", "")), `${name}: no text is “${total}”`);
      }
      assert.notEqual(svg_of(scene, width, "light"), svg_of(scene, width, "dark"), scene.name);
    }
    assert.ok(with_total > each.length / 4, `only ${with_total} of ${each.length} pictures have a total`);
  },
  async "each golden file is of a scene of the gallery, and the command line draws what it holds, line by line"() {
    const kept = scenes.filter(({ keep }) => keep);
    assert.deepEqual(readdirSync(golden_folder).sort(), [...new Set(kept.map(({ file }) => `${file}.txt`))].sort());
    const sections = new Map();
    for (const file of readdirSync(golden_folder)) {
      const [, ...texts] = readFileSync(join(golden_folder, file), "utf8").split(/^== (.*)\n/m);
      for (let i = 0; i < texts.length; i += 2) sections.set(`${file} ${texts[i]}`, texts[i + 1]);
    }
    // A picture's file has it in a corner of its own; on the page it stands elsewhere.
    const without_place = (line) => line.replace(/\(-?[\d.]+,-?[\d.]+ /, "(");
    for (const { name, file, keep, flags, widths: own } of kept)
      for (const width of own) {
        const section = `${file}.txt ${name} ${width}`, at_width = [...flags, "--width", String(width)];
        assert.ok(sections.has(section), `tests/golden holds no ${section}`);
        const [words, ink] = sections.get(section).split("\n\n").map((text) => text.trimEnd().split("\n"));
        sections.delete(section);
        const drawn = async (format) => (await rendered(r1cost, ...at_width, "--format", format)).split("\n");
        const in_order = (lines, all) => {
          let at = 0;
          for (const line of lines) {
            at = all.indexOf(line, at) + 1;
            assert.ok(at > 0, `${section}: r1cost render ${at_width.join(" ")} does not draw\n${line}`);
          }
        };
        const parts = await drawn("outline");
        if (keep === "picture") in_order(words.slice(1).map(without_place), parts.map(without_place));
        else in_order(words, parts);
        if (keep !== "picture") in_order(ink, await drawn("marks"));
      }
    assert.deepEqual([...sections.keys()], [], "sections of no scene");
  },
  "the page is well-formed, has no script and no style of its own, and leads nowhere that is not there"() {
    assert.equal(fault_of(page), "");
    assert.doesNotMatch(page, /<script|<style|\sstyle=|\son[a-z]+=|https?:/);
    assert.match(page, /<title>[^<]+<\/title>/);
    for (const [, address] of page.matchAll(/(?:href|src)="([^"]*)"/g))
      assert.ok(address.startsWith("#") ? page.includes(` id="${address.slice(1)}"`) : existsSync(join(folder, address)), address);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, "an id is there twice");
  },
  "what is not well-formed is found"() {
    for (const text of ["<a>", "<a></b>", "<a b=\"1\" b=\"2\"/>", "<a>&nbsp;</a>", "<a>1 < 2</a>", "<a b=1/>", "<a/><a/>", "<a/>words", ""])
      assert.notEqual(fault_of(text), "", text);
    for (const text of ["<a/>", "<a b=\"1\">w&amp;w</a>", "<!doctype html>\n<a>\n<b/></a>\n"])
      assert.equal(fault_of(text), "", text);
  },
};

let failed = 0;
for (const [claim, check] of Object.entries(claims)) {
  try {
    await check();
    console.log(`ok: ${claim}`);
  } catch (error) {
    failed += 1;
    console.error(`FAILED: ${claim}\n${error.stack}`);
  }
}
r1cost.close();
process.exitCode = failed ? 1 : 0;
