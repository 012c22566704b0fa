// What the engine's `doubt` is measured against: the same Monte Carlo as a programmer who minds the speed would write it
// in JavaScript for this one question. Three assumptions, each log-normal on either side of its likely value (low, likely
// and high are its 5th, 50th and 95th percentile), and the rent of the chips: (count x hours + others) x price.
//
// Of what was tried these were the fastest in V8: sfc32 in local variables; normal variates by a ziggurat of 256 layers
// (against the inverse of the distribution function, the polar method, Box-Muller); percentiles by counting into buckets
// and sorting the few that matter (against Floyd and Rivest's selection, quickselect, a typed array's sort). Each
// assumption is a value of its own, as in the engine, though here two exponentials could be made one.

export const model = {
  count: [256, 512, 1024],
  hours: [60, 80, 120],
  price: [1, 2, 12.29],  // USD per chip-hour
  others: 106_000,       // chip-hours of the other lines, not in doubt
};
export const shares = [0.05, 0.5, 0.95];

const z95 = 1.6448536269514722;

// ---- random bits: sfc32 (Chris Doty-Humphrey, PractRand; public domain), its state in four integers ------------------

function seeded(seed) {
  const state = Int32Array.of(seed, seed ^ 0x9e3779b9, 0x243f6a88, 1);
  for (let i = 0; i < 15; ++i) draw(state);
  return state;
}

function draw(state) {
  const b = state[1], c = state[2], result = (state[0] + b + state[3]) | 0;
  state[3] += 1;
  state[0] = b ^ (b >>> 9);
  state[1] = c + (c << 3);
  state[2] = (c << 21 | c >>> 11) + result;
  return result;
}

// Between 0 and 1, neither included.
const uniform = (state) => draw(state) * 2 ** -32 + (0.5 + 2 ** -33);

// ---- normal variates: the ziggurat of Marsaglia and Tsang (2000), layer and place from different bits -----------------

const layers = 256, tail = 3.6541528853610088, area = 0.00492867323399;
const height = (x) => Math.exp(-0.5 * x * x);
const edge = new Float64Array(layers + 1), curve = new Float64Array(layers + 1);
edge[0] = area / height(tail);
edge[1] = tail;
for (let i = 2; i < layers; ++i) edge[i] = Math.sqrt(-2 * Math.log(area / edge[i - 1] + height(edge[i - 1])));
for (let i = 0; i <= layers; ++i) curve[i] = height(edge[i]);
const width = edge.map((x) => x * 2 ** -31);
// Below it a place is inside its layer whatever the height.
const inside = Int32Array.from({ length: layers }, (_, i) => Math.floor(edge[i + 1] / edge[i] * 2 ** 31));

// `place` is any 32-bit integer, `layer` one of 256.
const is_inside = (place, layer) => (place ^ (place >> 31)) < inside[layer];

// The generator is written out, as `draw` has it, so that its state stays in registers.
function fill_with_normals(values, state) {
  let a = state[0], b = state[1], c = state[2], d = state[3];
  for (let i = 0; i < values.length; ++i) {
    const place = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21 | c >>> 11) + place) | 0;
    const bits = (a + b + d) | 0, layer = bits >>> 24;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21 | c >>> 11) + bits) | 0;
    if (is_inside(place, layer)) {
      values[i] = place * width[layer];
    } else {
      state[0] = a;
      state[1] = b;
      state[2] = c;
      state[3] = d;
      values[i] = at_the_edge(place, layer, state);
      a = state[0];
      b = state[1];
      c = state[2];
      d = state[3];
    }
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}

// One in 67.
function at_the_edge(place, layer, state) {
  for (;;) {
    if (layer === 0) {
      let x, y;
      do {
        x = -Math.log(uniform(state)) / tail;
        y = -Math.log(uniform(state));
      } while (y + y < x * x);
      return place < 0 ? -tail - x : tail + x;
    }
    const x = place * width[layer];
    if (curve[layer] + uniform(state) * (curve[layer + 1] - curve[layer]) < height(x)) return x;
    place = draw(state);
    layer = draw(state) >>> 24;
    if (is_inside(place, layer)) return place * width[layer];
  }
}

