// SPDX-License-Identifier: Apache-2.0
import Foundation

@testable import Exploring

/// Cases named `sa_...`: a function with known indices, or runs with known effects.
struct SensitivityCase {
  let file: CaseFile

  func verdict() throws -> CaseVerdict {
    if file.inputs.X.isPresent, file.inputs.Y.isPresent { return try ofRuns() }
    guard let function = try function() else {
      return .unknown("no function (f, coef or a) and no runs (X and Y) are given")
    }
    if file.expected.first("mu", "mu_star", "sigma").isPresent { return try screened(function) }
    guard file.expected.first("S1", "ST", "S2", "mean", "variance").isPresent else {
      return .unknown("expects \(file.expected.keys.joined(separator: ", "))")
    }
    return try decomposed(function)
  }

  // MARK: the function

  private struct Function {
    let inputs: Int
    let body: ([Double]) -> Double
  }

  private var bounds: [[Double]] { file.inputs.bounds.rows }

  private func function() throws -> Function? {
    let given = file.inputs
    let coefficients = given.first("coef", "coefficients", "coeffs", "c").numbers
    let inputs =
      [
        bounds.count, coefficients.count, given.a.numbers.count,
        CaseFile.count(given.first("D", "d", "num_vars", "n_inputs")) ?? 0,
      ].max() ?? 0
    guard inputs > 0 else { return nil }
    let shift = given.first("delta", "shift", "shifts").numbers
    let exponent = given.first("alpha", "exponent", "exponents").numbers
    if !shift.isEmpty || !exponent.isEmpty, given.a.numbers.count == inputs {
      let a = given.a.numbers
      return Function(inputs: inputs) {
        TestFunctions.g($0, a: a, shift: shift, exponent: exponent)
      }
    }
    if let text = given.first("f", "function", "expression").text {
      let expression = try Expression(text, inputs: inputs, constants: constants)
      return Function(inputs: inputs) { expression($0) }
    }
    if !coefficients.isEmpty {
      let constant = given.first("intercept", "constant", "c0").number ?? 0
      return Function(inputs: inputs) { x in
        zip(x, coefficients).reduce(constant) { $0 + $1.0 * $1.1 }
      }
    }
    if given.a.isPresent {
      let a = given.a.numbers
      return Function(inputs: inputs) { TestFunctions.g($0, a: a) }
    }
    guard file.id.contains("ishigami") else { return nil }
    let (a, b) = (given.A.number ?? 7, given.B.number ?? 0.1)
    return Function(inputs: inputs) { TestFunctions.ishigami($0, a: a, b: b) }
  }

  private var constants: [String: [Double]] {
    var constants: [String: [Double]] = [:]
    for key in file.inputs.keys {
      let value = file.inputs[key]
      if let number = value.number { constants[key] = [number] }
      if !value.numbers.isEmpty { constants[key] = value.numbers }
    }
    return constants
  }

  // MARK: indices

  private func decomposed(_ function: Function) throws -> CaseVerdict {
    let rows =
      CaseFile.count(file.tolerance.first("N", "n"))
      ?? CaseFile.count(file.inputs.first("N", "n")) ?? 1 << 14
    let pairs = file.expected.S2.isPresent
    let design = try SaltelliDesign(
      inputs: function.inputs, baseRows: min(max(rows, 64), 1 << 17), withPairs: pairs)
    let outputs = TestFunctions.run(
      try design.columns(seed: 1), bounds: bounds, function.body)
    let found = try VarianceIndices(of: outputs, design: design, resamples: 20)
    var verdict = CaseVerdict()
    for (name, value) in [("mean", found.mean), ("variance", found.variance)] {
      guard let expected = file.expected[name].number else { continue }
      let scale = file.tolerance["abs_\(name)"].isPresent ? 1 : max(1, abs(expected))
      verdict.compare(
        name, value, expected, within: file.allowance(name, expected) * scale)
    }
    for (name, estimates) in [("S1", found.first), ("ST", found.total)] {
      guard file.expected[name].isPresent else { continue }
      let expected = file.expected[name].numbers
      verdict.compare(
        name, estimates.map(\.value), expected,
        within: file.allowance(name, expected.max() ?? 1))
    }
    for key in file.expected.S2.keys {
      let digits = key.split { !$0.isNumber }.compactMap { Int($0) }
      let ends = digits.count == 2 ? digits : key.compactMap(\.wholeNumberValue)
      guard ends.count == 2, let expected = file.expected.S2[key].number,
        let pair = found.pairs.first(where: { [$0.one + 1, $0.other + 1] == ends.sorted() })
      else {
        verdict.require("S2 '\(key)' names two inputs", false)
        continue
      }
      verdict.compare(
        "S2[\(key)]", pair.estimate.value, expected, within: file.allowance("S2", expected))
    }
    verdict.note("N = \(design.baseRows)")
    return verdict
  }

