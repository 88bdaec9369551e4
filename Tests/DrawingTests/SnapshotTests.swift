// SPDX-License-Identifier: Apache-2.0

import Drawing
import Foundation
import Testing

/// Each chart as it was last looked at and found good. `ENTENTE_WRITE_SNAPSHOTS=1` writes them anew.
@Suite struct SnapshotTests {
  @Test("A chart is drawn as it was reviewed", arguments: Samples.all().map(\.name))
  func snapshot(name: String) throws {
    let chart = try #require(Samples.all().first { $0.name == name }).chart
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Snapshots/\(name).svg")
    if ProcessInfo.processInfo.environment["ENTENTE_WRITE_SNAPSHOTS"] == "1" {
      try chart.svg().write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == chart.svg())
  }
}
