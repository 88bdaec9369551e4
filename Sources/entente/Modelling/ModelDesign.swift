// SPDX-License-Identifier: Apache-2.0
import Exploring
import FoundationEssentials
import Models
import Quantities

/// The design that `--design` names, for a model.
struct ModelDesign {
  static let factorial = "factorial"

  let design: Design

  /// - Parameter spans: the levers that are varied beside what nobody knows.
  /// - Throws: `ModellingMistake` for a name, a file or levels that do not do, with what would.
  init(_ draws: ModelDraws, _ model: Model, varying spans: [LeverSpan] = []) throws {
    if let method = SamplingMethod(rawValue: draws.design) {
      design = method.design(draws.rows)
      return
    }
    let isFactorial = draws.design == Self.factorial
    guard isFactorial || draws.design.contains(where: { $0 == "." || $0 == "/" }) else {
      throw Self.unknown(draws.design)
    }
    guard draws.count == nil else {
      throw ModellingMistake(
        "--count \(draws.count ?? 0): the design \(draws.design) says itself how many scenarios there "
          + "are; leave --count out")
    }
    design =
      isFactorial
      ? .fullFactorial(try Self.levels(draws.levels, model, spans))
      : .table(try Self.table(draws.design, model))
    guard spans.isEmpty || isFactorial else {
      throw ModellingMistake(
        "\(draws.design) says what is run, so --vary cannot add to it; give the table a column for "
          + "every lever instead")
    }
  }

  private static func unknown(_ name: String) -> ModellingMistake {
    let names = SamplingMethod.allCases.map(\.rawValue) + [factorial]
    let near = Spelling.nearest(to: name, among: names).map { "did you mean '\($0)'? The" } ?? "the"
    return ModellingMistake(
      "there is no design '\(name)'; \(near) designs are " + names.joined(separator: ", ")
        + ", or the name of a CSV file, such as scenarios.csv")
  }

  private static func table(_ path: String, _ model: Model) throws -> UserScenarios {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw ModellingMistake("\(path) cannot be read; --design names a CSV file that is there")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw ModellingMistake("\(path) is no text in UTF-8; save the table as CSV in UTF-8")
    }
    do {
      return try UserScenarios(csv: text, for: model)
    } catch {
      throw ModellingMistake(
        "\(path), \(error). model describe \(model.id) says what each column can hold.")
    }
  }

  /// The number of parts of each named input; of all that differ where a number stands alone.
  private static func levels(_ texts: [String], _ model: Model, _ spans: [LeverSpan]) throws
    -> [String: Int]
  {
    let inputs =
      model.uncertainties.filter { !$0.distribution.isConstant }.map(\.id) + spans.map(\.lever)
    let parts = texts.flatMap { $0.split(separator: ",").map(String.init) }
    guard !parts.isEmpty else {
      let three = inputs.reduce(1.0) { product, _ in product * 3 }
      throw ModellingMistake(
        "--design factorial needs --levels: three for each of the \(inputs.count) inputs would make "
          + "\(words(three)) scenarios, so name some, as in "
          + "--levels " + inputs.prefix(2).map { $0 + "=5" }.joined(separator: ","))
    }
    var levels: [String: Int] = [:]
    for part in parts {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard let count = sides.last.flatMap({ Int($0) }), count > 0, sides.count < 3 else {
        throw ModellingMistake(
          "--levels \(part): write a name, = and a whole number from 1, such as "
            + "\(inputs.first ?? "name")=5, or a number for all")
      }
      for name in sides.count == 1 ? inputs : [sides[0]] {
        guard inputs.contains(name) else {
          let near =
            Spelling.nearest(to: name, among: inputs).map { "did you mean '\($0)'?" }
            ?? "those are " + inputs.joined(separator: ", ")
          throw ModellingMistake("--levels \(part): '\(name)' is nothing that differs; \(near)")
        }
        guard levels.updateValue(count, forKey: name) == nil else {
          throw ModellingMistake("--levels \(part): '\(name)' has levels already")
        }
      }
    }
    let combinations = levels.values.reduce(1.0) { $0 * Double($1) }
    guard combinations <= mostCombinations else {
      throw ModellingMistake(
        "--levels \(texts.joined(separator: ",")) makes \(words(combinations)) scenarios, and at most "
          + "\(words(mostCombinations)) are run; name fewer inputs or take fewer levels")
    }
    return levels
  }

  /// More would take days, and a sample tells as much.
  private static let mostCombinations = 1e9

  private static func words(_ count: Double) -> String {
    count < 1e15 ? String(Int(count)) : "\(count)"
  }
}
