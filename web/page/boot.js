// Takes over the static picture: loads the program when the reader comes near, carries pointer, size and theme to it
// and frames back. Whatever fails, the static picture stays and one plain sentence says why.
//
// The program draws by WebGL 2 where a graphics card does that; where there is none, or it is lost, or a processor would
// have to play its part, it tells paint.js what to draw into a 2D canvas.
(() => {
  "use strict";

  const base = new URL(".", document.currentScript.src).href;
  const KIND = { pointerdown: 0, pointermove: 1, pointerup: 2, pointercancel: 3, pointerleave: 4 };
  const REASON = {
    wasm: "This browser cannot run WebAssembly, so the chart above stands still.",
    canvas: "This browser lets no page draw, so the chart above stands still.",
    download: "The interactive part could not be loaded, so the chart above stands still.",
    broken: "The interactive part stopped, so the chart above stands still.",
  };
  const AND_FIGURES = " It is complete; every figure and its source is in the list below.";
  const NOT_THE_LINK = " It shows where everybody starts, not what this link leads to.";

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
    const fetched = () => fetch(address).then((answer) => {
      if (!answer.ok) throw new Error("download");
      return answer;
    });
    // A server that calls it by another type keeps it from being compiled on the way.
    programs[address] ||= (async () => WebAssembly.compileStreaming(fetched()))()
      .catch(() => fetched().then((answer) => answer.arrayBuffer()).then((bytes) => WebAssembly.compile(bytes)));
    programs[address].catch(() => delete programs[address]);
    return programs[address];
  };

  // A page without static.js asks for it again: it shows the picture when it comes.
  const show_static = (stage) => {
    if (globalThis.ExplainerPage.show_static) globalThis.ExplainerPage.show_static(stage);
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

  // Where the clipboard is barred (an older frame without allow="clipboard-write"), by a selection.
  const copy_by_hand = (words) => {
    const before = document.activeElement;
    const area = document.createElement("textarea");
    area.value = words;
    area.readOnly = true;
    Object.assign(area.style, { position: "fixed", left: "-999px" });
    document.body.append(area);
    area.select();
    let done = false;
    try {
      done = document.execCommand("copy");
    } catch { /* then there is no way */ }
    area.remove();
    before?.focus?.({ preventScroll: true });
    return done;
  };
  // Each gives a promise of whether it was copied.
  const copy = async (words) => {
    try {
      await navigator.clipboard.writeText(words);
      return true;
    } catch {
      return copy_by_hand(words);
    }
  };
  // Words that are still awaited: browsers let only a press reach the clipboard, but some of them by a promise, too.
  const copy_once_there = async (promise) => {
    try {
      const blob = promise.then((words) => new Blob([words], { type: "text/plain" }));
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
      return true;
    } catch {
      return copy(await promise);
    }
  };

  // The page's address follows the reader, so that it can be copied and the back button leads back: another place at once,
  // a number when it has come to rest, since browsers take only so many. The link says all that ?preset= did.
  const follow_in_address = () => {
    let timer = 0, waiting = null;
    const write = (link, how) => {
      const query = new URLSearchParams(location.search);
      query.delete("preset");
      const words = query.toString();
      try {
        history[how](null, "", location.pathname + (words && `?${words}`) + link);
      } catch { /* a page of a file or a sandboxed frame has no say in its address */ }
    };
    const stop = () => {
      clearTimeout(timer);
      waiting = null;
    };
    const flush = () => {
      if (waiting !== null) write(waiting, "replaceState");
      stop();
    };
    return {
      follow(link, is_new_place) {
        if (is_new_place) {
          flush();
          return write(link, "pushState");
        }
        stop();
        waiting = link;
        timer = setTimeout(flush, 300);
      },
      stop,
    };
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

    const stand_still = (reason) => {
      if (stopped) return;  // the first reason is the one
      const why = root.querySelector(".why");
      why.textContent = REASON[reason] + AND_FIGURES + (/[#&]v=/.test(options.link) ? NOT_THE_LINK : "");
      why.hidden = false;
      stop();
    };

    // Whether the canvas has WebGL 2 and a graphics card behind it, or, if `any`, whatever plays its part. Of some browsers
    // only the name says that it is a processor.
    const has_graphics = (any) => {
      const gl = canvas.getContext("webgl2",
        // It keeps what it shows, since most frames draw only what has changed.
        { alpha: false, depth: false, stencil: false, antialias: false, preserveDrawingBuffer: true, failIfMajorPerformanceCaveat: !any });
      if (!gl || any) return gl !== null;
      const named = gl.getExtension("WEBGL_debug_renderer_info");
      const name = gl.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
      if (!/swiftshader|llvmpipe|softpipe|software|basic render/i.test(name)) return true;
      free_graphics();
      replace_canvas();
      return false;
    };

    const places = options.own_page ? follow_in_address() : null;
    let module = null, mirror = null, paint = null, frame = 0, lost = false, stopped = false;
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
        free_graphics();
      } catch { /* it has already stopped */ }
      module = null;
      // The static picture again; and a fresh canvas, since this one has lost its context for good.
      show_static(stage);
      stage.classList.remove("live", "printing");
      root.classList.remove("reading");
      mirror?.close();
      replace_canvas();
      canvas.hidden = true;
      canvas.removeAttribute("style");
    };
    const free_graphics = () => canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    // A canvas keeps the kind of context that it was first asked for.
    const replace_canvas = () => {
      const fresh = canvas.cloneNode(false);
      canvas.replaceWith(fresh);
      canvas = fresh;
    };

    if (typeof WebAssembly !== "object") return stand_still("wasm");
    if (!options.now) await near(stage);
    const from = options.base || base;
    const told = [];  // of the outline, before there are controls
    let by_webgl = false;
    try {
      const coming = [compiled(from + "explainer.wasm"), load_script(from + "explainer.js"), fonts_ready(stage)];
      for (const one of coming) one.catch(() => {});  // each is waited for below
      // The context is made while the program is on its way: that may take the browser a second.
      by_webgl = options.paint !== "canvas" && has_graphics(options.paint === "webgl");
      if (!by_webgl) coming.push(load_script(from + "paint.js"));
      const [program] = await Promise.all(coming);
      module = await globalThis.createExplainer({
        canvas,
        instantiateWasm(imports, done) {
          WebAssembly.instantiate(program, imports).then((instance) => done(instance), () => stand_still("broken"));
          return {};
        },
        onAbort: () => setTimeout(() => stand_still("broken")),
        onFrameNeeded: () => request(),
        onPaint: (...picture) => paint(...picture),
        onOutline: (json) => {
          if (mirror) mirror.update(JSON.parse(json));
          else told.push(json);
        },
        onPressed: (part) => mirror?.focus_pressed(part),
        onCopy: (words) => copy(words),
        onTake: (...what) => take(what),
        onCheck: (headline) => check(headline),
        onRing: (...box) => mirror?.ring(box),
        onHeight: (height) => set_height(height),
        onReading: (on) => root.classList.toggle("reading", on === 1),
        onStory: (chapters) => fetch_story(chapters),
        onLink: (link, new_place) => places?.follow(link, new_place),
        onNotice(words) {
          const notice = root.querySelector(".notice");
          if (!notice) return;
          notice.textContent = words;
          notice.hidden = !words;
        },
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
    const complain = (words) => {
      const why = root.querySelector(".why");
      why.textContent = words;
      why.hidden = !words;
    };
    const second = (use) => {
      complain("");
      const using = load_script(from + "files.js").then(() => use(globalThis.ExplainerPage));
      using.catch(() => complain("That could not be made: a part of this page could not be loaded. Please try again."));
      return using;
    };
    const take = async (what) => {
      const taking = second((page) => page.take(from, ...what));
      try {
        const done = /^(caption|alt|figures)$/.test(what[0]) ? await copy_once_there(taking) : await taking === "";
        if (done) tell("taken", what[0]);
        else complain("This browser does not let the page copy.");
      } catch { /* said by `second` */ }
    };
    const check = (headline) => second((page) => page.check(from, headline))
      .then((said) => tell("checked", headline, ...said), () => {});

    // Frames: only when somebody asks for one.
    const tick = (now) => {
      frame = 0;
      if (!lost && run("frame", now)) request();
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

    const open_mirror = () => globalThis.ExplainerPage.open_mirror(stage.querySelector(".mirror"), root.querySelector(".sentence"), {
      step: (part, stop) => tell("step", part, stop),
      type: (part, text) => tell("type", part, text),
      choose: (part, option) => tell("choose", part, option),
      press: (part) => tell("press", part),
      focus(part) {
        if (part) look_at();
        tell("focus", part);
      },
    }, off.signal);

    const start_painting = async () => {
      await load_script(from + "paint.js");
      if (stopped) return false;
      const style = getComputedStyle(stage);
      const family = (name, otherwise) => style.getPropertyValue(name).trim() || otherwise;
      paint = globalThis.ExplainerPage.open_painter(canvas,
        [family("--sans", "system-ui, sans-serif"), family("--serif", "Georgia, serif")]);
      if (!paint) stand_still("canvas");
      return paint !== null;
    };
    // The picture goes on in another canvas. What took the graphics away once may do so again: they are not waited for.
    const leave_webgl = () => {
      replace_canvas();
      module.canvas = canvas;
      return start_painting();
    };

    const touch = matchMedia("(pointer: coarse)").matches ? 1 : 0;
    const motion = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 1;
    const start = (painter) => `paint=${painter}&edition=${root.dataset.edition || ""}&theme=${is_dark() ? "dark" : "light"}&touch=${touch}&motion=${motion}` +
      (options.preset ? "&preset=" + encodeURIComponent(options.preset.slice(0, 100)) : "");
    const begin = (painter) => attempt(() => module.ccall("explainer_start", "number", ["string"], [start(painter)])) > 0;
    await pause();
    if (stopped) return;
    if (!by_webgl || !begin("webgl")) {
      if (stopped || !await (by_webgl ? leave_webgl() : start_painting())) return;
      by_webgl = false;
      if (!begin("canvas")) return stand_still("canvas");
    }
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
    const set_height = (height) => { canvas.style.height = `${Math.round(height * ratio) / ratio}px`; };
    const resize = () => {
      const new_width = Math.min(stage.clientWidth, 1240), new_ratio = window.devicePixelRatio || 1;
      if (!module || new_width < 1 || (new_width === width && new_ratio === ratio)) return;
      width = new_width;
      ratio = new_ratio;
      const pixels = Math.floor(width * ratio);
      canvas.style.width = `${pixels / ratio}px`;
      set_height(run("resize", pixels / ratio, ratio));
    };
    resize();
    if (by_webgl) {
      // Its letters take as long again.
      cancelAnimationFrame(frame);
      frame = 0;
      await pause();
    }
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

    // The first frame stands, and the static picture goes, so nothing flashes and nothing jumps. What WebGL has drawn the
    // browser may show a frame later; where there is no static picture yet, nothing is lost by that.
    const go_live = () => {
      if (stopped || lost) return;
      stage.classList.add("live");
      request();
    };
    if (by_webgl && !stage.querySelector(".room")) requestAnimationFrame(go_live);
    else go_live();

    // How far the picture is cut off at the top, also where this page is a frame in another one.
    let look = null;
    const look_at = () => {
      if (width >= 600 || !("IntersectionObserver" in window)) return;
      look ||= new IntersectionObserver((entries) => {
        const { intersectionRect, boundingClientRect } = entries[entries.length - 1];
        look.disconnect();
        run("visible", Math.max(0, intersectionRect.top - boundingClientRect.top));
      });
      look.disconnect();
      look.observe(stage);
    };
    observers.push({ disconnect: () => look?.disconnect() });

    let last = [0, 0, 0];  // where the pointer was, and whether it is a finger
    // Pointer: on the stage, since lists, fields and links lie over the canvas. Only the canvas can be pressed.
    const point = (event) => {
      if (!module || lost || !event.isPrimary) return;
      const kind = KIND[event.type];
      if (kind === 0) {
        if (event.target !== canvas || event.button !== 0) return;
        if (event.pointerType !== "touch") canvas.setPointerCapture(event.pointerId);
        mirror?.end_typing();
        look_at();
      }
      const box = canvas.getBoundingClientRect();
      last = [event.clientX - box.left, event.clientY - box.top, event.pointerType === "touch" ? 1 : 0];
      run("pointer", kind, ...last, event.buttons);
    };
    for (const type of Object.keys(KIND)) listen(stage, type, point);
    // The browser's own mouse press would take the focus from the control that gets it (mirror.focus_pressed).
    listen(stage, "mousedown", (event) => {
      if (event.target === canvas) event.preventDefault();
    });
    listen(document, "keydown", (event) => {
      if (event.key === "Escape") run("escape");
      // A field that is typed in takes back its own letters; the article around an embed is none of our business.
      const { target } = event;
      if (!(event.ctrlKey || event.metaKey) || event.altKey || target.matches?.("input[type=text], textarea")) return;
      if (!root.contains(target) && !(options.own_page && target === document.body)) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      run(key === "y" || event.shiftKey ? "step_forth" : "step_back");
    });

    if (by_webgl) {
      const go_on = async () => {
        if (!by_webgl) return;  // it is known
        by_webgl = false;
        lost = true;
        run("pointer", KIND.pointerup, ...last, 0);  // a drag ends here: the canvas goes, and takes the pointer's capture along
        show_static(stage);
        stage.classList.remove("live");
        try {
          if (!await leave_webgl()) return;
        } catch {
          return stand_still("download");
        }
        lost = false;
        run("graphics_lost");
        run("frame", performance.now());
        requestAnimationFrame(() => { if (!stopped) stage.classList.add("live"); });
      };
      listen(canvas, "webglcontextlost", go_on);
      if (canvas.getContext("webgl2")?.isContextLost()) go_on();  // before anybody listened
      // It is a small file, and may be needed when there is no network.
      load_script(from + "paint.js").catch(() => {});
    }
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
      if (!module || lost) return;
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
    return { stop, get module() { return module; } };
  };

  globalThis.ExplainerPage = Object.assign(globalThis.ExplainerPage || {}, { take_over });

  // The explainer's own page starts by itself; an embed calls take_over with its own root.
  const query = new URLSearchParams(location.search);
  const theme = query.get("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  for (const root of document.querySelectorAll("main.explainer")) {
    const own_page = window.top === window;
    root.running = take_over(root, {
      preset: query.get("preset") || "",
      paint: query.get("paint"),
      link: location.hash,
      address: own_page ? location.href.split(/[?#]/)[0] : base + "index.html",
      own_page,
    });
  }
})();
