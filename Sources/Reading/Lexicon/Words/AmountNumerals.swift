// SPDX-License-Identifier: Apache-2.0

extension Lexicon {
  /// The words that numbers are made of.
  mutating func addNumerals() {
    addKoreanNumerals()
    addJapaneseNumerals()
    addEnglishNumerals()
    addFractionWords()
    addNumeralSigns()
  }

  private mutating func add(_ role: Sense.Role, class b: Int32, _ values: [(String, Int32)]) {
    for (words, value) in values { add(words: words, Sense(role: role, a: value, b: b)) }
  }

  private mutating func addKoreanNumerals() {
    add(
      .numeral, class: 10,
      [
        ("영 공", 0), ("일", 1), ("이", 2), ("삼", 3), ("사", 4), ("오", 5), ("육 륙", 6), ("칠", 7),
        ("팔", 8),
        ("구", 9),
      ])
    add(.factor, class: 10, [("십", 1), ("백", 2), ("천", 3)])
    add(.scale, class: 10, [("만", 4), ("억", 8), ("조", 12), ("경", 16)])
    add(
      .numeral, class: 11,
      [
        ("하나 한", 1), ("둘 두", 2), ("셋 세 석 서", 3), ("넷 네 넉 너", 4), ("다섯", 5), ("여섯", 6), ("일곱", 7),
        ("여덟", 8), ("아홉", 9), ("열", 10), ("스물 스무", 20), ("서른", 30), ("마흔", 40), ("쉰", 50),
        ("예순", 60), ("일흔", 70), ("여든", 80), ("아흔", 90),
      ])
    for particle in Self.particles.split(separator: " ") {
      add(particle, Sense(role: .particle))
    }
    add(words: "어치 짜리 상당 급 당 치 분 선 대 화 산 용 간 지분 기준", Sense(role: .amountTail))
  }

  /// Particles and endings that may close a word whose stem is a number or a unit.
  private static let particles = """
    은 는 이 가 을 를 의 에 도 로 과 와 만 나 며 고 든 씩 여 째 쯤 밖 뿐 란 라 랑 요 인 임 입 일 부터 까지 보다 에서 에게 으로 이나 이며 이고 이라 \
    라고 이라고 이란 에는 에만 에도 만큼 만이 처럼 마다 밖에 정도 가량 이상 이하 초과 미만 내외 안팎 수준 규모 이다 입니다 인데 였다 이었다 이었고 \
    이자 이지만 지만 으로는 로는 에서는 에서도 까지는 까지의 부터는 부터의 이라는 라는 라면 이면 면 이든 거나 이거나 이랑 하고 조차 마저 대로 같은 같이 이에요 예요 \
    였고 였으며 이었으며 인가 인지 일까 이던 인바 이므로 므로 이어서 여서 이니 니 다 자 죠 이죠 이요 유효한
    """

  private mutating func addJapaneseNumerals() {
    add(
      .numeral, class: 20,
      [
        ("〇 零 ○", 0), ("一 壱 壹 弌", 1), ("二 弐 貳 贰", 2), ("三 参 參 叁", 3), ("四 肆", 4), ("五 伍", 5),
        ("六 陸", 6),
        ("七 漆 柒", 7), ("八 捌", 8), ("九 玖", 9),
      ])
    add(.factor, class: 20, [("十 拾", 1), ("百 佰 陌", 2), ("千 仟 阡", 3)])
    add(.scale, class: 20, [("万 萬", 4), ("億", 8), ("兆", 12), ("京", 16)])
    let digits: [(String, Int32)] = [
      ("れい ゼロ まる", 0), ("いち いっ", 1), ("に", 2), ("さん", 3), ("よん し", 4), ("ご", 5), ("ろく ろっ", 6),
      ("なな しち", 7), ("はち はっ", 8), ("きゅう く", 9),
    ]
    for (words, value) in digits { add(words: words, Sense(role: .kanaNumeral, a: value, b: 0)) }
    let factors: [(String, Int32)] = [
      ("じゅう じゅっ", 10), ("ひゃく びゃく ぴゃく", 100), ("せん ぜん", 1000),
    ]
    for (words, value) in factors { add(words: words, Sense(role: .kanaNumeral, a: value, b: 1)) }
    for (word, power) in [("まん", 4), ("おく", 8), ("ちょう", 12)] {
      add(word, Sense(role: .kanaNumeral, a: Int32(power), b: 2))
    }
  }

