// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S39-S43: who leads which programme with whom, what each covers, what is due when, and where the
  /// money for it may come from.
  static let programmes = Question(
    "programmes",
    title: Text(en: "Programmes and milestones", ko: "협력 사업과 이정표", ja: "協力事業と節目"),
    about: Text(
      en:
        "Each programme with its lead and partners, pillars, topics and aims; what is due when and whether it has happened; and the facilities and sectors that could finance it.",
      ko: "사업별 주도·참여 기관, 기둥과 주제, 목표, 이정표의 시한과 상태, 재원이 될 수 있는 기금과 분야.",
      ja: "事業ごとの主導・参加機関、柱と論点、目標、節目の期限と状態、資金となりうる枠と分野。"),
    systems: ["S39", "S40", "S41", "S42", "S43"],
    parameters: [
      Parameter(
        "area", Text(en: "only this area", ko: "이 주제만", ja: "この分野のみ"),
        choices: { ledger in
          let used = ledger.programmes.flatMap(\.areas).distinct
          return used.compactMap { ledger.entry($0, as: Term.self) }.map {
            Parameter.Option(value: $0.shortID, label: $0.name)
          }
        })
    ]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let found = ledger.programmes.filter { programme in
      asking["area"].map { area in
        programme.areas.contains { ledger.entry($0, as: Term.self)?.shortID == area }
      } ?? true
    }
    guard !found.isEmpty else {
      throw Unanswerable("no such programme is recorded by \(asking.clock)")
    }
    let work = ProgrammeWork(programmes: found, ledger: ledger, clock: asking.clock)
    return Finding(
      headline: work.headline, values: work.values, tables: work.tables, gaps: work.gaps)
  }
}

/// The programmes asked for, with what is due and how they may be paid for.
struct ProgrammeWork {
  let programmes: [Programme]
  let ledger: Ledger
  let clock: Day

  struct Due {
    let programme: Programme
    let milestone: Programme.Milestone
  }

  let due: [Due]
  let open: [Due]
  /// Planned, though the date has passed and nothing more is recorded.
  let overdue: [Due]
  /// Funds that name the sectors they finance.
  let funds: [Instrument]
  /// What lists sectors for investment: provisions of that measure, and pledges.
  let lists: [(entry: any Entry, sectors: [EntryID])]
  /// Sectors that a fund and a list of eligible sectors both name.
  let shared: [EntryID]

  init(programmes: [Programme], ledger: Ledger, clock: Day) {
    self.programmes = programmes
    self.ledger = ledger
    self.clock = clock
    due = programmes.flatMap { programme in
      programme.milestones.map { Due(programme: programme, milestone: $0) }
    }.sorted { $0.milestone.due.last < $1.milestone.due.last }
    open = due.filter { $0.milestone.status == .planned }
    overdue = open.filter { $0.milestone.due.last < clock }
    let funds = ledger.instruments.filter {
      $0.form == .fund && (!$0.fields.isEmpty || $0.fieldCount != nil)
    }
    self.funds = funds
    lists = Self.lists(in: ledger) + funds.map { (entry: $0 as any Entry, sectors: $0.fields) }
    let named = Set(lists.filter { !($0.entry is Instrument) }.flatMap(\.sectors))
    shared = funds.flatMap(\.fields).distinct.filter(named.contains)
  }

  private static func lists(in ledger: Ledger) -> [(entry: any Entry, sectors: [EntryID])] {
    let eligible = EntryID("measure/eligible-sectors")
    let provisions = ledger.provisions.filter { provision in
      provision.measures.contains { $0 == eligible }
    }.map { provision in
      (
        provision as any Entry,
        provision.topics.filter { ledger.entry($0, as: Term.self)?.room == "sector" }
      )
    }
    let pledges = ledger.commitments.filter { $0.form == .investment && !$0.sectors.isEmpty }
      .map { ($0 as any Entry, $0.sectors) }
    return provisions + pledges
  }

  /// Pairs of programmes that share at least two parties other than states.
  var overlaps: [(first: Programme, second: Programme, shared: [EntryID])] {
    let bodies = programmes.map { programme in
      programme.partners.map(\.party).filter { ledger.entry($0, as: Party.self)?.form != .state }
        .distinct
    }
    var later: [EntryID: [Int]] = [:]
    var found: [(Int, Int, [EntryID])] = []
    for first in programmes.indices.reversed() {
      var common: [Int: [EntryID]] = [:]
      for body in bodies[first] {
        for second in later[body, default: []] { common[second, default: []].append(body) }
        later[body, default: []].append(first)
      }
      found += common.filter { $0.value.count > 1 }.map { (first, $0.key, $0.value) }
    }
    return found.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map {
      (programmes[$0.0], programmes[$0.1], $0.2)
    }
  }

  var gaps: [Gap] {
    programmes.filter { programme in
      !programme.partners.contains { $0.role == .lead } && programme.partners.count < 2
    }
    .map {
      Gap(
        Text(en: "no lead and no partners are recorded", ko: "주도·참여 기관 기록 없음", ja: "主導・参加機関の記録なし"),
        entry: $0.id)
    }
      + overdue.map {
        Gap(
          Text(
            en: "the date has passed, and what came of it is not recorded",
            ko: "시한이 지났으나 이행 여부 기록 없음", ja: "期限を過ぎたが結果の記録なし"), entry: $0.programme.id)
      }
      + funds.compactMap { fund in
        fund.fieldCount.flatMap { count in
          count > fund.fields.count
            ? Gap(
              Text(
                en: "of \(count) fields only \(fund.fields.count) is named in a source",
                ko: "\(count)개 분야 가운데 자료에 명시된 것은 \(fund.fields.count)개",
                ja: "\(count)分野のうち資料に明示されたのは\(fund.fields.count)"), entry: fund.id) : nil
        }
      }
  }
}
