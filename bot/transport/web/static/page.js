// The page's own words, its elements, and small makers of elements. Text enters the document as text only.

/** @param {string} id */
export const at = (id) => document.getElementById(id);

let words = {};

/** A text of the page in the reader's language. */
export const say = (name) => words[name] ?? "";

/** Make an element: `make("p", {class: "quiet"}, "text", child, …)`; attributes that are null or false are left out. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((each) => each !== null && each !== undefined));
  return element;
}

/** An icon for the eye only. */
export const icon = (name) => make("span", { class: `icon ${name}-icon`, "aria-hidden": "true" });

/** Put the page into a language. */
export function speak(language, texts) {
  words = texts;
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = say(element.dataset.text);
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", say(element.dataset.label));
    if (element.tagName === "BUTTON") element.title = say(element.dataset.label);
    if (element.tagName === "TEXTAREA") element.placeholder = say(element.dataset.label);
  }
}

const language = () => document.documentElement.lang;

export const clock = (seconds) =>
  new Intl.DateTimeFormat(language(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(seconds * 1000);

export const moment = (seconds) =>
  new Intl.DateTimeFormat(language(), { dateStyle: "long", timeStyle: "medium" }).format(seconds * 1000);

/** A day as the separator between messages names it. */
export function day(seconds) {
  const date = new Date(seconds * 1000);
  const ago = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(date).setHours(0, 0, 0, 0)) / 86_400_000);
  if (ago === 0) return say("today");
  if (ago === 1) return say("yesterday");
  return new Intl.DateTimeFormat(language(), { day: "numeric", month: "long", year: "numeric" }).format(date);
}

/** What the browser keeps between visits, or nothing where it keeps nothing. */
export const kept = {
  get(storage, name) {
    try {
      return window[storage].getItem(name) ?? "";
    } catch {
      return "";
    }
  },
  set(storage, name, value) {
    try {
      window[storage].setItem(name, value);
    } catch {
      // a private window may refuse: the page works without
    }
  },
};
