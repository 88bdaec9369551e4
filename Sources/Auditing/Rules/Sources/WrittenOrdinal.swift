// SPDX-License-Identifier: Apache-2.0

/// A number that orders: "2차", "제2회", "두 번째", "second", "3rd", 「第3回」.
struct WrittenOrdinal: Sendable {
  let value: Int
  let range: Range<Int>

  /// The last one within a range.
  static func last(in range: Range<Int>, _ bytes: [UInt8]) -> WrittenOrdinal? {
    var at = range.upperBound - 1
    while at >= range.lowerBound {
      if let found = read(at, bytes, range.upperBound) { return found }
      at -= 1
    }
    return nil
  }

  static func read(_ at: Int, _ bytes: [UInt8], _ limit: Int) -> WrittenOrdinal? {
    if let number = WrittenDate.number(bytes, at, limit) {
      guard number.digits <= 2, number.value > 0,
        at == 0 || !WrittenDate.isDigit(bytes[at - 1]),
        let unit = units.match(in: bytes, at: number.end, before: limit)
      else { return nil }
      // "3회 회의" counts, "제3회" and "3차" order.
      let counts =
        bytes[number.end..<unit.upperBound].elementsEqual("회".utf8)
        || bytes[number.end..<unit.upperBound].elementsEqual("回".utf8)
      if counts {
        guard at >= 3 else { return nil }
        let mark = bytes[(at - 3)..<at]
        guard mark.elementsEqual("제".utf8) || mark.elementsEqual("第".utf8) else { return nil }
      }
      return WrittenOrdinal(value: number.value, range: at..<unit.upperBound)
    }
    return spelled.match(in: bytes, at: at, before: limit).map {
      WrittenOrdinal(value: $0.list + 1, range: $0.range)
    }
  }

  private static let units = WordList("차|회|回|次|回目|st|nd|rd|th")
  /// From the first on.
  private static let spelled = WordLists([
    "첫 번째|첫번째|first|一回目|初回", "두 번째|두번째|second|二回目", "세 번째|세번째|third|三回目",
    "네 번째|네번째|fourth", "다섯 번째|다섯번째|fifth", "여섯 번째|sixth", "일곱 번째|seventh",
  ])
}
