// SPDX-License-Identifier: Apache-2.0

/// A name or a sentence in the three languages of the workbench; none may be missing.
public struct Label: Hashable, Sendable {
  public let en: String
  public let ko: String
  public let ja: String

  public init(_ en: String, ko: String, ja: String) {
    self.en = en
    self.ko = ko
    self.ja = ja
  }

  /// The text in a language by its BCP 47 code; `nil` for a language that a label does not speak.
  public subscript(language: String) -> String? {
    switch language {
    case "en": en
    case "ko": ko
    case "ja": ja
    default: nil
    }
  }
}
