/**
 * The settings. Omitted ones take the starting state's values (512 H800 for 80 hours at $2.00, with R1-Zero and data).
 */
export interface Scenario {
  preset?: string;
  /** Id or short name of a chip: "h800", "H100". */
  chip?: string;
  /** Number of chips, a whole number from 1 to 200,000. */
  count?: Assumption;
  /** Hours, 1 to 10,000. */
  hours?: Assumption;
  /** US dollars per chip-hour, 0.10 to 20. */
  price?: Assumption;
  /** Ids of the other stages that are counted: "r1-zero", "data", "v3", "failed". */
  also?: string[];
  /** Chip-hours of the run as its source prints them, instead of count times hours. */
  printed?: number;
  /** Chip-hours of all runs, failed ones included, over those of the runs that count: 1 to 50. */
  failed?: Assumption;
  /** Share of the dense peak that the run reaches, 0.01 to 1. */
  utilisation?: Assumption;
  /** Years from buying the chips to the run, 0 to 10. */
  held?: Assumption;
  /** US dollars for a chip with its share of a server, 100 to 1,000,000. */
  "chip-price"?: Assumption;
  /** US dollars per kilowatt-hour, 0.001 to 10. */
  electricity?: Assumption;
  /** Building power over server power, 1 to 3. */
  pue?: Assumption;
  /** Kilograms of CO2 equivalents per kilowatt-hour, 0 to 2. */
  grid?: Assumption;
  /** Server power per chip over the chip's own design power, 1 to 10. */
  "server-factor"?: Assumption;
  /** Average over peak power of a server, 0.01 to 1. */
  "average-draw"?: Assumption;
  /** Orders of magnitude a year by which the price of equal performance falls, 0.01 to 0.3. */
  trend?: Assumption;
  /** The interconnect's share of the cluster's cost, 0 to 0.9. */
  interconnect?: Assumption;
}

/**
 * A number; or, in doubt, low, likely and high (5th, 50th and 95th percentile), "uniform:low..high",
 * "triangular:low..likely..high", or the id of one of the dataset's spreads. Functions that need a single value take
 * the likely one.
 */
export type Assumption = number | [low: number, likely: number, high: number] | string;

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
  /** The budget's figure over yours; null if they count different things: see `converted`. */
  times_low: number | null;
  times_likely: number | null;
  times_high: number | null;
  /** Whether both count the same things; if not, `unlike` says what differs. */
  like: boolean;
  unlike?: string;
  /** If unlike: your bill changed into what the budget counts, or why that is impossible. */
  converted?:
    | { impossible: "programme" | "experiments" | "line" | "other-scope" | "method-unknown" | "stage-unknown" | "price-unknown" }
    | {
        steps: { step: "leave-out" | "count-in" | "own" | "buy"; stage?: string; usd_after: number }[];
        usd: number;
        times_low: number | null;
        times_likely: number | null;
        times_high: number | null;
      };
}

export interface Answer {
  /** ISO date of the edition of the figures. */
  edition: string;
  /** Fingerprint of the figures, 16 hexadecimal digits. */
  data_hash: string;
  chip_hours: number;
  usd: number;
  /** Whether a counted line was never published, so that the total is a lower bound. */
  at_least: boolean;
  /** The same chip-hours on owned machines. Here and below null means that an input is not known. */
  own_usd: number | null;
  /** Buying the largest cluster that a counted line used. */
  cluster_usd: number | null;
  energy_kwh: number | null;
  energy_usd: number | null;
  carbon_kg: number | null;
  /** Floating-point operations at the chip's BF16 peak and the assumed utilisation. */
  operations: number | null;
  stages: Line[];
  ratios: Ratio[];
}

export interface Solution {
  /** The nearest value within range. */
  value: number;
  /** "none": `value` gives the target; otherwise why it does not. */
  limit: "none" | "other-lines" | "range-low" | "range-high" | "no-effect";
  /** The total with this value. */
  usd: number;
  lowest_usd: number;
  highest_usd: number;
}

export interface Explanation {
  operation: "given" | "sum" | "difference" | "product" | "quotient" | "ten-to";
  unit: string;
  value: number;
  what: string;
  source?: string;
  operands?: Explanation[];
}

export type Lens = "rent" | "own" | "buy" | "energy" | "carbon";

export interface Doubt {
  edition: string;
  data_hash: string;
  /** Whether a counted line was never published; the result does not include it. */
  at_least: boolean;
  lens: Lens;
  unit: "USD" | "kWh" | "kg CO2e";
  percentiles: { p5: number; p50: number; p95: number };
  /** The exact percentiles, if there is a formula for them. */
  closed_form?: { p5: number; p50: number; p95: number };
  samples: number;
  seed: number;
  /**
   * For each assumption in doubt: the result at its low and high value, with the others at their likely ones. The
   * widest comes first.
   */
  tornado: { assumption: string; at_low: number; at_high: number; variance_share: number }[];
}

export interface Range {
  low: number | null;
  likely: number | null;
  high: number | null;
}

export interface Step {
  id: string;
  /** "adds": a part of the sum. "instead": another way of counting, not part of the sum. */
  counting: "adds" | "instead";
  on: boolean;
  multiplier: number;
  /** All null: no figure was published. */
  usd: Range;
  total_usd: Range;
  at_least: boolean;
  source?: string;
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
  /** ISO date of the edition of the figures, and their fingerprint. */
  readonly edition: string;
  readonly data_hash: string;
  answer(scenario?: Scenario): Answer;
  solve(scenario: Scenario, wish: { for?: "count" | "hours" | "price" | "utilisation" | "failed"; target: number }): Solution;
  /**
   * How sure the result is, by Monte Carlo. `samples` is 1 to 10,000,000; the same seed gives the same bits everywhere.
   */
  doubt(scenario: Scenario, how?: { lens?: Lens; samples?: number; seed?: number }): Doubt;
  /** What is counted, step by step, from the run to the firm's whole programme. */
  steps(scenario?: Scenario): Step[];
  /**
   * `figure`: "total", "chip-hours", "run", "own", "cluster", "energy", "energy-usd", "carbon", "work", the id of a
   * stage, or "ratio:" and the id of a budget.
   */
  explain(scenario: Scenario, figure?: string): { sentence: string; formula: string; tree: Explanation };
  budgets(): { edition: string; budgets: Record<string, string | number | null>[] };
}

/**
 * Loads the engine. With `wasm`, the bytes of engine.wasm, and `data`, nothing is fetched. `data` is a dataset in the form
 * of assets/data/schema/dataset.schema.json: an object, its JSON or the JSON's bytes; by default the package's data.json.
 * Throws what fetching throws, and a Refusal if `data` is no dataset.
 */
export function load(options?: { wasm?: ArrayBuffer | Uint8Array; data?: object | string | Uint8Array }): Promise<Engine>;
