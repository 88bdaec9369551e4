// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S02: the register of provisions, searched and narrowed, with where each is stated.
  static let provisions = Question(
    "provisions",
    title: Text(en: "Provision register", ko: "의제·합의 조항 대장", ja: "議題・合意条項の台帳"),
    about: Text(
      en:
        "What the papers of the meetings say, matter by matter: where, how firmly, on whose side, and what it carries on.",
      ko: "회담 문서의 조항별 출처·강도·수준·발표 측·이전 조항과의 연결.",
      ja: "会談文書の条項ごとの箇所・強さ・水準・発表した側・以前の条項とのつながり。"),
    systems: ["S02"],
    parameters: [
      Parameter(
        "meeting", Text(en: "only this meeting", ko: "이 회담만", ja: "この会談のみ"),
        choices: { ledger in
          ledger.meetings.filter { !ledger.provisions(at: $0.id).isEmpty }.map {
            .init(value: $0.id.text, label: $0.name)
          }
        }),
      Parameter(
        "field", Text(en: "only this field", ko: "이 분야만", ja: "この分野のみ"),
        choices: { ledger in
          ledger.terms(in: "field").map { .init(value: $0.shortID, label: $0.name) }
        }),
      Parameter(
        "side",
        Text(en: "only what this side's papers state", ko: "이 측 문서에 있는 것만", ja: "この側の文書にあるもののみ"),
        choices: { ledger in
          ledger.documents.flatMap(\.sides).distinct.map {
            .init(value: $0.text, label: ledger.name($0))
          }
        }),
      Parameter(
        "measure", Text(en: "only this measure", ko: "이 조치만", ja: "この措置のみ"),
        choices: { ledger in
          ledger.terms(in: "measure").map { .init(value: $0.shortID, label: $0.name) }
        }),
      Parameter(
        "block", Text(en: "only this part of the outcome", ko: "결과 문서의 이 부분만", ja: "成果文書のこの部分のみ")),
      Parameter(
        "text",
        Text(en: "words it contains, in any language", ko: "포함된 낱말(언어 무관)", ja: "含まれる語(言語を問わない)")),
    ]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let found = asking.foundProvisions()
    guard !found.isEmpty else {
      throw Unanswerable("no provision like that is recorded by \(asking.clock)")
    }
    let meetings = asking.blockMeetings()
    let firstHand = found.filter { $0.stated.contains { $0.citation.isFirstHand } }
    return Finding(
      headline: asking.provisionsHeadline(found, firstHand.count),
      values: [
        .count("provisions", Text(en: "provisions", ko: "조항 수", ja: "条項数"), of: found),
        .count(
          "first-hand", Text(en: "read in the paper itself", ko: "원문에서 직접 확인", ja: "原文で直接確認"),
          of: firstHand),
      ]
        + meetings.filter { !$0.blocks.isEmpty }.map { meeting in
          NamedValue(
            "\(meeting.columnKey)-blocks",
            Text { language in
              let name = meeting.name.words(in: language)
              return switch language {
              case .en: "\(name): parts"
              case .ko: "\(name): 구성 수"
              case .ja: "\(name)：構成数"
              }
            },
            .count(meeting.blocks.count),
            Derivation(
              rule: .countRule, from: [meeting],
              arithmetic: meeting.blocks.map { $0.words(in: .en) }))
        },
      tables: [asking.provisionTable(found), asking.blockTable(found, meetings)],
      gaps: asking.emptyBlocks(meetings))
  }
}

