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
        !isPossible(cue, draft), !isOwnWord(cue, in: statement.sentence, draft)
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
    // A transcript or a primer says so throughout; what a speaker says so of is known to those who listen.
    let rare = found.unlessHabit(beyond: 2)
    return rare.isEmpty || PaperVoice(draft).isSpoken ? [] : rare
  }

  /// Words of saying and fearing that say nothing on another's word: "that said", "17 % of consumers said", "despite her
  /// fears that", 우려가 커지고 있다, 懸念される, 〜することとしている.
  private func isOwnWord(_ cue: Range<Int>, in sentence: Range<Int>, _ draft: Draft) -> Bool {
    let bytes = draft.text.bytes
    if bytes[cue.lowerBound] >= 0x80 {
      let lead = max(sentence.lowerBound, cue.lowerBound - 9)..<cue.lowerBound
      let tail = cue.upperBound..<min(sentence.upperBound, cue.upperBound + 12)
      let after = Scalars.at(bytes, cue.upperBound).value
      // Korean leaves out the subject that goes on from the sentences before; a paper of Japanese names a body's by
      // where it was said. 「学術的とされる議論」 describes.
      return draft.has(Self.assessed, in: cue) || draft.has(Self.reporting, in: cue)
        || !Scalars.isHangul(Scalars.at(bytes, cue.lowerBound).value)
          && (draft.has(Self.places, in: sentence.lowerBound..<cue.lowerBound)
            || Scalars.isHan(after) || Scalars.isKatakana(after))
        || draft.has(Self.worries, in: cue) && !draft.has(Self.raised, in: tail)
        || draft.has(Self.intends, in: cue) && draft.has(Self.intended, in: lead)
    }
    let lead = sentence.lowerBound..<cue.lowerBound
    if draft.has(Self.says, in: cue) { return !draft.has(Self.somebody, in: lead) }
    if draft.has(Self.described, in: cue) {
      return !draft.has(
        Self.passive, in: max(lead.lowerBound, lead.upperBound - 24)..<lead.upperBound)
    }
    return draft.has(Self.fears, in: cue)
      && draft.has(Self.possessive, in: max(lead.lowerBound, lead.upperBound - 8)..<lead.upperBound)
  }
  private static let assessed = WordList("懸念され|懸念があ|懸念も|우려됨|우려를|우려 등|불안감")
  private static let reporting = WordList("고 함|고 했|고 밝|고 언급|고 강조|고 설명|고 말|고 발언|고 분석")
  private static let places = WordList("では、|において|の方から|会から")
  private static let worries = WordList("우려가|우려도")
  private static let raised = WordList("제기|나오|나왔|나옴|일고|제시")
  private static let intends = WordList("としている|とされて|とされる")
  private static let intended = WordList("こと|目標|よう|もの|対象|目的|必要|前提|中心|条件|基本|方針")
  private static let says = WordList("said|told|says that|stated that|states that")
  private static let somebody = WordList(
    "some|many|others|critics|observers|it is|it was|it has been")
  private static let passive = WordList("is|are|was|were|been|be")
  private static let fears = WordList("concern that|fears that|fear that")
  private static let possessive = WordList("our|his|her|my|its|their|less|no|your")

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
