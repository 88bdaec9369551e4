// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// "Exceeds", "상회", "下回る" against the two amounts that the sentence compares.
struct ComparisonRule: Rule {
  let id = "comparison"
  let title = Text(en: "Comparison in words", ko: "비교 표현", ja: "比較の表現")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    ShareThresholds(draft).findings + Margins(draft: draft).findings
      + draft.statements.flatMap { sentence in
        draft.all(Self.cues, in: sentence.range).compactMap {
          check(Self.verbs[$0.list], $0.range, sentence.range, draft)
        }
      }
  }

  /// A verb of comparison: the amount beside it is the measure, the one before that the subject.
  private struct Verb {
    let words: String
    /// Whether the subject is said to be the larger.
    let above: Bool
    /// Whether the measure follows the verb, as in English.
    let measureFollows: Bool
  }

  private static let object = WordList("を|를|을|보다|より")
  private static let verbs = [
    Verb(words: "상회|웃돌|웃도|웃돈|넘어서|능가", above: true, measureFollows: false),
    Verb(words: "하회|밑돌|밑도|밑돈|못 미치|미치지 못", above: false, measureFollows: false),
    Verb(words: "上回る|上回り|上回っ|超える", above: true, measureFollows: false),
    Verb(words: "下回る|下回り|下回っ", above: false, measureFollows: false),
    Verb(
      words:
        "exceeds|exceed|exceeded|exceeding|surpasses|surpassed|is above|is more than|larger than|higher than|greater than",
      above: true, measureFollows: true),
    Verb(
      words: "falls short of|fell short of|is below|is less than|smaller than|lower than|trails",
      above: false, measureFollows: true),
  ]

  private static let cues = WordLists(verbs.map(\.words))

  private func check(
    _ verb: Verb, _ cue: Range<Int>, _ sentence: Range<Int>, _ draft: Draft
  ) -> Finding? {
    let amounts = draft.amounts(in: sentence).filter {
      $0.kind == .money || $0.kind == .quantity || $0.kind == .share && !$0.isFraction
        || $0.kind == .count && $0.unit != nil
    }
    let before = amounts.filter { $0.range.upperBound <= cue.lowerBound }
    let after = amounts.filter { $0.range.lowerBound >= cue.upperBound }
    guard !isThreshold(cue, draft) else { return nil }
    let pair: (subject: Stated, measure: Stated)?
    if verb.measureFollows {
      pair = before.last.flatMap { subject in
        after.first.map { (subject, $0) }
      }
    } else {
      // 「22万人を5万人上回った」: the amount beside the verb is by how much.
      let isByHowMuch =
        before.count >= 2
        && Self.object.match(
          in: draft.text.bytes, at: before[before.count - 2].range.upperBound,
          before: cue.lowerBound) != nil
      let last = before.count - (isByHowMuch ? 2 : 1)
      pair = last >= 1 ? (before[last - 1], before[last]) : nil
    }
    guard let (subject, measure) = pair, subject.isCommensurable(with: measure),
      near(measure, cue), !measure.isFraction,
      subject.range.lowerBound + 240 > measure.range.lowerBound,
      !verb.measureFollows || !isByHowMuch(subject, cue, draft),
      !isOfNoun(cue, subject, draft),
      !hasOwnTime(subject.range.upperBound..<measure.range.lowerBound, draft),
      !hasOwnTopic(subject.range.upperBound..<measure.range.lowerBound, draft)
    else { return nil }
    // What stands in brackets is said besides; either may be meant.
    let other = before.last {
      $0.range.upperBound <= measure.range.lowerBound && $0.range != measure.range
        && $0.isCommensurable(with: measure)
        && isBracketed($0, sentence, draft) != isBracketed(subject, sentence, draft)
    }
    if let other, verdict(verb, cue, other, measure, draft) == nil { return nil }
    return verdict(verb, cue, subject, measure, draft)
  }

  /// "24 % higher than the 49 % of 2020": what stands right before the comparative is by how much.
  private func isByHowMuch(_ subject: Stated, _ cue: Range<Int>, _ draft: Draft) -> Bool {
    Self.comparatives.match(in: draft.text.bytes, at: cue.lowerBound, before: cue.upperBound) != nil
      && cue.lowerBound - subject.range.upperBound <= 2
  }
  private static let comparatives = WordList(
    "larger than|higher than|greater than|smaller than|lower than")

  /// "a bonus of $650 for incomes exceeding $80,000": a participle right behind a noun is of that noun.
  private func isOfNoun(_ cue: Range<Int>, _ subject: Stated, _ draft: Draft) -> Bool {
    guard
      Self.participle.match(in: draft.text.bytes, at: cue.lowerBound, before: cue.upperBound)
        != nil,
      cue.lowerBound - subject.range.upperBound > 2
    else { return false }
    return Scalars.isLetter(Scalars.before(draft.text.bytes, cue.lowerBound - 1).value)
  }
  private static let participle = WordList("exceeding")

  /// 「2013年に40万台だった市場は2020年には600万台を超える」: the measure is of another time, and the subject of this one
  /// is the market.
  private func hasOwnTime(_ gap: Range<Int>, _ draft: Draft) -> Bool {
    draft.document.mentions(in: gap).contains {
      ($0.kind == .date || $0.kind == .period)
        && Self.times.match(in: draft.text.bytes, at: $0.range.upperBound, before: gap.upperBound)
          != nil
    }
  }
  private static let times = WordList("には|までに|에는|까지|에 ")

  /// 「500万円を超える部分」, 「70歳を超える層」: a threshold that tells which ones are meant.
  private func isThreshold(_ cue: Range<Int>, _ draft: Draft) -> Bool {
    guard
      Self.exceeding.match(in: draft.text.bytes, at: cue.lowerBound, before: cue.upperBound) != nil
    else { return false }
    let next = Scalars.at(draft.text.bytes, cue.upperBound).value
    return (Scalars.isHan(next) || Scalars.isKatakana(next))
      && Self.outcomes.match(
        in: draft.text.bytes, at: cue.upperBound,
        before: min(draft.text.bytes.count, cue.upperBound + 12)) == nil
  }
  private static let exceeding = WordList("超える")
  private static let outcomes = WordList("見込|見通|予定|水準|規模|結果|勢い|伸び")

  /// Whether the measure's clause has a topic of its own: 「中位年齢は30歳と若く、出身者は70歳を超える」.
  private func hasOwnTopic(_ gap: Range<Int>, _ draft: Draft) -> Bool {
    guard let comma = draft.first(Self.comma, in: gap) else { return false }
    return draft.has(Self.topic, in: comma.upperBound..<gap.upperBound)
      && draft.has(Self.ended, in: gap.lowerBound..<comma.upperBound)
  }
  private static let comma = WordList("、")
  private static let topic = WordList("は")
  private static let ended = WordList("く、|り、|し、|が、|で、|れ、|て、|き、")

  private func isBracketed(_ amount: Stated, _ sentence: Range<Int>, _ draft: Draft) -> Bool {
    let bytes = draft.text.bytes
    var at = amount.range.upperBound
    let limit = min(sentence.upperBound, at + 60)
    while at < limit {
      if Draft.closingBracket(bytes, at) != nil { return true }
      if Draft.openingBracket(bytes, at) != nil { return false }
      at += WordScanner.length(bytes[at])
    }
    return false
  }

  private func near(_ measure: Stated, _ cue: Range<Int>) -> Bool {
    measure.range.upperBound <= cue.lowerBound
      ? cue.lowerBound - measure.range.upperBound <= 24
      : measure.range.lowerBound - cue.upperBound <= 60
  }

  private func verdict(
    _ verb: Verb, _ cue: Range<Int>, _ subject: Stated, _ measure: Stated, _ draft: Draft
  ) -> Finding? {
    let (high, low) = verb.above ? (subject, measure) : (measure, subject)
    // Only if even the highest value of what should be higher stays below the other's lowest.
    guard let top = high.widest.upper, let bottom = low.widest.lower, top < bottom else {
      return nil
    }
    let a = draft[subject.range]
    let b = draft[measure.range]
    let sign = verb.above ? "<" : ">"
    let word = draft[cue]
    return Finding(
      .error, cue,
      Text(
        en: "\(a) \(sign) \(b), but the text says “\(word)”.",
        ko: "\(a) \(sign) \(b)인데 ‘\(word)’라고 함.", ja: "\(a) \(sign) \(b)だが、「\(word)」とある。"),
      evidence: [.init(subject.range), .init(measure.range)])
  }
}
