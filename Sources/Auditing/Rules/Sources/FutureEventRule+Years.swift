// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// Years and parts of years that are to come, told of by a verb that only what has happened has: "opened a fourth
/// site in 2027", "2026년 상반기까지 들여왔다", 「2027年度に下がったと」 in a paper of 2025.
///
/// Years stand beside many verbs that are not theirs (a budget of 2027 that was raised, a goal for 2030 that was
/// set), so the verb has to be one of building, moving or happening and the year has to hang on it.
extension FutureEventRule {
  func hasCome(_ mention: Mention, in sentence: Range<Int>, _ draft: Draft) -> Bool {
    let bytes = draft.text.bytes
    guard Scalars.isDigit(Scalars.at(bytes, mention.range.lowerBound).value),
      let end = Self.yearEnd(mention.range, bytes), sentence.count <= 900
    else { return false }
    let after = draft.after(mention.range.upperBound, 140, within: sentence)
    return bytes[sentence].contains { $0 >= 0xE3 && $0 <= 0xED }
      ? eastern(after, draft) : english(mention.range, end, sentence, draft)
  }

  /// Where a year of four digits from 1900 on ends.
  private static func yearEnd(_ range: Range<Int>, _ bytes: [UInt8]) -> Int? {
    let end = range.lowerBound + 4
    guard end <= range.upperBound,
      bytes[range.lowerBound..<end].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      end == bytes.count || bytes[end] < 0x30 || bytes[end] > 0x39
    else { return nil }
    return end
  }

  private func eastern(_ after: Range<Int>, _ draft: Draft) -> Bool {
    let bytes = draft.text.bytes
    guard
      let particle = Self.particles.match(in: bytes, at: after.lowerBound, before: after.upperBound)
    else { return false }
    let rest = particle.upperBound..<after.upperBound
    guard let verb = draft.first(Self.happened, in: rest) else { return false }
    let between = particle.lowerBound..<verb.upperBound
    let next = draft.document.mentions(in: rest.lowerBound..<verb.lowerBound)
    return !next.contains { $0.kind == .date || $0.kind == .period }
      && !draft.has(Self.distant, in: between)
      && Self.hypotheses.match(in: bytes, at: verb.upperBound, before: after.upperBound) == nil
  }

  private func english(
    _ range: Range<Int>, _ end: Int, _ sentence: Range<Int>, _ draft: Draft
  ) -> Bool {
    let before = draft.before(range.lowerBound, 80, within: sentence)
    guard let verb = draft.last(Self.verbs, in: before),
      case let between = verb.upperBound..<range.lowerBound, between.count <= 60,
      let lead = draft.last(Self.leads, in: between), !draft.has(Self.parted, in: between),
      // "by the end of 2026": nothing but the year's own words between.
      draft.words(in: lead.upperBound..<range.lowerBound).count <= 4,
      end == range.upperBound
    else { return false }
    return !draft.has(Self.tentative, in: sentence)
  }

  private static let particles = WordList(
    "에 |에는 |까지 |까지는 |초 |초에 |말 |말에 |말까지 |상반기 |하반기 |상반기에 |하반기에 |상반기까지 |하반기까지 |, |に|には|までに|まで|末に|末までに|、|年度に|度に|度までに"
  )
  private static let happened = WordList(
    "열었|열렸|개소하였|개소했|착공하였|착공했|준공하였|준공했|준공되었|완공하였|완공했|완공되었|설치하였|설치했|들여왔|가동하였|가동했|출범하였|출범했|시작하였|시작했|시작되었|구축하였|구축했|이르렀|도달하였|도달했|넘어섰|달성하였|달성했|늘었|줄었|증가하였|증가했|감소하였|감소했|하락하였|하락했|상승하였|상승했|낮아졌|높아졌|올랐|떨어졌|완료하였|완료했|마쳤|개통하였|개통했|개통되었|공급하였|공급했|개최하였|개최했|보냈|문을 닫았|폐쇄하였|폐쇄했|開いた|開所した|着工した|完成した|竣工した|設置した|導入した|稼働した|始まった|始めた|開始した|完了した|終えた|終わった|達した|超えた|増えた|減った|下がった|上がった|増加した|減少した|低下した|上昇した|送った|届けた|開業した|開通した|閉鎖した|発足した|開きました|着工しました|完成しました|設置しました|稼働しました|始まりました|始めました|開始しました|終えました|達しました|増えました|減りました|下がりました|上がりました|送りました|届けました"
  )
  private static let distant = WordList(
    "목표|계획|예정|전망|예상|기로|도록|위한|위해|대비|향해|향한|가정|경우|시나리오|되는 |하는 |될 |할 |따르면|추정|目標|計画|予定|見通|予測|見込|向け|ため|とする|される|する|べき|場合|仮定|シナリオ|試算|推計"
  )
  private static let hypotheses = WordList("다면|을 때|을 경우|다고 가정|ら|場合|とき|時|と仮定|とすれば|としても|り")
  private static let verbs = WordList(
    "opened|began|started|was completed|were completed|launched|closed|was built|were built|built|installed|was installed|were installed|delivered|reached|rose|fell|grew|exceeded|joined|was commissioned|were commissioned|came into force|entered into force|took effect|doubled|halved|finished|overtook|moved to|passed|surpassed|dropped|climbed|declined|increased|decreased"
  )
  private static let leads = WordList("in|by|at the end of|during")
  private static let parted = WordList(
    ",|;|(|:|for|to|that|on|which|of a|until|from|against|towards")
  private static let tentative = WordList(
    "will|would|shall|should|may|might|could|plans to|planned|expected|scheduled|target|targets|goal|if|forecast|forecasts|projected|projection|projections|due|proposed|agreed|aims|intends|estimated|scenario|scenarios|model|modelled|assume|assumed|assuming|simulation|baseline|until|pledge|pledged|commitment|ambition|path|pathway|outlook"
  )
}
