// The picture's colours: the page's setting, else the system's; forced ones; and those of paper.
const follow_theme = (here) => {
  const { options, listen, run, tell } = here;
  const dark_system = matchMedia("(prefers-color-scheme: dark)");
  const is_dark = () => {
    const set = options.theme && options.theme !== "auto" ? options.theme : document.documentElement.dataset.theme;
    return set === "dark" || (set !== "light" && dark_system.matches);
  };
  // Where the system forces its colours the style sheet's names for them are the system's: the picture takes those.
  const forced = matchMedia("(forced-colors: active)");
  const retheme = () => {
    run("theme", is_dark() ? 1 : 0);
    if (!forced.matches) return;
    const { canvas } = here;
    for (const role of ["paper", "ink", "soft", "rule", "hair", "you", "r1", "rival", "wash"]) {
      canvas.style.color = `var(--${role})`;
      const [red, green, blue] = getComputedStyle(canvas).color.match(/\d+/g);
      tell("force", role, red << 16 | green << 8 | blue);
    }
  };
  const watch = () => {
    if (forced.matches) retheme();
    listen(dark_system, "change", retheme);
    listen(forced, "change", retheme);
    const themes = new MutationObserver(retheme);
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    here.observers.push(themes);
    watch_paper(here, retheme);
  };
  return { is_dark, watch };
};

// Paper gets the bill as it stands, in light colours; without this, the one that everybody starts with.
const watch_paper = (here, retheme) => {
  const { stage, listen, run } = here;
  let paper = null;
  listen(window, "beforeprint", () => {
    if (!here.module) return;
    run("theme", 0);
    run("repaint");
    run("frame", performance.now());
    paper?.remove();
    paper = here.canvas.cloneNode(false);
    paper.removeAttribute("id");
    paper.className = "paper";
    paper.getContext("2d").drawImage(here.canvas, 0, 0);
    stage.append(paper);
    stage.classList.add("printing");
    retheme();
  });
  listen(window, "afterprint", () => {
    paper?.remove();
    stage.classList.remove("printing");
  });
};
