// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S26-S30: the clauses of a minerals action plan, who owns them, which are new, and how far the
  /// price floor, the agreement and the stockpile have come.
  static let actionPlan = Question(
    "action-plan",
    title: Text(en: "Clauses of an action plan", ko: "행동계획 조항", ja: "行動計画の条項"),
    about: Text(
      en:
        "An action plan item by item: who is to act, how firmly, what has become of it, what is new against the earlier plan, and the topics it lists for a plurilateral agreement.",
      ko: "행동계획의 항목별 주체, 강도, 진행 상태, 앞선 계획 대비 신설 여부와 복수국간 협정 주제.",
      ja: "行動計画の項目ごとに、担当、強さ、進み具合、先行計画に対する新設、複数国間協定の論点。"),
    systems: ["S26", "S27", "S28", "S29", "S30"],
    parameters: [
      Parameter(
        "document", Text(en: "the action plan", ko: "행동계획", ja: "行動計画"),
        choices: { ledger in
          ledger.actionPlans.map { Parameter.Option(value: $0.id.text, label: $0.name) }
        },
        usual: { $0.actionPlans.first?.id.text })
    ]
  ) { asking throws(Unanswerable) in
    guard
      let plan = asking.id("document").flatMap({ asking.ledger.entry($0, as: Document.self) })
    else { throw Unanswerable("no action plan with numbered items is recorded by \(asking.clock)") }
    let clauses = PlanClauses(of: plan, in: asking.ledger)
    return Finding(
      headline: clauses.headline, values: clauses.values,
      tables: [
        clauses.table(
          "clauses", Text(en: "Items", ko: "항목", ja: "項目"), clauses.all, in: asking.ledger),
        clauses.table(
          "topics", Text(en: "Topics", ko: "논의 주제", ja: "論点"), clauses.topics, in: asking.ledger),
        clauses.table(
          "new", Text(en: "New clauses", ko: "신설 조항", ja: "新設条項"), clauses.new, in: asking.ledger),
      ],
      gaps: clauses.gaps)
  }
}

extension Ledger {
  /// Action plans whose items are in the record, the one with the most items first.
  fileprivate var actionPlans: [Document] {
    var items: [EntryID: Int] = [:]
    for document in documents where document.form == .actionPlan { items[document.id] = 0 }
    for provision in provisions where provision.item != nil {
      for document in Set(provision.stated.map(\.citation.document)) { items[document]? += 1 }
    }
    return documents.filter { items[$0.id, default: 0] > 0 }
      .sorted { items[$0.id, default: 0] > items[$1.id, default: 0] }
  }
}

extension Provision {
  func isStated(in document: EntryID) -> Bool {
    stated.contains { $0.citation.document == document }
  }
}

/// The numbered clauses of one plan.
struct PlanClauses {
  let plan: Document
  let all: [Provision]
  /// The statuses of instruments that the plan sets going, by item.
  private let instruments: [(item: String, instrument: Instrument)]

  init(of plan: Document, in ledger: Ledger) {
    self.plan = plan
    all = ledger.provisions.filter { $0.item != nil && $0.isStated(in: plan.id) }
      .sorted { Self.order($0.item ?? "").lexicographicallyPrecedes(Self.order($1.item ?? "")) }
    instruments = ledger.instruments.flatMap { instrument in
      instrument.citations.compactMap { citation in
        guard citation.document == plan.id, citation.place.hasPrefix("item ") else { return nil }
        let item = citation.place.dropFirst(5).prefix { $0.isNumber || $0 == "." }
        return (String(item), instrument)
      }
    }
  }

  /// "3.10" after "3.9".
  private static func order(_ item: String) -> [Int] {
    item.split(separator: ".").map { Int($0) ?? 0 }
  }

  var items: [Provision] { all.filter { !($0.item ?? "").contains(".") } }
  /// What stands under an item that lists more than one thing: a single sub-item is a detail, not a
  /// list.
  var topics: [Provision] {
    items.flatMap { item in
      let parts = all.filter { ($0.item ?? "").hasPrefix("\(item.item ?? "").") }
      return parts.count > 1 ? parts : []
    }
  }
  var new: [Provision] { all.filter { $0.newAgainst != nil } }

  private func whole(of clause: Provision) -> Provision? {
    all.first { $0.id == clause.partOf }
  }

  /// Who must act: on the clause, else on the whole that it is a part of.
  func owners(_ clause: Provision) -> [EntryID] {
    clause.binds.isEmpty ? whole(of: clause)?.binds ?? [] : clause.binds
  }

