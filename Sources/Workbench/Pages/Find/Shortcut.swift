// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// A matter that people ask for in words of their own, and the page that has it.
struct Shortcut {
  let title: Text
  /// What else people call it.
  let words: Text
  let address: SiteAddress

  /// What is asked for most, as of the page's day.
  static func all(_ view: View) -> [Shortcut] {
    let today = view.clock.components
    let next = PartialDate(
      year: today.month == 12 ? today.year + 1 : today.year, month: today.month % 12 + 1)
    let month = next?.description ?? ""
    var all = [
      Shortcut(
        title: Text {
          let month = next?.formatted($0) ?? ""
          return switch $0 {
          case .en: "What is due next month, \(month)"
          case .ko: "다음 달(\(month))의 일정과 기한"
          case .ja: "来月（\(month)）の予定と期限"
          }
        },
        words: Text(en: "upcoming soon deadline calendar", ko: "다음달 도래 예정 일정", ja: "来月 期日"),
        address: view.address("/timeline", [("from", month), ("to", month)])),
      Shortcut(
        title: Text(en: "What lies ahead", ko: "앞으로의 일정", ja: "これからの予定"),
        words: Text(
          en: "due next upcoming future coming deadline", ko: "예정 향후 기한", ja: "今後 期限"),
        address: view.address("/timeline", [("from", view.clock.description)])),
      Shortcut(
        title: Text(
          en: "Steps that are due or overdue, and who takes them", ko: "기한이 되었거나 지난 절차와 주체",
          ja: "期限の来た、または過ぎた手続と主体"),
        words: Text(
          en: "pay pays payment late next must act", ko: "납입 지급 지연 다음 절차 누가", ja: "支払 払う 遅れ"),
        address: view.address("/procedures")),
      Shortcut(
        title: Text(
          en: "What only one side announced", ko: "한쪽만 발표한 내용", ja: "一方だけが発表した内容"),
        words: Text(
          en:
            "said say says did not silent two sides differ United States US American Japan Japanese Korea",
          ko: "미국만 일본만 한국만 말하지 않은 침묵 차이", ja: "米国だけ 日本だけ 韓国だけ 沈黙 違い"),
        address: view.address("/sides", fragment: "one-sided")),
      Shortcut(
        title: Text(en: "Where sources disagree", ko: "자료가 엇갈리는 수치", ja: "資料の食い違う数値"),
        words: Text(
          en: "two conflict conflicting differ contradict figures numbers", ko: "불일치 상충 다른 값",
          ja: "不一致 矛盾"),
        address: view.address("/figures", [("conflict", "yes")])),
      Shortcut(
        title: Text(
          en: "What one country's pledge has that another's has not", ko: "국가별 약정의 차이",
          ja: "国ごとの約束の違い"),
        words: Text(
          en: "compare comparison Korea Japan EU Taiwan cap differ", ko: "비교 한국 일본 대만 유럽 상한",
          ja: "比較 韓国 日本 台湾 上限"),
        address: view.address("/countries")),
      Shortcut(
        title: Text(en: "Projects on a map of the states", ko: "주별 사업 지도", ja: "州別の案件の地図"),
        words: Text(en: "where which state place", ko: "어느 주 지역", ja: "場所 地域"),
        address: view.address("/projects", fragment: "packages")),
    ]
    if let places = view.answer("packages")?.table("places") {
      all += places.rows.map { row in
        let state = row.cells[0].value
        return Shortcut(
          title: Text {
            let state = state.words(in: $0)
            return switch $0 {
            case .en: "Projects in \(state)"
            case .ko: "\(state)의 사업"
            case .ja: "\(state)の案件"
            }
          },
          words: Text(en: "project plant which where state", ko: "사업 발전소 어느 주", ja: "案件 州"),
          address: view.address(
            of: "packages", [("find", state.words(in: view.language))]))
      }
    }
    if let since = view.site.ledger.manifest.previousEnd, since < view.clock {
      all.append(
        Shortcut(
          title: Text {
            let day = since.formatted($0)
            return switch $0 {
            case .en: "What changed since \(day)"
            case .ko: "\(day) 이후 달라진 점"
            case .ja: "\(day)以後に変わった点"
            }
          },
          words: Text(
            en: "change changes new news moved last brief edition", ko: "변화 변경 최근 새로운 브리프",
            ja: "変化 変更 最近 新しい"),
          address: view.address("/", fragment: "changes")))
    }
    return all
  }
}
