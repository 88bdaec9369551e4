// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension MineralPortfolio {
  var values: [NamedValue] {
    [
      .count("projects", Text(en: "projects", ko: "사업 수", ja: "案件数"), of: projects),
      NamedValue(
        "countries", Text(en: "countries", ko: "국가 수", ja: "国の数"), .count(countries.count),
        Derivation(
          rule: .countRule, from: projects.filter { $0.country != nil },
          arithmetic: countries.map { country in
            "\(country): \(projects.count { $0.country == country })"
          })),
      NamedValue(
        "minerals", Text(en: "minerals", ko: "광종 수", ja: "鉱種の数"), .count(minerals.count),
        Derivation(rule: .countRule, from: projects, arithmetic: minerals.map { "\($0)" })),
      NamedValue(
        "without-sponsor",
        Text { "\(self.stateName.words(in: $0)): " + Self.without.words(in: $0) },
        .count(unsponsored.count),
        Derivation(rule: sponsorRule, from: unsponsored)),
    ]
  }

  private static let without = Text(
    en: "projects without a participant of this state", ko: "참여자가 없는 사업 수", ja: "参加者のない案件数")

  private var sponsorRule: Text {
    Text(
      en:
        "A state takes part through its agencies and companies; a joint venture counts for every state that an owner belongs to. Public support alone is not taking part.",
      ko: "국가는 소속 기관·기업을 통해 참여하며, 합작사는 소유자의 모든 국가로 셈. 공적 지원만으로는 참여로 보지 않음.",
      ja: "国はその機関・企業を通じて参加する。合弁は所有者のすべての国に数える。公的支援だけでは参加とみない。")
  }

  var headline: Text {
    let perCountry = countries.map { country in
      (ledger.name(country), projects.count { $0.country == country })
    }.sorted { $0.1 > $1.1 }
    return Text { language in
      let places = perCountry.map { "\($0.0.words(in: language)) \($0.1)" }
        .joined(separator: language == .ja ? "、" : ", ")
      let state = self.stateName.words(in: language)
      let none = self.unsponsored.count
      return switch language {
      case .en:
        "\(self.projects.count) projects in \(self.countries.count) countries (\(places)); \(none) without a participant of \(state)."
      case .ko:
        "\(self.countries.count)개국 \(self.projects.count)건(\(places)); \(state) 참여자가 없는 사업 \(none)건."
      case .ja:
        "\(self.countries.count)か国\(self.projects.count)件（\(places)）。\(state)の参加者がないもの\(none)件。"
      }
    }
  }

  var tables: [Table] {
    let stakes = ledger.figures.filter { figure in
      figure.of.map { of in projects.contains { $0.id == of } } ?? false
    }
    let packages = projects.compactMap(\.partOf).distinct.compactMap { ledger[$0] }
    return [
      projectTable,
      countTable(
        "countries", Text(en: "By country", ko: "국가별", ja: "国別"),
        Text(en: "country", ko: "국가", ja: "国"),
        countries
      ) { $0.country == $1 },
      countTable(
        "minerals", Text(en: "By mineral", ko: "광종별", ja: "鉱種別"),
        Text(en: "mineral", ko: "광종", ja: "鉱種"),
        minerals
      ) { $0.holds($1, in: ledger) },
      .slips(of: projects + packages + stakes, in: ledger),
    ]
  }

  private var projectTable: Table {
    Table(
      "projects", Text(en: "Projects", ko: "사업", ja: "案件"),
      [
        .init("project", Text(en: "project", ko: "사업", ja: "案件")),
        .init("country", Text(en: "country", ko: "국가", ja: "国")),
        .init("minerals", Text(en: "minerals", ko: "광종", ja: "鉱種")),
        .init("steps", Text(en: "steps", ko: "가치사슬 단계", ja: "工程")),
        .init("sponsors", stateName),
        .init("others", Text(en: "others", ko: "그 밖의 참여자", ja: "その他の参加者")),
        .init("support", Text(en: "public support", ko: "공적 지원", ja: "公的支援")),
        .init("stage", Text(en: "stage", ko: "단계", ja: "段階")),
        .init("as", Text(en: "in words", ko: "서술", ja: "記述")),
        .init("slips", Text(en: "slips", ko: "불일치", ja: "食い違い"), numeric: true),
      ],
      projects.map(row))
  }

  private func row(_ project: Project) -> Table.Row {
    func belongs(_ participant: Project.Participant) -> Bool {
      state.map { ledger.states(of: participant.party).contains($0) } ?? false
    }
    let own = project.participants.filter(belongs)
    let others = project.participants.filter { !belongs($0) }
    let stage = project.stages.last
    let staged = stage.map { event in
      Derivation(
        rule: Text(
          en: "The last stage that was public by the day asked.", ko: "기준일까지 공개된 마지막 단계.",
          ja: "基準日までに公になった最後の段階。"),
        inputs: [Derivation.Input(project, citations: event.citations.all)])
    }
    return Table.Row(
      project.id.text, entry: project.id,
      [
        Cell(ledger.link(project.id)), Cell(ledger.link(project.country)),
        Cell(ledger.links(project.minerals)), Cell(ledger.links(project.steps)),
        Cell(.all(own.map { $0.words(in: ledger) }), partDerivation(project, own)),
        Cell(.all(others.map { $0.words(in: ledger) }), partDerivation(project, others)),
        Cell(.all(project.support.map { $0.words(in: ledger) })),
        Cell(.word(stage?.stage), staged), Cell(.text(stage?.words), staged),
        Cell(.count(project.record.discrepancies.count)),
      ])
  }

  private func partDerivation(_ project: Project, _ parts: [Project.Participant]) -> Derivation {
    let citations = parts.flatMap(\.citations)
    return Derivation(
      rule: sponsorRule,
      inputs: [Derivation.Input(project, citations: citations.isEmpty ? nil : citations.distinct)],
      arithmetic: parts.map { part in
        "\(part.party) → \(ledger.states(of: part.party).sorted().map(\.text).joined(separator: ", "))"
      })
  }

  private func countTable(
    _ key: String, _ title: Text, _ label: Text, _ ids: [EntryID],
    _ belongs: (Project, EntryID) -> Bool
  ) -> Table {
    let rows = ids.map { id in (id, projects.filter { belongs($0, id) }) }
      .sorted { $0.1.count > $1.1.count }
    return Table(
      key, title,
      [
        .init("what", label),
        .init("projects", Text(en: "projects", ko: "사업 수", ja: "案件数"), numeric: true),
        .init("sponsored", stateName, numeric: true),
        .init("which", Text(en: "which", ko: "사업", ja: "案件")),
      ],
      rows.map { id, found in
        let own = found.filter(isSponsored)
        return Table.Row(
          id.text, entry: id,
          [
            Cell(ledger.link(id)),
            .count(found),
            Cell(.count(own.count), Derivation(rule: sponsorRule, from: own)),
            Cell(ledger.links(found.map(\.id)), Derivation(rule: .countRule, from: found)),
          ])
      })
  }
}

extension Project.Participant {
  /// `Mitsubishi Corporation (investor, 30%)`.
  func words(in ledger: Ledger) -> Text {
    ledger.name(party).with(
      [role.label]
        + [stake, amount].compactMap { $0 }.map { amount in Text { amount.formatted($0) } }
        + [strength?.label].compactMap { $0 })
  }
}

extension Project {
  /// Whether it is about a mineral, or about one that belongs to it: heavy rare earths are rare earths.
  func holds(_ mineral: EntryID, in ledger: Ledger) -> Bool {
    minerals.contains { ledger.lies($0, within: mineral) }
  }
}

extension Project.Backing {
  /// `United States (equity, intended)`. Two of the forms say already how firm they are.
  func words(in ledger: Ledger) -> Text {
    ledger.name(by).with(
      [form.label] + [amount].compactMap { $0 }.map { amount in Text { amount.formatted($0) } }
        + [form == .finance || form == .willing ? nil : strength?.label].compactMap { $0 })
  }
}
