// What comes and goes: toasts, the banner of a lost connection, the picture in full, the clipboard.

import { at, make, say } from "./page.js";

const SHOWN_FOR = 3500;
const MOST_TOASTS = 3;

export function toast(text) {
  const toasts = at("toasts");
  const shown = make("p", { class: "toast" }, text);
  toasts.append(shown);
  while (toasts.children.length > MOST_TOASTS) toasts.firstChild.remove();
  setTimeout(() => shown.remove(), SHOWN_FOR + text.length * 30);
}

export function banner(text) {
  at("banner").textContent = text;
  at("banner").hidden = !text;
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyByHand(text);
  }
  toast(say("copied"));
}

function copyByHand(text) {
  const held = document.activeElement;
  const area = make("textarea", { class: "unseen", "aria-hidden": "true" });
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  held?.focus();
}

export function enlarge(address, alt) {
  at("zoomed").src = address;
  at("zoomed").alt = alt;
  at("zoom").showModal();
}

at("zoom").addEventListener("click", (event) => {
  if (event.target === at("zoom") || event.target === at("zoomed")) at("zoom").close();
});

/** Ask a question that is answered with yes or no. */
export function ask(text, yes) {
  at("ask-text").textContent = text;
  at("ask-yes").textContent = yes;
  at("ask").returnValue = "";
  at("ask").showModal();
  return new Promise((resolve) => {
    at("ask").addEventListener("close", () => resolve(at("ask").returnValue === "yes"), { once: true });
  });
}
