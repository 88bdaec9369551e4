# SPDX-License-Identifier: Apache-2.0
"""The store at 100,000 entries beside SQLite's FTS5 alone and beside Datasette on the same rows.

    store.py STORE-PROGRAM LEDGER-FOLDER [ENTRIES]

The program imports, searches, and leaves the file in which the peer's rows are; Datasette serves that
file and is asked for the same words: a page of 20 as JSON with the count."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

from pages import cpu_seconds, free_port, get, wait_for

# Of words under three characters the trigram index knows nothing: the texts are gone through.
WORDS = ["관세", "関税", "공급망", "供給網", "supply chain", "희토류", "重要鉱物", "tariff", "Japan", "에너지",
         "造船", "미국", "investment committee"]
RUNS = 5


def path(word):
    asked = {"_size": "20"}
    if len(word) < 3:
        asked["_where"] = f"names like '%{word}%' or texts like '%{word}%'"
    else:
        asked["_search"] = f'"{word}"'
        asked["_searchmode"] = "raw"
    return "/peer/entries.json?" + urllib.parse.urlencode(asked)


def main():
    program, ledger = sys.argv[1], sys.argv[2]
    entries = sys.argv[3] if len(sys.argv) > 3 else "100000"
    with tempfile.TemporaryDirectory(prefix="store-") as folder:
        ran = subprocess.run([program, ledger, entries, folder], text=True, capture_output=True)
        print(ran.stdout, end="")
        if ran.returncode != 0:
            raise SystemExit(ran.stderr[-2000:])
        ours = {line.rstrip("\n").split("  ")[-1].strip(): float(line.split()[0])
                for line in ran.stdout.splitlines() if line.startswith("  ")}
        port = free_port()
        server = subprocess.Popen(
            [os.path.join(os.path.dirname(sys.executable), "datasette"),
             os.path.join(folder, "peer.db"), "-p", str(port), "--setting", "sql_time_limit_ms", "60000",
             "--setting", "facet_time_limit_ms", "60000"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            wait_for(port)
            print(f"Datasette, ms of its CPU a request, of {RUNS}; how many times ours")
            times = []
            for word in WORDS:
                get(port, path(word))
                before = cpu_seconds(server.pid)
                start = time.perf_counter()
                for _ in range(RUNS):
                    get(port, path(word))
                took = (time.perf_counter() - start) / RUNS * 1000
                cpu = (cpu_seconds(server.pid) - before) / RUNS * 1000
                times.append(cpu / ours[word])
                print(f"  {cpu:8.1f} ({took:8.1f} by the clock) {cpu / ours[word]:8.1f}x  {word}")
            print(f"Datasette takes {statistics.median(times):.0f} times as long (median of the words)")
        finally:
            server.kill()


if __name__ == "__main__":
    main()
