// What a reader can set, by pointer on the picture and by role and name alone; and that the picture, the numbers and the
// outline answer together.
import { expect, same } from "./expect.mjs";
import { differing } from "./picture.mjs";
import { canvas_point, live, outline, part, still, then_frames } from "./world.mjs";

const sliders = [
  ["chip", "Chip type"],
  ["count", "Chips"],
  ["hours", "Hours"],
  ["price", "Price per chip-hour"],
  ["line", "Your total on the dollar axis"],
];

// Every control a reader needs, as assistive technology knows it. Take one away and the claim below fails.
const needed = [
  ...sliders.map(([, name]) => ["slider", name]),
  ["textbox", "Chips, number"],
  ["textbox", "Hours, number"],
  ["textbox", "Price per chip-hour, number"],
  ["textbox", "Your total, number"],
  ["combobox", "Chip type, list"],
  ["combobox", "What follows when the line is dragged"],
  ["combobox", "Rows of the ladder"],
  ["switch", "R1-Zero, the run before it"],
  ["switch", "Making training data"],
  ["switch", "V3, the model R1 is built on"],
  ["switch", "Failed runs, A100 preparation"],
];

// The roles a part's real control has.
const role_of = { slider: "slider", field: "textbox", select: "combobox", toggle: "switch", button: "button", row: "button",
  link: "link" };

// A control's accessible name is the part's name, for switches and rows with the value after it.
const escaped = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const control = (page, role, name) => page.getByRole(role, { name: new RegExp(`^${escaped(name)}(, .*)?$`, "s") });
// As assistive technology presses it: the control takes no pointer, the picture under it does.
const press = (button) => button.evaluate((element) => element.click());
const sentence = (page) => page.locator("main.explainer p.sentence").textContent();
const dollars = (words) => Number(words.match(/\$([\d,]+(?:\.\d+)?)( million| billion)?/)[1].replaceAll(",", ""));

// What a reader sees, hears and can count.
async function seen(page) {
  await still(page);
  const { parts } = await outline(page);
  return {
    picture: await page.locator("#canvas").screenshot(),
    total: parts.find((one) => one.id === "total").value,
    sentence: await sentence(page),
    parts,
  };
}

function all_changed(before, after, what) {
  expect(differing(before.picture, after.picture) > 40, `${what}: the picture stayed as it was`);
  expect(before.total !== after.total, `${what}: the outline's total stayed ${after.total}`);
  expect(before.sentence !== after.sentence, `${what}: the sentence stayed "${after.sentence}"`);
}

function nothing_changed(before, after, what) {
  const values = ({ parts }) => parts.filter((one) => one.value || one.text).map(({ id, value, text, on }) => [id, value, text, on]);
  same(values(after), values(before), what);
}

// With the mouse, on the picture itself: from where the thumb stands to a place on the track between 0 and 1.
async function drag(page, id, to, { release = true } = {}) {
  const { handle_y, at, track } = await handle_of(page, id);
  const from = await canvas_point(page, track[0] + (at / 1000) * track[2], handle_y);
  const end = await canvas_point(page, track[0] + to * track[2], handle_y);
  await then_frames(page, 2, () => page.mouse.move(from.x, from.y));
  await then_frames(page, 2, () => page.mouse.down());
  for (let step = 1; step <= 6; ++step) {
    await then_frames(page, 2, () => page.mouse.move(from.x + ((end.x - from.x) * step) / 6, from.y));
  }
  if (release) {
    await page.mouse.up();
    await still(page);
  }
}

// The reader's line is taken at its label, a slider at its thumb.
async function handle_of(page, id) {
  const one = await part(page, id);
  return { ...one, handle_y: id === "line" ? one.box[1] + 20 : one.track[1] + one.track[3] / 2 };
}

async function type_into(page, name, words) {
  const field = control(page, "textbox", name);
  await field.focus();
  await field.fill(words);
  await field.press("Enter");
  await still(page);
}

