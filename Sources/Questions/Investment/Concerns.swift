// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S20: what worries the paying side, what drives it on, who says so, and from which day a worry bites.
  static let concerns = Question(
    "concerns",
    title: Text(en: "Concerns and incentives", ko: "우려와 유인", ja: "懸念と誘因"),
    about: Text(
      en:
        "The worries about a pledge and the incentive to keep it, each with its holder, source and the day or instrument that would trigger it.",
      ko: "약정에 대한 우려와 이행 유인의 주체·출처·발동 시점 또는 수단.", ja: "約束への懸念と履行の誘因。主体・出典・引き金となる日または手段。"),
    systems: ["S20"], parameters: [.pledge]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let pledge = try asking.pledge()
    let projects = ledger.packages(of: pledge.id).flatMap { ledger.projects(of: $0.id) }
    let about = Set([pledge.id] + ledger.packages(of: pledge.id).map(\.id) + projects.map(\.id))
    let views = ledger.assessments.filter {
      [.concern, .incentive].contains($0.form) && !about.isDisjoint(with: $0.about)
    }
    guard !views.isEmpty else {
      throw Unanswerable("no concern about '\(pledge.id)' is recorded by \(asking.clock)")
    }
    let concerns = views.filter { $0.form == .concern }
    let incentives = views.filter { $0.form == .incentive }
    var values: [NamedValue] = [
      .count("concerns", Assessment.Form.concern.label, of: concerns),
      .count("incentives", Assessment.Form.incentive.label, of: incentives),
    ]
    if let day = pledge.dayAfterDeadline {
      values.append(
        NamedValue(
          "term-over", Text(en: "first day after the deadline", ko: "시한 다음 날", ja: "期限の翌日"),
          .date(PartialDate(day)),
          pledge.triggerDerivation))
    }
    return Finding(
      headline: Text { language in
        let list = { (views: [Assessment]) in
          views.map { ledger.name($0.holder).words(in: language) }.joined(
            separator: language == .ja ? "、" : ", ")
        }
        return switch language {
        case .en:
          "\(concerns.count) concerns (\(list(concerns))) and \(incentives.count) incentive\(incentives.count == 1 ? "" : "s") (\(list(incentives)))."
        case .ko:
          "우려 \(concerns.count)건(\(list(concerns))), 유인 \(incentives.count)건(\(list(incentives)))."
        case .ja:
          "懸念\(concerns.count)件(\(list(concerns)))、誘因\(incentives.count)件(\(list(incentives)))。"
        }
      },
      values: values,
      tables: [asking.concernTable(views, pledge), asking.startTable(projects, pledge)],
      gaps: projects.filter { $0.stages.allSatisfy { $0.stage != .operating } }.map {
        Gap(
          Text(
            en:
              "no start of operation is recorded, so whether it falls after the deadline cannot be told",
            ko: "가동 시점 기록이 없어 시한 이후인지 알 수 없음", ja: "稼働時期の記録がなく、期限後かどうか不明"), entry: $0.id)
      })
  }
}

extension Commitment {
  fileprivate var dayAfterDeadline: Day? { deadline?.day.map { $0 + 1 } }

  fileprivate var triggerDerivation: Derivation {
    Derivation(
      rule: Text(
        en:
          "The day after the pledge's deadline: what starts then starts outside the pledge's term.",
        ko: "약정 시한의 다음 날. 이때부터의 가동은 약정 기간 밖임.", ja: "約束の期限の翌日。以後の稼働は約束の期間外となる。"),
      from: [self],
      arithmetic: deadline.flatMap { deadline in
        dayAfterDeadline.map { ["\(deadline) + 1 = \($0)"] }
      } ?? [])
  }
}

extension Asking {
  /// What triggers a view: the instrument that it rests on, or, where it rests on the pledge's own
  /// terms, the day after the deadline.
  private func trigger(of view: Assessment, _ pledge: Commitment) -> Cell {
    let instruments = view.evidence.filter { ledger[$0] is Instrument }
    if !instruments.isEmpty { return Cell(ledger.links(instruments)) }
    if view.evidence.contains(pledge.id), let day = pledge.dayAfterDeadline {
      return Cell(.date(PartialDate(day)), pledge.triggerDerivation)
    }
    return Cell(
      .missing(Text(en: "no day or instrument is tied to it", ko: "연결된 일자·수단 없음", ja: "結び付く日・手段なし"))
    )
  }

  fileprivate func concernTable(_ views: [Assessment], _ pledge: Commitment) -> Table {
    Table(
      "register", Text(en: "Register", ko: "대장", ja: "台帳"),
      [
        .init("what", .whatHeading), .init("form", .formHeading), .init("holder", .holderHeading),
        .init("side", Text(en: "whose worry", ko: "해당 측", ja: "該当する側")),
        .init("about", Text(en: "about", ko: "대상", ja: "対象")),
        .init("trigger", Text(en: "triggered by", ko: "발동 시점·수단", ja: "引き金")),
        .init("evidence", Text(en: "rests on", ko: "근거", ja: "根拠")),
        .init("source", .sourceHeading),
        .init("remark", .remarkHeading, detail: true),
      ],
      views.map { view in
        Table.Row(
          view.id.text, entry: view.id,
          [
            Cell(ledger.link(view.id)), Cell(.word(view.form)), Cell(ledger.link(view.holder)),
            Cell(ledger.link(view.side)), Cell(ledger.links(view.about)),
            trigger(of: view, pledge),
            Cell(ledger.links(view.evidence)),
            Cell(.all(view.citations.map { ledger.link($0) })),
            Cell(.text(view.record.note)),
          ])
      })
  }

  /// Whether each project starts within the pledge's term, where a start is on record.
  fileprivate func startTable(_ projects: [Project], _ pledge: Commitment) -> Table {
    Table(
      "projects", .projectsHeading,
      [
        .init("project", .projectHeading),
        .init("start", Text(en: "start of operation", ko: "가동 시점", ja: "稼働時期")),
        .init("after_term", Text(en: "after the deadline", ko: "시한 이후", ja: "期限後")),
      ],
      projects.map { project in
        let start = project.stages.last { $0.stage == .operating }?.on
        let isAfter = start.flatMap { start in pledge.deadline.map { $0.isCertainlyBefore(start) } }
        let derivation = Derivation(
          rule: Text(
            en:
              "The recorded start of operation beside the pledge's deadline; after it only if it certainly is.",
            ko: "기록된 가동 시점을 약정 시한과 비교. 확실히 늦은 경우만 '이후'.", ja: "記録された稼働時期を期限と比べ、確実に後の場合のみ「後」。"),
          from: [project, pledge])
        return Table.Row(
          project.id.text, entry: project.id,
          [
            Cell(ledger.link(project.id)), Cell(.date(start), derivation),
            Cell(isAfter.map { .yesNo($0) } ?? .none, derivation),
          ])
      })
  }
}
