# SPDX-License-Identifier: Apache-2.0
"""The tasks of Documentation/Tour.md, followed as they are written there."""

import re
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "Documentation" / "Tour.md"


def tasks():
    """The tasks with their steps: (title, [(what, words)])."""
    found = []
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if re.match(r"## \d+\. ", line):
            found.append((line[3:], []))
        elif step := re.match(r"- (Click|Search|Read): (.+)$", line):
            found[-1][1].append(step.groups())
    return found


def text(page):
    return re.sub(r"\s+", " ", page.locator("body").inner_text())


def click(page, words):
    """Follows the first that is seen of this name: a menu, a link or a number."""
    named = page.locator("a, summary, button").filter(has_text=words)
    for index in range(named.count()):
        if named.nth(index).is_visible():
            named.nth(index).click()
            return True
    return False


def follow(page, base, check):
    """Every task from the Desk."""
    all_tasks = tasks()
    check("the tour has ten tasks", len(all_tasks) == 10, len(all_tasks))
    for title, steps in all_tasks:
        clicks = sum(what == "Click" for what, _ in steps)
        searches = sum(what == "Search" for what, _ in steps)
        check(f"tour {title} is short", clicks <= 3 and searches <= 1 and clicks + 2 * searches <= 3, (clicks, searches))
        check(f"tour {title} has an answer", steps and steps[-1][0] == "Read")
        page.goto(base + "/?lang=en")
        for what, words in steps:
            if what == "Click":
                if not click(page, words):
                    check(f"tour {title}: '{words}' can be clicked", False, page.url)
                    break
                page.wait_for_load_state()
            elif what == "Search":
                page.locator("#find").fill(words)
                page.locator("#find").press("Enter")
                page.wait_for_url("**/search**")
            else:
                check(f"tour {title}: '{words}' is read", words in text(page), page.url)
