// SPDX-License-Identifier: Apache-2.0
import Agreements
import OfficeFiles
import Quantities

/// How a paper of a policy institute is numbered and labelled in a language: sections 1 and 가,
/// bullets ■ - ·, a summary box with ▶, tables with 주: and 자료:.
struct HouseStyle {
  let language: Language

  /// A heading's number: `1.`, `가.`, `1)` in Korean.
  func number(level: Int, counts: [Int]) -> String {
    let count = counts[level - 1]
    switch (language, level) {
    case (_, 1): return "\(count)."
    case (.ko, 2): return Self.syllable(count) + "."
    case (.ko, _): return "\(count))"
    case (.ja, 2): return "(\(count))"
    case (.ja, _): return Self.circled(count)
    case (.en, _): return counts.prefix(level).map(String.init).joined(separator: ".")
    }
  }

  /// 가, 나, 다 and so on to 하, then 거, 너: the order of Korean numbering.
  private static func syllable(_ count: Int) -> String {
    let initials = Array("가나다라마바사아자차카타파하")
    let second = Array("거너더러머버서어저처커터퍼허")
    let index = max(count, 1) - 1
    return String(index < 14 ? initials[index] : second[(index - 14) % 14])
  }

  private static func circled(_ count: Int) -> String {
    (1...20).contains(count)
      ? Unicode.Scalar(0x2460 + UInt32(count) - 1).map { String(Character($0)) } ?? "\(count)"
      : "(\(count))"
  }

  /// A bullet's mark in the text or in the summary box.
  func mark(depth: Int, inBox: Bool) -> String {
    switch depth {
    case 1: inBox ? "▶" : "■"
    case 2: language == .en ? "–" : "-"
    default: language == .ja ? "・" : "·"
    }
  }

  /// Stands before each line of a list in a cell.
  var cellMark: String { language == .ja ? "・" : "·" }

  func tableLabel(_ number: Int) -> String {
    switch language {
    case .en: "Table \(number)."
    case .ko: "표 \(number)."
    case .ja: "表\(number)"
    }
  }

  func figureLabel(_ number: Int) -> String {
    switch language {
    case .en: "Figure \(number)."
    case .ko: "그림 \(number)."
    case .ja: "図\(number)"
    }
  }

  /// `표 1` in running text.
  func reference(_ label: String) -> String {
    label.hasSuffix(".") ? String(label.dropLast()) : label
  }

  var noteLabel: String { self[Text(en: "Note:", ko: "주:", ja: "注：")] }
  var sourceLabel: String { self[Text(en: "Source:", ko: "자료:", ja: "資料：")] }
  var summary: String { self[Text(en: "Summary", ko: "주요 내용", ja: "要旨")] }
  var noteClosing: String { language == .en ? "" : ")" }
  var separator: String { language == .ja ? "；" : "; " }

  subscript(text: Text) -> String { text.words(in: language) }

  /// What is said where only some of many sources are named.
  func andMore(_ count: Int) -> String {
    self[Text(en: "and \(count) more", ko: "외 \(count)건", ja: "ほか\(count)件")]
  }
}
