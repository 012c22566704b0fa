// The picture the page comes with and the one the program draws are one picture: nothing moves when it takes over.
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, same } from "./expect.mjs";
import { darkness, ink } from "./picture.mjs";
import { outline, still } from "./world.mjs";

// The texts of the picture that shows, with their boxes in the page, and the line under them if there is one.
const text_boxes = (page) => page.evaluate(() => {
  const svg = Array.from(document.querySelectorAll("svg.static")).find((one) => getComputedStyle(one).display !== "none");
  const is_underline = (element) => /\bu-/.test(element?.getAttribute("class") ?? "");
  return Array.from(svg.querySelectorAll("text")).filter((text) => !is_underline(text)).map((text) => {
    const box = text.getBoundingClientRect();
    const baseline = text.getScreenCTM().f + Number(text.getAttribute("y"));
    const underlined = is_underline(text.nextElementSibling);
    const bottom = underlined ? Math.max(box.bottom, baseline + 6) : box.bottom;
    return { words: text.textContent, x: box.left + scrollX, y: box.top + scrollY, w: box.width, h: bottom - box.top, underlined };
  });
});

const stage = (page) => page.evaluate(() => {
  const one = (selector) => Array.from(document.querySelectorAll(selector)).find((element) => getComputedStyle(element).display !== "none");
  const box = (one("#canvas:not([hidden])") ?? one("svg.static")).getBoundingClientRect();
  return { x: box.left + scrollX, y: box.top + scrollY, w: box.width, h: box.height };
});

function crop({ width, values }, box) {
  const picture = { width: box.w, height: box.h, values: new Float32Array(box.w * box.h) };
  for (let y = 0; y < box.h; ++y) {
    for (let x = 0; x < box.w; ++x) picture.values[y * box.w + x] = values[(box.y + y) * width + box.x + x] ?? 0;
  }
  return picture;
}

// The middle of a picture's ink: moves as its words move, whatever way their edges are smoothed.
function middle({ width, height, values }) {
  let sum = 0, x_sum = 0, y_sum = 0;
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      const value = values[y * width + x];
      sum += value;
      x_sum += value * x;
      y_sum += value * y;
    }
  }
  return { x: x_sum / sum, y: y_sum / sum };
}

// How far the words of two pictures of the page stand apart, those that are too far and how many were compared.
function compare(static_shot, live_shot, texts) {
  const one = darkness(static_shot), other = darkness(live_shot);
  const far = [];
  let compared = 0, most = 0;
  for (const { words, x, y, w, h } of texts) {
    const box = { x: Math.floor(x) - 3, y: Math.floor(y) - 1, w: Math.ceil(w) + 6, h: Math.ceil(h) + 2 };
    const a = crop(one, box), b = crop(other, box);
    if (ink(a) < 4) continue;
    ++compared;
    const from = middle(a), to = middle(b);
    const moved = Math.max(Math.abs(from.x - to.x), Math.abs(from.y - to.y));
    const inks = ink(b) / ink(a);
    most = Math.max(most, moved);
    if (!(moved <= 1) || inks < 0.8 || inks > 1.25) far.push(`"${words}": ${moved.toFixed(2)} px, ink ${inks.toFixed(2)}`);
  }
  return { far, compared, most };
}

export default function (claim) {
  claim("at 320, 768 and 1440 pixels, in low and in high windows, the static words stand where the live ones do, to a pixel", async (world) => {
    const before = await world.open("index.html", { wait: false, javaScriptEnabled: false });
    const after = await world.open("index.html");
    for (const [width, height] of [[320, 900], [768, 900], [1440, 900], [1440, 800]]) {
      for (const page of [before, after]) await page.setViewportSize({ width, height });
      const texts = await text_boxes(before);
      const static_stage = await stage(before);
      const static_shot = await before.screenshot({ fullPage: true });
      await after.mouse.move(1, 1);
      await still(after);
      const live_stage = await stage(after);
      const live_shot = await after.screenshot({ fullPage: true });
      for (const key of ["x", "y", "w", "h"]) {
        expect(Math.abs(static_stage[key] - live_stage[key]) <= 1,
          `at ${width} the picture's ${key}: static ${static_stage[key]}, live ${live_stage[key]}`);
      }
      expect(texts.some((text) => text.underlined), `at ${width} no underlined words are compared`);
      expect(texts.length > 40, `only ${texts.length} words in the static picture at ${width}`);

      const { far, compared, most } = compare(static_shot, live_shot, texts);
      if (far.length > 0) {
        writeFileSync(join(world.out, `static-${width}.png`), static_shot);
        writeFileSync(join(world.out, `live-${width}.png`), live_shot);
      }
      console.log(`         ${compared} words at ${width} pixels, at most ${most.toFixed(2)} px apart`);
      expect(compared > 40, `only ${compared} words compared at ${width}`);
      expect(far.length === 0, `at ${width} ${far.length} of ${compared} words stand elsewhere: ${far.slice(0, 8).join("; ")}`);
    }
  }, { both: true });

  claim("the numbers of the static page, of the live outline and of the command line are the same", async (world) => {
    const cli = [join(dirname(world.folder), "r1cost.js"), join(dirname(world.folder), "r1cost")].find((path) => existsSync(path));
    expect(cli, `no command line beside ${world.folder}`);
    const run = (...words) => JSON.parse(cli.endsWith(".js")
      ? execFileSync(process.execPath, [cli, ...words], { encoding: "utf8" }) : execFileSync(cli, words, { encoding: "utf8" }));
    const answer = run("cost", "--json");
    const money = (usd) => `$${Math.round(usd).toLocaleString("en-US")}`;

    const page = await world.open("index.html", { wait: false, javaScriptEnabled: false });
    const words = (await text_boxes(page)).map((text) => text.words);
    const sentence = await page.locator("p.sentence").textContent();
    const live = await world.open("index.html");
    const parts = Object.fromEntries((await outline(live)).parts.map((one) => [one.id, one]));

    expect(words.includes(money(answer.usd)), `the picture does not say ${money(answer.usd)}`);
    expect(sentence.includes(money(answer.usd)), `the sentence does not say ${money(answer.usd)}`);
    same(parts.total.value, money(answer.usd), "the outline's total");
    same((await outline(live)).sentence, sentence, "the sentence, live and static");
    for (const { id, usd } of answer.stages) {
      if (usd === null) continue;
      expect(words.includes(money(usd)), `the picture does not say ${money(usd)} (${id})`);
      if (parts[`stage.${id}`]) expect(parts[`stage.${id}`].value.startsWith(money(usd)), `the outline's ${id}: ${parts[`stage.${id}`].value}`);
    }
    // Another scenario: the page by its controls, the command line by its flags.
    for (const [name, value] of [["Chips, number", "2048"], ["Hours, number", "1361.3"], ["Price per chip-hour, number", "3.42"]]) {
      const field = live.getByRole("textbox", { name, exact: true });
      await field.fill(value);
      await field.press("Enter");
    }
    await still(live);
    const other = run("cost", "--json", "--count", "2048", "--hours", "1361.3", "--price", "3.42");
    const total = (await outline(live)).parts.find((one) => one.id === "total").value;
    const shown = other.usd < 9999999.5 ? money(other.usd) : `$${(other.usd / 1e6).toPrecision(3)} million`;
    same(total, shown, "the total of 2,048 chips, 1,361.3 hours, $3.42");
  }, { painters: ["canvas"] });
}
