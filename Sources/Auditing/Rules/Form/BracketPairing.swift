// SPDX-License-Identifier: Apache-2.0

/// Pairs the brackets and quotation marks of a passage and keeps what has no partner.
///
/// Not brackets: apostrophes (world's, workers', '26), feet and inches (5'), the marks of footnotes, "1)" and
/// "가)" before an item, the mouths of smileys.
struct BracketPairing {
  struct Open {
    let pair: BracketPair
    let range: Range<Int>
    /// Whether it can only be an opening mark; a possible apostrophe is not.
    let isCertain: Bool
    var closedInside: Range<Int>?
  }

  let bytes: [UInt8]
  private var marks: ArraySlice<Range<Int>>
  /// What is open, the outermost first; never more than `deepest`.
  private(set) var open: [Open] = []
  private(set) var slips: [BracketSlip] = []
  /// Marks that may open what the next passages close, and are no slip if they do not: ‘3 of "‘3년 이하".
  private(set) var doubtful: [BracketSlip] = []
  /// Whether "2)" closed a bracket that may have been meant to stay open.
  private var closedByItem: Set<BracketPair> = []
  /// Straight double quotation marks so far, inches aside.
  var straightDoubles = 0

  /// So deep nobody writes; what is opened further in is not followed.
  private static let deepest = 32

  /// - Parameter marks: the footnote markers of the text from the passage on, in order.
  init(_ bytes: [UInt8], marks: ArraySlice<Range<Int>>) {
    self.bytes = bytes
    self.marks = marks
  }

  /// Reads the parts of a passage and reports what is left over.
  mutating func run(_ parts: [Range<Int>]) {
    for part in parts { read(part) }
    for left in open {
      if left.isCertain {
        report(left)
      } else {
        doubtful.append(BracketSlip(pair: left.pair, range: left.range, opens: true))
      }
    }
    slips.sort { $0.range.lowerBound < $1.range.lowerBound }
    slips.settleStraightDoubles(of: straightDoubles)
    slips.settleCrossings()
  }

  private mutating func read(_ part: Range<Int>) {
    var at = part.lowerBound
    while at < part.upperBound {
      let byte = bytes[at]
      if byte < 0x80 {
        if !Self.isMark[Int(byte)] {
          at += 1
          continue
        }
      } else if byte != 0xE2 && byte != 0xE3 && byte != 0xEF {
        at += 1
        continue
      }
      if let end = skippedMark(at) ?? codeSpan(from: at, in: part) {
        at = end
        continue
      }
      let (scalar, next) = Scalars.at(bytes, at)
      if let pair = BracketPair(opening: scalar) {
        push(pair, at..<next, in: part)
      } else if let pair = BracketPair(closing: scalar) {
        if pair == .single {
          readSingle(pair, at..<next, in: part)
        } else {
          close(pair, at..<next, in: part)
        }
      } else if scalar == 0x27 {
        readSingle(.straightSingle, at..<next, in: part)
      } else if scalar == 0x22 {
        readStraightDouble(at..<next, in: part)
      }
      at = next
    }
  }

  private static let isMark: [Bool] = (0..<128).map {
    [0x22, 0x27, 0x28, 0x29, 0x5B, 0x5D, 0x60, 0x7B, 0x7D].contains($0)
  }

  /// The end of a Markdown code span, in which marks stand for themselves: `"`.
  private func codeSpan(from at: Int, in part: Range<Int>) -> Int? {
    guard bytes[at] == 0x60, at == part.lowerBound || bytes[at - 1] != 0x60 else { return nil }
    let limit = min(part.upperBound, at + Self.longestCode)
    let start = bytes[at..<limit].firstIndex { $0 != 0x60 } ?? limit
    var end = start
    while let tick = bytes[end..<limit].firstIndex(of: 0x60) {
      end = bytes[tick..<limit].firstIndex { $0 != 0x60 } ?? limit
      if end - tick == start - at { return end }
    }
    return nil
  }

  /// A code span of more bytes is none; what looks for its end costs no more.
  private static let longestCode = 400

  private mutating func skippedMark(_ at: Int) -> Int? {
    while let first = marks.first, first.upperBound <= at { marks.removeFirst() }
    guard let first = marks.first, first.contains(at) else { return nil }
    return first.upperBound
  }

  // MARK: - Opening

