// SPDX-License-Identifier: Apache-2.0
import Foundation

@testable import Exploring

/// Cases named `sa_...`: a function with known indices, or runs with known indices or effects.
struct SensitivityCase {
  let file: CaseFile

  static let first = ["S1", "Si", "S_i", "first", "first_order", "S_first"]
  static let total = ["ST", "STi", "ST_i", "total", "total_order", "S_total", "S_T"]
  static let pairs = ["S2", "Sij", "S_ij", "second", "second_order"]
  static let effects = ["mu", "mu_star", "sigma", "mu*"]

  func verdict() throws -> CaseVerdict {
    if file.given("Y", "y", "outputs").isPresent { return try ofRuns() }
    let function: CaseFunction
    do {
      guard let read = try CaseFunction(file) else {
        return .unknown("no function (f, coef or a) and no outputs (Y) are given")
      }
      function = read
    } catch let mistake as Expression.Mistake {
      return .unknown(mistake.description)
    }
    if wanted(Self.effects) != nil { return try screened(function) }
    let known = Self.first + Self.total + Self.pairs + ["mean", "variance", "V", "std"]
    guard wanted(known) != nil else {
      return .unknown("expects \(file.wanted.keys.joined(separator: ", "))")
    }
    return try decomposed(function)
  }

  /// What the case expects under one of several names.
  func wanted(_ names: [String]) -> CaseValue? {
    names.first { file.wanted[$0].isPresent }.map { file.wanted[$0] }
  }

  // MARK: indices

  private func decomposed(_ function: CaseFunction) throws -> CaseVerdict {
    let rows =
      CaseFile.count(file.tolerance.first("N", "n", "base_samples"))
      ?? file.count("N", "n", "base_samples", "n_base") ?? 1 << 14
    let design = try SaltelliDesign(
      inputs: function.inputs, baseRows: min(max(rows, 64), 1 << 17),
      withPairs: wanted(Self.pairs) != nil)
    let outputs = function.run(try design.columns(seed: 1))
    let found = try VarianceIndices(of: outputs, design: design, resamples: 20)
    var verdict = CaseVerdict()
    compare(found, function.names, sampled: true, &verdict)
    verdict.note("N = \(design.baseRows)")
    return verdict
  }

  /// - Parameter sampled: whether the indices are estimates of exact ones, so that a case without a
  ///   tolerance means some hundredths.
  func compare(
    _ found: VarianceIndices, _ names: [String], sampled: Bool, _ verdict: inout CaseVerdict
  ) {
    let usual = sampled ? 0.01 : 1e-9
    for (keys, value) in [
      (["mean"], found.mean), (["variance", "V"], found.variance),
      (["std"], found.variance.squareRoot()),
    ] {
      guard let expected = wanted(keys)?.number else { continue }
      let scale = file.tolerance["abs_\(keys[0])"].isPresent ? 1 : max(1, abs(expected))
      verdict.compare(
        keys[0], value, expected,
        within: file.allowance(keys[0], expected, usual: usual) * scale)
    }
    for (keys, estimates) in [(Self.first, found.first), (Self.total, found.total)] {
      guard let expected = wanted(keys)?.values(for: names).compactMap(\.number) else { continue }
      verdict.compare(
        keys[0], estimates.map(\.value), expected,
        within: file.allowance(keys[0], expected.max() ?? 1, usual: usual))
    }
    if let expected = wanted(Self.pairs) {
      let pairs = CasePairs(expected, names: names)
      for mistake in pairs.mistakes { verdict.require(mistake, false) }
      for (ends, value) in pairs.values {
        guard let pair = found.pairs.first(where: { [$0.one, $0.other] == ends }) else {
          verdict.require("S2 of inputs \(ends.map { $0 + 1 }) is there", false)
          continue
        }
        verdict.compare(
          "S2\(ends.map { $0 + 1 })", pair.estimate.value, value,
          within: file.allowance("S2", value, usual: usual))
      }
    }
    verdict.leaveOut(
      file.wanted.keys,
      but: Set(Self.first + Self.total + Self.pairs + ["mean", "variance", "V", "std", "names"]))
  }

  // MARK: effects

