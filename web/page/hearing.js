// What the program has to say to the page: see src/session/message.h.
// A function for each kind of message. `told` takes those of the outline that come before there are controls.
const hear_program = (here, told) => {
  const { root, places } = here;
  return {
    outline({ words }) {
      if (here.mirror) here.mirror.update(JSON.parse(words));
      else told.push(words);
    },
    pressed: ({ words }) => here.mirror?.focus_pressed(words),
    heir: ({ words }) => here.mirror?.focus_heir(words),
    copy: ({ words }) => copy(words),
    take: ({ words, link, width, on }) => take(here, [words, link, width, on ? 1 : 0]),
    check: ({ words }) => check(here, words),
    link({ words, on }) {
      places?.follow(words, on);
      lead_on(root, words);
    },
    notice({ words }) {
      const notice = root.querySelector(".notice");
      if (!notice || notice.hidden && !words) return;  // readers of screens hear of each change, also of none
      notice.textContent = words;
      notice.hidden = !words;
    },
    story: ({ words }) => fetch_story(here, Number(words)),
    reading({ words, on }) {
      root.classList.toggle("reading", on);
      root.classList.toggle("guessing", words !== "");
    },
    ring: ({ x, y, width, height }) => here.mirror?.ring([x, y, width, height]),
    height: ({ height }) => here.size.set_height(height),
  };
};

// In a frame a link leads to the whole page, at the state that is shown.
const lead_on = (root, link) => {
  const full = root.querySelector(".full");
  if (full) full.hash = link;
};

// The chapters are fetched once the story is opened, each for itself: one that is missing takes no other along.
const fetch_story = ({ from, tell }, chapters) => {
  for (let number = 1; number <= chapters; ++number) {
    const name = `story/${number}.json`;
    fetch(from + name)
      .then((answer) => answer.ok ? answer.text() : "", () => "")
      .then((text) => tell("chapter", number, name, text));
  }
};

// What is copied, saved or checked is made by a second program, which comes when it is first asked for.
const second = ({ from, why, complain }, use) => {
  complain("");
  const using = load_script(from + "files.js").then(use);
  using.catch(() => complain(why.dataset.unmade));
  return using;
};
const take = async (here, what) => {
  const { from, why } = here;
  const taking = second(here, () => page.take(from, here.root.dataset.edition, why.dataset.unsaved, ...what));
  try {
    const doubt = /^(caption|alt|figures)$/.test(what[0])
      ? !await copy_once_there(taking) && [why.dataset.uncopied] : await taking;
    if (doubt) here.complain(...doubt);
    else here.tell("taken", what[0]);
  } catch { /* said by `second` */ }
};
const check = (here, headline) => second(here, () => page.check(here.from, here.root.dataset.edition, headline))
  .then((said) => here.tell("checked", headline, ...said), () => {});
