// SPDX-License-Identifier: Apache-2.0
import Reading

/// What happens on a date, as far as verbs and nouns of three languages tell: it is signed, enters into
/// force, ends.
struct Occasion: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  static let signing = Occasion(rawValue: 1)
  static let effect = Occasion(rawValue: 2)
  static let end = Occasion(rawValue: 4)
  static let start = Occasion(rawValue: 8)
  static let meeting = Occasion(rawValue: 16)
  static let announcement = Occasion(rawValue: 32)
  static let approval = Occasion(rawValue: 64)
  static let submission = Occasion(rawValue: 128)
  static let completion = Occasion(rawValue: 256)
  static let deadline = Occasion(rawValue: 512)

  /// Those of which a text tells many: their words have to agree further.
  static let frequent: Occasion = [.meeting, .announcement, .deadline]

  /// The first occasion that a range speaks of, or the last.
  static func first(in range: Range<Int>, _ bytes: [UInt8]) -> (Occasion, Range<Int>)? {
    any.first(in: bytes, range).map { (of($0, bytes), $0) }
  }

  static func last(in range: Range<Int>, _ bytes: [UInt8]) -> (Occasion, Range<Int>)? {
    any.last(in: bytes, range).map { (of($0, bytes), $0) }
  }

  /// All occasions that a range speaks of.
  static func all(in range: Range<Int>, _ bytes: [UInt8]) -> Occasion {
    any.all(in: bytes, range).reduce(into: []) { $0.formUnion(of($1, bytes)) }
  }

  private static func of(_ word: Range<Int>, _ bytes: [UInt8]) -> Occasion {
    let text = String(decoding: bytes[word], as: UTF8.self).lowercased()
    return byWord[text] ?? []
  }

  private static let families: [(Occasion, String)] = [
    (.signing, "서명|체결|조인|署名|締結|調印|結ん|signed|signing|signature|concluded"),
    (
      .effect,
      "발효|시행|発効|施行|in force|applies to|applies from|entered into force|enters into force|enter into force|entry into force|took effect|takes effect|take effect"
    ),
    (
      .end,
      "끝나|끝남|끝난|종료|만료|마감|終わ|終了|満了|締め切|締切|猶予|expire|expires|expired|ends|ended|closes|closed|runs until|ran until"
    ),
    (
      .start,
      "시작|개시|착수|출범|개통|가동|투입|도입|취항|始ま|開始|発足|着手|立ち上げ|稼働|導入|投入|opened|opens|began|begins|begin|started|starts|start|launched|launches|start of operation"
    ),
    (
      .meeting,
      "개최|열리|열린|열림|열렸|회의|회담|開催|開かれ|開く|会合|会議|会談|委員会|held|took place|convened|meets|met|meeting|consultations|visited|訪れ|訪問|방문"
    ),
    (
      .announcement,
      "발표|공시|공표|고시|게재|発表|公表|告示|published|publishes|announced|announces|released|issued"
    ),
    (.approval, "승인|비준|의결|통과|채택|承認|批准|可決|採択|approved|ratified|passed|adopted"),
    (.submission, "제출|신청|提出|申請|submit|submits|submitted|filed"),
    (.completion, "완료|완공|완성|준공|복구|完了|完成|竣工|復旧|completed|completion|finished|restored"),
    (.deadline, "시한|기한|마감일|期限|期日|締切日|deadline|due|last day|final day|closing date"),
  ]

  private static let any = WordList(families.map(\.1).joined(separator: "|"))
  private static let byWord: [String: Occasion] = Dictionary(
    families.flatMap { occasion, words in
      words.split(separator: "|").map { (String($0), occasion) }
    }, uniquingKeysWith: { first, _ in first })
}
