// SPDX-License-Identifier: Apache-2.0

/// Finds the words of a set that are one slip of the pen apart: a letter changed, dropped, added or
/// swapped with its neighbour.
///
/// Two such words share a spelling with one letter left out, so that hashing every word with each
/// letter left out in turn finds all pairs in time linear in the letters (Garbe's symmetric deletion).
struct NearMisses {
  /// How two words differ.
  enum Slip: Hashable {
    /// A letter stands for another at this index.
    case changed(Int)
    /// The longer word has one letter more, at this index of its own.
    case added(Int)
    /// The letters at this index and the next are swapped.
    case swapped(Int)
  }

  private var chains = HashChains()

  /// The pairs of indices of `words` that are one slip apart, each once.
  static func pairs(among words: [[UInt32]]) -> [(a: Int, b: Int, slip: Slip)] {
    var index = NearMisses()
    index.chains.reserveCapacity(words.reduce(0) { $0 + $1.count + 1 })
    var found: [(a: Int, b: Int, slip: Slip)] = []
    var hashes: [UInt64] = []
    for (position, word) in words.enumerated() {
      Self.hash(word, into: &hashes)
      for other in index.candidates(hashes) {
        if let slip = slip(words[other], word) { found.append((other, position, slip)) }
      }
      index.insert(hashes, position)
    }
    return found
  }

  mutating func insert(_ word: [UInt32], _ id: Int) {
    var hashes: [UInt64] = []
    Self.hash(word, into: &hashes)
    insert(hashes, id)
  }

  private mutating func insert(_ hashes: [UInt64], _ id: Int) {
    for hash in hashes { chains.append(Int32(id), under: hash) }
  }

  /// Words that may be one slip from this one, each once.
  func candidates(of word: [UInt32]) -> [Int] {
    var hashes: [UInt64] = []
    Self.hash(word, into: &hashes)
    return candidates(hashes)
  }

  private func candidates(_ hashes: [UInt64]) -> [Int] {
    var found: [Int] = []
    for hash in hashes {
      chains.forEach(under: hash) { id in
        if !found.contains(Int(id)) { found.append(Int(id)) }
      }
    }
    return found
  }

  /// Nothing of more letters is a name; leaving each letter out costs their square.
  private static let longest = 64

  /// The hashes of a word and of what is left of it without each letter in turn.
  private static func hash(_ word: [UInt32], into hashes: inout [UInt64]) {
    hashes.removeAll(keepingCapacity: true)
    guard word.count <= longest else { return }
    hashes.append(hash(word, without: word.count))
    for index in word.indices where index == 0 || word[index] != word[index - 1] {
      hashes.append(hash(word, without: index))
    }
  }

  private static func hash(_ word: [UInt32], without left: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for (index, letter) in word.enumerated() where index != left {
      hash = (hash ^ UInt64(letter)) &* 0x100_0000_01b3
    }
    return hash
  }

  /// The one slip between two words, or nil if they are equal or further apart.
  static func slip(_ a: [UInt32], _ b: [UInt32]) -> Slip? {
    let start = zip(a, b).prefix { $0 == $1 }.count
    if a.count == b.count {
      guard start < a.count else { return nil }
      if a[(start + 1)...] == b[(start + 1)...] { return .changed(start) }
      if start + 1 < a.count, a[start] == b[start + 1], a[start + 1] == b[start],
        a[(start + 2)...] == b[(start + 2)...]
      {
        return .swapped(start)
      }
      return nil
    }
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    guard long.count == short.count + 1 else { return nil }
    return short[start...].elementsEqual(long[(start + 1)...]) ? .added(start) : nil
  }
}
