// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension ProgrammeWork {
  var headline: Text {
    let next = open.first { $0.milestone.due.last >= clock }
    return Text { language in
      let name = next.map { $0.milestone.name.words(in: language) }
      let date = next.map { $0.milestone.due.formatted(language) }
      return switch language {
      case .en:
        "\(self.programmes.count) programmes, \(self.open.count) open milestones"
          + (name.map { "; next: \($0), \(date ?? "")" } ?? "") + "."
      case .ko:
        "사업 \(self.programmes.count)개, 미완료 이정표 \(self.open.count)개"
          + (name.map { "; 다음: \($0)(\(date ?? ""))" } ?? "") + "."
      case .ja:
        "事業\(self.programmes.count)件、未了の節目\(self.open.count)件"
          + (name.map { "。次は\($0)（\(date ?? "")）" } ?? "") + "。"
      }
    }
  }

  var values: [NamedValue] {
    let financing = lists.filter { item in !Set(item.sectors).isDisjoint(with: shared) }
    return [
      .count("programmes", Text(en: "programmes", ko: "사업 수", ja: "事業数"), of: programmes),
      NamedValue(
        "open-milestones", Text(en: "open milestones", ko: "미완료 이정표 수", ja: "未了の節目"),
        .count(open.count),
        Derivation(
          rule: Text(
            en: "Milestones recorded as planned by the day asked.", ko: "기준일에 예정으로 기록된 이정표의 수.",
            ja: "基準日に予定として記録された節目の数。"),
          inputs: open.map {
            Derivation.Input($0.programme, citations: $0.milestone.citations.all)
          },
          arithmetic: open.map { "\($0.milestone.due): \($0.milestone.name.words(in: .en))" })),
      NamedValue(
        "overdue", Text(en: "past their date", ko: "시한 경과", ja: "期限超過"), .count(overdue.count),
        Derivation(rule: .countRule, from: overdue.map(\.programme))),
      NamedValue(
        "shared-sectors",
        Text(
          en: "sectors named by a fund and by a list of eligible sectors",
          ko: "기금과 투자 대상 목록에 모두 있는 분야", ja: "基金と投資対象一覧の双方にある分野"),
        .all(shared.map { ledger.link($0) }),
        Derivation(
          rule: Text(
            en:
              "Sectors that a fund is recorded to finance and that a list of sectors eligible for investment names too.",
            ko: "기금의 지원 분야로 기록되고 투자 대상 분야 목록에도 있는 분야.",
            ja: "基金の対象として記録され、投資対象分野の一覧にもある分野。"),
          from: financing.map(\.entry))),
    ]
  }

  var tables: [Table] {
    [
      programmeTable, partnerTable, pillarTable, milestoneTable, overlapTable, financeTable,
      sectorTable,
    ]
  }

  private func names(_ programme: Programme, _ roles: [Programme.Role]) -> Value {
    .all(programme.partners.filter { roles.contains($0.role) }.map { ledger.link($0.party) })
  }

  private var programmeTable: Table {
    Table(
      "programmes", Text(en: "Programmes", ko: "사업", ja: "事業"),
      [
        .init("programme", Text(en: "programme", ko: "사업", ja: "事業")),
        .init("lead", Text(en: "lead", ko: "주도", ja: "主導")),
        .init("partners", Text(en: "partners", ko: "참여", ja: "参加")),
        .init("areas", Text(en: "areas", ko: "주제", ja: "分野")),
        .init("under", Text(en: "under", ko: "상위 사업·문서", ja: "上位の事業・文書")),
        .init("topics", Text(en: "topics", ko: "세부 주제", ja: "論点")),
        .init("kinds", Text(en: "kinds of cooperation", ko: "협력 방식", ja: "協力の形")),
        .init("aims", Text(en: "aims", ko: "목표", ja: "目標")),
      ],
      programmes.map { programme in
        Table.Row(
          programme.id.text, entry: programme.id,
          [
            Cell(ledger.link(programme.id)), Cell(names(programme, [.lead])),
            Cell(names(programme, [.contributor, .member])), Cell(ledger.links(programme.areas)),
            Cell(ledger.links([programme.under].compactMap { $0 } + programme.basis)),
            Cell(.all(programme.topics)), Cell(.all(programme.kinds)), Cell(.all(programme.aims)),
          ])
      })
  }

  private var partnerTable: Table {
    Table(
      "partners", Text(en: "Partners and roles", ko: "참여 기관과 역할", ja: "参加機関と役割"),
      [
        .init("programme", Text(en: "programme", ko: "사업", ja: "事業")),
        .init("party", Text(en: "party", ko: "기관", ja: "機関")),
        .init("state", Text(en: "state", ko: "국가", ja: "国")),
        .init("role", Text(en: "role", ko: "역할", ja: "役割")),
        .init("brings", Text(en: "brings", ko: "기여", ja: "貢献")),
      ],
      programmes.flatMap { programme in
        programme.partners.enumerated().map { index, partner in
          Table.Row(
            "\(programme.id)/partner-\(index + 1)", entry: programme.id,
            [
              Cell(ledger.link(programme.id)), Cell(ledger.link(partner.party)),
              Cell(ledger.links(ledger.states(of: partner.party).sorted())),
              Cell(.word(partner.role)), Cell(.text(partner.brings)),
            ])
        }
      })
  }

  private var pillarTable: Table {
    Table(
      "pillars", Text(en: "Pillars", ko: "기둥", ja: "柱"),
      [
        .init("programme", Text(en: "programme", ko: "사업", ja: "事業")),
        .init("pillar", Text(en: "pillar", ko: "기둥", ja: "柱")),
        .init("topics", Text(en: "topics", ko: "세부 주제", ja: "論点")),
        .init("count", Text(en: "number of topics", ko: "주제 수", ja: "論点数"), numeric: true),
      ],
      programmes.flatMap { programme in
        programme.pillars.enumerated().map { index, pillar in
          Table.Row(
            "\(programme.id)/pillar-\(index + 1)", entry: programme.id,
            [
              Cell(ledger.link(programme.id)), Cell(.text(pillar.name)), Cell(.all(pillar.topics)),
              Cell(.count(pillar.topics.count), Derivation(rule: .countRule, from: [programme])),
            ])
        }
      })
  }

  private var milestoneTable: Table {
    var keys = RowKeys()
    return Table(
      "milestones", Text(en: "Milestones", ko: "이정표", ja: "節目"),
      [
        .init("milestone", Text(en: "milestone", ko: "이정표", ja: "節目")),
        .init("programme", Text(en: "programme", ko: "사업", ja: "事業")),
        .init("lead", Text(en: "lead", ko: "주도", ja: "主導")),
        .init("due", Text(en: "due", ko: "시한", ja: "期限")),
        .init("status", Text(en: "status", ko: "상태", ja: "状態")),
        .init("overdue", Text(en: "past its date", ko: "시한 경과", ja: "期限超過")),
      ],
      due.map { item in
        let programme = item.programme
        let derivation = Derivation(
          rule: Text(
            en: "Past its date when it is still planned after the last day that its date can mean.",
            ko: "시한이 뜻하는 마지막 날 뒤에도 예정이면 시한 경과.",
            ja: "期限が意味する最後の日の後も予定のままなら期限超過。"),
          inputs: [Derivation.Input(programme, citations: item.milestone.citations.all)],
          arithmetic: ["\(item.milestone.due) / \(clock)"])
        return Table.Row(
          keys.key(programme.id, item.milestone.name), entry: programme.id,
          [
            .text(item.milestone.name), ledger.link(programme.id), names(programme, [.lead]),
            .date(item.milestone.due), .word(item.milestone.status),
            .yesNo(item.milestone.status == .planned && item.milestone.due.last < clock),
          ].map { Cell($0, derivation) })
      })
  }

  private var overlapTable: Table {
    Table(
      "overlaps", Text(en: "Programmes that share parties", ko: "참여 기관이 겹치는 사업", ja: "参加機関が重なる事業"),
      [
        .init("first", Text(en: "programme", ko: "사업", ja: "事業")),
        .init("second", Text(en: "and", ko: "사업", ja: "事業")),
        .init("count", Text(en: "parties in common", ko: "공통 기관 수", ja: "共通機関数"), numeric: true),
        .init("shared", Text(en: "which", ko: "기관", ja: "機関")),
      ],
      overlaps.map { item in
        let derivation = Derivation(
          rule: Text(
            en: "Pairs of programmes with at least two agencies or companies in both.",
            ko: "기관·기업이 둘 이상 겹치는 사업의 쌍.", ja: "機関・企業が二つ以上重なる事業の組。"),
          from: [item.first, item.second], arithmetic: item.shared.map { "\($0)" })
        return Table.Row(
          "\(item.first.id)/with/\(item.second.id)", entry: item.first.id,
          [
            ledger.link(item.first.id), ledger.link(item.second.id), .count(item.shared.count),
            ledger.links(item.shared),
          ].map { Cell($0, derivation) })
      })
  }

  private var financeTable: Table {
    Table(
      "finance", Text(en: "Facilities", ko: "재원", ja: "資金枠"),
      [
        .init("fund", Text(en: "facility", ko: "기금", ja: "資金枠")),
        .init("by", Text(en: "of", ko: "운영", ja: "運営")),
        .init("fields", Text(en: "fields counted", ko: "분야 수", ja: "分野数"), numeric: true),
        .init("named", Text(en: "fields named", ko: "명시된 분야", ja: "明示された分野")),
        .init("status", Text(en: "status", ko: "상태", ja: "状態")),
        .init("since", Text(en: "since", ko: "시작일", ja: "開始日")),
      ],
      funds.map { fund in
        Table.Row(
          fund.id.text, entry: fund.id,
          [
            Cell(ledger.link(fund.id)), Cell(ledger.link(fund.by)),
            Cell(.count(fund.fieldCount ?? fund.fields.count)), Cell(ledger.links(fund.fields)),
            Cell(.word(fund.status)), Cell(.date(fund.since)),
          ])
      })
  }

  private var sectorTable: Table {
    Table(
      "sectors", Text(en: "Where the shared sectors are listed", ko: "공통 분야의 수록 위치", ja: "共通分野の所在"),
      [.init("list", Text(en: "list", ko: "목록", ja: "一覧"))]
        + shared.map { id in
          .init(ledger.entry(id, as: Term.self)?.shortID ?? id.text, ledger.name(id))
        }
        + [.init("count", Text(en: "sectors listed", ko: "분야 수", ja: "分野数"), numeric: true)],
      lists.map { item in
        Table.Row(
          item.entry.id.text, entry: item.entry.id,
          [Cell(ledger.link(item.entry.id))]
            + shared.map { Cell(.yesNo(item.sectors.contains($0))) }
            + [
              Cell(
                .count((item.entry as? Instrument)?.fieldCount ?? item.sectors.count),
                Derivation(rule: .countRule, from: [item.entry]))
            ])
      })
  }
}
