// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S07: who acts and speaks in the record, in which roles, and whose names are easily confused.
  static let parties = Question(
    "parties",
    title: Text(en: "Who is who", ko: "행위자 대장", ja: "行為者の台帳"),
    about: Text(
      en:
        "States, agencies, companies, committees and persons with their names in three languages, what they do in which entries, and whom they are easily taken for.",
      ko: "국가·기관·기업·위원회·인물의 세 언어 이름, 항목별 역할, 혼동하기 쉬운 이름.",
      ja: "国・機関・企業・委員会・人物の三言語の名称、項目ごとの役割、紛らわしい名称。"),
    systems: ["S07"],
    parameters: [
      Parameter(
        "form", Text(en: "only this kind of party", ko: "이 종류만", ja: "この種類のみ"),
        choices: { _ in Party.Form.allCases.map { .init(value: $0.rawValue, label: $0.label) } }),
      Parameter("text", Text(en: "words of a name or alias", ko: "이름·별칭의 낱말", ja: "名称・別名の語")),
      Parameter(
        "party", Text(en: "the roles of this party", ko: "이 행위자의 역할", ja: "この行為者の役割"),
        choices: { ledger in ledger.parties.map { .init(value: $0.id.text, label: $0.name) } }),
    ]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let found = ledger.parties.filter { party in
      (asking["form"].map { party.form.rawValue == $0 } ?? true)
        && (asking.id("party").map { party.id == $0 } ?? true)
        && (asking["text"].map {
          Text.match($0, in: [party.name], party.record.aliases + [party.acronym].compactMap { $0 })
        } ?? true)
    }
    guard !found.isEmpty else {
      throw Unanswerable("no party like that is recorded by \(asking.clock)")
    }
    let lookAlikes = LookAlikes(ledger)
    let rows = found.map { (party: $0, alike: lookAlikes.all($0)) }
    let confusable = rows.filter { !$0.alike.isEmpty }.map(\.party)
    var tables = [asking.partyTable(rows)]
    let ownRoles = found.count == 1 ? PartyRole.all(of: found[0].id, in: ledger) : []
    if found.count == 1 { tables.append(asking.roleTable(ownRoles)) }
    return Finding(
      headline: Text { language in
        if let only = rows.first, rows.count == 1 {
          let name = only.party.name.words(in: language)
          return switch language {
          case .en: "\(name): \(ownRoles.count) roles, \(only.alike.count) look-alikes."
          case .ko: "\(name): 역할 \(ownRoles.count)건, 혼동하기 쉬운 이름 \(only.alike.count)건."
          case .ja: "\(name)：役割\(ownRoles.count)件、紛らわしい名称\(only.alike.count)件。"
          }
        }
        return switch language {
        case .en: "\(rows.count) parties, \(confusable.count) of them with a look-alike."
        case .ko: "행위자 \(rows.count)개, 그중 혼동하기 쉬운 이름 \(confusable.count)개."
        case .ja: "行為者\(rows.count)、うち紛らわしい名称\(confusable.count)。"
        }
      },
      values: [
        .count("parties", Text(en: "parties", ko: "행위자", ja: "行為者"), of: found),
        NamedValue(
          "look-alikes", Text(en: "with a look-alike", ko: "혼동하기 쉬운 이름", ja: "紛らわしい名称"),
          .count(confusable.count), Derivation(rule: .lookAlikeRule, from: confusable)),
      ],
      tables: tables,
      gaps: found.flatMap { party in
        Language.allCases.filter { party.name.exactly($0) == nil }.map { language in
          Gap(
            Text(
              en: "no name in '\(language.rawValue)' is recorded",
              ko: "'\(language.rawValue)' 이름 기록 없음",
              ja: "「\(language.rawValue)」の名称の記録なし"), entry: party.id)
        }
      })
  }
}

extension Asking {
  /// The most look-alikes of one party that are named; how many more there are is said.
  private static let mostAlike = 24

