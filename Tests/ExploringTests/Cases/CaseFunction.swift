// SPDX-License-Identifier: Apache-2.0
import Foundation

@testable import Exploring

/// The function that a sensitivity case is about, with the distributions of its inputs.
struct CaseFunction {
  let inputs: Int
  let names: [String]
  private let body: ([Double]) -> Double
  private let distributions: [QuantileFunction]

  /// Reads the function as text, by its name, or by its coefficients; nil when a case gives none.
  init?(_ file: CaseFile) throws {
    let bounds = Self.bounds(file)
    let coefficients = file.given("coef", "coefficients", "coeffs", "c", "weights").numbers
    let a = file.given("a").numbers
    let given = file.given("names").list.compactMap(\.text)
    let text = file.given("f", "function", "expression", "formula", "test_function").text
    let own = Self.normalised(text ?? "")
    let inputs =
      [
        bounds.count, coefficients.count, a.count, given.count,
        file.count("D", "d", "num_vars", "n_inputs", "dimensions", "k") ?? 0,
        own.contains("ishigami") ? 3 : 0,
      ].max() ?? 0
    guard inputs > 0 else { return nil }
    self.inputs = inputs
    names = given.count == inputs ? given : (0..<inputs).map { "x\($0 + 1)" }
    distributions = try Self.distributions(file, bounds, inputs)
    if let named = Self.named(own, file, inputs) {
      body = named
    } else if let text, Self.isFormula(text) {
      let expression = try Expression(text, inputs: inputs, constants: Self.constants(file))
      body = { expression($0) }
    } else if text == nil, let plain = Self.unnamed(file, coefficients, a) {
      body = plain
    } else {
      guard let text else { return nil }
      throw Expression.Mistake.unreadable("no function '\(text)' is known")
    }
  }

  /// The outputs over columns in the unit cube.
  func run(_ columns: [[Double]]) -> [Double] {
    (columns.first ?? []).indices.map { row in
      body(columns.indices.map { distributions[$0](columns[$0][row]) })
    }
  }

  // MARK: the function

