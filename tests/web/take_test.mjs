// What a reader takes along: files that can be verified, words for the clipboard, and what happens where the part of the
// program that makes them does not come. What the page is asked for: tests/session/take_test.cpp. No file or text comes from
// what paints the picture, so one painter is enough.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, same } from "./expect.mjs";
import { press, tap, type, value_of } from "./hands.mjs";
import { live, part, still } from "./world.mjs";

// The command line as WebAssembly lies beside the site.
const r1cost = (world, ...words) => spawnSync(process.execPath, [join(world.folder, "..", "r1cost.js"), ...words], { encoding: "utf8" });

// From the sheet that is open.
async function save(world, page, format, by = press) {
  const [download] = await Promise.all([page.waitForEvent("download"), by(page, `card.save-${format}`, "Enter")]);
  const path = join(world.out, `saved-${format}-${Math.random().toString(36).slice(2)}`);
  await download.saveAs(path);
  return { path, name: download.suggestedFilename(), bytes: readFileSync(path) };
}
const done = (page, id) => page.waitForFunction((id) => program.outline().parts.find((one) => one.id === id)?.value === "done", id);
const complains = (page) => page.waitForFunction(() => !document.querySelector(".why").hidden);

// How many colours an image has, and whether these are among them.
const colours_in = (page, bytes, wanted) => page.evaluate(async ([data, wanted]) => {
  const image = new Image();
  image.src = data;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const pen = canvas.getContext("2d");
  pen.drawImage(image, 0, 0);
  const { data: pixels } = pen.getImageData(0, 0, canvas.width, canvas.height);
  const seen = new Set();
  for (let i = 0; i < pixels.length; i += 4) seen.add(`${pixels[i]},${pixels[i + 1]},${pixels[i + 2]}`);
  return [seen.size, wanted.map((one) => seen.has(one))];
}, [`data:image/png;base64,${bytes.toString("base64")}`, wanted]);

const one_painter = { painters: ["canvas"] };

