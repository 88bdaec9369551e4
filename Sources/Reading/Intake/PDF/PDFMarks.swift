// SPDX-License-Identifier: Apache-2.0

/// Raises footnote marks that `pdftotext` set on the line: "올랐다.3)" becomes "올랐다.³⁾".
///
/// A number with a closing bracket is a mark only if it follows a word or a full stop at once, no bracket
/// was opened before it on its line, and a later line begins with the same number and bracket: its body.
enum PDFMarks {
  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  private static let longest = 3

  static func raise(_ bytes: [UInt8]) -> [UInt8] {
    let bodies = bodies(in: bytes)
    if bodies.isEmpty { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var opened = 0
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if digits.contains(byte), opened == 0, follows(out),
        let (number, end) = number(in: bytes, at: offset), let body = bodies[number], body > offset
      {
        out.append(contentsOf: Superscript.mark("\(number)"))
        offset = end
        continue
      }
      if byte == UInt8(ascii: "(") { opened += 1 }
      if byte == UInt8(ascii: ")"), opened > 0 { opened -= 1 }
      if byte == 0x0A { opened = 0 }
      out.append(byte)
      offset += 1
    }
    return out
  }

  /// A word of Hangul, kana or ideographs, or a full stop or quotation mark, stands just before.
  private static func follows(_ out: [UInt8]) -> Bool {
    guard let last = out.last else { return false }
    if last >= 0x80 { return true }
    guard last == UInt8(ascii: ".") || last == UInt8(ascii: "\"") else { return false }
    // "2.5)" is a number
    return out.count > 1 && !digits.contains(out[out.count - 2])
  }

  /// A number of at most three digits and its bracket, and where they end.
  private static func number(in bytes: [UInt8], at start: Int) -> (number: Int, end: Int)? {
    var number = 0
    var offset = start
    while offset < bytes.count, digits.contains(bytes[offset]), offset - start <= longest {
      number = number * 10 + Int(bytes[offset] - UInt8(ascii: "0"))
      offset += 1
    }
    guard (1...longest).contains(offset - start), number > 0, offset < bytes.count,
      bytes[offset] == UInt8(ascii: ")")
    else { return nil }
    return (number, offset + 1)
  }

  /// Where the last line begins that starts with each number and bracket.
  private static func bodies(in bytes: [UInt8]) -> [Int: Int] {
    var bodies: [Int: Int] = [:]
    var isStart = true
    for (offset, byte) in bytes.enumerated() {
      if isStart, digits.contains(byte), let (number, end) = number(in: bytes, at: offset),
        end < bytes.count, bytes[end] == 0x20
      {
        bodies[number] = offset
      }
      isStart = byte == 0x0A || byte == 0x0C || isStart && byte == 0x20
    }
    return bodies
  }
}
