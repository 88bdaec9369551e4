// SPDX-License-Identifier: Apache-2.0

/// Kinds of marks that close one another; widths may be mixed.
enum BracketPair: UInt8, CaseIterable {
  case round, square, curly, corner, whiteCorner, lenticular, angle, doubleAngle
  case double, single, straightDouble, straightSingle

  /// The kind that a scalar opens; nil for straight quotation marks, which say neither.
  init?(opening scalar: UInt32) {
    switch scalar {
    case 0x28, 0xFF08: self = .round
    case 0x5B, 0xFF3B: self = .square
    case 0x7B, 0xFF5B: self = .curly
    case 0x300C: self = .corner
    case 0x300E: self = .whiteCorner
    case 0x3010: self = .lenticular
    case 0x3008: self = .angle
    case 0x300A: self = .doubleAngle
    case 0x201C: self = .double
    case 0x2018: self = .single
    default: return nil
    }
  }

  /// The kind that a scalar closes; nil for straight quotation marks.
  init?(closing scalar: UInt32) {
    switch scalar {
    case 0x29, 0xFF09: self = .round
    case 0x5D, 0xFF3D: self = .square
    case 0x7D, 0xFF5D: self = .curly
    case 0x300D: self = .corner
    case 0x300F: self = .whiteCorner
    case 0x3011: self = .lenticular
    case 0x3009: self = .angle
    case 0x300B: self = .doubleAngle
    case 0x201D: self = .double
    case 0x2019: self = .single
    default: return nil
    }
  }

  /// Whether a mark of this kind may close one of another: “ and " are mixed often enough.
  func closes(_ opening: BracketPair) -> Bool {
    if self == opening { return true }
    return switch (self, opening) {
    case (.straightDouble, .double), (.double, .straightDouble), (.straightSingle, .single),
      (.single, .straightSingle):
      true
    default: false
    }
  }

  /// Whether one may be taken for the other: both brackets, or both quotation marks.
  func isLike(_ other: BracketPair) -> Bool { isBracket == other.isBracket }

  private var isBracket: Bool {
    self == .round || self == .square || self == .curly || self == .lenticular
  }
}
