// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S19: how far proposals and projects have come, what is forecast next, and what is promised to
  /// speed them.
  static let pipeline = Question(
    "pipeline",
    title: Text(en: "From proposal to operation", ko: "제안에서 가동까지", ja: "提案から稼働まで"),
    about: Text(
      en:
        "Which proposals of one side found their way into a joint text and into projects, how far each project has come, and what is forecast or promised.",
      ko: "일방의 제안이 공동 문서와 사업에 반영되었는지, 사업별 진행 단계, 전망과 허가 신속화 약속.",
      ja: "一方の提案が共同文書・案件に反映されたか、案件ごとの段階、見通しと許認可の約束。"),
    systems: ["S19"],
    parameters: [
      .pledge,
      Parameter(
        "field", Text(en: "proposals in this field", ko: "이 분야의 제안", ja: "この分野の提案"),
        choices: { ledger in
          let used = Set(ledger.proposals.map(\.field))
          return ledger.terms(in: "field").filter { used.contains($0.id) }.map {
            .init(value: $0.shortID, label: $0.name)
          }
        },
        usual: { ledger in
          // Where something has moved: the field of the first proposal that another text answers.
          let answered = Set(ledger.provisions.flatMap(\.answers))
          return (ledger.proposals.first { answered.contains($0.id) } ?? ledger.proposals.first)?
            .field.shortID
        }),
    ]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let pledge = try asking.pledge()
    let proposals = ledger.proposals.filter { proposal in
      (asking["field"].map { proposal.field.text == "field/\($0)" } ?? true)
        && Set(proposal.proposedBy).isSubset(of: pledge.by + pledge.to)
    }.map { TrackedProposal($0, in: ledger) }
    let projects = ledger.packages(of: pledge.id).flatMap { ledger.projects(of: $0.id) }
    guard !proposals.isEmpty || !projects.isEmpty else {
      throw Unanswerable("no proposal and no project is recorded by \(asking.clock)")
    }
    let adopted = proposals.flatMap(\.adoptedIn).distinct(by: \.id)
    let stages = PipelineStage.allCases.filter { $0.projectStage != nil }.map { stage in
      NamedValue.count(
        stage.rawValue, stage.label,
        of: projects.filter { $0.stages.last?.stage == stage.projectStage })
    }
    return Finding(
      headline: asking.pipelineHeadline(proposals, adopted, stages),
      values: [
        .count(
          "proposals", Text(en: "proposals of one side", ko: "일방 제안", ja: "一方の提案"),
          of: proposals.map(\.proposal)),
        .count(
          "adopted-wordings",
          Text(
            en: "wordings in a joint text that answer them", ko: "공동 문서에 반영된 문안", ja: "共同文書に反映された文言"
          ), of: adopted),
      ] + stages,
      tables: [
        asking.proposalTable(proposals), asking.stageTable(projects),
        asking.forecastTable(pledge, projects, proposals), asking.promiseTable(),
      ],
      gaps: projects.filter { $0.stages.isEmpty }.map {
        Gap(Text(en: "no stage is recorded", ko: "단계 기록 없음", ja: "段階の記録なし"), entry: $0.id)
      })
  }
}

extension Ledger {
  /// What one side asks for and no paper of both agrees.
  fileprivate var proposals: [Provision] { provisions.filter { !$0.proposedBy.isEmpty } }
}

extension Asking {
  fileprivate func proposalTable(_ proposals: [TrackedProposal]) -> Table {
    Table(
      "proposals", Text(en: "Proposals", ko: "제안", ja: "提案"),
      [
        .init("proposal", Text(en: "proposal", ko: "제안", ja: "提案")),
        .init("by", Text(en: "by", ko: "제안 측", ja: "提案側")),
        .init("meeting", .meetingHeading),
        .init("stage", Text(en: "has come to", ko: "단계", ja: "段階")),
        .init("adopted_in", Text(en: "joint wording", ko: "공동 문안", ja: "共同の文言")),
        .init("projects", .projectsHeading),
        .init("views", Text(en: "what is said of it", ko: "관련 평가·전망", ja: "関連する評価・見通し")),
      ],
      proposals.map { item in
        let ids = Set([item.proposal.id] + item.adoptedIn.map(\.id))
        let views = ledger.assessments.filter { !ids.isDisjoint(with: $0.about + $0.evidence) }
        return Table.Row(
          item.proposal.id.text, entry: item.proposal.id,
          [
            Cell(ledger.link(item.proposal.id)), Cell(ledger.links(item.proposal.proposedBy)),
            Cell(ledger.links(ledger.meetings(of: item.proposal))),
            Cell(.word(item.stage), item.derivation),
            Cell(ledger.links(item.adoptedIn.map(\.id)), item.derivation),
            Cell(ledger.links(item.projects.map(\.id)), item.derivation),
            Cell(ledger.links(views.map(\.id))),
          ])
      })
  }

