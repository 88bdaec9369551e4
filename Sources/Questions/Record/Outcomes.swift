// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// What became of forecasts, plans and promises: the outcome on record, or open.
  static let outcomes = Question(
    "outcomes",
    title: Text(en: "What became of it", ko: "전망과 계획의 결과", ja: "見通しと計画の結果"),
    about: Text(
      en:
        "Every forecast, dated plan and milestone on record with what became of it, and what is still open; what is past its date without an outcome first.",
      ko: "기록된 전망, 기한 있는 계획, 이정표와 그 결과; 기한이 지났으나 결과가 없는 것을 먼저 표시.",
      ja: "記録された見通し、期限のある計画、節目とその結果。期限を過ぎて結果のないものを先に示す。"),
    systems: ["S19", "S63"],
    parameters: [
      Parameter(
        "kind", Text(en: "only these", ko: "이 유형만", ja: "この種類のみ"),
        choices: { _ in Matter.Kind.allCases.map { .init(value: $0.rawValue, label: $0.label) } })
    ]
  ) { asking throws(Unanswerable) in
    let matters = asking.matters().filter { matter in
      asking["kind"].map { $0 == matter.kind.rawValue } ?? true
    }
    guard !matters.isEmpty else {
      throw Unanswerable("no forecast, plan or milestone is recorded by \(asking.clock)")
    }
    let open = matters.filter { $0.state == .open }
    let late = matters.filter { $0.state == .late }
    let settled = matters.filter { $0.state == .settled }
    return Finding(
      headline: Text { language in
        switch language {
        case .en:
          "\(matters.count) forecasts, plans and milestones: \(settled.count) settled, \(open.count) open, \(late.count) past their date without an outcome on record."
        case .ko:
          "전망·계획·이정표 \(matters.count)건: 결과 확인 \(settled.count)건, 진행 중 \(open.count)건, 기한 경과·결과 기록 없음 \(late.count)건."
        case .ja:
          "見通し・計画・節目\(matters.count)件：結果あり\(settled.count)件、未了\(open.count)件、期限超過で結果の記録なし\(late.count)件。"
        }
      },
      values: [
        asking.count("settled", Matter.State.settled.label, settled),
        asking.count("open", Matter.State.open.label, open),
        asking.count("late", Matter.State.late.label, late),
      ],
      tables: [asking.table(matters.sorted { $0.order < $1.order })],
      events: (open + late).compactMap(\.event))
  }
}

/// A forecast, a plan, a promise or a milestone, and what became of it.
private struct Matter {
  enum Kind: String, Choice {
    case forecast, plan, milestone
    var label: Text {
      switch self {
      case .forecast: Text(en: "forecast", ko: "전망", ja: "見通し")
      case .plan: Text(en: "plan or promise", ko: "계획·약속", ja: "計画・約束")
      case .milestone: Text(en: "milestone", ko: "이정표", ja: "節目")
      }
    }
  }

  enum State: String, Choice {
    case late, open, settled
    var label: Text {
      switch self {
      case .late: Text(en: "past its date", ko: "기한 경과", ja: "期限超過")
      case .open: Text(en: "open", ko: "진행 중", ja: "未了")
      case .settled: Text(en: "settled", ko: "결과 확인", ja: "結果あり")
      }
    }
  }

  let key: String
  let entry: any Entry
  let kind: Kind
  let text: Text
  let holder: Value
  let due: PartialDate?
  let state: State
  let result: Value
  let words: Text?
  let on: PartialDate?
  let outcome: Outcome?
  let citations: [Citation]

  /// What is late first, the longest late at the top; then what is open, the soonest due first; then
  /// what is settled, the newest first.
  var order: (Int, Int, String) {
    switch state {
    case .late: (0, due?.last.number ?? .max, key)
    case .open: (1, due?.last.number ?? .max, key)
    case .settled: (2, -(on?.last.number ?? 0), key)
    }
  }

  var event: CalendarEvent? {
    guard let due, due.precision == .day else { return nil }
    return CalendarEvent(
      address: "\(key).due", days: due.first...due.last, summary: text,
      description: entry.name)
  }
}

extension Asking {
  fileprivate func matters() -> [Matter] {
    forecasts() + plans() + milestones()
  }

  private func outcome(of id: EntryID) -> Outcome? {
    ledger.outcomes.last { $0.of.contains(id) }
  }

  private func forecasts() -> [Matter] {
    ledger.assessments.filter { $0.form == .forecast }.map { view in
      matter(view, .forecast, view.name, ledger.link(view.holder), due: nil)
    }
  }

