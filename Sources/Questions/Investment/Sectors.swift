// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S10: in which sectors each paper lets the money go, and where the named projects fall.
  static let sectors = Question(
    "sectors",
    title: Text(en: "Eligible sectors", ko: "투자 대상 분야", ja: "投資対象分野"),
    about: Text(
      en:
        "The sectors that each paper and fund names, side by side, and whether each project falls within them.",
      ko: "문서·기금별 투자 대상 분야를 대조하고 사업별 해당 여부를 확인.", ja: "文書・基金ごとの対象分野を対照し、案件ごとの該当を確認。"),
    systems: ["S10"], form: .matrix, parameters: [.pledge]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let pledge = try asking.pledge()
    let lists = SectorList.all(under: pledge, in: ledger)
    guard !lists.isEmpty else {
      throw Unanswerable("no paper or fund with a list of sectors is recorded by \(asking.clock)")
    }
    let packages = ledger.packages(of: pledge.id)
    return Finding(
      headline: Text { language in
        lists.map { "\($0.name.words(in: language)) \($0.count)" }.joined(separator: "; ")
      },
      values: lists.flatMap { list in
        [
          NamedValue(
            "\(list.key)-sectors",
            Text { "\(list.name.words(in: $0)): " + Text.sectorCount.words(in: $0) },
            .count(list.count), list.derivation)
        ]
          + (list.namesAll
            ? []
            : [
              NamedValue(
                "\(list.key)-named",
                Text {
                  "\(list.name.words(in: $0)): "
                    + Text(en: "of these named", ko: "명시된 분야", ja: "うち名称のあるもの").words(in: $0)
                },
                .count(list.sectors.count), list.derivation)
            ])
      },
      tables: [
        asking.sectorMatrix(lists),
        asking.membership(packages.flatMap { ledger.projects(of: $0.id) }, lists),
        asking.packageSectors(packages),
      ],
      gaps: lists.filter { !$0.namesAll }.map { list in
        Gap(
          Text(
            en: "of \(list.count) sectors only \(list.sectors.count) named in the record",
            ko: "분야 \(list.count)개 중 \(list.sectors.count)개만 기록에 명시",
            ja: "\(list.count)分野のうち記録に名称があるのは\(list.sectors.count)"), entry: list.entry.id)
      })
  }
}

extension Asking {
  fileprivate func sectorMatrix(_ lists: [SectorList]) -> Table {
    let sectors = lists.flatMap(\.sectors).distinct
    return Table(
      "sectors", Text(en: "Sectors by source", ko: "출처별 분야", ja: "出典別の分野"),
      [.init("sector", .sectorHeading)] + lists.map { .init($0.key, $0.name) } + [
        .init("sources", Text(en: "sources", ko: "출처 수", ja: "出典数"), numeric: true)
      ],
      sectors.map { sector in
        let naming = lists.filter { $0.sectors.contains(sector) }
        return Table.Row(
          sector.shortID, entry: sector,
          [Cell(ledger.link(sector))] + lists.map { membership(of: sector, in: $0) } + [
            .count(naming.map(\.entry))
          ])
      })
  }

  /// Whether one sector is in one list; not known where the list is not named in full.
  private func membership(of sector: EntryID, in list: SectorList) -> Cell {
    let unknown = Value.missing(
      Text(
        en: "the record does not name all its sectors", ko: "전체 분야가 기록에 명시되지 않음", ja: "全分野は記録にない"))
    return Cell(
      list.covers(sector, in: ledger).map { .yesNo($0) } ?? unknown,
      Derivation(
        rule: Text(
          en:
            "In the list itself, or a part of something in it. Where the record does not name a list in full, what it does not name is not known.",
          ko: "목록에 있거나 목록 분야의 일부인 경우. 목록 전체가 명시되지 않으면 나머지는 알 수 없음.",
          ja: "一覧にあるか、その分野の一部である場合。全体が示されない一覧では、それ以外は不明。"),
        from: [list.entry]))
  }

  fileprivate func membership(_ projects: [Project], _ lists: [SectorList]) -> Table {
    Table(
      "projects", .projectsHeading,
      [
        .init("project", .projectHeading), .init("package", .packageHeading),
        .init("sector", .sectorHeading),
      ] + lists.map { .init($0.key, $0.name) },
      projects.map { project in
        Table.Row(
          project.id.text, entry: project.id,
          [
            Cell(ledger.link(project.id)), Cell(ledger.link(project.partOf)),
            Cell(ledger.link(project.sector)),
          ] + lists.map { membership(of: project.sector, in: $0) })
      })
  }

  /// The widest sector of every project of a package, with how many fall in it.
  fileprivate func packageSectors(_ packages: [Package]) -> Table {
    Table(
      "packages", Text(en: "Packages by sector", ko: "패키지별 분야", ja: "パッケージ別の分野"),
      [
        .init("package", .packageHeading), .init("projects", .projectsHeading, numeric: true),
        .init("sectors", .sectorHeading),
      ],
      packages.map { package in
        let projects = ledger.projects(of: package.id)
        let widest = projects.map { ledger.widening($0.sector).last! }
        let derivation = Derivation(
          rule: Text(
            en: "Each project counts under the widest term that its sector is a part of.",
            ko: "사업별 분야가 속한 가장 넓은 분야로 셈.",
            ja: "案件の分野が属する最も広い分野で数える。"), from: projects)
        return Table.Row(
          package.id.text, entry: package.id,
          [
            Cell(ledger.link(package.id)), .count(projects),
            Cell(
              .all(
                widest.distinct.map { sector in
                  .record([
                    .init(
                      sector.shortID, ledger.name(sector), .count(widest.count { $0 == sector }))
                  ])
                }), derivation),
          ])
      })
  }
}

extension Text {
  fileprivate static let sectorCount = Text(en: "sectors", ko: "분야 수", ja: "分野数")
}
