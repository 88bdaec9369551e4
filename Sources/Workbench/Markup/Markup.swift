// SPDX-License-Identifier: Apache-2.0
import Auditing
import Drawing

/// A piece of a page, as a value. Words are words until they are written, and are escaped then; so
/// nothing that a ledger or an address says can become markup.
enum Markup: Sendable {
  case text(String)
  indirect case element(Element)
  case several([Markup])
  case drawing(Drawn)
  /// Markup that was written before, with the page that it leads back to.
  case written(WrittenMarkup, page: String)

  static let nothing = Markup.several([])

  /// A drawn chart or an audited draft. The only markup that is not built here: `Drawing` and `Auditing`
  /// escape their own words.
  struct Drawn: Sendable {
    let html: String
    fileprivate init(_ chart: some Chart) { html = chart.svg() }
    fileprivate init(_ document: AnnotatedDocument, _ part: AuditedPart) {
      html = part == .contents ? document.contents : document.html
    }
  }

  /// The parts of an audited draft.
  enum AuditedPart { case contents, document }

  /// The doors for markup that was made elsewhere, by modules that escape their own words.
  static func drawing(of chart: some Chart) -> Markup { .drawing(Drawn(chart)) }
  static func audited(_ document: AnnotatedDocument, _ part: AuditedPart) -> Markup {
    .drawing(Drawn(document, part))
  }

  var isNothing: Bool {
    switch self {
    case .text(let words): words.isEmpty
    case .several(let pieces): pieces.allSatisfy(\.isNothing)
    case .element, .drawing, .written: false
    }
  }
}

/// An element with its attributes and what is inside it.
struct Element: Sendable {
  let tag: Tag
  let attributes: [Attribute]
  let content: Markup
}

/// The elements that pages are made of.
enum Tag: String, Sendable {
  case a, abbr, article, aside, b, blockquote, body, br, button, caption, cite, code, datalist, dd,
    details,
    div, dl, dt
  case em, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, head, header, hr, html,
    input, kbd
  case label, legend, li, link, main, mark, meta, nav, ol, option, output, p, script, search,
    section,
    select, textarea
  case small, span, strong, summary, table, tbody, td, tfoot, th, thead, time, title, tr, ul

  /// Whether it has neither content nor end.
  var isVoid: Bool {
    switch self {
    case .br, .hr, .input, .link, .meta: true
    default: false
    }
  }
}

/// One attribute. A nil value leaves it out; an attribute that is only there has an empty one.
struct Attribute: Sendable {
  let name: String
  let value: String?
}

/// Puts what stands inside an element in a row.
@resultBuilder
enum Content {
  static func buildExpression(_ markup: Markup) -> Markup { markup }
  static func buildExpression(_ words: String) -> Markup { .text(words) }
  static func buildExpression(_ markup: Markup?) -> Markup { markup ?? .nothing }
  static func buildExpression(_ pieces: [Markup]) -> Markup { .several(pieces) }
  static func buildBlock(_ pieces: Markup...) -> Markup {
    pieces.count == 1 ? pieces[0] : .several(pieces)
  }
  static func buildOptional(_ markup: Markup?) -> Markup { markup ?? .nothing }
  static func buildEither(first markup: Markup) -> Markup { markup }
  static func buildEither(second markup: Markup) -> Markup { markup }
  static func buildArray(_ pieces: [Markup]) -> Markup { .several(pieces) }
}
