// SPDX-License-Identifier: Apache-2.0

/// How much room a date may take.
public enum DateStyle: Sendable, CaseIterable {
  /// As running text has it: `19 March 2026`, `2026년 3월 19일`, `2026年3月19日`.
  case long
  /// As a table or footnote has it: `19 Mar 2026`, `2026. 3. 19.`, `2026.3.19`. Quarters and halves
  /// keep their words in Korean and Japanese, which are short already.
  case compact
}

extension PartialDate {
  /// The date in words, never more precise than it was published: `mid-May 2026`, `2026년 상반기`.
  public func formatted(_ language: Language, _ style: DateStyle = .long) -> String {
    switch language {
    case .en: english(style)
    case .ko: korean(style)
    case .ja: japanese(style)
    }
  }

  private var half: Int { (first.components.month + 5) / 6 }
  private var quarter: Int { (first.components.month + 2) / 3 }
  private var third: Int { min(2, first.components.day / 10) }

  private func english(_ style: DateStyle) -> String {
    let (year, month, day) = first.components
    let name = EnglishMonth.name(month, style)
    switch precision {
    case .year: return "\(year)"
    case .half:
      return style == .compact
        ? "H\(half) \(year)" : (half == 1 ? "first" : "second") + " half of \(year)"
    case .quarter: return "Q\(quarter) \(year)"
    case .month: return "\(name) \(year)"
    case .third: return ["early ", "mid-", "late "][third] + "\(name) \(year)"
    case .day: return "\(day) \(name) \(year)"
    }
  }

  private func korean(_ style: DateStyle) -> String {
    let (year, month, day) = first.components
    let part = ["초순", "중순", "하순"][third]
    switch (precision, style) {
    case (.year, _): return "\(year)년"
    case (.half, _): return "\(year)년 " + (half == 1 ? "상반기" : "하반기")
    case (.quarter, _): return "\(year)년 \(quarter)분기"
    case (.month, .long): return "\(year)년 \(month)월"
    case (.third, .long): return "\(year)년 \(month)월 \(part)"
    case (.day, .long): return "\(year)년 \(month)월 \(day)일"
    case (.month, .compact): return "\(year). \(month)."
    case (.third, .compact): return "\(year). \(month). \(part)"
    case (.day, .compact): return "\(year). \(month). \(day)."
    }
  }

  private func japanese(_ style: DateStyle) -> String {
    let (year, month, day) = first.components
    let part = ["上旬", "中旬", "下旬"][third]
    switch (precision, style) {
    case (.year, _): return "\(year)年"
    case (.half, _): return "\(year)年" + (half == 1 ? "上半期" : "下半期")
    case (.quarter, _): return "\(year)年第\(quarter)四半期"
    case (.month, .long): return "\(year)年\(month)月"
    case (.third, .long): return "\(year)年\(month)月\(part)"
    case (.day, .long): return "\(year)年\(month)月\(day)日"
    case (.month, .compact): return "\(year).\(month)"
    case (.third, .compact): return "\(year).\(month)\(part)"
    case (.day, .compact): return "\(year).\(month).\(day)"
    }
  }
}

extension Day {
  /// The day in words: `19 March 2026`, `2026년 3월 19일`, `2026年3月19日`.
  public func formatted(_ language: Language, _ style: DateStyle = .long) -> String {
    PartialDate(self).formatted(language, style)
  }
}

/// English names of the months, for the formats that need them.
enum EnglishMonth {
  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static func name(_ month: Int, _ style: DateStyle) -> String {
    let name = names[month - 1]
    return style == .long ? name : String(name.prefix(3))
  }
}
