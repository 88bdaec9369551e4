// SPDX-License-Identifier: Apache-2.0

/// Numbers as they stand in messages, headers and CSV: the shortest text that reads back the same.
enum Number {
  static func text(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    return value.description
  }

  /// A plain decimal number; `nil` for anything else, hexadecimal and words such as `nan` included.
  static func read(_ text: some StringProtocol) -> Double? {
    let plain = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte)
    }
    return plain ? Double(text) : nil
  }
}
