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
/// many times for each character. It is no more than the text and where its memory stands: three words
/// go from reader to reader in registers, where more would be written down for each call. What it
/// carries along is in `ScanMemory`, so no reader changes the scan itself.
struct Scan: ~Copyable {
  let bytes: UnsafeBufferPointer<UInt8>
  let memory: UnsafeMutablePointer<ScanMemory>

  init(
    bytes: UnsafeBufferPointer<UInt8>, lexicon: PackedLexicon, names: Names,
    options: MentionOptions, sink: @escaping (Mention) -> Void
  ) {
    self.bytes = bytes
    memory = .allocate(capacity: 1)
    memory.initialize(
      to: ScanMemory(lexicon: lexicon, names: names, options: options, sink: sink))
  }

  deinit {
    memory.deinitialize(count: 1)
    memory.deallocate()
  }

  func run() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        if Lexicon.isLatinLetter(byte) {
          readLatinWord()
        } else if isDigit(byte) {
          let end = readDigits(at: position)
          position = end
        } else if Self.isSign(byte), mayOpen(byte, at: position) {
          readWord()
        } else {
          position += 1
        }
      } else if byte == 0xEF, isWideDigit(at: position) {
        let end = readDigits(at: position)
        position = end
      } else {
        readWord()
      }
    }
    memory.pointee.release()
  }

  private func readDigits(at start: Int) -> Int {
    if let end = readDigitsByKind(at: start) { return end }
    // Not understood: on to the end of the digits.
    var end = start
    while end < bytes.count {
      if isDigit(bytes[end]) { end += 1 } else if isWideDigit(at: end) { end += 3 } else { break }
    }
    return max(end, start + 1)
  }

  /// Web addresses, names, times, amounts; but 1.22 달러 is no date.
  private func readDigitsByKind(at start: Int) -> Int? {
    if wantsOnlyNumbers { return readAmount(at: start) }
    if let end = readWeb(at: start) { return end }
    if let end = readName(at: start) { return end }
    if isDecimalAmount(at: start), let end = readAmount(at: start) { return end }
    if let end = readTime(at: start) { return end }
    return readAmount(at: start)
  }

  private func readLatinWord() {
    let start = position
    let word = lexicon.latinWord(in: bytes, at: start)
    if !wantsOnlyNumbers, mayBeWeb(at: start, end: word.end), let end = readWeb(at: start) {
      position = end
    } else if word.mayOpen, let end = readKnownWord(at: start) {
      position = end
    } else {
      position = word.end
    }
  }

  private func readWord() {
    let (start, opens) = firstOpening(from: position)
    position = start
    if opens { position = readKnownWord(at: start) ?? afterScalar(at: start) }
  }

  /// What begins with a word of the lexicon: a name, a time, an amount; or a bound, kept for the number
  /// after it.
  private func readKnownWord(at start: Int) -> Int? {
    var roles = rolesOfWords(at: start)
    if roles.isEmpty { return nil }
    if bytes[start] < 0x80 ? isArticle(at: start) : isSyllableOfWord(at: start, roles) {
      return nil
    }
    let bound = roles.contains(Roles(.boundBefore)) ? word(at: start, Roles(.boundBefore)) : nil
    if wantsOnlyNumbers {
      roles = roles.isDisjoint(with: Self.amountStarters) ? [] : Roles(.numeral)
    }
    if !roles.isEmpty {
      if roles.contains(Roles(.name)), let end = readName(at: start) { return end }
      if !wantsOnlyNumbers, !roles.isDisjoint(with: Self.timeOpeners), let end = readTime(at: start)
      {
        return end
      }
      if !roles.isDisjoint(with: Self.amountStarters), let end = readAmount(at: start) {
        return end
      }
      if let bound {
        pendingBound = (Qualifier.allCases[Int(bound.sense.a)], start..<bound.end)
        return bound.end
      }
    }
    return nil
  }

  /// Emits a mention that was understood.
  func emit(_ mention: consuming Mention) {
    lastEnd = max(lastEnd, mention.range.upperBound)
    if wants(mention.kind) { memory.pointee.hold(mention, readAt: position) }
  }

  // MARK: - Characters

  /// Whether a sign of ASCII can begin something.
  @inline(__always)
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "$"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "."),
      UInt8(ascii: "%"), UInt8(ascii: "'"):
      true
    default: false
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
  func byte(_ offset: Int) -> UInt8 {
    // One comparison: an offset before the text is a very large one.
    UInt(bitPattern: offset) < UInt(bitPattern: bytes.count) ? bytes[offset] : 0
  }

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
    let last = bytes[offset - 1]
    if last < 0x80 { return UInt32(last) }
    return Lexicon.scalar(in: bytes, at: startOfScalar(before: offset)).value
  }

  /// Where the scalar that ends before an offset begins.
  func startOfScalar(before offset: Int) -> Int {
    if offset >= 3, bytes[offset - 3] & 0xF0 == 0xE0, bytes[offset - 2] & 0xC0 == 0x80,
      bytes[offset - 1] & 0xC0 == 0x80
    {
      return offset - 3
    }
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

  /// The bound just before `offset` with nothing but blanks between, and where it begins.
  func bound(before offset: Int) -> (bound: Qualifier, start: Int)? {
    guard let pendingBound, pendingBound.range.upperBound <= offset,
      skipBlanks(from: pendingBound.range.upperBound) >= offset
        || leads(pendingBound.range, to: offset)
    else { return nil }
    return (pendingBound.bound, pendingBound.range.lowerBound)
  }

  /// Whether only marks of Markdown or an article stand between a bound and its amount: "over **$5 billion**",
  /// "nearly [$200](…)", "up to a $2,400 credit". "Under a $5 million contract" bounds nothing.
  private func leads(_ bound: Range<Int>, to offset: Int) -> Bool {
    guard offset - bound.upperBound <= 8 else { return false }
    var cursor = skipBlanks(from: bound.upperBound)
    if byte(cursor) == UInt8(ascii: "a"), cursor > bound.upperBound,
      entry(Self.places, at: bound.lowerBound) == nil
    {
      let end = byte(cursor + 1) == UInt8(ascii: "n") ? cursor + 2 : cursor + 1
      if byte(end) == 0x20 { cursor = end + 1 }
    }
    while "*_[".utf8.contains(byte(cursor)) { cursor += 1 }
    return cursor == offset
  }
  /// Bounds that before an article say where something lies.
  private static let places: WordList = ["over", "under", "above", "below", "around", "about"]

  /// Words that may begin a time.
  @inline(__always)
  static var timeOpeners: Roles {
    Roles(.month) | .weekday | .era | .relative | .relativeDay | .stretch | .fiscal | .quarter
      | .numeral | .factor | .dateBound | .timeLength
  }
  /// Words that the loop offers to a reader, or keeps for the number after them.
  @inline(__always)
  static var openers: Roles {
    timeOpeners.union(amountStarters).union(Roles(.name, .boundBefore))
  }
}

