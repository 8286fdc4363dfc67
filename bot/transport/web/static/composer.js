// The input: what the reader types enters; messages, edits, commands and searches leave.

import { snippet } from "./bubbles.js";
import { toast } from "./notices.js";
import { at, say } from "./page.js";
import { Suggestions } from "./suggestions.js";

const SEARCH_AFTER = 180;
const QUERY_LIMIT = 256;
const TELL_LEFT = 300;

export class Composer {
  #timer = 0;
  #search = 0;
  #offset = "";
  #context = null;
  commands = [];
  username = "";

  /** @param {{send, edit, search, choose, lastOwn}} acts what the typed text may become */
  constructor(acts) {
    this.acts = acts;
    this.input = at("text");
    this.suggestions = new Suggestions(this.input);
    this.input.addEventListener("input", () => this.#changed());
    this.input.addEventListener("keydown", (event) => this.#onKey(event));
    at("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    at("context-close").addEventListener("click", () => this.#leaveContext());
    at("menu").addEventListener("click", () => this.#toggleMenu());
    addEventListener("pointerdown", (event) => !at("composer").contains(event.target) && this.suggestions.hide());
    this.#changed();
  }

  write(text) {
    this.input.value = text;
    this.input.focus();
    this.input.setSelectionRange(text.length, text.length);
    this.#changed();
  }

  reply(message) {
    this.#enterContext("reply", message);
    this.input.focus();
  }

  edit(message) {
    this.#enterContext("edit", message);
    this.write(message.text);
  }

  submit() {
    const text = this.input.value.trim();
    if (!text) return;
    const context = this.#context;
    const taken =
      context?.kind === "edit" ? this.acts.edit(context.message.id, text) : this.acts.send(text, context?.message.id ?? null);
    if (!taken) {
      toast(say("offline"));
      return;
    }
    this.#leaveContext(false);
    this.write("");
  }

  /** Give back what was not taken. */
  restore(text) {
    if (!this.input.value) this.write(text);
  }

  /** Show what a search has found; results of an earlier one are late and left out. */
  found({ ref, query, results, next, button }) {
    if (ref !== this.#search || this.#query() === null) return;
    const choose = (result) => this.acts.choose(query, result) && this.write("");
    const start = (parameter) => this.acts.send(`/start ${parameter}`, null) && this.write("");
    const more = next ? () => this.#look(this.#query(), next) : null;
    this.suggestions.results({ results, button, choose, start, more, further: this.#offset !== "" });
  }

  #look(query, offset = "") {
    this.#offset = offset;
    this.#search = this.acts.search(query, offset);
  }

  #changed() {
    this.input.style.height = "auto";
    this.input.style.height = `${this.input.scrollHeight}px`;
    const left = this.input.maxLength - this.input.value.length;
    at("left").hidden = left > TELL_LEFT;
    at("left").textContent = left;
    at("left").setAttribute("aria-label", `${say("left")}: ${left}`);
    at("send").disabled = !this.input.value.trim();
    this.#suggest();
  }

  #suggest() {
    clearTimeout(this.#timer);
    const command = /^\/([a-z0-9_]*)$/i.exec(this.input.value);
    const query = this.#query();
    if (command && !this.#context) this.#offer(command[1].toLowerCase());
    else if (query !== null) this.#timer = setTimeout(() => this.#look(query), SEARCH_AFTER);
    else this.suggestions.hide();
  }

  #offer(beginning) {
    const fitting = this.commands.filter(({ command }) => command.startsWith(beginning));
    this.suggestions.commands(fitting, (command) => this.#take(command));
  }

  #take(command) {
    this.suggestions.hide();
    if (this.acts.send(`/${command}`, null)) this.write("");
    else toast(say("offline"));
  }

  /** What stands behind the bot's name, or null where no search is meant. */
  #query() {
    const name = `@${this.username} `;
    const text = this.input.value;
    if (!this.username || this.#context?.kind === "edit") return null;
    return text.toLowerCase().startsWith(name.toLowerCase()) ? text.slice(name.length, name.length + QUERY_LIMIT) : null;
  }

  #toggleMenu() {
    const open = this.suggestions.open;
    this.input.focus();
    if (open) this.suggestions.hide();
    else this.suggestions.commands(this.commands, (command) => this.#take(command));
  }

  #onKey(event) {
    if (event.isComposing || this.suggestions.take(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape" && this.#context) this.#leaveContext();
    else if (event.key === "ArrowUp" && !this.input.value && !event.ctrlKey && !event.altKey) {
      const last = this.acts.lastOwn();
      if (!last) return;
      event.preventDefault();
      this.edit(last);
    }
  }

  #enterContext(kind, message) {
    this.#context = { kind, message };
    at("context-icon").className = `icon ${kind}-icon`;
    at("context-title").textContent = say(kind);
    at("context-text").textContent = snippet(message);
    at("context").hidden = false;
    at("send").setAttribute("aria-label", say(kind === "edit" ? "save" : "send"));
  }

  #leaveContext(clear = true) {
    const edited = this.#context?.kind === "edit";
    this.#context = null;
    at("context").hidden = true;
    at("send").setAttribute("aria-label", say("send"));
    if (edited && clear) this.write("");
    this.input.focus();
  }
}
