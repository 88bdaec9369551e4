// SPDX-License-Identifier: Apache-2.0

extension String {
  /// The columns that the text takes on a terminal: two for each wide or full-width East Asian
  /// character (Unicode Standard Annex 11), none for combining marks.
  var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + Self.width(of: $1) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    return switch scalar.value {
    case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0x33ff, 0x3400...0x4dbf, 0x4e00...0x9fff,
      0xa000...0xa4cf, 0xa960...0xa97f, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
      0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1f64f, 0x1f900...0x1f9ff, 0x20000...0x3fffd:
      2
    default: 1
    }
  }

  /// The text broken into lines of at most `width` columns: at spaces where there are any, and
  /// between East Asian characters, but never before closing punctuation.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for piece in breakable {
      let pieceWidth = piece.displayWidth
      if lineWidth + (piece.hasSuffix(" ") ? pieceWidth - 1 : pieceWidth) > width, lineWidth > 0 {
        lines.append(line.trimmingSuffix(" "))
        line = ""
        lineWidth = 0
      }
      line += piece
      lineWidth += pieceWidth
    }
    return lines + [line.trimmingSuffix(" ")]
  }

  /// Pieces between which a line may break.
  private var breakable: [String] {
    var pieces: [String] = []
    var piece = ""
    for (index, character) in zip(indices, self) {
      piece.append(character)
      let next = self.index(after: index)
      let following = next < endIndex ? self[next] : nil
      let isIdeograph =
        character.unicodeScalars.first.map { (0x3041...0x9fff).contains($0.value) } ?? false
      let mayBreak =
        character == " "
        || (isIdeograph && following.map { !"、。，．）」』】？！・ー".contains($0) } ?? true)
      if mayBreak, following != nil {
        pieces.append(piece)
        piece = ""
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private func trimmingSuffix(_ character: Character) -> String {
    last == character ? String(dropLast()).trimmingSuffix(character) : self
  }
}
