// SPDX-License-Identifier: Apache-2.0

/// How a word's letters must be written to be meant.
enum WordCase: Int32, Sendable {
  case any = 0
  /// As in the sense's text: "MW" is no "mW".
  case exact = 1
  /// All capitals: "TRY" is a currency, "try" a verb.
  case capitals = 2
}

extension Lexicon {
  /// Currencies by name, sign and code.
  mutating func addMoneyWords() {
    addCurrencyUnits()
    for row in (Self.currencies + "\n" + Self.historicCurrencies).split(separator: "\n") {
      addCurrency(row.split(separator: "|", omittingEmptySubsequences: false))
    }
    addCurrencies(Self.koreanCurrencies)
    addCurrencies(Self.japaneseCurrencies)
    addCurrencies(Self.englishCurrencies)
    addSigns()
    addMinorCurrencies()
  }

  private mutating func addCurrency(_ fields: [Substring]) {
    guard fields.count == 5 else { return }
    let code = String(fields[0])
    let named = Sense(role: .currency, text: Term(keeping: code))
    let codeCase = Self.plainCodes.contains(code) ? WordCase.any : .capitals
    add(code, Sense(role: .currency, b: codeCase.rawValue, text: Term(keeping: code)))
    if !Self.leadingWords.contains(code) {
      let b = codeCase.rawValue | (Self.wordCodes.contains(code) ? Sense.needsLargeNumber : 0)
      add(code, Sense(role: .currencySign, b: b, text: Term(keeping: code)))
    }
    for name in fields[1...2] where name.contains(" ") {
      add(name, named)
      add(name, Sense(role: .currencySign, text: Term(keeping: code)))
    }
    for name in fields[3...4] where name.count > 1 {
      var name = String(name)
      if name.hasSuffix("화") { name.removeLast() }
      let words = name.split { $0 == " " || $0 == "・" }
      for joint in ["", " ", "・"] { add(words.joined(separator: joint), named) }
    }
  }

  /// Rows of "CODE words"; a number after the code is the confidence of a name that many countries use.
  private mutating func addCurrencies(_ rows: String) {
    for row in rows.split(separator: "\n") {
      let words = row.split(separator: " ")
      var names = words.dropFirst()
      var confidence: Int32 = 0
      if let first = names.first, let value = Int32(first) {
        confidence = value
        names = names.dropFirst()
      }
      for name in names {
        let sense = Sense(role: .currency, a: confidence, text: Term(keeping: String(words[0])))
        add(String(name.map { $0 == "_" ? " " : $0 }), sense)
        if name.contains("_") || Self.signNames.contains(name) {
          add(
            String(name.map { $0 == "_" ? " " : $0 }),
            Sense(role: .currencySign, a: confidence, text: Term(keeping: String(words[0]))))
        }
      }
    }
  }

  /// Names of one word that also stand before their number.
  private static let signNames: Set<Substring> = ["rmb", "renminbi"]

  /// Codes that nobody takes for a word, whatever their case.
  private static let plainCodes: Set<String> = [
    "USD", "EUR", "GBP", "JPY", "KRW", "CNY", "CAD", "AUD", "CHF", "HKD", "TWD", "SGD", "INR",
    "NZD", "MXN", "BRL", "RUB", "AED", "QAR", "KWD", "SEK", "DKK", "THB", "VND", "IDR", "MYR",
    "PLN", "HUF", "CZK", "ILS", "EGP", "UAH", "ZAR", "PHP", "PKR", "LKR", "BDT",
  ]
  /// Codes that stand before any number as words: "TOP 10,000".
  private static let leadingWords: Set<String> = ["ALL", "TOP", "BAN", "BAD", "SIT", "VAL"]
  /// Codes that are words, also in capitals: no currency before a small number.
  private static let wordCodes: Set<String> = [
    "ALL", "TRY", "TOP", "CUP", "PEN", "MAD", "GEL", "COP", "SOS", "RON", "BAM", "MOP", "LAK",
    "BAN", "DOP", "NIO", "ZAL", "MOP", "GIP", "PAB", "LEI", "BOB", "ECS", "MAF", "SIT", "VAL",
    "DEM",
    "BEL", "LUC", "UAK", "MRO", "STD", "BAD", "GEK", "XAF", "FIM", "BOP",
  ]

  private static let koreanCurrencies = """
    USD 달러 불 미달러 미국달러 미불 달러화
    KRW 원 대한민국_원 한국_원
    JPY 엔 일본_엔
    EUR 유로 유로화
    CNY 위안 위안화 중국_위안 인민폐 런민비
    GBP 80 파운드 파운드화 영국_파운드
    CHF 60 프랑
    INR 80 루피
    RUB 루블 루블화
    MXN 60 페소
    TRY 80 리라
    THB 바트 밧
    MYR 링깃
    IDR 루피아
    VND 베트남_동
    SEK 크로나
    NOK 60 크로네
    HUF 포린트
    PLN 즐로티
    ILS 셰켈 세켈
    SAR 70 리얄
    IRR 70 리알
    KWD 60 디나르
    AED 80 디르함
    BRL 헤알 헤알화
    ZAR 남아공_랜드
    CRC 80 콜론
    GEL 라리
    LAK 킵 키프
    NGN 나이라
    PAB 발보아
    ESP 페세타
    DEM 마르크
    FIM 마르카
    KZT 텐게
    MNT 투그릭
    UAH 그리브나 흐리우냐
    CAD 캐나다_달러 캐나다달러
    AUD 호주_달러 호주달러 오스트레일리아_달러
    HKD 홍콩_달러 홍콩달러
    TWD 대만_달러 대만달러 신대만_달러 타이완_달러
    SGD 싱가포르_달러 싱가포르달러
    NZD 뉴질랜드_달러
    BTC 비트코인
    """

