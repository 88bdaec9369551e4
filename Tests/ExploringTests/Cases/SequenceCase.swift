// SPDX-License-Identifier: Apache-2.0

@testable import Exploring

/// Cases named `qmc_...`: points of a sequence, how evenly they lie, and means over them.
struct SequenceCase {
  let file: CaseFile
  private static let points = ["points", "sample", "samples", "x", "rows", "first", "first_points"]
  private static let evenness = [
    "discrepancy", "centered_discrepancy", "CD", "MD", "WD", "L2-star", "L2_star", "discrepancies",
  ]
  private static let strata = ["latin", "is_latin", "strata", "stratified", "one_per_stratum"]
  private static let means = ["integral", "estimate", "mean"]

  func verdict() throws -> CaseVerdict {
    let given = file.given("points", "sample", "samples")
    var verdict = CaseVerdict()
    if given.isPresent {
      check(given.rows, &verdict)
    } else if wanted(Self.strata) != nil {
      let points = LatinHypercubePoints(
        count: file.count("n", "N", "count") ?? 16,
        inputs: (0..<dimensions).map { "x\($0)" }, draws: Draws(seed: 1))
      let columns = points.columns()
      check((0..<points.count).map { row in columns.map { $0[row] } }, &verdict)
    } else {
      guard file.given("scramble", "scrambled").flag != true else {
        return .unknown("scrambled points differ from program to program")
      }
      guard let sequence = try sequence() else {
        return .unknown(
          "the sequence is neither Sobol's nor Halton's; a Latin hypercube differs from program to program"
        )
      }
      try compare(sequence, &verdict)
    }
    verdict.leaveOut(
      file.wanted.keys,
      but: Set(Self.points + Self.evenness + Self.means + Self.strata))
    guard verdict.compared > 0 else {
      return .unknown("expects \(file.wanted.keys.joined(separator: ", ")), not points")
    }
    return verdict
  }

  /// The columns of a range of rows.
  private typealias Stretch = (Range<Int>) throws -> [[Double]]

  private var dimensions: Int {
    file.count("d", "dimensions", "dim", "D")
      ?? wanted(Self.points)?.list.first { !$0.list.isEmpty }?.list.count ?? 1
  }

  private func wanted(_ names: [String]) -> CaseValue? {
    names.first { file.wanted[$0].isPresent }.map { file.wanted[$0] }
  }

  private func sequence() throws -> Stretch? {
    let name = (file.given("sequence", "method", "engine", "generator").text ?? file.id)
      .lowercased()
    if name.contains("sobol") {
      let sequence = try SobolSequence(dimensions: dimensions)
      return { try sequence.columns($0) }
    }
    guard ["halton", "vdc", "corput"].contains(where: { name.contains($0) }) else { return nil }
    if let base = file.count("base"), let place = HaltonSequence.primes(100).firstIndex(of: base) {
      let sequence = try HaltonSequence(dimensions: place + 1)
      return { [try sequence.columns($0)[place]] }
    }
    let sequence = try HaltonSequence(dimensions: dimensions, leap: file.count("leap") ?? 1)
    return { try sequence.columns($0) }
  }

  private func compare(_ sequence: Stretch, _ verdict: inout CaseVerdict) throws {
    let skipped = file.count("skip", "start", "start_index", "fast_forward", "offset") ?? 0
    let expected = wanted(Self.points)
    if let expected {
      for (row, point) in listed(expected) {
        let found = try sequence(skipped + row..<skipped + row + 1).map { $0[0] }
        verdict.compare(
          "point \(skipped + row)", found, point, within: file.allowance("points", 1))
      }
    }
    let count = file.count("n", "N", "count") ?? expected?.list.count ?? 0
    guard count > 0 else { return }
    if let list = expected?.list, !list.isEmpty, list.count != count {
      verdict.note("\(count) points asked for, \(list.count) given")
    }
    let columns = try sequence(skipped..<skipped + count)
    evenness(columns, &verdict)
    if let wanted = wanted(Self.means)?.number, let function = try CaseFunction(file) {
      let outputs = function.run(columns)
      verdict.compare(
        "mean", outputs.reduce(0, +) / Double(max(1, outputs.count)), wanted,
        within: file.allowance("mean", wanted))
    }
  }

  /// All points in order, or single ones by their number; a point in one dimension may be a number.
  private func listed(_ value: CaseValue) -> [(Int, [Double])] {
    func point(_ value: CaseValue) -> [Double] { value.number.map { [$0] } ?? value.numbers }
    guard value.keys.isEmpty else {
      return value.keys.compactMap { key in
        CaseFile.count(CaseValue(raw: key)).map { ($0, point(value[key])) }
      }
    }
    return value.list.enumerated().map { ($0, point($1)) }
  }

  /// Points that the case itself gives: whether each stratum is filled once, and how evenly they lie.
  private func check(_ rows: [[Double]], _ verdict: inout CaseVerdict) {
    let columns = (rows.first ?? []).indices.map { input in rows.map { $0[input] } }
    if let flag = wanted(Self.strata)?.flag {
      let isLatin = columns.allSatisfy { column in
        Set(column.map { Int($0 * Double(column.count)) }).count == column.count
      }
      verdict.require("one point lies in each stratum: \(flag)", isLatin == flag)
    }
    evenness(columns, &verdict)
  }

  private func evenness(_ columns: [[Double]], _ verdict: inout CaseVerdict) {
    for key in Self.evenness where file.wanted[key].isPresent {
      let wanted = file.wanted[key]
      let method = file.given("method_discrepancy", "discrepancy_method", "method").text ?? "CD"
      let values =
        wanted.keys.isEmpty
        ? [(key.contains("discrepancy") ? method : key, wanted.number)]
        : wanted.keys.map { ($0, wanted[$0].number) }
      for (name, value) in values {
        guard let value else { continue }
        let found = Discrepancy(rawValue: name.uppercased().replacing("_", with: "-")) ?? .centred
        verdict.compare(
          "discrepancy \(found.rawValue)", found.value(columns), value,
          within: file.allowance("discrepancy", value))
      }
    }
  }
}
