// One screen: the total, the picture's rows and the control that is used lie in the window together, on phones, on a laptop
// and in the frames of an article, by finger and by mouse; and a frame is as high as it is published to be.
import { readFileSync } from "node:fs";
import { expect, same } from "./expect.mjs";
import { choose, press, tap } from "./hands.mjs";
import { canvas_point, limit, live, outline, part, still, then_frames } from "./world.mjs";

const sliders = ["chip", "count", "hours", "price"];
const switches = ["stage.r1-zero", "stage.data", "stage.v3", "stage.failed"];
// The published heights of frames: below a width and from it on.
const published = readFileSync(new URL("../../src/layout/measures.h", import.meta.url), "utf8");
const [, narrow, from, other] = /embed_narrow\{0, (\d+), .*embed_other\{(\d+), (\d+),/.exec(published).map(Number);
const phones = [[390, 844], [390, 664], [360, 640], [320, 568]];

// Those parts whose boxes the window does not show whole.
async function out_of_sight(page, ids) {
  const { parts } = await outline(page);
  const corner = await canvas_point(page, 0, 0), scale = (await canvas_point(page, 1, 0)).x - corner.x;
  const size = await page.evaluate(() => [innerWidth, innerHeight]);
  return ids.filter((id) => {
    const one = parts.find((other) => other.id === id);
    if (!one) return true;
    const [x, y, w, h] = one.box.map((side) => side * scale);
    return corner.x + x < -1 || corner.y + y < -1 || corner.x + x + w > size[0] + 1 || corner.y + y + h > size[1] + 1;
  });
}

// What is to be seen while a control is used: it itself, the total and the others' rows.
async function seen_with(page, id) {
  const rows = (await outline(page)).parts.filter((one) => one.id.startsWith("row.")).map((one) => one.id);
  expect(rows.length >= 3, `${rows.length} rows`);
  return out_of_sight(page, [id, "line", "line.field", ...rows]);
}

// The page is scrolled as a reader does it, so that the control stands in the middle of the window's lower half; no
// further than where the total would go out at the top.
async function scroll_to(page, id) {
  const at = await part(page, id), total = await part(page, "line");
  await page.evaluate(({ at, total }) => {
    const top = document.querySelector("#canvas").getBoundingClientRect().top;
    const lowest = top + at[1] + at[3] / 2 - innerHeight * 0.75, highest = top + total[1];
    scrollBy(0, Math.max(Math.min(lowest, highest), -scrollY));
  }, { at: at.box, total: total.box });
  await still(page);
}

async function thumb_of(page, id) {
  const { track, at } = await part(page, id);
  return canvas_point(page, track[0] + (track[2] * at) / 1000, track[1] + track[3] / 2);
}

// A finger or a mouse that is down at a slider's thumb, moved sideways: what is out of sight before it is lifted again, and
// whether the value has changed.
async function while_dragged(page, id, touch) {
  await scroll_to(page, id);
  const value = (await part(page, id)).value, from = await thumb_of(page, id);
  const width = await page.evaluate(() => innerWidth), by = from.x > width / 2 ? -60 : 60;
  const session = touch && await page.context().newCDPSession(page);
  const go = (type, x) => session
    ? session.send("Input.dispatchTouchEvent", { type: `touch${type}`, touchPoints: type === "End" ? [] : [{ x, y: from.y }] })
    : type === "Move" ? page.mouse.move(x, from.y) : type === "Start" ? page.mouse.down() : page.mouse.up();
  if (!touch) await page.mouse.move(from.x, from.y);
  await then_frames(page, 2, () => go("Start", from.x));
  for (const step of [0.25, 0.5, 0.75, 1]) await then_frames(page, 2, () => go("Move", from.x + step * by));
  const hidden = await seen_with(page, id), moved = (await part(page, id)).value !== value;
  await go("End");
  await still(page);
  return { hidden, moved };
}

async function check_all(page, where, touch) {
  for (const id of ["line", ...sliders]) {
    const { hidden, moved } = await while_dragged(page, id, touch);
    same(hidden, [], `out of sight ${where} while ${id} is dragged`);
    expect(moved, `${where} a drag of ${id} changes nothing`);
  }
  for (const id of switches) {
    await scroll_to(page, id);
    const { on, box } = await part(page, id);
    const at = await canvas_point(page, box[0] + 20, box[1] + box[3] / 2);
    if (touch) await then_frames(page, 2, () => page.touchscreen.tap(at.x, at.y));
    else await tap(page, id);
    await still(page);
    expect((await part(page, id)).on !== on, `${where} ${id} does not turn`);
    same(await seen_with(page, id), [], `out of sight ${where} once ${id} is turned`);
  }
}

export default function (claim) {
  claim("on phones the total, the rows and each slider, the ring and each switch lie in the window together while it is used by a finger; at 390 x 844 with nothing scrolled", async (world) => {
    for (const [width, height] of phones) {
      const page = await world.open("index.html", { viewport: { width, height }, hasTouch: true, isMobile: true });
      if (height === 844) {
        const rows = (await outline(page)).parts.filter(({ id }) => id.startsWith("row.")).map(({ id }) => id);
        same(await out_of_sight(page, [...sliders, ...switches, ...rows, "line", "line.field"]), [], "out of the first screen");
      }
      await check_all(page, `at ${width} x ${height}`, true);
      await page.context().close();
    }
  }, { painters: ["canvas"] });

  claim("on a laptop and a desk all of the page's picture is in the first screen, nothing goes out of it by use, and a large window has it 1,000 pixels wide", async (world) => {
    for (const [width, height] of [[1366, 768], [1440, 900], [1600, 900], [1920, 1080]]) {
      const page = await world.open("index.html", { viewport: { width, height } });
      const all = (await outline(page)).parts.filter(({ box }) => box).map(({ id }) => id);
      same(await out_of_sight(page, all), [], `out of the first screen at ${width} x ${height}`);
      if (width === 1366 || width === 1920) await check_all(page, `at ${width} x ${height}`, false);
      same(await page.evaluate(() => scrollY), 0, "how far the page was scrolled");
      const { box } = await part(page, "total"), left = await canvas_point(page, box[0], 0), right = await canvas_point(page, box[0] + box[2], 0);
      expect(width < 1600 ? right.x - left.x > 850 : Math.abs(right.x - left.x - 1000) < 10, `at ${width} the picture is ${right.x - left.x} wide`);
      await page.context().close();
    }
  }, { painters: ["canvas"] });

  claim("a frame in an article is as high as published before it is live, then, in each picture, each chapter and each sheet, and holds what is used together, by mouse and by finger", async (world) => {
    for (const [width, touch] of [[320, true], [390, true], [640, false], [908, false]]) {
      const height = width < from ? narrow : other;
      const page = await world.page_with({ viewport: { width, height }, hasTouch: touch, isMobile: touch });
      await page.goto(`${world.site}/embed.html`);
      // How high its content is, and whether any of it is out of the frame.
      const measured = () => page.evaluate(() => [document.querySelector("main").getBoundingClientRect().height,
        document.documentElement.scrollHeight - innerHeight, scrollY]);
      const before = await measured();
      expect(before[0] <= height && before[0] > height - 8, `at ${width} the frame is ${before[0]} high before it is live`);
      await live(page);
      const as_high = async (when) => same(await measured(), before, `height at ${width}, ${when}`);
      await as_high("live");
      await check_all(page, `in a frame of ${width}`, touch);
      for (const picture of ["area", "sure", "compare", "table", "ladder"]) {
        await choose(page, "views", picture);
        await as_high(picture);
      }
      for (const sheet of ["sheet.disputes", "sheet.ask", "sheet.share"]) {
        await press(page, sheet, "Enter");
        await as_high(sheet);
        await page.keyboard.press("Escape");
        await still(page);
      }
      await press(page, "story.open", "Enter");
      await page.waitForFunction(() => program.outline().parts.some((one) => one.id === "story.text"), null, { timeout: limit });
      for (let chapter = 1; chapter <= 9; ++chapter) {
        await still(page);
        await as_high(`chapter ${chapter}`);
        if (chapter < 9) await press(page, "story.next", "Enter");
      }
      await page.context().close();
    }
  }, { painters: ["canvas"] });
}
