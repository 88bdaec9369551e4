// SPDX-License-Identifier: Apache-2.0
public import Agreements

/// A tree that cannot be read back.
struct UnreadableTree: Error {
  let offset: Int
}

extension Tree {
  /// The deepest nesting that is stored. The vocabulary needs fewer than ten levels.
  static let greatestDepth = 100

  /// The tree as JSON on one line, keys in their order, every scalar a string, nothing `null`.
  public var stored: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1024)
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .empty: bytes += "null".utf8
    case .scalar(let text): Self.quote(text, to: &bytes)
    case .list(let items):
      bytes.append(0x5b)
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(0x2c) }
        item.write(to: &bytes)
      }
      bytes.append(0x5d)
    case .map(let pairs):
      bytes.append(0x7b)
      for (index, pair) in pairs.enumerated() {
        if index > 0 { bytes.append(0x2c) }
        Self.quote(pair.key, to: &bytes)
        bytes.append(0x3a)
        pair.value.write(to: &bytes)
      }
      bytes.append(0x7d)
    }
  }

  private static func quote(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5c:
        bytes.append(0x5c)
        bytes.append(byte)
      case 0x0a: bytes += [0x5c, 0x6e]
      case 0..<0x20:
        let hex = Array("0123456789abcdef".utf8)
        bytes += [0x5c, 0x75, 0x30, 0x30, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  /// Whether nesting goes deeper than what is stored.
  var isTooDeep: Bool { goesDeeper(than: Self.greatestDepth) }

  private func goesDeeper(than limit: Int) -> Bool {
    guard limit > 0 else { return true }
    return switch self {
    case .scalar, .empty: false
    case .list(let items): items.contains { $0.goesDeeper(than: limit - 1) }
    case .map(let pairs): pairs.contains { $0.value.goesDeeper(than: limit - 1) }
    }
  }

  /// The tree of a stored text.
  ///
  /// - Throws: `UnreadableTree` with the byte at which the text stops being one.
  init(stored text: String) throws(UnreadableTree) {
    var copy = text
    var reader = copy.withUTF8 { StoredReader(bytes: Array($0)) }
    self = try reader.whole()
  }
}

/// Reads what `Tree.stored` writes.
private struct StoredReader {
  let bytes: [UInt8]
  var offset = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func whole() throws(UnreadableTree) -> Tree {
    let tree = try value(depth: 0)
    guard offset == bytes.count else { throw UnreadableTree(offset: offset) }
    return tree
  }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  private mutating func need(_ byte: UInt8) throws(UnreadableTree) {
    guard take(byte) else { throw UnreadableTree(offset: offset) }
  }

  private mutating func value(depth: Int) throws(UnreadableTree) -> Tree {
    guard depth <= Tree.greatestDepth else { throw UnreadableTree(offset: offset) }
    switch next {
    case 0x22: return .scalar(try string())
    case 0x5b:
      offset += 1
      var items: [Tree] = []
      if take(0x5d) { return .list([]) }
      repeat { items.append(try value(depth: depth + 1)) } while take(0x2c)
      try need(0x5d)
      return .list(items)
    case 0x7b:
      offset += 1
      var pairs: [Tree.Pair] = []
      if take(0x7d) { return .map([]) }
      repeat {
        let key = try string()
        try need(0x3a)
        pairs.append(Tree.Pair(key: key, value: try value(depth: depth + 1)))
      } while take(0x2c)
      try need(0x7d)
      return .map(pairs)
    default:
      for byte in "null".utf8 { try need(byte) }
      return .empty
    }
  }

  private mutating func string() throws(UnreadableTree) -> String {
    try need(0x22)
    let start = offset
    var plain: [UInt8]?
    while let byte = next {
      switch byte {
      case 0x22:
        let text = String(decoding: plain.map { $0[...] } ?? bytes[start..<offset], as: UTF8.self)
        offset += 1
        return text
      case 0x5c:
        if plain == nil { plain = Array(bytes[start..<offset]) }
        plain?.append(try escaped())
      default:
        plain?.append(byte)
        offset += 1
      }
    }
    throw UnreadableTree(offset: offset)
  }

  private mutating func escaped() throws(UnreadableTree) -> UInt8 {
    offset += 1
    switch next {
    case 0x22, 0x5c:
      offset += 1
      return bytes[offset - 1]
    case 0x6e:
      offset += 1
      return 0x0a
    case 0x75:
      let digits = bytes[min(offset + 1, bytes.count)..<min(offset + 5, bytes.count)]
      guard digits.count == 4,
        let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      else { throw UnreadableTree(offset: offset) }
      offset += 5
      return code
    default: throw UnreadableTree(offset: offset)
    }
  }
}
