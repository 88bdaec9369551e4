// SPDX-License-Identifier: Apache-2.0

/// Words that make two otherwise like labels speak of different things: exports and imports, the
/// target and the result, one country and another.
enum Opposites {
  /// Whether two words of a text leave nothing between them: men and women, at sea and on land.
  static func areWhole(_ stems: some Sequence<String>) -> Bool {
    var seen: [Int: Int] = [:]
    for var stem in stems {
      guard let place = stem.withUTF8(member), sizes[place.family] == 2 else { continue }
      if let other = seen[place.family], other != place.member { return true }
      seen[place.family] = place.member
    }
    return false
  }

  private static let sizes = lines.map { $0.split(separator: "|").count }

  /// The family and the member that a stem belongs to, if any.
  static func member(_ stem: UnsafeBufferPointer<UInt8>) -> (family: Int, member: Int)? {
    let (spellings, members) = table
    if let number = spellings.number(of: stem) { return members[Int(number)] }
    // "수출액", "輸出額", "대미국": the word opens the compound. Its letters take three bytes each.
    guard stem.count > 6, stem[0] >= 0xE3 else { return nil }
    return spellings.number(of: UnsafeBufferPointer(rebasing: stem[..<6])).map { members[Int($0)] }
  }

  private static let table: (SpellingTable, [(family: Int, member: Int)]) = {
    var spellings = SpellingTable()
    var members: [(family: Int, member: Int)] = []
    for (family, line) in lines.enumerated() {
      for (member, words) in line.split(separator: "|").enumerated() {
        for var word in words.split(separator: " ") {
          let (number, isNew) = word.withUTF8 { spellings.insert($0) }
          if isNew {
            members.append((family, member))
          } else {
            members[Int(number)] = (family, member)
          }
        }
      }
    }
    return (spellings, members)
  }()

  private static let lines = [
    "수출 輸出 export|수입 輸入 import",
    "유입 流入 inflow inbound|유출 流出 outflow outbound",
    "흑자 黒字 surplu surplus|적자 赤字 deficit",
    "증가 증액 인상 확대 増加 increase|감소 감액 인하 축소 삭감 減少 decrease cut",
    "목표 계획 目標 計画 target plan planned|실적 집행 実績 執行 actual disbursed spent",
    "정부 공공 政府 公的 government public|민간 民間 private",
    "상한 最大 maximum ceiling|하한 最小 minimum floor",
    "상반기 上半期|하반기 下半期",
    "남성 男性 men male|여성 女性 women female",
    "단기 短期|중기 中期|장기 長期",
    "대미 미국산|대중 중국산|대일 일본산|대한 한국산",
    "対米|対中|対日|対韓",
    "기존 종전 従来 previous former earlier|신규 추가 新規 追加 new additional",
    "전체 총액 총 전부 全体 総額 total overall|일부 부분 잔여 나머지 一部 残り part remainder remaining",
    "대출 융자 보증 融資 loan|출자 지분 出資 equity|보조금 補助金 grant subsidy",
    "해상 海上 sea offshore|육상 陸上 land onshore",
    "국내 国内 domestic|해외 국외 海外 国外 foreign overseas abroad",
    "직접 直接 direct|간접 間接 indirect",
    "유상 有償|무상 無償",
    "찬성 賛成|반대 反対",
    "도시 都市 urban|농촌 農村 rural",
    "수도권|비수도권",
    "대기업 大企業|중소기업 中小企業",
    "정규직 正規|비정규직 非正規",
    "상품 財 goods|서비스 サービス service services",
    "최소 최저 最低 lowest|최고 最高 highest",
    "미국 米国 us|일본 日本 japan japanese|한국 우리나라 韓国 korea korean|중국 中国 china chinese|EU 유럽 유럽연합 eu european europe 欧州|대만 台湾 taiwan|독일 ドイツ germany german|프랑스 フランス france french|영국 英国 uk britain british|호주 豪州 オーストラリア australia australian|캐나다 カナダ canada canadian|인도 インド india indian|베트남 ベトナム vietnam|멕시코 メキシコ mexico mexican|러시아 ロシア russia russian|브라질 ブラジル brazil|인도네시아 インドネシア indonesia|태국 タイ thailand|말레이시아 マレーシア malaysia|싱가포르 シンガポール singapore|필리핀 フィリピン philippine philippines|칠레 チリ chile|사우디 サウジ saudi|이탈리아 イタリア italy|스페인 スペイン spain|네덜란드 オランダ netherlands|폴란드 ポーランド poland|몽골 モンゴル mongolia|카타르 カタール qatar",
  ]
}
