// One scenario seen in other ways, painted anew in a page, and lists and lines used by pointer and by keys. What each lens,
// row, axis and map shows: tests/session/lenses_test.cpp.
import { expect, same } from "./expect.mjs";
import { amount, choose, drag, press, total_of, type, value_of } from "./hands.mjs";
import { differing } from "./picture.mjs";
import { part, still } from "./world.mjs";

const shot = (page) => page.locator("#canvas").screenshot();

export default function (claim) {
  claim("another lens, an axis from zero and other rows are chosen by keys and painted anew, and the line is dragged and stepped on that axis", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 1280, height: 1400 } });
    const first = await shot(page);
    await choose(page, "lens", "own");
    same(await total_of(page), "$183,000", "the total, owned");
    const owned = await shot(page);
    expect(differing(first, owned) > 40, "owned, the ladder looks as it does when rented");
    await choose(page, "axis", "linear");
    const linear = await shot(page);
    expect(differing(owned, linear) > 40, "from zero the ladder looks as it did");
    const { id } = (await part(page, "rows")).options[1];
    await choose(page, "rows", id);
    expect(differing(linear, await shot(page)) > 40, `with the rows ${id} the ladder looks as it did`);

    await type(page, "count.field", "200,000");  // so that its hours do not end before the axis does
    const { box, track, at } = await part(page, "line");
    const place = async () => { const line = await part(page, "line"); return line.track[0] + (line.at / 1000) * line.track[2]; };
    const y = box[1] + 20, to = track[0] + 0.6 * track[2];
    await drag(page, [track[0] + (at / 1000) * track[2], y], [to, y]);
    expect(Math.abs((await place()) - to) <= 3, `dragged to ${to}, the line stands at ${await place()}`);
    const dragged = amount(await total_of(page));
    await press(page, "line", "ArrowLeft");
    expect(amount(await total_of(page)) < dragged, "an arrow key did not move the line down");
  });

  claim("the area map is widened to V3 and back to the pixel; its curve of equal cost is dragged, and curve, corner and edge go by keys", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 1280, height: 1400 } });
    await press(page, "view.area", "Enter");
    await choose(page, "area.shows", "run");
    await press(page, "view.area");  // the focus is where it will be again
    const near = await shot(page);
    await choose(page, "area.shows", "v3");
    expect(!/outside/.test(await value_of(page, "area.v3")), `on its own map V3 is said to lie outside: ${await value_of(page, "area.v3")}`);
    expect(differing(near, await shot(page)) > 40, "with V3 the map looks as it did");
    await choose(page, "area.shows", "run");
    await press(page, "view.area");
    same(differing(near, await shot(page)), 0, "pixels that differ from the first map");

    const run = async () => amount(await value_of(page, "area.equal"));
    const { box, track, at } = await part(page, "area.equal");
    const x = box[0] + box[2] / 2, y = (place) => track[1] + (1 - place) * track[3];
    await drag(page, [x, y(at / 1000)], [x, y(0.5)]);
    // At the axis' right end, 250 hours: half way up are 400 chips, 100,000 chip-hours, $200,000.
    expect(Math.abs((await run()) / 200000 - 1) < 0.02, `half way up a run costs ${await run()}`);
    const before = await run();
    await press(page, "area.equal", "ArrowLeft");
    expect((await run()) < before, `an arrow key took it from ${before} to ${await run()}`);
    for (const [name, id] of [["Your run, its corner", "hours"], ["Your run, its top edge", "count"]]) {
      const old = (await part(page, `${id}.field`)).text;
      await page.getByRole("slider", { name }).focus();
      await page.keyboard.press("ArrowRight");
      await still(page);
      expect((await part(page, `${id}.field`)).text !== old, `${name} did not move ${id}`);
    }
  });
}
