// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// A total against the parts that stand beside it: in brackets after it, before "in total", after a
/// colon, or in the bullets below it.
struct SumRule: Rule {
  let id = "sum"
  let title = Text(en: "Total and parts", ko: "합계와 부분", ja: "合計と内訳")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    var findings: [Finding] = []
    let cells = draft.outline.tables.flatMap { $0.rows.joined().map(\.range) }
      .filter(draft.isStatement)
    for place in draft.statements.map(\.range) + cells {
      let amounts = Array(draft.amounts(in: place)).filter(Self.canBeAdded)
      guard amounts.count >= 2 else { continue }
      for total in amounts {
        if let parts = bracketedParts(of: total, among: amounts, draft, place)
          ?? enumeratedParts(of: total, among: amounts, draft, place)
        {
          if let finding = check(total, parts, draft) { findings.append(finding) }
        }
      }
    }
    return findings + bullets(draft)
  }

  /// Money, quantities and counts of the same thing can be added; shares only to a hundred.
  private static func canBeAdded(_ amount: Stated) -> Bool {
    switch amount.kind {
    case .money, .quantity, .period: true
    case .count: amount.unit != nil || amount.nominal >= 1_000
    case .share: amount.unit == "%p"
    default: false
    }
  }

  /// "T (A and B)": at least two amounts of the total's unit and no date of their own.
  private func bracketedParts(
    of total: Stated, among amounts: [Stated], _ draft: Draft, _ sentence: Range<Int>
  ) -> [Stated]? {
    guard let bracket = draft.bracket(after: total.range.upperBound, within: sentence) else {
      return nil
    }
    let parts = draft.amounts(in: bracket).filter(Self.canBeAdded)
    guard parts.count >= 2, Draft.areAlike([total] + parts),
      !hasItsOwnDates(parts, bracket, draft) || isByYear(total, Array(parts))
    else { return nil }
    // "994건(방송 59건, 신문 202건 등)" leaves some out.
    if draft.has(Self.open, in: bracket), parts.reduce(0, { $0 + $1.nominal }) < total.nominal {
      return nil
    }
    // A part larger than its whole is a different thing, and so is one with a sign of its own.
    if draft.has(Self.alternatives, in: bracket) || parts.contains(where: { isSigned($0, draft) })
      || parts.count(where: { $0.nominal > total.nominal }) > 0 && !isSlip(total, Array(parts))
    {
      return nil
    }
    return Array(parts)
  }

  /// "7차례(2023년 2차례, 2024년 3차례, 2025년 2차례)": counts of years come to a count but for a slip.
  private func isByYear(_ total: Stated, _ parts: [Stated]) -> Bool {
    let sum = parts.reduce(0) { $0 + $1.nominal }
    return total.kind == .count && parts.count >= 3
      && parts.allSatisfy { $0.nominal < total.nominal }
      && abs(sum - total.nominal) * 4 <= total.nominal
  }

  /// "+20만원", "−3 bn": a change, no part.
  private func isSigned(_ part: Stated, _ draft: Draft) -> Bool {
    let before = Scalars.before(draft.text.bytes, part.range.lowerBound).value
    return before == 0x2B && !Scalars.isDigit(before) || before == 0x2212 || before == 0x25B3
      || draft.text.bytes[part.range.lowerBound] == 0x2B
  }

  /// Whether the parts would come to the total but for a slip in the one that is larger than it.
  private func isSlip(_ total: Stated, _ parts: [Stated]) -> Bool {
    let large = parts.filter { $0.nominal > total.nominal }
    guard large.count == 1, let part = large.first else { return false }
    let rest = total.nominal - parts.reduce(0) { $0 + ($1.range == part.range ? 0 : $1.nominal) }
    return rest > 0 && DigitSlip.areApart(rest, part.nominal)
  }

  /// "A, B and C, in total T" and "T in total: A, B and C".
  private func enumeratedParts(
    of total: Stated, among amounts: [Stated], _ draft: Draft, _ sentence: Range<Int>
  ) -> [Stated]? {
    let lead = draft.before(total.range.lowerBound, 24, within: sentence)
    let tail = draft.after(total.range.upperBound, 24, within: sentence)
    guard draft.hasTotal(in: lead) || draft.first(Self.totalAfter, in: tail) != nil
    else { return nil }
    let others = amounts.filter { $0.range != total.range && $0.isCommensurable(with: total) }
    let before = others.filter { $0.range.upperBound <= total.range.lowerBound }
    let after = others.filter { $0.range.lowerBound >= total.range.upperBound }
    for parts in [before, after] where parts.count >= 2 && Draft.areAlike([total] + parts) {
      let span = parts[0].range.lowerBound..<parts[parts.count - 1].range.upperBound
      guard isEnumeration(parts, draft), !hasItsOwnDates(parts, span, draft),
        !draft.has(Cue.including, in: span)
      else { continue }
      // A total is no less than any of its parts, whatever the verb says; "1,000 days to …; 1,000 days to …" says one
      // length again and again.
      guard parts.allSatisfy({ $0.nominal <= total.nominal }),
        !parts.allSatisfy({ $0.nominal == total.nominal })
      else { continue }
      if parts == before,
        case let around = span.lowerBound..<total.range.lowerBound,
        draft.has(Self.running, in: around) || isOpen(around, parts, total, draft)
      {
        continue
      }
      // What is summed up far behind its parts is a total of something else.
      if parts == before, lead.lowerBound - span.upperBound > 90 { continue }
      if parts == after {
        // "in total T: A, B": something has to open the list.
        let gap = total.range.upperBound..<parts[0].range.lowerBound
        guard draft.has(Self.opensList, in: gap) else { continue }
        // "총 994건(방송 59건, 신문 202건 등)" leaves some out here as well.
        let rest = draft.after(span.upperBound, 12, within: sentence)
        if draft.has(Self.open, in: rest), parts.reduce(0, { $0 + $1.nominal }) < total.nominal {
          continue
        }
        if draft.has(Self.comparisons, in: draft.after(span.upperBound, 24, within: sentence)) {
          continue
        }
      }
      return parts
    }
    return nil
  }

  /// "음식점 1,149개소, 종교시설 467개소 등 37개 분야 총 8,798개소": a few examples of many, that come to a part of the total.
  private func isOpen(
    _ span: Range<Int>, _ parts: [Stated], _ total: Stated, _ draft: Draft
  ) -> Bool {
    let sum = parts.reduce(0) { $0 + $1.nominal }
    return sum * 4 < total.nominal * 3 && draft.has(Self.open, in: span)
  }

  /// Parts of an enumeration stand close together, with no verb of their own between them: what
  /// separates two of them is short and holds a comma or a conjunction.
  private func isEnumeration(_ parts: [Stated], _ draft: Draft) -> Bool {
    zip(parts, parts.dropFirst()).allSatisfy { a, b in
      let gap = a.range.upperBound..<b.range.lowerBound
      return gap.count <= 90 && draft.has(Self.separators, in: gap)
        && !draft.has(Self.comparisons, in: gap)
    }
  }

  /// Parts with a year each are a series, not a breakdown.
  private func hasItsOwnDates(_ parts: some Collection<Stated>, _ span: Range<Int>, _ draft: Draft)
    -> Bool
  {
    draft.document.mentions(in: span).count { $0.kind == .date || $0.kind == .period }
      >= max(2, parts.count)
  }

  private func check(_ total: Stated, _ parts: [Stated], _ draft: Draft) -> Finding? {
    let sum = parts.faceSum
    guard
      let severity = Verdict(
        computed: sum.printed, widest: sum.widest, stated: total.atFace,
        nominal: sum.nominal
      ).severity, !isMultiplied(parts, draft), !isCompleted(sum.nominal, total, parts, draft)
    else { return nil }
    // Two parts that fall short may be the main ones of more.
    let isShort = parts.count == 2 && sum.nominal * 50 < total.nominal * 49
    return draft.mismatch(
      isShort ? .warning : severity, stated: total, computed: sum.nominal,
      arithmetic: draft.sum(parts, sum.nominal),
      evidence: parts.map { Finding.Evidence($0.range) })
  }

  /// "$4,500 for the applicant, $3,500 x 3 for the others".
  private func isMultiplied(_ parts: [Stated], _ draft: Draft) -> Bool {
    parts.contains {
      Self.times.match(
        in: draft.text.bytes, at: $0.range.upperBound,
        before: min(draft.text.bytes.count, $0.range.upperBound + 4)) != nil
    }
  }
  private static let times = WordList("x| x |×| ×|ｘ| * ")

  /// Whether the one further amount of the sentence makes up the total, if under another classifier: "60,189명, 90,366건,
  /// 14,696건으로 총 165,251건".
  private func isCompleted(
    _ sum: Decimal, _ total: Stated, _ parts: [Stated], _ draft: Draft
  ) -> Bool {
    guard sum < total.nominal, let sentence = draft.sentence(holding: total.range) else {
      return false
    }
    let known = Set(parts.map(\.range)).union([total.range])
    return draft.amounts(in: sentence).contains {
      $0.kind == total.kind && !known.contains($0.range) && $0.nominal + sum == total.nominal
    }
  }

  // MARK: - Bullets

  /// A bullet with one amount whose sub-bullets "label: …amount" each give a part of it.
  private func bullets(_ draft: Draft) -> [Finding] {
    var findings: [Finding] = []
    let blocks = draft.outline.blocks
    let bullets = blocks.indices.filter { blocks[$0].kind == .bullet }
    let children = Dictionary(grouping: bullets) { blocks[$0].parent }
    for (parent, items) in children {
      guard let parent, draft.outline.blocks[parent].kind != .section else { continue }
      let totals = draft.amounts(in: draft.outline.blocks[parent].content).filter {
        $0.kind == .money || $0.kind == .quantity || $0.unit == "%p"
      }
      guard let total = totals.first, totals.count == 1 || isConversion(totals) else { continue }
      let labelled = items.filter { isLabelled(draft.outline.blocks[$0].content, draft) }
      guard labelled.count >= 2, labelled.count == items.count else { continue }
      let parts = labelled.flatMap { item in
        draft.amounts(in: draft.outline.blocks[item].content).filter {
          $0.isCommensurable(with: total)
        }
      }
      guard parts.count >= labelled.count, Draft.areAlike([total] + parts) else { continue }
      let sum = parts.faceSum
      let verdict = Verdict(
        computed: sum.printed, widest: sum.widest, stated: total.atFace,
        nominal: sum.nominal)
      guard let severity = verdict.severity else { continue }
      // Sub-bullets may leave a part out, but cannot exceed the whole.
      let exceeds = sum.nominal > total.nominal
      findings.append(
        draft.mismatch(
          exceeds ? severity : min(severity, .warning), stated: total, computed: sum.nominal,
          arithmetic: draft.sum(parts, sum.nominal),
          evidence: parts.map { Finding.Evidence($0.range) }))
    }
    return findings
  }

  private func isConversion(_ totals: some Collection<Stated>) -> Bool {
    totals.count == 2 && Set(totals.map(\.unit)).count == 2
  }

  /// "SMR: up to 40 bn dollars": a colon before the first amount, near the start.
  private func isLabelled(_ content: Range<Int>, _ draft: Draft) -> Bool {
    let head = draft.after(content.lowerBound, 90, within: content)
    guard let colon = draft.first(Self.colon, in: head) else { return false }
    return draft.amounts(in: content).first.map { $0.range.lowerBound > colon.lowerBound } ?? false
  }

  private static let colon = WordList(":|：")
  private static let separators = WordList(
    ",|、|，|및|와|과|그리고|＋|+|and|plus|と|・|;|/|·|(|)|）")
  private static let comparisons = WordList(
    "에서|대비|보다|비해|from|than|compared|versus|against|から|より|比べ")
  private static let alternatives = WordList(
    "또는|혹은|에서|or|from|versus|compared|または|あるいは|から|전년|기준|약정|대비|vs|감소|순증|減少|純増|取り壊し|net of|less|minus"
  )
  private static let open = WordList("등|などの|など|等|including|such as|etc|among others|그 외|외 ")
  private static let running = WordList("누적|현재까지|累計|累積|cumulative|to date|so far")
  private static let totalAfter = WordList("in total|in all|altogether|combined|규모가 된|이 된다|となる|になる")
  private static let opensList = WordList(":|：|(|（|—|–|namely|즉|つまり|内訳|내역")
}
