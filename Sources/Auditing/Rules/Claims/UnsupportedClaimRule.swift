// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// What the abstract says and the body does not: amounts, dates, recommendations, whole claims.
struct UnsupportedClaimRule: Rule {
  let id = "unsupported-claim"
  let title = Text(en: "Claims of the abstract", ko: "요약의 주장", ja: "要旨の主張")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    guard let summary = Summary(draft) else { return [] }
    let told = recommendations(summary, draft) + claims(summary, draft)
    return told + strangers(summary, draft, besides: told) + amounts(summary, draft)
      + dates(summary, draft)
  }

  /// An abstract of a hundred amounts over a body of ten thousand; longer ones are left alone.
  private static let mostPairs = 1_000_000

  // MARK: - Recommendations

  /// Below this part of its words, a recommendation of the abstract is not the one of the body.
  private static let strange = 0.2
  private static let atHome = 0.4

  private func recommendations(_ summary: Summary, _ draft: Draft) -> [Finding] {
    let homes = summary.recommendingParagraphs(draft)
    guard !homes.isEmpty else { return [] }
    let scored = summary.recommendations(draft).map { clause in
      (clause, homes.map { summary.weights.share(of: clause.words, in: $0.words.features) })
    }
    let best = scored.map { $0.1.max() ?? 0 }
    // If none of them has a home, the body words its recommendations in its own way.
    guard best.contains(where: { $0 >= Self.atHome }) else { return [] }
    return scored.enumerated().compactMap { index, item in
      guard best[index] < Self.strange, item.0.words.features.count >= 8 else { return nil }
      let words = draft.excerpt(item.0.range, scalars: 60)
      return Finding(
        .warning, item.0.range,
        Text(
          en: "The abstract recommends what no recommendation of the body speaks of: \(words)",
          ko: "요약의 제언 가운데 본문의 제언에서 다루지 않는 것이 있음: \(words)",
          ja: "要旨の提言のうち、本文の提言で扱われていないものがある：\(words)"),
        evidence: homes.prefix(6).map { .init($0.head) })
    }
  }

  /// A clause that recommends what the body has not a word of, beside others that it does speak of.
  private func strangers(
    _ summary: Summary, _ draft: Draft, besides told: [Finding]
  ) -> [Finding] {
    let steps = summary.steps(draft)
    guard !steps.isEmpty, !summary.recommendingParagraphs(draft).isEmpty else { return [] }
    let all = summary.items.map { summary.strangeness(of: $0) }
    let whole = all.reduce((strange: 0, known: 0)) {
      ($0.strange + $1.strange, $0.known + $1.known)
    }
    let strange = steps.filter { step in
      let (strange, known) = summary.strangeness(of: step)
      // The rest of the abstract speaks of what the body does.
      return strange >= 2 && strange >= known
        && (whole.strange - strange) * 3 <= whole.known - known
        && !told.contains { $0.range.overlaps(step) }
    }
    // Where most are strange the abstract has words of its own.
    guard steps.count == 1 || strange.count * 2 <= steps.count else { return [] }
    return strange.map { step in
      let words = draft.excerpt(step, scalars: 60)
      return Finding(
        .warning, step,
        Text(
          en: "The abstract recommends what the body has not a word of: \(words)",
          ko: "요약의 제언 가운데 본문에서 언급되지 않는 것이 있음: \(words)",
          ja: "要旨の提言のうち、本文で触れられていないものがある：\(words)"))
    }
  }

  // MARK: - Claims

  /// Items of which hardly a word is in the body, beside others that the body speaks of.
  private func claims(_ summary: Summary, _ draft: Draft) -> [Finding] {
    let shares = summary.items.map { item in
      let words = summary.words(of: item)
      return (
        item, words.features.count, summary.weights.share(of: words, in: summary.known(words))
      )
    }
    let known = shares.count { $0.2 >= 0.5 }
    return shares.compactMap { item, count, share in
      guard count >= 10, share < 0.3, known * 2 > shares.count else { return nil }
      let excerpt = draft.excerpt(item, scalars: 40)
      return Finding(
        .warning, item,
        Text(
          en: "Nothing in the body speaks of this: \(excerpt)", ko: "요약의 이 내용이 본문에 없음: \(excerpt)",
          ja: "要旨のこの内容が本文にない：\(excerpt)"))
    }
  }

  // MARK: - Amounts

  private func amounts(_ summary: Summary, _ draft: Draft) -> [Finding] {
    let (inside, body) = summary.split(draft.amounts) { $0.range }
    let stated = inside.filter {
      Self.kinds.contains($0.kind) && !$0.isFraction && !isConversion($0, draft)
    }
    // Each amount of the abstract is held against each of the body.
    guard stated.count * body.count <= Self.mostPairs else { return [] }
    let missing = stated.filter { amount in
      let like = body.filter { $0.isCommensurable(with: amount) }
      return !like.isEmpty && !like.contains { Self.agree($0, amount) } && !isSum(amount, of: like)
    }
    // A summary that states most of its amounts alone is no abstract of this body.
    let isAbstract = (stated.count - missing.count) >= max(2, missing.count * 2)
    return missing.filter {
      !isAverage($0, draft) && !draft.grids.hold($0) && !isRate($0, summary, draft)
    }.compactMap { amount in
      let like = body.filter { $0.isCommensurable(with: amount) }
      return finding(amount, like, isAbstract, summary, draft)
    }
  }

  /// "2억 4,000만 달러(약 3,360억 원)": the amount before the bracket is what the body has to have.
  private func isConversion(_ amount: Stated, _ draft: Draft) -> Bool {
    guard amount.kind == .money,
      let before = draft.amounts(in: max(0, amount.range.lowerBound - 60)..<amount.range.lowerBound)
        .last, before.kind == .money, before.unit != amount.unit,
      let inside = draft.bracket(
        after: before.range.upperBound, within: before.range.upperBound..<draft.text.bytes.count)
    else { return false }
    return inside.lowerBound <= amount.range.lowerBound
      && amount.range.upperBound <= inside.upperBound
  }

  /// An average is worked out from what the body gives, and is of nothing else in it.
  private func isAverage(_ amount: Stated, _ draft: Draft) -> Bool {
    guard
      let sentence = draft.statements.first(where: {
        $0.range.lowerBound <= amount.range.lowerBound
          && amount.range.upperBound <= $0.range.upperBound
      }), let claim = FigureClaim(amount, in: sentence.range, draft), case .average = claim.kind
    else { return false }
    return true
  }

  /// Whether two statements can be of one number. "Up to" and "less than" bound it from above and leave
  /// nothing out, so their own numbers have to agree.
  private static func agree(_ a: Stated, _ b: Stated) -> Bool {
    if a.face.intersection(b.face) != nil { return true }
    func isLoose(_ amount: Stated) -> Bool { amount.bound != .upTo && amount.bound != .under }
    return (isLoose(a) ? a.printed : a.face).intersection(isLoose(b) ? b.printed : b.face) != nil
  }

  private static let kinds: Set<Mention.Kind> = [.money, .share, .quantity]

  /// An abstract may add up what the body lists.
  private func isSum(_ amount: Stated, of parts: [Stated]) -> Bool {
    let wanted = amount.face
    // Parts of one whole stand close together.
    return parts.indices.contains { index in
      parts[(index + 1)...].prefix(8).contains { other in
        other.range.lowerBound - parts[index].range.upperBound <= 400
          && (parts[index].face + other.face).intersection(wanted) != nil
      }
    }
  }

  /// Whether a share follows from two amounts of one sentence of the body: "4,600, 100 more than the 4,500 of 2024" is a
  /// rise of 2.2 %.
  private func isRate(_ share: Stated, _ summary: Summary, _ draft: Draft) -> Bool {
    guard share.kind == .share else { return false }
    let kinds: [FigureClaim.Kind] = [.share, .growth(falls: false), .growth(falls: true)]
    return draft.surroundings.ranges.contains { sentence in
      guard sentence.range.lowerBound >= summary.range.upperBound else { return false }
      let amounts = draft.additive(in: sentence.range)
      guard (2...12).contains(amounts.count) else { return false }
      return amounts.contains { a in
        amounts.contains { b in
          a.range != b.range && a.isCommensurable(with: b)
            && kinds.contains { kind in
              FigureRelation(kind: kind, figure: share).of(a, b, draft)?.explains(share) ?? false
            }
        }
      }
    }
  }

  /// Whether an amount of the abstract is what the body gives for one of so many: 1,200 MW of four of 300 MW.
  private func isProduct(_ amount: Stated, of one: Stated, _ draft: Draft) -> Bool {
    guard one.nominal > 0, amount.nominal > one.nominal else { return false }
    let count = amount.nominal / one.nominal
    let near =
      max(
        0, one.range.lowerBound - 24)..<min(
        draft.text.bytes.count, one.range.upperBound + 24)
    return count <= 200 && count == count.rounded(to: 0) && draft.has(Self.each, in: near)
  }
  private static let each = WordList("each|apiece|per|씩|각각|각 |기당|척당|대당|ずつ|各|それぞれ|当たり")

  private func finding(
    _ amount: Stated, _ like: [Stated], _ isAbstract: Bool, _ summary: Summary, _ draft: Draft
  ) -> Finding? {
    let printed = draft[amount.range]
    let near = summary.nearest(to: amount, among: like, draft)
    guard let near else {
      guard isAbstract else { return nil }
      return Finding(
        .warning, amount.range,
        Text(
          en: "\(printed) stands in the abstract and nowhere in the body.",
          ko: "요약의 \(printed), 본문에는 없는 수치임.", ja: "要旨の\(printed)は本文のどこにもない。"))
    }
    guard !isProduct(amount, of: near, draft) else { return nil }
    let other = draft[near.range]
    return Finding(
      .error, amount.range,
      Text(
        en: "The abstract says \(printed), the body \(other) of the same.",
        ko: "요약에는 \(printed), 본문의 같은 내용에는 \(other)로 적혀 있음.",
        ja: "要旨では\(printed)、本文の同じ内容では\(other)とある。"),
      evidence: [.init(near.range)],
      fix: Finding.Fix(
        Text(en: "write \(other)", ko: "본문대로 고침: \(other)", ja: "本文のとおり\(other)に直す"),
        [.init(amount.range, other)]))
  }

  // MARK: - Dates

  private func dates(_ summary: Summary, _ draft: Draft) -> [Finding] {
    let spans = draft.mentions.compactMap { mention -> (span: DateSpan, range: Range<Int>)? in
      guard mention.kind == .date, case .time(let span) = mention.value else { return nil }
      return (span, mention.range)
    }
    let (inside, body) = summary.split(spans) { $0.range }
    guard !body.isEmpty else { return [] }
    guard inside.count * body.count <= Self.mostPairs else { return [] }
    let known = inside.count { date in body.contains { Self.meet($0.span, date.span) } }
    return inside.compactMap { date in
      guard date.span.start.precision == .day,
        !body.contains(where: { Self.meet($0.span, date.span) }),
        known > 0 || body.contains(where: { Self.areClose($0.span, date.span) })
      else { return nil }
      let printed = draft[date.range]
      return Finding(
        .warning, date.range,
        Text(
          en: "\(printed) stands in the abstract and nowhere in the body.",
          ko: "요약의 \(printed), 본문에는 없는 날짜임.", ja: "要旨の\(printed)という日付は本文のどこにもない。"))
    }
  }

  /// Within a month: one may be the other, misprinted.
  private static func areClose(_ a: DateSpan, _ b: DateSpan) -> Bool {
    abs(a.start.first.number - b.start.first.number) <= 31
  }

  private static func meet(_ a: DateSpan, _ b: DateSpan) -> Bool {
    a.start.first <= b.end.last && b.start.first <= a.end.last
      && (a.start.precision == .day || a.end.last.number - a.start.first.number <= 31)
  }
}
