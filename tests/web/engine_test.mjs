// The npm package in a browser, under a strict policy: the engine alone, without any picture.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { same } from "./expect.mjs";

export default function (claim) {
  claim("the engine's npm package answers in a browser, and refuses what it must", async (world) => {
    const folder = join(dirname(world.folder), "npm");
    const types = { "index.mjs": "text/javascript", "engine.mjs": "text/javascript", "engine.wasm": "application/wasm", "data.json": "application/json" };
    for (const [name, type] of Object.entries(types)) world.variants[`/npm/${name}`] = { type, body: readFileSync(join(folder, name)) };
    world.variants["/npm/run.mjs"] = {
      type: "text/javascript",
      body: `import { load, Refusal } from "./index.mjs";
        const engine = await load();
        let place = null;
        try { engine.answer({ price: 1e30 }); } catch (error) { place = error instanceof Refusal && error.problems[0].pointer; }
        globalThis.found = { usd: engine.answer().usd, sentence: engine.explain({}, "run").sentence, place };`,
    };
    world.variants["/npm/page.html"] = { body: `<!doctype html><html lang="en"><title>Engine</title><link rel="icon" href="data:,"><script type="module" src="run.mjs"></script></html>` };
    const page = await world.open("npm/page.html", { wait: false });
    await page.waitForFunction(() => globalThis.found);
    same(await page.evaluate(() => globalThis.found),
      { usd: 293920, sentence: "512 chips × 80 h × $2.00 = $81,920", place: "/price" }, "what it says");
  });
}
