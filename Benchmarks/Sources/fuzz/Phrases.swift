// SPDX-License-Identifier: Apache-2.0

/// What inputs are made of: words that mean something to the readers, and sentences in which they stand.
enum Phrases {
  private static func words(_ text: String) -> [[UInt8]] {
    text.split(separator: "|", omittingEmptySubsequences: true).map { Array($0.utf8) }
  }

  static let numbers = words(
    "0|1|2|3|5|7|9|10|12|30|100|365|1,090|3,500|1.090|12.5|97.50|0.1|00|007|1,2,3|１２|三|百|三百五十|七千億|百五十万|오백|삼십|몇|수십|수|one|two hundred|three and a half|half a|dozens of|1/2|3분의 1|二分の一|½|²|1e9|-5|+3|−7|1'000|1 000|99999999999999999999|340282366920938463463374607431768211456|0.00000000000000000001|1:2|3-4|150~180|2,000,000|19e400|10^12"
  )

  static let scales = words(
    "만|억|조|경|천|백|십|億|兆|万|千|million|billion|trillion|thousand|bn|mn|tn|k|m|백만|천만|억 |만 |여|余|수|dozen|hundred"
  )

  static let units = words(
    "달러|원|엔|유로|위안|元|円|ドル|ユーロ|人民元|USD|US$|$|€|₩|¥|£|KRW|JPY|dollars|won|yen|cents|%|％|퍼센트|%p|포인트|パーセント|percent|per cent|bp|배|倍|times|fold|건|명|개|대|곳|件|名|社|カ国|か所|GW|MW|kWh|톤|만 톤|トン|tonnes|barrels|バレル|km|㎡|MMBtu|차|회|次|回|th|st|nd|rd|년|월|일|시|분|년간|개월|주|주년|年|月|日|年間|か月|カ月|週間|years|months|weeks|days|quarter|분기|四半期|반기|상반기|하반기|上半期|下旬|중순|말|초|末|초순"
  )

  static let dates = words(
    "2026. 3. 19.|2026.3.19|2026-03-19|2026/3/19|'26.3.19|26. 3.|3. 19.|2026년 3월 19일|3월 19일|2026년|令和8年3月|令和元年|平成三十年|昭和|R8.3.19|２０２６年|March 19, 2026|19 March 2026|Mar. 19|March|May|FY2026|FY26|2026 회계연도|2026년도|2026年度|Q2 2026|2026 Q2|1Q26|2/4분기|제2분기|第2四半期|올해|지난해|내년|今年|昨年|来年|last year|next year|this month|이달|지난달|today|어제|tomorrow|3년 전|two years ago|3 years from now|1990s|the 1990s|1990년대|2026-2030|2026~30|2026. 3. 19.~4. 2.|from May to July|by 2029|2029년까지|until|before|since|이후|이전|以降|まで|30 February|2월 30일|13월|0년|9999년|10000년|BC 57|2026-13-45|월요일|月曜日|Monday|오전 10시 30분|午後3時|10:30 am|10:30|24:00|noon|사흘|하루|보름|一昨日"
  )

  static let bounds = words(
    "약|최대|최소|이상|이하|미만|초과|까지|가량|정도|안팎|내외|여|대|最大|最低|以上|以下|未満|超|約|程度|前後|up to|at least|more than|over|less than|under|about|around|some|roughly|between|and|from|to|or more|or less|nearly|almost|approximately|각각|씩|매년|연간|per year|a year|年間|per|each|총|계|합계|total|including|중|등|among|respectively"
  )

  static let marks = words(
    "(|)|[|]|{|}|<|>|「|」|『|』|《|》|“|”|‘|’|\"|'|（|）|【|】|、|。|，|．|,|.|;|:|：|·|・|…|‥|-|–|—|~|～|〜|/|\\|=|+|*|**|_|`|```|#|## |### |- |* |1. |1) |(1) |① |가. |나) |Ⅰ. |I. |a) |■ |▶ |△ |○ |ㅇ |※ |□ |◆ |→|↑|△5.2|▲3|¹⁾|²|³⁾|1)|2)|[^1]|[^1]: |[1]|*|†|&|&amp;|<br>|<p>|</p>|<table>|<td>|&#x41;|\u{a0}|\u{200b}|\u{feff}|\u{202e}|\u{202c}|\u{2028}|\u{3000}|\u{301}|\u{fe0f}|👩‍👩‍👧|🇰🇷|🇯🇵|𠮷|\u{1100}\u{1161}|각|ﾊﾟ|\u{0}|\u{7f}|\t|\t\t|\n|\n\n|\r\n|\r|\u{c}"
  )

