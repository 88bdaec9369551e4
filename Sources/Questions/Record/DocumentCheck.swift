// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

/// Something about one or several papers that a careful clerk would look at again.
struct DocumentCheck {
  enum Kind: String, Choice {
    case oneAddress = "one-address"
    case oneTitle = "one-title"
    case twoDates = "two-dates"
    case dateOrder = "date-order"
    case slip

    var label: Text {
      switch self {
      case .oneAddress: Text(en: "one address, two papers", ko: "주소 하나에 문서 둘", ja: "一つのアドレスに二つの文書")
      case .oneTitle: Text(en: "one title, two papers", ko: "제목 하나에 문서 둘", ja: "一つの題名に二つの文書")
      case .twoDates:
        Text(en: "signed and published on different days", ko: "서명일과 공표일 불일치", ja: "署名日と公表日の不一致")
      case .dateOrder: Text(en: "dates in a doubtful order", ko: "일자 순서 이상", ja: "日付の順序に疑い")
      case .slip: Text(en: "a source slips", ko: "출처의 착오", ja: "出典の誤り")
      }
    }

    var rule: Text {
      switch self {
      case .oneAddress:
        Text(
          en:
            "The addresses of the two papers are the same letter by letter, leaving aside a fragment and a closing slash.",
          ko: "조각 식별자와 끝 빗금을 뺀 두 문서의 주소가 글자까지 같음.", ja: "フラグメントと末尾の斜線を除き、二つの文書のアドレスが完全に同じ。")
      case .oneTitle:
        Text(
          en: "A title or alias of the one is a title or alias of the other in some language.",
          ko: "한 문서의 제목·별칭이 다른 문서의 제목·별칭과 같음(언어 무관).", ja: "一方の題名・別名が他方の題名・別名と同じ(言語を問わない)。")
      case .twoDates:
        Text(
          en:
            "Published certainly later than it was signed, so that two dates for one paper are in use.",
          ko: "서명일보다 확실히 늦게 공표되어 한 문서에 두 일자가 쓰임.", ja: "署名より確実に後に公表され、一つの文書に二つの日付が使われる。")
      case .dateOrder:
        Text(
          en: "Published before it was signed, or looked at before it was published.",
          ko: "서명 전에 공표되었거나 공표 전에 열람됨.", ja: "署名前に公表、または公表前に閲覧。")
      case .slip:
        Text(
          en: "The entry records that a source prints something else.",
          ko: "출처가 다르게 적은 것으로 항목에 기록됨.",
          ja: "出典が異なる記載をしていると項目に記録。")
      }
    }
  }

  let kind: Kind
  let documents: [Document]
  let what: Text

  /// Every point among these papers; a clash with a paper outside them counts too.
  static func all(of found: [Document], in ledger: Ledger) -> [DocumentCheck] {
    shared(.oneAddress, found, in: ledger) { $0.url.map { [plain($0)] } ?? [] }
      + shared(.oneTitle, found, in: ledger) {
        ($0.name.all + $0.record.aliases).map { $0.lowercased() }
      }
      + found.compactMap(twoDates) + found.compactMap(dateOrder) + found.flatMap(slips)
  }

  private static func plain(_ url: String) -> String {
    var url = String(url.prefix { $0 != "#" })
    if url.hasSuffix("/") { url.removeLast() }
    return url
  }

  /// Papers that share one of their keys.
  private static func shared(
    _ kind: Kind, _ found: [Document], in ledger: Ledger, keys: (Document) -> [String]
  ) -> [DocumentCheck] {
    var holders: [String: [Document]] = [:]
    for document in ledger.documents {
      for key in keys(document).distinct { holders[key, default: []].append(document) }
    }
    let ids = Set(found.map(\.id))
    var seen: Set<[EntryID]> = []
    return found.flatMap(keys).distinct.compactMap { key in
      guard let sharing = holders[key], sharing.count > 1,
        sharing.contains(where: { ids.contains($0.id) }),
        seen.insert(sharing.map(\.id)).inserted
      else { return nil }
      return DocumentCheck(kind: kind, documents: sharing, what: Text(same: key))
    }
  }

  private static func twoDates(_ document: Document) -> DocumentCheck? {
    guard let signed = document.signed, let posted = document.posted,
      signed.isCertainlyBefore(posted)
    else { return nil }
    return DocumentCheck(
      kind: .twoDates, documents: [document],
      what: Text { language in
        let (one, other) = (signed.formatted(language), posted.formatted(language))
        return switch language {
        case .en: "signed \(one), published \(other)"
        case .ko: "서명 \(one), 공표 \(other)"
        case .ja: "署名 \(one)、公表 \(other)"
        }
      })
  }

  private static func dateOrder(_ document: Document) -> DocumentCheck? {
    func isBefore(_ a: PartialDate?, _ b: PartialDate?) -> Bool {
      guard let a, let b else { return false }
      return a.isCertainlyBefore(b)
    }
    guard isBefore(document.posted, document.signed) || isBefore(document.accessed, document.posted)
    else {
      return nil
    }
    return DocumentCheck(
      kind: .dateOrder, documents: [document],
      what: Text { language in
        [("signed", document.signed), ("posted", document.posted), ("accessed", document.accessed)]
          .compactMap { name, date in
            date.map { date in
              let word: Text =
                switch name {
                case "signed": Text(en: "signed", ko: "서명", ja: "署名")
                case "posted": Text(en: "published", ko: "공표", ja: "公表")
                default: Text(en: "looked at", ko: "열람", ja: "閲覧")
                }
              return "\(word.words(in: language)) \(date.formatted(language))"
            }
          }.joined(separator: language == .ja ? "、" : ", ")
      })
  }

  private static func slips(_ document: Document) -> [DocumentCheck] {
    document.record.discrepancies.map { slip in
      DocumentCheck(
        kind: .slip, documents: [document],
        what: Text { language in
          let (subject, printed, record) = (
            slip.subject.words(in: language), slip.printed.words(in: language),
            slip.record.words(in: language)
          )
          return switch language {
          case .en: "\(subject): printed \(printed), record \(record)"
          case .ko: "\(subject): 표기 \(printed), 기록 \(record)"
          case .ja: "\(subject)：表記 \(printed)、記録 \(record)"
          }
        })
    }
  }
}
