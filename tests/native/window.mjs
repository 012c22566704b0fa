// What the claims stand on: a screen that nobody sees (Xvfb), hands (xdotool) and the program in a window, which is asked
// what it shows by the file that it writes after every frame. Nothing here waits for the clock: what is typed or pressed
// ends with a button of the mouse that does nothing, and once the program has counted that one and rests, it has handled
// all before.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export const { PNG } = createRequire(new URL("../web/", import.meta.url))("pngjs");

const limit = 60_000;  // milliseconds until a condition counts as never met
const screen = { width: 1280, height: 900 };

async function until(holds, words) {
  for (const end = Date.now() + limit; !holds(); await sleep(4)) {
    if (Date.now() > end) throw new Error(words);
  }
}

// A process, what it said, and how it ended.
function begin(command, args, options) {
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "pipe", "pipe"], ...options });
  const one = { child, said: ["", "", "", ""], ended: null };
  for (const stream of [1, 2, 3]) child.stdio[stream].on("data", (text) => { one.said[stream] += text; });
  child.stdin.on("error", () => {});  // it is gone; `ended` says why
  child.on("error", (error) => { one.ended = error.message; });
  child.on("close", (status, signal) => { one.ended ??= signal ?? status; });
  return one;
}

async function stop(one) {
  if (one.ended === null) one.child.kill();
  await until(() => one.ended !== null, `${one.child.spawnfile} does not end`);
}

export async function open_world({ program, out }) {
  const scratch = mkdtempSync(join(tmpdir(), "explainer-desktop-"));
  const outline = join(scratch, "outline.txt"), screen_file = join(scratch, "Xvfb_screen0");
  // -r: no key repeats itself while the machine is slow to let it go. The pixels of the screen are in a file.
  const server = begin("Xvfb", ["-r", "-displayfd", "3", "-screen", "0", `${screen.width}x${screen.height}x24`, "-fbdir", scratch,
    "+extension", "GLX", "-noreset", "-nolisten", "tcp"]);
  await until(() => server.said[3].endsWith("\n") || server.ended !== null, "Xvfb does not start");
  if (server.ended !== null) throw new Error(`Xvfb does not start: ${server.ended} ${server.said[2]}`);
  // No input method of the machine's stands between the keys and the program.
  const env = { ...process.env, DISPLAY: `:${server.said[3].trim()}`, LIBGL_ALWAYS_SOFTWARE: "1", SDL_VIDEODRIVER: "x11",
    XDG_DATA_HOME: join(scratch, "data"), GDK_SCALE: "1", XMODIFIERS: "@im=none", DBUS_SESSION_BUS_ADDRESS: "disabled:" };
  const hands = begin("xdotool", ["-"], { env });
  let desktop = null;

  function xdotool(...words) {
    const { status, stdout, stderr } = spawnSync("xdotool", words.map(String), { encoding: "utf8", env });
    if (status !== 0) throw new Error(`xdotool ${words.join(" ")}: ${stderr}`);
    return stdout.trim();
  }
  const world = {
    program, env,
    folder(...names) {
      const path = join(scratch, ...names);
      mkdirSync(path, { recursive: true });
      return path;
    },
    r1cost: (...words) => spawnSync(join(dirname(program), "r1cost"), words, { encoding: "utf8" }),

    // A window of the program in the middle of the screen, with the keyboard and the pointer in it; once it rests.
    async open(flags, { size = `${screen.width}x${screen.height}`, env: more = {}, cwd } = {}) {
      await world.close_window();
      rmSync(outline, { force: true });
      xdotool("mousemove", screen.width / 2, screen.height / 2);
      desktop = begin(program, ["--outline", outline, ...(size ? ["--size", size] : []), ...flags], { env: { ...env, ...more }, cwd });
      const window = window_of(desktop, hands, outline);
      await until(window.shows, "the program shows nothing");
      window.id = xdotool("search", "--onlyvisible", "--pid", desktop.child.pid);
      // Without a window manager nobody else gives it the keyboard. A mouse that rests on a row opens its card: it is put
      // beside the page.
      await window.does(`windowfocus ${window.id}`, `mousemove --window ${window.id} 6 6`);
      return window;
    },
    async close_window() {
      const last = desktop;
      desktop = null;
      if (!last) return;
      await stop(last);
      if (last.ended !== 0) throw new Error(`the program has ended with ${last.ended}: ${last.said[2]}`);
    },
    // What the screen shows, row by row, 4 bytes a pixel. What was drawn last may still be on its way from the program to the
    // screen: a few more questions, which go there and back by the same way, and it has come.
    async pixels(window) {
      for (let i = 0; i < 3; ++i) await window.does();
      return pixels_of(readFileSync(screen_file));
    },
    show_failure() {
      const picture = new PNG(screen), bytes = pixels_of(readFileSync(screen_file));
      for (let i = 0; i < bytes.length; i += 4) picture.data.set([bytes[i + 2], bytes[i + 1], bytes[i], 255], i);
      writeFileSync(join(out, "desktop-failed.png"), PNG.sync.write(picture));
      if (desktop) console.log(readFileSync(outline, "utf8").trimEnd().replace(/^(.{0,150}).*/gm, "         | $1"));
    },
    async close() {
      await world.close_window();
      await stop(hands);
      await stop(server);
      rmSync(scratch, { recursive: true, force: true });
    },
  };
  return world;
}