export default function (claim) {
  claim("every control has a real one with its role and name, and no two share them", async (world) => {
    const page = await world.open("index.html");
    for (const [role, name] of needed) {
      same(await control(page, role, name).count(), 1, `controls with the role ${role} and the name "${name}"`);
    }
    const { parts } = await outline(page);
    for (const { id, role, name } of parts) {
      if (!(role in role_of) || !name) continue;
      const count = await control(page, role_of[role], name).count();
      const twins = parts.filter((other) => other.role === role && other.name === name).length;
      same(count, twins, `controls for ${id}, role ${role_of[role]}, name "${name}"`);
    }
  });

  for (const [id, name] of sliders) {
    claim(`a pointer drags the slider "${name}", and picture, numbers and outline follow`, async (world) => {
      const page = await world.open("index.html", { viewport: { width: 1280, height: 1400 } });
      const before = await seen(page);
      const old = await part(page, id);
      await drag(page, id, id === "line" ? 0.55 : 0.8);
      const now = await part(page, id);
      const after = await seen(page);
      expect(now.value !== old.value, `the slider's value stayed ${now.value}`);
      expect(now.at > old.at, `the thumb did not move to the right: ${old.at}, then ${now.at}`);
      same(await control(page, "slider", name).getAttribute("aria-valuetext"), now.value, "the real slider's words");
      // Another chip at the same price costs the same: only picture and words change.
      if (id === "chip") {
        expect(differing(before.picture, after.picture) > 40, "the picture stayed as it was");
        expect(before.sentence !== after.sentence, `the sentence stayed "${after.sentence}"`);
      } else {
        all_changed(before, after, name);
      }
    });

    claim(`keys alone move the slider "${name}", found by role and name`, async (world) => {
      const page = await world.open("index.html");
      const before = await seen(page);
      const slider = control(page, "slider", name);
      const words = await slider.getAttribute("aria-valuetext");
      await slider.focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      const after = await seen(page);
      const now = await part(page, id);
      expect((await slider.getAttribute("aria-valuetext")) !== words, `the real slider still says ${words}`);
      same(await slider.getAttribute("aria-valuetext"), now.value, "what the real slider and the outline say");
      expect(differing(before.picture, after.picture) > 40, "the picture stayed as it was");
      if (id !== "chip") all_changed(before, after, name);
      // And back: one key to the left is one stop.
      await page.keyboard.press("ArrowLeft");
      await still(page);
      expect((await part(page, id)).at < now.at, "the left arrow did not go back");
    });
  }

  claim("a drag that ends outside the picture ends there", async (world) => {
    const page = await world.open("index.html");
    await drag(page, "count", 0.9, { release: false });
    await then_frames(page, 2, () => page.mouse.move(1275, 2));
    await page.mouse.up();
    await still(page);
    const held = (await part(page, "count")).value;
    await page.mouse.move(600, 500);
    await still(page);
    same((await part(page, "count")).value, held, "chips after the release, with the pointer moving on");
  });

  for (const [name, words, id, value, usd] of [
    ["Chips, number", "2,048", "count", "2,048 chips", 2048 * 80 * 2 + 212000],
    ["Hours, number", "198.5", "hours", "198.5 hours", 512 * 198.5 * 2 + 212000],
    ["Price per chip-hour, number", "$3.42", "price", "$3.42 per chip-hour", 146960 * 3.42],
  ]) {
    claim(`"${words}" typed into "${name}" is taken to the digit`, async (world) => {
      const page = await world.open("index.html");
      const before = await seen(page);
      await type_into(page, name, words);
      const after = await seen(page);
      same((await part(page, id)).value, value, "the outline's value");
      expect(Math.abs(dollars(after.total) - usd) < 1, `the total is ${after.total}, wanted $${usd}`);
      all_changed(before, after, name);
    });
  }

  for (const [name, label, low, high] of [
    ["Chips, number", "Chips", "1", "200,000"],
    ["Hours, number", "Hours", "1", "10,000"],
    ["Price per chip-hour, number", "Price per chip-hour", "$0.10", "$20.00"],
  ]) {
    claim(`what cannot be a value of "${name}" is refused with field, value and range, and changes nothing`, async (world) => {
      const page = await world.open("index.html");
      const before = await seen(page);
      for (const words of ["abc", "-5", "1e30", "NaN"]) {
        await type_into(page, name, words);
        const id = (await outline(page)).parts.find((one) => one.name === name).id;
        const { problem } = await part(page, id);
        expect(problem, `"${words}" was not refused`);
        for (const wanted of [label, words, low, high]) {
          expect(problem.includes(wanted), `the refusal does not name ${wanted}: "${problem}"`);
        }
        const shown = page.getByText(problem).filter({ visible: true });
        expect((await shown.count()) > 0, `the page does not show "${problem}"`);
        same(await control(page, "textbox", name).getAttribute("aria-invalid"), "true", "aria-invalid of the field");
        const after = await seen(page);
        same(after.total, before.total, `the total after "${words}"`);
        same(after.parts.filter((one) => one.handle || one.role === "slider").map((one) => one.value),
          before.parts.filter((one) => one.role === "slider").map((one) => one.value), `the sliders after "${words}"`);
      }
      await type_into(page, name, "7");
      same((await part(page, (await outline(page)).parts.find((one) => one.name === name).id)).problem, undefined,
        "the refusal after a good value");
    });
  }

  claim("a preset changes the whole bill and is marked as chosen", async (world) => {
    const page = await world.open("index.html");
    const presets = (await outline(page)).parts.filter((one) => one.id.startsWith("preset."));
    expect(presets.length >= 2, `only ${presets.length} presets`);
    const other = presets.find((one) => !one.on);
    const before = await seen(page);
    await press(control(page, "button", other.name));
    const after = await seen(page);
    expect(after.parts.find((one) => one.id === other.id).on, `${other.name} is not marked as chosen`);
    same(await control(page, "button", other.name).getAttribute("aria-pressed"), "true", "aria-pressed of the button");
    expect(differing(before.picture, after.picture) > 40, "the picture stayed as it was");
    expect(before.sentence !== after.sentence, "the sentence stayed as it was");
    // The picture's own button does the same.
    const first = await part(page, presets[0].id);
    const at = await canvas_point(page, first.box[0] + first.box[2] / 2, first.box[1] + first.box[3] / 2);
    await page.mouse.click(at.x, at.y);
    await still(page);
    expect((await part(page, presets[0].id)).on, `a click on the picture did not choose ${presets[0].name}`);
  });

  claim("a chip is picked from the list, with its name, and its quote can be taken", async (world) => {
    const page = await world.open("index.html");
    const before = await seen(page);
    await control(page, "combobox", "Chip type, list").selectOption("h100");
    const after = await seen(page);
    expect((await part(page, "chip")).value.startsWith("H100"), `the chip is ${(await part(page, "chip")).value}`);
    same((await part(page, "price")).value, "$2.00 per chip-hour", "the price, kept until the reader takes the quote");
    expect(differing(before.picture, after.picture) > 40, "the picture stayed as it was");
    await press(page.getByRole("button", { name: /the middle of the quotes for H100/ }));
    await still(page);
    expect((await part(page, "price")).value !== "$2.00 per chip-hour", "the quote was not taken");
  });

  claim("another chip asks whether the hours or the work stay the same, and the work can be kept", async (world) => {
    const page = await world.open("index.html");
    await control(page, "combobox", "Chip type, list").selectOption("a100");
    await still(page);
    expect((await part(page, "total")).name.includes("Same hours as on H800"), `it says "${(await part(page, "total")).name}"`);
    const before = await seen(page);
    await press(page.getByRole("button", { name: /for the same work/ }));
    const after = await seen(page);
    all_changed(before, after, "the same work");
    same((await part(page, "hours")).value, "253.6 hours", "80 hours x 989 / 312");
    same(await page.getByRole("button", { name: /for the same work/ }).count(), 0, "the question once it is answered");
  });

  claim("a button that is answered and goes leaves the focus to the control before it", async (world) => {
    const page = await world.open("index.html");
    const here = () => page.evaluate(() => document.activeElement.dataset.part ?? document.activeElement.tagName);
    await page.getByRole("button", { name: /the middle of the quotes/ }).focus();
    await page.keyboard.press("Enter");
    await still(page);
    same(await here(), "price.field", "the focus after the quote was taken by key");
    // By pointer too, and not on a row that was used before.
    await page.goto(`${world.site}/index.html?again`);  // the address as it was would bring the quoted price back
    await live(page);
    const row = (await outline(page)).parts.find((one) => one.id.startsWith("row."));
    const at_row = await canvas_point(page, row.box[0] + 10, row.box[1] + 10);
    await page.mouse.click(at_row.x, at_row.y);
    await page.keyboard.press("Escape");
    const { box } = await part(page, "quote");
    const at = await canvas_point(page, box[0] + box[2] / 2, box[1] + box[3] / 2);
    await page.mouse.click(at.x, at.y);
    await still(page);
    same(await here(), "price.field", "the focus after the quote was taken by pointer");
    expect(await page.locator(".ring").isHidden(), "a ring shows after a press by pointer");
  });

  claim("text without end in a field is refused like any other, and the explainer goes on", async (world) => {
    const page = await world.open("index.html");
    const field = control(page, "textbox", "Chips, number");
    await field.evaluate((input) => {
      input.focus();
      input.value = "9".repeat(2_000_000);
      input.dispatchEvent(new Event("change"));
    });
    await still(page);
    expect(/is not a number/.test((await part(page, "count.field")).problem), "it was not refused");
    await page.mouse.click(5, 5);
    await type_into(page, "Chips, number", "1024");
    same((await part(page, "count")).value, "1,024 chips", "the next number");
  });

  claim("a refusal goes with the next press on the picture", async (world) => {
    const page = await world.open("index.html");
    await type_into(page, "Hours, number", "xyz");
    expect((await part(page, "hours.field")).problem, "nothing was refused");
    const at = await canvas_point(page, 500, 5);
    await page.mouse.click(at.x, at.y);
    await still(page);
    same((await part(page, "hours.field")).problem, undefined, "the refusal after a press beside it");
  });

  claim("a drag that ends while the graphics context is lost ends where the pointer was let go", async (world) => {
    const page = await world.open("index.html", { tolerate: /CONTEXT_LOST|context lost/i });
    const { track, at } = await part(page, "count");
    const thumb = await canvas_point(page, track[0] + track[2] * at / 1000, track[1] + track[3] / 2);
    await page.mouse.move(thumb.x, thumb.y);
    await page.mouse.down();
    await then_frames(page, 1, () => page.mouse.move(thumb.x + 60, thumb.y));
    await still(page);
    const value = (await part(page, "count")).value;
    await page.evaluate(() => {
      globalThis.lose = document.querySelector("#canvas").getContext("webgl2").getExtension("WEBGL_lose_context");
      lose.loseContext();
    });
    await page.waitForFunction(() => !document.querySelector("#canvas").getContext("webgl2") &&
      document.querySelector(".stage").classList.contains("live"));
    await page.mouse.up();
    await still(page);
    await page.mouse.move(thumb.x + 150, thumb.y + 300);
    await still(page);
    same((await part(page, "count")).value, value, "chips after the pointer moved on");
  }, { painters: ["webgl"] });

  claim("each press of an arrow key on the line moves it, also from beside a stop, until it says why not", async (world) => {
    const page = await world.open("index.html");
    const slider = control(page, "slider", "Your total on the dollar axis");
    await type_into(page, "Your total, number", "1,000,000");  // lands beside $1M: hours have steps
    await slider.focus();
    const totals = [];
    for (const key of ["ArrowRight", "ArrowRight", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft"]) {
      const before = (await seen(page)).total;
      await page.keyboard.press(key);
      await still(page);
      const now = (await seen(page)).total;
      expect(now !== before, `${key} left the total at ${now}`);
      totals.push(dollars_of(now));
    }
    expect(totals[1] > totals[0] && totals[5] < totals[4] && totals[5] < 1e6, `totals on the way: ${totals.join(", ")}`);
  });

  claim("each switch adds its line to the bill or takes it off; the unknown one makes the total a lower bound", async (world) => {
    const page = await world.open("index.html");
    const toggles = (await outline(page)).parts.filter((one) => one.role === "toggle");
    same(toggles.length, needed.filter(([role]) => role === "switch").length, "the number of switches");
    for (const { id, name, on } of toggles) {
      const before = await seen(page);
      const one = control(page, "switch", name);
      same(await one.getAttribute("aria-checked"), String(Boolean(on)), `aria-checked of "${name}"`);
      await one.focus();
      await page.keyboard.press("Space");
      const after = await seen(page);
      same(await one.getAttribute("aria-checked"), String(!on), `aria-checked of "${name}" after the key`);
      all_changed(before, after, name);
      same(Boolean(after.parts.find((other) => other.id === id).on), !on, `the outline's "${name}"`);
    }
    expect((await seen(page)).total.startsWith("at least"), "with the unknown line on, the total is no lower bound");
  });

  claim("a row of the picture opens its card with its source, by key and by pointer, and closes again", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 1280, height: 1400 } });
    const row = (await outline(page)).parts.find((one) => one.role === "row" && one.id.startsWith("row."));
    const button = control(page, "button", row.name);
    same(await button.getAttribute("aria-expanded"), "false", "aria-expanded before");
    await button.focus();
    await page.keyboard.press("Enter");
    await still(page);
    same(await button.getAttribute("aria-expanded"), "true", "aria-expanded after Enter");
    const card = await part(page, "card");
    expect(/Source: /.test(card.name), `the card names no source: "${card.name}"`);
    await page.keyboard.press("Escape");
    await still(page);
    same(await button.getAttribute("aria-expanded"), "false", "aria-expanded after Escape");
    const { box } = await part(page, row.id);
    const at = await canvas_point(page, box[0] + 20, box[1] + box[3] / 2);
    await page.mouse.click(at.x, at.y);
    await still(page);
    expect((await outline(page)).parts.some((one) => one.id === "card"), "a click on the row opened no card");
  });

  for (const [unknown, slider] of [["Chips", "count"], ["Hours", "hours"], ["Price per chip-hour", "price"]]) {
    claim(`the line dragged to $1 million changes "${unknown}" alone and lands within a step`, async (world) => {
      const page = await world.open("index.html", { viewport: { width: 1280, height: 1400 } });
      await control(page, "combobox", "What follows when the line is dragged").selectOption({ label: unknown });
      const before = await seen(page);
      const axis = (amount) => (Math.log10(amount) - 4) / 6;  // $10K to $10B
      await drag(page, "line", axis(1e6));
      const after = await seen(page);
      const step = (await part(page, "line")).track[2] / 6;  // pixels for a tenfold
      const nearest = Math.abs(Math.log10(dollars_of(after.total) / 1e6)) * step;
      expect(nearest <= 2, `the line stands ${nearest.toFixed(1)} px from $1 million, at ${after.total}`);
      for (const id of ["count", "hours", "price"]) {
        const value = (state) => state.parts.find((one) => one.id === id).value;
        expect((value(before) !== value(after)) === (id === slider), `${id}: ${value(before)}, then ${value(after)}`);
      }
      all_changed(before, after, unknown);
      // To the digit, typed: within what one step of the slider is worth.
      await type_into(page, "Your total, number", "1000000");
      const total = dollars_of((await part(page, "total")).value);
      const worth = { count: 160, hours: 0.1 * 1024, price: 0.01 * 146960 }[slider];
      expect(Math.abs(total - 1e6) <= worth, `typed $1,000,000, got ${total}; a step is worth ${worth}`);
    });
  }

  claim("a total that cannot be reached says why, in the picture, the outline and the page", async (world) => {
    const page = await world.open("index.html");
    const before = await seen(page);
    await type_into(page, "Your total, number", "20,000");
    const after = await seen(page);
    const note = after.parts.find((one) => one.id === "total").name;
    expect(/212,000/.test(note), `no reason is given: "${note}"`);
    expect(differing(before.picture, after.picture) > 40, "the picture stayed as it was");
    await type_into(page, "Your total, number", "100,000,000,000");
    const high = (await part(page, "total")).name;
    expect(high !== note, `the same words for too much: "${high}"`);
  });
}

function dollars_of(words) {
  const [, digits, unit] = words.match(/\$([\d,.]+) ?(K|M|B|thousand|million|billion)?/);
  const times = { K: 1e3, thousand: 1e3, M: 1e6, million: 1e6, B: 1e9, billion: 1e9 }[unit] ?? 1;
  return Number(digits.replaceAll(",", "")) * times;
}
