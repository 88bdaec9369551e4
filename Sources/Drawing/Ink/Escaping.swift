// SPDX-License-Identifier: Apache-2.0

/// Text made safe for XML, in an element and in an attribute alike.
enum Escaping {
  static func escaped(_ text: String) -> String {
    // Most texts need nothing; 0xEF leads the bytes of the two code points that XML forbids.
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x20 && byte != 0xEF && !Self.marks.contains(byte)
    }
    if isPlain { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
      case "'": out.append(contentsOf: "&#39;".unicodeScalars)
      case "\t", "\n", "\r", " "...: if isXML(scalar) { out.append(scalar) }
      default: break
      }
    }
    return String(out)
  }

  private static let marks: [UInt8] = [0x26, 0x3C, 0x3E, 0x22, 0x27]

  /// XML has no place for U+FFFE and U+FFFF, nor for the controls, which the caller drops.
  private static func isXML(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value != 0xFFFE && scalar.value != 0xFFFF
  }
}
