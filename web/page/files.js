// Makes files and texts to take along and checks headlines; boot.js loads this script when it is first needed. C++
// makes the files and texts. This script passes them on and draws a picture from its SVG.
(() => {
  "use strict";

  const made = new Map();  // where it lies -> the module, made once
  const module_from = (base, edition) => {
    if (!made.has(base)) {
      const making = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = base + "explainer-files.js";
        script.onload = resolve;
        script.onerror = () => reject(new Error("download"));
        document.head.append(script);
      }).then(() => globalThis.createExplainerFiles({ locateFile: (name) => base + name })).then((module) => {
        module.ccall("files_begin", null, ["string"], [edition]);
        return module;
      });
      making.catch(() => made.delete(base));  // the next press tries again
      made.set(base, making);
    }
    return made.get(base);
  };

  const make = (module, what, link, width, dark) => {
    const at = module.ccall("files_make", "number", ["string", "string", "number", "number"], [what, link, width, dark]);
    return module.HEAPU8.slice(at, at + module._files_length());
  };

  // Draws two device pixels per CSS pixel. A strict content policy allows images from data addresses.
  const drawn = async (svg) => {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
    return new Uint8Array(await blob.arrayBuffer());
  };

  const TYPE = { svg: "image/svg+xml", csv: "text/csv;charset=utf-8", json: "application/json", png: "image/png" };
  const hand_over = (bytes, type, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type }));
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  // Whether the browser will surely save a file that it is given, which a page cannot observe. Frames may lack the
  // permission, and browsers inside apps drop files.
  const surely_saves = () => {
    if (/; wv\)|FBA[NV]|Instagram|LinkedIn|MicroMessenger|\bLine\//.test(navigator.userAgent)) return false;
    try {
      for (let frame = window; frame !== frame.parent; frame = frame.parent) {
        const { sandbox } = frame.frameElement;
        if (sandbox.length && !sandbox.contains("allow-downloads")) return false;
      }
      return true;
    } catch {
      return false;  // a page of another site surrounds this frame
    }
  };

  // The message if saving is uncertain, with a link to the explainer's own page. The link's words stand between <a> and
  // </a> (see src/cli/fill_shell.cpp).
  const if_no_file = (words, address) => {
    const link = document.createElement("a"), [before, textContent, behind] = words.split(/<\/?a>/);
    Object.assign(link, { href: address, target: "_blank", rel: "noopener", textContent });
    return [before, link, behind];
  };

  // Words are returned, files saved: then what is to be said about it, null if that surely happens.
  const take = async (base, edition, words, what, link, width, dark) => {
    const module = await module_from(base, edition);
    if (!TYPE[what]) return new TextDecoder().decode(make(module, what, link, width, dark));
    if (what === "png") {
      const pixels = await drawn(new TextDecoder().decode(make(module, "svg", link, width, dark)));
      module.HEAPU8.set(pixels, module._files_room(pixels.length));
    }
    const bytes = make(module, what, link, width, dark);
    hand_over(bytes, TYPE[what], module.ccall("files_name", "string", ["string", "string"], [what, link]));
    return surely_saves() ? null : if_no_file(words, `${base}index.html${link}`);
  };

  const check = async (base, edition, headline) => {
    const said = (await module_from(base, edition)).ccall("files_check", "string", ["string"], [headline]);
    const end = said.indexOf("\n");
    return [said.slice(0, end), said.slice(end + 1)];
  };

  globalThis.ExplainerPage = Object.assign(globalThis.ExplainerPage || {}, { take, check });
})();
