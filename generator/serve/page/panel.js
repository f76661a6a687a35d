// The elements of the workbench. Words of the article go in as text, never as HTML.

/** An element with properties and children; names with a hyphen, "role" and "for" are attributes. */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes("-") || ["role", "for", "list"].includes(key)) element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children);
  return element;
}

const KEYS = { "↑": "ArrowUp", "↓": "ArrowDown", Esc: "Escape" }; // as they are named in attributes

const button = (id, label, key = "", properties = {}) =>
  make("button", { type: "button", id: `wb-${id}`, ...(key ? { "aria-keyshortcuts": KEYS[key] ?? key } : {}), ...properties },
    make("span", { className: "wb-label" }, label), ...(key ? [make("kbd", { "aria-hidden": "true" }, key)] : []));

const field = (id, label, control, key = "") =>
  make("label", { className: "wb-field" },
    make("span", { className: "wb-name" }, label, ...(key ? [make("kbd", { "aria-hidden": "true" }, key)] : [])),
    Object.assign(control, { id: `wb-${id}` }));

const input = () => make("input", { type: "text", autocomplete: "off" });

const toolbar = (id, label, ...children) =>
  make("div", { id: `wb-${id}`, role: "toolbar", "aria-label": label, className: "wb-bar" }, ...children);

/** The choices of a `select`, each [value, words]; left alone where they are the same, for somebody may be typing. */
export function fill(select, choices, chosen) {
  const shown = [...select.options].map((option) => [option.value, option.text]);
  if (String(shown) !== String(choices)) {
    select.replaceChildren(...choices.map(([value, words]) => make("option", { value }, words)));
  }
  if (select.value !== chosen) select.value = chosen;
}

const SHEET = [
  ["n", "the next unsure draft, then the next article"], ["a", "accept, or save what you changed"], ["r", "reject"],
  ["b", "accept several at once, after a look at the list"], ["1 2", "start a word earlier, later"],
  ["3 4", "end a word earlier, later"], ["s k t e o", "source, kind, checked, evidence, note"], ["w", "select words"],
  ["c p s q", "selected words: new claim, part, source, cue"], ["m", "merge two sources"], ["x", "what quoth check asks, each at its words"], ["↑ ↓", "claim before, behind"],
  ["u", "undo"], ["Esc", "drop what is not saved"], ["?", "this list"],
];

/** The workbench, and its parts by id without "wb-". */
export function panel() {
  const root = make("section", { id: "workbench", "aria-label": "Review", tabIndex: -1 },
    make("div", { className: "wb-head" },
      make("p", { className: "wb-place" }, make("strong", { id: "wb-place" }), make("progress", { id: "wb-progress", "aria-label": "Decided" }),
        make("a", { id: "wb-queue", href: "/_edit/queue" }, "All articles")),
      make("p", { id: "wb-told", role: "status" }),
      toolbar("go", "Go to",
        button("next", "Next unsure", "n"), button("back", "‹", "↑", { "aria-label": "Previous claim" }),
        button("forth", "›", "↓", { "aria-label": "Next claim" }), button("undo", "Undo", "u"))),
    make("p", { id: "wb-what" }),
    toolbar("decide", "Decide",
      button("accept", "Accept", "a"), button("reject", "Reject", "r"), edge("start", "Start", "1", "2"), edge("end", "End", "3", "4"),
      button("pick", "Select words", "w"), button("all", "Accept all …", "b"), button("more", "More", "", { "aria-expanded": "false", "aria-controls": "wb-fields" }),
      button("merge", "Merge sources", "m"), button("keys-shown", "Keys", "?"),
      button("questions", "Questions of check", "x", { hidden: true, "aria-expanded": "false", "aria-controls": "wb-asked" })),
    group("fields", "Source, kind, status", false,
      field("by", "Source", make("input", { type: "text", autocomplete: "off", list: "wb-sources" }), "s"),
      make("datalist", { id: "wb-sources" }), field("kind", "Kind", make("select"), "k"),
      field("status", "Checked", make("select"), "t"), field("evidence", "Evidence", input(), "e"),
      field("note", "Note", input(), "o")),
    group("new", "New source", true,
      field("new-name", "Name", input()), field("new-kind", "What it is", make("select")), field("new-role", "Role", input()),
      field("new-reason", "If unnamed: why", input()), button("new-save", "Save")),
    group("merging", "Merge two sources", true,
      field("old", "This source", make("select")), field("into", "is the same as", make("select")),
      button("merge-now", "Merge"), button("merge-not", "Cancel")),
    group("batches", "Accept several at once", true,
      field("batch", "Accept", make("select")), make("ol", { id: "wb-batch-list" }),
      button("all-now", "Accept these"), button("all-not", "Cancel")),
    make("div", { id: "wb-asked", role: "group", "aria-label": "Questions of check", hidden: true }, make("ol", { id: "wb-asked-list" })),
    make("dl", { id: "wb-keys", hidden: true, tabIndex: -1, "aria-label": "Keys" },
      ...SHEET.map(([keys, words]) => make("div", {}, make("dt", {}, ...keys.split(" ").flatMap((key) => [make("kbd", {}, key), " "])), make("dd", {}, words)))),
    make("div", { id: "wb-picked", hidden: true },
      make("p", { id: "wb-words", role: "status" }),
      toolbar("mark", "Mark the selected words as",
        button("content", "New claim", "c"), button("part", "Part of this claim", "p"), button("source", "Its source", "s"),
        button("cue", "Its cue", "q"), button("unpick", "Cancel", "Esc"))));
  return { root, part: (id) => root.querySelector(`#wb-${id}`) };
}

const group = (id, label, hidden, ...children) =>
  make("div", { id: `wb-${id}`, className: "wb-fields", role: "group", "aria-label": label, hidden }, ...children);

const edge = (id, label, back, on) =>
  make("span", { className: "wb-edge", role: "group", "aria-label": label }, make("span", { className: "wb-name" }, label),
    button(`${id}-back`, "‹", back, { "aria-label": `${label} a word earlier` }),
    button(`${id}-on`, "›", on, { "aria-label": `${label} a word later` }));
