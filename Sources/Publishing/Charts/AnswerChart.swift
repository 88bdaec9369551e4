// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import Drawing
public import Quantities
public import Questions

/// An answer as a chart, on a page or on paper: the one place that knows what of an answer is drawn.
public struct AnswerChart: Sendable {
  /// The ways in which answers are drawn.
  public enum Form: String, CaseIterable, Sendable {
    case bars, packages, clock, trend

    /// The form that is made for a question; bars, which draw any column of numbers, for the others.
    public init(for question: String) { self = Form(rawValue: question) ?? .bars }

    /// The question that it is made for; nil for bars.
    public var question: String? { self == .bars ? nil : rawValue }
  }

  /// Where the parts of a chart lead; on paper nowhere.
  public struct Links: Sendable {
    /// To an entry.
    let entry: @Sendable (EntryID) -> String?
    /// To why something at an address of the answer is so.
    let why: @Sendable (String) -> String?
    /// To what stands in a cell.
    let cell: @Sendable (String) -> String?

    public init(
      entry: @escaping @Sendable (EntryID) -> String?, why: @escaping @Sendable (String) -> String?,
      cell: @escaping @Sendable (String) -> String?
    ) {
      self.entry = entry
      self.why = why
      self.cell = cell
    }

    public static let none = Links(entry: { _ in nil }, why: { _ in nil }, cell: { _ in nil })
  }

  let answer: Answer
  let language: Language
  let caption: Caption
  let width: Double
  let links: Links

  public init(
    of answer: Answer, in language: Language, _ caption: Caption, width: Double,
    links: Links = .none
  ) {
    self.answer = answer
    self.language = language
    self.caption = caption
    self.width = width
    self.links = links
  }

  func words(_ text: Text) -> String { text.words(in: language) }
}

extension Value {
  /// A total of several kinds without what it is made of, for which a chart has no room; one of a
  /// single kind keeps its bound.
  func shortWords(in language: Language) -> String {
    if case .total(let total) = self, total.parts.count > 1 { return plainWords(in: language) }
    return words(in: language)
  }
}
