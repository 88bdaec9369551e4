// SPDX-License-Identifier: Apache-2.0
import Agreements
import OfficeFiles
import Quantities
import Questions

/// A brief being written: walks a template's blocks, asks the questions they name, counts headings,
/// tables and footnotes, and keeps what went wrong.
struct Filling {
  let template: BriefTemplate
  let ledger: Ledger
  let clock: Day
  let language: Language
  let style: HouseStyle
  var mistakes: [TemplateMistake] = []
  var numbers: [BriefNumber] = []
  /// Addresses whose words fell back to another language.
  var untranslated: [String] = []
  /// Every paper that was cited.
  var cited = CitedPapers()
  /// The citations behind the inserts since the last `[@]`.
  var pending: [Citation] = []
  /// Labels of the tables and figures that have a name, by `table NAME` and `figure NAME`.
  let names: [String: String]

  private var title: [Inline] = []
  private var dateline: [Inline] = []
  private var blocks: [Manuscript.Block] = []
  private var headings = [0, 0, 0]
  private var tables = 0
  private var figures = 0
  private var notes = 0
  /// Where the words that are being written stand.
  var section = ""
  private var answers: [Asked: Result<Answer, Unanswerable>] = [:]
  private var ledgers: [Day: Ledger] = [:]

  init(_ template: BriefTemplate, _ ledger: Ledger, asOf: Day?, language: Language?) {
    self.template = template
    self.ledger = ledger
    clock = asOf ?? ledger.manifest.recordEnds
    self.language = language ?? template.language ?? .en
    style = HouseStyle(language: self.language)
    names = Self.names(of: template, style)
  }

  mutating func run() {
    title = inlines(template.title)
    dateline = inlines(template.dateline)
    for block in template.blocks { write(block) }
  }

  func manuscript(record: String) -> Manuscript {
    Manuscript(
      title: title.words, dateline: dateline.words, language: language.rawValue, blocks: blocks,
      noteClosing: style.noteClosing, record: record)
  }

  private static func names(of template: BriefTemplate, _ style: HouseStyle) -> [String: String] {
    var names: [String: String] = [:]
    var tables = 0
    var figures = 0
    for case .directive(let directive) in template.blocks {
      let label: String
      switch directive.form {
      case .table:
        tables += 1
        label = style.tableLabel(tables)
      case .chart:
        figures += 1
        label = style.figureLabel(figures)
      case .references, .untranslated: continue
      }
      if let name = directive["name"]?.value {
        names[(directive.form == .table ? "table " : "figure ") + name] = label
      }
    }
    return names
  }

  private mutating func write(_ block: BriefTemplate.Block) {
    switch block {
    case .heading(let level, let isNumbered, let pieces):
      blocks.append(heading(level, isNumbered, pieces))
    case .directive(let directive): write(directive)
    default: if let written = plain(block, inBox: false) { blocks.append(written) }
    }
    pending = []
  }

  /// A block that may also stand in the summary box.
  private mutating func plain(
    _ block: BriefTemplate.Block, inBox: Bool
  ) -> Manuscript.Block? {
    defer { pending = [] }
    switch block {
    case .paragraph(let pieces): return .paragraph(inlines(pieces))
    case .bullet(let depth, let pieces):
      return .bullet(
        .init(
          depth: depth, mark: style.mark(depth: depth, inBox: inBox), inlines: inlines(pieces)))
    case .box(let title, let inside):
      section = style.summary
      let words = title.isEmpty ? style.summary : inlines(title).words
      return .box(.init(title: words, blocks: inside.compactMap { plain($0, inBox: true) }))
    case .heading, .directive: return nil
    }
  }

  private mutating func heading(
    _ level: Int, _ isNumbered: Bool, _ pieces: [Piece]
  ) -> Manuscript.Block {
    var number = ""
    if level == 1 { notes = 0 }
    if isNumbered {
      headings[level - 1] += 1
      for deeper in level..<3 { headings[deeper] = 0 }
      number = style.number(level: level, counts: headings)
    }
    section =
      isNumbered
      ? (1...level).map { style.number(level: $0, counts: headings) }.joined(separator: " ") : ""
    if language == .en, isNumbered { section = number }
    let words = inlines(pieces)
    if !isNumbered { section = words.words }
    return .heading(.init(level: level, number: number, inlines: words))
  }

  private mutating func write(_ directive: Directive) {
    switch directive.form {
    case .table:
      tables += 1
      let label = style.tableLabel(tables)
      if let table = table(directive, label: label) { blocks.append(.table(table)) }
    case .chart:
      figures += 1
      let label = style.figureLabel(figures)
      if let figure = figure(directive, label: label) { blocks.append(.figure(figure)) }
    case .references: blocks += references()
    case .untranslated: blocks += gaps(directive)
    }
  }

  /// The next footnote of this section.
  mutating func note(_ inlines: [Inline]) -> Inline {
    notes += 1
    return .note(Footnote(number: notes, inlines: inlines))
  }

  mutating func mistake(_ place: TemplatePlace, _ problem: String, _ suggestion: String? = nil) {
    mistakes.append(
      TemplateMistake(
        file: template.file, place: place, problem: problem, suggestion: suggestion))
  }

  // MARK: Asking

  /// The answer to a question; a mistake at `place` if there is none, unless the template says what to
  /// print then and the question itself is spelled right.
  mutating func ask(
    _ asked: Asked, at place: TemplatePlace, isNeeded: Bool = true
  ) -> Answer? {
    let key = Asked(
      question: asked.question, address: "", parameters: asked.parameters, asOf: asked.asOf)
    let result = answers[key] ?? answer(key)
    answers[key] = result
    switch result {
    case .success(let answer): return answer
    case .failure(let trouble):
      if isNeeded || trouble.suggestion != nil {
        mistake(place, trouble.reason, trouble.suggestion)
      }
      return nil
    }
  }

  private func answer(_ asked: Asked) -> Result<Answer, Unanswerable> {
    var day = clock
    if let text = asked.asOf {
      guard let given = PartialDate(text)?.last else {
        return .failure(Unanswerable("as-of '\(text)' is not a date; write as-of=2026-03-27"))
      }
      day = given
    }
    return Result { () throws(Unanswerable) in
      try Question.named(asked.question).ask(ledger, asOf: day, with: asked.parameters)
    }
  }

  /// The record as it was public when an answer was given.
  mutating func record(of answer: Answer) -> Ledger {
    if let known = ledgers[answer.asOf] { return known }
    let cut = ledger.asOf(answer.asOf)
    ledgers[answer.asOf] = cut
    return cut
  }
}
