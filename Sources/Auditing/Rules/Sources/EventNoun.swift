// SPDX-License-Identifier: Apache-2.0
import Reading

/// What kind of meeting it is, across languages.
enum EventNoun: Sendable, CaseIterable {
  case summit, talks, meeting, round, conference, dialogue, forum
  /// Something numbered and dated that is no meeting: a review, a package.
  case other

  var words: WordList {
    switch self {
    case .summit: Self.summitWords
    case .talks: Self.talksWords
    case .meeting: Self.meetingWords
    case .round: Self.roundWords
    case .conference: Self.conferenceWords
    case .dialogue: Self.dialogueWords
    case .forum: Self.forumWords
    case .other: Self.noWords
    }
  }

  private static let summitWords = WordList("정상회담|정상회의|首脳会談|首脳会議|サミット|summit|summit meeting")
  private static let talksWords = WordList("회담|협상|会談|交渉|talks|negotiations|negotiation")
  private static let meetingWords = WordList("회의|회동|위원회|협의회|会合|会議|委員会|協議会|meeting")
  private static let roundWords = WordList("라운드|ラウンド|round|round of talks|round of negotiations")
  private static let conferenceWords = WordList("총회|콘퍼런스|컨퍼런스|総会|conference|session|assembly")
  private static let dialogueWords = WordList("대화|협의|対話|協議|dialogue|consultation|consultations")
  private static let forumWords = WordList("포럼|フォーラム|forum|workshop|워크숍")

  private static let noWords = WordList("")

  static let any = WordList(
    "정상회담|정상회의|회담|협상|회의|회동|위원회|협의회|라운드|총회|콘퍼런스|컨퍼런스|대화|협의|포럼|워크숍|首脳会談|首脳会議|サミット|会談|交渉|会合|会議|委員会|協議会|ラウンド|総会|対話|協議|フォーラム|summit|summit meeting|talks|negotiations|negotiation|meeting|round|round of talks|round of negotiations|conference|session|assembly|dialogue|consultation|consultations|forum|workshop"
  )

  /// The kind that the words of a range name.
  init?(_ range: Range<Int>, _ bytes: [UInt8]) {
    guard
      let kind = Self.allCases.first(where: {
        $0.words.match(in: bytes, at: range.lowerBound, before: range.upperBound)?.upperBound
          == range.upperBound
      })
    else { return nil }
    self = kind
  }
}
