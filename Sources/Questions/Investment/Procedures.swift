// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S12, S19: where each project stands on its procedure, what is due next, by whom and by when.
  static let procedures = Question(
    "procedures",
    title: Text(en: "Procedures and deadlines", ko: "절차와 기한", ja: "手続きと期限"),
    about: Text(
      en:
        "Where each project stands on the procedure that it goes through, what comes next, by whom, and how many business days of the states concerned are left; what is overdue first.",
      ko: "사업별로 절차상 어디에 있는지, 다음 단계와 담당, 관련국 영업일로 남은 기한; 기한 경과분을 먼저 표시.",
      ja: "案件ごとに手続きのどこにあるか、次の段階と担当、関係国の営業日で数えた残り日数。期限超過を先に示す。"),
    systems: ["S12", "S19", "S35", "S37"],
    parameters: [
      Parameter(
        "procedure", Text(en: "this procedure alone", ko: "이 절차만", ja: "この手続きのみ"),
        choices: { ledger in
          ledger.procedures.map { .init(value: $0.id.text, label: $0.name) }
        })
    ]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let procedures = ledger.procedures.filter { procedure in
      asking.id("procedure").map { $0 == procedure.id } ?? true
    }
    guard !procedures.isEmpty else {
      throw Unanswerable("no procedure is recorded by \(asking.clock)")
    }
    let ids = Set(procedures.map(\.id))
    let courses = ledger.courses(clock: asking.clock).filter { ids.contains($0.procedure.id) }
    let rows = courses.flatMap { course in course.next.map { DueStep(course: course, next: $0) } }
      .sorted { $0.order < $1.order }
    return Finding(
      headline: asking.headline(courses, rows),
      values: asking.counts(courses, rows),
      tables: [asking.dueTable(rows), asking.standingTable(courses), asking.stepTable(procedures)],
      gaps: asking.courseGaps(courses),
      events: rows.compactMap { asking.event($0) })
  }
}

/// A step of one project's course that comes next.
private struct DueStep {
  let course: ProjectCourse
  let next: ProjectCourse.Next

  var key: String { "\(course.project.id)/\(next.step.step ?? String(next.index + 1))" }

  /// What is overdue first, then what is due soonest, then what has no period.
  var order: (Int, Int, String) {
    let rank =
      switch next.standing {
      case .overdue: 0
      case .due: 1
      case .notYet: 2
      case .possible: 3
      case .open: 4
      case .conditional: 5
      }
    return (rank, next.due?.upperBound.number ?? .max, key)
  }

  /// The reading of the clause by which this is due, where there is more than one.
  var reading: Text? { next.step.condition }
}

extension Asking {
  fileprivate func headline(_ courses: [ProjectCourse], _ rows: [DueStep]) -> Text {
    let overdue = rows.count { $0.next.standing == .overdue }
    let soonest = rows.first { $0.next.standing == .due }
    return Text { language in
      let next = soonest.flatMap { row in
        row.next.due.map { due in
          (
            row.next.step.name.words(in: language), row.course.project.name.words(in: language),
            PartialDate(due.upperBound).formatted(language)
          )
        }
      }
      return switch language {
      case .en:
        "\(courses.count) project\(courses.count == 1 ? "" : "s") on a procedure; \(overdue) step\(overdue == 1 ? "" : "s") past their time without a record of being done"
          + (next.map { "; next, by \($0.2): \($0.0) (\($0.1))" } ?? "") + "."
      case .ko:
        "절차 진행 사업 \(courses.count)건, 기한이 지났으나 이행 기록이 없는 단계 \(overdue)건"
          + (next.map { "; 다음 기한 \($0.2): \($0.0)(\($0.1))" } ?? "") + "."
      case .ja:
        "手続き中の案件\(courses.count)件、期限を過ぎ履行の記録がない段階\(overdue)件"
          + (next.map { "。次の期限は\($0.2)：\($0.0)（\($0.1)）" } ?? "") + "。"
      }
    }
  }

  fileprivate func counts(_ courses: [ProjectCourse], _ rows: [DueStep]) -> [NamedValue] {
    func count(_ key: String, _ label: Text, _ standing: ProjectCourse.Standing) -> NamedValue {
      let counted = rows.filter { $0.next.standing == standing }
      return NamedValue(
        key, label, .count(counted.count),
        Derivation(
          rule: .countRule, inputs: counted.map { .init($0.course.project) },
          arithmetic: counted.map { "\($0.key): \($0.next.arithmetic)" }))
    }
    return [
      .count(
        "projects", Text(en: "projects on a procedure", ko: "절차 진행 사업", ja: "手続き中の案件"),
        of: courses.map(\.project)),
      count("overdue", Text(en: "steps overdue", ko: "기한 경과 단계", ja: "期限超過の段階"), .overdue),
      count("due", Text(en: "steps due", ko: "기한 내 단계", ja: "期限内の段階"), .due),
    ]
  }

