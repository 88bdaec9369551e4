# SPDX-License-Identifier: Apache-2.0
"""Holds a ledger's files to the published JSON Schema with a validator that is not ours.

usage: validate.py SCHEMA LEDGER-FOLDER
"""
import json
import pathlib
import sys

import jsonschema
import yaml


def main(schema_path: str, folder: str) -> int:
    schema = json.loads(pathlib.Path(schema_path).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    wrong = 0
    files = sorted(p for p in pathlib.Path(folder).glob("*.yaml") if p.name != "ledger.yaml")
    for path in files:
        # The base loader leaves every scalar the text that was written, as Entente reads it.
        entries = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        for index, entry in enumerate(entries):
            kind = next(iter(entry))
            if kind not in schema["$defs"]:
                print(f"{path}: entry {index + 1}: '{kind}' opens no entry")
                wrong += 1
                continue
            one = jsonschema.Draft202012Validator({**schema, "$ref": f"#/$defs/{kind}", "type": "object", "items": {}})
            for error in one.iter_errors(entry):
                where = "/".join(map(str, error.absolute_path))
                print(f"{path}: {entry[kind]}: {where}: {error.message[:200]}")
                wrong += 1
        print(f"{path.name}: {len(entries)} entries")
    # The schema must also refuse: a file that is plainly wrong.
    bad = [{"party": "x y", "name": "X", "form": "planet", "cites": []}]
    if not list(jsonschema.Draft202012Validator(schema).iter_errors(bad)):
        print("the schema lets a wrong file pass")
        wrong += 1
    print("schema:", "all files valid" if wrong == 0 else f"{wrong} mistakes")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
