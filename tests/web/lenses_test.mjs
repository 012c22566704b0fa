// One scenario seen in other ways: through a lens, from zero, only some rows, with the line at another's budget; by pointer
// and by keys alone.
import { join } from "node:path";
import { expect, same } from "./expect.mjs";
import { amount, choose, control_of, drag, parts_of, press, tap, total_of, type, value_of } from "./hands.mjs";
import { differing } from "./picture.mjs";
import { outline, part, still } from "./world.mjs";

const shot = (page) => page.locator("#canvas").screenshot();
const pictures = ["ladder", "area", "counted", "sure", "compare", "table"];

export default function (claim) {
  // What the dataset makes of 146,960 chip-hours through each lens, as the command line says it too.
  for (const [lens, total, unit] of [["own", "$183,000", "$"], ["energy", "173.6 MWh", "Wh"], ["carbon", "71.9 t CO2e", "CO2e"], ["work", "$932,000", "$"]]) {
    claim(`through the lens "${lens}" every picture changes, says the same total, and rent comes back; by keys alone`, async (world) => {
      const page = await world.open("index.html", { viewport: { width: 1280, height: 1400 } });
      const rented = {};
      for (const picture of pictures) {
        await press(page, `view.${picture}`, "Enter");
        rented[picture] = await shot(page);
      }
      await choose(page, "lens", lens);
      for (const picture of pictures) {
        await press(page, `view.${picture}`, "Enter");
        same(await total_of(page), total, `the total in ${picture}`);
        expect(differing(rented[picture], await shot(page)) > 40, `${picture} looks as it does when rented`);
        const { parts } = await outline(page);
        const own = parts.filter((one) => /^(step|row|sure|compared)\./.test(one.id) && one.value);
        if (picture !== "area" && picture !== "table") {
          expect(own.some((one) => one.value.includes(unit)), `${picture} says nothing in ${unit}`);
        }
      }
      await page.screenshot({ path: join(world.out, `lens-${lens}.png`), fullPage: true });
      await press(page, "view.ladder", "Enter");
      await choose(page, "lens", "rent");
      same(await total_of(page), "$293,920", "the total, rented again");
    });
  }

  claim("the same work is done on another chip, chosen from its list", async (world) => {
    const page = await world.open("index.html");
    await choose(page, "lens", "work");
    const on_a100 = await total_of(page);
    await choose(page, "work-chip", "h100");
    const on_h100 = await total_of(page);
    // An H100's dense peak is 989.4 trillion operations a second where the H800's is 989: all but the rented bill.
    same([on_a100, on_h100], ["$932,000", "$294,000"], "totals on an A100 and an H100");
  });

  claim("only some rows of the ladder: a filter keeps those it names, the others come back; by keys alone", async (world) => {
    const page = await world.open("index.html");
    const rows = async () => (await parts_of(page, "row.")).map((one) => one.id);
    const all = await rows();
    const before = await shot(page);
    await choose(page, "rows", "scope.one-stage");
    const stages = await rows();
    expect(stages.includes("row.r1") && !stages.includes("row.gpt4-epoch"), `of one stage: ${stages}`);
    expect(differing(before, await shot(page)) > 40, "the picture stayed as it was");
    await choose(page, "rows", "kind.report");
    const reports = await rows();
    expect(reports.length > 0 && !reports.includes("row.r1"), `press reports: ${reports}`);
    await page.screenshot({ path: join(world.out, "filtered.png"), fullPage: true });
    await choose(page, "rows", "reported");
    same(await rows(), all, "the rows, in the end");
  });

  claim("counted from zero the line is where its dollars are, and a drag on that axis solves backwards; by keys alone too", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 1280, height: 1400 } });
    const before = await shot(page);
    await choose(page, "axis", "linear");
    expect(differing(before, await shot(page)) > 40, "the picture stayed as it was");
    await page.screenshot({ path: join(world.out, "linear.png"), fullPage: true });
    const place = async () => { const { at, track } = await part(page, "line"); return track[0] + (at / 1000) * track[2]; };
    const usd = async () => amount(await total_of(page));
    await type(page, "count.field", "50,000");
    const places = [], totals = [];
    for (const price of ["2", "4", "8"]) {
      await type(page, "price.field", price);
      places.push(await place());
      totals.push(await usd());
    }
    // Equal dollars are equal pixels: as far between the places as between the totals, within a pixel or two.
    const pixels = (places[2] - places[0]) / (totals[2] - totals[0]);
    expect(pixels > 0 && Math.abs(places[1] - places[0] - pixels * (totals[1] - totals[0])) <= 2, `places ${places} of ${totals}`);
    const { box, track } = await part(page, "line");
    const to = places[2] + 200;
    await drag(page, [places[2], box[1] + 20], [to, box[1] + 20]);
    const wanted = totals[2] + 200 / pixels;
    expect(Math.abs((await usd()) / wanted - 1) < 0.05, `dragged to ${wanted}, it says ${await total_of(page)}`);
    const dragged = await usd();
    await press(page, "line", "ArrowLeft");
    expect((await usd()) < dragged, "an arrow key did not move the line down");
    expect(track[2] > 200, "the track is no longer than a thumb");
  });

  for (const by of ["the pointer", "typing"]) {
    claim(`the line goes to $100 million by ${by}: the hours follow, and what they come to is said`, async (world) => {
      const page = await world.open("index.html", { viewport: { width: 1280, height: 1400 } });
      await type(page, "count.field", "50,000");
      if (by === "typing") {
        await type(page, "line.field", "100,000,000");
      } else {
        const { box, at, track } = await part(page, "line");
        const y = box[1] + 20, place = (usd) => track[0] + ((Math.log10(usd) - 4) / 6) * track[2];  // $10K to $10B
        await drag(page, [track[0] + (at / 1000) * track[2], y], [place(1e8), y]);
      }
      // 50,000 chips at $2.00 and $212,000 of other stages leave $99,788,000: 997.88 hours.
      const hours = parseFloat((await value_of(page, "hours")).replaceAll(",", ""));
      const total = amount(await total_of(page));
      // The total is written to three digits: half a million dollars, or 5 hours, either way.
      expect(Math.abs(hours - (total - 212000) / 100000) < 5.1, `${hours} h for ${total}`);
      expect(Math.abs(total / 1e8 - 1) < (by === "typing" ? 1e-3 : 0.03), `the total is ${total}`);
    });
  }

  claim("the curve of equal cost is dragged to other budgets, and by keys; the run follows", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 1280, height: 1400 } });
    await tap(page, "view.area");
    await choose(page, "area.shows", "run");
    const run = async () => amount(await value_of(page, "area.equal"));
    const counted = async () => amount(await total_of(page)) - 212000;
    same(await run(), 81920, "the run's cost at first");
    const { box, track, at } = await part(page, "area.equal");
    const x = box[0] + box[2] / 2, y = (place) => track[1] + (1 - place) * track[3];
    await drag(page, [x, y(at / 1000)], [x, y(0.5)]);
    // At the axis' right end, 250 hours: half way up are 400 chips, 100,000 chip-hours, $200,000.
    expect(Math.abs((await run()) / 200000 - 1) < 0.02, `half way up a run costs ${await run()}`);
    expect(Math.abs((await counted()) - (await run())) < 1, `the total has ${await counted()} for it`);
    await page.screenshot({ path: join(world.out, "equal-cost.png"), fullPage: true });
    const before = await run();
    await press(page, "area.equal", "ArrowLeft");
    expect((await run()) < before, `an arrow key took it from ${before} to ${await run()}`);
  });

  claim("the map goes near to R1's own runs, widens to V3 and to a rival's budget, and says what lies outside; by keys alone", async (world) => {
    const page = await world.open("index.html");
    await press(page, "view.area", "Enter");
    expect(!/outside/.test(await value_of(page, "area.v3")), `at first V3 is said to lie outside: ${await value_of(page, "area.v3")}`);
    await choose(page, "area.shows", "run");
    await press(page, "view.area");  // the focus where it was
    expect(/14× as large/.test(await value_of(page, "area.v3")), `of V3 it says: ${await value_of(page, "area.v3")}`);
    const before = await shot(page);
    await choose(page, "area.shows", "v3");
    expect(!/outside/.test(await value_of(page, "area.v3")), `on its own map V3 is said to lie outside: ${await value_of(page, "area.v3")}`);
    expect(differing(before, await shot(page)) > 40, "the picture stayed as it was");
    await page.screenshot({ path: join(world.out, "area-v3.png"), fullPage: true });
    await choose(page, "area.shows", "gpt4-epoch-rental");
    await page.screenshot({ path: join(world.out, "area-gpt4.png"), fullPage: true });
    expect(/GPT-4/.test((await part(page, "area.rival")).name), "the rival is not named");
    await choose(page, "area.shows", "run");
    await press(page, "view.area");  // the focus where it was
    same(differing(before, await shot(page)), 0, "pixels that differ from the first map");
  });

  claim("no rows at all, an unknown total and a scenario off the axis each say so and offer the way back", async (world) => {
    const page = await world.open("index.html");
    await type(page, "count.field", "1");
    await type(page, "hours.field", "1");
    await type(page, "price.field", "0.1");
    for (const id of ["stage.r1-zero", "stage.data"]) if ((await part(page, id)).on) await press(page, id, "Space");
    same(await total_of(page), "$0.10", "the smallest total");
    expect((await parts_of(page, "row.")).length > 3, "the ladder is blank");
    await press(page, "stage.failed", "Space");
    expect(/never published|unknown|more than/i.test(`${(await part(page, "total")).name} ${await total_of(page)}`), "an unknown stage is not said");
    same(await control_of(page, "preset.default").count(), 1, "ways back");
    await press(page, "preset.default", "Enter");
    same(await total_of(page), "$293,920", "the total, back at the start");
  });
}
