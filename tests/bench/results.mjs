// results.md keeps what the bench measured: a part between two marks for each of the bench's parts, which a run replaces.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("results.md", import.meta.url));
const between = (part) => new RegExp(`(<!-- ${part} -->\n)([^]*?)(<!-- /${part} -->\n)`);

// What stands in results.md of this part.
export const results_of = (part) => readFileSync(file, "utf8").match(between(part))[2];

// Puts these words there instead.
export function write_results(part, words) {
  const text = readFileSync(file, "utf8");
  if (!between(part).test(text)) throw new Error(`${file} has no marks for ${part}`);
  writeFileSync(file, text.replace(between(part), (_, begin, before, end) => `${begin}${words}\n${end}`));
}
