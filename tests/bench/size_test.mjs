// The download does not grow unseen: a built site is within the limits of bytes.mjs, and results.md says what it has. Usage:
//   node tests/bench/size_test.mjs SITE EMSCRIPTEN_VERSION
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before_script, bytes_of, bytes_table, is_made_small, limits, measured_with, second_program, to_live } from "./bytes.mjs";
import { results_of } from "./results.mjs";

const [site, compiler] = process.argv.slice(2);
const said = (bytes) => bytes.toLocaleString("en");

// Every script, style and picture that the page names is counted.
for (const [, name] of readFileSync(join(site, "index.html"), "utf8").matchAll(/<(?:script|link)[^>]* (?:src|href)="([\w-]+\.(?:js|css|svg))"/g))
  assert.ok(to_live.includes(name), `the page asks for ${name}, which tests/bench/bytes.mjs does not count`);
// The table in results.md has the rows that ./dev bench bytes writes.
const names_in = (lines) => lines.map((line) => line.split("|")[1]);
assert.deepEqual(names_in(results_of("bytes").trimEnd().split("\n")), names_in(bytes_table(site)), "./dev bench bytes writes the table of tests/bench/results.md again");

const start = bytes_of(site, before_script), live = bytes_of(site, to_live), second = bytes_of(site, second_program);
const other = !is_made_small(site) ? "its scripts and styles were not made small, since esbuild is not installed"
  : compiler !== measured_with ? `the limits are those of Emscripten ${measured_with}, and this is ${compiler}` : "";
if (other) console.log(`NOT CHECKED: the size of the download, ${said(live)} bytes: ${other}`);
else {
  assert.ok(start <= limits.before_script, `before any script: ${said(start)} bytes, more than ${said(limits.before_script)}`);
  assert.ok(live <= limits.to_live, `to live: ${said(live)} bytes, more than ${said(limits.to_live)} (the limit stands in tests/bench/bytes.mjs)`);
  assert.ok(second <= limits.second_program, `the second program: ${said(second)} bytes, more than ${said(limits.second_program)}`);
  const written = Number(results_of("bytes").match(/\| to live: [^|]*\| ([\d,]+) \|/)[1].replaceAll(",", ""));
  assert.ok(Math.abs(written - live) < 1000, `tests/bench/results.md says ${said(written)} bytes, but it is ${said(live)}: ./dev bench bytes writes it again`);
  console.log(`ok: the page downloads ${said(live)} bytes to live, ${said(start)} of them before any script, and ${said(second)} more when files are asked for; ` +
    `at most ${said(limits.to_live)}, ${said(limits.before_script)} and ${said(limits.second_program)}`);
}
