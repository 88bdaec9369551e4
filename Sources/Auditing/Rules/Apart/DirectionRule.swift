// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// A verb of rising, falling, doubling or halving against the two figures that it goes from and to.
struct DirectionRule: Rule {
  let id = "direction"
  let title = Text(en: "Verb against its figures", ko: "동사와 수치의 방향", ja: "動詞と数値の向き")
  let severity = Severity.warning
  let yieldsToOthers = true

  func findings(in draft: Draft) -> [Finding] {
    draft.statements.flatMap { sentence in
      FromTo.all(in: sentence.range, draft).compactMap { check($0, draft) }
    }
  }

  private func check(_ pair: FromTo, _ draft: Draft) -> Finding? {
    guard let verb = pair.verb(draft) else { return nil }
    let (from, to) = (draft[pair.from.range], draft[pair.to.range])
    let arrow = "\(from) → \(to)"
    let evidence = [Finding.Evidence(pair.from.range), .init(pair.to.range)]
    let word = draft[verb.range]
    switch verb.meaning {
    case .rise, .fall:
      guard (verb.meaning == .rise) == (pair.from.nominal > pair.to.nominal),
        pair.from.nominal != pair.to.nominal
      else { return nil }
      return Finding(
        .warning, verb.range,
        verb.meaning == .rise
          ? Text(
            en: "\(arrow) is a fall, but the text says “\(word)”.",
            ko: "\(arrow.with(.topic)) 줄어든 것인데 \(word.quoted(.toward)) 쓰임.",
            ja: "\(arrow)は減っているが、「\(word)」と書かれている。")
          : Text(
            en: "\(arrow) is a rise, but the text says “\(word)”.",
            ko: "\(arrow.with(.topic)) 늘어난 것인데 \(word.quoted(.toward)) 쓰임.",
            ja: "\(arrow)は増えているが、「\(word)」と書かれている。"),
        evidence: evidence)
    case .times(let times):
      let ratio = pair.to.nominal / pair.from.nominal
      guard ratio * 100 < times * 85 || ratio * 100 > times * 125 else { return nil }
      let shown = ratio.rounded(to: 2).grouped()
      return Finding(
        .warning, verb.range,
        Text(
          en: "\(to) ÷ \(from) = \(shown), but the text says “\(word)”.",
          ko: "\(to) ÷ \(from) = \(shown)인데 \(word.quoted(.toward)) 쓰임.",
          ja: "\(to) ÷ \(from) = \(shown)だが、「\(word)」と書かれている。"),
        evidence: evidence)
    }
  }
}

/// Two figures of a sentence of which the one came from the other: "from A to B", "to B from A", "A에서 B로", 「AからBに」.
struct FromTo {
  enum Meaning: Equatable {
    case rise, fall
    case times(Decimal)
  }

  let from: Stated
  let to: Stated
  /// Where its verb stands: before the figures in English, after them in Korean and Japanese.
  private let place: Range<Int>
  private let isBefore: Bool

  static func all(in sentence: Range<Int>, _ draft: Draft) -> [FromTo] {
    let amounts = Array(draft.amounts(in: sentence))
    return zip(amounts, amounts.dropFirst()).compactMap { a, b in
      guard a.isCommensurable(with: b), a.per == b.per, canMove(a, draft), canMove(b, draft),
        case let gap = a.range.upperBound..<b.range.lowerBound, gap.count <= 60,
        !draft.has(parted, in: gap)
      else { return nil }
      return eastern(a, b, sentence, draft) ?? english(a, b, sentence, draft)
    }
  }

  private static func canMove(_ amount: Stated, _ draft: Draft) -> Bool {
    guard amount.bound == .exact || amount.bound == .about, amount.ends == nil, amount.nominal > 0,
      !signs.contains(Scalars.before(draft.text.bytes, amount.range.lowerBound).value)
    else { return false }
    switch amount.kind {
    case .money, .quantity, .share, .period: return !amount.isFraction
    case .count: return amount.unit.map { !ranks.contains($0) } ?? false
    default: return false
    }
  }
  private static let signs: Set<UInt32> = [0x2D, 0x2212, 0x2013, 0x25B3, 0x25B2, 0x25BC, 0x25BD]
  /// Of ranks the smaller is the higher.
  private static let ranks: Set<String> = [
    "위", "位", "등급", "급", "종", "류", "단계", "等級", "級", "類", "度", "년생",
  ]

  private static func eastern(
    _ a: Stated, _ b: Stated, _ sentence: Range<Int>, _ draft: Draft
  ) -> FromTo? {
    let bytes = draft.text.bytes
    func past(_ amount: Stated) -> Int {
      guard let inside = draft.bracket(after: amount.range.upperBound, within: sentence),
        inside.lowerBound - amount.range.upperBound <= 3
      else { return amount.range.upperBound }
      return inside.upperBound + (Draft.closingBracket(bytes, inside.upperBound) ?? 0)
    }
    guard after.match(in: bytes, at: past(a), before: b.range.lowerBound) != nil,
      let led = toAfter.match(in: bytes, at: past(b), before: sentence.upperBound)
    else { return nil }
    let tail = draft.after(led.upperBound, 36, within: sentence)
    let end = draft.first(stops, in: tail)?.lowerBound ?? tail.upperBound
    return FromTo(from: a, to: b, place: tail.lowerBound..<end, isBefore: false)
  }

