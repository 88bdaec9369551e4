// SPDX-License-Identifier: Apache-2.0

/// JSON as bytes: what every value of the output is written with.
struct JSONText {
  private(set) var bytes: [UInt8] = []

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Text that is JSON already.
  mutating func raw(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Text without anything to escape, as it is.
  mutating func plain(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func integer(_ value: Int) { digits(of: UInt64(value.magnitude), isNegative: value < 0) }

  private mutating func digits(of value: UInt64, isNegative: Bool) {
    // From the last digit to the first; 2⁶⁴ has twenty.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 21) { text in
      var rest = value
      var start = text.count
      repeat {
        start -= 1
        text[start] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      if isNegative {
        start -= 1
        text[start] = UInt8(ascii: "-")
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
  }

  /// A number in plain decimal digits, as a JSON string.
  mutating func decimal(_ number: Numeral) {
    bytes.append(UInt8(ascii: "\""))
    if number.exponent >= 0, number.exponent < 64, let mantissa = Int64(exactly: number.mantissa) {
      digits(of: mantissa.magnitude, isNegative: mantissa < 0)
      if mantissa != 0 {
        for _ in 0..<number.exponent { bytes.append(UInt8(ascii: "0")) }
      }
    } else {
      bytes.append(contentsOf: number.plain.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string($0) }
  }

  /// A string from bytes; what is no UTF-8 becomes U+FFFD.
  mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var offset = 0
    var plain = 0
    while offset < text.count {
      let byte = text[offset]
      if byte >= 0x80 {
        let next = Self.endOfScalar(in: text, at: offset)
        if let next {
          offset = next
          continue
        }
        bytes.append(contentsOf: text[plain..<offset])
        raw("\u{FFFD}")
        offset += 1
        plain = offset
      } else if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(contentsOf: text[plain..<offset])
        escape(byte)
        offset += 1
        plain = offset
      } else {
        offset += 1
      }
    }
    bytes.append(contentsOf: text[plain..<offset])
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): raw("\\\"")
    case UInt8(ascii: "\\"): raw("\\\\")
    case 0x0A: raw("\\n")
    case 0x0D: raw("\\r")
    case 0x09: raw("\\t")
    default:
      raw("\\u00")
      for half in [byte >> 4, byte & 15] { bytes.append(half < 10 ? 0x30 + half : 0x57 + half) }
    }
  }

  /// The end of a well-formed scalar (Unicode 16, table 3-7), or nil.
  private static func endOfScalar(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    let (value, next) = Lexicon.scalar(in: text, at: offset)
    let isShortest =
      switch next - offset {
      case 2: value >= 0x80
      case 3: value >= 0x800 && !(0xD800...0xDFFF).contains(value)
      case 4: value >= 0x10000 && value <= 0x10FFFF
      default: false
      }
    return isShortest ? next : nil
  }
}
