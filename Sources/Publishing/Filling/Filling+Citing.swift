// SPDX-License-Identifier: Apache-2.0
import Agreements
import OfficeFiles
import Quantities
import Questions

extension Filling {
  /// How many papers a footnote or a source line names; the rest is counted.
  private static let mostInNote = 3
  private static let mostInSource = 10

  /// The papers that an author cites by id.
  mutating func papers(_ places: [CitedPlace], at place: TemplatePlace) -> CitedPapers {
    var papers = CitedPapers()
    for cited in places {
      guard let id = EntryID(cited.document), let paper: Document = ledger.entry(id) else {
        mistake(
          place, "the record has no document '\(cited.document)'",
          Spelling.nearest(to: cited.document, among: ledger.documents.map(\.id.text)))
        continue
      }
      guard paper.publicDate.map({ $0.last <= clock }) ?? true else {
        mistake(
          place,
          "'\(cited.document)' came out on \(paper.publicDate?.description ?? "?"), after \(clock)")
        continue
      }
      papers.add(Citation(whole: id, place: cited.place))
    }
    return papers
  }

  /// The sources of the inserts since the last such mark, as a footnote.
  mutating func citeInserts(at place: TemplatePlace, inNote: Bool) -> [Inline] {
    defer { pending = [] }
    guard !pending.isEmpty else {
      // An insert that failed has been reported where it stands.
      if mistakes.isEmpty {
        mistake(place, "'[@]' cites the inserts before it in its paragraph, and there is none")
      }
      return []
    }
    var papers = CitedPapers()
    for citation in pending { papers.add(citation) }
    let cited = citations(papers)
    return inNote ? cited : [note(cited)]
  }

  /// Papers in a row as a footnote has them, the day of access once where it is the same for all.
  mutating func citations(_ cited: CitedPapers) -> [Inline] {
    listed(cited, atMost: Self.mostInNote, showsPlaces: true)
  }

  /// Where a table or figure comes from.
  mutating func sources(_ citations: [Citation], isShort: Bool) -> Manuscript.Remark? {
    var papers = CitedPapers()
    for citation in citations { papers.add(citation) }
    guard !papers.papers.isEmpty else { return nil }
    guard isShort else {
      return .init(
        label: style.sourceLabel,
        inlines: listed(papers, atMost: Self.mostInSource, showsPlaces: false))
    }
    for paper in papers.papers { self.cited.add(paper) }
    let form = CitationForm(ledger: ledger, language: language)
    var names: [String] = []
    for paper in papers.papers.compactMap({ ledger.entry($0.id, as: Document.self) }) {
      let name = form.short(paper)
      if !names.contains(name) { names.append(name) }
    }
    let rest = names.count - Self.mostInSource
    let shown = names.prefix(Self.mostInSource) + (rest > 0 ? [style.andMore(rest)] : [])
    return .init(
      label: style.sourceLabel,
      inlines: [.text(shown.joined(separator: style.separator) + (language == .ja ? "。" : "."))])
  }

  private mutating func listed(
    _ cited: CitedPapers, atMost most: Int, showsPlaces: Bool
  ) -> [Inline] {
    for paper in cited.papers { self.cited.add(paper) }
    let form = CitationForm(ledger: ledger, language: language)
    // What was read itself comes before what is known through another paper.
    let shown = (cited.papers.filter(\.via.isEmpty) + cited.papers.filter { !$0.via.isEmpty })
      .prefix(most)
    let documents = shown.compactMap { ledger.entry($0.id, as: Document.self) }
    let days = Set(documents.compactMap(\.accessed))
    let isOnce =
      documents.count > 1 && days.count == 1 && documents.allSatisfy { $0.accessed != nil }
    var inlines: [Inline] = []
    for (index, document) in documents.enumerated() {
      if index > 0 { inlines.append(.text(style.separator)) }
      inlines += form.full(
        document, places: showsPlaces ? shown[index].places : [], via: shown[index].via,
        showsAccess: !isOnce)
    }
    let rest = cited.papers.count - documents.count
    if rest > 0 { inlines.append(.text(style.separator + style.andMore(rest))) }
    if isOnce, let day = days.first { inlines.append(.text(form.access(day, ofAll: true))) }
    return inlines + [.text(language == .ja ? "。" : ".")]
  }

  /// Every paper that the brief cites, in full, by publisher and day.
  mutating func references() -> [Manuscript.Block] {
    let form = CitationForm(ledger: ledger, language: language)
    let papers = cited.papers.compactMap { paper in
      ledger.entry(paper.id, as: Document.self).map { (paper, $0) }
    }
    return papers.map { paper, document in
      // Papers without a publisher come after those with one.
      (
        form.full(document, via: paper.via),
        (document.publisher.isEmpty ? "~" : "") + form.short(document)
      )
    }
    .sorted { ($0.1, $0.0.words) < ($1.1, $1.0.words) }
    .map { .reference($0.0 + [.text(language == .ja ? "。" : ".")]) }
  }

  /// What the ledger does not have in the brief's language; nothing where it has all.
  func gaps(_ directive: Directive) -> [Manuscript.Block] {
    guard !untranslated.isEmpty else { return [] }
    let caption = directive["caption"]?.value
    let head = caption.map { caption in
      Manuscript.Block.heading(.init(level: 1, number: "", inlines: [.text(caption)]))
    }
    return (head.map { [$0] } ?? [])
      + untranslated.map { key in
        .bullet(.init(depth: 3, mark: style.mark(depth: 3, inBox: false), inlines: [.text(key)]))
      }
  }
}
