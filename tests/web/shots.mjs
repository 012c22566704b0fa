// Pictures of the built site for people to look at: page, pictures, story, card, embed and article at three widths, light
// and dark, with coarse pixels and fine ones; index.html shows them all.
//
//   node shots.mjs SITE DIR
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { look_at } from "./hands.mjs";
import { live, open_world, outline, still } from "./world.mjs";

const [site, folder] = process.argv.slice(2);
if (!folder) {
  console.error("usage: node shots.mjs SITE DIR");
  process.exit(2);
}
const out = resolve(folder);
const shots = [];

// A frame out of sight is given no frames to draw.
const in_sight = (element) => element.evaluate((one) => {
  const { top, bottom } = one.getBoundingClientRect();
  return bottom > 1 && top < innerHeight - 1;
});

// The page from top to bottom; in several pictures if it is longer than the browser's largest surface, 8,192 pixels.
async function take(page, name, ratio) {
  const { width } = page.viewportSize();
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const tile = Math.min(whole, Math.floor(8000 / ratio));
  await page.setViewportSize({ width, height: tile });
  for (let top = 0, number = 1; top < whole; top += tile, ++number) {
    await page.evaluate((top) => scrollTo(0, top), top);
    for (const element of await page.locator("iframe").all())
      if (await in_sight(element)) await still(await (await element.elementHandle()).contentFrame());
    const place = await page.evaluate(() => scrollY);
    const file = `${name}${number > 1 ? `-${number}` : ""}.png`;
    await page.screenshot({ path: join(out, file), clip: { x: 0, y: top - place, width, height: Math.min(tile, whole - top) } });
    shots.push({ file, width });
  }
  await page.setViewportSize({ width, height: 900 });
}

const press = async (page, role, name) => {
  await page.getByRole(role, { name }).first().evaluate((element) => element.click());
  await still(page);
};

const pictures = [
  ["area", "button", "Make your run cost"],
  ["table", "button", "Sort by like for like"],
  ["sure", "combobox", "Add a range"],
  ["compare", "combobox", "Scenario to compare with"],
];

async function take_all(world, width, theme, ratio) {
  const how = { viewport: { width, height: 900 }, colorScheme: theme, deviceScaleFactor: ratio };
  const named = (name) => `${name}-${width}-${theme}-x${ratio}`;
  const shot_of = async (path, name, prepare = async () => {}, wait = true) => {
    const page = await world.open(path, { ...how, wait });
    await prepare(page);
    await take(page, named(name), ratio);
    await page.context().close();
  };
  await shot_of("index.html", "index");
  await shot_of("index.html", "card", async (page) => {
    const row = (await outline(page)).parts.filter((one) => one.role === "row" && one.id.startsWith("row."))[1];
    await page.getByRole("button", { name: row.name }).first().press("Enter");
    await still(page);
  });
  const page = await world.open("index.html", how);
  for (const [picture, role, then] of pictures) {
    await look_at(page, picture);
    await press(page, role, then);
    await take(page, named(picture), ratio);
  }
  await page.context().close();
  await shot_of("index.html#chapter=3", "story", still);
  await shot_of(`embed.html?theme=${theme}`, "embed");
  await shot_of("demo/", "article", async (article) => {
    for (const element of await article.locator("iframe").all()) {
      await element.scrollIntoViewIfNeeded();
      await live(await (await element.elementHandle()).contentFrame());
    }
  }, false);
}

mkdirSync(out, { recursive: true });
const world = await open_world({ site: resolve(site), out });
try {
  for (const width of [320, 768, 1440])
    for (const theme of ["light", "dark"])
      for (const ratio of [1, 3]) {
        await take_all(world, width, theme, ratio);
        console.log(`${width} pixels, ${theme}, ${ratio} device pixels a pixel: done`);
      }
} finally {
  await world.close();
}
const figures = shots.map(({ file, width }) => `<figure><figcaption><a href="${file}">${file}</a></figcaption><img src="${file}" width="${width}" loading="lazy" alt=""></figure>`);
writeFileSync(join(out, "index.html"), `<!doctype html>
<meta charset="utf-8">
<title>Pictures of the site</title>
<style>body { display: flex; flex-wrap: wrap; gap: 24px; font: 13px sans-serif; } figure { margin: 0; } img { display: block; border: 1px solid gray; }</style>
${figures.join("\n")}
`);
console.log(`${shots.length} pictures: ${join(out, "index.html")}`);
