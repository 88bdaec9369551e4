// SPDX-License-Identifier: Apache-2.0

/// Text turned into UTF-8, with the bytes that were no characters.
struct Decoded {
  /// A stretch of the source for which U+FFFD stands.
  struct Fault: Hashable {
    /// Where it was in the source.
    let offset: Int
    let bytes: [UInt8]
    /// Where U+FFFD stands in the text.
    let target: Int
  }

  var bytes: [UInt8]
  /// The first of them; the rest is only counted.
  private(set) var faults: [Fault] = []
  private(set) var faultCount = 0

  static let listed = 20
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  init(bytes: [UInt8] = []) { self.bytes = bytes }

  mutating func replace(_ source: some Collection<UInt8>, at offset: Int) {
    faultCount += 1
    if faults.count < Self.listed {
      faults.append(Fault(offset: offset, bytes: Array(source), target: bytes.count))
    }
    bytes.append(contentsOf: Self.replacement)
  }

  /// A remark for each fault listed and one for the rest.
  func remarks(_ encoding: TextEncoding) -> [IntakeRemark] {
    var line = 1
    var offset = 0
    var remarks: [IntakeRemark] = faults.map { fault in
      while offset < fault.target {
        if bytes[offset] == UInt8(ascii: "\n") { line += 1 }
        offset += 1
      }
      return .notACharacter(fault.bytes, line: line, offset: fault.offset, encoding)
    }
    if faultCount > faults.count { remarks.append(.moreOfThese(faultCount - faults.count)) }
    return remarks
  }
}
