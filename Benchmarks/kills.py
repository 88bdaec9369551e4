# SPDX-License-Identifier: Apache-2.0
"""Kills Entente with SIGKILL at random points while it imports and edits, again and again, and looks
each time whether everything it had acknowledged is there and nothing is half-written.

    kills.py PROGRAM LEDGER-FOLDER [KILLS] [SEED]

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


def main():
    program, folder = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    kills = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
    rng = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    scratch = tempfile.mkdtemp(prefix="kills-")
    store = os.path.join(scratch, "s.store")
    files = os.path.join(scratch, "files")
    shutil.copytree(folder, files)
    environment = dict(os.environ, ENTENTE_STORE=store, ENTENTE_AUTHOR="Kim <kim@example.org>")

    def run(*arguments, text=None):
        return subprocess.run([program, *arguments], env=environment, input=text, text=True,
                              capture_output=True, timeout=300)

    assert run("store", "init").returncode == 0
    assert run("store", "import", files).returncode == 0
    provisions = os.path.join(files, "provisions-2026-03.yaml")
    original = open(provisions, encoding="utf-8").read()
    entries = original.count("- provision: ")
    acknowledged = {1}
    landed = {"writing": 0, "elsewhere": 0, "ended": 0, "unacknowledged": 0}
    longest = {"import": 0.0, "edit": 0.0}  # seconds of a whole run, measured by the first of each kind
    writing = {"import": 0.05, "edit": 0.05}  # seconds from the first write to the end of a run

    number = 0
    while landed["writing"] + landed["elsewhere"] < kills:
        number += 1
        kind = rng.choice(["import", "edit"])
        if kind == "import":
            # Every entry of a file changes, so that an import writes a good many rows.
            changed = re.sub(r"(- provision: \S+\n)", rf"\1  aliases: [kill {number}]\n",
                             re.sub(r"  aliases: .*\n", "", original))
            open(provisions, "w", encoding="utf-8").write(changed)
            command, text = ["store", "import", files], None
        else:
            command = ["correct", "mineral/copper", "--from-file", "-", "--reason", f"kill {number}",
                       "--yes"]
            text = f"- term: mineral/copper\n  name: copper {number}\n"
        output = os.path.join(scratch, "out")
        start = time.monotonic()
        with open(output, "w") as out:
            child = subprocess.Popen([program, *command], env=environment, stdout=out,
                                     stderr=subprocess.DEVNULL, stdin=subprocess.PIPE, text=True)
            if text:
                child.stdin.write(text)
            child.stdin.close()
            # Half of the kills come at any time, half while the store is being written to.
            whole, at_writing = longest[kind] == 0, rng.random() < 0.5
            noted = None
            while noted is None and child.poll() is None and (whole or at_writing):
                if os.path.exists(store + "-writer"):
                    noted = time.monotonic()
                time.sleep(0.0005)
            wait = None if whole else rng.uniform(0, 2.0 * (writing if at_writing else longest)[kind])
            try:
                child.wait(timeout=wait)
                landed["ended"] += 1
                longest[kind] = time.monotonic() - start
                if noted:
                    writing[kind] = time.monotonic() - noted
            except subprocess.TimeoutExpired:
                child.send_signal(signal.SIGKILL)
                child.wait()
                landed["writing" if os.path.exists(store + "-writer") else "elsewhere"] += 1
                if os.path.exists(store + "-writer"):
                    os.remove(store + "-writer")
        found = re.search(r"Recorded as batch (\d+)", open(output).read())
        if found:
            acknowledged.add(int(found.group(1)))

        db = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
        batches = {row[0] for row in db.execute("SELECT number FROM batch")}
        lost = acknowledged - batches
        half = [row for row in db.execute(
            "SELECT batch, count(*) FROM journal WHERE batch > 1 GROUP BY batch")
            if row[1] not in (1, entries)]
        whole = db.execute("SELECT count(*), max(seq) FROM journal").fetchone()
        db.close()
        landed["unacknowledged"] = len(batches - acknowledged)
        if lost or half or whole[0] != whole[1]:
            print(f"run {number}: lost batches {lost}, half-written {half}, rows {whole}")
            return 1
        if number % 50 == 0:
            checked = run("store", "check")
            print(f"run {number}: {len(acknowledged)} acknowledged and there; {landed};",
                  checked.stdout.split("\n")[0], flush=True)
            if checked.returncode != 0:
                print(checked.stdout, checked.stderr)
                return 1
    print(f"{kills} kills in {number} runs: {len(acknowledged)} batches acknowledged, all there; {landed}")
    shutil.rmtree(scratch)
    return 0


if __name__ == "__main__":
    sys.exit(main())
