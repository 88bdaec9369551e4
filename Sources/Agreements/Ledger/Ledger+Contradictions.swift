// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities

extension Entry {
  /// Mistakes inside one entry that its shape alone does not show.
  static func entryMistakes(_ tree: Tree, at path: Path) -> [Mistake] {
    switch kind {
    case .figure: figureMistakes(tree, at: path)
    case .document:
      tree.value("url") == nil && tree.value("cites") == nil
        ? [
          Mistake(path, "a document needs its 'url', or 'cites' that says through what it is known")
        ]
        : []
    default: emptyLists(tree, at: path)
    }
  }

  private static func figureMistakes(_ tree: Tree, at path: Path) -> [Mistake] {
    guard case .scalar(let notation)? = tree.value("unit") else { return [] }
    guard let unit = Unit(notation: notation) else {
      return [
        Mistake(
          path / "unit", "'\(notation)' is not a currency or unit",
          suggestion: Spelling.nearest(to: notation, among: Currency.known))
      ]
    }
    guard case .list(let values)? = tree.value("values") else { return [] }
    return values.enumerated().compactMap { index, value in
      guard case .scalar(let text)? = value.value("amount") else { return nil }
      return Shape.amountMistake(text, path / "values" / index / "amount", unit: unit)
    } + emptyLists(tree, at: path)
  }

  private static func emptyLists(_ tree: Tree, at path: Path) -> [Mistake] {
    ["stated", "cites", "values", "history", "parties", "by"].compactMap { key in
      guard case .list(let items)? = tree.value(key), items.isEmpty else { return nil }
      return Mistake(path / key, "'\(key)' is empty, and an entry needs at least one")
    }
  }
}

extension Ledger {
  /// Where entries contradict themselves or one another.
  func contradictions(_ place: (EntryID) -> Path) -> [Mistake] {
    let checks: [[Mistake]] = [
      shares(place), packageTotals(place), commitmentDates(place), documentDates(place),
      wholes(place), partsOfPledges(place), historyOrder(place), amountUnits(place),
      documentSides(place), procedureSteps(place), stepsTaken(place), holidays(place),
    ]
    return checks.flatMap { $0 }
  }

  private func shares(_ place: (EntryID) -> Path) -> [Mistake] {
    projects.flatMap { project -> [Mistake] in
      var mistakes: [Mistake] = []
      var sum = Decimal.zero
      for (index, participant) in project.participants.enumerated() {
        guard let stake = participant.stake else { continue }
        let path = place(project.id) / "participants" / index / "stake"
        if stake.unit != .percent {
          mistakes.append(
            Mistake(path, "a stake is a share in per cent", suggestion: "\(stake.nominal) %"))
        } else if stake.nominal > 100 {
          mistakes.append(
            Mistake(path, "\(stake.notation) is more than the whole", suggestion: "100 %"))
        }
        sum += stake.interval.lower ?? 0
      }
      if sum > 100, mistakes.isEmpty {
        mistakes.append(
          Mistake(
            place(project.id) / "participants", "the stakes add up to \(sum) %, more than 100 %"))
      }
      return mistakes
    }
  }

  private func packageTotals(_ place: (EntryID) -> Path) -> [Mistake] {
    packages.compactMap { package in
      guard let printed = package.total else { return nil }
      let amounts = projects(of: package.id).compactMap(\.amount)
      guard !amounts.isEmpty, let sum = Total(amounts, in: printed.unit) else { return nil }
      let rounded = printed.roundingInterval
      // Ceilings make any lower sum possible, so nominals are compared, each with its rounding.
      let parts = amounts.map(\.roundingInterval).reduce(Interval(exactly: 0), +)
      guard rounded.intersection(parts) == nil else { return nil }
      return Mistake(
        place(package.id) / "total",
        "the total is \(printed.notation), but its projects add up to \(sum.nominal) \(sum.unit.notation)",
        suggestion: Amount(sum.nominal, sum.unit, printed.qualifier, step: printed.step).notation)
    }
  }

