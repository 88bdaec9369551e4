// SPDX-License-Identifier: Apache-2.0

/// What a text is about, as pairs of neighbouring characters and stems, so that texts in languages without
/// blanks or with endings can be compared.
///
/// Hangul and Han words give their pairs of characters (투자계획: 투자, 자계, 계획), which makes
/// particles and endings count little; Latin words give their first six letters.
struct ClaimFeatures {
  private(set) var features: FeatureSet

  /// The features of the words of a range.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    // Hangul and Han have three bytes a character, and some stand twice.
    features = FeatureSet(capacity: range.count / 4)
    add(bytes, range)
  }

  /// Adds the words of another range.
  mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    var last: UInt32 = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      if byte >= 0xEA, byte <= 0xED {
        let end = endOfHangul(bytes, at, range.upperBound)
        if end > at {
          addHangul(bytes, at..<end)
          last = 0
          at = end
          continue
        }
      }
      if byte < 0x80 {
        last = 0
        guard Scalars.isLatin(byte: byte) else {
          at += 1
          continue
        }
        at = addLatin(bytes, at, range.upperBound)
        continue
      }
      let (scalar, next) = Scalars.at(bytes, at)
      let counts = Scalars.isHan(scalar) || Scalars.isKatakana(scalar)
      if counts, last != 0 { features.insert(UInt64(last) << 32 | UInt64(scalar)) }
      last = counts ? scalar : 0
      at = next
    }
  }

  private func endOfHangul(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit {
      let (scalar, next) = Scalars.at(bytes, end)
      guard Scalars.isHangul(scalar) else { break }
      end = next
    }
    return end
  }

  /// The pairs of a word without its particle or ending.
  private mutating func addHangul(_ bytes: [UInt8], _ word: Range<Int>) {
    var end = word.upperBound
    if word.count >= 12, let ending = Self.endings.match(in: bytes, at: end - 6, before: end),
      ending.count == 6
    {
      end -= 6
    } else if word.count >= 9, Self.isParticle(Scalars.before(bytes, end).value) {
      end -= 3
    }
    var last: UInt32 = 0
    var at = word.lowerBound
    while at < end {
      let (scalar, next) = Scalars.at(bytes, at)
      if last != 0 { features.insert(UInt64(last) << 32 | UInt64(scalar)) }
      last = scalar
      at = next
    }
  }

  private static func isParticle(_ syllable: UInt32) -> Bool {
    switch Unicode.Scalar(syllable) {
    case "은", "는", "이", "가", "을", "를", "의", "에", "도", "로", "와", "과": true
    default: false
    }
  }
  private static let endings = WordList(
    "에서|으로|에게|까지|부터|하는|되는|하며|하고|하여|해야|에는|에도|이며|에의|들이|들은|들을|하기|되고|되어|된다|한다")

  private mutating func addLatin(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var at = start
    var stem: UInt64 = 0
    while at < limit, Scalars.isLatin(byte: bytes[at]) {
      if at - start < 6 { stem = stem << 8 | UInt64(bytes[at] | 0x20) }
      at += 1
    }
    // Three letters and fewer are mostly articles and prepositions, unless they are capitals.
    let isAcronym = at - start >= 2 && bytes[start..<at].allSatisfy { $0 < 0x61 }
    if at - start > 3 || isAcronym { features.insert(1 << 63 | stem) }
    return at
  }
}

/// How much a feature tells, from how few passages it is found in.
struct FeatureWeights {
  private var known = FeatureSet()
  /// In how many passages each known feature stands.
  private var frequency: [Int] = []
  private let count: Int

  init(_ passages: [ClaimFeatures]) {
    count = passages.count
    for passage in passages {
      for feature in passage.features.members {
        let number = known.insert(feature)
        if number == frequency.count { frequency.append(0) }
        frequency[number] += 1
      }
    }
  }

  /// Near 0 for what stands in every passage, most for what stands in none.
  func weight(_ feature: UInt64) -> Double {
    Self.log2(
      Double(count + 2) / Double((known.number(of: feature).map { frequency[$0] } ?? 0) + 1))
  }

  /// Whether every fifth passage has it, or four do: the matter of the whole text.
  func isEverywhere(_ feature: UInt64) -> Bool {
    (known.number(of: feature).map { frequency[$0] } ?? 0) >= max(4, count / 5)
  }

  func isKnown(_ feature: UInt64) -> Bool { known.contains(feature) }

  /// The weighted part of `words` that a set of features holds: 0 to 1.
  func share(of words: ClaimFeatures, in features: FeatureSet) -> Double {
    var whole = 0.0
    var held = 0.0
    for feature in words.features.members {
      let single = weight(feature)
      // Squared: what the text speaks of everywhere is no sign that two passages say the same.
      let weight = single * single
      whole += weight
      if features.contains(feature) { held += weight }
    }
    return whole > 0 ? held / whole : 0
  }

  /// Accurate to a tenth, which is all that a weight needs.
  private static func log2(_ value: Double) -> Double {
    value <= 1 ? 0 : Double(value.exponent) + (value.significand - 1)
  }
}
