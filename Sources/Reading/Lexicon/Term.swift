// SPDX-License-Identifier: Apache-2.0

/// A short text that outlives every scan: the code, symbol or form that a `Sense` stands for.
///
/// A place and a length of twelve bytes, without a reference count, so that the readers can hand
/// senses about freely; it becomes a `String` only where a mention is emitted.
struct Term: Hashable, @unchecked Sendable {
  private let start: UnsafePointer<UInt8>
  private let count: Int32

  /// A text of the program itself.
  @inline(__always)
  init(_ text: StaticString) {
    start = text.utf8Start
    count = Int32(truncatingIfNeeded: text.utf8CodeUnitCount)
  }

  /// A word of the lexicon, kept for the life of the process: the lexicon of the three languages is
  /// built once.
  init(keeping text: String) {
    let kept = UnsafeMutablePointer<UInt8>.allocate(capacity: text.utf8.count + 1)
    for (index, byte) in text.utf8.enumerated() { kept[index] = byte }
    start = UnsafePointer(kept)
    count = Int32(clamping: text.utf8.count)
  }

  /// A stretch of the text that is being read; not to be kept beyond the scan.
  init(within text: Slice<UnsafeBufferPointer<UInt8>>) {
    let bytes = UnsafeBufferPointer(rebasing: text)
    start = bytes.baseAddress ?? ("" as StaticString).utf8Start
    count = Int32(clamping: bytes.count)
  }

  var string: String { String(decoding: utf8, as: UTF8.self) }
  var utf8: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: Int(count)) }
  var isEmpty: Bool { count == 0 }

  @inline(__always)
  static func == (a: Term, b: Term) -> Bool {
    guard a.count == b.count else { return false }
    for index in 0..<Int(a.count) where a.start[index] != b.start[index] { return false }
    return true
  }

  func hash(into hasher: inout Hasher) {
    for byte in utf8 { hasher.combine(byte) }
  }
}

extension Term: ExpressibleByStringLiteral {
  @inline(__always)
  init(stringLiteral text: StaticString) { self.init(text) }
}
