// SPDX-License-Identifier: Apache-2.0
import Quantities

extension Lexicon {
  mutating func addJapaneseTimes() {
    addJapaneseUnits()
    addJapaneseDays()
    addJapaneseRelatives()
    addJapaneseParts()
    addDateBound(.dateBoundAfter, "まで までに 以前 以内 内に 中に", .upTo)
    addDateBound(.dateBoundAfter, "前 の前 より前", .under)
    addDateBound(.dateBoundAfter, "から 以降 以後 以来", .atLeast)
    addDateBound(.dateBoundAfter, "後 の後 より後", .over)
    add(
      words: "間 以内 以上 以下 未満 超 目 連続 ほど 程度 分 あたり 当たり ごと 毎 半 余り", Sense(role: .distance, a: 0))
    add(words: "前 まえ", Sense(role: .distance, a: -1))
    add(words: "後 先 あと", Sense(role: .distance, a: 1))
  }

  private mutating func addJapaneseUnits() {
    addUnit("年", .year, .either)
    addUnit("年間 カ年 か年 ヵ年 箇年 年以上", .year, .length)
    addUnit("月", .month, .point)
    addUnit("か月 カ月 ヵ月 ヶ月 ケ月 箇月 か月間 カ月間 ヵ月間 ヶ月間 ケ月間 箇月間", .month, .length)
    addUnit("日", .day, .either)
    addUnit("日間", .day, .length)
    addUnit("営業日", .businessDay, .length)
    addUnit("週 週間", .week, .length)
    addUnit("時間", .hour, .length)
    addUnit("分間", .minute, .length)
    addUnit("年代", .decade, .point)
    add(words: "四半期", Sense(role: .quarter))
    add(words: "年度", Sense(role: .fiscal))
    let eras: [(String, Int32)] = [
      ("令和", 2019), ("平成", 1989), ("昭和", 1926), ("大正", 1912), ("明治", 1868),
      ("慶応", 1865), ("寛政", 1789),
    ]
    for (era, first) in eras { add(era, Sense(role: .era, a: first)) }
    addLength("半年 半年間", .month, 6)
    addLength("四半世紀", .year, 25)
  }

  private mutating func addJapaneseDays() {
    addDay("今日 本日 きょう", 0)
    add(words: "今 向こう 今後", Sense(role: .relativeDay, a: 0, text: "now"))
    addDay("明日 あした あす", 1)
    addDay("明後日 あさって", 2)
    addDay("明々後日 明明後日 しあさって 弥明後日", 3)
    addDay("昨日 きのう 前日", -1)
    addDay("一昨日 おととい おとつい いっさくじつ", -2)
    addDay("さきおととい 一昨々日 一昨昨日", -3)
    addDay("翌日 次の日", 1, fromText: true)
    addDay("同日 当日 その日", 0, fromText: true)
    for (index, name) in ["月", "火", "水", "木", "金", "土", "日"].enumerated() {
      add(words: "\(name)曜日 \(name)曜", Sense(role: .weekday, a: Int32(index)))
    }
  }

  private mutating func addJapaneseRelatives() {
    addRelative("今年 本年 ことし 年内", .year, 0)
    add(words: "年末", Sense(role: .relative, a: CalendarUnit.year.rawValue, b: 0, text: "end"))
    add(words: "年初", Sense(role: .relative, a: CalendarUnit.year.rawValue, b: 0, text: "start"))
    addRelative("来年 らいねん", .year, 1)
    addRelative("再来年 さらいねん", .year, 2)
    addRelative("昨年 去年 さくねん きょねん", .year, -1)
    addRelative("一昨年 おととし", .year, -2)
    addRelative("同年 当年 その年", .year, 0, fromText: true)
    addRelative("翌年", .year, 1, fromText: true)
    addRelative("前年", .year, -1, fromText: true)
    addRelative("今月 本月 当月 こんげつ", .month, 0)
    addRelative("来月 らいげつ", .month, 1)
    addRelative("再来月 さらいげつ", .month, 2)
    addRelative("先月 せんげつ", .month, -1)
    addRelative("先々月 せんせんげつ", .month, -2)
    addRelative("同月", .month, 0, fromText: true)
    addRelative("翌月", .month, 1, fromText: true)
    addRelative("前月", .month, -1, fromText: true)
    addRelative("今週 当週 この週", .week, 0)
    addRelative("来週 翌週 次の週", .week, 1)
    addRelative("再来週", .week, 2)
    addRelative("先週 前週 昨週 前の週", .week, -1)
    addRelative("先々週", .week, -2)
    addRelative("今四半期 当四半期", .quarter, 0)
    addRelative("来四半期 翌四半期", .quarter, 1)
    addRelative("前四半期 先四半期", .quarter, -1)
    addRelative("この", .none, 0)
    addRelative("次の 来る", .none, 1)
    addRelative("前の 去る", .none, -1)
  }

  private mutating func addJapaneseParts() {
    addStretch("上旬 初旬 初頭 初め はじめ", .third, 1)
    addStretch("中旬 半ば 中頃", .third, 2)
    addStretch("下旬 末 末日 終わり", .third, 3)
    addStretch("上半期 上期 前半 前期", .half, 1)
    addStretch("下半期 下期 後半 後期", .half, 2)
    addStretch("春", .season, 0)
    addStretch("夏", .season, 1)
    addStretch("秋", .season, 2)
    addStretch("冬", .season, 3)
    addStretch("週末", .weekend, 0)
    for (index, digit) in ["一", "二", "三", "四", "五"].enumerated() {
      let arabic = index + 1
      addStretch("第\(digit) 第\(digit)の 第\(arabic) 第\(arabic)の", .nth, Int32(arabic))
    }
    addStretch("最初の", .nth, 1)
    addStretch("最後の 最終", .nth, -1)
  }
}
