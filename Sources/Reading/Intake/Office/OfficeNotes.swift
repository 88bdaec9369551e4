// SPDX-License-Identifier: Apache-2.0

/// The notes of an office document: their marks in the text and their bodies.
struct OfficeNotes {
  /// Numbers in the order in which the text refers to them, by the file's own id.
  private(set) var footnotes: [(id: String, number: Int?)] = []
  private(set) var endnotes: [(id: String, number: Int?)] = []
  var bodies: [String: [UInt8]] = [:]
  /// Endnotes are numbered on from here, so that no two notes have one number.
  var firstEndnote = 1
  private var footnoteCount = 0
  private var endnoteCount = 0

  /// The mark of a footnote referred to here; empty if the author wrote a mark of his own.
  mutating func footnote(_ id: String, hasOwnMark: Bool) -> [UInt8] {
    if !hasOwnMark { footnoteCount += 1 }
    footnotes.append((id, hasOwnMark ? nil : footnoteCount))
    return hasOwnMark ? [] : Superscript.mark("\(footnoteCount)")
  }

  mutating func endnote(_ id: String, hasOwnMark: Bool) -> [UInt8] {
    if !hasOwnMark { endnoteCount += 1 }
    let number = firstEndnote + endnoteCount - 1
    endnotes.append((id, hasOwnMark ? nil : number))
    return hasOwnMark ? [] : Superscript.mark("\(number)")
  }

  /// Writes the bodies after the text.
  func write(into writer: inout PlainWriter) {
    for (id, number) in footnotes + endnotes {
      guard let body = bodies[id], !body.isEmpty else { continue }
      writer.begin(number.map { .note("\($0)") } ?? .paragraph)
      writer.append(body)
      writer.end()
    }
  }

  var endnotesRemark: IntakeRemark? {
    firstEndnote > 1 && endnoteCount > 0 ? .endnotesFrom(firstEndnote) : nil
  }
}
