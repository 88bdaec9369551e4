// SPDX-License-Identifier: Apache-2.0
import Reading

/// The abstract of a draft, and the words of its body to hold it against.
struct Summary {
  /// The contents of the abstract's paragraphs and items, in order.
  let items: [Range<Int>]
  let weights: FeatureWeights
  private let body: [Int]
  let bytes: [UInt8]
  let range: Range<Int>

  /// Nil for a text without an abstract, or without a body a few times its size.
  init?(_ draft: Draft) {
    bytes = draft.text.bytes
    let blocks = draft.outline.blocks
    let inside = blocks.indices.filter { blocks[$0].role == .abstract }
    items = inside.filter { blocks[$0].kind == .bullet || blocks[$0].kind == .paragraph }
      .map { blocks[$0].content }
    guard let first = inside.first, let last = inside.last, !items.isEmpty else { return nil }
    range = blocks[first].range.lowerBound..<blocks[last].range.upperBound
    body = blocks.indices.filter { index in
      switch blocks[index].role {
      case .abstract, .contents, .front, .references: false
      default: blocks[index].kind != .furniture && blocks[index].kind != .verbatim
      }
    }
    let size = body.reduce(0) { $0 + blocks[$1].range.count }
    guard size > range.count * 2, body.count >= 4 else { return nil }
    weights = FeatureWeights(
      body.map { ClaimFeatures(draft.text.bytes, blocks[$0].range) })
  }

  func words(of range: Range<Int>) -> ClaimFeatures { ClaimFeatures(bytes, range) }

  /// Those of some words that the body knows.
  func known(_ words: ClaimFeatures) -> FeatureSet {
    var known = FeatureSet()
    for feature in words.features.members where weights.isKnown(feature) { known.insert(feature) }
    return known
  }

  /// What stands in the abstract, and what stands after it: the body.
  func split<Element>(
    _ all: [Element], _ place: (Element) -> Range<Int>
  ) -> (inside: [Element], body: [Element]) {
    (
      all.filter { range.overlaps(place($0)) },
      all.filter { place($0).lowerBound >= range.upperBound }
    )
  }

  // MARK: - Recommendations

  struct Recommendation {
    let range: Range<Int>
    let words: ClaimFeatures
  }

  /// What the abstract recommends, one clause each: "…선별하고, …고려하며, …수립할 필요가 있음" are three.
  func recommendations(_ draft: Draft) -> [Recommendation] {
    items.flatMap { item in
      draft.text.sentences(in: item).filter { draft.has(Self.recommending, in: $0) }.flatMap(
        clauses)
    }.map { clause in
      // The words of recommending are in every recommendation.
      let cue = Self.recommending.first(in: bytes, clause)
      let said =
        clause.lowerBound..<(cue.map { max($0.lowerBound, clause.lowerBound) } ?? clause.upperBound)
      let isTail = said.count * 2 > clause.count
      return Recommendation(range: clause, words: words(of: isTail ? said : clause))
    }
  }

  static let recommending = WordList(
    "필요가 있|필요함|필요할|필요하다|해야 함|해야 할|해야 한다|바람직|고려해 볼|모색해 볼|검토해 볼|제언|권고|should|needs to|need to|ought to|recommend|recommends|advise|advises|must|必要がある|必要である|必要だ|べきである|べきだ|望ましい|求められる|検討すべき|検討に値する|重要である"
  )

  private func clauses(_ sentence: Range<Int>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = sentence.lowerBound
    for joint in Self.joints.all(in: bytes, sentence) where joint.lowerBound - start >= 20 {
      clauses.append(start..<joint.lowerBound)
      start = joint.upperBound
    }
    clauses.append(start..<sentence.upperBound)
    return clauses
  }
  private static let joints = WordList(
    "하고, |하며, |고, |며, |거나, |; and |; |, and to |, and should |し、|り、|とともに、")

  /// A paragraph of the body with what belongs to it, headed by a recommendation.
  struct Paragraph {
    let head: Range<Int>
    var words: ClaimFeatures
  }

  func recommendingParagraphs(_ draft: Draft) -> [Paragraph] {
    let blocks = draft.outline.blocks
    var paragraphs: [Paragraph] = []
    // The paragraph that each block belongs to, if it recommends.
    var owner: [Int: Int] = [:]
    for index in body {
      let block = blocks[index]
      guard block.kind == .paragraph || block.kind == .bullet else { continue }
      if let parent = block.parent, let paragraph = owner[parent] {
        owner[index] = paragraph
        paragraphs[paragraph].words.add(bytes, block.content)
      } else if draft.has(Self.recommending, in: block.content), isOwn(block.content) {
        owner[index] = paragraphs.count
        paragraphs.append(Paragraph(head: block.content, words: words(of: block.content)))
      }
    }
    return paragraphs
  }

  /// Not "… is needed, they say".
  private func isOwn(_ content: Range<Int>) -> Bool {
    let tail = max(content.lowerBound, content.upperBound - 40)..<content.upperBound
    return Self.reported.first(in: bytes, tail) == nil
  }
  private static let reported = WordList("지적됨|지적이|우려|제기됨|주장|고 함|고 했|고 언급|고 밝|と指摘|との声|と述べ")

  // MARK: - Amounts

  /// The amount of the body whose sentence speaks of the same as an amount of the abstract; nil if no
  /// sentence does so clearly.
  func nearest(to amount: Stated, among body: [Stated], _ draft: Draft) -> Stated? {
    guard let item = items.first(where: { $0.overlaps(amount.range) }),
      let sentence = draft.text.sentences(in: item).first(where: { $0.overlaps(amount.range) })
    else { return nil }
    let said = words(of: sentence)
    var best: (share: Double, amount: Stated)?
    var isTied = false
    for other in body {
      guard let place = draft.sentence(holding: other.range) else { continue }
      let share = weights.share(of: said, in: words(of: place).features)
      if let found = best, share == found.share, found.amount.nominal != other.nominal {
        isTied = true
      }
      if share > best?.share ?? 0.55 {
        best = (share, other)
        isTied = false
      }
    }
    return isTied ? nil : best?.amount
  }
}

extension Draft {
  /// The sentence that holds a place.
  func sentence(holding place: Range<Int>) -> Range<Int>? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.upperBound <= place.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < sentences.count, sentences[low].range.lowerBound <= place.lowerBound else {
      return nil
    }
    return sentences[low].range
  }
}
