// SPDX-License-Identifier: Apache-2.0
import Agreements
public import Drawing
import Quantities
import Questions

extension AnswerChart {
  /// Money allocated beside time elapsed; nil if the pledge has no deadline or no amount.
  public func clock() -> PledgeClock? {
    guard let allocated = share("allocated-share"), let elapsed = share("elapsed-share"),
      let terms = answer.table("terms"), let moments = answer.table("moments")
    else { return nil }
    let start = moments.rows.first.flatMap { moments.cell($0, "date")?.value.words(in: language) }
    let deadline = terms.rows.first { $0.key == "deadline" }?.cells.last?.value.words(in: language)
    return PledgeClock(
      caption: caption, allocated: allocated, elapsed: elapsed,
      start: start.map { words(Text(en: "from \($0)", ko: "\($0)부터", ja: "\($0)から")) } ?? "",
      deadline: deadline.map { words(Text(en: "by \($0)", ko: "\($0)까지", ja: "\($0)まで")) } ?? "",
      width: width)
  }

  private func share(_ key: String) -> PledgeClock.Share? {
    guard let named = answer[key], case .share(let ratio) = named.value,
      let size = named.value.size
    else { return nil }
    let ends = [ratio.interval.lower, ratio.interval.upper].compactMap {
      $0.flatMap { Double("\($0)") }
    }
    return PledgeClock.Share(
      words(named.label) + " " + ratio.formatted(language), value: size,
      interval: ends.count == 2 && ends[0] < ends[1] ? Extent(ends[0], ends[1]) : nil,
      href: links.why(key), tooltip: ratio.formattedBounds(language))
  }
}
