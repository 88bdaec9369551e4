// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S12, S32: the committees with their chairs and members, when they and ministers met, how long
  /// before a summit, and what each meeting led to.
  static let committees = Question(
    "committees",
    title: Text(en: "Committees and ministerials", ko: "위원회와 장관회의", ja: "委員会と閣僚会合"),
    about: Text(
      en:
        "Who sits on which committee, when committees and ministers met, how many days before the next summit, and which packages and projects came of it.",
      ko: "위원회별 의장·위원, 회의 일자와 다음 정상회담까지의 일수, 회의에서 나온 패키지·사업.",
      ja: "委員会の議長・委員、会合の日付と次の首脳会談までの日数、会合から生まれたパッケージ・案件。"),
    systems: ["S12", "S32"],
    parameters: [
      Parameter(
        "committee", Text(en: "only this committee", ko: "이 위원회만", ja: "この委員会のみ"),
        choices: { ledger in
          ledger.parties.filter { $0.form == .committee }.map {
            .init(value: $0.id.text, label: $0.name)
          }
        })
    ]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let chosen = asking.id("committee")
    let committees = ledger.parties.filter {
      $0.form == .committee && (chosen == nil || $0.id == chosen)
    }
    let meetings = ledger.meetings.filter {
      [.committee, .ministerial, .talks].contains($0.form) && (chosen == nil || $0.body == chosen)
    }
    guard !committees.isEmpty || !meetings.isEmpty else {
      throw Unanswerable("no committee or ministerial is recorded by \(asking.clock)")
    }
    let sittings = meetings.compactMap(\.sessions).reduce(0, +)
    let haveMet = Set(ledger.meetings.compactMap(\.body))
    return Finding(
      headline: Text { language in
        switch language {
        case .en:
          "\(committees.count) committees, \(sittings) recorded sittings; \(meetings.count) meetings below the summit."
        case .ko: "위원회 \(committees.count)개, 기록된 회의 \(sittings)회; 정상회담 이하 회의 \(meetings.count)건."
        case .ja: "委員会\(committees.count)、記録された会議\(sittings)回。首脳会談以外の会合\(meetings.count)件。"
        }
      },
      values: [
        .count("committees", Text(en: "committees", ko: "위원회", ja: "委員会"), of: committees),
        NamedValue(
          "sittings", .sittings, .count(sittings),
          .sittings(of: meetings)),
      ],
      tables: [asking.committeeTable(committees), asking.sessionTable(meetings)],
      gaps: committees.filter { $0.chairs.isEmpty }.map {
        Gap(Text(en: "no chair is recorded", ko: "의장 기록 없음", ja: "議長の記録なし"), entry: $0.id)
      }
        + committees.filter { $0.members.isEmpty && $0.chairs.isEmpty }.map {
          Gap(Text(en: "no member is recorded", ko: "위원 기록 없음", ja: "委員の記録なし"), entry: $0.id)
        }
        + committees.filter { $0.due == nil && !haveMet.contains($0.id) }.map {
          Gap(Text(en: "no sitting is recorded", ko: "회의 기록 없음", ja: "会議の記録なし"), entry: $0.id)
        })
  }
}

extension Asking {
  fileprivate func committeeTable(_ committees: [Party]) -> Table {
    let sittings = Dictionary(grouping: ledger.meetings.filter { $0.body != nil }, by: \.body)
    return Table(
      "committees", Text(en: "Committees", ko: "위원회", ja: "委員会"),
      [
        .init("committee", Text(en: "committee", ko: "위원회", ja: "委員会")),
        .init("chairs", Text(en: "chairs", ko: "의장", ja: "議長")),
        .init("members", Text(en: "members by side", ko: "국가별 위원", ja: "国別の委員")),
        .init("level", Text(en: "rank", ko: "급", ja: "級")),
        .init("fields", Text(en: "deals with", ko: "소관", ja: "所管")),
        .init("field_count", Text(en: "fields", ko: "분야 수", ja: "分野数"), numeric: true),
        .init("due", Text(en: "to exist by", ko: "설치 시한", ja: "設置期限")),
        .init("sittings", .sittings, numeric: true),
        .init("role", Text(en: "what it does", ko: "역할", ja: "役割")),
      ],
      committees.map { committee in
        let meetings = sittings[committee.id] ?? []
        return Table.Row(
          committee.id.text, entry: committee.id,
          [
            Cell(ledger.link(committee.id)), Cell(ledger.links(committee.chairs)),
            Cell(membersBySide(committee)), Cell(.text(committee.level)),
            Cell(.all(committee.fields)),
            Cell(
              committee.fields.isEmpty ? .none : .count(committee.fields.count),
              Derivation(
                rule: .countRule, from: [committee],
                arithmetic: committee.fields.map { $0.words(in: .en) })),
            Cell(.date(committee.due)),
            Cell(.count(meetings.compactMap(\.sessions).reduce(0, +)), .sittings(of: meetings)),
            Cell(.text(committee.role)),
          ])
      })
  }

