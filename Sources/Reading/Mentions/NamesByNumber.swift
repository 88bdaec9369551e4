// SPDX-License-Identifier: Apache-2.0

/// Orders, laws and bills that are known by a number: Executive Order 14105, 행정명령 제14105호.
enum DocumentNumber: Int32, CaseIterable {
  case executiveOrder = 1
  case proclamation, publicLaw, houseBill

  /// What opens its normal form.
  var prefix: String {
    switch self {
    case .executiveOrder: "EO"
    case .proclamation: "Proclamation"
    case .publicLaw: "PL"
    case .houseBill: "HR"
    }
  }

  /// The words that open it.
  var openings: [String] {
    switch self {
    case .executiveOrder:
      ["Executive Order", "EO", "E.O.", "행정명령", "대통령 행정명령", "大統領令", "米大統領令", "行政命令"]
    case .proclamation: ["Proclamation", "Presidential Proclamation", "포고문", "대통령 포고문", "大統領布告"]
    case .publicLaw: ["Public Law", "P.L.", "Pub. L."]
    case .houseBill: ["H.R."]
    }
  }

  /// Between the opening and the number.
  static let joints: [StaticString] = ["제", "第", "no.", "nos.", "number", "numbered", "#"]

  /// The normal form of a name that is, or has in it, such a number: "EO 14105".
  static func normalForm(of spelling: String) -> String? {
    // A look at the bytes spares nearly every name the search by characters, but for letters in parts.
    let bytes = Array(spelling.utf8)
    let isInParts = bytes.contains { $0 == 0xE1 || $0 == 0xCC || $0 == 0xCD }
    for kind in allCases {
      for opening in kind.openings {
        guard isInParts || bytes.firstRange(of: Array(opening.utf8)) != nil else { continue }
        guard let found = spelling.firstRange(of: opening) else { continue }
        let digits = spelling[found.upperBound...].drop { !$0.isASCII || !$0.isNumber }
          .prefix { $0.isASCII && ($0.isNumber || $0 == "-") }
        let gap = spelling[found.upperBound...].prefix { !$0.isASCII || !$0.isNumber }
        if !digits.isEmpty, gap.count <= 8 { return kind.prefix + " " + digits }
      }
    }
    return nil
  }
}

extension Lexicon {
  /// The words that open a numbered order, law or bill.
  mutating func addNumberOpenings() {
    for kind in DocumentNumber.allCases {
      for opening in kind.openings { add(opening, Sense(role: .name, a: -kind.rawValue)) }
    }
  }
}
