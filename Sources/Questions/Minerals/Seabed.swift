// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S33, S34: who licenses deep-sea mining where and for whom, and the working group on it.
  static let seabed = Question(
    "seabed",
    title: Text(en: "Deep-sea minerals and their licences", ko: "심해 광물과 채굴 허가", ja: "深海鉱物と採掘許可"),
    about: Text(
      en:
        "For each deep-sea area and each applicant state, whose licence is asked; the working group with its fields, members and likely agenda; and whether its papers bind.",
      ko: "심해 해역과 신청국별 허가 주체, 워킹그룹의 분야·구성·예상 의제, 문서의 구속력.",
      ja: "海域と申請国ごとの許可主体、作業部会の分野・構成・想定議題、文書の拘束力。"),
    systems: ["S33", "S34"], form: .matrix,
    parameters: [
      Parameter(
        "area", Text(en: "only this area", ko: "이 해역만", ja: "この海域のみ"),
        choices: { ledger in
          ledger.minedAreas.map { Parameter.Option(value: $0.shortID, label: $0.name) }
        }),
      Parameter(
        "applicant", Text(en: "the state that applies", ko: "신청국", ja: "申請国"),
        choices: { ledger in
          ledger.parties.filter { $0.form == .state }.map {
            Parameter.Option(value: $0.id.text, label: $0.name)
          }
        }),
    ]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let areas = ledger.minedAreas.filter { asking["area"] == nil || asking["area"] == $0.shortID }
    guard !areas.isEmpty else {
      throw Unanswerable("no programme in a deep-sea area is recorded by \(asking.clock)")
    }
    let applicants = asking.id("applicant").map { [$0] } ?? ledger.seabedStates
    let licences = areas.map { area in
      applicants.map { SeabedLicence(in: area, for: $0, ledger: ledger) }
    }
    let contested = licences.flatMap { $0 }.filter { $0.standing == .contested }
    let work = SeabedWork(in: ledger)
    return Finding(
      headline: .licences(licences.flatMap { $0 }, in: ledger),
      values: [
        NamedValue(
          "contested", Text(en: "contested licences", ko: "다툼이 있는 허가 수", ja: "争いのある許可の数"),
          .count(contested.count),
          Derivation(
            rule: SeabedLicence.rule, inputs: contested.flatMap(\.inputs).distinct,
            arithmetic: contested.map { "\($0.area.id) × \($0.applicant)" }))
      ] + work.values,
      tables: [.licences(licences, of: areas, for: applicants, in: ledger)]
        + work.tables(in: ledger),
      gaps: work.gaps)
  }
}

extension Ledger {
  /// Programmes that lie in an area of the sea.
  var seabedProgrammes: [Programme] {
    programmes.filter { $0.areas.contains { entry($0, as: Term.self)?.room == "area" } }
  }

  /// The areas in which programmes lie.
  var minedAreas: [Term] {
    let used = Set(seabedProgrammes.flatMap(\.areas))
    return terms(in: "area").filter { used.contains($0.id) }
  }

  /// The states that take part in those programmes.
  var seabedStates: [EntryID] {
    seabedProgrammes.flatMap(\.partners).flatMap { states(of: $0.party).sorted() }.distinct
  }

  /// The authority over the seabed beyond national jurisdiction: the law of the sea (UNCLOS,
  /// article 156) knows only this one.
  var seabedAuthority: Party? {
    parties.first { $0.form == .organisation && $0.acronym == "ISA" }
  }

  /// Whether a term is another or lies within it.
  func lies(_ term: EntryID, within wider: EntryID) -> Bool {
    var at: EntryID? = term
    while let id = at {
      if id == wider { return true }
      at = entry(id, as: Term.self)?.partOf
    }
    return false
  }
}

/// Whose licence a state needs to mine in an area of the sea.
struct SeabedLicence {
  enum Standing: String, Choice {
    case settled, contested, none

    var label: Text {
      switch self {
      case .settled: Text(en: "settled", ko: "확립", ja: "確立")
      case .contested: Text(en: "contested", ko: "다툼 있음", ja: "争いあり")
      case .none: Text(en: "no licence recorded", ko: "허가 근거 없음", ja: "許可の根拠なし")
      }
    }
  }

