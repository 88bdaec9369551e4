// SPDX-License-Identifier: Apache-2.0

/// Words and what they can mean, found from any place in UTF-8 text without copying it.
///
/// A trie over Unicode scalars. Latin letters are folded to lower case and full-width forms to
/// half-width. The first scalar is looked up in a flat table, so that a character that begins no word
/// costs one read; the others in a hash table of (node, scalar).
struct Lexicon: Sendable {
  /// A word that begins at the asked place.
  struct Match {
    let end: Int
    let word: Int
  }

  private var first: [Int32]
  private var keys: [UInt64]
  private var targets: [Int32]
  private var edges = 0
  /// The word that ends at each node, or -1.
  private var wordAt: [Int32] = [-1]
  private var rolesOfWord: [Roles] = []
  private var sensesOfWord: [[Sense]] = []

  init() {
    first = Array(repeating: 0, count: 0x10000)
    keys = Array(repeating: 0, count: 1 << 12)
    targets = Array(repeating: 0, count: 1 << 12)
  }

  /// Adds a meaning to a word.
  mutating func add(_ word: some StringProtocol, _ sense: Sense) {
    var node: Int32 = 0
    var isFirst = true
    for scalar in word.unicodeScalars {
      let folded = Self.fold(scalar.value)
      if isFirst, folded < 0x10000 {
        if first[Int(folded)] == 0 { first[Int(folded)] = newNode() }
        node = first[Int(folded)]
      } else {
        node = child(of: node, folded) ?? addChild(of: node, folded)
      }
      isFirst = false
    }
    guard node != 0 else { return }
    if wordAt[Int(node)] < 0 {
      wordAt[Int(node)] = Int32(sensesOfWord.count)
      sensesOfWord.append([])
      rolesOfWord.append([])
    }
    let index = Int(wordAt[Int(node)])
    sensesOfWord[index].append(sense)
    rolesOfWord[index].insert(Roles(sense.role))
  }

  /// Adds one meaning to many words, separated by spaces; an underscore stands for a space in a word.
  mutating func add(words: String, _ sense: Sense) {
    for word in words.split(separator: " ") {
      add(String(word.map { $0 == "_" ? " " : $0 }), sense)
    }
  }

  /// The senses of a word.
  func senses(of word: Int) -> [Sense] { sensesOfWord[word] }

  /// The first sense of a word in a role.
  func sense(of word: Int, _ role: Sense.Role) -> Sense? {
    sensesOfWord[word].first { $0.role == role }
  }

  func roles(of word: Int) -> Roles { rolesOfWord[word] }

  /// The longest word at `offset` that can play one of `roles`.
  ///
  /// A word that ends in a Latin letter is matched only where the text's word ends too.
  @inline(__always)
  func longest(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ roles: Roles
  ) -> Match? {
    var found: Match?
    walk(in: bytes, at: offset) { match in
      if !rolesOfWord[match.word].isDisjoint(with: roles) { found = match }
      return true
    }
    return found
  }

  /// Calls `visit` with every word at `offset`, the shortest first, until it returns false.
  @inline(__always)
  func walk(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ visit: (Match) -> Bool
  ) {
    guard offset < bytes.count else { return }
    var (scalar, next) = Self.scalar(in: bytes, at: offset)
    scalar = Self.fold(scalar)
    var node: Int32
    if scalar < 0x10000 {
      node = first.withUnsafeBufferPointer { $0[Int(scalar)] }
      if node == 0 { return }
    } else {
      guard let found = child(of: 0, scalar) else { return }
      node = found
    }
    while true {
      let word = wordAt.withUnsafeBufferPointer { $0[Int(node)] }
      if word >= 0, !Self.splitsLatinWord(bytes, at: next) {
        if !visit(Match(end: next, word: Int(word))) { return }
      }
      guard next < bytes.count else { return }
      let (following, after) = Self.scalar(in: bytes, at: next)
      guard let found = child(of: node, Self.fold(following)) else { return }
      node = found
      next = after
    }
  }

  // MARK: - Scalars

  /// The scalar at `offset` and the offset after it. Bytes that are no UTF-8 count as U+FFFD, one each.
  @inline(__always)
  static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (value: UInt32, next: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), offset + 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, offset + length <= bytes.count else { return (0xFFFD, offset + 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in 1..<length {
      let byte = bytes[offset + index]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, offset + 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, offset + length)
  }

  /// Lower case for Latin letters, half width for full-width forms, a space for its wide cousins.
  @inline(__always)
  static func fold(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 {
      return scalar >= 0x41 && scalar <= 0x5A ? scalar + 0x20 : scalar
    }
    if scalar >= 0xFF01 && scalar <= 0xFF5E { return fold(scalar - 0xFEE0) }
    if scalar == 0x3000 || scalar == 0xA0 || (scalar >= 0x2002 && scalar <= 0x200A) { return 0x20 }
    return scalar
  }

  /// Whether a word that ended before `offset` ended inside a Latin word of the text.
  @inline(__always)
  private static func splitsLatinWord(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Bool {
    guard offset < bytes.count, isLatinLetter(bytes[offset]) else { return false }
    return isLatinLetter(bytes[offset - 1])
  }

  @inline(__always)
  static func isLatinLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  // MARK: - Nodes

  private mutating func newNode() -> Int32 {
    wordAt.append(-1)
    return Int32(wordAt.count - 1)
  }

  @inline(__always)
  private static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar) | 1 << 63
  }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
  }

  @inline(__always)
  private func child(of node: Int32, _ scalar: UInt32) -> Int32? {
    let key = Self.key(node, scalar)
    var index = slot(key)
    return keys.withUnsafeBufferPointer { keys in
      while keys[index] != 0 {
        if keys[index] == key { return targets[index] }
        index = (index + 1) & (keys.count - 1)
      }
      return nil
    }
  }

  private mutating func addChild(of node: Int32, _ scalar: UInt32) -> Int32 {
    if edges * 2 >= keys.count { grow() }
    let target = newNode()
    insert(Self.key(node, scalar), target)
    return target
  }

  private mutating func insert(_ key: UInt64, _ target: Int32) {
    var index = slot(key)
    while keys[index] != 0 { index = (index + 1) & (keys.count - 1) }
    keys[index] = key
    targets[index] = target
    edges += 1
  }

  private mutating func grow() {
    let old = zip(keys, targets).filter { $0.0 != 0 }
    keys = Array(repeating: 0, count: keys.count * 2)
    targets = Array(repeating: 0, count: keys.count)
    edges = 0
    for (key, target) in old { insert(key, target) }
  }
}
