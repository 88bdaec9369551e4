// SPDX-License-Identifier: Apache-2.0

/// How many characters stand before each of many places of a text, so that the column of an offset far
/// into a line is found without counting from the line's start.
struct ScalarCounts: Sendable, Hashable {
  struct Count: Sendable, Hashable {
    /// Unicode scalars.
    var scalars = 0
    /// Those of them that UTF-16 writes as two units.
    var pairs = 0
  }

  /// Bytes from one counted place to the next.
  static let step = 1024

  /// The counts before offset 0, `step`, 2 × `step` and so on.
  private let before: [Count]

  init(_ bytes: [UInt8]) {
    var before = [Count()]
    var start = 0
    while start + Self.step <= bytes.count {
      let here = Count(in: start..<(start + Self.step), of: bytes)
      let last = before[before.count - 1]
      before.append(Count(scalars: last.scalars + here.scalars, pairs: last.pairs + here.pairs))
      start += Self.step
    }
    self.before = before
  }

  /// - Parameter bytes: the text that this was made of.
  func count(in range: Range<Int>, of bytes: [UInt8]) -> Count {
    guard range.count > Self.step else { return Count(in: range, of: bytes) }
    let (start, end) = (
      count(before: range.lowerBound, bytes), count(before: range.upperBound, bytes)
    )
    return Count(scalars: end.scalars - start.scalars, pairs: end.pairs - start.pairs)
  }

  private func count(before offset: Int, _ bytes: [UInt8]) -> Count {
    let place = offset / Self.step
    let rest = Count(in: (place * Self.step)..<offset, of: bytes)
    return Count(
      scalars: before[place].scalars + rest.scalars, pairs: before[place].pairs + rest.pairs)
  }
}

extension ScalarCounts.Count {
  /// Counted byte by byte: every byte that continues none begins a scalar.
  init(in range: Range<Int>, of bytes: [UInt8]) {
    for offset in range where bytes[offset] & 0xC0 != 0x80 {
      scalars += 1
      if bytes[offset] >= 0xF0 { pairs += 1 }
    }
  }
}
