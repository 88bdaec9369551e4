// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// Names in quotation marks that are written in hiragana, such as a ship's, with a letter off: 「しおかせ」 beside
/// 「しおかぜ」. They are no words of their own elsewhere. So are the names of laws: 「광물자원안전법」 once beside
/// 「광물자원안보법」.
struct QuotedNames {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  func findings() -> [Finding] {
    var places: [[UInt32]: [Range<Int>]] = [:]
    for quoted in all() { places[quoted.letters, default: []].append(quoted.range) }
    guard places.count >= 2 else { return [] }
    let names = places.keys.sorted { $0.lexicographicallyPrecedes($1) }
    return NearMisses.pairs(among: names).compactMap { pair in
      let (a, b) = (places[names[pair.a]] ?? [], places[names[pair.b]] ?? [])
      let (rare, common) = a.count < b.count ? (a, b) : (b, a)
      guard rare.count == 1, common.count >= 2, let first = rare.first, let other = common.first
      else { return nil }
      return finding(first, other, common.count)
    }
  }

  /// What stands between 「 and 」 in four to twelve hiragana, and laws and treaties of six letters and more.
  private func all() -> [(letters: [UInt32], range: Range<Int>)] {
    let bytes = draft.text.bytes
    var found: [(letters: [UInt32], range: Range<Int>)] = []
    for open in draft.all(Self.marks, in: 0..<bytes.count) {
      var letters: [UInt32] = []
      var at = open.upperBound
      while letters.count <= 12 {
        let (scalar, next) = Scalars.at(bytes, at)
        guard Scalars.isHiragana(scalar) || scalar == 0x30FC else { break }
        letters.append(scalar)
        at = next
      }
      let isClosed = [0x300D, 0x300F].contains(Scalars.at(bytes, at).value)
      if isClosed, letters.count >= 4 { found.append((letters, open.upperBound..<at)) }
      if letters.isEmpty, let law = law(at: open.upperBound) { found.append(law) }
    }
    return found
  }
  private func law(at start: Int) -> (letters: [UInt32], range: Range<Int>)? {
    let bytes = draft.text.bytes
    var letters: [UInt32] = []
    var at = start
    while letters.count <= 24 {
      let (scalar, next) = Scalars.at(bytes, at)
      guard Scalars.isHangul(scalar) || Scalars.isHan(scalar) || scalar == 0x20 else { break }
      if scalar != 0x20 { letters.append(scalar) }
      at = next
    }
    guard [0x300D, 0x300F].contains(Scalars.at(bytes, at).value), letters.count >= 6,
      let last = letters.last, Self.laws.contains(last)
    else { return nil }
    return (letters, start..<at)
  }
  private static let laws = Set("법률령칙정약法令則定約".unicodeScalars.map(\.value))
  private static let marks = WordList("「|『")

  private func finding(_ wrong: Range<Int>, _ right: Range<Int>, _ count: Int) -> Finding {
    let (bad, good) = (draft[wrong], draft[right])
    return Finding(
      .warning, wrong,
      Text(
        en: "“\(bad)” (1×) and “\(good)” (\(count)×) look like one name spelt two ways.",
        ko: "같은 이름의 다른 표기로 보임: ‘\(bad)’ 1회, ‘\(good)’ \(count)회.",
        ja: "「\(bad)」（1回）と「\(good)」（\(count)回）は同じ名の異なる表記とみられる。"),
      evidence: [.init(right)],
      fix: Finding.Fix(
        Text(en: "write “\(good)”", ko: "‘\(good)’ 표기로 통일", ja: "「\(good)」に統一"),
        [.init(wrong, good)]))
  }
}
