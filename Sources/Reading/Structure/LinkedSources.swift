// SPDX-License-Identifier: Apache-2.0

/// Sources that running text links to and dates: "[Joint statement](https://…) (MOFA, 24 February 2026)",
/// "([IEA, 7 October 2025](https://…))". A link without a date names a page, not a document.
struct LinkedSources {
  let text: Characters

  func references(in range: Range<Int>, block: Int) -> [Reference] {
    var found: [Reference] = []
    var offset = range.lowerBound
    while found.count < 400 {
      offset = text.bytes.place(of: UInt8(ascii: "["), from: offset, before: range.upperBound)
      guard offset < range.upperBound else { break }
      guard let link = link(at: offset, range) else {
        offset += 1
        continue
      }
      if let reference = reference(link, in: range, block) { found.append(reference) }
      offset = link.end
    }
    return found
  }

  private struct Link {
    let label: Range<Int>
    let url: Range<Int>
    let end: Int
  }

  private func link(at start: Int, _ range: Range<Int>) -> Link? {
    let limit = min(range.upperBound, start + 400)
    guard let close = (start..<limit).first(where: { text.byte($0) == UInt8(ascii: "]") }),
      text.end(ofOneOf: ["](http://", "](https://"], at: close, before: range.upperBound) != nil
    else { return nil }
    var end = close + 2
    while end < range.upperBound, text.byte(end) > 0x20, text.byte(end) != UInt8(ascii: ")") {
      end += 1
    }
    guard end < range.upperBound, text.byte(end) == UInt8(ascii: ")") else { return nil }
    return Link(label: (start + 1)..<close, url: (close + 2)..<end, end: end + 1)
  }

  private func reference(_ link: Link, in range: Range<Int>, _ block: Int) -> Reference? {
    var parts = ReferenceTokens(text: text, range: text.trimmed(link.label)).tokens
    var end = link.end
    var title: Range<Int>?
    if !Self.isDated(parts) {
      // What the link is called, and in the bracket behind it who published it and when.
      guard let bracket = bracket(behind: link.end, before: range.upperBound) else { return nil }
      title = text.trimmed(link.label)
      parts = ReferenceTokens(text: text, range: bracket.inner).tokens
      end = bracket.end
    }
    guard Self.isDated(parts),
      let date = parts.first(where: { if case .date = $0.kind { true } else { false } })?.range,
      date.count > 4
    else { return nil }
    let names = parts.filter { $0.kind == .text }.map(\.range)
    let quoted = parts.first { if case .title = $0.kind { true } else { false } }?.range
    let accessed = parts.first { if case .accessed = $0.kind { true } else { false } }?.range
    guard let author = names.first else { return nil }
    return Reference(
      range: (link.label.lowerBound - 1)..<end, rest: nil, author: author, date: date,
      title: title ?? quoted ?? names.dropFirst().first, container: nil, pages: nil, url: link.url,
      accessed: accessed, accessedForAll: false, block: block)
  }

  private static func isDated(_ tokens: [ReferenceTokens.Token]) -> Bool {
    tokens.contains { if case .date = $0.kind { true } else { false } }
  }

  private func bracket(behind offset: Int, before limit: Int) -> (inner: Range<Int>, end: Int)? {
    let start = text.afterBlanks(offset, before: limit)
    let (value, next) = text.folded(at: start, before: limit)
    guard value == 0x28 else { return nil }
    var end = next
    while end < min(limit, next + 160) {
      let (mark, after) = text.folded(at: end, before: limit)
      if mark == 0x28 { return nil }
      if mark == 0x29 { return (text.trimmed(next..<end), after) }
      end = after
    }
    return nil
  }
}
