// Text with entities enters, nodes leave. Offsets count UTF-16 units, as strings do here. Nothing is ever read as HTML.

import { icon, make, say } from "./page.js";

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", hashtag: "span", cashtag: "span", mention: "span" };
const FOLDED_LINES = 3;

/**
 * Write a text with its entities into an element.
 * @param {HTMLElement} parent
 * @param {{text: string, entities: object[]}} content
 * @param {{command: (text: string) => void, start: (link: URL) => string | null, copy: (text: string) => void}} acts
 */
export function writeText(parent, { text, entities }, acts) {
  const known = entities
    .filter((each) => Number.isInteger(each.offset) && each.length > 0)
    .map((each) => ({ ...each, end: each.offset + each.length }))
    .sort((one, other) => one.offset - other.offset || other.end - one.end);
  write(parent, text, 0, text.length, known, acts);
}

function write(parent, text, from, to, entities, acts) {
  let waiting = entities;
  let position = from;
  while (waiting.length) {
    const [entity, ...rest] = waiting;
    const start = Math.max(entity.offset, position);
    const end = Math.min(entity.end, to);
    waiting = rest;
    if (end <= start) continue;
    const inside = rest.filter((each) => each.offset < end);
    const crossing = inside.filter((each) => each.end > end).map((each) => ({ ...each, offset: end }));
    waiting = [...crossing, ...rest.filter((each) => each.offset >= end)];
    plain(parent, text.slice(position, start), BLOCKS.has(entity.type));
    const { outer, inner } = element(entity, text.slice(start, end), acts);
    write(inner, text, start, end, inside, acts);
    parent.append(outer);
    position = end;
  }
  plain(parent, text.slice(position, to), false);
}

/** Blocks bring their own line breaks: one beside them in the text would show as an empty line. */
function plain(parent, text, beforeBlock) {
  let shown = text;
  if (parent.lastChild?.matches?.("[data-block]") && shown.startsWith("\n")) shown = shown.slice(1);
  if (beforeBlock && shown.endsWith("\n")) shown = shown.slice(0, -1);
  if (shown) parent.append(shown);
}

function element(entity, covered, acts) {
  switch (entity.type) {
    case "text_link":
      return same(link(entity.url, acts));
    case "url":
      return same(link(covered, acts));
    case "bot_command":
      return same(action(() => acts.command(covered)));
    case "blockquote":
      return same(make("blockquote", { "data-block": true }));
    case "expandable_blockquote":
      return folded();
    case "pre":
      return preformatted(entity, covered, acts);
    case "code":
      return copied(covered, acts);
    case "spoiler":
      return spoiler();
    default:
      return same(make(TAGS[entity.type] ?? "span"));
  }
}

const same = (node) => ({ outer: node, inner: node });

function action(act) {
  const button = make("button", { type: "button", class: "inline-link" });
  button.addEventListener("click", act);
  return button;
}

/** Only web and Telegram links become links; one that starts this very bot is followed here. */
export function addressOf(written) {
  try {
    const address = new URL(written);
    return ["http:", "https:", "tg:"].includes(address.protocol) ? address : null;
  } catch {
    return null;
  }
}

function link(written, acts) {
  const address = addressOf(written);
  if (!address) return make("span");
  const start = acts.start(address);
  if (start) return action(() => acts.command(start));
  return make("a", { href: address.href, target: "_blank", rel: "noopener noreferrer", title: address.href });
}

function copied(covered, acts) {
  const node = make("code", { title: say("copy") });
  node.addEventListener("click", () => acts.copy(covered));
  return same(node);
}

function preformatted(entity, covered, acts) {
  const code = make("code", { lang: "en" });
  const button = make("button", { type: "button", class: "copy-code", "aria-label": say("copy"), title: say("copy") }, icon("copy"));
  button.addEventListener("click", () => acts.copy(covered));
  const language = entity.language ? make("span", { class: "code-language" }, entity.language) : null;
  return { outer: make("div", { class: "code-block", "data-block": true }, language, make("pre", { tabindex: "0" }, code), button), inner: code };
}

function folded() {
  const quote = make("blockquote", {});
  const button = make("button", { type: "button", class: "fold", "aria-expanded": "false" }, say("more"));
  const block = make("div", { class: "folded", "data-block": true }, quote, button);
  button.addEventListener("click", () => {
    const open = block.classList.toggle("open");
    button.setAttribute("aria-expanded", String(open));
    button.textContent = say(open ? "less" : "more");
  });
  requestAnimationFrame(() => {
    const line = parseFloat(getComputedStyle(quote).lineHeight);
    if (quote.scrollHeight <= line * (FOLDED_LINES + 0.5)) {
      block.classList.add("open");
      button.hidden = true;
    }
  });
  return { outer: block, inner: quote };
}

function spoiler() {
  const node = make("button", { type: "button", class: "spoiler", "aria-label": say("reveal") });
  node.addEventListener("click", () => {
    node.classList.add("open");
    node.removeAttribute("aria-label");
  });
  return same(node);
}
