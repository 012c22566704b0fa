// On paper: the bill as it stands, in light colours, and nothing of it left behind on the screen.
import { expect, same } from "./expect.mjs";
import { darkness, differing, ink } from "./picture.mjs";
import { frames, part, still } from "./world.mjs";

// What a printed page shows of the picture, between the browser's two events.
async function on_paper(page) {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const seen = await page.evaluate(() => Array.from(document.querySelectorAll(".stage canvas, .stage svg"))
    .filter((one) => getComputedStyle(one).display !== "none").map((one) => one.getAttribute("class")));
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const shot = seen.length === 1 && seen[0] === "paper" ? await page.locator(".paper").screenshot() : null;
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen", colorScheme: "dark" });
  return { seen, paper, shot };
}

export default function (claim) {
  claim("a print shows the reader's own bill, dark on light paper, also from a dark screen; the static one where nothing is live", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 1000, height: 900 }, colorScheme: "dark" });
    const first = await on_paper(page);
    same(first.seen, ["paper"], "pictures on paper");
    same(first.paper, "rgb(255, 255, 255)", "the page's colour");
    const field = page.getByRole("textbox", { name: "Chips, number", exact: true });
    await field.fill("20480");
    await field.press("Enter");
    await still(page);
    const second = await on_paper(page);
    same(second.seen, ["paper"], "pictures on paper");
    for (const { shot } of [first, second]) expect(ink(darkness(shot)) > 5000, "the printed picture is all but empty");
    const change = differing(first.shot, second.shot);
    expect(change > 400, `another bill prints the same picture (${change} pixels differ)`);
    // The screen is as before: live, dark, at rest.
    await still(page);
    same(await page.locator(".paper").count(), 0, "copies left behind");
    expect(await page.evaluate(() => document.querySelector(".stage").classList.contains("live")), "the stage is not live");
    same((await part(page, "total")).value, "$3,488,800", "the total after printing");
    const screen = darkness(await page.locator("#canvas").screenshot());
    expect(ink(screen) > 5000 && (await frames(page)) > 0, "the screen's picture is gone");

    // The browser's own print comes by the same way.
    await page.evaluate(() => addEventListener("beforeprint", () => {
      globalThis.printed = { printing: document.querySelector(".stage").classList.contains("printing"),
        copies: document.querySelectorAll(".paper").length };
    }));
    const pdf = await page.pdf();
    expect(pdf.length > 10_000, "the print is all but empty");
    same(await page.evaluate(() => globalThis.printed), { printing: true, copies: 1 }, "while printing");
    await page.waitForFunction(() => document.querySelectorAll(".paper").length === 0);

    // Where nothing is live the static picture prints.
    const still_page = await world.open("index.html", { wait: false, javaScriptEnabled: false });
    await still_page.emulateMedia({ media: "print" });
    same(await still_page.locator(".stage svg.static").filter({ visible: true }).count(), 1, "static pictures on paper");
  }, { both: true });

  claim("in an article on paper no page is empty before a frame", async (world) => {
    const page = await world.open("demo/", { wait: false, viewport: { width: 1200, height: 900 } });
    const pdf = await page.pdf({ format: "A4" });
    // Twice words and a frame of two pages, whose last lines stand before the words after it, and a page of sources that
    // do not fit behind the last; an empty page each makes ten.
    const pages = pdf.toString("latin1").match(/\/Type \/Page\b/g).length;
    expect(pages <= 8, `the article takes ${pages} pages`);
  }, { painters: ["canvas"] });  // the article's own style sheet
}
