// SPDX-License-Identifier: Apache-2.0

extension Scan {
  /// Where the path, query and fragment of an address end.
  ///
  /// Brackets that the address does not open itself, closing punctuation, and Korean or Japanese
  /// particles stay outside: "…/page.html(검색일: …)", "…/page.html에서", "(see …/page)."
  func endOfPath(from offset: Int, addressStart: Int) -> Int {
    let quote = byte(addressStart - 1)
    var end = offset
    var depth = 0
    var opening = offset
    scan: while end < bytes.count {
      let byte = bytes[end]
      guard byte < 0x80 else {
        guard let next = endOfLetters(inPathAt: end) else { break }
        end = next
        continue
      }
      guard Self.pathBytes[Int(byte)] else { break }
      switch byte {
      case UInt8(ascii: "("):
        guard opensPart(at: end) else { break scan }
        if depth == 0 { opening = end }
        depth += 1
      case UInt8(ascii: ")"):
        guard depth > 0 else { break scan }
        depth -= 1
      case UInt8(ascii: ","), UInt8(ascii: ";"):
        if matches("http", at: end + 1) { break scan }
      case UInt8(ascii: "&"):
        if matches("gt;", at: end + 1) || matches("lt;", at: end + 1)
          || matches("quot;", at: end + 1)
        {
          break scan
        }
      case quote where byte == UInt8(ascii: "'"): break scan
      default: break
      }
      end += 1
      if depth > 0, end - opening > Self.longestPart { break }
    }
    if depth > 0 { end = opening }
    while end > offset, Self.closing.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// How far a bracket inside an address may be from the one that closes it.
  private static let longestPart = 200
  private static let closing = Array(".,;:!?'*".utf8)

  /// What RFC 3986 lets stand in a path, query or fragment, without square brackets, which in running
  /// text are a footnote's.
  private static let pathBytes: [Bool] = (0..<128).map { code in
    let byte = UInt8(code)
    return isLabel(byte) || Array(".~:/?#@!$&'()*+,;=%".utf8).contains(byte)
  }

  /// Whether a bracket belongs to the address: "Foo_(bar)", "S0140(20)30183-5", but not
  /// "page.html(accessed …)" or "page.html(검색일: …)".
  private func opensPart(at offset: Int) -> Bool {
    let next = byte(offset + 1)
    guard next < 0x80, next > 0x20 else { return false }
    for word: StaticString in ["accessed", "retrieved", "last", "in ", "see", "http"]
    where matches(word, at: offset + 1) {
      return false
    }
    return true
  }

  /// The end of Hangul, kana or Han letters that open a part of a path ("/wiki/미국"), or nil if they
  /// are words after the address.
  private func endOfLetters(inPathAt offset: Int) -> Int? {
    guard Array("/=_-?#&+".utf8).contains(byte(offset - 1)) else { return nil }
    var end = offset
    var isFirst = true
    while end < bytes.count {
      let (value, next) = Lexicon.scalar(in: bytes, at: end)
      guard Self.isHangul(value) || Self.isHan(value) || Self.isKana(value) else { break }
      // Words after an address open with a Japanese particle in hiragana.
      if isFirst, value < 0x30A1, Self.isKana(value) { return nil }
      isFirst = false
      end = next
    }
    guard end > offset, !isParticle(offset..<end) else { return nil }
    return end
  }

  private func isParticle(_ range: Range<Int>) -> Bool {
    guard range.count <= 12 else { return false }
    return Self.particles.contains(String(decoding: bytes[range], as: UTF8.self))
  }
  private static let particles: Set<String> = [
    "은", "는", "이", "가", "을", "를", "의", "에", "에서", "에는", "에도", "와", "과", "로", "으로", "도", "및", "등",
    "참조", "참고", "입니다", "이다", "에서는", "까지", "부터",
  ]
}
