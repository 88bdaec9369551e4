// SPDX-License-Identifier: Apache-2.0

/// The fields of a form that carries files (RFC 7578).
struct Multipart {
  struct Part: Sendable {
    let name: String
    /// What the file was called where it came from; nil for a plain field.
    let fileName: String?
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  let parts: [Part]

  /// Reads a body, or nil if the content type names no boundary or the body does not keep to it.
  init?(_ body: [UInt8], contentType: String) {
    guard contentType.lowercased().hasPrefix("multipart/form-data"),
      let boundary = Self.parameter("boundary", in: contentType), !boundary.isEmpty
    else { return nil }
    let mark = Array(("--" + boundary).utf8)
    var parts: [Part] = []
    var position = 0
    guard Self.starts(body, position, mark) else { return nil }
    position += mark.count
    while !Self.starts(body, position, Array("--".utf8)) {
      guard Self.starts(body, position, Self.newline) else { return nil }
      position += 2
      guard let head = Self.find(Self.newline + Self.newline, in: body, from: position),
        let end = Self.find(Self.newline + mark, in: body, from: head + 4)
      else { return nil }
      let header = String(decoding: body[position..<head], as: UTF8.self)
      if let part = Self.part(header, Array(body[(head + 4)..<end])) { parts.append(part) }
      position = end + 2 + mark.count
    }
    self.parts = parts
  }

  subscript(name: String) -> Part? { parts.first { $0.name == name } }

  private static let newline: [UInt8] = [0x0d, 0x0a]

  private static func part(_ header: String, _ bytes: [UInt8]) -> Part? {
    for line in header.split(separator: "\r\n")
    where line.lowercased().hasPrefix("content-disposition:") {
      guard let name = parameter("name", in: String(line)) else { return nil }
      return Part(name: name, fileName: parameter("filename", in: String(line)), bytes: bytes)
    }
    return nil
  }

  /// The value of `name=` in a header, with or without quotation marks.
  private static func parameter(_ name: String, in header: String) -> String? {
    for piece in header.split(separator: ";").dropFirst() {
      let pair = piece.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].trimmingBlanks.lowercased() == name else { continue }
      let value = pair[1].trimmingBlanks
      return value.hasPrefix("\"") && value.hasSuffix("\"") && value.count >= 2
        ? String(value.dropFirst().dropLast()) : String(value)
    }
    return nil
  }

  private static func starts(_ body: [UInt8], _ position: Int, _ with: [UInt8]) -> Bool {
    position + with.count <= body.count
      && body[position..<(position + with.count)].elementsEqual(with)
  }

  private static func find(_ needle: [UInt8], in body: [UInt8], from start: Int) -> Int? {
    guard body.count >= needle.count, start <= body.count - needle.count else { return nil }
    return body.withUnsafeBufferPointer { body in
      var position = start
      while position <= body.count - needle.count {
        if body[position] == needle[0],
          (1..<needle.count).allSatisfy({ body[position + $0] == needle[$0] })
        {
          return position
        }
        position += 1
      }
      return nil
    }
  }
}
