// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// Names and compounds in kanji of which one place has another character: 水腰審議官 where the text has 水越審議官.
///
/// One character makes another word so often that more has to speak for a slip: the characters sound or look
/// alike, or the rest is the kind of body or the title that a name stands before.
struct KanjiNames {
  private let forms: Forms

  init(_ forms: Forms) { self.forms = forms }

  func findings(_ draft: Draft) -> [Finding] {
    let candidates = forms.all.filter { form in
      form.script == .han && (3...7).contains(form.letters.count)
    }
    let whole = NearMisses.pairs(among: candidates.map(\.letters)).compactMap { pair -> Finding? in
      guard case .changed(let index) = pair.slip else { return nil }
      let (a, b) = (candidates[pair.a], candidates[pair.b])
      let (rare, common) = a.places.count <= b.places.count ? (a, b) : (b, a)
      guard rare.places.count == 1, Self.isSlip(rare.letters, common.letters, at: index),
        common.places.count >= 2
          || Self.isTitled(common.letters)
            && Self.areAlike(rare.letters[index], common.letters[index])
      else { return nil }
      return finding(rare.places[0], common.places, draft)
    }
    return whole + joined(draft)
  }

  static func isSlip(_ rare: [UInt32], _ common: [UInt32], at index: Int) -> Bool {
    let (wrong, right) = (rare[index], common[index])
    if areAlike(wrong, right) { return true }
    // In a name before a title or the kind of a body, any character may be the wrong one.
    guard index < 2, !SpellingJudge.alternates(wrong), !SpellingJudge.alternates(right) else {
      return false
    }
    guard isTitled(common) else { return false }
    return
      !(Self.known.contains(text(rare.prefix(2))) && Self.known.contains(text(common.prefix(2))))
  }

  /// Whether a name of two characters stands before a title or the kind of a body.
  private static func isTitled(_ letters: [UInt32]) -> Bool {
    let tail = text(letters.dropFirst(2))
    return tails.contains(tail) || titles.contains(tail)
  }

  /// 鹿ノ浦, 霞ヶ関: kanji joined by a small katakana.
  private func joined(_ draft: Draft) -> [Finding] {
    let words = draft.wording.words
    let bytes = draft.text.bytes
    var places: [[UInt32]: [Range<Int>]] = [:]
    for index in words.indices.dropFirst().dropLast() where words[index].script == .katakana {
      let (a, b, c) = (words[index - 1], words[index], words[index + 1])
      guard b.range.count == 3, Self.joints.contains(Scalars.at(bytes, b.range.lowerBound).value),
        a.script == .han, c.script == .han, a.range.upperBound == b.range.lowerBound,
        c.range.lowerBound == b.range.upperBound
      else { continue }
      let name = a.range.lowerBound..<c.range.upperBound
      places[Hangul.syllables(bytes, name), default: []].append(name)
    }
    let names = places.keys.sorted { places[$0]![0].lowerBound < places[$1]![0].lowerBound }
    return NearMisses.pairs(among: names).compactMap { pair in
      guard case .changed = pair.slip, let a = places[names[pair.a]], let b = places[names[pair.b]]
      else { return nil }
      let (rare, common) = a.count <= b.count ? (a, b) : (b, a)
      guard rare.count == 1, common.count >= 2 else { return nil }
      return finding(rare[0], common, draft)
    }
  }
  private static let joints = Set("ノヶケ".unicodeScalars.map(\.value))

  private func finding(_ wrong: Range<Int>, _ right: [Range<Int>], _ draft: Draft) -> Finding {
    let (bad, good) = (draft[wrong], draft[right[0]])
    return Finding(
      .warning, wrong,
      Text(
        en: "“\(bad)” looks like “\(good)” (\(right.count)×) with a wrong character.",
        ko: "‘\(good)’(\(right.count)회)의 한 글자가 잘못된 것으로 보임: ‘\(bad)’.",
        ja: "「\(bad)」は「\(good)」（\(right.count)回）の一字違いの誤記とみられる。"),
      evidence: right.prefix(3).map { .init($0) },
      fix: Finding.Fix(
        Text(en: "write “\(good)”", ko: "\(good.quoted(.toward)) 고침", ja: "「\(good)」に直す"),
        [.init(wrong, good)]))
  }

