// An optional script for articles, which may be loaded twice. It touches nothing of the page but the explainer's
// frames.
//
// 1. A frame of this explainer (or any frame that speaks Datawrapper's protocol) gets the height it announces.
// 2. <r1-explainer link="#v=3&hours=100" theme="light|dark|auto" plain> becomes such a frame, and so does <cost-explainer>, as
// it was called before. Its attributes are the frame's options (web/embed/README.md), and `link`, what a link of the page has
// behind the #. Without this script the element shows its content.
(function () {
  "use strict";
  const names = ["r1-explainer", "cost-explainer"], options = ["preset", "theme", "plain", "static", "transparent"];
  if (window.customElements && names.some((name) => customElements.get(name))) return;

  const frames_of = (root) => {
    const frames = Array.from(root.querySelectorAll("iframe"));
    for (const element of root.querySelectorAll(names.join())) {
      if (element.shadowRoot) frames.push(...element.shadowRoot.querySelectorAll("iframe"));
    }
    return frames;
  };

  window.addEventListener("message", (event) => {
    const heights = event.data !== null && typeof event.data === "object" ? event.data["datawrapper-height"] : null;
    if (heights === null || typeof heights !== "object") return;
    const height = Object.values(heights)[0];
    if (!Number.isInteger(height) || height < 100 || height > 10000) return;
    for (const frame of frames_of(document)) {
      if (frame.contentWindow !== event.source) continue;
      if (!frame.style.height) sized_by_article.add(frame);
      frame.style.height = `${height}px`;
    }
  });

  // In print a frame is as wide as the paper, but its announced height belongs to the screen. Heights from the
  // article's own style sheet suit any width. Without one the picture shrinks to the frame's size (embed.css).
  const sized_by_article = new WeakSet();
  let on_screen = [];
  const back_to_screen = () => {
    for (const [frame, height] of on_screen) frame.style.height = height;
    on_screen = [];
  };
  window.addEventListener("beforeprint", () => {
    back_to_screen();
    for (const frame of frames_of(document)) {
      if (!sized_by_article.has(frame)) continue;
      const { height } = frame.style;
      frame.style.height = "";
      if (frame.clientHeight < 400) frame.style.height = height;
      else on_screen.push([frame, height]);
    }
  });
  window.addEventListener("afterprint", back_to_screen);

  if (!window.customElements) return;
  // If something else runs this script, it finds itself by its name.
  const here = (document.currentScript || document.querySelector("script[src*='host.js']") || {}).src;

  class Explainer extends HTMLElement {
    static get observedAttributes() {
      return [...options, "link", "src"];
    }

    connectedCallback() {
      const address = this.address();
      if (this.frame || address === null) return;
      this.frame = document.createElement("iframe");
      this.frame.title = this.getAttribute("title") ||
        "The $294,000 Question: what training DeepSeek-R1 cost, and what the figure leaves out";
      this.frame.loading = "lazy";
      this.frame.scrolling = "no";
      this.frame.allow = "clipboard-write";
      this.style.display = "block";  // an inline element has no width to measure
      // The same heights as in the article's style sheet, until the frame announces its own.
      Object.assign(this.frame.style, { display: "block", width: "1px", minWidth: "100%", border: "0" });
      this.frame.style.height = `${stable_height(this.clientWidth)}px`;
      this.frame.src = address;
      this.attachShadow({ mode: "open" }).append(this.frame);
    }

    attributeChangedCallback() {
      const address = this.address();
      if (this.frame && address !== null && this.frame.src !== address) this.frame.src = address;
    }

    // The address of embed.html: beside this script, or as the attribute `src` says.
    address() {
      const own = this.getAttribute("src");
      if (!own && !here) return null;
      let address;
      try {
        address = own ? new URL(own, document.baseURI) : new URL("embed.html", here);
      } catch {
        return null;  // the element's content stays
      }
      for (const option of options) {
        if (this.hasAttribute(option)) address.searchParams.set(option, this.getAttribute(option));
      }
      // In the query, since a frame whose # alone is another would stay as it is.
      const link = (this.getAttribute("link") || "").replace(/^.*#/, "");
      if (link) address.search += (address.search ? "&" : "?") + link;
      return address.href;
    }
  }

  // The height that the explainer has at this width. The build fills in the numbers of src/layout/measures.h.
  function stable_height(width) {
    return width >= Number("{{embed:from}}") ? "{{embed:other}}" : "{{embed:narrow}}";
  }

  // A class has one name.
  for (const name of names) customElements.define(name, class extends Explainer {});
})();
