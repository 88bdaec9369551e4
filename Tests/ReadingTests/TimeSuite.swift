// SPDX-License-Identifier: Apache-2.0
import Foundation
import Quantities
import Reading

/// A file of cases of another reader, from the folder in `ENTENTE_SPECS`.
struct TimeSuite {
  struct Case: Decodable {
    struct Context: Decodable {
      var reference: String?
      enum CodingKeys: String, CodingKey { case reference = "ReferenceDateTime" }
    }
    struct Expected: Decodable {
      struct Moment: Decodable { var date: String? }
      struct Entry: Decodable {
        var value: String?
        var start: String?
        var end: String?
      }
      var text: String
      var start: Int
      var end: Int
      var type: String?
      var timex: String?
      var future: Moment?
      var past: Moment?
      var values: [Entry]?
      var grain: String?
      var value: String?
    }
    var id: String
    var input: String
    var expected: [Expected]
    var context: Context?
    var dateOnly: Bool?
  }

  static let folder = ProcessInfo.processInfo.environment["ENTENTE_SPECS"]

  let name: String
  let cases: [Case]

  init?(_ name: String) throws {
    guard let folder = Self.folder else { return nil }
    self.name = name
    let text = try String(contentsOfFile: "\(folder)/\(name).jsonl", encoding: .utf8)
    cases = text.split(separator: "\n").compactMap {
      // Some cases of the corpora give an open interval whose `start` is a time, not an offset.
      try? JSONDecoder().decode(Case.self, from: Data($0.utf8))
    }
  }

  /// Reads a case; the ranges come as UTF-16 offsets.
  static func read(_ item: Case, _ language: Language) -> [(start: Int, end: Int, mention: Mention)]
  {
    var options = MentionOptions()
    options.kinds = [.date, .period]
    options.language = language
    options.date = item.context?.reference.flatMap { PartialDate($0.prefix(10))?.day }
    let bytes = Array(item.input.utf8)
    func utf16(_ offset: Int) -> Int {
      String(decoding: bytes[..<offset], as: UTF8.self).utf16.count
    }
    return MentionReader().mentions(in: bytes, options).filter { $0.confidence > 0 }.map {
      (utf16($0.range.lowerBound), utf16($0.range.upperBound), $0)
    }
  }

  /// Counts the cases for which `isRight` holds, prints "passed/total", and the failures if
  /// `ENTENTE_SPECS_FAILURES` is set.
  func score(_ label: String = "", where isRight: (Case) -> Bool) -> Double {
    var passed = 0
    for item in cases {
      if isRight(item) {
        passed += 1
      } else if ProcessInfo.processInfo.environment["ENTENTE_SPECS_FAILURES"] == name {
        let language = Language(rawValue: String(name.prefix(2))) ?? .en
        let found = Self.read(item, language).map {
          "\(String(decoding: Array(item.input.utf8)[$0.mention.range], as: UTF8.self)) = \($0.mention.value)"
        }
        print(
          "  \(item.id.suffix(6)) \(item.input) | expected \(item.expected.map { "\($0.text) \($0.future?.date ?? $0.value ?? "")" }) | \(found)"
        )
      }
    }
    print("\(name)\(label): \(passed)/\(cases.count)")
    return Double(passed) / Double(max(1, cases.count))
  }
}
