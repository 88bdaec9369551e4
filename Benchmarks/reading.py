# SPDX-License-Identifier: Apache-2.0
"""Reading beside Duckling and quantulum3: the same text, one after the other, in one run.

Peers are called line by line, the kindest way for them, and Duckling is asked for money and times alone;
Entente reads the whole text at once and all kinds of mentions together. Every figure is CPU time, the best of
several runs, so that a busy machine disturbs it little; a ratio below 1 means that the peer is faster. Budgets
stand beside the figures they are for, and "missed" where they are.

usage: reading.py READING-PROGRAM ENTENTE-PROGRAM
  Texts: the self-written briefs of the tests; with ENTENTE_BRIEF the brief in that folder, with ENTENTE_SPECS the
  sentences of the suites in that folder.
"""
import glob
import json
import os
import subprocess
import sys
import tempfile
import time

LANGUAGES = ("ko", "en", "ja")


def texts(folder: str) -> list[tuple[str, str, str, list[str]]]:
    """Name, language, path and documents of each text."""
    found = []
    here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Tests", "AuditingTests", "Briefs")
    for language in LANGUAGES:
        documents = [open(p, encoding="utf-8").read() for p in sorted(glob.glob(os.path.join(here, f"{language}-*")))]
        found.append(("own briefs", language, f"own-{language}", documents, "\n\n"))
    if brief := os.environ.get("ENTENTE_BRIEF"):
        for path in sorted(glob.glob(os.path.join(brief, "*.txt")))[:1]:
            found.append(("founding brief", "ko", "brief", [open(path, encoding="utf-8").read()], ""))
    if specs := os.environ.get("ENTENTE_SPECS"):
        for language in LANGUAGES:
            lines: dict[str, None] = {}
            for path in sorted(glob.glob(os.path.join(specs, f"{language}_*.jsonl"))):
                for line in open(path, encoding="utf-8"):
                    lines[json.loads(line)["input"].replace("\n", " ")] = None
            found.append(("suites' sentences", language, f"suites-{language}", list(lines), "\n"))
    written = []
    for name, language, file, documents, joint in found:
        if documents:
            path = os.path.join(folder, file + ".txt")
            open(path, "w", encoding="utf-8").write(joint.join(documents))
            written.append((name, language, path, documents))
    return written


