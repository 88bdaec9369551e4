// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// Marks that a table's note explains and the table lacks, and marks in a table that no note explains.
struct LegendRule: Rule {
  let id = "legend"
  let title = Text(en: "Legends of tables", ko: "표의 기호 설명", ja: "表の凡例")
  let severity = Severity.warning

  func findings(in draft: Draft) -> [Finding] {
    draft.outline.tables.flatMap { table -> [Finding] in
      let notes = notes(of: table, draft)
      let body = body(of: table)
      return unused(table, notes, body, draft) + lostTypography(table, body, draft)
        + unexplained(table, notes, body, draft)
    }
  }

  private static let glyphs: [(mark: String, isNoteSign: Bool)] = [
    ("*", false), ("＊", false), ("†", false), ("‡", false), ("※", true), ("★", false), ("#", false),
  ]

  /// What stands under a table to explain it.
  private func notes(of table: Table, _ draft: Draft) -> [Range<Int>] {
    var notes = table.note.map { [$0] } ?? []
    let following = draft.outline.blocks[(table.block + 1)...].prefix(6)
    for block in following {
      switch block.kind {
      case .note, .source, .paragraph, .bullet, .footnote: notes.append(block.range)
      case .furniture: continue
      default: return notes
      }
    }
    return notes
  }

  private func body(of table: Table) -> [Range<Int>] {
    (table.header + table.rows.joined()).map(\.range) + (table.caption.map { [$0] } ?? [])
  }

  // MARK: - Explained, but not there

  private func unused(
    _ table: Table, _ notes: [Range<Int>], _ body: [Range<Int>], _ draft: Draft
  ) -> [Finding] {
    guard let note = table.note else { return [] }
    return Self.glyphs.compactMap { glyph, _ in
      guard let place = explanation(of: glyph, in: note, draft),
        !body.contains(where: { contains(glyph, in: $0, draft) })
      else { return nil }
      return Finding(
        .warning, place,
        Text(
          en: "The note explains “\(glyph)”, but the table has no such mark.",
          ko: "주에서 설명한 ‘\(glyph)’ 표시가 표에 없음.", ja: "注は「\(glyph)」を説明しているが、表にその記号がない。"))
    }
  }

  /// A mark that is followed by words that say what it means.
  private func explanation(of glyph: String, in note: Range<Int>, _ draft: Draft) -> Range<Int>? {
    let bytes = Array(glyph.utf8)
    var at = note.lowerBound
    while at + bytes.count <= note.upperBound {
      if draft.text.bytes[at] == bytes[0],
        draft.text.bytes[at..<(at + bytes.count)].elementsEqual(bytes)
      {
        let end = at + bytes.count
        let after = draft.after(end, 16, within: note)
        if let words = draft.first(Self.explains, in: after), words.lowerBound <= end + 4 {
          return at..<end
        }
      }
      at += 1
    }
    return nil
  }

  private static let explains = WordList(
    "표시|는|은|=|: |로 표시|denotes|denote|indicates|indicate|means|marks|shows|印|は|：|を付した")

  private func contains(_ glyph: String, in range: Range<Int>, _ draft: Draft) -> Bool {
    draft.text.bytes[range].firstRange(ofBytes: Array(glyph.utf8)) != nil
  }

  /// Whether a note explains the mark by its name: "An asterisk marks …".
  private func named(_ glyph: String, in note: Range<Int>, _ draft: Draft) -> Bool {
    glyph == "*" && draft.has(Self.asterisk, in: note)
  }

  private static let asterisk = WordList("asterisk|asterisks|별표|아스테리스크|アスタリスク|星印")

  // MARK: - Typography that plain text does not carry

  private struct Face {
    let words: WordList
    let markup: WordList
  }

  private static let faces = [
    Face(
      words: WordList("밑줄|underlined|underline|underlining|下線"),
      markup: WordList("<u>|<u |<ins|++|__|underline")),
    Face(
      words: WordList("굵은 글씨|굵은 글자|굵게|볼드|진한 글씨|bold|boldface|太字|ゴシック体"),
      markup: WordList("**|<b>|<b |<strong|font-weight|__")),
    Face(
      words: WordList("기울임|이탤릭|italic|italics|italicised|italicized|斜体|イタリック"),
      markup: WordList("<i>|<i |<em|*|_|italic")),
    Face(
      words: WordList("음영|붉은색|빨간색|파란색|노란색|shaded|shading|in red|highlighted|網掛け|網かけ|赤字|着色"),
      markup: WordList("<mark|background|bgcolor|color|==")),
  ]
  private static let says = WordList(
    "은 |는 |표시|처리|denote|denotes|indicate|indicates|mark|marks|show|shows|are|is|は|示す|表す")

  private func lostTypography(
    _ table: Table, _ body: [Range<Int>], _ draft: Draft
  ) -> [Finding] {
    // What is read from these formats comes without its typography.
    let name = draft.text.name.lowercased()
    guard let note = table.note,
      ![".docx", ".pdf", ".hwpx", ".hwp", ".html", ".htm"].contains(where: name.hasSuffix)
    else { return [] }
    return Self.faces.compactMap { face in
      guard let words = draft.first(face.words, in: note),
        draft.has(Self.says, in: draft.after(words.upperBound, 60, within: note)),
        !body.contains(where: { draft.has(face.markup, in: $0) })
      else { return nil }
      let named = draft[words]
      return Finding(
        .warning, words,
        Text(
          en: "The note explains “\(named)”, but nothing in the table is set so: the mark is lost.",
          ko: "주에서 설명한 ‘\(named)’ 표시가 표에 남아 있지 않음.",
          ja: "注は「\(named)」を説明しているが、表にその書式が残っていない。"))
    }
  }

  // MARK: - There, but not explained

  private func unexplained(
    _ table: Table, _ notes: [Range<Int>], _ body: [Range<Int>], _ draft: Draft
  ) -> [Finding] {
    Self.glyphs.compactMap { glyph, isNoteSign in
      guard !isNoteSign, glyph != "#", glyph != "★",
        let place = body.lazy.compactMap({ attached(glyph, in: $0, draft) }).first,
        !notes.contains(where: { contains(glyph, in: $0, draft) || named(glyph, in: $0, draft) }),
        !draft.outline.footnotes.contains(where: { $0.number == glyph })
      else { return nil }
      return Finding(
        .warning, place,
        Text(
          en: "No note explains the mark “\(glyph)” of this table.",
          ko: "표의 ‘\(glyph)’ 표시를 설명하는 주가 없음.",
          ja: "表の「\(glyph)」を説明する注がない。"))
    }
  }

  /// A mark that hangs on a word, and is no part of markup or of a product.
  private func attached(_ glyph: String, in range: Range<Int>, _ draft: Draft) -> Range<Int>? {
    guard let place = draft.text.bytes[range].firstRange(ofBytes: Array(glyph.utf8)) else {
      return nil
    }
    let bytes = draft.text.bytes
    let before =
      place.lowerBound > range.lowerBound ? Scalars.before(bytes, place.lowerBound).value : 0
    let after = place.upperBound < range.upperBound ? Scalars.at(bytes, place.upperBound).value : 0
    let hangs =
      Scalars.isLetter(before) || Scalars.isDigit(before) || before == 0x29 || before == 0x25
      || before == 0xFF09
    return hangs
      && (after == 0 || Scalars.isBlank(after) || [0x29, 0x2C, 0x3C, 0x2F].contains(after))
      ? place : nil
  }
}
