# SPDX-License-Identifier: Apache-2.0
"""The pictures of the main pages for README and Documentation, in light and dark: bin/pictures writes them."""

import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from workbench import CHROMIUM, served

# Name, address, language, width, height, and what to bring to the top.
PICTURES = [
    ("desk", "/", "en", 1280, 960, None),
    ("trend", "/trend?why=economic-security.verdict", "en", 1280, 860, None),
    ("timeline", "/timeline", "en", 1280, 1250, None),
    ("instruments", "/instruments", "ko", 1280, 1000, None),
    ("states", "/ask/packages", "ja", 1280, 1080, None),
    ("projects", "/projects", "en", 1280, 900, "#minerals"),
    ("model", "/models/funding-korea?cap=15&count=1000", "en", 1280, 1500, None),
    ("phone", "/sides", "ko", 390, 844, None),
]


def main(program, ledger, folder):
    with served(program, "--ledger", ledger) as base, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name, path, language, width, height, top in PICTURES:
            for scheme in ["light", "dark"]:
                context = browser.new_context(
                    viewport={"width": width, "height": height}, color_scheme=scheme, device_scale_factor=1)
                page = context.new_page()
                page.goto(base + path + ("&" if "?" in path else "?") + "lang=" + language)
                if top:
                    page.locator(top).evaluate("e => window.scrollTo(0, e.getBoundingClientRect().top + scrollY - 20)")
                file = Path(folder) / (name + ("" if scheme == "light" else "-dark") + ".png")
                page.screenshot(path=str(file))
                shrink(file)
                context.close()
        browser.close()


def shrink(file):
    """Fewer colours, where pngquant is at hand: the pages have few."""
    try:
        subprocess.run(["pngquant", "--force", "--ext", ".png", "--skip-if-larger", "64", str(file)], check=False)
    except FileNotFoundError:
        pass


if __name__ == "__main__":
    main(*sys.argv[1:])
