// The command line, asked many times in one process: `r1cost each`, a JSON list of words a line in, a line of JSON out.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

// `command` is r1cost, or node and r1cost.js; `options` are those of spawn.
export function open_r1cost(command, options = {}) {
  const child = spawn(command[0], [...command.slice(1), "each"], { ...options, stdio: ["pipe", "pipe", "inherit"] });
  const waiting = [];
  let ended;
  const end = (problem) => {
    ended ??= problem;
    for (const { fail } of waiting.splice(0)) fail(ended);
  };
  child.on("error", end);
  child.stdin.on("error", () => {});  // it has ended, which is said to whoever waits
  child.on("close", (status, signal) => end(new Error(`${command.join(" ")} each has ended: ${signal ?? status}`)));
  createInterface({ input: child.stdout }).on("line", (line) => waiting.shift().done(JSON.parse(line)));
  return {
    // What this command line prints (out), says (err) and ends with (status).
    ask: (...words) => new Promise((done, fail) => {
      if (ended) return fail(ended);
      waiting.push({ done, fail });
      child.stdin.write(`${JSON.stringify(words)}\n`);
    }),
    program: command.at(-1),
    close: () => child.stdin.end(),
  };
}
