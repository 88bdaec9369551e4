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

  /// Draws of a model by its own beliefs: Latin-hypercube-free, plain and few.
  static func draws(_ model: Model, _ count: Int) -> [[Double]] {
    let draws = Draws(seed: 11)
    let inputs =
      model.uncertainties.map { ($0.id, QuantileFunction($0.distribution), 1) }
      + model.noises.map { ($0.id, QuantileFunction($0.distribution), $0.count) }
    return (0..<UInt64(count)).map { scenario in
      var values: [Double] = []
      for (index, (id, quantile, components)) in inputs.enumerated() {
        if index == model.uncertainties.count { values += model.standardPolicy.values }
        for component in 0..<components {
          values.append(quantile(draws.uniform(scenario, Exploring.Stream(id), component)))
        }
      }
      return values
    }
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
      let model = funding.model
      let cap = model.standardPolicy.values[FundingLever.cap.rawValue]
      for outcome in model.outcomes(of: Self.draws(model, 200)) {
        let values = try outcome.get()
        let measures = FundingMeasure.all(for: funding.pledge)
        func value(_ measure: FundingMeasure) throws -> Double {
          values[try #require(measures.firstIndex(of: measure))]
        }
        #expect(try value(.largestYear) <= cap)
        #expect(try value(.paid) <= funding.pledge.pledge)
        #expect(try value(.paidInTerm) <= value(.paid))
        #expect(try value(.room) <= value(.untouchedRoom))
      }
    }
  }

  @Test("Every shipped model is found by its name, and no other name finds one")
  func names() throws {
    for name in ShippedModels.names {
      #expect(try ShippedModels.model(name, on: ShippedLedger.ledger)?.id == name)
    }
    #expect(try ShippedModels.model("funding", on: ShippedLedger.ledger) == nil)
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
