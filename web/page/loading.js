// What a page loads, each thing once for all instances on it, and what is waited for before.
const scripts = {};
const load_script = (address) => {
  scripts[address] ||= new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = address;
    element.onload = () => resolve();
    element.onerror = () => {
      delete scripts[address];
      reject(new Error("download"));
    };
    document.head.append(element);
  });
  return scripts[address];
};

// The program is compiled while it arrives and beside its script.
const programs = {};
const compiled = (address) => {
  programs[address] ||= fetch(address).then((answer) => {
    if (!answer.ok) throw new Error("download");
    // A server that calls it by another type keeps it from being compiled on the way.
    const streams = WebAssembly.compileStreaming && answer.headers.get("content-type") === "application/wasm";
    return streams ? WebAssembly.compileStreaming(answer) : answer.arrayBuffer().then((bytes) => WebAssembly.compile(bytes));
  });
  programs[address].catch(() => delete programs[address]);
  return programs[address];
};

const margin = 600;  // pixels: a screen of scrolling
const near = (element) => new Promise((resolve) => {
  // In a frame nobody but the observer knows where the reader is; it takes a frame to answer.
  const own_window = window.top === window;
  if (!("IntersectionObserver" in window)) return resolve();
  if (own_window && element.getBoundingClientRect().top < innerHeight + margin) return resolve();
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    resolve();
  }, { rootMargin: `${margin}px` });
  observer.observe(element);
});

// The page's own web fonts must be there before letters are drawn with them; not for longer than 3 s.
const fonts_ready = (stage) => {
  if (!document.fonts) return Promise.resolve();
  const style = getComputedStyle(stage);
  const loads = ["--sans", "--serif"].flatMap((name) => ["400", "600", "700"].map(
    (weight) => document.fonts.load(`${weight} 16px ${style.getPropertyValue(name) || "serif"}`).catch(() => {})));
  return Promise.race([Promise.all(loads), new Promise((resolve) => setTimeout(resolve, 3000))]);
};
