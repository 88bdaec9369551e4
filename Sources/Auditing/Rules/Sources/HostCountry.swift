// SPDX-License-Identifier: Apache-2.0
import Reading

/// The country whose government runs a host, and the countries that the name of a publisher begins with.
enum HostCountry: String, Sendable {
  case korea, japan, unitedStates, australia, unitedKingdom, canada, newZealand, india, singapore,
    china,
    indonesia, europe

  /// By the domains that governments keep for themselves.
  init?(of address: WebAddress) {
    guard let country = Self.domains.first(where: { address.isAt($0.domain) })?.country else {
      return nil
    }
    self = country
  }

  /// The country whose name a publisher's begins with and goes on: 일본 외무성, "Australian Treasury".
  init?(named publisher: String) {
    let name = publisher.trimmed
    guard
      let country = Self.names.first(where: { entry in
        entry.names.contains { name.utf8.starts(with: $0.utf8) && name.count > $0.count + 1 }
      })?.country
    else { return nil }
    self = country
  }

  private static let domains: [(domain: String, country: HostCountry)] = [
    ("go.kr", .korea), ("go.jp", .japan), ("gov", .unitedStates), ("mil", .unitedStates),
    ("gov.au", .australia), ("gov.uk", .unitedKingdom), ("gc.ca", .canada), ("canada.ca", .canada),
    ("govt.nz", .newZealand), ("gov.in", .india), ("gov.sg", .singapore), ("gov.cn", .china),
    ("go.id", .indonesia), ("europa.eu", .europe),
  ]

  private static let names: [(country: HostCountry, names: [String])] = [
    (.korea, ["한국 ", "대한민국 ", "韓国", "Korean Ministry", "Republic of Korea"]),
    (.japan, ["일본 ", "Japanese ", "Japan's "]),
    (.unitedStates, ["미국 ", "미 ", "米国", "U.S. Department", "US Department"]),
    (.australia, ["호주 ", "豪州", "オーストラリア", "Australian Government", "Australian Treasury"]),
    (.unitedKingdom, ["영국 ", "英国", "イギリス", "UK "]),
    (.canada, ["캐나다 ", "カナダ", "Canadian ", "Government of Canada"]),
    (.newZealand, ["뉴질랜드 ", "ニュージーランド", "New Zealand "]),
    (.india, ["인도 정부", "인도 외교부", "인도 상공부", "インド政府", "Indian Ministry"]),
    (.singapore, ["싱가포르 ", "シンガポール"]),
    (.china, ["중국 ", "中国", "Chinese Ministry"]),
    (.indonesia, ["인도네시아 ", "インドネシア"]),
    (.europe, ["유럽연합 ", "유럽 집행위", "欧州委員会", "European Commission", "European Council"]),
  ]
}
