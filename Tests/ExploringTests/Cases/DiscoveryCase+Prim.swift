// SPDX-License-Identifier: Apache-2.0
import Foundation

@testable import Exploring

extension DiscoveryCase {
  private func settings() -> Prim.Settings {
    var settings = Prim.Settings()
    if let share = file.given("peel_alpha", "alpha").number { settings.peelAlpha = share }
    if let share = file.given("paste_alpha").number { settings.pasteAlpha = share }
    if let share = file.given("mass_min", "min_mass", "beta_min").number {
      settings.massMin = share
    }
    if let share = file.given("threshold", "density_threshold").number {
      settings.threshold = share
    }
    let objective = file.given("objective", "obj_function", "obj_func").text?.lowercased() ?? ""
    if objective.contains("lenient2") { settings.objective = .gainPerRunTimesMass }
    if objective.contains("original") { settings.objective = .density }
    return settings
  }

  mutating func prim(_ runs: CaseTable) throws {
    let table = try runs.table()
    if let count = file.given("n").number {
      verdict.require("\(count) runs", Double(table.rows) == count)
    }
    if let count = file.given("cases_of_interest", "coi").number {
      verdict.require("\(count) runs of interest", Double(table.interestCount) == count)
    }
    let prim = try Prim(table, settings: settings())
    let found = try prim.box()
    trajectory(found, runs.names)
    let wanted = file.wanted
    var chosen: Int?
    for key in wanted.keys {
      guard let step = Self.stepNumber(key, wanted[key], of: found) else { continue }
      chosen = step
      self.step(step, of: found, wanted[key], runs.names)
    }
    for key in ["final_box", "last_box"] where wanted[key].isPresent {
      self.step(found.steps.count - 1, of: found, wanted[key], runs.names)
    }
    var first = chosen.flatMap { found.steps.indices.contains($0) ? found.steps[$0] : nil }
    for key in wanted.keys where key.hasPrefix("after_dropping_") {
      let name = String(key.dropFirst("after_dropping_".count))
      guard let input = runs.names.firstIndex(where: { Self.plain($0) == Self.plain(name) }) else {
        verdict.require("'\(name)' is an input", false)
        continue
      }
      first = try found.dropping(input, from: chosen ?? found.steps.count - 1).last
      compare(key, first?.statistics, wanted[key], names: runs.names)
    }
    if wanted.second_box.isPresent { try second(prim, first ?? found.last, wanted.second_box) }
    try covering(prim, wanted.boxes, runs.names)
    direct(found, wanted, runs.names)
    let known: Set = [
      "trajectory", "peeling_trajectory", "final_box", "last_box", "second_box", "boxes", "n_boxes",
      "n_steps", "quantile",
    ]
    verdict.leaveOut(
      wanted.keys.filter { key in
        !key.hasPrefix("after_dropping_")
          && Self.stepNumber(key, wanted[key], of: found) == nil
      }, but: known.union(Self.statistics))
  }

  /// `box21`, `box_21` and `step 21` by their number, `box` by the `id` in it, else its last step.
  private static func stepNumber(_ key: String, _ value: CaseValue, of found: PrimBox) -> Int? {
    if let match = key.wholeMatch(of: /(?:box|step)[_ ]?(\d+)/) { return Int(match.1) }
    guard ["box", "selected_box", "best_box"].contains(key), !value.keys.isEmpty else { return nil }
    return CaseFile.count(value.first("id", "index", "step")) ?? found.steps.count - 1
  }

  /// Statistics of the last step that stand in the case without a name of their own.
  private mutating func direct(_ found: PrimBox, _ wanted: CaseValue, _ names: [String]) {
    if let count = wanted.n_steps.number {
      verdict.compare("steps", Double(found.steps.count), count, within: 0)
    }
    let step = CaseFile.count(wanted.id) ?? found.steps.count - 1
    if wanted.first("coverage", "density", "mass", "limits", "qp_values").isPresent {
      self.step(step, of: found, wanted, names)
    }
  }

  private mutating func trajectory(_ found: PrimBox, _ names: [String]) {
    let given = file.expected.first("trajectory", "peeling_trajectory")
    // A list of steps, or a list of numbers for each column.
    let columns = given.keys.map { ($0, given[$0].list) }
    let rows =
      columns.isEmpty
      ? given.list
      : (columns.first?.1 ?? []).indices.map { row in
        CaseValue(
          raw: Dictionary(uniqueKeysWithValues: columns.map { ($0.0, $0.1[row].raw as Any) }))
      }
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
      self.step(id, of: found, row, names)
    }
    if last < rows.count - 1 {
      let alike = zip(found.steps, rows).count { step, row in
        Double(step.statistics.rows) == row.n.number
      }
      verdict.note("\(alike) of \(rows.count) steps as published, \(last + 1) required")
    }
  }

  private mutating func step(
    _ step: Int, of found: PrimBox, _ expected: CaseValue, _ names: [String]
  ) {
    guard found.steps.indices.contains(step) else {
      return verdict.require("there is a step \(step)", false)
    }
    compare("step \(step)", found.steps[step].statistics, expected, names: names)
    if let mean = expected.mean.number {
      verdict.compare(
        "mean of step \(step)", found.steps[step].statistics.density, mean,
        within: file.allowance("mean", mean))
    }
    let limits = expected.first("limits", "box_limits", "box_lims")
    for name in limits.keys where !names.contains(name) {
      verdict.require("'\(name)' is an input", false)
    }
    compareLimits("step \(step)", found.steps[step].box, limits, names)
    if let quasi = try? found.quasiP(step) {
      compareQuasi("step \(step)", quasi, expected.first("qp_values", "quasi_p", "qp"), names)
    }
  }

  /// Boxes one after another, each among the runs outside the earlier ones.
  private mutating func covering(_ prim: Prim, _ expected: CaseValue, _ names: [String]) throws {
    guard !expected.list.isEmpty else {
      if let count = expected.number ?? file.wanted.n_boxes.number {
        verdict.compare("boxes", Double(try prim.boxes().count), count, within: 0)
      }
      return
    }
    let boxes = try prim.boxes(atMost: expected.list.count)
    for (index, wanted) in expected.list.enumerated() {
      guard boxes.indices.contains(index) else {
        verdict.require("there is a box \(index + 1)", false)
        continue
      }
      let step = CaseFile.count(wanted.id) ?? boxes[index].steps.count - 1
      self.step(step, of: boxes[index], wanted, names)
    }
  }

  private mutating func second(_ prim: Prim, _ first: PrimBox.Step, _ expected: CaseValue) throws {
    let rows = prim.remaining(outside: [first.box])
    if let count = expected.remaining.number {
      verdict.compare("runs outside the first box", Double(rows.count), count, within: 0)
    }
    if let count = expected.cases.number {
      let cases = rows.count { prim.table.interest[$0] }
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
}