  static let names = words(
    "미국|일본|한국|한미일|한·미·일|미일|日米|日米韓|米国|日本|US|U.S.|the United States|Japan|Korea|상무부|기획재정부|国務省|White House|백악관|Congress|EO 14105|E.O. 14345|Executive Order 14105|H.R. 1|P.L. 117-169|Pub. L. 117-169|제122조|제122조제2항|第122条|Section 232|§ 301|Art. 5|Article III|50 U.S.C. 1701|Fed. Reg.|IAEA|WTO(世界貿易機関)|세계무역기구(WTO)|(World Trade Organization, WTO)|경제안보|반도체|核心鉱物|critical minerals|투자|합의|증가|감소|늘었다|줄었다|increased|decreased|rose|fell|増加|減少"
  )

  static let labels = words(
    "자료: |자료 : |주: |주) |출처: |출처 |단위: 억 달러|(단위: %)|Source: |Sources: |Note: |Notes: |Unit: |資料：|出所：|注：|（注）|（単位：億円）|표 1. |<표 1> |[표 2] |그림 3. |Table 1: |Figure 2. |表1 |図表1 |부록 1|Annex A|차 례|목차|Contents|目次|요약|초록|Abstract|要旨|결론|시사점|참고문헌|References|参考文献|| a | b |\n|---|---|\n| 1 | 2 |\n|a\tb\tc\n1\t2\t3\n|합계\t6\t\n|검색일: 2026. 3. 27.|(accessed March 3, 2026)|(閲覧日：2026年3月3日)|entente: ignore sum: reason|<!-- entente: ignore all: x -->|https://www.example.org/a/2026/03/19/b?utm_source=c&d=%EA%B0%80#e|http://a.b|www.example.go.kr|<https://x.example/>|[a](https://b.example)|a@b.example|02-123-4567|+82-2-123-4567|pp. 10–12|p. 3|3쪽|Doe, J. (2025). \"Dues,\" Review 3(2): 1-9.|前田（2026年3月）『年報』|홍길동(2026), 「분담금」, 『연보』"
  )

  static let sentences = words(
    "북항 기금은 올해 27억 달러(반도체 12억, 조선 8억, 배터리 5억)를 썼다.|남항의 분담금은 지난해 1,200억 원에서 1,500억 원으로 25% 늘었다고 항만청이 밝혔다.|두 나라는 2026년 3월 3일 제2차 회의에서 최대 40억 달러 규모의 4개 사업에 합의했다.|港湾局は令和8年3月、150億~180億円の負担金を求めると発表した。|両港の貨物は前年比12.5％増の3,400万トンとなり、過去最大を更新した。|基金は5年間で約2兆円を4件の事業に投じる予定である。|The port fund spent $27 billion (12 bn on chips, 8 bn on ships and 5 bn on batteries) by May 2026.|Dues rose from 120 to 150 million euros, up 25 percent, according to the Port Authority.|Between 2024 and 2026 the two ports will build at least 3 berths at a cost of up to USD 1.2 bn a year.|이 가운데 97.5%는 2029년까지 집행될 전망이며, 나머지는 3년간 매년 2천만 달러씩 나누어 낸다.|관계자는 “기금이 두 배로 늘 것”이라고 말했으나 사실과 다르다.|제1차 회의(2025. 5. 7.) 이후 13건의 양해각서가 체결되었다¹⁾.|同協定は第122条に基づき、３か国が参加する（表1参照）。|As Table 1 shows, 4 of 7 projects (57%) are under way; see footnote 2."
  )

  /// Every list, so that a draw can take any.
  static let all = [
    numbers, scales, units, dates, bounds, marks, names, labels, sentences,
  ]
}
