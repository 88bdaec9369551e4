// SPDX-License-Identifier: Apache-2.0

/// The column of row labels on the left: as wide as its widest label, up to a share of the chart.
struct LabelColumn {
  let labels: [TextLines]
  let width: Double

  init(_ texts: [String], face: Face = .body, upTo share: Double = 0.34, of chart: Double) {
    labels = texts.map { TextLines($0, face: face, within: chart * share, atMost: 3) }
    width = labels.map(\.width).max() ?? 0
  }
}
