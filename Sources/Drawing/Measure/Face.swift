// SPDX-License-Identifier: Apache-2.0

/// The sizes of type in a chart. Layout depends on them, so they are not the stylesheet's to set.
enum Face {
  case body
  case strong
  case small
  case smallStrong

  var size: Double {
    switch self {
    case .body, .strong: 13
    case .small, .smallStrong: 11.5
    }
  }

  var isStrong: Bool { self == .strong || self == .smallStrong }
  var lineHeight: Double { size > 12 ? 18 : 15 }

  /// From the middle of a line down to its baseline.
  var drop: Double { size * 0.36 }

  /// An estimate of a text's width in this face, on the safe side.
  func width(_ text: String) -> Double {
    TextWidth.ems(text) * size * (isStrong ? 1.06 : 1)
  }
}
