// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import Exploring
import Models
import Quantities

/// Which case of which model, on which ledger.
struct ModelChoice: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The model: funding, or a case of it: funding-japan.", valueName: "model"))
  var name: String

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("The case of the model: korea or japan.", valueName: "case"))
  var subject: String?

  @OptionGroup var options: AskingOptions

  /// - Throws: `ModellingMistake` for a name that none has, with those there are.
  func modelCase() throws -> ModelCase {
    let catalogue = try options.catalogue()
    let id = subject.map { name + "-" + $0 } ?? name
    if let found = catalogue.named(id) { return found }
    for words in catalogue.lacking { StandardStream.error.say("note: \(words)") }
    let known = catalogue.cases.map(\.id)
    let hint =
      Spelling.nearest(to: id, among: known).map { "did you mean '\($0)'?" }
      ?? "the models are \(known.joined(separator: ", "))"
    throw ModellingMistake("there is no model '\(id)'; \(hint)")
  }
}

/// What is decided and what is believed.
struct ModelSettings: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Set a lever: cap=15; may be given several times.", valueName: "lever=value")
  )
  var levers: [String] = []

  @OptionGroup var beliefs: ModelBeliefs

  func policy(of model: Model) throws -> Policy { try model.policy(setting: levers) }
}

/// Uncertainties that are held at a value.
struct ModelBeliefs: ParsableArguments {
  @Option(
    name: .customLong("believe"),
    help: ArgumentHelp(
      "Hold an uncertainty at a value: mean-delay=6; may be given several times.",
      valueName: "name=value"))
  var beliefs: [String] = []

  func values() throws -> [String: Double] {
    var held: [String: Double] = [:]
    for belief in beliefs {
      let (name, text) = try assignment(belief, "--believe")
      guard let value = Double(text), value.isFinite else {
        throw ModellingMistake("--believe \(belief): '\(text)' is no number; write \(name)=6")
      }
      guard held.updateValue(value, forKey: name) == nil else {
        throw ModellingMistake("--believe \(belief): '\(name)' is held already; give it one value")
      }
    }
    return held
  }

  /// The model with those uncertainties held.
  func holding(_ model: Model) throws -> Model {
    let held = try values()
    return held.isEmpty ? model : try model.believing(held.mapValues { .constant($0) })
  }
}

/// `cap=15` as its two sides.
func assignment(_ text: String, _ option: String) throws -> (name: String, value: String) {
  let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
  guard parts.count == 2 else {
    throw ModellingMistake("\(option) \(text): write a name, = and a value, such as cap=15")
  }
  return (parts[0], parts[1])
}

extension Model {
  /// The policy that texts such as `cap=15` make.
  func policy(setting texts: [String], name: String? = nil) throws -> Policy {
    var settings: [String: String] = [:]
    for text in texts {
      let (lever, value) = try assignment(text, "--set")
      guard settings.updateValue(value, forKey: lever) == nil else {
        throw ModellingMistake("the lever '\(lever)' is set twice; give it one value")
      }
    }
    return try policy(
      name ?? (texts.isEmpty ? "default" : texts.joined(separator: ",")), reading: settings)
  }
}

extension AskingOptions {
  /// The models that can be built on the ledger under its clocks.
  func catalogue() throws -> ModelCatalogue {
    let ledger = try ledger.ledger()
    return ModelCatalogue(ledger.asOf(try clock() ?? ledger.manifest.recordEnds))
  }
}

/// What was asked of a model and cannot be.
struct ModellingMistake: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// Runs a command of the models and turns what goes wrong into words and an exit code: 1 for what
/// was asked, 2 for a ledger that cannot be read.
func modelling<T>(_ work: () throws -> T) throws -> T {
  do {
    return try answering(work)
  } catch let error as any ModellingTrouble {
    StandardStream.error.say("\(error)")
    throw ExitCode(1)
  }
}

protocol ModellingTrouble: Error {}
extension ModellingMistake: ModellingTrouble {}
extension InputMistake: ModellingTrouble {}
extension ExplorationMistake: ModellingTrouble {}
extension AnalysisMistake: ModellingTrouble {}
extension DeclarationMistake: ModellingTrouble {}
extension RunFileMistake: ModellingTrouble {}
extension SinkMistake: ModellingTrouble {}
extension RankMistake: ModellingTrouble {}
