// Cards: how a figure is reckoned, its factors typed over there, the reckoning taken along; and claims in dispute.
import { join } from "node:path";
import { expect, same } from "./expect.mjs";
import { control_of, parts_of, press, tap, total_of, type, value_of } from "./hands.mjs";
import { outline, part } from "./world.mjs";

const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const may_copy = { permissions: ["clipboard-read", "clipboard-write"] };

export default function (claim) {
  for (const by of ["keys", "the pointer"]) {
    claim(`the run's card multiplies out; a factor typed there changes the scenario, and it is copied in three ways; by ${by}`, async (world) => {
      const page = await world.open("index.html", { viewport: { width: 1280, height: 1400 }, ...may_copy });
      const use = by === "keys" ? (id) => press(page, id, "Enter") : (id) => tap(page, id);
      await use("source.run");
      expect(/512 chips × 80 h × \$2\.00 = \$81,920/.test((await part(page, "card")).name), `it says: ${(await part(page, "card")).name}`);
      await type(page, "card.hours.field", "100");
      same(await value_of(page, "hours"), "100 hours", "the slider");
      expect(/512 chips × 100 h × \$2\.00 = \$102,400/.test((await part(page, "card")).name), `then: ${(await part(page, "card")).name}`);
      same(await total_of(page), "$314,400", "the total");
      await type(page, "card.price.field", "none");
      expect(/none/.test((await part(page, "card.price.field")).problem), "nonsense is not refused in words");
      same(await total_of(page), "$314,400", "the total after the refusal");
      await page.screenshot({ path: join(world.out, `reckoning-${by.replace(" ", "-")}.png`), fullPage: true });
      const copied = {};
      for (const how of ["text", "formula", "command"]) {
        await use(`card.copy.${how}`);
        copied[how] = await clipboard(page);
      }
      expect(/512 chips × 100 h × \$2\.00 = \$102,400/.test(copied.text), `as text: ${copied.text}`);
      same(copied.formula, "=512*100*2", "as a formula");
      expect(/^r1cost explain .*--hours 100\b/.test(copied.command), `as a command: ${copied.command}`);
    });
  }

  claim("a disputed question's two sides stand side by side, with sources; by keys and by pointer", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 1280, height: 1400 } });
    for (const { id } of await parts_of(page, "dispute.")) {
      await press(page, id, "Enter");
      const { name } = await part(page, "card");
      expect(/One side\. .*Source: .*The other side\. .*Source: /s.test(name), `${id} says: ${name}`);
      await page.keyboard.press("Escape");
      expect(!(await outline(page)).parts.some((one) => one.id === "card"), `${id} stays open after Escape`);
    }
    await tap(page, "dispute.chips");
    const link = (await part(page, "card.link")).href;
    same(await control_of(page, "card.link").getAttribute("href"), link, "the real link's address");
    await page.screenshot({ path: join(world.out, "dispute.png"), fullPage: true });
    await tap(page, "card.close");
    expect(!(await outline(page)).parts.some((one) => one.id === "card"), "a tap on Close left it open");
  });
}
