// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S03, S25, S33: the papers, their dates, force and addresses, what followed them, and where two
  /// of them clash.
  static let documents = Question(
    "documents",
    title: Text(en: "Document registry", ko: "합의 문서 목록", ja: "合意文書の一覧"),
    about: Text(
      en:
        "The papers with their publisher, dates, legal force and address; what was done to follow them up; and duplicates, shared addresses and differing dates.",
      ko: "문서별 발표 주체·일자·법적 구속력·주소, 후속 조치, 중복·주소 공유·일자 불일치 점검.",
      ja: "文書ごとの発表主体・日付・拘束力・アドレス、後続の措置、重複・アドレス共有・日付の不一致の点検。"),
    systems: ["S03", "S25", "S33"],
    parameters: [
      Parameter(
        "meeting", Text(en: "only papers of this meeting", ko: "이 회담의 문서만", ja: "この会談の文書のみ"),
        choices: { ledger in
          let ids = Set(ledger.documents.compactMap(\.meeting))
          return ledger.meetings.filter { ids.contains($0.id) }.map {
            .init(value: $0.id.text, label: $0.name)
          }
        }),
      Parameter(
        "field", Text(en: "only this field", ko: "이 분야만", ja: "この分野のみ"),
        choices: { ledger in
          let used = Set(ledger.documents.compactMap(\.field))
          return ledger.terms(in: "field").filter { used.contains($0.id) }.map {
            .init(value: $0.shortID, label: $0.name)
          }
        }),
      Parameter(
        "form", Text(en: "only this kind of paper", ko: "이 종류의 문서만", ja: "この種類の文書のみ"),
        choices: { ledger in
          let used = Set(ledger.documents.map(\.form))
          return Document.Form.allCases.filter(used.contains).map {
            .init(value: $0.rawValue, label: $0.label)
          }
        }),
      Parameter("text", Text(en: "words of the title or an alias", ko: "제목·별칭의 낱말", ja: "題名・別名の語")),
    ]
  ) { asking throws(Unanswerable) in
    let found = asking.foundDocuments()
    guard !found.isEmpty else {
      throw Unanswerable("no document like that is recorded by \(asking.clock)")
    }
    let papers = found.filter(\.form.isPaper)
    let checks = DocumentCheck.all(of: found, in: asking.ledger)
    return Finding(
      headline: Text { language in
        switch language {
        case .en:
          "\(found.count) documents, \(papers.count) of them governments' papers; \(checks.count) points to check."
        case .ko: "문서 \(found.count)건(정부 문서 \(papers.count)건), 점검 사항 \(checks.count)건."
        case .ja: "文書\(found.count)件(うち政府文書\(papers.count)件)、点検事項\(checks.count)件。"
        }
      },
      values: [
        .count("documents", .documentsHeading, of: found),
        .count("papers", Text(en: "governments' papers", ko: "정부 문서", ja: "政府の文書"), of: papers),
        .count(
          "non-binding",
          Text(en: "saying that they do not bind in law", ko: "법적 구속력 없음을 명시", ja: "法的拘束力なしと明記"),
          of: found.filter { $0.isBinding == false }),
        .count(
          "no-spending",
          Text(en: "saying that they oblige nobody to spend", ko: "지출 의무 없음을 명시", ja: "支出義務なしと明記"),
          of: found.filter { $0.obligesSpending == false }),
        .count(
          "checks", Text(en: "points to check", ko: "점검 사항", ja: "点検事項"),
          of: checks.compactMap(\.documents.first)),
      ],
      tables: [
        asking.documentTable(found), asking.checkTable(checks), asking.followUpTable(found),
      ],
      gaps: found.filter { $0.publicDate == nil }.map {
        Gap(Text(en: "no date is recorded", ko: "일자 기록 없음", ja: "日付の記録なし"), entry: $0.id)
      }
        + papers.filter { $0.url == nil }.map {
          Gap(Text(en: "no address is recorded", ko: "주소 기록 없음", ja: "アドレスの記録なし"), entry: $0.id)
        })
  }
}

