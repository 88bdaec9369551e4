# SPDX-License-Identifier: Apache-2.0
"""Kills Entente with SIGKILL at random points while it imports and edits, again and again, and looks
each time whether everything it had acknowledged is there and nothing is half-written.

    kills.py PROGRAM LEDGER-FOLDER [KILLS] [SEED]

Most kills fall on a store of forty entries, where a run takes a tenth of a second and acknowledges one
batch; one run in twenty imports into a store of the whole ledger, where a write takes long. Three in
ten come at any time of a run, the others from the moment that the store is being written to.

A killed program's writes are with the operating system, so this shows that batches are whole and are
acknowledged only when they are recorded; that they reach the disk before (PRAGMA synchronous = FULL)
is seen with strace, not with SIGKILL.

Ends with exit code 1 if anything was lost."""

import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

MANIFEST = "name: small\ntitle: {en: forty words}\nrecord-ends: 2026-03-27\n"


class Lost(Exception):
    pass


class Trial:
    """One store that is written to and killed."""

    def __init__(self, program, folder, scratch, rng, file, opening, edited):
        """`file` is the ledger's file whose entries, which begin with `opening`, an import changes;
        `edited` the term that an edit corrects."""
        self.program, self.folder, self.rng = program, folder, rng
        self.store, self.output = scratch + ".store", scratch + ".out"
        self.file, self.edited = os.path.join(folder, file), edited
        with open(self.file, encoding="utf-8") as original:
            self.original = re.sub(r"  aliases: .*\n", "", original.read())
        self.opening = re.compile(rf"(- {opening}: \S+\n)")
        self.entries = len(self.opening.findall(self.original))
        self.environment = dict(os.environ, ENTENTE_STORE=self.store, ENTENTE_AUTHOR="Kim <kim@example.org>")
        self.number, self.acknowledged = 0, {1: None}
        # What landed where: kills by what they found, and runs that ended by themselves.
        self.kills = dict.fromkeys(["before anything was written", "in the middle of a write",
                                    "recorded, not yet acknowledged", "acknowledged, not yet ended"], 0)
        self.ended = 0
        self.length = {"import": None, "edit": None}  # seconds of a whole run
        self.writing = {"import": 0.05, "edit": 0.05}  # seconds from the first write to the end
        for arguments in (["store", "init"], ["store", "import", folder]):
            made = self.run(*arguments)
            if made.returncode != 0:
                raise SystemExit(made.stderr)

    def run(self, *arguments):
        return subprocess.run([self.program, *arguments], env=self.environment, text=True,
                              capture_output=True, timeout=600)

    def once(self, kind):
        """One import or edit, which ends by itself or is killed."""
        self.number += 1
        mark = f"kill {self.number}."
        if kind == "import":
            with open(self.file, "w", encoding="utf-8") as changed:
                changed.write(self.opening.sub(rf"\1  aliases: [{mark}]\n", self.original))
            command, text = ["store", "import", self.folder], None
        else:
            command = ["correct", self.edited, "--from-file", "-", "--reason", mark, "--yes"]
            text = f"- term: {self.edited}\n  name: {mark}\n"
        before = self.batches()
        killed, was_writing = self.start(kind, command, text)
        self.look(kind, mark, before, killed, was_writing)

    def start(self, kind, command, text):
        note, wal = self.store + "-writer", self.store + "-wal"
        size = os.path.getsize(wal) if os.path.exists(wal) else 0
        start, noted = time.monotonic(), None
        whole, at_writing = self.length[kind] is None, self.rng.random() < 0.7
        with open(self.output, "w") as out:
            child = subprocess.Popen([self.program, *command], env=self.environment, stdout=out,
                                     stderr=subprocess.DEVNULL, stdin=subprocess.PIPE, text=True)
            child.stdin.write(text or "")
            child.stdin.close()
            while noted is None and child.poll() is None and (whole or at_writing):
                if os.path.exists(note):
                    noted = time.monotonic()
                time.sleep(0.0003)
            longest = self.writing[kind] if at_writing else self.length[kind]
            try:
                child.wait(timeout=None if whole else self.rng.uniform(0, 1.5 * longest))
                self.ended += 1
                self.length[kind] = time.monotonic() - start
                if noted:
                    self.writing[kind] = time.monotonic() - noted
                return False, False
            except subprocess.TimeoutExpired:
                child.send_signal(signal.SIGKILL)
                child.wait()
        was_writing = os.path.exists(note) or os.path.exists(wal) and os.path.getsize(wal) != size
        if os.path.exists(note):
            os.remove(note)
        return True, was_writing

    def reading(self, query, *values):
        database = sqlite3.connect(f"file:{self.store}?mode=ro", uri=True)
        try:
            return database.execute(query, values).fetchall()
        finally:
            database.close()

    def batches(self):
        return {row[0] for row in self.reading("SELECT number FROM batch")}

    def look(self, kind, mark, before, killed, was_writing):
        """Whether all that was acknowledged is there, and all of a batch or nothing."""
        with open(self.output, encoding="utf-8") as out:
            told = re.search(r"Recorded as batch (\d+)", out.read())
        if told:
            self.acknowledged[int(told.group(1))] = mark
        now = self.batches()
        lost = set(self.acknowledged) - now
        if lost:
            raise Lost(f"run {self.number}: acknowledged batches are gone: {sorted(lost)}")
        rows = self.reading("SELECT batch, count(*), sum(body LIKE ?) FROM journal WHERE batch > 1 "
                            "GROUP BY batch ORDER BY batch DESC LIMIT 3", f"%{mark}%")
        new = [row for row in rows if row[0] not in before]
        wanted = self.entries if kind == "import" else 1
        if [row for row in new if row[1:] != (wanted, wanted)] or len(new) != len(now - before):
            raise Lost(f"run {self.number}: half a batch was written: {rows}")
        if told and not new:
            raise Lost(f"run {self.number}: batch {told.group(1)} does not say what was acknowledged")
        bases = self.reading("SELECT count(*) FROM base WHERE body LIKE ?", f"%{mark}%")[0][0]
        if kind == "import" and bases != (self.entries if new else 0):
            raise Lost(f"run {self.number}: {bases} bases of {self.entries} with {len(new)} batches")
        count, last = self.reading("SELECT count(*), max(seq) FROM journal")[0]
        if count != last:
            raise Lost(f"run {self.number}: {count} rows, the last of which is {last}")
        if killed:
            self.kills["acknowledged, not yet ended" if told else
                       "recorded, not yet acknowledged" if new else
                       "in the middle of a write" if was_writing else
                       "before anything was written"] += 1

    def check(self):
        checked = self.run("store", "check")
        if checked.returncode != 0:
            raise Lost(f"run {self.number}: {checked.stdout}{checked.stderr}")
        for batch, mark in self.acknowledged.items():
            if mark and not self.reading(
                    "SELECT 1 FROM journal WHERE batch = ? AND body LIKE ?", batch, f"%{mark}%"):
                raise Lost(f"batch {batch} no longer says '{mark}'")


