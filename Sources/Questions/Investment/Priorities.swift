// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities

extension Question {
  /// S18: what was expected and did not come, and what each side is said to put first.
  static let priorities = Question(
    "priorities",
    title: Text(en: "Priority gap", ko: "투자 우선순위 차이", ja: "投資優先順位の違い"),
    about: Text(
      en:
        "Sectors reported beforehand against those announced, and what each side is said to put first, with the money that went there.",
      ko: "사전에 보도된 분야와 발표된 분야의 차이, 각 측이 중시한다고 평가된 대상과 그 배정 금액.",
      ja: "事前に報じられた分野と発表された分野の差、双方が重視するとされる対象とその配分額。"),
    systems: ["S18"], parameters: [.pledge]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let pledge = try asking.pledge()
    let projects = ledger.packages(of: pledge.id).flatMap { ledger.projects(of: $0.id) }
    let about = Set([pledge.id] + ledger.packages(of: pledge.id).map(\.id) + projects.map(\.id))
    let views = ledger.assessments.filter { !about.isDisjoint(with: $0.about) }
    let expected = views.flatMap { view in view.missing.map { (sector: $0, view: view) } }
    let weights = views.filter { $0.side != nil && !$0.putsFirst.isEmpty }
    guard !expected.isEmpty || !weights.isEmpty else {
      throw Unanswerable(
        "no judgement of what was expected or put first is recorded by \(asking.clock)")
    }
    let announced = Set(projects.flatMap { ledger.widening($0.sector) })
    let missing = expected.map(\.sector).distinct.filter { !announced.contains($0) }
    let difference = Derivation(
      rule: Text(
        en:
          "Sectors reported beforehand, less those into which an announced project falls, itself or by a wider term.",
        ko: "사전 보도 분야에서 발표된 사업이 속한 분야(상위 분야 포함)를 뺌.", ja: "事前に報じられた分野から、発表案件が属する分野(上位を含む)を除く。"),
      from: expected.map(\.view).distinct(by: \.id) + projects, arithmetic: missing.map(\.text))
    return Finding(
      headline: Text { language in
        let names = missing.map(ledger.name).listed.words(in: language)
        let sides = weights.map { view in
          let first = view.putsFirst.map(ledger.name).listed.words(in: language)
          return "\(ledger.name(view.side!).words(in: language)): \(first)"
        }.joined(separator: "; ")
        return switch language {
        case .en:
          "Reported beforehand and absent: \(names) (\(missing.count)). Said to come first: \(sides)."
        case .ko: "사전 보도 후 제외: \(names)(\(missing.count)개). 우선한다고 평가된 대상: \(sides)."
        case .ja: "事前に報じられ含まれず：\(names)(\(missing.count))。優先とされるもの：\(sides)。"
        }
      },
      values: [
        NamedValue(
          "missing", Text(en: "reported beforehand, absent", ko: "사전 보도 후 제외", ja: "事前に報じられ含まれず"),
          .count(missing.count), difference)
      ],
      tables: [
        asking.expectedTable(expected, announced, difference),
        asking.weightTable(weights, pledge, projects),
      ])
  }
}

extension Asking {
  fileprivate func expectedTable(
    _ expected: [(sector: EntryID, view: Assessment)], _ announced: Set<EntryID>,
    _ difference: Derivation
  ) -> Table {
    Table(
      "expected", Text(en: "Reported beforehand", ko: "사전 보도", ja: "事前の報道"),
      [
        .init("sector", .sectorHeading),
        .init("announced", Text(en: "announced", ko: "발표 여부", ja: "発表の有無")),
        .init("holder", .holderHeading), .init("source", .sourceHeading),
      ],
      expected.distinct(by: \.sector).map { item in
        Table.Row(
          item.sector.shortID, entry: item.view.id,
          [
            Cell(ledger.link(item.sector)),
            Cell(.yesNo(announced.contains(item.sector)), difference),
            Cell(
              ledger.links(expected.filter { $0.sector == item.sector }.map(\.view.holder).distinct)
            ),
            Cell(.all(item.view.citations.map { ledger.link($0) })),
          ])
      })
  }

  /// What each side is said to put first, and how much of the money went there.
  fileprivate func weightTable(_ views: [Assessment], _ pledge: Commitment, _ projects: [Project])
    -> Table
  {
    Table(
      "weights", Text(en: "Said to come first", ko: "우선한다고 평가된 대상", ja: "優先とされるもの"),
      [
        .init("side", Text(en: "side", ko: "측", ja: "側")),
        .init("first", Text(en: "puts first", ko: "우선 대상", ja: "優先対象")),
        .init("holder", .holderHeading), .init("projects", .projectsHeading, numeric: true),
        .init("amount", .amountWord, numeric: true), .init("share", .shareWord, numeric: true),
        .init("source", .sourceHeading),
      ],
      views.map { view in
        let inside = projects.filter { fits($0, view.putsFirst, pledge) }
        let outside = projects.filter { !fits($0, view.putsFirst, pledge) }
        let unit = pledge.amount?.unit ?? .usd
        let part = Total(inside.compactMap(\.amount), in: unit)
        let rest = Total(outside.compactMap(\.amount), in: unit)
        let share = part.flatMap { part in rest.flatMap { Ratio(shareOf: part, beside: $0) } }
        return Table.Row(
          view.id.text, entry: view.id,
          [
            Cell(ledger.link(view.side)), Cell(ledger.links(view.putsFirst)),
            Cell(ledger.link(view.holder)),
            .count(inside),
            Cell(part.map { .total($0) } ?? .none, part.map { .sum(of: inside, $0) }),
            Cell(share.map { .share($0) } ?? .none, .weight(share, inside, view)),
            Cell(.all(view.citations.map { ledger.link($0) })),
          ])
      })
  }

  /// A project fits a term that it is filed under, or the field of economic security by its type.
  private func fits(_ project: Project, _ terms: [EntryID], _ pledge: Commitment) -> Bool {
    let filed = (project.classes + [project.sector]).flatMap(ledger.widening)
    if terms.contains(where: filed.contains) { return true }
    return terms.contains { $0.text == "field/economic-security" }
      && ClassifiedProject(project, under: pledge, in: ledger).types.contains(.economicSecurity)
  }
}

extension Derivation {
  fileprivate static func weight(_ share: Ratio?, _ inside: [Project], _ view: Assessment)
    -> Derivation
  {
    Derivation(
      rule: Text(
        en:
          "The amounts of projects filed under what is put first, over all amounts; part and whole share the part. For economic security: projects of that selection type.",
        ko: "우선 대상에 속한 사업 금액을 전체로 나눔(부분은 전체에 포함). 경제안보는 해당 선별 유형의 사업.",
        ja: "優先対象に属する案件の金額を全体で割る(部分は全体に含む)。経済安全保障はその類型の案件。"),
      from: [view] + inside,
      arithmetic: share.map {
        ["\(($0.nominal * 100).rounded(to: 2)) %", $0.interval.arithmetic(scaledBy: 100) + " %"]
      } ?? [])
  }
}
