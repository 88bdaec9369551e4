# SPDX-License-Identifier: Apache-2.0
"""Twenty authors and twenty readers at one workbench, which is killed ten times at random: whether any
edit is lost that somebody was told is recorded, and whether anybody's work is silently written over.

    authors.py PROGRAM LEDGER-FOLDER [KILLS] [SEED] [--plant early|overwrite]

Authors work as with a browser: the form of an entry, the preview, the record, with their cookie and the
token of the form. Each has an entry of its own, and all work on a few entries together: there each
adds its word to the note that it was shown, so that a word that is not in the note at the end was
written over. Every fifth edit sets one entry aside and records it together with another, so that there
are batches of which half could be there. Readers open pages, and each has to be whole.

After every kill, and at the end: every acknowledged edit is in the journal exactly once, one whose answer
never came at most once, every batch has all of its rows, and `store check` finds the journal sound.

--plant shows that it can lose: `early` counts an edit as acknowledged when it is sent, as a server would
that answers before it has written; `overwrite` sends forms without the row that they are based on.

Ends with exit code 1 if anything was lost."""

import http.client
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

from forms import Browser, Form
from pages import cpu_seconds, free_port, wait_for

AUTHORS, READERS = 20, 20
PAGES = ["/", "/provisions", "/timeline", "/documents", "/parties", "/search?q=copper", "/ask/packages",
         "/projects", "/journal", "/go.json?q=japan", "/entry/jp", "/help"]
NOTE = "e/note/en"
# How it shows that the server is not there.
AWAY = (OSError, http.client.HTTPException)


