// A place on a page that the program takes over: what stands there, the ways to the program, and the end of it.
// `root` and `options` as take_over has them (boot.js). Gives what all that happens there has in common, which the others
// call `here`.
const open_place = (root, options) => {
  const stage = root.querySelector(".stage"), why = root.querySelector(".why");  // with what there may be to say as its data
  const off = new AbortController();  // ends every listener at once
  const here = {
    root, stage, options, why,
    canvas: stage.querySelector("canvas"),
    places: options.own_page ? follow_in_address() : null,
    module: null, mirror: null, paint: null, stopped: false,
    held: false,  // by a pointer that is pressed
    by_webgl: false, leave_old: null,
    observers: [],
    signal: off.signal,
    listen: (target, type, handler, more) => target.addEventListener(type, handler, { signal: off.signal, ...more }),
    // Whether the static picture shows something else than what the page was asked for.
    leads_elsewhere: () => /[#&!/](v|chapter)[=%]/.test(options.own_page ? location.hash : options.link) ||
      (options.preset && options.preset !== "default"),
    complain(words, ...more) {
      why.replaceChildren(words, ...more);
      why.hidden = !words;
    },
    stand_still(reason) {
      if (here.stopped) return;  // the first reason is the one
      const reasons = [reason, "complete", ...here.leads_elsewhere() ? ["elsewhere"] : []];
      here.complain(reasons.map((key) => why.dataset[key]).join(" "));
      stop(here, off);
    },
    stop: () => stop(here, off),
  };
  return Object.assign(here, ways_to(here));
};

const stop = (here, off) => {
  if (here.stopped) return;
  here.stopped = true;
  off.abort();
  here.places?.stop();
  cancelAnimationFrame(here.frame);
  for (const observer of here.observers) observer.disconnect();
  try {
    here.module?._explainer_stop();
    if (here.by_webgl) free_graphics(here.canvas);
  } catch { /* it has already stopped */ }
  here.module = null;
  // The static picture again; and a fresh canvas, since this one has lost its context for good.
  show_again(here.stage);
  here.leave_old?.();
  here.stage.classList.remove("live", "printing");
  here.root.classList.remove("reading");
  here.mirror?.close();
  replace_canvas(here);
  here.canvas.hidden = true;
  here.canvas.removeAttribute("style");
};

// Everything that C++ does is asked for here: if it stops, the static picture comes back.
const ways_to = (here) => {
  const attempt = (work) => {
    if (!here.module) return 0;
    try {
      return work();
    } catch {
      here.stand_still("broken");
      return 0;
    }
  };
  const run = (name, ...numbers) => attempt(() => here.module["_explainer_" + name](...numbers));
  const call = (name, answer, ...values) => attempt(() =>
    here.module.ccall("explainer_" + name, answer, values.map((value) => typeof value), values));
  const tell = (name, ...values) => call(name, null, ...values);
  // Frames: only when somebody asks for one.
  const tick = (now) => {
    here.frame = 0;
    if (run("frame", now)) request();
  };
  const request = () => {
    here.frame ||= requestAnimationFrame(tick);
  };
  return { run, call, tell, request };
};

// A canvas keeps the kind of context that it was first asked for.
const replace_canvas = (here) => {
  const fresh = here.canvas.cloneNode(false);
  here.canvas.replaceWith(fresh);
  here.canvas = fresh;
};
