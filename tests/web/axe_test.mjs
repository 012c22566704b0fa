// axe-core finds nothing: on each page, in both themes, with the program running and with JavaScript off. It looks at the
// document, which is the same whatever draws: one painter is enough. The other theme changes colours alone, so that only
// what axe says of colours is asked again.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, same } from "./expect.mjs";
import { outline, still } from "./world.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const of_colours = ["color-contrast", "link-in-text-block"];

// Of all rules, or only of those that are named. The page's own frames are looked at as pages of their own.
async function violations(page, rules) {
  if (!await page.evaluate(() => globalThis.axe !== undefined)) await page.evaluate(axe);
  return page.evaluate(async (rules) => {
    const { violations } = await axe.run(document, { iframes: false, resultTypes: ["violations"], ...(rules && { runOnly: rules }) });
    return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")})`);
  }, rules);
}

const paper = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

// The page as a browser without JavaScript has it, in one with: axe needs it to look. Scripts are taken out, and what
// <noscript> holds stands where it stood.
async function open_without_script(world, file) {
  const html = readFileSync(join(world.folder, file), "utf8");
  world.variants["/without-script.html"] = { body: html.replace(/<script\b.*?<\/script>/gs, "").replace(/<\/?noscript>/g, "") };
  return world.open("without-script.html", { wait: false });
}

const one_painter = { painters: ["canvas"] };

export default function (claim) {
  for (const [file, to_dark] of [
    ["index.html", (page) => page.emulateMedia({ colorScheme: "dark" })],
    ["embed.html", (page) => page.evaluate(() => { document.documentElement.dataset.theme = "dark"; })],
  ]) {
    claim(`axe finds nothing in ${file} with the program running, light and dark, but something where something is wrong`, async (world) => {
      const page = await world.open(file);
      same(await violations(page), [], "violations at first");
      // And with everything open at once: a card, a refused value, the table.
      await page.locator('[data-part^="row."]').first().focus();
      await page.keyboard.press("Enter");
      const field = page.getByRole("textbox", { name: "Chips, number", exact: true });
      await field.fill("abc");
      await field.press("Enter");
      await page.locator("summary").first().click();
      await still(page);
      const { parts } = await outline(page);
      expect(parts.some((one) => one.id === "card") && parts.some((one) => one.problem), "card or refusal are not there");
      same(await violations(page, of_colours), [], "violations with everything open, light");
      const light = await paper(page);
      await to_dark(page);
      expect(await paper(page) !== light, `the dark paper is ${light}, too`);
      same(await violations(page), [], "violations with everything open, dark");

      await page.evaluate(() => {
        document.querySelector('[data-part="count"]').removeAttribute("aria-label");
        document.querySelector("h1").style.color = "#333";
      });
      const found = (await violations(page, ["label", ...of_colours])).map((line) => line.split(":")[0]);
      same(found.sort(), ["color-contrast", "label"], "what is noticed of a slider without a name and dark letters on dark paper");
    }, one_painter);
  }

  claim("axe finds nothing in the pages with JavaScript off and in the article, light and dark", async (world) => {
    const check = async (page, where) => {
      same(await violations(page), [], `violations in ${where}, light`);
      await page.emulateMedia({ colorScheme: "dark" });
      same(await violations(page, of_colours), [], `violations in ${where}, dark`);
    };
    for (const file of ["index.html", "embed.html"]) {
      const page = await open_without_script(world, file);
      await page.locator("details summary").first().click();
      await check(page, `${file} without JavaScript`);
    }
    // The article is the same with and without its script, which only gives frames their height.
    const article = await world.page_with({ tolerate: /ERR_FAILED/ });
    await article.route("**/embed.html*", (route) => route.abort());
    await article.goto(`${world.site}/demo/`);
    await check(article, "the article");
  }, one_painter);
}
