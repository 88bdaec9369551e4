// SPDX-License-Identifier: Apache-2.0
import Agreements

/// A state of the United States or the capital's district, as the places of projects name it.
struct AmericanState: Hashable {
  /// The postal code: `TX`.
  let code: String
  let name: Text

  static func == (one: AmericanState, other: AmericanState) -> Bool { one.code == other.code }
  func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// The states that a place names in English: `off Texas (Brazoria County)` lies by Texas. A longer
  /// name covers a shorter one inside it, so that West Virginia is not Virginia; what stands in
  /// brackets only tells where in the state, so that a Washington there names none.
  static func named(in place: Text) -> [AmericanState] {
    var words = (place.en ?? place.common ?? "").prefix { $0 != "(" }.split(separator: " ")
      .map { $0.filter(\.isLetter) }.joined(separator: " ")
    var found: [AmericanState] = []
    for state in all.sorted(by: { $0.english.count > $1.english.count }) {
      guard let range = words.range(ofWords: state.english) else { continue }
      words.replaceSubrange(range, with: "-")
      found.append(state)
    }
    return found
  }

  private var english: String { name.en ?? "" }

  private init(_ code: String, _ en: String, _ ko: String, _ ja: String) {
    self.code = code
    name = Text(en: en, ko: ko, ja: ja)
  }

  static let all: [AmericanState] = [
    .init("AL", "Alabama", "앨라배마주", "アラバマ州"),
    .init("AK", "Alaska", "알래스카주", "アラスカ州"),
    .init("AZ", "Arizona", "애리조나주", "アリゾナ州"),
    .init("AR", "Arkansas", "아칸소주", "アーカンソー州"),
    .init("CA", "California", "캘리포니아주", "カリフォルニア州"),
    .init("CO", "Colorado", "콜로라도주", "コロラド州"),
    .init("CT", "Connecticut", "코네티컷주", "コネチカット州"),
    .init("DE", "Delaware", "델라웨어주", "デラウェア州"),
    .init("DC", "District of Columbia", "컬럼비아특별구", "コロンビア特別区"),
    .init("FL", "Florida", "플로리다주", "フロリダ州"),
    .init("GA", "Georgia", "조지아주", "ジョージア州"),
    .init("HI", "Hawaii", "하와이주", "ハワイ州"),
    .init("ID", "Idaho", "아이다호주", "アイダホ州"),
    .init("IL", "Illinois", "일리노이주", "イリノイ州"),
    .init("IN", "Indiana", "인디애나주", "インディアナ州"),
    .init("IA", "Iowa", "아이오와주", "アイオワ州"),
    .init("KS", "Kansas", "캔자스주", "カンザス州"),
    .init("KY", "Kentucky", "켄터키주", "ケンタッキー州"),
    .init("LA", "Louisiana", "루이지애나주", "ルイジアナ州"),
    .init("ME", "Maine", "메인주", "メイン州"),
    .init("MD", "Maryland", "메릴랜드주", "メリーランド州"),
    .init("MA", "Massachusetts", "매사추세츠주", "マサチューセッツ州"),
    .init("MI", "Michigan", "미시간주", "ミシガン州"),
    .init("MN", "Minnesota", "미네소타주", "ミネソタ州"),
    .init("MS", "Mississippi", "미시시피주", "ミシシッピ州"),
    .init("MO", "Missouri", "미주리주", "ミズーリ州"),
    .init("MT", "Montana", "몬태나주", "モンタナ州"),
    .init("NE", "Nebraska", "네브래스카주", "ネブラスカ州"),
    .init("NV", "Nevada", "네바다주", "ネバダ州"),
    .init("NH", "New Hampshire", "뉴햄프셔주", "ニューハンプシャー州"),
    .init("NJ", "New Jersey", "뉴저지주", "ニュージャージー州"),
    .init("NM", "New Mexico", "뉴멕시코주", "ニューメキシコ州"),
    .init("NY", "New York", "뉴욕주", "ニューヨーク州"),
    .init("NC", "North Carolina", "노스캐롤라이나주", "ノースカロライナ州"),
    .init("ND", "North Dakota", "노스다코타주", "ノースダコタ州"),
    .init("OH", "Ohio", "오하이오주", "オハイオ州"),
    .init("OK", "Oklahoma", "오클라호마주", "オクラホマ州"),
    .init("OR", "Oregon", "오리건주", "オレゴン州"),
    .init("PA", "Pennsylvania", "펜실베이니아주", "ペンシルベニア州"),
    .init("RI", "Rhode Island", "로드아일랜드주", "ロードアイランド州"),
    .init("SC", "South Carolina", "사우스캐롤라이나주", "サウスカロライナ州"),
    .init("SD", "South Dakota", "사우스다코타주", "サウスダコタ州"),
    .init("TN", "Tennessee", "테네시주", "テネシー州"),
    .init("TX", "Texas", "텍사스주", "テキサス州"),
    .init("UT", "Utah", "유타주", "ユタ州"),
    .init("VT", "Vermont", "버몬트주", "バーモント州"),
    .init("VA", "Virginia", "버지니아주", "バージニア州"),
    .init("WA", "Washington", "워싱턴주", "ワシントン州"),
    .init("WV", "West Virginia", "웨스트버지니아주", "ウェストバージニア州"),
    .init("WI", "Wisconsin", "위스콘신주", "ウィスコンシン州"),
    .init("WY", "Wyoming", "와이오밍주", "ワイオミング州"),
  ]
}

extension String {
  /// Where these words stand, as whole words.
  fileprivate func range(ofWords wanted: String) -> Range<String.Index>? {
    var from = startIndex
    while let start = self[from...].firstIndex(where: { $0 == wanted.first }) {
      let isOpen = start == startIndex || self[index(before: start)] == " "
      if isOpen, self[start...].hasPrefix(wanted) {
        let end = index(start, offsetBy: wanted.count)
        if end == endIndex || self[end] == " " { return start..<end }
      }
      from = index(after: start)
    }
    return nil
  }
}
