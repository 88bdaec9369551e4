// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// A view of somebody else whose holder the text does not name.
struct EvidenceLevelRule: Rule {
  let id = "evidence-level"
  let title = Text(en: "Whose view it is", ko: "견해의 주체", ja: "見解の主体")
  let severity = Severity.warning

  func findings(in draft: Draft) -> [Finding] {
    let supported = SupportedParagraphs(draft)
    let found: [Finding] = Attribution.all(in: draft).compactMap { statement in
      guard statement.level == .thirdPartyView, statement.holder == nil, let cue = statement.cue,
        // The abstract repeats what the body has sources for.
        draft.outline.blocks[statement.block].role != .abstract,
        !supported.contains(statement.block), !namesSpeaker(after: cue, draft),
        !isPossible(cue, draft)
      else { return nil }
      let words = draft[cue]
      return Finding(
        .warning, statement.sentence,
        Text(
          en:
            "“\(words)”: whose view it is stands nowhere in the paragraph, and no source is given.",
          ko: "‘\(words)’이라고 하나 누구의 견해인지, 출처가 무엇인지 문단에 없음.",
          ja: "「\(words)」とあるが、誰の見解か、出典は何かが段落に書かれていない。"))
    }
    // A transcript or a primer says so throughout: one finding for its habit.
    guard found.count > Self.most, let first = found.first else { return found }
    return [
      Finding(
        first.severity, first.range, first.message,
        evidence: found.dropFirst().prefix(20).map { .init($0.range) })
    ]
  }

  /// More than these in one text are a habit.
  private static let most = 8

  /// “… will last,” said Harbour Master Roe: a name behind the verb.
  private func namesSpeaker(after cue: Range<Int>, _ draft: Draft) -> Bool {
    let bytes = draft.text.bytes
    guard bytes[cue.upperBound - 1] < 0x80, cue.upperBound + 1 < bytes.count else { return false }
    return Scalars.isBlank(UInt32(bytes[cue.upperBound])) && bytes[cue.upperBound + 1] &- 0x41 < 26
  }

  /// "All of these can be described as cranes": a way to name things, nobody's view of them.
  private func isPossible(_ cue: Range<Int>, _ draft: Draft) -> Bool {
    let lead = max(0, cue.lowerBound - 24)..<cue.lowerBound
    return draft.has(Self.described, in: cue) && draft.has(Self.modals, in: lead)
      || draft.has(Self.own, in: max(0, cue.lowerBound - 90)..<cue.lowerBound)
        && draft.has(Self.argued, in: cue)
  }
  /// "This chapter reviews the law and argues that …": the writer's own view.
  private static let own = WordList(
    "this chapter|this paper|this article|this report|this study|this brief|this note|, it|it also")
  private static let argued = WordList(
    "argues that|argues|claims that|points out|notes that|states that")
  private static let described = WordList("described as|said")
  private static let modals = WordList("can be|may be|could be|might be|best be")
}

/// Which blocks belong to a paragraph that points to a source: a footnote marker or a reference in it, in
/// what it belongs to, or in what belongs to that.
struct SupportedParagraphs {
  private var roots: Set<Int> = []
  private let rootOf: [Int]

  init(_ draft: Draft) {
    let blocks = draft.outline.blocks
    var rootOf = Array(blocks.indices)
    for (index, block) in blocks.enumerated() {
      guard let parent = block.parent, parent < index, blocks[parent].kind != .section,
        blocks[parent].kind != .title
      else { continue }
      rootOf[index] = rootOf[parent]
    }
    for (index, block) in blocks.enumerated() {
      if let earlier = block.continues, earlier < index { rootOf[index] = rootOf[earlier] }
    }
    self.rootOf = rootOf
    var block = 0
    for mark in draft.footnoteMarks {
      while block < blocks.count, blocks[block].range.upperBound <= mark.lowerBound { block += 1 }
      if block < blocks.count { roots.insert(rootOf[block]) }
    }
    // A line that names the source stands below what it is the source of.
    for (index, block) in blocks.enumerated() where block.kind == .source && index > 0 {
      roots.insert(rootOf[index - 1])
    }
    for reference in draft.outline.references { roots.insert(rootOf[reference.block]) }
    // Mentions and blocks both stand in the order of the text.
    block = 0
    for mention in draft.mentions where mention.kind == .citation || mention.kind == .url {
      while block < blocks.count, blocks[block].range.upperBound <= mention.range.lowerBound {
        block += 1
      }
      if block < blocks.count { roots.insert(rootOf[block]) }
    }
  }

  func contains(_ block: Int) -> Bool { roots.contains(rootOf[block]) }
}
