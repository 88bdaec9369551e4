// SPDX-License-Identifier: Apache-2.0
import Foundation

@testable import Exploring

/// Cases named `sd_...`: PRIM's boxes and steps, trees, quantiles, statistics of a given box.
struct DiscoveryCase {
  let file: CaseFile
  var verdict = CaseVerdict()

  init(file: CaseFile) { self.file = file }

  mutating func run() throws -> CaseVerdict {
    quantiles()
    tails()
    let given = file.inputs
    if given.box.isPresent, CaseTable.hasRuns(given.box) || CaseTable.hasRuns(given) {
      let nested = file.expected.first("box", "stats")
      try box(
        CaseTable.hasRuns(given.box) ? given.box : given, limits: given.box,
        nested.isPresent ? nested : file.wanted)
    } else if !Self.limits(given).keys.isEmpty || !Self.limits(given).list.isEmpty {
      let nested = file.expected.first("box", "stats")
      try box(given, limits: given, nested.keys.isEmpty ? file.wanted : nested)
    } else if let runs = try CaseTable(file, given) {
      let method = file.given("method", "algorithm").text?.lowercased() ?? file.id.lowercased()
      if method.contains("cart") || method.contains("tree") {
        try tree(runs)
      } else if wholeBoxOnly {
        try whole(runs)
      } else {
        try prim(runs)
      }
    }
    guard verdict.compared > 0 else {
      return .unknown(
        "gives \(given.keys.joined(separator: ", ")) and expects \(file.expected.keys.joined(separator: ", "))"
      )
    }
    return verdict
  }

  static func plain(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  // MARK: quantiles and tails

  private mutating func quantiles() {
    let given =
      file.inputs.quantile.isPresent ? file.inputs.quantile : file.inputs.first("quantiles")
    let expected = file.expected.first("quantile", "quantiles")
    guard expected.isPresent else { return }
    let all = given.isPresent ? (given.keys.isEmpty ? given.list : [given]) : [file.inputs]
    let wanted = expected.rows.contains { !$0.isEmpty } ? expected.list : [expected]
    for (index, pair) in zip(all, wanted).enumerated() {
      let data = pair.0.first("data", "x", "values").numbers.sorted()
      let shares = pair.0.first("q", "quantile", "p", "shares")
      let values = pair.1.number.map { [$0] } ?? pair.1.numbers
      for (share, expected) in zip(shares.number.map { [$0] } ?? shares.numbers, values) {
        verdict.compare(
          "quantile \(index + 1) at \(share)", PeelQuantile.value(data, share), expected,
          within: file.allowance("quantile", expected))
      }
    }
  }

  /// A quasi-p value from its numbers: a box with n runs, k of them of interest, and the share p of
  /// runs of interest in the box without the limit, or that box's own numbers.
  private mutating func tails() {
    let expected = file.expected.first("quasi_p", "qp", "qp_value", "p_value", "tail")
    guard let wanted = expected.number, let n = file.count("n", "Tbox", "T_box", "rows"),
      let k = file.count("k", "Hbox", "H_box", "interest")
    else { return }
    var share = file.given("p", "share").number
    if let rows = file.given("N_without", "Tj", "n_without").number,
      let interest = file.given("K_without", "Hj", "k_without").number, rows > 0
    {
      share = interest / rows
    }
    guard let share else { return }
    compareTail("quasi-p", BinomialTail.atLeast(k, of: n, share: share), wanted)
  }

  /// Small probabilities would pass any absolute tolerance.
  mutating func compareTail(_ name: String, _ found: Double, _ expected: Double) {
    verdict.compare(name, found, expected, within: max(1e-6 * expected, 1e-300))
  }

  // MARK: statistics and limits

  static let statistics = [
    "coverage", "density", "mass", "n", "k", "res_dim", "res dim", "restricted", "id", "mean",
    "gini", "box_composition", "composition", "entropy", "limits", "box_limits", "box_lims",
    "qp_values",
    "qp", "quasi_p", "number", "box", "restricted_dims",
  ]

  mutating func compare(
    _ name: String, _ found: BoxStatistics?, _ expected: CaseValue, names: [String] = []
  ) {
    guard let found else { return verdict.require("\(name) was found", false) }
    let restricted = Double(found.restricted.count)
    let values: [(String, Double)] = [
      ("coverage", found.coverage), ("density", found.density), ("mass", found.mass),
      ("n", Double(found.rows)), ("k", Double(found.interest)), ("res_dim", restricted),
      ("res dim", restricted),
    ]
    for (key, value) in values {
      guard let wanted = expected[key].number else { continue }
      verdict.compare("\(key) of \(name)", value, wanted, within: file.allowance(key, wanted))
    }
    let dims = expected.first("restricted_dims", "restricted_dimensions", "restricted").list
    guard !dims.isEmpty else { return }
    let own = dims.compactMap { dim in
      dim.text.flatMap { names.firstIndex(of: $0) } ?? dim.number.map { Int($0) }
    }
    verdict.require(
      "\(name) limits inputs \(own), found \(found.restricted)", own.sorted() == found.restricted)
  }

  /// Limits by input as pairs, as a row of lower and a row of upper ends, by name, or as sets of
  /// categories.
  static func pairs(_ value: CaseValue, names: [String]) -> [(Double, Double)?] {
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
    // Two rows, each by name.
    if value.list.count == 2, value.list.allSatisfy({ !$0.keys.isEmpty }) {
      return names.map { name in
        guard let low = value.list[0][name].number, let high = value.list[1][name].number else {
          return nil
        }
        return (low, high)
      }
    }
    guard rows.count == 2, rows.allSatisfy({ $0.count == names.count }) else {
      return names.map { _ in nil }
    }
    return zip(rows[0], rows[1]).map { ($0, $1) }
  }

  static func limits(_ given: CaseValue) -> CaseValue {
    given.first("new_limits", "box_limits", "box_lims", "limits", "boxlim", "box_lim")
  }

  mutating func compareLimits(
    _ name: String, _ box: ScenarioBox, _ expected: CaseValue, _ names: [String]
  ) {
    for (input, pair) in Self.pairs(expected, names: names).enumerated() {
      guard let pair, case .range(let lower, let upper) = box.limits[input] else { continue }
      // Peers keep the thresholds of trees in single precision.
      let size = max(abs(pair.0), abs(pair.1))
      verdict.compare(
        "limits of \(names[input]) in \(name)", [lower, upper], [pair.0, pair.1],
        within: max(file.allowance("limits", size), 2e-7 * size))
    }
  }
}
