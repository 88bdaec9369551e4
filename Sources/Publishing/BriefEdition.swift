// SPDX-License-Identifier: Apache-2.0
public import Agreements
import FoundationEssentials
public import Quantities

/// What one edition of a brief said: its day and its numbers. It travels inside the brief's files, so
/// that the next edition can say what changed.
public struct BriefEdition: Sendable, Hashable {
  public let asOf: Day
  public let numbers: [BriefNumber]

  init(_ filling: Filling) {
    asOf = filling.clock
    numbers = filling.numbers
  }

  public init(asOf: Day, numbers: [BriefNumber]) {
    self.asOf = asOf
    self.numbers = numbers
  }

  /// The edition as data.
  public var json: JSON {
    [
      "version": .number(1), "as_of": .string(asOf.description),
      "numbers": .array(
        numbers.map { number in
          [
            "key": .string(number.key), "row": number.row.map { .string($0) } ?? .null,
            "label": .string(number.label), "place": .string(number.place),
            "words": .string(number.words),
          ]
        }),
    ]
  }
}

extension BriefEdition {
  /// By which a file's numbers are found in it.
  static let marker = "entente-numbers"
}

extension BriefEdition {
  /// The edition that a brief's file carries, Markdown or HTML; nil if it carries none.
  public init?(in file: String) {
    guard let marker = file.firstRange(of: Self.marker),
      let start = file[marker.upperBound...].firstIndex(of: "{")
    else { return nil }
    let rest = file[start...]
    // A comment ends with -->, a script with </script>; neither can stand inside.
    let end = rest.firstRange(of: "-->")?.lowerBound ?? rest.endIndex
    let closing = rest.firstRange(of: "</script>")?.lowerBound ?? rest.endIndex
    guard
      let data = try? JSONDecoder().decode(
        Carried.self, from: Data(rest[..<min(end, closing)].utf8)),
      let day = PartialDate(data.day)?.day
    else { return nil }
    self.init(
      asOf: day,
      numbers: data.numbers.map {
        BriefNumber(
          key: $0.key, row: $0.row, label: $0.label, place: $0.place, words: $0.words)
      })
  }

  /// The JSON as it is written.
  private struct Carried: Decodable {
    struct Number: Decodable {
      let key: String
      let row: String?
      let label: String
      let place: String
      let words: String
    }
    let day: String
    let numbers: [Number]

    enum CodingKeys: String, CodingKey {
      case day = "as_of"
      case numbers
    }
  }
}
