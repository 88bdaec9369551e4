// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S21: which tariff instruments stand, fell or threaten, and whether tariff risk remains.
  static let tariffs = Question(
    "tariffs",
    title: Text(
      en: "Tariff instruments and their legal status", ko: "관세 수단과 법적 상태", ja: "関税措置と法的状態"),
    about: Text(
      en:
        "Each tariff, tariff investigation and order beside it: the law it rests on, its status by the day asked, since when, its rate and what it falls on.",
      ko: "관세·관세 조사와 관련 명령별로 근거 법률, 기준일의 법적 상태와 시작일, 세율, 적용 대상.",
      ja: "関税・関税調査と関連命令ごとに、根拠法、基準日の法的状態と開始日、税率、対象。"),
    systems: ["S21"],
    parameters: [
      Parameter(
        "status", Text(en: "only instruments of this status", ko: "이 상태의 수단만", ja: "この状態の措置のみ"),
        choices: { ledger in
          ledger.tariffInstruments.compactMap(\.status).distinct.map {
            Parameter.Option(value: $0.rawValue, label: $0.label)
          }
        })
    ]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let all = ledger.tariffInstruments
    guard !all.isEmpty else {
      throw Unanswerable("no tariff or tariff investigation is recorded by \(asking.clock)")
    }
    let shown = all.filter { asking["status"] == nil || asking["status"] == $0.status?.rawValue }
    let pressing = all.filter(\.pressesAsTariff).wholes
    let fallen = all.filter { $0.status == .struckDown }
    let reason = Derivation(
      rule: Text(
        en:
          "The risk remains as long as any tariff or tariff investigation is in force, enacted, under investigation or threatened. Orders that lower tariffs do not count, and a part is not counted beside its whole.",
        ko:
          "관세나 관세 조사 가운데 하나라도 시행·제정·조사·예고 상태이면 위험이 남은 것으로 봄. 관세를 낮추는 명령은 세지 않고, 전체가 세어진 수단의 일부는 따로 세지 않음.",
        ja: "関税または関税調査のいずれかが発効・制定・調査・予告の状態にある限りリスクは残る。関税を下げる命令は数えず、全体を数えた措置の一部は別に数えない。"),
      inputs: pressing.map { Derivation.Input($0, part: $0.status?.label) },
      arithmetic: pressing.map(\.statusLine))
    return Finding(
      headline: .tariffHeadline(pressing: pressing, fallen: fallen),
      values: [
        NamedValue(
          "risk-remains", Text(en: "tariff risk remains", ko: "관세 위험 잔존", ja: "関税リスクの残存"),
          .yesNo(!pressing.isEmpty), reason),
        NamedValue(
          "pressing", Text(en: "instruments that press", ko: "위험 요인 수단 수", ja: "リスク要因の数"),
          .count(pressing.count), reason),
        .count(
          "struck-down", Text(en: "struck down", ko: "위법 판결 수단 수", ja: "違法とされた措置の数"), of: fallen),
      ],
      tables: [asking.tariffTable(shown), .history(of: shown, in: ledger)],
      gaps: shown.flatMap(\.tariffGaps))
  }
}

extension Ledger {
  /// Tariffs and tariff investigations, and the orders filed in the same field.
  var tariffInstruments: [Instrument] {
    let tariffs = instruments.filter(\.isTariff)
    let fields = Set(tariffs.compactMap(\.field))
    return instruments.filter { instrument in
      instrument.isTariff
        || instrument.form == .order && instrument.field.map(fields.contains) ?? false
    }
  }
}

extension [Instrument] {
  /// Those that are no part of another among them, so that a whole and its parts are not both counted.
  fileprivate var wholes: [Instrument] {
    let ids = Set(map(\.id))
    return filter { $0.partOf.map { !ids.contains($0) } ?? true }
  }
}

extension Instrument {
  var isTariff: Bool { form == .tariff || form == .investigation }

  /// Whether it is a tariff, or may become one: in force, enacted, investigated or threatened.
  var pressesAsTariff: Bool {
    guard isTariff, let status else { return false }
    return status.isActive || [.enacted, .investigating, .threatened].contains(status)
  }

  /// Since when it has had its present status: the first of the last events that agree.
  var since: PartialDate? {
    history.reversed().prefix { $0.status == status }.last?.on
  }

  /// `us/section-122: in-force since 2026-02-24`.
  var statusLine: String {
    "\(id): \(status?.rawValue ?? "–")" + (since.map { " since \($0)" } ?? "")
  }

