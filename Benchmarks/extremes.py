# SPDX-License-Identifier: Apache-2.0
"""Runs `entente read` and `entente audit` on documents beyond all measure, and prints what came of it.

Every run must end in an answer or in words that name a limit: never in a crash, nor without end.

usage: extremes.py PROGRAM [NAME...]                       very large and very deep documents
       extremes.py --growth [--size N] PROGRAM [SHAPE...]  every shape of shapes.py at N, 2N and 4N bytes (N: 250000):
                                                           CPU seconds, and the power of the size that they grow with
       extremes.py --write SHAPE SIZE FILE                 one such document, to look into
"""
import argparse
import fnmatch
import math
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import zipfile

from shapes import HANGUL, SENTENCE, SHAPES, WORD


def repeated(piece: bytes, size: int, path: pathlib.Path, head: bytes = b"", tail: bytes = b"") -> None:
    with path.open("wb") as file:
        file.write(head)
        block = piece * max(1, (1 << 20) // len(piece))
        left = size
        while left > 0:
            file.write(block[: max(left, len(piece)) // len(piece) * len(piece)] if left < len(block) else block)
            left -= len(block)
        file.write(tail)


def docx(path: pathlib.Path, head: str, piece: str, count: int, tail: str) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as file:
            file.write(f'<w:document xmlns:w="{WORD}"><w:body>{head}'.encode())
            block = (piece * 10_000).encode()
            for _ in range(count // 10_000):
                file.write(block)
            file.write(f"{tail}</w:body></w:document>".encode())


DOCUMENTS = {
    "text-200mb.txt": lambda p: repeated(SENTENCE.encode(), 200_000_000, p),
    "one-line-200mb.txt": lambda p: repeated(SENTENCE.strip().encode() + b" ", 200_000_000, p),
    "text-300mb.txt": lambda p: repeated(SENTENCE.encode(), 300_000_000, p),
    "digits-50mb.txt": lambda p: repeated(b"7", 50_000_000, p),
    "brackets-50mb.txt": lambda p: repeated(b"(", 50_000_000, p),
    "footnotes-20mb.txt": lambda p: repeated("기금¹⁾\n\n1) 북항.\n".encode(), 20_000_000, p),
    "citations-20mb.txt": lambda p: repeated("자료: 항만청(2026. 3. 2.), “분담금,” <https://ports.example/a>\n\n".encode(), 20_000_000, p),
    "invalid-utf8-10mb.txt": lambda p: repeated(b"\xff\xc3(\xe2\x82\xf0\x9f 27 \xed\xa0\x80", 10_000_000, p),
    "zeros-10mb.txt": lambda p: repeated(b"\0", 10_000_000, p),
    "mixed-direction-10mb.txt": lambda p: repeated("‮27억 달러‬ مرحبا 12% ‏שלום⁧$3.5⁩ ".encode(), 10_000_000, p),
    "columns-10-million.txt": lambda p: repeated(b"1\t", 20_000_000, p),
    "columns-10-million.md": lambda p: repeated(b"1|", 20_000_000, p, b"a\n\n|", b"\n|---|\n"),
    "columns-10-million.html": lambda p: repeated(b"<td>1", 50_000_000, p, b"<html><table><tr>"),
    "rows-2-million.txt": lambda p: repeated("북항\t12\t97.5%\n".encode(), 40_000_000, p),
    "nested-10000.html": lambda p: repeated(b"<div>", 50_000, p, b"<html>", b"x"),
    "nested-lists-10000.html": lambda p: repeated(b"<ul><li>", 80_000, p, b"<html>", b"x"),
    "nested-10000.docx": lambda p: docx(p, "", "<w:tbl><w:tr><w:tc>", 10_000, ""),
    "nested-bullets-10000.md": lambda p: p.write_text("".join(" " * i + "- 27억 달러\n" for i in range(10_000)), encoding="utf-8"),
    "nested-quotes-1mb.md": lambda p: repeated(b"> ", 1_000_000, p, b"", b"x"),
    "nested-brackets-1mb.txt": lambda p: p.write_bytes(b"(" * 500_000 + b"27" + b")" * 500_000),
    "zip-bomb.docx": lambda p: docx(p, "<w:p><w:r><w:t>", "0" * 1000, 300_000, "</w:t></w:r></w:p>"),
}


def run(command: list[str]) -> tuple[int, str, float, float, int]:
    """Exit code, last words of the complaint, CPU seconds, peak MB, bytes printed."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(command, stdout=out, stderr=err, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        err.seek(0)
        words = err.read().decode(errors="replace").strip().split("\n")[-1]
        size = out.seek(0, os.SEEK_END)
    return process.returncode, words, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, size


def giants(program: str, names: list[str]) -> bool:
    sound = True
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as folder:
        for name, make in DOCUMENTS.items():
            if names and not any(fnmatch.fnmatch(name, wanted) for wanted in names):
                continue
            path = pathlib.Path(folder) / name
            make(path)
            for command in (["read", "--no-names"], ["audit", "--format", "json"]):
                code, words, seconds, peak, printed = run(["timeout", "600", program, *command, str(path)])
                sound &= code in (0, 1, 2)
                print(
                    f"{name} ({path.stat().st_size / 1e6:.1f} MB) {command[0]}: exit {code}, {seconds:.2f} s CPU, "
                    f"{peak:.0f} MB, {printed / 1e6:.1f} MB printed; {words.replace(folder + '/', '')[-200:]}",
                    flush=True,
                )
            path.unlink()
    return sound


# A power above this, over two doublings, is no straight line; below a tenth of a second nothing can be told.
STEEP, TELLING = 1.35, 0.1


def growth(program: str, size: int, names: list[str]) -> bool:
    """Prints CPU seconds beyond those of an empty document at three sizes, and the power of the size they grow with."""
    steep = []
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as folder:
        path = pathlib.Path(folder) / "empty.txt"
        path.write_bytes(b"")
        start = min(run([program, "read", "--no-names", str(path)])[2] for _ in range(3))
        print(f"{'shape':34} {'':5} {'':3} " + " ".join(f"{n * size / 1e6:>7.2f}MB" for n in (1, 2, 4)) + "  power  peak MB")
        for name, (ending, make) in SHAPES.items():
            if names and not any(fnmatch.fnmatch(name, wanted) for wanted in names):
                continue
            for command in (["read", "--no-names"], ["audit", "--format", "json"]):
                seconds, peak, codes, words = [], 0.0, set(), ""
                for times in (1, 2, 4):
                    path = pathlib.Path(folder) / f"{name}.{ending}"
                    path.write_bytes(make(size * times))
                    code, words, spent, most, _ = run(["timeout", "60", program, *command, str(path)])
                    seconds.append(max(spent - start, 0.0))
                    peak = max(peak, most)
                    codes.add(code)
                    path.unlink()
                    if code not in (0, 1, 2):
                        break
                power = math.log2(max(seconds[-1], 1e-3) / max(seconds[0], 1e-3)) / 2 if len(seconds) == 3 else math.inf
                is_steep = not codes <= {0, 1, 2} or (power > STEEP and seconds[-1] > TELLING)
                if is_steep:
                    steep.append(f"{name} {command[0]}")
                print(
                    f"{name:34} {command[0]:5} {max(codes):3} " + " ".join(f"{s:9.3f}" for s in seconds)
                    + f"  {power:5.2f}  {peak:7.0f}{'  STEEP' if is_steep else ''}"
                    + (f"  {words.replace(folder + '/', '')[:90]}" if words else ""),
                    flush=True,
                )
    print(f"{len(steep)} steeper than a straight line" + (": " + ", ".join(steep) if steep else ""))
    return not steep


def main() -> int:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--growth", action="store_true", help="shapes at three sizes instead of giants")
    parser.add_argument("--size", type=int, default=250_000, help="bytes of the smallest of the three")
    parser.add_argument("--write", nargs=3, metavar=("SHAPE", "SIZE", "FILE"), help="write one shape to a file")
    parser.add_argument("program", nargs="?", help="the entente program")
    parser.add_argument("names", nargs="*", help="only these; * stands for anything")
    asked = parser.parse_args()
    if asked.write:
        shape, size, file = asked.write
        pathlib.Path(file).write_bytes(SHAPES[shape][1](int(size)))
        return 0
    if not asked.program:
        parser.error("name the program: .build/release/entente")
    sound = growth(asked.program, asked.size, asked.names) if asked.growth else giants(asked.program, asked.names)
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
