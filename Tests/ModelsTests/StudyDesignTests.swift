// SPDX-License-Identifier: Apache-2.0
import Agreements
import Exploring
import Models
import Quantities
import Testing

@Suite("Designs of studies")
struct StudyDesignTests {
  private static func table(_ design: Design) throws -> StudyTable {
    let model = try StudyTests.adding()
    return try Study(Exploration(model, design, seed: 3)).findings.spreads()
  }

  /// The mean of the sum with its stated margin; the true mean is 5.5.
  private static func mean(_ table: StudyTable) -> (value: Double, margin: Double?) {
    func number(_ key: String) -> Double? {
      guard let place = table.columns.firstIndex(where: { $0.key.hasPrefix(key) }),
        case .number(let value, _) = table.rows[0].cells[place]
      else { return nil }
      return value
    }
    return (number("mean") ?? .nan, number("mean-margin"))
  }

  @Test(
    "Every way of drawing tells a mean within what it states", arguments: SamplingMethod.allCases)
  func means(_ method: SamplingMethod) throws {
    let (value, margin) = Self.mean(try Self.table(method.design(1_024)))
    #expect(abs(value - 5.5) < (try #require(margin)))
    // Both of the other designs know a sum of effects far better than independent draws.
    if method != .monteCarlo { #expect(abs(value - 5.5) < 0.01) }
  }

  @Test("Errors of independent draws are not passed off as those of other designs")
  func columns() throws {
    func keys(_ design: Design) throws -> [String] {
      try Self.table(design).columns.suffix(2).map(\.key)
    }
    #expect(try keys(.monteCarlo(64)) == ["mean-margin", "tail-margin"])
    #expect(try keys(.latinHypercube(64)) == ["mean-margin", "tail-margin"])
    #expect(try keys(.sobol(64)) == ["mean-margin-of-draws", "tail-margin-of-draws"])
    #expect(Design.monteCarlo(1).sampling.caveat == nil)
    for design in [Design.latinHypercube(1), .sobol(1), .fullFactorial([:])] {
      let caveat = try #require(design.sampling.caveat)
      #expect(caveat.en?.isEmpty == false && caveat.ko?.isEmpty == false && caveat.ja != nil)
    }
  }

  @Test("Of chosen scenarios no error is stated")
  func chosen() throws {
    let model = try StudyTests.adding()
    let table = try UserScenarios(csv: "strong,weak,idle\n0,0,0\n1,1,1\n", for: model)
    for design in [Design.table(table), .fullFactorial(["strong": 4])] {
      let told = try Self.table(design)
      #expect(Self.mean(told).margin == nil)
      #expect(told.rows[0].cells.suffix(2).allSatisfy { $0.words(in: .en) == "–" })
    }
    #expect(Self.mean(try Self.table(.table(table))).value == 5.5)
  }

  @Test("Levers that a table sets are looked at as what differs")
  func levers() throws {
    let model = try StudyTests.adding()
    let rows = (0..<64).map { "0.5,0.5,0.5,\($0 % 11)" }
    let table = try UserScenarios(
      csv: "strong,weak,idle,more\n" + rows.joined(separator: "\n"), for: model)
    let study = try Study(Exploration(model, .table(table), seed: 1))
    #expect(study.factors.map(\.id) == ["strong", "weak", "idle", "more"])
    let scenario = try #require(try study.scenario(where: Condition("sum", .above, 10)))
    #expect(scenario.limits.map(\.factor.id) == ["more"])
  }

  @Test("How often something happened in every one of few cases is not known without error")
  func always() throws {
    let model = try StudyTests.adding()
    let yes = try Model(
      "yes", version: "1", model.title, summary: model.summary, uncertainties: model.uncertainties,
      levers: [],
      measures: [Measure("on", model.title, unit: "yes or no", better: .higher)],
      relationship: ScalarRelationship { _, outcome in outcome[0] = 1 })
    let table = try Study(Exploration(yes, .monteCarlo(20), seed: 1)).findings.spreads()
    let margin = try #require(Self.mean(table).margin)
    // Wilson's interval for 20 of 20 begins at 0.839.
    #expect(abs(margin - 0.161) < 0.001)
    #expect(table.rows[0].cells[7].words(in: .en) == "16.1%")
  }
}
