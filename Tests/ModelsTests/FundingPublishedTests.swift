// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Models

@Suite("Published arithmetic of the pledges")
struct FundingPublishedTests {
  @Test(
    "Under a cap of 20 the bonds of a year are the cap less the income",
    arguments: [(18.0, 2.0), (15.0, 5.0), (0.0, 20.0)])
  func bondNeed(income: Double, bonds: Double) throws {
    let pledge = try FundingBench.pledge(
      200, months: 12, projects: [FundingBench.project(200, months: 120)], reserves: 440)
    let run = FundingBench.run(
      pledge, FundingBench.draw(pledge, [.reserveIncome: income], [.cap: 20]))
    #expect(abs(run.books.bonds.sold.billions - bonds) < 1e-6)
    #expect(abs(run.books.paid.billions - 20) < 1e-6)
  }

  @Test(
    "Bonds of 5 bn abroad net of the private ones that they displace leave 1.1 or 1.7",
    arguments: [(3.9, 1.1), (3.3, 1.7)])
  func displacement(privateBonds: Double, net: Double) throws {
    let pledge = try FundingBench.pledge(
      200, months: 12, projects: [FundingBench.project(200, months: 120)], reserves: 440,
      privateBonds: privateBonds)
    let run = FundingBench.run(
      pledge,
      FundingBench.draw(pledge, [.reserveIncome: 15, .displacement: 1], [.cap: 20]))
    #expect(abs(FundingMeasure.displaced.value(in: run, 0) - privateBonds) < 1e-6)
    #expect(abs(FundingMeasure.netBondsAbroad.value(in: run, 0) - net) < 1e-6)
    // The displaced issuers buy on the market what they would have raised abroad.
    #expect(abs(FundingMeasure.dollarDemand.value(in: run, 0) - privateBonds) < 1e-6)
  }

  @Test("200 bn under a cap of 20 takes ten years, and nine years leave 20")
  func tenYears() throws {
    func owed(after months: Int) throws -> Double {
      let pledge = try FundingBench.pledge(
        200, months: months, projects: [FundingBench.project(200, months: 1)])
      return FundingBench.run(pledge, FundingBench.draw(pledge, [:], [.cap: 20])).books.owed
        .billions
    }
    #expect(try owed(after: 108) == 20)
    #expect(try owed(after: 119) > 1)
    #expect(try owed(after: 120) == 0)
  }

  @Test("85 trillion yen over three years is 28.3 a year, 0.8 above the usual 27.5")
  func outflow() throws {
    let pledge = try FundingBench.pledge(
      550, months: 36, projects: [FundingBench.project(550, months: 36)],
      rate: 85_000 / 550, outward: 27.5)
    let run = FundingBench.run(pledge, FundingBench.draw(pledge, [.additionality: 1]))
    #expect(abs(run.outflowInTerm - 28.3) < 0.05)
    #expect(abs(FundingMeasure.outflowExcess.value(in: run, 0) - 0.8) < 0.05)
    // Were all of it additional, outward investment would about double.
    #expect(abs(run.outwardRatio - 2.03) < 0.005)
  }

  @Test("Buying 1 % of GDP in a year presses on the currency by the price effect")
  func pressure() throws {
    // 20 bn a year on the market, all of it additional; GDP is 2000.
    let pledge = try FundingBench.pledge(
      40, months: 24, projects: [FundingBench.project(40, months: 24)])
    let run = FundingBench.run(
      pledge, FundingBench.draw(pledge, [.additionality: 1, .priceEffect: 1.85], [.homeFunding: 1]))
    #expect(abs(run.tally.pressurePeak - 1.85) < 1e-9)
  }

  @Test("Suppliers get what they can win, where available, as far as the preference is applied")
  func vendors() throws {
    let pledge = try FundingBench.pledge(
      10, months: 2, projects: [FundingBench.project(10, months: 1)])
    let run = FundingBench.run(
      pledge,
      FundingBench.draw(pledge, [.suppliedShare: 0.4, .availability: 0.5], [.preference: 0.5]))
    #expect(run.books.suppliers == Cents(billions: 1))
    #expect(FundingMeasure.supplierShare.value(in: run, 0) == 0.1)
    let japan = try FundingBench.pledge(
      10, months: 2, projects: [FundingBench.project(10, months: 1)],
      vendorsOnlyWhereAvailable: false)
    let unconditional = FundingBench.run(
      japan,
      FundingBench.draw(japan, [.suppliedShare: 0.4, .availability: 0.5], [.preference: 0.5]))
    #expect(unconditional.books.suppliers == Cents(billions: 2))
  }

  @Test("A shock leaves less room than if the income had not been used")
  func room() throws {
    let pledge = try FundingBench.pledge(
      20, months: 24, projects: [FundingBench.project(20, months: 12)], reserves: 400)
    let run = FundingBench.run(
      pledge,
      FundingBench.draw(
        pledge, [.reserveIncome: 12, .shock: 30], [.shockMonth: 11, .reserveFloor: 380]))
    // Twelve months at 1 bn are spent; untouched they would have stayed and earned.
    #expect(abs(run.tally.room - (400 - 30 - 380)) < 1e-6)
    #expect(FundingMeasure.hasRoom.value(in: run, 0) == 0)
    #expect(abs(run.tally.untouchedRoom - (400 * powerOfTwelve(1 + 0.03 / 12) - 410)) < 1e-6)
  }

  @Test("Other flows move the stock with and without use alike, and never below nothing")
  func stock() throws {
    let pledge = try FundingBench.pledge(
      20, months: 24, projects: [FundingBench.project(20, months: 12)], reserves: 100)
    func reserves(_ move: Double) -> (Double, Double) {
      var draw = FundingBench.draw(pledge, [.reserveMove: move])
      let first = FundingDraw.Offsets(pledge).noises[FundingNoise.stock.rawValue]
      (draw[first], draw[first + 1]) = (1, -3)
      let books = FundingBench.run(pledge, draw).books
      return (books.reserves.billions, books.untouchedReserves.billions)
    }
    let (used, untouched) = reserves(12)
    #expect(used == 100 + 12 - 36 && untouched == used)
    let (none, left) = reserves(100)
    #expect(none == 0 && left == 0)
  }

  private func powerOfTwelve(_ x: Double) -> Double { (0..<12).reduce(1) { y, _ in y * x } }
}
