// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// A start page, an index or a country page given as the source of a particular claim.
///
/// What stands on it tomorrow is not what stood there when it was read. Databases and statistics
/// services are cited by their start page; a reference with a title names its page by that.
struct PortalSourceRule: Rule {
  let id = "portal-source"
  let title = Text(en: "Portal page as source", ko: "출처로 쓰인 포털 페이지", ja: "出典がポータルページ")
  let severity = Severity.warning

  func findings(in draft: Draft) -> [Finding] {
    draft.sources.compactMap { source in
      if let carrier = carrier(source, draft) { return carrier }
      guard let address = source.address, let url = source.reference.url, address.isPortal,
        source.title.isEmpty, !isDatabase(address, source, draft)
      else { return nil }
      let kind = address.segments.isEmpty
      return Finding(
        .warning, url,
        Text(
          en: kind
            ? "The source is the start page of \(address.host), not the page that says so."
            : "The source is an index page of \(address.host), not the page that says so.",
          ko: kind
            ? "출처가 \(address.host)의 첫 화면일 뿐, 내용이 실린 페이지가 아님."
            : "출처가 \(address.host)의 목록 페이지일 뿐, 내용이 실린 페이지가 아님.",
          ja: kind
            ? "出典が\(address.host)のトップページで、内容のあるページではない。"
            : "出典が\(address.host)の一覧ページで、内容のあるページではない。"))
    }
  }

  /// A list of search results, or a portal that shows other papers' news for a while.
  private func carrier(_ source: CitedSource, _ draft: Draft) -> Finding? {
    guard let address = source.address, let url = source.reference.url else { return nil }
    if address.isSearch {
      return Finding(
        .warning, url,
        Text(
          en: "The source is a list of search results, which is another tomorrow.",
          ko: "출처가 검색 결과 화면임: 내용이 수시로 바뀜.", ja: "出典が検索結果の画面で、内容が変わる。"))
    }
    guard Self.newsPortals.contains(where: { address.isAt($0) }) else { return nil }
    return Finding(
      .warning, url,
      Text(
        en: "\(address.host) is a portal that carries others' news; cite the paper itself.",
        ko: "\(address.host.with(.topic)) 다른 매체의 기사를 싣는 포털임: 원 매체를 밝혀야 함.",
        ja: "\(address.host)は他の媒体の記事を載せるポータルで、元の媒体を示す必要がある。"))
  }

  private static let newsPortals = [
    "news.naver.com", "n.news.naver.com", "m.news.naver.com", "v.daum.net", "news.daum.net",
    "news.nate.com", "news.zum.com", "news.yahoo.co.jp", "news.yahoo.com", "news.google.com",
    "news.goo.ne.jp", "news.livedoor.com", "news.nifty.com", "msn.com", "news.biglobe.ne.jp",
    "smartnews.com",
  ]

  private func isDatabase(_ address: WebAddress, _ source: CitedSource, _ draft: Draft) -> Bool {
    let labels = address.host.split(separator: ".")
    if labels.contains(where: { label in Self.services.contains { label.contains($0) } }) {
      return true
    }
    return draft.has(Self.databases, in: source.range)
  }

  private static let services = [
    "stat", "data", "kosis", "ecos", "comtrade", "fred", "unipass", "dart", "edinet", "wits", "db",
  ]
  private static let databases = WordList(
    "통계|데이터베이스|포털|홈페이지|누리집|database|statistics|data portal|website|homepage|統計|データベース|ホームページ|ポータル|ウェブサイト"
  )
}

extension WebAddress {
  /// Whether it is what a search engine shows for some words.
  var isSearch: Bool {
    let engine = ["google.", "bing.", "search.", "duckduckgo.", "yahoo.", "baidu."].contains {
      host.hasPrefix($0)
    }
    return engine && (path.hasPrefix("/search") || path == "/" || path == "/s" || path == "/web")
      && query.split(separator: "&").contains { parameter in
        ["q", "query", "p", "wd", "word"].contains(String(parameter.prefix { $0 != "=" }))
      }
  }

  /// Whether it is a site's start page or a page of links: no document of its own.
  var isPortal: Bool {
    guard query.isEmpty else { return false }
    let segments = self.segments
    guard let last = segments.last else { return true }
    let name = last.lowercased()
    let stem = name.prefix { $0 != "." }
    if segments.count == 1, Self.languages.contains(String(stem)) || stem == "index" { return true }
    guard stem == "index" || stem == "main" || stem == "home" || stem == "default",
      name.contains("."), segments.count <= 5
    else { return false }
    // An index page in a folder of its own number or date is a document.
    return !segments.dropLast().contains { segment in
      segment.utf8.count { WrittenDate.isDigit($0) } >= 3 || segment.count > 24
    }
  }

  private static let languages: Set<String> = [
    "en", "ko", "ja", "jp", "kr", "eng", "kor", "jpn", "english", "korean", "japanese", "us",
    "main", "home", "default",
  ]
}
