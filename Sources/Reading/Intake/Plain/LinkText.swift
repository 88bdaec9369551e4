// SPDX-License-Identifier: Apache-2.0

/// When a link's address has to stand beside its text.
enum LinkText {
  /// The address in angle brackets if it is one of the web and the text does not say it already.
  static func suffix(_ address: String, after text: ArraySlice<UInt8>) -> [UInt8]? {
    let lowered = address.lowercased()
    guard lowered.hasPrefix("http://") || lowered.hasPrefix("https://"), address.utf8.count <= 4096
    else { return nil }
    let clean = address.utf8.filter {
      $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">")
    }
    let shown = String(decoding: text, as: UTF8.self)
    if text.isEmpty || bare(shown) == bare(address) { return nil }
    // the text may hold the address among other words
    if shown.contains(address) { return nil }
    return Array(" <".utf8) + clean + Array(">".utf8)
  }

  /// An address without what people leave out.
  private static func bare(_ address: String) -> Substring {
    var address = Substring(address.lowercased().filter { !$0.isWhitespace })
    for lead in ["<", "https://", "http://", "www."] where address.hasPrefix(lead) {
      address.removeFirst(lead.count)
    }
    while let last = address.last, last == ">" || last == "/" { address.removeLast() }
    return address
  }
}
