// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S45: which phrases of regional security stand at which meeting, and which stand at all.
  static let phrases = Question(
    "phrases",
    title: Text(en: "Phrases from meeting to meeting", ko: "지역안보 문안 추적", ja: "地域安全保障の文言の推移"),
    about: Text(
      en:
        "For each recurring phrase and each meeting: stated in a paper, absent from papers that were read or reported, or not checked. Consistent is only what stands at every meeting.",
      ko: "반복 문구가 회담별로 문서에 있는지, 확인된 문서에 없는지, 미확인인지 표시. 모든 회담에 있어야 '일관'.",
      ja: "繰り返される文言が会談ごとに文書にあるか、確認済みの文書にないか、未確認か。全会談にあって初めて「一貫」。"),
    systems: ["S45"], form: .matrix, parameters: [.series]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let meetings = try asking.meetings()
    let courses = ledger.terms(in: "phrase").map { PhraseCourse($0, over: meetings, in: ledger) }
      .filter { course in course.stops.contains { $0.presence == .stated } }
    guard !courses.isEmpty else {
      throw Unanswerable("no phrase is recorded in the papers of these meetings by \(asking.clock)")
    }
    let consistent = courses.filter(\.isConsistent)
    let broken = courses.filter(\.isBroken)
    return Finding(
      headline: .phrases(
        consistent.map(\.phrase.name), broken: broken.map(\.phrase.name), of: courses.count),
      values: [
        NamedValue(
          "phrases", Text(en: "phrases", ko: "문구 수", ja: "文言の数"), .count(courses.count),
          Derivation(rule: .countRule, from: courses.map(\.phrase))),
        NamedValue(
          "consistent", Text(en: "at every meeting", ko: "모든 회담에 있는 문구", ja: "全会談にある文言"),
          .all(consistent.map { ledger.link($0.phrase.id) }),
          Derivation(rule: PhraseCourse.rule, inputs: consistent.flatMap(\.inputs))),
        NamedValue(
          "broken",
          Text(
            en: "first and last meeting, but not between", ko: "처음과 마지막에는 있으나 중간에 확인되지 않은 문구",
            ja: "最初と最後にあるが間に確認できない文言"),
          .all(broken.map { ledger.link($0.phrase.id) }),
          Derivation(rule: PhraseCourse.rule, inputs: broken.flatMap(\.inputs))),
      ],
      tables: [.phrases(courses, meetings, in: ledger)],
      gaps: meetings.flatMap { meeting in
        ledger.documents(of: meeting.id).filter { $0.form.isPaper && $0.reading == nil }.map {
          Gap(
            Text(
              en: "not read in full: a phrase may stand in it unrecorded",
              ko: "전문을 읽지 않아 기록되지 않은 문구가 있을 수 있음",
              ja: "全文未読のため、記録されていない文言がありうる"), entry: $0.id)
        }
      })
  }
}

/// One phrase over a row of meetings.
struct PhraseCourse {
  enum Presence: String, Choice {
    case stated, absent
    case notChecked = "not-checked"

    var label: Text {
      switch self {
      case .stated: Text(en: "stated", ko: "있음", ja: "あり")
      case .absent: Text(en: "absent from recorded papers", ko: "기록된 문서에 없음", ja: "記録された文書になし")
      case .notChecked: Text(en: "not checked", ko: "미확인", ja: "未確認")
      }
    }
  }

  struct Stop {
    let meeting: Meeting
    let presence: Presence
    let inputs: [Derivation.Input]
  }

  static let rule = Text(
    en:
      "Stated: a government paper of the meeting states a provision with this phrase. Absent: none does, and every such paper was read in full or is itself reported to leave it out. Otherwise it is not checked. Consistent means stated at every meeting.",
    ko:
      "있음: 회담의 정부 문서가 이 문구의 조항을 밝힘. 없음: 밝힌 문서가 없고 모든 문서의 전문을 읽었거나 침묵이 보고됨. 그 밖은 미확인. 일관은 모든 회담에 있음을 뜻함.",
    ja: "あり：会談の政府文書がこの文言の条項を述べる。なし：述べる文書がなく、すべての文書の全文を読んだか沈黙が報告されている。それ以外は未確認。一貫とは全会談にあること。")

