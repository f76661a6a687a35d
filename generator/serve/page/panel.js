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

const button = (id, label, key = "", properties = {}) =>
  make("button", { type: "button", id: `wb-${id}`, ...(key ? { "aria-keyshortcuts": key } : {}), ...properties },
    make("span", { className: "wb-label" }, label), ...(key ? [make("kbd", { "aria-hidden": "true" }, key)] : []));

const field = (id, label, control) =>
  make("label", { className: "wb-field" }, make("span", { className: "wb-name" }, label), Object.assign(control, { id: `wb-${id}` }));

const toolbar = (id, label, ...children) =>
  make("div", { id: `wb-${id}`, role: "toolbar", "aria-label": label, className: "wb-bar" }, ...children);

/** The choices of a `select`, each [value, words]. */
export function fill(select, choices, chosen) {
  select.replaceChildren(...choices.map(([value, words]) => make("option", { value }, words)));
  select.value = chosen;
}

/** The workbench, and its parts by id without "wb-". */
export function panel() {
  const kinds = make("select", { "aria-keyshortcuts": "k" });
  const root = make("section", { id: "workbench", "aria-label": "Review", tabIndex: -1 },
    make("div", { className: "wb-head" },
      make("p", { className: "wb-place" }, make("strong", { id: "wb-place" }), " ", make("progress", { id: "wb-progress", "aria-label": "Reviewed" })),
      toolbar("go", "Go to",
        button("next", "Next unsure", "n"), button("back", "Previous", "↑"), button("forth", "Next", "↓"), button("undo", "Undo", "u"))),
    make("p", { id: "wb-what", className: "wb-what" }),
    toolbar("decide", "Decide",
      button("accept", "Accept", "a"), button("reject", "Reject", "r"),
      make("span", { className: "wb-edge", role: "group", "aria-label": "Start" }, make("span", { className: "wb-name" }, "Start"),
        button("start-back", "‹", "1", { "aria-label": "Start a word earlier" }), button("start-on", "›", "2", { "aria-label": "Start a word later" })),
      make("span", { className: "wb-edge", role: "group", "aria-label": "End" }, make("span", { className: "wb-name" }, "End"),
        button("end-back", "‹", "3", { "aria-label": "End a word earlier" }), button("end-on", "›", "4", { "aria-label": "End a word later" })),
      button("pick", "Select words", "w")),
    make("div", { className: "wb-fields", role: "group", "aria-label": "Source, kind, status" },
      field("by", "Source (s)", make("select")), field("kind", "Kind (k)", kinds), field("status", "Checked (t)", make("select")),
      field("note", "Note (e)", make("input", { type: "text", autocomplete: "off" })), button("merge", "Merge sources", "m")),
    make("div", { id: "wb-new", className: "wb-fields", role: "group", "aria-label": "New source", hidden: true },
      field("new-name", "Name", make("input", { type: "text", autocomplete: "off" })), field("new-kind", "What it is", make("select")),
      field("new-role", "Role", make("input", { type: "text", autocomplete: "off" })),
      field("new-reason", "If unnamed: why", make("input", { type: "text", autocomplete: "off" }))),
    make("div", { id: "wb-merging", className: "wb-fields", role: "group", "aria-label": "Merge two sources", hidden: true },
      field("old", "This source", make("select")), field("into", "is the same as", make("select")), button("merge-now", "Merge"), button("merge-not", "Cancel")),
    make("div", { id: "wb-picked", hidden: true },
      make("p", { id: "wb-words", className: "wb-what" }),
      toolbar("mark", "Mark the selected words as",
        button("content", "New claim", "c"), button("part", "Part of this claim", "p"), button("source", "Its source", "s"), button("cue", "Its cue", "q"), button("unpick", "Cancel", "Escape"))),
    make("p", { id: "wb-status", className: "wb-status", role: "status" }));
  const part = (id) => root.querySelector(`#wb-${id}`);
  return { root, part };
}
