// SPDX-License-Identifier: Apache-2.0
// The workbench works without this script; it saves the reader a few reloads and key strokes.
"use strict";

// What is typed into a filter is in the address, and in every link that leads back to the page.
function holdFind(words) {
  const held = (address) => {
    if (words.trim()) address.searchParams.set("find", words.trim());
    else address.searchParams.delete("find");
    address.searchParams.delete("page");
    return address;
  };
  history.replaceState(null, "", held(new URL(location.href)));
  for (const link of document.links) {
    const to = new URL(link.href);
    if (to.origin !== location.origin) continue;
    if (to.pathname.replace(/\.(json|csv|ics)$/, "") !== location.pathname) continue;
    const isPage = to.searchParams.get("page");
    held(to);
    if (isPage) to.searchParams.set("page", isPage);
    link.href = to.pathname + to.search + to.hash;
  }
}

// Rows are filtered as one types: the tables are asked for anew, and take the place of the old ones. Enter
// still sends the form.
for (const form of document.querySelectorAll("form.row-filter")) {
  const field = form.querySelector("input[name=find]");
  let waiting = 0;
  let turn = 0;
  const refresh = async () => {
    const mine = (turn += 1);
    const answer = await fetch(`${location.pathname}?${new URLSearchParams(new FormData(form))}`);
    if (!answer.ok || mine !== turn) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const count = page.querySelector(".row-filter .count");
    if (count) form.querySelector(".count").textContent = count.textContent;
    const parts = ":scope > :is(.scroll, .pager, .empty)";
    for (const table of document.querySelectorAll("main table[id^=t-]")) {
      const old = table.closest("section");
      const fresh = page.getElementById(table.id)?.closest("section");
      if (!fresh || !old) continue;
      const button = old.querySelector(":scope > button.copy-table");
      for (const part of old.querySelectorAll(parts)) part.remove();
      if (button) button.before(...fresh.querySelectorAll(parts));
      else old.append(...fresh.querySelectorAll(parts));
    }
    holdFind(field.value);
  };
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(refresh, 120);
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

// The address holds the whole state of a page, so copying it copies what is seen. A button may name an
// address of its own, which says more.
const showCopies = (place) => {
  for (const button of place.querySelectorAll("button.copy")) button.hidden = !navigator.clipboard;
};
showCopies(document);
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button.copy");
  if (!button) return;
  const words = button.textContent;
  const own = button.dataset.address;
  await navigator.clipboard.writeText(own ? new URL(own, location.href).href : location.href);
  button.textContent = button.dataset.done;
  setTimeout(() => { button.textContent = words; }, 2000);
});

