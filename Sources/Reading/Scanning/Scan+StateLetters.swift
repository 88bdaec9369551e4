// SPDX-License-Identifier: Apache-2.0

extension Scan {
  private struct Letter {
    let name: Int
    let range: Range<Int>
    let value: UInt32
  }

  /// Letters that stand for states, one mention each.
  private struct Letters {
    var all: [Letter] = []
    /// Whether signs stand between them: 미·일.
    var isParted = false
    /// Whether a full name follows the last sign: 미·일본.
    var endsInName = false
    var end: Int { all.last?.range.upperBound ?? 0 }
  }

  /// Reads 한미일, 미·중, 대미, 日米, 訪日 and the like, a mention for each state.
  func readLetters(at offset: Int) -> Int? {
    // Most of these characters stand inside a Korean word.
    let before = scalar(before: offset)
    if Self.isHangul(before), !StateLetters.koreanOpenings.contains(before) { return nil }
    if isPlainSyllable(at: offset, after: before) { return nil }
    var letters = letters(from: offset)
    guard let first = letters.all.first else { return nil }
    if !mayStand(letters, first: first.value) {
      // 주한미군, 米中間選挙: the second character belongs to the next word.
      guard letters.all.count > 1, !letters.isParted else { return nil }
      letters = Letters(all: [first])
      guard mayStand(letters, first: first.value) else { return nil }
    }
    // Letters joined straight to a full name are read up to it; the name is read next.
    for letter in letters.all { emitName(letter.name, letter.range, atMost: 95) }
    return letters.end
  }

  /// Whether a letter of Hangul stands by itself and is not the 미 that may open 미 상무부: a syllable like
  /// any other, as almost all are.
  private func isPlainSyllable(at offset: Int, after before: UInt32) -> Bool {
    guard !Self.isHangul(before), let first = letter(at: offset) else { return false }
    guard let letter = first.letter, Self.isHangul(letter.value), letter.value != 0xBBF8 else {
      return false
    }
    let next = letter.range.upperBound
    return endOfJoint(at: next) == nil && self.letter(at: next) == nil
  }

  private func letters(from offset: Int) -> Letters {
    var letters = Letters()
    var next = offset
    while letters.all.count < 6, let letter = letter(at: next) {
      guard let letter = letter.letter else {
        letters.endsInName = true
        break
      }
      if letters.all.contains(where: { $0.name == letter.name }) { break }
      letters.all.append(letter)
      next = letter.range.upperBound
      if let joint = endOfJoint(at: next), self.letter(at: joint) != nil {
        letters.isParted = true
        next = joint
      } else if letters.isParted {
        break
      }
    }
    return letters
  }

  /// The letter at an offset; without one inside where a full name stands there instead.
  private func letter(at offset: Int) -> (letter: Letter?, Void)? {
    guard offset < bytes.count, bytes[offset] >= 0x80 else { return nil }
    var found: Letter?
    var hasName = false
    guard rolesOfWords(at: offset).contains(Roles(.name)) else { return nil }
    forEachWord(at: offset) { match in
      guard lexicon.roles(of: match.word).contains(Roles(.name)) else { return }
      for sense in lexicon.senses(of: match.word) where sense.role == .name && sense.a >= 0 {
        if sense.b > 1 {
          hasName = hasName || !opensNothing(offset..<match.end)
        } else if found == nil {
          found = Letter(
            name: Int(sense.a), range: offset..<match.end, value: scalar(at: offset))
        }
      }
    }
    if hasName { return (nil, ()) }
    return found.map { ($0, ()) }
  }

  /// Whether 韓国 here is 韓 and 国交.
  private func opensNothing(_ range: Range<Int>) -> Bool {
    let next = scalar(at: range.upperBound)
    return scalar(before: range.upperBound) == 0x56FD && (next == 0x4EA4 || next == 0x969B)
  }

  /// The end of a sign that joins two states.
  private func endOfJoint(at offset: Int) -> Int? {
    switch scalar(at: offset) {
    case 0xB7: offset + 2
    case 0x30FB, 0x318D, 0x2027, 0x2219, 0xFF65, 0x2013, 0x22C5: offset + 3
    case 0x2D, 0x2F: offset + 1
    default: nil
    }
  }

  // MARK: - What settles them

  private func mayStand(_ letters: Letters, first: UInt32) -> Bool {
    Self.isHangul(first) ? mayStandInKorean(letters) : mayStandInHan(letters)
  }

