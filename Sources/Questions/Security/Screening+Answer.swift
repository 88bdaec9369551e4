// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities

extension Screening {
  func values(stake: String?, isDesignated: Bool) throws(Unanswerable) -> [NamedValue] {
    var values = [
      NamedValue(
        "items", Text(en: "items of the bill", ko: "개정안 항목 수", ja: "改正案の項目数"),
        .count(bills.reduce(0) { $0 + $1.items.count }), Derivation(rule: .countRule, from: bills)),
      NamedValue(
        "chairs", Text(en: "chairs of the body", ko: "의장 수", ja: "議長の数"),
        .count(bodies.flatMap(\.chairs).count), Derivation(rule: .countRule, from: bodies)),
      NamedValue(
        "members", Text(en: "other members named", ko: "그 밖의 명시된 구성원 수", ja: "その他の明示された構成員数"),
        .count(bodies.flatMap(\.members).count), Derivation(rule: .countRule, from: bodies)),
      inOrder,
    ]
    if !undertakings.isEmpty {
      values.append(
        NamedValue(
          "alone", Text(en: "undertaken by one state alone", ko: "일국의 단독 계획", ja: "一国単独の計画"),
          .yesNo(undertakings.allSatisfy { Set($0.by + $0.to).count == 1 }),
          Derivation(
            rule: Text(
              en:
                "Whether nobody but the state itself is named as undertaking it or as the one to whom it is promised.",
              ko: "해당국 외에 약속의 주체나 상대로 기록된 자가 없는지 여부.",
              ja: "当該国以外に約束の主体・相手として記録された者がないかどうか。"),
            from: undertakings)))
    }
    if let present {
      values.append(
        NamedValue(
          "threshold", Text(en: "prior notice from", ko: "사전신고 기준", ja: "事前届出の基準"),
          .amount(present.threshold), .recorded(present.procedure)))
    }
    if let stake { values.append(try duty(stake, isDesignated: isDesignated)) }
    return values
  }

  private var inOrder: NamedValue {
    let dates = bills.flatMap { bill in bill.history.compactMap(\.on) }
    let papers = bills.flatMap { bill in
      bill.history.flatMap { event in
        event.citations.all.compactMap { ledger.publicDate(of: $0) }.map { (event.on, $0) }
      }
    }
    let isOrdered = zip(dates, dates.dropFirst()).allSatisfy { !$1.isCertainlyBefore($0) }
    let isReported = papers.allSatisfy { on, published in
      on.map { !published.isCertainlyBefore($0) } ?? true
    }
    return NamedValue(
      "in-order", Text(en: "dates in order", ko: "날짜 순서의 정합성", ja: "日付の順序"),
      .yesNo(isOrdered && isReported),
      Derivation(
        rule: Text(
          en:
            "Every status comes no earlier than the one before, and no paper is dated before the status it reports.",
          ko: "각 상태가 앞의 상태보다 이르지 않고, 어떤 자료도 보고하는 상태보다 앞서 나오지 않음.",
          ja: "各状態が前の状態より早くなく、どの資料も報告する状態より前の日付でない。"),
        from: bills, arithmetic: steps.map { "\($0.on): \($0.what.words(in: .en))" }))
  }

  /// Whether a share asked about has to be notified under the law in force.
  private func duty(_ text: String, isDesignated: Bool) throws(Unanswerable) -> NamedValue {
    guard let share = try? Amount(notation: text.replacing("%", with: ""), unit: .percent) else {
      throw Unanswerable("'\(text)' is no share in per cent", suggestion: "0.9")
    }
    guard let present else {
      throw Unanswerable("no threshold of prior notice is recorded by \(clock)")
    }
    let isReached = present.threshold.interval.contains(share.nominal)
    return NamedValue(
      "notice-due", Text(en: "prior notice is due", ko: "사전신고 의무", ja: "事前届出義務"),
      .yesNo(isReached && isDesignated),
      Derivation(
        rule: Text(
          en:
            "A foreign investor who buys a share of a listed company in a designated sector gives notice beforehand if the share reaches the threshold. Outside designated sectors none is due under the present law.",
          ko: "외국 투자자가 지정 업종 상장기업 지분을 기준 이상 취득하면 사전신고 대상. 비지정 업종은 현행법상 의무 없음.",
          ja: "外国投資家が指定業種の上場企業の株式を基準以上取得する場合は事前届出。非指定業種は現行法では不要。"),
        from: [present.procedure],
        arithmetic: [
          "\(share.notation) \(isReached ? "≥" : "<") \(present.threshold.nominal) %",
          "designated sector: \(isDesignated ? "yes" : "no")",
        ],
        lacks: [
          Text(
            en:
              "the threshold is given as an example in the source, and other cases (not listed, indirect) have rules of their own",
            ko: "기준은 자료에서 예시로 든 것이며 비상장·간접 취득은 별도 규칙이 있음",
            ja: "基準は資料の例示であり、非上場や間接取得には別の規則がある")
        ]))
  }

