// The story can be read: each chapter's text is of a reading grade of at most 9, by the Flesch-Kincaid formula.
//
//   node tests/data/story_test.mjs [--print]
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const from_web = createRequire(new URL("../web/", import.meta.url));
const library = (name) => import(pathToFileURL(from_web.resolve(name)));
const { syllable } = await library("syllable");
const { fleschKincaid } = await library("flesch-kincaid");

const HIGHEST_GRADE = 9;
const folder = new URL("../../assets/story/", import.meta.url);

// As it is read aloud: "$1.81 million" is "1 point 81 million dollars". A number's digits are syllables of their own,
// about one each, and a point in it ends no sentence.
const spoken = (text) => text
  .replace(/\$([\d.,]+)( million| billion)?/g, "$1$2 dollars")
  .replace(/(\d)[.,](?=\d)/g, "$1")
  .replace(/[“”‘’—–]/g, " ");

function grade(text) {
  const sentences = spoken(text).split(/[.!?](?:\s|$)/).filter((one) => /\w/.test(one));
  const words = spoken(text).match(/[\p{L}\d'-]+/gu);
  const syllables = words.reduce((sum, word) => sum + (/^\d+$/.test(word) ? Math.max(2, word.length) : Math.max(1, syllable(word))), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
}

// The script can find a text too hard.
const hard = "Notwithstanding considerable methodological heterogeneity, extrapolative amortisation calculations " +
  "systematically underestimate organisational infrastructure expenditure attributable to experimentation.";
if (!(grade(hard) > HIGHEST_GRADE)) throw new Error("a hard text passes");

let failed = 0, chapters = 0;
for (const name of readdirSync(folder).filter((one) => one.endsWith(".json")).sort()) {
  const found = grade(JSON.parse(readFileSync(new URL(name, folder), "utf8")).text);
  ++chapters;
  const good = found <= HIGHEST_GRADE;
  if (!good) ++failed;
  console.log(`${good ? "ok" : "FAILED"}: story/${name} has reading grade ${found.toFixed(1)}`);
}
if (chapters === 0) throw new Error("no chapters");
process.exit(failed ? 1 : 0);
