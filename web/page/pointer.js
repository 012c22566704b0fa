// The pointer over the picture, and the keys that are none of a control's own.
const KIND = { pointerdown: 0, pointermove: 1, pointerup: 2, pointercancel: 3, pointerleave: 4 };

// Whether the program answers a press there: on the canvas, and on what lies over it only to be found. Lists, fields and
// links are the browser's.
const is_ours = (element) => element.matches("canvas, .mirror > button, .mirror > [type=range]");

const hear_pointer = (here) => {
  const { stage, listen, run } = here;
  let last = [0, 0, 0];  // where the pointer was, and whether it is a finger
  let pressed = false, lifted = 0;  // the last press was the program's, and when it ended
  // Pointer: on the stage, since controls lie over the canvas.
  const point = (event) => {
    if (!here.module || !event.isPrimary) return;
    const kind = KIND[event.type];
    if (kind === 0) {
      pressed = is_ours(event.target) && event.button === 0;
      if (!pressed) return;
      here.leave_old?.();
      if (event.pointerType !== "touch") here.canvas.setPointerCapture(event.pointerId);
      here.mirror?.end_typing();
      here.size.look_at();
    }
    here.held = (kind === 0 || here.held) && (event.buttons & 1) === 1;
    if (kind === 2) lifted = event.timeStamp;
    const box = here.canvas.getBoundingClientRect(), scale = parseFloat(here.canvas.style.width) / box.width;
    last = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale, event.pointerType === "touch" ? 1 : 0];
    run("pointer", kind, ...last, event.buttons, event.timeStamp);
  };
  for (const type of Object.keys(KIND)) listen(stage, type, point);
  // The browser's own mouse press would take the focus from the control that gets it (mirror.focus_pressed).
  listen(stage, "mousedown", (event) => {
    if (is_ours(event.target)) event.preventDefault();
  });
  // The browser's own click at the end of a press that the program answers. Keys and readers of screens send none or 0.
  const has_pressed = ({ detail, timeStamp }) => detail > 0 && pressed && timeStamp - lifted < 100;
  // Where the press has moved the page under the finger, its click would be one on something else.
  listen(document, "click", (event) => {
    if (has_pressed(event) && !stage.contains(event.target)) event.preventDefault();
  }, { capture: true });
  return {
    has_pressed,
    // A drag ends where the pointer was.
    lift() {
      here.held = false;
      run("pointer", KIND.pointerup, ...last, 0, performance.now());
    },
  };
};

const hear_keys = ({ root, options, listen, run }) => listen(document, "keydown", (event) => {
  if (event.key === "Escape") run("escape");
  // A field that is typed in takes back its own letters; the article around an embed is none of our business.
  const { target } = event;
  if (!(event.ctrlKey || event.metaKey) || event.altKey || target.matches?.("input[type=text], textarea")) return;
  if (!root.contains(target) && !(options.own_page && target === document.body)) return;
  // By its letter, where it has one of ours, else by its place.
  const letter = event.key.toLowerCase(), key = /^[a-z]$/.test(letter) ? letter : event.code.slice(3).toLowerCase();
  if (key !== "z" && key !== "y") return;
  event.preventDefault();
  run(key === "y" || event.shiftKey ? "step_forth" : "step_back");
});