  let phrase: Term
  let stops: [Stop]

  init(_ phrase: Term, over meetings: [Meeting], in ledger: Ledger) {
    self.phrase = phrase
    let provisions = ledger.provisions.filter { $0.topics.contains(phrase.id) }
    stops = meetings.map { meeting in
      let papers = ledger.documents(of: meeting.id).filter(\.form.isPaper)
      let ids = Set(papers.map(\.id))
      let saying = provisions.compactMap { provision in
        let places = provision.stated.map(\.citation).filter { ids.contains($0.document) }
        return places.isEmpty
          ? nil : Derivation.Input(provision, citations: places, part: meeting.name)
      }
      if !saying.isEmpty { return Stop(meeting: meeting, presence: .stated, inputs: saying) }
      let silent = Set(provisions.flatMap(\.silentIn).map(\.document))
      let isChecked =
        !papers.isEmpty && papers.allSatisfy { $0.reading != nil || silent.contains($0.id) }
      return Stop(
        meeting: meeting, presence: isChecked ? .absent : .notChecked,
        inputs: papers.map { Derivation.Input($0, part: meeting.name) })
    }
  }

  var isConsistent: Bool { stops.allSatisfy { $0.presence == .stated } }
  /// Stated at the first and the last meeting, but not at every one between.
  var isBroken: Bool {
    stops.count > 2 && stops.first?.presence == .stated && stops.last?.presence == .stated
      && !isConsistent
  }
  var inputs: [Derivation.Input] { stops.flatMap(\.inputs) }
}

extension Table {
  fileprivate static func phrases(
    _ courses: [PhraseCourse], _ meetings: [Meeting], in ledger: Ledger
  ) -> Table {
    Table(
      "phrases", Text(en: "Phrases by meeting", ko: "문구와 회담", ja: "文言と会談"),
      [.init("phrase", Text(en: "phrase", ko: "문구", ja: "文言"))]
        + meetings.map { .init($0.columnKey, $0.name) }
        + [.init("consistent", Text(en: "consistent", ko: "일관", ja: "一貫"))],
      courses.map { course in
        Table.Row(
          course.phrase.shortID, entry: course.phrase.id,
          [Cell(ledger.link(course.phrase.id))]
            + course.stops.map { stop in
              Cell(.word(stop.presence), Derivation(rule: PhraseCourse.rule, inputs: stop.inputs))
            } + [
              Cell(
                .yesNo(course.isConsistent),
                Derivation(
                  rule: PhraseCourse.rule, inputs: course.inputs,
                  arithmetic: course.stops.map { "\($0.meeting.id): \($0.presence.rawValue)" }))
            ])
      })
  }
}

extension Text {
  fileprivate static func phrases(_ consistent: [Text], broken: [Text], of count: Int) -> Text {
    let (steady, lost) = (consistent.listed, broken.listed)
    return Text { language in
      let (all, gaps) = (steady.words(in: language), lost.words(in: language))
      return switch language {
      case .en:
        "Of \(count) phrases \(consistent.count) stand at every meeting\(all.isEmpty ? "" : " (\(all))")"
          + (gaps.isEmpty ? "." : "; not found between first and last: \(gaps).")
      case .ko:
        "문구 \(count)개 중 모든 회담에 있는 것 \(consistent.count)개\(all.isEmpty ? "" : "(\(all))")"
          + (gaps.isEmpty ? "." : "; 처음과 마지막 사이에 확인되지 않은 것: \(gaps).")
      case .ja:
        "文言\(count)のうち全会談にあるもの\(consistent.count)\(all.isEmpty ? "" : "（\(all)）")"
          + (gaps.isEmpty ? "。" : "。最初と最後の間に確認できないもの：\(gaps)。")
      }
    }
  }
}
