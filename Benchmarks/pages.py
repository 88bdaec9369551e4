# SPDX-License-Identifier: Apache-2.0
"""The workbench beside Datasette on the same rows: CPU per page and requests per second. With a store,
also every page there is in three languages, what an edit costs, and memory under load.

    pages.py PROGRAM                        over the files of $ENTENTE_LEDGER
    pages.py PROGRAM STORE [MINUTES]        over a store; MINUTES of load at the end, ten if not said

`store --serve FILE LEDGER-FOLDER 100000` makes such a store. It is copied, for an edit is recorded in it.
CPU is that of the server's threads, to the nanosecond, from /proc. With WARM=no in the environment the
first requests do not wait until the server has asked its questions in the background."""

import csv
import http.client
import io
import json
import os
import pathlib
import random
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

LANGUAGES = ["en", "ko", "ja"]
BUDGET = 0.150


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def cpu_seconds(pid: int) -> float:
    """What all threads of a process that are still there have used."""
    total = 0
    for thread in pathlib.Path(f"/proc/{pid}/task").iterdir():
        try:
            total += int((thread / "schedstat").read_text().split()[0])
        except OSError:
            pass
    return total / 1e9


def resident_megabytes(pid: int) -> float:
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def wait_for(port: int) -> None:
    """Until a server listens: one over a large store reads it first."""
    for _ in range(6000):
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