  private static func normalised(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "*" })
  }

  private static func isFormula(_ text: String) -> Bool {
    text.contains { "+*^/(|·".contains($0) }
  }

  private static func unnamed(_ file: CaseFile, _ coefficients: [Double], _ a: [Double]) -> (
    ([Double]) -> Double
  )? {
    if file.id.contains("ishigami") { return ishigami(file) }
    if !coefficients.isEmpty { return linear(file, coefficients) }
    return a.isEmpty ? nil : g(file, a)
  }

  private static func named(_ name: String, _ file: CaseFile, _ inputs: Int) -> (
    ([Double]) -> Double
  )? {
    let coefficients = file.given("coef", "coefficients", "coeffs", "c", "weights").numbers
    switch name {
    case "ishigami", "ishigamifunction": return ishigami(file)
    case "sobolg", "g", "gfunction", "sobolgfunction", "g*", "gstar", "sobolg*", "sobolgstar",
      "modifiedg", "modifiedsobolg":
      let a = file.given("a").numbers
      return g(file, a.isEmpty ? Array([0, 1, 4.5, 9, 99, 99, 99, 99].prefix(inputs)) : a)
    case "linear", "linearmodel", "linearmodel1", "linearmodel2", "additive", "weightedsum":
      return linear(
        file, coefficients.isEmpty ? [Double](repeating: 1, count: inputs) : coefficients)
    case "product", "prod": return { $0.reduce(1, *) }
    case "bratley", "bratley1992":
      return { x in
        x.indices.reduce(0) { sum, last in
          sum + (last % 2 == 0 ? -1 : 1) * x[...last].reduce(1, *)
        }
      }
    default: return nil
    }
  }

  private static func ishigami(_ file: CaseFile) -> ([Double]) -> Double {
    let a = file.given("A", "a").number ?? 7
    let b = file.given("B", "b").number ?? 0.1
    return { TestFunctions.ishigami($0, a: a, b: b) }
  }

  private static func linear(_ file: CaseFile, _ coefficients: [Double]) -> ([Double]) -> Double {
    let constant = file.given("intercept", "constant", "c0").number ?? 0
    return { x in zip(x, coefficients).reduce(constant) { $0 + $1.0 * $1.1 } }
  }

  private static func g(_ file: CaseFile, _ a: [Double]) -> ([Double]) -> Double {
    func each(_ value: CaseValue) -> [Double] {
      value.number.map { [Double](repeating: $0, count: a.count) } ?? value.numbers
    }
    let shift = each(file.given("delta", "shift", "shifts"))
    let exponent = each(file.given("alpha", "exponent", "exponents"))
    return { TestFunctions.g($0, a: a, shift: shift, exponent: exponent) }
  }

  private static func constants(_ file: CaseFile) -> [String: [Double]] {
    var constants: [String: [Double]] = [:]
    for place in ["params", "parameters", "settings"].map({ file.inputs[$0] }) + [file.inputs] {
      for key in place.keys {
        if let number = place[key].number { constants[key] = [number] }
        if !place[key].numbers.isEmpty { constants[key] = place[key].numbers }
      }
    }
    return constants
  }

  // MARK: the inputs

  private static func bounds(_ file: CaseFile) -> [[Double]] {
    let given = file.given("bounds", "ranges")
    return given.values(for: file.given("names").list.compactMap(\.text)).map(\.numbers)
      .filter { !$0.isEmpty }
  }

  private static func distributions(_ file: CaseFile, _ bounds: [[Double]], _ inputs: Int) throws
    -> [QuantileFunction]
  {
    let names = file.given("names").list.compactMap(\.text)
    let kinds = file.given("dists", "distributions", "marginals", "distribution")
    // One pair of bounds, or one kind, may stand for all inputs.
    let pair = file.given("bounds", "ranges").numbers
    let rows = pair.count == 2 ? [[Double]](repeating: pair, count: inputs) : bounds
    let shared = kinds.text.map { [CaseValue](repeating: CaseValue(raw: $0), count: inputs) }
    let own = shared ?? kinds.values(for: names)
    return try (0..<inputs).map { input in
      let row = input < rows.count ? rows[input] : [0, 1]
      guard input < own.count else { return QuantileFunction(.uniform(low: row[0], high: row[1])) }
      let distribution = try distribution(own[input], row)
      if let mistake = distribution.mistake { throw Expression.Mistake.unreadable(mistake) }
      return QuantileFunction(distribution)
    }
  }

  /// SALib's names with its two or three numbers, or an object with the kind and named numbers.
  private static func distribution(_ value: CaseValue, _ row: [Double]) throws -> Distribution {
    let kind = value.text ?? value.first("kind", "type", "name", "dist").text ?? "uniform"
    func number(_ place: Int, _ usual: Double, _ keys: String...) -> Double {
      for key in keys { if let number = value[key].number { return number } }
      return value.text != nil && place < row.count ? row[place] : usual
    }
    switch kind.lowercased() {
    case "unif", "uniform":
      return .uniform(
        low: number(0, row[0], "low", "lower", "min", "a"),
        high: number(1, row.last ?? 1, "high", "upper", "max", "b"))
    case "norm", "normal", "gaussian":
      return .normal(mean: number(0, 0, "mean", "mu"), sd: number(1, 1, "sd", "sigma", "std"))
    case "lognorm", "lognormal":
      return .lognormal(
        median: exp(number(0, 0, "mu", "mean")), logSD: number(1, 1, "sigma", "sd"))
    case "triang", "triangular":
      let (low, high) = (number(0, 0, "low", "min"), number(1, 1, "high", "max"))
      let peak = value.first("mode", "peak").number ?? low + number(2, 0.5, "c") * (high - low)
      return .triangular(low: low, mode: peak, high: high)
    case "truncnorm":
      return .truncated(
        .normal(mean: number(2, 0, "mean"), sd: number(3, 1, "sd")), low: number(0, -1, "low"),
        high: number(1, 1, "high"))
    case "exp", "expon", "exponential":
      return .exponential(mean: number(0, 1, "mean", "scale"))
    default: throw Expression.Mistake.unreadable("no distribution '\(kind)' is known")
    }
  }
}
