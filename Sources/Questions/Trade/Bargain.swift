// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities

/// A pledge with what is given for it and what follows if it is broken.
struct Bargain {
  let pledge: Commitment
  /// What the other side gives: entries of any kind.
  let given: [any Entry]
  let sanctions: [Instrument]
  let packages: [Package]
  /// The last ruling that struck down a tariff of the side that gives, in the same field.
  let fall: (instrument: Instrument, event: Instrument.StatusEvent, on: PartialDate)?
  let allocated: Total?
  let projectsAfter: [Project]

  init(_ pledge: Commitment, in ledger: Ledger) {
    self.pledge = pledge
    given = pledge.inReturnFor.compactMap { ledger[$0] }
    sanctions = pledge.ifBroken.compactMap { ledger.entry($0, as: Instrument.self) }
    packages = ledger.packages(of: pledge.id)
    let cuts = given.compactMap { $0 as? Instrument }
    let fallen = ledger.instruments.filter { instrument in
      instrument.isTariff
        && cuts.contains { $0.by == instrument.by && $0.field == instrument.field }
    }
    fall = (fallen + cuts).flatMap { instrument in
      instrument.history.compactMap { event in
        event.status == .struckDown ? event.on.map { (instrument, event, $0) } : nil
      }
    }.max { $0.2.last < $1.2.last }
    let ruling = fall?.on
    let projects = packages.filter { package in
      ruling.map { $0.isCertainlyBefore(package.announced) } ?? false
    }.flatMap { ledger.projects(of: $0.id) }
    projectsAfter = projects
    allocated = pledge.amount.flatMap { Total(projects.compactMap(\.amount), in: $0.unit) }
  }

  /// Packages announced after the ruling.
  var later: [Package] {
    packages.filter { package in fall.map { $0.on.isCertainlyBefore(package.announced) } ?? false }
  }

  var gaps: [Gap] {
    (given.isEmpty
      ? [
        Gap(
          Text(en: "nothing given in return is recorded", ko: "대가 기록 없음", ja: "見返りの記録なし"),
          entry: pledge.id)
      ]
      : [])
      + (sanctions.isEmpty
        ? [
          Gap(
            Text(
              en: "nothing is recorded that follows a breach", ko: "불이행 시 조치 기록 없음",
              ja: "不履行時の措置の記録なし"), entry: pledge.id)
        ]
        : [])
  }
}

extension Bargain {
  fileprivate var rulingRule: Text {
    Text(
      en:
        "The legal basis fell on the day of the last ruling that struck down a tariff of the state that gives the tariff cut, filed in the same field as the cut.",
      ko: "관세 인하를 제공하는 국가의 같은 분야 관세를 무효로 한 마지막 판결일을 법적 근거가 무너진 날로 봄.",
      ja: "関税引下げを与える国の同じ分野の関税を違法とした最後の判決の日を、法的根拠が失われた日とする。")
  }

  var values: [NamedValue] {
    var values: [NamedValue] = []
    let cuts = given.compactMap { $0 as? Instrument }
    if !cuts.isEmpty {
      values.append(
        NamedValue(
          "return-stands",
          Text(en: "what is given in return is in force", ko: "대가의 유효 여부", ja: "見返りは有効か"),
          .yesNo(cuts.allSatisfy { $0.status?.isActive ?? false }),
          Derivation(
            rule: Text(
              en: "Whether every instrument given in return is in force by the day asked.",
              ko: "대가로 제공된 수단이 기준일에 모두 시행 중인지 여부.", ja: "見返りの措置が基準日にすべて発効中かどうか。"),
            from: cuts, arithmetic: cuts.map(\.statusLine))))
    }
    guard let fall else { return values }
    let ruling = Derivation(
      rule: rulingRule,
      inputs: [Derivation.Input(fall.instrument, citations: fall.event.citations.all)])
    values.append(
      NamedValue(
        "basis-fell", Text(en: "legal basis struck down", ko: "법적 근거 상실일", ja: "法的根拠の喪失日"),
        .date(fall.on), ruling))
    values.append(
      NamedValue(
        "packages-after",
        Text(en: "packages announced after it", ko: "이후 발표된 패키지 수", ja: "その後に発表されたパッケージ数"),
        .count(later.count),
        Derivation(
          rule: Text(
            en: "Packages of the pledge announced later than the ruling.",
            ko: "판결보다 뒤에 발표된 패키지의 수.", ja: "判決より後に発表されたパッケージの数。"),
          from: [fall.instrument] + later,
          arithmetic: later.map { "\($0.announced) > \(fall.on)" })))
    guard let last = later.last else { return values }
    let days = fall.on.days(to: last.announced)
    values.append(
      NamedValue(
        "days-after",
        Text(
          en: "days from the ruling to the last package", ko: "판결부터 마지막 패키지까지 일수",
          ja: "判決から最後のパッケージまでの日数"),
        .days(days.lowerBound),
        Derivation(
          rule: Text(
            en: "Days between the two dates.", ko: "두 날짜 사이의 일수.", ja: "二つの日付の間の日数。"),
          from: [fall.instrument, last],
          arithmetic: ["\(last.announced) − \(fall.on) = \(days.lowerBound)"])))
    if let allocated, allocated.nominal > 0 {
      values.append(
        NamedValue(
          "allocated-after",
          Text(en: "allocated to projects after it", ko: "이후 사업 배정액", ja: "その後の案件配分額"),
          .total(allocated), .sum(of: projectsAfter, allocated)))
    }
    return values
  }

