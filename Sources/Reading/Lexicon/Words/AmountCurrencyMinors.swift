// SPDX-License-Identifier: Apache-2.0

extension Lexicon {
  /// Hundredths, tenths and thousandths of currencies: "cents", 전, 銭.
  ///
  /// A sense's `b` is 1 if its word stands only after a whole amount of its own currency, since alone
  /// it is another word or many countries'.
  mutating func addMinorCurrencies() {
    for row in Self.minors.split(separator: "\n") {
      let words = row.split(separator: " ")
      guard words.count > 3, let power = Int32(words[1]), let onlyAfter = Int32(words[2]) else {
        continue
      }
      let sense = Sense(
        role: .minorCurrency, a: power, b: onlyAfter, text: Term(keeping: String(words[0])))
      for word in words.dropFirst(3) { add(word, sense) }
    }
  }

  /// Code, power of ten, 1 if only after its currency, words.
  private static let minors = """
    USD -2 0 센트 セント cent cents c ¢ ￠ pennies
    GBP -2 0 펜스 페니 pence penny ペンス ペニー
    GBP -2 1 p
    KRW -2 1 전
    JPY -2 0 銭
    JPY -2 1 sen
    CNY -1 1 角 mao jiao 자오 마오 ジャオ
    CNY -2 1 分 fen 펀
    UAH -2 1 kopiyka kopiykas kopiyok 코피이카
    RUB -2 0 kopeck kopecks kopek kopeks 코페이카 カペイカ コペイカ
    MYR -2 1 sen sens 센 セン
    INR -2 0 paise 파이사 パイサ
    INR -2 1 paisa
    EUR -2 1 ct cts
    CHF -2 0 rappen 라펜 ラッペン
    FRF -2 0 centime centimes 상팀 サンチーム
    MXN -2 0 centavo centavos 센타보 センタボ
    ESP -2 0 centimo centimos céntimo céntimos 센티모 センティモ
    ILS -2 0 agora agorot 아고로트 アゴラ
    PLN -2 0 grosz grosze groszy 그로시 グロシュ
    CZK -2 0 haler halers 할레르 ハレル
    HUF -2 1 filler
    BGN -2 0 stotinka stotinki 스토틴카 ストティンキ
    RON -2 1 ban bani 바니 バニ
    HRK -2 0 lipa lipas
    TRY -2 0 kurus kuruş 쿠루쉬 쿠루시 クルシュ
    SEK -2 0 öre öres 외레 エーレ
    DKK -2 0 øre øres
    THB -2 0 satang satangs サタン
    KWD -3 0 fils 필스 フィルス
    OMR -3 0 baisa baizas
    SAR -2 0 halala halalas halalah 할랄라 ハララ
    EGP -2 0 piastre piastres piaster piasters 피아스터 ピアストル
    NGN -2 0 kobo kobos 코보 コボ
    GHS -2 0 pesewa pesewas 페세와 ペセワ
    ZMW -2 0 ngwee ngwees
    BWP -2 0 thebe
    DEM -2 0 pfennig pfennigs pfennige 페니히 ペニヒ
    FIM -2 0 penni penniä
    ATS -2 0 groschen
    """
}