  private func screened(_ function: CaseFunction) throws -> CaseVerdict {
    let trajectories = file.count("trajectories", "r", "N", "num_trajectories") ?? 1000
    let levels = file.count("levels", "num_levels", "p") ?? 4
    let design = try MorrisDesign(
      inputs: function.inputs, trajectories: trajectories, levels: levels)
    let columns = design.columns(seed: 1)
    return try compared(function.run(columns), columns, trajectories, usual: 0.05)
  }

  func compared(
    _ outputs: [Double], _ columns: [[Double]], _ trajectories: Int, usual: Double = 1e-9
  ) throws -> CaseVerdict {
    let found = try ElementaryEffects(
      of: outputs, columns: columns, trajectories: trajectories,
      scaled: file.given("scaled").flag ?? false, resamples: 20)
    let given = file.given("names").list.compactMap(\.text)
    let names = given.count == columns.count ? given : columns.indices.map { "x\($0 + 1)" }
    var verdict = CaseVerdict()
    for (name, values) in [
      ("mu", found.effects.map(\.mu)), ("mu_star", found.effects.map(\.muStar.value)),
      ("sigma", found.effects.map(\.sigma)),
    ] {
      guard let given = wanted(name == "mu_star" ? ["mu_star", "mu*"] : [name]) else { continue }
      let expected = given.values(for: names).compactMap(\.number)
      verdict.require("\(name) has \(expected.count) values", values.count == expected.count)
      for (index, pair) in zip(values, expected).enumerated() {
        verdict.compare(
          "\(name)[\(index + 1)]", pair.0, pair.1,
          within: file.allowance(name, pair.1, usual: usual))
      }
    }
    verdict.leaveOut(file.wanted.keys, but: Set(Self.effects + ["names"]))
    return verdict
  }
}

/// Second-order indices as cases write them, by pairs of inputs counted from 0.
struct CasePairs {
  private(set) var values: [([Int], Double)] = []
  private(set) var mistakes: [String] = []

  /// From a matrix, from an object by `13`, `x1,x3` or the inputs' names, or from a list of
  /// triples or of objects.
  init(_ given: CaseValue, names: [String]) {
    let entries: [(String, [Int]?, Double?)] =
      given.keys.isEmpty
      ? Self.listed(given, names)
      : given.keys.map { ($0, Self.ends(of: $0, names), given[$0].number) }
    let ends = entries.compactMap(\.1)
    // Places are counted from 1 unless one of them is 0.
    let base = ends.joined().contains(0) || given.rows.count == names.count ? 0 : 1
    for (key, ends, value) in entries {
      guard let value else { continue }
      guard let ends = ends?.map({ $0 - base }).sorted(), ends.count == 2, ends[0] != ends[1],
        names.indices.contains(ends[0]), names.indices.contains(ends[1])
      else {
        mistakes.append("S2 '\(key)' names two inputs")
        continue
      }
      values.append((ends, value))
    }
  }

  private static func listed(_ given: CaseValue, _ names: [String]) -> [(String, [Int]?, Double?)] {
    if given.list.count == names.count, given.list.allSatisfy({ $0.list.count == names.count }) {
      return given.list.enumerated().flatMap { row, own in
        own.list.enumerated().filter { $0.offset > row }.map {
          ("\(row),\($0.offset)", [row, $0.offset], $0.element.number)
        }
      }
    }
    return given.list.map { entry in
      let places = entry.first("pair", "inputs", "ij").list
      let ends = (places.isEmpty ? Array(entry.list.prefix(2)) : places).compactMap { end in
        end.number.map { Int($0) } ?? end.text.flatMap { Self.place($0, names) }
      }
      let direct = [entry.i, entry.j].compactMap(\.number).map { Int($0) }
      let value = entry.first("value", "S2").number ?? entry.list.last?.number
      return ("\(ends)", direct.count == 2 ? direct : ends, value)
    }
  }

  private static func ends(of key: String, _ names: [String]) -> [Int]? {
    let parts = key.split { ",-_ :|*".contains($0) }.map(String.init)
    let named = parts.compactMap { place($0, names) }
    if parts.count == 2, named.count == 2 { return named }
    let digits = key.split { !$0.isNumber }.compactMap { Int($0) }
    return digits.count == 2 ? digits : key.compactMap(\.wholeNumberValue)
  }

  /// An input's place, counted from 1.
  private static func place(_ name: String, _ names: [String]) -> Int? {
    names.firstIndex(of: name).map { $0 + 1 }
      ?? (name.lowercased().hasPrefix("x") ? Int(name.dropFirst()) : Int(name))
  }
}
