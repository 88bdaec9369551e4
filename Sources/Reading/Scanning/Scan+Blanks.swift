// SPDX-License-Identifier: Apache-2.0

/// Blanks, and line ends within running text.
extension Scan {
  /// The offset after blanks on one line; with `joinsLines`, also after one line end inside a
  /// paragraph. Tabs separate cells and are never skipped.
  @inline(__always)
  func skipBlanks(from offset: Int) -> Int {
    // One look settles it before most words, two looks after a blank.
    if !isBlankLike(byte(offset)) { return offset }
    if byte(offset) == 0x20, !isBlankLike(byte(offset + 1)) { return offset + 1 }
    if byte(offset) == 0x0A, memory.pointee.lastBreak == (offset, false) { return offset }
    return blanksSkipped(from: offset)
  }

  /// Whether a byte may begin a blank.
  @inline(__always)
  private func isBlankLike(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte >= 0xC2 && byte <= 0xE3
  }

  @inline(never)
  private func blanksSkipped(from offset: Int) -> Int {
    var end = offset
    var lines = 0
    while end < bytes.count {
      switch bytes[end] {
      case 0x20: end += 1
      case 0xC2 where byte(end + 1) == 0xA0: end += 2
      case 0xE3 where byte(end + 1) == 0x80 && byte(end + 2) == 0x80: end += 3
      case 0xE2 where byte(end + 1) == 0x80 && byte(end + 2) &- 0x82 < 9: end += 3
      case 0x0A where options.joinsLines && lines == 0 && isHardBreak(at: end):
        lines += 1
        end += 1
      case 0x0D where options.joinsLines && lines == 0 && byte(end + 1) == 0x0A: end += 1
      default: return end
      }
    }
    return end
  }

  /// Whether a line end lies within running text: a long enough line before it, and no table on either
  /// side. Looks at a few dozen bytes, so that the pass stays linear; every reader before a line end
  /// asks, so the last answer is kept.
  private func isHardBreak(at end: Int) -> Bool {
    if memory.pointee.lastBreak.end == end { return memory.pointee.lastBreak.isHard }
    let isHard = findsHardBreak(at: end)
    memory.pointee.lastBreak = (end, isHard)
    return isHard
  }

  private func findsHardBreak(at end: Int) -> Bool {
    guard end >= 32, bytes.placeOfLineMark(from: end - 32, before: end) == end else { return false }
    let limit = min(bytes.count, end + 64)
    let next = bytes.placeOfLineMark(from: end + 1, before: limit)
    return next >= limit || bytes[next] == 0x0A
  }
}
