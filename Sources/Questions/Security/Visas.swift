// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S38: by which criteria business people's visas come first, in each source's words; and the
  /// other matters of the same field, such as national parks.
  static let visas = Question(
    "visas",
    title: Text(en: "Priority visas", ko: "비자 우선 처리", ja: "査証の優先処理"),
    about: Text(
      en:
        "By which criteria the visas of business people are handled first, as each source words it, and what else the papers say of visas and exchange.",
      ko: "기업인 비자 우선 처리의 기준을 자료별 문안으로 비교하고, 같은 분야의 다른 협력도 표시.",
      ja: "企業関係者の査証を優先する基準を資料ごとの文言で比べ、同じ分野の他の協力も示す。"),
    systems: ["S38"], form: .matrix
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let criteria = ledger.terms(in: "criterion")
    let provisions = ledger.provisions.filter { provision in
      criteria.contains { provision.topics.contains($0.id) }
    }
    guard !provisions.isEmpty else {
      throw Unanswerable("no provision with visa criteria is recorded by \(asking.clock)")
    }
    let named = criteria.filter { criterion in
      provisions.contains { $0.topics.contains(criterion.id) }
    }
    let fields = Set(provisions.map(\.field))
    let others = ledger.provisions.filter { provision in
      fields.contains(provision.field) && !provisions.contains { $0.id == provision.id }
    }
    let promises = ledger.commitments.filter { $0.field.map(fields.contains) ?? false }
    let acting = provisions.flatMap(\.binds).distinct
    return Finding(
      headline: .visas(named.map(\.name), acting: acting.map(ledger.name)),
      values: [
        NamedValue(
          "criteria", Text(en: "criteria", ko: "기준 수", ja: "基準の数"), .count(named.count),
          Derivation(
            rule: Text(
              en: "The distinct criteria that a provision names; any one of them is enough.",
              ko: "조항이 드는 서로 다른 기준의 수. 하나만 충족하면 됨.",
              ja: "条項が挙げる異なる基準の数。いずれか一つで足りる。"),
            from: provisions, arithmetic: named.map { "\($0.id)" })),
        .count(
          "others", Text(en: "other matters of the field", ko: "같은 분야의 다른 사항 수", ja: "同じ分野の他の事項の数"),
          of: others),
      ],
      tables: [
        .criteria(named, of: provisions, in: ledger),
        .wordings(of: provisions, promises, in: ledger),
        .others(others, in: ledger),
      ],
      gaps: promises.contains { $0.amount != nil }
        ? []
        : provisions.map {
          Gap(
            Text(
              en: "no amount or number is recorded that a criterion would need",
              ko: "기준을 가를 금액·인원 기록 없음", ja: "基準となる金額・人数の記録なし"), entry: $0.id)
        })
  }
}

extension Table {
  fileprivate static func criteria(
    _ criteria: [Term], of provisions: [Provision], in ledger: Ledger
  ) -> Table {
    Table(
      "criteria", Text(en: "Criteria", ko: "기준", ja: "基準"),
      [
        .init("matter", Text(en: "matter", ko: "사항", ja: "事項")),
        .init("by", Text(en: "who acts", ko: "이행 주체", ja: "実施主体")),
      ] + criteria.map { .init($0.shortID, $0.name) },
      provisions.map { provision in
        Table.Row(
          provision.id.text, entry: provision.id,
          [Cell(ledger.link(provision.id)), Cell(ledger.links(provision.binds))]
            + criteria.map { Cell(.yesNo(provision.topics.contains($0.id))) })
      })
  }

  /// One row a place in a source, with the words that the record has for it.
  private static func places(
    _ key: String, _ title: Text,
    of places: [(entry: any Entry, citation: Citation, strength: Strength?)], in ledger: Ledger
  ) -> Table {
    var keys = RowKeys()
    return Table(
      key, title,
      [
        .init("matter", Text(en: "as the record words it", ko: "기록의 문안", ja: "記録の文言")),
        .init("where", Text(en: "where", ko: "출처", ja: "出典")),
        .init("via", Text(en: "known through", ko: "확인 경로", ja: "確認経路")),
        .init("strength", Text(en: "strength", ko: "강도", ja: "強さ")),
      ],
      places.map { place in
        let via = place.citation.via.map { via in
          Value.text(Text { "\(ledger.name(via.document).words(in: $0)), \(via.place)" })
        }
        return Table.Row(
          keys.key(
            place.entry.id.text, place.citation.document.shortID + " " + place.citation.place),
          entry: place.entry.id,
          [
            ledger.link(place.entry.id), ledger.link(place.citation), via ?? .none,
            .word(place.strength),
          ].map {
            Cell(
              $0,
              Derivation(
                rule: Text(en: "As the place below says.", ko: "아래 위치에 따름.", ja: "下記の箇所による。"),
                inputs: [Derivation.Input(place.entry, citations: [place.citation])]))
          })
      })
  }

  fileprivate static func wordings(
    of provisions: [Provision], _ promises: [Commitment], in ledger: Ledger
  ) -> Table {
    let stated = provisions.flatMap { provision in
      provision.stated.map { (provision as any Entry, $0.citation, $0.strength) }
    }
    let promised = promises.flatMap { promise in
      promise.citations.map { (promise as any Entry, $0, promise.strength) }
    }
    return places(
      "wordings", Text(en: "By source", ko: "자료별", ja: "資料別"), of: stated + promised, in: ledger)
  }

  fileprivate static func others(_ provisions: [Provision], in ledger: Ledger) -> Table {
    places(
      "others", Text(en: "Other matters of the field", ko: "같은 분야의 다른 사항", ja: "同じ分野の他の事項"),
      of: provisions.flatMap { provision in
        provision.stated.map { (provision as any Entry, $0.citation, $0.strength) }
      }, in: ledger)
  }
}

extension Text {
  fileprivate static func visas(_ criteria: [Text], acting: [Text]) -> Text {
    let names = criteria.listed
    let who = acting.listed
    return Text { language in
      let list = names.words(in: language)
      let actor = who.words(in: language)
      return switch language {
      case .en:
        "\(criteria.count) criteria, any of which is enough: \(list)"
          + (actor.isEmpty ? "." : "; \(actor) to act.")
      case .ko:
        "기준 \(criteria.count)개(하나만 충족하면 됨): \(list)" + (actor.isEmpty ? "." : "; 이행 주체 \(actor).")
      case .ja: "基準\(criteria.count)つ（いずれかで足りる）：\(list)" + (actor.isEmpty ? "。" : "。実施主体は\(actor)。")
      }
    }
  }
}
