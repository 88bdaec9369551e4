// SPDX-License-Identifier: Apache-2.0
import Quantities

/// The words of each language that tell how a sentence is known.
enum EvidenceWords {
  /// The last of them in a Korean or Japanese sentence decides, the first in an English one.
  static func level(
    of sentence: Range<Int>, ending tail: Range<Int>, in bytes: [UInt8]
  ) -> (level: Attribution.Level, cue: Range<Int>)? {
    let last = Scalars.before(bytes, tail.upperBound).value
    if Scalars.isHangul(last) { return latest(korean, in: bytes, tail) ?? opening(sentence, bytes) }
    if Scalars.isKana(last) || Scalars.isHan(last) {
      return latest(japanese, in: bytes, tail) ?? opening(sentence, bytes)
    }
    return earliest(english, in: bytes, sentence)
  }

  private typealias Cues = [(Attribution.Level, WordList)]

  private static func latest(
    _ cues: Cues, in bytes: [UInt8], _ range: Range<Int>
  ) -> (level: Attribution.Level, cue: Range<Int>)? {
    var found: (level: Attribution.Level, cue: Range<Int>)?
    for (level, words) in cues {
      guard let cue = words.last(in: bytes, range) else { continue }
      if let other = found?.cue {
        if cue.upperBound < other.upperBound { continue }
        if cue.upperBound == other.upperBound, cue.count <= other.count { continue }
      }
      found = (level, cue)
    }
    return found
  }

  private static func earliest(
    _ cues: Cues, in bytes: [UInt8], _ range: Range<Int>
  ) -> (level: Attribution.Level, cue: Range<Int>)? {
    var found: (level: Attribution.Level, cue: Range<Int>)?
    for (level, words) in cues {
      guard let cue = words.first(in: bytes, range) else { continue }
      if let other = found, cue.lowerBound >= other.cue.lowerBound { continue }
      found = (level, cue)
    }
    return found
  }

  /// "추이를 살펴보면 …": a conclusion of the writer whatever the sentence ends in.
  private static func opening(
    _ sentence: Range<Int>, _ bytes: [UInt8]
  ) -> (level: Attribution.Level, cue: Range<Int>)? {
    let head = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 90)
    return conclusions.first(in: bytes, head).map { (.ownView, $0) }
  }

  private static let conclusions = WordList(
    "살펴보면|종합하면|종합해 보면|비교해 보면|감안하면|고려하면|을 볼 때|를 볼 때|を踏まえると|を考えると|総合すると|からみると")

  private static let korean: Cues = [
    (
      .thirdPartyView,
      WordList(
        "지적됨|지적되|지적이|지적도|지적함|지적했|지적한|우려가|우려도|우려 등|우려를|우려됨|제기됨|제기되|시각도|시각이|견해|주장함|주장했|주장도|주장이|관측이|관측도|비판이|비판도|비판함|불안감|알려짐|알려져|알려진|보도됨|보도가|보도도|보도했|보도함|전해짐|진단함|진단했|고 함|고 했|고 밝힘|고 밝혔|고 언급|고 강조|고 설명|고 말|고 발언|고 분석함|고 분석했|는 평가가|는 평가도|평가하는 시각"
      )
    ),
    (
      .forecast,
      WordList(
        "전망됨|전망되|전망이|전망임|전망함|전망했|예상됨|예상되|예측됨|예측되|가능성이 있|가능성이 높|가능성이 큼|가능성이 크|가능성도 있|것으로 추정|추정됨|될 것임|할 것임"
      )
    ),
    (
      .plan,
      WordList(
        "예정|방침|계획|계획임|구상임|구상 중|검토 중|추진 중|목표로 함|목표로 하|추진할|나설 것|하겠다는")
    ),
    (
      .commitment,
      WordList(
        "기로 함|기로 하|기로 했|기로 합의|약속함|약속했|약속하|약정함|약정했|약정하|합의함|합의했|합의|공약함|공약했|서약|확약|하겠다고 약속")
    ),
    (
      .ownView,
      WordList(
        "으로 보임|로 보임|으로 보이|로 보이|볼 수 있|판단됨|판단되|평가할 수|평가됨|평가되|생각됨|해석됨|해석되|풀이됨|필요가 있|필요함|필요할|필요하|바람직|고려해 볼|모색해 볼|해야 함|해야 할|분석됨|시사함|시사점|여지가 있|수 있음|의의를 지님|중요함|부합함"
      )
    ),
  ]

  private static let japanese: Cues = [
    (
      .thirdPartyView,
      WordList(
        "指摘されて|指摘され|との指摘|指摘もある|指摘がある|と指摘し|懸念があ|懸念され|懸念も|とされる|とされて|との見方|との声|と報じ|と述べ|としている|と主張|と強調|と説明し|と批判|批判があ|不安の声|と伝え"
      )
    ),
    (
      .forecast,
      WordList(
        "見込み|見込まれ|見通し|予想され|予測され|可能性がある|可能性が高い|可能性もある|だろう|とみられ|と見られ|であろう|想定され")
    ),
    (.plan, WordList("こととされて|こととされる|予定|方針|計画|を目指す|目指して|検討して|検討中|意向|構え")),
    (.commitment, WordList("で合意|に合意|約束し|約束した|を確約|とコミット|公約|ことで一致|ことを決め|と約し")),
    (
      .ownView,
      WordList(
        "と考えられ|と考える|必要がある|必要である|必要だ|べきである|べきだ|べきであ|望ましい|と言え|といえ|と評価でき|と思われ|重要である|重要だ|求められ|示唆され|余地がある"
      )
    ),
  ]

  private static let english: Cues = [
    (
      .thirdPartyView,
      WordList(
        "argues that|argue that|argued that|argues|warned|warns|warn that|claims that|claimed that|critics|criticised|criticized|according to|reportedly|is said to|are said to|points out|pointed out|noted that|notes that|concerns have|concern that|fears that|fear that|says that|said that|said|stated that|states that|told|described as|some see|observers|analysts"
      )
    ),
    (
      .forecast,
      WordList(
        "is expected to|are expected to|was expected to|is likely to|are likely to|is unlikely to|is projected|are projected|is forecast|are forecast|forecasts|could|might|is set to rise|is set to fall"
      )
    ),
    (
      .plan,
      WordList(
        "plans to|plan to|planned to|intends to|intend to|is scheduled|are scheduled|is due to|are due to|aims to|aim to|will|is to be|are to be|is planned|are planned|is considering"
      )
    ),
    (
      .commitment,
      WordList(
        "agreed to|agreed that|agree to|pledged|pledges|committed to|commits to|promised|undertook to|undertakes to|agreed on"
      )
    ),
    (
      .ownView,
      WordList(
        "should|needs to|need to|ought to|in our view|we find|we expect|we recommend|appears to|appear to|seems to|suggests that|suggest that|is desirable|it is advisable|recommend|recommends|must"
      )
    ),
  ]
}
