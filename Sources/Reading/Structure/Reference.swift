// SPDX-License-Identifier: Apache-2.0

/// A bibliographic reference and its parts, each where it stands.
public struct Reference: Sendable {
  public internal(set) var range: Range<Int>
  /// Where it goes on in the next block after a page break.
  public internal(set) var rest: Range<Int>?
  /// Who wrote or published it: "The White House", "前田和馬".
  public internal(set) var author: Range<Int>?
  /// The date given for it: "2026. 3. 19." (the date's mention has its value).
  public internal(set) var date: Range<Int>?
  /// Without quotation marks.
  public internal(set) var title: Range<Int>?
  /// The series, journal, publisher or site that it appeared in.
  public internal(set) var container: Range<Int>?
  /// "p. 3", "pp. 10–12", "3쪽".
  public internal(set) var pages: Range<Int>?
  /// Without angle brackets.
  public internal(set) var url: Range<Int>?
  /// "검색일: 2026. 3. 27.": the date alone.
  public internal(set) var accessed: Range<Int>?
  /// Whether `accessed` is one date for all references of the note ("모든 자료의 검색일").
  public internal(set) var accessedForAll = false
  /// The footnote, table source or list that holds it, as a block index.
  public internal(set) var block: Int
}
