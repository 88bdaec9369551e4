// SPDX-License-Identifier: Apache-2.0
import Quantities

/// JSON as bytes: what every value of the output is written with.
///
/// A mention takes some forty pieces, so they are copied one behind the other into memory of its own;
/// `own()` comes before the first piece of anything.
struct JSONText {
  private final class Memory {
    let start: UnsafeMutablePointer<UInt8>
    let room: Int

    init(room: Int) {
      self.room = room
      start = .allocate(capacity: room)
    }

    deinit { start.deallocate() }
  }

  private var memory: Memory
  private var start: UnsafeMutablePointer<UInt8>
  private var room: Int
  private(set) var count = 0

  init() {
    memory = Memory(room: 1_024)
    (start, room) = (memory.start, memory.room)
  }

  var bytes: [UInt8] { withBytes { Array($0) } }

  func withBytes<Result>(_ read: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withExtendedLifetime(memory) { read(UnsafeBufferPointer(start: start, count: count)) }
  }

  /// Empties it and keeps its room.
  mutating func removeAll() { count = 0 }

  /// Parts with the memory of a copy of this text, if there is one.
  mutating func own() {
    if !isKnownUniquelyReferenced(&memory) { move(to: room) }
  }

  /// Makes room for so many bytes.
  @inline(__always)
  private mutating func ensure(_ more: Int) {
    if more > room &- count { move(to: max(room * 2, count + more)) }
  }

  @inline(never)
  private mutating func move(to room: Int) {
    let wider = Memory(room: room)
    wider.start.update(from: start, count: count)
    memory = wider
    (start, self.room) = (wider.start, room)
  }

  // MARK: - Pieces; room for them is there

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    start[count] = byte
    count &+= 1
  }

  @inline(__always)
  private mutating func put(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
    (start + count).update(from: bytes, count: length)
    count &+= length
  }

  @inline(__always)
  private mutating func put(_ text: StaticString) { put(text.utf8Start, text.utf8CodeUnitCount) }

  // MARK: - Values

  /// Text that is JSON already.
  @inline(__always)
  mutating func raw(_ text: StaticString) {
    ensure(text.utf8CodeUnitCount)
    put(text)
  }

  /// Text without anything to escape, as it is.
  mutating func plain(_ text: String) {
    var text = text
    text.withUTF8 { plain($0) }
  }

  mutating func plain(_ text: UnsafeBufferPointer<UInt8>) {
    guard let first = text.baseAddress else { return }
    ensure(text.count)
    put(first, text.count)
  }

  /// What stands in this text from one place before another, once more.
  mutating func again(from first: Int, before end: Int) {
    ensure(end - first)
    put(start + first, end - first)
  }

  mutating func integer(_ value: Int) {
    ensure(21)
    digits(of: UInt64(value.magnitude), isNegative: value < 0)
  }

  private mutating func digits(of value: UInt64, isNegative: Bool) {
    if isNegative { put(UInt8(ascii: "-")) }
    var length = 1
    var limit: UInt64 = 10
    while value >= limit {
      length &+= 1
      let (next, overflow) = limit.multipliedReportingOverflow(by: 10)
      if overflow { break }
      limit = next
    }
    count &+= length
    var place = count
    var rest = value
    repeat {
      place &-= 1
      let tens = rest / 10
      start[place] = 0x30 &+ UInt8(truncatingIfNeeded: rest &- tens &* 10)
      rest = tens
    } while rest > 0
  }

  /// A number in plain decimal digits, as a JSON string.
  mutating func decimal(_ number: Numeral) {
    guard number.exponent >= 0, number.exponent < 64, let mantissa = Int64(exactly: number.mantissa)
    else {
      raw("\"")
      plain(number.plain)
      return raw("\"")
    }
    ensure(21 + 64 + 2)
    put(UInt8(ascii: "\""))
    digits(of: mantissa.magnitude, isNegative: mantissa < 0)
    if mantissa != 0 {
      for _ in 0..<number.exponent { put(UInt8(ascii: "0")) }
    }
    put(UInt8(ascii: "\""))
  }

  /// A day as ISO 8601 writes it, as a JSON string.
  mutating func day(_ day: Day) {
    let (year, month, date) = day.components
    guard (1000...9999).contains(year) else { return string(day.description) }
    ensure(12)
    put(UInt8(ascii: "\""))
    digits(of: UInt64(year), isNegative: false)
    for part in [month, date] {
      put(UInt8(ascii: "-"))
      put(0x30 &+ UInt8(part / 10))
      put(0x30 &+ UInt8(part % 10))
    }
    put(UInt8(ascii: "\""))
  }

  mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string($0) }
  }

  /// A string from bytes; what is no UTF-8 becomes U+FFFD.
  mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    // An escaped byte takes six.
    ensure(text.count * 6 + 2)
    put(UInt8(ascii: "\""))
    let words = UnsafeRawBufferPointer(text)
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if byte &- 0xE1 < 12, offset + 4 <= text.count,
        words.loadUnaligned(fromByteOffset: offset + 1, as: UInt16.self) & 0xC0C0 == 0x8080
      {
        // Hangul, kana and Han but for U+D000–D7FF, with the byte behind, which is written over.
        store(words.loadUnaligned(fromByteOffset: offset, as: UInt32.self), 3)
        offset &+= 3
      } else if byte < 0x80, offset + 8 <= text.count,
        Self.isPlain(words.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      {
        store(words.loadUnaligned(fromByteOffset: offset, as: UInt64.self), 8)
        offset &+= 8
      } else if byte >= 0x80 {
        if let next = Self.endOfScalar(in: text, at: offset) {
          while offset < next {
            put(text[offset])
            offset &+= 1
          }
        } else {
          put("\u{FFFD}")
          offset += 1
        }
      } else {
        if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          escape(byte)
        } else {
          put(byte)
        }
        offset &+= 1
      }
    }
    put(UInt8(ascii: "\""))
  }

  /// Writes so many bytes of a word.
  @inline(__always)
  private mutating func store<Word: FixedWidthInteger & BitwiseCopyable>(
    _ word: Word, _ length: Int
  ) {
    UnsafeMutableRawPointer(start + count).storeBytes(of: word, as: Word.self)
    count &+= length
  }

  /// Whether eight bytes are of ASCII with nothing to escape among them.
  @inline(__always)
  private static func isPlain(_ eight: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = eight ^ (ones &* 0x22)
    let strokes = eight ^ (ones &* 0x5C)
    // A byte below the subtracted one borrows from its high bit.
    let marks = (eight &- ones &* 0x20) | (quotes &- ones) | (strokes &- ones) | eight
    return marks & (ones &* 0x80) == 0
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): put("\\\"")
    case UInt8(ascii: "\\"): put("\\\\")
    case 0x0A: put("\\n")
    case 0x0D: put("\\r")
    case 0x09: put("\\t")
    default:
      put("\\u00")
      for half in [byte >> 4, byte & 15] { put(half < 10 ? 0x30 + half : 0x57 + half) }
    }
  }

  /// The end of a well-formed scalar (Unicode 16, table 3-7), or nil.
  private static func endOfScalar(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    let (value, next) = Lexicon.scalar(in: text, at: offset)
    let isShortest =
      switch next - offset {
      case 2: value >= 0x80
      case 3: value >= 0x800 && !(0xD800...0xDFFF).contains(value)
      case 4: value >= 0x10000 && value <= 0x10FFFF
      default: false
      }
    return isShortest ? next : nil
  }
}
