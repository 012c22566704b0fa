// Makes a program's dataset of the whole one, without blanks and without what the program never says.
//   node web/smaller_dataset.mjs page|files OUTPUT FILE...
// Every figure stays, so that an answer is the same with each of them.
// The page leaves out claims that stand in no dispute, why rows were changed (the page's HTML lists that; the program
// counts them), what is only said in words of chips and ranges, sources that only these name, and of other sources what
// is never shown. The second program, which writes files and checks headlines, keeps claims and sources whole. It leaves
// out those words, too, all quotes, the cautions of cards, the disputes, the changes and the sliders' landmarks, since no
// file holds them.
import { readFileSync, writeFileSync } from "node:fs";

const [program, output, ...files] = process.argv.slice(2);
if (program !== "page" && program !== "files") throw new Error(`there is no dataset for "${program}"`);
const of_page = program === "page";
const whole = {};
for (const file of files) Object.assign(whole, merged(whole, JSON.parse(readFileSync(file, "utf8"))));

function merged(before, more) {
  const out = {};
  for (const [key, value] of Object.entries(more)) {
    if (key === "$schema") continue;
    if (Array.isArray(before[key])) out[key] = [...before[key], ...value];
    else if (key === "sources") out[key] = { ...before[key], ...value };
    else out[key] = value;
  }
  return out;
}

const disputed = new Set(whole.disputes.flatMap(({ claims, answers }) => [...claims, ...answers]));
if (of_page) whole.claims = whole.claims.filter(({ id }) => disputed.has(id));
else {
  Object.assign(whole, { disputes: [], landmarks: [], changes: [] });
  for (const budget of whole.budgets) delete budget.note;
}
// Words are quoted on the cards of budgets and of the bill's lines alone.
const others = whole.budgets.flatMap(({ also_reported }) => also_reported ?? []);
const elsewhere = [...whole.chips, ...whole.presets, ...whole.landmarks, ...whole.spreads, ...whole.claims, ...others];
for (const row of of_page ? elsewhere : [...elsewhere, ...whole.budgets, ...whole.stages])
  for (const name of ["source", "peak_source", "tdp_source", "quote_source"]) delete row[name]?.quote;
for (const chip of whole.chips) {
  for (const words of ["note", "quote_note", "barred_note", "also_reported"]) delete chip[words];
  delete chip.purchase?.note;
  // The page only says whether there are export rules and when the last one came.
  if (chip.export_events) chip.export_events = chip.export_events.slice(-1).map(({ date, source: { id, evidence } }) => ({ date, event: "-", source: { id, evidence } }));
}
for (const spread of whole.spreads) spread.note = "-";
for (const rule of [whole.carbon, whole.work]) delete rule.note;
whole.changes = whole.changes.map((change) => ({ ...change, row: "-", why: "-" }));
const { sources, ...rows } = whole;
const names = (part, id) => JSON.stringify(part).includes(`"id":"${id}"`);
whole.sources = Object.fromEntries(Object.entries(sources).filter(([id]) => names(rows, id)));
// The page shows every source's title. It shows publisher and date except for sources of chips and of values in
// `also_reported`. It links only to the sources of the bill's lines, of budgets and of claims.
const { chips, ...told } = { ...rows, budgets: rows.budgets.map((row) => ({ ...row, also_reported: [] })) };
for (const [id, source] of of_page ? Object.entries(whole.sources) : []) {
  if (!names([told.stages, told.claims, told.budgets], id)) delete source.address;
  if (!names(told, id)) Object.assign(source, { publisher: "-", date: undefined });
}
// Internal names become short: ids of sources are numbered, and a budget alone in its row needs no name for the row.
for (const row of whole.budgets) if (row.row === row.id) delete row.row;
const short = Object.fromEntries(Object.keys(whole.sources).map((id, place) => [id, place.toString(36)]));
const renamed = (key, value) => {
  if (key === "sources") return Object.fromEntries(Object.entries(value).map(([id, source]) => [short[id], source]));
  return value?.evidence ? { ...value, id: short[value.id] } : value;
};
writeFileSync(output, JSON.stringify(whole, renamed));
