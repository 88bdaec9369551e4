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
    var candidates: [Int] = []
    for (position, word) in words.enumerated() {
      Self.hash(word, into: &hashes)
      index.find(hashes, &candidates)
      for other in candidates {
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
    var found: [Int] = []
    find(hashes, &found)
    return found
  }

  private func find(_ hashes: [UInt64], _ found: inout [Int]) {
    found.removeAll(keepingCapacity: true)
    for hash in hashes {
      chains.forEach(under: hash) { id in
        if !found.contains(Int(id)) { found.append(Int(id)) }
      }
    }
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
    for index in word.indices where index != left {
      hash = (hash ^ UInt64(word[index])) &* 0x100_0000_01b3
    }
    return hash
  }

  /// The one slip between two words, or nil if they are equal or further apart.
  static func slip(_ a: [UInt32], _ b: [UInt32]) -> Slip? {
    guard abs(a.count - b.count) <= 1 else { return nil }
    var start = 0
    while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
    if a.count == b.count {
      guard start < a.count else { return nil }
      if areSame(a, from: start + 1, b, from: start + 1) { return .changed(start) }
      if start + 1 < a.count, a[start] == b[start + 1], a[start + 1] == b[start],
        areSame(a, from: start + 2, b, from: start + 2)
      {
        return .swapped(start)
      }
      return nil
    }
    return a.count < b.count
      ? areSame(a, from: start, b, from: start + 1) ? .added(start) : nil
      : areSame(b, from: start, a, from: start + 1) ? .added(start) : nil
  }

  /// Whether two words go on alike from these letters to their ends.
  private static func areSame(
    _ a: [UInt32], from start: Int, _ b: [UInt32], from other: Int
  ) -> Bool {
    guard a.count - start == b.count - other else { return false }
    for index in 0..<max(0, a.count - start) where a[start + index] != b[other + index] {
      return false
    }
    return true
  }
}
