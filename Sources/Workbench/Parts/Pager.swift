// SPDX-License-Identifier: Apache-2.0
import Questions

/// Which stretch of a long table or list a page shows. On paper a table's rows all stand.
struct Pager {
  let view: View
  /// The name of the table or list: `page=events.3`, and the id of its element after `t-`.
  let key: String
  /// How many rows there are on all pages.
  let count: Int
  /// The row that is to be seen where the address names no page.
  var open: () -> Int? = { nil }

  /// Rows on one page.
  static let size = 100
  /// The longest table whose other rows wait, unseen, to be printed. Of a longer one the page is
  /// printed, with the words which rows it has; the page of all rows prints all of them.
  static let mostPrinted = 1000

  /// The page that the address names: `page=events.3`, or `page=events.all`.
  private var wanted: String? {
    guard let text = view.query.filled("page"), text.hasPrefix(key + ".") else { return nil }
    return String(text.dropFirst(key.count + 1))
  }

  var isNeeded: Bool { count > Self.size }
  private var isAll: Bool { wanted == "all" }
  private var pages: Int { (count + Self.size - 1) / Self.size }

  /// From 1. Where the address names none, the page of the row whose reason is open.
  private var number: Int {
    if let number = wanted.flatMap({ Int($0) }) { return min(max(number, 1), max(pages, 1)) }
    return (open() ?? 0) / Self.size + 1
  }

  /// The rows that are shown.
  var shown: Range<Int> {
    guard isNeeded, !isAll else { return 0..<count }
    let start = (number - 1) * Self.size
    return start..<min(start + Self.size, count)
  }

  /// The rows that are printed before and after those shown.
  var unseen: (before: Range<Int>, after: Range<Int>) {
    let shown = shown
    guard count <= Self.mostPrinted else {
      return (shown.lowerBound..<shown.lowerBound, shown.upperBound..<shown.upperBound)
    }
    return (0..<shown.lowerBound, shown.upperBound..<count)
  }

  private func address(_ page: String?) -> SiteAddress {
    view.same(
      [("page", page.map { key + "." + $0 }), ("why", nil)], fragment: "t-" + key)
  }

  var markup: Markup {
    guard isNeeded else { return .nothing }
    let shown = shown
    return nav(.class("pager"), .aria("label", view[.pagesOfTable])) {
      p(.role("status")) { view[.rowsFrom(shown.lowerBound + 1, shown.upperBound, count)] }
      ul {
        for page in nearby {
          li { page.map(link) ?? span(.aria("hidden", "true")) { "…" } }
        }
        li {
          a(.href(address("all")), .aria("current", isAll ? "page" : nil)) { view[.allRows] }
        }
      }
    }
  }

  private func link(_ page: Int) -> Markup {
    a(
      .href(address(page == 1 ? nil : String(page))),
      .aria("current", !isAll && page == number ? "page" : nil),
      .aria("label", view[.pageNumber(page)])
    ) { String(page) }
  }

  /// The first, the last and the pages around the present one; nil where some are left out.
  private var nearby: [Int?] {
    let kept = (1...pages).filter { $0 == 1 || $0 == pages || abs($0 - number) <= 2 }
    return kept.enumerated().flatMap { index, page -> [Int?] in
      index > 0 && kept[index - 1] + 1 < page ? [nil, page] : [page]
    }
  }
}
