// A guest in somebody's page: scrolling, keys, focus, silence and the network stay the page's.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, same } from "./expect.mjs";
import { differing, pixels_of } from "./picture.mjs";
import { canvas_point, frames, limit, live, outline, part, still, then_frames } from "./world.mjs";

const scroll_y = (page) => page.evaluate(() => scrollY);

// A finger, as the device would send it: down at `from`, in `steps` to `to`, up.
async function swipe(page, from, to, steps = 8) {
  const session = await page.context().newCDPSession(page);
  const touch = (type, points) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  const breathe = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await touch("touchStart", [from]);
  await breathe();
  for (let step = 1; step <= steps; ++step) {
    await touch("touchMove", [{ x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps }]);
    await breathe();
  }
  await touch("touchEnd", []);
  await breathe();
  await still(page);
}

// Where the thumb of a slider is in the window, scrolled to where there is room around it.
async function thumb(page, id) {
  const one = await part(page, id);
  await page.evaluate((y) => {
    const top = document.querySelector("#canvas").getBoundingClientRect().top;
    scrollBy(0, top + y - innerHeight / 2);
  }, one.track[1]);
  await still(page);
  return canvas_point(page, one.track[0] + (one.at / 1000) * one.track[2], one.track[1] + one.track[3] / 2);
}

const phone = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

// What has the focus, by role and name as far as the page knows them.
const focused = (page) => page.evaluate(() => {
  const one = document.activeElement;
  return one === document.body ? "the page" : one.dataset.part ?? one.id ?? one.tagName;
});

// Between two buttons put before and after everything, presses the key until the far one has the focus; the stops on the way.
async function walk(page, key) {
  await page.evaluate(() => {
    if (document.querySelector("#before")) return;
    for (const [id, where] of [["before", "afterbegin"], ["after", "beforeend"]]) {
      const button = document.createElement("button");
      button.id = id;
      button.textContent = id;
      document.body.insertAdjacentElement(where, button);
    }
  });
  const [start, goal] = key === "Tab" ? ["before", "after"] : ["after", "before"];
  await page.locator(`#${start}`).focus();
  const stops = [];
  for (let i = 0; i < 400; ++i) {
    await page.keyboard.press(key);
    const at = await focused(page);
    if (at === goal) return stops;
    stops.push(at);
  }
  throw new Error(`${key} never came out; the last stops: ${stops.slice(-5).join(", ")}`);
}