extension Asking {
  fileprivate func foundProvisions() -> [Provision] {
    let order = Dictionary(
      ledger.meetings.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    func place(_ provision: Provision) -> (Int, Int) {
      let meeting = ledger.meetings(of: provision).compactMap { order[$0] }.min()
      return (meeting ?? order.count, provision.block ?? 99)
    }
    // Sorting is stable, so what stands at one place keeps the order of the files.
    return ledger.provisions.filter(isAsked).map { (place($0), $0) }
      .sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func isAsked(_ provision: Provision) -> Bool {
    let conditions: [Bool] = [
      id("meeting").map { ledger.meetings(of: provision).contains($0) } ?? true,
      self["field"].map { provision.field.text == "field/\($0)" } ?? true,
      id("side").map { ledger.sides(of: provision).contains($0) } ?? true,
      self["measure"].map { short in provision.measures.contains { $0.text == "measure/\(short)" } }
        ?? true,
      self["block"].map { provision.block == Int($0) } ?? true,
      self["text"].map { search in
        Text.match(
          search,
          in: [provision.name, provision.record.note].compactMap { $0 }
            + provision.measures.map(ledger.name),
          provision.record.aliases + [provision.item].compactMap { $0 })
      } ?? true,
    ]
    return conditions.allSatisfy { $0 }
  }

  /// The meetings whose parts are counted: the asked one, else those of the first row of summits.
  fileprivate func blockMeetings() -> [Meeting] {
    if let asked = id("meeting").flatMap({ ledger.entry($0, as: Meeting.self) }) { return [asked] }
    return ledger.summitSeries.first.map { ledger.meetings(inSeries: $0) } ?? []
  }

  /// Parts of an outcome under which no provision is filed at all.
  fileprivate func emptyBlocks(_ meetings: [Meeting]) -> [Gap] {
    meetings.flatMap { meeting in
      let filed = Set(ledger.provisions(at: meeting.id).compactMap(\.block))
      return meeting.blocks.enumerated().filter { !filed.contains($0.offset + 1) }.map { _, title in
        Gap(
          Text { language in
            let part = title.words(in: language)
            return switch language {
            case .en: "no provision is filed under “\(part)”"
            case .ko: "'\(part)'에 해당하는 조항 기록 없음"
            case .ja: "「\(part)」に当たる条項の記録なし"
            }
          }, entry: meeting.id)
      }
    }
  }

  fileprivate func provisionTable(_ found: [Provision]) -> Table {
    Table(
      "provisions", Text(en: "Provisions", ko: "조항", ja: "条項"),
      [
        .init("provision", Text(en: "matter", ko: "조항", ja: "条項")),
        .init("meeting", .meetingHeading),
        .init("block", Text(en: "part", ko: "구성", ja: "構成"), numeric: true, detail: true),
        .init("item", Text(en: "item", ko: "항목", ja: "項目"), detail: true),
        .init("field", .fieldHeading),
        .init("also", Text(en: "could also be", ko: "다른 분류 가능", ja: "他の分類"), detail: true),
        .init("measures", .measuresWord, detail: true),
        .init("sides", Text(en: "stated by", ko: "발표 측", ja: "発表した側")),
        .init("level", .levelWord),
        .init("strength", .strengthHeading),
        .init("stated", .sourceHeading),
        .init("continues", Text(en: "carries on", ko: "이어받은 조항", ja: "引き継ぐ条項"), detail: true),
        .init("binds", Text(en: "who must act", ko: "이행 주체", ja: "履行主体"), detail: true),
        .init("benefits", Text(en: "for whom", ko: "수혜 측", ja: "受益側"), detail: true),
      ],
      found.map { provision in
        let level = provision.stated.map(ledger.level).max()
        return Table.Row(
          provision.id.text, entry: provision.id,
          [
            Cell(ledger.link(provision.id)), Cell(ledger.links(ledger.meetings(of: provision))),
            Cell(provision.block.map { .count($0) } ?? .none),
            Cell(provision.item.map { .text(Text(same: $0)) } ?? .none),
            Cell(ledger.link(provision.field)), Cell(ledger.links(provision.alsoFields)),
            Cell(ledger.links(provision.measures)),
            Cell(
              ledger.links(ledger.sides(of: provision)),
              Derivation(
                rule: Text(
                  en: "The states for which the papers that state it speak.",
                  ko: "이 조항을 담은 문서가 대변하는 국가.",
                  ja: "この条項を述べる文書が代弁する国。"), from: [provision])),
            Cell(
              level.map { .word($0) } ?? .none,
              Derivation(
                rule: Text(
                  en:
                    "The firmest of its statements; each stands as high as its paper's kind unless it is marked lower.",
                  ko: "진술 중 가장 높은 수준. 따로 낮게 표시되지 않으면 문서 종류의 수준을 따름.",
                  ja: "言明のうち最も高い水準。低いと記されない限り文書の種類の水準に従う。"), from: [provision])),
            Cell(.all(provision.stated.compactMap(\.strength).distinct.map { .word($0) })),
            Cell(.all(provision.stated.map { ledger.link($0.citation) })),
            Cell(ledger.links(provision.continues)), Cell(ledger.links(provision.binds)),
            Cell(ledger.links(provision.benefits)),
          ])
      })
  }

  fileprivate func blockTable(_ found: [Provision], _ meetings: [Meeting]) -> Table {
    var filed: [EntryID: [Provision]] = [:]
    for provision in found where provision.block != nil {
      for meeting in ledger.meetings(of: provision) {
        filed[meeting, default: []].append(provision)
      }
    }
    return Table(
      "blocks", Text(en: "Parts of each outcome", ko: "회담별 결과 문서 구성", ja: "会談ごとの成果文書の構成"),
      [
        .init("meeting", .meetingHeading),
        .init("block", Text(en: "part", ko: "구성", ja: "構成"), numeric: true),
        .init("title", Text(en: "title", ko: "제목", ja: "題名")),
        .init("provisions", Text(en: "provisions", ko: "조항 수", ja: "条項数"), numeric: true),
      ],
      meetings.flatMap { meeting in
        let parts = Dictionary(grouping: filed[meeting.id, default: []], by: \.block)
        return meeting.blocks.enumerated().map { index, title in
          Table.Row(
            "\(meeting.columnKey)-block-\(index + 1)", entry: meeting.id,
            [
              Cell(ledger.link(meeting.id)), Cell(.count(index + 1)), Cell(.text(title)),
              .count(parts[index + 1, default: []]),
            ])
        }
      })
  }

  fileprivate func provisionsHeadline(_ found: [Provision], _ firstHand: Int) -> Text {
    let fields = Set(found.map(\.field)).count
    let meetings = Set(found.flatMap { ledger.meetings(of: $0) }).count
    return Text { language in
      switch language {
      case .en:
        "\(found.count) provisions in \(fields) fields at \(meetings) meetings; \(firstHand) read in the paper itself."
      case .ko: "조항 \(found.count)건, 분야 \(fields)개, 회담 \(meetings)회; 원문 직접 확인 \(firstHand)건."
      case .ja: "条項\(found.count)件、\(fields)分野、会談\(meetings)回。うち原文で直接確認\(firstHand)件。"
      }
    }
  }
}

extension Ledger {
  /// The states for which the papers that state a provision speak.
  func sides(of provision: Provision) -> [EntryID] {
    provision.stated.flatMap { entry($0.citation.document, as: Document.self)?.sides ?? [] }
      .distinct
  }
}
