// SPDX-License-Identifier: Apache-2.0
import Quantities

/// Reads one line of a template's text. Whatever is opened on a line is closed on it.
struct PieceReader {
  let file: String
  let line: Int
  private let characters: [Character]
  private var at: Int
  private var isBold = false
  private var words = ""
  private var pieces: [Piece] = []
  private(set) var mistakes: [TemplateMistake] = []
  /// Column of the first character.
  private let offset: Int
  /// Whether these are the words of a footnote, in which no other can stand.
  private let isNote: Bool

  private init(
    _ text: some StringProtocol, file: String, line: Int, column: Int, isNote: Bool
  ) {
    self.isNote = isNote
    characters = Array(text)
    self.file = file
    self.line = line
    offset = column
    at = 0
  }

  /// The pieces of a line, and what is wrong with it.
  static func read(
    _ text: some StringProtocol, file: String, line: Int, column: Int, isNote: Bool = false,
    mistakes: inout [TemplateMistake]
  ) -> [Piece] {
    var reader = PieceReader(text, file: file, line: line, column: column, isNote: isNote)
    reader.run()
    mistakes += reader.mistakes
    return reader.pieces
  }

  private func place(_ index: Int) -> TemplatePlace {
    TemplatePlace(line: line, column: offset + index)
  }

  private func stands(_ mark: String) -> Bool {
    characters[at...].starts(with: mark)
  }

  private mutating func flush() {
    if !words.isEmpty { pieces.append(.words(words, isBold: isBold)) }
    words = ""
  }

  private mutating func run() {
    var boldOpened = 0
    while at < characters.count {
      if characters[at] == "\\", at + 1 < characters.count {
        words.append(characters[at + 1])
        at += 2
      } else if stands("**") {
        flush()
        isBold.toggle()
        boldOpened = at
        at += 2
      } else if stands("{{") {
        insert()
      } else if stands("^[") {
        note()
      } else if stands("[@") {
        cite()
      } else if characters[at] == "[", link() {
        continue
      } else {
        words.append(characters[at])
        at += 1
      }
    }
    flush()
    if isBold { mistake("'**' is opened and not closed on this line", at: boldOpened) }
  }

  private mutating func mistake(_ problem: String, at index: Int, suggestion: String? = nil) {
    mistakes.append(
      TemplateMistake(file: file, place: place(index), problem: problem, suggestion: suggestion))
  }

  /// The text up to a closing mark, which is stepped over; nil with a mistake if there is none.
  private mutating func inside(_ opening: String, _ closing: String) -> String? {
    let start = at
    at += opening.count
    let from = at
    while at < characters.count, !stands(closing) { at += 1 }
    guard at < characters.count else {
      mistake("'\(opening)' is opened and not closed with '\(closing)' on this line", at: start)
      return nil
    }
    let text = String(characters[from..<at])
    at += closing.count
    return text
  }

  private mutating func insert() {
    flush()
    let start = at
    guard let text = inside("{{", "}}") else { return }
    switch InsertReader(file: file, line: line).insert(text, column: offset + start + 2) {
    case .success(let insert): pieces.append(.insert(insert, isBold: isBold))
    case .failure(let mistake): mistakes.append(mistake)
    }
  }

  /// `^[…]`, with brackets inside in pairs.
  private mutating func note() {
    flush()
    let start = at
    guard !isNote else {
      at = characters.count
      return mistake("a footnote cannot stand in a footnote", at: start)
    }
    at += 2
    let from = at
    var depth = 1
    while at < characters.count {
      if characters[at] == "[" { depth += 1 }
      if characters[at] == "]" { depth -= 1 }
      if depth == 0 { break }
      at += 1
    }
    guard at < characters.count else {
      return mistake("'^[' is opened and not closed with ']' on this line", at: start)
    }
    let text = String(characters[from..<at])
    at += 1
    pieces.append(
      .note(
        Self.read(
          text, file: file, line: line, column: offset + from, isNote: true, mistakes: &mistakes)))
  }

  private mutating func cite() {
    flush()
    let start = at
    guard let text = inside("[@", "]") else { return }
    guard !text.isEmpty else {
      pieces.append(.citeInserts(place(start)))
      return
    }
    let cited = text.split(separator: ";").map { part -> CitedPlace in
      let words = part.drop { $0 == " " || $0 == "@" }
      let halves = words.split(separator: ",", maxSplits: 1)
      return CitedPlace(
        document: halves.first.map { $0.trimmed } ?? "",
        place: halves.count > 1 ? halves[1].trimmed : "")
    }
    pieces.append(.cite(cited, place(start)))
  }

  /// `[words](address)`; false where the bracket is only a bracket.
  private mutating func link() -> Bool {
    guard let close = characters[at...].firstIndex(of: "]"), close + 1 < characters.count,
      characters[close + 1] == "(", let end = characters[close...].firstIndex(of: ")")
    else { return false }
    flush()
    pieces.append(
      .link(String(characters[at + 1..<close]), url: String(characters[close + 2..<end])))
    at = end + 1
    return true
  }
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