  private mutating func addEnglishNumerals() {
    let units = [
      "zero nought naught", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ]
    for (value, words) in units.enumerated() {
      add(words: words, Sense(role: .numeral, a: Int32(value), b: 1))
    }
    let teens = [
      "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
      "eighteen",
      "nineteen",
    ]
    for (value, word) in teens.enumerated() {
      add(word, Sense(role: .numeral, a: Int32(10 + value), b: 2))
    }
    let tens = [
      "twenty", "thirty", "forty fourty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
    for (value, words) in tens.enumerated() {
      add(words: words, Sense(role: .numeral, a: Int32(20 + value * 10), b: 3))
    }
    add(words: "a an", Sense(role: .numeral, a: 1, b: 4))
    add(words: "hundred hundreds", Sense(role: .factor, a: 2, b: 1))
    add(
      .scale, class: 1,
      [
        ("thousand thousands", 3), ("lakh lakhs lac lkh", 5),
        ("million millions mn mln mio mil. mill", 6), ("crore crores cr koti krore krores", 7),
        ("billion billions bn bln", 9), ("trillion trillions tn trn", 12),
        ("quadrillion quadrillions", 15),
        ("quintillion quintillions", 18),
      ])
    add(words: "dozen dozens dz dzs doz dozs ダース", Sense(role: .scale, a: 0, b: 12))
    add("and", Sense(role: .numeralJoint))
    add("of", Sense(role: .numeralJoint, a: 1))
    add("point", Sense(role: .point, a: 0, b: 1))
  }

  private mutating func addFractionWords() {
    add(words: "분의 分の 分之", Sense(role: .fraction, b: 1))
    add("반", Sense(role: .fraction, b: 4))
    add(words: "half halves", Sense(role: .fraction, a: 2, b: 2))
    add(words: "quarter quarters", Sense(role: .fraction, a: 4, b: 2))
    let ordinals: [(String, Int32)] = [
      ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8),
      ("ninth", 9), ("tenth", 10), ("eleventh", 11), ("twelfth", 12), ("thirteenth", 13),
      ("fourteenth", 14), ("fifteenth", 15), ("sixteenth", 16), ("seventeenth", 17),
      ("eighteenth", 18), ("nineteenth", 19), ("twentieth", 20), ("thirtieth", 30),
      ("fortieth", 40),
      ("fiftieth", 50), ("sixtieth", 60), ("seventieth", 70), ("eightieth", 80), ("ninetieth", 90),
      ("hundredth", 100), ("thousandth", 1000),
    ]
    for (word, power) in [("millionth", Int32(6)), ("billionth", 9), ("trillionth", 12)] {
      add(word, Sense(role: .denominator, a: power, b: 0, text: "power"))
      add(word + "s", Sense(role: .denominator, a: power, b: 1, text: "power"))
    }
    for (word, value) in ordinals {
      add(word, Sense(role: .denominator, a: value, b: 0))
      add(word + "s", Sense(role: .denominator, a: value, b: 1))
    }
    for (word, value) in [("first", Int32(1)), ("second", 2)] {
      add(word + "s", Sense(role: .denominator, a: value, b: 1))
    }
  }

  private mutating func addNumeralSigns() {
    add(words: "마이너스 음수 マイナス minus negative", Sense(role: .minus))
    // Signs that may begin a number, so that the scan offers them.
    add(words: "- − － .", Sense(role: .other))
    add(words: "½ ⅓ ⅔ ¼ ¾ ⅕ ⅖ ⅗ ⅘ ⅙ ⅚ ⅛ ⅜ ⅝ ⅞", Sense(role: .fraction, b: 3))
    add(words: "점 쩜 点", Sense(role: .point))
  }
}