  mutating func push(
    _ pair: BracketPair, _ range: Range<Int>, certain: Bool = true, in part: Range<Int>
  ) {
    let before = scalar(before: range.lowerBound, in: part)
    if pair == .single || pair == .double, isOpen(pair), before != 0, !Self.startsWord(before) {
      // ‘word‘ closed with the wrong mark.
      close(pair, range, in: part)
    } else if pair == .single {
      // ‘26 with the wrong apostrophe.
      let after = Scalars.at(bytes, range.upperBound).value
      open(pair, range, certain: !Scalars.isDigit(after))
    } else {
      open(pair, range, certain: certain && !(pair == .round && Self.areEyes(before)))
    }
  }

  mutating func open(_ pair: BracketPair, _ range: Range<Int>, certain: Bool) {
    guard open.count < Self.deepest else { return }
    open.append(Open(pair: pair, range: range, isCertain: certain))
  }

  /// Takes back what was opened last, as if it had not been there.
  mutating func dropLast() { open.removeLast() }

  func isOpen(_ pair: BracketPair) -> Bool { open.contains { pair.closes($0.pair) } }

  // MARK: - Closing

  mutating func close(_ pair: BracketPair, _ range: Range<Int>, in part: Range<Int>) {
    if let last = open.last, isInterval(last, pair, range.lowerBound) {
      open.removeLast()
      return
    }
    let item = pair == .round ? ItemNumber(before: range.lowerBound, in: part, of: bytes) : nil
    guard let depth = open.lastIndex(where: { pair.closes($0.pair) }) else {
      if item == nil, !isExcused(pair, range, in: part) { report(closing: pair, range) }
      return
    }
    if let item, open[depth].range.upperBound < item.start { closedByItem.insert(pair) }
    for inner in open[(depth + 1)...] where inner.isCertain { report(inner) }
    let closed = open[depth].range.lowerBound..<range.upperBound
    open.removeLast(open.count - depth)
    if let outer = open.indices.last, open[outer].pair == pair, open[outer].closedInside == nil {
      open[outer].closedInside = closed
    }
  }

  /// Whether a closing mark without an opening one has a reason.
  private mutating func isExcused(
    _ pair: BracketPair, _ range: Range<Int>, in part: Range<Int>
  ) -> Bool {
    if closedByItem.remove(pair) != nil { return true }
    let before = scalar(before: range.lowerBound, in: part)
    switch pair {
    case .round:
      // A smiley, or a raised number that is no footnote marker of this text.
      return Self.areEyes(before) || Scalars.isRaisedDigit(before)
    case .double:
      // ”word” opened with the wrong mark.
      guard Scalars.isBlank(before) || before == 0 else { return false }
      open(pair, range, certain: true)
      return true
    default: return false
    }
  }

  /// "(0, 1]" and "[0, 1)" are half open on purpose.
  private func isInterval(_ last: Open, _ closing: BracketPair, _ end: Int) -> Bool {
    switch (last.pair, closing) {
    case (.round, .square), (.square, .round):
      let inside = last.range.upperBound..<end
      return isNumeric(inside) && bytes[inside].contains(0x2C)
    default: return false
    }
  }

  private func isNumeric(_ range: Range<Int>) -> Bool {
    guard range.count < 24 else { return false }
    return String(decoding: bytes[range], as: UTF8.self).unicodeScalars.allSatisfy {
      Scalars.isDigit($0.value) || " ,.-+%[(∞−".unicodeScalars.contains($0)
    }
  }

  // MARK: - Slips

  func scalar(before offset: Int, in part: Range<Int>) -> UInt32 {
    offset > part.lowerBound ? Scalars.before(bytes, offset).value : 0
  }

  mutating func report(closing pair: BracketPair, _ range: Range<Int>) {
    slips.append(BracketSlip(pair: pair, range: range, opens: false))
  }

  mutating func report(_ left: Open) {
    slips.append(
      BracketSlip(
        pair: left.pair, range: left.range, opens: true, closedInside: left.closedInside))
  }

  // MARK: - Characters

  /// Whether what follows a scalar is the beginning of a word.
  static func startsWord(_ before: UInt32) -> Bool {
    Scalars.isBlank(before) || isOpener(before)
  }

  /// After what a word can only begin.
  static func isOpener(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x2D, 0x2F, 0x3C, 0x3D, 0xB7, 0x2013, 0x2014, 0x2022, 0x25B3, 0x3A, 0x3E: true
    default: BracketPair(opening: scalar) != nil
    }
  }

  /// The eyes of a smiley, whose mouth a bracket is.
  private static func areEyes(_ scalar: UInt32) -> Bool {
    scalar == 0x3A || scalar == 0x3B || scalar == 0x5E
  }
}
