// SPDX-License-Identifier: Apache-2.0
import Reading

/// Items that each have a number of their own, at the end of all or at the head of all: "ordinances 9, contracts 4",
/// 「条例9、契約4」, "조례 3건, 예산안 2건", "five in power, three in farming and one in water".
struct CountedItems {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What the items come to, if every one of them is counted.
  func sum(of list: ItemList) -> Int? {
    sum(of: list, Self.separators, number(atEndOf:))
      ?? sum(of: list, Self.conjunctions, number(atHeadOf:))
  }

  private func sum(
    of list: ItemList, _ separators: WordList, _ number: (Range<Int>) -> Int?
  ) -> Int? {
    var sum = 0
    var items = 0
    var isJoined = false
    var start = list.range.lowerBound
    var at = start
    while at <= list.range.upperBound {
      let sign =
        at == list.range.upperBound
        ? at..<at : separators.match(in: bytes, at: at, before: list.range.upperBound)
      if let sign {
        if let count = number(start..<at) {
          sum += count
          items += 1
        } else if !isJoined || items == 0 {
          return nil
        }
        isJoined = bytes[sign].elementsEqual(Self.and)
        start = sign.upperBound
        at = max(at + 1, sign.upperBound)
      } else {
        at += WordScanner.length(bytes[at])
      }
    }
    return items >= 2 ? sum : nil
  }

  /// The number before an item's end, with a classifier of one character behind it at most.
  private func number(atEndOf item: Range<Int>) -> Int? {
    var end = item.upperBound
    var behind = 0
    while end > item.lowerBound {
      let (scalar, start) = Scalars.before(bytes, end)
      if Scalars.isDigit(scalar) { break }
      if !Scalars.isBlank(scalar) { behind += 1 }
      guard behind <= 1 else { return nil }
      end = start
    }
    var start = end
    while start > item.lowerBound, bytes[start - 1] &- 0x30 < 10, end - start < 3 { start -= 1 }
    // A number alone names nothing, and one with a decimal point counts nothing.
    guard start < end, start > item.lowerBound, bytes[start - 1] != UInt8(ascii: "."),
      bytes[start - 1] &- 0x30 >= 10
    else { return nil }
    let isNamed = bytes[item.lowerBound..<start].contains { $0 >= 0x80 || $0 | 0x20 >= 0x61 }
    return isNamed ? Int(String(decoding: bytes[start..<end], as: UTF8.self)) : nil
  }

  /// The number that opens an item before what it counts or where they are: "5 in power", "three for roads"; none for
  /// the second half of "two in oil and gas".
  private func number(atHeadOf item: Range<Int>) -> Int? {
    var start = item.lowerBound
    while start < item.upperBound, bytes[start] == 0x20 { start += 1 }
    let end = bytes[start..<item.upperBound].firstIndex { $0 == 0x20 } ?? item.upperBound
    guard end < item.upperBound else { return nil }
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    if let number = Self.numerals[word.lowercased()] { return number }
    return word.utf8.count <= 3 && word.utf8.allSatisfy { $0 &- 0x30 < 10 } ? Int(word) : nil
  }

  private static let numerals: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5,
    "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
  ]
  private static let separators = WordList(",|，|、|;|；|·|・")
  private static let and = Array(" and ".utf8)
  private static let conjunctions = WordList(", and |, | and |; and |; ")
}
