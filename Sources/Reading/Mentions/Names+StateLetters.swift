// SPDX-License-Identifier: Apache-2.0

/// When one character stands for a state: 한미, 미·중, 대미, 日米, 訪日.
///
/// Each of these characters is also a part of countless other words (일 day, 한 one, 중 during, 米
/// rice, 日 day), so only compounds that mean nothing else are read, and some only before words
/// that settle them.
enum StateLetters {
  /// Two characters, as they are looked up.
  struct Compound: Hashable, ExpressibleByStringLiteral {
    private let both: UInt64

    init(_ first: UInt32, _ second: UInt32) { both = UInt64(first) << 32 | UInt64(second) }

    /// Of a word of two characters.
    init(stringLiteral word: String) {
      let scalars = word.unicodeScalars.map(\.value)
      self.init(scalars[0], scalars[1])
    }
  }

  private static func compounds(_ words: String) -> Set<Compound> {
    Set(
      words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map {
        Compound(stringLiteral: String($0))
      })
  }

  /// Korean compounds of two, and one with what goes before it.
  static let korean = compounds(
    """
    미일 일미 한미 한일 미중 한중 일중 중일 북중 북일 북러 중러 한러 미북 중북 러북 미러 \
    대미 대일 대북 대중 방미 방일 방한 방중 방북 주미 주일 주한 반미 반일 반중 친미 친일 친중 혐한 재일 재미
    """)

  /// Letters that a compound of three or more is made of: 한미일, 북중러.
  static let koreanThrees = ScalarSet("한미일중북러")

  /// What stands before a letter in `korean`.
  static let koreanOpenings = ScalarSet("대방주반친혐재")

  /// Before a full name in Han characters these make another one: 東日本.
  static let beforeOtherNames = ScalarSet("東西南北新")

  /// Before a full Korean name: 대중국, 주미국, 반일본.
  static let koreanPrefixes = ScalarSet("대주방재친반탈비신구양타범혐")

  /// Compounds that are other words unless one of these follows.
  static let koreanNeeds: [Compound: [StaticString]] = [
    "대중": [
      "수출", "수입", "무역", "관세", "정책", "견제", "제재", "투자", "압박", "의존", "교역", "통상", "외교", "규제", "관계",
      "봉쇄",
      "강경",
    ],
    "주일": ["미군", "미국", "한국", "중국", "대사", "대한민국"],
    "재미": ["교포", "동포", "한인", "한국"],
    "중일": ["관계", "전쟁", "양국", "갈등", "간", "정상", "외교", "무역", "경제", "분쟁", "평화", "협력", "영유"],
    "일중": ["관계", "전쟁", "양국", "갈등", "간", "정상", "외교", "무역", "경제", "분쟁", "평화", "협력", "영유"],
    "미러": ["관계", "정상", "양국", "간", "회담", "협상", "갈등"],
  ]

  /// Compounds that are other words if one of these follows.
  static let koreanRefusals: [Compound: [StaticString]] = [
    "방한": ["복", "용", "화", "텐"],
    "대미": ["를 장식", "를장식"],
    "한미": ["약품", "반도체", "사이언스", "글로벌"],
    "한일": ["시멘트", "홀딩스", "현대"],
  ]

  /// The syllables that make another word of a letter before them: 중동, 일부, 한국, 미래.
  static let koreanWords: [UInt32: ScalarSet] = [
    "중": "동앙남부심", "일": "부반괄자본", "한": "국반강편계다시", "미": "래국얀", "영": "국역향양어토업", "인": "도력권구허적사간류",
    "북": "한부동서극쪽방", "러": "시",
  ].reduce(into: [:]) { table, row in
    table[row.key.unicodeScalars.first!.value] = ScalarSet(row.value)
  }

  /// What a single 미 or 美 with a blank may stand before: 미 상무부.
  static let koreanInstitutions: [StaticString] = [
    "정부", "행정부", "의회", "대통령", "상무부", "국무부", "재무부", "국방부", "에너지부", "상원", "하원", "대법원", "연방", "당국",
    "무역대표부",
    "백악관", "법원", "해군", "육군", "공군",
  ]

  /// Compounds of two in Han characters.
  static let han = compounds(
    """
    日米 米日 日韓 韓日 米韓 韓米 米中 中日 日中 中韓 韓中 日英 英日 米英 英米 日豪 豪日 米豪 日印 米印 日台 米台 中台 日仏 日独 \
    日露 米露 中露 日朝 米朝 中朝 日欧 米欧 日伊 日加 韓美 美韓 美日 日美 美中 中美 美英
    """)

  /// 日中 is also the daytime, 米中 opens 米中間選挙.
  static let hanNeeds: [Compound: [StaticString]] = [
    "日中": [
      "関係", "首脳", "両国", "間", "貿易", "戦争", "経済", "外相", "平和", "国交", "共同", "友好", "交流", "対立", "会談", "協力",
      "財務",
      "防衛",
    ]
  ]
  static let hanRefusals: [Compound: [StaticString]] = ["米中": ["間選"]]

  /// Before a single Han letter: 対米, 訪日.
  static let hanOpenings = ScalarSet("対在訪駐反親嫌")

  /// Characters that make another word of a letter before them: 中央, 中東, 日程.
  static let hanWords: [UInt32: ScalarSet] = [
    "中": "央東小部間心長身枢途", "日": "程時本々刊", "米": "国", "英": "語国", "台": "湾数風所", "印": "刷象", "朝": "鮮",
  ].reduce(into: [:]) { table, row in
    table[row.key.unicodeScalars.first!.value] = ScalarSet(row.value)
  }

  /// After these 日 is a day: 同日, 平日, 3日, 十日.
  static let beforeDays = ScalarSet("同今昨明翌前当本毎平祝休終数先後即連半曜全近両元一二三四五六七八九十０１２３４５６７８９0123456789某")

  /// After these 米 is America alone: 米政府.
  static let americanInstitutions: [StaticString] = [
    "政府", "政権", "大統領", "議会", "軍", "商務", "財務", "国務", "国防", "国際開発", "通商", "側", "企業", "経済", "上院", "下院",
    "連邦",
    "司法", "労働", "エネルギー", "航空宇宙", "海軍", "陸軍", "空軍", "当局", "高官", "メディア", "国債", "中間選挙", "最高裁", "金利",
    "関税", "産業",
  ]
}
