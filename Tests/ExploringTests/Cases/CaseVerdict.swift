// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What the comparison of one case found.
struct CaseVerdict {
  private(set) var compared = 0
  private(set) var misses: [String] = []
  private(set) var notes: [String] = []
  /// What the case expects and nothing was compared with.
  private(set) var leftOut: [String] = []
  /// The largest error as a share of what was allowed.
  private(set) var worst = 0.0
  private(set) var isUnknown = false

  static func unknown(_ what: String) -> CaseVerdict {
    var verdict = CaseVerdict()
    verdict.isUnknown = true
    verdict.notes = [what]
    return verdict
  }

  mutating func compare(_ name: String, _ found: Double, _ expected: Double, within: Double) {
    compared += 1
    let error = abs(found - expected)
    if within > 0 { worst = max(worst, error / within) }
    if !(error <= within) {
      misses.append("\(name) is \(found), expected \(expected) within \(within)")
    }
  }

  mutating func compare(_ name: String, _ found: [Double], _ expected: [Double], within: Double) {
    if found.count != expected.count {
      compared += 1
      misses.append("\(name) has \(found.count) values, expected \(expected.count)")
      return
    }
    for (index, pair) in zip(found, expected).enumerated() {
      compare("\(name)[\(index + 1)]", pair.0, pair.1, within: within)
    }
  }

  mutating func require(_ name: String, _ holds: Bool) {
    compared += 1
    if !holds { misses.append(name) }
  }

  mutating func note(_ text: String) { notes.append(text) }

  /// Says which of the expected names are none of those that were looked at.
  mutating func leaveOut(_ keys: [String], but known: Set<String>) {
    leftOut += keys.filter { !known.contains($0) }
  }

  var line: String {
    if isUnknown { return "not of a known family: \(notes.joined(separator: "; "))" }
    let all = notes + (leftOut.isEmpty ? [] : ["not compared: \(leftOut.joined(separator: ", "))"])
    let more = all.isEmpty ? "" : " (\(all.joined(separator: "; ")))"
    guard misses.isEmpty else {
      return
        "FAILED \(misses.count) of \(compared): \(misses.prefix(4).joined(separator: "; "))\(more)"
    }
    let share = String(format: "%.2g", worst)
    return "passed, \(compared) values, largest error \(share) of what is allowed\(more)"
  }
}
