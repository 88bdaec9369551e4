// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// A percentage against the two amounts that it relates: "109 bn, of which 97.5 % (106.3 bn)",
/// "109 bn, or 20 % of 550 bn".
struct ShareRule: Rule {
  let id = "share"
  let title = Text(en: "Share of a whole", ko: "비중", ja: "割合")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    var findings: [Finding] = []
    for sentence in draft.statements {
      let amounts = Array(draft.amounts(in: sentence.range))
      guard amounts.count >= 3 else { continue }
      for share in amounts where share.kind == .share && share.nominal > 0 {
        guard let (part, whole) = related(to: share, amounts, draft, sentence.range) else {
          continue
        }
        if let finding = check(share, part, whole, draft) { findings.append(finding) }
      }
    }
    return findings
  }

  private func related(
    to share: Stated, _ amounts: [Stated], _ draft: Draft, _ sentence: Range<Int>
  ) -> (part: Stated, whole: Stated)? {
    // "of which 97.5 % (106.3 bn)" and "106.3 bn (97.5 %)": the part is bound to the share by a bracket.
    if let part = bracketed(with: share, amounts, draft, sentence) {
      let wholes = amounts.filter {
        $0.range.upperBound <= min(part.range.lowerBound, share.range.lowerBound)
          && $0.isCommensurable(with: part) && $0.per == part.per
          && !hasItsOwnShare($0, amounts, draft, sentence)
      }
      if let whole = wholes.last {
        let gap = whole.range.upperBound..<min(part.range.lowerBound, share.range.lowerBound)
        let lead = draft.before(whole.range.lowerBound, 16, within: sentence)
        if draft.has(Self.ofWhich, in: gap) || draft.has(Self.of, in: lead) { return (part, whole) }
      }
      return nil
    }
    // "T의 20%", "Tの20%": the whole stands right before the share.
    if let whole = amounts.last(where: { $0.range.upperBound <= share.range.lowerBound }),
      whole.kind == .money || whole.kind == .quantity
    {
      let gap = whole.range.upperBound..<share.range.lowerBound
      if gap.count <= 12, draft.has(Self.genitive, in: gap),
        let part = subject(before: whole, amounts, draft)
      {
        return (part, whole)
      }
    }
    // "20 % of T": right after it.
    if let whole = amounts.first(where: { $0.range.lowerBound >= share.range.upperBound }),
      whole.kind == .money || whole.kind == .quantity
    {
      let gap = share.range.upperBound..<whole.range.lowerBound
      if gap.count <= 40, draft.first(Self.of, in: gap)?.lowerBound == gap.lowerBound + 1,
        !draft.has(Self.separators, in: gap),
        let part = subject(before: share, amounts, draft)
      {
        return (part, whole)
      }
    }
    return nil
  }

  /// Whether an amount has a share in a bracket of its own: it is a part beside the other, not its whole.
  private func hasItsOwnShare(
    _ amount: Stated, _ amounts: [Stated], _ draft: Draft, _ sentence: Range<Int>
  ) -> Bool {
    guard let bracket = draft.bracket(after: amount.range.upperBound, within: sentence) else {
      // 「2,100億円で全体の35％」
      let tail = draft.after(amount.range.upperBound, 36, within: sentence)
      guard let share = draft.amounts(in: tail).first, share.kind == .share else { return false }
      return draft.has(Self.ofAll, in: tail.lowerBound..<share.range.lowerBound)
    }
    let inside = draft.amounts(in: bracket)
    return inside.count == 1 && inside.first?.kind == .share
  }

  /// The amount that says what the share is in money: in the share's bracket, or the share in its.
  private func bracketed(
    with share: Stated, _ amounts: [Stated], _ draft: Draft, _ sentence: Range<Int>
  ) -> Stated? {
    if let bracket = draft.bracket(after: share.range.upperBound, within: sentence) {
      let inside = draft.amounts(in: bracket)
      return inside.count == 1
        ? inside.first.flatMap { $0.kind == .money || $0.kind == .quantity ? $0 : nil } : nil
    }
    return amounts.first { amount in
      guard amount.kind == .money || amount.kind == .quantity,
        let bracket = draft.bracket(after: amount.range.upperBound, within: sentence)
      else { return false }
      // "from 480 million (a decline of 12.5 per cent)" is no share.
      guard Movement.falls(in: bracket, draft) == nil else { return false }
      return bracket.lowerBound <= share.range.lowerBound
        && share.range.upperBound <= bracket.upperBound && draft.amounts(in: bracket).count == 1
    }
  }

  /// What the sentence compares: the one amount of the whole's unit before it, or the one marked as a
  /// total.
  private func subject(before whole: Stated, _ amounts: [Stated], _ draft: Draft) -> Stated? {
    let candidates = amounts.filter {
      $0.range.upperBound <= whole.range.lowerBound
        && ($0.kind == .money || $0.kind == .quantity)
    }
    let isShare = whole.kind == .share
    let like = candidates.filter { isShare || $0.isCommensurable(with: whole) }
    return like.count == 1 ? like[0] : nil
  }

  /// "전년 동월(1억 3,376만 톤) 대비 8.9% 감소", "15%(1.9만 원) 경감": by how much something changed is no share.
  private func isChange(_ share: Stated, _ draft: Draft) -> Bool {
    let bytes = draft.text.bytes
    let limit = min(bytes.count, share.range.upperBound + 60)
    let rest = share.range.upperBound..<limit
    var at =
      draft.bracket(after: rest.lowerBound, within: rest).map {
        $0.upperBound + (Draft.closingBracket(bytes, $0.upperBound) ?? 0)
      } ?? rest.lowerBound
    while at < limit, bytes[at] == 0x20 { at += 1 }
    return Self.changes.match(in: bytes, at: at, before: limit) != nil
  }
  private static let changes = WordList(
    "감소|증가|늘|줄|상승|하락|확대|축소|경감|인하|인상|급증|급감|감축|절감|성장|높|낮|가량 증가|가량 감소|増|減|上昇|下落|低下|伸び|の増|の減|拡大|縮小|up |down |increase|decrease|rise|fall|higher|lower|more|less|fewer|growth|decline|drop"
  )

  private func check(_ share: Stated, _ part: Stated, _ whole: Stated, _ draft: Draft) -> Finding? {
    guard part.isCommensurable(with: whole), whole.nominal > 0, part.nominal > 0 else { return nil }
    let hundred = Interval(exactly: 100)
    guard let printed = part.face / whole.face, let widest = part.widestFace / whole.widestFace
    else { return nil }
    guard
      let severity = Verdict(
        computed: printed * hundred, widest: widest * hundred, stated: share.atFace
      ).severity, !isChange(share, draft)
    else { return nil }
    let value = part.nominal / whole.nominal * 100
    let shown = value.rounded(to: max(1, -share.step.exponent)).grouped() + "%"
    return draft.mismatch(
      severity, stated: share,
      computed: value.rounded(to: max(0, -share.step.exponent)),
      arithmetic: "\(draft[part.range]) ÷ \(draft[whole.range]) = \(shown)",
      evidence: [.init(part.range), .init(whole.range)])
  }

  private static let ofWhich = WordList(
    "이 중|이중|그중|그 중|중|가운데|of which|of this|of that|of these|this|うち|内|そのうち|の")
  private static let ofAll = WordList("전체의|총액의|全体の|総額の")
  private static let genitive = WordList("의|の|중|대비|가운데|のうち")
  private static let of = WordList("of")
  private static let separators = WordList(",|;|(|)|and|to|it|them|remaining|rest")
}