  fileprivate func dueTable(_ rows: [DueStep]) -> Table {
    Table(
      "due", Text(en: "What is due next", ko: "다음 기한", ja: "次の期限"),
      [
        .init("project", .projectHeading),
        .init("next", Text(en: "next step", ko: "다음 단계", ja: "次の段階")),
        .init("by", Text(en: "by whom", ko: "담당", ja: "担当")),
        .init("standing", Text(en: "standing", ko: "상태", ja: "状態")),
        .init("term", Text(en: "asks", ko: "기한 종류", ja: "期限の種類"), detail: true),
        .init("due", Text(en: "due", ko: "기한", ja: "期限")),
        .init(
          "business_days_left", Text(en: "business days left", ko: "남은 영업일", ja: "残り営業日"),
          numeric: true),
        .init("after", Text(en: "counted from", ko: "기산일", ja: "起算日")),
        .init("reading", Text(en: "when, or by which reading", ko: "조건·해석", ja: "条件・読み方")),
        .init("if_missed", Text(en: "if missed", ko: "미이행 시", ja: "不履行の場合")),
        .init("procedure", Text(en: "procedure", ko: "절차", ja: "手続き")),
      ],
      rows.map(dueRow))
  }

  private func dueRow(_ row: DueStep) -> Table.Row {
    let (course, next) = (row.course, row.next)
    let derivation = Derivation(
      rule: .dueRule,
      inputs: [
        .init(course.procedure, citations: next.step.citations.isEmpty ? nil : next.step.citations),
        .init(course.project, citations: next.from.citations),
      ],
      arithmetic: next.arithmetic.isEmpty ? [] : [next.arithmetic],
      lacks: next.lacks)
    let due: Value =
      next.due.map { days in
        days.lowerBound == days.upperBound
          ? .date(PartialDate(days.lowerBound))
          : DateSpan(PartialDate(days.lowerBound), PartialDate(days.upperBound))
            .map { .span($0) } ?? .none
      } ?? .none
    return Table.Row(
      row.key, entry: course.project.id,
      [
        Cell(ledger.link(course.project.id)), Cell(.text(next.step.name), derivation),
        Cell(ledger.links(next.step.by)), Cell(.word(next.standing), derivation),
        Cell(next.due == nil ? .none : .word(next.term), derivation), Cell(due, derivation),
        Cell(next.businessDaysLeft.map { .count($0) } ?? .none, derivation),
        Cell(.date(next.from.on), derivation), Cell(.text(row.reading)),
        Cell(.text(next.step.ifMissed)), Cell(ledger.link(course.procedure.id)),
      ])
  }

  fileprivate func standingTable(_ courses: [ProjectCourse]) -> Table {
    Table(
      "standing", Text(en: "Where each project stands", ko: "사업별 현재 단계", ja: "案件ごとの現在の段階"),
      [
        .init("project", .projectHeading), .init("package", .packageHeading),
        .init("step", Text(en: "last step taken", ko: "마지막으로 거친 단계", ja: "最後に経た段階")),
        .init("place", Text(en: "step no.", ko: "단계 번호", ja: "段階番号"), numeric: true),
        .init("steps", Text(en: "of", ko: "전체", ja: "全体"), numeric: true),
        .init("on", Text(en: "since", ko: "시점", ja: "時点")),
        .init("known_by", Text(en: "known by", ko: "근거", ja: "根拠")),
        .init("procedure", Text(en: "procedure", ko: "절차", ja: "手続き")),
      ],
      courses.map { course in
        let stands = course.stands
        let derivation = Derivation(
          rule: .standsRule,
          inputs: [.init(course.project, citations: stands?.citations), .init(course.procedure)])
        return Table.Row(
          "\(course.project.id)@\(course.procedure.id)", entry: course.project.id,
          [
            Cell(ledger.link(course.project.id)), Cell(ledger.link(course.project.partOf)),
            Cell(stands.map { .text(course.procedure.steps[$0.index].name) } ?? .none, derivation),
            Cell(stands.map { .count($0.index + 1) } ?? .none, derivation),
            Cell(.count(course.procedure.steps.count), derivation),
            Cell(.date(stands?.on), derivation),
            Cell(stands.map { .text($0.isFromStage ? .stageWord : .stepWord) } ?? .none),
            Cell(ledger.link(course.procedure.id)),
          ])
      })
  }

