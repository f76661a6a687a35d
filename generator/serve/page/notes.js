// Messages at their claims.
import { make } from "./panel.js";

/** Puts what was not saved of each claim on its card, and takes away what is settled. */
export function told(root, messages) {
  for (const old of root.querySelectorAll(".wb-conflict")) old.remove();
  for (const [id, message] of messages) {
    const card = root.getElementById(id)?.closest(".card");
    card?.querySelector(".card-body").append(make("p", { className: "wb-conflict", role: "alert" }, message));
  }
}
