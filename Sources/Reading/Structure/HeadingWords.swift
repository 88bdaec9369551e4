// SPDX-License-Identifier: Apache-2.0

/// What a part of a document is for, from the words of its heading in three languages.
enum HeadingWords {
  /// The role that a heading gives its section.
  static func role(_ text: Characters, _ heading: Range<Int>) -> Block.Role? {
    guard heading.count < 300, mayName(text, heading, anywhere: true) else { return nil }
    let key = bare(text.key(heading))
    if let role = exact[key] { return role }
    guard key.utf8.count >= shortestRecommendation else { return nil }
    let bytes = Array(key.utf8)
    // "해외 사례와 시사점", "Findings and implications": what was found, and what follows from it.
    guard !findings.contains(where: { holds(bytes, $0) }) else { return nil }
    return recommendationBytes.contains { holds(bytes, $0) } ? .recommendations : nil
  }

  /// The role of a line that says nothing but the name of a part: "차 례", "Executive Summary".
  static func loneRole(_ text: Characters, _ line: Range<Int>) -> Block.Role? {
    guard line.count < 60, mayName(text, line, anywhere: false) else { return nil }
    let key = bare(text.key(line))
    return exact[key] ?? (recommendations.contains(key) ? .recommendations : nil)
  }

  /// Whether a paragraph says at its head that it is the abstract: "**Abstract.** The …", 「要旨：…」.
  static func opensAbstract(_ text: Characters, _ paragraph: Range<Int>) -> Bool {
    var start = paragraph.lowerBound
    while frame.contains(text.scalar(at: start, before: paragraph.upperBound).value) {
      start = text.scalar(at: start, before: paragraph.upperBound).next
    }
    guard
      var end = text.end(ofOneOf: abstractOpenings, at: start, before: paragraph.upperBound)
    else { return false }
    var isMarked = false
    while end < paragraph.upperBound {
      let (value, next) = text.folded(at: end, before: paragraph.upperBound)
      if signs.contains(value) {
        isMarked = true
      } else if value != 0x2A, !Characters.isBlank(value) {
        break
      }
      end = next
    }
    return isMarked && paragraph.upperBound - end > 60
  }
  private static let abstractOpenings: WordList = [
    "abstract", "summary", "executive summary", "in brief", "요약", "초록", "국문요약", "국문 요약", "要旨", "要約",
    "概要",
  ]
  private static let signs = ScalarSet(".:—–]】〉>")

  /// Whether one of the words may begin in a line, by its first character: most lines need no more.
  private static func mayName(_ text: Characters, _ line: Range<Int>, anywhere: Bool) -> Bool {
    var offset = line.lowerBound
    while offset < line.upperBound {
      let (value, next) = text.folded(at: offset, before: line.upperBound)
      if openings.contains(value) { return true }
      let isFrame = frame.contains(value) || Characters.isBlank(value)
      if !anywhere, !isFrame { return false }
      offset = next
    }
    return false
  }
  private static let openings = ScalarSet(
    scalars: (Array(exact.keys) + recommendations).compactMap { $0.unicodeScalars.first?.value })

  private static func holds(_ bytes: [UInt8], _ word: [UInt8]) -> Bool {
    guard let first = word.first, bytes.count >= word.count else { return false }
    for start in 0...(bytes.count - word.count) where bytes[start] == first {
      if bytes[start..<(start + word.count)].elementsEqual(word) { return true }
    }
    return false
  }
  private static let recommendationBytes = recommendations.map { Array($0.utf8) }
  private static let findings = [
    "사례와", "사례및", "현황과", "현황및", "동향과", "동향및", "경과와", "경과및", "배경과", "배경및", "비교와", "비교및", "특징과",
    "특징및",
    "findingsand", "casesand", "experienceand", "trendsand", "backgroundand", "事例と", "現状と", "動向と",
    "背景と",
  ].map { Array($0.utf8) }
  private static let shortestRecommendation = recommendationBytes.map(\.count).min() ?? 0

  private static func bare(_ key: String) -> String {
    var scalars = Substring(key).unicodeScalars
    while let last = scalars.last, frame.contains(last.value) { scalars.removeLast() }
    while let first = scalars.first, frame.contains(first.value) { scalars.removeFirst() }
    return String(scalars)
  }

  private static let frame = ScalarSet("<>[]【】〈〉《》()（）■□◆◇●○▶*_#:：|")

  private static let exact: [String: Block.Role] = {
    var roles: [String: Block.Role] = [:]
    for (role, words) in words { for word in words { roles[word] = role } }
    return roles
  }()

  private static let words: [(Block.Role, [String])] = [
    (
      .abstract,
      [
        "주요내용", "요약", "국문요약", "초록", "핵심내용", "개요및요약", "요지", "핵심요약", "요약문", "핵심메시지", "한눈에보기",
        "executivesummary", "summary", "summaryofadvice", "summaryoffindings", "abstract",
        "keypoints", "keytakeaways", "keyfindings", "keymessages", "mainpoints", "mainfindings",
        "ataglance", "inbrief", "inshort", "bottomline", "highlights", "要旨", "要約", "概要", "ポイント",
        "主なポイント", "要点", "サマリー", "骨子", "エグゼクティブサマリー", "エグゼクティブ・サマリー",
      ]
    ),
    (
      .contents,
      ["차례", "목차", "contents", "tableofcontents", "目次", "もくじ"]
    ),
    (
      .references,
      [
        "참고문헌", "참고자료", "인용문헌", "출처", "자료출처", "관련링크", "references", "bibliography",
        "workscited", "sources", "furtherreading", "links", "sourcesandlinks", "参考文献", "引用文献",
        "参考資料", "配付資料", "配布資料", "会議資料", "提出資料", "資料一覧", "引用資料", "参照資料", "典拠",
        "参考・引用文献", "引用・参考文献", "出典・注", "注・出典", "注と出典", "出典と注", "인용자료", "배포자료",
        "배부자료", "자료목록", "출처목록", "참고자료목록", "참고자료및출처", "자료및출처", "인용출처", "주및출처",
        "sourcesandnotes", "notesandsources", "sourcesandreferences", "documents",
        "documentsbeforethemeeting", "documentsbeforethecommittee", "documentscited",
        "documentsreferredto", "meetingdocuments", "meetingpapers", "listofsources",
        "listofreferences", "sourcelist", "selectedsources", "selectedreferences",
        "参考", "出典", "出典一覧", "出所", "参考リンク", "関連リンク",
      ]
    ),
    (
      .notes,
      ["notes", "endnotes", "footnotes", "미주", "각주", "주석", "注", "注釈", "脚注", "後注", "注記", "註"]
    ),
  ]

  private static let recommendations = [
    "시사점", "제언", "정책제안", "정책과제", "대응방안", "recommendations", "recommendation",
    "policyimplications", "implicationsfor", "implications", "提言", "示唆", "政策的含意", "インプリケーション",
  ]
}
