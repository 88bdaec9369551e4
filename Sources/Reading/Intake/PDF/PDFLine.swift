// SPDX-License-Identifier: Apache-2.0

/// A line of a page: what stands at one height, in pieces that wide blanks part.
struct PDFLine {
  /// Words that stand together, as one text.
  struct Piece {
    var left: Double
    var right: Double
    var text: [UInt8]

    var center: Double { (left + right) / 2 }
    var width: Double { right - left }
  }

  var pieces: [Piece]
  /// The middle of its height.
  var middle: Double
  /// The size of its type.
  var em: Double

  var left: Double { pieces[0].left }
  var right: Double { pieces[pieces.count - 1].right }

  /// The lines of a page from its top down.
  static func lines(of page: PDFPage) -> [PDFLine] {
    let em = page.em
    // Marks above the line and type of other fonts stand a little higher or lower; the next line is at
    // least one em away.
    let reach = 0.5 * em
    var groups: [[PDFPage.Word]] = []
    var middle = -Double.infinity
    for word in page.words.sorted(by: { $0.middle < $1.middle }) {
      if word.middle - middle > reach || groups.isEmpty {
        groups.append([])
        middle = word.middle
      }
      groups[groups.count - 1].append(word)
    }
    return groups.map { line(of: $0, em: em) }
  }

  private static func line(of words: [PDFPage.Word], em page: Double) -> PDFLine {
    // By their middles: a bracket that is set close reaches over the sign before it.
    let words = words.sorted { $0.left + $0.right < $1.left + $1.right }
    let em = max(page, PDFPage.em(of: words) ?? page)
    let middles = words.map(\.middle).sorted()
    var line = PDFLine(pieces: [], middle: middles[middles.count / 2], em: em)
    for (index, word) in words.enumerated() {
      guard index > 0, let last = line.pieces.last,
        word.left - last.right < Self.widestBlank * em || closesNumber(word, line.pieces),
        var piece = line.pieces.popLast()
      else {
        line.pieces.append(Piece(left: word.left, right: word.right, text: word.text))
        continue
      }
      let gap = word.left - last.right
      if let mark = raised(word, after: words[index - 1], gap, em) {
        piece.text.append(contentsOf: mark)
      } else {
        if gap > leastBlank(between: words[index - 1], word) * em,
          !closesNumber(word, line.pieces + [piece])
        {
          piece.text.append(0x20)
        }
        piece.text.append(contentsOf: word.text)
      }
      piece.right = max(piece.right, word.right)
      line.pieces.append(piece)
    }
    return line
  }

  /// More than this many em part pieces.
  private static let widestBlank = 1.0

  /// How many em of a blank are one. Word processors set a quarter of an em, which nobody wrote, between a
  /// figure and a character of Korean or Japanese.
  private static func leastBlank(between one: PDFPage.Word, _ other: PDFPage.Word) -> Double {
    guard let last = one.text.last, let first = other.text.first else { return 0.1 }
    return (last < 0x80) == (first < 0x80) ? 0.1 : 0.26
  }

  /// The bracket after a footnote's number at the head of a line, which may be set far from it.
  private static func closesNumber(_ word: PDFPage.Word, _ pieces: [Piece]) -> Bool {
    word.text.first == UInt8(ascii: ")") && pieces.count == 1 && pieces[0].text.count <= 3
      && pieces[0].text.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The mark of a footnote that stands smaller and higher at the end of a word, as a mark above the line.
  private static func raised(
    _ word: PDFPage.Word, after before: PDFPage.Word, _ gap: Double, _ em: Double
  ) -> [UInt8]? {
    guard abs(gap) < 0.3 * em, word.height <= 0.85 * before.height,
      word.middle <= before.middle - 0.1 * em, word.text.count <= 8
    else { return nil }
    return Superscript.render(word.text)
  }
}
