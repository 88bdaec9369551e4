// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Reading

@Suite struct NamesTests {
  static let reader = MentionReader(
    names: Names([
      .init("United States", "us", .party), .init("US", "us", .party), .init("U.S.", "us", .party),
      .init("미국", "us", .party), .init("米国", "us", .party), .init("미", "us", .party),
      .init("米", "us", .party), .init("美", "us", .party), .init("Japan", "jp", .party),
      .init("일본", "jp", .party), .init("日本", "jp", .party), .init("일", "jp", .party),
      .init("日", "jp", .party), .init("한국", "kr", .party), .init("韓国", "kr", .party),
      .init("한", "kr", .party), .init("韓", "kr", .party), .init("China", "cn", .party),
      .init("중국", "cn", .party), .init("中国", "cn", .party), .init("중", "cn", .party),
      .init("中", "cn", .party), .init("북한", "kp", .party), .init("북", "kp", .party),
      .init("인도", "in", .party), .init("인", "in", .party), .init("インド", "in", .party),
      .init("대만", "tw", .party), .init("이란", "ir", .party), .init("EU", "eu", .party),
      .init("White House", "us/white-house", .party),
      .init("日本貿易保険", "nexi", .party), .init("미국 상무부", "us/commerce", .party),
      .init("행정명령 14001", "us/eo-14001", .instrument),
    ]))

  /// "id:text" for each mention.
  static func names(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return reader.mentions(in: bytes).filter { [.party, .instrument].contains($0.kind) }.map {
      let words = String(decoding: bytes[$0.range], as: UTF8.self)
      return switch $0.value {
      case .entry(let id): "\(id):\(words)"
      case .text(let text): "\(text):\(words)"
      default: "?"
      }
    }
  }

  @Test(
    "A name is a whole word in the right case",
    arguments: [
      ("The US told us; EU rules", ["us:US", "eu:EU"]),
      ("BUS, EUR, US$5 and fine china", []),
      ("U.S.-Japan talks", ["us:U.S.", "jp:Japan"]),
      ("THE WHITE HOUSE; a white house", ["us/white-house:WHITE HOUSE"]),
      ("Japanese cars", []), ("In US dollars", []),
      ("일본은 미국의 제안을", ["jp:일본", "us:미국"]),
      ("독일본부, 동중국해, 최대만큼", []),
      ("대중국 견제와 주미국 대사관", ["cn:중국", "us:미국"]),
      ("미국 상무부는", ["us/commerce:미국 상무부"]),
      ("인도네시아, 인도적 지원, 인도·태평양, 인도는", ["in:인도"]),
      ("インドネシアとインド", ["in:インド"]),
      ("日本銀行と日本貿易保険と東日本と日本", ["nexi:日本貿易保険", "jp:日本"]),
      ("‘동맹’이란 말", []), ("한국은행과 한국은", ["kr:한국"]),
    ])
  func boundaries(text: String, expected: [String]) {
    #expect(Self.names(in: text) == expected)
  }

  @Test(
    "Letters stand for states only in compounds that mean nothing else",
    arguments: [
      ("한미 동맹", ["kr:한", "us:미"]), ("한미일 협력", ["kr:한", "us:미", "jp:일"]),
      ("미·중 갈등", ["us:미", "cn:중"]), ("미-일 정상", ["us:미", "jp:일"]),
      ("한·미국 협상", ["kr:한", "us:미국"]), ("한·중동 외교", []),
      ("대미 수출, 방일", ["us:미", "jp:일"]), ("대중 수출, 대중교통", ["cn:중"]),
      ("주한미군", ["kr:한"]),
      ("진행 중인 일로 인한 한 일이", []), ("회의 중일 때, 중일 관계", ["cn:중", "jp:일"]),
      ("3일 미 상무부는", ["us:미"]), ("미래 한편 일부", []), ("방한복", []),
      ("일·가정 양립", []), ("美 정부, 日 언론", ["us:美", "jp:日"]),
      ("日米韓首脳", ["jp:日", "us:米", "kr:韓"]), ("米中間選挙", ["us:米"]),
      ("日中の気温と日中関係", ["jp:日", "cn:中"]), ("3日米国は", ["us:米国"]),
      ("訪日と対米投資", ["jp:日", "us:米"]), ("日韓国交正常化", ["jp:日", "kr:韓"]),
      ("米価と新米と米政府", ["us:米"]), ("中央、中東、日程、途中", []),
      ("同日米韓は", ["us:米", "kr:韓"]),
    ])
  func letters(text: String, expected: [String]) {
    #expect(Self.names(in: text) == expected)
  }

  @Test(
    "A numbered order is read in three languages, and is the ledger's where it has it",
    arguments: [
      ("Executive Order 14345", ["EO 14345:Executive Order 14345"]),
      ("Executive Order No. 14345 of", ["EO 14345:Executive Order No. 14345"]),
      ("E.O. 14345", ["EO 14345:E.O. 14345"]), ("행정명령 제14345호에", ["EO 14345:행정명령 제14345호"]),
      ("大統領令14345号", ["EO 14345:大統領令14345号"]), ("EO 14001", ["us/eo-14001:EO 14001"]),
      ("행정명령 14001호", ["us/eo-14001:행정명령 14001호"]),
      ("Proclamation 10908", ["Proclamation 10908:Proclamation 10908"]),
      ("Public Law 117-169", ["PL 117-169:Public Law 117-169"]),
      ("an executive order 345 pages long, VIDEO 14345", []),
    ])
  func orders(text: String, expected: [String]) {
    #expect(Self.names(in: text) == expected)
  }

  @Test("A spelling of two parties says that it is in doubt")
  func doubt() {
    let reader = MentionReader(
      names: Names([.init("MOFA", "jp/mofa", .party, confidence: 50)]))
    #expect(reader.mentions(in: "MOFA said").map(\.confidence) == [50])
  }
}

@Suite struct WebAndNamesRobustnessTests {
  @Test("No order of pieces, and no broken bytes, stop the reading of names and addresses")
  func pieces() {
    let pieces: [[UInt8]] =
      [
        "https://", "www.", ".com", "/", "(", ")", "@", "미", "일", "한", "·", "-", "日", "米", "中国",
        "EO ", "행정명령 ", "14105", "Tel: ", "02-", "+", "0", "a", "&amp;", "ISBN ", "10.1234/", " ",
        "\n", "대", "‘", "$", "US", ":80", "#", "%", "?",
      ].map { Array($0.utf8) } + [[0xE2], [0xFF], [0xED, 0xA0], [0xF0, 0x9F]]
    var state: UInt64 = 42
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<5_000 {
      var bytes: [UInt8] = []
      for _ in 0..<next(14) { bytes += pieces[next(pieces.count)] }
      for mention in NamesTests.reader.mentions(in: bytes) {
        #expect(0 <= mention.range.lowerBound && mention.range.upperBound <= bytes.count)
        #expect(!mention.range.isEmpty)
      }
    }
  }
}
