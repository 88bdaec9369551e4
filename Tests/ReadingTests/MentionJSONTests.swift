// SPDX-License-Identifier: Apache-2.0
import Foundation
import Quantities
import Testing

@testable import Reading

@Suite struct MentionJSONTests {
  static func object(
    _ kind: Mention.Kind, _ value: Mention.Value, bound: Qualifier = .exact, confidence: UInt8 = 100
  ) throws -> [String: Any] {
    let text = Array("a\n나 \"x\"\t".utf8)
    var json = MentionJSON()
    let mention = Mention(kind, 2..<9, value, bound: bound, confidence: confidence)
    text.withUnsafeBufferPointer { json.append(mention, in: $0) }
    return try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any] ?? [:]
  }

  @Test("Every mention has the core keys, and its text comes back unchanged")
  func core() throws {
    let object = try Self.object(.url, .text("x"), confidence: 5)
    #expect(object["kind"] as? String == "url")
    #expect(object["line"] as? Int == 2 && object["column"] as? Int == 1)
    #expect(object["start"] as? Int == 2 && object["end"] as? Int == 9)
    #expect(object["text"] as? String == "나 \"x\"")
    #expect(object["id"] as? String == "url@2")
    #expect(object["confidence"] as? Double == 0.05)
    #expect(object["bound"] as? String == "exact" && object["min"] == nil)
  }

  static let amountCases: [(Qualifier, Measure, [String?])] = [
    (
      .exact, Measure(Numeral(730, exponent: 8), unit: "USD"),
      ["73000000000", "73000000000", "73000000000"]
    ),
    (
      .about, Measure(Numeral(360, exponent: 8), unit: "USD"),
      ["36000000000", "35950000000", "36050000000"]
    ),
    (.upTo, Measure(Numeral(400, exponent: 8), unit: "USD"), ["40000000000", nil, "40000000000"]),
    (.under, Measure(Numeral(5), unit: "USD"), ["5", nil, "5"]),
    (.atLeast, Measure(Numeral(7005, exponent: -2), unit: "USD"), ["70.05", "70.05", nil]),
    (.over, Measure(nil, lower: Numeral(3), unit: "USD"), ["3", "3", nil]),
    (.range, Measure(nil, lower: Numeral(2), upper: Numeral(3), unit: "USD"), [nil, "2", "3"]),
    (.exact, Measure(Numeral(333, exponent: -3, isCut: true)), ["0.333", "0.333", "0.334"]),
    (.exact, Measure(Numeral(-15, exponent: -1)), ["-1.5", "-1.5", "-1.5"]),
  ]

  @Test("The ends of an amount follow from its digits and its bound", arguments: amountCases)
  func amounts(bound: Qualifier, measure: Measure, expected: [String?]) throws {
    let object = try Self.object(.money, .amount(measure), bound: bound)
    #expect([object["value"], object["min"], object["max"]].map { $0 as? String } == expected)
    #expect(object["value"] != nil, "the key is always there")
    #expect(object["bound"] as? String == bound.rawValue)
    #expect(object["currency"] as? String == measure.unit)
  }

  static let timeCases: [(String, Qualifier, [String?])] = [
    ("2026-03-19", .exact, ["2026-03-19", "2026-03-19", "2026-03-19", "day"]),
    ("2026-03", .exact, ["2026-03", "2026-03-01", "2026-03-31", "month"]),
    ("2026-Q2", .exact, ["2026-04-01/2026-06-30", "2026-04-01", "2026-06-30", "quarter"]),
    ("2026-05-mid", .about, ["2026-05-11/2026-05-20", "2026-05-11", "2026-05-20", "third"]),
    (
      "2026-03-03/2026-03-13", .range, ["2026-03-03/2026-03-13", "2026-03-03", "2026-03-13", "day"]
    ),
    ("2029", .upTo, ["2029", nil, "2029-12-31", "year"]),
    ("2026-03-19", .atLeast, ["2026-03-19", "2026-03-19", nil, "day"]),
  ]

  @Test("A time is ISO 8601 with its first and last day", arguments: timeCases)
  func times(text: String, bound: Qualifier, expected: [String?]) throws {
    let span = try #require(DateSpan(text))
    let object = try Self.object(.date, .time(span), bound: bound)
    let found = ["value", "min", "max", "precision"].map { object[$0] as? String }
    #expect(found == expected)
  }

  @Test("Names carry their entry, lengths of time their ISO form, an unplaced date a null value")
  func others() throws {
    #expect(try Self.object(.party, .entry("jp"))["entry"] as? String == "jp")
    #expect(try Self.object(.period, .duration("P3Y"))["value"] as? String == "P3Y")
    #expect(try Self.object(.date, .unplaced)["value"] is NSNull)
    let share = try Self.object(.share, .amount(Measure(Numeral(975, exponent: -1))))
    #expect(share["value"] as? String == "97.5" && share["unit"] as? String == "%")
    #expect(share["precision"] as? String == "0.1")
    let flow = Measure(Numeral(2), unit: "USD", per: .year)
    #expect(try Self.object(.money, .amount(flow))["per"] as? String == "year")
  }

  @Test("Bytes that are no UTF-8 become replacement characters, never broken JSON")
  func broken() throws {
    for bytes: [UInt8] in [
      [0xFF], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF5, 0x80, 0x80, 0x80],
    ] {
      var json = JSONText()
      bytes.withUnsafeBufferPointer { json.string($0) }
      let text = String(validating: json.bytes, as: UTF8.self)
      #expect(text?.contains("\u{FFFD}") == true)
    }
  }

  @Test("Places found one after the other are those of the document", arguments: [1, 7, 13])
  func places(step: Int) {
    let text = DocumentText(name: "x", String(repeating: "가나 ab\r\n\nc日本 ", count: 20))
    var finder = PlaceFinder()
    text.bytes.withUnsafeBufferPointer { bytes in
      let offsets = Array(stride(from: 0, to: bytes.count, by: step)) + [40, 39, 10, 90, 0]
      for offset in offsets where bytes[offset] & 0xC0 != 0x80 {
        #expect(finder.place(of: offset, in: bytes) == text.place(of: offset))
      }
    }
  }
}
