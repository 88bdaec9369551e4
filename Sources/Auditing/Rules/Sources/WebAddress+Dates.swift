// SPDX-License-Identifier: Apache-2.0
import Quantities

/// A date in a URL: "/2026/03/", "/20260323", "/202510/28", "/2026/0319/", or a year's folder.
struct AddressDate: Sendable, Hashable {
  let year: Int
  let month: Int?
  let day: Int?
  /// As it stands in the address.
  let words: String

  /// The days it can mean.
  var days: ClosedRange<Day> {
    guard let month else { return Day(year, 1, 1)!...Day(year, 12, 31)! }
    guard let day, let only = Day(year, month, day) else {
      return Day(year, month, 1)!...Day(year, month, Day.length(ofMonth: month, in: year))!
    }
    return only...only
  }
}

extension WebAddress {
  /// The dates that its path and query hold, the most precise first.
  var dates: [AddressDate] {
    let bytes = Array((path + (query.isEmpty ? "" : "?" + query)).utf8)
    let runs = Self.digitRuns(bytes)
    var found: [AddressDate] = []
    var index = 0
    while index < runs.count {
      let (date, used) = Self.date(at: index, runs, bytes)
      if let date { found.append(date) }
      index += used
    }
    return found.sorted { $0.rank > $1.rank }
  }

  private static func digitRuns(_ bytes: [UInt8]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var at = 0
    while at < bytes.count {
      guard WrittenDate.isDigit(bytes[at]) else {
        at += 1
        continue
      }
      var end = at
      while end < bytes.count, WrittenDate.isDigit(bytes[end]) { end += 1 }
      runs.append(at..<end)
      at = end
    }
    return runs
  }

  /// The date that begins with a run of digits, and how many runs it takes.
  private static func date(
    at index: Int, _ runs: [Range<Int>], _ bytes: [UInt8]
  ) -> (AddressDate?, Int) {
    let run = runs[index]
    func value(_ range: Range<Int>) -> Int {
      bytes[range].reduce(0) { $0 &* 10 &+ Int($1) - 0x30 }
    }
    func words(_ end: Int) -> String {
      String(decoding: bytes[run.lowerBound..<end], as: UTF8.self)
    }
    /// The next run if just this mark lies between.
    func next(_ step: Int, _ mark: UInt8) -> Range<Int>? {
      guard index + step < runs.count else { return nil }
      let before = runs[index + step - 1].upperBound
      let run = runs[index + step]
      return run.lowerBound == before + 1 && bytes[before] == mark ? run : nil
    }
    func isMonth(_ range: Range<Int>) -> Bool {
      range.count <= 2 && (1...12).contains(value(range))
    }
    let slash = UInt8(ascii: "/")
    let opens = run.lowerBound == 0 || bytes[run.lowerBound - 1] == slash
    switch run.count {
    case 8, 11, 12, 14:
      // A day with nothing, a serial number or a time of day behind it.
      let end = run.lowerBound + 8
      let year = value(run.lowerBound..<(run.lowerBound + 4))
      let month = value((run.lowerBound + 4)..<(run.lowerBound + 6))
      let day = value((run.lowerBound + 6)..<end)
      guard plausible.contains(year), Day(year, month, day) != nil else { return (nil, 1) }
      return (AddressDate(year: year, month: month, day: day, words: words(end)), 1)
    case 6:
      let year = value(run.lowerBound..<(run.lowerBound + 4))
      let month = value((run.lowerBound + 4)..<run.upperBound)
      guard opens, plausible.contains(year), (1...12).contains(month) else { return (nil, 1) }
      let closes = run.upperBound < bytes.count && bytes[run.upperBound] == slash
      guard closes else { return (nil, 1) }
      if let day = next(1, slash), day.count == 2, Day(year, month, value(day)) != nil {
        return (
          AddressDate(year: year, month: month, day: value(day), words: words(day.upperBound)), 2
        )
      }
      return (AddressDate(year: year, month: month, day: nil, words: words(run.upperBound)), 1)
    case 4:
      let year = value(run)
      guard plausible.contains(year) else { return (nil, 1) }
      if opens, let second = next(1, slash) {
        if isMonth(second) {
          let month = value(second)
          // "/2026/02/9ff3": the name of a page may begin with a digit.
          if let third = next(2, slash), third.count <= 2, Day(year, month, value(third)) != nil,
            third.upperBound == bytes.count || !WrittenDate.isLetter(bytes[third.upperBound])
          {
            return (
              AddressDate(
                year: year, month: month, day: value(third), words: words(third.upperBound)),
              3
            )
          }
          let ends = second.upperBound == bytes.count || bytes[second.upperBound] == slash
          if ends {
            return (
              AddressDate(year: year, month: month, day: nil, words: words(second.upperBound)), 2
            )
          }
        }
        if second.count == 4 {
          let month = value(second.lowerBound..<(second.lowerBound + 2))
          let day = value((second.lowerBound + 2)..<second.upperBound)
          if Day(year, month, day) != nil {
            return (
              AddressDate(year: year, month: month, day: day, words: words(second.upperBound)), 2
            )
          }
        }
      }
      for mark in [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")] {
        if let second = next(1, mark), second.count == 2, isMonth(second),
          let third = next(2, mark), third.count == 2, Day(year, value(second), value(third)) != nil
        {
          return (
            AddressDate(
              year: year, month: value(second), day: value(third), words: words(third.upperBound)),
            3
          )
        }
      }
      let closes = run.upperBound < bytes.count && bytes[run.upperBound] == slash
      return opens && closes
        ? (AddressDate(year: year, month: nil, day: nil, words: words(run.upperBound)), 1)
        : (nil, 1)
    default: return (nil, 1)
    }
  }

  /// Years in which a page may have been put on the web.
  private static let plausible = 1990...2060
}

extension AddressDate {
  fileprivate var rank: Int { day != nil ? 2 : month != nil ? 1 : 0 }
}
