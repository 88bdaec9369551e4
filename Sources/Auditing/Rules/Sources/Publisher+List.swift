// SPDX-License-Identifier: Apache-2.0

extension Publisher {
  /// Names = hosts, one publisher a line; the first name is the one that messages use.
  static let lists: [(kind: Kind, list: String)] = [
    (.press, press), (.agency, agencies), (.government, governments), (.bank, banks),
    (.institute, institutes), (.organisation, organisations),
  ]

  private static let press = """
    New York Times | NYT | 뉴욕타임스 | ニューヨーク・タイムズ | ニューヨークタイムズ = nytimes.com
    Wall Street Journal | WSJ | 월스트리트저널 | ウォール・ストリート・ジャーナル = wsj.com
    Washington Post | 워싱턴포스트 | ワシントン・ポスト = washingtonpost.com
    Financial Times | FT | 파이낸셜타임스 | フィナンシャル・タイムズ = ft.com
    Economist | 이코노미스트 | エコノミスト = economist.com
    Politico | 폴리티코 | ポリティコ = politico.com | politico.eu
    Axios | 악시오스 = axios.com
    CNN = cnn.com
    CNBC = cnbc.com
    Fox News | 폭스뉴스 = foxnews.com
    NBC News = nbcnews.com
    CBS News = cbsnews.com
    NPR = npr.org
    BBC | BBC News = bbc.com | bbc.co.uk
    Guardian | 가디언 | ガーディアン = theguardian.com
    Le Monde | 르몽드 | ル・モンド = lemonde.fr
    Handelsblatt | 한델스블라트 = handelsblatt.com
    Foreign Affairs | 포린어페어스 | フォーリン・アフェアーズ = foreignaffairs.com
    Foreign Policy = foreignpolicy.com
    Diplomat | The Diplomat | 더디플로맷 = thediplomat.com
    Nikkei Asia | 닛케이아시아 = asia.nikkei.com
    日本経済新聞 | 日経新聞 | 日経 | Nikkei | 니혼게이자이신문 | 니혼게이자이 | 닛케이 = nikkei.com
    日経ビジネス | 日経ビジネス電子版 | Nikkei Business = business.nikkei.com
    読売新聞 | 読売新聞オンライン | Yomiuri Shimbun | Yomiuri | 요미우리신문 | 요미우리 = yomiuri.co.jp
    朝日新聞 | 朝日新聞デジタル | Asahi Shimbun | Asahi | 아사히신문 | 아사히 = asahi.com
    毎日新聞 | Mainichi Shimbun | Mainichi | 마이니치신문 | 마이니치 = mainichi.jp
    産経新聞 | 産経ニュース | Sankei Shimbun | Sankei | 산케이신문 | 산케이 = sankei.com
    東京新聞 | Tokyo Shimbun | 도쿄신문 = tokyo-np.co.jp
    東洋経済オンライン | 東洋経済 | Toyo Keizai | 도요게이자이 = toyokeizai.net
    ダイヤモンド・オンライン | ダイヤモンドオンライン | Diamond Online = diamond.jp
    Japan Times | 재팬타임스 | ジャパンタイムズ = japantimes.co.jp
    NHK | NHK WORLD | NHKニュース = nhk.or.jp | nhk.jp
    조선일보 | Chosun Ilbo | 朝鮮日報 = chosun.com
    중앙일보 | JoongAng Ilbo | 中央日報 = joongang.co.kr | joins.com
    동아일보 | Dong-A Ilbo | 東亜日報 = donga.com
    한겨레 | 한겨레신문 | Hankyoreh | ハンギョレ = hani.co.kr
    경향신문 | Kyunghyang Shinmun | 京郷新聞 = khan.co.kr
    한국일보 | Hankook Ilbo | 韓国日報 = hankookilbo.com
    매일경제 | 매일경제신문 | Maeil Business Newspaper | 毎日経済新聞 = mk.co.kr
    한국경제 | 한국경제신문 | Korea Economic Daily | 韓国経済新聞 = hankyung.com
    서울경제 | Seoul Economic Daily = sedaily.com
    아시아경제 = asiae.co.kr
    이데일리 = edaily.co.kr
    머니투데이 = mt.co.kr
    Korea Herald | 코리아헤럴드 = koreaherald.com
    Korea Times | 코리아타임스 = koreatimes.co.kr
    Korea JoongAng Daily = koreajoongangdaily.joins.com
    人民日報 | 인민일보 | People's Daily | 人民网 = people.com.cn | people.cn
    Global Times | 환구시보 | 環球時報 | 环球时报 = globaltimes.cn | huanqiu.com
    China Daily | 차이나데일리 = chinadaily.com.cn
    South China Morning Post | SCMP | 사우스차이나모닝포스트 = scmp.com
    財新 | Caixin | Caixin Global | 차이신 = caixin.com | caixinglobal.com
    Euractiv | 유랙티브 = euractiv.com
    Straits Times | 스트레이츠타임스 = straitstimes.com
    """

