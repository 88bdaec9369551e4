// SPDX-License-Identifier: Apache-2.0

/// The few inks a chart is drawn with: one accent and greys. A paint is a class, which the
/// stylesheet colours, and a plain colour for where there is no stylesheet.
enum Paint: Equatable {
  /// The one colour that carries the point.
  case accent
  /// The accent, thinned: wholes behind parts, shaded bands.
  case soft
  /// Text on the accent.
  case onAccent
  case ink
  /// Secondary text.
  case muted
  /// Marks that are present but not the point.
  case grey
  /// Tracks and other grounds.
  case wash
  /// Hairlines.
  case rule
  case paper
  /// A hatch, by the id of its pattern.
  case pattern(String)
  case none

  /// The class that the stylesheet fills.
  var fillClass: String? {
    switch self {
    case .accent: "accent"
    case .soft: "soft"
    case .onAccent: "on-accent"
    case .ink: "ink"
    case .muted: "muted"
    case .grey: "grey"
    case .wash: "wash"
    case .rule: "rule"
    case .paper: "paper"
    case .pattern, .none: nil
    }
  }

  /// The class that the stylesheet strokes.
  var strokeClass: String? { fillClass.map { "line-" + $0 } }

  /// What is written as the presentation attribute.
  var fallback: String {
    switch self {
    case .accent: "#1d5f8a"
    case .soft: "#c9deec"
    case .onAccent: "#ffffff"
    case .ink: "#1b1f23"
    case .muted: "#59616a"
    case .grey: "#87909a"
    case .wash: "#eceff1"
    case .rule: "#d8dde1"
    case .paper: "#ffffff"
    case .pattern(let id): "url(#\(id))"
    case .none: "none"
    }
  }
}