def best(work, runs: int = 3) -> float:
    """CPU seconds of this process."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def duckling(language: str, lines: list[str]) -> float:
    """CPU seconds for money and time, of what Entente reads the two that Duckling is used for most."""
    from duckling import Context, default_locale_lang, load_time_zones, parse_dimensions, parse_lang, parse_locale
    from duckling import parse_ref_time, parse_text

    lang = parse_lang(language.upper())
    country = {"ko": "KO_KR", "en": "EN_US", "ja": "JA_JP"}[language]
    zones = load_time_zones("/usr/share/zoneinfo")
    context = Context(parse_ref_time(zones, "Asia/Seoul", 1774569600), parse_locale(country, default_locale_lang(lang)))
    wanted = parse_dimensions(["amount-of-money", "time"])
    return best(lambda: [parse_text(line, context, wanted, False) for line in lines if line.strip()])


def quantulum(language: str, lines: list[str]) -> float | None:
    if language != "en":
        return None
    from quantulum3 import parser

    parser.parse("1 km")  # the first call loads its tables
    return best(lambda: [parser.parse(line) for line in lines if line.strip()])


def against(figure: float, budget: float, atMost: bool = False) -> str:
    isMet = figure <= budget if atMost else figure >= budget
    return f"(budget {'<=' if atMost else '>='} {budget:g}: {'met' if isMet else 'missed'})"


def rates(reading: str, chosen) -> None:
    print(f"{'text':18} {'':2} {'size':>8} {'mentions':>12} {'documents':>12}   {'outline':>10} {'Duckling':>22} {'quantulum3':>22}")
    for name, language, path, documents in chosen:
        size = os.path.getsize(path)
        lines = open(path, encoding="utf-8").read().splitlines()
        ours = json.loads(subprocess.run([reading, path], capture_output=True, text=True, check=True).stdout)
        rate = float(ours["mentions_mb_s"])
        row = f"{name:18} {language} {size / 1000:5.0f} kB {rate:7.1f} MB/s {rate * 1e6 * len(documents) / size:10.0f}/s"
        row += f" {float(ours['outline_mb_s']):7.1f} MB/s"
        for peer in (duckling, quantulum):
            try:
                seconds = peer(language, lines)
                speed = size / 1e6 / seconds if seconds else None
                row += f" {speed:9.4f} MB/s {rate / speed:6.0f}x" if speed else f" {'not its language':>22}"
            except Exception as error:  # a peer that is not there is said, not hidden
                row += f" {type(error).__name__ + ': ' + str(error)[:10]:>22}"
        print(row, against(rate, 40))
        if name == "founding brief":
            audit = float(ours["audit_ms"])
            print(f"{'':18}    audit {audit:.1f} ms {against(audit, 15, True)}, with reading {ours['read_and_audit_ms']} ms")


def linearity(reading: str, path: str) -> None:
    print("\nThe same text repeated, read at once")
    figures = {}
    for size in (50_000, 1_000_000, 20_000_000, 200_000_000):
        out = subprocess.run([reading, "--linear", path, str(size)], capture_output=True, text=True, check=True).stdout
        figures[size] = line = json.loads(out)
        print(
            f"{size / 1e6:8.2f} MB: mentions {line['mentions_ns_per_byte']:6.2f} ns a byte, outline"
            f" {line['outline_ns_per_byte']:6.2f}; peak memory {line['mentions_peak_mb']} MB, with the outline {line['peak_mb']} MB"
        )
    small, large = figures[50_000], figures[200_000_000]
    for key, name in (("mentions_ns_per_byte", "mentions"), ("outline_ns_per_byte", "outline")):
        ratio = large[key] / small[key]
        print(f"{name}: a byte of 200 MB costs {ratio:.2f} times one of 50 kB {against(ratio, 1.5, True)}")
    times = large["peak_mb"] * 1.048576 / 200
    print(f"peak memory {times:.1f} times the input {against(times, 6, True)}")


def run_to_nowhere(command: list[str]) -> tuple[float, float, float]:
    """Wall seconds, CPU seconds and peak MB of a command whose output is thrown away."""
    start = time.monotonic()
    with open(os.devnull, "wb") as nowhere:
        process = subprocess.Popen(command, stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{command[0]} {command[1]} ended with status {status}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def corpus(entente: str, path: str, folder: str) -> None:
    """`entente read` over many files, with its JSON, start-up and all."""
    count = 1200
    text = open(path, "rb").read()
    names = []
    for index in range(count):
        names.append(os.path.join(folder, f"document-{index}.txt"))
        open(names[-1], "wb").write(text)
    base = [entente, "read", "--no-names"]
    wall, cpu, memory = min(run_to_nowhere(base + names) for _ in range(3))
    cores = len(os.sched_getaffinity(0))
    print(f"\nentente read of {count} documents of {len(text) / 1000:.0f} kB on {cores} cores, start-up and JSON included")
    print(f"{count / wall:.0f} documents a second by the clock {against(count / wall, 1200)}")
    print(f"{count / cpu:.0f} documents a CPU second, {2 * count / cpu:.0f} on two free cores; peak memory {memory:.0f} MB")


def main(reading: str, entente: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        chosen = texts(folder)
        rates(reading, chosen)
        # The brief where it is at hand, else the longest text of our own.
        document = next((t for t in chosen if t[0] == "founding brief"), max(chosen, key=lambda t: os.path.getsize(t[2])))
        linearity(reading, document[2])
        corpus(entente, document[2], folder)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
