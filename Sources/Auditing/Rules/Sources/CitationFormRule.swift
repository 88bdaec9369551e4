// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// A reference's form against the form of most references in the document.
///
/// Each kind of departure is one note: the first place is flagged, the others are evidence, and the
/// fix mends all of them where that is a matter of signs alone.
struct CitationFormRule: Rule {
  let id = "citation-form"
  let title = Text(en: "Form of references", ko: "출처 표기 형식", ja: "出典の書式")
  let severity = Severity.note

  func findings(in draft: Draft) -> [Finding] {
    // Notes and the list of references may differ in form from one another.
    let blocks = draft.outline.blocks
    let groups = Dictionary(grouping: draft.sources) { source in
      blocks.indices.contains(source.reference.block)
        && blocks[source.reference.block].role == .references
        && blocks[source.reference.block].kind != .footnote
    }
    return [false, true].flatMap { isList -> [Finding] in
      guard let sources = groups[isList], sources.count >= 4 else { return [] }
      return CitationFeature.all.flatMap { check($0, sources, draft) }
    }
  }

  private func check(
    _ feature: CitationFeature, _ sources: [CitedSource], _ draft: Draft
  ) -> [Finding] {
    let readings = sources.compactMap { feature.read($0, draft) }
    let forms = Dictionary(grouping: readings) { $0.form }
    guard forms.count >= 2, let most = forms.max(by: { $0.value.count < $1.value.count }),
      // Two thirds make a form; a document of two forms has none.
      most.value.count >= 3, most.value.count * 3 >= readings.count * 2
    else { return [] }
    return forms.keys.filter { $0 != most.key }.sorted().compactMap { form in
      guard let places = forms[form] else { return nil }
      return finding(feature, most.key, most.value.count, readings.count, places, draft)
    }
  }

  private func finding(
    _ feature: CitationFeature, _ usual: Int, _ count: Int, _ all: Int,
    _ places: [CitationFeature.Reading], _ draft: Draft
  ) -> Finding? {
    guard let first = places.first else { return nil }
    let wanted = feature.name(usual)
    let found = feature.name(first.form)
    let edits = places.flatMap { feature.mend($0, usual, draft) }
    return Finding(
      .note, first.range,
      Text(
        en:
          "\(count) of \(all) references have \(wanted.en ?? ""); \(places.count == 1 ? "this one has" : "\(places.count) have") \(found.en ?? "").",
        ko:
          "출처 \(all)건 중 \(count)건은 \(wanted.ko ?? "") 형식인데, \(places.count)건은 \(found.ko ?? "") 형식임.",
        ja:
          "出典\(all)件中\(count)件は\(wanted.ja ?? "")だが、\(places.count)件は\(found.ja ?? "")である。"),
      evidence: places.dropFirst().map { .init($0.range) },
      fix: edits.isEmpty
        ? nil
        : Finding.Fix(
          Text(
            en: "write \(wanted.en ?? "")", ko: "\(wanted.ko ?? "") 형식으로 고침",
            ja: "\(wanted.ja ?? "")に直す"), edits))
  }
}

/// One trait in which references may differ: what follows the date, which quotation marks a title has.
struct CitationFeature: Sendable {
  /// The form of one reference, and where it shows.
  struct Reading: Sendable {
    let form: Int
    let range: Range<Int>
  }

  let names: [Text]
  /// The form of a reference, or nil where the trait does not arise.
  let read: @Sendable (CitedSource, Draft) -> Reading?
  /// The edits that give a place another form.
  let mend: @Sendable (Reading, Int, Draft) -> [Finding.Fix.Edit]

  func name(_ form: Int) -> Text { names.indices.contains(form) ? names[form] : Text(same: "") }

  static let all = [
    finalStop, blankBeforeBracket, latinQuotes, easternQuotes, angleBrackets, dated, dateFirst,
    separator,
  ]

  // MARK: - The date

