// SPDX-License-Identifier: Apache-2.0
import Quantities
import Reading

/// Whether a column can be what a claim is of.
extension TableClaims {
  /// "would cut the share to 38 %": what it shall come to stands in no table of what it is.
  var isTarget: Bool {
    let lead = draft.before(claim.figure.range.lowerBound, 6, within: sentence)
    return draft.last(Self.to, in: lead)?.upperBound == claim.figure.range.lowerBound - 1
  }
  private static let to = WordList("to")

  /// Whether no other column goes by the name of the base.
  func isOfBase(_ column: Int, _ grid: TableGrid) -> Bool {
    !grid.columns.indices.contains {
      $0 != column && !base.isDisjoint(with: grid.columns[$0].words)
    }
  }

  /// Whether a column is of the year that the claim is of, or heads name no years.
  func isOfYear(_ column: Int, _ grid: TableGrid) -> Bool {
    guard let year else { return true }
    if let own = grid.columns[column].year { return own == year }
    let years = grid.columns.compactMap(\.year)
    return years.isEmpty || years.contains(year)
  }
}
