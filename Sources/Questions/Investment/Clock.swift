// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities

extension Question {
  /// S09, S11: the pledge against its deadline: what is allocated, what remains, how fast it has to go.
  static let clock = Question(
    "clock",
    title: Text(en: "Pledge clock", ko: "약정 집행 시계", ja: "約束の時計"),
    about: Text(
      en:
        "Whether a pledge is ahead of its deadline: money allocated beside time elapsed, and what would have to follow each year.",
      ko: "약정의 배정 진도와 경과 시간을 비교해 시한 대비 속도와 연간 필요 금액을 계산.",
      ja: "約束の配分と経過時間を比べ、期限に対する速さと年間必要額を示す。"),
    systems: ["S09", "S11"], form: .series, parameters: [.pledge]
  ) { asking throws(Unanswerable) in
    let pledge = try asking.pledge()
    guard let now = PledgeMoment(pledge, on: asking.clock, in: asking.ledger) else {
      throw Unanswerable(
        "'\(pledge.id)' has no amount, start or deadline, or its projects are in another currency")
    }
    return Finding(
      headline: asking.clockHeadline(now), values: asking.clockValues(now),
      tables: [asking.clockTable(now), asking.pledgeTerms(pledge), asking.pledgeSteps(pledge)],
      gaps: now.projects.filter { $0.amount == nil }.map {
        Gap(Text(en: "no amount is recorded", ko: "금액 기록 없음", ja: "金額の記録なし"), entry: $0.id)
      }
        + (asking.ledger.flows.isEmpty
          ? [
            Gap(
              Text(
                en:
                  "no call or disbursement is recorded, so only allocation is clocked, not money moved",
                ko: "납입·집행 기록이 없어 자금 이동이 아닌 배정만 계산", ja: "拠出・支出の記録がなく、資金の移動ではなく配分のみを計算"),
              entry: pledge.id)
          ] : []))
  }
}

extension Asking {
  fileprivate func clockValues(_ now: PledgeMoment) -> [NamedValue] {
    var values = [
      NamedValue("pledged", MoneyStage.pledged.label, .amount(now.amount), .recorded(now.pledge)),
      NamedValue(
        "allocated", MoneyStage.allocated.label, .total(now.allocated),
        .sum(of: now.projects, now.allocated)),
    ]
    if let share = now.allocatedShare {
      values.append(
        .executed(share, total: now.allocated, pledge: now.pledge, projects: now.projects))
    }
    values += [
      NamedValue(
        "elapsed-days", Text(en: "days elapsed", ko: "경과 일수", ja: "経過日数"), .days(now.elapsedDays),
        now.elapsedDerivation),
      NamedValue(
        "total-days", Text(en: "days in all", ko: "전체 일수", ja: "全日数"), .days(now.totalDays),
        now.elapsedDerivation),
      NamedValue(
        "elapsed-share", Text(en: "time elapsed", ko: "경과 비율", ja: "経過比率"),
        .share(now.elapsedShare), now.elapsedDerivation),
      NamedValue(
        "remaining", Text(en: "not yet allocated", ko: "미배정 잔액", ja: "未配分の残額"),
        .number(now.remaining, now.amount.unit), now.remainingDerivation),
    ]
    if let required = now.requiredPerYear, let currency = now.amount.unit.currency {
      values.append(
        NamedValue(
          "required-per-year",
          Text(en: "to be allocated each year", ko: "연간 필요 배정액", ja: "年間に必要な配分"),
          .number(
            (required / 100_000_000).rounded(to: 0) * 100_000_000, .money(currency, per: .year)),
          now.requiredDerivation))
    }
    if let pace = now.pace {
      values.append(
        NamedValue(
          "pace", Text(en: "pace (1 = steady)", ko: "진도 지수(1=균등)", ja: "進度指数(1=均等)"),
          .multiple(pace), now.paceDerivation))
    }
    return values
  }

