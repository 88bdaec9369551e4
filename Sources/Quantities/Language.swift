// SPDX-License-Identifier: Apache-2.0

/// A language that Entente speaks, named by its BCP 47 code.
public enum Language: String, CaseIterable, Sendable, Codable, Hashable {
  case en, ko, ja

  /// The language's name in itself, as a reader looks for it.
  public var endonym: String {
    switch self {
    case .en: "English"
    case .ko: "한국어"
    case .ja: "日本語"
    }
  }
}
