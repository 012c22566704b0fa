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

// Where a slider is taken in the window, scrolled to where there is room around it: at its thumb, the reader's line at its
// label.
async function thumb(page, id) {
  const one = await part(page, id);
  const y = id === "line" ? one.box[1] + 20 : one.track[1] + one.track[3] / 2;
  await page.evaluate((y) => {
    const top = document.querySelector("#canvas").getBoundingClientRect().top;
    scrollBy(0, top + y - innerHeight / 2);
  }, y);
  await still(page);
  return canvas_point(page, one.track[0] + (one.at / 1000) * one.track[2], y);
}

const phone = { viewport: { width: 390, height: 568 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

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

// Every control a reader needs, as assistive technology knows it. Take one away and the claim below fails.
const needed = [
  ["slider", "Chip type"],
  ["slider", "Chips"],
  ["slider", "Hours"],
  ["slider", "Price per chip-hour"],
  ["slider", "Your total on the dollar axis"],
  ["textbox", "Chips, number"],
  ["textbox", "Hours, number"],
  ["textbox", "Price per chip-hour, number"],
  ["textbox", "Your total, number"],
  ["combobox", "H800, Chip type, list"],
  ["combobox", "Hours, What follows when the total is dragged"],
  ["combobox", "REPORTED FOR OTHERS, Rows of the ladder"],
  ["switch", "R1-Zero, the run before it"],
  ["switch", "Making training data"],
  ["switch", "V3, the model R1 is built on"],
  ["switch", "Failed runs, A100 preparation"],
];

// The roles a part's real control has.
const role_of = { slider: "slider", field: "textbox", select: "combobox", toggle: "switch", button: "button", row: "button",
  link: "link" };
const escaped = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

export default function (claim) {
  claim("wheel, the browser's own keys, title, storage and unload stay the page's", async (world) => {
    const page = await world.page_with({ viewport: { width: 1280, height: 600 } });
    await page.addInitScript(() => {
      globalThis.listened = [];
      const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
      const unload = ["beforeunload", "unload"];
      EventTarget.prototype.addEventListener = function (type, ...rest) {
        if (unload.includes(type)) listened.push(`+${type}`);
        return add.call(this, type, ...rest);
      };
      EventTarget.prototype.removeEventListener = function (type, ...rest) {
        if (unload.includes(type)) listened.push(`-${type}`);
        return remove.call(this, type, ...rest);
      };
    });
    await page.goto(`${world.site}/index.html`);
    const title = await page.title();
    await live(page);
    same(await page.title(), title, "the title once it is live");
    expect(/294,000/.test(title), `the title is "${title}"`);

    for (const id of ["count", "count.field", "line", "chip.list"]) {
      await page.evaluate(() => scrollTo(0, 0));
      const { box } = await part(page, id);
      const at = await canvas_point(page, box[0] + box[2] / 2, box[1] + box[3] / 2);
      await page.mouse.move(at.x, Math.min(at.y, 590));
      await page.mouse.wheel(0, 120);
      await page.waitForFunction(() => scrollY > 60, null, { timeout: limit }).catch(() => {});
      const moved = await scroll_y(page);
      expect(moved > 60, `over ${id} the wheel scrolled the page by ${moved} of 120 pixels`);
    }

    await page.evaluate(() => {
      globalThis.taken = [];
      addEventListener("keydown", (event) => {
        if (event.defaultPrevented) taken.push(event.key);
        event.preventDefault();  // we only ask; nothing shall be reloaded or printed
      });
    });
    // Find, reload, print, new tab, copy, zoom, help and so on; scrolling by page.
    const keys = ["Control+f", "F5", "Control+r", "Control+p", "Control+t", "Control+c", "Control+Equal", "F1", "F6", "F11", "F12",
      "PageDown", "Backspace", "Alt+ArrowLeft"];
    const { box } = await part(page, "count");
    const at = await canvas_point(page, box[0] + 2, box[1] + 2);
    for (const focus of ["the canvas", "count", "stage.v3"]) {
      if (focus === "the canvas") await page.mouse.click(at.x, at.y);
      else await page.locator(`[data-part="${focus}"]`).focus();
      for (const key of keys) await page.keyboard.press(key);
      same(await page.evaluate(() => taken), [], `keys taken away with the focus on ${focus}`);
    }

    const listened = await page.evaluate(() => listened);
    same(listened.filter((one) => one[0] === "+").length, listened.filter((one) => one[0] === "-").length,
      `unload listeners added and taken off (${listened})`);
    same(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, ""], "what is stored");
  });

  claim("a finger that swipes up over the picture or a thumb scrolls and changes nothing; sideways it moves the slider", async (world) => {
    const page = await world.open("index.html", phone);
    const scrolled = async (from, what) => {
      const top = await scroll_y(page);
      await swipe(page, from, { x: from.x + 4, y: from.y - 250 });
      const moved = (await scroll_y(page)) - top;
      expect(moved > 120, `over ${what} the page scrolled by ${moved} of 250 pixels`);
    };
    await scrolled({ x: 195, y: 400 }, "the picture");
    for (const id of ["count", "line"]) {
      const { value } = await part(page, id);
      const { sentence } = await outline(page);
      await scrolled(await thumb(page, id), `the thumb of ${id}`);
      same((await outline(page)).sentence, sentence, `the sentence after a vertical swipe on ${id}`);
      same((await part(page, id)).value, value, `the value after a vertical swipe on ${id}`);

      const at = await thumb(page, id);
      const place = await scroll_y(page);
      await swipe(page, at, { x: at.x + (at.x > 200 ? -90 : 90), y: at.y + 3 });
      expect((await part(page, id)).value !== value, `a horizontal swipe left ${id} at ${value}`);
      same(await scroll_y(page), place, `the scroll position after a horizontal swipe on ${id}`);
    }
  });

  claim("every part has one control of its role and name, which Tab reaches in reading order, back as well, with a ring in the picture", async (world) => {
    const page = await world.open("index.html", { viewport: { width: 1280, height: 1400 } });  // nothing has to scroll
    const control = (role, name) => page.getByRole(role, { name: new RegExp(`^${escaped(name)}(, .*)?$`, "s") });
    for (const [role, name] of needed) {
      same(await control(role, name).count(), 1, `controls with the role ${role} and the name "${name}"`);
    }
    const { parts } = await outline(page);
    for (const { id, role, name } of parts) {
      if (!(role in role_of) || !name) continue;
      const twins = parts.filter((other) => other.role === role && other.name === name).length;
      same(await control(role_of[role], name).count(), twins, `controls for ${id}, role ${role_of[role]}, name "${name}"`);
    }

    for (const id of ["chip", "stage.v3", "preset.r1-published"]) {
      const { box } = parts.find((one) => one.id === id);
      const corner = await canvas_point(page, box[0], box[1]);
      const clip = { x: corner.x - 6, y: corner.y - 6, width: box[2] + 12, height: box[3] + 12 };
      const bare = await page.screenshot({ clip });
      await page.locator(`[data-part="${id}"]`).focus();
      await page.keyboard.press("Shift");
      await still(page);
      const count = differing(bare, await page.screenshot({ clip }));
      expect(count > 100, `${count} pixels changed around ${id} when it got the focus`);
    }

    const wanted = parts.filter((one) => one.role in role_of).map((one) => one.id);
    const there = await walk(page, "Tab");
    same(there.filter((id) => wanted.includes(id)), wanted, "the controls that Tab came to");
    const back = await walk(page, "Shift+Tab");
    same(back.filter((id) => wanted.includes(id)), [...wanted].reverse(), "the controls that Shift+Tab came to");
    expect(there.length <= wanted.length + 3, `more stops than controls: ${there.filter((id) => !wanted.includes(id))}`);
  });

  claim("where nothing happens nothing is drawn and nothing waits to be, also while a slider is held", async (world) => {
    const page = await world.page_with();
    // What was asked for and has not come yet: frames, times, idle moments. Nothing else could wake the page by itself.
    await page.addInitScript(() => {
      globalThis.awaited = new Map();
      for (const [ask, cancel] of [["requestAnimationFrame", "cancelAnimationFrame"], ["setTimeout", "clearTimeout"],
        ["setInterval", "clearInterval"], ["requestIdleCallback", "cancelIdleCallback"]]) {
        const [really_ask, really_cancel] = [globalThis[ask], globalThis[cancel]];
        globalThis[ask] = (work, ...rest) => {
          const id = really_ask((...words) => {
            if (ask !== "setInterval") awaited.delete(`${ask} ${id}`);
            work(...words);
          }, ...rest);
          awaited.set(`${ask} ${id}`, String(work));
          return id;
        };
        globalThis[cancel] = (id) => {
          awaited.delete(`${ask} ${id}`);
          really_cancel(id);
        };
      }
    });
    await page.goto(`${world.site}/index.html`);
    await live(page);
    // How long it would have waited for its typefaces comes to nothing any more.
    await page.evaluate(() => [...awaited.keys()].filter((key) => key.startsWith("setTimeout")).forEach((key) => awaited.delete(key)));
    // Thirty frames of the browser's, each of which the program could draw in, once the address has followed.
    const rests = async (when) => {
      await still(page);
      await page.waitForFunction(() => awaited.size === 0, null, { timeout: limit, polling: 100 }).catch(() => {});
      same(await page.evaluate(() => [...awaited.values()]), [], `what the page waits for, ${when}`);
      const before = await frames(page);
      await then_frames(page, 30, () => {});
      same((await frames(page)) - before, 0, `frames drawn, ${when}`);
    };
    await page.mouse.move(5, 5);
    await rests("at rest");

    const { track, at } = await part(page, "count");
    const grip = await canvas_point(page, track[0] + track[2] * at / 1000, track[1] + track[3] / 2);
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await then_frames(page, 1, () => page.mouse.move(grip.x + 40, grip.y));
    await rests("while a slider is held");  // it comes to rest although the button is down
    const moved = (await part(page, "count")).value;
    expect(moved !== "512 chips", "the drag did not begin");
    const before = await frames(page);
    await then_frames(page, 1, () => page.mouse.move(grip.x + 60, grip.y));
    expect((await frames(page)) > before, "the counter of frames does not count");
    await page.mouse.up();
    await rests("after a drag");
    expect((await part(page, "count")).value !== moved, "the slider no longer follows");
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
    const usual = { viewport: { width: 800, height: 900 } }, forced = { ...usual, forcedColors: "active" };
    await check(await world.open("index.html", forced), "live, from the start");
    for (const path of ["index.html", "embed.html"]) {
      await check(await world.open(path, { ...forced, javaScriptEnabled: false, wait: false }), `static, ${path}`);
    }
    // The page hears of another choice, and of its end, while it runs.
    const page = await world.open("embed.html", usual);
    for (const forcedColors of ["active", "none"]) {
      await page.emulateMedia({ forcedColors });
      await then_frames(page, 2, () => {});
      await still(page);
      if (forcedColors === "active") await check(page, "live, later");
    }
    expect(pixels_of(await page.locator(".stage").screenshot(), "rgb(200, 55, 27)") > 100, "our colours do not come back");
  });

  claim("no request leaves for another host, with the program, the embed and the article in use", async (world) => {
    const requests = [];
    for (const path of ["index.html", "demo/"]) {
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
