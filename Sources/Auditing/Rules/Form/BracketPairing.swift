// SPDX-License-Identifier: Apache-2.0

/// Pairs the brackets and quotation marks of a passage and keeps what has no partner.
///
/// Not brackets: apostrophes (world's, workers', '26), feet and inches (5'), the marks of footnotes, "1)" and
/// "가)" before an item, the mouths of smileys.
struct BracketPairing {
  /// Marks that close one another; widths may be mixed.
  enum Pair: UInt8 {
    case round, square, curly, corner, whiteCorner, lenticular, angle, doubleAngle
    case double, single, straightDouble, straightSingle
  }

  /// A mark without its partner.
  struct Slip {
    let pair: Pair
    let range: Range<Int>
    /// Whether it opens; a mark that closes otherwise.
    let opens: Bool
    /// What was already open when it came, and is properly closed later: the pair is crossed.
    var isCrossed = false
    /// The mark of another kind that closes it.
    var closedBy: Range<Int>?
    /// For an opening: the first bracket of its kind that was closed inside it.
    var closedInside: Range<Int>?
  }

  private struct Open {
    let pair: Pair
    let range: Range<Int>
    /// Whether it can only be an opening mark; a possible apostrophe is not.
    let isCertain: Bool
    var closedInside: Range<Int>?
  }

  private let bytes: [UInt8]
  private var marks: ArraySlice<Range<Int>>
  private var open: [Open] = []
  private(set) var slips: [Slip] = []
  /// Whether "2)" closed a bracket that may have been meant to stay open.
  private var closedByItem: Set<Pair> = []
  private var straightDoubles = 0

  private static let deepest = 32

  /// - Parameter marks: the footnote markers of the text from the passage on, in order.
  init(_ bytes: [UInt8], marks: ArraySlice<Range<Int>>) {
    self.bytes = bytes
    self.marks = marks
  }

