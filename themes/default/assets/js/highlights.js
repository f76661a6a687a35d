// The button that hides all marks in the text.
import { announce } from "./claims.js";
import { say } from "./say.js";

export function enhance(root) {
  const button = root.querySelector("[data-highlights-toggle]");
  button?.addEventListener("click", () => {
    const isOn = root.documentElement.dataset.highlights === "off";
    root.documentElement.dataset.highlights = isOn ? "on" : "off";
    button.setAttribute("aria-pressed", String(isOn));
    announce(root, say(isOn ? "highlights_on" : "highlights_off"));
  });
}
