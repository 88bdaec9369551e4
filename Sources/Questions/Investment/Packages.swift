// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities

extension Question {
  /// S13-S15: what the packages of a pledge add up to, where the money is concentrated, and how
  /// vague the amounts are.
  static let packages = Question(
    "packages",
    title: Text(en: "Packages and concentration", ko: "투자 패키지와 편중", ja: "投資パッケージと集中"),
    about: Text(
      en:
        "What the announced packages add up to, what share goes to one class, and how firm the amounts are.",
      ko: "발표된 패키지의 합계, 특정 부문의 비중, 금액 표기의 확실성.",
      ja: "発表されたパッケージの合計、特定分野の比率、金額の確かさ。"),
    systems: ["S13", "S14", "S15"],
    parameters: [
      .pledge,
      Parameter(
        "class",
        Text(en: "the class whose share is asked", ko: "비중을 물을 부문", ja: "比率を問う分類"),
        choices: { $0.terms(in: "class").map { .init(value: $0.id.text, label: $0.name) } },
        usual: { $0.terms(in: "class").first { $0.id.text == "class/power-station" }?.id.text }),
    ]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let pledge = try asking.pledge()
    let packages = ledger.packages(of: pledge.id)
    let projects = packages.flatMap { ledger.projects(of: $0.id) }
    guard let unit = pledge.amount?.unit,
      let total = Total(projects.compactMap(\.amount), in: unit), total.nominal > 0
    else {
      throw Unanswerable(
        "no project with an amount is recorded under '\(pledge.id)' by \(asking.clock)")
    }
    var finding = Finding(headline: "")
    finding.values.append(
      NamedValue(
        "total", Text(en: "allocated to named projects", ko: "사업 배정 총액", ja: "案件への配分総額"),
        .total(total), .sum(of: projects, total)))
    finding.values.append(
      NamedValue(
        "projects", Text(en: "projects", ko: "사업 수", ja: "案件数"), .count(projects.count),
        Derivation(rule: .countRule, from: projects)))
    finding.values += try asking.perPackage(packages, unit)
    finding.values += asking.concentration(projects, unit)
    if let amount = pledge.amount, let pledged = Total([amount], in: unit),
      let share = Ratio(total, over: pledged)
    {
      finding.values.append(.executed(share, total: total, pledge: pledge, projects: projects))
    }
    finding.tables =
      [asking.projectTable(projects), asking.packageTable(packages, unit)]
      + [.classes(of: projects, unit, in: ledger), .places(of: projects, unit, in: ledger)]
      .compactMap { $0 }
    finding.headline = asking.packagesHeadline(total, projects.count, finding.values)
    finding.gaps = projects.filter { $0.amount == nil }.map {
      Gap(Text(en: "no amount is recorded", ko: "금액 기록 없음", ja: "金額の記録なし"), entry: $0.id)
    }
    return finding
  }
}

extension Asking {
  /// The printed and the computed total of each package, and how each compares with the one before.
  fileprivate func perPackage(
    _ packages: [Package], _ unit: Quantities.Unit
  ) throws(Unanswerable) -> [NamedValue] {
    var values: [NamedValue] = []
    var earlier: (package: Package, total: Total)?
    for package in packages {
      let projects = ledger.projects(of: package.id)
      guard let total = Total(projects.compactMap(\.amount), in: unit), total.nominal > 0 else {
        continue
      }
      let key = package.number.map { "package-\($0)" } ?? package.id.text
      values.append(
        NamedValue("\(key)-total", package.name, .total(total), .sum(of: projects, total)))
      if let earlier, let ratio = Ratio(total, over: earlier.total) {
        let label = Text { "\(package.name.words(in: $0)) ÷ \(earlier.package.name.words(in: $0))" }
        values.append(
          NamedValue(
            "\(key)-ratio", label, .multiple(ratio),
            Derivation(
              rule: Text(
                en:
                  "The sum of the later package over the sum of the earlier one. They share no project, so the ends of the two intervals are divided.",
                ko: "뒤 패키지 합계를 앞 패키지 합계로 나눔. 공통 사업이 없으므로 두 구간의 끝값을 나눔.",
                ja: "後のパッケージの合計を前の合計で割る。共通の案件がないため、二つの区間の端を割る。"),
              from: [package, earlier.package],
              arithmetic: [
                "\(total.nominal.inBillions) ÷ \(earlier.total.nominal.inBillions) = \(ratio.nominal.rounded(to: 2))",
                ratio.interval.arithmetic(scaledBy: 1),
              ])))
      }
      earlier = (package, total)
    }
    return values
  }

