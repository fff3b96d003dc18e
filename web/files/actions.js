// Small acts: copy, ask a suggested question, save, like, print, go to a part of the text.
"use strict";
(() => {
  const { words, tell } = window.qauly;

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      area.className = "unseen";
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      return done;
    }
  };

  const flash = (button, text) => {
    const before = button.dataset.words || button.textContent;
    button.dataset.words = before;
    button.textContent = text;
    tell(text);
    setTimeout(() => { button.textContent = before; }, 1600);
  };

  const ask = (question) => {
    const area = document.querySelector("#box textarea");
    if (!area) return;
    area.value = question;
    area.dispatchEvent(new Event("input", { bubbles: true }));
    setTimeout(() => document.getElementById("send").click(), 30);
  };

  const post = (address, value) =>
    fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(value),
    });

  const save = async (button, form) => {
    const turns = [...document.querySelectorAll("#conversation [data-turn]")]
      .flatMap((turn) => JSON.parse(turn.dataset.turn));
    try {
      const response = await post("page/export", { form, turns });
      if (!response.ok) { flash(button, (await response.json()).detail); return; }
      const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("content-disposition") || "");
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await response.blob());
      link.download = named ? decodeURIComponent(named[1]) : "";
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    } catch {
      flash(button, words.lost);
    }
  };

  const vote = async (button, word) => {
    const { answer, paragraphs, reason } = button.dataset;
    const turn = button.closest(".turn");
    const question = turn ? turn.querySelector(".question span[dir]").textContent : "";
    try {
      const response = await post("page/feedback", {
        answer, paragraphs, reason, word, question, vote: button.dataset.vote,
      });
      if (!response.ok) { flash(button, words.lost); return; }
      button.setAttribute("aria-pressed", "true");
      if (button.dataset.vote === "dislike" && !word) askWord(button);
      else tell(words.thanks);
    } catch {
      flash(button, words.lost);
    }
  };

  const askWord = (button) => {
    if (button.parentElement.querySelector("form")) return;
    const form = document.createElement("form");
    form.className = "word";
    const label = document.createElement("label");
    const field = document.createElement("input");
    const send = document.createElement("button");
    label.textContent = words.word;
    field.maxLength = 300;
    send.textContent = words.send_word;
    send.className = "small";
    label.append(field);
    form.append(label, send);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      vote(button, field.value.trim() || " ");
      form.textContent = words.thanks;
      tell(words.thanks);
    });
    button.parentElement.append(form);
    field.focus();
  };

  document.addEventListener("click", async (event) => {
    const found = event.target.closest(
      "[data-copy],[data-ask],[data-export],[data-vote],[data-print],[data-scroll],[data-theme],[data-skip]");
    if (!found) return;
    const data = found.dataset;
    if (data.copy !== undefined) flash(found, (await copy(data.copy)) ? words.copied : words.not_copied);
    else if (data.ask) ask(data.ask);
    else if (data.export) save(found, data.export);
    else if (data.vote) vote(found, "");
    else if (data.print) window.print();
    else if (data.theme) window.qauly.otherTheme();
    else if (data.skip) {
      event.preventDefault();
      document.querySelector("#box textarea")?.focus();
    } else if (data.scroll) {
      event.preventDefault();
      const part = document.getElementById(data.scroll);
      if (!part) return;
      part.scrollIntoView({ block: "start", behavior: window.qauly.still() ? "auto" : "smooth" });
      part.querySelector("h2").focus({ preventScroll: true });
    }
  });
})();
