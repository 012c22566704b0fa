// Ready questions and headlines that are checked: a state and a sentence of the engine's, by keys and by hand.
import { expect, same } from "./expect.mjs";
import { choose, control_of, press, tap, total_of, type } from "./hands.mjs";
import { outline, part, still } from "./world.mjs";

const answer_of = async (page) => (await part(page, "answer")).name;
const answered = (page, pattern, id = "answer") => page.waitForFunction(([id, source]) =>
  new RegExp(source).test(program.outline().parts.find((one) => one.id === id)?.name), [id, pattern.source]);

export default function (claim) {
  claim("every ready question, chosen by keys, leads to a state and a sentence with its total; undo leads back", async (world) => {
    const page = await world.open("index.html");
    const { options } = await part(page, "question");
    expect(options.length >= 7, `there are ${options.length - 1} questions`);
    const said = new Set();
    for (const { id, name } of options.slice(1)) {
      await choose(page, "question", id);
      const words = await answer_of(page);
      expect(words.length > 60 && !words.startsWith("Choose"), `${name} is answered with: ${words}`);
      expect(/\d/.test(words), `${name} is answered without a number: ${words}`);
      same((await outline(page)).sentence, words, "what is said to those who hear");
      said.add(words);
    }
    same(said.size, options.length - 1, "different answers");
    await choose(page, "question", "0");
    expect((await answer_of(page)).includes("13× that"), `340 times: ${await answer_of(page)}`);
    await press(page, "undo", "Enter");
    expect((await answer_of(page)).startsWith("Choose"), "the answer outlives its state");
  });

  claim("a pasted headline is multiplied out, its scenario loaded, and what is missing named; by keys alone", async (world) => {
    const page = await world.open("index.html#v=3&view=area");
    await type(page, "headline.field", "trained for 80 hours on 512 chips at a cost of $294,000");
    await answered(page, /does not multiply out/);
    const words = await answer_of(page);
    for (const piece of ["40,960 chip-hours", "$81,920", "R1-Zero", "($202,000)", "$293,920"]) expect(words.includes(piece), `it does not say ${piece}: ${words}`);
    same(await total_of(page), "$81,920", "the total of the scenario");
    expect((await part(page, "view.area")).on, "the picture is another one");
    same(await control_of(page, "headline.field").inputValue(), "trained for 80 hours on 512 chips at a cost of $294,000", "what stands in the field");
    same(await control_of(page, "headline.field").getAttribute("inputmode"), "text", "the touch keyboard that is asked for");
    await press(page, "undo", "Enter");
    same(await total_of(page), "$293,920", "the total, one step back");
    expect((await answer_of(page)).startsWith("Choose"), "the answer outlives its state");
  });

  claim("a headline that gives too little, or none at all, changes nothing and says so", async (world) => {
    const page = await world.open("index.html");
    for (const words of ["R1 was cheap", "<img src=x onerror=alert(1)>", "9".repeat(390)]) {
      await type(page, "headline.field", words);
      await answered(page, /nothing can be multiplied/);
      same(await total_of(page), "$293,920", `the total after ${words.slice(0, 30)}`);
    }
    same(await page.locator("main img").count(), 0, "elements made of the headline");
    await type(page, "headline.field", " ");
    await still(page);
    expect((await answer_of(page)).startsWith("Choose"), "an empty headline is answered");
    expect(!(await outline(page)).parts.some((one) => one.id === "undo"), "there is something to take back");
  });

  claim("on a phone a headline is typed where a finger taps, and the answer stands below it", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 360, height: 4000 }, hasTouch: true });
    await tap(page, "sheet.ask");
    await control_of(page, "card.headline.field").tap();
    await page.keyboard.type("2.788M H800 hours at $2: $5.576M");
    await page.keyboard.press("Enter");
    await answered(page, /\$5\.576M multiplies out/, "card.answer");
    expect(!/does not/.test((await part(page, "card.answer")).name), "a price is taken for a cost");
    same(await total_of(page), "$5,576,000", "the total");
    const field = await part(page, "card.headline.field"), answer = await part(page, "card.answer");
    expect(answer.box[1] >= field.box[1] + field.box[3] - 4, "the answer is not below the field");
    expect(answer.box[0] >= 0 && answer.box[0] + answer.box[2] <= 360, "the answer is cut off");
    expect(field.box[3] >= 44, "the field is too small for a finger");
    await page.keyboard.press("Escape");
    await still(page);
    expect(!(await outline(page)).parts.some((one) => one.id === "card"), "Escape leaves the sheet open");
  });

  claim("a phone turned while a headline is half typed goes on working", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 360, height: 800 } });
    await press(page, "sheet.ask", "Enter");
    await control_of(page, "card.headline.field").focus();
    await page.keyboard.type("512");
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.waitForFunction(() => program.outline().width > 900);
    await still(page);
    expect(!(await page.locator(".why").isVisible()), "the picture stands still");
    await press(page, "view.area", "Enter");
    expect((await part(page, "view.area")).on, "nothing can be pressed any more");
  });

  claim("an answer that comes late overrides nothing; the same headline may be asked about again after a failure", async (world) => {
    const page = await world.open("index.html", { tolerate: /503|ERR_|files/ });
    let let_go;
    const gate = new Promise((done) => { let_go = done; });
    await page.route("**/explainer-files.js", async (route) => { await gate; await route.continue(); });
    await type(page, "headline.field", "512 chips for 100 hours cost $102,400");
    await type(page, "hours.field", "50");
    same(await total_of(page), "$263,200", "the total after the hours were set");
    let_go();
    await page.waitForFunction(() => globalThis.createExplainerFiles);
    await page.waitForTimeout(300);
    await still(page);
    same(await total_of(page), "$263,200", "the total after the late answer");
    await page.unroute("**/explainer-files.js");
    const other = await world.open("index.html", { tolerate: /503|ERR_|files/ });
    await other.route("**/explainer-files.js", (route) => route.fulfill({ status: 503 }));
    await type(other, "headline.field", "512 chips for 100 hours cost $102,400");
    await other.waitForFunction(() => !document.querySelector(".why").hidden);
    await other.unroute("**/explainer-files.js");
    await other.keyboard.press("Enter");
    await answered(other, /multiplies out/);
  });
}
