// SPDX-License-Identifier: Apache-2.0
import Exploring

/// How long projects are called for and how likely they are, as facts of a case.
enum ScheduleFacts {
  static func all(_ projects: [FundingProject], pipeline: Int, duration: Int) -> [FundingFact] {
    projects.flatMap { project in
      [
        FundingFact(
          Label(
            "Months of calls: \(project.id)", ko: "납입 기간: \(project.id)",
            ja: "払込み期間: \(project.id)"), Double(project.duration), unit: "months",
          basis: project.id == "kr-us/encinal"
            ? .ledger(entry: "kr-us/strategic-investment-course")
            : .assumed("usual time to build such a plant"))
      ]
        + (project.likelihood == 1
          ? []
          : [
            FundingFact(
              Label(
                "Chance that it goes ahead: \(project.id)", ko: "추진 확률: \(project.id)",
                ja: "進む確率: \(project.id)"), project.likelihood, unit: "share",
              basis: .assumed("a framework or a review, not a choice"))
          ])
    } + [
      FundingFact(
        Label("Projects yet to be named", ko: "향후 사업 수", ja: "今後の案件数"), Double(pipeline),
        unit: "projects", basis: .assumed("about the size of the projects so far")),
      FundingFact(
        Label("Months of calls of each", ko: "각 사업 납입 기간", ja: "各案件の払込み期間"),
        Double(duration), unit: "months", basis: .assumed("usual time to build a gas plant")),
    ]
  }
}
