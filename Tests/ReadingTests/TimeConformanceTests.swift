// SPDX-License-Identifier: Apache-2.0
import Foundation
import Quantities
import Reading
import Testing

/// Other readers' own cases, half of them. The floors are what the reader reaches less a case or two.
@Suite(.enabled(if: TimeSuite.folder != nil)) struct TimeConformanceTests {
  @Test(
    "Dates are found with the extent that Recognizers-Text's cases give",
    arguments: [("ko", 0.98), ("ja", 0.93), ("en", 0.79)])
  func dateExtents(language: String, floor: Double) throws {
    let suite = try #require(try TimeSuite("\(language)_date_extractor"))
    let speech = try #require(Language(rawValue: language))
    #expect(suite.score { Self.hasExtents($0, speech, exactly: true) } >= floor)
  }

  @Test(
    "Periods and lengths are found, with or without the particles that close them",
    arguments: [
      ("ko_dateperiod_extractor", 0.82), ("ja_dateperiod_extractor", 0.77),
      ("en_dateperiod_extractor", 0.72), ("ko_duration_extractor", 0.45),
      ("ja_duration_extractor", 0.55), ("en_duration_extractor", 0.40),
      ("ko_datetime_model", 0.36), ("ja_datetime_model", 0.52), ("en_datetime_model", 0.35),
    ])
  func periodExtents(file: String, floor: Double) throws {
    let suite = try #require(try TimeSuite(file))
    let speech = try #require(Language(rawValue: String(file.prefix(2))))
    #expect(suite.score { Self.hasExtents($0, speech, exactly: false) } >= floor)
  }

  @Test(
    "Dates have the value that the cases give from their reference date",
    arguments: [("ko", 0.87), ("ja", 0.80), ("en", 0.64)])
  func dateValues(language: String, floor: Double) throws {
    let suite = try #require(try TimeSuite("\(language)_date_parser"))
    let speech = try #require(Language(rawValue: language))
    let score = suite.score { item in
      let found = TimeSuite.read(item, speech)
      return found.count == item.expected.count
        && zip(found, item.expected).allSatisfy { found, expected in
          let value = Self.value(found.mention)
          return found.start == expected.start && found.end == expected.end
            && (value == expected.future?.date || value == expected.past?.date)
        }
    }
    #expect(score >= floor)
  }

  @Test(
    "Duckling's dates have its values",
    arguments: [("ko", 0.79), ("ja", 0.56), ("en", 0.49)])
  func ducklingDates(language: String, floor: Double) throws {
    var suite = try #require(try TimeSuite("\(language)_duckling.Time"))
    suite = suite.onlyDates
    let speech = try #require(Language(rawValue: language))
    let score = suite.score(" (dates)") { item in
      guard let found = TimeSuite.read(item, speech).first?.mention,
        let expected = item.expected.first?.value
      else { return false }
      let value = Self.value(found)
      return value == expected || value == item.expected.first.map(Self.calendarForm)
    }
    #expect(score >= floor)
  }

  private static func value(_ mention: Mention) -> String {
    switch mention.value {
    case .time(let span): "\(span)"
    case .duration(let iso): iso
    default: "unplaced"
    }
  }

  /// Duckling's "2013-07" of grain quarter is 2013-Q3, its Monday of grain week a week.
  private static func calendarForm(_ expected: TimeSuite.Case.Expected) -> String {
    let value = expected.value ?? ""
    switch expected.grain {
    case "quarter":
      let month = Int(value.suffix(2)) ?? 1
      return "\(value.prefix(4))-Q\((month + 2) / 3)"
    case "week":
      guard let monday = PartialDate(value)?.day else { return value }
      return "\(monday)/\(monday + 6)"
    default: return value
    }
  }

  /// Whether exactly the expected stretches of the text are found.
  private static func hasExtents(
    _ item: TimeSuite.Case, _ language: Language, exactly: Bool
  ) -> Bool {
    let found = TimeSuite.read(item, language)
    guard found.count == item.expected.count else { return false }
    let units = Array(item.input.utf16)
    return zip(found, item.expected.sorted { $0.start < $1.start }).allSatisfy { found, expected in
      if found.start == expected.start && found.end == expected.end { return true }
      guard !exactly else { return false }
      return core(units, found.start, found.end) == core(units, expected.start, expected.end)
    }
  }

  /// A stretch without the words that only open or close it.
  private static func core(_ units: [UInt16], _ start: Int, _ end: Int) -> Range<Int> {
    guard start >= 0, start < end, end <= units.count else { return 0..<0 }
    let text = String(decoding: units[start..<end], as: UTF16.self)
    var rest = Substring(text)
    var changed = true
    while changed {
      changed = false
      for word in closing where rest.hasSuffix(word) && rest.count > word.count {
        rest = rest.dropLast(word.count)
        changed = true
      }
    }
    var first = start
    for word in opening where rest.lowercased().hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      first += word.utf16.count
    }
    return first..<(first + rest.utf16.count)
  }

  private static let closing = [
    " ", "까지", "사이에", "사이", "부터", "에서", "에", "이내", "안에", "안", "동안", "내내", "まで", "までに", "の間", "から",
    "に", "で", "以降", "以前", "後", "前", "またはその", "이후", "이전", "후", "전",
  ]
  private static let opening = [
    "from ", "between ", "since ", "by ", "before ", "after ", "until ", "till ", "the ", "in ",
  ]
}

extension TimeSuite {
  /// The cases that name days, months or years, not hours.
  var onlyDates: TimeSuite {
    TimeSuite(
      name: name, cases: cases.filter { $0.dateOnly == true && $0.expected.first?.value != nil })
  }

  private init(name: String, cases: [Case]) {
    self.name = name
    self.cases = cases
  }
}
