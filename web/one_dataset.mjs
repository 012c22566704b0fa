// Joins the files of a dataset into one file without blanks: node web/one_dataset.mjs OUTPUT FILE...
import { readFileSync, writeFileSync } from "node:fs";

const [output, ...files] = process.argv.slice(2);
const whole = {};
for (const file of files)
  for (const [key, value] of Object.entries(JSON.parse(readFileSync(file, "utf8")))) {
    if (key === "$schema") continue;
    if (!(key in whole)) whole[key] = value;
    else if (Array.isArray(value)) whole[key].push(...value);
    else if (key === "sources") Object.assign(whole[key], value);
    else throw new Error(`${file}: “${key}” a second time`);
  }
writeFileSync(output, JSON.stringify(whole));
