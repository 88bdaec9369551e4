// SPDX-License-Identifier: Apache-2.0

extension Lexicon {
  /// What currencies are called without their country, and with it.
  ///
  /// Each row: ISO 4217 code, the confidence of the name alone, English adjectives, English names,
  /// Korean countries and names, Japanese countries and names. A country may stand before a name
  /// with or without a blank or a middle dot; then the currency is certain.
  mutating func addCurrencyUnits() {
    for row in Self.currencyUnits.split(separator: "\n") {
      let fields = row.split(separator: "|", omittingEmptySubsequences: false).map(Self.phrases)
      guard fields.count == 8 else { continue }
      let code = Term(keeping: fields[0].first ?? "")
      let confidence = Int32(fields[1].first ?? "") ?? 0
      for (countries, names) in [(2, 3), (4, 5), (6, 7)] {
        for name in fields[names] {
          // A confidence of 1 is for names that alone are other words.
          if confidence != 1 { add(name, Sense(role: .currency, a: confidence, text: code)) }
          for country in fields[countries] {
            for joint in countries == 2 ? [" "] : ["", " ", "・"] {
              add(country + joint + name, Sense(role: .currency, text: code))
            }
          }
        }
      }
    }
  }

  /// The words of a field; an underscore stands for a blank in a word.
  private static func phrases(_ field: Substring) -> [String] {
    field.split(separator: " ").map { String($0.map { $0 == "_" ? " " : $0 }) }
  }