  fileprivate func clockTable(_ now: PledgeMoment) -> Table {
    let packages = ledger.packages(of: now.pledge.id)
    let start = PledgeMoment(now.pledge, on: now.start, in: ledger)
    let steps: [(key: String, name: Text, entry: EntryID?, moment: PledgeMoment?)] =
      [("start", Text(en: "start", ko: "기산일", ja: "起算日"), now.pledge.id, start)]
      + packages.map {
        ($0.id.text, $0.name, $0.id, PledgeMoment(now.pledge, on: $0.announced.last, in: ledger))
      }
      + [("as-of", Text(en: "as of this day", ko: "기준일 현재", ja: "基準日現在"), nil, now)]
    return Table(
      "moments", Text(en: "The clock", ko: "진도", ja: "進度"),
      [
        .init("moment", Text(en: "moment", ko: "시점", ja: "時点")), .init("date", .dateHeading),
        .init("elapsed", Text(en: "days elapsed", ko: "경과 일수", ja: "経過日数"), numeric: true),
        .init("elapsed_share", Text(en: "time elapsed", ko: "경과 비율", ja: "経過比率"), numeric: true),
        .init("allocated", Text(en: "allocated", ko: "배정액", ja: "配分額"), numeric: true),
        .init("allocated_share", Text(en: "of the pledge", ko: "배정 비율", ja: "配分比率"), numeric: true),
        .init("remaining", Text(en: "remaining", ko: "잔액", ja: "残額"), numeric: true),
        .init("years_left", Text(en: "years left", ko: "남은 연수", ja: "残り年数"), numeric: true),
        .init("required", Text(en: "needed a year", ko: "연간 필요액", ja: "年間必要額"), numeric: true),
        .init("pace", Text(en: "pace", ko: "진도 지수", ja: "進度指数"), numeric: true),
      ],
      steps.compactMap { step in step.moment.map { row(step.key, step.name, step.entry, $0) } })
  }

  private func row(_ key: String, _ name: Text, _ entry: EntryID?, _ moment: PledgeMoment)
    -> Table.Row
  {
    let perYear = moment.amount.unit.currency.map { Quantities.Unit.money($0, per: .year) }
    return Table.Row(
      key, entry: entry,
      [
        Cell(entry.map { .entry($0, name) } ?? .text(name), moment.elapsedDerivation),
        Cell(.date(PartialDate(moment.on)), moment.elapsedDerivation),
        Cell(.days(moment.elapsedDays), moment.elapsedDerivation),
        Cell(.share(moment.elapsedShare), moment.elapsedDerivation),
        Cell(.total(moment.allocated), .sum(of: moment.projects, moment.allocated)),
        Cell(
          moment.allocatedShare.map { .share($0) } ?? .none,
          moment.allocatedShare.map {
            NamedValue.executed(
              $0, total: moment.allocated, pledge: moment.pledge, projects: moment.projects
            ).derivation
          }),
        Cell(.number(moment.remaining, moment.amount.unit), moment.remainingDerivation),
        Cell(.number(moment.yearsLeft.rounded(to: 2), .years), moment.requiredDerivation),
        Cell(
          moment.requiredPerYear.flatMap { need in
            perYear.map { .number((need / 100_000_000).rounded(to: 0) * 100_000_000, $0) }
          } ?? .none, moment.requiredDerivation),
        Cell(moment.pace.map { .multiple($0) } ?? .none, moment.paceDerivation),
      ])
  }

