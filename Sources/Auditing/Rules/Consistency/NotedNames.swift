// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// A person in a sentence and the author of the note that the sentence gives, one syllable or ideograph apart: 윤서경
/// 교수 with a note by 윤서영.
struct NotedNames {
  private let draft: Draft
  private var bytes: [UInt8] { draft.text.bytes }

  init(_ draft: Draft) { self.draft = draft }

  func findings() -> [Finding] {
    var authors: [Int: Range<Int>] = [:]
    for reference in draft.outline.references {
      guard let author = reference.author, authors[reference.block] == nil,
        let name = person(at: author)
      else { continue }
      authors[reference.block] = name
    }
    guard !authors.isEmpty else { return [] }
    return draft.outline.footnotes.compactMap { note -> Finding? in
      guard let author = authors[note.block], let anchor = note.anchors.first,
        let sentence = draft.sentence(holding: max(0, anchor.lowerBound - 1)..<anchor.lowerBound)
      else { return nil }
      let letters = Hangul.syllables(bytes, author)
      let names = draft.words(in: sentence).compactMap { word in name(of: letters.count, in: word) }
      guard !names.contains(where: { Hangul.syllables(bytes, $0) == letters }),
        let other = names.first(where: { isSlip(letters, Hangul.syllables(bytes, $0)) })
      else { return nil }
      let (here, there) = (draft[author], draft[other])
      return Finding(
        .warning, author,
        Text(
          en: "“\(here)” in the note, “\(there)” in the sentence that gives it.",
          ko: "각주에는 ‘\(here)’, 각주를 단 문장에는 ‘\(there)’로 적혀 있음.",
          ja: "注では「\(here)」、注を付した文では「\(there)」とある。"),
        evidence: [.init(other)])
    }
  }

  /// An author of three syllables, or four ideographs, and nothing else.
  private func person(at author: Range<Int>) -> Range<Int>? {
    var end = author.lowerBound
    var count = 0
    let isHangul = Scalars.isHangul(Scalars.at(bytes, end).value)
    while end < author.upperBound {
      let (scalar, next) = Scalars.at(bytes, end)
      guard isHangul ? Scalars.isHangul(scalar) : Scalars.isHan(scalar) else { break }
      (end, count) = (next, count + 1)
    }
    return count == (isHangul ? 3 : 4) && end == author.upperBound ? author.lowerBound..<end : nil
  }

  /// The first syllables of a word, if there are as many: 윤서경 of 윤서경은, 桐生貴文 of 桐生貴文教授.
  private func name(of count: Int, in word: Word) -> Range<Int>? {
    let end = word.range.lowerBound + count * 3
    guard word.script == .hangul || word.script == .han, end <= word.range.upperBound else {
      return nil
    }
    return word.range.lowerBound..<end
  }

  /// One character of the given name differs; in Korean it is alike in sound.
  private func isSlip(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    guard a.count == b.count, a[0] == b[0] else { return false }
    let places = a.indices.filter { a[$0] != b[$0] }
    guard places.count == 1, let place = places.first else { return false }
    return a.count == 4 ? a[1] == b[1] : Hangul.distance(a[place], b[place]) <= 2
  }
}
