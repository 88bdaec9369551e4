// SPDX-License-Identifier: Apache-2.0
// The workbench works without this script; it saves the reader a few reloads and key strokes.
"use strict";

// Rows are filtered as one types. Enter still sends the form, which puts the words in the address.
for (const form of document.querySelectorAll("form[data-filters]")) {
  const table = document.getElementById(form.dataset.filters);
  const count = form.querySelector(".count");
  const field = form.querySelector("input[name=find]");
  if (!table || !field) continue;
  const rows = [...table.querySelectorAll("tbody:not(.paper) > tr:not(.group)")]
    .map((row) => [row, row.textContent.toLowerCase()]);
  const groups = [...table.querySelectorAll("tr.group")];
  const wording = count.textContent;
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const [row, text] of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) shown += 1;
    }
    for (const head of groups) {
      head.hidden = ![...head.parentElement.rows].some((row) => row !== head && !row.hidden);
    }
    count.textContent = shown === rows.length ? wording : `${shown} / ${rows.length}`;
  });
}

// An open menu closes when one goes elsewhere.
const menus = document.querySelectorAll("details.menu");
for (const menu of menus) {
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
}
document.addEventListener("click", (event) => {
  for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
});

// Opening a derivation keeps the place on the page.
const place = "entente-place";
for (const link of document.querySelectorAll("a.why, a.because, a.close")) {
  link.addEventListener("click", () => sessionStorage.setItem(place, String(window.scrollY)));
}
const kept = sessionStorage.getItem(place);
sessionStorage.removeItem(place);
const panel = document.getElementById("why");
if (kept !== null && window.matchMedia("(min-width: 64rem)").matches) {
  window.scrollTo({ top: Number(kept), behavior: "instant" });
}
if (panel && location.hash === "#why") panel.focus({ preventScroll: true });

// The address holds the whole state of a page, so copying it copies what is seen.
for (const button of document.querySelectorAll("button.copy")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  const words = button.textContent;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(location.href);
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = words; }, 2000);
  });
}

// The best finds as one types. Enter without a choice sends the form, as it does without this script.
for (const form of document.querySelectorAll("form[data-best]")) {
  const field = form.querySelector("input[name=q]");
  const list = document.createElement("ul");
  const status = document.createElement("span");
  list.id = "finds";
  list.className = "finds";
  list.hidden = true;
  status.className = "unseen";
  for (const [name, value] of [["role", "listbox"], ["aria-label", field.getAttribute("aria-label")]]) {
    list.setAttribute(name, value);
  }
  for (const [name, value] of [
    ["role", "combobox"], ["aria-controls", "finds"], ["aria-autocomplete", "list"],
    ["aria-expanded", "false"], ["autocomplete", "off"],
  ]) field.setAttribute(name, value);
  status.setAttribute("role", "status");
  form.append(list, status);
  let waiting = 0;
  let asking = null;
  let chosen = -1;

  const choose = (place) => {
    const options = [...list.children];
    chosen = options.length === 0 ? -1 : (place + options.length) % options.length;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
    if (chosen < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", options[chosen].id);
    options[chosen]?.scrollIntoView({ block: "nearest" });
  };
  const close = () => {
    list.hidden = true;
    list.replaceChildren();
    field.setAttribute("aria-expanded", "false");
    choose(-1);
  };
  const show = (answer) => {
    list.replaceChildren(...answer.best.map((find, at) => {
      const option = document.createElement("li");
      option.id = `find-${at}`;
      option.setAttribute("role", "option");
      option.dataset.href = find.href;
      for (const piece of find.pieces) {
        const part = document.createElement(piece.found ? "mark" : "span");
        part.textContent = piece.text;
        option.append(part);
      }
      const kind = document.createElement("small");
      kind.textContent = find.pieces.map((piece) => piece.text).join("") === find.name
        ? find.kind : `${find.kind} · ${find.name}`;
      option.append(" ", kind);
      return option;
    }));
    list.hidden = answer.best.length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
    chosen = -1;
    field.removeAttribute("aria-activedescendant");
    status.textContent = answer.status;
  };
  const ask = async () => {
    asking?.abort();
    if (!field.value.trim()) return close();
    asking = new AbortController();
    const address = new URL(form.dataset.best, location.href);
    address.searchParams.set("q", field.value);
    try {
      const answer = await fetch(address, { signal: asking.signal });
      if (answer.ok) show(await answer.json());
    } catch (trouble) {
      if (trouble.name !== "AbortError") close();
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 120);
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && !list.hidden) {
      close();
      event.stopPropagation();
      event.preventDefault();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) return;
      event.preventDefault();
      if (event.key === "ArrowDown") choose(chosen + 1);
      else choose(chosen < 0 ? -1 : chosen - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.href = list.children[chosen].dataset.href;
    }
  });
  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("li");
    if (!option) return;
    event.preventDefault();
    location.href = option.dataset.href;
  });
  field.addEventListener("blur", () => {
    clearTimeout(waiting);
    asking?.abort();
    close();
  });
}

// Keys: / to search, Escape to close a derivation, g and a letter to go to a page, and the keys that a
// page names for its own buttons and links.
let going = false;
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea");
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    const menu = event.target.closest("details.menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    } else if (typing) typing.blur();
    else document.querySelector("aside .close")?.click();
    return;
  }
  if (typing) return;
  if (event.key === "/") {
    event.preventDefault();
    document.getElementById("find")?.focus();
  } else if (event.key === "g") {
    going = true;
    setTimeout(() => { going = false; }, 1500);
  } else if (going) {
    going = false;
    document.querySelector(`a[data-key="${CSS.escape(event.key)}"]`)?.click();
  } else if (!event.repeat) {
    document.querySelector(`[data-press="${CSS.escape(event.key)}"]`)?.click();
  }
});

// A file dropped on the form is handed in at once.
for (const zone of document.querySelectorAll("form.hand-in .drop")) {
  const field = zone.querySelector("input[type=file]");
  for (const kind of ["dragenter", "dragover"]) {
    zone.addEventListener(kind, (event) => { event.preventDefault(); zone.classList.add("over"); });
  }
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    if (event.dataTransfer.files.length === 0) return;
    field.files = event.dataTransfer.files;
    field.form.requestSubmit();
  });
}
