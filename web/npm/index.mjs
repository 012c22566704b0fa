// The cost engine of The $294,000 Question for node and browsers: scenarios in, answers out. It sends nothing anywhere.
import create from "./engine.mjs";

const in_node = typeof process === "object" && process.versions?.node;

async function bytes_of(name) {
  const address = new URL(name, import.meta.url);
  if (in_node) return (await import("node:fs/promises")).readFile(address);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const as_bytes = (data) => {
  if (data instanceof Uint8Array) return data;
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  return new TextEncoder().encode(typeof data === "string" ? data : JSON.stringify(data) ?? "null");
};

// Thrown for refused input: `problems` is a list of { pointer, expected, found }.
export class Refusal extends Error {
  constructor(problems) {
    super(problems.map(({ pointer, expected, found }) => `${pointer || "/"}: expected ${expected}; found ${found}`).join("\n"));
    this.name = "Refusal";
    this.problems = problems;
  }
}

// Loads the engine. If `wasm` (an ArrayBuffer or Uint8Array of engine.wasm) and `data` (a dataset as an object, as JSON
// or as bytes of JSON) are given, nothing is fetched.
export async function load({ wasm, data } = {}) {
  const [code, figures] = await Promise.all([wasm ?? bytes_of("./engine.wasm"), data === undefined ? bytes_of("./data.json") : as_bytes(data)]);
  const module = await create({ wasmBinary: code });
  const call = (name, ...values) => {
    const answer = JSON.parse(module.ccall(`r1cost_${name}`, "string", values.map((value) => typeof value), values));
    if (answer.problems) throw new Refusal(answer.problems);
    return answer;
  };
  if (figures.length > 100_000_000) throw new Refusal([{ pointer: "", expected: "a dataset of at most 100 MB", found: `${figures.length} bytes` }]);
  const room = module.ccall("r1cost_room", "number", ["number"], [figures.length]);
  module.HEAPU8.set(figures, room);
  const { edition, data_hash } = call("use");
  const text = (scenario) => {
    const words = JSON.stringify(scenario ?? {}) ?? "null";
    if (words.length > 4_000) throw new Refusal([{ pointer: "", expected: "a scenario", found: `${words.length} characters` }]);
    return words;
  };
  return {
    edition,
    data_hash,
    answer: (scenario) => call("answer", text(scenario)),
    solve: (scenario, { for: unknown = "hours", target } = {}) => call("solve", text(scenario), String(unknown).slice(0, 100), Number(target)),
    doubt: (scenario, { lens = "rent", samples = 100_000, seed = 1 } = {}) => call("doubt", text(scenario), String(lens).slice(0, 100), Number(samples), Number(seed)),
    steps: (scenario) => call("steps", text(scenario)).steps,
    explain: (scenario, figure = "total") => call("explain", text(scenario), String(figure).slice(0, 200)),
    budgets: () => call("budgets"),
  };
}