  private static let agencies = """
    Reuters | 로이터 | 로이터통신 | ロイター = reuters.com
    Bloomberg | Bloomberg News | 블룸버그 | ブルームバーグ = bloomberg.com | bloomberg.co.jp
    Associated Press | AP | AP News | AP통신 | AP通信 = apnews.com
    AFP | Agence France-Presse | AFP통신 = afp.com
    共同通信 | Kyodo News | Kyodo | 교도통신 = kyodonews.net | kyodonews.jp | kyodo.co.jp
    時事通信 | 時事ドットコム | Jiji Press | Jiji | 지지통신 = jiji.com
    연합뉴스 | Yonhap | Yonhap News | Yonhap News Agency | 聯合ニュース = yna.co.kr | yonhapnews.co.kr
    뉴시스 | Newsis = newsis.com
    뉴스1 | News1 = news1.kr
    新華社 | Xinhua | 신화통신 | 新华社 = xinhuanet.com | news.cn
    """

  private static let governments = """
    White House | 백악관 | ホワイトハウス = whitehouse.gov
    USTR | Office of the United States Trade Representative | United States Trade Representative | 미국무역대표부 | 무역대표부 | 米通商代表部 | 米国通商代表部 | 通商代表部 = ustr.gov
    Department of Commerce | U.S. Department of Commerce | US Department of Commerce | Commerce Department | Bureau of Industry and Security | International Trade Administration | NOAA | NIST | 상무부 | 商務省 | 米商務省 | 米国商務省 = commerce.gov | bis.gov | bis.doc.gov | trade.gov | noaa.gov | nist.gov | census.gov | bea.gov
    Department of the Treasury | U.S. Department of the Treasury | US Department of the Treasury | Treasury Department | U.S. Treasury | 재무부 | 미국 재무부 | 米財務省 | 米国財務省 = treasury.gov | home.treasury.gov | ustreas.gov
    Department of State | U.S. Department of State | US Department of State | State Department | 국무부 | 国務省 | 米国務省 = state.gov
    Department of Energy | U.S. Department of Energy | US Department of Energy | DOE | 에너지부 | エネルギー省 | 米エネルギー省 = energy.gov | eia.gov
    Department of Defense | U.S. Department of Defense | Department of War | 国防総省 = defense.gov | war.gov
    Department of Agriculture | U.S. Department of Agriculture | USDA | 농무부 | 農務省 = usda.gov
    NASA | 미국항공우주국 | 米航空宇宙局 = nasa.gov
    U.S. Geological Survey | USGS | 미국지질조사국 | 米地質調査所 = usgs.gov
    USITC | U.S. International Trade Commission | 국제무역위원회 = usitc.gov
    GAO | Government Accountability Office | 회계감사원 = gao.gov
    CBO | Congressional Budget Office | 의회예산처 = cbo.gov
    外務省 | Ministry of Foreign Affairs of Japan | MOFA Japan | 일본 외무성 | 외무성 = mofa.go.jp
    経済産業省 | 經濟産業省 | METI | Ministry of Economy, Trade and Industry | 경제산업성 | 일본 경제산업성 = meti.go.jp
    財務省 | Ministry of Finance Japan | 재무성 | 일본 재무성 = mof.go.jp
    首相官邸 | 内閣官房 | Prime Minister's Office of Japan | Cabinet Secretariat of Japan | 일본 총리관저 | 총리관저 = kantei.go.jp | cas.go.jp
    内閣府 | Cabinet Office of Japan | 내각부 = cao.go.jp
    防衛省 | Ministry of Defense of Japan | 방위성 = mod.go.jp
    文部科学省 | MEXT | 문부과학성 = mext.go.jp
    農林水産省 | MAFF | 농림수산성 = maff.go.jp
    総務省 | 총무성 = soumu.go.jp
    環境省 | 일본 환경성 = env.go.jp
    公正取引委員会 | 공정취인위원회 = jftc.go.jp
    JETRO | ジェトロ | 日本貿易振興機構 | ジェトロ・ビジネス短信 | 일본무역진흥기구 = jetro.go.jp
    JOGMEC | エネルギー・金属鉱物資源機構 = jogmec.go.jp
    JBIC | 国際協力銀行 | 일본국제협력은행 = jbic.go.jp
    理化学研究所 | RIKEN | 리켄 = riken.jp
    自民党 | 自由民主党 | 자민당 = jimin.jp
    산업통상자원부 | 산업통상부 | Ministry of Trade, Industry and Energy | MOTIE | 産業通商資源部 = motie.go.kr | motir.go.kr
    기획재정부 | 재정경제부 | 企画財政部 = moef.go.kr | mofe.go.kr
    외교부 | Ministry of Foreign Affairs of Korea | 韓国外交部 = mofa.go.kr
    과학기술정보통신부 | 科学技術情報通信部 = msit.go.kr
    공정거래위원회 = ftc.go.kr
    관세청 | 韓国関税庁 = customs.go.kr
    국가데이터처 | 통계청 | Statistics Korea | 統計庁 = kostat.go.kr | kosis.kr
    대통령실 | 대한민국 대통령실 | 청와대 | 韓国大統領室 = president.go.kr
    KOTRA | 대한무역투자진흥공사 | コトラ = kotra.or.kr
    한국무역협회 | KITA | 韓国貿易協会 = kita.net | kita.org
    European Commission | EU Commission | 유럽집행위원회 | EU 집행위원회 | 欧州委員会 = ec.europa.eu | commission.europa.eu
    European Council | Council of the European Union | Council of the EU | 유럽이사회 | EU 이사회 | 欧州理事会 = consilium.europa.eu
    European Parliament | 유럽의회 | 欧州議会 = europarl.europa.eu
    商务部 | 商務部 | 중국 상무부 | MOFCOM | 中国商務省 = mofcom.gov.cn
    外交部(中国) | 중국 외교부 | 中国外交部 | 中国外務省 = fmprc.gov.cn | mfa.gov.cn
    国家统计局 | 중국 국가통계국 = stats.gov.cn
    """

