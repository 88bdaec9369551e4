// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// A figure in the text against the breakdown in the footnote that is attached to it.
///
/// The parts must be listed in the footnote as "name (amount), name (amount)" or "amount, amount and
/// amount" and be of the figure's unit. Parts that are said to be only the main ones may come to
/// less than the figure, never to more.
struct FootnoteSumRule: Rule {
  let id = "footnote-sum"
  let title = Text(en: "Footnote against text", ko: "각주와 본문", ja: "脚注と本文")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    let sentences = draft.sentences.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    return draft.outline.footnotes.compactMap { check($0, sentences, draft) }
  }

  private func check(
    _ footnote: Footnote, _ sentences: [Range<Int>], _ draft: Draft
  ) -> Finding? {
    guard footnote.anchors.count == 1, let anchor = footnote.anchors.first,
      let anchored = figure(before: anchor, sentences, draft)
    else { return nil }
    let parts = enumeration(in: footnote.body, like: anchored, draft)
    guard parts.count >= 2 else { return nil }
    let sum = parts.faceSum
    let verdict = Verdict(
      computed: sum.printed, widest: sum.widest, stated: anchored.atFace,
      nominal: sum.nominal)
    guard let severity = verdict.severity, !isOfAnother(sum.nominal, anchor, sentences, draft)
    else {
      return nil
    }
    let span = footnote.body.lowerBound..<parts[parts.count - 1].range.upperBound
    let isPartial = draft.has(Cue.including, in: span)
    if sum.nominal < anchored.nominal, isPartial { return nil }
    return draft.mismatch(
      severity, stated: anchored, computed: sum.nominal,
      arithmetic: draft.sum(parts, sum.nominal),
      evidence: parts.map {
        Finding.Evidence(
          $0.range,
          Text(
            en: "footnote \(footnote.number)", ko: "각주 \(footnote.number)",
            ja: "脚注\(footnote.number)"))
      })
  }

  /// The amount that a marker is attached to: the last one before it in its sentence, near enough to
  /// be what the note is about.
  private func figure(
    before anchor: Range<Int>, _ sentences: [Range<Int>], _ draft: Draft
  ) -> Stated? {
    let next = sentences.boundary { $0.lowerBound > anchor.lowerBound }
    guard next > 0, anchor.lowerBound <= sentences[next - 1].upperBound else { return nil }
    let sentence = sentences[next - 1]
    let near = draft.before(anchor.lowerBound, 60, within: sentence)
    return draft.amounts(in: sentence.lowerBound..<anchor.lowerBound).last {
      $0.kind == .money || $0.kind == .quantity
    }.flatMap { $0.range.upperBound >= near.lowerBound ? $0 : nil }
  }

  /// Whether the note breaks down another figure of the sentence: "recovered 5.8, leaving a net loss of 8.7.[8]".
  private func isOfAnother(
    _ sum: Decimal, _ anchor: Range<Int>, _ sentences: [Range<Int>], _ draft: Draft
  ) -> Bool {
    let next = sentences.boundary { $0.lowerBound > anchor.lowerBound }
    guard next > 0 else { return false }
    return draft.amounts(in: sentences[next - 1]).contains { $0.nominal == sum }
  }

  /// The longest run of amounts of one unit that are listed beside one another in a sentence.
  private func enumeration(in body: Range<Int>, like figure: Stated, _ draft: Draft) -> [Stated] {
    var longest: [Stated] = []
    var run: [Stated] = []
    for amount in draft.amounts(in: body) where amount.kind == figure.kind {
      guard amount.isCommensurable(with: figure), amount.per == figure.per else {
        run = []
        continue
      }
      if let last = run.last {
        let gap = last.range.upperBound..<amount.range.lowerBound
        if gap.count > 60 || !draft.has(Self.separators, in: gap)
          || draft.has(Self.stops, in: gap)
        {
          run = []
        }
      }
      run.append(amount)
      if run.count > longest.count { longest = run }
    }
    return longest
  }

  private static let separators = WordList(",|、|및|와|과|and|;|と|・|·|)|）")
  private static let stops = WordList("에서|대비|보다|from|than|compared|から|より|. |。|임.|함.")
}
