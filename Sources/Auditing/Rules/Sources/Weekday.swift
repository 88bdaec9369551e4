// SPDX-License-Identifier: Apache-2.0
import Agreements

/// A weekday printed beside a date: "(목)", "목요일", "（木・祝）", "Thursday, ".
struct Weekday: Sendable {
  /// 0 is Monday.
  let index: Int
  let range: Range<Int>

  /// The weekday printed right after a date, or, in English, before it.
  static func stated(
    at date: Range<Int>, form: WrittenDate.Form, _ bytes: [UInt8]
  ) -> Weekday? {
    after(date.upperBound, bytes) ?? (form == .english ? before(date.lowerBound, bytes) : nil)
  }

  static func name(_ index: Int) -> Text {
    Text(
      en: english[index].prefix(1).uppercased() + english[index].dropFirst(),
      ko: korean[index] + "요일", ja: japanese[index] + "曜日")
  }

  private static func after(_ end: Int, _ bytes: [UInt8]) -> Weekday? {
    var at = WrittenDate.blanks(bytes, end, min(bytes.count, end + 2))
    guard at < bytes.count else { return nil }
    let isBracket = bytes[at] == UInt8(ascii: "(")
    let isWideBracket = starts("（", at, bytes)
    if isBracket { at += 1 } else if isWideBracket { at += 3 }
    if isBracket || isWideBracket, let day = english(at, bytes),
      isClosed(day.range.upperBound, bytes)
    {
      return day
    }
    for (index, names) in zip(korean, japanese).enumerated() {
      for (name, unit) in [(names.0, "요일"), (names.1, "曜日")] where starts(name, at, bytes) {
        let short = at + 3
        if starts(unit, short, bytes) {
          return Weekday(index: index, range: at..<(short + 6))
        }
        if starts("曜", short, bytes), isBracket || isWideBracket, isClosed(short + 3, bytes) {
          return Weekday(index: index, range: at..<(short + 3))
        }
        if isBracket || isWideBracket, isClosed(short, bytes) {
          return Weekday(index: index, range: at..<short)
        }
      }
    }
    return nil
  }

  /// "Thursday, March 19".
  private static func before(_ start: Int, _ bytes: [UInt8]) -> Weekday? {
    var end = start
    while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
    guard end < start else { return nil }
    if end > 0, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    var at = end
    while at > 0, end - at < 10, WrittenDate.isLetter(bytes[at - 1]) { at -= 1 }
    guard let day = english(at, bytes), day.range.upperBound == end else { return nil }
    return day
  }

  private static func english(_ at: Int, _ bytes: [UInt8]) -> Weekday? {
    var end = at
    while end < bytes.count, end - at < 10, WrittenDate.isLetter(bytes[end]) { end += 1 }
    let count = end - at
    guard count >= 3, bytes[at] >= 0x41, bytes[at] <= 0x5A else { return nil }
    for (index, name) in english.enumerated() {
      let name = Array(name.utf8)
      guard count == name.count || count == 3 || (count <= 5 && (index == 1 || index == 3)) else {
        continue
      }
      if count <= name.count, (0..<count).allSatisfy({ bytes[at + $0] | 0x20 == name[$0] }) {
        return Weekday(index: index, range: at..<end)
      }
    }
    return nil
  }

  private static func starts(_ word: String, _ at: Int, _ bytes: [UInt8]) -> Bool {
    bytes[min(at, bytes.count)...].starts(with: word.utf8)
  }

  private static func isClosed(_ at: Int, _ bytes: [UInt8]) -> Bool {
    guard at < bytes.count else { return false }
    return bytes[at] == UInt8(ascii: ")") || starts("）", at, bytes) || starts("・", at, bytes)
      || starts("·", at, bytes) || bytes[at] == UInt8(ascii: ",")
  }

  private static let english = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let korean = ["월", "화", "수", "목", "금", "토", "일"]
  private static let japanese = ["月", "火", "水", "木", "金", "土", "日"]
}