class Desk:
    """The server, the store, and what everybody was told."""

    def __init__(self, program, ledger, rng, plant):
        self.program, self.rng, self.plant = program, rng, plant
        self.folder = tempfile.mkdtemp(prefix="authors-")
        self.store, self.port = os.path.join(self.folder, "desk.store"), free_port()
        self.environment = dict(os.environ, ENTENTE_STORE=self.store, ENTENTE_AUTHOR="Desk <desk@example.org>")
        self.environment.pop("ENTENTE_LEDGER", None)
        for arguments in (["store", "init"], ["store", "import", ledger]):
            self.run(*arguments)
        self.lock, self.stop = threading.Lock(), threading.Event()
        self.told = {}  # reason: (batch, rows it must have, words it must leave in notes)
        self.sent = {}  # reason: rows, for edits that may or may not have been recorded
        self.counts = dict.fromkeys(
            ["recorded", "conflicts shown", "forms out of date", "answers that never came", "pages read"], 0)
        self.wrong = []
        self.waits = []
        self.server = None

    def run(self, *arguments):
        ran = subprocess.run([self.program, *arguments], env=self.environment, text=True, capture_output=True)
        if ran.returncode != 0:
            raise SystemExit(f"{arguments}: {ran.stdout}{ran.stderr}")
        return ran.stdout

    def start(self):
        self.server = subprocess.Popen(
            [self.program, "serve", "--port", str(self.port), "--store", self.store],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(self.port)

    def count(self, what):
        with self.lock:
            self.counts[what] += 1

    def rows(self, query, *values):
        database = sqlite3.connect(f"file:{self.store}?mode=ro", uri=True)
        try:
            return database.execute(query, values).fetchall()
        finally:
            database.close()

    def look(self):
        """Whether all that anybody was told is there, once and whole."""
        with self.lock:
            told, sent = dict(self.told), dict(self.sent)
        found = {}
        for reason, number, count in self.rows(
                "SELECT reason, number, (SELECT count(*) FROM journal WHERE batch = number) FROM batch"):
            found.setdefault(reason, []).append((number, count))
        for reason, (batch, rows, _) in told.items():
            if [(batch, rows)] != found.get(reason) and not (batch is None and len(found.get(reason, [])) == 1):
                self.wrong.append(f"'{reason}' was acknowledged as batch {batch} of {rows}: {found.get(reason)}")
        for reason, rows in sent.items():
            if found.get(reason, []) and [count for _, count in found[reason]] != [rows]:
                self.wrong.append(f"'{reason}' stands as {found[reason]}")
        count, last = self.rows("SELECT count(*), max(seq) FROM journal")[0]
        if count != last:
            self.wrong.append(f"the journal has {count} rows, the last of which is {last}")

    def finish(self, shared):
        self.look()
        print(self.run("store", "check").strip())
        notes = {entry: str(self.rows(
            "SELECT body FROM current JOIN journal USING (seq) WHERE current.entry = ?", entry)) for entry in shared}
        for reason, (_, _, entry) in self.told.items():
            if entry in notes and f"[{reason}]" not in notes[entry]:
                self.wrong.append(f"the word of '{reason}' in {entry} was written over")


def author(desk, number, own, shared):
    rng, browser, done = random.Random(number), Browser(desk.port), 0
    name = f"Author {number} <a{number}@example.org>"
    unsure = False
    while not desk.stop.is_set():
        if unsure:
            # What was set aside when the server went away waits still, and is seen as such.
            unsure = not release(browser)
            continue
        done += 1
        reason = f"edit {number}-{done}"
        entry = rng.choice(shared) if rng.random() < 0.4 else own[0]
        pair = done % 5 == 0

        def word(fields):
            # On a shared entry a word is added to what was there; on one's own the note is replaced.
            before = fields.get(NOTE, "") if entry in shared else ""
            return {NOTE: f"{before} [{reason}]".strip()}

        rows, started = 2 if pair else 1, time.perf_counter()
        try:
            with desk.lock:
                desk.sent[reason] = rows
                if desk.plant == "early":
                    desk.told[reason] = (None, rows, entry)
            if pair:
                path = "/correct/" + own[1]
                status, page = browser.open(path)
                if status == 200:
                    status, page, _ = browser.send(page, path, {NOTE: f"[{reason}]", "do": "hold"})
                if status != 303:
                    desk.count("conflicts shown" if status == 409 else "forms out of date")
                    unsure = True
                    continue
            without = ("base",) if desk.plant == "overwrite" else ()
            status, page, batch = browser.correct(entry, word, name, reason, without)
        except AWAY:
            desk.count("answers that never came")
            unsure = True
            continue
        if batch is not None:
            with desk.lock:
                desk.told[reason] = (batch, rows, entry)
                desk.counts["recorded"] += 1
                desk.waits.append(time.perf_counter() - started)
        elif status == 409:
            desk.count("conflicts shown")
            if "Author" not in page:
                desk.wrong.append(f"'{reason}': the conflict does not say whose version holds now")
            unsure = True
        elif status == 403:
            desk.count("forms out of date")
            unsure = True
        else:
            desk.wrong.append(f"'{reason}' on {entry}: status {status}")
        time.sleep(rng.uniform(0, 0.1))


def release(browser):
    """Drops what was set aside, so that the next edit stands alone; whether that could be done."""
    try:
        while fields := Form(browser.open("/held")[1]).fields:
            if "entry" not in fields:
                break
            browser.ask("POST", "/held", urllib.parse.urlencode(
                {"token": fields["token"], "entry": fields["entry"]}))
        return True
    except AWAY:
        time.sleep(random.uniform(0.05, 0.3))
        return False


def reader(desk, number):
    rng, browser = random.Random(1000 + number), Browser(desk.port)
    while not desk.stop.is_set():
        path = rng.choice(PAGES)
        language = rng.choice(["en", "ko", "ja"])
        try:
            status, page = browser.open(path + ("&" if "?" in path else "?") + "lang=" + language)
        except AWAY:
            time.sleep(0.1)
            continue
        desk.count("pages read")
        if status != 200 or not (page.rstrip().endswith("</html>") or path.startswith("/go.json")):
            desk.wrong.append(f"{path} in {language}: status {status}, {len(page)} characters")
        time.sleep(rng.uniform(0, 0.1))


def main():
    arguments, plant = sys.argv[1:], None
    if "--plant" in arguments:
        at = arguments.index("--plant")
        plant = arguments[at + 1]
        del arguments[at:at + 2]
    kills = int(arguments[2]) if len(arguments) > 2 else 10
    rng = random.Random(int(arguments[3]) if len(arguments) > 3 else 1)
    desk = Desk(os.path.abspath(arguments[0]), os.path.abspath(arguments[1]), rng, plant)
    entries = [row[0] for row in desk.rows(
        "SELECT entry FROM current WHERE kind = 'term' ORDER BY entry")]
    shared, own = entries[:3], entries[3:]
    desk.start()
    people = [threading.Thread(target=author, args=(desk, n, own[2 * n:2 * n + 2], shared), daemon=True)
              for n in range(AUTHORS)]
    people += [threading.Thread(target=reader, args=(desk, n), daemon=True) for n in range(READERS)]
    for person in people:
        person.start()
    for kill in range(kills):
        # At random among the edits rather than in time: a busy machine records few in a second.
        until, latest = len(desk.told) + rng.randint(1, 40), time.time() + 60
        while len(desk.told) < until and time.time() < latest:
            time.sleep(0.01)
        time.sleep(rng.uniform(0, 1))
        desk.server.send_signal(signal.SIGKILL)
        desk.server.wait()
        desk.look()
        with desk.lock:
            print(f"kill {kill + 1}: {len(desk.told)} edits acknowledged, {len(desk.wrong)} wrong", flush=True)
        desk.start()
    time.sleep(3)
    desk.stop.set()
    for person in people:
        person.join(timeout=120)
    before = cpu_seconds(desk.server.pid)
    desk.server.kill()
    desk.server.wait()
    desk.finish(shared)
    waits = sorted(desk.waits) or [0.0]
    print(f"{AUTHORS} authors, {READERS} readers, {kills} kills: "
          + ", ".join(f"{count} {what}" for what, count in desk.counts.items()))
    print(f"from opening the form to the record (three requests): median {waits[len(waits) // 2] * 1000:.0f} ms, "
          f"99th percentile {waits[len(waits) * 99 // 100] * 1000:.0f} ms by the clock; "
          f"the last server used {before:.1f} s of CPU")
    for wrong in desk.wrong[:20]:
        print("LOST:", wrong)
    print(f"{len(desk.told)} acknowledged, {len(desk.wrong)} lost or wrong; the store is in {desk.folder}")
    return 1 if desk.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
