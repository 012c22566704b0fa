// The native sliders of the two pages that ours is measured beside, and what they come to. `draw` gets the values and the
// sum at each change.
export function add_sliders(parent, draw) {
  const scales = { count: [1, 200000, 512], hours: [1, 10000, 80], price: [0.1, 20, 2] };
  const values = {};
  for (const [name, [low, high, start]] of Object.entries(scales)) {
    const input = document.createElement("input");
    Object.assign(input, { type: "range", min: 0, max: 1000, step: "any", id: name });
    input.setAttribute("aria-label", name);
    input.value = 1000 * Math.log(start / low) / Math.log(high / low);
    values[name] = start;
    input.addEventListener("input", () => {
      values[name] = low * Math.exp(input.value / 1000 * Math.log(high / low));
      const run = values.count * values.hours * values.price;
      draw({ ...values, run, all: run + 106000 * values.price });  // with R1-Zero and making training data
    });
    parent.append(input);
  }
}