  /// "(2026. 3. 19.)" or "(2026. 3. 19)".
  private static let finalStop = CitationFeature(
    names: [
      Text(
        en: "a full stop after the date's last number", ko: "날짜 끝에 온점이 있는",
        ja: "日付の末尾に終止符がある書式"),
      Text(
        en: "no full stop after the date's last number", ko: "날짜 끝에 온점이 없는",
        ja: "日付の末尾に終止符がない書式"),
    ],
    read: { source, draft in
      guard let date = source.date, date.form == .dotted, date.month != nil else { return nil }
      let bytes = draft.text.bytes
      let end = date.range.upperBound
      let hasStop = bytes[end - 1] == UInt8(ascii: ".") || (end < bytes.count && bytes[end] == 0x2E)
      return Reading(form: hasStop ? 0 : 1, range: date.range)
    },
    mend: { reading, form, draft in
      let end = reading.range.upperBound
      if form == 0 { return [.init(end..<end, ".")] }
      return draft.text.bytes[end - 1] == 0x2E ? [.init((end - 1)..<end, "")] : []
    })

  /// "The White House(2026…" or "The White House (2026…".
  private static let blankBeforeBracket = CitationFeature(
    names: [
      Text(
        en: "the date's bracket right after the author", ko: "저자와 날짜 괄호를 붙여 쓰는",
        ja: "著者の直後に日付の括弧を置く書式"),
      Text(
        en: "a blank before the date's bracket", ko: "저자와 날짜 괄호를 띄어 쓰는",
        ja: "日付の括弧の前に空白を置く書式"),
    ],
    read: { source, draft in
      guard let author = source.reference.author, let date = source.date else { return nil }
      let bytes = draft.text.bytes
      var open = date.range.lowerBound
      while open > 0, bytes[open - 1] == 0x20 { open -= 1 }
      guard open > 0, bytes[open - 1] == UInt8(ascii: "(") else { return nil }
      open -= 1
      var blank = open
      while blank > 0, bytes[blank - 1] == 0x20 { blank -= 1 }
      guard blank == author.upperBound || open == author.upperBound else { return nil }
      return Reading(form: blank < open ? 1 : 0, range: blank..<(open + 1))
    },
    mend: { reading, form, _ in [.init(reading.range, form == 0 ? "(" : " (")] })

  private static let dated = CitationFeature(
    names: [
      Text(en: "a date", ko: "날짜가 있는", ja: "日付がある書式"),
      Text(en: "no date", ko: "날짜가 없는", ja: "日付がない書式"),
    ],
    read: { source, _ in
      Reading(
        form: source.reference.date == nil ? 1 : 0,
        range: source.reference.date ?? source.reference.author ?? source.face)
    }, mend: { _, _, _ in [] })

  private static let dateFirst = CitationFeature(
    names: [
      Text(en: "the date before the title", ko: "날짜를 제목 앞에 두는", ja: "日付を題名の前に置く書式"),
      Text(en: "the date after the title", ko: "날짜를 제목 뒤에 두는", ja: "日付を題名の後に置く書式"),
    ],
    read: { source, _ in
      // Without an author the title comes first.
      guard let date = source.reference.date, let title = source.reference.title,
        source.reference.author != nil
      else { return nil }
      return Reading(form: date.lowerBound < title.lowerBound ? 0 : 1, range: date)
    }, mend: { _, _, _ in [] })

  /// ")," before the title, as in "(2026. 3. 19.), “…”".
  private static let separator = CitationFeature(
    names: [
      Text(
        en: "a comma between date and title", ko: "날짜와 제목 사이에 쉼표가 있는",
        ja: "日付と題名の間に読点がある書式"),
      Text(
        en: "no comma between date and title", ko: "날짜와 제목 사이에 쉼표가 없는",
        ja: "日付と題名の間に読点がない書式"),
    ],
    read: { source, draft in
      guard let date = source.reference.date, let title = source.reference.title,
        date.upperBound < title.lowerBound, title.lowerBound - date.upperBound <= 12
      else { return nil }
      let gap = draft.text[date.upperBound..<title.lowerBound]
      return Reading(
        form: gap.contains(",") || gap.contains("、") || gap.contains("，") ? 0 : 1,
        range: date.upperBound..<title.lowerBound)
    }, mend: { _, _, _ in [] })