// MARK: - What it carries along

extension Scan {
  var lexicon: LexiconTables {
    @inline(__always) _read { yield memory.pointee.lexicon }
  }
  var names: Names {
    @inline(__always) _read { yield memory.pointee.names }
  }
  var options: MentionOptions {
    @inline(__always) _read { yield memory.pointee.options }
  }
  var wantsOnlyNumbers: Bool {
    @inline(__always) get { memory.pointee.wantsOnlyNumbers }
  }
  func wants(_ kind: Mention.Kind) -> Bool {
    memory.pointee.wantedKinds & 1 << UInt64(kind.rawValue) != 0
  }
  var position: Int {
    @inline(__always) get { memory.pointee.position }
    @inline(__always) nonmutating set { memory.pointee.position = newValue }
  }
  /// The last amount of money, whose currency a later part of it may leave out.
  var lastMoney: (currency: String, end: Int)? {
    @inline(__always) get { memory.pointee.lastMoney }
    @inline(__always) nonmutating set { memory.pointee.lastMoney = newValue }
  }
  var lastEnd: Int {
    @inline(__always) get { memory.pointee.lastEnd }
    @inline(__always) nonmutating set { memory.pointee.lastEnd = newValue }
  }
  var pendingBound: (bound: Qualifier, range: Range<Int>)? {
    @inline(__always) get { memory.pointee.pendingBound }
    @inline(__always) nonmutating set { memory.pointee.pendingBound = newValue }
  }
  var calendar: CalendarContext {
    @inline(__always) get { memory.pointee.calendar }
    @inline(__always) nonmutating set { memory.pointee.calendar = newValue }
  }
}
