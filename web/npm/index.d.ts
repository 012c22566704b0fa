/** What a reader sets; what is left out is the starting state's (512 H800 for 80 hours at $2.00, with R1-Zero and data). */
export interface Scenario {
  preset?: string;
  /** Id or short name of a chip: "h800", "H100". */
  chip?: string;
  /** Chips, 1 to 200,000, whole. */
  count?: number;
  /** Hours, 1 to 10,000. */
  hours?: number;
  /** US dollars per chip-hour, 0.10 to 20. */
  price?: number;
  /** Ids of what else is counted: "r1-zero", "data", "v3", "failed". */
  also?: string[];
  /** Chip-hours of the run as printed, instead of count times hours. */
  printed?: number;
}

export interface Line {
  id: string;
  counted: boolean;
  /** null: never published. */
  chip_hours: number | null;
  usd: number | null;
}

export interface Ratio {
  budget: string;
  name: string;
  usd_low: number | null;
  usd_likely: number | null;
  usd_high: number | null;
  times_low: number | null;
  times_likely: number | null;
  times_high: number | null;
  /** Whether both count the same things; if not, `unlike` says what differs. */
  like: boolean;
  unlike?: string;
}

export interface Answer {
  /** ISO date of the figures. */
  edition: string;
  /** Fingerprint of the figures, 16 hexadecimal digits. */
  data_hash: string;
  chip_hours: number;
  usd: number;
  /** A counted line was never published: the total is a lower bound. */
  at_least: boolean;
  energy_kwh: number | null;
  stages: Line[];
  ratios: Ratio[];
}

export interface Solution {
  /** The nearest value within range. */
  value: number;
  /** "none": it gives the target; else why it does not. */
  limit: "none" | "other-lines" | "range-low" | "range-high";
  lowest_usd: number;
  highest_usd: number;
}

export interface Explanation {
  operation: "given" | "sum" | "product" | "quotient";
  unit: string;
  value: number;
  what: string;
  source?: string;
  operands?: Explanation[];
}

export interface Problem {
  /** JSON pointer into the scenario. */
  pointer: string;
  expected: string;
  found: string;
}

export class Refusal extends Error {
  problems: Problem[];
}

export interface Engine {
  answer(scenario?: Scenario): Answer;
  solve(scenario: Scenario, wish: { for?: "count" | "hours" | "price"; target: number }): Solution;
  /** `figure`: "total", "chip-hours", "energy", "run", the id of a stage, or "ratio:" and the id of a budget. */
  explain(scenario: Scenario, figure?: string): { sentence: string; formula: string; tree: Explanation };
  budgets(): { edition: string; budgets: Record<string, string | number | null>[] };
}

/** Loads the engine. With `wasm`, the bytes of engine.wasm, nothing is fetched. Throws what fetching throws. */
export function load(options?: { wasm?: ArrayBuffer | Uint8Array }): Promise<Engine>;
