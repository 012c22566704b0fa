// What a reader takes along: files that can be verified, words for the clipboard, and what happens where the part of the
// program that makes them does not come.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, same } from "./expect.mjs";
import { control_of, press, tap, type, value_of } from "./hands.mjs";
import { part, still } from "./world.mjs";

// The command line as WebAssembly lies beside the site.
const r1cost = (world, ...words) => spawnSync(process.execPath, [join(world.folder, "..", "r1cost.js"), ...words], { encoding: "utf8" });

async function save(world, page, format, by = press) {
  const [download] = await Promise.all([page.waitForEvent("download"), by(page, `save-${format}`, "Enter")]);
  const path = join(world.out, `saved-${format}-${Math.random().toString(36).slice(2)}`);
  await download.saveAs(path);
  return { path, name: download.suggestedFilename(), bytes: readFileSync(path) };
}
const done = (page, id) => page.waitForFunction((id) => program.outline().parts.find((one) => one.id === id)?.value === "done", id);

export default function (claim) {
  for (const format of ["png", "svg", "csv", "json"]) {
    claim(`${format.toUpperCase()} is saved with all that was set, is verified to the last bit, and one byte changed in it is found`, async (world) => {
      const page = await world.open("index.html?theme=dark#v=3&view=counted");
      await type(page, "hours.field", "100");
      const { path, name, bytes } = await save(world, page, format);
      expect(new RegExp(`^r1-294000-counted-20\\d\\d-\\d\\d-\\d\\d\\.${format}$`).test(name), `the file is called ${name}`);
      await done(page, `save-${format}`);
      const good = r1cost(world, "verify", path);
      same(good.status, 0, `the exit status of verify, which says ${good.stdout}${good.stderr}`);
      expect(/: matches/.test(good.stdout) && good.stdout.includes("hours=100"), `it says ${good.stdout}`);
      bytes[Math.floor(bytes.length * 0.6)] ^= 1;
      writeFileSync(path, bytes);
      const bad = r1cost(world, "verify", path);
      same(bad.status, 1, `the exit status with a byte changed; it says ${bad.stdout}${bad.stderr}`);
    });
  }

  claim("a saved PNG has two pixels for one of the page's picture, and is drawn", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 390, height: 3000 } });
    await tap(page, "sheet.share");
    const { bytes } = await save(world, page, "png", (page, id) => tap(page, `card.${id}`));
    await done(page, "card.save-png");
    const svg = (await save(world, page, "svg", (page, id) => press(page, `card.${id}`, "Enter"))).bytes.toString();
    same(bytes.readUInt32BE(16), 2 * Number(/width="([\d.]+)"/.exec(svg)[1]), "its width");
    same(bytes.readUInt32BE(20), 2 * Math.floor(Number(/height="([\d.]+)"/.exec(svg)[1])), "its height");
    const colours = await page.evaluate(async (data) => {
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
      return [seen.size, ["200,55,27", "10,106,138", "255,255,255"].map((one) => seen.has(one))];
    }, `data:image/png;base64,${bytes.toString("base64")}`);
    expect(colours[0] > 50 && colours[1].every(Boolean), `it shows ${colours[0]} colours, yours, R1's and paper: ${colours[1]}`);
  });

  claim("caption, text for those who cannot see, and figures are copied as the exported file has them", async (world) => {
    const page = await world.open("index.html#v=3&view=ladder&hours=100", { permissions: ["clipboard-read", "clipboard-write"] });
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    const file = JSON.parse((await save(world, page, "json")).bytes);
    await press(page, "copy-caption", "Enter");
    await done(page, "copy-caption");
    same(await clipboard(), file.caption, "the caption");
    await tap(page, "copy-alt");
    await done(page, "copy-alt");
    same(await clipboard(), file.alt_text, "the text for those who cannot see");
    await press(page, "copy-figures", "Enter");
    await done(page, "copy-figures");
    const lines = (await clipboard()).split("\n");
    for (const { name, value } of file.shown) expect(lines.includes(`${name}\t${value}`), `no line says ${name}: ${value}`);
    expect(file.shown.length > 10, "hardly anything is shown");
    await press(page, "view.area", "Enter");
    same(await value_of(page, "copy-figures"), undefined, "what the button says of another picture");
  });

  claim("what makes the files is fetched when it is first asked for; where it does not come, a sentence says so and the next try works", async (world) => {
    const page = await world.open("index.html", { tolerate: /files|404|503|ERR_/ });
    expect(!page.notes.requests.some((one) => /files/.test(one)), "it was fetched before");
    await page.route("**/explainer-files.js", (route) => route.fulfill({ status: 503 }));
    await press(page, "save-csv", "Enter");
    await page.waitForFunction(() => !document.querySelector(".why").hidden);
    expect(/could not be loaded/.test(await page.locator(".why").textContent()), "it does not say what happened");
    same((await part(page, "save-csv")).value, undefined, "what the button says");
    same((await part(page, "total")).value, "$293,920", "the total, still live");
    await page.unroute("**/explainer-files.js");
    const { bytes } = await save(world, page, "csv");
    expect(bytes.toString().startsWith("row,id,name"), "the second try gives no file");
    await still(page);
    expect(!(await page.locator(".why").isVisible()), "the sentence stays");
  });

  claim("in an article's sandboxed frame files are saved, too, and the guess of a chapter gives nothing away", async (world) => {
    const article = await world.page_with({});
    world.articles["/sandboxed"] = {
      body: `<!doctype html><html lang="en"><title>Article</title><iframe src="${world.site}/embed.html" width="700" height="2200"
        sandbox="allow-scripts allow-downloads" title="Explainer"></iframe></html>`,
    };
    await article.goto(`${world.host}/sandboxed`);
    const frame = article.frames()[1];
    await frame.waitForFunction(() => document.querySelector(".stage.live"));
    const waiting = article.waitForEvent("download");
    await frame.locator('[data-part="save-svg"]').focus();
    await article.keyboard.press("Enter");
    const path = join(world.out, "saved-in-frame.svg");
    await (await waiting).saveAs(path);
    same(r1cost(world, "verify", path).status, 0, "the exit status of verify");
    const page = await world.open("index.html#chapter=1");
    await page.waitForFunction(() => program.outline().parts.some((one) => one.id === "story.guess"));
    await press(page, "story.guess", "Enter");
    await page.waitForFunction(() => program.outline().parts.some((one) => one.id === "story.answer"));
    same(await control_of(page, "save-png").count(), 0, "buttons that save before the guess is answered");
  });

  claim("where the browser lets nothing be copied, a sentence says so and no button says that it was", async (world) => {
    const page = await world.open("index.html");
    await page.evaluate(() => {
      navigator.clipboard.write = navigator.clipboard.writeText = () => Promise.reject(new Error("barred"));
      document.execCommand = () => false;
    });
    await press(page, "copy-caption", "Enter");
    await page.waitForFunction(() => !document.querySelector(".why").hidden);
    expect(/does not let the page copy/.test(await page.locator(".why").textContent()), "it does not say why");
    same(await value_of(page, "copy-caption"), undefined, "what the button says");
  });

  claim("in a frame narrower than any picture a file is saved that can still be verified", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 240, height: 900 } });
    await press(page, "sheet.share", "Enter");
    const { path } = await save(world, page, "svg", (page, id) => press(page, `card.${id}`, "Enter"));
    const { status, stdout } = r1cost(world, "verify", path);
    same(status, 0, `the exit status of verify, which says ${stdout}`);
  });
}
