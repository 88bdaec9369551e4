// SPDX-License-Identifier: Apache-2.0

/// Lines and columns of offsets that mostly grow: it walks from one to the next, so that places cost
/// one pass over the text however many are asked for.
public struct PlaceFinder {
  private var offset = 0
  private var place = (line: 1, column: 1)

  public init() {}

  /// The place of an offset in the text that all earlier offsets were of.
  public mutating func place(
    of target: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Place {
    let target = min(max(target, 0), bytes.count)
    if target < offset { goBack(to: target, in: bytes) }
    let text = UnsafeRawBufferPointer(bytes)
    while offset < target {
      guard offset + 8 <= bytes.count else {
        pass(bytes[offset])
        continue
      }
      let eight = UInt64(
        littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      pass(eight, min(target - offset, 8))
    }
    return Place(line: place.line, column: place.column)
  }

  private mutating func pass(_ byte: UInt8) {
    offset += 1
    if byte == UInt8(ascii: "\n") {
      place = (place.line + 1, 1)
    } else if byte & 0xC0 != 0x80 {
      place.column += 1
    }
  }

  /// Passes the first `count` of eight bytes at once, or those before the end of a line and the end itself.
  @inline(__always)
  private mutating func pass(_ eight: UInt64, _ count: Int) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // The bytes behind the first `count` look as if they went on with a character, and are not counted.
    let rest = count == 8 ? 0 : UInt64.max << UInt64(count * 8)
    let counted = eight & ~rest | (ones &* 0x80) & rest
    let ends = counted ^ (ones &* 0x0A)
    let end = (ends &- ones) & ~ends & (ones &* 0x80)
    guard end == 0 else {
      offset += end.trailingZeroBitCount / 8 + 1
      place = (place.line + 1, 1)
      return
    }
    // Bytes that go on with a character are those of the form 10xxxxxx.
    let goingOn = (counted >> 7) & ~(counted >> 6) & ones
    place.column += 8 - Int(truncatingIfNeeded: (goingOn &* ones) >> 56)
    offset += count
  }

  /// Back to the start of the line that holds `target`, or within the line.
  private mutating func goBack(to target: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var crosses = false
    while offset > target {
      offset -= 1
      if bytes[offset] == UInt8(ascii: "\n") {
        place.line -= 1
        crosses = true
      } else if bytes[offset] & 0xC0 != 0x80 {
        place.column -= 1
      }
    }
    guard crosses else { return }
    while offset > 0, bytes[offset - 1] != UInt8(ascii: "\n") { offset -= 1 }
    place.column = 1
  }
}
