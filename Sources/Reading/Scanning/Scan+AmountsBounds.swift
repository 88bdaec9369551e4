// SPDX-License-Identifier: Apache-2.0
import Quantities

extension Scan {
  /// The bound that stands before an amount; not a superlative such as 세계 최대.
  func statedBound(before offset: Int) -> (bound: Qualifier, start: Int)? {
    guard let found = bound(before: offset) else { return nil }
    if byte(found.start) < 0x41 {
      guard !isTag(at: found.start), !"<>=".utf8.contains(byte(found.start - 1)),
        !bytes[found.start..<offset].contains(0x0A)
      else { return nil }
    }
    guard beginsBound(found.start) else { return nil }
    if found.bound == .upTo || found.bound == .atLeast,
      ends(with: Self.beforeSuperlatives, before: found.start)
    {
      return nil
    }
    return found
  }

  private static let beforeSuperlatives: WordList = [
    "세계", "국내", "역대", "사상", "世界", "国内", "過去", "史上",
  ]

  /// Whether a bound is a word of its own: 약 is not in 계약, 約 not in 契約, 근 not in 최근.
  private func beginsBound(_ offset: Int) -> Bool {
    let before = scalar(before: offset)
    let first = scalar(at: offset)
    if Self.isHangul(first) { return !Self.isHangul(before) }
    if first == 0x7D04 { return !Self.beforeYaku.contains(before) }
    if Lexicon.isLatinLetter(byte(offset)) { return !Lexicon.isLatinLetter(byte(offset - 1)) }
    return true
  }

  private static let beforeYaku = ScalarSet("契条公制規予解節密誓要集確婚売")

  /// Whether the > at an offset closes a tag: "</p>".
  private func isTag(at offset: Int) -> Bool {
    var start = offset - 1
    while start >= 0, offset - start < 12,
      Self.isWordScalar(UInt32(bytes[start])) || bytes[start] == 0x2F
    {
      start -= 1
    }
    return byte(start) == UInt8(ascii: "<") && start < offset - 1
  }

  /// The bound that stands after an amount: 이상, 을 상회, 보다 크거나 같은, 以上, より大きい, "or more".
  func bound(after offset: Int) -> (bound: Qualifier, end: Int)? {
    let next = skipBlanks(from: offset)
    let first = byte(next)
    // 「国12億 ＋ 都2億」 adds.
    if next > offset, first == UInt8(ascii: "+") || scalar(at: next) == 0xFF0B { return nil }
    // What most amounts of English are followed by.
    if first < 0x80, byte(offset) < 0x80, byte(offset) != UInt8(ascii: ","),
      !rolesOfWords(at: next).contains(Roles(.boundAfter))
    {
      return nil
    }
    if first >= 0xEA, first <= 0xED {
      if let compared = koreanComparison(at: next) { return compared }
    } else if first == 0xE3 || first == 0xE5 {
      if let compared = japaneseComparison(at: next) { return compared }
    }
    if let found = boundWord(after: offset, next) { return found }
    // 까지: up to.
    if next == offset, first >= 0xE3, matches("까지", at: offset) || matches("まで", at: offset) {
      return (.upTo, offset + 6)
    }
    return nil
  }

  func qualifier(_ rank: Int32) -> Qualifier? {
    let all = Qualifier.allCases
    return rank >= 0 && Int(rank) < all.count ? all[Int(rank)] : nil
  }

  /// Stems that take endings: 넘는, 웃도는, 초과하는, 못 미치는.
  private static let stems = ScalarSet("넘도하치회파과")

  /// A bound in a word after an amount, after a particle, blanks, or both.
  private func boundWord(after offset: Int, _ next: Int) -> (bound: Qualifier, end: Int)? {
    if let found = boundWord(at: next) { return found }
    guard byte(offset) >= 0x80 || byte(offset) == 0x2C else { return nil }
    let particle = scalar(at: offset)
    if particle == 0xC5D0, matches("육박", at: skipBlanks(from: offset + 3)) {
      return (.about, skipBlanks(from: offset + 3) + 6)
    }
    if next == offset, Self.beforeBounds.contains(particle) {
      return boundWord(at: skipBlanks(from: offset + 3))
    }
    if particle == 0x3001 || particle == 0x2C {
      let after = skipBlanks(from: afterScalar(at: offset))
      if matches("あるいは", at: after), let found = boundWord(at: after + 12) { return found }
      if matches("また", at: after) { return boundWord(at: after + 6) }
    }
    return nil
  }

  private static let beforeBounds = ScalarSet("을를이가에")

  private func boundWord(at start: Int) -> (bound: Qualifier, end: Int)? {
    guard let word = word(at: start, Roles(.boundAfter)) else { return nil }
    let scalar = scalar(at: word.end)
    if Self.isHangul(scalar), !isParticle(at: word.end),
      !Self.stems.contains(self.scalar(before: word.end))
    {
      return nil
    }
    if matches(" than", at: word.end) { return nil }
    // 強化, 弱体
    if word.end - start == 3, Self.isHan(scalar), Self.isHan(self.scalar(at: start)) { return nil }
    guard let bound = qualifier(word.sense.a) else { return nil }
    // "above 1000 and below 1500": what follows "and" bounds the next number.
    if matches("and ", at: start), let next = self.word(at: start + 4, Roles(.boundBefore)),
      plain(at: skipBlanks(from: next.end)) != nil
    {
      return nil
    }
    if byte(start) < 0x41 || byte(start) == 0xE2, plain(at: skipBlanks(from: word.end)) != nil {
      return nil
    }
    if bound == .over, ends(with: "余", before: word.end) { return (.about, word.end) }
    return (bound, word.end)
  }

