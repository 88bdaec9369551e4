// SPDX-License-Identifier: Apache-2.0

extension Scan {
  /// Reads a web address at `offset`, or passes over an e-mail address, phone number, ISBN or DOI,
  /// whose digits are no amounts.
  ///
  /// Called at every Latin word and every number, so a word that a blank ends costs one look at it.
  func readWeb(at offset: Int) -> Int? {
    guard bytes[offset] < 0x80 else { return nil }
    guard Self.isLabel(bytes[offset]) else { return nil }
    if offset > 0, Self.isLabel(bytes[offset - 1]) {
      // Inside a word that was looked at from its start; only a scheme may begin here.
      let end = endOfLatinWord(from: offset)
      guard byte(end) == UInt8(ascii: ":"), let start = schemeStart(before: end) else { return nil }
      return readAddress(from: start, host: end + 3)
    }
    let end = endOfLabel(from: offset)
    // 2026년: neither address nor telephone.
    if byte(end) >= 0x80, end - offset < 7, isAllDigits(offset..<end) { return nil }
    switch byte(end) {
    case UInt8(ascii: ":"):
      if let start = schemeStart(before: end) { return readAddress(from: start, host: end + 3) }
    case UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "%"):
      if byte(end) == UInt8(ascii: "."), !Self.mayGoOn(byte(end + 1)) { break }
      if isDigit(bytes[offset]), isDecimalOrDate(at: offset, end) { break }
      if let stop = readHostOrMail(from: offset, firstLabel: end) { return stop }
    default: break
    }
    return isDigit(bytes[offset]) ? passPhone(at: offset) : passBookNumber(at: offset, end)
  }

  /// Whether a point after digits only parts them from more digits or ends them: "12.5", "2026. 3. 19.".
  private func isDecimalOrDate(at offset: Int, _ end: Int) -> Bool {
    guard byte(end) == UInt8(ascii: ".") else { return false }
    var last = end + 1
    while isDigit(byte(last)) { last += 1 }
    switch byte(last) {
    case UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "%"),
      UInt8(ascii: "/"):
      return false
    default: return !Self.isLabel(byte(last))
    }
  }

  /// Whether what ends a Latin word lets `readWeb` find anything from its start: the sign of an
  /// address, more of a label, or "ISBN" itself.
  @inline(__always)
  func mayBeWeb(at start: Int, end: Int) -> Bool {
    if bytes[start] | 0x20 == UInt8(ascii: "i"), mayBeBookNumber(at: start) { return true }
    let next = byte(end)
    return next > 0x20 && Self.mayGoOn(next)
  }

  @inline(__always)
  private static func mayGoOn(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "+"),
      UInt8(ascii: "%"):
      true
    default: isLabel(byte)
    }
  }

  // MARK: - Addresses

  /// Where a scheme that ends before "://" begins, even inside a longer word.
  private func schemeStart(before colon: Int) -> Int? {
    guard byte(colon + 1) == UInt8(ascii: "/"), byte(colon + 2) == UInt8(ascii: "/") else {
      return nil
    }
    for scheme in Self.schemes where matches(scheme, at: colon - scheme.utf8CodeUnitCount) {
      return colon - scheme.utf8CodeUnitCount
    }
    return nil
  }
  private static let schemes: [StaticString] = ["https", "http", "ftp"]

  /// An address with its scheme: any host with a top-level domain, or four numbers.
  private func readAddress(from start: Int, host: Int) -> Int? {
    let parts = hostParts(from: host, allowsLetters: true)
    guard parts.labels > 1, isAddress(parts) || isNamed(parts) else { return nil }
    return emitAddress(from: start, host: host, hostEnd: parts.end)
  }

  /// A host without its scheme, as "www.example.org/page", or an e-mail address.
  private func readHostOrMail(from start: Int, firstLabel: Int) -> Int? {
    let before = byte(start - 1)
    guard !Self.isLabel(before), before != UInt8(ascii: "."), before != UInt8(ascii: "@"),
      before != UInt8(ascii: "/")
    else { return nil }
    if let end = passMail(from: start) { return end }
    let parts = hostParts(from: start, allowsLetters: false)
    if isAddress(parts) {
      let isServer = byte(parts.end) == UInt8(ascii: ":") || byte(parts.end) == UInt8(ascii: "/")
      // Four numbers alone are the number of a version or a section, and certainly no date.
      return isServer ? emitAddress(from: start, host: start, hostEnd: parts.end) : parts.end
    }
    if let end = passDOI(at: start) { return end }
    let isWeb = parts.labels > 2 && matches("www", at: start)
    guard parts.labels > 1, isWeb ? isNamed(parts) : isKnown(parts, from: start) else { return nil }
    return emitAddress(from: start, host: start, hostEnd: parts.end)
  }

  private func emitAddress(from start: Int, host: Int, hostEnd: Int) -> Int {
    var end = hostEnd
    if let port = endOfPort(at: end) { end = port }
    if [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains(byte(end)) {
      end = endOfPath(from: end, addressStart: start)
    }
    emit(Mention(.url, start..<end, .text(normalForm(start..<end, hostEnd: hostEnd))))
    return end
  }

  /// Scheme and host in lower case, `&amp;` undone; nothing else is ours to change.
  private func normalForm(_ range: Range<Int>, hostEnd: Int) -> String {
    var form: [UInt8] = []
    form.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      form.append(offset < hostEnd && byte &- 0x41 < 26 ? byte | 0x20 : byte)
      offset += 1
      if byte == UInt8(ascii: "&"), matches("amp;", at: offset) { offset += 4 }
    }
    return String(decoding: form, as: UTF8.self)
  }

  private func endOfPort(at offset: Int) -> Int? {
    guard byte(offset) == UInt8(ascii: ":") else { return nil }
    var end = offset + 1
    while isDigit(byte(end)) { end += 1 }
    return (2...6).contains(end - offset) ? end : nil
  }

  // MARK: - Hosts

  struct HostParts {
    var end: Int
    var labels = 0
    var lastLabel: Int
    /// How many labels are numbers of at most three digits.
    var octets = 0
    var isWellFormed = true
  }

  /// The labels of a host, as far as they go; the Domain Name System ends them at 253 bytes.
  private func hostParts(from start: Int, allowsLetters: Bool) -> HostParts {
    var parts = HostParts(end: start, lastLabel: start)
    var label = start
    while label - start < 253 {
      var end = endOfLabel(from: label)
      if allowsLetters, byte(end) >= 0x80 { end = endOfForeignLabel(from: end) ?? end }
      guard end > label, end - label <= 63 else { break }
      if bytes[label] == UInt8(ascii: "-") || bytes[end - 1] == UInt8(ascii: "-") {
        parts.isWellFormed = false
      }
      if end - label <= 3, isAllDigits(label..<end) { parts.octets += 1 }
      parts.labels += 1
      parts.lastLabel = label
      parts.end = end
      guard byte(end) == UInt8(ascii: ".") else { break }
      label = end + 1
    }
    return parts
  }

  /// The end of a label in Hangul, kana or Han that a dot closes; otherwise the letters are a
  /// particle or word after the address.
  private func endOfForeignLabel(from offset: Int) -> Int? {
    var end = offset
    while end < bytes.count, end - offset < 60 {
      let (value, next) = Lexicon.scalar(in: bytes, at: end)
      guard value >= 0x80 else { break }
      guard Self.isHangul(value) || Self.isHan(value) || Self.isKana(value) else { return nil }
      end = next
    }
    return byte(end) == UInt8(ascii: ".") && Self.isLabel(byte(end + 1)) ? end : nil
  }

  private func isAddress(_ parts: HostParts) -> Bool { parts.labels == 4 && parts.octets == 4 }

  /// Whether the host ends in what can be a top-level domain. "xxx" is a placeholder.
  private func isNamed(_ parts: HostParts) -> Bool {
    let top = bytes[parts.lastLabel..<parts.end]
    guard parts.isWellFormed, (2...24).contains(top.count),
      top.allSatisfy(Lexicon.isLatinLetter)
    else { return false }
    return top.count == 2 || !top.allSatisfy { $0 | 0x20 == top.first! | 0x20 }
  }

  /// Whether a host without scheme is one beyond doubt, and not "end.It" or "notes.md".
  private func isKnown(_ parts: HostParts, from start: Int) -> Bool {
    guard isNamed(parts) else { return false }
    let name = String(decoding: bytes[parts.lastLabel..<parts.end], as: UTF8.self)
    switch TopLevelDomains.trust(in: name) {
    case .plain: break
    case .word:
      let isPlaced = parts.labels > 2 || byte(parts.end) == UInt8(ascii: "/")
      guard isPlaced, parts.octets == 0 else { return false }
    case .none: return false
    }
    // "10.am" and "3.5.in" are numbers; "163.com" is a host.
    let before = bytes[start..<(parts.lastLabel - 1)]
    if before.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") }) {
      return before.count > 2 && name.utf8.count > 2
    }
    return !before.contains(UInt8(ascii: "_"))
  }

  // MARK: - Characters

  private func isAllDigits(_ range: Range<Int>) -> Bool {
    range.allSatisfy { isDigit(bytes[$0]) }
  }

  /// A letter, digit, hyphen or underscore of ASCII.
  @inline(__always)
  static func isLabel(_ byte: UInt8) -> Bool {
    Lexicon.isLatinLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  @inline(__always)
  func endOfLabel(from offset: Int) -> Int {
    var end = offset
    let limit = min(bytes.count, offset + 256)
    while end < limit, Self.isLabel(bytes[end]) { end += 1 }
    return end
  }
}
