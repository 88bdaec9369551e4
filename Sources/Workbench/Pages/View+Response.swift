// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

extension View {
  /// The page, in the form that was asked for.
  func response(_ form: PageForm) -> PageResponse {
    do throws(Mistake) {
      let parts = path.split(separator: "/").map(String.init)
      if parts.first == "audit", parts.count > 2, let file = try draftFile(parts) { return file }
      if parts.first == "models", parts.count == 2, let place = try modelCase(parts[1], form) {
        return place
      }
      return respond(with: try page(), form)
    } catch {
      return mistake(error, form)
    }
  }

  func mistake(_ mistake: Mistake, _ form: PageForm) -> PageResponse {
    respond(with: MistakePage(view: self, mistake: mistake), form)
  }

  func respond(with page: any Page, _ form: PageForm) -> PageResponse {
    let headers = [("cache-control", "no-cache"), ("vary", "accept-language")]
    switch form {
    case .html:
      return PageResponse(
        page.status, type: "text/html; charset=utf-8", Frame(page: page).markup.page(),
        headers: page.isSettled ? headers : [("cache-control", "no-store")] + headers.dropFirst())
    case .json:
      return PageResponse(
        page.status, type: "application/json; charset=utf-8",
        Array((page.json.text() + "\n").utf8), headers: headers)
    case .ics:
      guard let calendar = page.calendar else {
        return respond(
          with: MistakePage(view: self, mistake: .noPage(path + ".ics", in: self)), .html)
      }
      return PageResponse(
        page.status, type: "text/calendar; charset=utf-8", Array(calendar.utf8),
        headers: headers + [("content-disposition", "inline; filename=\"\(fileName).ics\"")])
    case .csv:
      guard let csv = page.csv else {
        return respond(
          with: MistakePage(view: self, mistake: .noPage(path + ".csv", in: self)), .html)
      }
      // The mark at the front tells spreadsheets that the text is UTF-8.
      return PageResponse(
        page.status, type: "text/csv; charset=utf-8", [0xef, 0xbb, 0xbf] + Array(csv.utf8),
        headers: headers + [("content-disposition", "attachment; filename=\"\(fileName).csv\"")])
    }
  }

  private var fileName: String {
    let words = path.split(separator: "/").joined(separator: "-")
    let safe = words.unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789-.".unicodeScalars.contains($0))
    }
    return safe.isEmpty ? "entente" : String(String.UnicodeScalarView(safe))
  }

  /// The page that stands at the path.
  private func page() throws(Mistake) -> any Page {
    let parts = path.split(separator: "/", maxSplits: 2).map(String.init)
    if let page = try editingPage(path.split(separator: "/").map(String.init)) { return page }
    switch parts.first ?? "desk" {
    case "desk" where parts.count < 2: return DeskPage(view: self)
    case "trend" where parts.count == 1: return try TrendPage(view: self)
    case "sides" where parts.count == 1: return try SidesPage(view: self)
    case "provisions" where parts.count == 1: return try ProvisionsPage(view: self)
    case "projects" where parts.count == 1: return ProjectsPage(view: self)
    case "procedures" where parts.count == 1: return try ProceduresPage(view: self)
    case "countries" where parts.count == 1: return try CountriesPage(view: self)
    case let name where parts.count == 1 && MenuPlace(question: name) != nil:
      return try QuestionPage(view: self, question: try question(name))
    case "models" where parts.count == 1: return ModelsPage(view: self)
    case "models" where parts.count == 2: return try ModelPage(view: self, id: parts[1])
    case "audit" where parts.count == 1: return AuditPage(view: self)
    case "audit" where parts.count == 2: return try draftPage(parts[1])
    case "help" where parts.count == 1: return HelpIndexPage(view: self)
    case "help": return try HelpPage(view: self, id: rest(after: 1))
    case "api" where parts.count == 1 || parts.dropFirst() == ["openapi"]:
      return APIPage(view: self)
    case "go" where parts.count == 1: return WheretoPage(view: self)
    case "search" where parts.count == 1: return SearchPage(view: self)
    case "search" where parts.count == 2 && parts[1] == "best": return BestFindsPage(view: self)
    case "ask" where parts.count == 1: return QuestionsPage(view: self)
    case "ask": return try QuestionPage(view: self, question: try question(rest(after: 1)))
    case "entry" where parts.count > 1: return try EntryPage(view: self, id: rest(after: 1))
    case "why" where parts.count > 2:
      return try WhyPage(view: self, question: try question(parts[1]), address: rest(after: 2))
    default: throw .noPage(path, in: self)
    }
  }

  /// The path after its first parts, slashes and all.
  private func rest(after count: Int) -> String {
    path.split(separator: "/", maxSplits: count).dropFirst(count).joined(separator: "/")
  }

  func question(_ id: String) throws(Mistake) -> Question {
    guard let question = Question.all.first(where: { $0.id == id }) else {
      throw .noQuestion(id, in: self)
    }
    return question
  }
}