  static let rule = Text(
    en:
      "In national waters the state that leads the programme there licenses, whoever applies. On the international seabed the Authority licenses a member; a non-member that has a licensing instrument of its own goes to the agency that holds it, which others contest.",
    ko:
      "자국 관할 수역에서는 그곳 사업을 주도하는 국가가 신청국과 무관하게 허가. 국제 심해저에서 회원국은 국제해저기구의 허가 대상이며, 자체 허가 수단을 둔 비회원국은 그 기관이 허가하나 다툼이 있음.",
    ja: "自国管轄水域では、申請国を問わずそこで事業を主導する国が許可する。深海底では加盟国は国際海底機構、独自の許可手段をもつ非加盟国はその機関が許可するが、争いがある。")

  let area: Term
  let applicant: EntryID
  let licenser: EntryID?
  let standing: Standing
  let inputs: [Derivation.Input]

  init(in area: Term, for applicant: EntryID, ledger: Ledger) {
    self.area = area
    self.applicant = applicant
    let programmes = ledger.seabedProgrammes.filter { $0.areas.contains(area.id) }
    if ledger.lies(area.id, within: EntryID("area/national-waters")!) {
      let leads = programmes.flatMap(\.partners).filter { $0.role == .lead }
      licenser = leads.flatMap { ledger.states(of: $0.party).sorted() }.first
      standing = licenser == nil ? .none : .settled
      inputs = programmes.map { Derivation.Input($0) }
      return
    }
    let authority = ledger.seabedAuthority
    let authorities = [authority].compactMap { $0 }.map { Derivation.Input($0) }
    if let authority, authority.members.contains(applicant) {
      licenser = authority.id
      standing = .settled
      inputs = authorities
      return
    }
    let own = ledger.instruments.first { instrument in
      instrument.form == .licence && instrument.status?.isActive ?? false
        && instrument.by.map { ledger.states(of: $0).contains(applicant) } ?? false
    }
    licenser = own?.by
    standing = own == nil ? .none : .contested
    inputs = authorities + [own].compactMap { $0 }.map { Derivation.Input($0) }
  }

  func cell(in ledger: Ledger) -> Cell {
    let derivation = Derivation(
      rule: Self.rule, inputs: inputs,
      arithmetic: ["\(area.id) × \(applicant) → \(licenser?.text ?? "–"), \(standing.rawValue)"])
    guard let licenser else { return Cell(.word(standing), derivation) }
    return Cell(.list([ledger.link(licenser), .word(standing)]), derivation)
  }
}

extension Table {
  fileprivate static func licences(
    _ licences: [[SeabedLicence]], of areas: [Term], for applicants: [EntryID], in ledger: Ledger
  ) -> Table {
    Table(
      "licences", Text(en: "Whose licence", ko: "허가 주체", ja: "許可主体"),
      [
        .init("area", Text(en: "area", ko: "해역", ja: "海域")),
        .init("waters", Text(en: "waters", ko: "수역 구분", ja: "水域の区分")),
      ] + applicants.map { .init($0.text, ledger.name($0)) },
      zip(areas, licences).map { area, row in
        Table.Row(
          area.id.text, entry: area.id,
          [Cell(ledger.link(area.id)), Cell(ledger.link(area.partOf))]
            + row.map { $0.cell(in: ledger) })
      })
  }
}

extension Text {
  fileprivate static func licences(_ licences: [SeabedLicence], in ledger: Ledger) -> Text {
    licences.map { licence in
      let who = licence.licenser.map(ledger.name) ?? Text(same: "–")
      return Text { language in
        let area = licence.area.name.words(in: language)
        let state = ledger.name(licence.applicant).words(in: language)
        return "\(area), \(state): \(who.words(in: language))"
      }.with(licence.standing == .contested ? [licence.standing.label] : [])
    }.sentence
  }
}

extension Array where Element == Text {
  /// The texts as one sentence, parted by semicolons.
  var sentence: Text {
    Text { language in
      let parts = self.map { $0.words(in: language) }
      return language == .ja
        ? parts.joined(separator: "；") + "。" : parts.joined(separator: "; ") + "."
    }
  }
}