extension Asking {
  fileprivate func foundDocuments() -> [Document] {
    ledger.documents.filter { document in
      (id("meeting").map { document.meeting == $0 } ?? true)
        && (self["field"].map { document.field?.text == "field/\($0)" } ?? true)
        && (self["form"].map { document.form.rawValue == $0 } ?? true)
        && (self["text"].map { Text.match($0, in: [document.name], document.record.aliases) }
          ?? true)
    }.map { ($0.publicDate?.first ?? Day(number: 0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  fileprivate func documentTable(_ found: [Document]) -> Table {
    let silent = Value.missing(Text(en: "it says nothing", ko: "명시 없음", ja: "明記なし"))
    return Table(
      "documents", .documentsHeading,
      [
        .init("document", .documentHeading), .init("form", .formHeading),
        .init("publisher", Text(en: "published by", ko: "발표 주체", ja: "発表主体")),
        .init("sides", Text(en: "speaks for", ko: "발표 측", ja: "発表した側")),
        .init("signed", Text(en: "signed", ko: "서명일", ja: "署名日")),
        .init("posted", Text(en: "published", ko: "공표일", ja: "公表日")),
        .init("in_force", Text(en: "in force", ko: "발효일", ja: "発効日")),
        .init("accessed", Text(en: "looked at", ko: "열람일", ja: "閲覧日"), detail: true),
        .init("binding", Text(en: "binding", ko: "법적 구속력", ja: "法的拘束力")),
        .init("spending", Text(en: "obliges to spend", ko: "지출 의무", ja: "支出義務")),
        .init("level", .levelWord, detail: true),
        .init("counterpart", Text(en: "the other side's paper", ko: "상대측 문서", ja: "相手側の文書")),
        .init("meeting", .meetingHeading), .init("field", .fieldHeading, detail: true),
        .init("aliases", Text(en: "also called", ko: "별칭", ja: "別名"), detail: true),
        .init("url", Text(en: "address", ko: "주소", ja: "アドレス")),
      ],
      found.map { document in
        Table.Row(
          document.id.text, entry: document.id,
          [
            Cell(ledger.link(document.id)), Cell(.word(document.form)),
            Cell(ledger.links(document.publisher)), Cell(ledger.links(document.sides)),
            Cell(.date(document.signed)), Cell(.date(document.posted)),
            Cell(.date(document.inForce)),
            Cell(.date(document.accessed)), Cell(document.isBinding.map { .yesNo($0) } ?? silent),
            Cell(document.obligesSpending.map { .yesNo($0) } ?? silent),
            Cell(.word(document.form.level)),
            Cell(ledger.link(document.counterpart)), Cell(ledger.link(document.meeting)),
            Cell(ledger.link(document.field)),
            Cell(.all(document.record.aliases.map { Text(same: $0) })),
            Cell(document.url.map { .text(Text(same: $0)) } ?? .none),
          ])
      })
  }

  fileprivate func checkTable(_ checks: [DocumentCheck]) -> Table {
    Table(
      "checks", Text(en: "Points to check", ko: "점검 사항", ja: "点検事項"),
      [
        .init("check", Text(en: "check", ko: "점검", ja: "点検")),
        .init("documents", .documentsHeading), .init("what", .whatHeading),
      ],
      checks.enumerated().map { index, check in
        let derivation = Derivation(rule: check.kind.rule, from: check.documents)
        return Table.Row(
          "check-\(index + 1)", entry: check.documents.first?.id,
          [
            Cell(.word(check.kind), derivation),
            Cell(ledger.links(check.documents.map(\.id)), derivation),
            Cell(.text(check.what), derivation),
          ])
      })
  }

  /// What carries a paper out, and how many days after its signature.
  fileprivate func followUpTable(_ found: [Document]) -> Table {
    var following: [EntryID: [Meeting]] = [:]
    for meeting in ledger.meetings {
      for paper in meeting.followsUp { following[paper, default: []].append(meeting) }
    }
    let rows = found.flatMap { document in
      following[document.id, default: []].distinct(by: \.id).map { (document, $0) }
    }
    var taken: [EntryID: Int] = [:]
    return Table(
      "follow-ups", Text(en: "What followed up a paper", ko: "문서의 후속 회의", ja: "文書の後続会合"),
      [
        .init("follow_up", Text(en: "follow-up", ko: "후속", ja: "後続")),
        .init("document", Text(en: "carries out", ko: "이행 대상 문서", ja: "履行する文書")),
        .init("date", .dateHeading),
        .init("days", Text(en: "days after it", ko: "경과 일수", ja: "経過日数"), numeric: true),
        .init("outcome", Text(en: "outcome", ko: "결과", ja: "結果")),
      ],
      rows.map { document, meeting in
        taken[meeting.id, default: 0] += 1
        let count = taken[meeting.id]!
        let since = document.signed ?? document.posted
        let days = since.map { $0.days(to: meeting.date.start) }
        return Table.Row(
          count == 1 ? meeting.id.text : "\(meeting.id)-\(count)", entry: meeting.id,
          [
            Cell(ledger.link(meeting.id)), Cell(ledger.link(document.id)),
            Cell(.span(meeting.date)),
            Cell(
              days.map { .days($0) } ?? .none,
              Derivation(
                rule: Text(
                  en:
                    "Calendar days from the paper's signature, else its publication, to the first day of the meeting.",
                  ko: "문서 서명일(없으면 공표일)부터 회의 첫날까지의 역일 수.", ja: "文書の署名日(なければ公表日)から会合初日までの暦日数。"),
                from: [document, meeting],
                arithmetic: since.map { ["\(meeting.date.start) − \($0) = \(days!.lowerBound)"] }
                  ?? [])),
            Cell(.text(meeting.outcome)),
          ])
      })
  }
}
