// SPDX-License-Identifier: Apache-2.0

/// Web addresses that the end of a line cuts.
enum PDFAddress {
  /// Puts the rest of each cut address to its beginning. A line of which little is left then takes in the
  /// next whole line of its paragraph, so as not to look like the last of one.
  ///
  /// - Parameter isFull: For each line, whether it reaches the right edge, so that the next goes on with it.
  static func join(in texts: inout [[UInt8]], isFull: [Bool]) {
    let lengths = texts.map(\.count)
    var last = 0
    for index in texts.indices.dropFirst() {
      if let rest = rest(of: texts[last], in: texts[index], isFull: isFull[index - 1]) {
        texts[last] += texts[index][..<rest]
        texts[index] = Array(texts[index][rest...].drop { $0 == 0x20 })
      }
      if !texts[index].isEmpty { last = index }
    }
    for index in texts.indices.dropLast()
    where isFull[index] && texts[index].count * 10 < lengths[index] * 7 {
      let next = texts[index + 1]
      guard !texts[index].isEmpty, !next.isEmpty, PDFSheet.form(of: next) == .text else { continue }
      texts[index] = PDFLayout.joined(texts[index], next)
      texts[index + 1] = []
    }
  }

  /// How many bytes of a line belong to the address at the end of the line before; nil for none.
  ///
  /// It goes on if the bracket that opened it is not closed, or if it fills its line and what follows looks
  /// like the rest of one.
  static func rest(of line: [UInt8], in next: [UInt8], isFull: Bool) -> Int? {
    let last = line.lastIndex(of: 0x20).map { line[($0 + 1)...] } ?? line[...]
    let starts = openings.compactMap { last.firstRange(of: $0)?.lowerBound }
    guard let start = starts.min() else { return nil }
    let rest = next.prefix { $0 > 0x20 && $0 < 0x7F }
    if start > last.startIndex, last[start - 1] == UInt8(ascii: "<") {
      guard !last[start...].contains(UInt8(ascii: ">")), !rest.isEmpty else { return nil }
      return rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? rest.count
    }
    guard isFull, let end = last.last, !ends.contains(end), rest.contains(where: signs.contains),
      let first = rest.first, first != UInt8(ascii: "("), first != UInt8(ascii: "<")
    else { return nil }
    return rest.count
  }

  private static let openings = [Array("http://".utf8), Array("https://".utf8)]
  private static let ends = Set(")].,;>".utf8)
  private static let signs = Set("/-_=?&%#".utf8)
}
