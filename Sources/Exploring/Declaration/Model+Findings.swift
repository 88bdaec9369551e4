// SPDX-License-Identifier: Apache-2.0

extension Model {
  /// Everything that is wrong with the declaration, a sentence each.
  func findings() -> [String] {
    naming() + uncertainties.flatMap(Self.findings) + levers.flatMap(Self.findings)
      + noises.flatMap(Self.findings) + measures.flatMap(Self.findings) + correlationFindings()
  }

  private func naming() -> [String] {
    let names = uncertainties.map(\.id) + levers.map(\.id) + noises.map(\.id) + measures.map(\.id)
    var found = [id] + names
    found.removeAll(where: Self.isName)
    var findings = found.map {
      "'\($0)' is not a name: a name has small letters, digits and hyphens and starts with a letter"
    }
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      findings.append("the name '\(name)' is declared twice")
    }
    var streams: [UInt32: String] = [:]
    for name in uncertainties.map(\.id) + noises.map(\.id) {
      if let other = streams.updateValue(name, forKey: Stream(name).number), other != name {
        findings.append("'\(name)' and '\(other)' would draw the same numbers: rename one")
      }
    }
    if version.isEmpty { findings.append("it has no version") }
    if uncertainties.isEmpty && levers.isEmpty {
      findings.append("it has neither an uncertainty nor a lever, so nothing can differ")
    }
    if measures.isEmpty { findings.append("it has no measure, so there is nothing to learn") }
    return findings
  }

  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
  }

  private static func findings(_ uncertainty: Uncertainty) -> [String] {
    uncertainty.distribution.mistake.map {
      ["\(uncertainty.id): \(uncertainty.distribution) must be \($0)"]
    } ?? []
  }

  private static func findings(_ noise: Noise) -> [String] {
    var findings: [String] = []
    if !(1...100_000).contains(noise.count) {
      findings.append("\(noise.id): \(noise.count) draws, but a noise has 1 to 100000")
    }
    if let mistake = noise.distribution.mistake {
      findings.append("\(noise.id): \(noise.distribution) must be \(mistake)")
    }
    return findings
  }

  private static func findings(_ lever: Lever) -> [String] {
    switch lever.domain {
    case .range(let range, let step):
      guard range.lowerBound.isFinite, range.upperBound.isFinite else {
        return ["\(lever.id): its range must have finite ends"]
      }
      if let step, !(step > 0) { return ["\(lever.id): its step must be above zero"] }
    case .choices(let choices):
      guard !choices.isEmpty, Set(choices.map(\.id)).count == choices.count,
        Set(choices.map(\.value)).count == choices.count, choices.allSatisfy(\.value.isFinite)
      else { return ["\(lever.id): its choices must be some, with names and values all different"] }
    }
    do throws(InputMistake) {
      _ = try lever.checked(lever.standard)
      return []
    } catch {
      return ["the default of \(error)"]
    }
  }

  private static func findings(_ measure: Measure) -> [String] {
    guard case .series(let axis) = measure.kind else { return [] }
    if axis.points.isEmpty { return ["\(measure.id): a series needs at least one point"] }
    if Set(axis.points).count < axis.points.count {
      return ["\(measure.id): two points of its axis have one name"]
    }
    return []
  }

  private func correlationFindings() -> [String] {
    let names = Set(uncertainties.map(\.id))
    return correlations.flatMap { pair in
      [pair.first, pair.second].filter { !names.contains($0) }.map {
        "a correlation names '\($0)', which is no uncertainty"
      }
    }
  }
}
