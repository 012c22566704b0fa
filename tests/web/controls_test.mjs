// What a reader sets by pointer on the picture, and by the page's own controls, found by role and name alone: that both lead
// to the program, and that picture, numbers, outline and controls answer together. What follows from which is decided
// without a browser and tried there: tests/session.
import { expect, same } from "./expect.mjs";
import { amount, control_of, tap } from "./hands.mjs";
import { differing } from "./picture.mjs";
import { canvas_point, outline, part, still, then_frames } from "./world.mjs";

// A control's accessible name is the part's name, in which the value of switches and rows follows.
const escaped = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const control = (page, role, name) => page.getByRole(role, { name: new RegExp(`^${escaped(name)}(, .*)?$`, "s") });
const sentence = (page) => page.locator("main.explainer p.sentence").textContent();

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
  claim("a pointer drags a slider and the line, and all of the page follows; a drag that ends outside the picture ends there", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 1280, height: 1400 } });
    let before = await seen(page);
    for (const [id, name] of [["count", "Chips"], ["line", "Your total on the dollar axis"]]) {
      const old = await part(page, id);
      const million = 2 / 6;  // of an axis from $10K to $10B
      const to = id === "line" ? million : 0.8, near = id === "line" ? 2 : 12;  // pixels; a slider holds at landmarks
      await drag(page, id, to);
      const now = await part(page, id);
      const after = await seen(page);
      expect(now.value !== old.value, `${name}: the slider's value stayed ${now.value}`);
      expect(Math.abs(now.at / 1000 - to) * now.track[2] <= near, `${name}: dragged to ${to} the thumb stands at ${now.at} of 1,000`);
      same(await control(page, "slider", name).getAttribute("aria-valuetext"), now.value, `the real slider's words, ${name}`);
      all_changed(before, after, name);
      before = after;
    }
    expect(Math.abs(amount(before.total) - 1e6) < 5e4, `the line dragged to $1 million says ${before.total}`);

    await drag(page, "count", 0.9, { release: false });
    await then_frames(page, 2, () => page.mouse.move(1275, 2));
    await page.mouse.up();
    await still(page);
    const held = (await part(page, "count")).value;
    await then_frames(page, 2, () => page.mouse.move(600, 500));
    same((await part(page, "count")).value, held, "chips after the release, with the pointer moving on");
  });

  claim("the page's own slider, switch, button and list move the picture, and say what they then are", async (world) => {
    const page = await world.open("index.html", { reducedMotion: "reduce" });
    let before = await seen(page);
    const follows = async (what) => {
      const after = await seen(page);
      all_changed(before, after, what);
      before = after;
    };
    const slider = control(page, "slider", "Hours");
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await follows("two arrow keys");
    const there = await part(page, "hours");
    same(await slider.getAttribute("aria-valuetext"), there.value, "what the real slider and the outline say");
    await page.keyboard.press("ArrowLeft");
    await then_frames(page, 2, () => {});
    expect((await part(page, "hours")).at < there.at, "the left arrow did not go back");

    const unknown = control(page, "switch", "Failed runs, A100 preparation");
    same(await unknown.getAttribute("aria-checked"), "false", "aria-checked of the switch");
    await unknown.focus();
    await page.keyboard.press("Space");
    await follows("a switch");
    same(await unknown.getAttribute("aria-checked"), "true", "aria-checked of the switch after the key");
    expect(before.total.startsWith("at least"), "with the unknown line on, the total is no lower bound");

    // As assistive technology presses it: a pointer's press is the picture's.
    const preset = control(page, "button", "With V3 beneath");
    await preset.evaluate((element) => element.click());
    await follows("a button");
    same(await preset.getAttribute("aria-pressed"), "true", "aria-pressed of the button");

    await control(page, "combobox", "H800, Chip type, list").selectOption("a100");
    const { picture, sentence } = await seen(page);
    expect((await part(page, "chip")).value.startsWith("A100"), `the chip is ${(await part(page, "chip")).value}`);
    expect(differing(before.picture, picture) > 40, "the picture stayed as it was when a chip was chosen");
    expect(before.sentence !== sentence, `the sentence stayed "${sentence}" when a chip was chosen`);
  });

  claim("what is typed into a field is taken to the digit, or refused in words that the page shows at the field", async (world) => {
    const page = await world.open("index.html");
    const field = control(page, "textbox", "Chips, number");
    const before = await seen(page);
    await type_into(page, "Chips, number", "2,048");
    const after = await seen(page);
    same((await part(page, "count")).value, "2,048 chips", "the outline's value");
    expect(Math.abs(amount(after.total) - (2048 * 80 * 2 + 212000)) < 1, `the total is ${after.total}`);
    all_changed(before, after, "2,048 chips");

    const refused = async (what, words) => {
      const { problem } = await part(page, "count.field");
      expect(problem?.includes(words), `${what} was not refused in words: ${problem}`);
      expect((await page.getByText(problem).filter({ visible: true }).count()) > 0, `the page does not show "${problem}"`);
      same(await field.getAttribute("aria-invalid"), "true", `aria-invalid of the field, ${what}`);
      same((await part(page, "total")).value, after.total, `the total, ${what}`);
    };
    const taken_back = async (what) => {
      same((await part(page, "count.field")).problem, undefined, `the refusal after ${what}`);
      same(await field.getAttribute("aria-invalid"), null, `aria-invalid of the field after ${what}`);
    };
    await type_into(page, "Chips, number", "1e30");
    await refused("a number without end", "1e30");
    const at = await canvas_point(page, 20, 600);
    await page.mouse.click(at.x, at.y);
    await still(page);
    await taken_back("a press beside it");
    await field.evaluate((input) => {
      input.focus();
      input.value = "9".repeat(2_000_000);
      input.dispatchEvent(new Event("change"));
    });
    await still(page);
    await refused("text without end", "is not a number");
    await page.mouse.click(5, 5);
    await type_into(page, "Chips, number", "1024");
    await taken_back("a good number");
    same((await part(page, "count")).value, "1,024 chips", "the next number");
  });

  claim("a button that is answered and goes leaves the focus to the control before it, without a ring after a pointer", async (world) => {
    const page = await world.open("index.html");
    const here = () => page.evaluate(() => document.activeElement.dataset.part ?? document.activeElement.tagName);
    await control_of(page, "quote").focus();
    await page.keyboard.press("Enter");
    await still(page);
    same(await here(), "price.field", "the focus after the quote was taken by key");
    // By pointer too, and not on a row that was used before.
    await tap(page, "row.r1");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Escape");
    await tap(page, "quote");
    same(await here(), "price.field", "the focus after the quote was taken by pointer");
    expect(await page.locator(".ring").isHidden(), "a ring shows after a press by pointer");
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
}
