# SPDX-License-Identifier: Apache-2.0
"""Hostile documents of any size: each shape is what some reader or rule might take the square of.

`SHAPES[name]` is a pair of a file ending and a function from a size in bytes to a document of about that size.
"""
import io
import itertools
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HANGUL = "http://www.hancom.co.kr/hwpml/2011/"
SENTENCE = "북항 기금은 2026년 3월 19일 최대 27억 달러(12%)를 썼다. 港湾局は150億円。 The port paid $3.5 million in May 2026.\n"


def encoded(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")


def repeat(piece: str | bytes, head: str | bytes = b"", tail: str | bytes = b""):
    """One piece again and again."""
    unit = encoded(piece)
    return lambda size: encoded(head) + unit * max(1, size // len(unit)) + encoded(tail)


def count(piece, head: str | bytes = b"", tail: str | bytes = b""):
    """Pieces that know their number, so that no two are alike."""

    def make(size: int) -> bytes:
        parts, length = [], 0
        for number in itertools.count(1):
            parts.append(encoded(piece(number)))
            length += len(parts[-1])
            if length >= size:
                return encoded(head) + b"".join(parts) + encoded(tail)

    return make


def halves(opening: str, closing: str, middle: str = "27"):
    """So many openings, then as many closings."""
    pair = len(encoded(opening)) + len(encoded(closing))
    return lambda size: encoded(opening * (size // pair) + middle + closing * (size // pair))


def square(row, cell, end: str, head: str = "", tail: str = ""):
    """As many rows as columns."""

    def make(size: int) -> bytes:
        side = 1
        while len(encoded(cell(side))) * (side + 8) * side < size:
            side += 8
        rows = (row(i) + "".join(cell(i * side + j) for j in range(side)) + end for i in range(side))
        return encoded(head + "".join(rows) + tail)

    return make


def letters(number: int, alphabet: str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", least: int = 3) -> str:
    """A number in letters."""
    word = ""
    while number or len(word) < least:
        number, digit = divmod(number, len(alphabet))
        word += alphabet[digit]
    return word


def syllables(number: int) -> str:
    return letters(number, "가나다라마바사아자차카타파하고노도로모보소오조초코토포호", 3)


def archive(entries) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, text in entries:
            pack.writestr(name, text)
    return file.getvalue()


def docx(piece, head: str = "", tail: str = "", notes=None):
    def make(size: int) -> bytes:
        body = count(piece)(size).decode()
        entries = [
            ("[Content_Types].xml", "<Types/>"),
            ("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{head}{body}{tail}</w:body></w:document>'),
        ]
        if notes:
            entries.append(("word/footnotes.xml", f'<w:footnotes xmlns:w="{WORD}">{count(notes)(size).decode()}</w:footnotes>'))
        return archive(entries)

    return make


def hwpx(piece, head: str = "", tail: str = ""):
    def make(size: int) -> bytes:
        body = count(piece)(size).decode()
        names = f'xmlns:hp="{HANGUL}paragraph" xmlns:hs="{HANGUL}section"'
        return archive(
            [
                ("mimetype", "application/hwp+zip"),
                ("Contents/header.xml", f'<hh:head xmlns:hh="{HANGUL}head"/>'),
                ("Contents/section0.xml", f"<hs:sec {names}>{head}{body}{tail}</hs:sec>"),
            ]
        )

    return make


def run_of_word(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def run_of_hangul(text: str) -> str:
    return f"<hp:p><hp:run><hp:t>{text}</hp:t></hp:run></hp:p>"


def in_utf16(make):
    """Little-endian UTF-16 with its mark; what is no character there stays none."""
    return lambda size: b"\xff\xfe" + make(size // 2).decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")


def in_encoding(name: str, text: str):
    return repeat(text.encode(name))


# One character or mark, again and again, in one line.
CHARACTERS = {
    "digit": "7", "zero": "0", "comma": ",", "digit-comma": "7,", "point": ".", "digit-point": "7.", "minus": "-", "tilde": "~",
    "slash": "/", "colon": ":", "semicolon": ";", "percent": "%", "dollar": "$", "won": "₩", "hash": "#", "star": "*", "underscore": "_",
    "backtick": "`", "bar": "|", "backslash": "\\", "ampersand": "&", "less": "<", "greater": ">", "equals": "=", "plus": "+", "at": "@",
    "question": "?", "bang": "!", "caret": "^", "blank": " ", "tab": "\t", "newline": "\n", "return": "\r", "return-newline": "\r\n",
    "letter": "a", "capital": "A", "syllable": "가", "han": "一", "kana": "の", "katakana": "ア", "myriad": "만", "oku": "億", "thousand": "천",
    "ten": "十", "full-digit": "７", "raised": "¹", "circled": "①", "square-bullet": "■", "triangle": "△", "middle-dot": "·", "dash": "—",
    "curly-open": "“", "curly-close": "”", "apostrophe": "'", "quote": '"', "round-open": "(", "round-close": ")", "square-open": "[",
    "square-close": "]", "corner-open": "「", "corner-close": "」", "brace": "{", "combining": "\u0301", "jamo": "ᄀ", "zero-width": "\u200b",
    "byte-order-mark": "\ufeff", "bidi-override": "\u202e", "isolate": "\u2067", "arabic": "م", "emoji": "🏭", "replacement": "\ufffd", "ideographic-space": "\u3000",
}

# Words and marks that mean something, again and again, in one line.
PHRASES = {
    "year": "2026", "date": "2026. 3. 19. ", "korean-date": "2026년 3월 19일 ", "era": "令和8年3月", "march": "March ", "march-19": "March 19, 2026 ",
    "this-year": "今年", "quarter": "3분기 ", "range": "150억~180억 ", "chain": "1~2~3~", "money": "27억 달러 ", "dollars": "$3.5 million ",
    "yen": "150億円、", "sum": "12 + 8 + ", "share": "12% ", "shares": "27억 달러(12%) ", "bound": "최대 ", "up-to": "up to ", "about": "약",
    "multiple": "2배 ", "times": "three times ", "count": "세 건 ", "three": "three documents: ", "items": "△ 항만 ", "comma-items": "항만, ",
    "and": "a and ", "mark-1": "¹⁾", "mark-12": "기금¹²⁾ ", "item-1": "1) ", "item-a": "(a) ", "statute": "제122조제2항 ", "section": "Section 232 ",
    "order": "EO 14105 ", "public-law": "Pub. L. 117-169 ", "url": "https://x.example/a?b=c ", "url-no-blank": "https://x.example/a?b=c",
    "path": "/2026/03/19", "query": "&utm_source=a", "www": "www.", "domain": "a.", "mail": "a@b.example ", "phone": "02-123-4567 ", "phones": "02-", "page": "pp. 10–12 ",
    "cited": "항만청(2026. 3. 2.), “분담금,” <https://ports.example/a> ", "see": "Table 1 ", "table-1": "<표 1> ", "figure": "그림 3. ",
    "bracketed": "세계무역기구(WTO) ", "acronym": "WTO ", "expanded": "(World Trade Organization, WTO) ", "link": "[a](https://b.example) ",
    "image": "![a](b) ", "bold": "**a** ", "bold-open": "**a ", "tag": "<b>", "entity": "&amp;", "comment": "<!-- ", "suppression": "<!-- entente: ignore sum: x -->",
    "suppression-open": "entente: ignore ", "said": "항만청은 “기금이 두 배”라고 말했다. ", "said-on": "라고 밝힌 것으로 전해졌다고 ", "will": "늘 전망이며 ", "grew": "120억 달러에서 150억 달러로 25% 늘었다 ",
    "rose": "rose 25 percent from 120 to 150 ", "per-year": "5년간 매년 2천만 달러씩 ", "of-which": "27억 달러(반도체 12억, 조선 8억) ", "and-of-which": "of which ", "before": "보다 ", "deadline": "2026년 말까지 ",
    "million": "million ", "hundred": "hundred ", "one-hundred-and": "one hundred and ", "korean-number": "삼백", "half": "1/2 ", "a-half": "반 ", "ordinal": "제3차 ", "roman": "IV ",
    "same-word": "the the ", "doubled": "및 및 ", "spelling": "인프라스트럭처 인프라스트럭쳐 ", "hyphens": "a-", "mixed-direction": "‮27억 달러‬ مرحبا 12% ‏שלום⁧$3.5⁩ ", "combined": "é̂̃ 12́% ",
    "abbreviations": "U.S. ", "ellipsis": "…", "per": "per ", "usd": "USD ", "parts": "12억, 8억, ", "source": "자료: ", "note": "주: ", "unit": "(단위: 억 달러) ", "in-quotes": "“a” ", "in-brackets": "(a) ",
    "crossed": "([)]", "mixed-brackets": "(“[「", "interval": "(0, 1] ", "single-quotes": "'a ", "possessives": "workers' ", "smileys": ":) ",
}

# Whole lines.
LINES = {
    "sentence": SENTENCE, "paragraph": SENTENCE + "\n", "heading": "# 항만\n", "numbered-heading": "1.1. 항만\n", "bullet": "- 27억 달러\n",
    "glyph": "■ 기금\n", "numbered": "1) 항만\n", "quote": "> 27억 달러\n", "fence": "```\n", "rule": "---\n", "underlined": "항만\n===\n", "tab-row": "북항\t12\t97.5%\n",
    "bar-row": "| 북항 | 12 | 97.5% |\n", "delimiter": "|---|---|\n", "table": "| a | b |\n|---|---|\n| 1 | 2 |\n\n", "caption": "<표 1> 분담금\n", "captioned": "표 1. 분담금\na\t3건\n북항\t12\n합계\t12\n자료: 항만청\n\n",
    "source-line": "자료: 항만청(2026. 3. 2.), “분담금,” <https://ports.example/a>\n", "note-line": "주: 잠정치.\n", "footnote": "기금¹⁾\n\n1) 북항.\n", "page-number": "- 3 -\n\n", "cut": "북항 기금은\n\n1) 주석.\n\n",
    "count-line": "세 건은 다음과 같다:\n- a\n- b\n", "silenced": "12 + 8 = 21 <!-- entente: ignore sum: x -->\n", "silenced-alone": "<!-- entente: ignore sum: x -->\n\n", "abstract": "요약\n기금은 27억 달러.\n결론\n기금은 28억 달러.\n",
    "references": "참고문헌\n홍길동(2026), 「분담금」, 『연보』\n", "reference": "Doe, J. (2025). \"Dues,\" Review 3(2): 1-9.\n", "contents": "차 례\n1. 항만 ····· 3\n", "html-remnant": "<td>1</td>\n", "blank-lines": "a\n\n", "total-row": "합계\t6\t\n",
}

# No two pieces alike.
COUNTED = {
    "names": lambda i: f"{syllables(i)}청은 27억 달러. ",
    "latin-names": lambda i: f"The {letters(i).capitalize()} Fund paid. ",
    "acronyms": lambda i: f"{letters(i)} ",
    "expansions": lambda i: f"{syllables(i)} 기구({letters(i)}) ",
    "english-expansions": lambda i: f"{letters(i)[0]}a {letters(i)[1]}b {letters(i)[2]}c ({letters(i)}) ",
    "words": lambda i: f"{letters(i, 'abcdefghijklmnop', 6)} ",
    "korean-words": lambda i: f"{syllables(i)}{syllables(i * 7)} ",
    "katakana-words": lambda i: letters(i, "アイウエオカキクケコサシスセソタチツテト", 6) + "の",
    "amounts": lambda i: f"{i}억 달러, ",
    "amount-sentences": lambda i: f"북항 기금은 {i}억 달러를 썼다.\n",
    "equal-amounts": lambda i: f"{syllables(i % 50)} 기금은 27억 달러.\n",
    "conversions": lambda i: f"{i}억 달러(약 {i * 1300 // 10000 + 1}조 원) ",
    "dates": lambda i: f"{1900 + i % 200}. {i % 12 + 1}. {i % 28 + 1}. 회의.\n",
    "deadlines": lambda i: f"{syllables(i % 40)} 사업은 {2026 + i % 9}년까지 마친다.\n",
    "events": lambda i: f"제{i}차 {syllables(i % 9)} 회의({2000 + i % 30}. 5. 7.)를 열었다.\n",
    "urls": lambda i: f"https://p{i}.example/2026/03/{i % 28 + 1}/a?utm_source={i}\n",
    "one-url": lambda i: f"항만청(2026. 3. {i % 28 + 1}.), “{syllables(i)},” <https://ports.example/a>\n",
    "references": lambda i: f"자료: {syllables(i)}청(2026. 3. 2.), “{syllables(i * 3)},” <https://p{i}.example/a>, 검색일: 2026. 3. 27.\n",
    "one-title": lambda i: f"자료: 항만청({2000 + i % 26}. 3. 2.), “분담금 현황,” <https://p{i}.example/a>\n",
    "english-references": lambda i: f"Port of {letters(i).capitalize()}, \"Dues {i}\", May {i % 28 + 1}, 2026, https://p{i}.example/a (accessed May 3, 2026)\n",
    "footnotes": lambda i: f"기금{i}) 은.\n\n{i}) 북항 {i}.\n\n",
    "raised-footnotes": lambda i: f"기금{''.join('⁰¹²³⁴⁵⁶⁷⁸⁹'[int(d)] for d in str(i))}⁾\n",
    "headings": lambda i: f"{i}. {syllables(i)}\n\n기금.\n\n",
    "marked-headings": lambda i: f"{'#' * (i % 6 + 1)} {syllables(i)}\n\n기금.\n\n",
    "captions": lambda i: f"<표 {i}> {syllables(i)} 분담금 현황\na\t3건\n북항\t{i}\n합계\t{i}\n\n",
    "table-references": lambda i: f"<표 {i}>에서 보듯 {i}건이다.\n",
    "tables": lambda i: f"| 항만 {i} | 금액 |\n|---|---|\n| {syllables(i)} | {i} |\n| 합계 | {i} |\n\n",
    "one-table": lambda i: f"{syllables(i)}\t{i}\t{i}억 달러\n",
    "table-and-text": lambda i: f"{syllables(i)}\t{i}억 달러\n" if i % 2 else f"\n{syllables(i - 1)} 기금은 {i}억 달러.\n\n",
    "statutes": lambda i: f"제{i}조 ",
    "orders": lambda i: f"EO {10000 + i} ",
    "document-numbers": lambda i: f"H.R. {i} of {2000 + i % 20}; ",
    "claims": lambda i: f"기금을 {syllables(i)} 부문에 늘려야 한다.\n",
    "abstract-claims": lambda i: ("요약\n" if i == 1 else "") + f"{syllables(i)}청은 {i}억 달러를 낸다고 밝혔다.\n",
    "terms": lambda i: f"{('multilateral', 'plurilateral', 'trilateral')[i % 3]} {letters(i % 700).lower()} talks. ",
    "spellings": lambda i: f"{syllables(i % 300)}{'스트럭처' if i % 2 else '스트럭쳐'} ",
    "bullets-deeper": lambda i: f"{' ' * (i % 200)}- 27억 달러\n",
    "glyph-levels": lambda i: f"{' ' * (i % 5)}{'■▶△-·'[i % 5]} 기금 {i}\n",
    "numbers": lambda i: f"{i} ",
    "number-lines": lambda i: f"{i})\n",
    "legend": lambda i: f"주: {chr(0x2460 + i % 20)}는 {syllables(i)}.\n",
    "brackets-each": lambda i: f"({syllables(i)} 기금.\n",
    "quotes-each": lambda i: f"“{syllables(i)} 기금.\n",
    "suppressions": lambda i: f"12 + 8 = {i} <!-- entente: ignore sum, share, r{i}: 사유 {i} -->\n",
    "pages": lambda i: f"항만 분담금 보고서\n\n북항 기금은 {i}억\n\n- {i} -\n\n",
    "running-heads": lambda i: f"\f항만 분담금 보고서 {i}\n북항 기금은 {i}억 달러를 쓰고\n",
    "growth-words": lambda i: f"{i}억 달러에서 {i + 5}억 달러로 {i % 90}% 늘었다. ",
    "sums": lambda i: f"{i}억 달러({i // 2}억 달러, {i - i // 2}억 달러) ",
}

HTML = {
    "div": ("<div>", "</div>"), "li": ("<ul><li>", "</li></ul>"), "blockquote": ("<blockquote>", "</blockquote>"),
    "span": ("<span>", "</span>"), "table": ("<table><tr><td>", "</td></tr></table>"),
}

SHAPES: dict = {}
for name, text in CHARACTERS.items():
    SHAPES[f"character-{name}"] = ("txt", repeat(text))
for name, text in PHRASES.items():
    SHAPES[f"phrase-{name}"] = ("txt", repeat(text))
for name, text in LINES.items():
    SHAPES[f"line-{name}"] = ("md", repeat(text))
for name, piece in COUNTED.items():
    SHAPES[f"counted-{name}"] = ("md", count(piece))
for name, pair in {"round": "()", "square": "[]", "corner": "「」", "quotes": "“”", "singles": "‘’", "angle": "<>", "emphasis": "**"}.items():
    SHAPES[f"nested-{name}"] = ("md", halves(*pair))
SHAPES |= {
    "nested-quotes": ("md", repeat("> ", tail="x")),
    "nested-bullets": ("md", lambda size: b"".join(b" " * i + "- 27억\n".encode() for i in range(int((2 * size) ** 0.5)))),
    "nested-numbers": ("md", lambda size: encoded("".join(".".join("1" * (i + 1)) + " 항만\n" for i in range(int(size**0.5))))),
    "square-tabs": ("txt", square(lambda i: f"{syllables(i)}\t", lambda n: f"{n}\t", "\n", head="표 1. 분담금\n")),
    "square-bars": ("md", square(lambda i: "|", lambda n: f" {n} |", "\n")),
    "one-cell": ("txt", repeat("27억 달러 ", "표 1. 분담금\n항만\t금액\n북항\t", "\n남항\t12\n")),
    "one-header": ("txt", lambda size: encoded("표 1. 분담금\n항만\t" + "금액 " * (size // 14) + "\n" + "북항\t12\n" * (size // 20))),
    "table-seen": ("md", lambda size: encoded("<표 1> 분담금 현황 항만 합계\n항만\t금액\n" + "".join(f"{syllables(i)}\t{i + 11}.5\n" for i in range(size // 60)) + "\n" + "".join(f"표 1에서 {syllables(i)} 분담금 현황은 {i}.7억 달러 3건이다.\n" for i in range(size // 90)))),
    "wide-row": ("txt", lambda size: encoded("항만\t" + "12\t" * 9_000 + "\n") * max(1, size // 27_000)),
    "long-sentence": ("txt", count(lambda i: f"{syllables(i)} 항만은 {i}억 달러를, ")),
    "long-word-lines": ("txt", lambda size: (b"a" * (size // 10) + b"\n") * 10),
    "no-blank-korean": ("txt", count(lambda i: f"{syllables(i)}은{i}억달러를")),
    "invalid": ("txt", repeat(b"\xff\xc3(\xe2\x82\xf0\x9f 27 \xed\xa0\x80")),
    "invalid-line": ("txt", repeat(b"27\xff \xe2\x82 30%\n")),
    "continuation-bytes": ("txt", repeat(b"\x80")),
    "lead-bytes": ("txt", repeat(b"\xf0")),
    "surrogates-utf16": ("txt", in_utf16(repeat("\ud83d27억 \udfed\n"))),
    "text-utf16": ("txt", in_utf16(repeat(SENTENCE))),
    "text-euc-kr": ("txt", in_encoding("cp949", "북항 기금은 2026년 3월 19일 최대 27억 달러(12%)를 썼다.\n")),
    "text-shift-jis": ("txt", in_encoding("cp932", "港湾局は2026年3月19日に150億円を払った。\n")),
    "text-euc-jp": ("txt", in_encoding("euc-jp", "港湾局は2026年3月19日に150億円を払った。\n")),
    "html-paragraphs": ("html", repeat("<p>기금 <b>27억</b> 달러<sup>1)</sup> &amp; &#x41; &nbsp;</p>", "<html><body>")),
    "html-entities": ("html", repeat("&amp;&#x41;&nbsp;&bogus;", "<html><p>")),
    "html-open": ("html", repeat("<", "<html><p>")),
    "html-comments": ("html", repeat("<!-- x ", "<html><p>")),
    "html-attributes": ("html", repeat('a="b" ', "<html><p ", ">x")),
    "html-attribute": ("html", repeat("b", '<html><p a="', '">x')),
    "html-tag-name": ("html", repeat("b", "<html><", ">x")),
    "html-unclosed-inline": ("html", repeat("<p><b>a", "<html>")),
    "html-misnested": ("html", repeat("<b><i>a</b></i>", "<html><p>")),
    "html-breaks": ("html", repeat("a<br>", "<html><p>")),
    "html-list": ("html", repeat("<li>27억 달러", "<html><ol>")),
    "html-rows": ("html", count(lambda i: f"<tr><td>{syllables(i)}<td>{i}", "<html><table>")),
    "html-spans": ("html", repeat("<tr><td rowspan=100 colspan=100>1", "<html><table>")),
    "html-tables": ("html", repeat("<table><tr><td>1</table>", "<html>")),
    "html-links": ("html", count(lambda i: f'<a href="https://p{i}.example/a">{syllables(i)}</a> ', "<html><p>")),
    "html-scripts": ("html", repeat("<script>x</script>", "<html>")),
    "html-script-open": ("html", repeat("</scr", "<html><script>")),
    "html-notes": ("html", count(lambda i: f'<p>기금<sup><a href="#n{i}">{i}</a></sup><p id="n{i}">{i}) 주', "<html>")),
    "docx-paragraphs": ("docx", docx(lambda i: run_of_word(f"기금은 {i}억 달러."))),
    "docx-runs": ("docx", docx(lambda i: f"<w:r><w:t>{i}</w:t></w:r>", "<w:p>", "</w:p>")),
    "docx-notes": ("docx", docx(lambda i: f'<w:p><w:r><w:t>기금</w:t></w:r><w:r><w:footnoteReference w:id="{i}"/></w:r></w:p>', notes=lambda i: f'<w:footnote w:id="{i}">{run_of_word(f"주 {i}")}</w:footnote>')),
    "docx-rows": ("docx", docx(lambda i: f"<w:tr><w:tc>{run_of_word(str(i))}</w:tc><w:tc>{run_of_word(syllables(i))}</w:tc></w:tr>", "<w:tbl>", "</w:tbl>")),
    "docx-merged": ("docx", docx(lambda i: f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="500"/><w:vMerge/></w:tcPr>{run_of_word(str(i))}</w:tc></w:tr>', "<w:tbl>", "</w:tbl>")),
    "docx-tables": ("docx", docx(lambda i: f"<w:tbl><w:tr><w:tc>{run_of_word(str(i))}</w:tc></w:tr></w:tbl>")),
    "docx-list": ("docx", docx(lambda i: f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{i % 9}"/><w:numId w:val="{i}"/></w:numPr></w:pPr><w:r><w:t>기금</w:t></w:r></w:p>')),
    "docx-note-once": ("docx", docx(lambda i: '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>', notes=lambda i: f'<w:footnote w:id="1">{run_of_word("주")}</w:footnote>')),
    "hwpx-paragraphs": ("hwpx", hwpx(lambda i: run_of_hangul(f"기금은 {i}억 달러."))),
    "hwpx-runs": ("hwpx", hwpx(lambda i: f"<hp:run><hp:t>{i}</hp:t></hp:run>", "<hp:p>", "</hp:p>")),
    "hwpx-notes": ("hwpx", hwpx(lambda i: f'<hp:p><hp:run><hp:t>기금</hp:t><hp:ctrl><hp:footNote number="{i}"><hp:subList>{run_of_hangul(f"주 {i}")}</hp:subList></hp:footNote></hp:ctrl></hp:run></hp:p>')),
    "hwpx-rows": ("hwpx", hwpx(lambda i: f'<hp:tr><hp:tc><hp:subList>{run_of_hangul(str(i))}</hp:subList><hp:cellAddr colAddr="0" rowAddr="{i}"/><hp:cellSpan colSpan="1" rowSpan="1"/></hp:tc></hp:tr>', "<hp:p><hp:run><hp:tbl>", "</hp:tbl></hp:run></hp:p>")),
    "hwpx-spans": ("hwpx", hwpx(lambda i: f'<hp:tr><hp:tc><hp:subList>{run_of_hangul(str(i))}</hp:subList><hp:cellAddr colAddr="0" rowAddr="{i}"/><hp:cellSpan colSpan="500" rowSpan="500"/></hp:tc></hp:tr>', "<hp:p><hp:run><hp:tbl>", "</hp:tbl></hp:run></hp:p>")),
}
for name, (opening, _) in HTML.items():
    # Deeper than the limit on purpose: what is refused is refused at once.
    SHAPES[f"html-nested-{name}"] = ("html", repeat(opening, "<html>", "x"))
    # As deep as is let through, again and again.
    unit = opening * 90 + "x" + HTML[name][1] * 90
    SHAPES[f"html-deep-{name}"] = ("html", repeat(unit, "<html>"))
