// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S46: what Korea-US-Japan cooperation covers at each meeting: economy, forces, regional peace.
  static let trilateral = Question(
    "trilateral",
    title: Text(en: "Scope of trilateral cooperation", ko: "한·미·일 협력의 범위", ja: "日米韓協力の範囲"),
    about: Text(
      en:
        "Which scope the trilateral provisions of each meeting have: economic, military or regional peace.",
      ko: "회담별 3국 협력 조항의 범위: 경제, 군사, 역내 평화.",
      ja: "会談ごとの三国協力条項の範囲：経済、軍事、地域の平和。"),
    systems: ["S46"], form: .matrix, parameters: [.series]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let trilateral = EntryID("scope/trilateral")!
    let provisions = ledger.provisions.filter { $0.topics.contains(trilateral) }
    let scopes = ledger.terms(in: "scope").filter { $0.id != trilateral }
    let asked = Set(asking["series"].map { ledger.meetings(inSeries: $0).map(\.id) } ?? [])
    let spoken = Set(provisions.flatMap { ledger.meetings(of: $0) })
    let meetings = ledger.meetings.filter {
      !$0.isPlanned && (asked.contains($0.id) || spoken.contains($0.id))
    }
    guard !provisions.isEmpty else {
      throw Unanswerable("no trilateral provision is recorded by \(asking.clock)")
    }
    let stops = meetings.map { meeting in
      TrilateralStop(
        meeting: meeting, isAsked: asked.contains(meeting.id),
        provisions: provisions.filter { ledger.meetings(of: $0).contains(meeting.id) })
    }
    return Finding(
      headline: .trilateral(stops, scopes),
      values: scopes.map { scope in
        let found = stops.filter { $0.isAsked && $0.covers(scope.id) }
        return NamedValue(
          scope.shortID,
          Text {
            switch $0 {
            case .en: "meetings of the row with scope: \(scope.name.words(in: .en))"
            case .ko: "범위가 '\(scope.name.words(in: .ko))'인 회담 수"
            case .ja: "範囲が「\(scope.name.words(in: .ja))」の会談数"
            }
          }, .count(found.count),
          Derivation(
            rule: TrilateralStop.rule,
            inputs: stops.filter(\.isAsked).flatMap(\.inputs)))
      },
      tables: [
        .trilateral(stops, scopes, in: ledger), .trilateralProvisions(provisions, in: ledger),
      ],
      gaps: stops.filter { $0.isAsked && $0.provisions.isEmpty }.map {
        Gap(
          Text(
            en: "no trilateral provision of this meeting is recorded", ko: "이 회담의 3국 협력 조항 기록 없음",
            ja: "この会談の三国協力条項の記録なし"), entry: $0.meeting.id)
      })
  }
}

/// What one meeting says of the three together.
struct TrilateralStop {
  static let rule = Text(
    en:
      "A meeting has a scope if a provision on the three countries in its papers is filed under it.",
    ko: "회담 문서의 3국 협력 조항이 해당 범위로 분류되어 있으면 그 범위를 가진 것으로 봄.",
    ja: "会談文書の三国協力条項がその範囲に分類されていれば、その範囲をもつとみる。")

  let meeting: Meeting
  /// Whether it belongs to the row asked about, as against a meeting shown beside it.
  let isAsked: Bool
  let provisions: [Provision]

  func covers(_ scope: EntryID) -> Bool { provisions.contains { $0.topics.contains(scope) } }
  var inputs: [Derivation.Input] { provisions.map { Derivation.Input($0, part: meeting.name) } }
}

extension Table {
  fileprivate static func trilateral(
    _ stops: [TrilateralStop], _ scopes: [Term], in ledger: Ledger
  ) -> Table {
    Table(
      "meetings", Text(en: "Scope by meeting", ko: "회담별 범위", ja: "会談別の範囲"),
      [
        .init("meeting", Text(en: "meeting", ko: "회담", ja: "会談")),
        .init("date", Text(en: "date", ko: "일자", ja: "日付")),
      ] + scopes.map { .init($0.shortID, $0.name) }
        + [.init("provisions", Text(en: "provisions", ko: "조항 수", ja: "条項数"), numeric: true)],
      stops.map { stop in
        let derivation = Derivation(rule: TrilateralStop.rule, inputs: stop.inputs)
        return Table.Row(
          stop.meeting.id.text, entry: stop.meeting.id,
          [Cell(ledger.link(stop.meeting.id)), Cell(.span(stop.meeting.date))]
            + scopes.map { Cell(.yesNo(stop.covers($0.id)), derivation) }
            + [Cell(.count(stop.provisions.count), derivation)])
      })
  }

  fileprivate static func trilateralProvisions(_ provisions: [Provision], in ledger: Ledger)
    -> Table
  {
    Table(
      "provisions", Text(en: "Trilateral provisions", ko: "3국 협력 조항", ja: "三国協力条項"),
      [
        .init("provision", Text(en: "provision", ko: "조항", ja: "条項")),
        .init("meetings", Text(en: "meetings", ko: "회담", ja: "会談")),
        .init("scope", Text(en: "scope", ko: "범위", ja: "範囲")),
      ],
      provisions.map { provision in
        let scopes = provision.topics.filter { ledger.entry($0, as: Term.self)?.room == "scope" }
        return Table.Row(
          provision.id.text, entry: provision.id,
          [
            Cell(ledger.link(provision.id)), Cell(ledger.links(ledger.meetings(of: provision))),
            Cell(ledger.links(scopes)),
          ])
      })
  }
}

extension Text {
  fileprivate static func trilateral(_ stops: [TrilateralStop], _ scopes: [Term]) -> Text {
    stops.map { stop in
      let covered = scopes.filter { stop.covers($0.id) }.map(\.name)
      return Text { language in
        let date = stop.meeting.date.start.formatted(language, .compact)
        return "\(date): " + (covered.isEmpty ? "–" : covered.listed.words(in: language))
      }
    }.sentence
  }
}