  fileprivate var tariffGaps: [Gap] {
    var gaps: [Gap] = []
    if form == .tariff, rate == nil {
      gaps.append(
        Gap(Text(en: "no rate is recorded", ko: "세율 기록 없음", ja: "税率の記録なし"), entry: id))
    }
    if statute == nil {
      gaps.append(
        Gap(Text(en: "no statute is recorded", ko: "근거 법률 기록 없음", ja: "根拠法の記録なし"), entry: id))
    }
    if since == nil {
      gaps.append(
        Gap(
          Text(
            en: "no date is recorded since when it has its status", ko: "현 상태의 시작일 기록 없음",
            ja: "現状態の開始日の記録なし"), entry: id))
    }
    return gaps
  }
}

extension Asking {
  fileprivate func tariffTable(_ instruments: [Instrument]) -> Table {
    Table(
      "instruments", Text(en: "Instruments", ko: "관세 수단", ja: "関税措置"),
      [
        .init("instrument", Text(en: "instrument", ko: "수단", ja: "措置")),
        .init("form", Text(en: "form", ko: "형태", ja: "形式")),
        .init("statute", Text(en: "statute", ko: "근거 법률", ja: "根拠法")),
        .init("status", Text(en: "status", ko: "상태", ja: "状態")),
        .init("since", Text(en: "since", ko: "시작일", ja: "開始日")),
        .init("rate", Text(en: "rate", ko: "세율", ja: "税率"), numeric: true),
        .init("targets", Text(en: "falls on", ko: "대상", ja: "対象")),
        .init("effect", Text(en: "effect", ko: "내용", ja: "内容"), detail: true),
      ],
      instruments.map { instrument in
        let current = instrument.statusDerivation
        return Table.Row(
          instrument.id.text, entry: instrument.id,
          [
            Cell(ledger.link(instrument.id)), Cell(.word(instrument.form)),
            Cell(.text(instrument.statute)), Cell(.word(instrument.status), current),
            Cell(.date(instrument.since), current), Cell(.amount(instrument.rate)),
            Cell(.all(instrument.targets)), Cell(.text(instrument.effect)),
          ])
      })
  }
}

extension Instrument {
  /// Why it has the status that it has.
  var statusDerivation: Derivation {
    Derivation(
      rule: Text(
        en:
          "The last status that was public by the day asked, since the first of the events that agree on it.",
        ko: "기준일까지 공개된 마지막 상태이며, 같은 상태가 이어진 첫 날부터 셈.",
        ja: "基準日までに公になった最後の状態。同じ状態が続く最初の日から数える。"),
      from: [self],
      arithmetic: history.map { "\($0.on.map { "\($0)" } ?? "–"): \($0.status.rawValue)" })
  }
}

extension Table {
  /// Every status of these instruments, oldest first, as far as it was public.
  static func history(of instruments: [Instrument], in ledger: Ledger) -> Table {
    var keys = RowKeys()
    return Table(
      "history", Text(en: "Status history", ko: "상태 연혁", ja: "状態の推移"),
      [
        .init("instrument", Text(en: "instrument", ko: "수단", ja: "措置")),
        .init("on", Text(en: "on", ko: "일자", ja: "日付")),
        .init("status", Text(en: "status", ko: "상태", ja: "状態")),
        .init("as", Text(en: "in words", ko: "서술", ja: "記述")),
        .init("where", Text(en: "where", ko: "출처", ja: "出典")),
      ],
      instruments.flatMap { instrument in
        instrument.history.map { event in
          let derivation = Derivation(
            rule: Text(en: "As the papers below say.", ko: "아래 자료에 따름.", ja: "下記の資料による。"),
            inputs: [Derivation.Input(instrument, citations: event.citations.all)])
          return Table.Row(
            keys.key(
              instrument.id.text,
              event.status.rawValue + " " + (event.on.map { "\($0)" } ?? "")),
            entry: instrument.id,
            [
              ledger.link(instrument.id), .date(event.on), .word(event.status), .text(event.words),
              .list(event.citations.all.map { ledger.link($0) }),
            ].map { Cell($0, derivation) })
        }
      })
  }
}

extension Text {
  fileprivate static func tariffHeadline(pressing: [Instrument], fallen: [Instrument]) -> Text {
    let live = pressing.map(\.name).listed
    return Text { language in
      let names = live.words(in: language)
      return switch language {
      case .en:
        (pressing.isEmpty
          ? "No tariff presses"
          : "Tariff risk remains: \(pressing.count) instruments press (\(names))")
          + "; \(fallen.count) struck down."
      case .ko:
        (pressing.isEmpty ? "남은 관세 위험 없음" : "관세 위험 잔존: \(pressing.count)개 수단(\(names))")
          + "; 위법 판결 \(fallen.count)개."
      case .ja:
        (pressing.isEmpty ? "関税リスクなし" : "関税リスクは残る：\(pressing.count)件（\(names)）")
          + "。違法とされたもの\(fallen.count)件。"
      }
    }
  }
}
