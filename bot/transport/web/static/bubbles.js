// The conversation: messages enter as they stand in the chat, bubbles leave; an edit takes the place of what it edits.

import { addressOf, writeText } from "./entities.js";
import { copy, enlarge, toast } from "./notices.js";
import { at, clock, day, icon, make, moment, say } from "./page.js";

const NEAR_END = 120;
const SNIPPET = 90;

export class Conversation {
  #messages = new Map();
  #unseen = 0;
  #place = 0;

  /** @param {{command, start, shared, press, search, reply, edit}} acts what a bubble lets the reader do */
  constructor(acts) {
    this.acts = acts;
    this.log = at("log");
    this.actions = new Actions(this);
    this.log.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    at("to-end").addEventListener("click", () => this.toEnd());
    this.log.addEventListener("load", () => this.stuck && this.toEnd("auto"), true);
    new ResizeObserver(() => this.stuck && this.toEnd("auto")).observe(this.log);
    this.stuck = true;
  }

  get isEmpty() {
    return this.#messages.size === 0;
  }

  get(id) {
    return this.#messages.get(id);
  }

  /** The reader's own last message, or undefined. */
  lastOwn() {
    return [...this.#messages.values()].findLast((each) => each.out && !each.via);
  }

  /** Show a whole chat anew, without reading it aloud. */
  restore(messages) {
    this.log.setAttribute("aria-live", "off");
    const place = this.stuck ? null : this.log.scrollTop;
    for (const each of this.log.querySelectorAll(".message, .day")) each.remove();
    this.#messages.clear();
    for (const each of messages) this.#append(each);
    this.#tidy();
    if (place === null) this.toEnd("auto");
    else this.log.scrollTop = place;
    requestAnimationFrame(() => this.log.setAttribute("aria-live", "polite"));
  }

  /** Show the chat once more, in the words of another language. */
  redraw() {
    this.restore([...this.#messages.values()]);
  }

  add(message) {
    const follow = this.stuck || message.out;
    this.#append(message).classList.add("fresh");
    this.#tidy();
    if (follow) this.toEnd();
    else this.#notice(this.#unseen + 1);
  }

  replace(message) {
    const before = this.#element(message.id);
    if (!before) return;
    const focused = [...before.querySelectorAll("button, a")].indexOf(document.activeElement);
    this.#messages.set(message.id, message);
    const after = this.#bubble(message);
    after.className = before.className.replace("fresh", "");
    before.replaceWith(after);
    const keys = [...after.querySelectorAll("button, a")];
    if (focused >= 0) (keys[focused] ?? keys.at(-1)).focus({ preventScroll: true });
    if (this.stuck) this.toEnd("auto");
  }

  remove(id) {
    this.#element(id)?.remove();
    this.#messages.delete(id);
    this.#tidy();
  }

  toEnd(behavior = "smooth") {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.log.scrollTo({ top: this.log.scrollHeight, behavior: still ? "auto" : behavior });
    this.stuck = true;
    this.#notice(0);
  }

  show(id) {
    const element = this.#element(id);
    if (!element) return;
    element.scrollIntoView({ block: "center" });
    element.classList.remove("pointed");
    requestAnimationFrame(() => element.classList.add("pointed"));
  }

  #element(id) {
    return this.log.querySelector(`[data-id="${Number(id)}"]`);
  }

  #append(message) {
    this.#messages.set(message.id, message);
    const last = [...this.log.querySelectorAll(".message")].at(-1);
    if (last?.dataset.day !== dayOf(message)) {
      const today = day(message.date);
      this.log.append(make("div", { class: "day", role: "separator", "aria-label": today }, make("span", {}, today)));
    }
    const bubble = this.#bubble(message);
    this.log.append(bubble);
    return bubble;
  }

  #bubble(message) {
    const who = message.out ? say("you") : this.acts.name();
    const element = make("article", {
      class: `message ${message.out ? "own" : "bot"}`,
      "data-id": message.id,
      "data-day": dayOf(message),
      "aria-label": `${who}, ${clock(message.date)}`,
    });
    const body = make("div", { class: "bubble", dir: "auto" });
    if (message.via) body.append(make("p", { class: "via" }, `${say("through")} @${message.via}`));
    if (message.reply_to) body.append(this.#quoted(message.reply_to));
    const parts = [message.photo && this.#photo(message), message.text && this.#text(message)];
    if (message.caption_above) parts.reverse();
    const preview = message.preview && this.#preview(message.preview);
    parts.splice(message.preview?.above ? 0 : parts.length, 0, preview);
    body.append(...parts.filter(Boolean));
    if (message.reaction) body.append(make("span", { class: "reaction" }, message.reaction));
    body.append(this.#footer(message));
    element.append(body);
    if (message.keyboard.length) element.append(this.#keyboard(message));
    element.addEventListener("contextmenu", (event) => this.actions.onContextMenu(event, message));
    return element;
  }

  #text(message) {
    const text = make("div", { class: "text", lang: message.lang });
    writeText(text, message, { command: this.acts.command, start: this.acts.start, copy });
    return text;
  }

  /** A card for a link. Nothing is fetched for it: it shows the place and the address. */
  #preview({ url }) {
    const address = addressOf(url);
    if (!address) return null;
    const attributes = { class: "preview", href: address.href, target: "_blank", rel: "noopener noreferrer" };
    return make("a", attributes, make("strong", {}, address.hostname), " ", make("span", {}, decoded(address)));
  }

  #footer(message) {
    const edited = message.edited ? make("span", { class: "edited", title: moment(message.edited) }, say("edited")) : null;
    const time = make("time", { datetime: new Date(message.date * 1000).toISOString(), title: moment(message.date) }, clock(message.date));
    const more = make("button", { type: "button", class: "actions", "aria-haspopup": "menu", "aria-label": say("actions"), title: say("actions") }, icon("more"));
    more.addEventListener("click", () => this.actions.open(message, more));
    return make("p", { class: "footer" }, edited, time, more);
  }

  #quoted(id) {
    const target = this.#messages.get(id);
    if (!target) return "";
    const button = make(
      "button",
      { type: "button", class: "quoted" },
      make("strong", {}, target.out ? say("you") : this.acts.name()),
      make("span", {}, snippet(target)),
    );
    button.addEventListener("click", () => this.show(id));
    return button;
  }

