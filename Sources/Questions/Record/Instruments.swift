// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S21, S28, S33: every statute, order, mechanism and fund with its legal status over time.
  static let instruments = Question(
    "instruments",
    title: Text(en: "Instruments and their status", ko: "법령·제도와 상태", ja: "法令・制度と状態"),
    about: Text(
      en:
        "Every statute, order, tariff, mechanism, fund and agreement: whose it is, what it rests on, its status by the day asked and since when, and every earlier status.",
      ko: "법률·명령·관세·메커니즘·기금·협정별 주체와 근거, 기준일의 상태와 시작일, 이전 상태 전부.",
      ja: "法律・命令・関税・仕組み・基金・協定ごとの主体と根拠、基準日の状態と開始日、それ以前のすべての状態。"),
    systems: ["S21", "S28", "S33"], form: .series,
    parameters: [
      Parameter(
        "form", Text(en: "only this kind of instrument", ko: "이 종류만", ja: "この種類のみ"),
        choices: { ledger in
          let used = Set(ledger.instruments.map(\.form))
          return Instrument.Form.allCases.filter(used.contains).map {
            .init(value: $0.rawValue, label: $0.label)
          }
        }),
      Parameter(
        "status", Text(en: "only instruments of this status", ko: "이 상태만", ja: "この状態のみ"),
        choices: { ledger in
          let used = Set(ledger.instruments.compactMap(\.status))
          return InstrumentStatus.allCases.filter(used.contains).map {
            .init(value: $0.rawValue, label: $0.label)
          }
        }),
      Parameter(
        "field", Text(en: "only this field", ko: "이 분야만", ja: "この分野のみ"),
        choices: { ledger in
          let used = Set(ledger.instruments.compactMap(\.field))
          return ledger.terms(in: "field").filter { used.contains($0.id) }.map {
            .init(value: $0.shortID, label: $0.name)
          }
        }),
      Parameter(
        "state", Text(en: "only instruments of this state", ko: "이 국가의 것만", ja: "この国のもののみ"),
        choices: { ledger in
          ledger.instruments.flatMap { ledger.makers(of: $0) }.distinct.sorted().map {
            .init(value: $0.text, label: ledger.name($0))
          }
        }),
    ]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let found = ledger.instruments.filter { instrument in
      (asking["form"].map { instrument.form.rawValue == $0 } ?? true)
        && (asking["status"].map { instrument.status?.rawValue == $0 } ?? true)
        && (asking["field"].map { instrument.field?.text == "field/\($0)" } ?? true)
        && (asking.id("state").map { ledger.makers(of: instrument).contains($0) } ?? true)
    }
    .sorted { ($1.since?.first ?? .distant) < ($0.since?.first ?? .distant) }
    guard !found.isEmpty else {
      throw Unanswerable("no instrument like that is recorded by \(asking.clock)")
    }
    let active = found.filter { $0.status?.isActive == true }
    let ended = found.filter { $0.status?.hasEnded == true }
    let pending = found.filter { $0.status?.isActive != true && $0.status?.hasEnded != true }
    return Finding(
      headline: .instruments(
        found, active.count, pending.count, ended.count,
        last: found.first { $0.since.map { $0.first <= asking.clock } ?? false }),
      values: [
        .count("instruments", Text(en: "instruments", ko: "법령·제도", ja: "法令・制度"), of: found),
        .standing("active", Text(en: "in force", ko: "시행 중", ja: "発効中"), active),
        .standing("pending", Text(en: "on their way", ko: "추진 중", ja: "進行中"), pending),
        .standing("ended", Text(en: "ended", ko: "종료", ja: "終了"), ended),
      ],
      tables: [asking.instrumentTable(found), .history(of: found, in: ledger)],
      gaps: found.filter { $0.since == nil }.map {
        Gap(
          Text(
            en: "no date is recorded since when it has its status", ko: "현 상태의 시작일 기록 없음",
            ja: "現状態の開始日の記録なし"), entry: $0.id)
      })
  }
}

