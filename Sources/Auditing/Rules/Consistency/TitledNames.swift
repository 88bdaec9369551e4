// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// Persons by the Korean and Japanese titles beside their names, and one of them a character off: 須加原徹事業部長
/// where the text has 須賀原部長, 윤서화 과장 beside "과장 윤서하".
///
/// Names are short and many begin alike. Three characters or more have to be the same but for one, or, of surnames of
/// two, a roster of full names has to know the one and not the other.
struct TitledNames {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  private struct Use {
    let name: [UInt32]
    let title: String
    let range: Range<Int>
  }

  func findings() -> [Finding] {
    let uses = draft.document.language == .en ? [] : uses()
    guard (2...600).contains(uses.count) else { return [] }
    let byName = Dictionary(grouping: uses, by: \.name)
    guard (2...120).contains(byName.count) else { return [] }
    return byName.values.filter { $0.count == 1 }.compactMap { rare -> Finding? in
      let near = byName.values.filter { $0[0].name != rare[0].name && isSlip(rare[0], $0, byName) }
      // Both of two that stand once are as likely: the later one is shown.
      guard let common = near.max(by: { $0.count < $1.count }),
        common.count > 1 || common[0].range.lowerBound < rare[0].range.lowerBound,
        isAlone(rare[0])
      else { return nil }
      return finding(rare[0], common)
    }
  }

  // MARK: - Reading

  private func uses() -> [Use] {
    let bytes = draft.text.bytes
    return draft.all(Self.titles, in: 0..<bytes.count).flatMap { title -> [Use] in
      guard !draft.isCited(title) else { return [] }
      let word = draft[title]
      return [before(title), behind(title)].compactMap { range in
        guard let range else { return nil }
        return Use(name: Hangul.syllables(bytes, range), title: word, range: range)
      }
    }
  }

  /// 윤서하 of "윤서하 과장", 須賀原徹 of 須賀原徹事業部長.
  private func before(_ title: Range<Int>) -> Range<Int>? {
    let bytes = draft.text.bytes
    var end = title.lowerBound
    let isHan = Scalars.isHan(Scalars.at(bytes, title.lowerBound).value)
    if !isHan, end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    if isHan {
      while let rank = Self.ranks.first(where: { end >= $0.count && bytes[..<end].hasSuffix($0) }) {
        end -= rank.count
      }
    }
    var start = end
    while start > 0, end - start < 21 {
      let (scalar, first) = Scalars.before(bytes, start)
      guard isHan ? Scalars.isHan(scalar) || scalar == 0x3005 : Scalars.isHangul(scalar) else {
        break
      }
      start = first
    }
    return isName(start..<end, isHan: isHan) ? start..<end : nil
  }

  /// 윤서하 of "(과장 윤서하, 사무관 …)".
  private func behind(_ title: Range<Int>) -> Range<Int>? {
    let bytes = draft.text.bytes
    guard title.upperBound < bytes.count, bytes[title.upperBound] == 0x20,
      !Scalars.isHan(Scalars.at(bytes, title.lowerBound).value)
    else { return nil }
    let start = title.upperBound + 1
    var end = start
    while end < bytes.count, end - start < 15, Scalars.isHangul(Scalars.at(bytes, end).value) {
      end += 3
    }
    guard end < bytes.count, [0x2C, 0x29, 0x28, 0x0A].contains(bytes[end]) else { return nil }
    return isName(start..<end, isHan: false) ? start..<end : nil
  }

  private func isName(_ range: Range<Int>, isHan: Bool) -> Bool {
    if isHan { return (6...18).contains(range.count) && !draft.has(Self.offices, in: range) }
    let bytes = draft.text.bytes
    guard (9...12).contains(range.count) else { return false }
    let first = Scalars.at(bytes, range.lowerBound).value
    return Self.surnames.contains(first)
  }

  // MARK: - Judging

  /// Whether the name stands nowhere else in the text.
  private func isAlone(_ use: Use) -> Bool {
    let letters = Array(draft.text.bytes[use.range])
    guard let first = draft.text.bytes.firstRange(of: letters) else { return true }
    return draft.text.bytes[first.upperBound...].firstRange(of: letters) == nil
  }

  private func isSlip(_ rare: Use, _ common: [Use], _ all: [[UInt32]: [Use]]) -> Bool {
    let (x, y) = (rare.name, common[0].name)
    let short = min(x.count, y.count)
    let isHan = Scalars.isHan(x[0])
    guard differences(x.prefix(short), y.prefix(short)) == 1, isHan == Scalars.isHan(y[0]),
      isHan || x.count == y.count,
      common.contains(where: { isFellow($0.title, rare.title) })
    else { return false }
    guard isHan else { return true }
    // A surname against a whole name: what differs is in the surname.
    if short >= 3 { return x.count == y.count || short == 3 || x.prefix(2) != y.prefix(2) }
    guard short == 2, x.count == 2, common.count >= 2 else { return false }
    let roster = all.keys.filter { $0.count >= 4 }
    return roster.count >= 3 && roster.contains { $0.starts(with: y.prefix(2)) }
      && !roster.contains { $0.starts(with: x) }
  }

  private func isFellow(_ a: String, _ b: String) -> Bool {
    a == b || a.hasSuffix(b) || b.hasSuffix(a)
  }

  private func differences(_ x: ArraySlice<UInt32>, _ y: ArraySlice<UInt32>) -> Int {
    zip(x, y).count { $0 != $1 }
  }

  private func finding(_ rare: Use, _ common: [Use]) -> Finding {
    let (bad, good) = (draft[rare.range], draft[common[0].range])
    return Finding(
      .warning, rare.range,
      Text(
        en: "“\(bad)” is nobody else in this text; “\(good)” is.",
        ko: "이 글에 달리 없는 이름 ‘\(bad)’: ‘\(good)’의 오기로 보임.",
        ja: "「\(bad)」は他に現れない。「\(good)」の誤記とみられる。"),
      evidence: common.prefix(3).map { .init($0.range) })
  }

  private static let titles = WordList(
    "연구위원|선임연구위원|부위원장|위원장|위원|본부장|부장|과장|국장|교수|박사|장관|차관|청장|원장|소장|의원|사무관|주무관|대표이사|대표|회장|사장|실장|팀장|차장|이사장|이사|총장|대사|센터장|연구원|委員長|委員|部長|課長|局長|教授|代表|理事長|理事|座長|会長|社長|長官|室長|研究員|議員|次官|審議官|参事官|調査官|所長|総裁|氏は|氏が|氏の|氏も|議長|報道官"
  )
  private static let ranks = [
    "事業", "会計", "営業", "総務", "企画", "主任", "専務", "常務", "副", "統括", "担当", "特任", "名誉", "客員", "上席", "首席",
    "主席", "上級", "准", "代表", "政策", "調査", "経理", "財務", "技術", "業務", "広報", "第一", "第二", "臨時", "専門", "外部",
  ].map { Array($0.utf8) }
  private static let offices = WordList(
    "省|庁|局|部|課|会|院|所|社|党|室|大学|機構|研究|事務|政府|国|県|市|学|銀行|総|両|各|全|同|前|元|新|出席|欠席|検討|担当|関係|審査|評価|運営")
  private static let surnames = Set(
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용황독사"
      .unicodeScalars.map(\.value))
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ letters: [UInt8]) -> Bool {
    suffix(letters.count).elementsEqual(letters)
  }
}