  var headline: Text {
    Text { language in
      let added = self.new.map { $0.item ?? "" }.joined(separator: ", ")
      return switch language {
      case .en:
        "\(self.items.count) items, \(self.topics.count) topics; new against the earlier plan: \(self.new.count)"
          + (added.isEmpty ? "." : " (\(added)).")
      case .ko:
        "\(self.items.count)개 항목, 논의 주제 \(self.topics.count)개; 앞선 계획 대비 신설 \(self.new.count)개"
          + (added.isEmpty ? "." : "(\(added)).")
      case .ja:
        "\(self.items.count)項目、論点\(self.topics.count)。先行計画に対する新設\(self.new.count)"
          + (added.isEmpty ? "。" : "（\(added)）。")
      }
    }
  }

  var values: [NamedValue] {
    [
      NamedValue(
        "items", Text(en: "items", ko: "항목 수", ja: "項目数"), .count(items.count),
        Derivation(
          rule: Text(
            en: "The items of the plan that are not parts of another item.",
            ko: "다른 항목에 속하지 않는 항목의 수.", ja: "他の項目の一部でない項目の数。"), from: items)),
      NamedValue(
        "topics", Text(en: "topics", ko: "논의 주제 수", ja: "論点数"), .count(topics.count),
        Derivation(
          rule: Text(
            en:
              "What stands under an item that lists more than one thing; a single sub-item is a detail of its item.",
            ko: "둘 이상을 열거한 항목의 하위 항목 수. 하위 항목이 하나뿐이면 세부 내용으로 봄.",
            ja: "二つ以上を列挙する項目の下位項目の数。一つだけなら細目とみる。"), from: topics)),
      NamedValue(
        "new", Text(en: "new clauses", ko: "신설 조항 수", ja: "新設条項数"), .count(new.count),
        Derivation(
          rule: Text(
            en:
              "Clauses that are recorded as absent from the earlier plan. Nothing is recorded of clauses dropped from it.",
            ko: "앞선 계획에 없던 것으로 기록된 조항의 수. 삭제된 조항은 기록되지 않음.",
            ja: "先行計画になかったと記録された条項の数。削られた条項の記録はない。"), from: new)),
    ]
  }

  var gaps: [Gap] {
    var gaps = all.filter { owners($0).isEmpty }.map {
      Gap(Text(en: "no owner is recorded", ko: "담당 주체 기록 없음", ja: "担当の記録なし"), entry: $0.id)
    }
    if plan.reading == nil {
      gaps.append(
        Gap(
          Text(
            en: "the plan was not read in full: further items cannot be ruled out",
            ko: "계획 전문을 읽지 않아 다른 항목이 있을 수 있음", ja: "計画の全文は未読で、他の項目がありうる"),
          entry: plan.id))
    }
    return gaps
  }

  func table(_ key: String, _ title: Text, _ clauses: [Provision], in ledger: Ledger) -> Table {
    Table(
      key, title,
      [
        .init("item", Text(en: "item", ko: "항목", ja: "項目")),
        .init("clause", Text(en: "clause", ko: "조항", ja: "条項")),
        .init("owner", Text(en: "owner", ko: "담당", ja: "担当")),
        .init("measures", Text(en: "measures", ko: "조치", ja: "措置")),
        .init("strength", Text(en: "strength", ko: "강도", ja: "強さ")),
        .init("status", Text(en: "status", ko: "상태", ja: "状態")),
        .init("new", Text(en: "new", ko: "신설", ja: "新設")),
        .init("against", Text(en: "against", ko: "비교 대상", ja: "比較対象")),
      ],
      clauses.map { row($0, in: ledger) })
  }

  private func row(_ clause: Provision, in ledger: Ledger) -> Table.Row {
    let strength = clause.stated.first { $0.citation.document == plan.id }?.strength
    let acting = instruments.filter { $0.item == clause.item }.map(\.instrument)
    return Table.Row(
      clause.id.text, entry: clause.id,
      [
        Cell(.text(Text(same: clause.item ?? ""))), Cell(ledger.link(clause.id)),
        Cell(
          ledger.links(owners(clause)),
          Derivation(
            rule: Text(
              en:
                "Who must act on the clause; a part that names nobody is for those who must act on its whole.",
              ko: "조항의 이행 주체. 주체가 없는 하위 항목은 상위 항목의 주체를 따름.",
              ja: "条項の実施主体。主体のない下位項目は上位項目の主体による。"),
            from: [clause] + [whole(of: clause)].compactMap { $0 })),
        Cell(ledger.links(clause.measures)),
        Cell(.word(strength)),
        Cell(
          .all(acting.compactMap(\.status).distinct.map { .word($0) }),
          Derivation(
            rule: Text(
              en: "The status of the instruments that cite this item of the plan.",
              ko: "계획의 이 항목을 근거로 하는 수단의 상태.", ja: "計画のこの項目を根拠とする措置の状態。"),
            from: acting.isEmpty ? [clause] : acting, arithmetic: acting.map(\.statusLine))),
        Cell(.yesNo(clause.newAgainst != nil)), Cell(ledger.link(clause.newAgainst)),
      ])
  }
}
