// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

/// Words of the workbench itself, in all its languages. One that lacks a language does not compile.
struct Wording: Sendable, Hashable {
  let en: String
  let ko: String
  let ja: String

  init(en: String, ko: String, ja: String) {
    self.en = en
    self.ko = ko
    self.ja = ja
  }

  subscript(language: Language) -> String {
    switch language {
    case .en: en
    case .ko: ko
    case .ja: ja
    }
  }

  /// The words as the ledger's own kind of text.
  var asText: Text { Text(en: en, ko: ko, ja: ja) }
}
