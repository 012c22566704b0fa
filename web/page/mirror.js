// Real controls over their painted twins, made from the outline that C++ sends, for keyboards, screen readers and touch
// keyboards. Nothing is decided or computed here: words, places and values come from the outline.
//
// Elements are kept by part id and changed in place; they are never rebuilt while they have the focus. They stand in
// the outline's order.
(() => {
  "use strict";

  const longest = 2000;  // characters; no input needs more
  let instances = 0;

  const made = (tag, attributes) => {
    const element = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  // Compare with the last value written, not with the page's present value, because page translators change the page.
  const written = new WeakMap();
  const is_new = (element, key, value) => {
    const before = written.get(element) || {};
    written.set(element, { ...before, [key]: value });
    return before[key] !== value;
  };
  const set = (element, key, value) => {
    if (!is_new(element, key, value)) return;
    if (value === undefined) element.removeAttribute(key);
    else element.setAttribute(key, value);
  };
  const words = (element, text) => {
    if (is_new(element, "words", text)) element.textContent = text;
  };

  const pressed_by = (attributes) => (id, own, call) => {
    const button = made("button", attributes);
    button.addEventListener("click", (event) => call.press(id, event));
    return button;
  };

  // One maker a role: `make` builds the element and its events, `update` carries a part's words and values into it.
  const roles = {
    slider: {
      make(id, own, call) {
        const input = made("input", { type: "range", min: 0, step: 1 });
        // Some screen readers send only one of the two events.
        for (const type of ["input", "change"]) {
          input.addEventListener(type, () => {
            const stop = Number(input.value);
            if (stop !== own.part.stop && !call.held()) call.step(id, stop);
            input.value = own.part.stop;  // resets the slider if the step was refused
          });
        }
        return input;
      },
      update(input, part) {
        set(input, "max", part.stops - 1);
        if (input.value !== String(part.stop)) input.value = part.stop;
        set(input, "aria-label", part.name);
        set(input, "aria-valuetext", part.value);
      },
    },
    field: {
      make(id, own, call) {
        const input = made("input", {
          type: "text", maxlength: longest, autocomplete: "off", spellcheck: "false", enterkeyhint: "done",
        });
        const commit = () => {
          // A field that is being removed ignores changes, since some browsers send one then.
          if (own.gone) return;
          if (input.value !== own.told) call.type(id, (own.told = input.value).slice(0, longest));
        };
        let just_refused = false;  // refused because the reader left the field
        input.addEventListener("change", () => {
          just_refused = input.value !== own.told;
          commit();
        });
        input.addEventListener("focus", () => {
          own.lay();
          input.select();
        });
        // Refused text stays visible with its reason if the refusal is new or the reader moves elsewhere on the page.
        // Otherwise both disappear.
        input.addEventListener("blur", ({ relatedTarget }) => {
          const stays = just_refused || (relatedTarget && !input.parentNode.contains(relatedTarget));
          just_refused = false;
          own.lay(false);
          if (own.part.problem && stays) return;
          input.value = own.told = own.part.text || "";
          if (own.part.problem) call.forget();
        });
        input.addEventListener("keydown", (event) => {
          if (event.key === "Enter") {
            if (own.part.prose) own.told = null;  // so that the same words can be asked again
            commit();
            input.select();
          } else if (event.key === "Escape") {
            input.value = own.told = own.part.text || "";
            input.select();
          }
        });
        own.alert = made("p", { class: "problem", role: "alert", id: own.unique });
        return input;
      },
      update(input, part, own) {
        const half_typed = document.activeElement === input || input.getRootNode().activeElement === input;
        if (!(part.problem && input.value) && !(half_typed && input.value !== own.told)) input.value = own.told = part.text || "";
        set(input, "aria-label", part.name);
        set(input, "inputmode", part.prose ? "text" : "decimal");
        set(input, "aria-invalid", part.problem ? "true" : undefined);
        set(input, "aria-errormessage", part.problem ? own.unique : undefined);
        words(own.alert, part.problem || "");
        const [x, width] = widened(part.box, 300);
        place(own.alert, x, part.box[1] + part.box[3] + 6, width);
      },
    },
    select: {
      make(id, own, call) {
        const select = made("select", {});
        // A closed list changes with each arrow key. If choosing leads elsewhere, the list only shows the option until
        // Enter is pressed or the list is left.
        let by_key = false;
        const choose = () => {
          select.classList.remove("waits");
          if (select.value !== own.part.value) call.choose(id, select.value);
        };
        select.addEventListener("change", () => {
          if (by_key && own.part.prose) select.classList.add("waits");
          else choose();
        });
        select.addEventListener("pointerdown", () => { by_key = false; });
        select.addEventListener("keydown", (event) => {
          const { key } = event, waits = select.classList.contains("waits");
          by_key = key !== "Enter" && key !== " ";
          if (!waits || !/^E/.test(key)) return;
          if (key === "Escape") select.value = own.part.value;
          event.preventDefault();  // otherwise the list would open
          choose();
        });
        select.addEventListener("blur", choose);
        return select;
      },
      update(select, part, own) {
        const options = JSON.stringify(part.options || []);
        if (own.options !== options) {
          own.options = options;
          select.replaceChildren(...grouped(part.options || []));
        }
        if (select.value !== part.value && !select.classList.contains("waits")) select.value = part.value;
        set(select, "aria-label", part.name);
      },
    },
    toggle: {
      make: pressed_by({ type: "button", role: "switch" }),
      update(button, part) {
        words(button, part.name);
        set(button, "aria-checked", part.on ? "true" : "false");
      },
    },
    button: {
      make: pressed_by({ type: "button" }),
      update(button, part) {
        words(button, part.name);
        set(button, "aria-pressed", part.on ? "true" : undefined);
      },
    },
    row: {
      make: pressed_by({ type: "button" }),
      update(button, part) {
        words(button, part.name);
        set(button, "aria-expanded", part.on ? "true" : "false");
      },
    },
    link: {
      make: () => made("a", { target: "_blank", rel: "noopener" }),
      update(link, part) {
        set(link, "href", part.href);
        words(link, part.name);
      },
    },
    heading: {
      make: () => made("h2", { class: "unseen" }),
      update: (heading, part) => words(heading, part.name),
    },
    text: {
      make: () => made("p", {}),
      update(paragraph, part) {
        words(paragraph, part.name);
        paragraph.hidden = !paragraph.textContent;
      },
    },
    card: {
      make: () => made("div", { role: "note" }),
      update: (note, part) => words(note, part.name),
    },
  };

  const grouped = (options) => {
    const children = [];
    let group = null;
    for (const option of options) {
      const element = new Option(option.name, option.id);
      if (!option.group) {
        children.push(element);
        continue;
      }
      if (!group || group.label !== option.group) {
        group = document.createElement("optgroup");
        group.label = option.group;
        children.push(group);
      }
      group.append(element);
    }
    return children;
  };

  const place = (element, x, y, w, h) => {
    const style = element.style;
    style.left = `${x}px`;
    style.top = `${y}px`;
    style.width = `${w}px`;
    if (h !== undefined) style.height = `${h}px`;
  };
  // A box at least `wanted` wide if there is room to its left, for typing or for a sentence.
  const widened = ([x, , w], wanted) => {
    const width = Math.max(w, Math.min(x + w, wanted));
    return [x + w - width, width];
  };

  // Takes away all others and puts the elements into the outline's order, without ever moving the one with the focus: it
  // would lose it.
  const put_in_order = (holder, wanted) => {
    const staying = new Set(wanted);
    for (const element of [...holder.children]) if (!staying.has(element)) element.remove();
    const focused = holder.getRootNode().activeElement;
    let cursor = holder.firstChild;
    for (const element of wanted) {
      if (element === cursor) cursor = cursor.nextSibling;
      else if (element === focused && element.parentNode === holder) cursor = element.nextSibling;
      else holder.insertBefore(element, cursor);
    }
  };

  // Takes away the controls of parts that are gone, and puts the others into the order of `ids`.
  const arrange = (holder, kept, ids) => {
    const wanted = [];
    const present = new Set(ids);
    for (const id of ids) {
      const own = kept.get(id);
      wanted.push(own.element);
      if (own.alert) wanted.push(own.alert);
    }
    for (const [id, own] of kept) {
      if (present.has(id)) continue;
      own.gone = true;
      kept.delete(id);
    }
    put_in_order(holder, wanted);
  };

  // The control over a part. It lies over its painted twin; a field that is typed in takes more room.
  const make = (holder, instance, call, part) => {
    const own = { role: part.role, part, told: "", unique: `explainer-${instance}-${part.id}` };
    own.element = roles[part.role].make(part.id, own, call);
    own.element.dataset.part = part.id;
    own.lay = (focused = own.element === holder.getRootNode().activeElement) => {
      let [x, y, w, h] = own.part.box;
      if (focused && own.role === "field") [x, w] = widened(own.part.box, 120);
      place(own.element, x, y, w, h);
    };
    return own;
  };

  // Who has the focus, and whether it shows a ring: without one where a pointer gave it.
  const follow_focus = (holder, kept, call, signal) => {
    let pointer_focus = false;  // while a pointer gives the focus
    let by_pointer = false;     // what the reader used last
    // Without scrolling.
    const focus = ({ element }) => {
      pointer_focus = by_pointer;
      element.focus({ preventScroll: true });
      pointer_focus = false;
    };
    holder.addEventListener("focusin", (event) => call.focus(event.target.dataset.part || "", !pointer_focus), { signal });
    holder.addEventListener("focusout", () => call.focus("", false), { signal });
    // A key after a press shows the ring: the reader has changed over to the keyboard.
    holder.addEventListener("keydown", (event) => {
      by_pointer = false;
      const id = event.target.dataset.part;
      if (id && event.key !== "Escape") call.focus(id, true);
    }, { signal });
    return {
      // The painted control that was pressed gets the keyboard, as a native one would; without a ring.
      focus_pressed(id) {
        const own = kept.get(id);
        if (!own || /^(field|select|card)$/.test(own.role)) return;
        by_pointer = true;
        focus(own);
      },
      focus_heir(id) {
        const own = kept.get(id);
        if (own) focus(own);
      },
      // A press beside a text field or list is the end of typing.
      end_typing() {
        const focused = holder.getRootNode().activeElement;
        if (focused && focused.parentNode === holder && focused.matches("input[type=text], select")) focused.blur();
      },
    };
  };

  // `holder` is the empty .mirror element, `sentence` the live region. `call` carries to C++: step, type, choose, press
  // (part, ...), forget (what was refused), focus(part or "", ring); and it says whether the picture is `held` by a pointer.
  // `signal` ends it, `close` clears it away.
  const open_mirror = (holder, sentence, call, signal) => {
    holder.translate = sentence.translate = false;  // like the painted words, these must not be translated
    is_new(sentence, "words", sentence.textContent);
    const instance = ++instances;
    const kept = new Map();  // part id -> {element, role, part, ...}
    let ids = [];

    // The outline has only changed parts, and all ids if the set or the order changed. Unchanged elements are not
    // touched, because the browser would lay them out again.
    const update = (outline) => {
      let order_changed = Boolean(outline.order);
      for (const part of outline.parts) {
        let own = kept.get(part.id);
        if (!own || own.role !== part.role) {
          own?.element.remove();
          kept.set(part.id, (own = make(holder, instance, call, part)));
          order_changed = true;
        }
        own.part = part;
        set(own.element, "lang", part.lang);
        roles[part.role].update(own.element, part, own);
        own.lay();
      }
      if (outline.order) ids = outline.order;
      if (order_changed) arrange(holder, kept, ids);
      say(outline.sentence);
    };

    // The sentence is said when the numbers have come to rest, not while they run.
    let timer = 0;
    const say = (text) => {
      clearTimeout(timer);
      timer = setTimeout(() => words(sentence, text), 500);
    };

    // The focus ring around a box of the picture; it may lie beyond the picture's edge. No width: none.
    const circle = holder.parentNode.appendChild(made("div", { class: "ring", hidden: "" }));
    const ring = ([x, y, w, h]) => {
      circle.hidden = w === 0;
      place(circle, x - 4, y - 4, w + 8, h + 8);
    };

    const close = () => {
      clearTimeout(timer);
      holder.replaceChildren();
      circle.remove();
    };

    return { update, ring, close, ...follow_focus(holder, kept, call, signal) };
  };

  globalThis.ExplainerPage = Object.assign(globalThis.ExplainerPage || {}, { open_mirror });
})();