// Levers that redraw the answer in place. Without a script the button asks for the page anew.
for (const form of document.querySelectorAll("form[data-live]")) {
  let waiting = 0;
  let resting = 0;
  let moving = false;
  let asking = null;
  let here = location.search;
  // The answer's own address pins what it rests on, so the bar of the browser can be copied too.
  const pin = (place, otherwise) => {
    history.replaceState(null, "", place.dataset.address ?? otherwise ?? location.href);
    here = location.search;
  };
  // An address that was made for an answer stays as it was handed over.
  if (!new URLSearchParams(here).has("answer")) pin(document.getElementById(form.dataset.live));
  const redraw = async () => {
    asking?.abort();
    asking = new AbortController();
    const address = new URL(form.action, location.href);
    address.search = new URLSearchParams(new FormData(form)).toString();
    const place = document.getElementById(form.dataset.live);
    place.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { signal: asking.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(form.dataset.live);
      if (!fresh) return form.submit();
      const opened = [...place.querySelectorAll("details")].map((part) => part.open);
      [...fresh.querySelectorAll("details")].forEach((part, at) => { part.open ||= opened[at]; });
      place.replaceWith(fresh);
      showCopies(fresh);
      pin(fresh, address);
      // The words beside a control are the server's: it knows the units.
      const settings = [...page.querySelectorAll("form[data-live] label")];
      [...form.querySelectorAll("label")].forEach((label, at) => {
        const name = settings[at]?.querySelector("span")?.textContent;
        if (name !== undefined) label.querySelector("span").textContent = name;
        const output = label.querySelector("output");
        const words = settings[at]?.querySelector("output")?.textContent;
        if (!output || words === undefined) return;
        output.textContent = words;
        label.querySelector("input").setAttribute("aria-valuetext", words);
      });
    } catch (trouble) {
      if (trouble.name !== "AbortError") form.submit();
    }
  };
  form.addEventListener("input", (event) => {
    const cleared = event.target.dataset.clears;
    if (cleared) form.elements[cleared].value = "";
    // One step back undoes one move, however many places a slider passed.
    if (!moving) history.pushState(null, "", location.href);
    moving = true;
    clearTimeout(resting);
    resting = setTimeout(() => { moving = false; }, 1000);
    clearTimeout(waiting);
    waiting = setTimeout(redraw, 150);
  });
  addEventListener("popstate", () => { if (location.search !== here) location.reload(); });
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

// Ctrl+K: go anywhere by a few words. Without a script the same is a page.
const goal = document.querySelector("a[data-palette]");
let palette = null;
function openPalette() {
  palette ??= makePalette();
  palette.dialog.showModal();
  palette.field.select();
  palette.fill();
}
function makePalette() {
  const dialog = document.createElement("dialog");
  dialog.className = "palette";
  dialog.setAttribute("aria-label", goal.dataset.palette);
  const field = document.createElement("input");
  field.type = "text";
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-expanded", "true");
  field.setAttribute("aria-controls", "palette-goals");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-label", goal.dataset.palette);
  field.placeholder = goal.dataset.palette;
  const list = document.createElement("ul");
  list.id = "palette-goals";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", goal.dataset.palette);
  dialog.append(field, list);
  document.body.append(dialog);
  let asked = 0;
  let filling = Promise.resolve();
  let options = [];
  let chosen = -1;
  function choose(index) {
    options[chosen]?.setAttribute("aria-selected", "false");
    chosen = options.length === 0 ? -1 : (index + options.length) % options.length;
    const option = options[chosen];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  }
  function show(goals) {
    list.replaceChildren();
    options = [];
    let group = null;
    for (const item of goals) {
      if (item.group !== group) {
        group = item.group;
        const head = document.createElement("li");
        head.className = "group";
        head.setAttribute("role", "presentation");
        head.textContent = group;
        list.append(head);
      }
      const option = document.createElement("li");
      option.id = `palette-goal-${options.length}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.address = item.address;
      const detail = document.createElement("small");
      detail.textContent = item.detail;
      option.append(item.title, detail);
      option.addEventListener("click", () => location.assign(option.dataset.address));
      options.push(option);
      list.append(option);
    }
    chosen = -1;
    choose(0);
  }
  function fill() {
    filling = ask();
    return filling;
  }
  async function ask() {
    const turn = (asked += 1);
    const address = new URL(goal.href);
    address.pathname += ".json";
    address.searchParams.set("q", field.value);
    const answer = await fetch(address);
    const goals = answer.ok ? await answer.json() : [];
    if (turn === asked) show(goals);
  }
  field.addEventListener("input", fill);
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      // What was typed last counts, not what is still on the list.
      filling.then(() => { if (options[chosen]) location.assign(options[chosen].dataset.address); });
    }
  });
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  return { dialog, field, fill };
}
goal?.addEventListener("click", (event) => {
  event.preventDefault();
  openPalette();
});

// Single keys can be turned off; the browser remembers it.
const keysPlace = "entente-keys";
function keysAreOn() {
  try {
    return localStorage.getItem(keysPlace) !== "off";
  } catch {
    return true;
  }
}
for (const line of document.querySelectorAll(".keys-switch")) {
  const [status, button] = line.children;
  const tell = () => {
    const state = keysAreOn() ? "on" : "off";
    status.textContent = line.dataset[state];
    button.textContent = button.dataset[state];
  };
  button.addEventListener("click", () => {
    try {
      localStorage.setItem(keysPlace, keysAreOn() ? "off" : "on");
    } catch {
      return;
    }
    tell();
  });
  tell();
  line.hidden = false;
}

// A table goes to Hangul, Word or a sheet as a table: all its rows, without links.
for (const button of document.querySelectorAll("button.copy-table")) {
  const found = () => document.getElementById(button.dataset.table);
  if (!found() || !navigator.clipboard?.write || typeof ClipboardItem === "undefined") continue;
  button.hidden = false;
  const words = button.textContent;
  // The lines of a cell: a list's members, without the marks that lead to reasons.
  const read = (cell) => {
    const copy = cell.cloneNode(true);
    for (const mark of copy.querySelectorAll(".because, .unseen")) mark.remove();
    const items = [...copy.querySelectorAll("li")];
    return (items.length > 0 ? items : [copy])
      .map((part) => part.textContent.replace(/\s+/g, " ").trim()).filter(Boolean);
  };
  button.addEventListener("click", async () => {
    // The rows of other pages too, which wait for the printer.
    const rows = [...found().rows]
      .map((row) => [...row.cells].map((cell) => [cell, read(cell)]));
    const clean = document.createElement("table");
    clean.setAttribute("border", "1");
    for (const row of rows) {
      const line = clean.insertRow();
      for (const [cell, parts] of row) {
        const copy = document.createElement(cell.tagName);
        if (cell.classList.contains("numeric")) copy.setAttribute("align", "right");
        if (cell.colSpan > 1) copy.colSpan = cell.colSpan;
        parts.forEach((part, index) => {
          if (index > 0) copy.append(document.createElement("br"));
          copy.append(part);
        });
        line.append(copy);
      }
    }
    const plain = rows.map((row) => row.map(([cell, parts]) => parts.join("; ") + "\t".repeat(cell.colSpan - 1)).join("\t"));
    await navigator.clipboard.write([new ClipboardItem({
      "text/html": new Blob([clean.outerHTML], { type: "text/html" }),
      "text/plain": new Blob([plain.join("\n")], { type: "text/plain" }),
    })]);
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = words; }, 2000);
  });
}

// Keys: Ctrl+K to go anywhere, / to search, Escape to close, g and a letter to go to a page, and the
// keys that a page names for its own buttons and links.
let going = false;
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k" && goal) {
    event.preventDefault();
    openPalette();
    return;
  }
  if (palette?.dialog.open) return;
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
  if (typing || !keysAreOn()) return;
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
