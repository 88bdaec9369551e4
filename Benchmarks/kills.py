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
    landed = {"killed": 0, "ended": 0, "unacknowledged": 0}
    longest = {"import": 0.5, "edit": 0.5}

    for number in range(1, kills + 1):
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
            try:
                child.wait(timeout=rng.uniform(0, longest[kind] * 1.1))
                landed["ended"] += 1
                longest[kind] = 0.8 * longest[kind] + 0.2 * (time.monotonic() - start)
            except subprocess.TimeoutExpired:
                child.send_signal(signal.SIGKILL)
                child.wait()
                landed["killed"] += 1
                longest[kind] *= 1.02
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
            print(f"kill {number}: lost batches {lost}, half-written {half}, rows {whole}")
            return 1
        if number % 50 == 0:
            checked = run("store", "check")
            print(f"{number}: {len(acknowledged)} acknowledged and there; {landed};",
                  checked.stdout.split("\n")[0], flush=True)
            if checked.returncode != 0:
                print(checked.stdout, checked.stderr)
                return 1
    shutil.rmtree(scratch)
    return 0


if __name__ == "__main__":
    sys.exit(main())
