// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities

extension Question {
  /// S48, S49: what a closed strait would cut off, what was proposed against it and what came of
  /// that, and what is claimed for energy, by whom.
  static let oil = Question(
    "oil",
    title: Text(en: "Oil exposure and energy claims", ko: "원유 의존과 에너지 관련 주장", ja: "原油の依存とエネルギーの主張"),
    about: Text(
      en:
        "What share of imports a closed route would cut off at the least, which proposals on oil entered a joint text, and what is claimed for energy projects, each with its holder.",
      ko: "수송로 봉쇄 시 최소한 끊기는 수입 비중, 원유 제안의 공동 문안 반영 여부, 에너지 사업에 대한 주장과 주장자.",
      ja: "航路閉鎖で最低限途絶える輸入の比率、原油提案の共同文書への反映、エネルギー案件の主張と主張者。"),
    systems: ["S48", "S49"],
    parameters: [
      Parameter(
        "share",
        Text(en: "the share that a closed route cuts off", ko: "봉쇄 시 끊기는 비중", ja: "閉鎖で途絶える比率"),
        choices: { ledger in
          ledger.routeShares.map { Parameter.Option(value: $0.id.text, label: $0.name) }
        },
        usual: { $0.routeShares.first?.id.text }),
      Parameter(
        "about", Text(en: "only claims about this entry", ko: "이 항목에 관한 주장만", ja: "この項目に関する主張のみ"),
        choices: { ledger in
          ledger.energyClaims.flatMap(\.about).distinct.map {
            Parameter.Option(value: $0.text, label: ledger.name($0))
          }
        }),
    ]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let share = asking.id("share").flatMap { ledger.entry($0, as: Figure.self) }
    let proposals = ledger.energyProposals
    let claims = ledger.energyClaims.filter { claim in
      asking["about"].map { about in claim.about.contains { $0.text == about } } ?? true
    }
    guard share != nil || !proposals.isEmpty || !claims.isEmpty else {
      throw Unanswerable(
        "no share of energy imports, no proposal and no claim on energy is recorded by \(asking.clock)"
      )
    }
    let exposure = share.map { OilExposure($0) }
    let taken = proposals.filter { !ledger.answers(to: $0).isEmpty }
    let joint = proposals.flatMap { ledger.answers(to: $0) }.map(\.id).distinct
    return Finding(
      headline: .oil(
        exposure, proposals: proposals.count, taken: taken.count, claims: claims.count),
      values: (exposure?.values ?? []) + [
        .count("proposals", Text(en: "proposals", ko: "제안 수", ja: "提案数"), of: proposals),
        NamedValue(
          "taken-up",
          Text(en: "taken up in a joint text", ko: "공동 문안 반영 제안 수", ja: "共同文書に反映された提案数"),
          .count(taken.count),
          Derivation(
            rule: Text(
              en: "Proposals that a provision of a joint paper is recorded to answer.",
              ko: "공동 문서의 조항이 답한 것으로 기록된 제안의 수.",
              ja: "共同文書の条項が答えたと記録された提案の数。"),
            from: taken + taken.flatMap { ledger.answers(to: $0) })),
        NamedValue(
          "joint-wordings",
          Text(en: "joint wordings that answer them", ko: "이에 답하는 공동 문안 수", ja: "これに答える共同文言の数"),
          .count(joint.count), Derivation(rule: .countRule, from: joint.compactMap { ledger[$0] })),
        .count("claims", Text(en: "claims", ko: "주장 수", ja: "主張数"), of: claims),
      ],
      tables: [
        asking.proposalTable(proposals), asking.claimTable(claims), asking.holderTable(claims),
      ],
      gaps: [
        Gap(
          Text(
            en:
              "no import volume, stock or new supply is recorded, so days of cover cannot be worked out",
            ko: "수입 물량·비축·신규 공급 기록이 없어 지속 가능 일수를 산출할 수 없음",
            ja: "輸入量・備蓄・新規供給の記録がなく、持続日数は算出できない"), entry: share?.id)
      ])
  }
}

extension Ledger {
  /// Shares in per cent, under energy, that measure a state: how much of its imports takes a route.
  fileprivate var routeShares: [Figure] {
    figures.filter { figure in
      figure.unit == .percent && figure.field?.text == "field/energy"
        && figure.of.flatMap { entry($0, as: Party.self) }?.form == .state
    }
  }

  fileprivate var energyProposals: [Provision] {
    provisions.filter { $0.field.text == "field/energy" && !$0.proposedBy.isEmpty }
  }

  fileprivate var energyClaims: [Assessment] {
    assessments.filter { $0.form == .claim && $0.field?.text == "field/energy" }
  }

  /// The provisions that take up a proposal.
  func answers(to proposal: Provision) -> [Provision] {
    provisions.filter { $0.answers.contains(proposal.id) }
  }
}

/// What a closed route cuts off.
struct OilExposure {
  let figure: Figure
  let share: Amount

  init(_ figure: Figure) {
    self.figure = figure
    share = figure.values.first!.amount
  }

  /// No more than everything can be cut off.
  var shortfall: Interval {
    let whole = Interval(lower: 0, upper: 100)!
    return share.interval.intersection(whole) ?? whole
  }

