// SPDX-License-Identifier: Apache-2.0

/// A text broken into lines that fit a width, the last one shortened if there is more.
struct TextLines {
  let face: Face
  private(set) var lines: [String]
  /// Whether words were left out, so that the whole belongs in a tooltip.
  private(set) var isShortened = false
  /// Whether a word had to be cut in two because it alone was too wide.
  let splitsWord: Bool

  var width: Double { lines.map(face.width).max() ?? 0 }
  var height: Double { Double(lines.count) * face.lineHeight }

  init(_ text: String, face: Face, within width: Double, atMost count: Int) {
    self.face = face
    lines = []
    var line = ""
    let (pieces, splitsWord) = Self.pieces(text, face: face, within: width)
    self.splitsWord = splitsWord
    for piece in pieces {
      if !line.isEmpty, face.width(Self.trimmed(line + piece)) > width {
        lines.append(Self.trimmed(line))
        line = ""
      }
      line += piece
    }
    if !line.isEmpty || lines.isEmpty { lines.append(Self.trimmed(line)) }
    if lines.count > count {
      isShortened = true
      var last = lines[count - 1]
      while !last.isEmpty, face.width(last + "…") > width { last.removeLast() }
      lines = lines[..<(count - 1)] + [Self.trimmed(last) + "…"]
    }
  }

  /// The lines from a top edge down.
  func drawn(
    x: Double, top: Double, anchor: Anchor = .start, paint: Paint = .ink, role: String = "label"
  ) -> [Element] {
    lines.enumerated().map { index, line in
      .text(
        line, x: x, baseline: top + (Double(index) + 0.5) * face.lineHeight + face.drop,
        face: face, anchor: anchor, paint: paint, role: role)
    }
  }

  /// The lines around a middle.
  func drawn(
    x: Double, middle: Double, anchor: Anchor = .start, paint: Paint = .ink,
    role: String = "label"
  ) -> [Element] {
    drawn(x: x, top: middle - height / 2, anchor: anchor, paint: paint, role: role)
  }

  /// What a line may be broken between: words, and Han and kana one by one. Korean keeps its words.
  private static func pieces(_ text: String, face: Face, within width: Double)
    -> (pieces: [String], splitsWord: Bool)
  {
    var pieces: [String] = []
    var splitsWord = false
    var piece = ""
    for character in text {
      let startsPiece = breaksBefore(character) && !opens(piece.last)
      let isTooWide = face.width(piece + String(character)) > width
      if startsPiece || isTooWide, !piece.isEmpty, !character.isWhitespace {
        splitsWord = splitsWord || !startsPiece
        pieces.append(piece)
        piece = ""
      }
      if character.isWhitespace {
        pieces.append(piece + " ")
        piece = ""
      } else {
        piece.append(character)
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return (pieces, splitsWord)
  }

  private static func breaksBefore(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, TextWidth.isWide(scalar) else {
      return false
    }
    let isHangul = (0xAC00...0xD7A3).contains(scalar.value)
    return !isHangul && !"、。，．」』）】〉》・ーっゃゅょァィゥェォッャュョ々％".contains(character)
  }

  private static func opens(_ character: Character?) -> Bool {
    character.map { "「『（【〈《(".contains($0) } ?? false
  }

  private static func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last?.isWhitespace == true { line.removeLast() }
    while line.first?.isWhitespace == true { line.removeFirst() }
    return String(line)
  }
}