// ---- the model ---------------------------------------------------------------------------------------------------------

// exp(z x (above or below)) without a branch, which would be guessed wrong every other time: z x mean + |z| x lean.
function spread([low, likely, high]) {
  const above = Math.log(high / likely) / z95, below = Math.log(likely / low) / z95;
  return { likely, mean: (above + below) / 2, lean: (above - below) / 2 };
}
const count = spread(model.count), hours = spread(model.hours), price = spread(model.price);
const value = ({ likely, mean, lean }, z) => likely * Math.exp(z * mean + Math.abs(z) * lean);

const block = 1024;
const z = new Float64Array(3 * block);

function sample(totals, seed) {
  const state = seeded(seed), { others } = model;
  for (let start = 0; start < totals.length; start += block) {
    fill_with_normals(z, state);
    const size = Math.min(block, totals.length - start);
    for (let i = 0; i < size; ++i) {
      const chip_hours = value(count, z[i]) * value(hours, z[block + i]) + others;
      totals[start + i] = chip_hours * value(price, z[2 * block + i]);
    }
  }
}

// ---- percentiles -------------------------------------------------------------------------------------------------------

// Positive doubles are in the order of their bits: the upper 18 name a bucket, 64 to an octave.
const bucket_bits = 18;
const counts = new Uint32Array(2 ** bucket_bits), wanted = new Uint8Array(2 ** bucket_bits);

// By linear interpolation between the two nearest, as the engine does. For positive values, at least two.
function percentiles(values) {
  const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length), shift = 32 - bucket_bits;
  counts.fill(0);
  for (let i = 1; i < words.length; i += 2) ++counts[words[i] >>> shift];
  const places = [], marked = [];
  let bucket = 0, before = 0, kept = 0, left_out = 0;
  for (const share of shares) {
    const place = share * (values.length - 1), rank = Math.floor(place), pair = [];
    for (const one of [rank, rank + 1]) {
      while (before + counts[bucket] <= one) before += counts[bucket++];
      if (!wanted[bucket]) {
        wanted[bucket] = 1;
        marked.push(bucket);
        left_out = before - kept;
        kept += counts[bucket];
      }
      pair.push(one - left_out);
    }
    places.push([...pair, place - rank]);
  }
  const few = new Float64Array(kept);
  let end = 0;
  for (let i = 0; i < values.length; ++i) if (wanted[words[2 * i + 1] >>> shift]) few[end++] = values[i];
  few.sort();
  for (const one of marked) wanted[one] = 0;
  return places.map(([low, high, part]) => few[low] + part * (few[high] - few[low]));
}

let totals = new Float64Array(0);

// The 5th, 50th and 95th percentile of the rent in USD. `seed` is an integer; `samples` at least two.
export function percentiles_in_javascript(samples, seed) {
  if (totals.length !== samples) totals = new Float64Array(samples);
  sample(totals, seed);
  const [p5, p50, p95] = percentiles(totals);
  return { p5, p50, p95 };
}

// The same as one writes it without going to such lengths: both values of Box and Muller, and a typed array's sort.
export function percentiles_in_plain_javascript(samples, seed) {
  let state = (seed * 2654435761) >>> 0;
  const uniform = () => {  // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  let spare = null;
  const normal = () => {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform())), angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  const drawn = ([low, likely, high]) => {
    const z = normal() / 1.6448536269514722;
    return likely * Math.exp(z * Math.log(z > 0 ? high / likely : likely / low));
  };
  const totals = new Float64Array(samples);
  for (let i = 0; i < samples; i += 1) totals[i] = (drawn(model.count) * drawn(model.hours) + model.others) * drawn(model.price);
  totals.sort();
  const at = (share) => {
    const place = share * (samples - 1), below = Math.floor(place);
    return totals[below] + (place - below) * (totals[Math.min(below + 1, samples - 1)] - totals[below]);
  };
  return { p5: at(shares[0]), p50: at(shares[1]), p95: at(shares[2]) };
}