  // MARK: - Comparisons in clauses

  /// 보다 높고, 보다 작거나 같은, 과 같거나 작은, 이거나 그보다 많다, 또는 그보다 적게.
  private func koreanComparison(at cursor: Int) -> (bound: Qualifier, end: Int)? {
    if matches("보다", at: cursor) {
      guard let found = comparative(after: cursor + 6) else { return nil }
      let next = skipBlanks(from: found.end)
      if found.isOr, matches("같", at: next) {
        return (found.isGreater ? .atLeast : .upTo, endOfHangul(from: next))
      }
      return (found.isGreater ? .over : .under, found.end)
    }
    if let joint = entry(Self.koreanOr, at: cursor) {
      return thatOrMore(at: skipBlanks(from: joint.end))
    }
    guard matches("과 같", at: cursor) || matches("와 같", at: cursor) else { return nil }
    let end = endOfHangul(from: cursor + 4)
    guard ends(with: "거나", before: end) else { return (.exact, end) }
    let next = skipBlanks(from: end)
    if let found = thatOrMore(at: next) { return found }
    if let found = comparative(after: next), found.end > next {
      return (found.isGreater ? .atLeast : .upTo, found.end)
    }
    return (.exact, cursor + 7)
  }

  private static let koreanOr: WordList = ["이거나", "거나", "또는", "혹은", "이나"]

  /// 그 이상, 그보다 많다.
  private func thatOrMore(at offset: Int) -> (bound: Qualifier, end: Int)? {
    guard matches("그", at: offset) else { return nil }
    let next = skipBlanks(from: offset + 3)
    if matches("보다", at: next), let found = comparative(after: next + 6) {
      return (found.isGreater ? .atLeast : .upTo, found.end)
    }
    guard let word = word(at: next, Roles(.boundAfter)), let bound = qualifier(word.sense.a) else {
      return nil
    }
    switch bound {
    case .over: return (.atLeast, word.end)
    case .under: return (.upTo, word.end)
    default: return (bound, word.end)
    }
  }

  /// 크다, 높고, 작거나: more or less, and whether 거나 leaves a choice.
  private func comparative(after offset: Int) -> (isGreater: Bool, isOr: Bool, end: Int)? {
    var cursor = offset
    if [0xB294, 0xB3C4].contains(scalar(at: cursor)) { cursor += 3 }  // 는 도
    cursor = skipBlanks(from: cursor)
    if matches("더 ", at: cursor) { cursor += 4 }
    let isGreater: Bool
    switch scalar(at: cursor) {
    case 0xD06C, 0xD070, 0xD07D, 0xD074, 0xB192, 0xB9CE, 0xCEE4: isGreater = true  // 크 큰 큽 클 높 많 커
    case 0xC791, 0xC801, 0xB0AE: isGreater = false  // 작 적 낮
    default: return nil
    }
    let end = endOfHangul(from: cursor)
    return (isGreater, ends(with: "거나", before: end), end)
  }

  private func endOfHangul(from offset: Int) -> Int {
    var end = offset
    while end < bytes.count, end - offset < 30, Self.isHangul(scalar(at: end)) { end += 3 }
    return end
  }

  /// より大きい, に等しい, もしくはそれ以上, 大なり.
  private func japaneseComparison(at cursor: Int) -> (bound: Qualifier, end: Int)? {
    entry(Self.japaneseForms, at: cursor).map { (bound: $0.value, end: $0.end) }
  }

  private static let japaneseForms = WordTable<Qualifier>([
    ("より大きくな", .upTo), ("より小さくな", .atLeast), ("より大き", .over), ("より多", .over), ("より高", .over),
    ("より小さ", .under), ("より少な", .under), ("より低", .under), ("に等しい", .exact), ("もしくはそれ以上", .atLeast),
    ("またはそれ以上", .atLeast), ("もしくはそれ以下", .upTo), ("またはそれ以下", .upTo), ("大なり", .over), ("小なり", .under),
    ("を超え", .over), ("を上回", .over), ("を下回", .under), ("以上", .atLeast), ("以下", .upTo),
    ("未満", .under),
  ])

  // MARK: - Periods

  /// Per year, month, day, and where the words for it end: 연간 200억, "a year".
  func period(
    before start: Int, after end: Int
  ) -> (period: Quantities.Unit.Period, end: Int)? {
    if let found = entry(Self.periodsBefore, before: start) {
      let place = found.range
      // 연 must be a word of its own.
      let isSyllable = place.count == 3 && scalar(at: place.lowerBound) == 0xC5F0
      if !isSyllable || !Self.isHangul(scalar(before: place.lowerBound)) {
        return (found.value, end)
      }
    }
    guard let word = word(at: skipBlanks(from: end), Roles(.perPeriod)), word.sense.b == 1 else {
      return nil
    }
    return (Quantities.Unit.Period.allCases[Int(word.sense.a) & 3], word.end)
  }

  private static let periodsBefore = WordTable<Quantities.Unit.Period>([
    ("연간", .year), ("매년", .year), ("年間", .year), ("毎年", .year), ("annual", .year),
    ("annually", .year), ("해마다", .year),
    ("연", .year), ("월간", .month), ("매월", .month), ("月間", .month), ("毎月", .month),
    ("monthly", .month),
    ("하루", .day), ("일일", .day), ("日量", .day), ("毎日", .day), ("daily", .day), ("분기당", .quarter),
    ("매분기", .quarter),
  ])
}
