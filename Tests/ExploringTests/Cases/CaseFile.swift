// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// One case of the folder that `ENTENTE_CASES` names.
struct CaseFile: CustomTestStringConvertible {
  let id: String
  let folder: URL
  let content: CaseValue

  var testDescription: String { id }
  var inputs: CaseValue { content.inputs }
  var expected: CaseValue { content.expected }
  var tolerance: CaseValue { content.tolerance }

  static let folder = ProcessInfo.processInfo.environment["ENTENTE_CASES"].map {
    URL(filePath: $0, directoryHint: .isDirectory)
  }
  static let isStrict = ProcessInfo.processInfo.environment["ENTENTE_CASES_STRICT"] == "1"

  /// The cases that concern the engine, by name; none when no folder is given.
  static func ensemble() throws -> [CaseFile] {
    guard let folder else { return [] }
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "json" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .compactMap { file in
        let raw = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        let content = CaseValue(raw: raw)
        guard content.model.text == "ensemble" else { return nil }
        return CaseFile(
          id: content.id.text ?? file.deletingPathExtension().lastPathComponent, folder: folder,
          content: content)
      }
  }

  /// What a case gives under one of several names: among its inputs, or under the problem or the
  /// parameters that they hold.
  func given(_ keys: String...) -> CaseValue {
    let places = [inputs] + ["problem", "params", "parameters", "settings"].map { inputs[$0] }
    for place in places {
      if let key = keys.first(where: { place[$0].isPresent }) { return place[key] }
    }
    return CaseValue(raw: nil)
  }

  func count(_ keys: String...) -> Int? {
    for key in keys {
      if let count = Self.count(given(key)) { return count }
    }
    return nil
  }

  /// What a case expects: the names of its `expected`, where they lie under `published`, `analytic`
  /// or the like seen as if they did not.
  var wanted: CaseValue {
    let nested = ["published", "analytic", "values", "result", "reference"].first {
      !expected[$0].keys.isEmpty
    }
    guard let nested else { return expected }
    var all = expected.raw as? [String: Any] ?? [:]
    all.removeValue(forKey: nested)
    all.merge(expected[nested].raw as? [String: Any] ?? [:]) { own, _ in own }
    return CaseValue(raw: all)
  }

  /// The tolerance for a quantity: its own, else the general one, absolute and relative.
  ///
  /// - Parameter usual: what is allowed where the case names no tolerance at all.
  func allowance(_ name: String, _ expected: Double, usual: Double = 1e-9) -> Double {
    if let number = tolerance.number { return number }
    let absolute = tolerance.first(
      "abs_\(name)", "\(name)_abs", name, "abs", "atol", "absolute", "abs_tol"
    ).number
    let relative = tolerance.first(
      "rel_\(name)", "\(name)_rel", "rel", "rtol", "relative", "rel_tol"
    ).number
    guard absolute != nil || relative != nil else {
      // Files that name tolerances for other quantities only: the narrowest of them.
      return tolerance.keys.filter { $0.hasPrefix("abs") || $0.hasPrefix("rel") }
        .compactMap { tolerance[$0].number }.min() ?? usual
    }
    return max(absolute ?? 0, (relative ?? 0) * abs(expected))
  }

  /// A number such as 16384 written so, as "2^14", "2**14" or as "2^14 base samples".
  static func count(_ value: CaseValue) -> Int? {
    if let number = value.number { return Int(exactly: number) }
    guard let text = value.text,
      let match = text.replacing(",", with: "").firstMatch(of: /(\d+)(?:(?:\^|\*\*)(\d+))?/),
      let base = Int(match.1)
    else { return nil }
    guard let power = match.2.flatMap({ Int($0) }), power < 40, base == 2 else { return base }
    return 1 << power
  }
}
