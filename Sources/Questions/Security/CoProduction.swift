// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S44: defence items: what changes, by how much, and whether it is announced, under review or
  /// only asked for by one side.
  static let coProduction = Question(
    "co-production",
    title: Text(en: "Defence production and posture", ko: "방위 공동생산·전력 배치", ja: "防衛の共同生産と態勢"),
    about: Text(
      en:
        "Each defence matter of a row of meetings: what it is, its multiple if one is given, and whether it is announced, under review or asked for by one side only.",
      ko: "회담 계열의 방위 사항별 내용, 증산 배수, 발표·검토·일방 요청 구분.",
      ja: "会談系列の防衛事項ごとに、内容、倍率、発表・検討・一方の要請の別。"),
    systems: ["S44"],
    parameters: [
      .series,
      Parameter(
        "measure", Text(en: "only this measure", ko: "이 조치만", ja: "この措置のみ"),
        choices: { ledger in
          ledger.defenceMatters.flatMap(\.measures).distinct
            .compactMap { ledger.entry($0, as: Term.self) }
            .map { Parameter.Option(value: $0.shortID, label: $0.name) }
        }),
    ]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let meetings = try asking.meetings()
    let ids = Set(meetings.map(\.id))
    let items = ledger.defenceMatters.filter { provision in
      !ids.isDisjoint(with: ledger.meetings(of: provision))
        && (asking["measure"].map { measure in
          provision.measures.contains { ledger.entry($0, as: Term.self)?.shortID == measure }
        } ?? true)
    }.map { DefenceItem($0, in: ledger) }
    guard !items.isEmpty else {
      throw Unanswerable("no such defence matter of these meetings is recorded by \(asking.clock)")
    }
    let counts = DefenceItem.Status.allCases.map { status in
      let found = items.filter { $0.status == status }
      return NamedValue(
        status.rawValue, status.label, .count(found.count),
        Derivation(rule: DefenceItem.rule, from: found.map(\.provision)))
    }
    return Finding(
      headline: Text { language in
        counts.map { "\($0.label.words(in: language)) \($0.value.words(in: language))" }
          .joined(separator: language == .ja ? "、" : ", ")
      },
      values: counts,
      tables: [
        .defence(items, meetings: ids, in: ledger), .multiples(ledger.defenceMultiples, in: ledger),
      ],
      gaps: ledger.defenceMultiples.filter { figure in
        !ledger.defenceMatters.contains { DefenceItem.isMeasured($0, by: figure) }
      }.map {
        Gap(
          Text(
            en: "the figure is tied to no recorded matter", ko: "대응하는 사항이 기록되지 않은 수치",
            ja: "対応する事項が記録されていない数値"), entry: $0.id)
      })
  }
}

extension Ledger {
  /// Provisions filed under defence.
  fileprivate var defenceMatters: [Provision] {
    provisions.filter { $0.field.text == "field/defence" }
  }

  /// Figures in multiples under defence.
  fileprivate var defenceMultiples: [Figure] {
    figures.filter { $0.unit == .times && $0.field?.text == "field/defence" }
  }
}

/// One defence matter, with how firm it is.
struct DefenceItem {
  enum Status: String, Choice {
    case announced
    case underReview = "under-review"
    case requested

    var label: Text {
      switch self {
      case .announced: Text(en: "announced", ko: "발표", ja: "発表")
      case .underReview: Text(en: "under review", ko: "검토 중", ja: "検討中")
      case .requested: Text(en: "asked for by one side", ko: "일방 요청", ja: "一方の要請")
      }
    }
  }

  static let rule = Text(
    en:
      "Asked for by one side: somebody proposes it and no other side is recorded to agree. Under review: every statement of it is only under review or discussed. Announced: anything else that the papers state.",
    ko: "일방 요청: 한쪽이 제안하고 상대의 동의 기록이 없음. 검토 중: 모든 진술이 검토·논의에 그침. 발표: 그 밖에 문서가 밝힌 것.",
    ja: "一方の要請：一方が提案し、相手の同意の記録がない。検討中：すべての言明が検討・議論にとどまる。発表：文書が述べるその他のもの。")

  let provision: Provision
  let status: Status
  /// Figures in multiples that measure this matter.
  let multiples: [Figure]

  init(_ provision: Provision, in ledger: Ledger) {
    self.provision = provision
    let strengths = provision.stated.compactMap(\.strength)
    let isSoft =
      !strengths.isEmpty && strengths.allSatisfy { $0 == .underReview || $0 == .discussed }
    status = provision.proposedBy.count == 1 ? .requested : isSoft ? .underReview : .announced
    multiples = ledger.figures.filter {
      $0.unit == .times && Self.isMeasured(provision, by: $0)
    }
  }

  static func isMeasured(_ provision: Provision, by figure: Figure) -> Bool {
    figure.of == provision.id || figure.values.contains { $0.of == provision.id }
  }
}

extension Table {
  fileprivate static func defence(
    _ items: [DefenceItem], meetings: Set<EntryID>, in ledger: Ledger
  ) -> Table {
    Table(
      "items", Text(en: "Defence matters", ko: "방위 사항", ja: "防衛事項"),
      [
        .init("item", Text(en: "matter", ko: "사항", ja: "事項")),
        .init("measures", Text(en: "measure", ko: "조치", ja: "措置")),
        .init("multiple", Text(en: "multiple", ko: "배수", ja: "倍率"), numeric: true),
        .init("status", Text(en: "status", ko: "상태", ja: "状態")),
        .init("asked_by", Text(en: "asked for by", ko: "요청 측", ja: "要請側")),
        .init("meetings", Text(en: "meetings", ko: "회담", ja: "会談")),
      ],
      items.map { item in
        let provision = item.provision
        let derivation = Derivation(
          rule: DefenceItem.rule, from: [provision],
          arithmetic: provision.proposedBy.map { "proposed by \($0)" }
            + provision.stated.compactMap { statement in
              statement.strength.map { "\(statement.citation.document): \($0.rawValue)" }
            })
        return Table.Row(
          provision.id.text, entry: provision.id,
          [
            Cell(ledger.link(provision.id)), Cell(ledger.links(provision.measures)),
            Cell(
              .all(item.multiples.flatMap(\.values).map { .amount($0.amount) }),
              item.multiples.isEmpty
                ? nil
                : Derivation(
                  rule: Text(en: "As the figure records.", ko: "수치에 기록된 그대로임.", ja: "数値の記録のとおり。"),
                  from: item.multiples)),
            Cell(.word(item.status), derivation), Cell(ledger.links(provision.proposedBy)),
            Cell(ledger.links(ledger.meetings(of: provision).filter(meetings.contains))),
          ])
      })
  }

  /// Every figure in multiples under defence, also where it is tied to no matter.
  fileprivate static func multiples(_ figures: [Figure], in ledger: Ledger) -> Table {
    Table(
      "multiples", Text(en: "Multiples", ko: "배수", ja: "倍率"),
      [
        .init("figure", Text(en: "figure", ko: "수치", ja: "数値")),
        .init("value", Text(en: "value", ko: "값", ja: "値"), numeric: true),
        .init("where", Text(en: "where", ko: "출처", ja: "出典")),
      ],
      figures.map { figure in
        Table.Row(
          figure.id.text, entry: figure.id,
          [
            Cell(ledger.link(figure.id)),
            Cell(.all(figure.values.map { .amount($0.amount) }), .recorded(figure)),
            Cell(.all(figure.citations.map { ledger.link($0) })),
          ])
      })
  }
}
