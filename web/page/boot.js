// Replaces the static picture by the live program: loads it when the reader comes near, passes pointer, size and theme
// to it, and shows its frames. If anything fails, the static picture stays and one plain sentence says why.
//
// At first the program tells paint.js what to draw into a 2D canvas, which is there at once. Where a graphics card does
// WebGL 2 that takes over in a quiet moment, until it is lost.
//
// When the site is made (src/site.cmake) this and the files with what it does become one script, within one function.
// As they are now: another copy of the page's scripts may put its own there later. What comes later is found there, too.
globalThis.ExplainerPage ||= {};
const page = Object.assign(Object.create(globalThis.ExplainerPage), globalThis.ExplainerPage);
// Where the rest lies: beside this script; where something else runs it, beside what names that place, else the page.
const own = document.currentScript?.src;
const named = document.querySelector("script[src*='boot.js'], link[href*='page.css']");
const base = new URL(".", /boot\.js/.test(own) ? own : named?.src || named?.href || own || document.baseURI).href;

// A page without static.js asks for it again: it shows the picture when it comes.
const show_again = (stage) => {
  if (page.show_static) page.show_static(stage);
  else load_script(base + "static.js").catch(() => {});
};

// What follows is a task of its own: the browser may paint and hear the reader before.
const pause = () => new Promise((resolve) => setTimeout(resolve));

const load_program = async (here, told) => {
  const { from, stage, stand_still } = here;
  const coming = ["explainer.js", "paint.js"].map((name) => load_script(from + name));
  const [program] = await Promise.all([compiled(from + "explainer.wasm"), fonts_ready(stage), ...coming]);
  const hear = hear_program(here, told);
  here.module = await globalThis.createExplainer({
    canvas: here.canvas,
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(program, imports).then((instance) => done(instance), () => stand_still("broken"));
      return {};
    },
    onAbort: () => setTimeout(() => stand_still("broken")),
    onFrameNeeded: () => here.request(),
    onPaint: (...picture) => here.paint(...picture),
    onMessage: (kind, words, link, on, x, y, width, height) => hear[kind]({ words, link, on, x, y, width, height }),
  });
};

const start_painting = (here) => {
  const style = getComputedStyle(here.stage);
  const family = (name, otherwise) => style.getPropertyValue(name).trim() || otherwise;
  const families = [family("--sans", "system-ui, sans-serif"), family("--serif", "Georgia, serif")];
  here.paint = page.open_painter(here.canvas, families);
  if (!here.paint) here.stand_still("canvas");
};

// Whether the program has started.
const start_program = ({ root, options, theme, call }) => {
  const touch = matchMedia("(pointer: coarse)").matches ? 1 : 0;
  const motion = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 1;
  const dark = theme.is_dark() ? "dark" : "light";
  return call("start", "number", `edition=${root.dataset.edition || ""}&theme=${dark}&touch=${touch}&motion=${motion}` +
    (options.preset ? "&preset=" + encodeURIComponent(options.preset.slice(0, 100)) : ""));
};

// To where the reader was led; and to where the back button leads.
const follow_links = ({ root, options, places, listen, tell, leads_elsewhere }) => {
  tell("address", options.address || "");
  if (options.link) tell("link", options.link);
  if (leads_elsewhere()) lead_on(root, options.link || "");
  if (!places) return;
  listen(window, "popstate", () => {
    places.stop();
    tell("link", location.hash);
  });
};

const open_mirror = (here) => {
  const { stage, root, run, tell, pointer } = here;
  return page.open_mirror(stage.querySelector(".mirror"), root.querySelector(".sentence"), {
    step: (part, stop) => tell("step", part, stop),
    type: (part, text) => tell("type", part, text),
    choose: (part, option) => tell("choose", part, option),
    press(part, event) {
      if (!pointer.has_pressed(event)) tell("press", part, event.timeStamp);
    },
    held: () => here.held,
    forget: () => run("escape"),
    focus(part, ring) {
      if (ring) here.size.look_at();
      tell("focus", part, ring ? 1 : 0);
    },
  }, here.signal);
};

// `root` holds .stage (with canvas and .mirror), .sentence, .notice and .why. Options: preset, link (a fragment), address
// (what links begin with), own_page (the browser's address and its back button are ours), theme ("light", "dark" or
// "auto"), paint ("webgl" or "canvas"; else what is quicker here), base (where explainer.js and .wasm are), now (do not
// wait until it is near). Returns {stop, module}.
const take_over = async (root, options = {}) => {
  const here = open_place(root, options);
  const { stage, listen, run, request } = here;
  here.from = options.base || base;
  here.start_painting = () => start_painting(here);
  here.size = follow_size(here);
  here.theme = follow_theme(here);
  if (typeof WebAssembly !== "object") return here.stand_still("wasm");
  // Where the static picture would be a wrong one it is not left to be printed, once the page around is there.
  const soon = here.leads_elsewhere() && stage.clientWidth ? [new Promise((resolve) => setTimeout(resolve, 1500))] : [];
  if (!options.now) await Promise.race([near(stage), ...soon]);
  const told = [];  // of the outline, before there are controls
  try {
    await load_program(here, told);
  } catch {
    return here.stand_still("download");
  }
  await pause();
  if (here.stopped) return;
  start_painting(here);
  if (here.stopped) return;
  if (!start_program(here)) return here.stand_still("canvas");
  await pause();
  if (here.stopped) return;
  follow_links(here);
  here.size.resize();
  run("frame", performance.now());
  if (here.stopped) return;
  here.canvas.hidden = false;  // not before: it would cover the static picture with nothing
  here.size.watch();

  // The first frame stands, and the static picture goes, so nothing flashes and nothing jumps.
  stage.classList.add("live");
  request();
  here.pointer = hear_pointer(here);
  hear_keys(here);
  // A browser may take away what a 2D canvas shows, too, and says when it can be drawn again.
  const redraw = () => {
    run("repaint");
    request();
  };
  listen(stage, "contextrestored", redraw, { capture: true });
  here.theme.watch();
  listen(document, "visibilitychange", () => { if (!document.hidden) request(); });
  listen(window, "pageshow", (event) => { if (event.persisted) redraw(); });

  // The picture can be used; its controls for keys and readers of screens are made in a task of their own.
  await pause();
  if (here.stopped) return;
  here.mirror = open_mirror(here);
  for (const json of told) here.mirror.update(JSON.parse(json));
  // `settled`: once it is known what draws.
  return { stop: here.stop, settled: take_graphics(here), get module() { return here.module; } };
};

globalThis.ExplainerPage.take_over = take_over;

// The explainer's own page starts by itself; an embed calls take_over with its own root.
const query = new URLSearchParams(location.search);
const theme = query.get("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
for (const root of document.querySelectorAll("html:not(.still) main.explainer")) {
  const own_page = window.top === window;
  root.running ||= take_over(root, {  // also if the scripts are there twice
    preset: query.get("preset") || "",
    paint: query.get("paint"),
    link: location.hash,
    address: own_page ? location.href.split(/[?#]/)[0] : base + "index.html",
    own_page,
  });
}