export default function (claim) {
  claim("PNG, SVG, CSV and JSON are saved with all that was set and verified to the last bit; PNG is drawn, with two pixels for one", async (world) => {
    const page = await world.open("index.html?theme=dark", { viewport: { width: 1280, height: 1700 } });
    await type(page, "hours.field", "100");
    await press(page, "sheet.share", "Enter");
    const files = {};
    for (const [format, by] of [["png", tap], ["svg", press], ["csv", press], ["json", press]]) {
      const { path, name, bytes } = files[format] = await save(world, page, format, by);
      expect(new RegExp(`^r1-294000-ladder-20\\d\\d-\\d\\d-\\d\\d\\.${format}$`).test(name), `the file is called ${name}`);
      await done(page, `card.save-${format}`);
      const good = r1cost(world, "verify", path);
      same(good.status, 0, `the exit status of verify for ${format}, which says ${good.stdout}${good.stderr}`);
      expect(/: matches/.test(good.stdout) && good.stdout.includes("hours=100"), `of ${format} it says ${good.stdout}`);
      if (format !== "png") continue;
      const other = Buffer.from(bytes);
      other[Math.floor(other.length * 0.6)] ^= 1;
      writeFileSync(path, other);
      const bad = r1cost(world, "verify", path);
      same(bad.status, 1, `the exit status with a byte changed; it says ${bad.stdout}${bad.stderr}`);
    }
    const svg = files.svg.bytes.toString(), png = files.png.bytes;
    same(png.readUInt32BE(16), 2 * Number(/width="([\d.]+)"/.exec(svg)[1]), "the PNG's width");
    same(png.readUInt32BE(20), 2 * Math.floor(Number(/height="([\d.]+)"/.exec(svg)[1])), "the PNG's height");
    const [count, these] = await colours_in(page, png, ["255,122,92", "92,195,230", "16,20,24"]);
    expect(count > 50 && these.every(Boolean), `it shows ${count} colours, yours, R1's and dark paper: ${these}`);
  }, one_painter);

  claim("caption, text for those who cannot see, and figures are copied as the exported file has them; where the browser lets nothing be copied, a sentence says so and no button says that it was", async (world) => {
    const page = await world.open("index.html#v=3&view=ladder&hours=100",
      { viewport: { width: 1280, height: 1700 }, permissions: ["clipboard-read", "clipboard-write"] });
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await press(page, "sheet.share", "Enter");
    const file = JSON.parse((await save(world, page, "json")).bytes);
    await press(page, "card.copy-caption", "Enter");
    await done(page, "card.copy-caption");
    same(await clipboard(), file.caption, "the caption");
    await tap(page, "card.copy-alt");
    await done(page, "card.copy-alt");
    same(await clipboard(), file.alt_text, "the text for those who cannot see");
    await press(page, "card.copy-figures", "Enter");
    await done(page, "card.copy-figures");
    const lines = (await clipboard()).split("\n");
    for (const { name, value } of file.shown) expect(lines.includes(`${name}\t${value}`), `no line says ${name}: ${value}`);
    expect(file.shown.length > 10, "hardly anything is shown");

    await page.evaluate(() => {
      navigator.clipboard.write = navigator.clipboard.writeText = () => Promise.reject(new Error("barred"));
      document.execCommand = () => false;
    });
    await press(page, "card.copy-caption", "Enter");
    await complains(page);
    expect(/does not let the page copy/.test(await page.locator(".why").textContent()), "it does not say why");
    same(await value_of(page, "card.copy-caption"), undefined, "what the button says");
  }, one_painter);

  claim("what makes files and checks headlines is fetched when it is first asked for; where it does not come, a sentence says so and the next try works", async (world) => {
    const page = await world.open("index.html", { tolerate: /files|404|503|ERR_/ });
    const address = "**/explainer-files.js";
    const break_it = () => page.route(address, (route) => route.fulfill({ status: 503 }));
    expect(!page.notes.requests.some((one) => /files/.test(one)), "it was fetched before");
    await break_it();
    await press(page, "sheet.share", "Enter");
    await press(page, "card.save-csv", "Enter");
    await complains(page);
    expect(/could not be loaded/.test(await page.locator(".why").textContent()), "it does not say what happened");
    same((await part(page, "card.save-csv")).value, undefined, "what the button says");
    // A headline is answered once it comes, also the one that was asked about in vain.
    await press(page, "sheet.ask", "Enter");
    await type(page, "card.headline.field", "512 chips for 100 hours cost $102,400");
    await complains(page);
    same((await part(page, "total")).value, "$293,920", "the total, still live");
    await page.unroute(address);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => /multiplies out/.test(program.outline().parts.find((one) => one.id === "card.answer").name));
    await still(page);
    expect(!(await page.locator(".why").isVisible()), "the sentence stays");
    await press(page, "sheet.share", "Enter");
    const { bytes } = await save(world, page, "csv");
    expect(bytes.toString().startsWith("row,id,name"), "the second try gives no file");
  }, one_painter);

  claim("in an article's sandboxed frame, narrower than any picture, a file is saved from a phone's sheet that can still be verified", async (world) => {
    const article = await world.page_with({});
    world.articles["/sandboxed"] = {
      body: `<!doctype html><html lang="en"><title>Article</title><iframe src="${world.site}/embed.html" width="240" height="2200"
        sandbox="allow-scripts allow-downloads" title="Explainer"></iframe></html>`,
    };
    await article.goto(`${world.host}/sandboxed`);
    const frame = article.frames()[1];
    await live(frame);
    const press_there = async (id) => {
      await frame.locator(`[data-part="${id}"]`).focus();
      await article.keyboard.press("Enter");
    };
    await press_there("sheet.share");
    await still(frame);
    const waiting = article.waitForEvent("download");
    await press_there("card.save-svg");
    const path = join(world.out, "saved-in-frame.svg");
    await (await waiting).saveAs(path);
    const { status, stdout } = r1cost(world, "verify", path);
    same(status, 0, `the exit status of verify, which says ${stdout}`);
  }, one_painter);
}
