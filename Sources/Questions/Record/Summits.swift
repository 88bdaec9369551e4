// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S01: the meetings of a row, the days between them, their standing agenda and their papers.
  static let summits = Question(
    "summits",
    title: Text(en: "Summit record", ko: "정상회담 기록", ja: "首脳会談の記録"),
    about: Text(
      en:
        "Each meeting of a row: when, where, who led, how long after the one before, on which agenda, with how many papers.",
      ko: "회담 계열의 회차별 일자·장소·정상·간격·상시 의제·문서 수.",
      ja: "会談系列の各回の日付・場所・首脳・間隔・常設議題・文書数。"),
    systems: ["S01"], parameters: [.series]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let meetings = try asking.meetings()
    let gaps = zip(meetings, meetings.dropFirst()).map { earlier, later in
      (later: later, earlier: earlier, days: earlier.date.end.days(to: later.date.start))
    }
    return Finding(
      headline: asking.summitsHeadline(meetings, gaps.map(\.days)),
      values: [
        .count("meetings", Text(en: "meetings held", ko: "개최 회담 수", ja: "開催された会談"), of: meetings)
      ]
        + gaps.map { gap in
          NamedValue(
            "gap-\(gap.later.number.map(String.init) ?? gap.later.id.text)",
            Text { "\(gap.earlier.name.words(in: $0)) → \(gap.later.name.words(in: $0))" },
            .days(gap.days), .days(from: gap.earlier, to: gap.later))
        },
      tables: [asking.summitTable(meetings), asking.ordinalTable(meetings)],
      gaps: meetings.filter { ledger.documents(of: $0.id).isEmpty }.map {
        Gap(
          Text(
            en: "no paper of this meeting is recorded", ko: "이 회담의 문서 기록 없음", ja: "この会談の文書の記録なし"),
          entry: $0.id)
      }
        + meetings.filter { $0.leaders.isEmpty || $0.place == nil }.map {
          Gap(
            Text(en: "place or leaders are not recorded", ko: "장소 또는 정상 기록 없음", ja: "場所または首脳の記録なし"),
            entry: $0.id)
        })
  }
}

extension Asking {
  fileprivate func summitsHeadline(_ meetings: [Meeting], _ gaps: [ClosedRange<Int>]) -> Text {
    Text { language in
      let days = gaps.map { language.days($0) }.joined(separator: language == .ja ? "、" : ", ")
      let first = meetings[0].date.formatted(language)
      let last = meetings[meetings.count - 1].date.formatted(language)
      guard !gaps.isEmpty else {
        return switch language {
        case .en: "One meeting, on \(first)."
        case .ko: "회담 1회(\(first))."
        case .ja: "会談1回(\(first))。"
        }
      }
      return switch language {
      case .en: "\(meetings.count) meetings from \(first) to \(last); between them \(days)."
      case .ko: "회담 \(meetings.count)회(\(first)~\(last)), 간격 \(days)."
      case .ja: "会談\(meetings.count)回(\(first)~\(last))、間隔は\(days)。"
      }
    }
  }

  fileprivate func summitTable(_ meetings: [Meeting]) -> Table {
    Table(
      "meetings", Text(en: "Meetings", ko: "회담", ja: "会談"),
      [
        .init("meeting", .meetingHeading),
        .init("number", .numberHeading, numeric: true),
        .init("date", .dateHeading),
        .init("place", Text(en: "place", ko: "장소", ja: "場所")),
        .init("leaders", Text(en: "leaders", ko: "정상", ja: "首脳")),
        .init(
          "gap", Text(en: "since the one before", ko: "직전 회담과의 간격", ja: "前回からの間隔"), numeric: true),
        .init("documents", .documentsHeading, numeric: true),
        .init(
          "blocks", Text(en: "parts of the outcome", ko: "결과 문서 구성", ja: "成果文書の構成"), numeric: true),
        .init("agenda", Text(en: "standing agenda", ko: "상시 의제", ja: "常設議題")),
      ],
      meetings.enumerated().map { index, meeting in
        let earlier = index == 0 ? nil : meetings[index - 1]
        return Table.Row(
          meeting.id.text, entry: meeting.id,
          [
            Cell(ledger.link(meeting.id)), Cell(meeting.number.map { .count($0) } ?? .none),
            Cell(.span(meeting.date)), Cell(.text(meeting.place)),
            Cell(ledger.links(meeting.leaders)),
            Cell(
              earlier.map { .days($0.date.end.days(to: meeting.date.start)) } ?? .none,
              earlier.map { .days(from: $0, to: meeting) }),
            .count(ledger.documents(of: meeting.id)),
            Cell(
              meeting.blocks.isEmpty ? .none : .count(meeting.blocks.count),
              Derivation(
                rule: .countRule, from: [meeting],
                arithmetic: meeting.blocks.map { $0.words(in: .en) })),
            Cell(.all(meeting.agenda)),
          ])
      })
  }

  /// What “the second” may mean: a meeting and a package bear the same numbers.
  fileprivate func ordinalTable(_ meetings: [Meeting]) -> Table {
    let states = Set(meetings.flatMap(\.parties))
    let packages = ledger.packages.filter { package in
      guard package.number != nil else { return false }
      let pledge = package.partOf.flatMap { ledger.entry($0, as: Commitment.self) }
      return pledge.map { Set($0.by + $0.to) == states } ?? false
    }
    let numbers = Set(meetings.compactMap(\.number) + packages.compactMap(\.number)).sorted()
    return Table(
      "numbers", Text(en: "What a number may mean", ko: "차수의 뜻", ja: "回数の意味"),
      [
        .init("number", .numberHeading, numeric: true),
        .init("meetings", .meetingHeading), .init("packages", .packageHeading),
      ],
      numbers.map { number in
        let named: [any Entry] =
          meetings.filter { $0.number == number } + packages.filter { $0.number == number }
        let derivation = Derivation(
          rule: Text(
            en:
              "Meetings of this row and packages of the same states' pledge that bear this number; where both do, “the second” alone does not say which.",
            ko: "이 계열의 회담과 같은 당사국 약정의 패키지 중 같은 차수. 둘 다 있으면 '2차'만으로는 구별되지 않음.",
            ja: "この系列の会談と、同じ当事国の約束のパッケージで同じ番号のもの。双方にあれば「第2回」だけでは区別できない。"),
          from: named)
        return Table.Row(
          "\(number)",
          [
            Cell(.count(number), derivation),
            Cell(ledger.links(meetings.filter { $0.number == number }.map(\.id)), derivation),
            Cell(ledger.links(packages.filter { $0.number == number }.map(\.id)), derivation),
          ])
      })
  }
}

extension Derivation {
  /// The days from the end of one meeting to the start of the next.
  fileprivate static func days(from earlier: Meeting, to later: Meeting) -> Derivation {
    let days = earlier.date.end.days(to: later.date.start)
    return Derivation(
      rule: Text(
        en:
          "Calendar days from the last day of the earlier meeting to the first day of the later one.",
        ko: "앞 회담의 마지막 날부터 뒤 회담의 첫날까지의 역일 수.",
        ja: "前の会談の最終日から後の会談の初日までの暦日数。"),
      from: [earlier, later],
      arithmetic: [
        "\(later.date.start) − \(earlier.date.end) = \(days.lowerBound)"
          + (days.count == 1 ? "" : " … \(days.upperBound)")
      ])
  }
}
