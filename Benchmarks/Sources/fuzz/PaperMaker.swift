// SPDX-License-Identifier: Apache-2.0

/// Makes papers of pieces of real ones: runs of their lines, cut and joined anew, with digits, words and clauses changed.
/// What they say is held against one another as no author meant it, and most of it still reads as a paper does.
struct PaperMaker {
  private let papers: [[ArraySlice<UInt8>]]

  init(_ seeds: [[UInt8]]) {
    papers = seeds.map { seed in
      seed.split(separator: 0x0A, omittingEmptySubsequences: true).filter { $0.count < 4_000 }
    }.filter { !$0.isEmpty }
  }

  func paper(_ random: inout Random) -> [UInt8] {
    guard !papers.isEmpty else { return [] }
    let (own, other) = (random.pick(papers), random.pick(papers))
    var text: [UInt8] = []
    for _ in 0...random.below(6) {
      let lines = random.one(in: 5) ? other : own
      let start = random.below(lines.count)
      for line in lines[start..<min(lines.count, start + 1 + random.below(5))] {
        text += line
        text += random.one(in: 3) ? [0x0A] : [0x0A, 0x0A]
      }
    }
    for _ in 0...random.below(8) { change(&text, &random) }
    return text
  }

  private func change(_ text: inout [UInt8], _ random: inout Random) {
    guard text.count > 4 else { return }
    let place = random.below(text.count)
    let piece = piece(at: place, text)
    switch random.below(8) {
    case 0, 1, 2:
      // Another digit, near this place.
      if let digit = text[place...].firstIndex(where: { $0 &- 0x30 < 10 }) {
        text[digit] = 0x30 + UInt8(random.below(10))
      }
    case 3: text.removeSubrange(piece)
    case 4:
      text.insert(
        contentsOf: text[piece], at: self.piece(at: random.below(text.count), text).lowerBound)
    case 5:
      let line = random.pick(random.pick(papers))
      text.insert(
        contentsOf: Array(line)[self.piece(at: random.below(line.count), Array(line))],
        at: piece.lowerBound)
    case 6: text.insert(contentsOf: random.pick(random.pick(Phrases.all)), at: piece.lowerBound)
    default:
      let next = self.piece(at: min(text.count - 1, piece.upperBound + 1), text)
      guard next.lowerBound >= piece.upperBound else { return }
      let (a, b) = (Array(text[piece]), Array(text[next]))
      text.replaceSubrange(next, with: a)
      text.replaceSubrange(piece, with: b)
    }
  }

  /// From a blank, a comma or a stop to the next one: a word, or a clause where words are not set apart.
  private func piece(at place: Int, _ text: [UInt8]) -> Range<Int> {
    func isEdge(_ at: Int) -> Bool {
      text[at] == 0x20 || text[at] == 0x0A || text[at] == 0x09
        || at >= 3 && text[(at - 3)..<at].elementsEqual([0xE3, 0x80, 0x81])
        || at >= 3 && text[(at - 3)..<at].elementsEqual([0xE3, 0x80, 0x82])
    }
    guard !text.isEmpty else { return 0..<0 }
    var start = min(place, text.count - 1)
    while start > 0, !isEdge(start) { start -= 1 }
    var end = min(text.count, start + 1)
    while end < text.count, !isEdge(end) { end += 1 }
    return start..<end
  }
}
