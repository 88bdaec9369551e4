// SPDX-License-Identifier: Apache-2.0
import Reading

/// The two sides of a contrast, by their grammar: the subject of a clause and that of the clause or sentence which a
/// word such as "whereas", 반면 or 一方 sets against it.
struct ContrastedSides {
  private let draft: Draft
  private let bytes: [UInt8]

  typealias Pair = (first: Range<Int>, second: Range<Int>)

  init(_ draft: Draft) {
    self.draft = draft
    bytes = draft.text.bytes
  }

  /// One subject on either side of a "whereas" within a sentence.
  func inside(_ sentence: Range<Int>) -> Pair? {
    let isEnglish = isEnglish(sentence)
    for joint in draft.all(isEnglish ? Self.joints : Self.endings, in: sentence) {
      guard let first = subject(from: sentence.lowerBound, before: joint.lowerBound, isEnglish),
        let second = subject(from: joint.upperBound, before: sentence.upperBound, isEnglish),
        areOne(first, second, isEnglish), !isQuoted(first.upperBound..<second.lowerBound)
      else { continue }
      return (first.main, second.main)
    }
    return nil
  }

  /// A sentence that opens with a contrast to the one before, and both have one subject.
  func across(_ before: Range<Int>, _ sentence: Range<Int>) -> Pair? {
    let isEnglish = isEnglish(sentence)
    var start = sentence.lowerBound
    while start < sentence.upperBound, !Scalars.isLetter(Scalars.at(bytes, start).value) {
      start = Scalars.at(bytes, start).next
    }
    var second: Subject?
    if isEnglish {
      if let opening = Self.openings.match(in: bytes, at: start, before: sentence.upperBound) {
        second = subject(from: opening.upperBound, before: sentence.upperBound, true)
      } else if let own = subject(from: start, before: sentence.upperBound, true),
        Self.inserted.match(in: bytes, at: own.upperBound, before: sentence.upperBound) != nil
      {
        second = own
      }
    } else if let opening = Self.turns.match(in: bytes, at: start, before: sentence.upperBound) {
      let isWeak = Self.weak.match(in: bytes, at: start, before: sentence.upperBound) != nil
      guard !isWeak || draft.has(Self.views, in: sentence) else { return nil }
      second = subject(from: opening.upperBound, before: sentence.upperBound, false)
    }
    guard let second,
      let first = subject(from: before.lowerBound, before: before.upperBound, isEnglish),
      areOne(first, second, isEnglish)
    else { return nil }
    return (first.main, second.main)
  }

  private func isEnglish(_ sentence: Range<Int>) -> Bool {
    !bytes[sentence].contains { $0 >= 0xE3 && $0 <= 0xED }
  }

  private func isQuoted(_ range: Range<Int>) -> Bool { draft.has(Self.quotes, in: range) }

  // MARK: - Subjects

  private struct Subject {
    let main: Range<Int>
    /// "(MFA)" behind it.
    var acronym: Range<Int>?
    var upperBound: Int { acronym.map { $0.upperBound + 1 } ?? main.upperBound }
    var lowerBound: Int { main.lowerBound }
  }

  private func subject(from start: Int, before end: Int, _ isEnglish: Bool) -> Subject? {
    guard start < end else { return nil }
    return isEnglish ? name(from: start, before: end) : topic(from: start, before: end)
  }

  /// What は, 은 or 는 marks at the head of a clause, if it is the kind of thing that holds views.
  private func topic(from start: Int, before end: Int) -> Subject? {
    var at = start
    while at < end, !Scalars.isLetter(Scalars.at(bytes, at).value) {
      guard ![0x300C, 0x201C, 0x22, 0x0A].contains(Scalars.at(bytes, at).value) else { return nil }
      at = Scalars.at(bytes, at).next
    }
    let head = at
    let limit = min(end, head + 84)
    var bracket: Range<Int>?
    while at < limit {
      let (scalar, next) = Scalars.at(bytes, at)
      if scalar == 0x28 || scalar == 0xFF08 {
        guard let close = draft.bracket(after: at, within: at..<end) else { return nil }
        bracket = close
        at = close.upperBound + (Draft.closingBracket(bytes, close.upperBound) ?? 1)
        continue
      }
      if isStop(scalar) { return nil }
      let isParticle =
        scalar == 0x306F
        || (scalar == 0xC740 || scalar == 0xB294) && Scalars.at(bytes, next).value == 0x20
      if isParticle {
        let phrase = head..<(bracket.map { min($0.lowerBound - 1, at) } ?? at)
        if isHolder(head..<at, phrase) { return Subject(main: phrase, acronym: nil) }
        if scalar == 0x306F { return nil }
      }
      at = next
    }
    return nil
  }

  private func isStop(_ scalar: UInt32) -> Bool {
    [0x2C, 0x2E, 0x3B, 0x3001, 0x3002, 0x300C, 0x201C, 0x22, 0x0A, 0x09].contains(scalar)
  }

