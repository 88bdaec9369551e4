# SPDX-License-Identifier: Apache-2.0
"""From start to answer: `entente ask` beside `datasette --get`, alternately, so that both meet the same
machine.

usage: start.py ENTENTE-PROGRAM
"""
import os
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time


def run(command: list[str]) -> tuple[float, float]:
    """Wall and CPU seconds of one run."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(program: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "one.db")
        with sqlite3.connect(path) as database:
            database.execute("create table one (a)")
            database.execute("insert into one values (1)")
        ours = [program, "ask", "packages", "--ledger", os.environ["ENTENTE_LEDGER"]]
        theirs = [os.path.join(os.path.dirname(sys.executable), "datasette"), path, "--get", "/one/one.json"]
        times: dict[str, list[tuple[float, float]]] = {"entente ask packages": [], "datasette --get": []}
        for _ in range(11):
            times["entente ask packages"].append(run(ours))
            times["datasette --get"].append(run(theirs))
    print("from start to answer, median of 11")
    medians = {}
    for name, runs in times.items():
        wall = statistics.median(r[0] for r in runs)
        cpu = statistics.median(r[1] for r in runs)
        medians[name] = wall
        print(f"  {name:<42} {wall * 1000:8.0f} ms wall   {cpu * 1000:8.0f} ms CPU")
    print(f"  {medians['datasette --get'] / medians['entente ask packages']:.1f} times sooner")


if __name__ == "__main__":
    main(sys.argv[1])
