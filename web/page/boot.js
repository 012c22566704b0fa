// Takes over the static picture: loads the program when the reader comes near, carries pointer, size and theme to it
// and frames back. Whatever fails, the static picture stays and one plain sentence says why.
//
// At first the program tells paint.js what to draw into a 2D canvas, which is there at once. Where a graphics card does
// WebGL 2 that takes over in a quiet moment, until it is lost.
(() => {
  "use strict";

  // As they are now: another copy of the page's scripts may put its own there later. What comes later is found there, too.
  const page = Object.assign(Object.create(globalThis.ExplainerPage), globalThis.ExplainerPage);
  // Where the rest lies: beside this script; where something else runs it, beside what names that place, else the page.
  const own = document.currentScript?.src;
  const named = document.querySelector("script[src*='boot.js'], link[href*='page.css']");
  const base = new URL(".", /boot\.js/.test(own) ? own : named?.src || named?.href || own || document.baseURI).href;
  const KIND = { pointerdown: 0, pointermove: 1, pointerup: 2, pointercancel: 3, pointerleave: 4 };

  const scripts = {};  // each loaded once for all instances on the page
  const load_script = (address) => {
    scripts[address] ||= new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = address;
      element.onload = () => resolve();
      element.onerror = () => {
        delete scripts[address];
        reject(new Error("download"));
      };
      document.head.append(element);
    });
    return scripts[address];
  };

  // The program is compiled while it arrives and beside its script; once for all instances on the page.
  const programs = {};
  const compiled = (address) => {
    programs[address] ||= fetch(address).then((answer) => {
      if (!answer.ok) throw new Error("download");
      // A server that calls it by another type keeps it from being compiled on the way.
      const streams = WebAssembly.compileStreaming && answer.headers.get("content-type") === "application/wasm";
      return streams ? WebAssembly.compileStreaming(answer) : answer.arrayBuffer().then((bytes) => WebAssembly.compile(bytes));
    });
    programs[address].catch(() => delete programs[address]);
    return programs[address];
  };

  // A page without static.js asks for it again: it shows the picture when it comes.
  const show_static = (stage) => {
    if (page.show_static) page.show_static(stage);
    else load_script(base + "static.js").catch(() => {});
  };

  // What follows is a task of its own: the browser may paint and hear the reader before.
  const pause = () => new Promise((resolve) => setTimeout(resolve));

  const margin = 600;  // pixels: a screen of scrolling
  const near = (element) => new Promise((resolve) => {
    // In a frame nobody but the observer knows where the reader is; it takes a frame to answer.
    const own_window = window.top === window;
    if (!("IntersectionObserver" in window)) return resolve();
    if (own_window && element.getBoundingClientRect().top < innerHeight + margin) return resolve();
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      resolve();
    }, { rootMargin: `${margin}px` });
    observer.observe(element);
  });

  // The page's own web fonts must be there before letters are drawn with them; not for longer than 3 s.
  const fonts_ready = (stage) => {
    if (!document.fonts) return Promise.resolve();
    const style = getComputedStyle(stage);
    const loads = ["--sans", "--serif"].flatMap((name) => ["400", "600", "700"].map(
      (weight) => document.fonts.load(`${weight} 16px ${style.getPropertyValue(name) || "serif"}`).catch(() => {})));
    return Promise.race([Promise.all(loads), new Promise((resolve) => setTimeout(resolve, 3000))]);
  };

  // `root` holds .stage (with canvas and .mirror), .sentence, .notice and .why. Options: preset, link (a fragment), address
  // (what links begin with), own_page (the browser's address and its back button are ours), theme ("light", "dark" or
  // "auto"), paint ("webgl" or "canvas"; else what is quicker here), base (where explainer.js and .wasm are), now (do not
  // wait until it is near). Returns {stop, module}.
  const take_over = async (root, options = {}) => {
    const stage = root.querySelector(".stage");
    let canvas = stage.querySelector("canvas");
    const off = new AbortController();  // ends every listener at once
    const listen = (target, type, handler, more) =>
      target.addEventListener(type, handler, { signal: off.signal, ...more });

    // Whether the static picture shows something else than what the page was asked for.
    const leads_elsewhere = () => /[#&!/](v|chapter)[=%]/.test(options.own_page ? location.hash : options.link) ||
      (options.preset && options.preset !== "default");
    const why = root.querySelector(".why");  // with what there may be to say as its data
    const complain = (words, ...more) => {
      why.replaceChildren(words, ...more);
      why.hidden = !words;
    };
    const stand_still = (reason) => {
      if (stopped) return;  // the first reason is the one
      complain([reason, "complete", ...leads_elsewhere() ? ["elsewhere"] : []].map((key) => why.dataset[key]).join(" "));
      stop();
    };

    const places = options.own_page ? page.follow_in_address() : null;
    let module = null, mirror = null, paint = null, frame = 0, stopped = false;
    let by_webgl = false, leave_old = null;
    const observers = [];
    const stop = () => {
      if (stopped) return;
      stopped = true;
      off.abort();
      places?.stop();
      cancelAnimationFrame(frame);
      for (const observer of observers) observer.disconnect();
      try {
        module?._explainer_stop();
        if (by_webgl) page.free_graphics(canvas);
      } catch { /* it has already stopped */ }
      module = null;
      // The static picture again; and a fresh canvas, since this one has lost its context for good.
      show_static(stage);
      leave_old?.();
      stage.classList.remove("live", "printing");
      root.classList.remove("reading");
      mirror?.close();
      replace_canvas();
      canvas.hidden = true;
      canvas.removeAttribute("style");
    };
    // A canvas keeps the kind of context that it was first asked for.
    const replace_canvas = () => {
      const fresh = canvas.cloneNode(false);
      canvas.replaceWith(fresh);
      canvas = fresh;
    };

    if (typeof WebAssembly !== "object") return stand_still("wasm");
    // Where the static picture would be a wrong one it is not left to be printed, once the page around is there.
    const soon = leads_elsewhere() && stage.clientWidth ? [new Promise((resolve) => setTimeout(resolve, 1500))] : [];
    if (!options.now) await Promise.race([near(stage), ...soon]);
    const from = options.base || base;
    const told = [];  // of the outline, before there are controls
    // What the program has to say: see src/session/message.h.
    const hear = {
      outline({ words }) {
        if (mirror) mirror.update(JSON.parse(words));
        else told.push(words);
      },
      pressed: ({ words }) => mirror?.focus_pressed(words),
      heir: ({ words }) => mirror?.focus_heir(words),
      copy: ({ words }) => page.copy(words),
      take: ({ words, link, width, on }) => take([words, link, width, on ? 1 : 0]),
      check: ({ words }) => check(words),
      link: ({ words, on }) => places?.follow(words, on),
      notice({ words }) {
        const notice = root.querySelector(".notice");
        if (!notice || notice.hidden && !words) return;  // readers of screens hear of each change, also of none
        notice.textContent = words;
        notice.hidden = !words;
      },
      story: ({ words }) => fetch_story(Number(words)),
      reading({ words, on }) {
        root.classList.toggle("reading", on);
        root.classList.toggle("guessing", words !== "");
      },
      ring: ({ x, y, width, height }) => mirror?.ring([x, y, width, height]),
      height: ({ height }) => set_height(height),
    };
    try {
      const coming = ["explainer.js", "paint.js"].map((name) => load_script(from + name));
      const [program] = await Promise.all([compiled(from + "explainer.wasm"), fonts_ready(stage), ...coming]);
      module = await globalThis.createExplainer({
        canvas,
        instantiateWasm(imports, done) {
          WebAssembly.instantiate(program, imports).then((instance) => done(instance), () => stand_still("broken"));
          return {};
        },
        onAbort: () => setTimeout(() => stand_still("broken")),
        onFrameNeeded: () => request(),
        onPaint: (...picture) => paint(...picture),
        onMessage: (kind, words, link, on, x, y, width, height) => hear[kind]({ words, link, on, x, y, width, height }),
      });
    } catch {
      return stand_still("download");
    }

    // Everything that C++ does is asked for here: if it stops, the static picture comes back.
    const attempt = (work) => {
      if (!module) return 0;
      try {
        return work();
      } catch {
        stand_still("broken");
        return 0;
      }
    };
    const run = (name, ...numbers) => attempt(() => module["_explainer_" + name](...numbers));
    const tell = (name, ...values) => attempt(() =>
      module.ccall("explainer_" + name, null, values.map((value) => typeof value), values));

    // The chapters are fetched once the story is opened, each for itself: one that is missing takes no other along.
    const fetch_story = (chapters) => {
      for (let number = 1; number <= chapters; ++number) {
        const name = `story/${number}.json`;
        fetch(from + name)
          .then((answer) => answer.ok ? answer.text() : "", () => "")
          .then((text) => tell("chapter", number, name, text));
      }
    };

    // What is copied, saved or checked is made by a second program, which comes when it is first asked for.
    const second = (use) => {
      complain("");
      const using = load_script(from + "files.js").then(use);
      using.catch(() => complain(why.dataset.unmade));
      return using;
    };
    const take = async (what) => {
      const taking = second(() => page.take(from, root.dataset.edition, why.dataset.unsaved, ...what));
      try {
        const doubt = /^(caption|alt|figures)$/.test(what[0])
          ? !await page.copy_once_there(taking) && [why.dataset.uncopied] : await taking;
        if (doubt) complain(...doubt);
        else tell("taken", what[0]);
      } catch { /* said by `second` */ }
    };
    const check = (headline) => second(() => page.check(from, root.dataset.edition, headline))
      .then((said) => tell("checked", headline, ...said), () => {});

    // Frames: only when somebody asks for one.
    const tick = (now) => {
      frame = 0;
      if (run("frame", now)) request();
    };
    const request = () => {
      frame ||= requestAnimationFrame(tick);
    };

    // Theme: the page's setting, else the system's.
    const dark_system = matchMedia("(prefers-color-scheme: dark)");
    const is_dark = () => {
      const set = options.theme && options.theme !== "auto" ? options.theme : document.documentElement.dataset.theme;
      return set === "dark" || (set !== "light" && dark_system.matches);
    };

    const open_mirror = () => page.open_mirror(stage.querySelector(".mirror"), root.querySelector(".sentence"), {
      step: (part, stop) => tell("step", part, stop),
      type: (part, text) => tell("type", part, text),
      choose: (part, option) => tell("choose", part, option),
      press(part, { detail, timeStamp }) {
        // The browser's own click at the end of a press that the program answers. Keys and readers of screens send none or 0.
        if (!(detail > 0 && pressed && timeStamp - lifted < 100)) tell("press", part, timeStamp);
      },
      held: () => held,
      forget: () => run("escape"),
      focus(part, ring) {
        if (ring) look_at();
        tell("focus", part, ring ? 1 : 0);
      },
    }, off.signal);

    const start_painting = () => {
      const style = getComputedStyle(stage);
      const family = (name, otherwise) => style.getPropertyValue(name).trim() || otherwise;
      paint = page.open_painter(canvas, [family("--sans", "system-ui, sans-serif"), family("--serif", "Georgia, serif")]);
      if (!paint) stand_still("canvas");
    };

    const touch = matchMedia("(pointer: coarse)").matches ? 1 : 0;
    const motion = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 1;
    const start = `edition=${root.dataset.edition || ""}&theme=${is_dark() ? "dark" : "light"}&touch=${touch}&motion=${motion}` +
      (options.preset ? "&preset=" + encodeURIComponent(options.preset.slice(0, 100)) : "");
    await pause();
    if (stopped) return;
    start_painting();
    if (stopped) return;
    if (!attempt(() => module.ccall("explainer_start", "number", ["string"], [start]))) return stand_still("canvas");
    await pause();
    if (stopped) return;
    tell("address", options.address || "");
    if (options.link) tell("link", options.link);
    if (places) {
      listen(window, "popstate", () => {
        places.stop();
        tell("link", location.hash);
      });
    }

    // Size: whole device pixels, so that no browser has to resample the canvas.
    let width = 0, ratio = 0;
    // The page around may be enlarged or made smaller, by its style sheet.
    const enlarged = () => stage.getBoundingClientRect().width / stage.offsetWidth || 1;
    const set_height = (height) => { canvas.style.height = `${Math.round(height * ratio) / ratio}px`; };
    const resize = () => {
      const new_width = Math.min(stage.clientWidth, 1240);
      const new_ratio = (window.devicePixelRatio || 1) * Math.max(1, Math.round(enlarged() * 100) / 100);
      if (!module || new_width < 1 || (new_width === width && new_ratio === ratio)) return;
      width = new_width;
      ratio = new_ratio;
      const pixels = Math.floor(width * ratio);
      canvas.style.width = `${pixels / ratio}px`;
      set_height(run("resize", pixels / ratio, ratio));
    };
    resize();
    run("frame", performance.now());
    if (stopped) return;
    canvas.hidden = false;  // not before: it would cover the static picture with nothing
    const sizes = new ResizeObserver(resize);
    sizes.observe(stage);
    observers.push(sizes);
    const watch_ratio = () => {
      matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener("change", () => {
        if (stopped) return;
        resize();
        watch_ratio();
      }, { once: true, signal: off.signal });
    };
    watch_ratio();

    // The first frame stands, and the static picture goes, so nothing flashes and nothing jumps.
    stage.classList.add("live");
    request();

    // How far the picture is cut off at the top, also where this page is a frame in another one.
    let look = null;
    const look_at = () => {
      if (width >= 600 || !("IntersectionObserver" in window)) return;
      look ||= new IntersectionObserver((entries) => {
        const { intersectionRect, boundingClientRect } = entries[entries.length - 1];
        look.disconnect();
        run("visible", Math.max(0, intersectionRect.top - boundingClientRect.top) * width / boundingClientRect.width);
      });
      look.disconnect();
      look.observe(stage);
    };
    observers.push({ disconnect: () => look?.disconnect() });

    let last = [0, 0, 0];  // where the pointer was, and whether it is a finger
    let held = false;
    // Whether the program answers a press there: on the canvas, and on what lies over it only to be found. Lists, fields and
    // links are the browser's.
    const is_ours = (element) => element.matches("canvas, .mirror > button, .mirror > [type=range]");
    let pressed = false, lifted = 0;  // the last press was the program's, and when it ended
    // Pointer: on the stage, since controls lie over the canvas.
    const point = (event) => {
      if (!module || !event.isPrimary) return;
      const kind = KIND[event.type];
      if (kind === 0) {
        pressed = is_ours(event.target) && event.button === 0;
        if (!pressed) return;
        leave_old?.();
        if (event.pointerType !== "touch") canvas.setPointerCapture(event.pointerId);
        mirror?.end_typing();
        look_at();
      }
      held = (kind === 0 || held) && (event.buttons & 1) === 1;
      if (kind === 2) lifted = event.timeStamp;
      const box = canvas.getBoundingClientRect(), scale = parseFloat(canvas.style.width) / box.width;
      last = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale, event.pointerType === "touch" ? 1 : 0];
      run("pointer", kind, ...last, event.buttons, event.timeStamp);
    };
    for (const type of Object.keys(KIND)) listen(stage, type, point);
    // The browser's own mouse press would take the focus from the control that gets it (mirror.focus_pressed).
    listen(stage, "mousedown", (event) => {
      if (is_ours(event.target)) event.preventDefault();
    });
    listen(document, "keydown", (event) => {
      if (event.key === "Escape") run("escape");
      // A field that is typed in takes back its own letters; the article around an embed is none of our business.
      const { target } = event;
      if (!(event.ctrlKey || event.metaKey) || event.altKey || target.matches?.("input[type=text], textarea")) return;
      if (!root.contains(target) && !(options.own_page && target === document.body)) return;
      // By its letter, where it has one of ours, else by its place.
      const letter = event.key.toLowerCase(), key = /^[a-z]$/.test(letter) ? letter : event.code.slice(3).toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      run(key === "y" || event.shiftKey ? "step_forth" : "step_back");
    });

    // What took the graphics away once may do so again: they are not waited for, and the picture goes on in a 2D canvas.
    const lose_graphics = () => {
      if (!by_webgl || stopped) return;
      by_webgl = held = false;
      run("pointer", KIND.pointerup, ...last, 0, performance.now());  // a drag ends here: the canvas goes, and takes the pointer's capture along
      leave_old?.();
      page.free_graphics(canvas);
      replace_canvas();
      module.canvas = canvas;
      start_painting();
      if (stopped) return;
      run("graphics_lost");
      run("frame", performance.now());
    };
    // Making a context and the letters for it takes the browser a moment, so nothing may move and nothing be held. A busy
    // browser that has no more frames to draw may never call itself idle: a second later it is asked in any case.
    const quiet = async () => {
      const idle = (resolve) => globalThis.requestIdleCallback?.(resolve, { timeout: 1000 }) ?? setTimeout(resolve, 100);
      do await new Promise(idle);
      while (!stopped && (held || run("busy")));
    };
    const take_graphics = async () => {
      if (options.paint === "canvas") return;
      await quiet();
      const fresh = stopped ? null : page.with_graphics(canvas, options.paint === "webgl");
      if (!fresh) return;
      await quiet();  // its letters are a task of their own
      listen(fresh, "webglcontextlost", lose_graphics);
      if (stopped || fresh.getContext("webgl2").isContextLost()) return page.free_graphics(fresh);
      // Its size may have changed meanwhile.
      fresh.width = canvas.width;
      fresh.height = canvas.height;
      fresh.style.cssText = canvas.style.cssText;
      leave_old = page.put_under(canvas, fresh);
      canvas = module.canvas = fresh;
      by_webgl = true;
      if (!run("graphics_found")) lose_graphics();
    };
    // A browser may take away what a 2D canvas shows, too, and says when it can be drawn again.
    const redraw = () => {
      run("repaint");
      request();
    };
    listen(stage, "contextrestored", redraw, { capture: true });

    // Where the system forces its colours the style sheet's names for them are the system's: the picture takes those.
    const forced = matchMedia("(forced-colors: active)");
    const retheme = () => {
      run("theme", is_dark() ? 1 : 0);
      if (!forced.matches) return;
      for (const role of ["paper", "ink", "soft", "rule", "hair", "you", "r1", "rival", "wash"]) {
        canvas.style.color = `var(--${role})`;
        const [red, green, blue] = getComputedStyle(canvas).color.match(/\d+/g);
        tell("force", role, red << 16 | green << 8 | blue);
      }
    };
    if (forced.matches) retheme();
    listen(dark_system, "change", retheme);
    listen(forced, "change", retheme);
    const themes = new MutationObserver(retheme);
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    observers.push(themes);
    // Paper gets the bill as it stands, in light colours; without this, the one that everybody starts with.
    let paper = null;
    listen(window, "beforeprint", () => {
      if (!module) return;
      run("theme", 0);
      run("repaint");
      run("frame", performance.now());
      paper?.remove();
      paper = canvas.cloneNode(false);
      paper.removeAttribute("id");
      paper.className = "paper";
      paper.getContext("2d").drawImage(canvas, 0, 0);
      stage.append(paper);
      stage.classList.add("printing");
      retheme();
    });
    listen(window, "afterprint", () => {
      paper?.remove();
      stage.classList.remove("printing");
    });
    listen(document, "visibilitychange", () => { if (!document.hidden) request(); });
    listen(window, "pageshow", (event) => { if (event.persisted) redraw(); });

    // The picture can be used; its controls for keys and readers of screens are made in a task of their own.
    await pause();
    if (stopped) return;
    mirror = open_mirror();
    for (const json of told) mirror.update(JSON.parse(json));
    // `settled`: once it is known what draws.
    return { stop, settled: take_graphics(), get module() { return module; } };
  };

  globalThis.ExplainerPage.take_over = take_over;

  // The explainer's own page starts by itself; an embed calls take_over with its own root.
  const query = new URLSearchParams(location.search);
  const theme = query.get("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  for (const root of document.querySelectorAll("main.explainer")) {
    const own_page = window.top === window;
    root.running ||= take_over(root, {  // also if the scripts are there twice
      preset: query.get("preset") || "",
      paint: query.get("paint"),
      link: location.hash,
      address: own_page ? location.href.split(/[?#]/)[0] : base + "index.html",
      own_page,
    });
  }
})();
