// SPDX-License-Identifier: Apache-2.0

/// Addresses and numbers that are passed over, so that nothing takes their digits for amounts.
extension Scan {
  /// Passes over an e-mail address that begins at `start`.
  func passMail(from start: Int) -> Int? {
    var at = start
    let limit = min(bytes.count, start + 65)
    while at < limit, Self.isLabel(bytes[at]) || Self.mailSigns.contains(bytes[at]) { at += 1 }
    guard byte(at) == UInt8(ascii: "@") else { return nil }
    var end = at + 1
    var dot = at
    while end < bytes.count, end - at < 254 {
      let next = endOfLabel(from: end)
      guard next > end else { break }
      end = next
      guard byte(end) == UInt8(ascii: "."), Self.isLabel(byte(end + 1)) else { break }
      dot = end
      end += 1
    }
    let top = bytes[min(dot + 1, end)..<end]
    return dot > at && top.count >= 2 && top.allSatisfy(Lexicon.isLatinLetter) ? end : nil
  }
  private static let mailSigns = Array(".%+".utf8)

  /// Passes over "10.1000/xyz", a Digital Object Identifier.
  func passDOI(at start: Int) -> Int? {
    guard matches("10.", at: start) else { return nil }
    var slash = start + 3
    while isDigit(byte(slash)) { slash += 1 }
    guard (4...9).contains(slash - start - 3), byte(slash) == UInt8(ascii: "/"),
      Self.isLabel(byte(slash + 1))
    else { return nil }
    return endOfPath(from: slash, addressStart: start)
  }

  /// Whether "ISBN" or "ISSN" may stand at an offset.
  @inline(__always)
  func mayBeBookNumber(at start: Int) -> Bool {
    byte(start + 1) | 0x20 == UInt8(ascii: "s")
      && (byte(start + 2) | 0x20 == UInt8(ascii: "b")
        || byte(start + 2) | 0x20 == UInt8(ascii: "s"))
  }

  /// Passes over "ISBN 978-…", "ISSN 1234-5678" from the word on.
  func passBookNumber(at start: Int, _ wordEnd: Int) -> Int? {
    guard matches("isbn", at: start) || matches("issn", at: start) else { return nil }
    guard wordEnd <= start + 7 || isDigit(byte(start + 4)) || byte(start + 4) == UInt8(ascii: "-")
    else { return nil }
    var end = start + 4
    let limit = min(bytes.count, start + 40)
    var digits = 0
    while end < limit {
      let byte = bytes[end]
      if isDigit(byte) || byte | 0x20 == UInt8(ascii: "x") {
        digits += 1
      } else if ![0x20, UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: ".")].contains(byte) {
        break
      }
      end += 1
    }
    return digits >= 8 ? end : nil
  }

  // MARK: - Phone numbers

  /// Groups of digits joined as in a phone number.
  private struct DigitGroups {
    var lengths: [Int] = []
    var end: Int
    var total: Int { lengths.reduce(0, +) }
    var isHyphenated = true
  }

  /// Passes over a phone or fax number: after its word, or in a shape that nothing else has.
  func passPhone(at start: Int) -> Int? {
    var first = start
    while isDigit(byte(first)) { first += 1 }
    let length = first - start
    guard length <= 4 || length >= 7 else { return nil }
    let before = byte(start - 1)
    guard !isDigit(before), before != UInt8(ascii: "."), before != UInt8(ascii: ","),
      before != UInt8(ascii: "-")
    else { return nil }
    let opens = before == UInt8(ascii: "(") || before == UInt8(ascii: "+")
    let joint = byte(first)
    let isJoined = joint == UInt8(ascii: "-") || joint == UInt8(ascii: ")")
    guard isJoined || (length >= 7 || joint == 0x20 || joint == UInt8(ascii: ".")) else {
      return nil
    }
    guard isJoined || opens || followsPhoneWord(start) else { return nil }
    let groups = digitGroups(from: start)
    guard isPhone(groups, at: start, before: before) else { return nil }
    return endOfExtension(from: groups.end)
  }

  private func digitGroups(from start: Int) -> DigitGroups {
    var groups = DigitGroups(end: start)
    var offset = start
    while groups.lengths.count < 6 {
      var end = offset
      while isDigit(byte(end)), end - offset < 16 { end += 1 }
      guard end > offset else { break }
      groups.lengths.append(end - offset)
      groups.end = end
      var next = end
      if byte(next) == UInt8(ascii: ")") { next += 1 }
      if [0x20, UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte(next)) { next += 1 }
      if byte(next) == UInt8(ascii: "(") { next += 1 }
      guard next > end, isDigit(byte(next)) else { break }
      if byte(end) != UInt8(ascii: "-") { groups.isHyphenated = false }
      offset = next
    }
    return groups
  }

  private func isPhone(_ groups: DigitGroups, at start: Int, before: UInt8) -> Bool {
    let lengths = groups.lengths
    let isZeroed = bytes[start] == UInt8(ascii: "0")
    if before == UInt8(ascii: "+") { return lengths.count >= 2 && (8...15).contains(groups.total) }
    if isBookNumber(lengths, at: start) { return true }
    if lengths.count == 3, groups.isHyphenated || before == UInt8(ascii: "(") {
      if isZeroed, (2...4).contains(lengths[0]), (2...4).contains(lengths[1]),
        (3...4).contains(lengths[2]), (9...11).contains(groups.total)
      {
        return true
      }
      if lengths == [3, 3, 4] { return true }
    }
    guard followsPhoneWord(start), (5...15).contains(groups.total) else { return false }
    let isDate = lengths.count == 3 && lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2
    return !isDate && (lengths.count > 1 || groups.total >= 7)
  }

  /// 978-89-322-1087-6: thirteen digits in five groups.
  private func isBookNumber(_ lengths: [Int], at start: Int) -> Bool {
    lengths.count == 5 && lengths.reduce(0, +) == 13
      && (matches("978", at: start) || matches("979", at: start))
  }

  /// "~7" after "044-000-0006": the last digit of a further number.
  private func endOfExtension(from offset: Int) -> Int {
    guard byte(offset) == UInt8(ascii: "~") else { return offset }
    var end = offset + 1
    while isDigit(byte(end)), end - offset < 5 { end += 1 }
    return end > offset + 1 ? end : offset
  }

  /// Whether "Tel", "전화", "電話" or the like stands just before, with a colon, full stop or bracket
  /// between at most.
  private func followsPhoneWord(_ start: Int) -> Bool {
    var end = start
    let limit = max(0, start - 8)
    scan: while end > limit {
      switch bytes[end - 1] {
      case 0x20, UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: "+"):
        end -= 1
      case 0x9A where byte(end - 2) == 0xBC && byte(end - 3) == 0xEF: end -= 3  // ：
      default: break scan
      }
    }
    guard Self.phoneWords.lasts.contains(Lexicon.fold(scalar(before: end))) else { return false }
    return Self.phoneWords.byLast[folded(bytes[end - 1])].contains { word, _ in
      let from = end - word.utf8CodeUnitCount
      return matches(word, at: from)
        && !(word.utf8Start[0] < 0x80 && Lexicon.isLatinLetter(byte(from - 1)))
    }
  }
  private static let phoneWords: WordList = [
    "tel", "fax", "phone", "telephone", "mobile", "hotline", "전화", "전화번호", "팩스", "연락처", "문의", "휴대폰",
    "電話",
    "電話番号", "ファックス", "ファクス", "携帯", "☎", "℡", "ｔｅｌ",
  ]
}