  private static func text(_ letters: ArraySlice<UInt32>) -> String {
    String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init)))
  }

  // MARK: - Characters that are mistaken for one another

  private static func areAlike(_ a: UInt32, _ b: UInt32) -> Bool {
    guard let groups = groupsOf[a] else { return false }
    return groups.contains { Self.groups[$0].contains(b) }
  }

  /// By sound, as an input method offers them, or by shape.
  private static let groups: [Set<UInt32>] =
    "製精整成 共協 保補捕浦 障償証 象照称 制勢 清精 収拾 求及究 複復腹 積績責 構購講溝 検険倹剣 壁璧 遺遣 綱網鋼 末未 士土 己已 侯候 偏遍編 慨概 拠処 撤徹 粉紛 幣弊 衝衡 裁栽載 微徴 堀掘 壌譲嬢 墾懇 堤提 抗坑 署暑緒所 運雲 辰振震信 越腰 適摘敵 低抵底 特持 待侍 往住 歓勧観 環還 輪輸 矛予 卸御 遂逐 牧枚 延廷 墜堕 織識職 紹招 幹斡 析折 緑録縁 援暖緩 済剤斉 滋慈磁 索策 測側則 燃然 隣燐 熔溶 澤択 濯躍 燥操 獲穫 僚療寮 祭際 章障 朗郎 崎埼 斎斉 渡度 沢択 槙槇 嶋島 渕淵 冨富 辺邊 浜濱 恵惠 桜櫻 滝瀧 再最採 権圏 漁魚 険件 輸油 償象 補捕 優裕 貿防 資視 供共 施試 締諦 航港 設説 増像 撤鉄 募墓 競協 軍郡 票標 廃排 災再 備美 賠培 融有 途渡 整正 調徴 居井 管官 検研 振進 環換 営栄"
    .split(separator: " ").map { Set($0.unicodeScalars.map(\.value)) }

  private static let groupsOf: [UInt32: [Int]] = groups.enumerated().reduce(into: [:]) {
    table, entry in
    for character in entry.element { table[character, default: []].append(entry.offset) }
  }

  /// What a body's name ends in.
  private static let tails: Set<String> = Set(
    "送電 電力 金属 海運 製鉄 製鋼 工業 化学 銀行 商事 重工 電機 電線 電工 物産 鉱業 鉱山 造船 石油 瓦斯 建設 運輸 航空 自動車 製作所 研究所 製錬所 発電所 変電所 財団 大学 財閥 証券 生命 総研 港湾 空港 半島 海峡"
      .split(separator: " ").map(String.init))
  /// What a person is called by.
  private static let titles: Set<String> = Set(
    "首相 大臣 次官 事務次官 審議官 局長 長官 官房長官 議員 知事 大使 教授 准教授 研究員 主任研究員 総裁 会長 社長 理事長 代表 委員長 部長 課長 参事官 報道官 氏 外相 財務相 経産相 防衛相 大統領 総理 市長 所長"
      .split(separator: " ").map(String.init))
  /// Surnames, towns and houses that are a character apart from others.
  private static let known: Set<String> = Set(
    "佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々 山口 松本 井上 木村 斎藤 清水 山崎 阿部 池田 橋本 山下 石川 中島 前田 藤田 小川 後藤 岡田 長谷 村上 近藤 石井 斉藤 坂本 遠藤 藤井 青木 福田 三浦 西村 藤原 太田 松田 原田 岡本 中野 中川 小野 田村 竹内 金子 中山 和田 石田 上田 森田 原口 柴田 酒井 工藤 横山 宮崎 宮本 内田 高木 谷口 安藤 丸山 今井 大野 高田 菅原 河野 武田 藤本 上野 杉山 千葉 村田 増田 小島 小山 大塚 平野 久保 渡部 松井 岩崎 木下 松尾 野口 菊地 野村 新井 佐野 杉本 古川 大西 桜井 市川 水野 山内 浜田 北村 西田 秋山 川口 川崎 片山 五十 三井 三菱 住友 石破 岸田 高市 茂木 林田 小泉 大田 大島 小田 小松 松村 西川 西山 東山 北川 北山 南山 中田 中西 古田 吉川 吉村 安田 安部 平田 平井 岡村 岡山 広田 広島 福井 福岡 福島 長野 長崎 静岡 茨城 宮城 秋田 岩手 岩田 山形 山梨 富山 和歌 徳島 香川 高知 愛媛 愛知 熊本 鹿児"
      .split(separator: " ").map(String.init))
}