  fileprivate func partyTable(_ rows: [(party: Party, alike: LookAlikes.Alike)]) -> Table {
    func name(_ party: Party, _ language: Language) -> Cell {
      Cell(party.name.exactly(language).map { .text(Text(same: $0)) } ?? .none)
    }
    return Table(
      "parties", Text(en: "Parties", ko: "행위자", ja: "行為者"),
      [
        .init("party", Text(en: "party", ko: "행위자", ja: "行為者")), .init("form", .formHeading),
        .init("en", Text(en: "English", ko: "영어", ja: "英語")),
        .init("ko", Text(en: "Korean", ko: "한국어", ja: "韓国語")),
        .init("ja", Text(en: "Japanese", ko: "일본어", ja: "日本語")),
        .init("acronym", Text(en: "short form", ko: "약칭", ja: "略称")),
        .init("aliases", Text(en: "also called", ko: "별칭", ja: "別名"), detail: true),
        .init("of", Text(en: "belongs to", ko: "소속", ja: "所属")),
        .init("roles", Text(en: "roles", ko: "역할", ja: "役割")),
        .init("mentions", Text(en: "entries", ko: "관련 항목", ja: "関連項目"), numeric: true),
        .init("alike", Text(en: "easily taken for", ko: "혼동 주의", ja: "混同に注意")),
      ],
      rows.map { party, alike in
        let roles = PartyRole.all(of: party.id, in: ledger)
        let named = alike.first(Self.mostAlike)
        return Table.Row(
          party.id.text, entry: party.id,
          [
            Cell(ledger.link(party.id)), Cell(.word(party.form)),
            name(party, .en), name(party, .ko), name(party, .ja),
            Cell(party.acronym.map { .text(Text(same: $0)) } ?? .none),
            Cell(.all(party.record.aliases.map { Text(same: $0) })),
            Cell(ledger.links([party.of].compactMap { $0 } + party.owners)),
            Cell(.all(roles.distinct(by: { $0.role.words(in: .en) }).map(\.role)), .roles(roles)),
            .count(ledger.mentioning(party.id).distinct(by: \.id)),
            Cell(
              ledger.links(named.map(\.id)),
              Derivation(
                rule: .lookAlikeRule, inputs: ([party] + named).map { .init($0) },
                steps: alike.count > Self.mostAlike ? [.more(alike.count - Self.mostAlike)] : [])),
          ])
      })
  }

  fileprivate func roleTable(_ roles: [PartyRole]) -> Table {
    var taken: [String: Int] = [:]
    return Table(
      "roles", Text(en: "Roles", ko: "역할", ja: "役割"),
      [
        .init("entry", Text(en: "entry", ko: "항목", ja: "項目")),
        .init("role", Text(en: "role", ko: "역할", ja: "役割")),
        .init("detail", Text(en: "detail", ko: "세부", ja: "詳細")),
        .init("slips", Text(en: "what a source prints otherwise", ko: "출처의 다른 표기", ja: "出典の異なる表記")),
      ],
      roles.map { role in
        taken[role.entry.id.text, default: 0] += 1
        let count = taken[role.entry.id.text]!
        return Table.Row(
          count == 1 ? role.entry.id.text : "\(role.entry.id)-\(count)", entry: role.entry.id,
          [
            Cell(ledger.link(role.entry.id)), Cell(role.role), Cell(role.detail),
            Cell(.all(role.entry.record.discrepancies.map(\.printed))),
          ])
      })
  }
}

extension Text {
  fileprivate static func more(_ count: Int) -> Text {
    Text(en: "and \(count) more", ko: "그 밖에 \(count)개", ja: "ほか\(count)件")
  }
}

extension Derivation {
  fileprivate static func roles(_ roles: [PartyRole]) -> Derivation {
    Derivation(
      rule: Text(
        en:
          "Read from the entries that mention the party: who published, met, must act, takes part, holds or judges.",
        ko: "이 행위자를 언급한 항목에서 읽은 발표·회담·이행·참여·보유·평가 관계.",
        ja: "この行為者に言及する項目から読み取った発表・会談・履行・参加・保有・評価の関係。"),
      from: roles.map(\.entry).distinct(by: \.id))
  }
}
