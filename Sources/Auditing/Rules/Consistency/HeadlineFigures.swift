// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// A figure of a headline that the text below it gives a slip of the pen apart: "approves EUR 5.4 billion" over "approved
/// grants of EUR 4.5 billion".
struct HeadlineFigures {
  struct Slip {
    let odd: Stated
    let told: [Stated]
  }

  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  var slips: [Slip] { headlines.flatMap { block in slips(in: block.content) } }

  /// Titles, and lines at the head of a text that are no sentences: those in short lines below the headline, too.
  private var headlines: [Block] {
    let blocks = draft.outline.blocks
    let body = blocks.firstIndex { isSentence($0.content) && $0.content.count > 120 } ?? 0
    return blocks.enumerated().filter { index, block in
      switch block.kind {
      case .title: true
      case .paragraph, .section:
        index < Self.head && block.content.count <= 240 && !isSentence(block.content)
      case .bullet:
        index < min(body, Self.lead) && block.content.count <= 160 && !isSentence(block.content)
      default: false
      }
    }.map(\.element)
  }
  private static let head = 4
  private static let lead = 14

  private func isSentence(_ content: Range<Int>) -> Bool {
    guard let last = draft[content].last(where: { !$0.isWhitespace }) else { return true }
    return ".。:：)）".contains(last)
  }

  private func slips(in headline: Range<Int>) -> [Slip] {
    let words = draft.content(draft.words(in: headline))
    guard words.count >= 2 else { return [] }
    return draft.amounts(in: headline).compactMap { amount in
      guard [.money, .quantity, .share, .count].contains(amount.kind), amount.unit != nil,
        amount.numeral != nil, amount.bound == .exact, !amount.isFraction
      else { return nil }
      let below = draft.amounts.filter {
        $0.isCommensurable(with: amount) && !headline.contains($0.range.lowerBound)
          && $0.numeral != nil
      }
      guard
        !below.contains(where: { $0.face.overlaps(amount.face) || $0.nominal == amount.nominal })
      else { return nil }
      let near = below.filter { isSlip(amount, $0) }.map { ($0, shared(words, with: $0)) }
      // The one whose sentence has most words of the headline.
      let most = near.map { $0.1 }.max() ?? 0
      let told = near.filter { $0.1 == most }.map { $0.0 }
      guard most >= 2, let first = told.first,
        told.allSatisfy({ $0.nominal == first.nominal })
      else { return nil }
      return Slip(odd: amount, told: told)
    }
  }

  private func isSlip(_ a: Stated, _ b: Stated) -> Bool {
    let isPower = DigitSlip.mantissa(a.nominal) == DigitSlip.mantissa(b.nominal)
    return !isPower && DigitSlip.significance(a) + DigitSlip.significance(b) >= 4
      && DigitSlip.areApart(a.nominal, b.nominal)
  }

  /// How many words of the headline stand around an amount.
  private func shared(_ words: Set<Int32>, with amount: Stated) -> Int {
    let at = amount.range
    let own = draft.statements.first { $0.range.contains(at.lowerBound) }?.range
    let window = max(0, at.lowerBound - 160)..<min(draft.text.bytes.count, at.upperBound + 90)
    let near = own.map { $0.clamped(to: window) } ?? window
    return draft.content(draft.words(in: near)).intersection(words).count
  }
}
