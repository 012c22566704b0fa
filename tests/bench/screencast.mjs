// Frames as the browser displays them, each without loss and with the time of its display, and whether two of them differ
// in a region.
import { createRequire } from "node:module";

const { PNG } = createRequire(new URL("../web/", import.meta.url))("pngjs");

const far = 12;  // shades of a colour that count as another colour
export const same_up_to = 8;  // so many pixels may differ where the same is shown
export const changed_from = 6;  // so many differ where something else is shown

// `regions` are [x, y, width, height] in the window. Only what they hold is kept of a frame, as the whole would fill memory.
export async function start_screencast(session) {
  const frames = [];
  session.on("Page.screencastFrame", ({ data, metadata, sessionId }) => {
    frames.push({ at: metadata.timestamp * 1000, data });
    session.send("Page.screencastFrameAck", { sessionId }).catch(() => {});  // the browser may have gone
  });
  await session.send("Page.startScreencast", { format: "png" });
  return { frames, stop: () => session.send("Page.stopScreencast").catch(() => {}) };
}

export function looks_of(regions) {
  return (frame) => {
    if (!frame.looks) {
      const { width, height, data } = PNG.sync.read(Buffer.from(frame.data, "base64"));
      frame.looks = regions.map(([x, y, w, h]) => {
        if (x < 0 || y < 0 || x + w > width || y + h > height) throw new Error(`a region lies outside the window: ${[x, y, w, h]}`);
        const rows = Array.from({ length: h }, (_, row) => data.subarray(4 * ((y + row) * width + x), 4 * ((y + row) * width + x + w)));
        return Buffer.concat(rows);
      });
      frame.data = null;
    }
    return frame.looks;
  };
}

// How many pixels differ, in each region.
export function differences(a, b) {
  return a.map((one, region) => {
    const other = b[region];
    let count = 0;
    for (let i = 0; i < one.length; i += 4) {
      if (Math.abs(one[i] - other[i]) > far || Math.abs(one[i + 1] - other[i + 1]) > far || Math.abs(one[i + 2] - other[i + 2]) > far) ++count;
    }
    return count;
  });
}
export const same = (a, b) => differences(a, b).every((count) => count <= same_up_to);
export const all_changed = (a, b) => differences(a, b).every((count) => count >= changed_from);
