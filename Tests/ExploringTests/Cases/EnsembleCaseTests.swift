// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Exploring

/// Runs the published cases of the folder that `ENTENTE_CASES` names: what is known of other
/// people's results, kept outside the project.
struct EnsembleCaseTests {
  @Test("Every published case of the engine gives the published result")
  func cases() throws {
    guard let folder = CaseFile.folder else {
      print("ENTENTE_CASES is not set: no published case was run")
      return
    }
    let files = try CaseFile.ensemble()
    print("\(files.count) cases of the engine in \(folder.path)")
    var passed = 0
    for file in files {
      let verdict: CaseVerdict
      do {
        verdict = try Self.verdict(file)
      } catch {
        Issue.record("\(file.id): \(error)")
        print("case \(file.id): FAILED, \(error)")
        continue
      }
      print("case \(file.id): \(verdict.line)")
      if verdict.isUnknown {
        if CaseFile.isStrict { Issue.record("\(file.id): \(verdict.line)") }
        continue
      }
      #expect(verdict.misses.isEmpty, "\(file.id): \(verdict.misses.joined(separator: "; "))")
      #expect(verdict.compared > 0, "\(file.id) compared nothing")
      if verdict.misses.isEmpty { passed += 1 }
    }
    print("\(passed) of \(files.count) cases of the engine passed")
  }

  /// By the family that the name begins with, and for other names by what the case gives.
  static func verdict(_ file: CaseFile) throws -> CaseVerdict {
    switch file.id.prefix(while: { $0 != "_" && $0 != "-" }) {
    case "sa": return try SensitivityCase(file: file).verdict()
    case "qmc": return try SequenceCase(file: file).verdict()
    case "sd":
      var discovery = DiscoveryCase(file: file)
      return try discovery.run()
    case "rng", "philox": return RandomNumberCase(file: file).verdict()
    case "rob", "rdm", "robustness", "policy": return try RobustnessCase(file: file).verdict()
    default:
      return .unknown("the name begins with none of sa_, sd_, qmc_, rng_ and rob_")
    }
  }
}
