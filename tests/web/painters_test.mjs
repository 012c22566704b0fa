// What a reader's gesture costs, counted and never timed: frames, scenes, bills reckoned, questions to the graphics, changes
// to the page's elements. And which of the two painters draws, and that both draw the same.
import { press } from "./hands.mjs";
import { expect, same } from "./expect.mjs";
import { cells_apart, differing } from "./picture.mjs";
import { canvas_point, live, outline, painter_of, part, still, then_frames } from "./world.mjs";

// All that WebGL can be asked. Each question waits until the graphics process has done everything before it.
const questions = /^(get|is|check)|^(readPixels|finish|fenceSync|clientWaitSync)$/;

// Counts them, from before the page's own scripts on.
const count_questions = (pattern) => {
  globalThis.asked = [];
  const kind = WebGL2RenderingContext.prototype;
  for (const name of Object.getOwnPropertyNames(kind)) {
    if (!new RegExp(pattern).test(name) || typeof Object.getOwnPropertyDescriptor(kind, name).value !== "function") continue;
    const ask = kind[name];
    kind[name] = function (...words) {
      asked.push(name);
      return ask.apply(this, words);
    };
  }
};

async function open_counting(world) {
  const page = await world.page_with();
  await page.addInitScript(count_questions, questions.source);
  await page.goto(`${world.site}/index.html`);
  await live(page);
  return page;
}

const counts = (page) => page.evaluate(() => ({
  frames: program.frames(), scenes: program.scenes(), evaluations: program.evaluations(), questions: asked.length,
}));
const since = (before, after) => Object.fromEntries(Object.keys(before).map((key) => [key, after[key] - before[key]]));

async function thumb_of(page, id) {
  const { track, at } = await part(page, id);
  return canvas_point(page, track[0] + track[2] * at / 1000, track[1] + track[3] / 2);
}

