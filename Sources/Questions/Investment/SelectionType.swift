// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

/// Why the state that pays could want a project. A project can have several reasons.
enum SelectionType: String, Choice {
  case direct, indirect
  case economicSecurity = "economic-security"

  var label: Text {
    switch self {
    case .direct: Text(en: "direct participation", ko: "직접 참여", ja: "直接参加")
    case .indirect: Text(en: "indirect contribution", ko: "간접 기여", ja: "間接的貢献")
    case .economicSecurity: Text(en: "economic security", ko: "경제안보", ja: "経済安全保障")
    }
  }
}

/// The types of a project by the written rule, each with its reason.
struct ClassifiedProject {
  let project: Project
  let reasons: [(type: SelectionType, why: Text, evidence: [any Entry])]

  var types: [SelectionType] { reasons.map(\.type) }

  init(_ project: Project, under pledge: Commitment, in ledger: Ledger) {
    self.project = project
    reasons = [
      Self.direct(project, pledge, ledger), Self.indirect(project, pledge, ledger),
      Self.economicSecurity(project, ledger),
    ].compactMap { $0 }
  }

  /// A company of the state that pays builds or operates it, alone or through a joint venture.
  private static func direct(
    _ project: Project, _ pledge: Commitment, _ ledger: Ledger
  ) -> (SelectionType, Text, [any Entry])? {
    let doing = project.participants.filter {
      [.builder, .operator_].contains($0.role)
        && !ledger.states(of: $0.party).isDisjoint(with: pledge.by)
    }
    guard !doing.isEmpty else { return nil }
    let why = doing.map { ledger.name($0.party).with([$0.role.label]) }.listed
    return (.direct, why, [project] + doing.compactMap { ledger[$0.party] })
  }

  /// Infrastructure, while suppliers of the paying state are preferred.
  private static func indirect(
    _ project: Project, _ pledge: Commitment, _ ledger: Ledger
  ) -> (SelectionType, Text, [any Entry])? {
    let clauses = ledger.vendorClauses.filter { $0.favours(pledge.by, in: ledger) }
    let classes = project.classes.filter {
      ledger.widening($0).contains { $0.text == "class/infrastructure" }
    }
    guard !clauses.isEmpty, !classes.isEmpty else { return nil }
    let why = Text { language in
      switch language {
      case .en: "infrastructure, and suppliers of the investing side are preferred"
      case .ko: "인프라 사업이며 투자국 공급업체 우선 조항이 적용됨"
      case .ja: "インフラ案件であり、投資国の供給業者が優先される"
      }
    }
    return (.indirect, why, [project] + clauses)
  }

  /// It lowers dependence on a named state.
  private static func economicSecurity(
    _ project: Project, _ ledger: Ledger
  ) -> (SelectionType, Text, [any Entry])? {
    guard !project.lessDependenceOn.isEmpty else { return nil }
    let states = project.lessDependenceOn.map(ledger.name).listed
    let why = Text { language in
      let names = states.words(in: language)
      return switch language {
      case .en: "less dependence on \(names)"
      case .ko: "의존도 완화 대상: \(names)"
      case .ja: "依存度低減の対象：\(names)"
      }
    }
    return (.economicSecurity, why, [project])
  }

  var derivation: Derivation {
    Derivation(
      rule: Text(
        en:
          "Direct: a company of the investing state, alone or through a joint venture, builds or operates it. Indirect: it is infrastructure, and a clause prefers that state's suppliers. Economic security: the record says that it lowers dependence on a named state. A project may be of several types.",
        ko:
          "직접: 투자국 기업(합작 포함)이 건설·운영. 간접: 인프라 사업이고 투자국 공급업체 우선 조항이 있음. 경제안보: 특정국 의존도를 낮춘다고 기록됨. 복수 유형 가능.",
        ja: "直接：投資国の企業(合弁を含む)が建設・運営。間接：インフラ案件で、投資国の供給業者を優先する条項がある。経済安全保障：特定国への依存を下げると記録。複数の類型がありうる。"
      ),
      from: [project]
        + reasons.flatMap(\.evidence).distinct(by: \.id).filter { $0.id != project.id },
      arithmetic: reasons.map { "\($0.type.rawValue): \($0.why.words(in: .en))" })
  }
}

extension Ledger {
  /// Clauses by which one side's suppliers are preferred.
  var vendorClauses: [Provision] {
    provisions.filter { provision in
      provision.measures.contains { $0.text == "measure/vendor-preference" }
    }
  }
}

extension Provision {
  /// Whether a clause benefits one of these states, or stands in a paper that speaks for one where it
  /// does not say whom it benefits.
  func favours(_ states: [EntryID], in ledger: Ledger) -> Bool {
    let favoured = benefits.isEmpty ? ledger.sides(of: self) : benefits
    return favoured.contains { !ledger.states(of: $0).isDisjoint(with: states) }
  }
}
