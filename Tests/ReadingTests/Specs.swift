// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The peers' case suites in the folder that `ENTENTE_SPECS` names.
enum Specs {
  struct Case {
    let id: String
    let input: String
    let expected: [Expected]
  }
  struct Expected {
    let text: String
    /// Unicode scalars from the start of the input, half open; nil where the suite gives none.
    let range: Range<Int>?
    let value: String?
    let unit: String?
    let currency: String?
    /// The ends of a range, nil where open.
    let lower: Double?
    let upper: Double?
  }

  static var folder: String? { ProcessInfo.processInfo.environment["ENTENTE_SPECS"] }

  static func cases(_ name: String) throws -> [Case] {
    guard let folder else { return [] }
    let text = try String(contentsOfFile: "\(folder)/\(name).jsonl", encoding: .utf8)
    return try text.split(whereSeparator: \.isNewline).map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      return Case(
        id: object["id"] as? String ?? "", input: object["input"] as? String ?? "",
        expected: (object["expected"] as? [[String: Any]] ?? []).map(Expected.init))
    }
  }
}

extension Specs.Expected {
  init(_ object: [String: Any]) {
    text = object["text"] as? String ?? ""
    if let start = object["start"] as? Int, let end = object["end"] as? Int, start < end {
      range = start..<end
    } else {
      range = nil
    }
    value = (object["value"] as? String) ?? (object["value"] as? NSNumber)?.stringValue
    unit = object["unit"] as? String
    let bare = unit.map { $0.count == 3 && $0.allSatisfy(\.isUppercase) } ?? false
    currency = object["isoCurrency"] as? String ?? (bare ? unit : nil)
    var ends = Self.ends(of: value)
    for (key, place) in [
      ("from", 0), ("lower", 0), ("min", 0), ("to", 1), ("upper", 1), ("max", 1),
    ] {
      guard let stated = object[key] else { continue }
      let number = (stated as? NSNumber)?.doubleValue ?? Double(stated as? String ?? "")
      if place == 0 { ends.0 = number } else { ends.1 = number }
    }
    (lower, upper) = ends
  }

  /// "[20,100)".
  private static func ends(of value: String?) -> (Double?, Double?) {
    guard let value, let first = value.first, "[(".contains(first) else { return (nil, nil) }
    let parts = value.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return (nil, nil) }
    return (Double(parts[0]), Double(parts[1]))
  }
}