  private func mayStandInKorean(_ letters: Letters) -> Bool {
    let start = letters.all[0].range.lowerBound
    let before = scalar(before: start)
    let next = scalar(at: letters.end)
    guard !letters.all.contains(where: { !Self.isHangul($0.value) }) else { return false }
    if !letters.endsInName, let last = letters.all.last,
      StateLetters.koreanWords[last.value]?.contains(next) ?? false
    {
      return false
    }
    if Self.isHangul(before) {
      guard letters.all.count == 1, StateLetters.koreanOpenings.contains(before),
        !Self.isHangul(scalar(before: startOfScalar(before: start)))
      else { return false }
      return isKoreanCompound(before, letters)
    }
    if before < 0x80, isDigit(UInt8(before)) { return false }
    if letters.isParted { return letters.all.count > 1 || letters.endsInName }
    switch letters.all.count {
    case 1: return standsBeforeInstitution(letters)
    case 2: return !letters.endsInName && isKoreanCompound(letters.all[0].value, letters)
    default: return letters.all.allSatisfy { StateLetters.koreanThrees.contains($0.value) }
    }
  }

  /// 미 상무부, 美 정부.
  private func standsBeforeInstitution(_ letters: Letters) -> Bool {
    guard letters.all[0].value == 0xBBF8 || letters.all[0].value == 0x7F8E,
      byte(letters.end) == 0x20
    else { return false }
    return StateLetters.koreanInstitutions.contains { matches($0, at: letters.end + 1) }
  }

  /// Whether a character and the last letter make a compound.
  private func isKoreanCompound(_ first: UInt32, _ letters: Letters) -> Bool {
    guard let last = letters.all.last else { return false }
    let word = StateLetters.Compound(first, last.value)
    guard StateLetters.korean.contains(word) else { return false }
    return isSettled(
      word, letters.end, needs: StateLetters.koreanNeeds,
      refusals: StateLetters.koreanRefusals)
  }

  private func isSettled(
    _ word: StateLetters.Compound, _ end: Int, needs: [StateLetters.Compound: [StaticString]],
    refusals: [StateLetters.Compound: [StaticString]]
  ) -> Bool {
    if let followers = needs[word] {
      let next = byte(end) == 0x20 ? end + 1 : end
      return followers.contains { matches($0, at: next) }
    }
    return !(refusals[word]?.contains { matches($0, at: end) } ?? false)
  }

  private func mayStandInHan(_ letters: Letters) -> Bool {
    let first = letters.all[0]
    let start = first.range.lowerBound
    let before = scalar(before: start)
    let next = scalar(at: letters.end)
    if first.value == 0x65E5, StateLetters.beforeDays.contains(before) { return false }  // 日
    if !letters.endsInName, let last = letters.all.last,
      StateLetters.hanWords[last.value]?.contains(next) ?? false, letters.all.count < 3
    {
      return false
    }
    if letters.isParted { return letters.all.count > 1 || letters.endsInName }
    // 途中日本, の中日本: 中 belongs to the word before.
    if first.value == 0x4E2D, Self.isHan(before) || Self.isKana(before), letters.all.count > 1 {
      return false
    }
    switch letters.all.count {
    case 1: return isSingle(first, before: before, next: next)
    case 2:
      let word = StateLetters.Compound(first.value, letters.all[1].value)
      return !letters.endsInName && StateLetters.han.contains(word)
        && isSettled(
          word, letters.end, needs: StateLetters.hanNeeds, refusals: StateLetters.hanRefusals)
    default: return true
    }
  }

  /// 対米, 米政府; in Korean text 美 or 日 by itself, as headlines have it.
  private func isSingle(_ letter: Letter, before: UInt32, next: UInt32) -> Bool {
    if StateLetters.hanOpenings.contains(before) { return true }
    let end = letter.range.upperBound
    if letter.value == 0x7C73, !Self.isHan(before) || before == 0x540C {  // 米, after 同 too
      return StateLetters.americanInstitutions.contains { matches($0, at: end) }
    }
    guard !Self.isHan(before), !Self.isKana(before), !Self.isHan(next), !Self.isKana(next) else {
      return false
    }
    if before < 0x80, isDigit(UInt8(before)) { return false }
    let following = next == 0x20 || next == 0x2C ? scalar(at: end + 1) : next
    return Self.isHangul(following)
  }
}
