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
    while offset < target {
      if offset + 8 <= target, let columns = columns(ofEight: offset, in: bytes) {
        place.column += columns
        offset += 8
        continue
      }
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\n") {
        place = (place.line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        place.column += 1
      }
      offset += 1
    }
    return Place(line: place.line, column: place.column)
  }

  /// How many characters begin in eight bytes, or nil if a line ends among them.
  private func columns(ofEight offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let eight = UnsafeRawBufferPointer(bytes).loadUnaligned(
      fromByteOffset: offset, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let ends = eight ^ (ones &* 0x0A)
    guard (ends &- ones) & ~ends & (ones &* 0x80) == 0 else { return nil }
    // Bytes that go on with a character are those of the form 10xxxxxx.
    let goingOn = (eight >> 7) & ~(eight >> 6) & ones
    return 8 - Int(truncatingIfNeeded: (goingOn &* ones) >> 56)
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
