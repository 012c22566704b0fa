// The cost engine of The $294,000 Question, for node and browsers: scenarios in, answers out, nothing is sent anywhere.
import create from "./engine.mjs";

const in_node = typeof process === "object" && process.versions?.node;

async function wasm_bytes() {
  const address = new URL("./engine.wasm", import.meta.url);
  if (in_node) return (await import("node:fs/promises")).readFile(address);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.arrayBuffer();
}

// What the engine refused: `problems` is a list of { pointer, expected, found }.
export class Refusal extends Error {
  constructor(problems) {
    super(problems.map(({ pointer, expected, found }) => `${pointer || "/"}: expected ${expected}; found ${found}`).join("\n"));
    this.name = "Refusal";
    this.problems = problems;
  }
}

// Loads the engine; with `wasm` (an ArrayBuffer or Uint8Array of engine.wasm) nothing is fetched.
export async function load({ wasm } = {}) {
  const module = await create({ wasmBinary: wasm ?? await wasm_bytes() });
  const call = (name, ...values) => {
    const answer = JSON.parse(module.ccall(`r1cost_${name}`, "string", values.map((value) => typeof value), values));
    if (answer.problems) throw new Refusal(answer.problems);
    return answer;
  };
  const text = (scenario) => {
    const words = JSON.stringify(scenario ?? {}) ?? "null";
    if (words.length > 4_000) throw new Refusal([{ pointer: "", expected: "a scenario", found: `${words.length} characters` }]);
    return words;
  };
  return {
    answer: (scenario) => call("answer", text(scenario)),
    solve: (scenario, { for: unknown = "hours", target }) => call("solve", text(scenario), String(unknown).slice(0, 100), Number(target)),
    doubt: (scenario, { lens = "rent", samples = 100_000, seed = 1 } = {}) => call("doubt", text(scenario), String(lens).slice(0, 100), Number(samples), Number(seed)),
    steps: (scenario) => call("steps", text(scenario)).steps,
    explain: (scenario, figure = "total") => call("explain", text(scenario), String(figure).slice(0, 200)),
    budgets: () => call("budgets"),
  };
}
