// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Table {
  /// The projects by the American states in which they lie; nil where no place names one. What lies in
  /// several states cannot be split between them, so it is counted apart.
  static func places(
    of projects: [Project], _ unit: Quantities.Unit, in ledger: Ledger
  ) -> Table? {
    let placed = projects.map { project in
      (project: project, states: project.regions.flatMap { AmericanState.named(in: $0) }.distinct)
    }
    let states = placed.flatMap(\.states).distinct
    guard !states.isEmpty else { return nil }
    let rows = states.compactMap { state -> (total: Total, row: Row)? in
      let here = placed.filter { $0.states.contains(state) }
      let own = here.filter { $0.states.count == 1 }.map(\.project)
      let shared = here.filter { $0.states.count > 1 }.map(\.project)
      guard let total = Total(own.compactMap(\.amount), in: unit),
        let common = Total(shared.compactMap(\.amount), in: unit),
        let all = Total(here.compactMap(\.project.amount), in: unit)
      else { return nil }
      return (all, .place(state, own: (own, total), shared: (shared, common), in: ledger))
    }
    return Table(
      "places", Text(en: "Projects by state", ko: "주별 사업", ja: "州別の案件"),
      [
        .init("state", Text(en: "state", ko: "주", ja: "州")),
        .init("code", Text(en: "postal code", ko: "우편 약호", ja: "郵便略号"), detail: true),
        .init("projects", .projectsHeading, numeric: true),
        .init("amount", Text(en: "in this state alone", ko: "해당 주에만", ja: "この州のみ"), numeric: true),
        .init(
          "shared", Text(en: "shared with other states", ko: "다른 주와 공동", ja: "他州と共同"),
          numeric: true),
        .init("which", Text(en: "which", ko: "사업", ja: "案件")),
      ],
      rows.enumerated().sorted {
        ($1.element.total.nominal, $0.offset) < ($0.element.total.nominal, $1.offset)
      }.map(\.element.row))
  }
}

extension Table.Row {
  fileprivate static func place(
    _ state: AmericanState, own: (projects: [Project], total: Total),
    shared: (projects: [Project], total: Total), in ledger: Ledger
  ) -> Table.Row {
    let all = own.projects + shared.projects
    let placed = Derivation(
      rule: Text(
        en:
          "Filed under the state that the project's recorded place names, on land or off its coast.",
        ko: "사업 소재지로 기록된 주(연안 해상 포함)에 따라 분류.", ja: "案件の所在地として記録された州（沖合を含む）で分類。"),
      from: all)
    func sum(_ part: (projects: [Project], total: Total)) -> Cell {
      part.projects.isEmpty
        ? Cell(.none) : Cell(.total(part.total), .sum(of: part.projects, part.total))
    }
    return Table.Row(
      state.code,
      [
        Cell(.text(state.name), placed), Cell(.text(Text(same: state.code)), placed),
        .count(all), sum(own), sum(shared), Cell(ledger.links(all.map(\.id)), placed),
      ])
  }
}
