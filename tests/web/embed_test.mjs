// The explainer as a guest in an article of another origin, under strict policies on both sides.
import { PNG } from "pngjs";
import { expect, same } from "./expect.mjs";
import { limit, live, outline, part, still, then_frames } from "./world.mjs";

const title = "The $294,000 Question";

// An article whose own script notes every message, and answers heights if it is told to.
const listener = `
  globalThis.heard = [];
  addEventListener("message", (event) => {
    const frames = Array.from(document.querySelectorAll("iframe"));
    const from = frames.find((frame) => frame.contentWindow === event.source);
    heard.push({ from: from ? from.id : "?", data: event.data });
    const heights = event.data && event.data["datawrapper-height"];
    if (from && heights && from.classList.contains("fits")) from.style.height = Object.values(heights)[0] + "px";
  });`;
const sheet = `
  body { margin: 16px; font: 16px/1.5 serif; }
  iframe { display: block; width: 1px; min-width: 100%; height: 700px; border: 0; margin: 16px 0; }
  p { min-height: 400px; }`;

async function article(world, body, options = {}) {
  world.articles["/article.html"] = {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title>` +
      `<link rel="stylesheet" href="/article.css"><script src="/listen.js"></script></head><body>${body}</body></html>`,
  };
  world.articles["/listen.js"] = { type: "text/javascript", body: listener };
  world.articles["/article.css"] = { type: "text/css", body: sheet };
  const page = await world.page_with(options);
  await page.goto(`${world.host}/article.html`);
  return page;
}

const iframe = (id, src, more = "") => `<iframe id="${id}" title="${title}" scrolling="no" src="${src}" ${more}></iframe>`;
const frame_of = async (page, id) => (await page.locator(`#${id}`).elementHandle()).contentFrame();
const heard = (page, id) => page.evaluate((id) => heard.filter((one) => one.from === id).map((one) => one.data), id);
const wait_for_message = (page, id) => page.waitForFunction((id) => heard.some((one) => one.from === id), id, { timeout: limit });
const content_height = (frame) => frame.evaluate(() => document.querySelector(".embed").scrollHeight);
const is_datawrapper = (data) => data && typeof data === "object" && "datawrapper-height" in data;
const heights_of = (messages) => messages.filter(is_datawrapper).map((data) => Object.values(data["datawrapper-height"])[0]);
const is_amp = (data) => data && data.sentinel === "amp" && data.type === "embed-size";

export default function (claim) {
  claim("options and a link's words may stand in the query or behind the #, by Datawrapper's names, too; a wrong value is named in the console", async (world) => {
    const looks = (page) => page.evaluate(() => ({
      theme: document.documentElement.dataset.theme ?? "auto", plain: document.documentElement.classList.contains("plain"), hash: location.hash,
      notice: document.querySelector(".notice").hidden,
    }));
    const hours = async (page) => (await part(page, "hours")).value;
    for (const [address, wanted, value] of [
      ["embed.html", { theme: "light", plain: false, hash: "" }, "80 hours"],
      ["embed.html?v=3&chip=h800&count=512&hours=100&price=2&also=none&theme=dark&utm_source=x", { theme: "dark", plain: false }, "100 hours"],
      ["embed.html?plain&dark=auto#v=3&chip=h800&count=512&hours=120&price=2&also=none", { theme: "auto", plain: true }, "120 hours"],
      ["embed.html#theme=dark&v=3&chip=h800&count=512&hours=90&price=2&also=none&plain=true", { theme: "dark", plain: true }, "90 hours"],
      ["embed.html?plain=false&static=0&unknown=1#dark=true", { theme: "dark", plain: false, hash: "#" }, "80 hours"],
    ]) {
      const page = await world.open(address);
      const { hash, notice, ...rest } = await looks(page);
      const { hash: wanted_hash, ...wanted_rest } = wanted;
      same(rest, wanted_rest, `what ${address} looks like`);
      same(await hours(page), value, `the hours of ${address}`);
      expect(notice, `${address} has a notice`);
      expect(!/theme|plain|dark/.test(hash), `${address} leaves options in ${hash}`);
      if (wanted_hash !== undefined) expect(["", wanted_hash].includes(hash), `${address} has ${hash}`);
    }
    const page = await world.page_with();
    const warned = [];
    page.on("console", (message) => { if (message.type() === "warning") warned.push(message.text()); });
    await page.goto(`${world.site}/embed.html?theme=pink&transparent=maybe#resize=%3Cscript%3E`);
    await live(page);
    same(warned.filter((words) => words.includes("is ignored")).map((words) => words.split(": ")[1].split(" is")[0]),
      ["theme=pink", "transparent=maybe", "resize=%3Cscript%3E"], "what is named in the console");
    same((await looks(page)).theme, "light", "the theme after a wrong one");
  });

  claim("a frame that is to be static asks for no program, is transparent if it is to be, and says so where a link leads elsewhere", async (world) => {
    const page = await article(world,
      iframe("still", `${world.site}/embed.html?static&transparent`) + iframe("elsewhere", `${world.site}/embed.html?static=true&preset=with-v3`),
      { viewport: { width: 700, height: 900 } });
    const [still_one, elsewhere] = [await frame_of(page, "still"), await frame_of(page, "elsewhere")];
    for (const frame of [still_one, elsewhere]) await frame.waitForSelector(".static.at-600", { state: "visible", timeout: limit });
    const background = (frame) => frame.evaluate(() => ["html", "body", ".explainer"].map((one) => getComputedStyle(document.querySelector(one)).backgroundColor));
    same([...new Set(await background(still_one))], ["rgba(0, 0, 0, 0)"], "backgrounds of the transparent one");
    same([...new Set(await background(elsewhere))], ["rgb(255, 255, 255)"], "backgrounds of the other");
    const why = (frame) => frame.evaluate(() => document.querySelector(".why:not(noscript *)").hidden);
    same([await why(still_one), await why(elsewhere)], [true, false], "whether nothing is to be said");
    await page.waitForTimeout(500);  // longer than a program waits to be asked for
    const asked = page.notes.requests.filter((one) => /\.wasm|explainer\.js/.test(one));
    same(asked, [], "what was asked for");
  });

  claim("two embeds side by side, one sandboxed, each with its own colours and numbers, tell each height that a width needs, once", async (world) => {
    const page = await article(world,
      iframe("plain", `${world.site}/embed.html`, 'class="fits"') +
      iframe("boxed", `${world.site}/embed.html?theme=dark&preset=with-v3`, 'class="fits" sandbox="allow-scripts"'),
      { viewport: { width: 352, height: 900 } });
    const ids = ["plain", "boxed"];
    const [plain, boxed] = [await frame_of(page, "plain"), await frame_of(page, "boxed")];
    await live(plain);
    await page.locator("#boxed").scrollIntoViewIfNeeded();
    await live(boxed);
    same(await boxed.evaluate(() => origin), "null", "the origin of the sandboxed frame");
    const paper = (frame) => frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    same([await paper(plain), await paper(boxed)], ["rgb(255, 255, 255)", "rgb(16, 20, 24)"], "paper of the two");

    // A browser lets a frame rest that is out of sight.
    const show = (id) => page.locator(`#${id}`).evaluate((one) => one.scrollIntoView());
    const check_heights = async (count, width) => {
      for (const id of ids) {
        const frame = id === "plain" ? plain : boxed;
        await show(id);
        await page.waitForFunction(([id, count]) => heard.filter((one) => one.from === id && one.data["datawrapper-height"]).length >= count,
          [id, count], { timeout: limit });
        await still(frame);
        const messages = await heard(page, id);
        const told = heights_of(messages);
        same(told.length, count, `heights that ${id} has told once it is ${width} wide (${told})`);
        same(messages.filter(is_amp).map((data) => data.height), told, `heights of ${id} in the two shapes`);
        same(messages.filter((data) => !is_datawrapper(data) && !is_amp(data)), [], `other messages of ${id}`);
        expect(told.every(Number.isInteger), `heights are not whole: ${told}`);
        same(told.at(-1), await content_height(frame), `told height and content of ${id} at ${width}`);
        await page.waitForFunction(([id, height]) => document.querySelector(`#${id}`).clientHeight === height, [id, told.at(-1)]);
        const rest = await frame.evaluate(() => [document.documentElement.scrollHeight - innerHeight, document.documentElement.scrollWidth - innerWidth]);
        same(rest, [0, 0], `what is left to scroll in ${id} at ${width}`);
      }
    };
    await check_heights(1, 320);

    const total = async (frame) => (await part(frame, "line")).value;
    same(await total(plain), "$293,920", "the total of the plain one");
    const other = await total(boxed);
    expect(other !== "$293,920", "the preset of the sandboxed one was not taken");
    await show("plain");
    await plain.getByRole("slider", { name: "Chips", exact: true }).focus();
    await then_frames(plain, 1, () => page.keyboard.press("ArrowRight"));
    await still(plain);
    expect((await total(plain)) !== "$293,920", "the plain one does not answer");
    same(await total(boxed), other, "the total of the one that was left alone");

    // Cards, refusals and the table change no height.
    await plain.locator('[data-part^="row."]').last().focus();
    await page.keyboard.press("Enter");
    await still(plain);
    await page.keyboard.press("Escape");
    const field = plain.getByRole("textbox", { name: "Chips, number", exact: true });
    await field.fill("abc");
    await field.press("Enter");
    const figures = plain.getByText("Sources", { exact: true });
    await figures.click();
    await still(plain);
    same(await plain.getByRole("table").isVisible(), true, "the table can be seen");
    same(heights_of(await heard(page, "plain")).length, 1, "heights told while it was used");
    await figures.click();

    // A column that grows and shrinks, as on a phone that is turned.
    let count = 1;
    for (const width of [812, 352, 1240, 468, 768]) {
      await page.setViewportSize({ width: width + 32, height: 900 });
      await check_heights(++count, width);
    }
    same(await page.title(), "An article", "the article's title");
    same(await page.evaluate(() => [localStorage.length, document.cookie]), [0, ""], "what is stored");

    // One pixel more is nothing to talk about, neither is less; and content that grows without end is not followed.
    const pad = (padding) => plain.evaluate((padding) => new Promise((done) => {
      document.querySelector(".stage").style.paddingBottom = padding;
      requestAnimationFrame(() => requestAnimationFrame(done));
    }), padding);
    await show("plain");
    for (const padding of ["1px", "0px", "1px", "0px"]) await pad(padding);
    same(heights_of(await heard(page, "plain")).length, count, "heights told with those for a pixel");
    for (let i = 1; i <= 12; ++i) await pad(`${100 * i}px`);
    same(heights_of(await heard(page, "plain")).length, count + 5, "heights told with those for content that grows twelve times");
  });

  claim("each host is answered in its own words, and only in these; unknown values of options are ignored", async (world) => {
    const hosts = {
      pym: ["?initialWidth=800&childId=chart-7&parentTitle=Secret&parentUrl=http%3A%2F%2Fexample.org%2Fsecret",
        (height) => [`pymxPYMxchart-7xPYMxheightxPYMx${height}`]],
      wordpress: ["#?secret=Ab12Cd34Ef", (height) => [{ message: "height", value: height, secret: "Ab12Cd34Ef" }]],
      guardian: ["?resize=guardian", (height) => [JSON.stringify({ type: "set-height", value: height })]],
      amp: ["#amp=1", (height) => [{ sentinel: "amp", type: "embed-size", height }, { sentinel: "amp", type: "embed-ready" }]],
      unknown: ["?theme=%3Cscript%3E&preset=../../x&resize=javascript:alert(1)&childId=%3Cb%3E&count=-1#?secret=%3Ci%3E&amp=2",
        (height) => [{ "datawrapper-height": { "the-294000-question": height } }, { sentinel: "amp", type: "embed-size", height }]],
      resizer: ["", (height) => [{ "datawrapper-height": { "the-294000-question": height } }, { sentinel: "amp", type: "embed-size", height }]],
    };
    const page = await article(world, Object.entries(hosts).map(([id, [address]]) => iframe(id, `${world.site}/embed.html${address}`)).join(""));
    const frames = Object.fromEntries(await Promise.all(Object.keys(hosts).map(async (id) => [id, await frame_of(page, id)])));
    for (const [id, [, wanted]] of Object.entries(hosts)) {
      await page.locator(`#${id}`).scrollIntoViewIfNeeded();
      await live(frames[id]);
      const messages = await heard(page, id);
      same(messages, wanted(await content_height(frames[id])), `what ${id} hears`);
      expect(!/ecret%|example\.org/.test(JSON.stringify(messages)), `the page's address was echoed to ${id}`);
    }
    same((await part(frames.unknown, "line")).value, "$293,920", "the total with unknown options");
    same(await frames.unknown.evaluate(() => document.documentElement.dataset.theme), "light", "the theme with unknown options");

    // Two ask in words: Pym again, and iframe-resizer, which then hears each size.
    const ask = async (id, words) => {
      await page.evaluate(([id, words]) => { heard.length = 0; document.querySelector(`#${id}`).contentWindow.postMessage(words, "*"); }, [id, words]);
      await wait_for_message(page, id);
      return heard(page, id);
    };
    same(await ask("pym", "pymxPYMxchart-7xPYMxwidthxPYMx800"), hosts.pym[1](await content_height(frames.pym)), "the answer to Pym's question");
    const height = await content_height(frames.resizer);
    const width = await frames.resizer.evaluate(() => Math.round(document.querySelector(".embed").getBoundingClientRect().width));
    same(await ask("resizer", "[iFrameSizer]iFrameResizer0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:child:scroll:true"),
      [`[iFrameSizer]iFrameResizer0:${height}:${width}:init`], "the answer to iframe-resizer");
    await page.evaluate(() => { heard.length = 0; });
    await page.setViewportSize({ width: 500, height: 900 });
    await wait_for_message(page, "resizer");
    expect(/^\[iFrameSizer\]iFrameResizer0:\d+:\d+:size$/.test((await heard(page, "resizer"))[0]), `then: ${await heard(page, "resizer")}`);
  }, { painters: ["canvas"] });

  claim("messages that nobody asked for change nothing and get no answer, from the article or from a frame beside", async (world) => {
    world.articles["/neighbour.html"] = {
      body: `<!doctype html><html lang="en"><head><title>A neighbour</title><script src="/neighbour.js"></script></head><body></body></html>`,
    };
    world.articles["/neighbour.js"] = {
      type: "text/javascript",
      body: `addEventListener("message", ({ data }) => {
        parent.frames[data.index].postMessage(data.words, "*");
        parent.postMessage("passed on", "*");
      });`,
    };
    const page = await article(world, iframe("plain", `${world.site}/embed.html?childId=mine`) +
      `<div id="place"></div>`);
    const frame = await frame_of(page, "plain");
    await live(frame);
    const before = JSON.stringify(await outline(frame));
    const address = frame.url();
    const html = await frame.evaluate(() => document.documentElement.outerHTML.length);
    await page.evaluate(() => {
      heard.length = 0;
      const target = document.querySelector("#plain").contentWindow;
      const cyclic = {};
      cyclic.self = cyclic;
      const messages = [null, undefined, 0, 1e308, NaN, true, "", "x".repeat(100000), [], {}, cyclic, new Date(), new Map([[1, 2]]),
        JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
        { type: "navigate", value: "https://example.org/" }, JSON.stringify({ type: "navigate", value: "https://example.org/" }),
        { theme: "dark" }, { preset: "with-v3" }, { "datawrapper-height": { a: 5 } },
        "pymxPYMxotherxPYMxwidthxPYMx300", "pymxPYMxminexPYMxnavigateTo", "pymxPYMxminexPYMxscrollTo",
        "[iFrameSizer]", "[iFrameSizer]:", "[iFrameSizer]<img src=x onerror=alert(1)>:8:false:false", "[iFrameSizer]a:b", "[iFrameSizer]message:{}",
        "<script>alert(1)</script>", "javascript:alert(1)", "*", "https://example.org/"];
      for (const message of messages) target.postMessage(message, "*");
    });
    // A message that is answered, sent last: when its answer is here, the others have been heard.
    const ask = () => page.evaluate(() => document.querySelector("#plain").contentWindow.postMessage("pymxPYMxminexPYMxwidthxPYMx300", "*"));
    await ask();
    await wait_for_message(page, "plain");
    const answers = await heard(page, "plain");
    same(answers.length, 1, `answers to one question among 31 messages (${JSON.stringify(answers)})`);

    // The right words from the wrong window.
    await page.evaluate((origin) => new Promise((done) => {
      const neighbour = document.createElement("iframe");
      neighbour.id = "neighbour";
      neighbour.title = "A neighbour";
      neighbour.onload = done;
      neighbour.src = "/neighbour.html";
      document.querySelector("#place").append(neighbour);
    }), world.host).catch(() => {});
    await page.evaluate(() => {
      heard.length = 0;
      const index = Array.from(document.querySelectorAll("iframe")).findIndex((one) => one.id === "plain");
      for (const words of ["pymxPYMxminexPYMxwidthxPYMx300", "[iFrameSizer]stolen:8:false:false:32:true:true:null:bodyOffset"]) {
        document.querySelector("#neighbour").contentWindow.postMessage({ index, words }, "*");
      }
    });
    await page.waitForFunction(() => heard.filter((one) => one.from === "neighbour").length === 2, null, { timeout: limit });
    await ask();
    await wait_for_message(page, "plain");
    same(await heard(page, "plain"), answers, "the answer to one question after those of a frame beside");

    await still(frame);
    same(JSON.stringify(await outline(frame)), before, "the outline after all messages");
    same(frame.url(), address, "the frame's address");
    same(await frame.evaluate(() => document.documentElement.outerHTML.length), html, "the length of the frame's document");
    same(await frame.evaluate(() => ({}).polluted ?? "clean"), "clean", "the prototype of objects");
  });

  claim("theme=light, dark and auto, against the reader's system", async (world) => {
    const page = await world.page_with({ colorScheme: "dark" });
    const white = "rgb(255, 255, 255)", black = "rgb(16, 20, 24)";
    for (const [query, on_dark, on_light] of [["", white, white], ["?theme=light", white, white], ["?theme=dark", black, black],
      ["?theme=auto", black, white]]) {
      await page.emulateMedia({ colorScheme: "dark" });
      await page.goto(`${world.site}/embed.html${query}`);
      await live(page);
      for (const [colorScheme, wanted] of [["dark", on_dark], ["light", on_light]]) {
        await page.emulateMedia({ colorScheme });
        await still(page);
        same(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), wanted, `paper with "${query}" on a ${colorScheme} system`);
        const corner = await page.evaluate(() => {
          const canvas = document.querySelector("#canvas").getBoundingClientRect();
          return { x: canvas.right - 3, y: canvas.bottom - 3, width: 2, height: 2 };
        });
        const [r, g, b] = PNG.sync.read(await page.screenshot({ clip: corner, fullPage: true })).data;
        same(`rgb(${r}, ${g}, ${b})`, wanted, `the canvas with "${query}" on a ${colorScheme} system`);
      }
    }
  });

  claim("over an embed the wheel scrolls the article, Tab goes in, through and out, and a drag that is let go outside ends", async (world) => {
    const page = await article(world, `<a id="before" href="#x">before</a>` + iframe("plain", `${world.site}/embed.html`, 'class="fits"') +
      `<a id="after" href="#y">after</a><p></p><p></p>`, { viewport: { width: 1000, height: 1000 } });
    const frame = await frame_of(page, "plain");
    await live(frame);
    const one = await part(frame, "count");
    const at = await frame.evaluate(() => { const box = document.querySelector("#canvas").getBoundingClientRect(); return { x: box.left, y: box.top }; });
    const outer = await page.locator("#plain").boundingBox();
    const x = outer.x + at.x + one.track[0] + (one.at / 1000) * one.track[2];
    const y = outer.y + at.y + one.track[1] + 1;
    await then_frames(frame, 2, () => page.mouse.move(x, y));
    await then_frames(frame, 2, () => page.mouse.down());
    await then_frames(frame, 2, () => page.mouse.move(x + 30, y));
    await then_frames(frame, 2, () => page.mouse.move(x + 60, y));
    await page.mouse.move(4, 4);
    await page.mouse.up();
    await still(frame);
    const held = (await part(frame, "count")).value;
    expect(held !== one.value, "the drag did not begin");
    await page.mouse.move(x + 100, y + 40);
    await page.mouse.move(x + 120, y);
    await still(frame);
    same((await part(frame, "count")).value, held, "chips after the release, with the pointer back over the slider");

    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, 150);
    await page.waitForFunction(() => scrollY > 100, null, { timeout: limit });
    for (const [key, start, goal] of [["Tab", "before", "after"], ["Shift+Tab", "after", "before"]]) {
      await page.locator(`#${start}`).focus();
      let inside = 0, out = false;
      for (let i = 0; i < 150 && !out; ++i) {
        await page.keyboard.press(key);
        const id = await page.evaluate(() => document.activeElement.id);
        if (id === "plain") ++inside;
        out = id === goal;
      }
      expect(inside > 20, `${key} made ${inside} stops inside`);
      expect(out, `${key} did not come out`);
    }
  });

  claim("the fixed heights hold the embed at every width, with its longest text: nothing cut off, little left over", async (world) => {
    // Without scripts: the style sheet alone, and in the frame also the sentence that says why the picture stands still.
    const page = await world.page_with({ javaScriptEnabled: false });
    await page.goto(`${world.site}/demo/`);
    const element = page.locator("iframe").first();
    const frame = await (await element.elementHandle()).contentFrame();
    await frame.locator(".embed").waitFor({ timeout: limit });
    const steps = [320, 352, 375, 414, 567, 568, 631, 632, 639, 640, 768, 939, 940, 1024, 1280, 1920];
    const heights = {};  // by the column's width
    for (const width of steps) {
      await page.setViewportSize({ width, height: 900 });
      const { clientWidth, clientHeight } = await element.evaluate(({ clientWidth, clientHeight }) => ({ clientWidth, clientHeight }));
      heights[clientWidth] = clientHeight;
      const rest = clientHeight - (await content_height(frame));
      expect(rest >= 0, `at ${width} px ${-rest} px of the embed are cut off`);
      expect(rest <= 8, `at ${width} px ${rest} px are left empty`);
      same(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, `sideways scrolling of the article at ${width}`);
    }
    // The element takes the same heights until its frame says more; this one's never does.
    const own_page = await article(world, `<script src="${world.site}/host.js"></script><div id="column"></div>`);
    const taken = await own_page.evaluate((widths) => Object.fromEntries(widths.map((width) => {
      const column = document.querySelector("#column");
      column.style.width = `${width}px`;
      column.innerHTML = `<cost-explainer src="/article.css"></cost-explainer>`;
      return [width, column.firstChild.shadowRoot.querySelector("iframe").clientHeight];
    })), Object.keys(heights).map(Number));
    same(taken, heights, "heights of the element and of the style sheet by the column's width");
  }, { painters: ["canvas"] });

  claim("a frame begins with one line: a title unless it is told not to, the list of figures, and a link to the page at the very state", async (world) => {
    for (const width of [320, 390, 440, 600, 680, 908]) {
      const page = await world.open("embed.html?theme=light", { viewport: { width, height: 700 }, wait: false });
      const line = await page.evaluate(() => {
        const box = (one) => one.getBoundingClientRect();
        const header = box(document.querySelector("header"));
        const all = ["h1 span", "h1 .brief", "summary", ".full"].map((name) => box(document.querySelector(name))).filter((one) => one.width > 0);
        return { high: header.height, top: box(document.querySelector(".stage")).top,
          within: all.every((one) => one.top >= 0 && one.bottom <= header.bottom + 0.5 && one.right <= innerWidth),
          apart: all.every((one, i) => i === 0 || one.left >= all[i - 1].right), seen: all.length };
      });
      const high = width < 600 ? 32 : 36;
      same(line, { high, top: high, within: true, apart: true, seen: 3 }, `the first line at ${width}`);
      await page.context().close();
    }
    const full = (page) => page.locator(".full").evaluate((one) => one.href.replace(/^.*\//, ""));
    const page = await world.open("embed.html?plain");
    same(await page.locator("h1").evaluate((one) => getComputedStyle(one).opacity), "0", "what is seen of the title with ?plain");
    same(await full(page), "index.html", "where the link leads at first");
    const field = page.getByRole("textbox", { name: "Chips, number", exact: true });
    await field.fill("2048");
    await field.press("Enter");
    await still(page);
    const link = await full(page);
    expect(/^index\.html#v=3&.*count=2048/.test(link), `the link leads to ${link}`);
    const whole = await world.open(link);
    same((await part(whole, "line")).value, (await part(page, "line")).value, "the total there");
    // Also if nothing is touched.
    const preset = await world.open("embed.html?preset=with-v3");
    expect(/v3/.test(await full(preset)), `of a preset the link leads to ${await full(preset)}`);
    const linked = await full(await world.open("embed.html#v=3&hours=100"));
    expect(/^index\.html#v=3&.*hours=100/.test(linked), `of a link's frame the link leads to ${linked}`);
  });

  claim("each snippet on the demo page can be pasted as it stands, and the frames get the height they tell, by a script that may be loaded twice", async (world) => {
    const gets_height = async (page, element, frame, what) => {
      const height = await content_height(frame);
      await page.waitForFunction(([one, height]) => one.clientHeight === height, [await element.elementHandle(), height], { timeout: limit })
        .catch(async () => { throw new Error(`${what} needs ${height} and has ${await element.evaluate((one) => one.clientHeight)}`); });
    };
    const live_in = async (element) => {
      await element.scrollIntoViewIfNeeded();
      const frame = await (await element.elementHandle()).contentFrame();
      await live(frame);
      return frame;
    };

    const demo = await world.open("demo/", { wait: false });
    const boxed = demo.locator("iframe[sandbox]");
    const frame = await live_in(boxed);
    same(await frame.evaluate(() => origin), "null", "the origin of the demo's second frame");
    same(await frame.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(16, 20, 24)", "the paper of the demo's second frame");
    await gets_height(demo, boxed, frame, "the demo's second frame");

    const snippets = await demo.locator("pre code").allTextContents();
    same(snippets.length, 3, "snippets");
    for (const snippet of snippets) expect(!/\n|'|&&|`/.test(snippet), `not robust against editors: ${snippet}`);
    same(snippets.filter((snippet) => snippet.includes("host.js")).length, 2, "snippets with the script");
    // An article of a newsroom without any policy, as most are.
    world.articles["/paste.html"] = {
      csp: "default-src * data: 'unsafe-inline'",
      body: `<!doctype html><html lang="en"><head><title>Pasted</title><link rel="icon" href="data:,"></head><body>` +
        `${snippets.join("\n").replaceAll("https://example.org/explainer", world.site)}</body></html>`,
    };
    const page = await world.page_with();
    await page.goto(`${world.host}/paste.html`);
    const elements = page.locator("iframe");
    await page.locator("r1-explainer iframe").waitFor({ timeout: limit });
    same(await elements.count(), 3, "frames of the snippets");
    for (let i = 0; i < 3; ++i) await gets_height(page, elements.nth(i), await live_in(elements.nth(i)), `snippet ${i + 1}`);

    // The element's options, one of them given later; and heights that make no sense.
    await page.evaluate(() => {
      const element = document.createElement("cost-explainer");
      element.setAttribute("preset", "with-v3");
      document.querySelector("r1-explainer").replaceWith(element);
      element.setAttribute("theme", "dark");
    });
    const own = page.locator("cost-explainer iframe");
    const inside = await live_in(own);
    expect(inside.url().includes("preset=with-v3") && inside.url().includes("theme=dark"), `the element's frame shows ${inside.url()}`);
    expect((await own.getAttribute("title")).startsWith(title), "the element's frame has no title");
    await gets_height(page, own, inside, "the element with options");
    // By its other name, of a link's state, and then of another one.
    await page.evaluate(() => {
      const element = document.createElement("r1-explainer");
      element.setAttribute("link", "https://example.org/explainer/#v=3&chip=h800&count=512&hours=100&price=2&also=none");
      element.setAttribute("plain", "");
      document.body.append(element);
    });
    const linked = page.locator("r1-explainer iframe"), of_link = await live_in(linked);
    same((await part(of_link, "hours")).value, "100 hours", "the hours of the element's link");
    expect(await of_link.evaluate(() => document.documentElement.classList.contains("plain")), "the element of a link is not plain");
    await page.evaluate(() => document.querySelector("r1-explainer").setAttribute("link", "#v=3&chip=h800&count=512&hours=120&price=2&also=none"));
    await of_link.waitForURL(/hours=120/, { timeout: limit });
    await live(of_link);
    same((await part(of_link, "hours")).value, "120 hours", "the hours once the element has another link");
    const height = await own.evaluate((one) => one.clientHeight);
    await page.evaluate(() => {
      globalThis.heard = 0;
      addEventListener("message", () => ++heard);
    });
    await inside.evaluate(() => {
      for (const told of [-5, 1e9, NaN, "9999px", 12.5]) parent.postMessage({ "datawrapper-height": { x: told } }, "*");
      parent.postMessage(null, "*");
    });
    await page.waitForFunction(() => heard === 6, null, { timeout: limit });
    same(await own.evaluate((one) => one.clientHeight), height, "the height after nonsense");
  });
}
