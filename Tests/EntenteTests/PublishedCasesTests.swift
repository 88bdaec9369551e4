// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import LedgerFiles
import Quantities
import Questions
import Testing

/// Published cases that lie beside the project, in the folder that ENTENTE_CASES names.
struct PublishedCasesTests {
  static let folder = ProcessInfo.processInfo.environment["ENTENTE_CASES"]

  @Test(
    "The shipped ledger gives the founding brief's own arithmetic",
    .enabled(if: folder != nil, "ENTENTE_CASES names no folder"))
  func briefArithmetic() throws {
    let file = URL(filePath: try #require(Self.folder)).appending(path: "brief_arithmetic.json")
    let published = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    let expected = try #require(published?["expected"] as? [String: Any])
    let ledger = try LedgerFolder(Program.root.appending(path: "Ledgers/us-japan")).ledger()
      .asRecorded(try #require(Day(2026, 11, 22)))

    func value(_ question: Question, _ address: String) throws -> Double {
      let answer = try question.ask(ledger)
      let json = try answer.why(address, in: ledger.asOf(answer.asOf)).value.json(in: .en)
      guard case .object(let members) = json,
        case .number(let number)? = members.first(where: { $0.name == "value" })?.value
      else {
        Issue.record("\(question.id)#\(address) is no number")
        return .nan
      }
      return Double("\(number)") ?? .nan
    }
    let packages = try Question.named("packages")
    let checks: [(String, Double)] = [
      ("package1", try value(packages, "package-1-total") / 1e9),
      ("package2", try value(packages, "package-2-total") / 1e9),
      ("total", try value(packages, "total") / 1e9),
      ("power_usd_bn", try value(packages, "power-station-total") / 1e9),
      ("power_share_pct", try value(packages, "power-station-share")),
    ]
    for (name, found) in checks {
      let wanted = try #require(expected[name] as? Double)
      #expect(abs(found - wanted) <= 0.05, "\(name): \(found), published \(wanted)")
    }
    let cash = ledger.commitments.first { $0.cap != nil }?.amount
    #expect(cash?.nominal == Decimal(expected["korea_cash"] as? Int ?? 0) * 1_000_000_000)
  }
}