  /// Commitments with a deadline, and whatever else an outcome speaks of.
  private func plans() -> [Matter] {
    let dated = ledger.commitments.filter { $0.deadline != nil }.map { commitment in
      matter(
        commitment, .plan, commitment.name, ledger.links(commitment.by), due: commitment.deadline)
    }
    let known = Set(dated.map(\.entry.id))
    let spokenOf = ledger.outcomes.flatMap(\.of).distinct.filter { !known.contains($0) }
    let others = spokenOf.compactMap { id -> Matter? in
      guard let entry = ledger[id] else { return nil }
      if let view = entry as? Assessment, view.form == .forecast { return nil }
      return matter(entry, .plan, entry.name, holder(of: entry), due: nil)
    }
    return dated + others
  }

  private func holder(of entry: any Entry) -> Value {
    switch entry {
    case let view as Assessment: ledger.link(view.holder)
    case let provision as Provision: ledger.links(provision.binds)
    case let commitment as Commitment: ledger.links(commitment.by)
    case let instrument as Instrument: ledger.link(instrument.by)
    default: .none
    }
  }

  private func matter(
    _ entry: any Entry, _ kind: Matter.Kind, _ text: Text, _ holder: Value, due: PartialDate?
  ) -> Matter {
    let outcome = outcome(of: entry.id)
    let state: Matter.State =
      outcome != nil ? .settled : due.map { $0.last < clock } ?? false ? .late : .open
    return Matter(
      key: entry.id.text, entry: entry, kind: kind, text: text, holder: holder, due: due,
      state: state, result: outcome.map { .word($0.result) } ?? .none, words: outcome?.name,
      on: outcome?.on, outcome: outcome, citations: outcome?.citations ?? [])
  }

  private func milestones() -> [Matter] {
    var keys = RowKeys()
    return ledger.programmes.flatMap { programme in
      programme.milestones.map { milestone in
        let news = milestone.later.last
        let state: Matter.State =
          milestone.status == .planned
          ? (news?.on ?? milestone.due).last < clock ? .late : .open : .settled
        return Matter(
          key: keys.key(programme.id, milestone.name), entry: programme, kind: .milestone,
          text: milestone.name, holder: ledger.link(programme.id),
          due: milestone.status == .planned ? news?.on ?? milestone.due : milestone.due,
          state: state, result: state == .settled ? .word(milestone.status) : .none,
          words: news?.words, on: milestone.status == .planned ? nil : milestone.settled,
          outcome: nil, citations: milestone.citations.all)
      }
    }
  }

  fileprivate func count(_ key: String, _ label: Text, _ matters: [Matter]) -> NamedValue {
    NamedValue(
      key, label, .count(matters.count),
      Derivation(
        rule: .outcomeRule, inputs: matters.map { Derivation.Input($0.entry) }.distinct,
        arithmetic: matters.map { "\($0.key)" }))
  }

  fileprivate func table(_ matters: [Matter]) -> Table {
    Table(
      "matters", Text(en: "What became of it", ko: "전망과 계획의 결과", ja: "見通しと計画の結果"),
      [
        .init("what", .whatHeading), .init("kind", .formHeading), .init("held_by", .holderHeading),
        .init("due", Text(en: "due", ko: "기한", ja: "期限")),
        .init("state", Text(en: "state", ko: "상태", ja: "状態")),
        .init("result", Text(en: "result", ko: "결과", ja: "結果")),
        .init("on", Text(en: "settled on", ko: "확인일", ja: "確定日")),
        .init("words", Text(en: "what happened", ko: "경과", ja: "経過")),
        .init("source", .sourceHeading),
      ],
      matters.map { matter in
        let derivation = Derivation(
          rule: .outcomeRule,
          inputs: [.init(matter.entry)]
            + (matter.outcome.map { [Derivation.Input($0)] } ?? []),
          arithmetic: matter.due.map { ["\($0) / \(clock)"] } ?? [])
        return Table.Row(
          matter.key, entry: matter.entry.id,
          [
            Cell(matter.kind == .milestone ? .text(matter.text) : ledger.link(matter.entry.id)),
            Cell(.word(matter.kind)), Cell(matter.holder), Cell(.date(matter.due)),
            Cell(.word(matter.state), derivation), Cell(matter.result, derivation),
            Cell(.date(matter.on), derivation), Cell(.text(matter.words)),
            Cell(.all(matter.citations.map { ledger.link($0) })),
          ])
      })
  }
}

extension Text {
  fileprivate static let outcomeRule = Text(
    en:
      "Settled when an outcome, or a later report on the milestone, is public; past its date when the last day of its date lies before the day asked and nothing of the kind is; otherwise open.",
    ko: "결과 또는 이정표의 후속 보도가 공개되었으면 '결과 확인', 기한의 마지막 날이 기준일 전이고 그런 기록이 없으면 '기한 경과', 그 밖에는 '진행 중'.",
    ja: "結果または節目の続報が公表されていれば「結果あり」、期限の最終日が基準日より前でその記録がなければ「期限超過」、それ以外は「未了」。")
}
