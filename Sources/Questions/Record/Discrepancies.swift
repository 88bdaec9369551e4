// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S03, S62: where sources slip, and what the record has instead.
  static let discrepancies = Question(
    "discrepancies",
    title: Text(en: "Where sources slip", ko: "자료 간 불일치", ja: "資料の食い違い"),
    about: Text(
      en:
        "Every place where a source prints what others contradict: what is printed, where, and what the record says instead, by which sources.",
      ko: "어떤 자료의 표기가 다른 자료와 어긋나는 곳: 표기와 위치, 기록의 내용과 근거.",
      ja: "ある資料の表記が他と食い違う箇所：表記と箇所、記録の内容と根拠。"),
    systems: ["S03", "S62"],
    parameters: [
      Parameter(
        "text", Text(en: "words in the entry or the slip", ko: "항목이나 불일치에 든 말", ja: "項目や食い違いに含む語")),
      Parameter(
        "document", Text(en: "only what this paper prints", ko: "이 자료의 표기만", ja: "この資料の表記のみ"),
        choices: { ledger in
          ledger.entries.flatMap(\.record.discrepancies).map(\.printedAt)
            .flatMap { [$0.document] + [$0.via?.document].compactMap { $0 } }.distinct.map {
              Parameter.Option(value: $0.text, label: ledger.name($0))
            }
        }),
    ]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let entries = ledger.entries.filter { !$0.record.discrepancies.isEmpty }
    let full = Table.slips(of: entries, in: ledger)
    let slips = entries.flatMap { entry in entry.record.discrepancies.map { (entry, $0) } }
    let kept = zip(full.rows, slips).filter { _, slip in
      slip.1.fits(asking["document"]) && slip.1.mentions(asking["text"], or: slip.0)
    }
    guard !kept.isEmpty else {
      throw Unanswerable("no such slip is recorded by \(asking.clock)")
    }
    let papers = kept.map { $0.1.1.printedAt.via?.document ?? $0.1.1.printedAt.document }.distinct
    let holders = kept.map(\.1.0.id).distinct.compactMap { ledger[$0] }
    return Finding(
      headline: Text { language in
        switch language {
        case .en:
          "\(kept.count) slips in \(holders.count) entries, read in \(papers.count) sources."
        case .ko: "\(holders.count)개 항목의 불일치 \(kept.count)건, 자료 \(papers.count)개."
        case .ja: "\(holders.count)項目の食い違い\(kept.count)件、資料\(papers.count)点。"
        }
      },
      values: [
        NamedValue(
          "slips", Text(en: "slips", ko: "불일치 수", ja: "食い違いの数"), .count(kept.count),
          Derivation(rule: .countRule, from: holders)),
        .count("entries", Text(en: "entries", ko: "항목 수", ja: "項目数"), of: holders),
        NamedValue(
          "sources", Text(en: "sources in which they were read", ko: "표기 자료 수", ja: "表記資料の数"),
          .count(papers.count),
          Derivation(rule: .countRule, from: papers.compactMap { ledger[$0] })),
      ],
      tables: [Table(full.key, full.title, full.columns, kept.map(\.0))])
  }
}

extension Discrepancy {
  fileprivate func fits(_ document: String?) -> Bool {
    guard let document else { return true }
    return printedAt.document.text == document || printedAt.via?.document.text == document
  }

  fileprivate func mentions(_ words: String?, or entry: any Entry) -> Bool {
    guard let words = words?.lowercased() else { return true }
    let texts = subject.all + printed.all + record.all + entry.name.all + [entry.id.text]
    return texts.contains { $0.lowercased().contains(words) }
  }
}
