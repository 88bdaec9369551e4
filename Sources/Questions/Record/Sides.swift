// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S04, S24, S47: which side's papers state each matter of a meeting.
  static let sides = Question(
    "sides",
    title: Text(en: "Who announced what", ko: "양측 발표 비교", ja: "双方の発表の比較"),
    about: Text(
      en:
        "For each matter of a meeting: whether both sides' papers state it, only one's, or none, and how that is known.",
      ko: "회담 의제마다 양측 발표에 모두 있는지, 한쪽에만 있는지, 어디에도 없는지와 그 근거.",
      ja: "会談の各事項が双方の発表にあるか、一方だけか、どこにもないか、その根拠。"),
    systems: ["S04", "S24", "S47"],
    parameters: [
      Parameter(
        "meeting", Text(en: "the meeting", ko: "회담", ja: "会談"),
        choices: { ledger in
          ledger.summitSeries.flatMap { ledger.meetings(inSeries: $0) }.reversed().map {
            Parameter.Option(value: $0.id.text, label: $0.name)
          }
        },
        usual: { ledger in
          ledger.summitSeries.first.flatMap { ledger.meetings(inSeries: $0).last?.id.text }
        }),
      Parameter(
        "status", Text(en: "only items of this status", ko: "이 상태의 항목만", ja: "この状態の項目のみ"),
        choices: { ledger in
          ledger.summitSeries.flatMap { ledger.meetings(inSeries: $0) }
            .flatMap { Announcement.statuses(for: $0.parties, in: ledger) }
            .reduce(into: []) { found, option in
              if !found.contains(option) { found.append(option) }
            }
        }),
    ]
  ) { asking throws(Unanswerable) in
    guard let meeting = asking.id("meeting").flatMap({ asking.ledger.entry($0, as: Meeting.self) }),
      meeting.parties.count >= 2
    else { throw Unanswerable("no summit is recorded by \(asking.clock)") }
    let announcements = asking.ledger.provisions(at: meeting.id)
      .map { Announcement($0, at: meeting, in: asking.ledger) }
    let shown = announcements.filter {
      asking["status"] == nil || asking["status"] == $0.status.value
    }
    let sides = meeting.parties.prefix(2)
    let table = Table(
      "items", meeting.name,
      [
        .init("item", Text(en: "matter", ko: "의제", ja: "事項")),
        .init("field", Text(en: "field", ko: "분야", ja: "分野")),
      ]
        + sides.map { .init($0.text, asking.ledger.name($0)) } + [
          .init("status", Text(en: "status", ko: "상태", ja: "状態")),
          .init("basis", Text(en: "basis", ko: "근거", ja: "根拠")),
        ],
      shown.map { $0.row(in: asking.ledger) })
    let counts = Announcement.statuses(for: meeting.parties, in: asking.ledger).map { option in
      NamedValue(
        option.value, option.label,
        .count(announcements.count { $0.status.value == option.value }),
        Derivation(
          rule: .countRule,
          inputs: announcements.filter { $0.status.value == option.value }.map {
            Derivation.Input($0.provision)
          }))
    }
    return Finding(
      headline: Text { language in
        counts.map { "\($0.label.words(in: language)) \($0.value.words(in: language))" }
          .joined(separator: language == .ja ? "、" : ", ")
      },
      values: counts, tables: [table],
      gaps: asking.ledger.documents(of: meeting.id).filter { $0.form.isPaper && $0.reading == nil }
        .map {
          Gap(
            Text(
              en: "not read in full: its silence counts only where another paper reports it",
              ko: "전문을 읽지 않음: 다른 자료가 보고한 경우에만 침묵으로 봄",
              ja: "全文未読：他の資料が報告した場合にのみ沈黙とみなす"), entry: $0.id)
        })
  }
}

/// One matter of a meeting, and what each side's papers do with it.
struct Announcement {
  /// What one side's papers do.
  enum Voice: String, Choice {
    case stated, silent
    case unknown = "not-checked"