// The file is a dump of X's: a head that says how long it is, a table of colours, the pixels.
function pixels_of(file) {
  const begins = file.readUInt32BE(0) + 12 * file.readUInt32BE(76);
  return file.subarray(begins, begins + 4 * screen.width * screen.height);
}

function window_of(desktop, hands, outline) {
  let text = "";
  function shows() {
    if (desktop.ended !== null) throw new Error(`the program has ended (${desktop.ended}): ${desktop.said[2]}`);
    if (hands.ended !== null) throw new Error(`xdotool has ended (${hands.ended}): ${hands.said[2]}`);
    try {
      text = readFileSync(outline, "utf8");
    } catch {
      text = "";  // there is none yet
    }
    return text !== "";
  }
  const tells = (what) => new RegExp(`^${what} (.*)$`, "m").exec(text)?.[1];
  const number = (what) => Number(tells(what));

  const window = {
    shows, tells,
    frames: () => number("frames"),
    says: (pattern) => pattern.test(text),
    errors: () => desktop.said[2],
    corner: () => tells("corner").split(" ").map(Number),
    part(id) {
      const line = new RegExp(`^\\w+ ${id.replaceAll(".", "\\.")} \\((\\S+ \\S+)\\) (.*)$`, "m").exec(text);
      if (!line) throw new Error(`the window has no part ${id}`);
      const [words, problem = ""] = line[2].split(" ! ");
      const value = / = (?!.* = )(.*?)(?: \[[^\]]*\])?$/.exec(words)?.[1] ?? "";
      return { box: line[1].split(/[ ,x]/).map(Number), words, value, problem };
    },
    value: (id) => window.part(id).value,

    // What the hands do, in xdotool's words, and then nothing until the program has handled all of it and rests.
    async does(...deeds) {
      const marks = number("marks") + 1;
      hands.child.stdin.write([...deeds, "click --delay 0 9", ""].join("\n"));
      await until(() => shows() && number("marks") === marks && tells("rests") === "1",
        `the program does not come to rest after: ${deeds.join("; ")}`);
    },
    // Until the window says what takes its time.
    comes: (there, words) => until(() => shows() && there(), words),
    press: (...keys) => window.does(...keys.map((key) => `key --delay 0 ${key}`)),
    type: (words) => window.does(`type --delay 0 "${words}"`),
    // By Tab or Shift+Tab, until a part has the focus.
    async tab_to(id, key = "shift+Tab") {
      for (let left = 100; tells("focus") !== id; --left) {
        if (left === 0) throw new Error(`${key} does not come to ${id}`);
        await window.press(key);
      }
    },
    // From one share of a part's width to another with the left button down, in a few steps. The pointer is put beside the
    // first place: what only leaps there has not moved for SDL.
    async drag(id, from, to, meanwhile = () => {}) {
      const { box } = window.part(id), [left, top] = window.corner(), steps = 5;
      const x = Math.round(box[0] + box[2] * from - left), y = Math.round(box[1] + box[3] / 2 - top);
      await window.does(`mousemove --window ${window.id} ${x - 1} ${y}`, "mousemove_relative -- 1 0", "mousedown 1");
      for (let i = 0; i < steps; ++i) await window.does(`mousemove_relative -- ${Math.round((box[2] * (to - from)) / steps)} 0`);
      meanwhile();
      await window.does("mouseup 1");
    },
    // Ctrl+Q, and how the program ended: 0 if all is well.
    async quit() {
      hands.child.stdin.write("key ctrl+q\n");
      await until(() => desktop.ended !== null, "the program does not end");
      return desktop.ended;
    },
  };
  return window;
}
