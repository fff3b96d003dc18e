// The page around Gradio: its language, its theme, what a screen reader hears, what went wrong.
"use strict";
(() => {
  const { language, words } = window.qauly;
  const root = document.documentElement;

  // Gradio sets the browser's language on <html>; the page's own is the right one.
  const keepLanguage = () => { if (root.lang !== language) root.lang = language; };
  new MutationObserver(keepLanguage).observe(root, { attributes: true, attributeFilter: ["lang"] });
  keepLanguage();

  // Light or dark: the system's choice until the reader makes one; Gradio would set its own.
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => localStorage.getItem("qauly-theme");
  const paint = () => {
    const wanted = chosen() ? chosen() === "dark" : dark.matches;
    if (document.body.classList.contains("dark") !== wanted) document.body.classList.toggle("dark", wanted);
  };
  dark.addEventListener("change", paint);
  new MutationObserver(paint).observe(document.body, { attributes: true, attributeFilter: ["class"] });
  paint();
  window.qauly.otherTheme = () => {
    localStorage.setItem("qauly-theme", document.body.classList.contains("dark") ? "light" : "dark");
    paint();
  };

  // Gradio shows sentences of its own, in English, when its queue is full or the server is away;
  // under another status it shows the server's sentence, which is in the reader's language.
  const send = window.fetch.bind(window);
  const told = (detail) =>
    new Response(JSON.stringify({ detail }), { status: 520, headers: { "content-type": "application/json" } });
  window.fetch = async (input, options) => {
    const address = String(input instanceof Request ? input.url : input);
    if (!/\/queue\/join|\/run\//.test(address)) return send(input, options);
    try {
      const response = await send(input, options);
      if (response.status !== 503) return response;
      const body = await response.json().catch(() => ({}));
      return told(body.detail || words.lost);
    } catch (error) {
      if (error.name === "AbortError") throw error;
      return told(words.lost);
    }
  };

  // One quiet line for screen readers, outside of what Gradio draws anew.
  const live = document.createElement("div");
  live.className = "unseen";
  live.setAttribute("role", "status");
  live.setAttribute("aria-live", "polite");
  document.body.append(live);
  window.qauly.tell = (text, said) => {
    live.textContent = "";
    const more = document.createElement("span");
    if (said) {
      more.lang = said.lang || language;
      more.textContent = ` ${said.textContent}`;
    }
    setTimeout(() => { live.textContent = text; live.append(more); }, 50);
  };

  // What Gradio leaves in English or without a name.
  const titles = { Error: words.error, Warning: words.warning, Info: words.info };
  const dress = () => {
    for (const toast of document.querySelectorAll(".toast-body:not([data-dressed])")) {
      toast.dataset.dressed = "1";
      const title = toast.querySelector(".toast-title");
      if (title && titles[title.textContent.trim()]) title.textContent = titles[title.textContent.trim()];
      const text = toast.querySelector(".toast-text");
      if (text && /^[\x00-\x7f]+$/.test(text.textContent) && language !== "en") text.textContent = words.lost;
      for (const cross of toast.querySelectorAll("button")) cross.setAttribute("aria-label", words.close);
    }
    const talk = document.getElementById("conversation");
    if (talk && !talk.hasAttribute("role")) {
      talk.setAttribute("role", "region");
      talk.setAttribute("aria-label", words.conversation);
    }
    const side = document.getElementById("panel");
    if (side && !side.hasAttribute("role")) {
      side.setAttribute("role", "region");
      side.setAttribute("aria-label", words.side);
    }
    for (const tabs of document.querySelectorAll("[role=tablist], .overflow-menu > button"))
      if (tabs.getAttribute("aria-label") !== words.tabs) tabs.setAttribute("aria-label", words.tabs);
  };

  // A new answer: show its question at the top, say that it is there, let it be saved.
  let shown = null;
  let count = -1;
  let moved = false; // by the reader, who is then left where they read
  for (const kind of ["wheel", "touchmove", "keydown"])
    addEventListener(kind, () => { moved = true; }, { passive: true });
  const follow = () => {
    const chat = document.querySelector("#conversation .chat");
    if (!chat || chat === shown) return;
    shown = chat;
    const turns = chat.querySelectorAll(".turn");
    const busy = chat.dataset.busy === "1";
    const save = document.querySelector("#export .export");
    if (save) save.hidden = !chat.querySelector("[data-turn]");
    const last = turns[turns.length - 1];
    const asked = turns.length > count;
    if (asked) moved = false;
    if (last && count >= 0 && (asked || (wasBusy && !busy && !moved)))
      last.scrollIntoView({ block: "start", behavior: still() ? "auto" : "smooth" });
    const trouble = chat.querySelector(".trouble");
    if (trouble && count >= 0)
      trouble.scrollIntoView({ block: "nearest", behavior: still() ? "auto" : "smooth" });
    if (last && count >= 0 && !busy && chat.dataset.told !== "1") {
      chat.dataset.told = "1";
      if (wasBusy) window.qauly.tell(words.answered, last.querySelector(".words, .stopped"));
    }
    wasBusy = busy;
    count = turns.length;
  };
  let wasBusy = false;
  const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.qauly.still = still;

  new MutationObserver(() => { dress(); follow(); }).observe(document.body, { childList: true, subtree: true });
})();