  private static let japaneseCurrencies = """
    USD ドル 米ドル 弗 アメリカドル アメリカ・ドル USドル どる 米国ドル
    JPY 円 日本円 圓 えん
    EUR ユーロ
    CNY 元 人民元 中国元 中国人民元 人民币
    GBP 80 ポンド 英ポンド イギリスポンド 英国ポンド スターリング・ポンド
    KRW ウォン 韓国ウォン
    CHF 60 フラン スイスフラン
    INR 80 ルピー インドルピー
    RUB ルーブル ロシアルーブル
    MXN 60 ペソ
    TRY 80 リラ トルコリラ
    THB バーツ タイバーツ
    MYR リンギット マレーシアリンギット
    IDR ルピア
    VND ドン ベトナムドン
    SEK クローナ
    NOK 60 クローネ
    HUF フォリント
    PLN ズロチ ズウォティ
    ILS シェケル
    SAR 70 リヤル
    IRR 70 リアル
    KWD 60 ディナール
    AED 80 ディルハム
    BRL レアル
    ZAR ランド
    CRC 80 コロン
    GEL ラリ
    LAK キープ
    NGN ナイラ
    PAB バルボア
    ESP ペセタ
    DEM マルク
    FIM マルッカ マルカ
    HKD 香港ドル
    TWD 台湾ドル 新台湾ドル ニュー台湾ドル 台湾元
    CAD カナダドル カナダ・ドル
    AUD 豪ドル オーストラリアドル オーストラリア・ドル
    SGD シンガポールドル シンガポール・ドル
    NZD ニュージーランドドル NZドル
    BTC ビットコイン
    """

  private static let englishCurrencies = """
    USD dollar dollars buck bucks us_dollar us_dollars u.s._dollar u.s._dollars american_dollars united_states_dollars
    EUR euro euros
    GBP 80 pound pounds quid
    GBP sterling pounds_sterling british_pound british_pounds
    JPY yen japanese_yen
    KRW won korean_won
    CNY yuan renminbi rmb kuai chinese_yuan
    CHF 60 franc francs
    INR 80 rupee rupees inr
    RUB ruble rubles rouble roubles
    MXN 60 peso pesos
    TRY 80 lira
    ITL 70 lire
    THB baht
    MYR ringgit ringgits malaysia_ringgit malaysian_ringgit malaysian_ringgits malaysia_ringgits
    IDR rupiah rupiahs
    VND dong vnđ
    SEK krona kronor
    NOK 60 kroner krone
    CZK koruna koruny
    HUF forint forints
    PLN zloty zlotys złoty złotych
    ILS shekel shekels
    SAR 70 riyal riyals
    SAR saudiriyal saudi_riyal saudi_riyals saudi_rial saudi_rials
    IRR 70 rial rials
    QAR qatari_riyal qatari_riyals qatari_rial qatari_rials qatar_riyal
    KWD 60 dinar dinars
    KWD kuwaiti_dinar kuwait_dinar
    LBP lebanese_pound lebanese_pounds lebanese_lira
    EGP egyptian_pound egyptian_pounds geneh genehs l.e l.e.
    JOD jordanian_dinar
    AED 80 dirham dirhams
    AED emirati_dirham emirati_dirhams
    BRL reais reals
    ZAR rand rands
    CRC 80 colones
    GEL lari laris
    LAK kip kips lao_kip
    NGN naira nairas
    PAB balboa balboas
    ESP peseta pesetas
    DEM deutsche_mark deutsche_marks deutschmarks d-marks german_marks
    FIM markka markkaa markkas
    GRD drachma drachmas
    PTE escudo escudos
    NLG 70 guilder guilders
    ATS schilling schillings
    KZT tenge
    MNT tugrik tugriks
    UAH hryvnia hryvnias hryvna
    BGN lev leva
    RON lei leu
    ETB birr
    KES 60 shilling shillings
    GHS cedi cedis
    KHR riel riels
    MMK kyat kyats
    BDT taka
    MOP pataca patacas
    PGK kina
    HNL lempira lempiras
    GTQ quetzal quetzales
    HTG gourde gourdes
    UZS 60 som
    BTC bitcoin bitcoins btc
    ETH ethereum
    HKD hong_kong_dollar hong_kong_dollars
    TWD taiwan_dollar taiwan_dollars new_taiwan_dollars
    AUD australian_dollar australian_dollars
    CAD canadian_dollar canadian_dollars
    NZD new_zealand_dollar new_zealand_dollars
    SGD singapore_dollar singapore_dollars
    """
}
