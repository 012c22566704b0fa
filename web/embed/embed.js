// Puts on the colours that ?theme=light|dark|auto asks for (light otherwise), before anything is painted; then tells the
// page around this frame how high the explainer is, in the words that page understands.
//
// A language is spoken when the page asked for it: Pym (?childId=), WordPress (#?secret=), AMP (#amp=1), iframe-resizer
// (its "[iFrameSizer]" message), or the option ?resize=datawrapper|amp|guardian|none. If nobody asked: Datawrapper's and
// AMP's objects, which other hosts ignore. A message holds a whole number of pixels and, where the language wants it, the
// id that the page itself gave us; nothing about the reader, so any origin may hear it.
//
// The height depends on the width. At one width it may only grow, by more than a pixel and five times at most: nothing in
// the article jumps when a card closes, and no feedback can blow the frame up.
//
// A classic script without storage, so that it runs in a sandboxed frame, whose origin is "null".
(function () {
  "use strict";

  const query = new URLSearchParams(location.search);
  const hash = new URLSearchParams(location.hash.replace(/^#\??/, ""));

  const theme = query.get("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  if (theme === "auto") delete document.documentElement.dataset.theme;

  const host = window.parent;
  if (host === window || document.documentElement.classList.contains("framed")) return;  // also if this script is there twice
  document.documentElement.classList.add("framed");

  const chart_id = "the-294000-question";
  const growths_allowed = 5;

  const shaped = (words, shape) => (words !== null && shape.test(words) ? words : null);

  const wish = shaped(query.get("resize"), /^(datawrapper|amp|guardian|none)$/);
  const pym_id = shaped(query.get("childId"), /^[\w.:-]{1,100}$/);
  const wordpress_secret = shaped(hash.get("secret"), /^[A-Za-z0-9]{1,64}$/);
  const in_amp = hash.get("amp") === "1";
  const resizer = { id: null, event: "init" };

  const languages = {
    "datawrapper": (height) => ({ "datawrapper-height": { [chart_id]: height } }),
    "amp": (height) => ({ sentinel: "amp", type: "embed-size", height }),
    "guardian": (height) => JSON.stringify({ type: "set-height", value: height }),
    "pym": (height) => `pymxPYMx${pym_id}xPYMxheightxPYMx${height}`,
    "wordpress": (height) => ({ message: "height", value: height, secret: wordpress_secret }),
    "iframe-resizer": (height, width) => `[iFrameSizer]${resizer.id}:${height}:${width}:${resizer.event}`,
  };

  function spoken() {
    if (wish !== null) return wish === "none" ? [] : [wish];
    const asked = [];
    if (pym_id !== null) asked.push("pym");
    if (wordpress_secret !== null) asked.push("wordpress");
    if (in_amp) asked.push("amp");
    if (resizer.id !== null) asked.push("iframe-resizer");
    return asked.length > 0 ? asked : ["datawrapper", "amp"];
  }

  const known = new Map();  // width -> { height, growths }
  let told = null;          // { width, height } of the last message

  function tell() {
    for (const language of spoken()) host.postMessage(languages[language](told.height, told.width), "*");
    resizer.event = "size";
  }

  function measure() {
    if (matchMedia("print").matches) return;  // the article's own affair
    const box = document.querySelector(".embed").getBoundingClientRect();
    const width = Math.round(box.width);
    const height = Math.ceil(box.height - 0.02);  // browsers reckon in 64ths of a pixel
    if (width < 1 || height < 1) return;  // the host hides the frame

    let at_width = known.get(width);
    if (!at_width) {
      at_width = { height, growths: 0 };
      known.set(width, at_width);
    } else if (height > at_width.height + 1 && at_width.growths < growths_allowed) {
      at_width.height = height;
      at_width.growths += 1;
    }
    if (told !== null && told.height === at_width.height) return;
    told = { width, height: at_width.height };
    tell();
  }

  // The host may ask for the height; whatever else it or anyone says changes nothing.
  function hear(event) {
    if (event.source !== host || typeof event.data !== "string" || event.data.length > 2000) return;
    if (event.data.startsWith("[iFrameSizer]")) {
      const fields = event.data.slice("[iFrameSizer]".length).split(":");
      const is_first = fields[2] === "true" || fields[2] === "false";
      const id = is_first ? shaped(fields[0], /^[^[\]<>"'\s]{1,100}$/) : null;
      if (id === null) return;
      resizer.id = id;
      resizer.event = "init";
    } else if (pym_id === null || !event.data.startsWith(`pymxPYMx${pym_id}xPYMxwidthxPYMx`)) {
      return;
    }
    const before = told;
    measure();
    if (told !== null && told === before) tell();
  }

  // After what is happening now: the picture takes its new size in the same breath as this frame its new width, and a
  // height that belongs to the old width must not be kept for the new one.
  let waiting = 0;
  function measure_soon() {
    waiting ||= setTimeout(() => {
      waiting = 0;
      measure();
    });
  }

  function start() {
    window.addEventListener("message", hear);
    window.addEventListener("load", measure_soon);
    measure();
    if (in_amp && wish === null) host.postMessage({ sentinel: "amp", type: "embed-ready" }, "*");
    if (!("ResizeObserver" in window)) window.addEventListener("resize", measure_soon);
    else new ResizeObserver(measure_soon).observe(document.querySelector(".embed"));
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
