// What a reader does to the page: taps and drags on the picture, choices, typing and keys on the controls that stand for it.
import { canvas_point, outline, part, still, then_frames } from "./world.mjs";

// On the picture, in the middle of a part.
export async function tap(page, id) {
  const { box } = await part(page, id);
  const { x, y } = await canvas_point(page, box[0] + box[2] / 2, box[1] + box[3] / 2);
  await page.mouse.move(x, y);
  await then_frames(page, 2, () => page.mouse.click(x, y));
  await still(page);
}

// On the picture, from one of its points to another, a frame or more for each step.
export async function drag(page, from, to, steps = 6) {
  const start = await canvas_point(page, ...from), end = await canvas_point(page, ...to);
  await then_frames(page, 2, () => page.mouse.move(start.x, start.y));
  await then_frames(page, 2, () => page.mouse.down());
  for (let step = 1; step <= steps; ++step) {
    const at = (a, b) => a + ((b - a) * step) / steps;
    await then_frames(page, 1, () => page.mouse.move(at(start.x, end.x), at(start.y, end.y)));
  }
  await page.mouse.up();
  await still(page);
}

// The real control that stands for a part.
export const control_of = (page, id) => page.locator(`main.explainer [data-part="${id}"]`);

// By keys alone: the control is given the focus, as Tab would, and the keys are pressed.
export async function press(page, id, ...keys) {
  await control_of(page, id).focus();
  for (const key of keys) await page.keyboard.press(key);
  await still(page);
}

export async function type(page, id, words) {
  await control_of(page, id).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await still(page);
}

// From a list, by arrow keys alone: each press takes the next choice, as a closed list does.
export async function choose(page, id, choice) {
  const list = control_of(page, id);
  await list.focus();
  const [from, to] = await list.evaluate((element, choice) =>
    [element.selectedIndex, [...element.options].findIndex((one) => one.value === choice)], choice);
  if (to < 0) throw new Error(`${id} has no choice ${choice}`);
  for (let i = 0; i < Math.abs(to - from); ++i) {
    await page.keyboard.press(to > from ? "ArrowDown" : "ArrowUp");
    await still(page);
  }
  if (await list.inputValue() !== choice) throw new Error(`${id} is at ${await list.inputValue()}, wanted ${choice}`);
}

// Another picture by keys, from its button or, where there is no room for buttons, from the list of pictures.
export async function look_at(page, picture) {
  const listed = (await outline(page)).parts.some(({ id }) => id === "views");
  await (listed ? choose(page, "views", picture) : press(page, `view.${picture}`, "Enter"));
}

export const value_of = async (page, id) => (await part(page, id)).value;
// As the picture has it; one that has no total leaves it to the sentence.
export async function total_of(page) {
  const { parts, sentence } = await outline(page);
  return parts.find(({ id }) => id === "total")?.value ?? /comes to (\S.*?)\.?$/.exec(sentence)?.[1];
}
export const parts_of = async (page, start) => (await outline(page)).parts.filter((one) => one.id.startsWith(start));

// "$5.6 million" as 5,600,000: what newspapers' words amount to.
export function amount(words) {
  const [, digits, unit] = words.match(/\$([\d,]*\.?\d+) ?(K|M|B|thousand|million|billion)?/);
  const times = { K: 1e3, thousand: 1e3, M: 1e6, million: 1e6, B: 1e9, billion: 1e9 }[unit] ?? 1;
  return Number(digits.replaceAll(",", "")) * times;
}
