// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities

extension Question {
  /// S52, S54: every figure with all its values; where sources disagree, the range of them.
  static let figures = Question(
    "figures",
    title: Text(en: "Figures and their sources", ko: "수치와 출처", ja: "数値と出典"),
    about: Text(
      en:
        "Every figure with all its published values; where they cannot all be right, the range they span.",
      ko: "모든 수치와 공표된 값 전부. 함께 옳을 수 없는 값은 범위로 표시.",
      ja: "すべての数値と公表値。両立しない値は範囲で示す。"),
    systems: ["S52", "S54"],
    parameters: [
      Parameter(
        "field", Text(en: "only this field", ko: "이 분야만", ja: "この分野のみ"),
        choices: { ledger in
          let used = Set(ledger.figures.compactMap(\.field))
          return ledger.terms(in: "field").filter { used.contains($0.id) }.map {
            Parameter.Option(value: $0.shortID, label: $0.name)
          }
        }),
      Parameter(
        "conflict", Text(en: "whether sources disagree", ko: "자료 간 불일치 여부", ja: "資料の不一致の有無"),
        choices: { _ in .yesNo }),
      Parameter("text", Text(en: "words in the name", ko: "이름에 든 말", ja: "名称に含む語")),
    ]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let found = ledger.figures.filter { figure in
      (asking["field"].map { field in
        figure.field.flatMap { ledger.entry($0, as: Term.self) }?.shortID == field
      } ?? true)
        && (asking["conflict"].map { ($0 == "yes") == figure.isInConflict } ?? true)
        && (asking["text"].map { figure.record.mentions($0) } ?? true)
    }
    guard !found.isEmpty else {
      throw Unanswerable("no such figure is recorded by \(asking.clock)")
    }
    let conflicts = found.filter(\.isInConflict)
    return Finding(
      headline: Text { language in
        switch language {
        case .en: "\(found.count) figures; sources disagree on \(conflicts.count)."
        case .ko: "수치 \(found.count)개; 자료 간 불일치 \(conflicts.count)개."
        case .ja: "数値\(found.count)件。資料の不一致\(conflicts.count)件。"
        }
      },
      values: [
        .count("figures", Text(en: "figures", ko: "수치 수", ja: "数値の数"), of: found),
        NamedValue(
          "conflicts", Text(en: "figures on which sources disagree", ko: "불일치 수치 수", ja: "不一致の数"),
          .count(conflicts.count), Derivation(rule: Figure.conflictRule, from: conflicts)),
      ],
      tables: [asking.figureTable(found), asking.valueTable(found)])
  }
}

extension Record {
  /// Whether its name or another name for it holds these words, in any language.
  func mentions(_ words: String) -> Bool {
    (name.all + aliases).contains { $0.lowercased().contains(words.lowercased()) }
  }
}

extension Figure {
  static let conflictRule = Text(
    en:
      "Sources disagree when two values for the same thing and the same time cannot both be right: not even with everything that rounds to them do they meet.",
    ko: "같은 대상과 시점의 두 값이 반올림 범위를 고려해도 만나지 않으면 불일치로 봄.",
    ja: "同じ対象と時点の二つの値が、丸めを考えても重ならなければ不一致とみる。")

  /// What a value can stand for at its widest: its meaning and its rounding.
  static func widest(_ amount: Amount) -> Interval { amount.interval.hull(amount.roundingInterval) }

  var isInConflict: Bool { !conflicts.isEmpty }

  /// The pairs of values that cannot both be right.
  var conflicts: [(Value, Value)] {
    values.indices.flatMap { i in
      values[(i + 1)...].compactMap { other in
        let one = values[i]
        guard one.of == other.of, one.on == other.on,
          Self.widest(one.amount).intersection(Self.widest(other.amount)) == nil
        else { return nil }
        return (one, other)
      }
    }
  }

  /// From the least to the most that any source says, for values of the figure itself.
  var range: Interval? {
    let own = values.filter { $0.of == nil || $0.of == of }.map(\.amount.interval)
    return own.dropFirst().reduce(own.first) { $0?.hull($1) }
  }
}

extension Asking {
  fileprivate func figureTable(_ figures: [Figure]) -> Table {
    Table(
      "figures", Text(en: "Figures", ko: "수치", ja: "数値"),
      [
        .init("figure", Text(en: "figure", ko: "수치", ja: "数値")),
        .init("of", Text(en: "of", ko: "대상", ja: "対象")),
        .init("values", Text(en: "values", ko: "값", ja: "値"), numeric: true),
        .init("range", Text(en: "range", ko: "범위", ja: "範囲"), numeric: true),
        .init("conflict", Text(en: "sources disagree", ko: "불일치", ja: "不一致")),
        .init("sources", Text(en: "sources", ko: "자료 수", ja: "資料数"), numeric: true),
      ],
      figures.map { figure in
        let sources = figure.citations.map(\.document).distinct
        let derivation = Derivation(
          rule: Figure.conflictRule, from: [figure],
          arithmetic: figure.values.map {
            "\($0.amount.notation): " + Figure.widest($0.amount).arithmetic(scaledBy: 1)
          })
        return Table.Row(
          figure.id.text, entry: figure.id,
          [
            Cell(ledger.link(figure.id)), Cell(ledger.link(figure.of)),
            Cell(.all(figure.values.map { .amount($0.amount) }), derivation),
            Cell(figure.range.map { .interval($0, figure.unit) } ?? .none, derivation),
            Cell(.yesNo(figure.isInConflict), derivation),
            Cell(.count(sources.count), Derivation(rule: .countRule, from: [figure])),
          ])
      })
  }

  fileprivate func valueTable(_ figures: [Figure]) -> Table {
    var keys = RowKeys()
    return Table(
      "values", Text(en: "Every value", ko: "모든 값", ja: "すべての値"),
      [
        .init("figure", Text(en: "figure", ko: "수치", ja: "数値")),
        .init("value", Text(en: "value", ko: "값", ja: "値"), numeric: true),
        .init("on", Text(en: "for", ko: "시점", ja: "時点")),
        .init("counts", Text(en: "counts", ko: "내용", ja: "内容")),
        .init("where", Text(en: "where", ko: "출처", ja: "出典")),
      ],
      figures.flatMap { figure in
        figure.values.map { value in
          let derivation = Derivation(
            rule: Text(
              en: "As the papers below print it.", ko: "아래 자료의 표기에 따름.", ja: "下記の資料の表記による。"),
            inputs: [Derivation.Input(figure, citations: value.citations.all)])
          return Table.Row(
            keys.key(figure.id.text, value.rowWords), entry: figure.id,
            [
              ledger.link(figure.id), .amount(value.amount),
              value.on.map { .span($0) } ?? .none, .text(value.counts),
              .list(value.citations.all.map { ledger.link($0) }),
            ].map { Cell($0, derivation) })
        }
      })
  }
}

extension Figure.Value {
  /// What tells a value from the others of its figure: the paper that prints it, and for when.
  fileprivate var rowWords: String {
    let paper = citations.all.first?.document.text.split(separator: "/").last.map(String.init)
    return [paper, on?.description].compactMap { $0 }.joined(separator: " ")
  }
}
