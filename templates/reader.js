"use strict";
/* What a browser adds to the brief: a figure or citation opens its article beside the page, a hover or the focus shows
   what the figure was read as, and the evidence can be filtered. Without it, all of this is on the page as well. */
(() => {
  const root = document.documentElement;
  const get = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const panel = get("articles");
  const announced = get("announced");
  if (!panel || !announced) return;
  const filled = (words, ...values) => values.reduce((text, value) => text.replace("{}", () => value), words);
  const plain = (text) => text.replace(/[\s\u2060]+/gu, " ").trim();
  const say = (text) => { announced.textContent = text; };
  const entry = (number) => get(`c-${number}`);
  const listed = (text) => (text || "").split(" ").filter(Boolean);

  /* --- what was read ------------------------------------------------------------------------------------------- */

  const readings = (number, at) => {
    const several = all(".readings > li", entry(number));
    const asked = several.filter((one) => at.includes(one.dataset.at));
    return asked.length ? asked : several;
  };

  /* --- the article beside the page ----------------------------------------------------------------------------- */

  let opener = null;
  panel.classList.add("panel");
  panel.hidden = true;
  get("reader").hidden = false;

  const mark = (number, at) => {
    all(".here, .asked", panel).forEach((one) => one.classList.remove("here", "asked"));
    const pieces = all(`[data-c~="${number}"]`, panel);
    for (const piece of pieces) {
      piece.classList.add("here");
      const [from, to] = (piece.dataset.at || "0-0").split("-").map(Number);
      const asked = at.some((one) => { const [a, b] = one.split("-").map(Number); return a < to && from < b; });
      if (piece.tagName === "MARK" && asked) piece.classList.add("asked");
    }
    return pieces;
  };

  const scrollTo = (article, pieces) => {
    const target = pieces.find((one) => one.classList.contains("asked")) || pieces[0];
    const box = article.getBoundingClientRect();
    const spot = target.getBoundingClientRect();
    article.scrollTop += spot.top - box.top - Math.max(0, (article.clientHeight - spot.height) / 3);
  };

  const open = (number, at, from) => {
    const quote = entry(number).querySelector("blockquote");
    const pieces = mark(number, at);
    if (!pieces.length) return;
    opener = from;
    const article = pieces[0].closest("details");
    all("details", panel).forEach((one) => { one.hidden = one !== article; });
    article.open = true;
    panel.hidden = false;
    root.classList.add("reading");
    const told = filled(announced.dataset.opened, quote.dataset.source, quote.dataset.line);
    get("where").textContent = told;
    get("read-as").replaceChildren(...readings(number, at).slice(0, 6).map((one) => one.cloneNode(true)));
    get("to-entry").href = `#c-${number}`;
    scrollTo(article, pieces);
    from.scrollIntoView({ block: "nearest" });
    get("where").focus({ preventScroll: true });
    say(`${told}: ${plain(quote.textContent)}`);
  };

  const close = (focus = true) => {
    if (panel.hidden) return;
    panel.hidden = true;
    root.classList.remove("reading");
    say(announced.dataset.closed);
    if (focus && opener) opener.focus();
    opener = null;
  };

  get("close").addEventListener("click", () => close());
  get("to-entry").addEventListener("click", (event) => {
    event.preventDefault();
    const number = get("to-entry").hash.slice(3);
    close(false);
    reveal(number);
  });

  /* --- figures that can be clicked ----------------------------------------------------------------------------- */

  const wrapped = (nodes) => {
    const figure = document.createElement("span");
    nodes[0].before(figure);
    figure.append(...nodes);
    return figure;
  };

  /* The words of a quote inside a text, whatever its blanks, capitals and the article before it. */
  const found = (text, quote) => {
    const words = plain(quote).replace(/^(?:the|an) /iu, "").split(" ");
    const pattern = words.map((one) => one.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&").replace(/^\\\$/u, "(?:US)?\\$"));
    return new RegExp(pattern.join("\\s+"), "iu").exec(text);
  };

  const figureBefore = (cite) => {
    let node = cite.previousSibling;
    while (node && node.nodeType === Node.TEXT_NODE && !plain(node.data)) node = node.previousSibling;
    if (!node) return null;
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (node.matches("a, .more")) return null;
      if (node.matches("b.num")) return node;
      if (!cite.parentElement.matches(".big")) return null;
    }
    if (cite.parentElement.matches(".big")) {
      const before = [];
      for (let one = cite.previousSibling; one; one = one.previousSibling) before.unshift(one);
      return before.some((one) => one.nodeType === Node.ELEMENT_NODE && one.matches("a")) ? null : wrapped(before);
    }
    for (const one of readings(cite.hash.slice(3), listed(cite.dataset.at))) {
      const quote = one.querySelector("b");
      const hit = quote && found(node.data, quote.textContent);
      if (hit) {
        const rest = node.splitText(hit.index);
        rest.splitText(hit[0].length);
        return wrapped([rest]);
      }
    }
    return null;
  };

  const places = new Map();
  const makeButtons = () => {
    for (const cite of all("main a.cite[data-at]")) {
      const place = { number: cite.hash.slice(3), at: listed(cite.dataset.at) };
      places.set(cite, place);
      const figure = figureBefore(cite);
      if (!figure) continue;
      figure.classList.add("fig");
      figure.tabIndex = 0;
      figure.setAttribute("role", "button");
      places.set(figure, place);
      cite.tabIndex = -1; /* the figure before it leads to the same place */
    }
    for (const link of all("a.open")) places.set(link, { number: link.hash.slice(3), at: [] });
  };

  const placed = (target) => {
    const one = target instanceof Element && target.closest(".fig, a.cite[data-at], a.open");
    return one && places.has(one) ? one : null;
  };

  document.addEventListener("click", (event) => {
    const one = placed(event.target);
    if (!one || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    hideTip();
    const { number, at } = places.get(one);
    open(number, at, one);
  });

  /* --- what a hover or the focus shows ------------------------------------------------------------------------- */

  const tip = document.createElement("div");
  tip.className = "tip";
  tip.id = "tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  document.body.append(tip);
  let told = null;

  const hideTip = () => {
    tip.hidden = true;
    if (told) told.removeAttribute("aria-describedby");
    told = null;
  };

  const showTip = (one) => {
    hideTip();
    const { number, at } = places.get(one);
    const several = readings(number, at).slice(0, 4);
    if (!several.length || one.matches("a.open")) return;
    tip.replaceChildren(...several.map((reading) => {
      const line = document.createElement("p");
      line.textContent = several.length > 1 ? plain(reading.textContent) : plain(reading.querySelector(".read").textContent);
      return line;
    }));
    tip.hidden = false;
    const spot = one.getClientRects()[0];
    const left = Math.min(spot.left, root.clientWidth - tip.offsetWidth - 8);
    const below = spot.bottom + tip.offsetHeight < window.innerHeight;
    tip.style.left = `${Math.max(8, left) + window.scrollX}px`;
    tip.style.top = `${(below ? spot.bottom : spot.top - tip.offsetHeight) + window.scrollY}px`;
    one.setAttribute("aria-describedby", "tip");
    told = one;
  };

  for (const kind of ["mouseover", "focusin"]) {
    document.addEventListener(kind, (event) => {
      const one = placed(event.target);
      if (one && one !== told) showTip(one);
      else if (!one && !tip.contains(event.target)) hideTip();
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (!tip.hidden) hideTip();
      else close();
    } else if ((event.key === "Enter" || event.key === " ") && event.target instanceof Element && event.target.matches(".fig")) {
      event.preventDefault();
      event.target.click();
    }
  });

  /* --- the filter of the evidence ------------------------------------------------------------------------------ */

  const form = get("filter");
  const entries = all(".evidence > li");
  const asked = (one) => ["source", "kinds", "states"].every((name) => {
    const wanted = form.elements[name].value;
    if (!wanted) return true;
    if (name === "source") return one.querySelector("blockquote").dataset.source === wanted;
    return listed(one.dataset[name]).includes(wanted);
  });
  const apply = () => {
    entries.forEach((one) => { one.hidden = !asked(one); });
    const text = filled(announced.dataset.shown, entries.filter((one) => !one.hidden).length, entries.length);
    get("count").textContent = text;
    say(text);
  };
  if (form) {
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", apply);
    form.addEventListener("reset", () => setTimeout(apply));
  }

  /* An entry that is linked to is shown, whatever the filter hides. */
  const reveal = (number) => {
    const one = entry(number);
    if (!one) return;
    if (one.hidden) form.reset();
    one.hidden = false;
    location.hash = `c-${number}`;
    one.scrollIntoView({ block: "center" });
    one.focus({ preventScroll: true });
  };
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href^="#c-"]');
    if (!link || event.defaultPrevented || link.id === "to-entry") return;
    const one = entry(link.hash.slice(3));
    if (one && one.hidden) form.reset();
  });

  makeButtons();
})();
