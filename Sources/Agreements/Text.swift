// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// Words in up to three languages. What is missing falls back to a language that has it, and says
/// so, never silently.
public struct Text: Hashable, Sendable {
  /// Set when the words are the same in every language: a name such as ReElement.
  public let common: String?
  public let en: String?
  public let ko: String?
  public let ja: String?

  public init(en: String, ko: String? = nil, ja: String? = nil) {
    self.init(common: nil, en: en, ko: ko, ja: ja)
  }

  public init(same text: String) { self.init(common: text, en: nil, ko: nil, ja: nil) }

  private init(common: String?, en: String?, ko: String?, ja: String?) {
    self.common = common
    self.en = en
    self.ko = ko
    self.ja = ja
  }

  /// Words in whichever languages are given, or nil if none is.
  init?(anyOf en: String?, _ ko: String?, _ ja: String?) {
    guard en != nil || ko != nil || ja != nil else { return nil }
    self.init(common: nil, en: en, ko: ko, ja: ja)
  }

  /// The words in exactly this language, if they exist.
  public func exactly(_ language: Language) -> String? {
    if let common { return common }
    return switch language {
    case .en: en
    case .ko: ko
    case .ja: ja
    }
  }

  /// Words together with the language they turned out to be in.
  public struct Reading: Hashable, Sendable {
    public let words: String
    /// The language of the words where it is not the one asked for.
    public let fallback: Language?
  }

  /// The words in this language, else in English, else in whichever language has them.
  public func reading(in language: Language) -> Reading {
    if let words = exactly(language) { return Reading(words: words, fallback: nil) }
    for other in [Language.en, .ja, .ko] {
      if let words = exactly(other) { return Reading(words: words, fallback: other) }
    }
    return Reading(words: "", fallback: nil)
  }

  /// The words in this language, with the language's code in brackets where they fell back:
  /// "price floor [en]".
  public func words(in language: Language) -> String {
    let reading = reading(in: language)
    return reading.fallback.map { "\(reading.words) [\($0.rawValue)]" } ?? reading.words
  }

  /// Every wording, for search.
  public var all: [String] { [common, en, ko, ja].compactMap { $0 } }
}

extension Text: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(same: value) }
}

extension Text {
  /// Words made for each language in turn, for sentences with numbers in them.
  public init(_ make: (Language) -> String) {
    self.init(common: nil, en: make(.en), ko: make(.ko), ja: make(.ja))
  }

  /// The text that a tree holds: one name for all languages, or words in some.
  public init?(reading tree: Tree) {
    guard let text = Fields.text(tree) else { return nil }
    self = text
  }
}
