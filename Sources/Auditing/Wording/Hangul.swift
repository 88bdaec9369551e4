// SPDX-License-Identifier: Apache-2.0

/// Hangul syllables by their letters.
enum Hangul {
  /// The letters of a syllable: initial, vowel, final (0 for none).
  static func letters(_ scalar: UInt32) -> (initial: UInt32, vowel: UInt32, final: UInt32) {
    let index = scalar - 0xAC00
    return (index / 588, index % 588 / 28, index % 28)
  }

  static func isSyllable(_ scalar: UInt32) -> Bool { scalar >= 0xAC00 && scalar <= 0xD7A3 }

  /// Whether a syllable in UTF-8 begins at an offset, three bytes before the end.
  static func isSyllable(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    bytes[offset] >= 0xEA && bytes[offset] <= 0xED && isSyllable(scalar(bytes, at: offset))
  }

  @inline(__always)
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt32 {
    UInt32(bytes[offset] & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6
      | UInt32(bytes[offset + 2] & 0x3F)
  }

  /// How many letters of two syllables differ.
  static func distance(_ a: UInt32, _ b: UInt32) -> Int {
    guard isSyllable(a), isSyllable(b) else { return a == b ? 0 : 3 }
    let (x, y) = (letters(a), letters(b))
    return (x.initial == y.initial ? 0 : 1) + (x.vowel == y.vowel ? 0 : 1)
      + (x.final == y.final ? 0 : 1)
  }

  /// The syllables of a range that holds nothing else.
  static func syllables(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt32] {
    bytes.withUnsafeBufferPointer { syllables($0, range) }
  }

  static func syllables(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt32] {
    let count = range.count / 3
    return Array(unsafeUninitializedCapacity: count) { syllables, initialized in
      for index in 0..<count {
        syllables.initializeElement(
          at: index, to: scalar(bytes, at: range.lowerBound + index * 3))
      }
      initialized = count
    }
  }
}

/// Cuts particles and verbal endings from Korean words.
enum KoreanStem {
  /// How many syllables of a word belong to its stem, by its form alone; `isDoubtful` when the
  /// ending is as often a part of a noun (제도, 회의), so that other words have to decide.
  static func length(_ word: [UInt32]) -> (certain: Int, doubtful: Int?) {
    let verb = verbalTail(word)
    if verb < word.count { return (verb, nil) }
    guard let last = word.last, let endings = particles[last] else { return (word.count, nil) }
    for particle in endings where word.count - particle.count >= 2 {
      let rest = word.count - particle.count
      if word[rest...].elementsEqual(particle.syllables), particle.fits(word[rest - 1]) {
        return particle.isDoubtful ? (word.count, rest) : (rest, nil)
      }
    }
    return (word.count, nil)
  }

  /// The length before 하다, 되다, 시키다 and their forms after a noun of two syllables or more.
  private static func verbalTail(_ word: [UInt32]) -> Int {
    guard word.count > 2 else { return word.count }
    for index in 2..<word.count {
      let isLast = index == word.count - 1
      if heads.contains(word[index]) || (isLast && lasts.contains(word[index])) {
        // A tail of verbs is short.
        return word.count - index <= 6 ? index : word.count
      }
    }
    return word.count
  }

  private static let heads = scalars("하했됐된됨함되")
  private static let lasts = scalars("한할해될돼")

  private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private struct Particle {
    let syllables: [UInt32]
    /// Whether the syllable before ends in a consonant; nil if either will do.
    let afterConsonant: Bool?
    let isDoubtful: Bool
    var count: Int { syllables.count }

    func fits(_ before: UInt32) -> Bool {
      guard let afterConsonant else { return true }
      return (Hangul.letters(before).final != 0) == afterConsonant
    }
  }

  private static func list(
    _ words: String, _ afterConsonant: Bool? = nil, doubtful: Bool = false
  ) -> [Particle] {
    words.split(separator: " ").map {
      Particle(
        syllables: $0.unicodeScalars.map(\.value), afterConsonant: afterConsonant,
        isDoubtful: doubtful)
    }
  }

  /// By their last syllable, the longest first.
  private static let particles = Dictionary(grouping: allParticles) {
    $0.syllables[$0.count - 1]
  }

  private static let allParticles: [Particle] =
    (list(
      "에서는 에서도 에서의 에게서 으로서 으로써 으로의 으로도 으로는 이라는 이라고 이라며 이지만 이므로 이었으며 이었음 이었다 이란 이며 이고 이자 이나 이라 이다 이었 임을 임에도 임 으로 과의 과는 과도 은 을",
      true)
    + list("로서 로써 로의 라는 라고 라며 지만 였음 였다 와의 와는 와도 는 를 와", false)
    + list(
      "에서 에게 께서 까지의 까지 부터 처럼 보다는 보다 마다 조차 에는 에도 에만 에의 에 들은 들이 들을 들의 들에 들과 들 뿐만 뿐 별로 별 측은 측이 측의 측 인데 이후 이전"
    )
    + list("이 과", true, doubtful: true) + list("가 로 나", false, doubtful: true)
    + list("의 도 만 인 적인 적으로 적", doubtful: true)).sorted { $0.count > $1.count }
}
