// How large the picture is, in whole device pixels, so that no browser has to resample the canvas; how much room the page
// gives it; and how far it is cut off.
const follow_size = (here) => {
  const { stage, run, tell, listen } = here;
  let width = 0, ratio = 0, room = "";
  // The page around may be enlarged or made smaller, by its style sheet.
  const enlarged = () => stage.getBoundingClientRect().width / stage.offsetWidth || 1;
  const set_height = (height) => { here.canvas.style.height = `${Math.round(height * ratio) / ratio}px`; };
  const resize = () => {
    const new_width = Math.min(stage.clientWidth, 1240);
    const new_ratio = (window.devicePixelRatio || 1) * Math.max(1, Math.round(enlarged() * 100) / 100);
    // What the style sheet calls the room that this page gives; the program knows what that means.
    const new_room = getComputedStyle(stage).getPropertyValue("--room").trim();
    if (!here.module || new_width < 1 || (new_width === width && new_ratio === ratio && new_room === room)) return;
    if (new_room !== room) tell("room", new_room);
    width = new_width;
    ratio = new_ratio;
    room = new_room;
    const pixels = Math.floor(width * ratio);
    here.canvas.style.width = `${pixels / ratio}px`;
    set_height(run("resize", pixels / ratio, ratio));
  };
  const watch = () => {
    const sizes = new ResizeObserver(resize);
    sizes.observe(stage);
    listen(window, "resize", resize);  // a higher window gives more room, too
    here.observers.push(sizes);
    watch_ratio();
  };
  const watch_ratio = () => {
    matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener("change", () => {
      if (here.stopped) return;
      resize();
      watch_ratio();
    }, { once: true, signal: here.signal });
  };

  // How far the picture is cut off at the top and how much is in sight, also where this page is a frame in another one.
  let look = null;
  const look_at = () => {
    if (!("IntersectionObserver" in window)) return;
    look ||= new IntersectionObserver((entries) => {
      const { intersectionRect, boundingClientRect } = entries[entries.length - 1];
      look.disconnect();
      const scale = width / boundingClientRect.width;
      run("visible", Math.max(0, intersectionRect.top - boundingClientRect.top) * scale, intersectionRect.height * scale);
    });
    look.disconnect();
    look.observe(stage);
  };
  here.observers.push({ disconnect: () => look?.disconnect() });
  return { resize, set_height, watch, look_at };
};
