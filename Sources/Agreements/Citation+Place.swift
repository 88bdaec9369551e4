// SPDX-License-Identifier: Apache-2.0
public import Quantities

extension Citation {
  /// The place in this language as far as its words are the usual ones of papers: "table 2" is
  /// 표 2 and 表2, "fn 5" 각주 5 and 注5. Other words stay as the ledger has them.
  public func place(in language: Language) -> String { Self.place(place, in: language) }

  /// The same for a place that stands apart from its citation.
  public static func place(_ place: String, in language: Language) -> String {
    guard language != .en else { return place }
    return place.split(separator: "; ").map { piece(String($0), in: language) }
      .joined(separator: "; ")
  }

  /// One place: a known word alone, or a known word and a number.
  private static func piece(_ place: String, in language: Language) -> String {
    let words = place.split(separator: " ", maxSplits: 1).map(String.init)
    guard let head = words.first, let known = Self.words[head],
      let local = known.exactly(language)
    else { return place }
    guard words.count == 2 else { return local }
    guard words[1].first.map({ $0.isNumber }) ?? false else { return place }
    return language == .ja ? local + words[1] : local + " " + words[1]
  }

  private static let words: [String: Text] = [
    "abstract": Text(en: "abstract", ko: "주요 내용", ja: "要旨"),
    "article": Text(en: "article", ko: "기사", ja: "記事"),
    "briefing": Text(en: "briefing", ko: "브리핑", ja: "ブリーフィング"),
    "clauses": Text(en: "clauses", ko: "조항", ja: "条項"),
    "digest": Text(en: "digest", ko: "요약", ja: "要約"),
    "fn": Text(en: "fn", ko: "각주", ja: "注"),
    "item": Text(en: "item", ko: "항목", ja: "項目"),
    "opening": Text(en: "opening", ko: "첫머리", ja: "冒頭"),
    "p.": Text(en: "p.", ko: "p.", ja: "p."),
    "page": Text(en: "page", ko: "페이지", ja: "ページ"),
    "paragraph": Text(en: "paragraph", ko: "문단", ja: "段落"),
    "part": Text(en: "part", ko: "부", ja: "部"),
    "projects": Text(en: "projects", ko: "사업", ja: "案件"),
    "release": Text(en: "release", ko: "발표문", ja: "発表文"),
    "section": Text(en: "section", ko: "절", ja: "節"),
    "summary": Text(en: "summary", ko: "요약", ja: "要約"),
    "table": Text(en: "table", ko: "표", ja: "表"),
    "text": Text(en: "text", ko: "본문", ja: "本文"),
    "title": Text(en: "title", ko: "제목", ja: "題名"),
    "whole": Text(en: "whole", ko: "전체", ja: "全体"),
  ]
}
