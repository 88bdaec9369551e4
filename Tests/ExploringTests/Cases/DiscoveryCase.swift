// SPDX-License-Identifier: Apache-2.0
import Foundation

@testable import Exploring

/// Cases named `sd_...`: PRIM's boxes and steps, trees, quantiles, statistics of a given box.
struct DiscoveryCase {
  let file: CaseFile
  private var verdict = CaseVerdict()

  init(file: CaseFile) { self.file = file }

  mutating func run() throws -> CaseVerdict {
    if file.expected.quantile.isPresent { quantiles() }
    if file.inputs.box.isPresent {
      try box(file.inputs.box, file.expected.first("box", "stats"))
    } else if file.inputs.new_limits.isPresent || file.inputs.box_limits.isPresent {
      try box(
        file.inputs, file.expected.isPresent ? file.expected.first("box", "stats") : .init(raw: nil)
      )
    } else if let runs = try CaseTable(file, file.inputs) {
      if file.id.contains("cart") { try tree(runs) } else { try prim(runs) }
    }
    guard verdict.compared > 0 else {
      return .unknown(
        "gives \(file.inputs.keys.joined(separator: ", ")) and expects \(file.expected.keys.joined(separator: ", "))"
      )
    }
    return verdict
  }

  private mutating func quantiles() {
    for (index, pair) in zip(file.inputs.quantile.list, file.expected.quantile.list).enumerated() {
      let data = pair.0.data.numbers.sorted()
      for (share, expected) in zip(pair.0.q.numbers, pair.1.numbers) {
        verdict.compare(
          "quantile \(index + 1) at \(share)", PeelQuantile.value(data, share), expected,
          within: file.allowance("quantile", expected))
      }
    }
  }

  // MARK: a given box

  private mutating func box(_ given: CaseValue, _ nested: CaseValue) throws {
    guard let runs = try CaseTable(file, given) else { return }
    let expected = nested.isPresent ? nested : file.expected
    let table = try runs.table()
    let whole = ScenarioBox(around: table)
    var box = whole
    let limits = given.first("new_limits", "box_limits", "limits")
    for (input, pair) in Self.pairs(limits, names: runs.names).enumerated() {
      if let pair { box.limits[input] = .range(lower: pair.0, upper: pair.1) }
    }
    if given.members.isPresent {
      verdict.require(
        "the box holds runs \(given.members.numbers)",
        box.rows(of: table).map(Double.init) == given.members.numbers)
    }
    let statistics = try BoxStatistics(of: box, in: table)
    compare("box", statistics, expected)
    let rows = box.rows(of: table)
    let mean = rows.reduce(0) { $0 + runs.outcome[$1] } / Double(max(1, rows.count))
    if let value = expected.mean.number {
      verdict.compare("mean", mean, value, within: file.allowance("mean", value))
    }
    composition(rows.map { runs.outcome[$0] }, of: runs.outcome, expected)
    for (input, row) in expected.first("normalized", "normalised").rows.enumerated() {
      let own = box.normalised(within: whole)[input]
      verdict.compare(
        "share of input \(input + 1)", [own.lower, own.upper], row,
        within: file.allowance("normalized", 1))
    }
  }

  private mutating func composition(
    _ inside: [Double], of all: [Double], _ expected: CaseValue
  ) {
    let counts = Set(all).sorted().map { own in inside.reduce(0) { $0 + ($1 == own ? 1 : 0) } }
    if expected.first("box_composition", "composition").isPresent {
      verdict.compare(
        "composition", counts.map(Double.init),
        expected.first("box_composition", "composition").numbers, within: 0)
    }
    if let gini = expected.gini.number {
      let total = Double(max(1, inside.count))
      let same = counts.reduce(0.0) { $0 + Double($1) * Double($1) / (total * total) }
      verdict.compare("gini", 1 - same, gini, within: file.allowance("gini", gini))
    }
  }

