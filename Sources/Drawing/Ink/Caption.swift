// SPDX-License-Identifier: Apache-2.0

/// The words every chart needs besides its data: what it is called, what it says to someone who
/// cannot see it, and what it says when there is nothing to show.
public struct Caption: Sendable, Equatable {
  /// Makes the chart's ids unique in a page; letters, digits and hyphens survive.
  public var idPrefix: String
  /// The chart's accessible name.
  public var title: String
  /// What a reader who cannot see the chart should learn from it.
  public var description: String
  /// Shown in place of the chart when its series is empty.
  public var whenEmpty: String
  /// A BCP 47 tag (`en`, `ko`, `ja`): it chooses the right shapes for shared Han characters.
  public var language: String?

  public init(
    idPrefix: String, title: String, description: String, whenEmpty: String,
    language: String? = nil
  ) {
    self.idPrefix = idPrefix
    self.title = title
    self.description = description
    self.whenEmpty = whenEmpty
    self.language = language
  }

  /// An id of this chart, safe in an attribute and in `url(#…)`.
  func id(_ part: String) -> String {
    let kept = idPrefix.unicodeScalars.filter { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789-_".unicodeScalars.contains(scalar))
    }
    let safe = String(String.UnicodeScalarView(kept))
    let startsWithLetter = safe.unicodeScalars.first?.properties.isAlphabetic ?? false
    return (startsWithLetter ? safe : "chart" + safe) + "-" + part
  }
}
