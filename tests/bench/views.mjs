// How long a picture takes to make, from a changed state over its answer to the scene, of datasets with 10, 100 and 1,000
// rows: native and as WebAssembly in node. Beside each figure how many times that of 10 rows, and of the engine's answer
// alone, it is.
import { execFileSync } from "node:child_process";
import { join } from "node:path";

const rows = ["10", "100", "1000"];
const times = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString("en")}×`;
const microseconds = (value) => (value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString("en"));

function print_table(where, figures) {
  console.log(`\nFrom a changed state to its picture, ${where}, µs: middle (worst), times that of 10 rows, times the engine's answer`);
  console.log(`  ${"".padEnd(10)}${rows.map((count) => `${Number(count).toLocaleString("en")} rows`.padStart(34)).join("")}`);
  for (const name of Object.keys(figures["10"])) {
    const cells = rows.map((count) => {
      const { median, worst } = figures[count][name];
      const ratios = [
        count === "10" ? "" : times(median / figures["10"][name].median),
        name === "evaluate" ? "" : times(median / figures[count].evaluate.median),
      ];
      return `${microseconds(median)} (${microseconds(worst)})`.padStart(18) + ratios.map((one) => one.padStart(8)).join("");
    });
    console.log(`  ${name.padEnd(10)}${cells.join("")}`);
  }
}

export function measure_views(build) {
  const run = (command, ...args) => JSON.parse(execFileSync(command, args, { encoding: "utf8" }));
  print_table("native", run(join(build, "native-release/tests/views-bench")));
  print_table("as WebAssembly in node", run(process.execPath, join(build, "web-release/tests/views-bench.js")));
}
