// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities

extension Table {
  /// The money by what it goes to, the largest class first. A project can belong to several classes, so
  /// the shares need not add up to the whole.
  static func classes(
    of projects: [Project], _ unit: Quantities.Unit, in ledger: Ledger
  ) -> Table? {
    let rows = projects.flatMap(\.classes).distinct.compactMap { id -> (Decimal, Row)? in
      let inside = projects.filter { $0.classes.contains(id) }
      let outside = projects.filter { !$0.classes.contains(id) }
      guard let part = Total(inside.compactMap(\.amount), in: unit),
        let rest = Total(outside.compactMap(\.amount), in: unit),
        let share = Ratio(shareOf: part, beside: rest)
      else { return nil }
      let why = Derivation(
        rule: .classShare,
        inputs: inside.map { Derivation.Input($0, part: .countedHere) }
          + outside.map { Derivation.Input($0, part: .theRest) },
        arithmetic: [
          "\(part.nominal.inBillions) ÷ (\(part.nominal.inBillions) + \(rest.nominal.inBillions)) = \((share.nominal * 100).rounded(to: 2)) %",
          share.interval.arithmetic(scaledBy: 100) + " %",
        ])
      return (
        part.nominal,
        Row(
          id.text, entry: id,
          [
            Cell(.entry(id, ledger.name(id))),
            Cell(.count(inside.count), Derivation(rule: .countRule, from: inside)),
            Cell(.total(part), .sum(of: inside, part)), Cell(.share(share), why),
          ])
      )
    }
    guard !rows.isEmpty else { return nil }
    return Table(
      "classes", Text(en: "Where the money goes", ko: "부문별 배정", ja: "分類別の配分"),
      [
        .init("class", Text(en: "class", ko: "부문", ja: "分類")),
        .init("projects", .projectsHeading, numeric: true),
        .init("sum", Text(en: "sum of projects", ko: "사업 합계", ja: "案件合計"), numeric: true),
        .init("share", Text(en: "share", ko: "비중", ja: "比率"), numeric: true),
      ],
      rows.enumerated().sorted {
        ($1.element.0, $0.offset) < ($0.element.0, $1.offset)
      }.map(\.element.1))
  }
}

extension Text {
  static let classShare = Text(
    en:
      "The class's amounts over all amounts. Part and whole share the part, so the lowest share takes the part at its least and the rest at its most, and the highest the other way round.",
    ko: "해당 부문 금액을 전체로 나눔. 부분이 전체에 포함되므로 최솟값은 부분의 최소와 나머지의 최대, 최댓값은 그 반대로 구함.",
    ja: "分類の金額を全体で割る。部分は全体に含まれるため、下限は部分の最小と残りの最大、上限はその逆で求める。")
}
