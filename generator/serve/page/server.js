// What is asked of the preview. Each request carries the token of this run.

const token = document.querySelector('meta[name="quoth-token"]')?.content ?? "";

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
  return ask(`article/${match[1]}`).catch((error) => {
    if (error.status === 404) return null;
    throw error;
  });
}

/** Edits of the article in the state that the page shows. */
export const change = ({ slug, digest }, edits) =>
  ask("change", { method: "POST", body: JSON.stringify({ slug, digest, edits }) });

/** Takes the last edit back. */
export const undo = () => ask("undo", { method: "POST", body: "{}" });
