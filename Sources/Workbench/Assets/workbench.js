// SPDX-License-Identifier: Apache-2.0
// The workbench works without this script; it saves the reader a few reloads and key strokes.
"use strict";

// Rows are filtered as one types. Enter still sends the form, which puts the words in the address.
for (const form of document.querySelectorAll("form[data-filters]")) {
  const table = document.getElementById(form.dataset.filters);
  const count = form.querySelector(".count");
  const field = form.querySelector("input[name=find]");
  if (!table || !field) continue;
  const rows = [...table.tBodies[0].rows].map((row) => [row, row.textContent.toLowerCase()]);
  const wording = count.textContent;
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const [row, text] of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) shown += 1;
    }
    count.textContent = shown === rows.length ? wording : `${shown} / ${rows.length}`;
  });
}

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

// A table goes to Hangul, Word or a sheet as a table: its rows as they are seen, without links.
for (const button of document.querySelectorAll("button.copy-table")) {
  const table = document.getElementById(button.dataset.table);
  if (!table || !navigator.clipboard?.write || typeof ClipboardItem === "undefined") continue;
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
    const rows = [...table.rows].filter((row) => !row.hidden)
      .map((row) => [...row.cells].map((cell) => [cell, read(cell)]));
    const clean = document.createElement("table");
    clean.setAttribute("border", "1");
    for (const row of rows) {
      const line = clean.insertRow();
      for (const [cell, parts] of row) {
        const copy = document.createElement(cell.tagName);
        if (cell.classList.contains("numeric")) copy.setAttribute("align", "right");
        parts.forEach((part, index) => {
          if (index > 0) copy.append(document.createElement("br"));
          copy.append(part);
        });
        line.append(copy);
      }
    }
    const plain = rows.map((row) => row.map(([, parts]) => parts.join("; ")).join("\t"));
    await navigator.clipboard.write([new ClipboardItem({
      "text/html": new Blob([clean.outerHTML], { type: "text/html" }),
      "text/plain": new Blob([plain.join("\n")], { type: "text/plain" }),
    })]);
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = words; }, 2000);
  });
}

// Keys: / to search, Escape to close a derivation, g and a letter to go to a page.
let going = false;
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea");
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    if (typing) typing.blur();
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
