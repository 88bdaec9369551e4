// SPDX-License-Identifier: Apache-2.0
import Quantities

/// One pass over UTF-8 text that finds mentions.
///
/// The loop looks at each character once. Digits, signs and words of the lexicon are offered to the
/// readers (names, web addresses, times, amounts) in that order; the first that understands what
/// stands there emits mentions and says where it stopped. A reader looks ahead and back only over
/// what belongs to one expression, so the work is linear in the text.
///
/// It is never copied, and what it asks of the lexicon is plain memory: the readers call each other
/// many times for each character.
struct Scan: ~Copyable {
  let bytes: UnsafeBufferPointer<UInt8>
  let lexicon: LexiconTables
  let names: Names
  let options: MentionOptions
  let sink: (Mention) -> Void
  /// Keeps `lexicon` in memory.
  private let owner: PackedLexicon
  let words: WordsAtPlaces
  /// The numbers read so far, with and without their sign and fraction.
  let numerals: NumeralsAtPlaces
  let plainNumerals: NumeralsAtPlaces
  /// Whether nothing but plain numerals is asked for; then nothing else takes them first.
  let wantsOnlyNumbers: Bool
  /// The kinds to report, a bit each.
  private let wantedKinds: UInt64

  /// Where the next character is looked at.
  var position = 0
  /// A bound ("최대", "up to") just passed, for the number that follows it.
  var pendingBound: (bound: Qualifier, range: Range<Int>)?
  /// What earlier dates of the text say about a date without its year.
  var calendar = CalendarContext()
  /// Where the last mention ended; readers do not look back across it.
  var lastEnd = 0
  /// What the reading at `heldFrom` has emitted, in the order in which it begins: a range may be
  /// understood after the numbers in it.
  private var held: [Mention] = []
  private var heldFrom = -1

