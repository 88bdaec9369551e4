// SPDX-License-Identifier: Apache-2.0

/// The text of one document as UTF-8, and where its lines begin.
///
/// Every range in Reading is a range of byte offsets into `bytes`, half open, on scalar boundaries.
public struct DocumentText: Sendable, Hashable {
  /// What a message calls the document: its file name, or `-` for standard input.
  public let name: String
  public let bytes: [UInt8]
  /// The offset at which each line begins; the first is 0. A line ends with LF or CR LF.
  public let lineStarts: [Int]
  /// For texts with a line so long that columns are not to be counted from its start each time.
  private let scalarCounts: ScalarCounts?

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    var longest = 0
    bytes.withUnsafeBufferPointer { text in
      var start = 0
      while true {
        let end = text.place(of: UInt8(ascii: "\n"), from: start, before: text.count)
        if end == text.count { break }
        longest = max(longest, end - start)
        start = end + 1
        starts.append(start)
      }
    }
    lineStarts = starts
    longest = max(longest, bytes.count - starts[starts.count - 1])
    scalarCounts = longest > 8 * ScalarCounts.step ? ScalarCounts(bytes) : nil
  }

  public init(name: String, _ text: String) { self.init(name: name, bytes: Array(text.utf8)) }

  /// The line that holds an offset, from 1.
  public func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Line and column of an offset.
  public func place(of offset: Int) -> Place {
    let line = line(of: offset)
    return Place(line: line, column: columns(lineStarts[line - 1]..<offset).scalars + 1)
  }

  /// The column as the Language Server Protocol counts it: UTF-16 code units from 0.
  public func utf16Column(of offset: Int) -> Int {
    let count = columns(lineStarts[line(of: offset) - 1]..<offset)
    return count.scalars + count.pairs
  }

  private func columns(_ range: Range<Int>) -> ScalarCounts.Count {
    scalarCounts?.count(in: range, of: bytes) ?? ScalarCounts.Count(in: range, of: bytes)
  }

  /// The bytes of a line, from 1, without its line end.
  public func range(ofLine line: Int) -> Range<Int> {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    if end > start, line < lineStarts.count, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The text of a range.
  public subscript(range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

/// A line and a column, both from 1; columns count Unicode scalars.
public struct Place: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (a: Place, b: Place) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }

  public var description: String { "\(line):\(column)" }
}
