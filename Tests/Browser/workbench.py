# SPDX-License-Identifier: Apache-2.0
"""The workbench in a real browser: the newcomer's five questions by clicks, accessibility by axe-core
in three languages and two schemes, a phone, the keyboard, no script, and paper."""

import re
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

import tour

LANGUAGES = ["en", "ko", "ja"]
SCHEMES = ["light", "dark"]
PAGES = [
    "/", "/trend", "/trend?cell=economic-security.meeting-3", "/sides", "/provisions?find=visa", "/projects",
    "/countries", "/procedures", "/timeline", "/documents", "/instruments?grouped=instruments.form", "/programmes", "/parties?page=parties.2", "/figures",
    "/ask/phrases", "/ask/sectors", "/ask/exchange-rates", "/help", "/help/bounds", "/help/ladders", "/help/keyboard", "/api", "/go?q=price", "/ask/outcomes", "/ask/clock?since=2026-03-27", "/?recorded-as-of=2026-11-22", "/ask", "/ask/packages?why=power-station-share", "/entry/us-jp/smr", "/entry/jp",
    "/why/packages/power-station-share", "/audit", "/search?q=japan", "/search", "/nowhere", "/models", "/models/funding-korea?count=32&cap=15", "/ask/sides?meeting=x",
]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

failures = []


def check(claim, holds, detail=""):
    """Notes a claim that does not hold; the run goes on, so that all of them are named at once."""
    if not holds:
        failures.append(claim)
        print(f"FAIL  {claim}  {detail}")


@contextmanager
def served(program, *source):
    """The address of a workbench on a free port."""
    server = subprocess.Popen(
        [program, "serve", "--port", "0", *source], stdout=subprocess.PIPE, text=True)
    try:
        address = server.stdout.readline().strip().rstrip("/")
        assert address.startswith("http://127.0.0.1:"), f"no address but '{address}'"
        yield address
    finally:
        server.terminate()
        try:
            code = server.wait(timeout=10)
            check("the program ends when told to", code in (0, -15), code)
        except subprocess.TimeoutExpired:
            server.kill()
            check("the program ends when told to", False)


def page_of(browser, errors, **options):
    page = browser.new_context(**options).new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda line: errors.append(line.text) if line.type == "error" and "404" not in line.text and "400" not in line.text else None)
    return page


def acceptance(page, base):
    """From the Desk, in at most three clicks each."""
    def open_desk():
        page.goto(base + "/")

    open_desk()  # which item did only Washington announce, and how do we know?
    item = page.locator(".matters li", has_text="United States only").first
    check("the Desk names what only Washington announced", "farm" in item.inner_text().lower(), item.inner_text())
    item.locator(".side a").first.click()
    why = page.locator("aside#why").inner_text().replace("\xa0", " ")
    check("one click says how that is known", "Fact Sheet" in why and "table 2" in why and "silent" in why, why[:200])

    open_desk()  # what share is power stations, from which six projects?
    page.locator("dl.numbers div", has_text="power station").locator("dd a").first.click()
    panel = page.locator("aside#why")
    check("the share of power stations is shown with its bounds", "97.5%" in panel.inner_text(), panel.inner_text()[:200])
    check("its projects are named", panel.locator("ol.inputs > li").count() == 6)
    rows = page.locator("#t-projects tbody tr").count()
    check("all six projects stand beside it", rows == 6, rows)

    open_desk()  # is Japan ahead of its deadline?
    check("the Desk says whether the pledge is ahead", any(words in page.locator("main").inner_text() for words in ("Ahead of its deadline", "Behind a steady course")))
    page.locator("dl.numbers div", has_text="pace").locator("dd a").first.click()
    check("one click says why", page.locator("aside#why .arithmetic").count() == 1)

    open_desk()  # which mineral projects have no Japanese sponsor?
    named = page.locator("dl.named dd a").all_inner_texts()
    check("the Desk names the minerals projects without a Japanese participant", len(named) > 0, named)
    page.locator("dl.named dt a").click()
    check("one click says why", all(name in page.locator("aside#why").inner_text() for name in named))

    open_desk()  # why narrowing for economic security?
    page.locator(".verdicts li", has_text="economic security").locator(".verdict a").click()
    why = page.locator("aside#why").inner_text()
    check("one click says why the field narrows", "distinct measures: 3 → 2 → 1" in why, why[:300])


