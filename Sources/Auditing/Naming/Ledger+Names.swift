// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import Reading

extension Ledger {
  /// The names by which a text may speak of what this ledger holds, for a `MentionReader`.
  ///
  /// Parties, instruments and documents in three languages with their aliases and acronyms; areas,
  /// which are terms, as places. Short forms that a paper uses (상무부 for 미국 상무부, 다카이치 for a
  /// person, Hitachi for Hitachi, Ltd.) are added where they can mean only one party.
  public func mentionNames() -> [Names.Name] {
    var names: [Names.Name] = []
    for party in parties { names += Self.spellings(of: party.record, .party, party.acronym) }
    names += PartyNames(self).shortForms
    for instrument in instruments {
      names += Self.spellings(of: instrument.record, .instrument, nil)
    }
    for document in documents { names += Self.spellings(of: document.record, .document, nil) }
    for term in terms where term.room == "area" {
      names += Self.spellings(of: term.record, .place, nil)
    }
    return Self.settled(names)
  }

  private static func spellings(
    of record: Record, _ kind: Mention.Kind, _ acronym: String?
  ) -> [Names.Name] {
    (record.name.all + record.aliases + (acronym.map { [$0] } ?? [])).filter(PartyNames.isUsable)
      .map { Names.Name($0, record.id.text, kind) }
  }

  /// Each spelling once for each thing it names; one that names two things is less sure.
  private static func settled(_ names: [Names.Name]) -> [Names.Name] {
    var seen: Set<Names.Name> = []
    let distinct = names.filter { seen.insert(Names.Name($0.spelling, $0.id, $0.kind)).inserted }
    let owners = Dictionary(grouping: distinct, by: \.spelling).mapValues {
      Set($0.map(\.id)).count
    }
    return distinct.map {
      owners[$0.spelling] == 1 ? $0 : Names.Name($0.spelling, $0.id, $0.kind, confidence: 50)
    }
  }
}
