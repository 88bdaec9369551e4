// SPDX-License-Identifier: Apache-2.0

/// A short text that outlives every scan: the code, symbol or form that a `Sense` stands for.
///
/// Two machine words without a reference count, so that the readers can hand senses about freely;
/// it becomes a `String` only where a mention is emitted.
struct Term: Hashable, @unchecked Sendable {
  private let bytes: UnsafeBufferPointer<UInt8>

  /// A text of the program itself.
  @inline(__always)
  init(_ text: StaticString) {
    bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// A word of the lexicon, kept for the life of the process: the lexicon of the three languages is
  /// built once.
  init(keeping text: String) {
    bytes = UnsafeBufferPointer(Self.keep(text))
  }

  /// A stretch of the text that is being read; not to be kept beyond the scan.
  init(within text: Slice<UnsafeBufferPointer<UInt8>>) {
    bytes = UnsafeBufferPointer(rebasing: text)
  }

  private static func keep(_ text: String) -> UnsafeMutableBufferPointer<UInt8> {
    let kept = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = kept.initialize(from: text.utf8)
    return kept
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }
  var utf8: UnsafeBufferPointer<UInt8> { bytes }
  var isEmpty: Bool { bytes.isEmpty }

  @inline(__always)
  static func == (a: Term, b: Term) -> Bool {
    guard a.bytes.count == b.bytes.count else { return false }
    for index in 0..<a.bytes.count where a.bytes[index] != b.bytes[index] { return false }
    return true
  }

  func hash(into hasher: inout Hasher) {
    for byte in bytes { hasher.combine(byte) }
  }
}

extension Term: ExpressibleByStringLiteral {
  @inline(__always)
  init(stringLiteral text: StaticString) { self.init(text) }
}
