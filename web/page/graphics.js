// Canvases with WebGL 2 in them, to take the place of one that is drawn by paint.js.
const free_graphics = (canvas) => canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();

// Another canvas like this one, with WebGL 2 and a graphics card behind it, or, if `any`, whatever plays its part; null
// where there is none. Of some browsers only the name says that it is a processor.
const with_graphics = (canvas, any) => {
  const fresh = canvas.cloneNode(false);
  const gl = fresh.getContext("webgl2", {
    alpha: false, depth: false, stencil: false, antialias: false,
    preserveDrawingBuffer: true,  // most frames draw only what has changed
    failIfMajorPerformanceCaveat: !any,
  });
  if (!gl || any) return gl && fresh;
  const named = gl.getExtension("WEBGL_debug_renderer_info");
  const name = gl.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  if (!/swiftshader|llvmpipe|softpipe|software|basic render/i.test(name)) return fresh;
  free_graphics(fresh);
  return null;
};

// Puts `fresh` in the place of `old`, which lies over it until the browser shows what is drawn there: that may be a frame
// later. Gives what takes the old one away at once.
const put_under = (old, fresh) => {
  old.removeAttribute("id");
  Object.assign(old.style, { position: "absolute", margin: 0, left: `${old.offsetLeft}px` });
  old.before(fresh);
  const away = () => old.remove();
  requestAnimationFrame(() => requestAnimationFrame(away));
  return away;
};

// What took the graphics away once may do so again: they are not waited for, and the picture goes on in a 2D canvas.
const lose_graphics = (here) => {
  if (!here.by_webgl || here.stopped) return;
  here.by_webgl = false;
  here.pointer.lift();  // the canvas goes, and takes the pointer's capture along
  here.leave_old?.();
  free_graphics(here.canvas);
  replace_canvas(here);
  here.module.canvas = here.canvas;
  here.start_painting();
  if (here.stopped) return;
  here.run("graphics_lost");
  here.run("frame", performance.now());
};

// Making a context and the letters for it takes the browser a moment, so nothing may move and nothing be held. A busy
// browser that has no more frames to draw may never call itself idle: a second later it is asked in any case.
const quiet = async (here) => {
  const idle = (resolve) => globalThis.requestIdleCallback?.(resolve, { timeout: 1000 }) ?? setTimeout(resolve, 100);
  do await new Promise(idle);
  while (!here.stopped && (here.held || here.run("busy")));
};

// Lets WebGL draw, where it can.
const take_graphics = async (here) => {
  const { canvas, options, run } = here;
  if (options.paint === "canvas") return;
  await quiet(here);
  const fresh = here.stopped ? null : with_graphics(canvas, options.paint === "webgl");
  if (!fresh) return;
  await quiet(here);  // its letters are a task of their own
  here.listen(fresh, "webglcontextlost", () => lose_graphics(here));
  if (here.stopped || fresh.getContext("webgl2").isContextLost()) return free_graphics(fresh);
  // Its size may have changed meanwhile.
  fresh.width = canvas.width;
  fresh.height = canvas.height;
  fresh.style.cssText = canvas.style.cssText;
  here.leave_old = put_under(canvas, fresh);
  here.canvas = here.module.canvas = fresh;
  here.by_webgl = true;
  if (!run("graphics_found")) lose_graphics(here);
};
