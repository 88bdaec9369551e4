// SPDX-License-Identifier: Apache-2.0
import Agreements
import OfficeFiles
import Quantities

/// How a paper is cited in a language: in Korean `기관(2026. 3. 19.), 「제목」, <주소>(검색일: 2026. 3.
/// 24.)`, with a title in another language in quotation marks.
struct CitationForm {
  let ledger: Ledger
  let language: Language

  /// One paper in full, with the places cited in it.
  func full(
    _ document: Document, places: [String] = [], via: [EntryID] = [], showsAccess: Bool = true
  ) -> [Inline] {
    var inlines: [Inline] = [.text(opening(document))]
    let shown = places.compactMap { place($0) }
    if !shown.isEmpty {
      inlines.append(.text(comma + shown.joined(separator: language == .ja ? "、" : ", ")))
    }
    if let url = document.url, !isDoubted(url) {
      inlines += [.text(comma + "<"), .link(url, url: url), .text(">")]
    }
    if showsAccess, let accessed = document.accessed { inlines.append(.text(access(accessed))) }
    let through = via.compactMap { ledger.entry($0, as: Document.self) }
    if !through.isEmpty {
      let names = through.map(title).joined(separator: language == .ja ? "、" : ", ")
      inlines.append(.text(asCited(in: names)))
    }
    return inlines
  }

  /// A place in the words of the brief's language. A heading that the ledger has in English only, such as
  /// "supply chains and energy", says nothing to the reader of a Korean note; numbers do.
  private func place(_ place: String) -> String? {
    let words = Citation.place(place, in: language)
    let isUnderstood = language == .en || words != place || place.contains(where: \.isNumber)
    return words.isEmpty || !isUnderstood ? nil : words
  }

  /// Whether the record has one address for two papers: it cannot belong to both, and a brief would
  /// pass the mistake on.
  private func isDoubted(_ url: String) -> Bool {
    ledger.documents.count { $0.url == url } > 1
  }

  /// A publisher and a day, for where many papers are named together.
  func short(_ document: Document) -> String {
    let name = publisher(document)
    let day = date(document).map { language == .en ? " (\($0))" : "(\($0))" } ?? ""
    return (name ?? title(document)) + day
  }

  /// `(검색일: 2026. 3. 24.)`
  func access(_ day: PartialDate, ofAll isOfAll: Bool = false) -> String {
    let day = day.formatted(language, .compact)
    switch language {
    case .en: return isOfAll ? " (all accessed \(day))" : " (accessed \(day))"
    case .ko: return isOfAll ? "(모든 자료의 검색일: \(day))" : "(검색일: \(day))"
    case .ja: return isOfAll ? "（いずれも\(day)閲覧）" : "（\(day)閲覧）"
    }
  }

  private var comma: String { language == .ja ? "、" : ", " }

  private func opening(_ document: Document) -> String {
    let day = date(document)
    let name = publisher(document)
    switch language {
    case .en:
      guard let name else { return title(document) + (day.map { " (\($0))" } ?? "") }
      return name + (day.map { " (\($0))" } ?? "") + ", " + title(document)
    case .ko:
      guard let name else { return title(document) + (day.map { "(\($0))" } ?? "") }
      return name + (day.map { "(\($0))" } ?? "") + ", " + title(document)
    case .ja:
      guard let name else { return title(document) + (day.map { "(\($0))" } ?? "") }
      return name + (day.map { "(\($0))" } ?? "") + title(document)
    }
  }

  private func publisher(_ document: Document) -> String? {
    let names = (document.publisher.isEmpty ? document.authors : document.publisher)
      .map { ledger.name($0).reading(in: language).words }
    return names.isEmpty
      ? nil : names.joined(separator: language == .en ? ", " : language == .ko ? "·" : "・")
  }

  private func date(_ document: Document) -> String? {
    document.publicDate?.formatted(language, .compact)
  }

  /// The title in the marks of the language that it is in.
  private func title(_ document: Document) -> String {
    let reading = ledger.name(document.id).reading(in: language)
    let isEastern = (reading.fallback ?? language) != .en
    return isEastern ? "「\(reading.words)」" : "“\(reading.words)”"
  }

  private func asCited(in names: String) -> String {
    switch language {
    case .en: " (as cited in \(names))"
    case .ko: "(\(names)에서 재인용)"
    case .ja: "（\(names)より再引用）"
    }
  }
}

/// Papers with the places cited in them, in the order in which they were first cited.
struct CitedPapers {
  struct Paper {
    let id: EntryID
    var places: [String]
    var via: [EntryID]
  }
  private(set) var papers: [Paper] = []

  mutating func add(_ citation: Citation) {
    add(
      Paper(
        id: citation.document, places: [citation.place],
        via: citation.via.map { [$0.document] } ?? []))
  }

  mutating func add(_ paper: Paper) {
    guard let index = papers.firstIndex(where: { $0.id == paper.id }) else {
      papers.append(paper)
      return
    }
    let known = papers[index]
    papers[index].places += paper.places.filter { !known.places.contains($0) }
    // One reading of the paper itself is enough for it to count as read.
    papers[index].via =
      known.via.isEmpty || paper.via.isEmpty
      ? [] : known.via + paper.via.filter { !known.via.contains($0) }
  }
}