  var headline: Text {
    let names = bodies.map(\.name).listed
    let items = bills.reduce(0) { $0 + $1.items.count }
    let step = bills.first?.history.last
    return Text { language in
      let body = names.words(in: language)
      let due = self.bodies.first?.due?.formatted(language) ?? "–"
      let status =
        step.map {
          ($0.words ?? $0.status.label).words(in: language)
            + ($0.on.map { " \($0.formatted(language, .compact))" } ?? "")
        } ?? "–"
      let threshold = self.present?.threshold.formatted(language) ?? "–"
      return switch language {
      case .en:
        "\(body) due \(due); bill of \(items) items: \(status); prior notice from \(threshold)."
      case .ko: "\(body) \(due) 신설 예정; 개정안 \(items)개 항목: \(status); 사전신고 기준 \(threshold)."
      case .ja: "\(body)は\(due)に新設予定。改正案\(items)項目：\(status)。事前届出の基準は\(threshold)。"
      }
    }
  }

  var tables: [Table] { [bodyTable, itemTable, stepTable, ruleTable, undertakingTable] }

  private var bodyTable: Table {
    Table(
      "bodies", Text(en: "Screening body", ko: "심사 기구", ja: "審査機関"),
      [
        .init("body", Text(en: "body", ko: "기구", ja: "機関")),
        .init("of", Text(en: "of", ko: "소속", ja: "所属")),
        .init("chairs", Text(en: "chairs", ko: "의장", ja: "議長")),
        .init("members", Text(en: "members", ko: "구성", ja: "構成")),
        .init("due", Text(en: "due", ko: "시한", ja: "期限")),
        .init("role", Text(en: "task", ko: "임무", ja: "任務")),
      ],
      bodies.map { body in
        Table.Row(
          body.id.text, entry: body.id,
          [
            Cell(ledger.link(body.id)), Cell(ledger.link(body.of)),
            Cell(ledger.links(body.chairs)), Cell(ledger.links(body.members)),
            Cell(.date(body.due)), Cell(.text(body.role)),
          ])
      })
  }

  private var itemTable: Table {
    Table(
      "items", Text(en: "What the bill changes", ko: "개정 항목", ja: "改正項目"),
      [
        .init("bill", Text(en: "bill", ko: "법안", ja: "法案")),
        .init("item", Text(en: "item", ko: "항목", ja: "項目")),
      ],
      bills.flatMap { bill in
        bill.items.enumerated().map { index, item in
          Table.Row(
            "\(bill.id)/\(index + 1)", entry: bill.id,
            [Cell(ledger.link(bill.id)), Cell(.text(item))])
        }
      })
  }

  private var stepTable: Table {
    Table(
      "steps", Text(en: "Course of the bill", ko: "추진 경과", ja: "経過"),
      [
        .init("on", Text(en: "on", ko: "일자", ja: "日付")),
        .init("what", Text(en: "what", ko: "내용", ja: "内容")),
        .init("bill", Text(en: "bill", ko: "법안", ja: "法案")),
        .init("where", Text(en: "where", ko: "출처", ja: "出典")),
      ],
      steps.enumerated().map { index, step in
        let derivation = Derivation(
          rule: Text(en: "As the papers below say.", ko: "아래 자료에 따름.", ja: "下記の資料による。"),
          inputs: [Derivation.Input(step.bill, citations: step.citations)])
        return Table.Row(
          "\(step.bill.id)/step-\(index + 1)", entry: step.bill.id,
          [
            .date(step.on), step.what, ledger.link(step.bill.id),
            .list(step.citations.map { ledger.link($0) }),
          ].map { Cell($0, derivation) })
      })
  }

  private var ruleTable: Table {
    Table(
      "rules", Text(en: "Rules, now and after the bill", ko: "현행·개정 후 규칙", ja: "現行と改正後の規則"),
      [
        .init("step", Text(en: "step", ko: "절차", ja: "手続")),
        .init("condition", Text(en: "if", ko: "조건", ja: "条件")),
        .init("threshold", Text(en: "threshold", ko: "기준", ja: "基準"), numeric: true),
        .init("in_force", Text(en: "in force", ko: "시행 여부", ja: "施行中")),
      ],
      rules.map { rule in
        Table.Row(
          "\(rule.procedure.id)/\(rule.number)", entry: rule.procedure.id,
          [
            Cell(.text(rule.step.name)), Cell(.text(rule.step.condition)),
            Cell(.amount(rule.step.threshold)), Cell(.yesNo(isInForce(rule.procedure))),
          ])
      })
  }

  private var undertakingTable: Table {
    Table(
      "undertakings", Text(en: "Who undertakes it", ko: "추진 주체", ja: "推進主体"),
      [
        .init("what", Text(en: "undertaking", ko: "계획", ja: "計画")),
        .init("by", Text(en: "by", ko: "주체", ja: "主体")),
        .init("to", Text(en: "to", ko: "상대", ja: "相手")),
        .init("strength", Text(en: "strength", ko: "강도", ja: "強さ")),
        .init("deadline", Text(en: "by when", ko: "시한", ja: "期限")),
      ],
      undertakings.map { item in
        Table.Row(
          item.id.text, entry: item.id,
          [
            Cell(ledger.link(item.id)), Cell(ledger.links(item.by)), Cell(ledger.links(item.to)),
            Cell(.word(item.strength)), Cell(.date(item.deadline)),
          ])
      })
  }
}
