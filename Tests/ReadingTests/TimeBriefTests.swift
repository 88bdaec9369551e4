// SPDX-License-Identifier: Apache-2.0
import Foundation
import Quantities
import Reading
import Testing

/// The dates of the founding brief, read by eye: figures only, line by line.
@Suite(.enabled(if: foundingBrief != nil))
struct TimeBriefTests {
  /// Line: the values in their order, `<=` by, `<` before, `>=` from.
  private static let table = """
    3: 2026
    23: 2026-03-19
    24: 2025
    27: 2025-10
    29: 2025-02-07
    36: 2026-03-19
    38: 2025-02-07, 2025-10-28
    40: 2025
    42: 2025
    43: 2025-02-07
    44: 2025-10-28
    46: 2025-02-07, 2025-10-27, 2025-10-28, 2025-10-29, 2025-10-28, 2025-10-28, 2026-03-27
    48: 2025-07
    49: 2025-07-22, 2025-09-04
    51: 2029-01-19 <
    53: 2025-09-04
    63: 2025-10-29, 2026-03-27
    74: 2026 <=, 2025
    80: 2026-03-19
    82: 2026-03-19, 2026-03-19
    87: 2026-02
    88: 2025-07, 2029 <=
    90: 2026 <=
    101: 2026-03-13
    103: 2026-03-17, 2026-03-27
    105: 2026-03-23
    107: 2026-03-24
    109: 2026-03-03/2026-03-13, 2026-03-23
    111: 2007
    116: 2025-09-04
    117: 2025-10-28
    118: 2026-02-17
    119: 2026-03-19
    121: 2025-10-28
    122: 2026-03-24
    135: 2026-03-24
    137: 2026-03-23, 2026-03-24
    153: 2026-03
    171: 2026-03
    173: 2026-03-19
    175: 2026-02-04
    177: 2026-03-14
    188: 2026-01-27
    189: 2026-01-27
    193: 2026-03-19, 2025-10-28
    195: 2026-03-19
    197: 2025-04-24, 2026-03-27
    201: 2026-01-27
    206: 2026 <=
    207: 2025-10
    208: 2025-10
    220: 2025-10-28
    225: 2026-01, 2026-03-26
    227: 2026-01-13
    229: 2026-03-23
    231: 2026-03-19, 2026-03-26
    233: 2026-03-14, 2026-03-14
    241: 2025-02-07, 2025-10-28, 2026-03-19
    242: 2026-02-17
    248: 2025-10-28, 2026-03-27
    257: 2025-02-17
    269: 2026-03-19, 2026-03-late, 2026-04
    270: 2026-03-18 >=, 2026-03-12
    273: 2026-03-21
    280: 2026-03-27
    282: 2026-03-23
    284: 2026-03-23, 2026-03-27
    286: 2025-12-04, 2026-03-27
    288: 2026-03-21
    295: 2029-01 <=, P3Y, P5Y
    300: 2026-04, 2026-05-mid
    303: 2026-11
    307: 2025-02-07, 2025-10-28
    309: 2026-03-24
    311: 2026-02-10
    313: 2026-03-23
    315: 2025-10-28, 2025-10-30
    317: 2026-05
    323: 2025-10-28
    333: 2025-10-28, 2026-03-27
    338: P4Y/P5Y
    339: 2025
    347: 2025-11-14, 2026-03-27
    349: 2025, 2026-01-15, 2026
    """

  @Test(
    "Every date of the brief is read with its precision, and nothing else",
    arguments: [Day(2026, 3, 30), nil])
  func dates(written: Day?) throws {
    let text = try #require(foundingBrief)
    var options = MentionOptions()
    options.kinds = [.date, .period]
    options.date = written
    var found: [Int: [String]] = [:]
    for mention in MentionReader().mentions(in: text.bytes, options) {
      found[text.line(of: mention.range.lowerBound), default: []].append(Self.figures(mention))
    }
    for row in Self.table.split(separator: "\n") {
      let parts = row.split(separator: ":", maxSplits: 1)
      let line = try #require(Int(parts[0].filter(\.isNumber)))
      // Without the document's date "this year" cannot be placed.
      let expected = parts[1].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        .map { written == nil && line == 90 ? $0.replacingOccurrences(of: "2026", with: "?") : $0 }
      #expect(found.removeValue(forKey: line) == expected, "line \(line)")
    }
    #expect(found.isEmpty, "spurious dates")
  }

  private static func figures(_ mention: Mention) -> String {
    let value =
      switch mention.value {
      case .time(let span): "\(span)"
      case .duration(let iso): iso
      default: "?"
      }
    switch mention.bound {
    case .upTo: return value + " <="
    case .under: return value + " <"
    case .atLeast: return value + " >="
    default: return value
    }
  }
}
