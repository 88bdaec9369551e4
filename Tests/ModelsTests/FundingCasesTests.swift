// SPDX-License-Identifier: Apache-2.0
import Agreements
import Exploring
import Foundation
import Quantities
import Testing

@testable import Models

@Suite("The two shipped pledges")
struct FundingCasesTests {
  static func models() throws -> [FundingModel] {
    [try .korea(ShippedLedger.ledger), try .japan(ShippedLedger.ledger)]
  }

  /// The measure columns of an exploration, policy by policy; every experiment must have an outcome.
  static func columns(
    _ model: Model, _ count: Int, _ plan: LeverPlan? = nil
  ) throws -> [[[Double]]] {
    let sink = MemorySink()
    let found = try Exploration(model, .latinHypercube(count), seed: 11, plan: plan)
      .run(Exploration.Conduct(threads: 2, sink: sink))
    #expect(found.tally.failures.map(\.failure.reason) == [])
    return sink.measures
  }

  @Test("Korea's pledge is 200 in cash under 20 a year and 150 of shipbuilding, by the ledger")
  func korea() throws {
    let korea = try FundingModel.korea(ShippedLedger.ledger)
    #expect(korea.pledge.pledge == 200)
    #expect(korea.pledge.companies?.amount == 150)
    #expect(korea.levers.first { $0.id == "cap" }?.standard == 20)
    #expect(korea.pledge.termEnd == CalendarMonth(2029, 1))
    #expect(korea.pledge.start == CalendarMonth(2026, 10))
    #expect(korea.pledge.economy.privateBonds == 3.9)
    #expect(korea.pledge.projects[0].begun && korea.pledge.projects[0].advance == 2.4)
    #expect(korea.pledge.projects.map(\.cost) == [.upTo(22.3), .upTo(120), .between(54, 54)])
    #expect(
      korea.uncertainties.first { $0.id == "reserve-income" }?.distribution
        == .uniform(low: 15, high: 18))
  }

  @Test("Japan's pledge is 550 with the six projects of the packages, and 28.3 a year in yen")
  func japan() throws {
    let japan = try FundingModel.japan(ShippedLedger.ledger)
    #expect(japan.pledge.pledge == 550)
    #expect(japan.pledge.projects.count == 6)
    let ceilings = japan.pledge.projects.map { project in
      switch project.cost {
      case .upTo(let ceiling): ceiling
      case .between(let low, let high): (low + high) / 2
      }
    }
    #expect(abs(ceilings.reduce(0, +) - 109) < 1e-9)
    let economy = japan.pledge.economy
    #expect(economy.outwardInvestment == 27.5)
    #expect(abs(550 * economy.rate / 1000 / 3 - 28.3) < 0.05)
  }

  @Test("A choice is paid for about two months after it, by the 45 business days")
  func notice() throws {
    let korea = try FundingModel.korea(ShippedLedger.ledger).pledge
    for month in 0..<24 { #expect((2...3).contains(korea.payable[month] - month)) }
  }

  @Test("Every entry that a default cites is in the ledger")
  func citations() throws {
    for funding in try Self.models() {
      let bases =
        funding.uncertainties.map(\.basis) + funding.levers.map(\.basis)
        + funding.facts.map(\.basis)
      for case .ledger(let entry) in bases {
        let id = try #require(EntryID(entry))
        #expect(ShippedLedger.ledger[id] != nil, "\(entry)")
      }
      for case .published(_, let url) in bases { #expect(url?.hasPrefix("https://") == true) }
    }
  }

  @Test("Experiments by the models' own beliefs all have an outcome within the terms")
  func experiments() throws {
    for funding in try Self.models() {
      let measures = FundingMeasure.all(for: funding.pledge)
      let columns = try Self.columns(funding.model, 200)[0]
      func column(_ measure: FundingMeasure) throws -> [Double] {
        columns[try #require(measures.firstIndex(of: measure))]
      }
      let cap = funding.model.standardPolicy.values[FundingLever.cap.rawValue]
      #expect(try column(.largestYear).allSatisfy { $0 <= cap })
      #expect(try column(.paid).allSatisfy { $0 <= funding.pledge.pledge })
      #expect(try zip(column(.paidInTerm), column(.paid)).allSatisfy { $0 <= $1 })
      #expect(try zip(column(.room), column(.untouchedRoom)).allSatisfy { $0 <= $1 })
    }
  }

  @Test("The plain course of both pledges is what the record of systems says")
  func middles() throws {
    func middle(_ funding: FundingModel, _ settings: [String: Double] = [:]) throws -> [String:
      Double]
    {
      let model = funding.model
      let draw =
        model.uncertainties.map { QuantileFunction($0.distribution)(0.5) }
        + (try model.policy("one", settings)).values
        + model.noises.flatMap {
          [Double](repeating: QuantileFunction($0.distribution)(0.5), count: $0.count)
        }
      let outcome = try #require(model.outcomes(of: [draw]).first).get()
      return Dictionary(
        uniqueKeysWithValues: zip(model.layout.measureHeaders, outcome))
    }
    let korea = try FundingModel.korea(ShippedLedger.ledger)
    let plain = try middle(korea)
    let expected = [
      "paid-by-year@2030": 20, "cap-months": 106, "reserves-at-end": 638, "room-after-shock": 26.4,
      "room-untouched": 59.4, "missed-months": 0, "paid-back-in-term": 0,
    ]
    for (measure, value) in expected {
      #expect(abs(try #require(plain[measure]) - value) <= 0.002 * value, "\(measure)")
    }
    #expect(try middle(korea, ["cap": 15])["paid-by-year@2030"] == 15)
    #expect(try middle(korea, ["income-use": 0])["bonds-in-a-year"] == 20)
    // Without income and with bonds for 5 bn a year, calls are missed and the tariff goes up.
    let poor = try middle(korea, ["income-use": 0, "bond-limit": 5])
    #expect(try #require(poor["missed-calls"]) > 10)
    #expect(try #require(poor["tariff-months"]) > 12)
    #expect(try #require(poor["extra-duties"]) > 1)
  }

  /// Random levers and unknowns, all within what the case declares, and the shocks with them.
  static func anyDraw(_ model: Model, _ random: inout TestRandom) -> [Double] {
    func unit() -> Double { Double.random(in: 0.0001...0.9999, using: &random) }
    return model.uncertainties.map { QuantileFunction($0.distribution)(unit()) }
      + model.levers.map { lever in
        switch lever.domain {
        case .range(let range, _): Double.random(in: range, using: &random)
        case .choices(let choices): choices.randomElement(using: &random)?.value ?? 0
        }
      }
      + model.noises.flatMap { noise in
        (0..<noise.count).map { _ in QuantileFunction(noise.distribution)(unit()) }
      }
  }

  @Test("Whatever the levers and the unknowns of a case, its books balance and its limits hold")
  func anywhere() throws {
    // 1,000 draws, each with its cap and with a wider one; the benchmark program does 100,000.
    for funding in try Self.models() {
      let model = funding.model
      var random = TestRandom(8)
      let cap = FundingPropertyTests.place(of: .cap)
      let limit = FundingPropertyTests.place(of: .bondLimit)
      let draws = (0..<500).map { _ in Self.anyDraw(model, &random) }
      let wider = draws.map { draw in
        var draw = draw
        draw[cap] *= Double.random(in: 1...2, using: &random)
        return draw
      }
      let headers = model.layout.measureHeaders
      func column(_ measure: FundingMeasure) throws -> Int {
        try #require(headers.firstIndex(of: measure.id))
      }
      let (year, bonds) = try (column(.largestYear), column(.soldPeak))
      let backlogs = headers.indices.filter { headers[$0].hasPrefix("backlog") }
      for (place, outcome) in zip(model.outcomes(of: draws), model.outcomes(of: wider)).enumerated()
      {
        let (less, more) = try (outcome.0.get(), outcome.1.get())
        #expect(less[year] <= Cents(billions: draws[place][cap]).billions)
        #expect(less[bonds] <= Cents(billions: draws[place][limit]).billions)
        for column in backlogs { #expect(more[column] <= less[column], "\(headers[column])") }
      }
    }
  }

  @Test("Every shipped case is found by its name, and the first of a model by the model's")
  func names() {
    let catalogue = ModelCatalogue(ShippedLedger.ledger)
    #expect(catalogue.lacking.isEmpty)
    #expect(catalogue.cases.map(\.id) == ["funding-korea", "funding-japan", "funding-reference"])
    for id in catalogue.cases.map(\.id) { #expect(catalogue.named(id)?.id == id) }
    #expect(catalogue.named("funding")?.id == "funding-korea")
    #expect(catalogue.named("fund") == nil)
  }

  @Test("What leads a case is what its model has")
  func showcases() {
    for shown in ModelCatalogue(ShippedLedger.ledger).cases {
      let measures = Set(shown.model.measures.map(\.id))
      let levers = Set(shown.model.levers.map(\.id))
      let showcase = shown.showcase
      #expect(measures.isSuperset(of: showcase.headline + showcase.layers + [showcase.concern]))
      #expect(measures.isSuperset(of: showcase.fans.map(\.series)))
      #expect(levers.isSuperset(of: showcase.levers + showcase.fans.compactMap(\.limit)))
    }
  }

  @Test("A ledger without an entry that a case needs is refused by the entry's name")
  func missing() throws {
    let early = ShippedLedger.ledger.asOf(try #require(Day(2025, 9, 1)))
    do {
      _ = try FundingModel.korea(early)
      Issue.record("it was accepted")
    } catch {
      #expect("\(error)".contains("the ledger has no commitment 'kr-us/cash'"), "\(error)")
    }
  }
}