  init(
    bytes: UnsafeBufferPointer<UInt8>, lexicon: PackedLexicon, names: Names,
    options: MentionOptions, sink: @escaping (Mention) -> Void
  ) {
    self.bytes = bytes
    self.lexicon = lexicon.tables
    self.names = names
    self.options = options
    self.sink = sink
    owner = lexicon
    words = WordsAtPlaces(mostWords: lexicon.tables.mostWords)
    numerals = NumeralsAtPlaces()
    plainNumerals = NumeralsAtPlaces()
    wantsOnlyNumbers = options.kinds == [.number]
    wantedKinds = options.kinds.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  mutating func run() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        let kind = Self.kinds[Int(byte)]
        if kind == .nothing {
          position += 1
        } else if kind == .digit {
          position = readDigits(at: position)
        } else {
          readWord(latin: kind == .letter)
        }
      } else if byte == 0xEF, isWideDigit(at: position) {
        position = readDigits(at: position)
      } else {
        readWord(latin: false)
      }
    }
    release()
  }

  private mutating func readDigits(at start: Int) -> Int {
    if let end = readDigitsByKind(at: start) { return end }
    // Not understood: on to the end of the digits.
    var end = start
    while end < bytes.count {
      if isDigit(bytes[end]) { end += 1 } else if isWideDigit(at: end) { end += 3 } else { break }
    }
    return max(end, start + 1)
  }

  /// Web addresses, names, times, amounts; but 1.22 달러 is no date.
  private mutating func readDigitsByKind(at start: Int) -> Int? {
    if wantsOnlyNumbers { return readAmount(at: start) }
    if let end = readWeb(at: start) { return end }
    if let end = readName(at: start) { return end }
    if isDecimalAmount(at: start), let end = readAmount(at: start) { return end }
    if let end = readTime(at: start) { return end }
    return readAmount(at: start)
  }

  private mutating func readWord(latin: Bool) {
    let start = position
    if !latin {
      let (scalar, next) = Lexicon.scalar(in: bytes, at: start)
      if lexicon.isWordless(scalar, before: next, in: bytes) {
        position = next
        return
      }
    }
    var roles = rolesOfWords(at: start)
    let bound = roles.contains(Roles(.boundBefore)) ? word(at: start, Roles(.boundBefore)) : nil
    if wantsOnlyNumbers {
      roles = roles.isDisjoint(with: Self.amountOpeners) ? [] : Roles(.numeral)
    } else if latin, let end = readWeb(at: start) {
      position = end
      return
    }
    if !roles.isEmpty {
      if roles.contains(Roles(.name)), let end = readName(at: start) {
        position = end
        return
      }
      if !wantsOnlyNumbers, !roles.isDisjoint(with: Self.timeOpeners), let end = readTime(at: start)
      {
        position = end
        return
      }
      if !roles.isDisjoint(with: Self.amountOpeners), let end = readAmount(at: start) {
        position = end
        return
      }
      if let bound {
        pendingBound = (Qualifier.allCases[Int(bound.sense.a)], start..<bound.end)
        position = bound.end
        return
      }
    }
    position = latin ? endOfLatinWord(from: start) : afterScalar(at: start)
  }

  /// Emits a mention that was understood.
  mutating func emit(_ mention: Mention) {
    lastEnd = max(lastEnd, mention.range.upperBound)
    guard wants(mention.kind) else { return }
    if heldFrom != position {
      release()
      heldFrom = position
    }
    var place = held.count
    while place > 0, held[place - 1].range.lowerBound > mention.range.lowerBound { place -= 1 }
    held.insert(mention, at: place)
  }

  /// Hands over what is held.
  private mutating func release() {
    for mention in held { sink(mention) }
    held.removeAll(keepingCapacity: true)
  }

  func wants(_ kind: Mention.Kind) -> Bool { wantedKinds & 1 << UInt64(kind.rawValue) != 0 }

  // MARK: - Characters

  enum CharacterKind: UInt8 { case nothing, digit, letter, sign }

  /// What an ASCII character can begin.
  private static let kinds: [CharacterKind] = (0..<128).map { code in
    switch UInt8(code) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "$"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "."),
      UInt8(ascii: "%"), UInt8(ascii: "'"):
      .sign
    default: .nothing
    }
  }

  @inline(__always)
  func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// A full-width digit, U+FF10–FF19.
  @inline(__always)
  func isWideDigit(at offset: Int) -> Bool {
    offset + 2 < bytes.count && bytes[offset] == 0xEF && bytes[offset + 1] == 0xBC
      && bytes[offset + 2] &- 0x90 < 10
  }

  /// The byte at an offset, or 0 outside the text.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 { offset >= 0 && offset < bytes.count ? bytes[offset] : 0 }

  @inline(__always)
  func scalar(at offset: Int) -> UInt32 {
    offset < bytes.count ? Lexicon.scalar(in: bytes, at: offset).value : 0
  }

  @inline(__always)
  func afterScalar(at offset: Int) -> Int {
    offset < bytes.count ? Lexicon.scalar(in: bytes, at: offset).next : offset
  }

  /// The scalar that ends before an offset; 0 at the start of the text.
  func scalar(before offset: Int) -> UInt32 {
    guard offset > 0 else { return 0 }
    return Lexicon.scalar(in: bytes, at: startOfScalar(before: offset)).value
  }

  /// Where the scalar that ends before an offset begins.
  func startOfScalar(before offset: Int) -> Int {
    var start = offset - 1
    while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return max(start, 0)
  }

  func endOfLatinWord(from offset: Int) -> Int {
    var end = offset
    while end < bytes.count, Lexicon.isLatinLetter(bytes[end]) { end += 1 }
    return max(end, offset + 1)
  }

  static func isHangul(_ scalar: UInt32) -> Bool { scalar >= 0xAC00 && scalar <= 0xD7A3 }
  static func isHan(_ scalar: UInt32) -> Bool {
    (scalar >= 0x4E00 && scalar <= 0x9FFF) || (scalar >= 0x3400 && scalar <= 0x4DBF)
      || scalar == 0x3005
  }
  static func isKana(_ scalar: UInt32) -> Bool { scalar >= 0x3041 && scalar <= 0x30FF }

  /// The offset after blanks on one line; with `joinsLines`, also after one line end inside a
  /// paragraph. Tabs separate cells and are never skipped.
  func skipBlanks(from offset: Int) -> Int {
    var end = offset
    var lines = 0
    while end < bytes.count {
      switch bytes[end] {
      case 0x20: end += 1
      case 0xC2 where byte(end + 1) == 0xA0: end += 2
      case 0xE3 where byte(end + 1) == 0x80 && byte(end + 2) == 0x80: end += 3
      case 0xE2 where byte(end + 1) == 0x80 && byte(end + 2) &- 0x82 < 9: end += 3
      case 0x0A where options.joinsLines && lines == 0 && isHardBreak(at: end):
        lines += 1
        end += 1
      case 0x0D where options.joinsLines && lines == 0 && byte(end + 1) == 0x0A: end += 1
      default: return end
      }
    }
    return end
  }

  /// Whether a line end lies within running text: a long enough line before it, and no table on either
  /// side. Looks at a few dozen bytes, so that the pass stays linear.
  private func isHardBreak(at end: Int) -> Bool {
    guard end >= 32 else { return false }
    for offset in (end - 32)..<end where bytes[offset] < 0x80 {
      if bytes[offset] == 0x0A || bytes[offset] == 0x09 || bytes[offset] == 0x7C { return false }
    }
    var next = end + 1
    while next < bytes.count, next < end + 64, bytes[next] != 0x0A {
      if bytes[next] == 0x09 || bytes[next] == 0x7C { return false }
      next += 1
    }
    return true
  }

  /// The bound just before `offset` with nothing but blanks between, and where it begins.
  func bound(before offset: Int) -> (bound: Qualifier, start: Int)? {
    guard let pendingBound, pendingBound.range.upperBound <= offset,
      skipBlanks(from: pendingBound.range.upperBound) >= offset
    else { return nil }
    return (pendingBound.bound, pendingBound.range.lowerBound)
  }

  /// Words that may begin a time.
  static let timeOpeners = Roles([
    .month, .weekday, .era, .relative, .relativeDay, .stretch, .fiscal, .quarter, .numeral, .factor,
    .dateBound, .timeLength,
  ])
  /// Words that may begin an amount.
  static let amountOpeners = Roles([
    .numeral, .factor, .scale, .minus, .fraction, .currencySign, .percent, .boundBefore,
    .rangeOpening, .ordinalBefore, .perPeriod, .article, .phone, .page, .currency, .multiple,
    .unit, .other, .ordinalWord, .kanaNumeral,
  ])
}
