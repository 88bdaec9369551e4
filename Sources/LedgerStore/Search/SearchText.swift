// SPDX-License-Identifier: Apache-2.0

/// Text in the pieces that are searched: runs of Chinese characters, kana or hangul, which have no
/// spaces to cut them at, and words of other scripts.
struct SearchText {
  enum Script { case eastAsian, spaced }

  struct Piece {
    let script: Script
    let text: String
    /// Where it stands, in bytes of the text.
    let range: Range<Int>
  }

  let pieces: [Piece]

  init(_ text: String) {
    var pieces: [Piece] = []
    var run = ""
    var script = Script.spaced
    var start = 0
    var offset = 0
    func close() {
      if !run.isEmpty { pieces.append(Piece(script: script, text: run, range: start..<offset)) }
      run = ""
    }
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      let folded = Self.narrow(scalar)
      if let kind = Self.script(of: folded) {
        if kind != script { close() }
        if run.isEmpty { start = offset }
        script = kind
        run.unicodeScalars.append(folded)
      } else {
        close()
      }
      offset += width
    }
    close()
    self.pieces = pieces
  }

  /// The tokens for the index: East Asian runs as overlapping pairs of characters and their last
  /// character alone, so that every substring of a run is a phrase of pairs; other words as they are.
  var tokens: [String] {
    pieces.flatMap { piece -> [String] in
      guard piece.script == .eastAsian else { return [piece.text] }
      return Self.pairs(of: piece.text, isEnding: true)
    }
  }

  /// - Parameter isEnding: whether the last character alone follows.
  static func pairs(of run: String, isEnding: Bool) -> [String] {
    let scalars = Array(run.unicodeScalars)
    guard scalars.count > 1 else { return [run] }
    var pairs: [String] = []
    pairs.reserveCapacity(scalars.count)
    for index in 1..<scalars.count {
      var pair = String.UnicodeScalarView()
      pair.append(scalars[index - 1])
      pair.append(scalars[index])
      pairs.append(String(pair))
    }
    if isEnding { pairs.append(String(String.UnicodeScalarView([scalars[scalars.count - 1]]))) }
    return pairs
  }

  /// Full-width letters and digits as narrow ones.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xff01...0xff5e).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xfee0) ?? scalar
  }

  private static func script(of scalar: Unicode.Scalar) -> Script? {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: return .spaced
    case ..<0x80: return nil
    case 0x3005, 0x3040...0x30fa, 0x30fc...0x30ff, 0x3400...0x4dbf, 0x4e00...0x9fff,
      0xac00...0xd7a3, 0xf900...0xfaff, 0x1100...0x11ff, 0x20000...0x2ffff:
      return .eastAsian
    default:
      let properties = scalar.properties
      return properties.isAlphabetic || properties.numericType != nil ? .spaced : nil
    }
  }
}