  fileprivate func stepTable(_ procedures: [Procedure]) -> Table {
    Table(
      "steps", Text(en: "The procedures, step by step", ko: "절차의 단계", ja: "手続きの段階"),
      [
        .init("procedure", Text(en: "procedure", ko: "절차", ja: "手続き")),
        .init("number", .numberHeading, numeric: true),
        .init("step", Text(en: "step", ko: "단계", ja: "段階")),
        .init("by", Text(en: "who", ko: "주체", ja: "主体")),
        .init("within", Text(en: "within", ko: "기한", ja: "期間")),
        .init("from", Text(en: "counted from", ko: "기산 단계", ja: "起算段階")),
        .init("threshold", Text(en: "threshold", ko: "기준", ja: "基準")),
        .init("if", Text(en: "when", ko: "조건", ja: "条件")),
        .init("if_missed", Text(en: "if missed", ko: "미이행 시", ja: "不履行の場合")),
      ],
      procedures.flatMap { procedure in
        procedure.steps.enumerated().map { index, step in
          let from = step.within == nil ? nil : procedure.origin(of: index)
          return Table.Row(
            "\(procedure.id)-\(index + 1)", entry: procedure.id,
            [
              Cell(ledger.link(procedure.id)), Cell(.count(index + 1)), Cell(.text(step.name)),
              Cell(ledger.links(step.by)), Cell(.amount(step.within)),
              Cell(.text(from.map { procedure.steps[$0].name })), Cell(.amount(step.threshold)),
              Cell(.text(step.condition)), Cell(.text(step.ifMissed)),
            ])
        }
      })
  }

  fileprivate func courseGaps(_ courses: [ProjectCourse]) -> [Gap] {
    courses.filter { $0.stands == nil }.map {
      Gap(
        Text(
          en: "no step of its procedure is recorded", ko: "거친 절차 단계의 기록 없음",
          ja: "経た手続き段階の記録なし"), entry: $0.project.id)
    }
      + courses.flatMap(\.next).flatMap(\.lacks).distinct.map { Gap($0) }
  }

  fileprivate func event(_ row: DueStep) -> CalendarEvent? {
    guard let due = row.next.due else { return nil }
    let next = row.next
    return CalendarEvent(
      address: "\(row.key).due", days: due,
      summary: Text { language in
        let term = next.term.label.words(in: language)
        let what = next.step.name.words(in: language)
        let project = row.course.project.name.words(in: language)
        return language == .en ? "\(project): \(what) (\(term))" : "\(project): \(what)(\(term))"
      },
      description: Text { language in
        [
          row.course.procedure.name.words(in: language), next.arithmetic,
          next.step.condition?.words(in: language) ?? "",
          next.step.ifMissed?.words(in: language) ?? "",
        ].filter { !$0.isEmpty }.joined(separator: "\n")
      })
  }
}

extension Text {
  fileprivate static let stageWord = Text(
    en: "its stage on the project ladder", ko: "사업 단계 기록", ja: "案件段階の記録")
  fileprivate static let stepWord = Text(en: "a step on record", ko: "절차 단계 기록", ja: "手続き段階の記録")
  fileprivate static let standsRule = Text(
    en:
      "The last step, in the procedure's order, that a paper shows as taken, or that follows from the project's stage.",
    ko: "문서로 확인되거나 사업 단계에서 따라 나오는, 절차 순서상 마지막 단계.",
    ja: "文書で確認されるか案件の段階から導かれる、手続き順で最後の段階。")
  fileprivate static let dueRule = Text(
    en:
      "The step's time runs from the day of the step that it names, or else of the one before; that day is not counted. Business days leave out weekends and the holidays of every state whose calendar is named. 'Up to' gives a last day, 'at least' a first one. Overdue means that the last day has passed and no paper on record shows the step.",
    ko:
      "기한은 지정된 단계, 없으면 바로 앞 단계의 날부터 세며 그날은 넣지 않음. 영업일은 주말과 해당국 모두의 휴일을 뺌. '이내'는 마지막 날, '이상'은 첫날. '기한 경과'는 마지막 날이 지났으나 기록된 문서에 이행이 나타나지 않음을 뜻함.",
    ja:
      "期限は指定された段階、なければ直前の段階の日から数え、その日は含めない。営業日は週末と関係国すべての休日を除く。「以内」は最終日、「以上」は初日。「期限超過」は最終日を過ぎても記録された文書に履行が見えないことをいう。"
  )
}
