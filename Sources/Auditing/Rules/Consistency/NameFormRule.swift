// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// One person called president in one place and prime minister in another, Mr here and Ms there, or a surname a letter
/// off behind the same title.
struct NameFormRule: Rule {
  let id = "name-form"
  let title = Text(en: "Titles of persons", ko: "인물의 직함", ja: "人物の肩書")
  let severity = Severity.warning

  private struct Use {
    let name: String
    let title: Int
    let range: Range<Int>
  }

  /// Titles of which one person holds one: president, prime minister, chancellor.
  private static let after = WordLists([
    "대통령|大統領", "총리|首相|総理", "국무장관|国務長官", "재무장관|財務長官", "상무장관|商務長官",
  ])
  private static let before = WordLists([
    "president", "prime minister", "secretary of state",
    "treasury secretary|secretary of the treasury", "commerce secretary|secretary of commerce",
  ])

  func findings(in draft: Draft) -> [Finding] {
    let uses = uses(in: draft)
    return Dictionary(grouping: uses, by: \.name).values.compactMap { check($0, draft) }
      + PersonNames(draft).findings()
  }

  private func uses(in draft: Draft) -> [Use] {
    let bytes = draft.text.bytes
    let all = 0..<bytes.count
    var uses: [Use] = []
    for (title, place) in draft.all(Self.after, in: all) {
      guard
        let word = draft.words(in: max(0, place.lowerBound - 40)..<place.lowerBound).last,
        place.lowerBound - word.range.upperBound <= 1, isName(word, draft)
      else { continue }
      uses.append(
        Use(
          name: draft[word.range], title: title, range: word.range.lowerBound..<place.upperBound))
    }
    for (title, place) in draft.all(Self.before, in: all) where bytes[place.lowerBound] < 0x61 {
      let words = draft.words(in: place.upperBound..<min(bytes.count, place.upperBound + 50))
      // The surname: the last of the capitalised words right after the title.
      var end = place.upperBound
      var name: Word?
      for word in words.prefix(3) {
        guard word.range.lowerBound == end + 1, bytes[end] == 0x20, word.script == .latin,
          bytes[word.range.lowerBound] < 0x61, word.range.count >= 3
        else { break }
        name = word
        end = word.range.upperBound
      }
      guard let name, !isPlace(name.range, draft) else { continue }
      uses.append(
        Use(
          name: draft[name.range].lowercased(), title: title,
          range: place.lowerBound..<name.range.upperBound))
    }
    return uses.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// A name in letters of the title's language that is no country, office or adjective.
  private func isName(_ word: Word, _ draft: Draft) -> Bool {
    guard word.script == .hangul || word.script == .katakana || word.script == .han,
      word.range.count >= 6, !isPlace(word.range, draft)
    else { return false }
    if word.script == .hangul {
      let syllables = Hangul.syllables(draft.text.bytes, word.range)
      return word.stem == word.range && !KoreanWords.areWithin(syllables)
        && !Self.places.contains(draft[word.range])
    }
    return !Self.places.contains(draft[word.range])
  }

  private func isPlace(_ range: Range<Int>, _ draft: Draft) -> Bool {
    Self.places.contains(draft[range].lowercased())
      || draft.document.mentions(in: range).contains { $0.kind == .party || $0.kind == .place }
        && range.count <= 9
  }

  private static let places: Set<String> = Set(
    "미국 일본 한국 중국 러시아 프랑스 독일 영국 인도 대만 이란 이라크 이집트 터키 튀르키예 폴란드 체코 헝가리 루마니아 우크라이나 이스라엘 파키스탄 스리랑카 베트남 몽골 싱가포르 포르투갈 페루 카자흐스탄 우즈베키스탄 현직 신임 전임 당시 역대 양국 및 부 전 フランス ロシア ドイツ インド イタリア イラン イラク エジプト ポーランド ウクライナ ベトナム 韓国 米国 日本 中国 台湾 japan france russia korea india iraq egypt poland ukraine the and of"
      .split(separator: " ").map(String.init))

  private func check(_ uses: [Use], _ draft: Draft) -> Finding? {
    let byTitle = Dictionary(grouping: uses, by: \.title)
    guard byTitle.count == 2, uses.count >= 3 else { return nil }
    let ranked = byTitle.values.sorted { $0.count < $1.count }
    // Somebody may have changed office: only a single odd title among several is a slip.
    guard ranked[0].count == 1, ranked[1].count >= 2 else { return nil }
    let (a, b) = (draft[ranked[0][0].range], draft[ranked[1][0].range])
    return Finding(
      .warning, ranked[0][0].range,
      Text(
        en: "“\(a)” here, “\(b)” in \(ranked[1].count) other places.",
        ko: "여기서는 ‘\(a)’, 다른 \(ranked[1].count)곳에서는 ‘\(b)’임.",
        ja: "ここでは「\(a)」、他の\(ranked[1].count)か所では「\(b)」となっている。"),
      evidence: ranked[1].prefix(3).map { .init($0.range) },
      fix: Finding.Fix(
        Text(en: "write “\(b)”", ko: "\(b.quoted(.toward)) 고침", ja: "「\(b)」に直す"),
        [.init(ranked[0][0].range, b)]))
  }
}
