// What the claims of the command line ask by: the program that is given to cli_test.mjs, and a folder for their files.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { open_r1cost } from "../support/r1cost.mjs";

export const command = process.argv.slice(2);
export const data_folder = fileURLToPath(new URL("../../assets/data/", import.meta.url));
export const scratch = mkdtempSync(join(tmpdir(), "r1cost-"));

export const env = { ...process.env, LC_ALL: "de_DE.UTF-8" };
// Nearly all is asked of one process: as WebAssembly each start takes longer than most answers.
export const r1cost = open_r1cost(command, { env });
export const run = r1cost.ask;
export const run_alone = (args, input = "") => {
  const { status, stdout, stderr } = spawnSync(command[0], [...command.slice(1), ...args], { encoding: "utf8", env, input });
  return { status, out: stdout, err: stderr };
};
export const json = async (...args) => {
  const { status, out, err } = await run(...args, "--json");
  assert.equal(status, 0, err);
  return JSON.parse(out);
};
export const refused = async (status, pattern, ...args) => {
  const result = await run(...args);
  assert.equal(result.status, status, `${args.join(" ")}: ${result.err}`);
  assert.match(result.err, pattern);
  assert.equal(result.out, "", "nothing on standard output");
};