  // MARK: - The title and the URL

  private static let latinQuotes = quotes(
    [("\"", "\""), ("“", "”"), ("'", "'"), ("‘", "’"), ("「", "」"), ("『", "』")], latin: true)
  private static let easternQuotes = quotes(
    [("「", "」"), ("『", "』"), ("“", "”"), ("\"", "\""), ("‘", "’"), ("'", "'")], latin: false)

  /// Which quotation marks titles in Latin, or in other letters, stand in.
  private static func quotes(_ marks: [(String, String)], latin: Bool) -> CitationFeature {
    let none = Text(en: "no quotation marks", ko: "따옴표 없는 제목", ja: "引用符のない題名")
    return CitationFeature(
      names: marks.map { mark in
        Text(
          en: "titles in \(mark.0) \(mark.1)", ko: "\(mark.0) \(mark.1) 제목",
          ja: "\(mark.0) \(mark.1) の題名")
      } + [none],
      read: { source, draft in
        guard let title = source.reference.title, source.title.isLatin == latin else { return nil }
        let bytes = draft.text.bytes
        for (index, mark) in marks.enumerated() {
          let open = title.lowerBound - mark.0.utf8.count
          guard open >= 0, bytes[open..<title.lowerBound].elementsEqual(mark.0.utf8) else {
            continue
          }
          return Reading(form: index, range: open..<title.upperBound)
        }
        // A sentence that follows the reference, read as its title, opens with marks of its own.
        let opens = marks.contains { bytes[title.lowerBound...].starts(with: $0.0.utf8) }
        return opens ? nil : Reading(form: marks.count, range: title)
      },
      mend: { reading, form, draft in
        guard form < marks.count else { return [] }
        let bytes = draft.text.bytes
        guard reading.form < marks.count else {
          // The marks' place before or after a comma is known only where nothing stands at the end.
          return [
            .init(reading.range.lowerBound..<reading.range.lowerBound, marks[form].0),
            .init(reading.range.upperBound..<reading.range.upperBound, marks[form].1),
          ]
        }
        let old = marks[reading.form]
        let open = reading.range.lowerBound..<(reading.range.lowerBound + old.0.utf8.count)
        let window = reading.range.upperBound..<min(bytes.count, reading.range.upperBound + 6)
        guard
          let close = window.first(where: {
            bytes[$0...].starts(with: old.1.utf8)
          })
        else { return [] }
        return [
          .init(open, marks[form].0), .init(close..<(close + old.1.utf8.count), marks[form].1),
        ]
      })
  }

  /// "<https://…>" or the bare address.
  private static let angleBrackets = CitationFeature(
    names: [
      Text(en: "the URL in angle brackets", ko: "URL을 < >로 묶는", ja: "URLを< >で囲む書式"),
      Text(en: "the URL without brackets", ko: "URL을 < > 없이 쓰는", ja: "URLを< >で囲まない書式"),
    ],
    read: { source, draft in
      guard let url = source.reference.url, url.lowerBound > 0 else { return nil }
      let isBracketed = draft.text.bytes[url.lowerBound - 1] == UInt8(ascii: "<")
      return Reading(form: isBracketed ? 0 : 1, range: url)
    },
    mend: { reading, form, draft in
      let url = reading.range
      guard form == 0 else {
        guard url.upperBound < draft.text.bytes.count,
          draft.text.bytes[url.upperBound] == UInt8(ascii: ">")
        else { return [] }
        return [
          .init((url.lowerBound - 1)..<url.lowerBound, ""),
          .init(url.upperBound..<(url.upperBound + 1), ""),
        ]
      }
      return [
        .init(url.lowerBound..<url.lowerBound, "<"), .init(url.upperBound..<url.upperBound, ">"),
      ]
    })
}
