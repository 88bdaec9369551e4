// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// Amounts against those that the ledger has of the same thing. Any of the ledger's sources may be
/// followed; only a value a slip of the pen away from all of them is told.
struct LedgerFigureRule: Rule {
  let id = "ledger-figure"
  let title = Text(en: "Figures against the ledger", ko: "원장 수치 대조", ja: "台帳の数値との照合")
  let severity = Severity.error

  /// One amount of the ledger and the words it goes by.
  private struct Known {
    let entry: any Entry
    let amount: Amount
    let citations: [Citation]
    let stems: Set<String>
    /// Its number in a row of packages.
    let number: Int?
  }

  func findings(in draft: Draft) -> [Finding] {
    guard let ledger = draft.ledger else { return [] }
    let known = Self.known(ledger)
    let byCurrency = Dictionary(grouping: known) { $0.amount.unit.currency?.code ?? "" }
    var told: Set<Decimal> = []
    return draft.labels(of: [.money]).compactMap { label in
      guard let unit = label.amount.unit, let candidates = byCurrency[unit],
        label.amount.bound != .range, label.amount.numeral != nil,
        let finding = check(label, candidates, ledger, draft),
        told.insert(label.amount.nominal).inserted
      else { return nil }
      return finding
    }
  }

  private static func known(_ ledger: Ledger) -> [Known] {
    var known: [Known] = []
    func add(
      _ entry: any Entry, _ amount: Amount?, _ citations: [Citation], number: Int? = nil,
      of other: EntryID? = nil
    ) {
      guard let amount, amount.unit.currency != nil, amount.qualifier != .range else { return }
      var names = entry.name.all + entry.record.aliases
      if let other { names += ledger.name(other).all }
      known.append(
        Known(
          entry: entry, amount: amount, citations: citations,
          stems: names.joined(separator: " ").stems,
          number: number))
    }
    for commitment in ledger.commitments {
      add(commitment, commitment.amount, commitment.citations)
      add(commitment, commitment.cap, commitment.citations)
    }
    for package in ledger.packages {
      add(package, package.total, package.citations, number: package.number)
    }
    for project in ledger.projects { add(project, project.amount, project.citations) }
    for figure in ledger.figures {
      for value in figure.values where !isKnownSlip(value, of: figure) {
        add(figure, value.amount, value.citations.all, of: figure.of)
      }
    }
    return known
  }

  /// A value that the ledger keeps only to say that it is a misprint.
  private static func isKnownSlip(_ value: Figure.Value, of figure: Figure) -> Bool {
    let mantissa = DigitSlip.mantissa(value.amount.nominal)
    return figure.record.discrepancies.contains { discrepancy in
      discrepancy.printed.all.contains { words in
        let digits = words.filter { $0.isASCII && $0.isNumber }
        return !digits.isEmpty && mantissa.hasPrefix(digits.trimmedZeros)
          && digits.trimmedZeros.count == mantissa.count
      }
    }
  }

  private func check(
    _ label: AmountLabel, _ known: [Known], _ ledger: Ledger, _ draft: Draft
  ) -> Finding? {
    let stated = label.amount
    // What the ledger has, from whichever source, is never a slip.
    guard
      !known.contains(where: {
        $0.amount.roundingInterval.intersection(stated.widest) != nil
          && ($0.amount.nominal == stated.nominal || stated.bound == .about)
      })
    else { return nil }
    let stems = Set(label.wide.map { draft.wording.stems[Int($0)] })
    let near = known.filter { item in
      guard DigitSlip.areApart(item.amount.nominal, stated.nominal),
        item.amount.unit.per == stated.per,
        DigitSlip.mantissa(stated.nominal).count + DigitSlip.mantissa(item.amount.nominal).count
          >= 4
      else { return false }
      if let number = item.number {
        guard label.ordinals == ["\(number)"] else { return false }
      }
      return item.stems.intersection(stems).count >= 2
    }
    guard
      let best = near.max(by: {
        $0.stems.intersection(stems).count < $1.stems.intersection(stems).count
      })
    else { return nil }
    let isCertain = best.number != nil || best.stems.intersection(stems).count >= 3
    return finding(isCertain ? .error : .warning, stated, best, ledger, draft)
  }

  private func finding(
    _ severity: Severity, _ stated: Stated, _ known: Known, _ ledger: Ledger, _ draft: Draft
  ) -> Finding {
    let source = LedgerSource(known.entry, known.citations, in: ledger)
    let printed = draft[stated.range]
    let right = draft.written(known.amount.nominal, like: stated)
    return Finding(
      severity, stated.range,
      Text(
        en: "\(printed) here, but the ledger has \(right) (\(source.words(.en))).",
        ko: "여기서는 \(printed)인데 원장에는 \(right)임(\(source.words(.ko))).",
        ja: "ここでは\(printed)だが、台帳では\(right)である（\(source.words(.ja))）。"),
      fix: Finding.Fix(
        Text(en: "write \(right)", ko: "\(right.with(.toward)) 고침", ja: "\(right)に直す"),
        [.init(stated.range, right)]))
  }
}

extension String {
  fileprivate var trimmedZeros: String {
    var digits = self
    while digits.last == "0" { digits.removeLast() }
    return digits
  }
}