def measure(
    name: str, pid: int, port: int, paths: list[str], requests: int, clients: int = 8
) -> tuple[float, float]:
    """CPU milliseconds a request, and requests a second at `clients` kept-alive connections, which go
    through the paths one after another."""
    get(port, paths[0])
    each = requests // clients

    def client(number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        for turn in range(each):
            connection.request("GET", paths[(turn * clients + number) % len(paths)])
            connection.getresponse().read()

    before, start = cpu_seconds(pid), time.perf_counter()
    threads = [threading.Thread(target=client, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    wall, cpu = time.perf_counter() - start, cpu_seconds(pid) - before
    done = each * clients
    size = len(get(port, paths[0])) / 1024
    print(f"  {name:<52} {cpu / done * 1000:8.2f} ms CPU   {done / wall:8.0f} /s   {size:6.0f} kB", flush=True)
    return cpu / done * 1000, done / wall


def datasette(source: list[str], program: str, folder: str) -> tuple[subprocess.Popen, int, int]:
    """The provisions of a ledger, served by Datasette: the server, its port, how many there are."""
    rows = list(csv.DictReader(io.StringIO(subprocess.run(
        [program, "ask", "provisions", "--format", "csv", *source],
        capture_output=True, text=True, check=True).stdout)))
    path = os.path.join(folder, "provisions.db")
    with sqlite3.connect(path) as database:
        columns = list(rows[0])
        names = ", ".join(f'"{c}"' for c in columns)
        database.execute(f"create table provisions ({names})")
        marks = ", ".join("?" for _ in columns)
        database.executemany(
            f"insert into provisions values ({marks})", [[r[c] for c in columns] for r in rows])
    port = free_port()
    server = subprocess.Popen(
        [os.path.join(os.path.dirname(sys.executable), "datasette"), path, "-p", str(port)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_for(port)
    return server, port, len(rows)


def beside(ours: tuple[int, int], theirs: tuple[int, int], count: int) -> None:
    """The page of rows and the page of one, ours and theirs by turns."""
    facets = "_facet=meeting&_facet=block&_facet=item"
    pages = max(1, min(20, count // 100))
    one = ["/provisions?lang=en"]
    # Each of these is made anew: the same page is asked for once or twice.
    many = [f"/provisions?lang={language}&page=provisions.{number}&find={words}"
            for number in range(1, pages + 1) for words in ("a", "e", "i", "o", "n") for language in LANGUAGES]
    entries = [f"/entry/{row['id']}?lang=en" for row in
               json.loads(get(ours[1], "/search.json?kind=provision"))["entries"][:400]]
    print(f"{count} provisions, pages of 100, 8 connections")
    a = measure("entente /provisions, one page again and again", *ours, one, 800)
    b = measure("datasette, 100 rows with three facets", *theirs,
                [f"/provisions/provisions?_size=100&{facets}"], 160)
    c = measure("entente /provisions, filtered, page after page", *ours, many, len(many) // 8 * 8)
    d = measure("datasette, the same, filtered, page after page", *theirs,
                [f"/provisions/provisions?_size=100&_next={100 * n}&{facets}&provision__contains={w}"
                 for n in range(pages) for w in ("a", "e")], 160)
    e = measure("entente /entry, entry after entry", *ours, entries, len(entries) // 8 * 8)
    f = measure("entente /entry, one again and again", *ours, entries[:1], 800)
    g = measure("datasette, one row", *theirs, ["/provisions/provisions/1"], 160)
    for name, own, other in (
            ("100 rows", a, b), ("100 rows, filtered, page after page", c, d),
            ("an entry after another", e, g), ("one entry", f, g)):
        print(f"  {name}: {other[0] / own[0]:.1f} times less CPU, {own[1] / other[1]:.1f} times the requests")


def addresses(port: int) -> list[str]:
    """Every page that the menu names, every question, and the pages that are opened with words."""
    questions = [question["id"] for question in json.loads(get(port, "/ask.json"))]
    entries = json.loads(get(port, "/search.json?q=strategic"))["entries"][:5]
    help_pages = [item["id"] for item in json.loads(get(port, "/help.json")) if "id" in item]
    menu = ["/", "/trend", "/sides", "/provisions", "/projects", "/timeline", "/documents", "/procedures",
            "/instruments", "/programmes", "/countries", "/parties", "/figures", "/models", "/ask", "/audit",
            "/help", "/api", "/go", "/journal", "/review", "/held", "/new"]
    typed = ["/search", "/search?q=tariff", "/search?q=%EA%B4%80%EC%84%B8", "/search?q=japan",
             "/search?kind=document", "/search?kind=provision&page=provision.7", "/search/best.json?q=tari",
             "/go.json?q=japan", "/go?q=reactor", "/provisions?page=provisions.9",
             "/provisions?sort=-provisions.meeting&find=tariff", "/timeline?grouped=events.kind",
             "/documents?sort=documents.posted&page=documents.3", "/entry/us", "/entry/jp.json",
             "/new/provision"]
    return (menu + ["/ask/" + question for question in questions] + ["/help/" + topic for topic in help_pages]
            + typed + ["/entry/" + entry["id"] for entry in entries])


class Visit:
    """One request: what it took by the clock and of the server's CPU, and what came."""

    def __init__(self, pid: int, port: int, path: str):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
        before, start = cpu_seconds(pid), time.perf_counter()
        connection.request("GET", path)
        answer = connection.getresponse()
        self.size = len(answer.read())
        self.path, self.status = path, answer.status
        self.wall, self.cpu = time.perf_counter() - start, cpu_seconds(pid) - before


def whole_seconds(pid: int) -> float:
    """What all threads of a process have used, those that have ended too, to a hundredth of a second."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def until_calm(pid: int) -> float:
    """Waits until the server has done nothing for five seconds; the CPU that it has used."""
    before, since = whole_seconds(pid), time.time()
    while time.time() - since < 5:
        time.sleep(0.5)
        now = whole_seconds(pid)
        if now - before > 0.02:
            before, since = now, time.time()
    return before


def percentile(times: list[float], share: int) -> float:
    return sorted(times)[(len(times) - 1) * share // 100]


def told(name: str, visits: list[Visit]) -> None:
    cpu, wall = [v.cpu for v in visits], [v.wall for v in visits]
    over = sum(1 for v in visits if v.cpu > BUDGET)
    print(f"  {name:<34} CPU ms: median {percentile(cpu, 50) * 1000:7.1f}, p99 {percentile(cpu, 99) * 1000:8.1f}, "
          f"most {max(cpu) * 1000:8.1f}, {over} over {BUDGET * 1000:.0f}; by the clock: median "
          f"{percentile(wall, 50) * 1000:.1f}, p99 {percentile(wall, 99) * 1000:.1f}", flush=True)


def worst(visits: list[Visit], count: int = 8) -> None:
    for visit in sorted(visits, key=lambda v: -v.cpu)[:count]:
        print(f"      {visit.cpu * 1000:8.1f} ms  {visit.size // 1024:6} kB  {visit.path}")


def sweep(pid: int, port: int, again: int = 4) -> None:
    """Every page in three languages: the first time, and then again."""
    paths = [path + ("&" if "?" in path else "?") + "lang=" + language
             for path in addresses(port) for language in LANGUAGES]
    first = [Visit(pid, port, path) for path in paths]
    later = [Visit(pid, port, path) for _ in range(again) for path in paths]
    broken = [v for v in first + later if v.status >= 500]
    absent = {v.path.split("?")[0] for v in first if v.status == 404}
    print(f"every page: {len(paths)} addresses; {len(absent)} say that the record has no answer")
    told("the first request of each", first)
    worst(first)
    told(f"{again} more of each", later)
    worst(later, 4)
    slow = {v.path for v in later if v.cpu > BUDGET}
    print(f"  asked again and over {BUDGET * 1000:.0f} ms of CPU: " + (", ".join(sorted(slow)) or "none"))
    for visit in broken:
        print(f"BROKEN: {visit.path}: {visit.status}")


def after_a_change(pid: int, port: int) -> None:
    """What the requests after an edit cost: the first of all reads what was recorded."""
    from forms import Browser
    entries = json.loads(get(port, "/search.json?kind=term"))["entries"]
    before, start = cpu_seconds(pid), time.perf_counter()
    status, page, batch = Browser(port, 600).correct(
        entries[-1]["id"], {"e/note/en": f"looked at {time.time()}"}, "Kim <kim@example.org>", "benchmark")
    print(f"an edit (form, preview, record): {cpu_seconds(pid) - before:.2f} s of CPU, "
          f"{time.perf_counter() - start:.2f} s by the clock, status {status}, batch {batch}")
    visits = [Visit(pid, port, path) for path in
              ["/entry/" + entries[-1]["id"], "/provisions?lang=en", "/timeline?lang=en", "/search?q=tariff",
               "/parties?lang=en", "/?lang=en", "/?lang=en"]]
    print("the first requests after it, in this order, ms of CPU: "
          + ", ".join(f"{v.path.split('?')[0]} {v.cpu * 1000:.0f}" for v in visits))
    start = whole_seconds(pid)
    calm = until_calm(pid)
    print(f"  what is asked again in the background: {calm - start:.1f} s of CPU; "
          f"then {resident_megabytes(pid):.0f} MB")


def under_load(pid: int, port: int, minutes: float, clients: int = 8) -> None:
    """Memory while pages of every kind are asked for, most of them ones that were never asked before."""
    paths = [p for p in addresses(port) if not p.startswith(("/models", "/held"))]
    stop = time.time() + minutes * 60
    served = [0] * clients

    def client(number: int) -> None:
        rng = random.Random(number)
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
        while time.time() < stop:
            path = rng.choice(paths)
            more = rng.choice([f"&page=provisions.{rng.randint(1, 150)}", f"&find={rng.choice('aeiou')}", ""])
            connection.request(
                "GET", path + ("&" if "?" in path else "?") + "lang=" + rng.choice(LANGUAGES)
                + (more if path.startswith("/provisions") else ""))
            connection.getresponse().read()
            served[number] += 1

    threads = [threading.Thread(target=client, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    samples, start = [], time.time()
    while time.time() < stop:
        time.sleep(min(10, max(0.1, stop - time.time())))
        samples.append((time.time() - start, resident_megabytes(pid)))
    for thread in threads:
        thread.join()
    half = [m for t, m in samples if t >= minutes * 30]
    shown = samples[:: max(1, len(samples) // 10)]
    print(f"{sum(served)} requests in {minutes:g} minutes; memory in MB: "
          + ", ".join(f"{m:.0f} at {t / 60:.1f} min" for t, m in shown))
    print(f"  in the second half between {min(half):.0f} and {max(half):.0f} MB")


def main(program: str, store: str | None = None, minutes: float = 10) -> None:
    with tempfile.TemporaryDirectory() as folder:
        if store:
            copy = os.path.join(folder, "served.store")
            with sqlite3.connect(store) as made, sqlite3.connect(copy) as served:
                made.backup(served)
            source = ["--store", copy]
        else:
            source = ["--ledger", os.environ["ENTENTE_LEDGER"]]
        port = free_port()
        start = time.perf_counter()
        ours = subprocess.Popen([program, "serve", "--port", str(port), *source],
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        theirs = None
        try:
            wait_for(port)
            print(f"served after {time.perf_counter() - start:.1f} s by the clock, "
                  f"{cpu_seconds(ours.pid):.1f} s of CPU, {resident_megabytes(ours.pid):.0f} MB")
            if store and os.environ.get("WARM") != "no":
                print(f"all questions asked in the background after {until_calm(ours.pid):.1f} s of CPU, "
                      f"{time.perf_counter() - start:.0f} s by the clock; {resident_megabytes(ours.pid):.0f} MB")
            theirs, theirs_port, count = datasette(source, program, folder)
            if store:
                sweep(ours.pid, port)
            beside((ours.pid, port), (theirs.pid, theirs_port), count)
            if store:
                after_a_change(ours.pid, port)
                under_load(ours.pid, port, minutes)
        finally:
            ours.kill()
            if theirs:
                theirs.kill()


if __name__ == "__main__":
    main(sys.argv[1], *sys.argv[2:3], *(float(m) for m in sys.argv[3:4]))
