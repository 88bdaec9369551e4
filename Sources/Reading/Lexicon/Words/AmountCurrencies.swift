// SPDX-License-Identifier: Apache-2.0

extension Lexicon {
  /// The currencies in use: ISO 4217 code, English singular and
  /// plural, Korean and Japanese name as in CLDR (Unicode, 2024).
  static let currencies = """
    AED|united arab emirates dirham|uae dirhams|아랍에미리트 디르함|アラブ首長国連邦ディルハム
    AFN|afghan afghani|afghan afghanis|아프가니스탄 아프가니|アフガニスタン アフガニー
    ALL|albanian lek|albanian lekë|알바니아 레크|アルバニア レク
    AMD|armenian dram|armenian drams|아르메니아 드람|アルメニア ドラム
    ANG|netherlands antillean guilder|netherlands antillean guilders|네덜란드령 안틸레스 길더|オランダ領アンティル ギルダー
    AOA|angolan kwanza|angolan kwanzas|앙골라 콴자|アンゴラ クワンザ
    ARS|argentine peso|argentine pesos|아르헨티나 페소|アルゼンチン ペソ
    AUD|australian dollar|australian dollars|호주 달러|オーストラリア ドル
    AWG|aruban florin||아루바 플로린|アルバ フロリン
    AZN|azerbaijani manat|azerbaijani manats|아제르바이잔 마나트|アゼルバイジャン マナト
    BAM|bosnia-herzegovina convertible mark|bosnia-herzegovina convertible marks|보스니아-헤르체고비나 태환 마르크|ボスニア・ヘルツェゴビナ 兌換マルク
    BBD|barbadian dollar|barbadian dollars|바베이도스 달러|バルバドス ドル
    BDT|bangladeshi taka|bangladeshi takas|방글라데시 타카|バングラデシュ タカ
    BGN|bulgarian lev|bulgarian leva|불가리아 레프|ブルガリア 新レフ
    BHD|bahraini dinar|bahraini dinars|바레인 디나르|バーレーン ディナール
    BIF|burundian franc|burundian francs|부룬디 프랑|ブルンジ フラン
    BMD|bermudan dollar|bermudan dollars|버뮤다 달러|バミューダ ドル
    BND|brunei dollar|brunei dollars|부루나이 달러|ブルネイ ドル
    BOB|bolivian boliviano|bolivian bolivianos|볼리비아 볼리비아노|ボリビア ボリビアーノ
    BRL|brazilian real|brazilian reals|브라질 레알|ブラジル レアル
    BSD|bahamian dollar|bahamian dollars|바하마 달러|バハマ ドル
    BTN|bhutanese ngultrum|bhutanese ngultrums|부탄 눌투눔|ブータン ニュルタム
    BWP|botswanan pula|botswanan pulas|보츠와나 풀라|ボツワナ プラ
    BYN|belarusian ruble|belarusian rubles|벨라루스 루블|ベラルーシ ルーブル
    BZD|belize dollar|belize dollars|벨리즈 달러|ベリーズ ドル
    CAD|canadian dollar|canadian dollars|캐나다 달러|カナダ ドル
    CDF|congolese franc|congolese francs|콩고 프랑|コンゴ フラン
    CHF|swiss franc|swiss francs|스위스 프랑|スイス フラン
    CLP|chilean peso|chilean pesos|칠레 페소|チリ ペソ
    CNY|chinese yuan||중국 위안화|中国人民元
    COP|colombian peso|colombian pesos|콜롬비아 페소|コロンビア ペソ
    CRC|costa rican colón|costa rican colóns|코스타리카 콜론|コスタリカ コロン
    CUP|cuban peso|cuban pesos|쿠바 페소|キューバ ペソ
    CVE|cape verdean escudo|cape verdean escudos|카보베르데 에스쿠도|カーボベルデ エスクード
    CZK|czech koruna|czech korunas|체코 코루나|チェコ コルナ
    DJF|djiboutian franc|djiboutian francs|지부티 프랑|ジブチ フラン
    DKK|danish krone|danish kroner|덴마크 크로네|デンマーク クローネ
    DOP|dominican peso|dominican pesos|도미니카 페소|ドミニカ ペソ
    DZD|algerian dinar|algerian dinars|알제리 디나르|アルジェリア ディナール
    EGP|egyptian pound|egyptian pounds|이집트 파운드|エジプト ポンド
    ERN|eritrean nakfa|eritrean nakfas|에리트리아 나크파|エリトリア ナクファ
    ETB|ethiopian birr|ethiopian birrs|에티오피아 비르|エチオピア ブル
    EUR|euro|euros|유로|ユーロ
    FJD|fijian dollar|fijian dollars|피지 달러|フィジー ドル
    FKP|falkland islands pound|falkland islands pounds|포클랜드제도 파운드|フォークランド諸島 ポンド
    GBP|british pound|british pounds|영국 파운드|英国ポンド
    GEL|georgian lari|georgian laris|조지아 라리|ジョージア ラリ
    GHS|ghanaian cedi|ghanaian cedis|가나 세디|ガーナ セディ
    GIP|gibraltar pound|gibraltar pounds|지브롤터 파운드|ジブラルタル ポンド
    GMD|gambian dalasi|gambian dalasis|감비아 달라시|ガンビア ダラシ
    GNF|guinean franc|guinean francs|기니 프랑|ギニア フラン
    GTQ|guatemalan quetzal|guatemalan quetzals|과테말라 케트살|グアテマラ ケツァル
    GYD|guyanaese dollar|guyanaese dollars|가이아나 달러|ガイアナ ドル
    HKD|hong kong dollar|hong kong dollars|홍콩 달러|香港ドル
    HNL|honduran lempira|honduran lempiras|온두라스 렘피라|ホンジュラス レンピラ
    HTG|haitian gourde|haitian gourdes|아이티 구르드|ハイチ グールド
    HUF|hungarian forint|hungarian forints|헝가리 포린트|ハンガリー フォリント
    IDR|indonesian rupiah|indonesian rupiahs|인도네시아 루피아|インドネシア ルピア
    ILS|israeli new shekel|israeli new shekels|이스라엘 신권 세켈|イスラエル新シェケル
    INR|indian rupee|indian rupees|인도 루피|インド ルピー
    IQD|iraqi dinar|iraqi dinars|이라크 디나르|イラク ディナール
    IRR|iranian rial|iranian rials|이란 리얄|イラン リアル
    ISK|icelandic króna|icelandic krónur|아이슬란드 크로나|アイスランド クローナ
    JMD|jamaican dollar|jamaican dollars|자메이카 달러|ジャマイカ ドル
    JOD|jordanian dinar|jordanian dinars|요르단 디나르|ヨルダン ディナール
    JPY|japanese yen||일본 엔화|日本円
    KES|kenyan shilling|kenyan shillings|케냐 실링|ケニア シリング
    KGS|kyrgystani som|kyrgystani soms|키르기스스탄 솜|キルギス ソム
    KHR|cambodian riel|cambodian riels|캄보디아 리엘|カンボジア リエル
    KMF|comorian franc|comorian francs|코모르 프랑|コモロ フラン
    KPW|north korean won||조선 민주주의 인민 공화국 원|北朝鮮ウォン
    KRW|south korean won||대한민국 원|韓国ウォン
    KWD|kuwaiti dinar|kuwaiti dinars|쿠웨이트 디나르|クウェート ディナール
    KYD|cayman islands dollar|cayman islands dollars|케이맨 제도 달러|ケイマン諸島 ドル
    KZT|kazakhstani tenge|kazakhstani tenges|카자흐스탄 텡게|カザフスタン テンゲ
    LAK|laotian kip|laotian kips|라오스 키프|ラオス キープ
    LBP|lebanese pound|lebanese pounds|레바논 파운드|レバノン ポンド
    LKR|sri lankan rupee|sri lankan rupees|스리랑카 루피|スリランカ ルピー
    LRD|liberian dollar|liberian dollars|라이베리아 달러|リベリア ドル
    LSL|lesotho loti|lesotho lotis|레소토 로티|レソト ロティ
    LYD|libyan dinar|libyan dinars|리비아 디나르|リビア ディナール
    MAD|moroccan dirham|moroccan dirhams|모로코 디르함|モロッコ ディルハム
    MDL|moldovan leu|moldovan lei|몰도바 레이|モルドバ レイ
    MGA|malagasy ariary|malagasy ariaries|마다가스카르 아리아리|マダガスカル アリアリ
    MKD|macedonian denar|macedonian denari|마케도니아 디나르|マケドニア デナル
    MMK|myanmar kyat|myanmar kyats|미얀마 키얏|ミャンマー チャット
    MNT|mongolian tugrik|mongolian tugriks|몽골 투그릭|モンゴル トグログ
    MOP|macanese pataca|macanese patacas|마카오 파타카|マカオ パタカ
    MRU|mauritanian ouguiya|mauritanian ouguiyas|모리타니 우기야|モーリタニア ウギア
    MUR|mauritian rupee|mauritian rupees|모리셔스 루피|モーリシャス ルピー
    MVR|maldivian rufiyaa|maldivian rufiyaas|몰디브 제도 루피아|モルディブ ルフィア
    MWK|malawian kwacha|malawian kwachas|말라위 콰차|マラウィ クワチャ
    MXN|mexican peso|mexican pesos|멕시코 페소|メキシコ ペソ
    MYR|malaysian ringgit|malaysian ringgits|말레이시아 링깃|マレーシア リンギット
    MZN|mozambican metical|mozambican meticals|모잠비크 메티칼|モザンビーク メティカル
    NAD|namibian dollar|namibian dollars|나미비아 달러|ナミビア ドル
    NGN|nigerian naira|nigerian nairas|나이지리아 나이라|ナイジェリア ナイラ
    NIO|nicaraguan córdoba|nicaraguan córdobas|니카라과 코르도바|ニカラグア コルドバ オロ
    NOK|norwegian krone|norwegian kroner|노르웨이 크로네|ノルウェー クローネ
    NPR|nepalese rupee|nepalese rupees|네팔 루피|ネパール ルピー
    NZD|new zealand dollar|new zealand dollars|뉴질랜드 달러|ニュージーランド ドル
    OMR|omani rial|omani rials|오만 리알|オマーン リアル
    PAB|panamanian balboa|panamanian balboas|파나마 발보아|パナマ バルボア
    PEN|peruvian sol|peruvian soles|페루 솔|ペルー ソル
    PGK|papua new guinean kina||파푸아뉴기니 키나|パプアニューギニア キナ
    PHP|philippine peso|philippine pesos|필리핀 페소|フィリピン ペソ
    PKR|pakistani rupee|pakistani rupees|파키스탄 루피|パキスタン ルピー
    PLN|polish zloty|polish zlotys|폴란드 즈워티|ポーランド ズウォティ
    PYG|paraguayan guarani|paraguayan guaranis|파라과이 과라니|パラグアイ グアラニ
    QAR|qatari riyal|qatari riyals|카타르 리얄|カタール リアル
    RON|romanian leu|romanian lei|루마니아 레우|ルーマニア レイ
    RSD|serbian dinar|serbian dinars|세르비아 디나르|セルビア ディナール
    RUB|russian ruble|russian rubles|러시아 루블|ロシア ルーブル
    RWF|rwandan franc|rwandan francs|르완다 프랑|ルワンダ フラン
    SAR|saudi riyal|saudi riyals|사우디아라비아 리얄|サウジ リヤル
    SBD|solomon islands dollar|solomon islands dollars|솔로몬 제도 달러|ソロモン諸島 ドル
    SCR|seychellois rupee|seychellois rupees|세이셸 루피|セーシェル ルピー
    SDG|sudanese pound|sudanese pounds|수단 파운드|スーダン ポンド
    SEK|swedish krona|swedish kronor|스웨덴 크로나|スウェーデン クローナ
    SGD|singapore dollar|singapore dollars|싱가포르 달러|シンガポール ドル
    SHP|st. helena pound|st. helena pounds|세인트헬레나 파운드|セントヘレナ ポンド
    SLE|sierra leonean leone|sierra leonean leones|시에라리온 리온|シエラレオネ レオン
    SOS|somali shilling|somali shillings|소말리아 실링|ソマリア シリング
    SRD|surinamese dollar|surinamese dollars|수리남 달러|スリナム ドル
    SSP|south sudanese pound|south sudanese pounds|남수단 파운드|南スーダン ポンド
    STN|são tomé & príncipe dobra|são tomé & príncipe dobras|상투메 프린시페 도브라|サントメ・プリンシペ ドブラ
    SYP|syrian pound|syrian pounds|시리아 파운드|シリア ポンド
    SZL|swazi lilangeni|swazi emalangeni|스와질란드 릴랑게니|スワジランド リランゲニ
    THB|thai baht||태국 바트|タイ バーツ
    TJS|tajikistani somoni|tajikistani somonis|타지키스탄 소모니|タジキスタン ソモニ
    TMT|turkmenistani manat||투르크메니스탄 마나트|トルクメニスタン マナト
    TND|tunisian dinar|tunisian dinars|튀니지 디나르|チュニジア ディナール
    TOP|tongan paʻanga||통가 파앙가|トンガ パ・アンガ
    TRY|turkish lira||튀르키예 리라|トルコ リラ
    TTD|trinidad & tobago dollar|trinidad & tobago dollars|트리니다드 토바고 달러|トリニダード・トバゴ ドル
    TWD|new taiwan dollar|new taiwan dollars|신 타이완 달러|新台湾ドル
    TZS|tanzanian shilling|tanzanian shillings|탄자니아 실링|タンザニア シリング
    UAH|ukrainian hryvnia|ukrainian hryvnias|우크라이나 그리브나|ウクライナ フリヴニャ
    UGX|ugandan shilling|ugandan shillings|우간다 실링|ウガンダ シリング
    USD|us dollar|us dollars|미국 달러|米ドル
    UYU|uruguayan peso|uruguayan pesos|우루과이 페소|ウルグアイ ペソ
    UZS|uzbekistani som||우즈베키스탄 숨|ウズベキスタン スム
    VED|bolívar soberano|bolívar soberanos||
    VES|venezuelan bolívar|venezuelan bolívars|베네수엘라 볼리바르|ベネズエラ ボリバル
    VND|vietnamese dong||베트남 동|ベトナム ドン
    VUV|vanuatu vatu|vanuatu vatus|바누아투 바투|バヌアツ バツ
    WST|samoan tala||서 사모아 탈라|サモア タラ
    XAF|central african cfa franc|central african cfa francs|중앙아프리카 CFA 프랑|中央アフリカ CFA フラン
    XCD|east caribbean dollar|east caribbean dollars|동카리브 달러|東カリブ ドル
    XOF|west african cfa franc|west african cfa francs|서아프리카 CFA 프랑|西アフリカ CFA フラン
    XPF|cfp franc|cfp francs|CFP 프랑|CFP フラン
    YER|yemeni rial|yemeni rials|예멘 리알|イエメン リアル
    ZAR|south african rand||남아프리카 랜드|南アフリカ ランド
    ZMW|zambian kwacha|zambian kwachas|잠비아 콰차|ザンビア クワチャ
    ZWL|zimbabwean dollar|zimbabwean dollars|짐바브웨 달러|ジンバブエ ドル
    """
}