export default function (claim) {
  claim("the wheel over the picture and over its controls scrolls the page", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 1280, height: 600 } });
    for (const id of ["count", "count.field", "line", "chip.list"]) {
      await page.evaluate(() => scrollTo(0, 0));
      const { box } = await part(page, id);
      const at = await canvas_point(page, box[0] + box[2] / 2, box[1] + box[3] / 2);
      await page.mouse.move(at.x, Math.min(at.y, 590));
      await page.mouse.wheel(0, 120);
      await page.waitForFunction(() => scrollY > 60, null, { timeout: limit }).catch(() => {});
      const moved = await scroll_y(page);
      expect(moved > 60, `over ${id} the page scrolled by ${moved} of 120 pixels`);
    }
  });

  claim("a finger that swipes over the picture scrolls the page", async (world) => {
    const page = await world.open("index.html", phone);
    const at = await thumb(page, "total").catch(() => ({ x: 195, y: 400 }));
    const before = await scroll_y(page);
    await swipe(page, { x: 195, y: 600 }, { x: 195, y: 300 });
    const moved = (await scroll_y(page)) - before;
    expect(moved > 150, `the page scrolled by ${moved} of 300 pixels`);
  });

  for (const id of ["chip", "count", "hours", "price", "line"]) {
    claim(`a vertical swipe that starts on the thumb of "${id}" scrolls and does not move it; a horizontal one moves it`, async (world) => {
      const page = await world.open("index.html", phone);
      let at = await thumb(page, id);
      if (id === "line") at.y = (await canvas_point(page, 0, (await part(page, "line")).box[1] + 20)).y;
      const value = (await part(page, id)).value;
      const sentence = (await outline(page)).sentence;
      const top = await scroll_y(page);
      await swipe(page, at, { x: at.x + 4, y: at.y - 250 });
      same((await outline(page)).sentence, sentence, "the sentence after a vertical swipe");
      same((await part(page, id)).value, value, "the value after a vertical swipe");
      expect((await scroll_y(page)) - top > 120, `the page scrolled by ${(await scroll_y(page)) - top} of 250 pixels`);

      at = await thumb(page, id);
      if (id === "line") at.y = (await canvas_point(page, 0, (await part(page, "line")).box[1] + 20)).y;
      const place = await scroll_y(page);
      await swipe(page, at, { x: at.x + (at.x > 200 ? -90 : 90), y: at.y + 3 });
      expect((await part(page, id)).value !== value, `a horizontal swipe left it at ${value}`);
      same(await scroll_y(page), place, "the scroll position after a horizontal swipe");
    });
  }

  claim("Tab goes through every control in reading order and out again; Shift+Tab the same way back", async (world) => {
    const page = await world.open("index.html");
    const wanted = (await outline(page)).parts
      .filter((one) => ["slider", "field", "select", "toggle", "button", "row", "link"].includes(one.role))
      .map((one) => one.id);
    const there = await walk(page, "Tab");
    same(there.filter((id) => wanted.includes(id)), wanted, "the controls that Tab came to");
    const back = await walk(page, "Shift+Tab");
    same(back.filter((id) => wanted.includes(id)), [...wanted].reverse(), "the controls that Shift+Tab came to");
    expect(there.length <= wanted.length + 3, `more stops than controls: ${there.filter((id) => !wanted.includes(id))}`);
  });

  claim("the control with the focus has its ring in the picture", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 1280, height: 1400 } });  // nothing has to scroll
    for (const id of ["chip", "stage.v3", "preset.r1-published"]) {
      const { box } = await part(page, id);
      const corner = await canvas_point(page, box[0], box[1]);
      const clip = { x: corner.x - 6, y: corner.y - 6, width: box[2] + 12, height: box[3] + 12 };
      await page.evaluate(() => scrollTo(0, 0));
      const bare = await page.screenshot({ clip });
      await page.locator(`[data-part="${id}"]`).focus();
      await page.keyboard.press("Shift");
      await still(page);
      const ringed = await page.screenshot({ clip });
      const count = differing(bare, ringed);
      expect(count > 100, `${count} pixels changed around ${id} when it got the focus`);
    }
  });

  claim("keys that are the browser's stay the browser's: find, reload, print, new tab, zoom, page and arrow scrolling", async (world) => {
    const page = await world.open("index.html");
    await page.evaluate(() => {
      globalThis.taken = [];
      addEventListener("keydown", (event) => {
        if (event.defaultPrevented) taken.push(event.key);
        event.preventDefault();  // we only ask; nothing shall be reloaded or printed
      });
    });
    const keys = ["Control+f", "F5", "Control+r", "Control+p", "Control+t", "Control+c", "Control+Equal", "F1", "F6", "F11", "F12",
      "PageDown", "Backspace", "Alt+ArrowLeft"];
    const { box } = await part(page, "total");
    const at = await canvas_point(page, box[0] + 20, box[1] + 20);
    for (const focus of ["the canvas", "count", "stage.v3"]) {
      if (focus === "the canvas") await page.mouse.click(at.x, at.y);
      else await page.locator(`[data-part="${focus}"]`).focus();
      for (const key of keys) await page.keyboard.press(key);
      same(await page.evaluate(() => taken), [], `keys taken away with the focus on ${focus}`);
    }
  });

  claim("the program leaves title, storage and unload alone", async (world) => {
    const page = await world.page_with();
    await page.addInitScript(() => {
      globalThis.listened = [];
      const add = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (type, ...rest) {
        if (["beforeunload", "unload"].includes(type)) {
          listened.push(`+${type}`);
        }
        return add.call(this, type, ...rest);
      };
      const remove = EventTarget.prototype.removeEventListener;
      EventTarget.prototype.removeEventListener = function (type, ...rest) {
        if (["beforeunload", "unload"].includes(type)) listened.push(`-${type}`);
        return remove.call(this, type, ...rest);
      };
    });
    await page.goto(`${world.site}/index.html`);
    const title = await page.title();
    await live(page);
    same(await page.title(), title, "the title once it is live");
    expect(/294,000/.test(title), `the title is "${title}"`);
    const listened = await page.evaluate(() => listened);
    same(listened.filter((one) => one[0] === "+").length, listened.filter((one) => one[0] === "-").length,
      `unload listeners added and taken off (${listened})`);
    same(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, ""], "what is stored");
  });

  claim("in ten idle seconds not one frame is drawn", async (world) => {
    const page = await world.open("index.html");
    await page.mouse.move(5, 5);
    await still(page);
    const before = await frames(page);
    await page.waitForTimeout(10_000);
    same((await frames(page)) - before, 0, "frames drawn in ten seconds");
    // The counter does count: one key, some frames.
    await page.getByRole("slider", { name: "Chips", exact: true }).focus();
    await then_frames(page, 1, () => page.keyboard.press("ArrowRight"));
  });

  claim("a slider that is held and not moved draws no frame either", async (world) => {
    const page = await world.open("index.html");
    const { track, at } = await part(page, "count");
    const thumb = await canvas_point(page, track[0] + track[2] * at / 1000, track[1] + track[3] / 2);
    await page.mouse.move(thumb.x, thumb.y);
    await page.mouse.down();
    await then_frames(page, 1, () => page.mouse.move(thumb.x + 40, thumb.y));
    await still(page);  // comes to rest although the button is down
    const moved = (await part(page, "count")).value;
    expect(moved !== "512 chips", "the drag did not begin");
    await then_frames(page, 1, () => page.mouse.move(thumb.x + 60, thumb.y));
    await still(page);
    expect((await part(page, "count")).value !== moved, "the slider no longer follows");
    await page.mouse.up();
  });

  claim("a switch glides, and not where the reader asked for less motion; the total is exact at once in both", async (world) => {
    const places = {};
    for (const reducedMotion of ["no-preference", "reduce"]) {
      const page = await world.open("index.html", { reducedMotion });
      // A clock of ours: each frame comes 40 ms after the one before, and its knob is looked up in the picture.
      const pictures = await page.evaluate(async () => {
        const { module } = await document.querySelector("main.explainer").running;
        let now = performance.now() + 1000;
        const canvas = document.querySelector("#canvas"), pictures = new Set(), totals = [];
        module.ccall("explainer_press", null, ["string"], ["stage.r1-zero"]);
        totals.push(program.outline().parts.find((one) => one.id === "total").value);
        for (let i = 0; i < 12; ++i) {
          module._explainer_frame((now += 40));
          pictures.add(canvas.toDataURL());
        }
        return { count: pictures.size, totals };
      });
      places[reducedMotion] = pictures.count;
      same(pictures.totals, ["$91,920"], "the total, at once");
    }
    same(places.reduce, 1, "different pictures with less motion");
    expect(places["no-preference"] >= 4, `different pictures on the way: ${places["no-preference"]}`);
  });

  claim("colours that the system forces are those of the picture, before the program and in it, from the start or later", async (world) => {
    const system = (page, name) => page.evaluate((name) => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    }, name);
    const check = async (page, what) => {
      const shot = await page.locator(".stage").screenshot();
      // Chromium's own highlight shines through, which a canvas does not take over.
      for (const name of ["Canvas", "CanvasText", "LinkText", ...(/static/.test(what) ? [] : ["Highlight"])]) {
        const colour = await system(page, name);
        expect(pixels_of(shot, colour) > 100, `${what}: ${pixels_of(shot, colour)} pixels of ${name}, ${colour}`);
      }
      for (const ours of ["rgb(200, 55, 27)", "rgb(255, 122, 92)"])
        same(pixels_of(shot, ours), 0, `pixels of our own colour, ${what}`);
    };
    for (const path of ["index.html", "embed.html"]) {
      const forced = { forcedColors: "active", viewport: { width: 800, height: 900 } };
      await check(await world.open(path, forced), `live, ${path}`);
      await check(await world.open(path, { ...forced, javaScriptEnabled: false, wait: false }), `static, ${path}`);
      const page = await world.open(path, { viewport: { width: 800, height: 900 } });
      await page.emulateMedia({ forcedColors: "active" });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await still(page);
      await check(page, `later, ${path}`);
      await page.screenshot({ path: join(world.out, `forced-${path.split(".")[0]}.png`), fullPage: true });
      await page.emulateMedia({ forcedColors: "none" });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await still(page);
      expect(pixels_of(await page.locator(".stage").screenshot(), "rgb(200, 55, 27)") > 100, `our colours do not come back on ${path}`);
    }
  });

  claim("no request leaves for another host, with the program, the embed and the article in use", async (world) => {
    const requests = [];
    for (const path of ["index.html", "embed.html", "demo/"]) {
      const page = await world.open(path, { wait: path !== "demo/" });
      if (path === "demo/") {
        for (const frame of await page.locator("iframe").all()) await frame.scrollIntoViewIfNeeded();
        for (const frame of page.frames().slice(1)) await live(frame);
      } else {
        await page.getByRole("slider", { name: "Chips", exact: true }).focus();
        await page.keyboard.press("ArrowRight");
        await still(page);
      }
      requests.push(...page.notes.requests.map((address) => `${path}: ${address}`));
    }
    const short = requests.map((line) => line.replace(world.site, ""));
    writeFileSync(join(world.out, "requests.txt"), `${short.join("\n")}\n`);
    console.log(`         ${[...new Set(short.map((line) => line.split(": ")[1].split("?")[0]))].join(" ")}`);
    const foreign = requests.filter((line) => !line.split(": ").slice(1).join(": ").startsWith(`${world.site}/`) && !/: (data|blob):/.test(line));
    same(foreign, [], "requests for other hosts");
    expect(requests.some((line) => line.endsWith("explainer.wasm")), "the list of requests is not complete");
  });
}