  fileprivate func stageTable(_ projects: [Project]) -> Table {
    Table(
      "projects", .projectsHeading,
      [
        .init("project", .projectHeading), .init("package", .packageHeading),
        .init("stage", Text(en: "stage", ko: "단계", ja: "段階")),
        .init("since", Text(en: "since", ko: "시점", ja: "時点")),
        .init("words", Text(en: "in words", ko: "표현", ja: "表現")),
        .init("takes_up", Text(en: "takes up", ko: "수용한 제안", ja: "取り上げた提案")),
      ],
      projects.map { project in
        let last = project.stages.last
        let derivation = Derivation(
          rule: Text(en: "The last stage on record.", ko: "기록상 마지막 단계.", ja: "記録上の最後の段階。"),
          inputs: [.init(project, citations: last?.citations.all)])
        return Table.Row(
          project.id.text, entry: project.id,
          [
            Cell(ledger.link(project.id)), Cell(ledger.link(project.partOf)),
            Cell(last.map { .word($0.stage) } ?? .none, derivation),
            Cell(.date(last?.on), derivation),
            Cell(.text(last?.words), derivation), Cell(ledger.links(project.takesUp)),
          ])
      })
  }

  /// Forecasts about the pledge, its packages and projects, the proposals and what answers them.
  fileprivate func forecastTable(
    _ pledge: Commitment, _ projects: [Project], _ proposals: [TrackedProposal]
  ) -> Table {
    let about = Set(
      [pledge.id] + ledger.packages(of: pledge.id).map(\.id) + projects.map(\.id)
        + proposals.flatMap { [$0.proposal.id] + $0.adoptedIn.map(\.id) })
    let forecasts = ledger.assessments.filter {
      $0.form == .forecast && !about.isDisjoint(with: $0.about)
    }
    return Table(
      "forecasts", Text(en: "Forecasts", ko: "전망", ja: "見通し"),
      [
        .init("forecast", Text(en: "forecast", ko: "전망", ja: "見通し")),
        .init("holder", .holderHeading),
        .init("rests_on", Text(en: "rests on", ko: "근거", ja: "根拠")),
        .init("source", .sourceHeading),
      ],
      forecasts.map { view in
        Table.Row(
          view.id.text, entry: view.id,
          [
            Cell(ledger.link(view.id)), Cell(ledger.link(view.holder)),
            Cell(ledger.links(view.evidence)),
            Cell(.all(view.citations.map { ledger.link($0) })),
          ])
      })
  }

  /// What is promised to speed permits.
  fileprivate func promiseTable() -> Table {
    let promises = ledger.provisions.filter { provision in
      provision.measures.contains { $0.text == "measure/permitting" }
    }
    return Table(
      "promises", Text(en: "Promises on permits", ko: "허가 관련 약속", ja: "許認可に関する約束"),
      [
        .init("promise", Text(en: "promise", ko: "약속", ja: "約束")),
        .init("by", Text(en: "who must act", ko: "이행 주체", ja: "履行主体")),
        .init("strength", .strengthHeading), .init("source", .sourceHeading),
      ],
      promises.map { promise in
        Table.Row(
          promise.id.text, entry: promise.id,
          [
            Cell(ledger.link(promise.id)), Cell(ledger.links(promise.binds)),
            Cell(.all(promise.stated.compactMap(\.strength).distinct.map { .word($0) })),
            Cell(.all(promise.stated.map { ledger.link($0.citation) })),
          ])
      })
  }

  fileprivate func pipelineHeadline(
    _ proposals: [TrackedProposal], _ adopted: [Provision], _ stages: [NamedValue]
  ) -> Text {
    Text { language in
      let reached = stages.filter { $0.value.words(in: language) != "0" }
        .map { "\($0.label.words(in: language)) \($0.value.words(in: language))" }
        .joined(separator: language == .ja ? "、" : ", ")
      return switch language {
      case .en:
        "\(proposals.count) proposals of one side, \(adopted.count) wording\(adopted.count == 1 ? "" : "s") in a joint text; projects: \(reached)."
      case .ko: "일방 제안 \(proposals.count)건, 공동 문서 반영 문안 \(adopted.count)건; 사업: \(reached)."
      case .ja: "一方の提案\(proposals.count)件、共同文書の文言\(adopted.count)件。案件：\(reached)。"
      }
    }
  }
}
