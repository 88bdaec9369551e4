// SPDX-License-Identifier: Apache-2.0
import Reading

extension Acronyms {
  /// "(Minerals Security Council, 이하 MSC)", 「（Grid Fund、以下「GF」）」: the words stand in the bracket as well.
  func wordsBeside(
    _ text: String, _ range: Range<Int>, _ draft: Draft
  ) -> Definition? {
    let bytes = draft.text.bytes
    let place = Self.quoted(before: range.lowerBound, bytes)
    let lead = max(0, place - 24)..<place
    guard let mark = draft.last(Self.hereafter, in: lead),
      bytes[mark.upperBound..<place].allSatisfy({ $0 == 0x20 })
    else { return nil }
    var from = mark.lowerBound
    let floor = max(0, from - 120)
    while from > floor, bytes[from - 1] != 0x28, bytes[from - 1] != 0x88, bytes[from - 1] != 0x0A {
      from -= 1
    }
    let latin = Array(draft.words(in: from..<mark.lowerBound))
    guard let first = latin.first, let last = latin.last, latin.count >= 2,
      Draft.openingBracket(bytes, first.range.lowerBound - 1) != nil
        || first.range.lowerBound >= 3
          && Draft.openingBracket(bytes, first.range.lowerBound - 3) != nil,
      latin.allSatisfy({ $0.script == .latin }),
      case let span = first.range.lowerBound..<last.range.upperBound,
      Self.fits(text, draft[span]) || Self.nearFit(text, draft[span]) != nil
    else { return nil }
    return Definition(
      acronym: text, range: range, words: span, normal: Self.normal(draft[span]), isLatin: true)
  }
  private static let hereafter = WordList(
    ", 이하|; 이하|，이하|、以下|、以下「|、以下、|、略称|、略称「|, hereafter|, hereinafter|; hereafter|, or|, 약칭|, 以下")
}