def small(folder):
    os.makedirs(folder)
    with open(os.path.join(folder, "ledger.yaml"), "w", encoding="utf-8") as manifest:
        manifest.write(MANIFEST)
    with open(os.path.join(folder, "words.yaml"), "w", encoding="utf-8") as words:
        words.write("\n".join(f"- term: word/{n}\n  name: word {n}\n" for n in range(40)))
    with open(os.path.join(folder, "edited.yaml"), "w", encoding="utf-8") as words:
        words.write("- term: edited/word\n  name: a word\n")
    return folder


def main():
    program, ledger = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    kills = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
    rng = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    scratch = tempfile.mkdtemp(prefix="kills-")
    whole = shutil.copytree(ledger, os.path.join(scratch, "whole"))
    little = Trial(program, small(os.path.join(scratch, "small")), os.path.join(scratch, "s"), rng,
                   "words.yaml", "term", "edited/word")
    large = Trial(program, whole, os.path.join(scratch, "w"), rng,
                  "provisions-2026-03.yaml", "provision", "mineral/copper")
    trials = (little, large)

    def told():
        landed = {name: sum(t.kills[name] for t in trials) for name in little.kills}
        return (f"{sum(landed.values())} kills in {sum(t.number for t in trials)} runs, "
                f"{sum(large.kills.values())} of them on the whole ledger: "
                + ", ".join(f"{count} {name}" for name, count in landed.items())
                + f"; {sum(len(t.acknowledged) for t in trials)} batches acknowledged")

    try:
        runs = 0
        while sum(sum(t.kills.values()) for t in trials) < kills:
            runs += 1
            if rng.random() < 0.05:
                large.once("import")
            else:
                little.once(rng.choice(["import", "edit"]))
            if runs % 100 == 0:
                little.check()
                print(told(), flush=True)
        for trial in trials:
            trial.check()
    except Lost as lost:
        print(f"LOST: {lost}\n{told()}\nThe stores are kept in {scratch}")
        return 1
    print(told() + ", 0 lost")
    shutil.rmtree(scratch)
    return 0


if __name__ == "__main__":
    sys.exit(main())
