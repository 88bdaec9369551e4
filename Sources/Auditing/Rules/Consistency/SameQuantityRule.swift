// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// The same quantity stated differently: an amount that a slip of the pen separates from one which the
/// text gives elsewhere under the same words, or two amounts under exactly the same words.
struct SameQuantityRule: Rule {
  let id = "same-quantity"
  let title = Text(en: "One quantity, two values", ko: "같은 수량의 다른 값", ja: "同じ数量の異なる値")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    let labels = draft.labels(of: [.money, .quantity, .count, .share]).filter {
      Self.isComparable($0) && !isOneOfEach($0, draft)
    }
    let units = Dictionary(grouping: labels) {
      "\($0.amount.kind) \($0.amount.unit ?? "") \($0.amount.per?.rawValue ?? "")"
    }
    var found: [Finding] = []
    for key in units.keys.sorted() {
      guard let unit = units[key] else { continue }
      let values = Self.values(unit)
      var told: Set<Decimal> = []
      let stated = Set(values.map(\.value))
      for (a, b) in DigitSlip.pairs(among: values.map(\.value)) {
        if let (wrong, finding) = check(values[a], values[b], draft)
          ?? unsupported(values[a], values[b], draft),
          !Self.isAddend(
            (values[a].value == wrong ? values[a] : values[b]).labels[0], among: unit, of: stated),
          told.insert(wrong).inserted
        {
          found.append(finding)
        }
      }
      found += underOneLabel(unit, told, draft)
      let flagged = Set(found.flatMap { [$0.range] + $0.evidence.map(\.range) })
      found += OneWordOneAmount(unit, draft).slips.filter { slip in
        !flagged.contains(slip.odd.amount.range)
      }.map { slip in
        finding(
          .warning, Value(value: slip.odd.amount.nominal, labels: [slip.odd]),
          Value(value: slip.others[0].amount.nominal, labels: slip.others), isFixed: true, draft)
      }
      found += AlikeLabels(unit, draft).pairs.filter { pair in
        !flagged.contains(pair.first.amount.range) && !flagged.contains(pair.second.amount.range)
      }.map { pair in
        finding(
          .warning, Value(value: pair.second.amount.nominal, labels: [pair.second]),
          Value(value: pair.first.amount.nominal, labels: [pair.first]), isFixed: false, draft)
      }
    }
    found += headlines(found, draft)
    // Errors rest on more than words, and stay.
    return found.filter { $0.severity == .error }
      + found.filter { $0.severity != .error }.unlessHabit(beyond: 3)
  }

  private func headlines(_ found: [Finding], _ draft: Draft) -> [Finding] {
    let flagged = Set(found.map(\.range))
    return HeadlineFigures(draft).slips.filter { !flagged.contains($0.odd.range) }.map { slip in
      let (bad, good) = (draft[slip.odd.range], draft[slip.told[0].range])
      let line = draft.line(slip.told[0].range.lowerBound)
      return Finding(
        .warning, slip.odd.range,
        Text(
          en: "\(bad) in the headline, but \(good) in line \(line).",
          ko: "제목에는 \(bad)인데 \(line)행에는 \(good)임.", ja: "見出しでは\(bad)だが、\(line)行では\(good)である。"),
        evidence: slip.told.prefix(4).map { .init($0.range) })
    }
  }

  /// A value and every place that states it.
  private struct Value {
    let value: Decimal
    let labels: [AmountLabel]
  }

  /// Ranges have two ends and small counts are everybody's.
  private static func isComparable(_ label: AmountLabel) -> Bool {
    guard label.amount.bound != .range, label.amount.numeral != nil, label.amount.nominal > 0,
      !label.amount.isFraction
    else { return false }
    return label.amount.kind != .count || (label.amount.unit != nil && label.amount.nominal >= 10)
  }

  /// "부산항과 인천항은 각각 13.0%, 8.7%", 「それぞれ104億ドル、99億ドル」: one of several that go with as many names
  /// before them. The words around it are those of all.
  private func isOneOfEach(_ label: AmountLabel, _ draft: Draft) -> Bool {
    let range = label.amount.range
    guard label.cell == nil, let sentence = draft.sentence(holding: range),
      draft.has(Self.each, in: draft.before(range.lowerBound, 90, within: sentence))
        || draft.has(Self.respectively, in: draft.after(range.upperBound, 90, within: sentence))
    else { return false }
    return draft.amounts(in: sentence).contains {
      $0.range != range && $0.isCommensurable(with: label.amount)
        && ($0.range.lowerBound >= range.upperBound
          ? $0.range.lowerBound - range.upperBound : range.lowerBound - $0.range.upperBound)
          <= Self.listGap
    }
  }
  private static let each = WordList("각각|それぞれ|各々")
  private static let respectively = WordList("respectively")
  /// Bytes between the members of a list: ", and ".
  private static let listGap = 8

  private static func values(_ labels: [AmountLabel]) -> [Value] {
    Dictionary(grouping: labels) { $0.amount.nominal }
      .map { Value(value: $0.key, labels: $0.value) }
      .sorted {
        $0.labels[0].amount.range.lowerBound < $1.labels[0].amount.range.lowerBound
      }
  }

  /// Whether a table's cell and its neighbours in the column come to a total that the text states: the
  /// total speaks for every part of it.
  private static func isAddend(
    _ odd: AmountLabel, among labels: [AmountLabel], of stated: Set<Decimal>
  ) -> Bool {
    guard let cell = odd.cell else { return false }
    let column = labels.filter { $0.cell?.table == cell.table && $0.cell?.column == cell.column }
    guard let place = column.firstIndex(where: { $0.amount.range == odd.amount.range }) else {
      return false
    }
    for first in max(0, place - longestSum + 1)...place {
      var sum: Decimal = 0
      for last in first..<min(column.count, first + longestSum) {
        sum += column[last].amount.nominal
        if last > first, last >= place, stated.contains(sum) { return true }
      }
    }
    return false
  }

  /// More parts than this come to some stated number by chance.
  private static let longestSum = 6

  // MARK: - A slip of a digit

  private func check(_ a: Value, _ b: Value, _ draft: Draft) -> (Decimal, Finding)? {
    let (rare, common) =
      a.labels.count < b.labels.count
        || (a.labels.count == b.labels.count
          && a.labels[0].amount.range.lowerBound > b.labels[0].amount.range.lowerBound)
      ? (a, b) : (b, a)
    guard rare.labels.count == 1 || rare.labels.count * 3 <= common.labels.count,
      !meet(rare, common),
      // One of parts that add up is no slip.
      !rare.labels.contains(where: { draft.figures.isPart($0.amount) })
    else { return nil }
    let odd = rare.labels[0]
    // "Up to 10 bn" is a limit and no slip of 109 bn.
    let isLimit =
      odd.amount.bound == .upTo && DigitSlip.mantissa(rare.value).count == 1
      && common.labels.allSatisfy { $0.amount.bound != .upTo }
    guard !isLimit else { return nil }
    let alike = common.labels.filter {
      odd.mayBeSame(as: $0) && draft.mayBeOneClaim(odd.amount, $0.amount)
    }
    // Both in one sentence or table: the text sets them side by side.
    guard alike.count == common.labels.count || alike.count * 3 >= common.labels.count * 2,
      rare.labels.allSatisfy({ isSame($0, alike, draft) })
    else { return nil }
    let agreement = Self.agreement(odd, alike, draft)
    let isCertain = common.labels.count >= 3 && agreement >= 0.5 && odd.amount.kind == .money
    return (
      rare.value,
      finding(isCertain ? .error : .warning, rare, common, isFixed: common.labels.count > 1, draft)
    )
  }

  /// A value that stands once and on its own, a slip apart from one that the text states again or that a list
  /// comes to, under a like name.
  private func unsupported(
    _ a: Value, _ b: Value, _ draft: Draft
  ) -> (Decimal, Finding)? {
    guard a.labels[0].amount.kind == .money || a.labels[0].amount.kind == .quantity else {
      return nil
    }
    func support(_ value: Value) -> Int {
      Set(value.labels.map(\.scope)).count - 1
        + (draft.figures.isSum(value.labels[0].amount) ? 1 : 0)
    }
    let (rare, common) = support(a) < support(b) ? (a, b) : (b, a)
    guard support(rare) == 0, support(common) > 0, rare.labels.count == 1, !meet(rare, common),
      let odd = rare.labels.first, odd.cell == nil,
      odd.amount.bound == .exact || odd.amount.bound == .upTo,
      !draft.figures.isPart(odd.amount),
      common.labels.allSatisfy({
        odd.mayBeSame(as: $0) && draft.mayBeOneClaim(odd.amount, $0.amount)
      })
    else { return nil }
    let isPower = DigitSlip.mantissa(rare.value) == DigitSlip.mantissa(common.value)
    let shared = common.labels.map { draft.weight($0.near.intersection(odd.near)) }.max() ?? 0
    let areTotals = isTotal(odd, draft) && common.labels.contains { isTotal($0, draft) }
    // One is said to be the whole, and of the other parts are told that come to it.
    let isHeadline =
      isTotal(odd, draft) && draft.figures.isSum(common.labels[0].amount)
      && common.labels.contains { isTotal($0, draft) || isDivided($0, draft) }
    let isLead = isLead(odd, draft) && draft.figures.isSum(common.labels[0].amount)
    guard shared >= (isPower || areTotals || isLead ? 1 : 3) || isHeadline else { return nil }
    return (rare.value, finding(.warning, rare, common, isFixed: false, draft))
  }

  /// Whether an amount stands in the paragraphs that open a text.
  private func isLead(_ label: AmountLabel, _ draft: Draft) -> Bool {
    let opening = draft.outline.blocks.lazy.filter { $0.kind == .paragraph }.prefix(5)
    return opening.contains { $0.range.contains(label.amount.range.lowerBound) }
  }

  private func isDivided(_ label: AmountLabel, _ draft: Draft) -> Bool {
    let end = label.amount.range.upperBound
    return draft.has(Self.ofWhich, in: end..<min(draft.text.bytes.count, end + 14))
  }
  private static let ofWhich = WordList("가운데|중 |중에서|of which|うち|のうち")

  private func isTotal(_ label: AmountLabel, _ draft: Draft) -> Bool {
    let at = label.amount.range.lowerBound
    return draft.hasTotal(in: max(0, at - 24)..<at)
  }

  private func meet(_ a: Value, _ b: Value) -> Bool {
    a.labels[0].amount.widest.intersection(b.labels[0].amount.widest) != nil
      && (a.labels[0].amount.bound == .about || b.labels[0].amount.bound == .about
        || a.labels[0].amount.step != b.labels[0].amount.step)
  }

  /// Whether the words around an amount are those around the others.
  private func isSame(_ odd: AmountLabel, _ others: [AmountLabel], _ draft: Draft) -> Bool {
    guard !others.isEmpty,
      // One beside it among many elsewhere still says what the many do.
      case let beside = others.count(where: {
        draft.areSideBySide(odd.amount.range, $0.amount.range)
      }), beside * 3 < others.count || beside == 0
    else { return false }
    // "the second package" in both places needs no more than what it is a package of.
    if !odd.ordinals.isEmpty,
      others.contains(where: {
        $0.ordinals == odd.ordinals && !$0.wide.intersection(odd.wide).isEmpty
      })
    {
      return true
    }
    // Shares of two digits are a digit apart from much.
    let isShare = odd.amount.kind == .share
    if others.count >= 2 {
      return Self.agreement(odd, others, draft) >= (isShare ? 0.6 : 0.34)
        && draft.weight(Self.core(others).intersection(odd.wide)) >= 2
        && isOwner(odd, others, draft)
    }
    let other = others[0]
    // Nobody tells one thing twice in a paragraph.
    guard !draft.areInOneBlock(odd.amount.range, other.amount.range) else { return false }
    let shared = odd.wide.intersection(other.wide)
    let near = odd.near.intersection(other.near)
    let smaller = min(draft.weight(odd.near), draft.weight(other.near))
    return draft.weight(near) >= 2 && draft.weight(shared) >= 3
      && Double(draft.weight(near)) >= 0.6 * Double(smaller)
      && isOwner(odd, others, draft)
  }

  /// In a table, the row's head has to be among the words of the others: "Korea" heads another amount
  /// than the text's on Japan.
  private func isOwner(_ odd: AmountLabel, _ others: [AmountLabel], _ draft: Draft) -> Bool {
    for (label, rest) in [(odd, others)] + others.map({ ($0, [odd]) }) {
      guard let place = label.cell, place.column > 0 else { continue }
      let head = draft.outline.tables[place.table].rows[place.row][0].range
      let words = Set(draft.words(in: head).map(\.key))
      guard !words.isEmpty else { continue }
      let isNamed = rest.contains { !$0.wide.isDisjoint(with: words) }
      if label.amount.range == odd.amount.range {
        guard isNamed else { return false }
      } else if others.count == 1, !isNamed {
        return false
      }
    }
    return true
  }

  /// Words that at least half of the labels have.
  private static func core(_ labels: [AmountLabel]) -> Set<Int32> {
    var counts: [Int32: Int] = [:]
    for label in labels { for key in label.wide { counts[key, default: 0] += 1 } }
    let need = max(2, (labels.count + 1) / 2)
    return Set(counts.filter { $0.value >= min(need, labels.count) }.keys)
  }

  /// The share of what the others have in common that this label has, too.
  private static func agreement(
    _ odd: AmountLabel, _ others: [AmountLabel], _ draft: Draft
  ) -> Double {
    let core = core(others)
    let all = draft.weight(core)
    return all < 2 ? 0 : Double(draft.weight(core.intersection(odd.wide))) / Double(all)
  }

  private func finding(
    _ severity: Severity, _ rare: Value, _ common: Value, isFixed: Bool, _ draft: Draft
  ) -> Finding {
    let wrong = rare.labels[0].amount
    let right = common.labels[0].amount
    let (bad, good) = (draft[wrong.range], draft[right.range])
    let count = common.labels.count
    let line = draft.line(right.range.lowerBound)
    return Finding(
      severity, wrong.range,
      Text(
        en:
          "\(bad) here, but \(good) in \(count == 1 ? "line \(line)" : "\(count) other places") under the same words.",
        ko: "여기서는 \(bad)인데 같은 내용을 말한 다른 \(count)곳(\(line)행 등)에서는 \(good)임.",
        ja: "ここでは\(bad)だが、同じ内容の他の\(count)か所（\(line)行など）では\(good)である。"),
      evidence: (Array(common.labels.prefix(6)) + rare.labels.dropFirst().prefix(3)).map {
        .init($0.amount.range)
      },
      fix: isFixed
        ? Finding.Fix(
          Text(en: "write \(good)", ko: "\(good.with(.toward)) 고침", ja: "\(good)に直す"),
          rare.labels.map { .init($0.amount.range, good) }) : nil)
  }

  // MARK: - One label, two values

  /// Two exact amounts whose nearest words are the same, four or more of them, in different sentences.
  private func underOneLabel(
    _ labels: [AmountLabel], _ told: Set<Decimal>, _ draft: Draft
  ) -> [Finding] {
    let named = labels.filter {
      $0.near.count >= 4 && $0.amount.bound == .exact && $0.cell == nil
        && !told.contains($0.amount.nominal)
    }
    return Dictionary(grouping: named, by: \.near).values.compactMap { group in
      guard group.count == 2, group[0].mayBeSame(as: group[1]),
        draft.mayBeOneClaim(group[0].amount, group[1].amount),
        group[0].amount.nominal != group[1].amount.nominal,
        group[0].amount.widest.intersection(group[1].amount.widest) == nil,
        !draft.areSideBySide(group[0].amount.range, group[1].amount.range),
        !draft.goOnApart(group[0].amount.range, group[1].amount.range)
      else { return nil }
      let values = group.map { Value(value: $0.amount.nominal, labels: [$0]) }
      return finding(.warning, values[1], values[0], isFixed: false, draft)
    }
  }
}