extension Day {
  /// Before all dates of a record: where what has none is sorted.
  fileprivate static let distant = Day(number: .min)
}

extension Ledger {
  /// The states whose instrument it is.
  fileprivate func makers(of instrument: Instrument) -> [EntryID] {
    instrument.by.map { Array(states(of: $0)) } ?? []
  }
}

extension NamedValue {
  /// How many instruments stand in one way, with what each of them is.
  fileprivate static func standing(_ key: String, _ label: Text, _ found: [Instrument])
    -> NamedValue
  {
    NamedValue(
      key, label, .count(found.count),
      Derivation(
        rule: Text(
          en:
            "By the last status that was public: in force counts what is in force or authorised, ended what was struck down, repealed or expired, on its way everything else, a statute enacted but not yet in force included.",
          ko: "공개된 마지막 상태 기준: 시행·권한 부여는 시행 중, 위법 판결·폐지·만료는 종료, 나머지는 추진 중(제정되었으나 미시행인 법률 포함).",
          ja: "公になった最後の状態による：発効・権限付与は発効中、違法判決・廃止・失効は終了、その他は進行中（制定済み未施行の法律を含む）。"),
        inputs: found.map { .init($0, part: $0.status?.label) },
        arithmetic: found.map(\.statusLine)))
  }
}

extension Asking {
  fileprivate func instrumentTable(_ instruments: [Instrument]) -> Table {
    Table(
      "instruments", Text(en: "Instruments", ko: "법령·제도", ja: "法令・制度"),
      [
        .init("instrument", Text(en: "instrument", ko: "법령·제도", ja: "法令・制度")),
        .init("form", .formHeading), .init("by", Text(en: "of", ko: "주체", ja: "主体")),
        .init("field", .fieldHeading),
        .init("status", Text(en: "status", ko: "상태", ja: "状態")),
        .init("since", Text(en: "since", ko: "시작일", ja: "開始日")),
        .init("statute", Text(en: "rests on", ko: "근거 법률", ja: "根拠法")),
        .init("part_of", Text(en: "part of", ko: "상위 법령·문서", ja: "上位の法令・文書")),
        .init("effect", Text(en: "effect", ko: "내용", ja: "内容"), detail: true),
      ],
      instruments.map { instrument in
        let current = instrument.statusDerivation
        return Table.Row(
          instrument.id.text, entry: instrument.id,
          [
            Cell(ledger.link(instrument.id)), Cell(.word(instrument.form)),
            Cell(ledger.link(instrument.by)), Cell(ledger.link(instrument.field)),
            Cell(.word(instrument.status), current), Cell(.date(instrument.since), current),
            Cell(.text(instrument.statute)), Cell(ledger.link(instrument.partOf)),
            Cell(.text(instrument.effect)),
          ])
      })
  }
}

extension Text {
  fileprivate static func instruments(
    _ found: [Instrument], _ active: Int, _ pending: Int, _ ended: Int, last: Instrument?
  ) -> Text {
    Text { language in
      let name = last?.name.words(in: language) ?? ""
      let change = [last?.status?.label.words(in: language), last?.since?.formatted(language)]
        .compactMap { $0 }.joined(separator: language == .ja ? "、" : ", ")
      return switch language {
      case .en:
        "\(found.count) instruments: \(active) in force, \(pending) on their way, \(ended) ended"
          + (last == nil ? "." : "; last to change: \(name) (\(change)).")
      case .ko:
        "법령·제도 \(found.count)개: 시행 \(active), 추진 중 \(pending), 종료 \(ended)"
          + (last == nil ? "." : ". 최근 변동: \(name)(\(change)).")
      case .ja:
        "法令・制度\(found.count)件：発効中\(active)、進行中\(pending)、終了\(ended)"
          + (last == nil ? "。" : "。最近の変化：\(name)（\(change)）。")
      }
    }
  }
}