export default function (claim) {
  claim("what the pointer costs: a move of a slider is one frame, one scene, one bill, no question to the graphics; several at once are one; none beside everything", async (world) => {
    const page = await open_counting(world);
    const webgl = world.painter === "webgl";
    const nothing = { frames: 0, scenes: 0, evaluations: 0, questions: 0 };
    const at = await canvas_point(page, 200, 5);
    await page.mouse.move(at.x, at.y);
    await still(page);
    const idle = await counts(page);
    for (let i = 1; i <= 4; ++i) await then_frames(page, 1, () => page.mouse.move(at.x + 3 * i, at.y));
    same(since(idle, await counts(page)), nothing, "four moves beside everything");

    const thumb = await thumb_of(page, "count");
    await page.mouse.move(thumb.x, thumb.y);
    await page.mouse.down();
    await still(page);
    const moves = 6, start = (await part(page, "total")).value;
    const texts = () => page.evaluate(() => program.texts());
    expect(!webgl || await texts() > 60, `${await texts()} texts were laid out for the first pictures`);
    const before = await counts(page);
    const asked_since = () => page.evaluate((from) => asked.slice(from), before.questions);
    for (let i = 1; i <= moves; ++i) {
      const laid_out = await texts();
      await then_frames(page, 1, () => page.mouse.move(thumb.x + 10 * i, thumb.y));
      const changed = (await texts()) - laid_out;
      expect(!webgl || (changed > 0 && changed < 30), `${changed} texts were laid out for a move`);
    }
    expect((await part(page, "total")).value !== start, "the slider was not moved");
    same(since(before, await counts(page)), { frames: moves, scenes: moves, evaluations: moves, questions: 0 },
      `${moves} moves (${await asked_since()})`);

    // Between two frames.
    const send = (xs) => page.evaluate(({ xs, y }) => new Promise((done) => requestAnimationFrame(() => {
      const canvas = document.querySelector("#canvas");
      for (const x of xs) {
        canvas.dispatchEvent(new PointerEvent("pointermove", { clientX: x, clientY: y, buttons: 1, isPrimary: true, bubbles: true }));
      }
      requestAnimationFrame(() => requestAnimationFrame(() => done()));
    })), { xs, y: thumb.y });
    const apart = await counts(page);
    await send([10, 25, 31, 90, 44].map((step) => thumb.x + step));
    same(since(apart, await counts(page)), { frames: 1, scenes: 1, evaluations: 1, questions: 0 }, `five moves at once (${await asked_since()})`);
    const joined = (await part(page, "count")).value;
    await send([thumb.x + 20]);
    await send([thumb.x + 44]);
    same((await part(page, "count")).value, joined, "chips where the last of them was");

    await page.mouse.up();
    await still(page);
    same((await counts(page)).questions, before.questions, "questions after the release");
    if (!webgl) return;
    // At the start it has to be known where the shaders take their numbers; nothing else is asked.
    const asked = await page.evaluate(() => [...new Set(globalThis.asked)].sort());
    const known = ["getActiveAttrib", "getActiveUniform", "getActiveUniformBlockName", "getAttribLocation", "getContextAttributes",
      "getError", "getExtension", "getParameter", "getProgramParameter", "getUniformLocation", "isContextLost"];
    expect(asked.length > 0 && asked.every((name) => known.includes(name)), `asked at the start: ${asked}`);
    expect(before.questions <= 30, `${before.questions} questions at the start`);
  }, { both: true });

  claim("what a step by key costs: one bill, one outline, and changes to those elements alone whose words changed; a press between two frames counts", async (world) => {
    const page = await world.open("index.html");
    const count = () => page.evaluate(() => ({ evaluations: program.evaluations(), outlines: program.outlines() }));
    await page.getByRole("slider", { name: "Hours", exact: true }).focus();
    await page.keyboard.press("ArrowRight");
    await still(page);
    const before = (await outline(page)).parts, counted = await count();
    await page.evaluate(() => {
      globalThis.touched = [];
      const note = (records) => touched.push(...records.map(({ target, type, attributeName }) => {
        const element = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
        return { part: element?.dataset?.part ?? element?.className ?? "", what: attributeName ?? type };
      }));
      globalThis.watcher = new MutationObserver(note);
      watcher.observe(document.querySelector(".mirror"), { subtree: true, childList: true, attributes: true, characterData: true });
      globalThis.told = () => note(watcher.takeRecords());
    });
    await page.keyboard.press("ArrowRight");
    await still(page);
    same(since(counted, await count()), { evaluations: 1, outlines: 1 }, "a step");
    const after = (await outline(page)).parts;
    const touched = await page.evaluate(() => { told(); return touched; });
    const changed = after.filter((one, i) => JSON.stringify(one) !== JSON.stringify(before[i])).map(({ id }) => id);
    expect(changed.includes("hours") && changed.includes("total"), `what changed: ${changed}`);
    const beside = touched.filter(({ part }) => !changed.includes(part));
    same(beside, [], "elements touched whose part says what it said");
    expect(after.length > 40 && changed.length < after.length / 2, `${changed.length} of ${after.length} parts changed`);
    // Words, a value in words, a place: what one part has to change.
    expect(touched.length <= 3 * changed.length, `${touched.length} changes to the page's elements for ${changed.length} parts`);

    // A press and its release, then a move of a held slider and its release, each within one frame.
    const { box, on } = await part(page, "stage.v3");
    const at = await canvas_point(page, box[0] + 20, box[1] + box[3] / 2);
    await page.mouse.move(at.x, at.y);
    await still(page);
    await page.evaluate(({ x, y }) => {
      const canvas = document.querySelector("#canvas");
      canvas.setPointerCapture = () => {};  // these pointers are none of the browser's
      for (const [type, buttons] of [["pointerdown", 1], ["pointerup", 0]]) {
        canvas.dispatchEvent(new PointerEvent(type,
          { clientX: x, clientY: y, buttons, button: 0, pointerType: "mouse", isPrimary: true, bubbles: true }));
      }
    }, at);
    await still(page);
    expect((await part(page, "stage.v3")).on !== on, "the switch did not turn");
    const thumb = await thumb_of(page, "count");
    await page.mouse.move(thumb.x, thumb.y);
    await page.mouse.down();
    await still(page);
    const held = await count();
    await page.evaluate(({ x, y }) => {
      const canvas = document.querySelector("#canvas");
      for (const [type, buttons] of [["pointermove", 1], ["pointerup", 0]]) {
        canvas.dispatchEvent(new PointerEvent(type, { clientX: x + 40, clientY: y, buttons, isPrimary: true, bubbles: true }));
      }
    }, thumb);
    await page.mouse.up();
    await still(page);
    same(since(held, await count()), { evaluations: 1, outlines: 1 }, "a move and its release");
  });

  claim("what was drawn over in parts looks as if it were drawn at once, by WebGL to the pixel; and both painters put the same ink at the same places", async (world) => {
    const whole_pictures = {};
    // Without glides, which have nothing to do with it and take their time.
    for (const painter of ["canvas", "webgl"]) {
      const page = await world.page_with({ painter, reducedMotion: "reduce" });
      await page.goto(`${world.site}/index.html?paint=${painter}`);
      await live(page);
      same(await painter_of(page), painter, "what draws");
      const shot = async () => {
        await still(page);
        return page.locator("#canvas").screenshot();
      };
      const shots = async () => {
        const parts = await shot();
        await page.evaluate(async () => {
          const { module } = await document.querySelector("main.explainer").running;
          module._explainer_repaint();
          module._explainer_frame(performance.now());
        });
        return [parts, await shot()];
      };
      // A 2D canvas smooths the edges of letters a little differently from one time to the next, here and there.
      const may_differ = painter === "webgl" ? 0 : 300;
      const look = async (view, when) => {
        const [parts, whole] = await shots();
        const pixels = differing(parts, whole);
        if (when !== "held" || may_differ === 0) {
          expect(pixels <= may_differ, `${painter}, ${view}, ${when}: ${pixels} pixels differ`);
        }
        if (pixels === 0) return whole;
        const { far, cells } = cells_apart(parts, whole);
        expect(cells > 500 && far.length === 0,
          `${painter}, ${view}, ${when}: ink differs at ${far.length} of ${cells} places, first at ${far.slice(0, 5)}`);
        return whole;
      };
      const views = (await outline(page)).parts.filter(({ id }) => id.startsWith("view.")).map(({ id }) => id);
      same(views.length, 5, "pictures");
      for (const view of views) {
        await press(page, view, "Enter");
        // Between them these have lines, boxes, some of them see-through, paths, symbols and words.
        if (view === "view.ladder" || view === "view.area") {
          const thumb = await thumb_of(page, "hours");
          await page.mouse.move(thumb.x, thumb.y);
          await page.mouse.down();
          for (const step of [3, 40, 90, 20]) await then_frames(page, 1, () => page.mouse.move(thumb.x + step, thumb.y));
          await look(view, "held");
          await page.mouse.up();
          (whole_pictures[view] ??= []).push(await look(view, "after a drag"));
          continue;
        }
        await page.evaluate(() => document.activeElement.blur());
        (whole_pictures[view] ??= []).push(await shot());
      }
    }
    for (const [view, pictures] of Object.entries(whole_pictures)) {
      const { far, cells } = cells_apart(...pictures);
      expect(cells > 500, `${view}: only ${cells} places have ink`);
      expect(far.length <= cells * 0.01, `${view}: ink differs at ${far.length} of ${cells} places, first at ${far.slice(0, 5)}`);
    }
  }, { painters: ["canvas"] });

  claim("WebGL draws only where a card does it, and else leaves no context open; ?paint= says otherwise, and nonsense says nothing", async (world) => {
    const by = async (query, painter) => {
      const page = await world.page_with({ painter });
      await page.addInitScript(() => {
        globalThis.contexts = [];
        const get = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (kind, ...options) {
          const context = get.call(this, kind, ...options);
          if (context && kind !== "2d") contexts.push(context);
          return context;
        };
      });
      await page.goto(`${world.site}/index.html${query}`);
      await live(page);
      const open = await page.evaluate(() => contexts.filter((one) => !one.isContextLost()).length);
      const drawn_by = await painter_of(page);
      if (drawn_by === "canvas") same(open, 0, `WebGL contexts that are open, ${query || "without a query"}`);
      return drawn_by;
    };
    same(await by("", "canvas"), "canvas", "where a processor plays the card");
    same(await by("?paint=webgl", "canvas"), "webgl", "asked for WebGL");
    same(await by("?paint=canvas", "webgl"), "canvas", "asked for a 2D canvas");
    same(await by("?paint=oils", "webgl"), "webgl", "where there is a card, asked for nonsense");
  }, { painters: ["canvas"] });
}
