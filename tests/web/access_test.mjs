// Hands and eyes other than a mouse and a screen: what readers of screens, voices, other keyboards, other directions of
// writing and a reader's own style sheets meet. What a press, a focus or a refusal leads to: tests/session.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, same } from "./expect.mjs";
import { control_of, parts_of, press, total_of, value_of } from "./hands.mjs";
import { canvas_point, outline, part, still, then_frames } from "./world.mjs";

const steps_taken = async (page, action) => {
  const before = (await part(page, "hours")).stop;
  await action();
  await still(page);
  return (await part(page, "hours")).stop - before;
};

// Events as assistive technology sends them: the control's value is set, and one or both of these are told.
const tell = (page, ...types) => control_of(page, "hours").evaluate((input, types) => {
  input.value = Number(input.value) + 1;
  for (const type of types) input.dispatchEvent(new Event(type, { bubbles: true }));
}, types);

const click = (page, id) => control_of(page, id).evaluate((control) => control.click());
const is_on = async (page, id) => (await part(page, id)).on === true;

export default function (claim) {
  claim("readers of screens find each painted control at its place, and what they tell once or twice is one step", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 1280, height: 1600 }, hasTouch: true });
    same(await steps_taken(page, () => tell(page, "change")), 1, "steps of a change without input");
    same(await steps_taken(page, () => tell(page, "input", "change")), 1, "steps of input and change");
    same(await control_of(page, "hours").getAttribute("aria-valuetext"), await value_of(page, "hours"), "what the slider says");

    const missed = await page.evaluate(() => {
      const box = document.querySelector("#canvas").getBoundingClientRect();
      const controls = program.outline().parts.filter(({ role }) => !["heading", "text", "card"].includes(role));
      return controls.filter(({ id, box: [x, y, w, h] }) => {
        const found = document.elementsFromPoint(box.left + x + w / 2, box.top + y + h / 2);
        return found[0]?.localName === "canvas" || !found.some((one) => one.dataset.part === id);
      }).map(({ id }) => id);
    });
    same(missed, [], "controls that are not found at their place");

    // A finger and a click, as they are sent for one press; a moment later it is another one.
    const touch = async (id) => {
      const { box } = await part(page, id);
      const { x, y } = await canvas_point(page, box[0] + box[2] / 2, box[1] + box[3] / 2);
      await page.touchscreen.tap(x, y);
    };
    const before = await is_on(page, "stage.v3");
    await page.evaluate(() => addEventListener("pointerup", (event) => { globalThis.pressed_at = event.timeStamp; }));
    await page.evaluate(() => {
      // The click comes in the middle of the touch's own events: no clock decides how long after it.
      addEventListener("pointerup", () => document.querySelector('[data-part="stage.v3"]').click(), { once: true });
    });
    await touch("stage.v3");
    await then_frames(page, 2, () => {});
    await still(page);
    same(await is_on(page, "stage.v3"), !before, "a switch that was touched and clicked at once");
    await page.waitForFunction(() => performance.now() - pressed_at > 300);
    await click(page, "stage.v3");
    await still(page);
    same(await is_on(page, "stage.v3"), before, "the switch after a later click");
    await touch("stage.v3");
    await then_frames(page, 2, () => {});
    await still(page);
    same(await is_on(page, "stage.v3"), !before, "the switch after a touch alone");
  }, { painters: ["canvas"] });

  claim("keys of other layouts, a list that is only looked through, a refused number and a translated page lead to nothing else", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 1280, height: 1600 } });
    const start = await total_of(page);
    // Nothing that nobody can see or hear changes.
    await page.evaluate(() => {
      globalThis.changes = 0;
      new MutationObserver((all) => { changes += all.length; })
        .observe(document.querySelector(".notice"), { attributes: true, childList: true, characterData: true, subtree: true });
    });
    await press(page, "hours", ...Array(5).fill("ArrowRight"));
    same(await page.evaluate(() => changes), 0, "changes of the empty notice");
    const undo = (key, code) => page.evaluate(([key, code]) =>
      document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, code, ctrlKey: true, bubbles: true, cancelable: true })), [key, code]);
    for (const [key, code] of [["я", "KeyZ"], ["ζ", "KeyZ"], ["ז", "KeyZ"], ["z", "KeyY"], ["Z", "KeyW"]]) {
      const before = await total_of(page);
      await undo(key, code);
      await still(page);
      expect(await total_of(page) !== before, `Ctrl and ${key} at ${code} take nothing back`);
    }
    same(await total_of(page), start, "the total once all is taken back");

    // The list of questions is shown while it is looked through, and asks once.
    await press(page, "sheet.ask", "Enter");
    const list = control_of(page, "card.question");
    await list.focus();
    for (let i = 0; i < 3; ++i) await page.keyboard.press("ArrowDown");
    await still(page);
    same([await list.inputValue(), await total_of(page), (await parts_of(page, "undo")).length], ["2", start, 0], "the list, the total and undo");
    same(await list.evaluate((one) => getComputedStyle(one).opacity), "1", "how much of it is to be seen");
    await page.keyboard.press("Enter");
    await still(page);
    expect((await part(page, "card.answer")).name.length > 20 && (await value_of(page, "card.question")) === "2", "nothing is asked");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await still(page);
    same((await parts_of(page, "card.question")).length, 0, "Escape leaves the sheet open");
    await press(page, "sheet.ask", "Enter");
    same(await value_of(page, "card.question"), "2", "the question after a look at the next one");
    await page.keyboard.press("Escape");
    await still(page);

    const field = control_of(page, "count.field");
    await field.fill("abc");
    await field.press("Enter");
    await still(page);
    same([await field.inputValue(), /abc/.test((await part(page, "count.field")).problem)], ["abc", true], "a refused field and why");
    await page.keyboard.press("Tab");
    await still(page);
    same([await field.inputValue(), (await part(page, "count.field")).problem], ["512", undefined], "the field that was left");
    // One that is refused because it is left is still to be seen, with the reason, until it is left once more.
    await field.fill("abc");
    await page.keyboard.press("Tab");
    await still(page);
    same([await field.inputValue(), /abc/.test((await part(page, "count.field")).problem), await field.evaluate((one) => getComputedStyle(one).opacity)],
      ["abc", true, "1"], "a field that was refused as it was left");
    await field.focus();
    await field.blur();
    await still(page);
    same([await field.inputValue(), (await part(page, "count.field")).problem], ["512", undefined], "the field that was left again");
    // Phones enlarge the page around smaller letters.
    for (const id of (await outline(page)).parts.filter(({ role }) => role === "field" || role === "select").map(({ id }) => id)) {
      await control_of(page, id).focus();
      const size = await control_of(page, id).evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
      expect(size >= 16, `${id} is typed in letters of ${size} px`);
    }

    // As translators of pages do it, with and without asking.
    await press(page, "sheet.share", "Enter");
    same(await page.evaluate(() => [".mirror", ".sentence"].map((one) => document.querySelector(one).translate)), [false, false], "what is to be translated");
    await page.evaluate(() => {
      const translate = (element) => {
        for (const text of [...element.childNodes].filter((one) => one.nodeType === 3 && one.data.trim())) {
          const font = document.createElement("font");
          text.replaceWith(font);
          font.append(`${text.data} [x]`);
        }
      };
      for (const one of [document.querySelector(".sentence"), ...document.querySelectorAll(".mirror button, .mirror p, .mirror h2")]) translate(one);
      globalThis.changed = 0;
      new MutationObserver((all) => { changed += all.length; }).observe(document.querySelector('[data-part="card.copy-alt"]'), { childList: true, subtree: true });
    });
    await press(page, "price", "ArrowRight");
    await page.waitForFunction(() => document.querySelector(".sentence").textContent === program.outline().sentence);
    same(await page.evaluate(() => [changed, document.querySelectorAll('[data-part="card.copy-alt"] font').length]), [0, 1], "labels that flip back");
  }, { painters: ["canvas"] });

  claim("a page from right to left, a reader's own space between letters, one that is enlarged or made smaller: the picture and its figures are the same, and a pointer finds its place", async (world) => {
    const html = readFileSync(join(world.folder, "index.html"), "utf8");
    // An extension that darkens pages cannot darken a canvas: the page says that it knows dark by itself.
    for (const file of ["index.html", "embed.html"]) {
      const text = readFileSync(join(world.folder, file), "utf8");
      expect(/name="darkreader-lock"/.test(text) && /name="color-scheme" content="light dark"/.test(text), `${file} would be darkened around its picture`);
    }
    const beside = (name, css, attributes = "") => {
      world.variants[`/${name}.css`] = { type: "text/css", body: css };
      world.variants[`/${name}.html`] = { body: html.replace("<html ", `<html ${attributes} `).replace("</head>", `<link rel="stylesheet" href="${name}.css"></head>`) };
      return `${name}.html`;
    };
    const size = { viewport: { width: 1300, height: 1500 } };
    const spaced = "* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important; }";
    const drawn = (page) => page.evaluate(() => document.querySelector("#canvas").toDataURL());
    const plain = await drawn(await world.open("index.html", size));
    for (const [name, css, attributes] of [["rtl", "", 'dir="rtl"'], ["spaced", spaced, ""]]) {
      const page = await world.open(beside(name, css, attributes), size);
      expect(await drawn(page) === plain, `another picture is drawn, ${name}`);
      if (name === "spaced") continue;
      same(await steps_taken(page, () => press(page, "hours", "ArrowRight")), 1, "steps of an arrow to the right");
    }
    const lengths = async (path) => {
      const page = await world.open(path, { ...size, javaScriptEnabled: false, wait: false });
      return page.locator(".static.at-1240 text").evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().width * 10)));
    };
    same(await lengths("spaced.html"), await lengths("index.html"), "widths of the static words");

    for (const [name, css] of [["zoomed", "html { zoom: 1.25; }"], ["scaled", "body { transform: scale(.6); transform-origin: 0 0; }"]]) {
      const page = await world.open(beside(name, css), size);
      const { track, at } = await part(page, "count");
      const place = (share) => canvas_point(page, track[0] + track[2] * share, track[1] + track[3] / 2);
      const from = await place(at / 1000), to = await place(0.77);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await then_frames(page, 2, () => page.mouse.move((from.x + to.x) / 2, from.y));
      await then_frames(page, 2, () => page.mouse.move(to.x, to.y));
      await page.mouse.up();
      await still(page);
      const now = await part(page, "count");
      expect(Math.abs(now.at / 1000 - 0.77) * track[2] <= 2, `${name}: dragged to 0.77 the thumb stands at ${now.at} of 1,000`);
      const { width } = await page.evaluate(() => ({ width: document.querySelector("#canvas").width }));
      if (name === "zoomed") expect(Math.abs(width - 1.25 * now.track[2] / track[2] * (await outline(page)).width) < 4, `the canvas has ${width} pixels`);
    }
  }, { painters: ["canvas"] });
}
