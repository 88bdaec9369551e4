// SPDX-License-Identifier: Apache-2.0
import Reading

/// Words of the abstract that the body never says.
extension Summary {
  /// What the abstract recommends in its smallest parts, one verb each.
  func steps(_ draft: Draft) -> [Range<Int>] {
    items.flatMap { item in
      draft.text.sentences(in: item).filter { draft.has(Self.recommending, in: $0) }.flatMap {
        sentence in
        var steps: [Range<Int>] = []
        var start = sentence.lowerBound
        for joint in Self.smallJoints.all(in: bytes, sentence) {
          steps.append(start..<joint.lowerBound)
          start = joint.upperBound
        }
        return steps + [start..<sentence.upperBound]
      }
    }
  }
  private static let smallJoints = WordList(
    "리고 |하고 |추고 |키고 |우고 |고, |며 |며, |거나 | and to |; | and |し、|り、|こと、|とともに、")

  /// How many content words of a clause the body does not know, and how many it knows and does not say all over.
  func strangeness(of clause: Range<Int>) -> (strange: Int, known: Int) {
    var strange = 0
    var known = 0
    for word in ContentWords(in: clause, of: bytes).words {
      let features = ClaimFeatures(bytes, word.range)
      guard !features.features.members.isEmpty, !Self.says(recommending: word.range, bytes) else {
        continue
      }
      let seen = features.features.members.filter(weights.isKnown)
      // 漁業権 where the body has only 漁業.
      if seen.isEmpty || word.range.count >= 9 && seen.count * 2 <= features.features.count {
        strange += word.weight
      } else if !seen.contains(where: weights.isEverywhere) {
        known += 1
      }
    }
    return (strange, known)
  }

  /// "We recommend", 本稿は…提言する: words of recommending and of who does.
  private static func says(recommending word: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let near = max(0, word.lowerBound - 6)..<min(bytes.count, word.upperBound + 12)
    return formal.all(in: bytes, near).contains { $0.overlaps(word) }
  }
  private static let formal = WordList(
    "recommend|recommends|recommended|advise|advises|suggest|suggests|propose|proposes|should|must|need|needs|also|further|first|second|third|finally|우리|정부|필요|권고|제언|해야|위해|통해|提言|政府|本稿|必要"
  )
}
