// SPDX-License-Identifier: Apache-2.0

extension Lexicon {
  /// Signs and short forms of currencies, which stand before a number or after it.
  mutating func addSigns() {
    for (word, code) in [
      ("미화", "USD"), ("한화", "KRW"), ("원화", "KRW"), ("엔화", "JPY"), ("米ドル", "USD"),
    ] {
      add(word, Sense(role: .currencySign, text: Term(keeping: code)))
    }
    for row in Self.signs.split(separator: "\n") {
      let words = row.split(separator: " ")
      for word in words.dropFirst() {
        let sign = String(word.map { $0 == "_" ? " " : $0 })
        let isCapital = sign == "RM" || sign == "Tk"
        let b = isCapital ? WordCase.capitals.rawValue : 0
        add(sign, Sense(role: .currencySign, b: b, text: Term(keeping: String(words[0]))))
        add(sign, Sense(role: .currency, b: b, text: Term(keeping: String(words[0]))))
      }
    }
    for (sign, code) in [("R", "ZAR"), ("kr", "SEK"), ("Fr", "CHF"), ("Bs", "VES")] {
      // A letter or two mean money only before millions: R&D, model R2.
      let b = Sense.needsLargeNumber | (sign == "R" ? WordCase.capitals.rawValue : 0)
      add(sign, Sense(role: .currencySign, a: 70, b: b, text: Term(keeping: code)))
    }
    for (sign, code) in [("Kč", "CZK"), ("zł", "PLN")] {
      add(sign, Sense(role: .currency, text: Term(keeping: code)))
    }
    addCodesWithPower()
  }

  /// MUSD, kEUR, USDbn.
  private mutating func addCodesWithPower() {
    for code in Self.powerCodes.split(separator: " ") {
      let term = Term(keeping: String(code))
      for (prefix, power) in [("M", Int32(6)), ("k", 3), ("B", 9), ("bn", 9), ("m", 6)] {
        add(prefix + code, Sense(role: .currency, b: power << 4, text: term))
      }
      for (suffix, power) in [("bn", Int32(9)), ("mn", 6), ("tn", 12)] {
        add(code + suffix, Sense(role: .currency, b: power << 4, text: term))
      }
    }
  }

  private static let powerCodes = """
    USD EUR GBP JPY KRW CHF CNY AUD CAD SEK NOK DKK NZD SGD HKD INR
    """

  private static let signs = """
    USD $ ＄ us$ us_$ u.s.$ u.s._$ usd$ us＄
    EUR € ₠
    GBP £ ￡ gb£ uk£
    JPY ¥ ￥ jp¥ jpy¥
    CNY cn¥ rmb rmb¥
    KRW ₩ ￦
    INR ₹ rs. rs inr ₨
    LKR ரூ
    RUB ₽
    THB ฿
    VND ₫
    TRY ₺ ₤
    PHP ₱
    ILS ₪
    NGN ₦
    UAH ₴
    LAK ₭
    CRC ₡
    PYG ₲
    GHS ₵
    KZT ₸
    MNT ₮
    AFN ؋
    KHR ៛
    GEL ₾
    IRR ﷼
    ESP ₧
    GRD ₯
    FRF ₣
    BTC ₿
    BRL r$
    CAD c$ c_$ ca$ can$ cad$
    AUD a$ au$ aud$
    NZD nz$ nzd$
    HKD hk$ hk_$ hkd$
    TWD nt$ nt_$ twd$
    SGD s$ sg$ sgd$
    MXN mx$ mex$ mxn$
    XCD ec$
    JMD j$ jm$
    TTD tt$
    BZD bz$
    BBD bds$ bbd$
    BSD b$
    DOP rd$
    NAD n$
    FJD fj$
    SBD si$
    WST ws$
    ARS ar$
    CLP clp$ cl$
    COP col$ co$
    UYU $u uy$
    LRD l$
    GYD gy$
    NIO c$n
    ZWL z$
    MYR RM
    IDR rp rp.
    GTQ gtq
    BDT tk ৳
    AZN ₼
    AMD ֏
    XAF fcfa
    """
}