  /// Limits by input as pairs, as a row of lower and a row of upper ends, or by name.
  private static func pairs(_ value: CaseValue, names: [String]) -> [(Double, Double)?] {
    if !value.keys.isEmpty {
      return names.map { name in
        let pair = value[name].numbers
        return pair.count == 2 ? (pair[0], pair[1]) : nil
      }
    }
    let rows = value.rows
    if rows.count == names.count, rows.allSatisfy({ $0.count == 2 }) {
      return rows.map { ($0[0], $0[1]) }
    }
    guard rows.count == 2, rows.allSatisfy({ $0.count == names.count }) else {
      return names.map { _ in nil }
    }
    return zip(rows[0], rows[1]).map { ($0, $1) }
  }

  // MARK: PRIM

  private mutating func prim(_ runs: CaseTable) throws {
    let given = file.inputs
    var settings = Prim.Settings()
    if let share = given.peel_alpha.number { settings.peelAlpha = share }
    if let share = given.paste_alpha.number { settings.pasteAlpha = share }
    if let share = given.mass_min.number { settings.massMin = share }
    if let share = given.threshold.number { settings.threshold = share }
    switch given.first("objective", "obj_function").text?.lowercased() {
    case "lenient2": settings.objective = .gainPerRunTimesMass
    case "original": settings.objective = .density
    default: break
    }
    let table = try runs.table()
    if let count = given.n.number { verdict.require("\(count) runs", Double(table.rows) == count) }
    if let count = given.cases_of_interest.number {
      verdict.require("\(count) runs of interest", Double(table.interestCount) == count)
    }
    let prim = try Prim(table, settings: settings)
    let found = try prim.box()
    try trajectory(found)
    let published = file.expected.published.isPresent ? file.expected.published : file.expected
    var chosen: Int?
    for key in published.keys {
      guard let match = key.wholeMatch(of: /box_?(\d+)/), let step = Int(match.1) else { continue }
      chosen = step
      try self.step(step, of: found, published[key], runs.names)
    }
    if published.final_box.isPresent {
      compare("final box", found.last.statistics, published.final_box)
    }
    var first = chosen.flatMap { found.steps.indices.contains($0) ? found.steps[$0] : nil }
    for key in published.keys where key.hasPrefix("after_dropping_") {
      let name = String(key.dropFirst("after_dropping_".count))
      guard let input = runs.names.firstIndex(where: { Self.plain($0) == Self.plain(name) }) else {
        verdict.require("'\(name)' is an input", false)
        continue
      }
      first = try found.dropping(input, from: chosen ?? found.steps.count - 1).last
      compare(key, first?.statistics, published[key])
    }
    if published.second_box.isPresent {
      try second(prim, first ?? found.last, published.second_box)
    }
  }

