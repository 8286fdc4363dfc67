// The websocket: frames leave, frames enter; a lost connection is tried again, ever more slowly.

import { kept } from "./page.js";

const FIRST_WAIT = 400;
const LONGEST_WAIT = 10_000;
const TRY_LATER = 1013;

export class Connection extends EventTarget {
  #socket = null;
  #wait = FIRST_WAIT;
  #timer = 0;
  #ref = 0;
  #waiting = new Map();
  ready = false;

  constructor(language) {
    super();
    this.language = language;
    addEventListener("online", () => this.open());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.open());
    addEventListener("pagehide", () => this.#socket?.close(1000));
    addEventListener("pageshow", (event) => event.persisted && this.open());
  }

  /** Connect now, unless that is done or under way. */
  open() {
    if (this.#socket && this.#socket.readyState <= WebSocket.OPEN) return;
    clearTimeout(this.#timer);
    const socket = new WebSocket(new URL("socket", location.href.replace(/^http/, "ws")));
    this.#socket = socket;
    socket.addEventListener("open", () => this.#hello(socket));
    socket.addEventListener("message", ({ data }) => socket === this.#socket && this.#take(JSON.parse(data)));
    socket.addEventListener("close", ({ code }) => socket === this.#socket && this.#lost(code));
  }

  /** Send a frame; return its number, or 0 where there is no connection. */
  send(type, fields = {}, finished = null) {
    if (!this.ready) return 0;
    this.#ref += 1;
    if (finished) this.#waiting.set(this.#ref, finished);
    this.#socket.send(JSON.stringify({ type, ref: this.#ref, ...fields }));
    return this.#ref;
  }

  #hello(socket) {
    const chat = kept.get("sessionStorage", "chat");
    socket.send(JSON.stringify({ type: "hello", chat, language: this.language }));
  }

  #take(frame) {
    if (frame.type === "welcome") {
      frame.missed = !frame.resumed && kept.get("sessionStorage", "chat") !== "";
      kept.set("sessionStorage", "chat", frame.chat);
      this.ready = true;
      this.#wait = FIRST_WAIT;
    }
    if (frame.type === "gone") {
      kept.set("sessionStorage", "chat", "");
      this.ready = false;
      this.#finishAll();
      this.#socket.close(1000);
      this.#socket = null;
      this.open();
      return;
    }
    if (frame.type === "done" || frame.type === "refused") this.#finish(frame.ref);
    this.dispatchEvent(new CustomEvent("frame", { detail: frame }));
  }

  #lost(code) {
    this.ready = false;
    this.#socket = null;
    this.#finishAll();
    const wait = this.#wait * (0.8 + Math.random() * 0.4);
    this.#wait = Math.min(this.#wait * 1.8, LONGEST_WAIT);
    this.#timer = setTimeout(() => this.open(), wait);
    this.dispatchEvent(new CustomEvent("lost", { detail: { full: code === TRY_LATER } }));
  }

  #finish(ref) {
    this.#waiting.get(ref)?.();
    this.#waiting.delete(ref);
  }

  #finishAll() {
    for (const ref of [...this.#waiting.keys()]) this.#finish(ref);
  }
}
