// SPDX-License-Identifier: Apache-2.0

/// How a word looks in HWPX.
struct HangulCharacters: Hashable {
  /// In hundredths of a point.
  var size = 1000
  var colour = "#000000"
  var isBold = false
  var isUnderlined = false
  /// A typeface without serifs, for headings and tables.
  var isGothic = false
}

/// How a paragraph stands in HWPX; lengths in hundredths of a point.
struct HangulParagraph: Hashable {
  var align = "JUSTIFY"
  /// Of the first line, against the others; negative for a hanging mark.
  var indent = 0
  var left = 0
  var before = 0
  var after = 0
  /// In per cent.
  var lines = 160
  var keepsWithNext = false
}

/// A named style: whoever edits the paper changes it once and all such text follows.
struct HangulStyle {
  let name: String
  let english: String
  let characters: HangulCharacters
  let paragraph: HangulParagraph
}

/// The looks that a paper uses, each once, and the styles made of them: HWPX's header.
struct HangulLooks {
  enum Style: Int, CaseIterable {
    case normal, title, subtitle, heading1, heading2, heading3, bullet1, bullet2, bullet3
    case boxTitle, box1, box2, box3, caption, tableHead, tableText, remark, footnote, reference
    case figure
  }

  private(set) var characters: [HangulCharacters] = []
  private(set) var paragraphs: [HangulParagraph] = []

  init() {
    for style in Style.allCases {
      _ = id(of: Self.style(style).characters)
      _ = id(of: Self.style(style).paragraph)
    }
  }

  mutating func id(of look: HangulCharacters) -> Int {
    if let known = characters.firstIndex(of: look) { return known }
    characters.append(look)
    return characters.count - 1
  }

  mutating func id(of look: HangulParagraph) -> Int {
    if let known = paragraphs.firstIndex(of: look) { return known }
    paragraphs.append(look)
    return paragraphs.count - 1
  }

  static func style(_ style: Style) -> HangulStyle {
    let accent = "#1D5F8A"
    let grey = "#59616A"
    func gothic(_ size: Int, _ colour: String = "#000000", bold: Bool = false) -> HangulCharacters {
      HangulCharacters(size: size, colour: colour, isBold: bold, isGothic: true)
    }
    func made(
      _ name: String, _ english: String, _ characters: HangulCharacters,
      _ paragraph: HangulParagraph
    ) -> HangulStyle {
      HangulStyle(name: name, english: english, characters: characters, paragraph: paragraph)
    }
    func bullet(_ depth: Int, size: Int = 1000, inBox: Bool = false) -> HangulParagraph {
      HangulParagraph(
        indent: -1300, left: 1300 * depth, before: depth == 1 && !inBox ? 500 : 0, after: 250)
    }
    switch style {
    case .normal: return made("바탕글", "Normal", .init(), .init(after: 300))
    case .title:
      return made(
        "문서 제목", "Title", gothic(1700, accent, bold: true),
        .init(align: "LEFT", after: 200, lines: 140, keepsWithNext: true))
    case .subtitle:
      return made("작성 기준", "Subtitle", gothic(950, grey), .init(align: "LEFT", after: 900))
    case .heading1:
      return made(
        "개요 1", "Heading 1", gothic(1350, bold: true),
        .init(align: "LEFT", before: 1800, after: 500, lines: 140, keepsWithNext: true))
    case .heading2:
      return made(
        "개요 2", "Heading 2", gothic(1150, bold: true),
        .init(align: "LEFT", before: 1300, after: 400, lines: 140, keepsWithNext: true))
    case .heading3:
      return made(
        "개요 3", "Heading 3", gothic(1050, bold: true),
        .init(align: "LEFT", before: 900, after: 300, lines: 140, keepsWithNext: true))
    case .bullet1: return made("글머리 1", "Bullet 1", .init(), bullet(1))
    case .bullet2: return made("글머리 2", "Bullet 2", .init(), bullet(2))
    case .bullet3: return made("글머리 3", "Bullet 3", .init(), bullet(3))
    case .boxTitle:
      return made(
        "요약 제목", "Box Title", gothic(1050, bold: true),
        .init(align: "LEFT", after: 250, keepsWithNext: true))
    case .box1: return made("요약 글 1", "Box Text 1", .init(), bullet(1, inBox: true))
    case .box2: return made("요약 글 2", "Box Text 2", .init(), bullet(2, inBox: true))
    case .box3: return made("요약 글 3", "Box Text 3", .init(), bullet(3, inBox: true))
    case .caption:
      return made(
        "표 제목", "Caption", gothic(950),
        .init(align: "LEFT", before: 1000, after: 250, lines: 140, keepsWithNext: true))
    case .tableHead:
      return made("표 머리", "Table Head", gothic(850, bold: true), .init(align: "LEFT", lines: 135))
    case .tableText:
      return made("표 글", "Table Text", gothic(850), .init(align: "LEFT", lines: 135))
    case .remark:
      return made(
        "주와 자료", "Remark", gothic(800, grey),
        .init(align: "LEFT", before: 150, after: 100, lines: 135))
    case .footnote:
      return made(
        "각주", "Footnote", .init(size: 850),
        .init(align: "JUSTIFY", indent: -1200, left: 1200, lines: 130))
    case .reference:
      return made(
        "참고자료", "Reference", .init(size: 850),
        .init(align: "LEFT", indent: -1500, left: 1500, after: 150, lines: 135))
    case .figure:
      return made("그림", "Figure", .init(), .init(align: "LEFT", lines: 100, keepsWithNext: true))
    }
  }
}
