// What is asked of the preview. Each request carries the token of this run, which came with the address.

const KEY = "quoth-edit"; // in the origin's storage, which pages of other ports can't read, as they could a cookie
const SIGN = "#edit=";

/** The token, out of the address or as an earlier page of this run kept it; "" where there is none. */
function taken() {
  if (!location.hash.startsWith(SIGN)) return localStorage.getItem(KEY) ?? "";
  const found = location.hash.slice(SIGN.length);
  history.replaceState(history.state, "", location.pathname + location.search); // out of sight and of the history
  localStorage.setItem(KEY, found);
  return found;
}

const token = taken();

async function ask(path, options = {}) {
  const headers = { "X-Quoth-Token": token, "Content-Type": "application/json" };
  const answer = await fetch(`/_edit/${path}`, { ...options, headers });
  const data = await answer.json().catch(() => ({}));
  if (!answer.ok) throw Object.assign(new Error(data.error ?? "the preview does not answer"), { status: answer.status });
  return data;
}

/** The article of this page, null on every other page. */
export async function article() {
  const match = location.pathname.match(/^\/articles\/([^/]+)\/(?:index\.html)?$/);
  if (!match) return null;
  if (!token) throw Object.assign(new Error("open the address that `quoth serve` printed"), { status: 403 });
  return ask(`article/${match[1]}`).catch((error) => {
    if (error.status === 404) return null;
    throw error;
  });
}

/** What `quoth check` asks about an article. */
export const questions = (slug) => ask(`questions/${encodeURIComponent(slug)}`);

/** Edits of the article in the state that the page shows. */
export const change = ({ slug, digest }, edits) =>
  ask("change", { method: "POST", body: JSON.stringify({ slug, digest, edits }) });

/** Takes the last edit back; the answer is about the article of this page. */
export const undo = (slug) => ask("undo", { method: "POST", body: JSON.stringify({ slug }) });
