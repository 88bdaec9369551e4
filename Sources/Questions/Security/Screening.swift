// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities

extension Question {
  /// S35-S37: the planned screening body, the bill that changes the law, how far the bill has come,
  /// and from what share on a purchase has to be notified.
  static let screening = Question(
    "screening",
    title: Text(en: "Screening of foreign investment", ko: "외국인투자 심사", ja: "対内投資審査"),
    about: Text(
      en:
        "The planned committee with its chairs and members, what the bill changes, its steps in order of date, and the share from which prior notice is due.",
      ko: "신설 예정 위원회의 의장·구성, 법 개정안의 항목과 추진 순서, 사전신고 기준 지분율.",
      ja: "新設予定の委員会の議長と構成、法改正案の項目と日程、事前届出の基準比率。"),
    systems: ["S35", "S36", "S37"],
    parameters: [
      Parameter(
        "stake",
        Text(
          en:
            "a share in per cent that a foreign investor means to buy of a listed company in a designated sector: 0.9",
          ko: "외국 투자자가 지정 업종 상장기업에서 취득하려는 지분율(%): 0.9",
          ja: "外国投資家が指定業種の上場企業で取得しようとする比率（%）：0.9")),
      Parameter(
        "designated",
        Text(en: "whether the sector is designated", ko: "지정 업종 여부", ja: "指定業種かどうか"),
        choices: { _ in .yesNo }, usual: { _ in "yes" }),
    ]
  ) { asking throws(Unanswerable) in
    let screening = try Screening(asking)
    return Finding(
      headline: screening.headline,
      values: try screening.values(
        stake: asking["stake"], isDesignated: asking["designated"] != "no"),
      tables: screening.tables, gaps: screening.gaps)
  }
}

/// The bodies, bills and thresholds by which a state screens foreign investment.
struct Screening {
  let ledger: Ledger
  let clock: Day
  /// Planned committees with a date by which they are to exist.
  let bodies: [Party]
  /// Bills that change a law item by item.
  let bills: [Instrument]
  /// What the bodies' states undertake in the bills' field: to set a body up.
  let undertakings: [Commitment]
  /// The steps of the procedures that the law and the bills lay down.
  let rules: [(procedure: Procedure, number: Int, step: Procedure.Step)]

  init(_ asking: Asking) throws(Unanswerable) {
    let ledger = asking.ledger
    self.ledger = ledger
    clock = asking.clock
    let bodies = ledger.parties.filter { $0.form == .committee && $0.due != nil }
    let bills = ledger.instruments.filter { instrument in
      instrument.form == .statute && !instrument.items.isEmpty
        && instrument.partOf.map { ledger.entry($0, as: Instrument.self) != nil } ?? false
    }
    guard !bodies.isEmpty || !bills.isEmpty else {
      throw Unanswerable("no planned screening body and no bill is recorded by \(asking.clock)")
    }
    self.bodies = bodies
    self.bills = bills
    let states = Set(bodies.flatMap { ledger.states(of: $0.id) })
    let fields = Set(bills.compactMap(\.field))
    undertakings = ledger.commitments.filter { commitment in
      commitment.form == .institution && !states.isDisjoint(with: commitment.by)
        && commitment.field.map(fields.contains) ?? false
    }
    let laws = Set(bills.map(\.id) + bills.compactMap(\.partOf))
    rules = ledger.procedures.filter { !laws.isDisjoint(with: $0.basis) }.flatMap { procedure in
      procedure.steps.enumerated().map { (procedure, $0 + 1, $1) }
    }
  }

  /// The threshold of the law in force, as against that of a bill.
  var present: (procedure: Procedure, threshold: Amount)? {
    rules.lazy.filter { isInForce($0.procedure) }
      .compactMap { rule in rule.step.threshold.map { (rule.procedure, $0) } }.first
  }

  func isInForce(_ procedure: Procedure) -> Bool {
    procedure.basis.contains { ledger.entry($0, as: Instrument.self)?.status == .inForce }
  }

  /// A dated step of a bill, or a paper that reports on it.
  struct Step {
    let bill: Instrument
    let on: PartialDate
    let what: Value
    let citations: [Citation]
  }

  /// The statuses of the bills and the papers on them, by date.
  var steps: [Step] {
    bills.flatMap { bill in
      let statuses = bill.history.compactMap { event in
        event.on.map {
          Step(
            bill: bill, on: $0, what: event.words.map { .text($0) } ?? .word(event.status),
            citations: event.citations.all)
        }
      }
      let papers = bill.record.citations.map(\.document).distinct.compactMap { id in
        ledger.entry(id, as: Document.self)?.publicDate.map { date in
          Step(
            bill: bill, on: date, what: ledger.link(id),
            citations: bill.citations.filter { $0.document == id }.distinct)
        }
      }
      return statuses + papers
    }.sorted { ($0.on.first, $0.on.last) < ($1.on.first, $1.on.last) }
  }

  var gaps: [Gap] {
    bills.filter { $0.status != .inForce && $0.status != .enacted }.map {
      Gap(
        Text(
          en: "passage of the bill is not recorded", ko: "법안 통과 기록 없음", ja: "法案成立の記録なし"),
        entry: $0.id)
    }
      + bodies.filter { $0.chairs.isEmpty }.map {
        Gap(Text(en: "no chair is recorded", ko: "의장 기록 없음", ja: "議長の記録なし"), entry: $0.id)
      }
      + (present == nil
        ? [Gap(Text(en: "no threshold in force is recorded", ko: "현행 기준 기록 없음", ja: "現行基準の記録なし"))]
        : [])
  }
}
