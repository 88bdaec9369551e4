// SPDX-License-Identifier: Apache-2.0

/// Where an entry stands among those of its file: a string of digits that sorts as a decimal
/// fraction does, so that there is always room between two.
enum Position {
  private static let width = 7

  /// The position of the entry that stands at this place of a new file.
  static func at(_ index: Int) -> String {
    let digits = String(index + 1)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// A position after one, with room for as many again.
  static func after(_ position: String?) -> String {
    guard let position else { return at(0) }
    return at(Int(position.prefix(width)) ?? 0)
  }

  /// A position between two, the shortest there is; after the last where there is no upper one.
  static func between(_ lower: String?, _ upper: String?) -> String {
    guard let upper else { return after(lower) }
    let low = Array((lower ?? "").utf8)
    let high = Array(upper.utf8)
    var digits: [UInt8] = []
    var isOpen = false
    for index in 0...max(low.count, high.count) {
      let a = index < low.count ? low[index] : 0x30
      let b = isOpen ? 0x3a : index < high.count ? high[index] : 0x30
      if b > a + 1 { return String(decoding: digits + [a + (b - a) / 2], as: UTF8.self) }
      if b == a + 1 { isOpen = true }
      digits.append(a)
    }
    return String(decoding: digits + [0x35], as: UTF8.self)
  }
}
