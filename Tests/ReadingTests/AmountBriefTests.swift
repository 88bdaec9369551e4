// SPDX-License-Identifier: Apache-2.0
import Foundation
import Quantities
import Testing

@testable import Reading

/// The founding brief, read by hand: every amount, share and multiple of it, and how often each stands there.
@Suite(.enabled(if: folder != nil, "ENTENTE_BRIEF names no folder: the brief is not read"))
struct AmountBriefTests {
  private static let money: [String: Int] = [
    "5000000 USD exact": 1, "30000000 USD exact": 1, "600000000 USD about": 1,
    "700000000 USD exact": 1,
    "1200000000 USD exact": 1, "2000000000 USD exact": 1, "2100000000 USD about": 1,
    "3300000000 USD exact": 1, "8000000000 USD exact": 1, "16000000000 USD up to": 2,
    "17000000000 USD up to": 2, "20000000000 USD exact year": 1, "33300000000 USD about": 1,
    "36000000000 USD exact": 3, "40000000000 USD up to": 2, "73000000000 USD exact": 2,
    "73000000000 USD up to": 2, "106300000000 USD exact": 1, "109000000000 USD about": 1,
    "109000000000 USD exact": 2, "150000000000 USD exact": 1, "250000000000 USD exact": 1,
    "350000000000 USD exact": 1, "550000000000 USD exact": 7, "550000000000 USD about": 1,
    "555000000000 USD exact": 1, "600000000000 USD exact": 1,
    "2000000000..5000000000 USD range year": 1, "15000000000..18000000000 USD range year": 1,
    "11000000000000 JPY about": 1, "17000000000000 JPY exact": 3, "27500000000000 JPY exact": 1,
    "28300000000000 JPY exact": 1, "85000000000000 JPY about": 1,
  ]
  private static let shares: [String: Int] = [
    "75 % exact": 1, "97.5 % exact": 1, "1 % at least": 1, "70 % at least": 1, "30 % exact": 1,
    "15 % about": 1, "20 % about": 1,
  ]
  private static let multiples: [String: Int] = ["4 exact": 2, "2 at least": 1]

  private func found(_ kind: Mention.Kind) throws -> [String: Int] {
    let folder = try #require(folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let name = try #require(names.first { $0.hasSuffix(".txt") })
    var options = MentionOptions()
    options.kinds = [kind]
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
    var counts: [String: Int] = [:]
    for mention in MentionReader().mentions(in: bytes, options) {
      guard case .amount(let measure) = mention.value else { continue }
      let ends = "\(measure.lower?.plain ?? "")..\(measure.upper?.plain ?? "")"
      let words: [String?] = [
        measure.nominal?.plain ?? ends, measure.unit, mention.bound.rawValue, measure.per?.rawValue,
      ]
      counts[words.compactMap(\.self).joined(separator: " "), default: 0] += 1
    }
    return counts
  }

  @Test("All fifty amounts of the brief, and no other money")
  func money() throws {
    let found = try found(.money)
    #expect(found == Self.money)
    #expect(found.values.reduce(0, +) == 50)
  }

  @Test("All shares and multiples of the brief")
  func sharesAndMultiples() throws {
    #expect(try found(.share) == Self.shares)
    #expect(try found(.multiple) == Self.multiples)
  }
}

private let folder = ProcessInfo.processInfo.environment["ENTENTE_BRIEF"]
