// SPDX-License-Identifier: Apache-2.0
import Foundation

@testable import Exploring

/// Cases named `qmc_...`: points of a sequence.
struct SequenceCase {
  let file: CaseFile

  func verdict() throws -> CaseVerdict {
    let expected = file.expected.first("points", "sample", "x").rows
    guard !expected.isEmpty else {
      return .unknown("expects \(file.expected.keys.joined(separator: ", ")), not points")
    }
    let given = file.inputs
    if given.first("scramble", "scrambled").flag == true {
      return .unknown("scrambled points differ from program to program")
    }
    let dimensions = CaseFile.count(given.first("d", "dimensions", "dim")) ?? expected[0].count
    let skipped = CaseFile.count(given.first("skip", "start", "start_index", "fast_forward")) ?? 0
    let rows = skipped..<skipped + expected.count
    let columns: [[Double]]
    if file.id.contains("sobol") {
      columns = try SobolSequence(dimensions: dimensions).columns(rows)
    } else if file.id.contains("halton") || file.id.contains("vdc") || file.id.contains("corput") {
      let leap = CaseFile.count(given.first("leap")) ?? 1
      columns = try HaltonSequence(dimensions: dimensions, leap: leap).columns(rows)
    } else {
      return .unknown("the sequence is neither Sobol's nor Halton's")
    }
    var verdict = CaseVerdict()
    if let count = CaseFile.count(given.n), count != expected.count {
      verdict.note("\(count) points asked for, \(expected.count) given")
    }
    for (offset, point) in expected.enumerated() {
      verdict.compare(
        "point \(skipped + offset)", columns.map { $0[offset] }, point,
        within: file.allowance("points", 1))
    }
    return verdict
  }
}
