// The list above the input: the bot's commands while "/" is typed, inline results while the bot's name is.

import { at, icon, make, say } from "./page.js";

const NEAR_END = 60;

export class Suggestions {
  #chosen = -1;
  #items = [];
  #more = null;

  /** @param {HTMLTextAreaElement} input the field that keeps the focus while the list is read */
  constructor(input) {
    this.input = input;
    this.list = at("suggestions");
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("scroll", () => this.#scrolled(), { passive: true });
  }

  get open() {
    return !this.list.hidden;
  }

  /** Show commands; `act` gets the chosen one. */
  commands(commands, act) {
    this.#show(
      commands.map(({ command, description }) => ({
        parts: [make("strong", {}, `/${command}`), " ", make("span", {}, description)],
        act: () => act(command),
      })),
      say("commands"),
      "",
    );
  }

  /**
   * Show inline results, or with `further` add them to those that are shown. `choose` gets the chosen one's id, `start`
   * the parameter of the `button` that may stand above them; `more` asks for what follows.
   */
  results({ results, button, choose, start, more, further }) {
    const above = button
      ? [{ parts: [make("strong", { class: "switch" }, button.text)], act: () => start(button.start) }]
      : [];
    const cards = results.map(({ id, title, description }) => ({
      parts: [icon("search"), make("span", { class: "found" }, make("strong", {}, title), " ", make("span", {}, description))],
      act: () => choose(id),
    }));
    const place = this.list.scrollTop;
    const chosen = this.#chosen;
    this.#show(further ? [...this.#items, ...cards] : [...above, ...cards], say("results"), say("nothing-found"));
    this.#more = more;
    if (!further) return;
    this.#mark(chosen);
    this.list.scrollTop = place;
  }

  hide() {
    this.list.hidden = true;
    this.list.replaceChildren();
    this.#items = [];
    this.#mark(-1);
  }

  /** Take a key of the input; tell whether it was for the list. */
  take(event) {
    if (!this.open) return false;
    const last = this.#items.length - 1;
    const moves = {
      ArrowDown: this.#chosen >= last ? 0 : this.#chosen + 1,
      ArrowUp: this.#chosen <= 0 ? last : this.#chosen - 1,
    };
    if (event.key === "Escape") this.hide();
    else if (last < 0) return false;
    else if (event.key in moves) this.#mark(moves[event.key]);
    else if ((event.key === "Enter" && !event.shiftKey) || event.key === "Tab") {
      if (event.key === "Tab" && event.shiftKey) return false;
      if (this.#chosen < 0) return false;
      this.#items[this.#chosen].act();
    } else return false;
    event.preventDefault();
    return true;
  }

  #show(items, label, empty) {
    if (!items.length && !empty) {
      this.hide();
      return;
    }
    this.#items = items;
    this.#more = null;
    this.list.setAttribute("aria-label", label);
    this.list.replaceChildren(...items.map((each, index) => this.#option(each, index)));
    if (!items.length) this.list.append(make("p", { class: "notice" }, empty));
    this.list.hidden = false;
    this.list.scrollTop = 0;
    this.#mark(items.length ? 0 : -1);
  }

  #scrolled() {
    if (!this.#more || this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight > NEAR_END) return;
    const more = this.#more;
    this.#more = null;
    more();
  }

  #option({ parts, act }, index) {
    const option = make("div", { role: "option", id: `option-${index}`, "aria-selected": "false" }, ...parts);
    option.addEventListener("click", act);
    option.addEventListener("pointermove", () => this.#chosen !== index && this.#mark(index));
    return option;
  }

  #mark(index) {
    this.#chosen = index;
    for (const [number, each] of [...this.list.querySelectorAll("[role=option]")].entries()) {
      each.setAttribute("aria-selected", String(number === index));
      if (number === index) each.scrollIntoView({ block: "nearest" });
    }
    if (index >= 0) this.input.setAttribute("aria-activedescendant", `option-${index}`);
    else this.input.removeAttribute("aria-activedescendant");
    at("menu").setAttribute("aria-expanded", String(this.open));
  }
}
