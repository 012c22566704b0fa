// The guided story: read by keys and by fingers, left and found again, and with chapters that are not there.
import { readFileSync } from "node:fs";
import { expect, same } from "./expect.mjs";
import { choose, drag, press, tap, total_of, type, value_of } from "./hands.mjs";
import { canvas_point, outline, part, still, then_frames } from "./world.mjs";

const LENGTH = 9;
const chapters = Array.from({ length: LENGTH }, (_, i) =>
  JSON.parse(readFileSync(new URL(`../../assets/story/${i + 1}.json`, import.meta.url), "utf8")));

const find = async (page, id) => (await outline(page)).parts.find((one) => one.id === id);
const chapter_comes = (page, number, words = chapters[number - 1].text) => page.waitForFunction(
  (words) => [...document.querySelectorAll(".mirror *")].some((one) => one.textContent === words), words);
const reads = async (page, number) => {
  await chapter_comes(page, number);
  await still(page);
  const heading = await find(page, "story");
  same(heading.name, `Step ${number} of ${LENGTH}: ${chapters[number - 1].headline}`, "the chapter's heading");
};

export default function (claim) {
  claim("all nine chapters are read by keys alone; their files come once the story is opened, not before", async (world) => {
    const page = await world.open("index.html");
    expect(!page.notes.requests.some((url) => url.includes("/story/")), "the story is fetched before it is opened");
    await press(page, "story.open", "Enter");
    const totals = [];
    for (let number = 1; number <= LENGTH; ++number) {
      await reads(page, number);
      same(await page.evaluate(() => location.hash), `#chapter=${number}`, "the address");
      for (const note of chapters[number - 1].notes) {
        expect((await outline(page)).parts.some((one) => one.id.startsWith("note.") && one.name === note.words), `the note “${note.words}” is not there`);
      }
      totals.push(await total_of(page));
      expect(!(await page.locator("h1").evaluate((one) => one.getBoundingClientRect().height > 4)), "the page's own headline stands above the chapter's");
      await press(page, "story.next", "Enter");
    }
    same(page.notes.requests.filter((url) => url.includes("/story/")).length, LENGTH, "files fetched");
    same(totals, ["$294,000", "$81,920", "$294,000", "$5,869,920", "at least $5,869,920", "$293,920", "$293,920", "$932,000", "$293,920"], "the totals");
    expect(/step 9 of 9/.test((await find(page, "story.open")).name), "the way back is not offered after the last");
    expect(await page.locator("h1").isVisible(), "the page's headline is not back");
    for (let number = LENGTH; number >= 1; --number) {
      await page.keyboard.press("Control+z");
      await reads(page, number);
    }
    await page.keyboard.press("Control+z");
    await still(page);
    same(await total_of(page), "$293,920", "the total after all is taken back");
    expect(!(await find(page, "story.next")), "the story is still open");
  });

  claim("all nine chapters are read by touch on a phone, the list leads to any, and back leads back", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const touch = async (id) => {
      const { box } = await part(page, id);
      const { x, y } = await canvas_point(page, box[0] + box[2] / 2, box[1] + box[3] / 2);
      await then_frames(page, 2, () => page.touchscreen.tap(x, y));
      await still(page);
    };
    await touch("story.open");
    for (let number = 1; number <= LENGTH; ++number) {
      await reads(page, number);
      const { box } = await part(page, "story.next");
      expect(box[3] >= 44 && box[2] >= 44, "next is too small for a finger");
      same((await find(page, "story.notes")).name, chapters[number - 1].notes.map((one) => one.words).join(" "), "the notes");
      if (number < LENGTH) await touch("story.next");
    }
    await touch("story.back");
    await reads(page, 8);
    await choose(page, "story.list", "5");
    await reads(page, 5);
    await page.goBack();
    await reads(page, 6);
    same(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, "sideways scrolling");
  });

  claim("a touch of a control leaves the story there, and the way back leads to the same chapter", async (world) => {
    const page = await world.open("index.html#chapter=2");
    await reads(page, 2);
    same(await value_of(page, "hours"), "80 hours", "the chapter's hours");
    await type(page, "hours.field", "100");
    expect(!(await find(page, "story.next")), "the story is still open");
    same(await total_of(page), "$102,400", "the reader's total");
    const way = await find(page, "story.open");
    same(way.name, "Back to the story, step 2 of 9", "the way back");
    await tap(page, "story.open");
    await reads(page, 2);
    same(await total_of(page), "$81,920", "the chapter's total");
    await press(page, "story.explore", "Enter");
    same(await total_of(page), "$81,920", "the total, explored from there");
    await page.goBack();
    await reads(page, 2);
  });

  claim("a link into the story opens at its chapter, in a frame too; a damaged one says so", async (world) => {
    for (const path of ["index.html#chapter=7", "embed.html#chapter=7"]) {
      const page = await world.open(path);
      await reads(page, 7);
      expect((await find(page, "row.llama31-reader")), "the yardstick's rows are not there");
    }
    const page = await world.open("index.html#chapter=12");
    await still(page);
    expect(/“chapter=12” is no chapter here/.test(await page.locator(".notice").textContent()), "the damage is not said");
    same(await total_of(page), "$293,920", "the total");
  });

  claim("a chapter that is missing or damaged is named with its place, and the others are read", async (world) => {
    const page = await world.open("index.html", { tolerate: /404|story\/4/ });
    await page.route("**/story/4.json", (route) => route.fulfill({ status: 404, body: "gone" }));
    await page.route("**/story/5.json", (route) => route.fulfill({ body: '{"headline": "h", "text": 5}' }));
    await press(page, "story.open", "Enter");
    await reads(page, 1);
    await choose(page, "story.list", "3");
    await reads(page, 3);
    await press(page, "story.next", "Enter");
    await page.waitForFunction(() => /Step 4 cannot be shown/.test(document.querySelector(".mirror").textContent));
    expect(/story\/4\.json/.test((await find(page, "story.text")).name), "the missing file is not named");
    await press(page, "story.next", "Enter");
    expect(/story\/5\.json: \/text/.test((await find(page, "story.text")).name), `the damage is not named: ${(await find(page, "story.text")).name}`);
    await press(page, "story.next", "Enter");
    await reads(page, 6);
  });

  claim("a guess is placed by keys before the first chapter, and only then the figure is told, with the factor", async (world) => {
    const page = await world.open("index.html#chapter=1");
    await reads(page, 1);
    await press(page, "story.guess", "Enter");
    expect(!/294,000/.test(JSON.stringify(await outline(page))), "the answer is given away");
    same(await value_of(page, "guess"), "$10 million", "where the line begins");
    await press(page, "guess", "ArrowRight");
    expect(await value_of(page, "guess") !== "$10 million", "the arrow key does not move the line");
    await type(page, "guess.field", "5000000");
    same(await value_of(page, "guess"), "$5,000,000", "the guess typed");
    const { track } = await part(page, "guess");
    await drag(page, [track[0] + track[2] / 2 - 10, track[1] + 1], [track[0] + track[2] / 2, track[1] + 1]);
    same(await value_of(page, "guess"), "$10 million", "the guess dragged to the middle");
    await press(page, "story.answer", "Enter");
    await reads(page, 1);
    expect(/your guess is 34× that/.test((await find(page, "story.guessed")).name), "the factor is not said");
    await press(page, "story.next", "Enter");
    await reads(page, 2);
    expect(!(await find(page, "story.guessed")), "the guess outlives its chapter");
  });

  claim("the story makes no page taller than it is without", async (world) => {
    for (const width of [320, 600, 940]) {
      const heights = [];
      for (const hash of ["", "#chapter=5", "#chapter=6"]) {
        const page = await world.open(`embed.html${hash}`, { viewport: { width, height: 900 } });
        if (hash) await chapter_comes(page, Number(hash.slice(-1)));
        await still(page);
        heights.push(await page.evaluate(() => Math.ceil(document.querySelector("main").getBoundingClientRect().height)));
      }
      expect(heights[1] <= heights[0] && heights[2] <= heights[0], `at ${width}: ${heights}`);
    }
  });
}
