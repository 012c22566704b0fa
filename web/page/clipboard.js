// What the reader copies. Each function gives a promise of whether it was copied.
// Where the clipboard is barred (an older frame without allow="clipboard-write"), by a selection.
const copy_by_hand = (words) => {
  const before = document.activeElement;
  const area = document.createElement("textarea");
  area.value = words;
  area.readOnly = true;
  Object.assign(area.style, { position: "fixed", left: "-999px" });
  document.body.append(area);
  area.select();
  let done = false;
  try {
    done = document.execCommand("copy");
  } catch { /* then there is no way */ }
  area.remove();
  before?.focus?.({ preventScroll: true });
  return done;
};
const copy = async (words) => {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copy_by_hand(words);
  }
};
// Words that are still awaited: browsers let only a press reach the clipboard, but some of them by a promise, too.
const copy_once_there = async (promise) => {
  try {
    const blob = promise.then((words) => new Blob([words], { type: "text/plain" }));
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
    return true;
  } catch {
    return copy(await promise);
  }
};
