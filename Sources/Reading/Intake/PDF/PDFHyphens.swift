// SPDX-License-Identifier: Apache-2.0

/// Mends what a page's layout does to words: soft hyphens are taken out, and a word of Latin letters cut at
/// a line's end is joined when the document itself shows that it is one word, by having it whole somewhere
/// ("long-" and "term" stay apart unless it also says "longterm").
enum PDFHyphens {
  static func tidy(_ bytes: [UInt8]) -> [UInt8] {
    let cuts = cuts(in: bytes)
    if cuts.isEmpty { return bytes }
    let whole = words(of: bytes, among: Set(cuts.compactMap(\.word)))
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var offset = 0
    for cut in cuts where cut.word.map(whole.contains) ?? true {
      out.append(contentsOf: bytes[offset..<cut.from])
      offset = cut.to
    }
    out.append(contentsOf: bytes[offset...])
    return out
  }

  /// What to leave out, if `word` is one; a soft hyphen in any case.
  private struct Cut {
    let from: Int
    let to: Int
    let word: [UInt8]?
  }

  private static let small = UInt8(ascii: "a")...UInt8(ascii: "z")
  private static let longest = 40

  private static func cuts(in bytes: [UInt8]) -> [Cut] {
    var cuts: [Cut] = []
    for offset in bytes.indices.dropLast() {
      if bytes[offset] == 0xC2, bytes[offset + 1] == 0xAD {
        cuts.append(
          Cut(from: offset, to: nextLine(bytes, after: offset + 2) ?? (offset + 2), word: nil))
      } else if bytes[offset] == UInt8(ascii: "-"), bytes[offset + 1] == 0x0A,
        let next = nextLine(bytes, after: offset + 1)
      {
        let head = bytes[max(0, offset - longest)..<offset].reversed().prefix(while: small.contains)
        let tail = bytes[next..<min(next + longest, bytes.count)].prefix(while: small.contains)
        guard !head.isEmpty, !tail.isEmpty else { continue }
        cuts.append(Cut(from: offset, to: next, word: head.reversed() + tail))
      }
    }
    return cuts
  }

  /// Where the text of the next line begins, if a line ends here.
  private static func nextLine(_ bytes: [UInt8], after end: Int) -> Int? {
    guard end < bytes.count, bytes[end] == 0x0A else { return nil }
    let next = bytes[(end + 1)...].firstIndex { $0 != 0x20 }
    return next.flatMap { bytes[$0] > 0x20 ? $0 : nil }
  }

  /// Those of the wanted words that the text has whole.
  private static func words(of bytes: [UInt8], among wanted: Set<[UInt8]>) -> Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    if wanted.isEmpty { return found }
    var offset = 0
    while offset < bytes.count {
      guard small.contains(bytes[offset]) else {
        offset += 1
        continue
      }
      let end = bytes[offset...].firstIndex { !small.contains($0) } ?? bytes.count
      if end - offset <= 2 * longest {
        let word = Array(bytes[offset..<end])
        if wanted.contains(word) { found.insert(word) }
      }
      offset = end
    }
    return found
  }
}