  private static func plain(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  private mutating func trajectory(_ found: PrimBox) throws {
    let rows = file.expected.first("trajectory", "peeling_trajectory").list
    guard !rows.isEmpty else { return }
    var last = rows.count - 1
    if let text = file.tolerance.notes.text, let match = text.firstMatch(of: /boxes 0-(\d+) must/),
      let sure = Int(match.1)
    {
      last = min(last, sure)
    }
    for (place, row) in rows.enumerated() {
      let id = CaseFile.count(row.id) ?? place
      guard id <= last else { continue }
      guard found.steps.indices.contains(id) else {
        verdict.require("there is a step \(id)", false)
        continue
      }
      compare("step \(id)", found.steps[id].statistics, row)
    }
    if last < rows.count - 1 {
      let alike = zip(found.steps, rows).reduce(0) { count, pair in
        count + (Double(pair.0.statistics.rows) == pair.1.n.number ? 1 : 0)
      }
      verdict.note("\(alike) of \(rows.count) steps as published, \(last + 1) required")
    }
  }

  private mutating func compare(_ name: String, _ found: BoxStatistics?, _ expected: CaseValue) {
    guard let found else { return verdict.require("\(name) was found", false) }
    let values: [(String, Double)] = [
      ("coverage", found.coverage), ("density", found.density), ("mass", found.mass),
      ("n", Double(found.rows)), ("k", Double(found.interest)),
      ("res_dim", Double(found.restricted.count)), ("res dim", Double(found.restricted.count)),
    ]
    for (key, value) in values {
      guard let wanted = expected[key].number else { continue }
      verdict.compare("\(key) of \(name)", value, wanted, within: file.allowance(key, wanted))
    }
  }

  private mutating func step(
    _ step: Int, of found: PrimBox, _ expected: CaseValue, _ names: [String]
  ) throws {
    guard found.steps.indices.contains(step) else {
      return verdict.require("there is a step \(step)", false)
    }
    compare("box \(step)", found.steps[step].statistics, expected)
    let quasi = try found.quasiP(step)
    for name in expected.limits.keys {
      guard let input = names.firstIndex(of: name),
        case .range(let lower, let upper) = found.steps[step].box.limits[input]
      else { return verdict.require("'\(name)' is an input", false) }
      for (own, wanted) in zip([lower, upper], expected.limits[name].maybeNumbers) {
        guard let wanted else { continue }
        verdict.compare("limit of \(name)", own, wanted, within: file.allowance("limits", wanted))
      }
    }
    for name in expected.qp_values.keys {
      let own = quasi.first { names[$0.input] == name }
      for (own, wanted) in zip([own?.lower, own?.upper], expected.qp_values[name].maybeNumbers) {
        guard let wanted, wanted >= 0 else {
          verdict.require("\(name) has no quasi-p on one side", own == nil)
          continue
        }
        // Small probabilities would pass any absolute tolerance.
        verdict.compare("quasi-p of \(name)", own ?? .nan, wanted, within: 1e-6 * wanted)
      }
    }
  }

  private mutating func second(_ prim: Prim, _ first: PrimBox.Step, _ expected: CaseValue) throws {
    let rows = prim.remaining(outside: [first.box])
    if let count = expected.remaining.number {
      verdict.compare("runs outside the first box", Double(rows.count), count, within: 0)
    }
    if let count = expected.cases.number {
      let cases = rows.reduce(0) { $0 + (prim.table.interest[$1] ? 1 : 0) }
      verdict.compare("of interest outside the first box", Double(cases), count, within: 0)
    }
    let second = try prim.box(among: rows)
    if let density = expected.best_density.number {
      verdict.compare(
        "density of the second box", second.steps.map(\.statistics.density).max() ?? 0, density,
        within: file.allowance("density", density))
    }
    if let meets = expected.meets_threshold.flag {
      verdict.require(
        "the second box meets the threshold: \(meets)", second.meetsThreshold == meets)
    }
  }

  // MARK: trees

  private mutating func tree(_ runs: CaseTable) throws {
    let table = try runs.continuous.table()
    let mode = file.inputs.mode.text?.lowercased() ?? "binary"
    let target: Cart.Target =
      if mode.contains("regression") {
        .numbers(runs.outcome)
      } else if mode.contains("class") {
        .classes(runs.outcome.map { Int($0) })
      } else {
        .interest
      }
    let cart = try Cart(
      table, target: target, massMin: file.inputs.mass_min.number ?? 0.05)
    let expected = file.expected
    if let count = expected.first("n_boxes", "boxes", "count", "leaves").number {
      verdict.compare("boxes", Double(cart.leaves.count), count, within: 0)
    }
    let boxes = expected.boxes.list
    if !boxes.isEmpty {
      verdict.compare("boxes", Double(cart.leaves.count), Double(boxes.count), within: 0)
      for (leaf, box) in zip(cart.leaves, boxes) {
        compare("leaf", leaf.statistics, box)
        let limits = box.limits.isPresent ? box.limits : box
        for (input, pair) in Self.pairs(limits, names: runs.names).enumerated() {
          guard let pair, case .range(let lower, let upper) = leaf.box.limits[input] else {
            continue
          }
          verdict.compare(
            "limits of \(runs.names[input])", [lower, upper], [pair.0, pair.1],
            within: file.allowance("limits", max(abs(pair.0), abs(pair.1))))
        }
      }
    }
    let stats = expected.stats.list
    if !stats.isEmpty {
      verdict.compare("boxes", Double(cart.leaves.count), Double(stats.count), within: 0)
      for (leaf, wanted) in zip(cart.leaves, stats) {
        compare("leaf", leaf.statistics, wanted)
        if let mean = wanted.mean.number {
          verdict.compare("mean", leaf.mean, mean, within: file.allowance("mean", mean))
        }
        composition(leaf.rows.map { runs.outcome[$0] }, of: runs.outcome, wanted)
      }
    }
  }
}