  #photo({ photo, text }) {
    const image = make("img", { src: photo.url, alt: text, width: photo.width, height: photo.height, decoding: "async" });
    const button = make("button", { type: "button", class: "photo", "aria-label": `${say("enlarge")}: ${text}` }, image);
    button.addEventListener("click", () => enlarge(photo.url, text));
    return button;
  }

  #keyboard(message) {
    const rows = message.keyboard.map((row) => make("div", { class: "keys" }, ...row.map((each) => this.#key(each, message))));
    return make("div", { class: "keyboard" }, ...rows);
  }

  #key(key, message) {
    const address = key.url === undefined ? null : addressOf(key.url);
    const start = address && this.acts.start(address);
    const copied = key.copy ?? (address ? this.acts.shared(address) : undefined);
    if (address && !start && copied === undefined) {
      const attributes = { class: "key", href: address.href, target: "_blank", rel: "noopener noreferrer", title: address.href };
      return make("a", attributes, key.text, icon("open"), make("span", { class: "unseen" }, ` (${say("opens-tab")})`));
    }
    const sign = copied !== undefined ? icon("copy") : key.search !== undefined ? icon("search") : null;
    const button = make("button", { type: "button", class: "key" }, key.text, sign);
    button.addEventListener("click", () => {
      if (start) this.acts.command(start);
      else if (copied !== undefined) copy(copied);
      else if (key.search !== undefined) this.acts.search(key.search);
      else if (key.data !== undefined) this.#press(button, message, key.data);
      else toast(say("button-gone"));
    });
    return button;
  }

  #press(button, message, data) {
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    if (!this.acts.press(message.id, data, () => button.removeAttribute("aria-busy"))) button.removeAttribute("aria-busy");
  }

  /** Messages of one side that follow one another stand closer, and only the last has a tail. */
  #tidy() {
    let before = null;
    for (const each of this.log.querySelectorAll(".message")) {
      const joined = before?.nextElementSibling === each && before.classList.contains("own") === each.classList.contains("own");
      each.classList.toggle("joined", joined);
      before?.classList.toggle("tail", !joined);
      before = each;
    }
    before?.classList.add("tail");
    at("empty").hidden = !this.isEmpty;
  }

  /** The end is left by going up only: on its way down a smooth scroll is far from the end too. */
  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.log;
    const near = scrollHeight - scrollTop - clientHeight < NEAR_END;
    this.stuck = near || (this.stuck && scrollTop >= this.#place);
    this.#place = scrollTop;
    at("to-end").hidden = this.stuck;
    if (this.stuck) this.#notice(0);
  }

  #notice(unseen) {
    this.#unseen = unseen;
    at("unseen").textContent = unseen || "";
    at("unseen").hidden = !unseen;
    at("to-end").setAttribute("aria-label", unseen ? `${say("new-messages")}: ${unseen}` : say("to-end"));
  }
}

