// SPDX-License-Identifier: Apache-2.0

extension DateSpan {
  /// The span in words, without repeating what both ends share: `3–13 March 2026`,
  /// `2026년 3월 3일~13일`, `2026年3月3日~13日`.
  ///
  /// Only ends of the same precision are shortened; others are printed in full.
  /// A day that is not known: `between 28 March and 23 November 2026`, `2026년 3월 28일~11월 23일 사이`.
  public func formatted(_ language: Language, _ style: DateStyle = .long) -> String {
    guard isWithin else { return lasting(language, style) }
    switch language {
    case .en: return "between " + lasting(language, style, joint: " and ")
    case .ko: return lasting(language, style) + " 사이"
    case .ja: return lasting(language, style) + "の間"
    }
  }

  private func lasting(
    _ language: Language, _ style: DateStyle, joint: String? = nil
  ) -> String {
    guard start != end else { return start.formatted(language, style) }
    let opening = start.formatted(language, style)
    let closing = end.formatted(language, style)
    guard start.precision == end.precision, [.month, .day].contains(start.precision),
      start.first.year == end.first.year
    else { return opening + (joint ?? (language == .en ? " – " : "~")) + closing }
    switch language {
    case .en: return english(closing, style, joint)
    case .ko, .ja: return opening + "~" + withoutShared(closing, language, style)
    }
  }

  private var isInOneMonth: Bool {
    start.first.components.month == end.first.components.month && start.precision == .day
  }

  private func english(_ closing: String, _ style: DateStyle, _ joint: String?) -> String {
    let (_, month, day) = start.first.components
    if isInOneMonth { return "\(day)" + (joint ?? "–") + closing }
    let name = EnglishMonth.name(month, style)
    return start.precision == .month
      ? name + (joint ?? "–") + closing : "\(day) \(name)" + (joint ?? " – ") + closing
  }

  /// The end of the span without the year, and without the month if that is shared too.
  private func withoutShared(
    _ closing: String, _ language: Language, _ style: DateStyle
  ) -> String {
    let separator: Character =
      switch (language, style) {
      case (.ja, .long): "年"
      case (.ko, .long): "년"
      case (_, .compact), (.en, _): "."
      }
    let afterYear = closing.drop { $0 != separator }.dropFirst().drop { $0 == " " }
    guard isInOneMonth else { return String(afterYear) }
    let monthEnd: Character =
      switch (language, style) {
      case (.ja, .long): "月"
      case (.ko, .long): "월"
      case (_, .compact), (.en, _): "."
      }
    return String(afterYear.drop { $0 != monthEnd }.dropFirst().drop { $0 == " " })
  }
}