  /// The members under the states that they belong to.
  private func membersBySide(_ committee: Party) -> Value {
    let states = committee.members.flatMap { ledger.states(of: $0).sorted() }.distinct
    guard !states.isEmpty else { return .none }
    return .record(
      states.map { state in
        .init(
          state.text, ledger.name(state),
          ledger.links(committee.members.filter { ledger.states(of: $0).contains(state) }))
      })
  }

  fileprivate func sessionTable(_ meetings: [Meeting]) -> Table {
    let summits = ledger.meetings.filter { $0.form == .summit }
    let announced = Dictionary(grouping: ledger.packages, by: \.meeting)
    return Table(
      "sessions", Text(en: "Meetings below the summit", ko: "정상회담 이하 회의", ja: "首脳会談以外の会合"),
      [
        .init("meeting", .meetingHeading), .init("form", .formHeading), .init("date", .dateHeading),
        .init("sittings", .sittings, numeric: true),
        .init("next_summit", Text(en: "next summit", ko: "다음 정상회담", ja: "次の首脳会談")),
        .init("days", Text(en: "days before it", ko: "정상회담까지 일수", ja: "首脳会談までの日数"), numeric: true),
        .init("follows_up", Text(en: "carries out", ko: "이행 대상", ja: "履行対象")),
        .init("packages", Text(en: "packages from it", ko: "산출 패키지", ja: "生まれたパッケージ")),
        .init("projects", Text(en: "projects from it", ko: "산출 사업", ja: "生まれた案件"), numeric: true),
        .init("outcome", Text(en: "outcome", ko: "결과", ja: "結果")),
      ],
      meetings.map { meeting in
        let summit = next(of: summits, after: meeting)
        let packages = announced[meeting.id] ?? []
        let days = summit.map { meeting.date.end.days(to: $0.date.start) }
        return Table.Row(
          meeting.id.text, entry: meeting.id,
          [
            Cell(ledger.link(meeting.id)), Cell(.word(meeting.form)), Cell(.span(meeting.date)),
            Cell(meeting.sessions.map { .count($0) } ?? .none), Cell(ledger.link(summit?.id)),
            Cell(
              days.map { .days($0) } ?? .none,
              Derivation(
                rule: Text(
                  en:
                    "Calendar days from the last day of this meeting to the next recorded summit at which all its states meet.",
                  ko: "이 회의의 마지막 날부터 같은 당사국이 모두 참여하는 다음 정상회담까지의 역일 수.",
                  ja: "この会合の最終日から、同じ当事国がすべて参加する次の首脳会談までの暦日数。"),
                from: [meeting] + (summit.map { [$0] } ?? []),
                arithmetic: summit.map {
                  ["\($0.date.start) − \(meeting.date.end) = \(days!.lowerBound)"]
                } ?? [])),
            Cell(ledger.links(meeting.followsUp)), Cell(ledger.links(packages.map(\.id))),
            .count(packages.flatMap { ledger.projects(of: $0.id) }), Cell(.text(meeting.outcome)),
          ])
      })
  }

  private func next(of summits: [Meeting], after meeting: Meeting) -> Meeting? {
    let states = meeting.parties.reduce(into: Set<EntryID>()) {
      $0.formUnion(ledger.states(of: $1))
    }
    return summits.first {
      meeting.date.end.isCertainlyBefore($0.date.start) && states.isSubset(of: $0.parties)
    }
  }
}

extension Text {
  fileprivate static let sittings = Text(en: "sittings", ko: "회의 횟수", ja: "会議回数")
}

extension Derivation {
  fileprivate static func sittings(of meetings: [Meeting]) -> Derivation {
    Derivation(
      rule: Text(
        en: "The sittings that each meeting records are added.", ko: "회의별로 기록된 횟수를 더함.",
        ja: "会合ごとに記録された回数を足す。"),
      from: meetings,
      arithmetic: [meetings.compactMap(\.sessions).map(String.init).joined(separator: " + ")])
  }
}
