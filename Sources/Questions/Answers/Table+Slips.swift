// SPDX-License-Identifier: Apache-2.0
import Agreements

extension Table {
  /// Where sources slip about these entries: what is printed, where, and what the record says.
  static func slips(of entries: [any Entry], in ledger: Ledger) -> Table {
    let rows = entries.flatMap { entry in
      entry.record.discrepancies.enumerated().map { index, slip in
        Table.Row(
          "\(entry.id)/slip-\(index + 1)", entry: entry.id,
          [
            Cell(ledger.link(entry.id)), Cell(.text(slip.subject)), Cell(.text(slip.printed)),
            Cell(ledger.link(slip.printedAt)), Cell(.text(slip.record)),
            Cell(.list(slip.recordAt.all.map { ledger.link($0) })),
          ].map { Cell($0.value, slip.derivation(of: entry)) })
      }
    }
    return Table(
      "slips", Text(en: "Where sources slip", ko: "자료 간 불일치", ja: "資料の食い違い"),
      [
        .init("entry", Text(en: "entry", ko: "항목", ja: "項目")),
        .init("about", Text(en: "about", ko: "쟁점", ja: "論点")),
        .init("printed", Text(en: "printed", ko: "표기", ja: "表記")),
        .init("printed_at", Text(en: "where", ko: "표기 위치", ja: "表記箇所")),
        .init("record", Text(en: "the record", ko: "기록", ja: "記録")),
        .init("record_at", Text(en: "by", ko: "기록 근거", ja: "記録の根拠")),
      ], rows)
  }
}

extension Discrepancy {
  /// Why the record has what it has: the slip's place and the places that it was checked against.
  func derivation(of entry: any Entry) -> Derivation {
    Derivation(
      rule: Text(
        en: "Two sources cannot both be right about this entry; the record follows the latter.",
        ko: "두 자료가 동시에 옳을 수 없으며, 기록은 뒤의 자료를 따름.",
        ja: "二つの資料は両立せず、記録は後者に従う。"),
      inputs: [
        Derivation.Input(
          entry, citations: [printedAt], part: Text(en: "as printed", ko: "표기", ja: "表記")),
        Derivation.Input(
          entry, citations: recordAt.all, part: Text(en: "the record", ko: "기록", ja: "記録")),
      ])
  }
}