  private static let banks = """
    Federal Reserve | Federal Reserve Board | FRB | 연방준비제도 | 연준 | 米連邦準備理事会 = federalreserve.gov
    Federal Reserve Bank of New York | New York Fed | 뉴욕 연준 | ニューヨーク連銀 = newyorkfed.org
    日本銀行 | 日銀 | Bank of Japan | BOJ | 일본은행 = boj.or.jp
    한국은행 | Bank of Korea | BOK | 韓国銀行 = bok.or.kr
    European Central Bank | ECB | 유럽중앙은행 | 欧州中央銀行 = ecb.europa.eu
    Bank of England | 영란은행 | イングランド銀行 = bankofengland.co.uk
    中国人民银行 | 中国人民銀行 | 중국인민은행 | People's Bank of China | PBOC = pbc.gov.cn
    みずほ銀行 | Mizuho Bank | 미즈호은행 = mizuhobank.co.jp | mizuhobank.com
    한국수출입은행 | Export-Import Bank of Korea = koreaexim.go.kr
    """

  private static let institutes = """
    CSIS | Center for Strategic and International Studies | 전략국제문제연구소 | 戦略国際問題研究所 = csis.org
    Brookings | Brookings Institution | 브루킹스연구소 | ブルッキングス研究所 = brookings.edu
    PIIE | Peterson Institute for International Economics | 피터슨국제경제연구소 | ピーターソン国際経済研究所 = piie.com
    FPRI | Foreign Policy Research Institute = fpri.org
    RAND | RAND Corporation | 랜드연구소 | ランド研究所 = rand.org
    Carnegie Endowment | Carnegie Endowment for International Peace | 카네기국제평화재단 = carnegieendowment.org
    Council on Foreign Relations | CFR | 미국외교협회 | 外交問題評議会 = cfr.org
    Atlantic Council | 애틀랜틱 카운슬 | 大西洋評議会 = atlanticcouncil.org
    Heritage Foundation | 헤리티지재단 | ヘリテージ財団 = heritage.org
    Hudson Institute | 허드슨연구소 | ハドソン研究所 = hudson.org
    CNAS | Center for a New American Security = cnas.org
    Tax Foundation | 택스파운데이션 = taxfoundation.org
    Cato Institute | 카토연구소 = cato.org
    Chatham House | 채텀하우스 | チャタムハウス = chathamhouse.org
    Bruegel | 브뤼겔 | ブリューゲル = bruegel.org
    MERICS = merics.org
    IISS | International Institute for Strategic Studies = iiss.org
    Stimson Center | 스팀슨센터 = stimson.org
    East-West Center = eastwestcenter.org
    NBER | National Bureau of Economic Research | 全米経済研究所 = nber.org
    KIEP | 대외경제정책연구원 | 対外経済政策研究院 = kiep.go.kr
    KDI | 한국개발연구원 | 韓国開発研究院 = kdi.re.kr
    KIET | 산업연구원 | 産業研究院 = kiet.re.kr
    아산정책연구원 | Asan Institute | 峨山政策研究院 = asaninst.org
    국립외교원 | IFANS = ifans.go.kr | knda.go.kr
    日本国際問題研究所 | JIIA | 일본국제문제연구소 = jiia.or.jp
    経済産業研究所 | RIETI | 경제산업연구소 = rieti.go.jp
    野村総合研究所 | NRI | Nomura Research Institute | 노무라종합연구소 = nri.com
    第一生命経済研究所 | 다이이치생명경제연구소 = dlri.co.jp
    大和総研 | 다이와종합연구소 = dir.co.jp
    日本総合研究所 | 日本総研 | JRI | 일본종합연구소 = jri.co.jp
    みずほリサーチ&テクノロジーズ | 미즈호리서치앤드테크놀로지스 = mizuho-rt.co.jp
    三菱総合研究所 | MRI | 미쓰비시종합연구소 = mri.co.jp
    笹川平和財団 | 사사카와평화재단 = spf.org
    Congressional Research Service | 의회조사국 | 議会調査局 = crsreports.congress.gov
    """

  private static let organisations = """
    IMF | International Monetary Fund | 국제통화기금 | 国際通貨基金 = imf.org
    World Bank | 세계은행 | 世界銀行 = worldbank.org
    WTO | World Trade Organization | 세계무역기구 | 世界貿易機関 = wto.org
    OECD | 경제협력개발기구 | 経済協力開発機構 = oecd.org | oecd-ilibrary.org
    IEA | International Energy Agency | 국제에너지기구 | 国際エネルギー機関 = iea.org
    IAEA | International Atomic Energy Agency | 국제원자력기구 | 国際原子力機関 = iaea.org
    UNCTAD | 유엔무역개발회의 | 国連貿易開発会議 = unctad.org
    United Nations | UN | 유엔 | 国際連合 | 国連 = un.org
    ADB | Asian Development Bank | 아시아개발은행 | アジア開発銀行 = adb.org
    APEC = apec.org
    ASEAN | 아세안 사무국 = asean.org
    BIS | Bank for International Settlements | 국제결제은행 | 国際決済銀行 = bis.org
    NATO | 북대서양조약기구 = nato.int
    """
}
