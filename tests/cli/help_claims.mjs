// The examples that --help and the README show: each is run as it stands there, in a folder like this project's, and ends as
// it says.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { command, env, run, scratch } from "./ask.mjs";
import { open_r1cost } from "../support/r1cost.mjs";

// The lines below “Example:” or “Examples:” of a help.
function examples_in(help) {
  const below = help.split(/^Examples?:$/m)[1] ?? "";
  return below.split("\n").filter((line) => line.startsWith("  ")).map((line) => line.trim());
}

// The subcommands that a help lists, each in a line of its own.
const subcommands_in = (help) => [...(help.split(/^subcommands:$/im)[1] ?? "").matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);

// What an example says of its end, in a remark; 0 if it says nothing.
const status_said = (line) => Number(line.match(/#.*exit status (\d)/)?.[1] ?? 0);

// The words of lines that the shell has only to part into words, remarks left out; all of them by one shell.
function words_of(lines) {
  const script = lines.map((line) => `r1cost() { for word; do printf '%s\\n' "$word"; done; echo; }\n${line}\n`).join("");
  const { status, stdout, stderr } = spawnSync("sh", ["-c", script], { encoding: "utf8", env });
  assert.equal(status, 0, stderr);
  return stdout.trimEnd().split("\n\n").map((words) => words.split("\n"));
}

// A folder in which the examples find this project's data, and may write; and in it a program r1cost.
function project_copy(program) {
  const folder = mkdtempSync(join(scratch, "examples-"));
  for (const name of ["data", "reproduce"])
    cpSync(fileURLToPath(new URL(`../../assets/${name}`, import.meta.url)), join(folder, "assets", name), { recursive: true });
  const quoted = program.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
  writeFileSync(join(folder, "r1cost"), `#!/bin/sh\nexec ${quoted} "$@"\n`, { mode: 0o755 });
  return folder;
}

export default {
  async "each subcommand's help shows examples, and each of them and of the README's runs and ends as it says"() {
    const top = (await run("--help")).out;
    const helps = [[], ...subcommands_in(top).map((name) => [name])];
    for (const name of subcommands_in((await run("data", "--help")).out)) helps.push(["data", name]);
    assert.ok(helps.length >= 25, `${helps.length} helps`);
    const lines = [];
    for (const words of helps) {
      const { status, out } = await run(...words, "--help");
      assert.equal(status, 0);
      const found = examples_in(out);
      const called = ["r1cost", ...words].join(" ");
      assert.ok(called === "r1cost data" || found.some((line) => line.includes(called)), `no example: ${called} --help`);
      lines.push(...found);
    }
    const readme = readFileSync(fileURLToPath(new URL("../../README.md", import.meta.url)), "utf8");
    const of_readme = [...readme.matchAll(/^ {4}\.\/dev cli (.*)$/gm)].map(([, words]) => `r1cost ${words}`);
    assert.ok(of_readme.length >= 2);
    lines.push(...of_readme);
    const program = command.map((word) => (existsSync(word) ? resolve(word) : word));
    const folder = project_copy(program);
    const one_process = open_r1cost(program, { env, cwd: folder });
    const by_shell = (line) => /^(?!r1cost )|[|<>]/.test(line.replace(/'[^']*'|"[^"]*"/g, ""));
    const shell = (line) => {
      const { status, stderr } = spawnSync("sh", ["-c", line], { cwd: folder, encoding: "utf8", env: { ...env, PATH: `${folder}${delimiter}${env.PATH}` } });
      return { status, err: stderr };
    };
    try {
      const parted = words_of(lines.filter((line) => !by_shell(line)));
      for (const line of lines) {
        const { status, err } = by_shell(line) ? shell(line) : await one_process.ask(...parted.shift());
        assert.equal(status, status_said(line), `${line}\n${err}`);
      }
    } finally {
      one_process.close();
    }
  },
};
