// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Value {
  /// The values side by side, or a dash where there is none.
  static func all(_ values: [Value]) -> Value { values.isEmpty ? .none : .list(values) }
  static func all(_ texts: [Text]) -> Value { all(texts.map { .text($0) }) }
  /// The word of a closed set, or a dash.
  static func word<C: Choice>(_ choice: C?) -> Value { choice.map { .word($0) } ?? .none }
}

extension Ledger {
  /// The entry as a value that pages can link.
  func link(_ id: EntryID) -> Value { .entry(id, name(id)) }
  func link(_ id: EntryID?) -> Value { id.map { link($0) } ?? .none }
  func links(_ ids: [EntryID]) -> Value { .all(ids.map { link($0) }) }
  func link(_ citation: Citation) -> Value { .citation(citation, name(citation.document)) }
}

extension Text {
  /// A part and what belongs to it in brackets: `Mitsubishi Corporation (investor, 30%)`.
  func with(_ details: [Text]) -> Text {
    guard !details.isEmpty else { return self }
    return Text { language in
      let inside = details.map { $0.words(in: language) }
      return switch language {
      case .ja: "\(self.words(in: language))（\(inside.joined(separator: "、"))）"
      case .en: "\(self.words(in: language)) (\(inside.joined(separator: ", ")))"
      case .ko: "\(self.words(in: language))(\(inside.joined(separator: ", ")))"
      }
    }
  }
}

extension Array where Element == Text {
  /// The texts in a row, as a sentence lists them.
  var listed: Text {
    Text { language in
      self.map { $0.words(in: language) }.joined(separator: language == .ja ? "、" : ", ")
    }
  }
}

extension Collection where Element: Hashable {
  /// The elements without repetition, each where it first stands.
  var distinct: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
