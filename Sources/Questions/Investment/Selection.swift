// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S16, S17: of which types each project is, by a written rule, and how the clauses that prefer
  /// one side's suppliers differ.
  static let selection = Question(
    "selection",
    title: Text(
      en: "Types of project and supplier preference", ko: "사업 선별 유형과 공급업체 우선", ja: "案件の類型と供給業者の優先"),
    about: Text(
      en:
        "Why the paying side could want each project: its firms take part, its suppliers are preferred, or dependence falls; and the preference clauses side by side.",
      ko: "사업별 선별 유형(직접 참여·간접 기여·경제안보)과 근거, 공급업체 우선 조항의 비교.",
      ja: "案件ごとの類型(直接参加・間接的貢献・経済安全保障)と理由、供給業者優先条項の比較。"),
    systems: ["S16", "S17"], parameters: [.pledge]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let pledge = try asking.pledge()
    let projects = ledger.packages(of: pledge.id).flatMap { ledger.projects(of: $0.id) }
      .map { ClassifiedProject($0, under: pledge, in: ledger) }
    guard !projects.isEmpty else {
      throw Unanswerable("no project is recorded under '\(pledge.id)' by \(asking.clock)")
    }
    let counts = SelectionType.allCases.map { type in
      NamedValue.count(
        type.rawValue, type.label, of: projects.filter { $0.types.contains(type) }.map(\.project))
    }
    return Finding(
      headline: Text { language in
        let all =
          language == .en
          ? "Of \(projects.count) projects: "
          : language == .ko ? "사업 \(projects.count)건 중 " : "\(projects.count)件中、"
        return all
          + counts.map { "\($0.label.words(in: language)) \($0.value.words(in: language))" }
          .joined(separator: language == .ja ? "、" : ", ")
          + (language == .en
            ? " (several types may apply)." : language == .ko ? "(복수 유형 가능)." : "(複数の類型あり)。")
      },
      values: counts
        + [
          .count(
            "clauses", Text(en: "preference clauses", ko: "우선 조항", ja: "優先条項"),
            of: ledger.vendorClauses)
        ],
      tables: [asking.typeTable(projects), asking.clauseTable(), asking.judgedTypes(projects)],
      gaps: projects.filter { $0.types.isEmpty }.map {
        Gap(
          Text(en: "no type applies by what is recorded", ko: "기록상 해당 유형 없음", ja: "記録上、該当する類型なし"),
          entry: $0.project.id)
      }
        + projects.filter { $0.project.participants.isEmpty }.map {
          Gap(
            Text(
              en: "no participant is recorded, so direct participation cannot be told",
              ko: "참여 기업 기록이 없어 직접 참여 여부를 알 수 없음", ja: "参加企業の記録がなく、直接参加かどうか不明"),
            entry: $0.project.id)
        })
  }
}

extension Asking {
  fileprivate func typeTable(_ projects: [ClassifiedProject]) -> Table {
    Table(
      "projects", .projectsHeading,
      [
        .init("project", .projectHeading), .init("package", .packageHeading),
        .init("types", Text(en: "types", ko: "유형", ja: "類型")),
        .init("why", Text(en: "because", ko: "근거", ja: "理由")),
        .init("judged", Text(en: "as judged", ko: "평가자의 분류", ja: "評価者の分類")),
      ],
      projects.map { item in
        let judged = ledger.assessments.filter {
          $0.form == .selectionType && $0.about.contains(item.project.id)
        }
        return Table.Row(
          item.project.id.text, entry: item.project.id,
          [
            Cell(ledger.link(item.project.id)), Cell(ledger.link(item.project.partOf)),
            Cell(.all(item.types.map { .word($0) }), item.derivation),
            Cell(
              item.reasons.isEmpty
                ? .none
                : .record(
                  item.reasons.map { .init($0.type.rawValue, $0.type.label, .text($0.why)) }),
              item.derivation),
            Cell(
              .all(judged.map { ledger.link($0.id) }),
              Derivation(
                rule: Text(
                  en: "Judgements on record that name this project.", ko: "이 사업을 거론한 평가 기록.",
                  ja: "この案件を挙げる評価の記録。"),
                from: [item.project] + judged)),
          ])
      })
  }

  /// The clauses side by side; what each says of its condition stands in its own words and remarks.
  fileprivate func clauseTable() -> Table {
    Table(
      "clauses", Text(en: "Preference clauses", ko: "우선 조항", ja: "優先条項"),
      [
        .init("clause", Text(en: "clause", ko: "조항", ja: "条項")),
        .init("favours", Text(en: "prefers suppliers of", ko: "우대 측", ja: "優先される側")),
        .init("binds", Text(en: "who must act", ko: "이행 주체", ja: "履行主体")),
        .init("strength", .strengthHeading), .init("basis", Text(en: "basis", ko: "근거", ja: "根拠")),
        .init("remark", Text(en: "on its condition", ko: "조건에 관한 비고", ja: "条件に関する備考")),
        .init("slips", Text(en: "open points", ko: "미확정 사항", ja: "未確定の点")),
        .init("source", .sourceHeading),
      ],
      ledger.vendorClauses.map { clause in
        let isFirstHand = clause.stated.contains { $0.citation.isFirstHand }
        return Table.Row(
          clause.id.text, entry: clause.id,
          [
            Cell(ledger.link(clause.id)),
            Cell(
              ledger.links(clause.benefits.isEmpty ? ledger.sides(of: clause) : clause.benefits)),
            Cell(ledger.links(clause.binds)),
            Cell(.all(clause.stated.compactMap(\.strength).distinct.map { .word($0) })),
            Cell(.word(isFirstHand ? Announcement.Basis.firstHand : .secondHand)),
            Cell(.text(clause.record.note)),
            Cell(.all(clause.record.discrepancies.map(\.subject))),
            Cell(.all(clause.stated.map { ledger.link($0.citation) })),
          ])
      })
  }

  /// What the holders of the types say, and to which projects the rule gives a type that none names.
  fileprivate func judgedTypes(_ projects: [ClassifiedProject]) -> Table {
    Table(
      "judgements", Text(en: "Types as judged", ko: "평가자의 유형", ja: "評価者の類型"),
      [
        .init("type", Text(en: "type", ko: "유형", ja: "類型")), .init("holder", .holderHeading),
        .init("about", Text(en: "about", ko: "대상", ja: "対象")), .init("source", .sourceHeading),
      ],
      ledger.assessments.filter { $0.form == .selectionType }.map { view in
        Table.Row(
          view.id.text, entry: view.id,
          [
            Cell(ledger.link(view.id)), Cell(ledger.link(view.holder)),
            Cell(ledger.links(view.about)),
            Cell(.all(view.citations.map { ledger.link($0) })),
          ])
      })
  }
}
