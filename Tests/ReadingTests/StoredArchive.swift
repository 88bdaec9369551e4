// SPDX-License-Identifier: Apache-2.0

/// Writes a zip archive whose entries are not packed: enough for office files in tests.
enum StoredArchive {
  static func bytes(_ entries: [(name: String, text: String)]) -> [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in entries {
      let data = Array(text.utf8)
      let common =
        little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(checksum(data), 4)
        + little(UInt32(data.count), 4) + little(UInt32(data.count), 4)
        + little(UInt32(name.utf8.count), 2) + little(0, 2)
      let offset = UInt32(out.count)
      out += little(0x0403_4B50, 4) + common + Array(name.utf8) + data
      directory +=
        little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2)
        + little(0, 4) + little(offset, 4) + Array(name.utf8)
    }
    let count = UInt32(entries.count)
    let end =
      little(0x0605_4B50, 4) + little(0, 4) + little(count, 2) + little(count, 2)
      + little(UInt32(directory.count), 4) + little(UInt32(out.count), 4) + little(0, 2)
    return out + directory + end
  }

  private static func little(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }

  /// CRC-32 (ISO 3309).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var rest: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      rest ^= UInt32(byte)
      for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }
    return ~rest
  }
}
