// Two ways to be disappointed, with the words of what was expected.
export function expect(holds, words) {
  if (!holds) throw new Error(words);
}

export function same(got, wanted, words) {
  const [g, w] = [JSON.stringify(got), JSON.stringify(wanted)];
  if (g !== w) throw new Error(`${words}: got ${g}, wanted ${w}`);
}
