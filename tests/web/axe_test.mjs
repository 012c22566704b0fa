// axe-core finds nothing: on each page, in both themes, with the program running and with JavaScript off.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, same } from "./expect.mjs";
import { outline, still } from "./world.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// The page's own frames are looked at as pages of their own.
async function violations(frame) {
  await frame.evaluate(axe);
  return frame.evaluate(async () => {
    const { violations } = await axe.run(document, { iframes: false });
    return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")})`);
  });
}

// The page as a browser without JavaScript has it, in one with: axe needs it to look. Scripts are taken out, and what
// <noscript> holds stands where it stood.
async function as_without_script(world, path, options) {
  const bare = await world.open(path, { ...options, wait: false, javaScriptEnabled: false });
  const html = (await bare.content()).replace(/<script\b.*?<\/script>/gs, "").replace(/<\/?noscript>/g, "");
  const beside = path.replace(/[^/]*$/, "without-script.html");
  world.variants[`/${beside}`] = { body: html };
  return world.open(beside, { ...options, wait: false });
}

export default function (claim) {
  for (const colorScheme of ["light", "dark"]) {
    for (const [path, query] of [["index.html", ""], ["embed.html", `?theme=${colorScheme}`]]) {
      claim(`axe finds nothing in ${path}, ${colorScheme}, with the program running`, async (world) => {
        const page = await world.open(path + query, { colorScheme });
        same(await violations(page), [], "violations");
        // And with everything open at once: a card, a refused value, the table.
        await page.locator('[data-part^="row."]').first().focus();
        await page.keyboard.press("Enter");
        const field = page.getByRole("textbox", { name: "Chips, number", exact: true });
        await field.fill("abc");
        await field.press("Enter");
        await page.getByText("Every figure and its source", { exact: true }).first().click();
        await still(page);
        const { parts } = await outline(page);
        expect(parts.some((one) => one.id === "card") && parts.some((one) => one.problem), "card or refusal are not there");
        same(await violations(page), [], "violations with everything open");
      });
    }

    claim(`axe finds nothing in the article, ${colorScheme}`, async (world) => {
      const page = await world.open("demo/", { colorScheme, wait: false });
      same(await violations(page), [], "violations");
    });

    for (const path of ["index.html", "embed.html", "demo/"]) {
      claim(`axe finds nothing in ${path}, ${colorScheme}, with JavaScript off`, async (world) => {
        const page = await as_without_script(world, path, { colorScheme });
        const table = page.locator("details summary");
        if (await table.count()) await table.first().click();
        same(await violations(page), [], "violations");
      });
    }
  }

  claim("axe does find something where something is wrong", async (world) => {
    const page = await world.open("index.html");
    await page.evaluate(() => document.querySelector('[data-part="count"]').removeAttribute("aria-label"));
    const found = await violations(page);
    expect(found.some((line) => /label/.test(line)), `a slider without a name was not noticed: ${found}`);
  });
}