const dayOf = ({ date }) => new Date(date * 1000).toDateString();

function decoded(address) {
  const path = `${address.pathname}${address.search}`;
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

export function snippet({ text, photo }) {
  const line = text.replace(/\s+/g, " ").trim() || (photo ? "▦" : "");
  return line.length > SNIPPET ? `${line.slice(0, SNIPPET)}…` : line;
}

/** The little menu of a message: reply, copy, edit. */
class Actions {
  #opener = null;

  constructor(conversation) {
    this.conversation = conversation;
    this.menu = at("actions");
    this.menu.addEventListener("keydown", (event) => this.#onKey(event));
    addEventListener("pointerdown", (event) => !this.menu.hidden && !this.menu.contains(event.target) && this.close(false));
    addEventListener("resize", () => this.close(false));
    conversation.log.addEventListener("scroll", () => this.close(false), { passive: true });
  }

  onContextMenu(event, message) {
    if (event.target.closest("a, img") || !getSelection().isCollapsed) return;
    event.preventDefault();
    this.open(message, event.currentTarget.querySelector(".actions"), event.clientX, event.clientY);
  }

  open(message, opener, x = null, y = null) {
    const { acts } = this.conversation;
    this.#opener = opener;
    this.menu.replaceChildren(
      this.#item("reply", () => acts.reply(message)),
      this.#item("copy", () => copy(message.text)),
      ...(message.out && !message.via ? [this.#item("edit", () => acts.edit(message))] : []),
    );
    this.menu.hidden = false;
    const from = opener.getBoundingClientRect();
    const left = Math.min(x ?? from.right - this.menu.offsetWidth, innerWidth - this.menu.offsetWidth - 8);
    const top = Math.min(y ?? from.bottom + 4, innerHeight - this.menu.offsetHeight - 8);
    this.menu.style.left = `${Math.max(8, left)}px`;
    this.menu.style.top = `${Math.max(8, top)}px`;
    this.menu.firstChild.focus();
  }

  close(back = true) {
    if (this.menu.hidden) return;
    this.menu.hidden = true;
    if (back) this.#opener?.focus();
  }

  #item(name, act) {
    const button = make("button", { type: "button", role: "menuitem", tabindex: "-1" }, icon(name), say(name));
    button.addEventListener("click", () => {
      this.close();
      act();
    });
    return button;
  }

  #onKey(event) {
    const items = [...this.menu.children];
    const index = items.indexOf(document.activeElement);
    const steps = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: -1 };
    if (event.key === "Escape" || event.key === "Tab") this.close();
    else if (event.key in steps) items.at(steps[event.key] % items.length).focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
