// SPDX-License-Identifier: Apache-2.0

/// An estimate of how wide a text will be in a sans-serif face that we do not choose.
///
/// Widths are those of the wider of the common faces (Noto Sans, Segoe UI), rounded up: a label that
/// gets a little too much room does no harm, one that gets too little collides.
enum TextWidth {
  /// The width in ems: an East Asian wide character is one, a digit a little over half.
  static func ems(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ems($1) }
  }

  static func ems(_ scalar: Unicode.Scalar) -> Double {
    if scalar.isASCII { return latin(scalar) }
    if isCombining(scalar) { return 0 }
    if isWide(scalar) { return 1 }
    switch scalar.value {
    case 0xFF61...0xFF9F: return 0.5  // half-width katakana
    case 0x2013, 0x2212: return 0.6
    case 0x2014, 0x2026: return 1
    case 0x2018, 0x2019, 0xB7: return 0.3
    case 0x2009, 0x202F: return 0.2
    case 0x2190...0x21FF, 0x2200...0x22FF, 0x2460...0x25FF: return 1
    default: return 0.65
    }
  }

  /// Whether East Asian typography gives it a full square.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: false
    }
  }

  private static func latin(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case " ": 0.27
    case "0"..."9": 0.575
    case "i", "l", "j", "I", ".", ",", ":", ";", "'", "|", "!": 0.3
    case "f", "t", "r", "(", ")", "[", "]", "-", "/", "\"", "`": 0.4
    case "m": 0.93
    case "w": 0.82
    case "M", "W", "@", "%": 0.95
    case "A"..."Z", "&", "#", "+", "=", "<", ">", "~": 0.69
    case "\u{0}"..."\u{1F}": 0
    default: 0.6
    }
  }
}
