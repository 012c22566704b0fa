// Letters on the canvas against the same words as HTML, at three pixel ratios: as much ink, as sharp, the same shapes.
// A copy resampled by half a pixel, which is what a canvas of the wrong size looks like, fails the same measure.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, same } from "./expect.mjs";
import { blurred, darkness, difference, ink, sharpness } from "./picture.mjs";
import { canvas_point, still } from "./world.mjs";

const bounds = { ink: [0.92, 1.08], sharpness: [0.84, 1.15], difference: 0.3 };

function faults(canvas, html) {
  const inks = ink(canvas) / ink(html);
  const edges = sharpness(canvas) / sharpness(html);
  const apart = difference(html, canvas);
  const list = [];
  if (inks < bounds.ink[0] || inks > bounds.ink[1]) list.push(`ink ${inks.toFixed(3)} of HTML's`);
  if (edges < bounds.sharpness[0] || edges > bounds.sharpness[1]) list.push(`sharpness ${edges.toFixed(3)} of HTML's`);
  if (apart > bounds.difference) list.push(`difference ${apart.toFixed(3)}`);
  return { list, inks, edges, apart };
}

// The words of the picture, with face and place, as the static picture of the same width has them.
const texts = (page) => page.evaluate(() => {
  const width = document.querySelector("#canvas").getBoundingClientRect().width;
  ExplainerPage.show_static(document.querySelector(".stage"));
  const svg = document.querySelector(`svg.static.at-${width}`);
  if (!svg) throw new Error(`no static picture is ${width} wide`);
  return Array.from(svg.querySelectorAll("text")).map((text) => ({
    words: text.textContent,
    x: Number(text.getAttribute("x")),
    y: Number(text.getAttribute("y")) + (text.closest("g")?.transform.baseVal[0].matrix.f ?? 0),  // from its group's top
    size: Number(text.getAttribute("font-size")),
    anchor: text.getAttribute("text-anchor") ?? "start",
    classes: text.getAttribute("class"),
    spacing: text.getAttribute("letter-spacing") ?? "0",
  }));
});

// The same words as HTML at the same place, alone on paper over everything; a picture of exactly that region.
async function as_html(page, text, clip, baseline) {
  await page.evaluate(({ text, clip, baseline }) => {
    const sheet = document.createElement("div");
    sheet.id = "sheet";
    sheet.style.cssText = `position:fixed;z-index:99;left:0;top:0;width:100vw;height:100vh;background:var(--paper)`;
    const span = document.createElement("span");
    span.textContent = text.words;
    const weight = /w-700/.test(text.classes) ? 700 : /w-600/.test(text.classes) ? 600 : 400;
    span.style.cssText = `position:absolute;white-space:pre;line-height:0;font:${weight} ${text.size}px var(--sans);
      font-variant-numeric:tabular-nums;letter-spacing:${text.spacing}px;
      color:var(--${/f-(\w+)/.exec(text.classes)[1]});left:${clip.x + 4}px`;
    sheet.append(span);
    document.body.append(sheet);
    // Put its baseline where the picture has it.
    const mark = document.createElement("span");
    mark.style.cssText = "display:inline-block;width:0;height:0;vertical-align:baseline";
    span.append(mark);
    const at = mark.getBoundingClientRect().bottom;
    span.style.top = `${baseline - at}px`;
  }, { text, clip, baseline });
  const picture = await page.screenshot({ clip });
  await page.evaluate(() => document.querySelector("#sheet").remove());
  return picture;
}

// Words of the picture that shows, each beside the same as HTML.
async function check_words(page, out, where) {
  const all = await texts(page);
  const chosen = ["The last run", "Making training data", "Price per chip-hour", "2,788,000 chip-hours", "DeepSeek V3 + R1"]
    .map((words) => all.find((text) => text.words === words && text.anchor === "start")).filter(Boolean);
  expect(chosen.length >= 4, `only ${chosen.length} of the words to compare are in the picture ${where}`);
  const lines = [];
  let sharp_enough = true;
  for (const text of chosen) {
    const at = await canvas_point(page, text.x, text.y);
    const width = await page.evaluate(({ words, size, classes }) => {
      const context = document.createElement("canvas").getContext("2d");
      context.font = `${/w-(\d+)/.exec(classes)?.[1] ?? 400} ${size}px ${getComputedStyle(document.documentElement).getPropertyValue("--sans")}`;
      return context.measureText(words).width;
    }, text);
    const clip = { x: Math.floor(at.x) - 4, y: Math.round(at.y - text.size), width: Math.ceil(width) + 8, height: Math.round(text.size * 1.4) };
    const canvas_png = await page.screenshot({ clip });
    const html_png = await as_html(page, text, clip, at.y);
    const canvas = darkness(canvas_png), html = darkness(html_png);
    expect(ink(html) > 20 && ink(canvas) > 20, `nothing to compare at "${text.words}" ${where}`);
    const found = faults(canvas, html);
    lines.push(`"${text.words}": ink ${found.inks.toFixed(2)}, sharpness ${found.edges.toFixed(2)}, difference ${found.apart.toFixed(2)}`);
    if (found.list.length > 0) {
      sharp_enough = false;
      const name = `text-${where}-${text.words}`.replace(/\W+/g, "-");
      writeFileSync(join(out, `${name}-canvas.png`), canvas_png);
      writeFileSync(join(out, `${name}-html.png`), html_png);
    }
    const soft = faults(blurred(canvas), html);
    expect(soft.list.length > 0, `a blurred copy of "${text.words}" passes ${where}: sharpness ${soft.edges.toFixed(3)}, difference ${soft.apart.toFixed(3)}`);
  }
  console.log(`         ${where}\n${lines.map((line) => `         ${line}`).join("\n")}`);
  expect(sharp_enough, `not like HTML ${where}: ${lines.join("; ")}`);
}

export default function (claim) {
  claim("words on the canvas look like HTML's at 1, 1.5 and 3 device pixels a pixel, light and dark; a blurred copy does not", async (world) => {
    for (const ratio of [1, 1.5, 3]) {
      const page = await world.open("index.html?theme=light", { viewport: { width: 1440, height: 800 }, deviceScaleFactor: ratio });
      await page.mouse.move(5, 5);
      await still(page);
      // The picture's canvas holds exactly the device's pixels.
      same(await page.evaluate(() => {
        const canvas = document.querySelector("#canvas"), box = canvas.getBoundingClientRect();
        return [canvas.width / devicePixelRatio - box.width, canvas.height / devicePixelRatio - box.height].map((d) => Math.abs(d) < 0.01);
      }), [true, true], `canvas pixels equal device pixels at ${ratio}`);
      await check_words(page, world.out, `at ${ratio}, light`);
      if (ratio === 1.5) {
        await page.evaluate(() => { document.documentElement.dataset.theme = "dark"; });
        await still(page);
        await check_words(page, world.out, `at ${ratio}, dark`);
      }
      await page.close();
    }
  }, { both: true });
}