  /// The share of the asked class, bounded with the part in common, and the Herfindahl index.
  fileprivate func concentration(_ projects: [Project], _ unit: Quantities.Unit) -> [NamedValue] {
    guard let id = id("class") else { return [] }
    let inside = projects.filter { $0.classes.contains(id) }
    let outside = projects.filter { !$0.classes.contains(id) }
    guard let part = Total(inside.compactMap(\.amount), in: unit),
      let rest = Total(outside.compactMap(\.amount), in: unit),
      let share = Ratio(shareOf: part, beside: rest)
    else { return [] }
    let name = ledger.name(id)
    let key = id.text.split(separator: "/").last.map(String.init) ?? id.text
    let whole = part.nominal + rest.nominal
    let index = projects.compactMap(\.amount).map { $0.nominal / whole }.reduce(Decimal.zero) {
      $0 + $1 * $1
    }
    return [
      NamedValue(
        "\(key)-total", Text { "\(name.words(in: $0)): " + Text.amountWord.words(in: $0) },
        .total(part), .sum(of: inside, part)),
      NamedValue(
        "\(key)-share", Text { "\(name.words(in: $0)): " + Text.shareWord.words(in: $0) },
        .share(share),
        Derivation(
          rule: .classShare,
          inputs: inside.map { Derivation.Input($0, part: .countedHere) }
            + outside.map { Derivation.Input($0, part: .theRest) },
          arithmetic: [
            "\(part.nominal.inBillions) ÷ (\(part.nominal.inBillions) + \(rest.nominal.inBillions)) = \((share.nominal * 100).rounded(to: 2)) %",
            share.interval.arithmetic(scaledBy: 100) + " %",
          ])),
      NamedValue(
        "concentration",
        Text(en: "concentration (Herfindahl index)", ko: "집중도(허핀달 지수)", ja: "集中度(ハーフィンダール指数)"),
        .number(index.rounded(to: 3), .plain),
        Derivation(
          rule: Text(
            en:
              "The sum of the squared shares of the projects in the nominal total: 1 is one project, 1/n is n equal ones (Herfindahl 1950).",
            ko: "명목 총액에서 각 사업 비중의 제곱합: 1이면 단일 사업, 1/n이면 n개 균등(Herfindahl 1950).",
            ja: "名目総額に占める各案件の比率の二乗和。1は単一、1/nはn件均等(Herfindahl 1950)。"),
          from: projects,
          arithmetic: projects.compactMap { project in
            project.amount.map { "(\($0.nominal.inBillions) ÷ \(whole.inBillions))²" }
          })),
    ]
  }

  fileprivate func projectTable(_ projects: [Project]) -> Table {
    Table(
      "projects", Text(en: "Projects", ko: "사업", ja: "案件"),
      [
        .init("project", Text(en: "project", ko: "사업", ja: "案件")),
        .init("package", Text(en: "package", ko: "패키지", ja: "パッケージ")),
        .init("place", Text(en: "place", ko: "지역", ja: "場所")),
        .init("class", Text(en: "class", ko: "부문", ja: "分類")),
        .init("amount", Text(en: "amount", ko: "금액", ja: "金額"), numeric: true),
        .init("qualifier", Text(en: "stated as", ko: "표기", ja: "表記")),
      ],
      projects.map { project in
        Table.Row(
          project.id.text, entry: project.id,
          [
            Cell(.entry(project.id, project.name)),
            Cell(project.partOf.map { .entry($0, ledger.name($0)) } ?? .none),
            Cell(project.regions.isEmpty ? .none : .list(project.regions.map { .text($0) })),
            Cell(.list(project.classes.map { .entry($0, ledger.name($0)) })),
            Cell(.amount(project.amount)),
            Cell(project.amount.map { .word($0.qualifier.rawValue, $0.qualifier.label) } ?? .none),
          ])
      })
  }

  fileprivate func packageTable(_ packages: [Package], _ unit: Quantities.Unit) -> Table {
    Table(
      "packages", Text(en: "Packages", ko: "패키지", ja: "パッケージ"),
      [
        .init("package", Text(en: "package", ko: "패키지", ja: "パッケージ")),
        .init("announced", Text(en: "announced", ko: "발표", ja: "発表")),
        .init("projects", Text(en: "projects", ko: "사업 수", ja: "案件数"), numeric: true),
        .init("printed", Text(en: "printed total", ko: "발표 총액", ja: "公表総額"), numeric: true),
        .init("sum", Text(en: "sum of projects", ko: "사업 합계", ja: "案件合計"), numeric: true),
      ],
      packages.map { package in
        let projects = ledger.projects(of: package.id)
        let total = Total(projects.compactMap(\.amount), in: unit)
        return Table.Row(
          package.id.text, entry: package.id,
          [
            Cell(.entry(package.id, package.name)), Cell(.date(package.announced)),
            Cell(.count(projects.count), Derivation(rule: .countRule, from: projects)),
            Cell(.amount(package.total)),
            Cell(
              total.map { .total($0) } ?? .none, total.map { .sum(of: projects, $0) }),
          ])
      })
  }

  fileprivate func packagesHeadline(_ total: Total, _ count: Int, _ values: [NamedValue]) -> Text {
    let share = values.first { $0.key.hasSuffix("-share") }
    return Text { language in
      let sum = total.formatted(language)
      let part = share.map { $0.label.words(in: language) + " " + $0.value.words(in: language) }
      return switch language {
      case .en: "\(count) projects, \(sum)" + (part.map { "; \($0)" } ?? "") + "."
      case .ko: "사업 \(count)건, \(sum)" + (part.map { "; \($0)" } ?? "") + "."
      case .ja: "\(count)件、\(sum)" + (part.map { "。\($0)" } ?? "") + "。"
      }
    }
  }
}

extension NamedValue {
  /// The share of a pledge that is allocated to named projects: the execution ratio.
  static func executed(
    _ share: Ratio, total: Total, pledge: Commitment, projects: [Project]
  ) -> NamedValue {
    NamedValue(
      "allocated-share", Text(en: "allocated of the pledge", ko: "약정액 대비 배정", ja: "約束額に占める配分"),
      .share(share),
      Derivation(
        rule: Text(
          en:
            "The money allocated to named projects over the pledge. Allocated is not yet committed or disbursed.",
          ko: "사업에 배정된 금액을 약정액으로 나눔. 배정은 확약이나 집행이 아님.",
          ja: "案件に配分された額を約束額で割る。配分は確約でも支出でもない。"),
        from: [pledge] + projects,
        arithmetic: [
          "\(total.nominal.inBillions) ÷ \((pledge.amount?.nominal ?? 0).inBillions) = \((share.nominal * 100).rounded(to: 2)) %",
          share.interval.arithmetic(scaledBy: 100) + " %",
        ]))
  }
}
