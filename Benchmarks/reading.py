# SPDX-License-Identifier: Apache-2.0
"""Reading beside Duckling and quantulum3: the same text, one after the other, in one run.

Peers are called line by line, the kindest way for them; Entente reads the whole text at once and all kinds
of mentions together. CPU seconds of each process, median of three.

usage: reading.py READING-PROGRAM [TEXT...]
  Texts: those named; else the fixtures of the tests, with the brief in ENTENTE_BRIEF and the sentences of the
  suites in ENTENTE_SPECS where these are set.
"""
import glob
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time


def texts(folder: str) -> dict[str, tuple[str, str]]:
    """Name to language and path."""
    found: dict[str, tuple[str, str]] = {}
    here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Tests", "AuditingTests", "Briefs")
    for language in ("ko", "en", "ja"):
        parts = [open(p, encoding="utf-8").read() for p in sorted(glob.glob(os.path.join(here, f"{language}-*")))]
        if parts:
            path = os.path.join(folder, f"fixtures-{language}.txt")
            open(path, "w", encoding="utf-8").write("\n\n".join(parts))
            found[f"own briefs, {language}"] = (language, path)
    if brief := os.environ.get("ENTENTE_BRIEF"):
        for path in sorted(glob.glob(os.path.join(brief, "*.txt"))):
            found["founding brief, ko"] = ("ko", path)
    if specs := os.environ.get("ENTENTE_SPECS"):
        for language in ("en", "ja"):
            lines: dict[str, None] = {}
            for path in sorted(glob.glob(os.path.join(specs, f"{language}_*.jsonl"))):
                for line in open(path, encoding="utf-8"):
                    lines[json.loads(line)["input"].replace("\n", " ")] = None
            if lines:
                path = os.path.join(folder, f"suites-{language}.txt")
                open(path, "w", encoding="utf-8").write("\n".join(lines))
                found[f"suites' sentences, {language}"] = (language, path)
    return found


def timed(work) -> float:
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def duckling(language: str, lines: list[str]) -> float | None:
    """CPU seconds for money and time, the two of our kinds that it knows; no Japanese money."""
    from duckling import load_time_zones, parse_dimensions, parse_lang, parse_locale, parse_ref_time, Context, parse

    zones = load_time_zones("/usr/share/zoneinfo")
    context = Context(parse_ref_time(zones, "Asia/Seoul", 1774569600), parse_locale(language.upper(), parse_locale("default", parse_lang(language.upper()))))
    wanted = parse_dimensions(["amount-of-money", "time"])
    return timed(lambda: [parse(line, context, wanted, False) for line in lines if line])


def quantulum(lines: list[str]) -> float | None:
    from quantulum3 import parser

    parser.parse("1 km")  # the first call loads its tables
    return timed(lambda: [parser.parse(line) for line in lines if line])


def main(program: str, named: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        chosen = {p: ("ko", p) for p in named} or texts(folder)
        print(f"{'text':28} {'':>8} {'Entente':>14} {'Duckling':>22} {'quantulum3':>22}")
        for name, (language, path) in chosen.items():
            size = os.path.getsize(path)
            lines = open(path, encoding="utf-8").read().splitlines()
            ours = json.loads(subprocess.run([program, path], capture_output=True, text=True, check=True).stdout)
            row = f"{name:28} {size / 1000:6.0f} kB {ours['mentions_mb_s']:>9} MB/s"
            for peer, call in (("duckling", lambda: duckling(language, lines)), ("quantulum3", lambda: quantulum(lines))):
                try:
                    seconds = call()
                    speed = size / 1e6 / seconds
                    row += f" {speed:10.3f} MB/s {ours['mentions_mb_s'] / speed:5.0f}x"
                except Exception as error:  # a peer that is not there is said, not hidden
                    row += f" {type(error).__name__ + ': ' + str(error)[:14]:>22}"
            print(row)
            print(f"{'':28} outline {ours['outline_mb_s']} MB/s, audit {ours['audit_ms']} ms, read and audit {ours['read_and_audit_ms']} ms")
        longest = max(chosen.values(), key=lambda item: os.path.getsize(item[1]))[1]
        for mode, title in (("--linear", "the same text, longer and longer"), ("--corpus", "documents a second on all cores")):
            print(f"\n{title}")
            print(subprocess.run([program, mode, longest], capture_output=True, text=True, check=True).stdout, end="")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