  private static func english(
    _ a: Stated, _ b: Stated, _ sentence: Range<Int>, _ draft: Draft
  ) -> FromTo? {
    func leads(_ words: WordList, _ amount: Stated) -> Range<Int>? {
      let lead = draft.before(amount.range.lowerBound, 14, within: sentence)
      return draft.last(words, in: lead).flatMap {
        $0.upperBound == amount.range.lowerBound - 1 ? $0 : nil
      }
    }
    func place(before word: Range<Int>) -> Range<Int> {
      let lead = draft.before(word.lowerBound, 60, within: sentence)
      let start = clause(in: lead)
      let amount = draft.amounts(in: start..<lead.upperBound).last { $0.kind != .multiple }
      return (amount.map { max(start, $0.range.lowerBound - 24) } ?? start)..<lead.upperBound
    }
    // "will rise by 60%, from 1.5 million to …": the comma parts no clause.
    func clause(in lead: Range<Int>) -> Int {
      guard let stop = draft.last(stops, in: lead) else { return lead.lowerBound }
      guard lead.upperBound - stop.upperBound <= 1 else { return stop.upperBound }
      return draft.last(stops, in: lead.lowerBound..<stop.lowerBound)?.upperBound
        ?? lead.lowerBound
    }
    if let from = leads(from, a), leads(to, b) != nil {
      return FromTo(from: a, to: b, place: place(before: from), isBefore: true)
    }
    if let to = leads(to, a), leads(from, b) != nil {
      return FromTo(from: b, to: a, place: place(before: to), isBefore: true)
    }
    return nil
  }

  /// What its verb says; nil where it says nothing of a direction, or where prices of a currency are meant, which
  /// rise as the currency falls.
  func verb(_ draft: Draft) -> (range: Range<Int>, meaning: Meaning)? {
    let found = Self.verbs.compactMap { words, meaning -> (range: Range<Int>, meaning: Meaning)? in
      (isBefore ? draft.last(words, in: place) : draft.first(words, in: place)).map {
        ($0, meaning)
      }
    }
    let verb =
      isBefore
      ? found.max { $0.range.lowerBound < $1.range.lowerBound }
      : found.min { $0.range.lowerBound < $1.range.lowerBound }
    guard let verb,
      !draft.has(Self.about, in: draft.before(verb.range.lowerBound, 14, within: place)),
      !draft.has(Self.currencies, in: place)
    else { return nil }
    let start = min(place.lowerBound, from.range.lowerBound)
    let sentence = max(0, start - 90)..<start
    return draft.has(Self.currencies, in: sentence) ? nil : verb
  }

  private static let parted = WordList(";|。|. |；")
  private static let after = WordList("에서|から")
  private static let toAfter = WordList("으로|로|まで|へと|へ|に")
  private static let from = WordList("from|from about|from some|from nearly|from around")
  private static let to = WordList("to|to about|to some|to nearly|to around")
  private static let stops = WordList(",|、|，|;|。|. |하고 |하며 |and then")
  private static let about = WordList("nearly|almost|more than|about|some|roughly|over|거의|약|ほぼ|約")
  private static let currencies = WordList(
    "환율|원화|엔화|위안화|달러당|달러화|가치가|為替|円安|円高|ドル円|exchange rate|the yen|the won|the dollar|the euro|currency|rupee|순위|順位|rank|ranked|감축 목표|削減目標"
  )
  private static let verbs: [(WordList, Meaning)] = [
    (
      WordList(
        "rose|risen|rises|rise|rising|grew|grown|grow|grows|growing|increased|increase|increases|increasing|climbed|climb|jumped|expanded|raised|raise|raises|raising|went up|up|증가|늘어|늘었|늘린|늘릴|늘려|늘리|늘고|늘며|올랐|올라|올린|올려|올리|상승|인상|상향|끌어올|높아|높였|높인|높여|높이|増加|増え|増やし|増やす|上昇|引き上げ|引上げ|拡大|伸び"
      ), .rise
    ),
    (
      WordList(
        "fell|fallen|falls|fall|falling|declined|decline|declines|decreased|decrease|decreases|dropped|drop|drops|shrank|shrunk|shrink|cut|cuts|cutting|reduced|reduce|reduces|lowered|lower|narrowed|shortened|down|감소|줄어|줄었|줄인|줄일|줄여|줄이|줄고|줄며|내렸|내린|내려|하락|인하|하향|낮아|낮춘|낮췄|낮춰|낮추|단축|축소|減少|減り|減った|減らし|減らす|低下|下落|引き下げ|引下げ|縮小|短縮"
      ), .fall
    ),
    (WordList("doubled|double|doubles|doubling|배증|倍増"), .times(2)),
    (WordList("tripled|triple|triples|tripling|trebled|treble"), .times(3)),
    (WordList("quadrupled|quadruple"), .times(4)),
    (WordList("halved|halve|halves|halving|반감|半減"), .times(Decimal(5) / 10)),
  ]
}
