// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

/// A paper or fund that says in which sectors money may go.
struct SectorList {
  let key: String
  let entry: any Entry
  let name: Text
  let sectors: [EntryID]
  /// How many it covers, where a source counts more than are named.
  let count: Int

  var namesAll: Bool { sectors.count == count }

  /// The lists in a ledger: provisions that speak of eligible sectors, by the paper that states them,
  /// and funds in the pledge's own field.
  static func all(under pledge: Commitment, in ledger: Ledger) -> [SectorList] {
    let papers = ledger.provisions.filter { provision in
      provision.measures.contains { $0.text == "measure/eligible-sectors" }
    }.map { provision in
      let paper = provision.stated.first.map(\.citation.document)
      let sectors = provision.topics.filter { $0.text.hasPrefix("sector/") }
      return SectorList(
        key: (paper ?? provision.id).shortID, entry: provision,
        name: paper.map(ledger.name) ?? provision.name, sectors: sectors, count: sectors.count)
    }
    let funds = ledger.instruments.filter {
      $0.form == .fund && $0.field == pledge.field && (!$0.fields.isEmpty || $0.fieldCount != nil)
    }
    .map { fund in
      SectorList(
        key: fund.id.shortID, entry: fund, name: fund.name, sectors: fund.fields,
        count: fund.fieldCount ?? fund.fields.count)
    }
    return papers + funds
  }

  /// Whether a sector is in the list, itself or by what it is a part of; nil where the list is not
  /// known in full and does not name it.
  func covers(_ sector: EntryID, in ledger: Ledger) -> Bool? {
    if !ledger.widening(sector).filter(sectors.contains).isEmpty { return true }
    return namesAll ? false : nil
  }

  var derivation: Derivation {
    Derivation(
      rule: namesAll
        ? .countRule
        : Text(
          en: "As many as the source counts; it does not name them all in the record.",
          ko: "출처가 밝힌 수. 기록에 모두 명시되지는 않음.",
          ja: "出典が挙げる数。記録にすべての名称はない。"),
      from: [entry], arithmetic: sectors.map(\.text))
  }
}

extension Ledger {
  /// A term and all that it is a part of, the narrowest first.
  func widening(_ term: EntryID) -> [EntryID] {
    var found = [term]
    while let wider = entry(found[found.count - 1], as: Term.self)?.partOf, !found.contains(wider) {
      found.append(wider)
    }
    return found
  }
}