  var values: [NamedValue] {
    [
      NamedValue("exposure", figure.name, .amount(share), .recorded(figure)),
      NamedValue(
        "shortfall", Text(en: "cut off if the route closes", ko: "봉쇄 시 차질 비중", ja: "閉鎖時の途絶比率"),
        .interval(shortfall, .percent),
        Derivation(
          rule: Text(
            en:
              "With the route closed, all that takes it is missing before any other supply or stock is drawn: at least the published share, at most everything.",
            ko: "봉쇄되면 대체 공급·비축 방출 전에는 해당 경로 물량 전부가 끊김: 최소한 공표된 비중, 최대 전량.",
            ja: "閉鎖されると、代替供給や備蓄放出の前はその航路の全量が途絶える：少なくとも公表比率、最大で全量。"),
          from: [figure],
          arithmetic: ["\(share.notation) ∩ [0, 100] = " + shortfall.arithmetic(scaledBy: 1) + " %"]
        )),
    ]
  }
}

extension Asking {
  fileprivate func proposalTable(_ proposals: [Provision]) -> Table {
    Table(
      "proposals", Text(en: "Proposals and joint text", ko: "제안과 공동 문안", ja: "提案と共同文書"),
      [
        .init("proposal", Text(en: "proposal", ko: "제안", ja: "提案")),
        .init("by", Text(en: "by", ko: "제안 측", ja: "提案側")),
        .init("status", Text(en: "status", ko: "상태", ja: "状態")),
        .init("joint", Text(en: "joint wording", ko: "공동 문안", ja: "共同文言")),
      ],
      proposals.map { proposal in
        let answers = ledger.answers(to: proposal)
        let derivation = Derivation(
          rule: Text(
            en:
              "In the joint text when a provision is recorded to answer the proposal; else only proposed.",
            ko: "제안에 답하는 조항이 기록되어 있으면 공동 문안 반영, 아니면 제안 단계.",
            ja: "提案に答える条項が記録されていれば共同文書に反映、なければ提案のまま。"),
          from: [proposal] + answers)
        let status: Value =
          answers.isEmpty
          ? .word("proposed", Text(en: "proposed", ko: "제안", ja: "提案"))
          : .word("in-joint-text", Text(en: "in the joint text", ko: "공동 문안 반영", ja: "共同文書に反映"))
        return Table.Row(
          proposal.id.text, entry: proposal.id,
          [
            Cell(ledger.link(proposal.id)), Cell(ledger.links(proposal.proposedBy)),
            Cell(status, derivation), Cell(ledger.links(answers.map(\.id)), derivation),
          ])
      })
  }

  fileprivate func claimTable(_ claims: [Assessment]) -> Table {
    Table(
      "claims", Text(en: "Claims", ko: "주장", ja: "主張"),
      [
        .init("claim", Text(en: "claim", ko: "주장", ja: "主張")),
        .init("holder", Text(en: "holder", ko: "주장자", ja: "主張者")),
        .init("about", Text(en: "about", ko: "대상", ja: "対象")),
        .init("against", Text(en: "against", ko: "반대 견해", ja: "反対の見方")),
        .init("where", Text(en: "where", ko: "출처", ja: "出典")),
      ],
      claims.map { claim in
        Table.Row(
          claim.id.text, entry: claim.id,
          [
            ledger.link(claim.id), ledger.link(claim.holder), ledger.links(claim.about),
            ledger.links(claim.against), .all(claim.citations.map { ledger.link($0) }),
          ].map { Cell($0) })
      })
  }

  fileprivate func holderTable(_ claims: [Assessment]) -> Table {
    Table(
      "holders", Text(en: "Claims by holder", ko: "주장자별", ja: "主張者別"),
      [
        .init("holder", Text(en: "holder", ko: "주장자", ja: "主張者")),
        .init("claims", Text(en: "claims", ko: "주장 수", ja: "主張数"), numeric: true),
      ],
      claims.map(\.holder).distinct.map { holder in
        let own = claims.filter { $0.holder == holder }
        return Table.Row(
          holder.text, entry: holder,
          [
            Cell(ledger.link(holder)),
            .count(own),
          ])
      })
  }
}

extension Text {
  fileprivate static func oil(
    _ exposure: OilExposure?, proposals: Int, taken: Int, claims: Int
  ) -> Text {
    Text { language in
      let cut = exposure.map { $0.shortfall.formatted(unit: .percent, language) }
      return switch language {
      case .en:
        (cut.map { "A closed route cuts off \($0) of imports; " } ?? "")
          + "\(proposals) proposals, \(taken) taken up in a joint text; \(claims) claims."
      case .ko:
        (cut.map { "봉쇄 시 수입의 \($0) 차질; " } ?? "")
          + "제안 \(proposals)건 중 공동 문안 반영 \(taken)건; 주장 \(claims)건."
      case .ja:
        (cut.map { "閉鎖で輸入の\($0)が途絶。" } ?? "") + "提案\(proposals)件のうち共同文書に反映\(taken)件。主張\(claims)件。"
      }
    }
  }
}
