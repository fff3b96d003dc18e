// Citations: a click on «12-тармақ», or an address that ends in it, opens the place in the panel.
"use strict";
(() => {
  const { words, tell } = window.qauly;
  let opener = null;

  const box = () => document.querySelector("#panel .md") || document.getElementById("panel");
  const narrow = () => matchMedia("(max-width: 899px)").matches;

  // «#11-1-тармақ» → «11-1»; null where the address names no place.
  const named = (hash) => {
    let text = "";
    try { text = decodeURIComponent(hash.slice(1)); } catch { return null; }
    if (text === "тақырып") return "header";
    if (text === "кіріспе") return "preamble";
    const found = /^(\d+(?:-\d+)?)-тармақ$/.exec(text);
    return found ? found[1] : null;
  };

  const toChat = () => {
    const tab = document.querySelector("#tabs [role=tab]");
    if (tab && tab.getAttribute("aria-selected") !== "true") tab.click();
  };

  const open = async (data) => {
    const asked = new URLSearchParams(Object.entries(data).filter(([, value]) => value));
    let html = "";
    try {
      const response = await fetch(`page/place?${asked}`);
      html = response.ok ? await response.text() : `<p class="hint">${(await response.json()).detail}</p>`;
    } catch {
      html = `<p class="hint">${words.lost}</p>`;
    }
    toChat();
    await new Promise((done) => setTimeout(done, 30));
    const panel = box();
    if (!panel) return;
    panel.innerHTML = html;
    document.body.classList.add("opened");
    const quote = panel.querySelector("mark.quote");
    const title = panel.querySelector("#place-title");
    const inside = document.getElementById("panel");
    const behavior = window.qauly.still() ? "auto" : "smooth";
    if (narrow()) {
      (quote || inside).scrollIntoView({ block: quote ? "center" : "start", behavior });
    } else if (quote) {
      inside.scrollTop += quote.getBoundingClientRect().top - inside.getBoundingClientRect().top - 140;
    } else {
      inside.scrollTop = 0;
    }
    if (title) title.focus({ preventScroll: true });
  };

  const close = () => {
    const panel = box();
    if (!panel || !panel.querySelector(".place")) return;
    panel.innerHTML = "";
    document.body.classList.remove("opened");
    history.replaceState(null, "", location.pathname + location.search);
    const back = opener && opener.isConnected ? opener : document.querySelector("#box textarea");
    if (back) back.focus({ preventScroll: false });
  };

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const link = event.target.closest("a[data-number]");
    if (link) {
      event.preventDefault();
      opener = link;
      history.pushState(null, "", link.getAttribute("href"));
      open({ ...link.dataset });
    } else if (event.target.closest("[data-close]")) {
      close();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.body.classList.contains("opened")) close();
  });
  // What a reader unfolds at the panel's lower edge comes into sight.
  document.addEventListener("toggle", ({ target }) => {
    if (!target.open || !target.closest("#panel") || !target.contains(document.activeElement)) return;
    target.scrollIntoView({ block: "nearest", behavior: window.qauly.still() ? "auto" : "smooth" });
  }, true);
  const follow = () => {
    const number = named(location.hash);
    if (number) open({ number });
    else close(); // the way back from a paragraph leads to the answer
  };
  addEventListener("hashchange", follow);
  addEventListener("popstate", follow);

  // The page is drawn by Gradio: wait until its panel is there.
  const waiting = setInterval(() => {
    if (!document.querySelector("#panel .md")) return;
    clearInterval(waiting);
    follow();
  }, 50);
  window.qauly.tellOf = tell;
})();
