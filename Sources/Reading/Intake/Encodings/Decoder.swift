// SPDX-License-Identifier: Apache-2.0

/// Finds a text's encoding and decodes it.
struct Decoder {
  let name: String
  let limits: IntakeLimits
  private(set) var remarks: [IntakeRemark] = []
  /// Whether the whole was found to be UTF-8.
  private var isUTF8 = false

  init(name: String, limits: IntakeLimits) {
    self.name = name
    self.limits = limits
  }

  /// The text as UTF-8 without byte order mark.
  mutating func decode(
    _ bytes: [UInt8]
  ) throws(IntakeError) -> (text: [UInt8], encoding: TextEncoding) {
    if let (mark, encoding) = Self.marks.first(where: { bytes.starts(with: $0.0) }) {
      return (try decode(bytes, from: mark.count, as: encoding), encoding)
    }
    if let encoding = Self.wideWithoutMark(bytes) {
      remarks.append(.encodingGuessed(encoding))
      return (try decode(bytes, from: 0, as: encoding), encoding)
    }
    if bytes.holds(0) {
      throw .otherFormat(
        name: name, looksLike: "binary data (it holds NUL bytes)",
        advice: "Give it as plain text, Markdown, HTML, PDF, DOCX or HWPX.")
    }
    let encoding = encoding(of: bytes)
    return (try decode(bytes, from: 0, as: encoding), encoding)
  }

  private static let marks: [([UInt8], TextEncoding)] = [
    ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16LittleEndian),
    ([0xFE, 0xFF], .utf16BigEndian),
  ]

  /// UTF-16 without a byte order mark: NUL bytes, and all of them on one side.
  private static func wideWithoutMark(_ bytes: [UInt8]) -> TextEncoding? {
    let head = bytes.prefix(4096)
    guard head.count >= 8, bytes.count % 2 == 0, head.contains(0) else { return nil }
    let sides = head.indices.filter { head[$0] == 0 }.map { $0 % 2 }
    guard sides.count * 20 >= head.count, Set(sides).count == 1 else { return nil }
    return sides[0] == 1 ? .utf16LittleEndian : .utf16BigEndian
  }

  /// The encoding that the document declares if it fits, else the one that fits best.
  private mutating func encoding(of bytes: [UInt8]) -> TextEncoding {
    isUTF8 = UTF8Check.isValid(bytes)
    if let label = DeclaredEncoding.label(in: bytes) {
      // a label within the bytes cannot be right about units of two bytes
      if let declared = TextEncoding(label: label), declared != .utf16BigEndian,
        declared != .utf16LittleEndian
      {
        if fits(bytes, declared, isUTF8: isUTF8) { return declared }
        let found = isUTF8 ? .utf8 : EncodingGuess.guess(bytes)
        // damaged in places, but what it says
        if found == declared || !isUTF8 && declared != .utf8 && declared != .windows1252 {
          return declared
        }
        if declared == .utf8, Self.isDamagedUTF8(bytes) { return .utf8 }
        remarks.append(.encodingMisdeclared(said: label, used: found))
        return found
      }
      if !isUTF8 {
        let found = EncodingGuess.guess(bytes)
        remarks.append(.encodingMisdeclared(said: label, used: found))
        return found
      }
    }
    if isUTF8 { return Self.hasISO2022Escapes(bytes) ? .iso2022JP : .utf8 }
    if Self.isDamagedUTF8(bytes) { return .utf8 }
    let found = EncodingGuess.guess(bytes)
    remarks.append(.encodingGuessed(found))
    return found
  }

  /// Whether the bytes are well-formed in an encoding; pure ASCII is in all. Western text is believed
  /// only if it is no UTF-8, because pages in UTF-8 often declare it.
  private func fits(_ bytes: [UInt8], _ encoding: TextEncoding, isUTF8: Bool) -> Bool {
    if encoding == .utf8 { return isUTF8 }
    let isASCII = isUTF8 && !bytes.contains { $0 >= 0x80 }
    if isASCII { return true }
    if isUTF8 { return false }
    if encoding == .windows1252 { return EncodingGuess.guess(bytes) == .windows1252 }
    return Transcoder.decode(bytes[...], as: encoding).map { $0.faultCount == 0 } ?? false
  }

  /// Mostly UTF-8: at least two well-formed characters beyond ASCII for each ill-formed stretch, where
  /// text in another encoding has one by chance in several.
  private static func isDamagedUTF8(_ bytes: [UInt8]) -> Bool {
    let (wide, faults) = UTF8Check.census(bytes)
    return wide > 0 && wide >= faults * 2
  }

  private static func hasISO2022Escapes(_ bytes: [UInt8]) -> Bool {
    guard bytes.holds(0x1B) else { return false }
    var from = 0
    while let at = bytes[from...].firstIndex(of: 0x1B) {
      if at + 2 < bytes.count, bytes[at + 1] == UInt8(ascii: "$"),
        bytes[at + 2] == UInt8(ascii: "B") || bytes[at + 2] == UInt8(ascii: "@")
      {
        return true
      }
      from = at + 1
    }
    return false
  }

  private mutating func decode(
    _ bytes: [UInt8], from start: Int, as encoding: TextEncoding
  ) throws(IntakeError) -> [UInt8] {
    let most = limits[.textBytes]
    let tooLong = IntakeError.beyondLimit(
      name: name, .textBytes, found: most + 1, allowed: most, place: nil)
    if encoding == .utf8 {
      // What is no UTF-8 takes more bytes once it is replaced, never fewer.
      guard bytes.count - start <= most else { throw tooLong }
      if start == 0, isUTF8 || UTF8Check.isValid(bytes) { return bytes }
    }
    let decoded =
      encoding == .utf8
      ? UTF8Check.repair(bytes, from: start)
      : Transcoder.decode(bytes[start...], as: encoding, most: most)
    guard let decoded, decoded.bytes.count <= most else {
      throw tooLong
    }
    remarks.append(contentsOf: decoded.remarks(encoding))
    return decoded.bytes
  }
}
