// SPDX-License-Identifier: Apache-2.0
import Reading

/// Items that each end in a number of their own: "ordinances 9, contracts 4", 「条例9、契約4」, "조례 3건, 예산안 2건".
struct CountedItems {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What the items come to, if every one of them is counted.
  func sum(of list: ItemList) -> Int? {
    var sum = 0
    var items = 0
    var start = list.range.lowerBound
    var at = start
    while at <= list.range.upperBound {
      let sign =
        at == list.range.upperBound
        ? at..<at : Self.separators.match(in: bytes, at: at, before: list.range.upperBound)
      if let sign {
        guard let number = number(atEndOf: start..<at) else { return nil }
        sum += number
        items += 1
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

  private static let separators = WordList(",|，|、|;|；|·|・")
}