def citations(page, base):
    """A citation's place opens the paper, and the place stands out there with what rests on it."""
    page.goto(base + "/entry/us-jp/2026-03/price-floor?lang=en")
    words = page.locator(".citation .place a").first.inner_text()
    page.locator(".citation .place a").first.click()
    page.wait_for_url(re.compile("/entry/doc/.*#places$"))
    found = page.locator("#places mark")
    check("a citation's place is named in its paper", found.count() == 1 and found.inner_text().replace("\xa0", " ") == words.replace("\xa0", " "), page.url)
    check("with what rests on it", "price floors" in page.locator("#places dl > div").first.inner_text())


def accessibility(browser, base, errors):
    axe = Axe()
    for scheme in SCHEMES:
        for language in LANGUAGES:
            for width in ([1280, 360] if scheme == "light" else [1280]):
                page = page_of(browser, errors, color_scheme=scheme, viewport={"width": width, "height": 900})
                for path in PAGES:
                    page.goto(base + path + ("&" if "?" in path else "?") + "lang=" + language)
                    where = f"{path} {language} {scheme} {width}"
                    found = axe.run(page, options={"resultTypes": ["violations"], "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
                    for violation in found.response["violations"]:
                        node = violation["nodes"][0]
                        check(f"axe {violation['id']} on {where}", False, f"{len(violation['nodes'])}x {node['html'][:160]} {node.get('failureSummary', '')[:200]}")
                    wide = page.evaluate("document.documentElement.scrollWidth")
                    check(f"{where} does not scroll sideways", wide <= width, wide)
                page.context.close()


def without_script(browser, base, errors):
    page = page_of(browser, errors, java_script_enabled=False)
    acceptance(page, base)
    tour.follow(page, base, check)
    page.goto(base + "/ask/packages?find=texas")
    check("rows are filtered without script", page.locator("#t-projects tbody tr").count() == 2)
    page.goto(base + "/sides")
    page.locator("select[name=status]").select_option("us-only")
    page.get_by_role("button", name="Apply").click()
    check("a form narrows without script", page.locator("#t-items tbody tr").count() == 1)
    page.context.close()


DRAFT = """# 초안

총액은 270억 달러(반도체 120억 달러, 조선 80억 달러, 배터리 50억 달러)임.

전체는 약 1,090억 달러인데, 이 중 79.5%(1,063억 달러)가 발전 분야임.
"""


def audit(browser, base, errors):
    """A draft is handed in, read, mended and downloaded, with and without script."""
    axe = Axe()
    for script in [True, False]:
        page = page_of(browser, errors, java_script_enabled=script, accept_downloads=True)
        page.goto(base + "/audit?lang=en")
        page.locator("input[type=file]").set_input_files({"name": "draft.md", "mimeType": "text/markdown", "buffer": DRAFT.encode()})
        page.get_by_role("button", name="Check", exact=True).click()
        page.wait_for_url(re.compile("/audit/[0-9a-f]+"))
        check("the draft's sum is recomputed", "= 250억 달러" in page.locator("ol.findings").inner_text())
        check("and its share", "97.5%" in page.locator("ol.findings").inner_text())
        check("what was understood is underlined", page.locator(".annotated .mention").count() >= 6)
        page.get_by_role("link", name="Accept the fix").first.click()
        page.wait_for_url(re.compile("accept=1"))
        check("an accepted fix stands in the text", page.locator(".annotated ins").first.inner_text() == "250억 달러")
        page.get_by_role("link", name="Dismiss").first.click()
        page.wait_for_url(re.compile("dismiss="))
        check("what was dismissed leaves the list", page.locator("ol.findings li").count() == 0)
        with page.expect_download() as download:
            page.get_by_role("link", name="Mended text").click()
        mended = Path(download.value.path()).read_text(encoding="utf-8")
        check("the mended text has the fix and not the dismissed one", "총액은 250억" in mended and "79.5%" in mended, mended)
        page.get_by_role("link", name="Undo all").click()
        check("undone", page.locator("ol.findings li").count() == 2)
        if script:
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                found = axe.run(page, options={"resultTypes": ["violations"]})
                for violation in found.response["violations"]:
                    node = violation["nodes"][0]
                    check(f"axe {violation['id']} on an audited draft, {scheme}", False, f"{len(violation['nodes'])}x {node['html'][:160]} {node.get('failureSummary', '')[:200]}")
            page.set_viewport_size({"width": 360, "height": 800})
            wide = page.evaluate("document.documentElement.scrollWidth")
            check("an audited draft does not scroll sideways on a phone", wide <= 360, wide)
        page.context.close()


def editing(browser, program, ledger, errors):
    """Over a store: a project and its package's total are corrected together, recorded, undone."""
    with tempfile.TemporaryDirectory() as folder:
        store = str(Path(folder) / "ledger.store")
        subprocess.run([program, "store", "init", "--store", store], check=True, capture_output=True)
        subprocess.run([program, "store", "author", "--store", store, "Kim Yuna"], check=True, capture_output=True)
        subprocess.run([program, "store", "import", "--store", store, ledger], check=True, capture_output=True)
        with served(program, "--store", store) as base:
            for script in [False, True]:
                page = page_of(browser, errors, java_script_enabled=script)
                page.goto(base + "/correct/us-jp/smr")
                page.locator('[id="amount"]').fill("up to 44 bn USD")
                with page.expect_navigation():
                    page.get_by_role("button", name="Set aside").click()
                page.goto(base + "/correct/us-jp/package-2")
                page.locator('[id="total"]').fill("up to 77 bn USD")
                page.keyboard.press("Enter")
                page.locator("form.decision").wait_for(timeout=60000)
                check("the preview names the answers that move", page.locator("section.moved").count() > 0)
                page.locator("[name=reason]").fill("the ceiling was misread")
                with page.expect_navigation():
                    page.get_by_role("button", name="Record").click()
                check("what was recorded is told", "Kim Yuna" in page.locator(".notice").inner_text())
                with page.expect_navigation():
                    page.locator(".notice button").click()
                check("and undone", "undo of batch" in page.locator("main").inner_text())
                page.context.close()
                review(browser, base, script, errors)
            axe = Axe()
            for scheme in SCHEMES:
                for language in LANGUAGES:
                    page = page_of(browser, errors, color_scheme=scheme)
                    for path in ["/review", "/new", "/new/provision", "/correct/us-jp/smr", "/amend/us-jp/smr", "/journal", "/held"]:
                        page.goto(base + path + "?lang=" + language)
                        for violation in axe.run(page, options={"resultTypes": ["violations"]}).response["violations"]:
                            node = violation["nodes"][0]
                            check(f"axe {violation['id']} on {path} {language} {scheme}", False, f"{len(violation['nodes'])}x {node['html'][:160]}")
                        page.set_viewport_size({"width": 360, "height": 800})
                        wide = page.evaluate("document.documentElement.scrollWidth")
                        check(f"{path} {language} does not scroll sideways on a phone", wide <= 360, wide)
                        page.set_viewport_size({"width": 1280, "height": 900})
                    page.context.close()


BRIEF = """# Two plants on the coast

The two sides named a gas plant of about 12 billion dollars. It is to supply 3.2 GW from the spring,
and 40 per cent of the cost is borne by the fund. A second plant of 7 billion dollars is to follow.
"""


def review(browser, base, script, errors):
    """What a document says goes on the list, and each is decided by keys, or by buttons without script."""
    page = page_of(browser, errors, java_script_enabled=script)
    page.goto(base + "/audit")
    page.locator("textarea[name=text]").fill(BRIEF + ("" if script else "\nIt was printed twice.\n"))
    page.get_by_role("button", name="Check").click()
    page.locator("#proposals summary").first.click()
    page.locator("[name=document]").fill("doc/wh-fact-sheet-2026-03-19")
    with page.expect_navigation():
        page.get_by_role("button", name="All 4").click()
    check("what is proposed comes one a screen", "1 of 4" in page.locator("main").inner_text())
    check("with the words in their sentence", page.locator("blockquote mark").count() == 1)

    def press(key, button):
        with page.expect_navigation():
            if script:
                page.keyboard.press(key)
            else:
                page.locator(f"main [data-press={key}]").click()

    press("j", "Next")
    check("j goes on", "2 of 4" in page.locator("main").inner_text())
    press("k", "Previous")
    check("k goes back", "1 of 4" in page.locator("main").inner_text())
    press("a", "Take in")
    check("a takes in", "1 of 3" in page.locator("main").inner_text() and page.locator(".notice").count() == 1)
    for left in [2, 1, 0]:
        press("r", "Leave out")
        if left:
            check("r leaves out", f"1 of {left}" in page.locator("main").inner_text())
    check("the list comes to its end", "Nothing waits" in page.locator("main").inner_text())
    page.context.close()


def keyboard(browser, base, errors):
    page = page_of(browser, errors)
    page.goto(base + "/")
    page.keyboard.press("Tab")
    check("the first stop is the way past the menu", page.evaluate("document.activeElement.className") == "skip")
    page.keyboard.press("Enter")
    check("which leads to the content", page.evaluate("document.activeElement.id") == "main")
    page.keyboard.press("/")
    check("a slash goes to the search field", page.evaluate("document.activeElement.id") == "find")
    page.keyboard.type("farm goods")
    page.locator("#finds [role=option]").first.wait_for()
    check("finds come as one types, with what was found marked", page.locator("#finds mark").count() > 0)
    check("and are told", page.locator("form[data-best] [role=status]").inner_text() != "")
    page.keyboard.press("ArrowDown")
    check("an arrow goes to the first", page.locator("#find").get_attribute("aria-activedescendant") == "find-0")
    page.keyboard.press("Enter")
    page.wait_for_url("**/entry/**")
    page.keyboard.press("/")
    page.keyboard.insert_text("관세")
    page.locator("#finds [role=option]").first.wait_for()
    page.keyboard.press("Escape")
    check("Escape closes the finds and keeps the words", page.locator("#finds").is_hidden() and page.locator("#find").input_value() == "관세")
    page.locator("#find").fill("farm goods")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search**")
    check("and finds", page.locator("main .links a").count() > 0)
    page.keyboard.press("g")
    page.keyboard.press("t")
    page.wait_for_url("**/trend")
    page.locator("details.menu summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    check("the menu of the record opens by keyboard", page.evaluate("document.activeElement.pathname") == "/timeline")
    page.keyboard.press("Escape")
    check("Escape closes it", page.locator("details.menu[open]").count() == 0)
    page.keyboard.press("Control+k")
    page.keyboard.type("exchange rates")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ask/exchange-rates")
    page.goto(base + "/help/keyboard")
    page.locator(".keys-switch button").click()
    page.keyboard.press("g")
    page.keyboard.press("t")
    page.keyboard.press("/")
    check("single keys can be turned off", page.url.endswith("/help/keyboard") and page.evaluate("document.activeElement.id") != "find")
    page.keyboard.press("Control+k")
    check("which leaves Ctrl+K", page.locator("dialog.palette[open]").count() == 1)
    page.keyboard.press("Escape")
    check("and Escape", page.locator("dialog.palette[open]").count() == 0)
    page.reload()
    check("the browser remembers it", "off" in page.locator(".keys-switch").inner_text())
    page.locator(".keys-switch button").click()
    page.goto(base + "/ask/packages?why=total")
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile("/ask/packages$"))
    check("Escape closes a derivation", page.locator("aside#why").count() == 0)
    page.goto(base + "/provisions")
    field = page.locator("input[name=find]")
    before = page.locator("#t-provisions tbody tr:visible, table tbody tr:visible").count()
    field.type("visa")
    page.wait_for_function("before => document.querySelectorAll('table tbody[role] tr').length < before", arg=before)
    after = page.locator("table tbody tr:visible").count()
    check("rows of a long table are filtered as one types", 0 < after < before, f"{before} {after}")
    page.goto(base + "/instruments")
    field = page.locator("input[name=find]").first
    rows = page.locator("#t-instruments tbody tr:visible")
    before = rows.count()
    field.type("chips")
    page.wait_for_function("before => document.querySelectorAll('#t-instruments tbody[role] tr').length < before", arg=before)
    check("and those of a short one", 0 < rows.count() < before, f"{before} {rows.count()}")
    left = rows.count()
    check("what is typed is in the address", page.url.endswith("?find=chips"), page.url)
    data = page.locator(".downloads a").first.get_attribute("href")
    check("and in the links to the data", "find=chips" in data, data)
    page.reload()
    check("a filtered page is the same when it is opened again", rows.count() == left, f"{left} {rows.count()}")
    field.fill("")
    page.wait_for_function("before => document.querySelectorAll('#t-instruments tbody[role] tr').length >= before", arg=before)
    check("an emptied filter gives all rows back", rows.count() == before and "find" not in page.url, f"{before} {rows.count()} {page.url}")
    page.context.close()


def copying(browser, base, errors):
    """A table goes to the clipboard as a table, for a word processor, and as plain columns."""
    page = page_of(browser, errors, permissions=["clipboard-read", "clipboard-write"])
    page.goto(base + "/ask/packages")
    page.locator("button.copy-table[data-table=t-projects]").click()
    page.locator("button.copy-table[data-table=t-projects]", has_text="Copied").wait_for()
    read = """async (type) => {
      const [item] = await navigator.clipboard.read();
      return (await item.getType(type)).text();
    }"""
    table = page.evaluate(read, "text/html")
    check("a copied table is a table", table.count("<tr>") == 7 and "<th" in table, table[:200])
    check("a copied table has no links", "<a " not in table and "∵" not in table, table[:200])
    lines = page.evaluate(read, "text/plain").splitlines()
    columns = {line.count("\t") for line in lines}
    check("a copied table is plain columns too", len(lines) == 7 and len(columns) == 1, lines[:2])
    page.goto(base + "/timeline?kind=signed&grouped=events.kind")
    page.locator("button.copy-table").first.click()
    page.locator("button.copy-table", has_text="Copied").wait_for()
    columns = {line.count("\t") for line in page.evaluate(read, "text/plain").splitlines()}
    check("a grouped table is plain columns", len(columns) == 1, columns)
    page.goto(base + "/timeline")
    whole = page.locator("#t-events tbody tr").count()
    page.locator("button.copy-table").first.click()
    page.locator("button.copy-table", has_text="Copied").wait_for()
    lines = page.evaluate(read, "text/plain").splitlines()
    check("a table of several pages is copied whole", len(lines) == whole + 1 > 300, (len(lines), whole))
    page.context.close()


def levers(browser, base, errors):
    """A lever redraws the answer in place; its address gives the same answer, and so does the button."""
    page = page_of(browser, errors)
    page.goto(base + "/models/funding-korea?count=32")
    paid = "#model-answer dl.numbers >> nth=0"
    before = page.locator(paid).inner_text()
    slider = page.locator("input[name=cap]")
    slider.focus()
    slider.press("Home")
    page.wait_for_url(re.compile("cap="))
    page.wait_for_selector("#t-comparison", state="attached")
    after = page.locator(paid).inner_text()
    check("a moved lever moves the answer", before != after, after[:200])
    words = slider.locator("xpath=../output").inner_text()
    check("and says where it stands", words.startswith("USD"), words)
    page.wait_for_url(re.compile("answer="))
    check("the address pins what the answer rests on", all(pin + "=" in page.url for pin in ("as-of", "seed", "count", "version")), page.url)
    check("the link can still be copied", page.locator("#model-answer button.copy").is_visible())
    page.goto(page.url)
    check("its address gives the same answer", page.locator(paid).inner_text() == after)
    check("and says so", "very answer" in page.locator("#model-answer").inner_text())
    page.locator("#model-answer .moved a", has_text="Back to the defaults").click()
    page.wait_for_load_state()
    check("a link leads back to the defaults", page.locator(paid).inner_text() == before, page.url)
    slider = page.locator("input[name=cap]")
    slider.focus()
    slider.press("Home")
    page.wait_for_url(re.compile("cap=0"))
    page.go_back()
    page.wait_for_load_state()
    check("one step back undoes a move", page.locator(paid).inner_text() == before, page.url)
    page.context.close()
    page = page_of(browser, errors, java_script_enabled=False)
    page.goto(base + "/models/funding-korea?count=32")
    page.locator("select[name=backlog-rule]").select_option("first-come")
    page.locator("form.levers button").click()
    check("levers work without script", "backlog-rule=first-come" in page.url and page.locator("#t-comparison").count() == 1, page.url)
    page.context.close()


def paper(browser, base, errors):
    if not shutil.which("pdftotext"):
        print("SKIP  paper: pdftotext is missing")
        return
    page = page_of(browser, errors)
    for path, words in [("/", "USD 109 bn"), ("/sides?lang=ko", "미국"), ("/entry/us-jp/smr?lang=ja", "https://"), ("/timeline?page=events.2", "17 May 2007")]:
        page.goto(base + path)
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "page.pdf"
            page.pdf(path=str(file), prefer_css_page_size=True)
            text = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True).stdout
        check(f"{path} prints with its words", words.replace(" ", "") in text.replace(" ", "").replace("\xa0", ""), text[:200])
        check(f"{path} prints without the menu", "Skip to content" not in text)
    page.context.close()


def main(program, ledger):
    started = time.monotonic()
    if CHROMIUM is None:
        print("chromium is missing: apt-get install chromium")
        return 69
    errors = []
    with served(program, "--ledger", ledger) as base, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = page_of(browser, errors, locale="en-GB")
        acceptance(page, base)
        tour.follow(page, base, check)
        citations(page, base)
        page.context.close()
        without_script(browser, base, errors)
        keyboard(browser, base, errors)
        audit(browser, base, errors)
        copying(browser, base, errors)
        levers(browser, base, errors)
        paper(browser, base, errors)
        accessibility(browser, base, errors)
        editing(browser, program, ledger, errors)
        browser.close()
    for error in sorted(set(errors)):
        check("no page has an error in its console", False, error)
    print(f"{len(failures)} failures in {time.monotonic() - started:.0f} s")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
