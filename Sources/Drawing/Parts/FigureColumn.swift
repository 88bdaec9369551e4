// SPDX-License-Identifier: Apache-2.0

/// A column of figures set flush right, as wide as its widest figure or its heading.
struct FigureColumn {
  let lines: [TextLines]
  let width: Double

  init(_ texts: [String], heading: String? = nil, face: Face = .body, of chart: Double) {
    lines = texts.map { TextLines($0, face: face, within: chart * 0.3, atMost: 2) }
    width = max(
      lines.map(\.width).max() ?? 0,
      texts.contains { !$0.isEmpty } ? Face.small.width(heading ?? "") : 0)
  }
}