    var label: Text {
      switch self {
      case .stated: Text(en: "states it", ko: "발표", ja: "発表")
      case .silent: Text(en: "silent", ko: "언급 없음", ja: "言及なし")
      case .unknown: Text(en: "not checked", ko: "미확인", ja: "未確認")
      }
    }
  }

  enum Basis: String, Choice {
    case firstHand = "first-hand"
    case secondHand = "second-hand"

    var label: Text {
      switch self {
      case .firstHand: Text(en: "first-hand", ko: "직접 확인", ja: "直接確認")
      case .secondHand: Text(en: "second-hand", ko: "간접 확인", ja: "間接確認")
      }
    }
  }

  let provision: Provision
  let sides: [EntryID]
  let voices: [Voice]
  /// The citations by which each side's voice is known.
  let evidence: [[Citation]]
  let status: Parameter.Option
  let basis: Basis

  init(_ provision: Provision, at meeting: Meeting, in ledger: Ledger) {
    self.provision = provision
    sides = Array(meeting.parties.prefix(2))
    var voices: [Voice] = []
    var evidence: [[Citation]] = []
    for side in sides {
      let (voice, citations) = Self.voice(of: side, on: provision, at: meeting.id, in: ledger)
      voices.append(voice)
      evidence.append(citations)
    }
    self.voices = voices
    self.evidence = evidence
    status = Self.status(voices, sides, in: ledger)
    // How an outside matter is known is its own source too.
    let outside = status.value == "outside-papers" ? provision.stated.map(\.citation) : []
    basis = (evidence.flatMap { $0 } + outside).allSatisfy(\.isFirstHand) ? .firstHand : .secondHand
  }

  /// A side speaks if a paper of its at this meeting states the matter. It is silent if a paper of its
  /// was read in full without it, or is reported to leave it out. Otherwise nobody has looked.
  private static func voice(
    of side: EntryID, on provision: Provision, at meeting: EntryID, in ledger: Ledger
  ) -> (Voice, [Citation]) {
    func isPaperOfSide(_ id: EntryID) -> Bool {
      guard let document = ledger.entry(id, as: Document.self) else { return false }
      return document.form.isPaper && document.sides.contains(side)
        && (document.meeting == meeting || document.meeting == nil)
    }
    let saying = provision.stated.map(\.citation).filter { isPaperOfSide($0.document) }
    if !saying.isEmpty { return (.stated, saying) }
    let reported = provision.silentIn.filter { isPaperOfSide($0.document) }
    if !reported.isEmpty { return (.silent, reported) }
    let read = ledger.documents(of: meeting).filter {
      isPaperOfSide($0.id) && $0.reading != nil
    }
    guard !read.isEmpty else { return (.unknown, []) }
    return (.silent, read.map { Citation(reading: $0) })
  }

  private static func status(
    _ voices: [Voice], _ sides: [EntryID], in ledger: Ledger
  ) -> Parameter.Option {
    let options = statuses(for: sides, in: ledger)
    switch (voices[0], voices[1]) {
    case (.stated, .stated): return options[0]
    case (.stated, .silent): return options[1]
    case (.silent, .stated): return options[2]
    case (.silent, .silent): return options[3]
    default: return options[4]
    }
  }

  /// The five statuses for two sides, in the order both, first only, second only, neither, unknown.
  static func statuses(for sides: [EntryID], in ledger: Ledger) -> [Parameter.Option] {
    func only(_ side: EntryID) -> Parameter.Option {
      Parameter.Option(
        value: "\(side)-only",
        label: Text { language in
          let name = ledger.name(side).words(in: language)
          return switch language {
          case .en: "\(name) only"
          case .ko: "\(name)만"
          case .ja: "\(name)のみ"
          }
        })
    }
    return [
      .init(value: "both", label: Text(en: "both", ko: "양측", ja: "双方")), only(sides[0]),
      only(sides[1]),
      .init(value: "outside-papers", label: Text(en: "outside the papers", ko: "문서 밖", ja: "文書の外")),
      .init(value: "not-checked", label: Text(en: "not checked", ko: "미확인", ja: "未確認")),
    ]
  }

