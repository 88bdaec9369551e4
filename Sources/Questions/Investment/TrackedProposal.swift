// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

/// How far a proposal or project has come, from one side's wish to a plant that runs.
enum PipelineStage: String, Choice {
  case proposed
  case inJointText = "in-joint-text"
  case selected, contracted, building, operating

  var label: Text {
    switch self {
    case .proposed: Text(en: "proposed by one side", ko: "일방 제안", ja: "一方が提案")
    case .inJointText: Text(en: "in a joint text", ko: "공동 문서 반영", ja: "共同文書に反映")
    case .selected: ProjectStage.selected.label
    case .contracted: ProjectStage.contracted.label
    case .building: ProjectStage.building.label
    case .operating: ProjectStage.operating.label
    }
  }

  /// The rung of the project ladder that it stands for.
  var projectStage: ProjectStage? {
    ProjectStage(rawValue: rawValue).flatMap { $0 == .proposed ? nil : $0 }
  }
}

/// A proposal of one side, the joint wordings that answer it and the projects that take it up.
struct TrackedProposal {
  let proposal: Provision
  let adoptedIn: [Provision]
  let projects: [Project]

  init(_ proposal: Provision, in ledger: Ledger) {
    self.proposal = proposal
    let adoptedIn = ledger.provisions.filter { answer in
      answer.answers.contains(proposal.id) && ledger.sides(of: answer).count > 1
    }
    self.adoptedIn = adoptedIn
    projects = ledger.projects.filter { project in
      project.takesUp.contains { id in id == proposal.id || adoptedIn.contains { $0.id == id } }
    }
  }

  var stage: PipelineStage {
    let reached = projects.compactMap { $0.stages.last?.stage }.compactMap {
      PipelineStage(rawValue: $0.rawValue)
    }
    .filter { $0.projectStage != nil }
    .max { ($0.projectStage?.rank ?? 0) < ($1.projectStage?.rank ?? 0) }
    return reached ?? (adoptedIn.isEmpty ? .proposed : .inJointText)
  }

  var derivation: Derivation {
    Derivation(
      rule: Text(
        en:
          "Proposed: one side asks for it. In a joint text: a provision that answers it stands in a paper speaking for both sides. From there on: the furthest stage of a project that takes it up. To answer a proposal is not to adopt all of it.",
        ko:
          "제안: 한쪽의 요청. 공동 문서 반영: 양측을 대변하는 문서에 이에 답하는 조항이 있음. 이후: 이를 수용한 사업 중 가장 앞선 단계. 반영은 전부의 수용을 뜻하지 않음.",
        ja: "提案：一方の要請。共同文書に反映：双方を代弁する文書に応える条項がある。以後：取り上げた案件の最も進んだ段階。反映は全部の採用を意味しない。"),
      from: [proposal] + adoptedIn + projects)
  }
}
