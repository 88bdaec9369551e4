// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

/// What a party does in an entry that mentions it.
struct PartyRole {
  let role: Value
  let entry: any Entry
  /// A stake, an amount or a remark that goes with the role.
  let detail: Value

  init(_ code: String, _ label: Text, _ entry: any Entry, detail: Value = .none) {
    role = .word(code, label)
    self.entry = entry
    self.detail = detail
  }

  /// Every role of a party, in the order of the ledger.
  static func all(of party: EntryID, in ledger: Ledger) -> [PartyRole] {
    ledger.mentioning(party).distinct(by: \.id).flatMap { roles(of: party, in: $0) }
  }

  private static func roles(of party: EntryID, in entry: any Entry) -> [PartyRole] {
    func roles(_ list: [(String, Text, [EntryID])]) -> [PartyRole] {
      list.filter { $0.2.contains(party) }.map { PartyRole($0.0, $0.1, entry) }
    }
    func one(_ id: EntryID?) -> [EntryID] { [id].compactMap { $0 } }
    switch entry {
    case let document as Document:
      return roles([
        ("publisher", Text(en: "publisher", ko: "발표 주체", ja: "発表主体"), document.publisher),
        ("author", Text(en: "author", ko: "저자", ja: "著者"), document.authors),
        ("side", Text(en: "side it speaks for", ko: "발표 측", ja: "発表した側"), document.sides),
      ])
    case let meeting as Meeting:
      return roles([
        ("party", Text(en: "party to the meeting", ko: "회담 당사자", ja: "会談の当事者"), meeting.parties),
        ("leader", Text(en: "leader", ko: "정상·대표", ja: "首脳・代表"), meeting.leaders),
        ("body", Text(en: "body that met", ko: "개최 기구", ja: "開催した機構"), one(meeting.body)),
      ])
    case let provision as Provision:
      return roles([
        ("bound", Text(en: "must act", ko: "이행 주체", ja: "履行主体"), provision.binds),
        ("beneficiary", Text(en: "benefits", ko: "수혜 측", ja: "受益側"), provision.benefits),
        ("proposer", Text(en: "proposes", ko: "제안 측", ja: "提案側"), provision.proposedBy),
      ])
    case let commitment as Commitment:
      return roles([
        ("promisor", Text(en: "undertakes", ko: "약정 측", ja: "約束する側"), commitment.by),
        ("promisee", Text(en: "is promised", ko: "약정 상대", ja: "約束の相手"), commitment.to),
      ])
    case let project as Project: return projectRoles(of: party, in: project)
    case let instrument as Instrument:
      return roles([
        ("holder", Text(en: "whose instrument", ko: "수단 보유", ja: "手段の保有"), one(instrument.by))
      ])
    case let programme as Programme:
      return programme.partners.filter { $0.party == party }.map {
        PartyRole($0.role.rawValue, $0.role.label, programme, detail: .text($0.brings))
      }
    case let procedure as Procedure:
      return roles([
        ("procedure", Text(en: "whose procedure", ko: "절차 주체", ja: "手続の主体"), procedure.of),
        ("step", Text(en: "takes a step", ko: "단계 수행", ja: "段階の実施"), procedure.steps.flatMap(\.by)),
      ])
    case let assessment as Assessment:
      return roles([
        ("judge", Text(en: "judges", ko: "평가 주체", ja: "評価主体"), [assessment.holder]),
        (
          "described", Text(en: "whose interest is described", ko: "이해가 서술된 측", ja: "利害が述べられた側"),
          one(assessment.side)
        ),
        ("judged", Text(en: "is judged", ko: "평가 대상", ja: "評価対象"), assessment.about),
      ])
    case let other as Party:
      return roles([
        ("parent", Text(en: "parent", ko: "상위", ja: "上位"), one(other.of)),
        ("owner", Text(en: "owner", ko: "소유", ja: "所有"), other.owners),
        ("chair", Text(en: "chair", ko: "의장", ja: "議長"), other.chairs),
        ("member", Text(en: "member", ko: "구성원", ja: "構成員"), other.members),
      ])
    case let flow as Flow:
      return roles([
        ("payer", Text(en: "pays", ko: "지급", ja: "支払"), one(flow.from)),
        ("payee", Text(en: "is paid", ko: "수령", ja: "受取"), one(flow.to)),
      ])
    default: return []
    }
  }

  private static func projectRoles(of party: EntryID, in project: Project) -> [PartyRole] {
    let taking = project.participants.filter { $0.party == party }.map {
      PartyRole(
        $0.role.rawValue, $0.role.label, project,
        detail: $0.stake.map { .amount($0) } ?? .amount($0.amount))
    }
    let helping = project.support.filter { $0.by == party }.map {
      PartyRole($0.form.rawValue, $0.form.label, project, detail: .amount($0.amount))
    }
    let standing = [
      (project.country == party, "host", Text(en: "host country", ko: "소재국", ja: "所在国")),
      (
        project.lessDependenceOn.contains(party), "dependence",
        Text(en: "dependence on it falls", ko: "의존도 완화 대상", ja: "依存度低減の対象")
      ),
    ].filter(\.0).map { PartyRole($0.1, $0.2, project) }
    return taking + helping + standing
  }
}