  // MARK: effects

  private func screened(_ function: Function) throws -> CaseVerdict {
    let trajectories = CaseFile.count(file.inputs.first("trajectories", "r")) ?? 1000
    let levels = CaseFile.count(file.inputs.first("levels", "num_levels", "p")) ?? 4
    let design = try MorrisDesign(
      inputs: function.inputs, trajectories: trajectories, levels: levels)
    let columns = design.columns(seed: 1)
    let outputs = TestFunctions.run(columns, bounds: bounds, function.body)
    return try compared(outputs, columns, trajectories)
  }

  private func ofRuns() throws -> CaseVerdict {
    let rows = file.inputs.X.rows
    let outputs = file.inputs.Y.numbers
    guard let inputs = rows.first?.count, inputs > 0 else { return .unknown("X has no columns") }
    var columns = (0..<inputs).map { input in rows.map { $0.count > input ? $0[input] : .nan } }
    var verdict = CaseVerdict()
    if file.expected.first("mu", "mu_star", "sigma").isPresent {
      for (input, bound) in bounds.enumerated() where input < inputs && bound.count == 2 {
        columns[input] = columns[input].map { ($0 - bound[0]) / (bound[1] - bound[0]) }
      }
      return try compared(
        outputs, columns,
        CaseFile.count(file.inputs.first("trajectories", "r")) ?? outputs.count / (inputs + 1))
    }
    let expected = file.expected
    if expected.first("spearman", "prcc").isPresent {
      let found = try RankCorrelations(of: outputs, columns: columns)
      for (name, values) in [
        ("spearman", found.bars.map(\.spearman)), ("prcc", found.bars.map { $0.partial ?? .nan }),
      ] where expected[name].isPresent {
        verdict.compare(name, values, expected[name].numbers, within: file.allowance(name, 1))
      }
    }
    if expected.S1.isPresent {
      let found = try GivenDataIndices(of: outputs, columns: columns)
      verdict.compare(
        "S1", found.first.map(\.value), expected.S1.numbers, within: file.allowance("S1", 1))
    }
    if expected.first("median", "pawn").isPresent {
      let found = try PawnIndices(
        of: outputs, columns: columns,
        intervals: CaseFile.count(file.inputs.first("S", "slices", "intervals")) ?? 10)
      verdict.compare(
        "median", found.indices.map(\.median), expected.first("median", "pawn").numbers,
        within: file.allowance("median", 1))
    }
    guard verdict.compared > 0 else {
      return .unknown("expects \(expected.keys.joined(separator: ", ")) of runs")
    }
    return verdict
  }

  private func compared(_ outputs: [Double], _ columns: [[Double]], _ trajectories: Int) throws
    -> CaseVerdict
  {
    let found = try ElementaryEffects(
      of: outputs, columns: columns, trajectories: trajectories,
      scaled: file.inputs.scaled.flag ?? false, resamples: 20)
    var verdict = CaseVerdict()
    for (name, values) in [
      ("mu", found.effects.map(\.mu)), ("mu_star", found.effects.map(\.muStar.value)),
      ("sigma", found.effects.map(\.sigma)),
    ] where file.expected[name].isPresent {
      let expected = file.expected[name].numbers
      verdict.require("\(name) has \(expected.count) values", values.count == expected.count)
      for (index, pair) in zip(values, expected).enumerated() {
        verdict.compare(
          "\(name)[\(index + 1)]", pair.0, pair.1, within: file.allowance(name, pair.1))
      }
    }
    return verdict
  }
}
