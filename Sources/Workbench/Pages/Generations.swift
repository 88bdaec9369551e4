// SPDX-License-Identifier: Apache-2.0

/// What was worked out, kept as long as there is room: what was not asked for while the room filled
/// up twice is forgotten.
struct Generations<Key: Hashable, Value> {
  private var young: [Key: Value] = [:]
  private var old: [Key: Value] = [:]
  private var youngWeight = 0
  /// The most that the kept values may weigh together.
  private let room: Int

  init(room: Int) { self.room = room }

  /// The value under a key, which thereby counts as asked for again.
  mutating func value(of key: Key, weighing weight: (Value) -> Int) -> Value? {
    if let value = young[key] { return value }
    guard let value = old.removeValue(forKey: key) else { return nil }
    keep(value, under: key, weighing: weight(value))
    return value
  }

  /// Only the values that pass a test.
  func filtered(_ isKept: (Value) -> Bool) -> Generations {
    var kept = self
    kept.young = young.filter { isKept($0.value) }
    kept.old = old.filter { isKept($0.value) }
    return kept
  }

  /// Keeps a value, unless it alone takes more than half of the room.
  mutating func keep(_ value: Value, under key: Key, weighing weight: Int) {
    guard weight <= room / 2, young[key] == nil else { return }
    if youngWeight + weight > room / 2 {
      old = young
      young = [:]
      youngWeight = 0
    }
    young[key] = value
    youngWeight += weight
  }
}

extension Generations: Sendable where Key: Sendable, Value: Sendable {}
