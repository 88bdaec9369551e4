// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// A phrase of Japanese that was written twice in a row: 復旧の復旧の, 説明会を説明会を. Words have no blanks
/// there to part them; conjunctions that say the same twice: 他方、しかし、.
struct DoubledPhrases {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The second of two equal phrases of three to twelve characters, with the first; and conjunctions.
  func places(in range: Range<Int>) -> [(first: Range<Int>, second: Range<Int>)] {
    var places: [(first: Range<Int>, second: Range<Int>)] = []
    var scalars: [UInt32] = []
    var starts: [Int] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, next) = Scalars.at(bytes, at)
      if Scalars.isKana(scalar) || Scalars.isHan(scalar) {
        scalars.append(scalar)
        starts.append(at)
      } else {
        find(scalars, starts, at, &places)
        scalars.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
      }
      at = next
    }
    find(scalars, starts, range.upperBound, &places)
    return places
  }

  private func find(
    _ run: [UInt32], _ starts: [Int], _ end: Int,
    _ places: inout [(first: Range<Int>, second: Range<Int>)]
  ) {
    var at = 0
    while at + 6 <= run.count {
      guard
        let length = (3...12).first(where: { length in
          at + 2 * length <= run.count && run[at] == run[at + length]
            && run[at..<(at + length)] == run[(at + length)..<(at + 2 * length)]
            && Self.isPhrase(run[at..<(at + length)])
        })
      else {
        at += 1
        continue
      }
      let after = at + 2 * length < run.count ? starts[at + 2 * length] : end
      places.append((starts[at]..<starts[at + length], starts[at + length]..<after))
      at += 2 * length
    }
  }

  /// A word with its particle or ending: ideographs or katakana, and hiragana at the end. 一つ一つ and
  /// だんだん are meant.
  private static func isPhrase(_ phrase: ArraySlice<UInt32>) -> Bool {
    guard let last = phrase.last, Scalars.isHiragana(last), Set(phrase).count >= 2 else {
      return false
    }
    let words = phrase.filter { Scalars.isHan($0) || Scalars.isKatakana($0) }
    return words.count >= 1 && words.first != 0x4E00 && words.first != 0x3005
      && !Set("繰少代交次".unicodeScalars.map(\.value)).contains(words.first ?? 0)
  }

  // MARK: - Conjunctions

  /// Two conjunctions of one meaning with a comma between.
  func conjunctions(in range: Range<Int>) -> [(first: Range<Int>, second: Range<Int>)] {
    var places: [(first: Range<Int>, second: Range<Int>)] = []
    let families = bytes[range].contains(0xE3) ? Self.japanese : Self.korean
    for family in families {
      for first in family.all(in: bytes, range) {
        if let second = family.match(in: bytes, at: first.upperBound, before: range.upperBound) {
          places.append((first, second))
        }
      }
    }
    return places
  }

  private static let japanese = [
    WordList(
      "しかし、|しかし一方で|しかし一方、|ただし、|他方、|一方、|一方で、|一方では、|これに対し、|これに対して、|だが、|ところが、|しかしながら、|反面、"),
    WordList("したがって、|従って、|そのため、|よって、|それゆえ、|ゆえに、|ため、|ので、"),
    WordList("また、|さらに、|加えて、|そして、|そのうえ、|併せて、"),
  ]
  private static let korean = [
    WordList("그러나 |그러나, |하지만 |하지만, |반면 |반면, |반면에 |반면에, |그렇지만 |그렇지만, "),
    WordList("따라서 |따라서, |그러므로 |그러므로, |그래서 |그래서, "),
  ]
}
