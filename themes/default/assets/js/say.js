// What scripts say, in the language of the site: words.js is made from its words when the site is built.
import { words } from "./words.js";

/** The words with that key, what is given in their braces. */
export const say = (key, given = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => given[name]);
