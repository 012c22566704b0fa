// Questions and headlines in a page: typed where a finger taps, and answered there. What an answer changes, and that a late
// one changes nothing: tests/session/answers_test.cpp; where the part that answers does not come: take_test.mjs.
import { expect, same } from "./expect.mjs";
import { choose, control_of, press, tap, total_of, type } from "./hands.mjs";
import { outline, part, still } from "./world.mjs";

const answered = (page, pattern, id) => page.waitForFunction(([id, source]) =>
  new RegExp(source).test(program.outline().parts.find((one) => one.id === id)?.name), [id, pattern.source]);

export default function (claim) {
  claim("on a phone a headline is typed where a finger taps and answered below it, nothing is made of its letters, and a phone turned in the middle goes on working", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 360, height: 4000 }, hasTouch: true });
    await tap(page, "sheet.ask");
    const field = control_of(page, "card.headline.field");
    same(await field.getAttribute("inputmode"), "text", "the touch keyboard that is asked for");
    await field.tap();
    await page.keyboard.type("2.788M H800 hours at $2: $5.576M");
    await page.keyboard.press("Enter");
    await answered(page, /\$5\.576M multiplies out/, "card.answer");
    await still(page);
    same(await total_of(page), "$293,920", "the total, before anything is taken over");
    await tap(page, "card.answer.show");
    await still(page);
    same(await total_of(page), "$5,576,000", "the total that was taken over");
    same(await field.inputValue(), "2.788M H800 hours at $2: $5.576M", "what stands in the field");
    const box = await field.boundingBox(), answer = await part(page, "card.answer");
    expect(box.height >= 44, "the field is too small for a finger");
    const canvas = await page.locator("#canvas").boundingBox();
    expect(canvas.y + answer.box[1] >= box.y + box.height - 4, "the answer is not below the field");
    expect(answer.box[0] >= 0 && answer.box[0] + answer.box[2] <= 360, "the answer is cut off");
    await type(page, "card.headline.field", "<img src=x onerror=alert(1)>");
    await answered(page, /nothing can be multiplied/, "card.answer");
    same(await page.locator("main img").count(), 0, "elements made of the headline");
    await choose(page, "card.question", "0");
    await page.keyboard.press("Enter");
    await answered(page, /340|13×/, "card.answer");
    same((await outline(page)).sentence, (await part(page, "card.answer")).name, "what is said to those who hear");
    await page.keyboard.press("Escape");
    await still(page);
    expect(!(await outline(page)).parts.some((one) => one.id === "card"), "Escape leaves the sheet open");

    await press(page, "sheet.ask", "Enter");
    await field.focus();
    await page.keyboard.type("512");
    await page.setViewportSize({ width: 1280, height: 1400 });
    await page.waitForFunction(() => program.outline().width > 900);
    await still(page);
    expect(!(await page.locator(".why").isVisible()), "the picture stands still after the turn");
    await type(page, "card.headline.field", "trained for 80 hours on 512 chips at a cost of $294,000");
    await answered(page, /does not multiply out/, "card.answer");
    await press(page, "card.answer.show", "Enter");
    await still(page);
    same(await total_of(page), "$81,920", "the total of what was typed after the turn");
  });
}
