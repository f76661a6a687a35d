// On narrow screens a tap on words or mark shows the card in a sheet at the bottom edge.
import { announce, cardOf, fragments, idInAddress, idOf, isWide, neighbour, referenceOf, references } from "./claims.js";
import { say } from "./say.js";

const SWIPE = 60; // pixels downwards that dismiss the sheet

/** A copy of a card's body without ids, for a second place on the page. */
export function copyOf(card) {
  const copy = card.querySelector(".card-body").cloneNode(true);
  for (const element of [copy, ...copy.querySelectorAll("[id]")]) element.removeAttribute("id");
  copy.removeAttribute("role");
  const holder = document.createElement("div");
  holder.className = card.className;
  holder.append(copy);
  return holder;
}

export function enhance(root) {
  const sheet = root.querySelector("#sheet");
  if (!sheet?.showPopover) return;
  let opener = null;
  let id = "";

  const tell = (claim) => root.dispatchEvent(new CustomEvent("quoth:claim", { detail: claim }));
  const open = (reference) => {
    opener = reference;
    show(reference);
    sheet.querySelector("[data-sheet-close]").focus({ preventScroll: true });
  };
  const show = (reference) => {
    id = idOf(reference);
    const links = references(root);
    const place = `${links.indexOf(reference) + 1}/${links.length}`;
    sheet.querySelector("[data-sheet-card]").replaceChildren(copyOf(cardOf(root, id)));
    sheet.querySelector("[data-sheet-place]").textContent = place;
    if (!sheet.matches(":popover-open")) sheet.showPopover();
    (fragments(root, id)[0] ?? reference).scrollIntoView({ block: "nearest" });
    tell(id);
    announce(root, say("claim_at", { place, name: reference.getAttribute("aria-label") }));
  };

  root.addEventListener("click", (event) => {
    if (isWide() || !getSelection().isCollapsed) return;
    const part = event.target.closest(".prose .ref, .prose .content");
    const reference = part && (part.matches(".ref") ? part : root.getElementById(`ref-${part.dataset.for}`));
    if (!reference || (event.target.closest("a") && !event.target.closest(".ref"))) return;
    event.preventDefault();
    open(reference);
  });
  const arrive = () => {
    const reference = isWide() ? null : referenceOf(root, idInAddress(root));
    if (reference) open(reference);
  };
  addEventListener("hashchange", arrive);
  arrive();

  sheet.addEventListener("click", (event) => {
    if (event.target.closest("[data-sheet-close]")) return sheet.hidePopover();
    const button = event.target.closest("[data-sheet-step]");
    const links = references(root);
    if (button) show(links[neighbour(links.findIndex((link) => idOf(link) === id), Number(button.dataset.sheetStep), links.length)]);
  });

  sheet.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    tell("");
    (referenceOf(root, id) ?? opener)?.focus({ preventScroll: true });
  });

  let from = null;
  sheet.addEventListener("touchstart", (event) => (from = event.touches[0].clientY), { passive: true });
  sheet.addEventListener("touchend", (event) => {
    if (from !== null && sheet.scrollTop === 0 && event.changedTouches[0].clientY - from > SWIPE) sheet.hidePopover();
    from = null;
  });
}
