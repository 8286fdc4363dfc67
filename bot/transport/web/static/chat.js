// The chat page: joins the connection, the conversation and the input.

import { Conversation } from "./bubbles.js";
import { Composer } from "./composer.js";
import { Connection } from "./connection.js";
import { addressOf } from "./entities.js";
import { ask, banner, toast } from "./notices.js";
import { at, kept, say, speak } from "./page.js";

const LANGUAGES = ["ru", "en", "kk"];
const THEMES = ["auto", "light", "dark"];
const TYPING_FOR = 5500;
const TELL_LOST_AFTER = 700;

let card = { bot: { name: "", username: "", description: "" }, dossier: { name: "", holds: "" } };
let typing = 0;
let lost = 0;
const unsent = new Map();

const connection = new Connection(firstLanguage());

const conversation = new Conversation({
  name: () => card.bot.name,
  command: (text) => sendText(text, null) || toast(say("offline")),
  start: startOf,
  shared: sharedBy,
  press: (message, data, finished) => connection.send("press", { message, data }, finished) || offline(),
  search: (query) => composer.write(`@${card.bot.username} ${query}`),
  reply: (message) => composer.reply(message),
  edit: (message) => composer.edit(message),
});

const composer = new Composer({
  send: sendText,
  edit: (message, text) => connection.send("edit", { message, text }),
  search: (query, offset) => connection.send("search", { query, offset }),
  choose: (query, result) => connection.send("choose", { query, result }) || offline(),
  lastOwn: () => conversation.lastOwn(),
});

const takers = {
  welcome(frame) {
    clearTimeout(lost);
    lost = 0;
    words(frame);
    conversation.restore(frame.messages);
    if (frame.missed) toast(say("restarted"));
    else if (!at("banner").hidden) toast(say("back"));
    banner("");
    document.body.dataset.ready = "true";
  },
  spoken(frame) {
    words(frame);
    conversation.redraw();
  },
  message({ message }) {
    if (!message.out) quiet();
    conversation.add(message);
  },
  edited: ({ message }) => conversation.replace(message),
  deleted: ({ id }) => conversation.remove(id),
  typing({ action }) {
    clearTimeout(typing);
    at("status").textContent = say(action === "upload_photo" ? "drawing" : "typing");
    at("status").classList.add("typing");
    typing = setTimeout(quiet, TYPING_FOR);
  },
  toast: ({ text }) => toast(text),
  results: (frame) => composer.found(frame),
  done({ ref }) {
    unsent.delete(ref);
    quiet();
  },
  refused({ ref, text }) {
    toast(text);
    if (unsent.has(ref)) composer.restore(unsent.get(ref));
    unsent.delete(ref);
  },
};

function firstLanguage() {
  const wanted = [kept.get("localStorage", "language"), ...navigator.languages.map((each) => each.slice(0, 2))];
  return wanted.find((each) => LANGUAGES.includes(each)) ?? "en";
}

function sendText(text, reply_to) {
  const ref = connection.send("say", reply_to ? { text, reply_to } : { text });
  if (ref) unsent.set(ref, text);
  return ref;
}

function offline() {
  toast(say("offline"));
  return 0;
}

/** The command that a link to this very bot stands for, or null. */
function startOf(address) {
  const ours = ["t.me", "telegram.me"].includes(address.hostname) && address.pathname.slice(1).toLowerCase();
  const payload = address.searchParams.get("start");
  return ours && ours === card.bot.username?.toLowerCase() && payload !== null ? `/start ${payload}`.trim() : null;
}

/** The link that Telegram would be asked to send on, where it leads to this very bot; Telegram is not asked here. */
function sharedBy(address) {
  const asked = address.hostname === "t.me" && address.pathname === "/share/url" && addressOf(address.searchParams.get("url"));
  return asked && startOf(asked) ? asked.href : undefined;
}

function words(frame) {
  card = frame;
  speak(frame.language, frame.texts);
  connection.language = frame.language;
  composer.commands = frame.commands;
  composer.username = frame.bot.username;
  at("language").value = frame.language;
  at("title").textContent = frame.dossier.name;
  at("empty-title").textContent = frame.bot.name;
  at("empty-text").textContent = frame.bot.description || say("empty");
  document.title = `${frame.dossier.name} · ${frame.bot.name}`;
  quiet();
  showTheme();
}

function quiet() {
  clearTimeout(typing);
  at("status").textContent = card.dossier.holds;
  at("status").classList.remove("typing");
}

function showTheme() {
  const theme = document.documentElement.dataset.theme;
  const dark = theme === "dark" || (theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  const label = `${say("theme")}: ${say(`theme-${theme}`)}`;
  at("theme").setAttribute("aria-label", label);
  at("theme").title = label;
  document.querySelector("meta[name=theme-color]").content = dark ? "#17212b" : "#ffffff";
}

at("theme").addEventListener("click", () => {
  const root = document.documentElement;
  root.dataset.theme = THEMES[(THEMES.indexOf(root.dataset.theme) + 1) % THEMES.length];
  kept.set("localStorage", "theme", root.dataset.theme);
  showTheme();
  toast(say(`theme-${root.dataset.theme}`));
});

at("language").addEventListener("change", () => {
  const language = at("language").value;
  kept.set("localStorage", "language", language);
  if (!connection.send("speak", { language })) connection.language = language;
});

at("new").addEventListener("click", async () => {
  if (!conversation.isEmpty && !(await ask(say("new-chat-sure"), say("new-chat")))) return;
  if (!connection.send("forget")) offline();
  composer.input.focus();
});

at("start").addEventListener("click", () => {
  sendText("/start", null) || offline();
  composer.input.focus();
});

// Typing anywhere goes to the input, as in a messenger.
addEventListener("keydown", (event) => {
  const busy = event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]");
  if (busy || event.key.length !== 1 || event.key === " " || event.target.closest("input, textarea, select, [role=menu]")) return;
  composer.input.focus();
});

connection.addEventListener("frame", ({ detail }) => takers[detail.type]?.(detail));
connection.addEventListener("lost", ({ detail }) => {
  quiet();
  if (detail.full) banner(say("full") || "Too many chats are open.");
  else lost ||= setTimeout(() => banner(say("offline") || "No connection to the bot. Connecting again…"), TELL_LOST_AFTER);
});

showTheme();
connection.open();
composer.input.focus();
