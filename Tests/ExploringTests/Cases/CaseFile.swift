// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// A value in a case file, read without knowing its shape beforehand.
@dynamicMemberLookup
struct CaseValue {
  let raw: Any?

  subscript(dynamicMember key: String) -> CaseValue { self[key] }
  subscript(key: String) -> CaseValue { CaseValue(raw: (raw as? [String: Any])?[key]) }

  var isPresent: Bool { raw != nil && !(raw is NSNull) }
  var number: Double? { (raw as? NSNumber)?.doubleValue }
  var text: String? { raw as? String }
  var flag: Bool? { raw as? Bool }
  var list: [CaseValue] { (raw as? [Any])?.map { CaseValue(raw: $0) } ?? [] }
  var keys: [String] { (raw as? [String: Any])?.keys.sorted() ?? [] }
  /// Numbers; a missing one (null) is nil.
  var maybeNumbers: [Double?] { list.map(\.number) }
  var numbers: [Double] { list.compactMap(\.number) }
  var rows: [[Double]] { list.map(\.numbers) }

  /// The first of several names that is there.
  func first(_ keys: String...) -> CaseValue {
    keys.lazy.map { self[$0] }.first(where: \.isPresent) ?? CaseValue(raw: nil)
  }
}

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

  /// The tolerance for a quantity: its own, else the general one, absolute and relative.
  func allowance(_ name: String, _ expected: Double) -> Double {
    let absolute = tolerance.first("abs_\(name)", "abs").number
    let relative = tolerance.first("rel_\(name)", "rel").number
    guard absolute != nil || relative != nil else {
      // Files that name tolerances for other quantities only: the narrowest of them.
      return tolerance.keys.filter { $0.hasPrefix("abs") || $0.hasPrefix("rel") }
        .compactMap { tolerance[$0].number }.min() ?? 1e-9
    }
    return max(absolute ?? 0, (relative ?? 0) * abs(expected))
  }

  /// A number such as 16384 written so, as "2^14" or as "2^14 base samples".
  static func count(_ value: CaseValue) -> Int? {
    if let number = value.number { return Int(exactly: number) }
    guard let text = value.text, let match = text.firstMatch(of: /(\d+)(?:\^(\d+))?/),
      let base = Int(match.1)
    else { return nil }
    guard let power = match.2.flatMap({ Int($0) }), power < 40, base == 2 else { return base }
    return 1 << power
  }
}
