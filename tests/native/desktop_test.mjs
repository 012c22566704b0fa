// The desktop program as people use it: what only a real window, a real keyboard and real files can show.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, same } from "../web/expect.mjs";
import { PNG } from "./window.mjs";

const news = "$293,920";  // the built-in figures as the program begins with them
const low = "1280x600";        // a window that does not hold the whole page
const number = (words) => Number(words.replace(/[^\d.]/g, ""));

// The total in the window is the command line's for the count in the window, which is more than `least`.
function total_agrees(world, window, least = 0) {
  const chips = number(window.value("count"));
  expect(chips > least, `there are ${chips} chips, not more than ${least}`);
  const { usd } = JSON.parse(world.r1cost("cost", "--count", String(chips), "--json").stdout);
  same(number(window.value("total")), usd, `the total of ${chips} chips`);
  return chips;
}

// A key that saves is pressed: the folder has one file more, which the window names. It is called after picture and day,
// with a number if there are such files already.
async function saved_by(window, folder, format, key) {
  const before = readdirSync(folder);
  await window.press(key);
  const more = readdirSync(folder).filter((name) => !before.includes(name));
  same(more.length, 1, `new files of ${format}`);
  const [stem] = /^r1-294000-[a-z]+-20\d\d-\d\d-\d\d/.exec(more[0]) ?? [""];
  const others = before.filter((name) => name.startsWith(stem) && name.endsWith(`.${format}`)).length;
  same(more[0], `${stem}${others ? ` (${others + 1})` : ""}.${format}`, "the name of the new file");
  const path = join(folder, more[0]);
  same(window.tells("said"), `Saved: ${path}`, "what the window says");
  return path;
}

// By the button that has the focus, which says so, too; and r1cost makes the file again.
async function save(world, window, folder, format) {
  const path = await saved_by(window, folder, format, "Return");
  same(window.value(window.tells("focus")), "done", "what the button says");
  const { status, stdout, stderr } = world.r1cost("verify", path);
  same(status, 0, `the exit status of verify, which says ${stdout}${stderr}`);
  return { path, bytes: readFileSync(path) };
}

// A picture in pixels has two for each of the same picture in strokes, is drawn, and lies on the same paper.
function check_picture(png, svg) {
  const { width, height, data } = PNG.sync.read(png.bytes), strokes = svg.bytes.toString();
  const size = /^<svg [^>]*width="(\d+)" height="([\d.]+)"/.exec(strokes);
  same([width, Math.floor(height / 2)], [2 * size[1], Math.floor(size[2])], "the picture's width and half its height");
  const colour = (i) => `#${data.toString("hex", i, i + 3)}`, colours = new Set();
  for (let i = 0; i < data.length; i += 4) colours.add(data.readUInt32BE(i));
  expect(colours.size > 100, `the picture has ${colours.size} colours`);
  const paper = /<rect width="100%" height="100%" fill="(#[0-9a-f]{6})"/.exec(strokes)[1];
  same(colour(0), paper, "the paper");
  return paper;
}

// What the record in a picture says of its pixels; verify has found that they are these.
const drawn = ({ bytes }) => /"pixels": "([^"]+)"/.exec(bytes.toString("latin1"))[1];

