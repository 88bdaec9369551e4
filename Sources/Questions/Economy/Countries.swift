// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities

extension Question {
  /// S56, S53: the pledges of several countries side by side, by how far each is carried out.
  static let countries = Question(
    "countries",
    title: Text(en: "Pledges by country", ko: "주요국 대미 투자 비교", ja: "各国の対米投資の比較"),
    about: Text(
      en:
        "Each country's pledge to invest, its parts and yearly cap, what is allocated to projects, and how far the country's own procedure has come; by share carried out.",
      ko: "국가별 투자 약정과 구성, 연간 상한, 사업 배정액, 국내 절차를 집행률 순으로 비교.",
      ja: "国別の投資約束と内訳、年間上限、案件配分額、国内手続を執行率の順に比較。"),
    systems: ["S53", "S56"]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let cards = CountryCard.all(in: ledger)
    guard let first = cards.first else {
      throw Unanswerable("no pledge to invest with an amount is recorded by \(asking.clock)")
    }
    let comparison = CountryComparison(cards: cards, ledger: ledger)
    return Finding(
      headline: comparison.headline(first), values: comparison.values(first),
      tables: [comparison.cardTable, comparison.partTable], gaps: comparison.gaps)
  }
}

/// One country's pledge, and how much of it is allocated to named projects.
struct CountryCard {
  let pledge: Commitment
  let amount: Amount
  let country: EntryID?
  let parts: [Commitment]
  let projects: [Project]
  let allocated: Total
  let execution: Ratio
  /// The years that the country takes for it, where a figure says so.
  let horizon: Figure?

  /// Pledges to invest that are no part of another, by share carried out and then by size.
  static func all(in ledger: Ledger) -> [CountryCard] {
    let parts = Dictionary(grouping: ledger.commitments.filter { $0.partOf != nil }, by: \.partOf)
    let horizons = Dictionary(
      ledger.figures.filter { $0.unit == .years }.map { ($0.of, $0) },
      uniquingKeysWith: { first, _ in first })
    return ledger.commitments.filter { $0.form == .investment && $0.partOf == nil }
      .compactMap {
        CountryCard($0, parts: parts[$0.id] ?? [], horizon: horizons[$0.id], in: ledger)
      }
      .sorted {
        ($0.execution.nominal, $0.amount.nominal) > ($1.execution.nominal, $1.amount.nominal)
      }
  }

  private init?(
    _ pledge: Commitment, parts: [Commitment], horizon: Figure?, in ledger: Ledger
  ) {
    guard let amount = pledge.amount else { return nil }
    let projects = ledger.packages(of: pledge.id).flatMap { ledger.projects(of: $0.id) }
    guard let allocated = Total(projects.compactMap(\.amount), in: amount.unit),
      let whole = Total([amount], in: amount.unit), let execution = Ratio(allocated, over: whole)
    else { return nil }
    self.pledge = pledge
    self.amount = amount
    self.projects = projects
    self.allocated = allocated
    self.execution = execution
    country = pledge.by.first
    self.parts = parts
    self.horizon = horizon
  }

  /// The cap on a yearly flow, of the pledge or of one of its parts.
  var capped: (commitment: Commitment, cap: Amount)? {
    ([pledge] + parts).lazy.compactMap { item in item.cap.map { (item, $0) } }.first
  }

  /// The pledge spread evenly over its years.
  var pace: Amount? {
    guard let years = horizon?.values.first?.amount.nominal, years > 0 else { return nil }
    return Amount(amount.nominal / years, Quantities.Unit(amount.unit.kind, per: .year), .about)
  }
}
