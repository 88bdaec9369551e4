// SPDX-License-Identifier: Apache-2.0
public import Quantities

extension Ledger {
  /// The ledger as far as it was public by the end of `day`.
  ///
  /// An entry is public from the earliest date among the documents that support it, so a statement,
  /// a stage or a value drops out when its own documents came later. Terms, parties and procedures
  /// stay: they name things. A document without a date stays too, for nothing says it was not there.
  /// An entry that was amended after `day` is what it was before.
  public func asOf(_ day: Day) -> Ledger {
    guard day != asOf else { return self }
    func isPublic(_ citation: Citation) -> Bool { self.isPublic(citation, by: day) }
    func isPublic(_ citations: Citations) -> Bool { citations.all.contains(where: isPublic) }

    let (standing, sources) = versions(on: day)
    let kept: [any Entry] = standing.compactMap { entry in
      switch entry {
      case is Term, is Party, is Procedure: return entry
      case let document as Document:
        return document.publicDate.map { $0.last <= day } ?? true ? document : nil
      case let provision as Provision: return provision.keeping(isPublic)
      case var project as Project:
        project.stages.removeAll { !isPublic($0.citations) }
        return project.citations.contains(where: isPublic) ? project : nil
      case var instrument as Instrument:
        instrument.history.removeAll { !isPublic($0.citations) }
        return instrument.citations.contains(where: isPublic) ? instrument : nil
      case var programme as Programme:
        programme.milestones.removeAll { !isPublic($0.citations) }
        return programme.citations.contains(where: isPublic) ? programme : nil
      case var figure as Figure:
        figure.values.removeAll { !isPublic($0.citations) }
        return figure.values.isEmpty ? nil : figure
      default: return entry.citations.contains(where: isPublic) ? entry : nil
      }
    }
    return Ledger(
      manifest: manifest, asOf: day, entries: kept, mentions: mentions, sources: sources,
      earlier: earlier)
  }

  /// Whether a citation's document was public by the end of a day. An undated one is taken to be.
  public func isPublic(_ citation: Citation, by day: Day) -> Bool {
    publicDate(of: citation).map { $0.last <= day } ?? true
  }

  /// The day that questions are asked as of: the one this ledger was cut at, else the record's end.
  public var clock: Day { asOf ?? manifest.recordEnds }
}
