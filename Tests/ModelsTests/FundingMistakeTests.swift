// SPDX-License-Identifier: Apache-2.0
import Exploring
import Foundation
import LedgerFiles
import Testing

@testable import Models

@Suite("Pledges that cannot be modelled")
struct FundingMistakeTests {
  struct Wrong: Sendable, CustomTestStringConvertible {
    let says: String
    let make: @Sendable () throws -> FundingCase
    var testDescription: String { says }
    init(_ says: String, _ make: @escaping @Sendable () throws -> FundingCase) {
      self.says = says
      self.make = make
    }
  }

  static let cases: [Wrong] = [
    Wrong("there is no project and no pipeline, but at least one is needed") {
      try FundingBench.pledge(10, months: 12, projects: [])
    },
    Wrong("the pledge is -5.0, but must be a number from 0 to 20000 bn USD") {
      try FundingBench.pledge(-5, months: 12, projects: [FundingBench.project(1, months: 1)])
    },
    Wrong("the pledge is nan, but must be a number") {
      try FundingBench.pledge(.nan, months: 12, projects: [FundingBench.project(1, months: 1)])
    },
    Wrong("months is 0, but must be from 1 to 600") {
      try FundingBench.pledge(10, months: 0, projects: [FundingBench.project(1, months: 1)])
    },
    Wrong("one costs from nan to nan, but needs ends from 0 to 20000 bn USD in order") {
      try FundingBench.pledge(10, months: 12, projects: [FundingBench.project(.nan, months: 1)])
    },
    Wrong("one takes 0 months, but must take 1 to 600") {
      try FundingBench.pledge(10, months: 12, projects: [FundingBench.project(1, months: 0)])
    },
    Wrong("a, b wait for each other") {
      try FundingBench.pledge(
        10, months: 12,
        projects: [
          FundingBench.project(1, months: 1, id: "a", after: ["b"]),
          FundingBench.project(1, months: 1, id: "b", after: ["a"]),
          FundingBench.project(1, months: 1, id: "c"),
        ])
    },
    Wrong("a waits for z, which is no project of this case") {
      try FundingBench.pledge(
        10, months: 12, projects: [FundingBench.project(1, months: 1, id: "a", after: ["z"])])
    },
    Wrong("one is listed twice, but a project needs an id of its own") {
      try FundingBench.pledge(
        10, months: 12,
        projects: [FundingBench.project(1, months: 1), FundingBench.project(2, months: 1)])
    },
    Wrong("the exchange rate is 0.0, but must be above 0") {
      try FundingBench.pledge(
        10, months: 12, projects: [FundingBench.project(1, months: 1)], rate: 0)
    },
  ]

  @Test("Each is refused with what is wrong and what would be right", arguments: cases)
  func refused(wrong: Wrong) {
    do {
      _ = try wrong.make()
      Issue.record("it was accepted")
    } catch {
      #expect("\(error)".contains(wrong.says), "\(error)")
    }
  }

  @Test(
    "A lever out of its range is refused with the range and the nearest setting",
    arguments: [
      ("cap", -1.0, "from 0 to 40 USD bn/year; the nearest is 0"),
      ("cap", 41.0, "from 0 to 40 USD bn/year; the nearest is 40"),
      (
        "share-before", 0.0, "a share from 0.1 to 1, such as 0.5 or 50%; the nearest is 0.1"
      ),
      ("backlog-rule", 7.0, "one of pro-rata, first-come, priority"),
      ("cap", Double.nan, "from 0 to 40"),
    ])
  func levers(lever: String, value: Double, says: String) throws {
    let model = try FundingModel.korea(ShippedLedger.ledger).model
    do {
      _ = try model.policy("test", [lever: value])
      Issue.record("it was accepted")
    } catch {
      #expect("\(error)".contains(says), "\(error)")
    }
  }

  @Test("A share is set as a part of one or in per cent, an amount never in per cent")
  func shares() throws {
    let model = try FundingModel.korea(ShippedLedger.ledger).model
    let given = try ["0.25", "25%"].map { try model.policy("a", reading: ["share-before": $0]) }
    #expect(given[0].values == given[1].values)
    #expect(given[0].values.contains(0.25))
    for (lever, value) in [("share-before", "250%"), ("share-before", "%"), ("cap", "20%")] {
      #expect(throws: InputMistake.self) { try model.policy("a", reading: [lever: value]) }
    }
  }

  @Test("A draw that no pledge can have fails alone, with its reason")
  func draws() throws {
    let korea = try FundingModel.korea(ShippedLedger.ledger)
    let fine = FundingBench.draw(korea.pledge, [.takeUp: 1, .reserveIncome: 15])
    var strange = fine
    strange[FundingUnknown.bunching.rawValue] = 3
    var shocked = fine
    shocked[shocked.count - 1] = .nan
    var levered = fine
    levered[FundingPropertyTests.place(of: .maturity)] = .infinity
    let outcomes = korea.model.outcomes(of: [fine, strange, shocked, fine, levered])
    #expect(throws: Never.self) { try outcomes[0].get() }
    #expect(try outcomes[3].get() == outcomes[0].get())
    guard case .failure(let first) = outcomes[1], case .failure(let second) = outcomes[2],
      case .failure(let third) = outcomes[4]
    else {
      Issue.record("a strange draw was accepted")
      return
    }
    #expect(first.reason == "bunching is 3.0, but must be from 0.0 to 1.0 share")
    #expect(third.reason == "bond-maturity is inf, but must be from 0 to 20000 years")
    #expect(second.reason == "a shock is nan, but must be a finite number")
  }
}
