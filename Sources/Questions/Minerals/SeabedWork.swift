// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

/// The working group on deep-sea minerals: what it deals with, who sits on it, what it may take up,
/// and whether the papers it rests on bind anybody.
struct SeabedWork {
  let programmes: [Programme]
  let papers: [Document]
  let groups: [Party]

  init(in ledger: Ledger) {
    programmes = ledger.seabedProgrammes
    let basis = Set(programmes.flatMap(\.basis))
    papers = ledger.documents.filter { basis.contains($0.id) }
    // The committee is the one that a paper of these programmes sets up.
    groups = ledger.parties.filter { party in
      party.form == .committee && party.citations.contains { basis.contains($0.document) }
    }
  }

  var values: [NamedValue] {
    func all(_ flags: [Bool?]) -> Value {
      let known = flags.compactMap { $0 }
      return known.isEmpty ? .none : .yesNo(known.contains(true))
    }
    let flagRule = Text(
      en: "What the paper says of itself; a paper that says nothing is not counted either way.",
      ko: "문서가 스스로 밝힌 바에 따르며, 언급이 없으면 어느 쪽으로도 세지 않음.",
      ja: "文書自身の記述による。記述がなければどちらにも数えない。")
    return [
      NamedValue(
        "fields", Text(en: "fields of the working group", ko: "워킹그룹 분야 수", ja: "作業部会の分野数"),
        .count(groups.reduce(0) { $0 + $1.fields.count }),
        Derivation(rule: .countRule, from: groups)),
      NamedValue(
        "members", Text(en: "members", ko: "구성 기관 수", ja: "構成機関数"),
        .count(groups.flatMap(\.members).distinct.count), Derivation(rule: .countRule, from: groups)
      ),
      .count(
        "agenda", Text(en: "likely on its agenda", ko: "예상 의제 수", ja: "想定議題数"), of: programmes),
      NamedValue(
        "binding", Text(en: "binds in law", ko: "법적 구속력", ja: "法的拘束力"),
        all(papers.map(\.isBinding)), Derivation(rule: flagRule, from: papers)),
      NamedValue(
        "spending", Text(en: "obliges to spend", ko: "지출 의무", ja: "支出義務"),
        all(papers.map(\.obligesSpending)), Derivation(rule: flagRule, from: papers)),
    ]
  }

  var gaps: [Gap] {
    papers.flatMap { paper in
      (paper.isBinding == nil
        ? [
          Gap(
            Text(en: "whether it binds is not recorded", ko: "구속력 여부 기록 없음", ja: "拘束力の記録なし"),
            entry: paper.id)
        ] : [])
        + (paper.obligesSpending == nil
          ? [
            Gap(
              Text(
                en: "whether it obliges to spend is not recorded", ko: "지출 의무 여부 기록 없음",
                ja: "支出義務の記録なし"), entry: paper.id)
          ]
          : [])
    }
      + (groups.isEmpty
        ? [Gap(Text(en: "no working group is recorded", ko: "워킹그룹 기록 없음", ja: "作業部会の記録なし"))] : [])
  }

  func tables(in ledger: Ledger) -> [Table] {
    [groupTable(in: ledger), fieldTable, agendaTable(in: ledger), paperTable(in: ledger)]
  }

  private func groupTable(in ledger: Ledger) -> Table {
    Table(
      "groups", Text(en: "Working group", ko: "워킹그룹", ja: "作業部会"),
      [
        .init("group", Text(en: "group", ko: "워킹그룹", ja: "作業部会")),
        .init("members", Text(en: "members", ko: "구성", ja: "構成")),
        .init("level", Text(en: "level", ko: "직급", ja: "レベル")),
      ],
      groups.map { group in
        Table.Row(
          group.id.text, entry: group.id,
          [
            Cell(ledger.link(group.id)), Cell(ledger.links(group.members)),
            Cell(.text(group.level)),
          ])
      })
  }

  private var fieldTable: Table {
    Table(
      "fields", Text(en: "Fields of work", ko: "협력 분야", ja: "協力分野"),
      [.init("field", Text(en: "field", ko: "분야", ja: "分野"))],
      groups.flatMap { group in
        group.fields.enumerated().map { index, field in
          Table.Row("\(group.id)/\(index + 1)", entry: group.id, [Cell(.text(field))])
        }
      })
  }

  private func agendaTable(in ledger: Ledger) -> Table {
    Table(
      "agenda", Text(en: "Likely agenda", ko: "예상 의제", ja: "想定議題"),
      [
        .init("programme", Text(en: "programme", ko: "사업", ja: "事業")),
        .init("area", Text(en: "area", ko: "해역", ja: "海域")),
        .init("partners", Text(en: "partners", ko: "참여국", ja: "参加国")),
        .init("note", Text(en: "remark", ko: "비고", ja: "備考")),
      ],
      programmes.map { programme in
        Table.Row(
          programme.id.text, entry: programme.id,
          [
            Cell(ledger.link(programme.id)), Cell(ledger.links(programme.areas)),
            Cell(.all(programme.partners.map { ledger.name($0.party).with([$0.role.label]) })),
            Cell(.text(programme.record.note)),
          ])
      })
  }

  private func paperTable(in ledger: Ledger) -> Table {
    Table(
      "papers", Text(en: "Papers", ko: "문서", ja: "文書"),
      [
        .init("paper", Text(en: "paper", ko: "문서", ja: "文書")),
        .init("form", Text(en: "form", ko: "형태", ja: "形式")),
        .init("signed", Text(en: "date", ko: "일자", ja: "日付")),
        .init("binding", Text(en: "binds in law", ko: "법적 구속력", ja: "法的拘束力")),
        .init("spending", Text(en: "obliges to spend", ko: "지출 의무", ja: "支出義務")),
      ],
      papers.map { paper in
        Table.Row(
          paper.id.text, entry: paper.id,
          [
            Cell(ledger.link(paper.id)), Cell(.word(paper.form)),
            Cell(.date(paper.signed ?? paper.posted)),
            Cell(paper.isBinding.map { .yesNo($0) } ?? .none),
            Cell(paper.obligesSpending.map { .yesNo($0) } ?? .none),
          ])
      })
  }
}
