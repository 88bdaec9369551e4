// SPDX-License-Identifier: Apache-2.0

/// The lexicon's words where the scan looks for them.
extension Scan {
  /// The longest word in one of `roles` at `offset`, with its sense in the first role that it has.
  ///
  /// Most places have none, which one look at their roles tells.
  @inline(__always)
  func word(at offset: Int, _ roles: Roles) -> (sense: Sense, end: Int)? {
    rolesOfWords(at: offset).isDisjoint(with: roles) ? nil : wordThere(at: offset, roles)
  }

  @inline(never)
  private func wordThere(at offset: Int, _ roles: Roles) -> (sense: Sense, end: Int)? {
    memory.pointee.words.sense(at: offset, roles, bytes, memory)
  }

  /// The longest word at `offset` that can play one of `roles`.
  @inline(__always)
  func longestWord(at offset: Int, _ roles: Roles) -> Lexicon.Match? {
    memory.pointee.words.longest(at: offset, roles, bytes, memory)
  }

  /// The word that begins at `offset`, if it is the only one.
  @inline(__always)
  func onlyWord(at offset: Int) -> Lexicon.Match? {
    memory.pointee.words.count(at: offset, bytes, memory) == 1
      ? memory.pointee.words.word(0, at: offset, bytes, memory) : nil
  }

  /// The roles of all words that begin at `offset`.
  @inline(__always)
  func rolesOfWords(at offset: Int) -> Roles {
    memory.pointee.words.roles(at: offset, bytes, memory)
  }

  /// Calls `visit` with every word at `offset`, the shortest first.
  @inline(__always)
  func forEachWord(at offset: Int, _ visit: (Lexicon.Match) -> Void) {
    for index in 0..<memory.pointee.words.count(at: offset, bytes, memory) {
      visit(memory.pointee.words.word(index, at: offset, bytes, memory))
    }
  }
}
