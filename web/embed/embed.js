// Does what the frame is asked for in its address, before anything is painted: theme=light|dark|auto (light otherwise),
// plain (no title), static (no program), transparent (no paper, where nothing but the static picture is drawn). Options
// stand in the query or behind the #, beside a link's words, which may stand in either, too. Datawrapper's names mean the
// same here. What is no option is none of this script's business; a wrong value is named in the console.
//
// Then it announces the explainer's height to the surrounding page, in a protocol that the page understands.
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

  const yes_or_no = ["", "true", "1", "false", "0"];
  const options = {
    __proto__: null, theme: ["light", "dark", "auto"], dark: ["true", "false", "auto"], plain: yes_or_no, static: yes_or_no,
    transparent: yes_or_no, resize: ["datawrapper", "amp", "guardian", "none"],
  };
  const asked = {};

  // Takes the options out of these words; the first value counts.
  const without_options = (words) => words.split("&").filter((piece) => {
    const [name, value = ""] = piece.split("=");
    if (!(name in options)) return piece !== "";
    if (options[name].includes(value)) asked[name] ??= value;
    else console.warn(`The $294,000 Question: ${piece.slice(0, 80)} is ignored; ${name} can be ${options[name].filter(Boolean).join(", ")}`);
    return false;
  });
  const is = (name) => name in asked && asked[name] !== "false" && asked[name] !== "0";

  const behind = location.hash.replace(/^#\??/, ""), in_query = without_options(location.search.slice(1)), in_link = without_options(behind);
  // A query that has a link's version or a chapter is a link.
  const link = in_link.concat(in_query.some((piece) => /^(v|chapter)=/.test(piece)) ? in_query : []).join("&");
  // A frame may change what is behind its own #, even in a sandbox, and leaves no place to go back to.
  if (link !== behind) history.replaceState(history.state, "", `#${link}`);

  const root = document.documentElement;
  const theme = asked.theme ?? { true: "dark", false: "light", auto: "auto" }[asked.dark];
  if (theme === "auto") delete root.dataset.theme;
  else if (theme) root.dataset.theme = theme;
  for (const [name, style] of [["plain", "plain"], ["static", "still"], ["transparent", "transparent"]]) if (is(name)) root.classList.add(style);

  // The static picture is the one that everybody starts with: of another state it says so.
  const say_which = () => {
    const why = document.querySelector(".why");
    why.textContent = why.dataset.elsewhere;
    why.hidden = false;
  };
  if (is("static") && (/(^|&)(v|chapter)=/.test(link) || (query.get("preset") ?? "default") !== "default")) document.addEventListener("DOMContentLoaded", say_which);

  const host = window.parent;
  // Guards against loading this script twice.
  if (host === window || root.classList.contains("framed")) return;
  root.classList.add("framed");

  const chart_id = "the-294000-question";
  const growths_allowed = 5;

  const shaped = (words, shape) => (words !== null && shape.test(words) ? words : null);

  const wish = asked.resize ?? null;
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
