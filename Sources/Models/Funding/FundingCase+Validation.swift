// SPDX-License-Identifier: Apache-2.0

/// Why a pledge cannot be modelled as it was described: what is wrong and what would be right.
public struct FundingMistake: Error, Hashable, Sendable, CustomStringConvertible {
  /// The case or the ledger entry that it is about.
  public let subject: String
  public let findings: [String]

  public init(subject: String, findings: [String]) {
    self.subject = subject
    self.findings = findings
  }

  public var description: String { "\(subject): " + findings.joined(separator: "; ") }
}

extension FundingCase {
  static func findings(
    months: Int, life: Int, pledge: Double, projects: [FundingProject], pipeline: Pipeline,
    companies: Companies?, economy: Economy
  ) -> [String] {
    var findings: [String] = []
    func require(_ holds: Bool, _ what: @autoclosure () -> String) {
      if !holds { findings.append(what()) }
    }
    /// No NaN, no infinity, nothing below zero and nothing that whole cents cannot count.
    func amount(_ value: Double, _ name: String) {
      require(
        value.isFinite && value >= 0 && value <= 20_000,
        "\(name) is \(value), but must be a number from 0 to 20000 bn USD")
    }
    require(
      (1...longest).contains(months), "months is \(months), but must be from 1 to \(longest)")
    require((1...longest).contains(life), "the life is \(life), but must be from 1 to \(longest)")
    amount(pledge, "the pledge")
    require(
      !projects.isEmpty || pipeline.count > 0,
      "there is no project and no pipeline, but at least one is needed")
    require(
      (0...200).contains(pipeline.count),
      "the pipeline has \(pipeline.count) projects, but may have 0 to 200")
    require(
      pipeline.count == 0 || pipeline.first <= pipeline.last,
      "the pipeline begins in \(pipeline.first) and ends in \(pipeline.last), but must end after it begins"
    )
    require(
      pipeline.count == 0 || (1...longest).contains(pipeline.duration),
      "projects of the pipeline take \(pipeline.duration) months, but must take 1 to \(longest)")
    for project in projects { findings += mistakes(in: project, among: projects) }
    if let companies {
      amount(companies.amount, "what companies invest")
      require(
        (1...longest).contains(companies.months),
        "companies invest over \(companies.months) months, but need 1 to \(longest)")
    }
    amount(economy.reserves, "the stock of reserves")
    amount(economy.capital, "the capital of the fund")
    amount(economy.privateBonds, "the private bonds of a year")
    require(
      economy.tariff >= 0 && economy.tariff <= 10,
      "the tariff is \(economy.tariff), but must be a share from 0 to 10")
    require(
      economy.rate.isFinite && economy.rate > 0,
      "the exchange rate is \(economy.rate), but must be above 0")
    require(
      economy.product.isFinite && economy.product > 0,
      "the gross domestic product is \(economy.product), but must be above 0")
    if let usual = economy.outwardInvestment {
      require(
        usual.isFinite && usual > 0, "the outward investment is \(usual), but must be above 0")
    }
    return findings
  }

  private static func mistakes(
    in project: FundingProject, among projects: [FundingProject]
  ) -> [String] {
    var findings: [String] = []
    let (low, high) =
      switch project.cost {
      case .between(let low, let high): (low, high)
      case .upTo(let ceiling): (0, ceiling)
      }
    if !(low.isFinite && high.isFinite && 0 <= low && low <= high && high <= 20_000) {
      findings.append(
        "\(project.id) costs from \(low) to \(high), but needs ends from 0 to 20000 bn USD in order"
      )
    }
    if !(1...longest).contains(project.duration) {
      findings.append(
        "\(project.id) takes \(project.duration) months, but must take 1 to \(longest)")
    }
    if !(project.likelihood >= 0 && project.likelihood <= 1) {
      findings.append(
        "\(project.id) has a chance of \(project.likelihood), but needs one from 0 to 1")
    }
    if !(project.advance >= 0 && project.advance <= 20_000) {
      findings.append(
        "\(project.id) has an advance of \(project.advance), but needs one from 0 to 20000 bn USD")
    }
    if projects.count(where: { $0.id == project.id }) > 1 {
      findings.append("\(project.id) is listed twice, but a project needs an id of its own")
    }
    for id in project.after where !projects.contains(where: { $0.id == id }) {
      findings.append("\(project.id) waits for \(id), which is no project of this case")
    }
    return findings
  }

  /// The projects' positions, each after those it waits for (Kahn 1962); nil if some wait in a ring.
  static func sorted(_ projects: [FundingProject]) -> [Int]? {
    var order: [Int] = []
    var done: Set<String> = []
    let known = Set(projects.map(\.id))
    while order.count < projects.count {
      let ready = projects.indices.filter { index in
        !done.contains(projects[index].id)
          && projects[index].after.allSatisfy { done.contains($0) || !known.contains($0) }
      }
      if ready.isEmpty { return done.count == known.count ? order : nil }
      order += ready
      done.formUnion(ready.map { projects[$0].id })
    }
    return order
  }

  /// The projects of a ring and those behind it, for the message.
  static func waiting(_ projects: [FundingProject]) -> String {
    var left = projects
    while true {
      let names = Set(left.map(\.id))
      let rest = left.filter { $0.after.contains { names.contains($0) } }
      if rest.count == left.count { return left.map(\.id).joined(separator: ", ") }
      left = rest
    }
  }
}