  var headline: Text {
    Text { language in
      let amount = self.pledge.amount?.formatted(language) ?? "–"
      let given = self.given.map(\.name).listed.words(in: language)
      let sanction = self.sanctions.map(\.name).listed.words(in: language)
      var text =
        switch language {
        case .en:
          "\(amount) pledged for: \(given.isEmpty ? "–" : given); if broken: \(sanction.isEmpty ? "–" : sanction)."
        case .ko:
          "약정 \(amount)의 대가: \(given.isEmpty ? "–" : given); 불이행 시: \(sanction.isEmpty ? "–" : sanction)."
        case .ja:
          "約束額\(amount)の見返り：\(given.isEmpty ? "–" : given)。不履行時：\(sanction.isEmpty ? "–" : sanction)。"
        }
      guard let fall = self.fall else { return text }
      let day = fall.on.formatted(language, .compact)
      let sum = self.allocated.flatMap { $0.nominal > 0 ? $0.formatted(language) : nil }
      switch language {
      case .en:
        text +=
          " The tariffs fell on \(day); packages announced since: \(self.later.count)"
          + (sum.map { " (\($0))" } ?? "") + "."
      case .ko:
        text +=
          " 관세는 \(day) 위법 판결; 이후 발표된 패키지 \(self.later.count)건" + (sum.map { "(\($0))" } ?? "") + "."
      case .ja:
        text += "関税は\(day)に違法判決、その後のパッケージ\(self.later.count)件" + (sum.map { "（\($0)）" } ?? "") + "。"
      }
      return text
    }
  }

  /// Who owes what for what: one row a tie.
  func tieTable(in ledger: Ledger) -> Table {
    func row(_ entry: any Entry, _ tie: Tie) -> Table.Row {
      let instrument = entry as? Instrument
      return Table.Row(
        "\(pledge.id)/\(tie.rawValue)/\(entry.id)", entry: entry.id,
        [
          ledger.link(pledge.id), .word(tie), ledger.link(entry.id),
          instrument.map { ledger.link($0.by) } ?? .none, .word(instrument?.status),
          .date(instrument?.since), .text(instrument?.effect),
        ].map {
          Cell(
            $0,
            Derivation(
              rule: Text(
                en: "As the pledge records what it is given for and what follows if it is broken.",
                ko: "약정에 기록된 대가와 불이행 시 조치에 따름.", ja: "約束に記録された見返りと不履行時の措置による。"),
              from: [pledge, entry]))
        })
    }
    return Table(
      "ties", Text(en: "The bargain", ko: "연계 구조", ja: "取引の構造"),
      [
        .init("pledge", Text(en: "pledge", ko: "약정", ja: "約束")),
        .init("tie", Text(en: "tie", ko: "관계", ja: "関係")),
        .init("what", Text(en: "what", ko: "내용", ja: "内容")),
        .init("by", Text(en: "by", ko: "주체", ja: "主体")),
        .init("status", Text(en: "status", ko: "상태", ja: "状態")),
        .init("since", Text(en: "since", ko: "시작일", ja: "開始日")),
        .init("effect", Text(en: "effect", ko: "효과", ja: "効果")),
      ],
      given.map { row($0, .inReturn) } + sanctions.map { row($0, .ifBroken) })
  }

  func packageTable(in ledger: Ledger) -> Table {
    Table(
      "packages", Text(en: "Packages and the ruling", ko: "패키지와 판결", ja: "パッケージと判決"),
      [
        .init("package", Text(en: "package", ko: "패키지", ja: "パッケージ")),
        .init("announced", Text(en: "announced", ko: "발표", ja: "発表")),
        .init("meeting", Text(en: "meeting", ko: "회담", ja: "会談")),
        .init("after", Text(en: "after the ruling", ko: "판결 이후", ja: "判決後")),
        .init(
          "days", Text(en: "days after the ruling", ko: "판결 후 일수", ja: "判決後の日数"), numeric: true),
      ],
      packages.map { package in
        let days = fall.map { package.announced.first - $0.on.first }
        let derivation = fall.map {
          Derivation(
            rule: rulingRule, from: [package, $0.instrument],
            arithmetic: ["\(package.announced) − \($0.on) = \(days ?? 0)"])
        }
        return Table.Row(
          package.id.text, entry: package.id,
          [
            Cell(ledger.link(package.id)), Cell(.date(package.announced)),
            Cell(ledger.link(package.meeting)),
            Cell(
              fall.map { .yesNo($0.on.isCertainlyBefore(package.announced)) } ?? .none, derivation),
            Cell(days.map { .days($0) } ?? .none, derivation),
          ])
      })
  }
}

/// How a pledge and another matter hang together.
private enum Tie: String, Choice {
  case inReturn = "in-return"
  case ifBroken = "if-broken"

  var label: Text {
    switch self {
    case .inReturn: Text(en: "given in return", ko: "대가", ja: "見返り")
    case .ifBroken: Text(en: "follows a breach", ko: "불이행 시", ja: "不履行時")
    }
  }
}
