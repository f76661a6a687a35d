// The button that changes between light and dark, and remembers the choice.

/** The scheme that is shown: the chosen one, else the system's. */
export const shownScheme = (chosen, systemIsDark) => chosen || (systemIsDark ? "dark" : "light");

export function enhance(root) {
  const button = root.querySelector("[data-scheme-toggle]");
  if (!button) return;
  const page = root.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const show = () => {
    const isDark = shownScheme(page.dataset.scheme, system.matches) === "dark";
    button.setAttribute("aria-pressed", String(isDark));
  };
  button.addEventListener("click", () => {
    const next = shownScheme(page.dataset.scheme, system.matches) === "dark" ? "light" : "dark";
    page.dataset.scheme = next;
    try {
      localStorage.setItem("scheme", next);
    } catch {
      // Storage can be closed to a page; the choice then lasts for this page.
    }
    show();
  });
  system.addEventListener("change", show);
  show();
}
