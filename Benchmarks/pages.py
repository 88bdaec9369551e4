# SPDX-License-Identifier: Apache-2.0
"""CPU per page and requests per second of the workbench, beside Datasette on the same rows.

usage: pages.py ENTENTE-PROGRAM
"""
import csv
import http.client
import io
import os
import pathlib
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

TICK = os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def cpu_seconds(pid: int) -> float:
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def wait_for(port: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), 0.2).close()
            return
        except OSError:
            time.sleep(0.05)
    raise SystemExit("a server did not start")


def get(port: int, path: str) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path)
    response = connection.getresponse()
    body = response.read()
    if response.status != 200:
        raise SystemExit(f"{path}: {response.status}")
    return body


def measure(name: str, pid: int, port: int, path: str, requests: int, clients: int = 8) -> tuple[float, float]:
    """CPU milliseconds a request, and requests a second at `clients` kept-alive connections."""
    get(port, path)
    each = requests // clients

    def client() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        for _ in range(each):
            connection.request("GET", path)
            connection.getresponse().read()

    before, start = cpu_seconds(pid), time.perf_counter()
    threads = [threading.Thread(target=client) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    wall, cpu = time.perf_counter() - start, cpu_seconds(pid) - before
    done = each * clients
    size = len(get(port, path)) / 1024
    print(f"  {name:<42} {cpu / done * 1000:8.2f} ms CPU   {done / wall:8.0f} /s   {size:6.0f} kB")
    return cpu / done * 1000, done / wall


def main(program: str) -> None:
    ledger = os.environ["ENTENTE_LEDGER"]
    rows = list(csv.DictReader(io.StringIO(subprocess.run(
        [program, "ask", "provisions", "--format", "csv", "--ledger", ledger],
        capture_output=True, text=True, check=True).stdout)))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "provisions.db")
        with sqlite3.connect(path) as database:
            columns = list(rows[0])
            names = ", ".join(f'"{c}"' for c in columns)
            database.execute(f"create table provisions ({names})")
            marks = ", ".join("?" for _ in columns)
            database.executemany(
                f"insert into provisions values ({marks})", [[r[c] for c in columns] for r in rows])
        ours_port, theirs_port = free_port(), free_port()
        ours = subprocess.Popen(
            [program, "serve", "--port", str(ours_port), "--ledger", ledger],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        theirs = subprocess.Popen(
            [os.path.join(os.path.dirname(sys.executable), "datasette"), path, "-p", str(theirs_port)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            wait_for(ours_port)
            wait_for(theirs_port)
            facets = "&".join(f"_facet={c}" for c in columns[2:5])
            print(f"{len(rows)} provisions, a page of 100, 8 connections")
            a = measure("entente /provisions", ours.pid, ours_port, "/provisions?lang=en", 800)
            b = measure("datasette, 100 rows with three facets", theirs.pid, theirs_port,
                        f"/provisions/provisions?_size=100&{facets}", 160)
            entry = measure("entente /entry (an entry)", ours.pid, ours_port, "/entry/us-jp/strategic-investment", 800)
            row = measure("datasette, one row", theirs.pid, theirs_port, "/provisions/provisions/1", 160)
            print(f"  100 rows: {b[0] / a[0]:.1f} times less CPU, {a[1] / b[1]:.1f} times the requests")
            print(f"  one entry: {row[0] / entry[0]:.1f} times less CPU, {entry[1] / row[1]:.1f} times the requests")
        finally:
            ours.kill()
            theirs.kill()


if __name__ == "__main__":
    main(sys.argv[1])
