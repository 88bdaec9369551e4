// SPDX-License-Identifier: Apache-2.0
public import Agreements
import Quantities

extension Question {
  /// S05: where each agenda field goes over a row of meetings.
  static let trend = Question(
    "trend",
    title: Text(en: "Agenda trend", ko: "의제 추세", ja: "議題の推移"),
    about: Text(
      en:
        "For each field of the agenda: how firm its instruments are, how many distinct measures its papers name, and whether it is advancing, narrowing or steady.",
      ko: "분야별로 합의 수단의 수준과 서로 다른 조치의 수를 세어 진전·축소·유지를 판정.",
      ja: "分野ごとに、文書の水準と異なる措置の数から、前進・縮小・横ばいを判定。"),
    systems: ["S05"], form: .matrix,
    parameters: [
      .series,
      Parameter(
        "field", Text(en: "only this field", ko: "이 분야만", ja: "この分野のみ"),
        choices: { ledger in
          ledger.terms(in: "field").map { .init(value: $0.shortID, label: $0.name) }
        }),
    ]
  ) { asking throws(Unanswerable) in
    let meetings = try asking.meetings()
    guard meetings.count > 1 else {
      throw Unanswerable(
        "a trend needs two meetings, and only '\(meetings[0].id)' is recorded by \(asking.clock)")
    }
    let courses = FieldCourse.all(
      of: asking.ledger.trendFields(of: meetings)
        .filter { asking["field"] == nil || asking["field"] == $0.shortID },
      over: meetings, in: asking.ledger)
    guard !courses.isEmpty else {
      throw Unanswerable("no paper of these meetings states a provision of that field")
    }
    return Finding(
      headline: Text { language in
        courses.map { course in
          "\(course.field.name.words(in: language)) \(course.verdict.label.words(in: language))"
        }.joined(separator: language == .ja ? "、" : ", ")
      },
      tables: [asking.verdictTable(courses), asking.stepTable(courses, meetings)],
      gaps: meetings.filter { asking.ledger.documents(of: $0.id).isEmpty }.map {
        Gap(
          Text(
            en: "no paper of this meeting is recorded", ko: "이 회담의 문서 기록 없음", ja: "この会談の文書の記録なし"),
          entry: $0.id)
      })
  }
}

extension Ledger {
  /// The fields that a trend is asked of: those on which somebody gave a verdict, else every field
  /// that papers of at least two of the meetings speak of.
  fileprivate func trendFields(of meetings: [Meeting]) -> [Term] {
    let judged = Set(
      assessments.filter { $0.verdict != nil && $0.form == .verdict }.compactMap(\.field))
    let fields = terms(in: "field").filter { judged.contains($0.id) }
    return fields.isEmpty ? terms(in: "field") : fields
  }
}

extension Asking {
  fileprivate func verdictTable(_ courses: [FieldCourse]) -> Table {
    Table(
      "fields", Text(en: "Verdicts", ko: "판정", ja: "判定"),
      [
        .init("field", Text(en: "field", ko: "분야", ja: "分野")),
        .init("verdict", Text(en: "our verdict", ko: "판정", ja: "判定")),
        .init("brief_verdict", Text(en: "the brief's verdict", ko: "브리프의 판정", ja: "ブリーフの判定")),
        .init("remarks", Text(en: "what to know", ko: "유의점", ja: "留意点")),
        .init("features", Text(en: "features", ko: "특징", ja: "特徴"), detail: true),
        .init("evidence", Text(en: "evidence", ko: "근거", ja: "根拠"), detail: true),
      ],
      courses.map { course in
        let derivation = course.derivation(in: ledger)
        return Table.Row(
          course.field.shortID, entry: course.field.id,
          [
            Cell(.word(course.field.shortID, course.field.name), derivation),
            Cell(.word(course.verdict), derivation),
            Cell(
              course.brief?.verdict.map { .word($0) } ?? .none,
              course.brief.map { Derivation.recorded($0) } ?? derivation),
            Cell(.list(course.remarks(in: ledger).map { .text($0) }), derivation),
            Cell(course.features(in: ledger), derivation),
            Cell(course.evidence(in: ledger), derivation),
          ])
      })
  }

  fileprivate func stepTable(_ courses: [FieldCourse], _ meetings: [Meeting]) -> Table {
    Table(
      "steps", Text(en: "Fields by meeting", ko: "분야와 회담", ja: "分野と会談"),
      [.init("field", Text(en: "field", ko: "분야", ja: "分野"))]
        + meetings.map { .init($0.columnKey, $0.shortName) },
      courses.map { course in
        Table.Row(
          course.field.shortID, entry: course.field.id,
          [Cell(.entry(course.field.id, course.field.name))]
            + course.stops.map { stop in
              Cell(stop.value(in: ledger), stop.derivation(in: ledger))
            })
      })
  }
}

extension Meeting {
  /// The meeting as a column: its number in its series, else its day.
  var columnKey: String { number.map { "meeting-\($0)" } ?? id.text }

  /// Its number and date, for the head of a column: `1st, 7 Feb 2025`, `1차(2025. 2. 7.)`.
  public var shortName: Text {
    guard let number else { return name }
    return Text { language in
      let day = self.date.formatted(language, .compact)
      return switch language {
      case .en: "\(Self.ordinal(number)), \(day)"
      case .ko: "\(number)차(\(day))"
      case .ja: "第\(number)回（\(day)）"
      }
    }
  }

  private static func ordinal(_ number: Int) -> String {
    switch (number % 10, number % 100) {
    case (1, let tens) where tens != 11: "\(number)st"
    case (2, let tens) where tens != 12: "\(number)nd"
    case (3, let tens) where tens != 13: "\(number)rd"
    default: "\(number)th"
    }
  }
}

extension Term {
  /// The term without its room: `critical-minerals`.
  var shortID: String { String(id.text.dropFirst(room.count + 1)) }
}
