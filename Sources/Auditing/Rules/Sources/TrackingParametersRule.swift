// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// Parameters in a URL that say how the reader came to the page: `utm_source`, `fbclid`.
///
/// One that names a chatbot shows where the address was taken from.
struct TrackingParametersRule: Rule {
  let id = "tracking-parameters"
  let title = Text(en: "Tracking in a URL", ko: "URL의 추적 매개변수", ja: "URLの追跡パラメータ")
  let severity = Severity.warning

  func findings(in draft: Draft) -> [Finding] {
    var places: [String: [Range<Int>]] = [:]
    var order: [String] = []
    for range in Self.addresses(in: draft.text.bytes) {
      let url = draft[range]
      if places[url] == nil { order.append(url) }
      places[url, default: []].append(range)
    }
    return order.compactMap { url in check(url, places[url] ?? [], draft) }
  }

  private func check(_ url: String, _ places: [Range<Int>], _ draft: Draft) -> Finding? {
    guard let first = places.first, let stripped = Self.stripped(url), stripped.url != url
    else { return nil }
    let names = stripped.removed.joined(separator: ", ")
    let bot = Self.chatbots.first { bot in
      stripped.removed.contains { $0.lowercased().contains(bot.marker) }
    }?.name
    let from = bot.map {
      Text(
        en: ": the address was copied from \($0), so check the page itself",
        ko: ": \($0) 답변에서 가져온 주소이므로 원문 확인이 필요함",
        ja: "：\($0)の回答から写した住所なので、原文を確かめること")
    }
    return Finding(
      .warning, first,
      Text(
        en: "The URL carries tracking (\(names))\(from?.en ?? "").",
        ko: "URL에 추적 매개변수가 있음(\(names))\(from?.ko ?? "").",
        ja: "URLに追跡パラメータがある（\(names)）\(from?.ja ?? "")。"),
      evidence: places.dropFirst().map { .init($0) },
      fix: Finding.Fix(
        Text(en: "strip the tracking", ko: "추적 매개변수를 지움", ja: "追跡パラメータを除く"),
        places.map { .init($0, stripped.url) }))
  }

  /// The URL without tracking, and what was taken out.
  static func stripped(_ url: String) -> (url: String, removed: [String])? {
    guard let mark = url.firstIndex(of: "?") else { return nil }
    let fragment = url[mark...].firstIndex(of: "#") ?? url.endIndex
    var separator = "&"
    var parameters = url[url.index(after: mark)..<fragment].split(separator: "&")
    if parameters.contains(where: { $0.hasPrefix("amp;") }) {
      separator = "&amp;"
      parameters = parameters.map { $0.hasPrefix("amp;") ? $0.dropFirst(4) : $0 }
    }
    let kept = parameters.filter { !Tracking.isTracking(name: $0) }
    let removed = parameters.filter { Tracking.isTracking(name: $0) }.map(String.init)
    guard !removed.isEmpty else { return nil }
    let query = kept.isEmpty ? "" : "?" + kept.joined(separator: separator)
    return (url[..<mark] + query + url[fragment...], removed)
  }

  /// The http addresses of a text that have a query, without a sentence's last mark.
  private static func addresses(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = 0
    while at + 8 < bytes.count {
      guard bytes[at] == 0x68, bytes[at + 1] == 0x74,
        bytes[at..<(at + 4)].elementsEqual("http".utf8)
      else {
        at += 1
        continue
      }
      let start = at
      var end = at + 4
      var hasQuery = false
      while end < bytes.count, belongs(bytes[end]) {
        if bytes[end] == UInt8(ascii: "?") { hasQuery = true }
        end += 1
      }
      while end > start, ends.contains(bytes[end - 1]) { end -= 1 }
      if hasQuery { found.append(start..<end) }
      at = max(end, start + 4)
    }
    return found
  }

  private static func belongs(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
      && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "(") && byte != UInt8(ascii: ")")
  }

  private static let ends = Set(".,;:!?'*_]".utf8)

  private static let chatbots: [(marker: String, name: String)] = [
    ("chatgpt", "ChatGPT"), ("openai", "ChatGPT"), ("perplexity", "Perplexity"),
    ("copilot", "Copilot"), ("gemini", "Gemini"), ("claude", "Claude"), ("deepseek", "DeepSeek"),
  ]
}