  private func commitmentDates(_ place: (EntryID) -> Path) -> [Mistake] {
    commitments.compactMap { commitment in
      guard let deadline = commitment.deadline,
        let start = commitment.signed ?? commitment.starts, deadline.isCertainlyBefore(start)
      else { return nil }
      return Mistake(
        place(commitment.id) / "deadline",
        "the deadline \(deadline) lies before the signature on \(start)")
    }
  }

  private func documentDates(_ place: (EntryID) -> Path) -> [Mistake] {
    documents.compactMap { document in
      guard let posted = document.posted, let accessed = document.accessed,
        accessed.isCertainlyBefore(posted)
      else { return nil }
      return Mistake(
        place(document.id) / "accessed",
        "looked at on \(accessed), before it was posted on \(posted)")
    }
  }

  /// A part of two wholes would be added twice; a part of itself without end.
  private func wholes(_ place: (EntryID) -> Path) -> [Mistake] {
    var parent: [EntryID: EntryID] = [:]
    for project in projects { parent[project.id] = project.partOf }
    for package in packages { parent[package.id] = package.partOf }
    for commitment in commitments { parent[commitment.id] = commitment.partOf }
    for provision in provisions { parent[provision.id] = provision.partOf }
    for term in terms { parent[term.id] = term.partOf }
    return parent.keys.sorted().compactMap { id in
      var seen: Set<EntryID> = [id]
      var above = parent[id]
      while let next = above {
        guard seen.insert(next).inserted else {
          return Mistake(place(id) / "part-of", "'\(id)' is, by way of '\(next)', a part of itself")
        }
        above = parent[next]
      }
      return nil
    }
  }

  private func partsOfPledges(_ place: (EntryID) -> Path) -> [Mistake] {
    commitments.compactMap { whole in
      guard let amount = whole.amount else { return nil }
      let parts = commitments.filter { $0.partOf == whole.id }.compactMap(\.amount)
      guard !parts.isEmpty, let sum = Total(parts, in: amount.unit) else { return nil }
      guard let least = sum.interval.lower, let most = amount.roundingInterval.upper, least > most
      else { return nil }
      return Mistake(
        place(whole.id) / "amount",
        "its parts add up to \(sum.nominal) \(amount.unit.notation), more than the whole \(amount.notation)"
      )
    }
  }

  private func historyOrder(_ place: (EntryID) -> Path) -> [Mistake] {
    func unordered(_ dates: [PartialDate?]) -> Int? {
      var last: PartialDate?
      for (index, date) in dates.enumerated() {
        guard let date else { continue }
        if let last, date.isCertainlyBefore(last) { return index }
        last = date
      }
      return nil
    }
    let stages = projects.compactMap { project in
      unordered(project.stages.map(\.on)).map {
        Mistake(place(project.id) / "stages" / $0, "the stages are not in the order of their dates")
      }
    }
    let statuses = instruments.compactMap { instrument in
      unordered(instrument.history.map(\.on)).map {
        Mistake(
          place(instrument.id) / "history" / $0, "the history is not in the order of its dates")
      }
    }
    return stages + statuses
  }

  private func amountUnits(_ place: (EntryID) -> Path) -> [Mistake] {
    let money: [(EntryID, String, Amount?)] =
      projects.map { ($0.id, "amount", $0.amount) } + packages.map { ($0.id, "total", $0.total) }
      + flows.map { ($0.id, "amount", $0.amount) }
    return money.compactMap { id, key, amount in
      guard let amount, amount.unit.currency == nil else { return nil }
      return Mistake(
        place(id) / key, "'\(amount.notation)' has no currency", suggestion: "\(amount.nominal) USD"
      )
    }
  }

  private func documentSides(_ place: (EntryID) -> Path) -> [Mistake] {
    documents.flatMap { document in
      document.sides.enumerated().compactMap { index, side in
        guard let party = entry(side, as: Party.self), party.form != .state else { return nil }
        return Mistake(
          place(document.id) / "sides" / index, "'\(side)' is not a state, and a side is one",
          suggestion: states(of: side).sorted().first?.text)
      }
    }
  }
}
