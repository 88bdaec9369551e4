// SPDX-License-Identifier: Apache-2.0

extension Currency {
  /// The currency's name as papers print it after a number: `달러`, `ドル`; in English the code.
  /// Dollars, francs and pesos other than the American dollar carry their country.
  public func name(in language: Language) -> String {
    guard language != .en, let names = Self.names[code] else { return code }
    return language == .ko ? names.ko : names.ja
  }

  private static let names: [String: (ko: String, ja: String)] = [
    "AUD": ("호주 달러", "豪ドル"),
    "CAD": ("캐나다 달러", "カナダドル"),
    "CHF": ("스위스 프랑", "スイスフラン"),
    "CNY": ("위안", "人民元"),
    "EUR": ("유로", "ユーロ"),
    "GBP": ("파운드", "ポンド"),
    "HKD": ("홍콩 달러", "香港ドル"),
    "INR": ("인도 루피", "インドルピー"),
    "JPY": ("엔", "円"),
    "KRW": ("원", "ウォン"),
    "MXN": ("멕시코 페소", "メキシコペソ"),
    "SGD": ("싱가포르 달러", "シンガポールドル"),
    "TWD": ("대만 달러", "台湾ドル"),
    "USD": ("달러", "ドル"),
  ]
}
