// The explainer as a guest in an article of another origin, under strict policies on both sides.
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
const is_amp = (data) => data && data.sentinel === "amp" && data.type === "embed-size";

export default function (claim) {
  claim("two embeds live side by side in an article of another origin, one sandboxed, each with its own colours and numbers", async (world) => {
    const page = await article(world,
      iframe("plain", `${world.site}/embed.html`, 'class="fits"') +
      iframe("boxed", `${world.site}/embed.html?theme=dark&preset=with-v3`, 'class="fits" sandbox="allow-scripts"'));
    const [plain, boxed] = [await frame_of(page, "plain"), await frame_of(page, "boxed")];
    await live(plain);
    await page.locator("#boxed").scrollIntoViewIfNeeded();
    await live(boxed);
    same(await boxed.evaluate(() => origin), "null", "the origin of the sandboxed frame");
    const paper = (frame) => frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    same([await paper(plain), await paper(boxed)], ["rgb(255, 255, 255)", "rgb(16, 20, 24)"], "paper of the two");
    const total = async (frame) => (await part(frame, "total")).value;
    same(await total(plain), "$293,920", "the total of the plain one");
    expect((await total(boxed)) !== (await total(plain)), "the preset of the sandboxed one was not taken");

    const other = await total(boxed);
    await page.locator("#plain").scrollIntoViewIfNeeded();
    await plain.getByRole("slider", { name: "Chips", exact: true }).focus();
    await then_frames(plain, 1, () => page.keyboard.press("ArrowRight"));
    await still(plain);
    expect((await total(plain)) !== "$293,920", "the plain one does not answer");
    same(await total(boxed), other, "the total of the one that was left alone");
    same(await page.title(), "An article", "the article's title");
    same(await page.evaluate(() => [localStorage.length, document.cookie]), [0, ""], "what is stored");
  });

  claim("heights are told in Datawrapper's and AMP's shapes, are whole, equal the content's, and fit without scrolling", async (world) => {
    for (const width of [320, 768, 1240]) {
      const page = await article(world,
        iframe("plain", `${world.site}/embed.html`) + iframe("boxed", `${world.site}/embed.html`, 'sandbox="allow-scripts"'),
        { viewport: { width: width + 32, height: 900 } });
      for (const id of ["plain", "boxed"]) {
        const frame = await frame_of(page, id);
        await page.locator(`#${id}`).scrollIntoViewIfNeeded();
        await live(frame);
        const messages = await heard(page, id);
        const told = [
          messages.filter(is_datawrapper).map((data) => Object.values(data["datawrapper-height"])[0]),
          messages.filter(is_amp).map((data) => data.height),
        ];
        expect(told[0].length > 0, `no message in Datawrapper's shape from ${id}`);
        same(told[1], told[0], "heights in the two shapes");
        expect(told[0].every(Number.isInteger), `heights are not whole: ${told[0]}`);
        same(messages.filter((data) => !is_datawrapper(data) && !is_amp(data)), [], "other messages");
        same(told[0].length, 1, `heights told at one width (${told[0]})`);
        same(told[0].at(-1), await content_height(frame), `told height and content at ${width}`);
        await page.evaluate(([id, height]) => { document.querySelector(`#${id}`).style.height = `${height}px`; }, [id, told[0].at(-1)]);
        await page.waitForFunction(([id, height]) => document.querySelector(`#${id}`).clientHeight === height, [id, told[0].at(-1)]);
        const rest = await frame.evaluate(() => [document.documentElement.scrollHeight - innerHeight, document.documentElement.scrollWidth - innerWidth]);
        same(rest, [0, 0], "what is left to scroll once the frame has its height");
      }
      await page.context().close();
    }
  });

  claim("another width brings another height; using the explainer, its cards and its table brings none", async (world) => {
    const page = await article(world, iframe("plain", `${world.site}/embed.html`, 'class="fits"'), { viewport: { width: 1000, height: 900 } });
    const frame = await frame_of(page, "plain");
    await live(frame);
    const row = frame.locator('[data-part^="row."]').last();
    await row.focus();
    await page.keyboard.press("Enter");
    await still(frame);
    await page.keyboard.press("Escape");
    const field = frame.getByRole("textbox", { name: "Chips, number", exact: true });
    await field.fill("abc");
    await field.press("Enter");
    await frame.getByText("Every figure and its source", { exact: true }).first().click();
    await still(frame);
    same(await frame.getByRole("table").isVisible(), true, "the table can be seen");
    same((await heard(page, "plain")).filter(is_datawrapper).length, 1, "heights told while it was used");
    await frame.getByText("Every figure and its source", { exact: true }).first().click();
    await page.setViewportSize({ width: 500, height: 900 });
    await page.waitForFunction(() => heard.filter((one) => one.data["datawrapper-height"]).length > 1, null, { timeout: limit });
    const heights = (await heard(page, "plain")).filter(is_datawrapper).map((data) => Object.values(data["datawrapper-height"])[0]);
    expect(heights.at(-1) > heights[0], `the narrow one is not higher: ${heights}`);
    same(heights.at(-1), await content_height(frame), "told height and content after the change");
  });

  claim("a column that grows and shrinks, as a phone that is turned, has the right height each time and no other on the way", async (world) => {
    const page = await article(world, iframe("plain", `${world.site}/embed.html`, 'class="fits"'), { viewport: { width: 390, height: 900 } });
    const frame = await frame_of(page, "plain");
    await live(frame);
    await page.waitForFunction(() => heard.some((one) => one.data["datawrapper-height"]), null, { timeout: limit });
    let known = (await heard(page, "plain")).filter(is_datawrapper).length;
    for (const width of [844, 390, 1000, 500, 1000, 640]) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForFunction((known) => heard.filter((one) => one.data["datawrapper-height"]).length > known, known, { timeout: limit });
      await still(frame);
      const told = (await heard(page, "plain")).filter(is_datawrapper).map((data) => Object.values(data["datawrapper-height"])[0]);
      same(told.length, known + 1, `heights told at ${width} (${told.slice(known)})`);
      same(told.at(-1), await content_height(frame), `told height and content at ${width}`);
      known = told.length;
    }
  });

  claim("content that grows without end is followed five times and no more", async (world) => {
    const page = await article(world, iframe("plain", `${world.site}/embed.html`));
    const frame = await frame_of(page, "plain");
    await live(frame);
    for (let i = 1; i <= 12; ++i) {
      await frame.evaluate((i) => new Promise((done) => {
        document.querySelector(".stage").style.paddingBottom = `${100 * i}px`;
        requestAnimationFrame(() => requestAnimationFrame(done));
      }), i);
    }
    same((await heard(page, "plain")).filter(is_datawrapper).length, 6, "heights told: the first and five more");
    // One pixel more is nothing to talk about, neither is less.
    const quiet = await article(world, iframe("plain", `${world.site}/embed.html`));
    const calm = await frame_of(quiet, "plain");
    await live(calm);
    for (const padding of ["1px", "0px", "1px", "0px"]) {
      await calm.evaluate((padding) => new Promise((done) => {
        document.querySelector(".stage").style.paddingBottom = padding;
        requestAnimationFrame(() => requestAnimationFrame(done));
      }), padding);
    }
    same((await heard(quiet, "plain")).filter(is_datawrapper).length, 1, "heights told for a pixel");
  });

  for (const [language, address, say, wanted] of [
    ["Pym", "?initialWidth=800&childId=chart-7&parentTitle=Secret&parentUrl=http%3A%2F%2Fexample.org%2Fsecret", "pymxPYMxchart-7xPYMxwidthxPYMx800",
      (height) => `pymxPYMxchart-7xPYMxheightxPYMx${height}`],
    ["WordPress", "#?secret=Ab12Cd34Ef", null, (height) => ({ message: "height", value: height, secret: "Ab12Cd34Ef" })],
    ["the Guardian", "?resize=guardian", null, (height) => JSON.stringify({ type: "set-height", value: height })],
    ["AMP", "#amp=1", null, (height) => ({ sentinel: "amp", type: "embed-size", height })],
  ]) {
    claim(`${language} is answered in its own words, and only in these`, async (world) => {
      const page = await article(world, iframe("plain", `${world.site}/embed.html${address}`));
      await wait_for_message(page, "plain");
      const frame = await frame_of(page, "plain");
      await live(frame);
      const height = await content_height(frame);
      const messages = await heard(page, "plain");
      expect(messages.some((data) => JSON.stringify(data) === JSON.stringify(wanted(height))), `heard only ${JSON.stringify(messages)}`);
      const strange = messages.filter((data) => JSON.stringify(data) !== JSON.stringify(wanted(height)) && data.type !== "embed-ready");
      same(strange, [], "other messages");
      expect(!JSON.stringify(messages).includes("ecret%") && !JSON.stringify(messages).includes("example.org"), "the page's address was echoed");
      if (say) {
        await page.evaluate((words) => { heard.length = 0; document.querySelector("#plain").contentWindow.postMessage(words, "*"); }, say);
        await wait_for_message(page, "plain");
        same((await heard(page, "plain"))[0], wanted(height), "the answer to a question");
      }
    });
  }

  claim("iframe-resizer's first message is answered with its own id, then sizes follow", async (world) => {
    const page = await article(world, iframe("plain", `${world.site}/embed.html`));
    const frame = await frame_of(page, "plain");
    await live(frame);
    await page.evaluate(() => {
      heard.length = 0;
      document.querySelector("#plain").contentWindow.postMessage("[iFrameSizer]iFrameResizer0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:child:scroll:true", "*");
    });
    await wait_for_message(page, "plain");
    const height = await content_height(frame);
    const width = await frame.evaluate(() => Math.round(document.querySelector(".embed").getBoundingClientRect().width));
    same(await heard(page, "plain"), [`[iFrameSizer]iFrameResizer0:${height}:${width}:init`], "the answer");
    await page.evaluate(() => { heard.length = 0; });
    await page.setViewportSize({ width: 500, height: 900 });
    await wait_for_message(page, "plain");
    expect(/^\[iFrameSizer\]iFrameResizer0:\d+:\d+:size$/.test((await heard(page, "plain"))[0]), `then: ${await heard(page, "plain")}`);
  });

  claim("messages that nobody asked for change nothing and get no answer, from the article or from a frame beside", async (world) => {
    world.articles["/neighbour.html"] = {
      body: `<!doctype html><html lang="en"><head><title>A neighbour</title><script src="/neighbour.js"></script></head><body></body></html>`,
    };
    world.articles["/neighbour.js"] = {
      type: "text/javascript",
      body: `addEventListener("message", ({ data }) => parent.frames[data.index].postMessage(data.words, "*"));`,
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
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));  // nothing shall come: so there is nothing to wait on
    same(await heard(page, "plain"), [], "answers to a frame beside");
    await ask();
    await wait_for_message(page, "plain");
    expect(!JSON.stringify(await heard(page, "plain")).includes("stolen"), "a neighbour's id was taken");

    await still(frame);
    same(JSON.stringify(await outline(frame)), before, "the outline after all messages");
    same(frame.url(), address, "the frame's address");
    same(await frame.evaluate(() => document.documentElement.outerHTML.length), html, "the length of the frame's document");
    same(await frame.evaluate(() => ({}).polluted ?? "clean"), "clean", "the prototype of objects");
  });

  claim("unknown values of options are ignored", async (world) => {
    const page = await article(world,
      iframe("plain", `${world.site}/embed.html?theme=%3Cscript%3E&preset=../../x&resize=javascript:alert(1)&childId=%3Cb%3E&count=-1#?secret=%3Ci%3E&amp=2`));
    const frame = await frame_of(page, "plain");
    await live(frame);
    same((await part(frame, "total")).value, "$293,920", "the total");
    const messages = await heard(page, "plain");
    same(messages.filter((data) => !is_datawrapper(data) && !is_amp(data)), [], "messages in other words");
    same(await frame.evaluate(() => document.documentElement.dataset.theme), "light", "the theme");
  });

  claim("theme=light, dark and auto, against the reader's system", async (world) => {
    for (const colorScheme of ["light", "dark"]) {
      const page = await world.page_with({ colorScheme });
      const white = "rgb(255, 255, 255)", black = "rgb(16, 20, 24)";
      for (const [query, wanted] of [["", white], ["?theme=light", white], ["?theme=dark", black],
        ["?theme=auto", colorScheme === "dark" ? black : white]]) {
        await page.goto(`${world.site}/embed.html${query}`);
        await live(page);
        same(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), wanted, `paper with "${query}" on a ${colorScheme} system`);
        const corner = await page.evaluate(() => {
          const canvas = document.querySelector("#canvas").getBoundingClientRect();
          return { x: canvas.right - 3, y: canvas.bottom - 3, width: 2, height: 2 };
        });
        const { PNG } = await import("pngjs");
        const [r, g, b] = PNG.sync.read(await page.screenshot({ clip: corner, fullPage: true })).data;
        same(`rgb(${r}, ${g}, ${b})`, wanted, `the canvas with "${query}" on a ${colorScheme} system`);
      }
    }
  });

  claim("the wheel and a finger over the embed scroll the article; Tab goes in, through and out", async (world) => {
    const page = await article(world, `<a id="before" href="#x">before</a>` + iframe("plain", `${world.site}/embed.html`, 'class="fits"') +
      `<a id="after" href="#y">after</a><p></p><p></p>`, { viewport: { width: 1000, height: 700 } });
    const frame = await frame_of(page, "plain");
    await live(frame);
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

  claim("a drag whose release happens outside the frame ends", async (world) => {
    const page = await article(world, iframe("plain", `${world.site}/embed.html`, 'class="fits"'), { viewport: { width: 1000, height: 1000 } });
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
  });

  claim("the article's script gives plain frames and <cost-explainer> the height they tell, and may be loaded twice", async (world) => {
    const tag = `<script src="${world.site}/host.js"></script>`;
    const page = await article(world, `${tag}${tag}` + iframe("plain", `${world.site}/embed.html`) +
      `<cost-explainer id="own" preset="with-v3" theme="dark"><a href="${world.site}/">fallback</a></cost-explainer>`,
      { viewport: { width: 1000, height: 900 } });
    const frame = await frame_of(page, "plain");
    await live(frame);
    await page.waitForFunction((height) => document.querySelector("#plain").clientHeight === height, await content_height(frame), { timeout: limit });
    const shadow = page.locator("#own iframe");
    await shadow.scrollIntoViewIfNeeded();
    const own = await (await shadow.elementHandle()).contentFrame();
    await live(own);
    const height = await content_height(own);
    await page.waitForFunction((height) => document.querySelector("#own").shadowRoot.querySelector("iframe").clientHeight === height, height, { timeout: limit });
    expect(own.url().includes("preset=with-v3") && own.url().includes("theme=dark"), `the element's frame shows ${own.url()}`);
    expect((await shadow.getAttribute("title")).startsWith(title), "the element's frame has no title");
    // Hostile heights from the frame's side are not taken.
    await own.evaluate(() => { for (const h of [-5, 1e9, NaN, "9999px", 12.5]) parent.postMessage({ "datawrapper-height": { x: h } }, "*"); parent.postMessage(null, "*"); });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
    same(await page.evaluate(() => document.querySelector("#own").shadowRoot.querySelector("iframe").clientHeight), height, "the height after nonsense");
  });

  claim("the fixed heights hold the embed at every width, with its longest text: nothing cut off, little left over", async (world) => {
    // Without scripts: the style sheet alone, and in the frame also the sentence that says why the picture stands still.
    const page = await world.page_with({ javaScriptEnabled: false });
    await page.goto(`${world.site}/demo/`);
    const element = page.locator("iframe").first();
    const frame = await (await element.elementHandle()).contentFrame();
    await frame.locator(".embed").waitFor({ timeout: limit });
    const steps = [320, 352, 375, 414, 567, 568, 600, 639, 640, 768, 939, 940, 1024, 1280, 1920];
    for (const width of steps) {
      await page.setViewportSize({ width, height: 900 });
      const rest = (await element.evaluate((one) => one.clientHeight)) - (await content_height(frame));
      expect(rest >= 0, `at ${width} px ${-rest} px of the embed are cut off`);
      expect(rest <= 130, `at ${width} px ${rest} px are left empty`);
      same(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, `sideways scrolling of the article at ${width}`);
    }
    // The element takes the same steps until its frame says more; this one's never does.
    for (const width of [300, 352, 568, 640, 940]) {
      const own_page = await article(world, `<script src="${world.site}/host.js"></script>` +
        `<cost-explainer src="${world.site}/embed.html?resize=none"></cost-explainer>`, { viewport: { width, height: 900 } });
      const own = own_page.locator("cost-explainer iframe");
      const inside = await (await own.elementHandle()).contentFrame();
      await live(inside);
      const rest = (await own.evaluate((one) => one.clientHeight)) - (await content_height(inside));
      expect(rest >= 0 && rest <= 160, `the element at ${width} px: ${rest} px left`);
    }
  });

  claim("the demo's second frame is sandboxed, dark, tells its height and gets it", async (world) => {
    const page = await world.open("demo/", { wait: false });
    const element = page.locator("iframe[sandbox]");
    await element.scrollIntoViewIfNeeded();
    const frame = await (await element.elementHandle()).contentFrame();
    await live(frame);
    same(await frame.evaluate(() => origin), "null", "its origin");
    same(await frame.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(16, 20, 24)", "its paper");
    const height = await content_height(frame);
    await page.waitForFunction((height) => document.querySelector("iframe[sandbox]").clientHeight === height, height, { timeout: limit });
  });

  claim("each snippet on the demo page can be pasted as it stands: one line, double quotes, and it runs", async (world) => {
    const demo = await world.open("demo/", { wait: false });
    const snippets = await demo.locator("pre code").allTextContents();
    same(snippets.length, 3, "snippets");
    for (const snippet of snippets) {
      expect(!/\n|'|&&|`/.test(snippet), `not robust against editors: ${snippet}`);
      const page = await world.page_with();
      const body = snippet.replaceAll("https://example.org/explainer", world.site);
      // An article of a newsroom without any policy, as most are.
      const csp = "default-src * data: 'unsafe-inline'";
      world.articles["/paste.html"] = {
        csp,
        body: `<!doctype html><html lang="en"><head><title>Pasted</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`,
      };
      await page.goto(`${world.host}/paste.html`);
      const element = page.locator("iframe");
      await element.waitFor({ timeout: limit });
      await live(await (await element.elementHandle()).contentFrame());
    }
  });
}
