// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities

extension Value {
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

extension Sequence {
  /// Each element once by what identifies it, where it stands first.
  func distinct<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}

extension Text {
  /// Whether each of the words searched for stands somewhere in one of these texts, in any language.
  static func match(_ search: String, in texts: [Text], _ more: [String] = []) -> Bool {
    let all = (texts.flatMap(\.all) + more).map { $0.lowercased() }
    return search.lowercased().split(separator: " ").allSatisfy { word in
      all.contains { $0.contains(word) }
    }
  }
}
