// Adds to the page what only scripts can; each on its own, so that one that fails stops no other.
import { enhance as scheme } from "./scheme.js";
import { enhance as highlights } from "./highlights.js";
import { enhance as filters } from "./filters.js";
import { enhance as current } from "./current.js";
import { enhance as step } from "./step.js";
import { enhance as sheet } from "./sheet.js";
import { enhance as lists } from "./lists.js";
import { enhance as copy } from "./copy.js";
import { enhance as guess } from "./guess.js";
import { enhance as search } from "./search.js";

const all = { scheme, highlights, filters, current, step, sheet, lists, copy, guess, search };
for (const [name, enhance] of Object.entries(all)) {
  try {
    enhance(document);
  } catch (error) {
    console.error(`${name}: not enhanced`, error);
  }
}
