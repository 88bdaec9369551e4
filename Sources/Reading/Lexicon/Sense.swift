// SPDX-License-Identifier: Apache-2.0

/// One meaning that a word can have to the reader. A word may have several: 조 is 10¹² and "article".
struct Sense: Sendable, Hashable {
  enum Role: UInt8, Sendable {
    // numbers
    /// A spelled digit or small number: 삼, 三, 열, "seven", "twenty". `a` is its value, `b` its class: 1, 2
    /// and 3 for English units, teens and tens, 4 for "a", 10 Sino-Korean, 11 native Korean, 20 Han.
    case numeral
    /// A factor within a group of four or three digits: 십 백 천, 十 百 千, "hundred". `a` is the power of ten.
    case factor
    /// A factor of a whole group: 만 억 조, 万 億 兆, "million", "bn". `a` is the power of ten.
    case scale
    /// A minus sign in words.
    case minus
    /// A decimal point in words: 점, 点, "point".
    case point
    /// A part of a fraction: 분의, 分の, "half", "quarter".
    case fraction
    /// Joins the parts of a number: "and"; "of" and "out of" have `a` 1 and 2.
    case numeralJoint
    /// An English ordinal as the lower part of a fraction: "third", "fifths"; `a` is its value, `b` 1
    /// in the plural.
    case denominator
    /// A Japanese numeral in kana; `b` is 0 for a digit, 1 for a factor, 2 for a power of ten.
    case kanaNumeral
    /// A Korean particle, after which a word has ended: 은, 에서.
    case particle
    /// What may close a Korean amount beside particles: 어치, 짜리.
    case amountTail
    // what a number can be of
    /// A currency after its number; `text` is its ISO 4217 code, `a` the confidence if below 100, `b` a
    /// `WordCase` in its low bits and a power of ten above them ("MUSD").
    case currency
    /// A currency sign or code before its number, likewise.
    case currencySign
    /// A hundredth or tenth of a currency: "cents", 전; `a` is the power of ten, negative; `b` is 1 if it
    /// stands only after its whole currency.
    case minorCurrency
    /// Per cent; `a` is a power of ten for 割 and 厘, `b` is 1 for what is taken off (割引).
    case percent
    case percentPoint
    /// 배, 倍, "times"; `a` is the value of a word that is a multiple by itself ("twice").
    case multiple
    /// A unit of measurement; `text` is its symbol, `b` a `WordCase`.
    case unit
    /// A Korean or Japanese counter, or an English noun that policy papers count; `text` is its form.
    case classifier
    // bounds
    /// A bound before its number: 약, 최대, "up to"; `a` is the `Qualifier`'s rank.
    case boundBefore
    /// A bound after it: 이상, 미만, 以上, "or more"; `a` is the `Qualifier`'s rank.
    case boundAfter
    /// Joins two ends of a range: 에서, から, "to".
    case rangeJoint
    /// Before a range: "between", "from".
    case rangeOpening
    /// After a range: 사이, の間.
    case rangeClosing
    // time
    /// A calendar unit after its number: 년, 월, 일, 年, "year"; `a` is a `CalendarUnit`, `b` a `UnitUse`.
    case calendarUnit
    /// A month by name; `a` is 1–12, `b` is 1 if the word has another meaning ("may", "sep").
    case month
    /// A weekday; `a` is 0 for Monday, `b` is 1 if the word has another meaning ("sun").
    case weekday
    /// A Japanese era; `a` is the Gregorian year of its year 1.
    case era
    /// A stretch of a month, year or week: 상순, 하반기, "early"; `a` is a `Stretch`, `b` which one.
    case stretch
    /// A word placed against the document's date: 올해, 전년, 昨年, "last year"; `a` is a `CalendarUnit`, `b` the offset,
    /// `text` is "text" if it counts from the date last named, "start" or "end" for 연초 and 연말.
    case relative
    /// Whole words for days: 오늘, 明日, "tomorrow"; `a` is the offset in days, `text` as for `relative`.
    case relativeDay
    /// 매년, 年間, "per year", "annual"; `a` is a `Period`'s rank.
    case perPeriod
    /// A fiscal-year marker: 회계연도, 年度, "FY".
    case fiscal
    case quarter
    case half
    /// A bound before a date: "by", "since"; `a` is the `Qualifier`'s rank.
    case dateBound
    /// A bound after a date: 까지, 以前; `a` is the `Qualifier`'s rank.
    case dateBoundAfter
    /// A whole length of time in one word: 이틀, 半年; `a` is a `CalendarUnit`, `b` how many.
    case timeLength
    /// After a length of time: 전, 後, "ago"; `a` is -1 for the past, 1 for the future.
    case distance
    // ordinals and places in papers
    /// 제, 第.
    case ordinalBefore
    /// What an ordinal counts: 차, 회, 回; `a` is 1 where it makes an ordinal without 제 (번째, 番目).
    case ordinalAfter
    /// "third", 첫: `a` is its value, `b` 1 to 9, 2 tens and teens, 3 a power of ten, 4 Korean.
    case ordinalWord
    /// 조 after a number as "article", 条, "section"; `text` is the English word.
    case article
    /// A word before a phone number or a page number: "Tel", "p."
    case phone
    case page
    // anything a helper module needs of its own
    case other
    /// A name of the ledger; `a` is its index in `Names`, `b` how many characters it has.
    case name
  }

  var role: Role
  var a: Int32 = 0
  var b: Int32 = 0
  var text: Term = ""

  /// In `b` of a currency's sign: it is one only before a number with a scale or a thousand.
  static let needsLargeNumber: Int32 = 4
}

/// A set of roles, to ask a lexicon only for words that can mean one of them.
struct Roles: OptionSet, Sendable, Hashable {
  let rawValue: UInt64
  init(rawValue: UInt64) { self.rawValue = rawValue }
  @inline(__always)
  init(_ role: Sense.Role) { rawValue = 1 << UInt64(role.rawValue) }
  @inline(__always)
  init(_ one: Sense.Role, _ other: Sense.Role) { self = Roles(one).union(Roles(other)) }
  /// Folded by the compiler, where an array would be gathered when the program runs.
  @inline(__always)
  static func | (roles: Roles, role: Sense.Role) -> Roles {
    Roles(rawValue: roles.rawValue | Roles(role).rawValue)
  }
  static let all = Roles(rawValue: .max)
}
