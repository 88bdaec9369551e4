// SPDX-License-Identifier: Apache-2.0

extension Lexicon {
  /// Counters of Korean and Japanese, and English nouns that papers count.
  mutating func addCounterWords() {
    for word in Self.counters.split(separator: " ") {
      let form = String(word.map { $0 == "_" ? " " : $0 })
      add(form, Sense(role: .classifier, text: Term(keeping: form)))
    }
    add(words: "차 회 회차 단계 조 기 호 대 권 판 세 번 급 국 부 자 장 절 항 편 세대 탄", Sense(role: .ordinalAfter))
    add(words: "번째 째_번 등 위 番目 位 等 着", Sense(role: .ordinalAfter, a: 1))
    add(words: "回 次 陣 弾 号 期 章 節 項 部 巻 版 代 世代 段階 級 類 条", Sense(role: .ordinalAfter))
    add(words: "제 第 だい", Sense(role: .ordinalBefore))
    add(words: "조 条 條", Sense(role: .article, text: "article"))
    add(words: "항 項", Sense(role: .article, text: "paragraph"))
    add(words: "호 号", Sense(role: .article, text: "item"))
    add(words: "section sections sec. § §§", Sense(role: .article, a: 1, text: "section"))
    add(words: "article articles art.", Sense(role: .article, a: 1, text: "article"))
    add(words: "chapter chapters", Sense(role: .article, a: 1, text: "chapter"))
    add(words: "title titles", Sense(role: .article, a: 1, text: "title"))
    addOrdinals()
  }

  private mutating func addOrdinals() {
    let first = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth nineth",
      "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
      "seventeenth", "eighteenth", "nineteenth",
    ]
    for (index, words) in first.enumerated() {
      add(words: words, Sense(role: .ordinalWord, a: Int32(index + 1), b: index < 9 ? 1 : 2))
    }
    let tens = [
      "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth",
      "ninetieth",
    ]
    for (index, word) in tens.enumerated() {
      add(word, Sense(role: .ordinalWord, a: Int32(20 + 10 * index), b: 2))
    }
    for (word, power) in [
      ("hundredth", Int32(2)), ("thousandth", 3), ("millionth", 6), ("billionth", 9),
      ("trillionth", 12),
    ] {
      add(word, Sense(role: .ordinalWord, a: power, b: 3))
    }
    add(words: "첫 첫_번째 첫번째 첫째", Sense(role: .ordinalWord, a: 1, b: 4))
    add(words: "둘째", Sense(role: .ordinalWord, a: 2, b: 4))
    add(words: "셋째", Sense(role: .ordinalWord, a: 3, b: 4))
    add(words: "넷째", Sense(role: .ordinalWord, a: 4, b: 4))
    add(words: "다섯째", Sense(role: .ordinalWord, a: 5, b: 4))
  }

  private static let counters = """
    건 개 개사 개소 개국 개교 대 척 명 인 분 마리 그루 권 장 곳 가지 종 종류 회 차례 번 점 위 배수 세 살 석 쌍 벌 켤레 송이 병 잔 캔 상자 \
    박스 봉지 팩 세트 통 자루 포기 단 채 동 층 호 실 기 문 발 량 편 통 부 매 쪽 페이지 조각 줄 칸 과목 문항 항목 개항 조항 개_조항 사 개_사 \
    기업 업체 회사 나라 국가 개_국가 국 개_국 지역 도시 개_주 주 개_도시 분야 대_분야 부문 업종 품목 개_품목 사업 프로젝트 과제 사례 \
    가구 세대 인분 주 좌 구좌 사람 학생 자녀 자 팀 개_팀 라운드 단계 항차 포인트 개월분 년치 여_건 여_개 여_명 방향 대_과제 대_전략 \
    個 個所 箇所 カ所 か所 ヶ所 か国 カ国 ヶ国 ヵ国 ケ国 箇国 件 社 人 名 台 隻 機 基 本 冊 枚 匹 頭 羽 杯 回 度 歳 才 軒 戸 棟 階 種 種類 点 \
    項目 分野 カ所 個月分 つ 足 対 着 通 組 株 票 席 条 章 問 位 校 店 店舗 団体 ヶ条 カ条 都市 地域 か所 工場 案件 事業 プロジェクト モデル 車種 \
    車両 世帯 両 便 注 斤 箱 袋 束 皿 膳 巻 編 曲 球 発 丁 畳 泊 食 歩 品 品目 \
    aircraft people persons person men women children workers employees jobs ships vessels planes vehicles cars \
    units projects companies firms countries states agencies agreements documents pillars areas sectors \
    sites facilities reactors plants shares share-holders members experts officials times cases items steps \
    children lives votes seats nodes miles-long missiles satellites launches
    """
}