  private static let currencyUnits = """
    AED|80|uae emirati|dirham dirhams|아랍에미리트 UAE 아랍에미리트연합|디르함|UAE アラブ首長国連邦|ディルハム
    AFN||afghan|afghani afghanis|아프가니스탄|아프가니|アフガニスタン アフガン|アフガニー アフガニ
    ALL|1|albanian|lek leks lekë|알바니아|레크|アルバニア|レク
    AMD||armenian|dram drams|아르메니아|드람|アルメニア|ドラム
    AOA||angolan|kwanza kwanzas|앙골라|콴자|アンゴラ|クワンザ
    ARS|1|argentine argentinian argentinean|peso pesos|아르헨티나|페소|アルゼンチン|ペソ
    AUD|1|australian aussie|dollar dollars|호주 오스트레일리아|달러|豪 オーストラリア|ドル
    AZN|70|azerbaijani azeri|manat manats|아제르바이잔|마나트|アゼルバイジャン|マナト
    BDT||bangladeshi|taka takas|방글라데시|타카|バングラデシュ|タカ
    BGN||bulgarian|lev leva|불가리아|레프|ブルガリア|レフ
    BHD|1|bahraini bahrain|dinar dinars|바레인|디나르|バーレーン|ディナール
    BOB||bolivian|boliviano bolivianos|볼리비아|볼리비아노|ボリビア|ボリビアーノ
    BRL||brazilian brazil|reais reals|브라질|헤알 헤알화 레알|ブラジル|レアル
    BRL|1|brazilian|real||||
    BTN||bhutanese|ngultrum ngultrums|부탄|눌트럼 눌투눔|ブータン|ニュルタム ヌルタム
    BWP||botswanan botswana|pula pulas|보츠와나|풀라|ボツワナ|プラ
    BYN|1|belarusian belarus|ruble rubles rouble roubles|벨라루스|루블|ベラルーシ|ルーブル
    CAD|1|canadian canada|dollar dollars|캐나다|달러|カナダ 加|ドル
    CHF|1|swiss|franc francs|스위스|프랑|スイス|フラン
    CHF|60||||프랑||フラン
    CLP|1|chilean chile|peso pesos|칠레|페소|チリ|ペソ
    CNY||chinese china|renminbi yuan_renminbi|중국|위안 위안화 인민폐 런민비|中国|人民元
    COP|1|colombian|peso pesos|콜롬비아|페소|コロンビア|ペソ
    CRC|80|costa_rican|colón colóns colones|코스타리카|콜론|コスタリカ|コロン
    CUP|1|cuban|peso pesos|쿠바|페소|キューバ|ペソ
    CZK||czech|koruna korunas koruny|체코|코루나|チェコ|コルナ
    CZK|1|czech|crown crowns||||
    DKK|1|danish denmark|krone kroner krones crown crowns|덴마크|크로네|デンマーク|クローネ
    DZD|1|algerian|dinar dinars|알제리|디나르|アルジェリア|ディナール
    EGP|1|egyptian egypt|pound pounds|이집트|파운드|エジプト|ポンド
    ERN||eritrean|nakfa nakfas|에리트레아 에리트리아|나크파|エリトリア|ナクファ
    ETB||ethiopian|birr birrs|에티오피아|비르|エチオピア|ブル ビル
    GBP|1|british uk english|pound pounds pounds_sterling|영국|파운드 파운드화|英 英国 イギリス スターリング|ポンド
    GEL||georgian|lari laris|조지아 그루지야|라리|ジョージア グルジア|ラリ
    GHS||ghanaian ghana|cedi cedis|가나|세디|ガーナ|セディ
    GMD||gambian|dalasi dalasis|감비아|달라시|ガンビア|ダラシ
    GNF|1|guinean|franc francs|기니|프랑|ギニア|フラン
    GTQ||guatemalan|quetzal quetzals quetzales|과테말라|케찰 케트살|グアテマラ|ケツァル
    HKD|1|hong_kong hk|dollar dollars|홍콩|달러|香港|ドル
    HNL||honduran|lempira lempiras|온두라스|렘피라|ホンジュラス|レンピラ
    HRK||croatian|kuna kunas|크로아티아|쿠나|クロアチア|クーナ
    HTG||haitian|gourde gourdes|아이티|구르드|ハイチ|グールド
    HUF||hungarian|forint forints|헝가리|포린트|ハンガリー|フォリント
    IDR||indonesian indonesia|rupiah rupiahs|인도네시아|루피아|インドネシア|ルピア
    ILS||israeli israel|shekel shekels new_shekel new_shekels sheqel sheqels|이스라엘|셰켈 세켈 신셰켈 쉐켈|イスラエル|シェケル 新シェケル
    INR|1|indian india|rupee rupees|인도|루피|インド|ルピー
    IQD|1|iraqi|dinar dinars|이라크|디나르|イラク|ディナール
    IRR|1|iranian iran|rial rials|이란|리알 리얄|イラン|リアル
    ISK|1|icelandic|króna krónur krona kronor|아이슬란드|크로나|アイスランド|クローナ
    JOD|1|jordanian|dinar dinars|요르단|디나르|ヨルダン|ディナール
    JPY|1|japanese japan|yen|일본|엔 엔화|日本|円
    KES|1|kenyan kenya|shilling shillings|케냐|실링|ケニア|シリング
    KGS|1|kyrgyz kyrgyzstani|som soms|키르기스스탄 키르기스|솜|キルギス|ソム
    KHR||cambodian|riel riels|캄보디아|리엘|カンボジア|リエル
    KPW|1|north_korean|won|북한 조선|원|北朝鮮|ウォン
    KRW|1|korean south_korean|won|한국 대한민국|원|韓国|ウォン
    KWD|1|kuwaiti kuwait|dinar dinars|쿠웨이트|디나르|クウェート|ディナール
    KZT||kazakhstani kazakh|tenge tenges|카자흐스탄|텡게|カザフスタン|テンゲ
    LAK||lao laotian|kip kips|라오스|킵 키프|ラオス|キープ キップ
    LBP|1|lebanese|pound pounds|레바논|파운드|レバノン|ポンド
    LKR|1|sri_lankan sri_lanka|rupee rupees|스리랑카|루피|スリランカ|ルピー
    LSL||lesotho|loti maloti|레소토|로티|レソト|ロティ
    LTL||lithuanian|litas litai|리투아니아|리타스|リトアニア|リタス
    LVL||latvian|lats lati|라트비아|라트|ラトビア|ラッツ
    EEK||estonian|kroon kroons krooni|에스토니아|크룬|エストニア|クルーン
    SIT||slovenian|tolar tolars tolarjev|슬로베니아|톨라르|スロベニア|トラール
    SKK|1|slovak|koruna korunas crown crowns|슬로바키아|코루나|スロバキア|コルナ
    LYD|1|libyan|dinar dinars|리비아|디나르|リビア|ディナール
    MAD|1|moroccan morocco|dirham dirhams|모로코|디르함|モロッコ|ディルハム
    MDL|1|moldovan|leu lei|몰도바|레우 레이|モルドバ|レウ レイ
    MGA||malagasy|ariary ariaries|마다가스카르|아리아리|マダガスカル|アリアリ
    MKD||macedonian|denar denars denari|북마케도니아 마케도니아|데나르 디나르|北マケドニア マケドニア|デナール デナル
    MMK||myanmar burmese|kyat kyats|미얀마|짯 차트 키얏|ミャンマー|チャット
    MNT||mongolian|tugrik tugriks tögrög togrog|몽골|투그릭 투그리크|モンゴル|トゥグルグ トグログ トゥグリク
    MOP||macanese macau macao|pataca patacas|마카오|파타카|マカオ|パタカ
    MRU||mauritanian|ouguiya ouguiyas|모리타니|우기야|モーリタニア|ウギア ウギヤ
    MUR|1|mauritian|rupee rupees|모리셔스|루피|モーリシャス|ルピー
    MVR||maldivian|rufiyaa rufiyaas|몰디브|루피야|モルディブ|ルフィヤ ルフィア
    MWK|1|malawian|kwacha kwachas|말라위|콰차|マラウイ マラウィ|クワチャ
    MXN|1|mexican mexico|peso pesos|멕시코|페소|メキシコ|ペソ
    MYR||malaysian malaysia|ringgit ringgits|말레이시아|링깃 링기트|マレーシア|リンギット リンギ リンギト
    MZN||mozambican|metical meticals meticais|모잠비크|메티칼|モザンビーク|メティカル
    NGN||nigerian nigeria|naira nairas|나이지리아|나이라|ナイジェリア|ナイラ
    NIO||nicaraguan|cordoba cordobas córdoba córdobas|니카라과|코르도바|ニカラグア|コルドバ
    NOK|1|norwegian norway|krone kroner krones crown crowns|노르웨이|크로네|ノルウェー|クローネ
    NPR|1|nepalese nepali|rupee rupees|네팔|루피|ネパール|ルピー
    NZD|1|new_zealand nz n.z.|dollar dollars|뉴질랜드|달러|ニュージーランド NZ|ドル
    OMR|1|omani oman|rial rials|오만|리알 리얄|オマーン|リアル リヤル
    PAB||panamanian panama|balboa balboas|파나마|발보아|パナマ|バルボア
    PEN|1|peruvian|sol soles|페루|솔|ペルー|ソル
    PEN|70|peruvian|nuevo_sol nuevos_soles soles|페루|누에보솔 누에보_솔||ヌエボ・ソル ヌエボソル
    PEN|60||||||ソル
    PGK||papua_new_guinean papua_new_guinea|kina kinas|파푸아뉴기니|키나|パプアニューギニア|キナ
    PHP|1|philippine philippines filipino|peso pesos|필리핀|페소|フィリピン|ペソ
    PKR|1|pakistani pakistan|rupee rupees|파키스탄|루피|パキスタン|ルピー
    PLN||polish|zloty zlotys zlotych złoty złotych|폴란드|즐로티 즈워티|ポーランド|ズロチ ズウォティ ズロティ
    PYG||paraguayan|guarani guaranis guaraní guaraníes|파라과이|과라니|パラグアイ|グアラニー グアラニ
    QAR|1|qatari qatar|riyal riyals rial rials|카타르|리얄 리알|カタール|リヤル リアル
    RON|80|romanian|leu lei|루마니아|레우 레이|ルーマニア|レウ レイ
    RSD|1|serbian|dinar dinars|세르비아|디나르|セルビア|ディナール
    RUB||russian russia|ruble rubles rouble roubles|러시아|루블 루블화|ロシア|ルーブル ルーブリ
    RWF|1|rwandan|franc francs|르완다|프랑|ルワンダ|フラン
    SAR|1|saudi saudi_arabian|riyal riyals rial rials|사우디 사우디아라비아|리얄 리알|サウジ サウジアラビア|リヤル リアル
    SDG|1|sudanese|pound pounds|수단|파운드|スーダン|ポンド
    SEK|1|swedish sweden|krona kronas kronor crown crowns|스웨덴|크로나|スウェーデン|クローナ
    SGD|1|singapore singaporean|dollar dollars|싱가포르 싱가폴|달러|シンガポール|ドル
    SLE||sierra_leonean|leone leones|시에라리온|레온 리온|シエラレオネ|レオン
    SOS|1|somali|shilling shillings|소말리아|실링|ソマリア|シリング
    SYP|1|syrian|pound pounds|시리아|파운드|シリア|ポンド
    SZL||swazi|lilangeni emalangeni|에스와티니 스와질란드|릴랑게니|エスワティニ|リランゲニ
    THB||thai thailand|baht bahts|태국|바트 밧|タイ|バーツ
    TJS||tajikistani tajik|somoni somonis|타지키스탄|소모니|タジキスタン|ソモニ
    TMT|1|turkmen turkmenistani|manat manats|투르크메니스탄|마나트|トルクメニスタン|マナト
    TND|1|tunisian|dinar dinars|튀니지|디나르|チュニジア|ディナール
    TRY|80|turkish turkey|lira liras|터키 튀르키예|리라|トルコ|リラ
    TWD|1|taiwan taiwanese new_taiwan nt|dollar dollars|대만 타이완 뉴타이완 신타이완 신대만 뉴_타이완|달러|台湾 新台湾 ニュー台湾|ドル
    TZS|1|tanzanian|shilling shillings|탄자니아|실링|タンザニア|シリング
    UAH||ukrainian ukraine|hryvnia hryvnias hryvnya hryvna grivna|우크라이나|흐리우냐 흐리브냐 그리브나|ウクライナ|フリヴニャ フリブナ グリブナ フリウニャ
    UGX|1|ugandan|shilling shillings|우간다|실링|ウガンダ|シリング
    USD|1|american us u.s. united_states|dollar dollars|미국 미|달러|米 米国 アメリカ|ドル
    UYU|1|uruguayan|peso pesos|우루과이|페소|ウルグアイ|ペソ
    UZS|1|uzbek uzbekistani|som soms sum sums|우즈베키스탄|숨 솜|ウズベキスタン|スム ソム
    UZS|60||||||スム
    VES|60|venezuelan|bolivar bolivars bolívar bolívares bolivares|베네수엘라|볼리바르|ベネズエラ|ボリバル
    VND|1|vietnamese vietnam|dong dongs|베트남|동|ベトナム|ドン
    VUV||vanuatu|vatu vatus|바누아투|바투|バヌアツ|バツ
    WST|60|samoan|tala talas|사모아|탈라|サモア|タラ
    YER|1|yemeni|rial rials|예멘|리알|イエメン|リアル
    ZAR||south_african|rand rands|남아공 남아프리카공화국 남아프리카_공화국 남아프리카|랜드 란드|南ア 南アフリカ|ランド
    ZMW|70|zambian|kwacha kwachas|잠비아|콰차|ザンビア|クワチャ
    KES|60||||실링||シリング
    ITL|70|italian|lira lire liras|이탈리아|리라|イタリア|リラ
    FRF|1|french|franc francs|프랑스|프랑|フランス 仏|フラン
    BEF|1|belgian|franc francs|벨기에|프랑|ベルギー|フラン
    LUF|1|luxembourg luxembourgian|franc francs|룩셈부르크|프랑|ルクセンブルク|フラン
    DEM||german|deutschmark deutschmarks deutsche_mark deutsche_marks d-mark d-marks|독일 서독|마르크|ドイツ 独 西独|マルク
    DEM|1|german west_german|mark marks||||
    FIM||finnish|markka markkas markkaa|핀란드|마르카 마르카화|フィンランド|マルッカ マルカ
    ATS|1|austrian|schilling schillings|오스트리아|실링|オーストリア|シリング
    ESP||spanish|peseta pesetas|스페인|페세타|スペイン|ペセタ
    PTE||portuguese|escudo escudos|포르투갈|에스쿠도 이스쿠두|ポルトガル|エスクード
    GRD||greek|drachma drachmas drachmae|그리스|드라크마|ギリシャ ギリシア|ドラクマ
    IEP|1|irish|pound pounds punt punts|아일랜드|파운드|アイルランド|ポンド
    NLG|70|dutch|guilder guilders|네덜란드|길더 휠던|オランダ|ギルダー
    ECS||ecuadorian|sucre sucres|에콰도르|수크레|エクアドル|スクレ
    """
}