  fileprivate func clockHeadline(_ now: PledgeMoment) -> Text {
    let pace = now.pace
    let isAhead = (pace?.nominal ?? 0) > 1
    let isCertain = pace.flatMap { $0.interval.lower }.map { $0 > 1 } ?? false
    let verdict: Text =
      switch (isAhead, isCertain) {
      case (true, true): Text(en: "Ahead of its deadline", ko: "시한보다 앞섬", ja: "期限に先行")
      case (true, false):
        Text(en: "Ahead of its deadline at face value", ko: "명목상 시한보다 앞섬", ja: "名目上は期限に先行")
      default: Text(en: "Behind a steady course to its deadline", ko: "균등 진도에 미달", ja: "均等な進度に遅れ")
      }
    return Text { language in
      let share = now.allocatedShare?.formatted(language) ?? "–"
      let time = now.elapsedShare.formatted(language)
      let rest = Value.number(now.remaining, now.amount.unit).words(in: language)
      let (done, all) = (Decimal(now.elapsedDays).grouped(), Decimal(now.totalDays).grouped())
      let times = pace.map { $0.nominal.rounded(to: 2) } ?? 0
      let said = verdict.words(in: language)
      return switch language {
      case .en:
        "\(said): \(share) allocated after \(time) of the time (\(done) of \(all) days), pace \(times); \(rest) remain."
      case .ko: "\(said): 경과 \(time)(\(all)일 중 \(done)일)에 배정 \(share), 진도 지수 \(times), 잔액 \(rest)."
      case .ja: "\(said)：経過\(time)(\(all)日中\(done)日)に対し配分\(share)、進度指数\(times)、残額\(rest)。"
      }
    }
  }
}

// The agreement itself: what was undertaken, against what, under which course.
extension Asking {
  fileprivate func pledgeTerms(_ pledge: Commitment) -> Table {
    let terms: [(String, Text, Value)] = [
      ("by", Text(en: "undertaken by", ko: "약정 측", ja: "約束する側"), ledger.links(pledge.by)),
      ("to", Text(en: "towards", ko: "상대", ja: "相手"), ledger.links(pledge.to)),
      ("amount", .amountWord, .amount(pledge.amount)),
      ("signed", Text(en: "agreed", ko: "합의일", ja: "合意日"), .date(pledge.signed)),
      ("starts", Text(en: "clock starts", ko: "기산일", ja: "起算日"), .date(pledge.starts)),
      ("deadline", Text(en: "deadline", ko: "시한", ja: "期限"), .date(pledge.deadline)),
      ("condition", Text(en: "condition", ko: "조건", ja: "条件"), .text(pledge.condition)),
      (
        "in-return", Text(en: "in return for", ko: "반대급부", ja: "見返り"),
        ledger.links(pledge.inReturnFor)
      ),
      (
        "if-broken", Text(en: "if not kept", ko: "불이행 시", ja: "不履行の場合"),
        ledger.links(pledge.ifBroken)
      ),
      ("strength", .strengthHeading, pledge.strength.map { .word($0) } ?? .none),
      (
        "domestic-step", Text(en: "own procedure", ko: "국내 절차", ja: "国内手続"),
        .text(pledge.domesticStep)
      ),
    ]
    return Table(
      "terms", Text(en: "The agreement", ko: "합의 내용", ja: "合意内容"),
      [.init("term", Text(en: "term", ko: "항목", ja: "項目")), .init("is", .whatHeading)],
      terms.map { key, label, value in
        Table.Row(key, entry: pledge.id, [Cell(.text(label)), Cell(value)])
      })
  }

  /// The courses that rest on a paper which the pledge cites.
  fileprivate func pledgeSteps(_ pledge: Commitment) -> Table {
    let papers = Set(pledge.citations.map(\.document))
    let courses = ledger.procedures.filter { !papers.isDisjoint(with: $0.basis) }
    return Table(
      "steps", Text(en: "How money is called", ko: "선정·납입 절차", ja: "選定・拠出の手続"),
      [
        .init("step", Text(en: "step", ko: "단계", ja: "段階")),
        .init("by", Text(en: "who", ko: "주체", ja: "主体")),
        .init("within", Text(en: "within", ko: "기한", ja: "期間")),
        .init("if", Text(en: "when", ko: "조건", ja: "条件")),
        .init("procedure", Text(en: "procedure", ko: "절차", ja: "手続")),
      ],
      courses.flatMap { course in
        course.steps.enumerated().map { index, step in
          Table.Row(
            "\(course.id)-\(index + 1)", entry: course.id,
            [
              Cell(.text(step.name)), Cell(ledger.links(step.by)), Cell(.amount(step.within)),
              Cell(.text(step.condition)), Cell(ledger.link(course.id)),
            ])
        }
      })
  }
}