  /// Reads the parts of a passage and reports what is left over.
  mutating func run(_ parts: [Range<Int>]) {
    for part in parts { read(part) }
    for left in open where left.isCertain {
      slips.append(
        Slip(pair: left.pair, range: left.range, opens: true, closedInside: left.closedInside))
    }
    settleStraightDoubles()
    slips.sort { $0.range.lowerBound < $1.range.lowerBound }
    settleCrossings()
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
      if let end = skippedMark(at) {
        at = end
        continue
      }
      let (scalar, next) = Scalars.at(bytes, at)
      if let pair = Self.opening(scalar) {
        push(pair, at..<next, in: part)
      } else if let pair = Self.closing(scalar) {
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
    [0x22, 0x27, 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D].contains($0)
  }

  private mutating func skippedMark(_ at: Int) -> Int? {
    while let first = marks.first, first.upperBound <= at { marks.removeFirst() }
    guard let first = marks.first, first.contains(at) else { return nil }
    return first.upperBound
  }

  // MARK: - Brackets

  private mutating func push(
    _ pair: Pair, _ range: Range<Int>, certain: Bool = true, in part: Range<Int>
  ) {
    guard open.count < Self.deepest else { return }
    let before = scalar(before: range.lowerBound, in: part)
    if pair == .single {
      // ‘word‘ closed with the wrong mark, and ‘26 with the wrong apostrophe.
      if isOpen(.single), !Scalars.isBlank(before), !Self.isOpener(before), before != 0 {
        close(pair, range, in: part)
        return
      }
      let after = Scalars.at(bytes, range.upperBound).value
      open.append(Open(pair: pair, range: range, isCertain: !Scalars.isDigit(after)))
      return
    }
    if pair == .double, isOpen(.double), !Scalars.isBlank(before), !Self.isOpener(before),
      before != 0
    {
      close(pair, range, in: part)
      return
    }
    let isMouth = pair == .round && (before == 0x3A || before == 0x3B || before == 0x5E)
    open.append(Open(pair: pair, range: range, isCertain: certain && !isMouth))
  }

  private func isOpen(_ pair: Pair) -> Bool { open.contains { Self.closes(pair, $0.pair) } }

  /// Whether a closing mark may close an opening one: “ and " are mixed often enough.
  private static func closes(_ closing: Pair, _ opening: Pair) -> Bool {
    if closing == opening { return true }
    return switch (closing, opening) {
    case (.straightDouble, .double), (.double, .straightDouble), (.straightSingle, .single),
      (.single, .straightSingle):
      true
    default: false
    }
  }

  private mutating func close(_ pair: Pair, _ range: Range<Int>, in part: Range<Int>) {
    if let last = open.last, isInterval(last, pair, range.lowerBound) {
      open.removeLast()
      return
    }
    let isItem = pair == .round && isItemHead(range.lowerBound, in: part)
    guard let depth = open.lastIndex(where: { Self.closes(pair, $0.pair) }) else {
      if !isItem, !isExcused(pair, range, in: part) {
        slips.append(Slip(pair: pair, range: range, opens: false))
      }
      return
    }
    if isItem, open[depth].range.upperBound < itemStart(range.lowerBound) {
      closedByItem.insert(pair)
    }
    for inner in open[(depth + 1)...] where inner.isCertain {
      slips.append(
        Slip(pair: inner.pair, range: inner.range, opens: true, closedInside: inner.closedInside))
    }
    let closed = open[depth].range.lowerBound..<range.upperBound
    open.removeLast(open.count - depth)
    if let outer = open.indices.last, open[outer].pair == pair, open[outer].closedInside == nil {
      open[outer].closedInside = closed
    }
  }

  /// Whether a closing mark without an opening one has a reason.
  private mutating func isExcused(_ pair: Pair, _ range: Range<Int>, in part: Range<Int>) -> Bool {
    if closedByItem.remove(pair) != nil { return true }
    let before = scalar(before: range.lowerBound, in: part)
    switch pair {
    case .round:
      // A smiley, or a raised number that is no footnote marker of this text.
      return before == 0x3A || before == 0x3B || before == 0x5E || Scalars.isRaisedDigit(before)
    case .double, .straightDouble:
      // ”word” opened with the wrong mark.
      guard pair == .double, Scalars.isBlank(before) || before == 0 else { return false }
      open.append(Open(pair: .double, range: range, isCertain: true))
      return true
    default: return false
    }
  }

  /// "(0, 1]" and "[0, 1)" are half open on purpose.
  private func isInterval(_ last: Open, _ closing: Pair, _ end: Int) -> Bool {
    switch (last.pair, closing) {
    case (.round, .square), (.square, .round):
      let inside = last.range.upperBound..<end
      return isNumeric(inside) && bytes[inside].contains(0x2C)
    default: return false
    }
  }

  private func isNumeric(_ range: Range<Int>) -> Bool {
    range.count < 24
      && bytes[range].allSatisfy {
        $0 &- 0x30 < 10 || [0x20, 0x2C, 0x2E, 0x2D, 0x5B, 0x28].contains($0)
      }
  }

  /// Whether a closing bracket ends the number of an item: "1)", "a)", "가)", "iv)".
  private func isItemHead(_ at: Int, in part: Range<Int>) -> Bool {
    let start = itemStart(at)
    guard start < at else { return false }
    let before = start > part.lowerBound ? Scalars.before(bytes, start).value : 0
    return before == 0 || Scalars.isBlank(before) || Self.isOpener(before)
      || [0x2C, 0x3B, 0x3A, 0x3001, 0xFF0C, 0xFF1A, 0x00B7, 0x002F].contains(before)
  }

  /// Where the number or letter that ends before an offset begins; the offset itself if there is none.
  private func itemStart(_ at: Int) -> Int {
    var start = at
    while start > 0, at - start < 3, bytes[start - 1] &- 0x30 < 10 { start -= 1 }
    if start < at { return start }
    while start > 0, at - start < 4, [0x69, 0x76, 0x78].contains(bytes[start - 1]) { start -= 1 }
    if start < at { return start }
    let (scalar, first) = Scalars.before(bytes, at)
    if Scalars.isLatin(scalar) || (scalar >= 0x2460 && scalar <= 0x24FF) { return first }
    return Self.syllables.contains(scalar) ? first : at
  }
  private static let syllables = Set("가나다라마바사아자차카타파하アイウエオ一二三四五六七八九十".unicodeScalars.map(\.value))

  // MARK: - Quotation marks

  private mutating func readSingle(_ pair: Pair, _ range: Range<Int>, in part: Range<Int>) {
    let before = scalar(before: range.lowerBound, in: part)
    let after = range.upperBound < part.upperBound ? Scalars.at(bytes, range.upperBound).value : 0
    let isWordBefore = Scalars.isLatin(before) || Scalars.isDigit(before)
    let isWordAfter = Scalars.isLatin(after) || Scalars.isDigit(after)
    if isWordBefore, isWordAfter { return }
    let startsWord = before == 0 || Scalars.isBlank(before) || Self.isOpener(before)
    let isClosing = !startsWord && (isOpen(.straightSingle) || isOpen(.single))
    if isClosing {
      if (before | 0x20) == 0x73, Scalars.isBlank(after), closesLater(range.upperBound, in: part) {
        return
      }
      close(pair, range, in: part)
    } else if startsWord, after != 0, !Scalars.isBlank(after) {
      if pair == .single {
        // ’26 and ’word: an apostrophe, or the wrong mark.
        if !isWordAfter { open.append(Open(pair: .single, range: range, isCertain: false)) }
        return
      }
      if let earlier = open.lastIndex(where: { $0.pair == .straightSingle }),
        earlier == open.count - 1
      {
        if open[earlier].isCertain {
          slips.append(Slip(pair: pair, range: open[earlier].range, opens: true))
        }
        open.removeLast()
      }
      push(pair, range, certain: !Scalars.isDigit(after) && !isClipped(range.upperBound), in: part)
    } else if !startsWord, !isWordBefore || Scalars.isEastAsian(after) {
      slips.append(Slip(pair: pair, range: range, opens: false))
    }
  }

  /// Whether a possessive is followed by a better closing mark: 'the ministers' view'.
  private func closesLater(_ offset: Int, in part: Range<Int>) -> Bool {
    var at = offset
    let end = min(part.upperBound, offset + 160)
    while at < end {
      let (scalar, next) = Scalars.at(bytes, at)
      if scalar == 0x27 || scalar == 0x2019 {
        let before = Scalars.before(bytes, at).value
        let after = next < part.upperBound ? Scalars.at(bytes, next).value : 0
        if Scalars.isBlank(before) { return false }
        if !Scalars.isLatin(after) { return true }
      }
      at = next
    }
    return false
  }

  /// 'tis, 'em, 'n': words that lost their beginning.
  private func isClipped(_ offset: Int) -> Bool {
    Self.clipped.match(in: bytes, at: offset, before: min(bytes.count, offset + 8)) != nil
  }
  private static let clipped = WordList("tis|twas|til|em|n|cause|round|bout|s|t|re|ll|ve|d|m")

  private mutating func readStraightDouble(_ range: Range<Int>, in part: Range<Int>) {
    let before = scalar(before: range.lowerBound, in: part)
    let after = range.upperBound < part.upperBound ? Scalars.at(bytes, range.upperBound).value : 0
    let startsWord =
      (before == 0 || Scalars.isBlank(before) || Self.isOpener(before))
      && after != 0 && !Scalars.isBlank(after)
    if isOpen(.straightDouble) {
      straightDoubles += 1
      if startsWord, let last = open.last, last.pair == .straightDouble {
        slips.append(Slip(pair: .straightDouble, range: last.range, opens: true))
        open.removeLast()
        open.append(Open(pair: .straightDouble, range: range, isCertain: true))
      } else {
        close(.straightDouble, range, in: part)
      }
    } else if Scalars.isDigit(before), !startsWord, !Scalars.isLetter(after) {
      return  // inches
    } else if startsWord || before == 0 || Scalars.isBlank(before) {
      straightDoubles += 1
      open.append(Open(pair: .straightDouble, range: range, isCertain: true))
    } else {
      straightDoubles += 1
      slips.append(Slip(pair: .straightDouble, range: range, opens: false))
    }
  }

  /// Straight quotation marks in an even number pair somehow; of an odd number one is lost.
  private mutating func settleStraightDoubles() {
    let isEven = straightDoubles.isMultiple(of: 2)
    var kept = false
    slips.sort { $0.range.lowerBound < $1.range.lowerBound }
    slips.removeAll { slip in
      guard slip.pair == .straightDouble else { return false }
      if isEven || kept { return true }
      kept = true
      return false
    }
  }

  /// An opening mark left open by one that closes outside it, and its partner after that, are one slip.
  private mutating func settleCrossings() {
    var settled: [Slip] = []
    for slip in slips {
      if !slip.opens,
        let partner = settled.lastIndex(where: { $0.opens && $0.pair == slip.pair }),
        slip.range.lowerBound - settled[partner].range.lowerBound < 400, !settled[partner].isCrossed
      {
        settled[partner].isCrossed = true
      } else if !slip.opens, let last = settled.indices.last, settled[last].opens,
        settled[last].closedBy == nil, Self.areAlike(settled[last].pair, slip.pair),
        slip.range.lowerBound - settled[last].range.lowerBound < 400
      {
        settled[last].closedBy = slip.range
      } else {
        settled.append(slip)
      }
    }
    slips = settled
  }

  /// Marks that one may be taken for the other: brackets, or quotation marks.
  private static func areAlike(_ a: Pair, _ b: Pair) -> Bool {
    func isBracket(_ pair: Pair) -> Bool {
      pair == .round || pair == .square || pair == .curly || pair == .lenticular
    }
    return isBracket(a) == isBracket(b)
  }

  // MARK: - Characters

  private func scalar(before offset: Int, in part: Range<Int>) -> UInt32 {
    offset > part.lowerBound ? Scalars.before(bytes, offset).value : 0
  }

  static func opening(_ scalar: UInt32) -> Pair? {
    switch scalar {
    case 0x28, 0xFF08: .round
    case 0x5B, 0xFF3B: .square
    case 0x7B, 0xFF5B: .curly
    case 0x300C: .corner
    case 0x300E: .whiteCorner
    case 0x3010: .lenticular
    case 0x3008: .angle
    case 0x300A: .doubleAngle
    case 0x201C: .double
    case 0x2018: .single
    default: nil
    }
  }

  static func closing(_ scalar: UInt32) -> Pair? {
    switch scalar {
    case 0x29, 0xFF09: .round
    case 0x5D, 0xFF3D: .square
    case 0x7D, 0xFF5D: .curly
    case 0x300D: .corner
    case 0x300F: .whiteCorner
    case 0x3011: .lenticular
    case 0x3009: .angle
    case 0x300B: .doubleAngle
    case 0x201D: .double
    case 0x2019: .single
    default: nil
    }
  }

  /// After what a word can only begin.
  private static func isOpener(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x2D, 0x2F, 0x3D, 0xB7, 0x2013, 0x2014, 0x2022, 0x25B3, 0x3A, 0x3E: true
    default: opening(scalar) != nil
    }
  }
}
