// Applies the theme that ?theme=light|dark|auto asks for (light otherwise), and takes off the title if ?plain asks for
// that, before anything is painted. Then it announces the explainer's height to the surrounding page, in a protocol that the page understands.
//
// A protocol is used if the page asked for it: Pym (?childId=), WordPress (#?secret=), AMP (#amp=1), iframe-resizer
// (its "[iFrameSizer]" message), or the option ?resize=datawrapper|amp|guardian|none. Otherwise the messages of
// Datawrapper and AMP are sent, which other hosts ignore. A message holds a whole number of pixels and, if needed, the
// id that the page itself gave. It says nothing about the reader, so any origin may receive it.
//
// The height depends on the width. At one width it may only grow, by more than a pixel and at most five times. So
// nothing in the article jumps when a card closes, and no feedback loop can enlarge the frame without end.
//
// This is a classic script without storage, so that it runs in a sandboxed frame, whose origin is "null".
(function () {
  "use strict";

  const query = new URLSearchParams(location.search);
  const hash = new URLSearchParams(location.hash.replace(/^#\??/, ""));

  const theme = query.get("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  if (theme === "auto") delete document.documentElement.dataset.theme;
  if (query.has("plain")) document.documentElement.classList.add("plain");

  const host = window.parent;
  // Guards against loading this script twice.
  if (host === window || document.documentElement.classList.contains("framed")) return;
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
    if (matchMedia("print").matches) return;  // the article decides about printing
    const box = document.querySelector(".embed").getBoundingClientRect();
    const width = Math.round(box.width);
    const height = Math.ceil(box.height - 0.02);  // browsers compute in 64ths of a pixel
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

  // The host may ask for the height. All other messages are ignored.
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

  // Measure after the present events, because the picture adapts in the same turn in which the frame gets its new
  // width. The height of the old width must not be recorded for the new one.
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