  func row(in ledger: Ledger) -> Table.Row {
    let voiceCells = zip(zip(voices, evidence), sides).map { voiced, side in
      Cell(.word(voiced.0), voiceDerivation(voiced.0, voiced.1, side, in: ledger))
    }
    return Table.Row(
      provision.id.text, entry: provision.id,
      [
        Cell(.entry(provision.id, provision.name)),
        Cell(.entry(provision.field, ledger.name(provision.field))),
      ] + voiceCells + [
        Cell(.word(status.value, status.label), statusDerivation(in: ledger)),
        Cell(
          .word(basis),
          Derivation(
            rule: Text(
              en:
                "First-hand when every paper that the status rests on was read itself; second-hand when at least one is known through another.",
              ko: "상태의 근거가 된 자료를 모두 직접 읽었으면 직접 확인, 하나라도 다른 자료를 거쳐 알면 간접 확인.",
              ja: "状態の根拠となる資料をすべて直接読んでいれば直接確認、一つでも他の資料を通じて知る場合は間接確認。"),
            inputs: [Derivation.Input(provision, citations: evidence.flatMap { $0 })])),
      ])
  }

  private func voiceDerivation(
    _ voice: Voice, _ citations: [Citation], _ side: EntryID, in ledger: Ledger
  ) -> Derivation {
    let rule: Text =
      switch voice {
      case .stated:
        Text(
          en: "A paper that speaks for this side states the matter, at the places below.",
          ko: "이 측의 자료가 아래 위치에서 해당 사항을 밝힘.", ja: "この側の文書が下記の箇所で述べている。")
      case .silent:
        Text(
          en:
            "A paper that speaks for this side leaves it out: it was read in full, or its silence is reported, as below.",
          ko: "이 측의 자료에 없음: 전문을 읽었거나 아래와 같이 침묵이 보고됨.",
          ja: "この側の文書にない：全文を読んだか、下記のとおり沈黙が報告されている。")
      case .unknown:
        Text(
          en:
            "No paper of this side states it in the ledger, and none was read in full, so its silence cannot be known.",
          ko: "기록상 이 측의 어떤 자료도 밝히지 않으나 전문을 읽은 자료가 없어 침묵 여부를 알 수 없음.",
          ja: "記録上この側の文書は述べていないが、全文を読んだ文書がなく、沈黙かどうか分からない。")
      }
    return Derivation(
      rule: rule,
      inputs: [Derivation.Input(provision, citations: citations, part: ledger.name(side))])
  }

  private func statusDerivation(in ledger: Ledger) -> Derivation {
    Derivation(
      rule: Text(
        en:
          "Both sides' papers state it: both. One states it and the other is silent: that side only. Both are silent and it was said elsewhere: outside the papers. Anything else is not checked, for a paper's silence counts only if it was read in full or its silence is itself reported.",
        ko:
          "양측 자료가 모두 밝히면 '양측', 한쪽만 밝히고 다른 쪽이 침묵하면 그 측만, 양측이 침묵하고 다른 곳에서 나오면 '문서 밖'. 그 밖은 '미확인': 전문을 읽었거나 침묵 자체가 보고된 경우에만 침묵으로 봄.",
        ja:
          "双方の文書が述べれば「双方」、一方が述べ他方が沈黙なら「その側のみ」、双方沈黙で他所で述べられれば「文書の外」。それ以外は「未確認」：全文を読んだか、沈黙自体が報告された場合にのみ沈黙とみなす。"
      ),
      inputs: [
        Derivation.Input(
          provision,
          citations: evidence.flatMap { $0 }
            + (status.value == "outside-papers" ? provision.stated.map(\.citation) : []))
      ],
      steps: zip(sides, voices).map { side, voice in
        Text { "\(ledger.name(side).words(in: $0)): \(voice.label.words(in: $0))" }
      } + [Text { "→ \(self.status.label.words(in: $0))" }])
  }
}

extension Citation {
  /// The citation of a whole paper that was read in full.
  fileprivate init(reading document: Document) {
    let on = document.reading.map { ", read in full \($0.on)" } ?? ""
    self.init(whole: document.id, place: "whole text" + on)
  }
}
