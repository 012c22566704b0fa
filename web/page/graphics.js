// Canvases with WebGL 2 in them, to take the place of one that is drawn by paint.js.
(() => {
  "use strict";

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

  globalThis.ExplainerPage = Object.assign(globalThis.ExplainerPage || {}, { with_graphics, free_graphics, put_under });
})();