export default function (claim) {
  claim("wrong flags and files end with a message and status 2; broken data and a file without a link are said over the figures that stay", async (world) => {
    const ends = (...words) => spawnSync(world.program, words, { encoding: "utf8", env: world.env });
    const wrong = ["--nonsense", "no-such.link.txt", "--save-to no-such-folder", "--preset no-such", "--size 12x12", "--theme pink"];
    for (const words of wrong.map((line) => line.split(" "))) {
      const { status, stderr } = ends(...words);
      same(status, 2, `the exit status after ${words.join(" ")}`);
      expect(stderr.includes(words.at(-1)), `after ${words.join(" ")} it says: ${stderr}`);
    }
    const help = ends("--help");
    expect(help.status === 0 && help.stdout.includes("--outline"), `--help ends with ${help.status} and says: ${help.stdout}`);

    const broken = join(world.folder(), "broken.json"), nonsense = join(world.folder(), "nonsense.txt");
    writeFileSync(broken, '{"chips": [{"id": 7}]}\n');
    writeFileSync(nonsense, "Dear reader,\nthis is no link.\n");
    for (const [flags, words] of [[["--data", broken], /not taken.*broken\.json.*expected/], [[nonsense], /nonsense\.txt.*no link/]]) {
      const window = await world.open(flags);
      expect(words.test(window.tells("notice")), `the window says of ${flags.at(-1)}: ${window.tells("notice")}`);
      expect(window.corner()[1] < -60, `there is no room for these words: the page is at ${window.corner()}`);
      same(window.value("total"), news, "the total of the built-in figures");
      if (flags[0] === "--data") expect(/broken\.json.*expected/.test(window.errors()), `it prints: ${window.errors()}`);
    }
  });

  claim("a video driver that is not there is named and another one taken; without a display that is said, with status 1", async (world) => {
    const window = await world.open([], { env: { SDL_VIDEODRIVER: "left-over" } });
    same(window.value("total"), news, "the total in a window by another driver");
    expect(/SDL_VIDEODRIVER.*left-over.*\n.*x11/.test(window.errors()), `of the driver it says: ${window.errors()}`);
    for (const more of [{ DISPLAY: "" }, { DISPLAY: ":9876" }, { DISPLAY: ":9876", SDL_VIDEODRIVER: "x11" }, { DISPLAY: "", SDL_VIDEODRIVER: "dummy" }]) {
      const env = { ...world.env, SDL_VIDEODRIVER: "", WAYLAND_DISPLAY: "", ...more };
      const { status, stderr } = spawnSync(world.program, { encoding: "utf8", env, timeout: 30_000 });
      same(status, 1, `the exit status with ${JSON.stringify(more)}, where it says: ${stderr}`);
      expect(/there is no display/.test(stderr) && stderr.includes(more.DISPLAY), `with ${JSON.stringify(more)} it says: ${stderr}`);
      if (more.SDL_VIDEODRIVER) expect(stderr.includes(`“${more.SDL_VIDEODRIVER}”`), `it does not name the driver: ${stderr}`);
    }
  });

  claim("by mouse a slider is dragged to the total that r1cost gives, and the wheel scrolls; no frame is drawn while nothing changes", async (world) => {
    const window = await world.open([], { size: low });
    const top = window.corner();
    await window.does("click 5");
    expect(window.corner()[1] > top[1], "the wheel does not scroll down");
    await window.does("click 4");
    same(window.corner(), top, "where the page is after the wheel was turned back");
    const before = total_agrees(world, window);
    await window.drag("count", 0.6, 0.72);
    total_agrees(world, window, before);

    same(window.tells("focus"), "count", "what the drag gives the keyboard to");
    const there = window.corner(), dragged = total_agrees(world, window, before);
    await window.press("Right");
    total_agrees(world, window, dragged);
    same(window.corner(), there, "where the page is after an arrow that the slider takes");

    const frames = window.frames();
    for (let i = 0; i < 20; ++i) await window.press("F9");
    same(window.frames(), frames, "frames after keys that mean nothing");
    await window.press("shift+Tab");
    same(window.tells("focus"), "chip.list", "what Shift+Tab leads to from the slider");
  });

  claim("what the wheel brings under a mouse that rests opens no card until the mouse moves", async (world) => {
    const window = await world.open([], { size: low });
    const card = () => window.says(/^card /m), { box } = window.part("row.r1"), [left, top] = window.corner();
    const notch = 64, x = Math.round(box[0] + 180 - left), y = Math.round(box[1] + box[3] / 2 - top - notch);
    await window.does(`mousemove --window ${window.id} ${x} ${y - 1}`, "mousemove_relative -- 0 1");
    await window.does("click 5");
    same(window.corner()[1], top + notch, "how far one notch scrolls");
    expect(!card(), "the wheel has opened a card");
    await window.does("mousemove_relative -- 1 0");
    await window.comes(card, "the mouse opens no card");
    await window.does("click 5");
    await window.press("Next", "Home");
    expect(!card(), "scrolling leaves a card, or opens one");
  });

  claim("in the story arrows turn the pages from their first words on, the keypad's too; Escape leaves it; what is dragged stays under the mouse", async (world) => {
    const lower = await world.open(["--link", "#chapter=1"], { size: low });
    const start = lower.corner();
    await lower.press("Next");
    expect(lower.corner()[1] > start[1], "Page Down does not scroll");
    await lower.press("Right");
    same([lower.part("story").words.slice(0, 6), lower.corner()], ["Step 2", start], "step and place after the right arrow");
    const window = await world.open(["--link", "#chapter=2"], { size: "1280x800" });
    const step = () => window.part("story").words.slice(0, 6);
    const { box } = window.part("area.hours");
    expect(box[1] + box[3] - window.corner()[1] < 800, `the map's lower thumb is at ${box}, below the window`);
    await window.press("KP_Right", "KP_Right", "KP_Left");
    same(step(), "Step 3", "the step after three arrows of the keypad");
    await window.press("Left");
    // The corner stands over the one thumb and beside the other.
    const corner = () => ["area.hours", "area.count"].map((thumb, axis) => {
      const { box } = window.part(thumb);
      return Math.round(box[axis] + box[axis + 2] / 2 - window.corner()[axis]);
    });
    const [x, y] = corner();
    await window.does(`mousemove --window ${window.id} ${x - 1} ${y}`, "mousemove_relative -- 1 0", "mousedown 1");
    for (let i = 1; i <= 3; ++i) {
      await window.does("mousemove_relative -- 30 -10");
      const [right, down] = corner();
      expect(Math.abs(right - x - 30 * i) < 2 && Math.abs(down - y + 10 * i) < 2, `step ${i} brings the corner from ${x},${y} to ${right},${down}`);
    }
    await window.does("mouseup 1");
    expect(!window.says(/ story /), "a touch does not leave the story");

    await window.press("ctrl+z");
    same(step(), "Step 2", "the step after the drag is taken back");
    await window.press("Tab", "Escape");
    same([window.says(/ story /), window.tells("focus")], [false, "story.open"], "story and focus after Escape");
    await window.press("KP_Enter");
    same(step(), "Step 2", "the step that the way back leads to");

    await window.press("Escape");
    await window.tab_to("count", "Tab");
    const chips = () => number(window.value("count"));
    await window.press("KP_Right");
    expect(chips() > 512, `there are ${chips()} chips after the keypad's right arrow`);
    await window.press("KP_Left");
    same(chips(), 512, "chips after the keypad's left arrow");
    await window.press("Tab");
    await window.type("1024");
    await window.press("KP_Home", "KP_Right", "KP_Delete", "KP_Enter");
    same(chips(), 124, "chips after the keypad's Home, right arrow, Delete and Enter in a field");
  });

  claim("by keys a slider, its field and a list are reached and set; a refused value is said, Escape restores, Page Down scrolls", async (world) => {
    const window = await world.open([], { size: low });
    const top = window.corner();
    await window.press("Next");
    expect(window.corner()[1] > top[1], "Page Down does not scroll");
    await window.press("Home");
    same(window.corner(), top, "where the page is after Home");

    await window.tab_to("count", "Tab");
    const before = total_agrees(world, window);
    await window.press("Right");
    total_agrees(world, window, before);
    await window.press("Left");
    same(total_agrees(world, window), before, "chips after the left arrow");

    await window.press("Tab");
    same(window.tells("focus"), "count.field", "what Tab leads to from the slider");
    await window.type("1024");
    same(window.tells("editing"), "count.field", "what digits open");
    await window.press("Return");
    same(total_agrees(world, window), 1024, "chips after 1024 was typed");
    await window.type("999999");
    await window.press("Return");
    expect(window.part("count.field").problem.includes("999999"), `of 999999 it says: ${window.part("count.field").problem}`);
    same(total_agrees(world, window), 1024, "chips after the refusal");
    await window.press("Escape");
    same([window.part("count.field").problem, window.tells("editing")], ["", ""], "refusal and open field after Escape");
    same(total_agrees(world, window), 1024, "chips after Escape");
    await window.type("2048");
    await window.press("Escape");
    same(total_agrees(world, window), 1024, "chips after 2048 was typed and left");

    await window.press("shift+Tab", "shift+Tab");
    same(window.tells("focus"), "chip.list", "what Shift+Tab leads to from the field");
    const chip = window.value("chip");
    await window.press("Return");
    same(window.tells("list"), "chip.list", "the list that Enter opens");
    await window.press("Down", "Return");
    same(window.tells("list"), "", "the list that is open after a choice");
    expect(window.value("chip") !== chip, `the list did not choose, it is still ${chip}`);

    await window.tab_to("row.gpt4-epoch");
    await window.press("Return");
    for (const id of ["card", "row.gpt4-epoch"]) {
      const { box } = window.part(id), [, y] = window.corner();
      expect(box[1] >= y && box[1] + box[3] <= y + 600, `${id} is at ${box}, the window at ${y}`);
    }
  });

  claim("what is saved, dark or light, r1cost makes again; no file is written over, the window stays as it was, a folder that is gone is said", async (world) => {
    const folder = world.folder("saved"), first = {};
    const window = await world.open(["--theme", "dark", "--save-to", folder]);
    await window.tab_to("sheet.share");
    await window.press("Return");
    for (const format of ["json", "csv", "svg", "png"]) {
      await window.tab_to(`card.save-${format}`);
      first[format] = await save(world, window, folder, format);
    }
    const dark = check_picture(first.png, first.svg);

    await window.press("t");
    same(window.tells("said"), "", "what is said after the next key");
    const before = await world.pixels(window);
    const png = await save(world, window, folder, "png");
    expect(!before.equals(await world.pixels(window)), "nothing is seen of what the window says");
    await window.press("Left");
    expect(before.equals(await world.pixels(window)), "drawing a picture into a file changed the window");
    same(drawn(await save(world, window, folder, "png")), drawn(png), "the same picture, saved twice");
    for (const format of ["svg", "csv", "json"]) {
      await window.tab_to(`card.save-${format}`, "Tab");
      const file = await save(world, window, folder, format);
      if (format === "svg") expect(check_picture(png, file) !== dark, `light and dark have the same paper, ${dark}`);
    }
    for (const { path, bytes } of Object.values(first)) expect(bytes.equals(readFileSync(path)), `${path} is another file now`);

    rmSync(folder, { recursive: true });
    await window.press("Return");
    expect(/\.json could not be saved in .*: ./.test(window.tells("said")), `of a folder that is gone it says: ${window.tells("said")}`);
    same(window.value("card.save-json"), "", "what the button says of what was not saved");
  });

  claim("Ctrl+S saves a link among the downloads, and the file leads back; words are copied and pasted; a headline is checked", async (world) => {
    const home = world.folder("home"), folder = world.folder("home", "From the net");
    writeFileSync(join(world.folder("home", ".config"), "user-dirs.dirs"), '# Made by xdg-user-dirs\nXDG_DOWNLOAD_DIR="$HOME/From the net"\n');
    const window = await world.open(["--link", "#v=3&chip=h800&count=512&hours=100&price=2&also=none"],
      { env: { HOME: home, XDG_CONFIG_HOME: "", XDG_DOWNLOAD_DIR: "" } });
    const total = "$102,400";
    same(window.value("total"), total, "the total of the link");
    const path = await saved_by(window, folder, "link.txt", "ctrl+s"), link = readFileSync(path, "utf8");
    expect(/^#v=3&.*hours=100&/.test(link), `the link is ${link}`);

    // What was copied is seen by pasting it as a headline: the three name different sums, which the answer multiplies out.
    for (const [what, sums] of [["figures", /another model: .*\$534,700, /], ["alt", /another model: .*\$5 billion\.$/], ["caption", /\$294,000 as far as the numbers are rounded\.$/]]) {
      await window.tab_to("sheet.share");
      await window.press("Return");
      await window.tab_to(`card.copy-${what}`, "Tab");
      await window.press("Return");
      same(window.value(`card.copy-${what}`), "done", `what the button says of ${what}`);
      await window.tab_to("sheet.ask");
      await window.press("Return");
      await window.tab_to("card.headline.field", "Tab");
      await window.press("Return", "ctrl+v", "Return");
      const { words } = window.part("card.answer");
      expect(words.includes("51,200 chip-hours") && sums.test(words), `of ${what}, pasted, it says: ${words}`);
    }

    await window.type("In 80 hours on 512 chips, for $294,000");
    same(window.tells("editing"), "card.headline.field", "what letters open");
    await window.press("Return");
    const { words } = window.part("card.answer");
    expect(/40,960 chip-hours.*does not multiply out.*R1-Zero/.test(words), `the answer is: ${words}`);
    same(window.value("total"), total, "the total, which is the reader's own until another is asked for");
    await window.tab_to("card.answer.show");
    await window.press("Return");
    same(window.value("total"), "$81,920", "the total of the headline");

    same((await world.open([path])).value("total"), total, "the total that the file leads back to");

    const untouched = await world.open(["--save-to", folder]);
    const whole = readFileSync(await saved_by(untouched, folder, "link.txt", "ctrl+s"), "utf8");
    expect(/^#v=3&chip=h800&count=512&hours=80&price=2&also=.*&data=.*\n$/.test(whole), `the link of the starting state is ${whole}`);

    // What is typed and not yet taken is in the link, or refused before anything is saved.
    await untouched.tab_to("count.field", "Tab");
    await untouched.type("999999");
    const files = readdirSync(folder);
    await untouched.press("ctrl+s");
    same(readdirSync(folder), files, "the files after Ctrl+S on a number that is refused");
    expect(untouched.part("count.field").problem.includes("999999"), `of 999999 it says: ${untouched.part("count.field").problem}`);
    await untouched.press("Escape");
    await untouched.type("1024");
    const typed = readFileSync(await saved_by(untouched, folder, "link.txt", "ctrl+s"), "utf8");
    expect(typed.includes("&count=1024&"), `the link of a number that is being typed is ${typed}`);

    // Without a home it is the folder that the program was started in, by its whole name.
    const here = world.folder("here"), homeless = { HOME: join(here, "none"), XDG_CONFIG_HOME: "", XDG_DOWNLOAD_DIR: "" };
    await saved_by(await world.open([], { env: homeless, cwd: here }), here, "link.txt", "ctrl+s");
    const shortcut = join(folder, "explainer.url");
    writeFileSync(shortcut, `[InternetShortcut]\r\nURL=https://example.org/explainer/${link.trim()}\r\nIconIndex=0\r\n`);
    const led = await world.open([shortcut], { env: { HOME: home, XDG_CONFIG_HOME: "", XDG_DOWNLOAD_DIR: "" } });
    same(led.value("total"), total, "the total that a shortcut to the page leads to");
  });

  claim("a link leads into the story; the window's size is remembered, and a broken memory is ignored", async (world) => {
    const memory = join(world.folder("data", "explainer-desktop"), "window-size");
    writeFileSync(memory, "nonsense\n");
    const window = await world.open(["--link", "#chapter=2"], { size: null });
    expect(window.part("story").words.startsWith("Step 2 of 9: 80 hours"), `the story is at: ${window.part("story").words}`);
    expect(window.says(/comes to \$81,920/), "the total of the second chapter is not said");
    window.part("note.1");
    await window.does(`windowsize ${window.id} 1000 640`);
    same(await window.quit(), 0, "how Ctrl+Q ends it");
    same(readFileSync(memory, "utf8"), "1000 640\n", "the size that is remembered");
    const again = await world.open([], { size: null });
    expect(again.says(/^904 x /), "the next window is not 1,000 wide, which is a page of 904");

    await again.quit();
    writeFileSync(memory, "1600 1200\n");
    const cut_off = await world.open([], { size: null });
    await cut_off.quit();
    same(readFileSync(memory, "utf8"), "1600 1200\n", "the size that is remembered after a screen too small for it");
    const narrower = await world.open([], { size: null });
    await narrower.does(`windowsize ${narrower.id} 1000 900`);
    await narrower.quit();
    same(readFileSync(memory, "utf8"), "1000 1200\n", "the size that is remembered of a window made narrower there");
  });

  claim("a narrow window shows the total while a slider is dragged or moved by key, and saves a narrow picture from its sheet", async (world) => {
    const folder = world.folder("narrow", "and", "in", "folders", "with-rather-long-names", "one-in-another");
    const window = await world.open(["--save-to", folder], { size: "420x900" });
    const ring_in_sight = () => {
      const { box } = window.part("line"), [, top] = window.corner();
      expect(box[1] >= top && box[1] + box[3] <= top + 900, `the ring is at ${box}, the window at ${top}`);
      expect(!window.says(/ strip /), "a strip lies over a total that is seen");
    };
    const before = total_agrees(world, window);
    await window.drag("count", 0.6, 0.72, ring_in_sight);
    const dragged = total_agrees(world, window, before);
    await window.press("shift+Tab", "Tab", "Right");
    ring_in_sight();
    total_agrees(world, window, dragged);

    await window.tab_to("sheet.share");
    await window.press("Return");
    await window.tab_to("card.save-png", "Tab");
    const { width } = PNG.sync.read((await save(world, window, folder, "png")).bytes);
    same(width, 2 * (420 + 8), "the width of the picture");
  });
}
