// SPDX-License-Identifier: Apache-2.0

/// What stands after the question mark of an address, in order.
struct Query: Sendable, Hashable {
  struct Item: Sendable, Hashable {
    var name: String
    var value: String
  }

  var items: [Item] = []

  init(_ items: [Item] = []) { self.items = items }

  /// Reads `a=b&c=d`; a plus sign is a blank, as forms send it.
  init(_ text: some StringProtocol) {
    items = text.split(separator: "&").map { part in
      let pieces = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return Item(
        name: Percent.decoded(pieces[0], plusIsBlank: true),
        value: pieces.count > 1 ? Percent.decoded(pieces[1], plusIsBlank: true) : "")
    }
  }

  /// The last value of this name; setting nil takes it out.
  subscript(name: String) -> String? {
    get { items.last { $0.name == name }?.value }
    set {
      items.removeAll { $0.name == name }
      if let newValue { items.append(Item(name: name, value: newValue)) }
    }
  }

  /// The value, unless it is empty, as an untouched field of a form is.
  func filled(_ name: String) -> String? { self[name].flatMap { $0.isEmpty ? nil : $0 } }

  var text: String {
    items.map { Percent.encoded($0.name) + "=" + Percent.encoded($0.value, keepSlashes: true) }
      .joined(separator: "&")
  }
}

/// Percent encoding (RFC 3986).
enum Percent {
  static func decoded(_ text: some StringProtocol, plusIsBlank: Bool = false) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else {
      return String(text)
    }
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
        let high = hex(source[index + 1]), let low = hex(source[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        let isBlank = plusIsBlank && source[index] == UInt8(ascii: "+")
        bytes.append(isBlank ? UInt8(ascii: " ") : source[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func encoded(_ text: String, keepSlashes: Bool = false) -> String {
    let isPlain = text.utf8.allSatisfy {
      isUnreserved($0) || (keepSlashes && $0 == UInt8(ascii: "/"))
    }
    if isPlain { return text }
    var out: [UInt8] = []
    for byte in text.utf8 {
      if isUnreserved(byte) || (keepSlashes && byte == UInt8(ascii: "/")) {
        out.append(byte)
      } else {
        out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
