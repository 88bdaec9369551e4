// SPDX-License-Identifier: Apache-2.0
public import Quantities

extension Ledger {
  /// The ledger as far as it was public by the end of `day`.
  ///
  /// An entry is public from the earliest date among the documents that support it, so a statement,
  /// a stage or a value drops out when its own documents came later. Terms, parties and calendars
  /// stay: they name things. A document without a date stays too, for nothing says it was not there.
  /// An entry that was amended after `day` is what it was before.
  public func asOf(_ day: Day) -> Ledger {
    guard day != asOf else { return self }
    return keeping(
      asOf: day, supportedBy: { isPublic($0, by: day) },
      documents: { document in document.publicDate.map { $0.last <= day } ?? true })
  }

  /// The ledger as it stood recorded by the end of `day`: without entries that came into the record
  /// later, and without what only papers support that came later.
  public func asRecorded(_ day: Day) -> Ledger {
    guard recordedOn.values.contains(where: { $0 > day }) || manifest.asRecorded(day) != manifest
    else { return self }
    func wasThere(_ id: EntryID) -> Bool { recordedOn[id].map { $0 <= day } ?? true }
    let cut = keeping(
      asOf: asOf,
      supportedBy: { wasThere($0.document) && ($0.via.map { wasThere($0.document) } ?? true) },
      documents: { wasThere($0.id) })
    return Ledger(
      manifest: manifest.asRecorded(day), asOf: asOf,
      entries: cut.entries.filter { wasThere($0.id) },
      mentions: mentions, sources: cut.sources, recordedOn: recordedOn, earlier: earlier)
  }

  /// The ledger without what no citation that passes the test supports.
  private func keeping(
    asOf day: Day?, supportedBy isKept: (Citation) -> Bool, documents keeps: (Document) -> Bool
  ) -> Ledger {
    func isPublic(_ citations: Citations) -> Bool { citations.all.contains(where: isKept) }

    let (standing, sources) = day.map(versions) ?? (entries, self.sources)
    let kept: [any Entry] = standing.compactMap { entry in
      switch entry {
      case is Term, is Party, is HolidayCalendar: return entry
      case let document as Document: return keeps(document) ? document : nil
      case let provision as Provision: return provision.keeping(isKept)
      case var project as Project:
        project.stages.removeAll { !isPublic($0.citations) }
        project.stepsTaken.removeAll { !isPublic($0.citations) }
        return project.citations.contains(where: isKept) ? project : nil
      case var instrument as Instrument:
        instrument.history.removeAll { !isPublic($0.citations) }
        return instrument.citations.contains(where: isKept) ? instrument : nil
      case var programme as Programme:
        programme.milestones = programme.milestones.compactMap { $0.keeping(isPublic) }
        return programme.citations.contains(where: isKept) ? programme : nil
      case var figure as Figure:
        figure.values.removeAll { !isPublic($0.citations) }
        return figure.values.isEmpty ? nil : figure
      default: return entry.citations.contains(where: isKept) ? entry : nil
      }
    }
    return Ledger(
      manifest: manifest, asOf: day, entries: kept, mentions: mentions, sources: sources,
      recordedOn: recordedOn, earlier: earlier)
  }

  /// Whether a citation's document was public by the end of a day. An undated one is taken to be.
  public func isPublic(_ citation: Citation, by day: Day) -> Bool {
    publicDate(of: citation).map { $0.last <= day } ?? true
  }

  /// The day that questions are asked as of: the one this ledger was cut at, else the record's end.
  public var clock: Day { asOf ?? manifest.recordEnds }
}
