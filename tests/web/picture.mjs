// Small measures of screenshots: is anything different, how much ink, how sharp.
import { PNG } from "pngjs";

// A screenshot is unpacked once, however much is asked about it: that takes longer than most questions.
const pictures = new WeakMap();
function unpacked(png) {
  if (!pictures.has(png)) pictures.set(png, PNG.sync.read(png));
  return pictures.get(png);
}

// A picture as rows of darkness, 0 (the paper) to 1 (full contrast with it). The paper is the colour of the first pixel.
export function darkness(png) {
  const { width, height, data } = unpacked(png);
  const values = new Float32Array(width * height);
  const grey = (i) => (0.2126 * data[i] + 0.7152 * data[i + 1] + 0.0722 * data[i + 2]) / 255;
  const paper = grey(0);
  const span = Math.max(paper, 1 - paper);
  for (let i = 0; i < values.length; ++i) values[i] = Math.abs(grey(4 * i) - paper) / span;
  return { width, height, values };
}

// How many pixels of two screenshots of one size differ by more than a shade.
export function differing(first, second) {
  const a = unpacked(first), b = unpacked(second);
  if (a.width !== b.width || a.height !== b.height) return a.width * a.height;
  let count = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    const far = Math.max(...[0, 1, 2].map((c) => Math.abs(a.data[i + c] - b.data[i + c])));
    if (far > 8) ++count;
  }
  return count;
}

// Two pictures of one size in cells of 8 by 8 pixels: how many of them have ink in either, and the places ("x,y") of those
// whose ink differs by more than a third of a cell's most, whatever stands next to it: letters may move by a pixel.
export function cells_apart(first, second) {
  const a = darkness(first), b = darkness(second), size = 8;
  if (a.width !== b.width || a.height !== b.height) throw new Error("pictures of two sizes");
  const columns = Math.floor(a.width / size), rows = Math.floor(a.height / size);
  const inks = [a, b].map(({ width, values }) => {
    const sums = new Float32Array(columns * rows);
    for (let y = 0; y < rows * size; ++y) {
      for (let x = 0; x < columns * size; ++x) sums[Math.floor(y / size) * columns + Math.floor(x / size)] += values[y * width + x];
    }
    return sums;
  });
  const around = (sums, column, row) => {
    let sum = 0;
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); ++y) {
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); ++x) sum += sums[y * columns + x];
    }
    return sum;
  };
  let cells = 0;
  const far = [];
  for (let row = 0; row < rows; ++row) {
    for (let column = 0; column < columns; ++column) {
      if (Math.max(inks[0][row * columns + column], inks[1][row * columns + column]) < 1) continue;
      ++cells;
      const [one, other] = inks.map((sums) => around(sums, column, row));
      if (Math.abs(one - other) > Math.max(size * size / 3, 0.25 * Math.max(one, other))) far.push(`${column * size},${row * size}`);
    }
  }
  return { cells, far };
}

// How many pixels have exactly this colour, "rgb(0, 0, 0)" as a browser says it.
export function pixels_of(png, colour) {
  const [red, green, blue] = colour.match(/\d+/g).map(Number);
  const { data } = unpacked(png);
  let count = 0;
  for (let i = 0; i < data.length; i += 4) count += data[i] === red && data[i + 1] === green && data[i + 2] === blue;
  return count;
}

export function ink({ values }) {
  return values.reduce((sum, value) => sum + value, 0);
}

// The energy of edges for each bit of ink: falls when a picture is blurred or resampled.
export function sharpness(picture) {
  const { width, height, values } = picture;
  let energy = 0;
  for (let y = 0; y < height; ++y) {
    for (let x = 1; x < width; ++x) {
      const step = values[y * width + x] - values[y * width + x - 1];
      energy += step * step;
    }
  }
  return energy / Math.max(ink(picture), 1e-6);
}

// What resampling by half a pixel does to a picture.
export function blurred({ width, height, values }) {
  const soft = new Float32Array(values.length);
  for (let y = 0; y + 1 < height; ++y) {
    for (let x = 0; x + 1 < width; ++x) {
      const i = y * width + x;
      soft[i] = (values[i] + values[i + 1] + values[i + width] + values[i + width + 1]) / 4;
    }
  }
  return { width, height, values: soft };
}

// Mean difference for each bit of ink, at the best whole-pixel shift of up to `reach` pixels each way.
export function difference(a, b, reach = 3) {
  if (a.width !== b.width || a.height !== b.height) throw new Error("pictures of two sizes");
  const { width, height } = a;
  let best = Infinity;
  for (let dy = -reach; dy <= reach; ++dy) {
    for (let dx = -reach; dx <= reach; ++dx) {
      let sum = 0;
      for (let y = 0; y < height; ++y) {
        for (let x = 0; x < width; ++x) {
          const u = x + dx, v = y + dy;
          const other = u >= 0 && v >= 0 && u < width && v < height ? b.values[v * width + u] : 0;
          sum += Math.abs(a.values[y * width + x] - other);
        }
      }
      best = Math.min(best, sum);
    }
  }
  return best / Math.max(ink(a), 1e-6);
}
