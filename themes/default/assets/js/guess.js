// Guess who: names, labels and colours of the sources are hidden until the reader has named them. `?guess` begins so.
import { announce, cardOf, fragments, referenceOf } from "./claims.js";

const SHOW = "\u0000"; // a choice that no name can be
const TELLING = ".card-who, .label, .card-facts, .card-acts";

/** Hides what would tell the source in a part of the page, or gives it back. */
function veil(part, isHidden, ask) {
  for (const each of part.querySelectorAll(TELLING)) each.hidden = isHidden;
  if (isHidden) part.style.setProperty("--slot", "var(--ink-soft)");
  else part.style.removeProperty("--slot");
  if (!part.matches(".ref")) return;
  const { dataset } = part;
  dataset.own ??= JSON.stringify([dataset.label, part.ariaLabel]);
  [dataset.label, part.ariaLabel] = isHidden ? ["?", ask] : JSON.parse(dataset.own);
}

/** A question in place of a card's source; `words` are those of the button. */
function question(root, card, names, words) {
  const select = Object.assign(root.createElement("select"), { ariaLabel: words.ask });
  select.dataset.guessOf = card.id;
  select.append(new Option(words.ask, ""), ...names.map((name) => new Option(name)), new Option(words.show, SHOW));
  const line = Object.assign(root.createElement("p"), { className: "card-guess" });
  line.append(select, " ", Object.assign(root.createElement("span"), { role: "status" }));
  card.querySelector("h3").after(line);
}

export function enhance(root) {
  const button = root.querySelector("[data-guess-toggle]");
  if (!button) return;
  const words = button.dataset;
  const sign = button.textContent;
  const cards = () => [...root.querySelectorAll(".cards > .card")].filter((card) => card.getClientRects().length);
  const nameOf = (card) => card.querySelector(".card-name").textContent;
  const all = () => root.querySelectorAll(".card, .prose :is(.content, .ref)");
  const partsOf = (id) => [...fragments(root, id), referenceOf(root, id), cardOf(root, id), root.querySelector("#sheet .card")];
  let right = 0;
  let asked = 0;

  const score = () => (button.textContent = `${right}/${asked}`);
  const isOn = () => button.ariaPressed === "true";
  const end = () => {
    for (const each of root.querySelectorAll(".card-guess")) each.remove();
    for (const part of all()) veil(part, false);
    button.textContent = sign;
  };
  const begin = () => {
    const names = [...new Set(cards().map(nameOf))].sort((one, other) => one.localeCompare(other));
    [right, asked] = [0, cards().length];
    for (const card of cards()) question(root, card, names, words);
    for (const part of all()) veil(part, true, words.ask);
    score();
  };

  button.addEventListener("click", () => {
    button.ariaPressed = String(!isOn());
    if (isOn()) begin();
    else end();
  });
  root.addEventListener("change", ({ target }) => {
    const id = target.dataset?.guessOf;
    if (!id || !target.value) return;
    const name = nameOf(cardOf(root, id));
    const isRight = target.value === name;
    if (!isRight && target.value !== SHOW) {
      target.parentElement.lastChild.textContent = words.wrong.replace("{name}", target.value);
      target.value = "";
      return;
    }
    right += isRight;
    for (const part of partsOf(id).filter(Boolean)) {
      veil(part, false);
      part.querySelector(".card-guess")?.remove();
    }
    announce(root, `${(isRight ? words.right : "{name}").replace("{name}", name)} ${score()}`);
    cardOf(root, id).focus({ preventScroll: true });
  });
  if (new URLSearchParams(location.search).has("guess")) button.click();
}
