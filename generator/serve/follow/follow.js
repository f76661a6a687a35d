// Hands livereload what it lacks: which version of the page is open, how to take news into it, where the focus was.
{
  const FOCUS = "quoth-focus"; // in the session's storage, over a reload

  /** The way to an element: the nearest id above it, and from there the numbers of children. */
  const wayTo = (element) => {
    const way = [];
    let at = element;
    for (; at.parentElement && !at.id; at = at.parentElement) way.unshift([...at.parentElement.children].indexOf(at));
    return [at.id, ...way];
  };

  /** The element at the end of a way, undefined where it does not lead to one. */
  const found = ([id, ...way]) =>
    way.reduce((element, index) => element?.children[index], id ? document.getElementById(id) : document.documentElement);

  const page = import("/_preview/refresh.js");
  let turn = 0; // counts news: what was asked for before the last ones is out of date

  /** Takes the page as it is now into the one that is open, or loads it again. */
  async function follow() {
    const own = (turn += 1);
    const isShown = await page.then(({ refresh }) => refresh(() => own === turn, { isWhole: true })).catch(() => false);
    if (!isShown && own === turn) loadAgain();
  }

  function loadAgain() {
    const focused = document.activeElement;
    if (focused && focused !== document.body) {
      sessionStorage.setItem(FOCUS, JSON.stringify([location.pathname, wayTo(focused)]));
    }
    location.reload();
  }

  window.LiveReloadPluginQuoth = class {
    static identifier = "quoth";
    static version = "1";

    analyze() {
      return { page: document.querySelector('meta[name="quoth-version"]').content };
    }

    /** All news are taken into the open page: in a review by itself, so that no key is lost. */
    reload() {
      if (document.dispatchEvent(new CustomEvent("quoth:news", { cancelable: true }))) follow();
      return true;
    }
  };

  addEventListener("DOMContentLoaded", () => {
    page.then(({ begin }) => begin()).catch(() => {}); // without it, the page is loaded again
    const [path, way] = JSON.parse(sessionStorage.getItem(FOCUS) ?? "[]");
    sessionStorage.removeItem(FOCUS);
    if (path === location.pathname) found(way)?.focus({ preventScroll: true });
  });
}
