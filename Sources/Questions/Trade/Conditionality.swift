// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S22: what a pledge is given for, what follows a breach, and whether packages went on being
  /// announced after the tariffs behind the bargain fell.
  static let conditionality = Question(
    "conditionality",
    title: Text(en: "Tariffs for investment", ko: "관세-투자 연계", ja: "関税と投資の連関"),
    about: Text(
      en:
        "What the pledge is given in return for, what follows if it is broken, and which packages were announced after the legal basis of the tariffs fell.",
      ko: "약정의 대가, 불이행 시 뒤따르는 조치, 관세의 법적 근거가 무너진 뒤 발표된 패키지.",
      ja: "約束の見返り、不履行の場合の措置、関税の法的根拠が失われた後に発表されたパッケージ。"),
    systems: ["S22"], parameters: [.pledge]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let bargain = Bargain(try asking.pledge(), in: ledger)
    guard !bargain.given.isEmpty || !bargain.sanctions.isEmpty else {
      throw Unanswerable(
        "nothing is recorded that '\(bargain.pledge.id)' is given for, nor what follows if it is broken"
      )
    }
    return Finding(
      headline: bargain.headline, values: bargain.values,
      tables: [bargain.tieTable(in: ledger), bargain.packageTable(in: ledger)],
      gaps: bargain.gaps)
  }
}
