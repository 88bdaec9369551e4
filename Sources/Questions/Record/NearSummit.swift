// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S08: whether joint economic-security measures shrink when a summit with the rival is near.
  static let nearSummit = Question(
    "near-summit",
    title: Text(
      en: "Economic security and the rival's summit", ko: "상대국 정상회담 일정과 경제안보 언급",
      ja: "競合国との首脳会談と経済安全保障の言及"),
    about: Text(
      en:
        "For each meeting: the days to the next meeting of another row, beside the economic-security measures its papers name and its provisions on critical minerals.",
      ko: "회담별로 다른 계열의 다음 회담까지 일수와 경제안보 조치 수, 핵심광물 조항 수를 대조.",
      ja: "会談ごとに、他の系列の次の会談までの日数と、経済安全保障の措置数・重要鉱物の条項数を対照。"),
    systems: ["S08"],
    parameters: [
      .series,
      Parameter(
        "rival", Text(en: "the other row of meetings", ko: "대조할 회담 계열", ja: "対照する会談系列"),
        choices: { ledger in
          ledger.meetings.compactMap(\.series).distinct.map {
            .init(value: $0, label: ledger.label(ofSeries: $0))
          }
        },
        usual: { ledger in
          let names = ledger.meetings.compactMap(\.series).distinct
          return names.first { $0 == "us-cn-summit" }
            ?? names.first { $0 != ledger.summitSeries.first }
        }),
    ]
  ) { asking throws(Unanswerable) in
    let meetings = try asking.meetings()
    guard let rival = asking["rival"], rival != asking["series"] else {
      throw Unanswerable("no other row of meetings is recorded by \(asking.clock) to compare with")
    }
    let others = asking.ledger.meetings.filter { $0.series == rival }
    let stops = Nearness.all(meetings, beside: others, in: asking.ledger)
    let tau = Concordance(
      stops.compactMap { stop in stop.days.map { ($0, stop.security.measures.count) } })
    return Finding(
      headline: asking.nearSummitHeadline(stops, tau),
      values: tau.values(stops),
      tables: [asking.nearnessTable(stops), asking.viewTable(about: others)],
      gaps: [
        Gap(
          Text(
            en:
              "\(stops.count) meetings are too few to tell a pattern from chance; the link is a holder's inference, not a finding",
            ko: "회담 \(stops.count)회로는 우연과 구별할 수 없으며, 이 관계는 평가자의 추론임",
            ja: "会談\(stops.count)回では偶然と区別できず、この関係は評価者の推論である"))
      ]
        + stops.filter { $0.next == nil }.map {
          Gap(
            Text(
              en: "no later meeting of the other row is recorded", ko: "이후의 대조 회담 기록 없음",
              ja: "以後の対照会談の記録なし"), entry: $0.meeting.id)
        })
  }
}

extension Asking {
  fileprivate func nearnessTable(_ stops: [Nearness]) -> Table {
    let measures = stops.flatMap(\.security.measures).distinct
    return Table(
      "meetings", Text(en: "Meetings", ko: "회담", ja: "会談"),
      [
        .init("meeting", .meetingHeading),
        .init("next", Text(en: "next of the other row", ko: "다음 대조 회담", ja: "次の対照会談")),
        .init("days", Text(en: "days to it", ko: "남은 일수", ja: "残り日数"), numeric: true),
        .init(
          "near",
          Text(
            en: "near (\(Nearness.near) days)", ko: "임박(\(Nearness.near)일)",
            ja: "間近(\(Nearness.near)日)")),
        .init("measures", .measuresWord, numeric: true),
      ]
        + measures.map { .init($0.shortID, ledger.name($0), numeric: true) } + [
          .init(
            "minerals", Text(en: "minerals provisions", ko: "핵심광물 조항", ja: "重要鉱物の条項"), numeric: true
          )
        ],
      stops.map { stop in
        let near = stop.nearDerivation
        return Table.Row(
          stop.meeting.id.text, entry: stop.meeting.id,
          [
            Cell(ledger.link(stop.meeting.id)), Cell(ledger.link(stop.next?.id), near),
            Cell(stop.days.map { .days($0) } ?? .none, near), Cell(.yesNo(stop.isNear), near),
            Cell(.count(stop.security.measures.count), stop.security.derivation(in: ledger)),
          ]
            + measures.map { measure in
              .count(
                stop.security.provisions.map(\.provision).filter { $0.measures.contains(measure) })
            } + [
              Cell(.count(stop.minerals.provisions.count), stop.minerals.derivation(in: ledger))
            ])
      })
  }

  /// Judgements that speak of the other row's meetings, and what is held against them.
  fileprivate func viewTable(about others: [Meeting]) -> Table {
    let ids = Set(others.map(\.id))
    let own = ledger.assessments.filter { !ids.isDisjoint(with: $0.about + $0.evidence) }
    let linked = Set(own.flatMap(\.against))
    let views = ledger.assessments.filter { view in
      own.contains { $0.id == view.id || view.against.contains($0.id) } || linked.contains(view.id)
    }
    return Table(
      "views", Text(en: "Who says so, and who does not", ko: "평가와 반론", ja: "評価と反論"),
      [
        .init("view", Text(en: "view", ko: "평가", ja: "評価")), .init("holder", .holderHeading),
        .init("form", .formHeading),
        .init("against", Text(en: "against", ko: "반론 대상", ja: "反論の対象")),
        .init("source", .sourceHeading),
      ],
      views.map { view in
        Table.Row(
          view.id.text, entry: view.id,
          [
            Cell(ledger.link(view.id)), Cell(ledger.link(view.holder)), Cell(.word(view.form)),
            Cell(ledger.links(view.against)),
            Cell(.all(view.citations.map { ledger.link($0) })),
          ])
      })
  }

  fileprivate func nearSummitHeadline(_ stops: [Nearness], _ tau: Concordance) -> Text {
    Text { language in
      let each = stops.map { stop in
        let days = stop.days.map { language.days($0) } ?? "–"
        let count = stop.security.measures.count
        return switch language {
        case .en: "\(days) (measures: \(count))"
        case .ko: "\(days)(조치 \(count)건)"
        case .ja: "\(days)(措置\(count)件)"
        }
      }.joined(separator: language == .ja ? "、" : "; ")
      return switch language {
      case .en:
        "Days to the other summit and measures named: \(each). An inference from n = \(stops.count): pairs of meetings for it \(tau.concordant), against it \(tau.discordant)."
      case .ko:
        "대조 회담까지 일수와 조치 수: \(each). n = \(stops.count)의 추론으로, 부합 \(tau.concordant)쌍·불일치 \(tau.discordant)쌍."
      case .ja:
        "対照会談までの日数と措置数：\(each)。n = \(stops.count)の推論で、一致\(tau.concordant)組・不一致\(tau.discordant)組。"
      }
    }
  }
}

extension Ledger {
  /// A row of meetings by the states that meet, planned meetings included.
  fileprivate func label(ofSeries name: String) -> Text {
    let states = meetings.first { $0.series == name }?.parties ?? []
    return Text { language in
      states.map { self.name($0).words(in: language) }.joined(separator: "–")
    }
  }
}

extension EntryID {
  /// The id without its room: `export-control`.
  var shortID: String { text.split(separator: "/").last.map(String.init) ?? text }
}
