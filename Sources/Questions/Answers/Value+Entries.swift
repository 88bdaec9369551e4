// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities

extension Ledger {
  /// An entry as a cell shows it: linked, under its name.
  func value(_ id: EntryID) -> Value { .entry(id, name(id)) }
  func value(_ id: EntryID?) -> Value { id.map { .entry($0, name($0)) } ?? .none }
  func value(_ citation: Citation) -> Value { .citation(citation, name(citation.document)) }

  /// Several entries, or a dash where there are none.
  func values(_ ids: some Sequence<EntryID>) -> Value { .items(ids.map { value($0) }) }
}

extension Value {
  /// A list, or a dash where it would be empty.
  static func items(_ values: [Value]) -> Value { values.isEmpty ? .none : .list(values) }
  static func items(_ texts: [Text]) -> Value { items(texts.map { .text($0) }) }

  /// A distance between dates, as a stretch where they are not known to the day.
  static func days(_ range: ClosedRange<Int>) -> Value {
    if range.count == 1 { return .days(range.lowerBound) }
    return Interval(lower: Decimal(range.lowerBound), upper: Decimal(range.upperBound))
      .map { .interval($0, .days) } ?? .none
  }
}

extension Cell {
  /// How many entries there are, one by one.
  static func count(_ entries: [any Entry]) -> Cell {
    Cell(.count(entries.count), Derivation(rule: .countRule, from: entries))
  }
}

extension NamedValue {
  /// How many entries there are, one by one.
  static func count(_ key: String, _ label: Text, of entries: [any Entry]) -> NamedValue {
    NamedValue(key, label, .count(entries.count), Derivation(rule: .countRule, from: entries))
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it stands first.
  var once: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Text {
  /// Several words in one line, as each language joins them.
  static func joined(_ texts: [Text], by separator: String? = nil) -> Text {
    Text { language in
      texts.map { $0.words(in: language) }
        .joined(separator: separator ?? (language == .ja ? "、" : ", "))
    }
  }

  /// Whether each of the words searched for stands somewhere in one of these texts.
  static func match(_ search: String, in texts: [Text], _ more: [String] = []) -> Bool {
    let all = (texts.flatMap(\.all) + more).map { $0.lowercased() }
    return search.lowercased().split(separator: " ").allSatisfy { word in
      all.contains { $0.contains(word) }
    }
  }
}
