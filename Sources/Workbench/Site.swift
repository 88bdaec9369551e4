// SPDX-License-Identifier: Apache-2.0
public import Agreements
import Auditing
import LedgerStore
import Quantities
import Questions

/// The workbench over one ledger: every page, as a function from a request to a response. It knows
/// nothing of sockets, so a test asks it as a browser would.
public struct Site: Sendable {
  public let ledger: Ledger
  /// The ledger at the end of its record: what most pages are asked of.
  let current: Ledger
  let index: SearchIndex
  let doorkeeper: Doorkeeper
  let memory: Memory
  let drafts: Drafts
  /// The day whose record this is, when it is not the newest.
  let edition: Day?
  /// The store that the ledger comes from, if it can be edited here.
  let editing: Editing?
  /// What was read from the store, if the ledger is what it holds now.
  let known: KnownLedger?

  /// - Parameter hosts: names besides those of the loopback that the workbench answers to.
  public init(ledger: Ledger, hosts: [String] = []) {
    self.init(ledger: ledger, edition: nil, doorkeeper: Doorkeeper(hosts: hosts))
  }

  init(
    ledger: Ledger, edition: Day?, doorkeeper: Doorkeeper, editing: Editing? = nil,
    known: KnownLedger? = nil, drafts: Drafts = Drafts(), memory: Memory = Memory()
  ) {
    self.ledger = ledger
    self.editing = editing
    self.known = known
    self.drafts = drafts
    self.memory = memory
    self.edition = edition
    self.doorkeeper = doorkeeper
    current = ledger.asOf(ledger.manifest.recordEnds)
    index = SearchIndex(ledger, from: known == nil ? nil : editing?.store)
  }

  /// Answers a request.
  public func respond(to request: PageRequest) -> PageResponse {
    var response =
      doorkeeper.refusal(of: request, canEdit: editing != nil) ?? remembered(request)
    response.headers += Doorkeeper.safetyHeaders.filter { response.header($0.name) == nil }
    if request.method == "HEAD" {
      response.headers.append(("content-length", String(response.body.count)))
      response.body = []
    }
    return response
  }

  /// Makes a page so that whoever asks for it next has it at once.
  func make(_ path: String, in language: Language) {
    _ = remembered(PageRequest(path, headers: ["accept-language": language.rawValue]))
  }

  /// Asks a question so that whoever asks it next has the answer at once.
  func ask(_ question: Question) {
    _ = view("/", Query(), .en, ledger.manifest.recordEnds).answer(question.id)
  }

  /// The page as it was made before, if nothing but the ledger decides what it says.
  private func remembered(_ request: PageRequest) -> PageResponse {
    let isOfLedger =
      request.method != "POST" && !request.path.hasPrefix("/audit")
      && !(editing != nil && Editing.isNeeded(by: request))
    guard isOfLedger else { return answer(request) }
    let wanted = Memory.Wanted(target: request.target, language: Language.wanted(by: request))
    if let known = memory.page(wanted) { return known }
    let response = answer(request)
    if response.status == 200, response.header("cache-control") != "no-store" {
      memory.keep(response, for: wanted)
    }
    return response
  }

  private func answer(_ request: PageRequest) -> PageResponse {
    if let asset = Asset.all.first(where: { $0.path == request.path }) { return asset.response }
    let language = Language.wanted(by: request)
    let (path, form) = PageForm.split(request.path)
    let query = request.query
    if edition == nil, let text = query.filled("recorded-as-of") {
      guard let date = PartialDate(text) else {
        return view(path, query, language, ledger.manifest.recordEnds).mistake(.noDay(text), form)
      }
      do {
        return try memory.edition(of: self, recordedBy: date.last).answer(request)
      } catch {
        return view(path, query, language, ledger.manifest.recordEnds).mistake(.store(error), form)
      }
    }
    let clock: Day
    if let text = query.filled("as-of") {
      guard let date = PartialDate(text) else {
        return view(path, query, language, ledger.manifest.recordEnds).mistake(.noDay(text), form)
      }
      clock = date.last
    } else {
      clock = ledger.manifest.recordEnds
    }
    guard let editing, Editing.isNeeded(by: request) else {
      let view = view(path, query, language, clock)
      return request.method == "POST" ? handIn(request, view) : view.response(form)
    }
    let known = editing.sessions.session(of: request)
    let session = known ?? editing.sessions.open(author: editing.author, for: request)
    let view = view(path, query, language, clock, session)
    var response =
      request.method == "POST" ? edit(request, view, editing, session) : view.response(form)
    response.headers.removeAll { $0.name == "cache-control" }
    // With no referrer at all a form's origin would be sent as null.
    response.headers += [("cache-control", "no-store"), ("referrer-policy", "same-origin")]
    if known == nil { response.headers.append(Sessions.header(for: session, request)) }
    return response
  }

  private func view(
    _ path: String, _ query: Query, _ language: Language, _ clock: Day,
    _ session: Sessions.Session? = nil
  ) -> View {
    View(
      site: self, path: path, query: query, language: language, clock: clock,
      ledger: clock == ledger.manifest.recordEnds ? current : memory.ledger(ledger, asOf: clock),
      session: session)
  }
}

extension Language {
  /// The language that the address names, else the first of the browser's that Entente speaks.
  static func wanted(by request: PageRequest) -> Language {
    if let chosen = request.query.filled("lang").flatMap(Language.init(rawValue:)) { return chosen }
    let accepted = (request.headers["accept-language"] ?? "").split(separator: ",").map { part in
      let pieces = part.split(separator: ";")
      let code = pieces.first.map { $0.trimmingBlanks.prefix(2).lowercased() } ?? ""
      let weight = pieces.dropFirst().first.flatMap { Double($0.trimmingBlanks.dropFirst(2)) } ?? 1
      return (code: code, weight: weight)
    }
    return
      accepted.enumerated()
      .filter { $0.element.weight > 0 }
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .lazy.compactMap { Language(rawValue: $0.element.code) }.first ?? .en
  }
}

extension StringProtocol {
  var trimmingBlanks: SubSequence {
    let blanks: Set<Character> = [" ", "\t", "\u{3000}"]
    guard let first = firstIndex(where: { !blanks.contains($0) }),
      let last = lastIndex(where: { !blanks.contains($0) })
    else { return self[endIndex...] }
    return self[first...last]
  }
}
