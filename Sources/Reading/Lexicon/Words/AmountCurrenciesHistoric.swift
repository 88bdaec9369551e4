// SPDX-License-Identifier: Apache-2.0

extension Lexicon {
  /// Currencies that are no more, and units of account: ISO 4217 code, English singular and
  /// plural, Korean and Japanese name as in CLDR (Unicode, 2024).
  static let historicCurrencies = """
    ADP|andorran peseta|andorran pesetas|안도라 페세타|アンドラ ペセタ
    AFA|||아프가니|
    AON|angolan new kwanza|angolan new kwanzas|앙골라 신콴자|アンゴラ 新クワンザ
    AOR|angolan readjusted kwanza|angolan readjusted kwanzas|앙골라 재조정 콴자|アンゴラ 旧クワンザ
    ARA|argentine austral|argentine australs|아르헨티나 오스트랄|アルゼンチン アゥストラール
    ARL|argentine peso ley|argentine pesos ley|아르헨티나 페소 레이|アルゼンチン・ペソ・レイ
    ARM||||アルゼンチン・ペソ
    ATS|austrian schilling|austrian schillings|호주 실링|オーストリア シリング
    AZM|||아제르바이젠 마나트|
    BAD|bosnia-herzegovina dinar|bosnia-herzegovina dinars|보스니아-헤르체고비나 디나르|ボスニア・ヘルツェゴビナ ディナール
    BAN|bosnia-herzegovina new dinar|bosnia-herzegovina new dinars|보스니아-헤르체고비나 신디나르|ボスニア・ヘルツェゴビナ 新ディナール
    BEC|belgian franc|belgian francs|벨기에 프랑|ベルギー フラン
    BGL|bulgarian hard lev|bulgarian hard leva|불가리아 동전 렛|ブルガリア レフ
    BGM|bulgarian socialist lev|bulgarian socialist leva|불가리아 사회주의자 렛|ブルガリア社会主義 レフ
    BGO|||불가리아 렛|
    BOP|bolivian peso|bolivian pesos|볼리비아노 페소|ボリビア ペソ
    BOV|bolivian mvdol|bolivian mvdols|볼리비아노 Mvdol|ボリビア
    BRB|brazilian new cruzeiro|brazilian new cruzeiros|볼리비아노 크루제이루 노보|ブラジル 新クルゼイロ
    BRC|brazilian cruzado|brazilian cruzados|브라질 크루자두|ブラジル クルザード
    BRE|brazilian cruzeiro|brazilian cruzeiros|브라질 크루제이루|ブラジル クルゼイロ
    BRN|brazilian new cruzado|brazilian new cruzados|브라질 크루자두 노보|ブラジル 新クルザード
    BUK|burmese kyat|burmese kyats|버마 차트|ビルマ チャット
    BYB|||벨라루스 신권 루블|ベラルーシ 新ルーブル
    CHE|wir euro|wir euros||
    CHW|wir franc|wir francs||
    CLE|chilean escudo|chilean escudos|칠레 에스쿠도|チリ エスクード
    CLF|chilean unit of account|chilean units of account|칠레|チリ ウニダ・デ・フォメント
    CNX|chinese people’s bank dollar|chinese people’s bank dollars||中国人民銀行ドル
    COU|colombian real value unit|colombian real value units|콜롬비아 실가 단위|コロンビア レアル
    CSD|||고 세르비아 디나르|
    CSK|czechoslovak hard koruna|czechoslovak hard korunas|체코슬로바키아 동전 코루나|チェコスロバキア コルナ
    CUC|cuban convertible peso|cuban convertible pesos|쿠바 태환 페소|キューバ 兌換ペソ
    CYP|cypriot pound|cypriot pounds|싸이프러스 파운드|キプロス ポンド
    DDM|east german mark|east german marks|동독 오스트마르크|東ドイツ マルク
    DEM|german mark|german marks|독일 마르크|ドイツ マルク
    ECS|ecuadorian sucre|ecuadorian sucres|에쿠아도르 수크레|エクアドル スクレ
    ECV|ecuadorian unit of constant value|ecuadorian units of constant value|에콰도르|エクアドル
    EEK|estonian kroon|estonian kroons|에스토니아 크룬|エストニア クルーン
    ESA|spanish peseta|spanish pesetas|스페인 페세타|スペインペセタ
    ESB||||スペイン 兌換ペセタ
    ESP||||スペイン ペセタ
    FIM|finnish markka|finnish markkas|핀란드 마르카|フィンランド マルカ
    FRF|french franc|french francs|프랑스 프랑|フランス フラン
    GEK|georgian kupon larit|georgian kupon larits|그루지야 지폐 라리트|ジョージア クーポン ラリ
    GHC|||가나 시디|
    GNS|guinean syli|guinean sylis|기니 시리|ギニア シリー
    GQE|equatorial guinean ekwele||적도 기니 에쿨|赤道ギニア エクウェレ
    GRD|greek drachma|greek drachmas|그리스 드라크마|ギリシャ ドラクマ
    GWE|portuguese guinea escudo|portuguese guinea escudos|포르투갈령 기니 에스쿠도|ポルトガル領ギニア エスクード
    GWP|guinea-bissau peso|guinea-bissau pesos|기네비쏘 페소|ギニアビサウ ペソ
    HRD|croatian dinar|croatian dinars|크로아티아 디나르|クロアチア ディナール
    HRK|croatian kuna|croatian kunas|크로아티아 쿠나|クロアチア クーナ
    IEP|irish pound|irish pounds|아일랜드 파운드|アイリッシュ ポンド
    ILP|israeli pound|israeli pounds|이스라엘 파운드|イスラエル ポンド
    ILR|israeli shekel|israeli shekels||イスラエル シェケル
    ITL|italian lira|italian liras|이탈리아 리라|イタリア リラ
    KRH|south korean hwan||대한민국 환|韓国 ファン
    KRO||||韓国 ウォン
    LTL|lithuanian litas|lithuanian litai|리투아니아 리타|リトアニア リタス
    LTT|lithuanian talonas|lithuanian talonases|룩셈부르크 타로나|リトアニア タロナ
    LUC|luxembourgian convertible franc|luxembourgian convertible francs|룩셈부르크 변환 프랑|ルクセンブルク 兌換フラン
    LUF|luxembourgian franc|luxembourgian francs|룩셈부르크 프랑|ルクセンブルグ フラン
    LUL|luxembourg financial franc|luxembourg financial francs|룩셈부르크 재정 프랑|ルクセンブルク 金融フラン
    LVL|latvian lats|latvian lati|라트비아 라트|ラトビア ラッツ
    LVR|latvian ruble|latvian rubles|라트비아 루블|ラトビア ルーブル
    MAF|moroccan franc|moroccan francs|모로코 프랑|モロッコ フラン
    MCF|monegasque franc|monegasque francs|모나코 프랑|モネガスク フラン
    MDC|moldovan cupon||몰도바 쿠폰|モルドバ クーポン
    MGF|malagasy franc|malagasy francs|마다가스카르 프랑|マラガシ フラン
    MKN||||マケドニア ディナール
    MLF|malian franc|malian francs|말리 프랑|マリ フラン
    MTL|maltese lira||몰타 리라|マルタ リラ
    MTP|maltese pound|maltese pounds|몰타 파운드|マルタ ポンド
    MVP|maldivian rupee|maldivian rupees||モルディブ諸島 ルピー
    MXP|mexican silver peso|mexican silver pesos|멕시코 실버 페소|
    MXV|mexican investment unit|mexican investment units|멕시코|メキシコ
    MZE|mozambican escudo|mozambican escudos|모잠비크 에스쿠도|モザンピーク エスクード
    MZM|||고 모잠비크 메티칼|
    NIC||||ニカラグア コルドバ
    NLG|dutch guilder|dutch guilders|네델란드 길더|オランダ ギルダー
    PEI|peruvian inti|peruvian intis|페루 인티|ペルー インティ
    PLZ|||폴란드 즐로티|
    PTE|portuguese escudo|portuguese escudos|포르투갈 에스쿠도|ポルトガル エスクード
    RHD|rhodesian dollar|rhodesian dollars|로디지아 달러|ローデシア ドル
    ROL|||루마니아 레이|
    SDD|sudanese dinar|sudanese dinars|수단 디나르|スーダン ディナール
    SDP|||고 수단 파운드|
    SIT|slovenian tolar|slovenian tolars|슬로베니아 톨라르|スロベニア トラール
    SKK|slovak koruna|slovak korunas|슬로바키아 코루나|スロバキア コルナ
    SRG|surinamese guilder|surinamese guilders|수리남 길더|スリナム ギルダー
    SUR|soviet rouble|soviet roubles|소련 루블|ソ連 ルーブル
    SVC|salvadoran colón|salvadoran colones|엘살바도르 콜론|エルサルバドル コロン
    TJR|tajikistani ruble|tajikistani rubles|타지키스탄 루블|タジキスタン ルーブル
    TPE|timorese escudo|timorese escudos|티모르 에스쿠도|ティモール エスクード
    TRL|||터키 리라|
    UAK|ukrainian karbovanets|ukrainian karbovantsiv|우크라이나 카보바네츠|ウクライナ カルボバネツ
    UYI||||ウルグアイ ペソエン
    UYW|uruguayan nominal wage index unit|uruguayan nominal wage index units||
    VEB|||베네주엘라 볼리바르|
    XCG|caribbean guilder|caribbean guilders||
    XEU|european currency unit|european currency units|유럽 환율 단위|ヨーロッパ通貨単位
    YDD|yemeni dinar|yemeni dinars|예멘 디나르|イエメン ディナール
    YUD|yugoslavian hard dinar|yugoslavian hard dinars|유고슬라비아 동전 디나르|ユーゴスラビア ハード・ディナール
    YUM|yugoslavian new dinar|yugoslavian new dinars|유고슬라비아 노비 디나르|ユーゴスラビア ノビ・ディナール
    YUN|yugoslavian convertible dinar|yugoslavian convertible dinars|유고슬라비아 전환 디나르|ユーゴスラビア 兌換ディナール
    YUR|yugoslavian reformed dinar|yugoslavian reformed dinars||ユーゴスラビア 改革ディナール
    ZAL||south african rands||
    ZMK|||쟘비아 콰쳐|
    ZRN|zairean new zaire|zairean new zaires|자이르 신권 자이르|ザイール 新ザイール
    ZRZ|zairean zaire|zairean zaires|자이르 자이르|ザイール ザイール
    ZWG|zimbabwean gold|||
    ZWR||||シンバブエ ドル
    """
}
