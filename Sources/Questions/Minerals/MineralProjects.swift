// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S31, S32: the portfolio of minerals projects: where, what, who holds how much, who helps, how
  /// far it has come.
  static let minerals = Question(
    "minerals",
    title: Text(en: "Minerals projects", ko: "핵심광물 프로젝트", ja: "重要鉱物プロジェクト"),
    about: Text(
      en:
        "Each minerals project: mineral, place, the sponsors of one state and of others with their shares, public support by government, and how far it has come.",
      ko: "핵심광물 사업별 광종, 소재지, 특정국과 그 밖의 참여자와 지분, 정부별 공적 지원, 진행 단계.",
      ja: "鉱物案件ごとに、鉱種、所在地、ある国とその他の参加者と持分、政府別の公的支援、段階。"),
    systems: ["S31", "S32"],
    parameters: [
      Parameter(
        "sponsor-of",
        Text(en: "whose companies are shown apart", ko: "참여자를 따로 볼 국가", ja: "参加者を分けて見る国"),
        choices: { ledger in
          ledger.minedProjects.flatMap { ledger.sponsors(of: $0) }.distinct.sorted().map {
            Parameter.Option(value: $0.text, label: ledger.name($0))
          }
        },
        usual: { ledger in
          ledger.summitSeries.first.flatMap { ledger.meetings(inSeries: $0).last }?
            .parties.dropFirst().first?.text
        }),
      Parameter(
        "mineral", Text(en: "only this mineral", ko: "이 광종만", ja: "この鉱種のみ"),
        choices: { ledger in
          let used = Set(ledger.minedProjects.flatMap(\.minerals))
          return ledger.terms(in: "mineral").filter { used.contains($0.id) }.map {
            Parameter.Option(value: $0.shortID, label: $0.name)
          }
        }),
      Parameter(
        "country", Text(en: "only this country", ko: "이 국가만", ja: "この国のみ"),
        choices: { ledger in
          ledger.minedProjects.compactMap(\.country).distinct.map {
            Parameter.Option(value: $0.text, label: ledger.name($0))
          }
        }),
      Parameter(
        "stage", Text(en: "only this stage", ko: "이 단계만", ja: "この段階のみ"),
        choices: { ledger in
          let used = Set(ledger.minedProjects.compactMap { $0.stages.last?.stage })
          return ProjectStage.allCases.filter(used.contains).map {
            Parameter.Option(value: $0.rawValue, label: $0.label)
          }
        }),
      Parameter(
        "sponsored", Text(en: "with a sponsor of that state", ko: "해당국 참여 여부", ja: "その国の参加の有無"),
        choices: { _ in .yesNo }),
    ]
  ) { asking throws(Unanswerable) in
    let portfolio = try MineralPortfolio(asking)
    return Finding(
      headline: portfolio.headline, values: portfolio.values, tables: portfolio.tables,
      gaps: portfolio.gaps)
  }
}

extension Array where Element == Parameter.Option {
  static var yesNo: [Parameter.Option] {
    [
      .init(value: "yes", label: Text(en: "yes", ko: "예", ja: "はい")),
      .init(value: "no", label: Text(en: "no", ko: "아니요", ja: "いいえ")),
    ]
  }
}

extension Ledger {
  /// Projects that a mineral is named for.
  fileprivate var minedProjects: [Project] { projects.filter { !$0.minerals.isEmpty } }

  /// The states whose companies or agencies take part in a project.
  fileprivate func sponsors(of project: Project) -> [EntryID] {
    project.participants.flatMap { states(of: $0.party).sorted() }
  }
}

/// The projects asked for, and the state whose side is shown apart.
struct MineralPortfolio {
  let ledger: Ledger
  let state: EntryID?
  let projects: [Project]

  init(_ asking: Asking) throws(Unanswerable) {
    let ledger = asking.ledger
    let state = asking.id("sponsor-of")
    let mineral = asking["mineral"].flatMap { EntryID("mineral/\($0)") }
    self.ledger = ledger
    self.state = state
    func fits(_ project: Project) -> Bool {
      let isSponsored = state.map { ledger.sponsors(of: project).contains($0) } ?? false
      return (mineral.map { project.holds($0, in: ledger) } ?? true)
        && (asking["country"].map { $0 == project.country?.text } ?? true)
        && (asking["stage"].map { $0 == project.stages.last?.stage.rawValue } ?? true)
        && (asking["sponsored"].map { ($0 == "yes") == isSponsored } ?? true)
    }
    projects = ledger.minedProjects.filter(fits)
    guard !projects.isEmpty else {
      throw Unanswerable("no such minerals project is recorded by \(asking.clock)")
    }
  }

  func isSponsored(_ project: Project) -> Bool {
    state.map { ledger.sponsors(of: project).contains($0) } ?? false
  }

  var countries: [EntryID] { projects.compactMap(\.country).distinct }
  var minerals: [EntryID] { projects.flatMap(\.minerals).distinct }
  var unsponsored: [Project] { projects.filter { !isSponsored($0) } }
  var stateName: Text { state.map(ledger.name) ?? Text(same: "–") }

  var gaps: [Gap] {
    projects.flatMap { project in
      (project.stages.isEmpty
        ? [Gap(Text(en: "no stage is recorded", ko: "단계 기록 없음", ja: "段階の記録なし"), entry: project.id)]
        : [])
        + (project.participants.isEmpty
          ? [
            Gap(
              Text(en: "no participant is recorded", ko: "참여자 기록 없음", ja: "参加者の記録なし"),
              entry: project.id)
          ]
          : [])
    }
  }
}
