// SPDX-License-Identifier: Apache-2.0
import Quantities

extension Lexicon {
  /// Shares, multiples, and the words that bound a number or join two.
  mutating func addBoundWords() {
    addShares()
    before(
      .about,
      "약 대략 얼추 한화_약 근 어림잡아 約 およそ おおよそ ほぼ 概ね 大体 about around some roughly approximately approx. approx circa ~ ∼ nearly almost an_estimated estimated"
    )
    before(
      .upTo,
      """
      최대 많아야 많게는 기껏해야 최대한 最大 最多 最大で 最高 多くて 多くとも 高々 up_to at_most no_more_than not_more_than a_maximum_of \
      maximum_of as_much_as as_many_as less_than_or_equal_to less_or_equal_than less_or_equal_to ≤ ≦ <= <_= not_exceeding
      """)
    before(
      .atLeast,
      """
      최소 적어도 최소한 적게는 最小 最低 最低でも 少なくとも 最少 at_least no_less_than not_less_than no_fewer_than a_minimum_of minimum_of \
      greater_than_or_equal_to greater_or_equal_than greater_or_equal_to more_than_or_equal_to ≥ ≧ >= >_=
      """)
    before(
      .over,
      "more_than over above greater_than larger_than exceeding in_excess_of upwards_of bigger_than higher_than exceed exceeds surpass > ＞"
    )
    before(.under, "less_than under below lower_than fewer_than smaller_than shy_of < ＜")
    after(
      .atLeast,
      "이상 以上 or_more or_greater or_higher or_above and_more and_above and_up + ＋ at_least 또는_그_이상 혹은_그_이상 >= ≥ ≧"
    )
    after(
      .upTo,
      "이하 이내 한도 상한 以下 以内 を上限 を限度 or_less or_fewer or_lower or_below and_below and_less at_most <= ≤ ≦ 또는_그_이하 혹은_그_이하 또는_그_미만 혹은_그_미만"
    )
    after(.over, "초과 넘 웃도 상회 돌파 초과하 超 超え を超え を上回 を突破 あまり 強")
    after(.under, "미만 未満 밑도 하회 못_미치 못미치 を下回 弱 밑 아래")
    after(
      .about,
      "가량 정도 내외 안팎 수준 쯤 남짓 전후 程度 前後 ほど くらい ぐらい 余り 余 or_so")
    add(words: "~ ∼ 〜 ～ – — - − － 내지 乃至 to through", Sense(role: .rangeJoint))
    add(words: "에서 부터 から より", Sense(role: .rangeJoint, a: 1))
    add(words: "p. pp. page pages", Sense(role: .page))
    add(words: "+", Sense(role: .other))
    add(words: "between from", Sense(role: .rangeOpening))
    add(words: "사이 の間 間 까지 まで", Sense(role: .rangeClosing))
  }

  private mutating func before(_ bound: Qualifier, _ words: String) {
    add(words: words, Sense(role: .boundBefore, a: Self.rank(bound)))
  }

  private mutating func after(_ bound: Qualifier, _ words: String) {
    add(words: words, Sense(role: .boundAfter, a: Self.rank(bound)))
  }

  private static func rank(_ bound: Qualifier) -> Int32 {
    Int32(Qualifier.allCases.firstIndex(of: bound) ?? 0)
  }

  private mutating func addShares() {
    add(
      words:
        "% ％ ﹪ 퍼센트 퍼센티지 프로 パーセント パーセンテージ パ_ーセ_ント percent per_cent per-cent percents percentage pct",
      Sense(role: .percent))
    add(words: "割 할", Sense(role: .percent, a: 1))
    add(words: "‰ per_mille permille 퍼밀 パーミル", Sense(role: .percent, a: -1))
    add(
      words: """
        basis_points basis_point basis-point basis-points bp bps 베이시스포인트 베이시스_포인트 ベーシスポイント ベーシス・ポイント
        """, Sense(role: .percentPoint, a: -2))
    add(words: "厘", Sense(role: .percent, a: -1, b: 2))
    add(words: "割引 割引き", Sense(role: .percent, a: 1, b: 1))
    add(
      words:
        "%p %포인트 퍼센트포인트 퍼센트_포인트 ％ポイント %ポイント パーセントポイント ポイント percentage_points percentage_point percent_points percentage-point percentage-points percent-point percent-points pp ppt ppts pts. 프로포인트",
      Sense(role: .percentPoint))
    add(words: "배 倍 times fold -fold x", Sense(role: .multiple))
    let multiples: [(String, Int32)] = [
      ("twice twofold double doubled doubling", 2), ("thrice threefold triple tripled", 3),
      ("fourfold quadruple quadrupled", 4), ("fivefold quintuple", 5), ("sixfold", 6),
      ("sevenfold", 7),
      ("eightfold", 8), ("ninefold", 9), ("tenfold", 10),
    ]
    for (words, value) in multiples { add(words: words, Sense(role: .multiple, a: value)) }
  }
}