  private func isHolder(_ whole: Range<Int>, _ phrase: Range<Int>) -> Bool {
    guard phrase.count >= 3 else { return false }
    if Self.holders.all(
      in: bytes, max(phrase.lowerBound, phrase.upperBound - 15)..<phrase.upperBound
    )
    .contains(where: { $0.upperBound == phrase.upperBound }) {
      return true
    }
    if bytes[phrase].allSatisfy({ $0 &- 0x41 < 26 }) { return true }
    return draft.document.mentions(in: phrase).contains {
      $0.kind == .party && $0.range.upperBound == phrase.upperBound
    }
  }

  /// Capitalised words at the head of a clause, with or without "the".
  private func name(from start: Int, before end: Int) -> Subject? {
    var at = start
    while at < end, bytes[at] == 0x20 || bytes[at] == 0x2C { at += 1 }
    let words = draft.words(in: at..<end).prefix(8)
    var first: Word?
    var last: Word?
    for word in words {
      let isFirst = first == nil
      if isFirst, last == nil, draft[word.range].lowercased() == "the" {
        at = word.range.upperBound + 1
        continue
      }
      let gap = (last?.range.upperBound ?? at)..<word.range.lowerBound
      guard word.script == .latin,
        !bytes[gap].contains(where: { ![0x20, 0x26, 0x27, 0x2D].contains($0) && $0 < 0x80 })
      else { break }
      if bytes[word.range.lowerBound] < 0x61 {
        first = first ?? word
        last = word
      } else if isFirst || !Self.inNames.contains(draft[word.range]) {
        break
      }
    }
    guard let first, let last, last.range.upperBound - first.range.lowerBound >= 2 else {
      return nil
    }
    let main = first.range.lowerBound..<last.range.upperBound
    // "Korea's exports": the name is not the subject.
    guard !isPossessive(main.upperBound) else { return nil }
    return Subject(
      main: main, acronym: draft.bracket(after: main.upperBound, within: main.upperBound..<end))
  }

  private func isPossessive(_ end: Int) -> Bool {
    guard end < bytes.count else { return false }
    return bytes[end] == 0x27
      || bytes[end] == 0xE2 && end + 2 < bytes.count && bytes[end + 2] == 0x99
  }
  private static let inNames: Set<String> = ["of", "for", "and", "on", "the", "de", "in"]

  private func areOne(_ a: Subject, _ b: Subject, _ isEnglish: Bool) -> Bool {
    let (x, y) = (draft[a.main], draft[b.main])
    if x == y { return true }
    if isEnglish {
      if let acronym = a.acronym, draft[acronym] == y { return true }
      return x.hasSuffix(" " + y) && y.utf8.count >= 5
    }
    // "산업계를 대표하는 전지소재협회" and "전지소재협회".
    if x.hasSuffix(" " + y), y.utf8.count >= 15 { return true }
    // 桐生貴文教授 and 桐生教授.
    let (s, t) = (Array(x.unicodeScalars), Array(y.unicodeScalars))
    return Scalars.isHan(s[0].value) && s.count > t.count && t.count >= 4
      && s.prefix(2) == t.prefix(2)
      && s.suffix(2) == t.suffix(2)
      && Self.titles.contains(String(String.UnicodeScalarView(t.suffix(2))))
  }
  private static let titles: Set<String> = [
    "教授", "首相", "大臣", "次官", "会長", "社長", "所長", "議員", "大使", "総裁", "代表",
  ]

  // MARK: - Words of contrast

  private static let joints = WordList("whereas|, while")
  private static let endings = WordList(
    "으나,|으나 |지만,|지만 |반면,|반면 |반면에 |데 반해|데 비해|のに対し、|のに対して、|る一方、|る一方で、|るが、|たが、|だが、|ないが、|であるが、|ものの、")
  private static let openings = WordList("by contrast|in contrast|on the other hand|conversely")
  private static let inserted = WordList(
    ", by contrast|, in contrast|, on the other hand|, for its part|, conversely")
  private static let turns = WordList(
    "반면에|반면|이에 반해|이에 비해|반대로|이와 달리|대조적으로|다른 한편|これに対して|これに対し|対照的に|反対に|逆に|一方で|一方|他方で|他方")
  private static let weak = WordList("一方|他方|다른 한편")
  private static let views = WordList(
    "と主張|とみる|とみて|と述べ|としている|とする。|とした。|と判断|判断でき|と評価|と考え|を求め|と指摘|と懸念|と反論|に反対|を支持|慎重|否定的|批判|認めて|고 주장|고 보|고 평가|고 지적|고 우려|반대|지지|요구|입장"
  )
  private static let quotes = WordList("「|」|“|”|\"|『|』")
  private static let holders = WordList(
    "정부|부|청|처|연구원|감사원|위원회|협회|협의회|조합|연맹|연합회|단체|본부|센터|사무국|의회|국회|은행|공사|공단|재단|연구소|기업|업계|대학|교수|장관|차관|총리|대통령|위원장|의원|대표|측|여당|야당|당국|연합|기구|노조|법원|해운|철강|전자|화학|중공업|그룹|政府|省|庁|委員会|協会|組合|議会|銀行|機構|機関|研究所|大学|教授|氏|首相|大臣|長官|会長|社長|次官|大統領|側|与党|野党|当局|企業|業界|連合|労組|裁判所|電力|送電|海運|製鉄|商事|造船|重工|海洋|電線|公社|公団|財団|団体|加盟国|先方|当方"
  )
}
