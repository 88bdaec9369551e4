// SPDX-License-Identifier: Apache-2.0

/// Tells encodings apart by what characters the bytes would be.
///
/// Bytes of one East Asian encoding are often valid in another, but then they are characters that nobody
/// writes: hiragana of EUC-JP are compatibility jamo in CP949, Hangul of CP949 are half-width katakana in
/// CP932. Each candidate decodes a sample, each character beyond ASCII has a weight by how usual it is in
/// running text, and the highest mean wins.
enum EncodingGuess {
  private static let sampleBytes = 1 << 16
  private static let candidates: [TextEncoding] = [.cp949, .cp932, .eucJP, .windows1252]

  /// The encoding that fits bytes which are not UTF-8.
  static func guess(_ bytes: [UInt8]) -> TextEncoding {
    let first = bytes.firstIndex { $0 >= 0x80 } ?? 0
    let sample = bytes[first..<min(first + sampleBytes, bytes.count)]
    let scored = candidates.map { ($0, score(sample, as: $0)) }
    return scored.max { $0.1 < $1.1 }?.0 ?? .windows1252
  }

  private static func score(_ sample: ArraySlice<UInt8>, as encoding: TextEncoding) -> Double {
    guard let decoded = Transcoder.decode(sample, as: encoding) else { return -.infinity }
    var sum = 0.0
    var count = 0
    for scalar in String(decoding: decoded.bytes, as: UTF8.self).unicodeScalars
    where scalar.value >= 0x80 {
      sum += weight(scalar, encoding)
      count += 1
    }
    return count == 0 ? 0 : sum / Double(count)
  }

  private static func weight(_ scalar: Unicode.Scalar, _ encoding: TextEncoding) -> Double {
    switch scalar.value {
    case 0xFFFD: return -3
    case 0xAC00...0xD7A3: return commonHangul.contains(scalar) ? 1.3 : 0.5
    case 0x3041...0x3096, 0x30FC: return 1.2
    case 0x30A1...0x30FB: return 0.9
    case 0x4E00...0x9FFF: return encoding == .cp949 ? 0.3 : 0.6
    case 0x3000...0x3015, 0x2018...0x2026, 0xFF01...0xFF5E, 0x25A0...0x25FF, 0xB7: return 0.5
    case 0xFF61...0xFF9F: return -0.7
    case 0x3131...0x318E: return -1
    case 0xC0...0xFF: return encoding == .windows1252 ? 0.35 : -0.5
    case 0x2010...0x2017, 0x20AC, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xBB, 0x2122: return 0.4
    default: return -0.5
    }
  }

  /// Syllables that make up about half of running Korean text: endings, particles, Sino-Korean roots.
  private static let commonHangul = Set(
    "이다의는에을가고하를한지은로도사기자대정인부리시서어그해들아나일과전스제수장보주원만과상구조경국관공성동협업중계화라여년월및통위"
      .unicodeScalars)
}
