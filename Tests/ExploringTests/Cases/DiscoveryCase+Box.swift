// SPDX-License-Identifier: Apache-2.0

@testable import Exploring

extension DiscoveryCase {
  /// Statistics of a box that the case draws itself.
  mutating func box(_ given: CaseValue, limits place: CaseValue, _ expected: CaseValue) throws {
    guard let runs = try CaseTable(file, given) else { return }
    let table = try runs.table()
    let whole = ScenarioBox(around: table)
    var box = whole
    let limits = Self.limits(place).isPresent ? Self.limits(place) : place
    for (input, pair) in Self.pairs(limits, names: runs.names).enumerated() {
      if let pair { box.limits[input] = .range(lower: pair.0, upper: pair.1) }
      if let allowed = Self.categories(limits[runs.names[input]], table.inputs[input]) {
        box.limits[input] = .categories(allowed)
      }
    }
    let rows = box.rows(of: table)
    let members = [given.members, expected.first("members", "indices", "rows_inside", "in_box")]
    if let list = members.first(where: \.isPresent) {
      let isMask = list.list.count == table.rows && list.list.allSatisfy { $0.flag != nil }
      let wanted =
        isMask
        ? list.list.indices.filter { list.list[$0].flag == true } : list.numbers.map { Int($0) }
      verdict.require("the box holds runs \(wanted), found \(rows)", rows == wanted)
    }
    let statistics = try BoxStatistics(of: box, in: table)
    compare("the box", statistics, expected, names: runs.names)
    quasiP("the box", box, runs, table, expected)
    let mean = rows.reduce(0) { $0 + runs.outcome[$1] } / Double(max(1, rows.count))
    if let value = expected.mean.number {
      verdict.compare("mean", mean, value, within: file.allowance("mean", value))
    }
    composition(rows.map { runs.outcome[$0] }, of: runs.outcome, expected)
    let normal = expected.first("normalized", "normalised", "normalized_limits")
    for (input, pair) in Self.pairs(normal, names: runs.names).enumerated() {
      guard let pair else { continue }
      let own = box.normalised(within: whole)[input]
      verdict.compare(
        "share of \(runs.names[input])", [own.lower, own.upper], [pair.0, pair.1],
        within: file.allowance("normalized", 1))
    }
    verdict.leaveOut(
      expected.keys,
      but: Set(
        Self.statistics + [
          "members", "indices", "rows_inside", "in_box", "normalized", "normalised",
          "normalized_limits", "quantile", "restricted_dimensions",
        ]))
  }

  private static func categories(_ value: CaseValue, _ input: ScenarioInput) -> Set<Int>? {
    guard case .categories(_, let names) = input.values else { return nil }
    let allowed = value.list.compactMap { $0.text ?? $0.number.map { "\($0)" } }
    return allowed.isEmpty ? nil : Set(allowed.compactMap { names.firstIndex(of: $0) })
  }

  /// Quasi-p values by input as a pair, one number, or under `lower` and `upper`; null and -1 stand
  /// for a limit that the box has not.
  mutating func quasiP(
    _ name: String, _ box: ScenarioBox, _ runs: CaseTable, _ table: ScenarioTable,
    _ expected: CaseValue
  ) {
    let wanted = expected.first("qp_values", "quasi_p", "qp")
    guard !wanted.keys.isEmpty else { return }
    guard let prim = try? Prim(table), let statistics = try? BoxStatistics(of: box, in: table)
    else {
      return verdict.require("quasi-p values can be had of \(name)", false)
    }
    let found = PrimBox(
      prim: prim, among: Array(0..<table.rows),
      steps: [PrimBox.Step(box: box, statistics: statistics)])
    compareQuasi(name, found.quasiP()[0], wanted, runs.names)
  }

  mutating func compareQuasi(
    _ name: String, _ found: [PrimBox.QuasiP], _ wanted: CaseValue, _ names: [String]
  ) {
    for key in wanted.keys {
      guard let input = names.firstIndex(of: key) else {
        verdict.require("'\(key)' is an input", false)
        continue
      }
      let own = found.first { $0.input == input }
      let value = wanted[key]
      let sides = [value.first("lower", "low").number, value.first("upper", "high").number]
      let pair = value.keys.isEmpty ? value.maybeNumbers : sides
      if let single = value.number ?? (pair.count == 1 ? pair[0] : nil) {
        let all = [own?.lower, own?.upper, own?.categories].compactMap { $0 }
        compareTail("quasi-p of \(key) in \(name)", all.first ?? .nan, single)
        continue
      }
      for (own, wanted) in zip([own?.lower ?? own?.categories, own?.upper], pair) {
        guard let wanted, wanted >= 0 else {
          verdict.require("\(key) has no quasi-p on one side in \(name)", own == nil)
          continue
        }
        compareTail("quasi-p of \(key) in \(name)", own ?? .nan, wanted)
      }
    }
  }

  mutating func composition(_ inside: [Double], of all: [Double], _ expected: CaseValue) {
    let counts = Set(all).sorted().map { own in inside.count { $0 == own } }
    let wanted = expected.first("box_composition", "composition")
    if wanted.isPresent {
      verdict.compare(
        "composition", counts.map(Double.init),
        wanted.values(for: []).compactMap(\.number), within: 0)
    }
    if let gini = expected.gini.number {
      let total = Double(max(1, inside.count))
      let same = counts.reduce(0.0) { $0 + Double($1) * Double($1) / (total * total) }
      verdict.compare("gini", 1 - same, gini, within: file.allowance("gini", gini))
    }
  }

  // MARK: the box around everything

  /// Whether the case asks for no more than the ends of all inputs.
  var wholeBoxOnly: Bool {
    let keys = Set(file.wanted.keys).subtracting(["quantile"])
    return !keys.isEmpty && keys.isSubset(of: ["make_box", "whole", "initial_box", "box_init"])
  }

  mutating func whole(_ runs: CaseTable) throws {
    let expected = file.wanted.first("make_box", "whole", "initial_box", "box_init")
    compareLimits("the whole", ScenarioBox(around: try runs.table()), expected, runs.names)
  }
}
