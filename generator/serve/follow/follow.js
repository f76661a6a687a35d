// Hands livereload what it lacks: which version of the page is open, and where the focus was.
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

  window.LiveReloadPluginQuoth = class {
    static identifier = "quoth";
    static version = "1";

    analyze() {
      return { page: document.querySelector('meta[name="quoth-version"]').content };
    }

    /** True where nothing is left to do: a review takes the news into the open page, so that no key is lost. */
    reload() {
      if (!document.dispatchEvent(new CustomEvent("quoth:news", { cancelable: true }))) return true;
      const focused = document.activeElement;
      if (focused && focused !== document.body) {
        sessionStorage.setItem(FOCUS, JSON.stringify([location.pathname, wayTo(focused)]));
      }
      return false;
    }
  };

  addEventListener("DOMContentLoaded", () => {
    const [path, way] = JSON.parse(sessionStorage.getItem(FOCUS) ?? "[]");
    sessionStorage.removeItem(FOCUS);
    if (path === location.pathname) found(way)?.focus({ preventScroll: true });
  });
}
