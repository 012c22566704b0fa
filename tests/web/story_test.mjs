// The guided story in a page: its files, the page's own headline and address around it, and chapters that do not come.
// What leads where in it: tests/session/story_test.cpp.
import { readFileSync } from "node:fs";
import { expect, same } from "./expect.mjs";
import { amount, choose, control_of, press, total_of, value_of } from "./hands.mjs";
import { canvas_point, live, outline, part, still, then_frames } from "./world.mjs";

const LENGTH = 9;
const chapters = Array.from({ length: LENGTH }, (_, i) =>
  JSON.parse(readFileSync(new URL(`../../assets/story/${i + 1}.json`, import.meta.url), "utf8")));

const find = async (page, id) => (await outline(page)).parts.find((one) => one.id === id);
const words_come = (page, words) => page.waitForFunction(
  (words) => [...document.querySelectorAll(".mirror *")].some((one) => one.textContent.includes(words)), words);
const reads = async (page, number) => {
  await words_come(page, chapters[number - 1].text);
  await still(page);
  same((await find(page, "story")).name, `Step ${number} of ${LENGTH}: ${chapters[number - 1].headline}`, "the chapter's heading");
};
const files_fetched = (page) => page.notes.requests.filter((url) => url.includes("/story/")).length;
const height_of = (page) => page.evaluate(() => Math.ceil(document.querySelector("main").getBoundingClientRect().height));

export default function (claim) {
  claim("the story is read on a phone by touch and by keys: its files come once it is opened, a guess gives nothing away, and back leads to the chapter that was left", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const touch = async (id) => {
      const { box } = await part(page, id);
      const { x, y } = await canvas_point(page, box[0] + box[2] / 2, box[1] + box[3] / 2);
      await then_frames(page, 2, () => page.touchscreen.tap(x, y));
      await still(page);
    };
    const headline_shows = () => page.locator("h1").evaluate((one) => one.getBoundingClientRect().height > 4);
    same(files_fetched(page), 0, "files fetched before the story is opened");
    const height = await height_of(page);
    await touch("story.open");
    await reads(page, 1);
    same(files_fetched(page), LENGTH, "files fetched");
    same(await page.evaluate(() => location.hash), "#chapter=1", "the address");
    expect(!(await headline_shows()), "the page's own headline stands above the chapter's");
    same((await find(page, "story.notes")).name, chapters[0].notes.map((one) => one.words).join(" "), "the notes");
    same(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, "sideways scrolling");
    expect((await height_of(page)) <= height, `the story makes the page higher than ${height}: ${await height_of(page)}`);

    await press(page, "story.guess", "Enter");
    const told = await page.evaluate(() => [...document.querySelectorAll(".mirror, .mirror input, main.explainer p.sentence")]
      .map((one) => `${one.textContent} ${one.value ?? ""} ${one.getAttribute("aria-valuetext") ?? ""}`).join(" "));
    expect(told.includes("$10 million") && !/5[.,]87/.test(told), `the guess begins elsewhere, or the answer is given away: ${told}`);
    same(await page.locator("h1").evaluate((one) => getComputedStyle(one).display), "none", "how the page's own headline, which tells, is shown");
    await press(page, "guess", "ArrowRight");
    expect((await value_of(page, "guess")) !== "$10 million", "the arrow key does not move the line");
    await touch("story.answer");
    expect(/your guess is \d(\.\d)?× that/.test((await find(page, "story.guessed")).name), "the factor is not said");
    await touch("story.skip");
    await reads(page, 1);

    await touch("story.next");
    await reads(page, 2);
    expect((await page.locator(".sentence").textContent()).startsWith(`Step 2 of ${LENGTH}: ${chapters[1].headline}`), "the next chapter is not announced");
    await choose(page, "story.list", "3");
    await reads(page, 3);
    same(await page.evaluate(() => location.hash), "#chapter=3", "the address of the third chapter");
    await page.goBack();
    await reads(page, 2);
    await press(page, "area.hours", "ArrowRight");
    expect(!(await find(page, "story.next")), "the story is still open after the run was changed");
    same(await control_of(page, "story.next").count(), 0, "the story's controls that stay in the page");
    expect(amount(await total_of(page)) > 81_920, `the reader's total is ${await total_of(page)}`);
    expect(await headline_shows(), "the page's headline is not back");
    await page.goBack();
    await reads(page, 2);
    expect(!(await headline_shows()), "the page's headline stands above the chapter that back led to");
    await press(page, "story.explore", "Enter");
    same(await total_of(page), "$81,920", "the total, explored from there");
    await page.keyboard.press("Control+z");
    await reads(page, 2);
    same(files_fetched(page), LENGTH, "files fetched in the end");
  });

  claim("a link into the story opens at its chapter; in an embed it is no higher, and a chapter that does not come or is damaged is named and the others are read", async (world) => {
    const page = await world.open("index.html#chapter=7");
    await reads(page, 7);
    expect(await find(page, "row.llama31-reader"), "the yardstick's rows are not there");
    expect(!(await find(page, "undo")), "there is something to take back");

    const embed = await world.page_with({ viewport: { width: 320, height: 900 }, tolerate: /404|story\/2/ });
    await embed.route("**/story/2.json", (route) => route.fulfill({ status: 404, body: "gone" }));
    await embed.route("**/story/3.json", (route) => route.fulfill({ body: '{"headline": "h", "text": 5}' }));
    await embed.goto(`${world.site}/embed.html`);
    await live(embed);
    const height = await height_of(embed);
    const no_higher = async (when) =>
      expect((await height_of(embed)) <= height, `${when} the embed is ${await height_of(embed)} high, without the story ${height}`);
    await press(embed, "story.open", "Enter");
    await reads(embed, 1);
    await no_higher("at the first chapter");
    await press(embed, "story.next", "Enter");
    await words_come(embed, "Step 2 cannot be shown");
    expect(/story\/2\.json/.test((await find(embed, "story.text")).name), "the missing file is not named");
    await press(embed, "story.next", "Enter");
    await words_come(embed, "Step 3 cannot be shown");
    expect(/story\/3\.json: \/text/.test((await find(embed, "story.text")).name), `the damage is not named: ${(await find(embed, "story.text")).name}`);
    await press(embed, "story.next", "Enter");
    await reads(embed, 4);
    await no_higher("at the fourth chapter");
  });
}
