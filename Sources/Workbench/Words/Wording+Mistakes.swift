// SPDX-License-Identifier: Apache-2.0

/// Words for addresses that lead nowhere.
extension Wording {
  static let notHere = Wording(en: "Not in this record", ko: "이 기록에 없음", ja: "この記録にない")
  static let notUnderstood = Wording(
    en: "This address cannot be read", ko: "읽을 수 없는 주소", ja: "読み取れないアドレス")
  static let noAnswer = Wording(en: "The record has no answer", ko: "기록에 답이 없음", ja: "記録に答えがない")
  static let nearest = Wording(en: "Perhaps you meant", ko: "혹시 찾는 것", ja: "もしかして")
  static let choices = Wording(en: "It can be", ko: "가능한 값", ja: "取りうる値")
  static let goOn = Wording(en: "Go on from", ko: "계속하기", ja: "続ける")
  static func noPage(_ path: String) -> Wording {
    Wording(
      en: "There is no page “\(path)”.", ko: "'\(path)' 화면이 없음.", ja: "「\(path)」というページはない。")
  }
  static func noEntry(_ id: String) -> Wording {
    Wording(
      en: "There is no entry “\(id)”.", ko: "'\(id)' 항목이 없음.", ja: "「\(id)」という項目はない。")
  }
  static func notPublicYet(_ id: String, _ day: String) -> Wording {
    Wording(
      en: "“\(id)” was not public by \(day).", ko: "'\(id)' 항목은 \(day)까지 공개되지 않았음.",
      ja: "「\(id)」は\(day)までに公表されていない。")
  }
  static func noQuestion(_ id: String) -> Wording {
    Wording(
      en: "There is no question “\(id)”.", ko: "'\(id)' 질문이 없음.", ja: "「\(id)」という質問はない。")
  }
  static func noAddress(_ address: String) -> Wording {
    Wording(
      en: "The answer has nothing at “\(address)”.", ko: "답에 '\(address)' 위치가 없음.",
      ja: "答えに「\(address)」という箇所はない。")
  }
  static func noDay(_ text: String) -> Wording {
    Wording(
      en: "“\(text)” is no date. Write as-of=2026-03-27, 2026-03 or 2026.",
      ko: "'\(text)'은(는) 날짜가 아님. as-of=2026-03-27, 2026-03 또는 2026으로 적기.",
      ja: "「\(text)」は日付ではない。as-of=2026-03-27、2026-03、2026 のように書く。")
  }
  static func noParameter(_ name: String, _ question: String) -> Wording {
    Wording(
      en: "“\(question)” cannot be turned by “\(name)”.", ko: "'\(question)' 질문에 '\(name)' 조건이 없음.",
      ja: "「\(question)」に「\(name)」という条件はない。")
  }
  static func noValue(_ value: String, _ name: String) -> Wording {
    Wording(
      en: "“\(value)” is no value of “\(name)”.", ko: "'\(value)'은(는) '\(name)'의 값이 아님.",
      ja: "「\(value)」は「\(name)」の値ではない。")
  }
}
