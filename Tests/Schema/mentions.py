# SPDX-License-Identifier: Apache-2.0
"""Holds what `entente read` prints to its published JSON Schema, in every form.

usage: mentions.py SCHEMA PROGRAM LEDGER-FOLDER
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

TEXT = """\
일본은 2026. 3. 19. 최대 400억 달러를 투자하고, 한미일은 약 97.5%를 2029년까지 2배로 늘린다(3건, 9.2GW).
日米両政府は令和8年3月、150億~180億ドルを超える投資で合意した。第2回会合は2026年第2四半期。
The US pledged more than $550 billion a year under EO 14105 by May 2026; see https://www.example.org/a?b=c.
미국은 2025년 하반기와 5월 중순에 각각 1,000명 이상, 10조 원 미만을 제시했다.

"""


def main(schema_path: str, program: str, ledger: str) -> int:
    schema = json.loads(pathlib.Path(schema_path).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    wrong = 0
    kinds = set()

    def hold(value, form: str) -> None:
        nonlocal wrong
        for error in validator.iter_errors(value):
            wrong += 1
            inner = min(error.context, key=lambda e: -len(e.absolute_path), default=error)
            print(f"{form}: {inner.message[:300]}")

    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "text.txt"
        path.write_text(TEXT, encoding="utf-8")

        def read(*arguments: str) -> str:
            command = [program, "read", "--ledger", ledger, *arguments]
            return subprocess.run(command, check=True, capture_output=True, text=True).stdout

        every = schema["$defs"]["mention"]["properties"]["kind"]["enum"]
        source = TEXT.encode()
        for line in read(str(path), "--kinds", ",".join(every)).splitlines():
            mention = json.loads(line)
            kinds.add(mention["kind"])
            hold(mention, "jsonl")
            if source[mention["start"] : mention["end"]].decode() != mention["text"]:
                print(f"jsonl: {mention['id']} is not the text between its offsets")
                wrong += 1
        hold(json.loads(read("--format", "json", str(path), str(path))), "json")
        arrays = read("--lines", str(path)).splitlines()
        if len(arrays) != len(TEXT.splitlines()):
            print(f"lines: {len(arrays)} arrays for {len(TEXT.splitlines())} lines")
            wrong += 1
        for array in arrays:
            hold(json.loads(array), "lines")
    # The schema must also refuse: a mention that is plainly wrong.
    bad = {"kind": "money", "line": 0, "column": 1, "start": 0, "end": 1, "text": "x", "value": 1.5}
    if validator.is_valid(bad):
        print("the schema lets a wrong mention pass")
        wrong += 1
    print(f"mentions: {', '.join(sorted(kinds))};", "all valid" if wrong == 0 else f"{wrong} mistakes")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
