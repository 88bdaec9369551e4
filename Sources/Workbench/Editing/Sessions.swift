// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Synchronization

/// Browsers that have opened a form. Each gets a cookie that pages cannot read and that never comes
/// with a request from elsewhere, and a token that stands in its forms: what is recorded needs both.
final class Sessions: Sendable {
  struct Session: Sendable {
    let id: String
    let token: String
    /// Who recorded last from this browser.
    var author: String
    /// Edits set aside, to be recorded together with the next: entries that are right only together, a
    /// total and its parts.
    var held: [EditDraft] = []
  }

  /// The most edits that are set aside at once.
  static let mostHeld = 100

  /// The most browsers that are remembered; the one that came longest ago is forgotten first.
  static let most = 64

  private let kept = Mutex<[Session]>([])
  private let store: LedgerStore

  /// - Parameter store: where edits that are set aside are kept, so that they are there when the
  ///   workbench is started again.
  init(store: LedgerStore) { self.store = store }

  /// The session that a request's cookie names.
  func session(of request: PageRequest) -> Session? {
    guard let id = Self.cookie(of: request) else { return nil }
    return kept.withLock { $0.first { $0.id == id } }
  }

  /// Opens a session for a browser that has none. One that comes back after the workbench was started
  /// anew finds the edits that it had set aside.
  func open(author: String, for request: PageRequest) -> Session {
    var session = Session(id: Self.secret(), token: Self.secret(), author: author)
    if let old = Self.cookie(of: request), let list = try? store.setAside(by: old) {
      session.held = list.items.compactMap { EditDraft(reading: $0) }
      if !session.held.isEmpty { keep(session) }
      try? store.setAside(.list([]), by: old)
    }
    kept.withLock { all in
      all.append(session)
      if all.count > Self.most { all.removeFirst() }
    }
    return session
  }

  /// Remembers who decided.
  func name(_ session: Session, author: String) {
    change(session) { $0.author = author }
  }

  /// Remembers who recorded; nothing is set aside any more.
  func note(_ session: Session, author: String) {
    change(session) {
      $0.author = author
      $0.held = []
    }
  }

  /// Sets an edit aside, in place of one of the same entry.
  func hold(_ draft: EditDraft, _ session: Session) {
    change(session) { session in
      session.held.removeAll { $0.entry == draft.entry }
      if session.held.count < Self.mostHeld { session.held.append(draft) }
    }
  }

  func release(_ entry: String, _ session: Session) {
    change(session) { $0.held.removeAll { $0.entry == entry } }
  }

  /// Changes a session, and notes that its browser is still there.
  private func change(_ session: Session, _ work: (inout Session) -> Void) {
    let changed = kept.withLock { all -> Session? in
      guard let index = all.firstIndex(where: { $0.id == session.id }) else { return nil }
      var moved = all.remove(at: index)
      let wasHolding = !moved.held.isEmpty
      work(&moved)
      all.append(moved)
      return wasHolding || !moved.held.isEmpty ? moved : nil
    }
    if let changed { keep(changed) }
  }

  /// A store that cannot be written keeps nobody from editing: the list is in memory too.
  private func keep(_ session: Session) {
    try? store.setAside(.list(session.held.map(\.tree)), by: session.id)
  }

  /// The header that gives a browser its cookie.
  static func header(for session: Session, _ request: PageRequest) -> (name: String, value: String)
  {
    (
      "set-cookie",
      "\(name(for: request))=\(session.id); Path=/; HttpOnly; SameSite=Strict"
    )
  }

  /// 128 bits that nobody can guess: the system's generator is a cryptographic one.
  private static func secret() -> String {
    var generator = SystemRandomNumberGenerator()
    return [generator.next(), generator.next()].map { (bits: UInt64) in
      let digits = String(bits, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Cookies do not tell ports apart, so that the name does: two workbenches do not disturb each other.
  private static func name(for request: PageRequest) -> String {
    let host = request.headers["host"] ?? ""
    let port = host.split(separator: ":").last.flatMap { Int($0) } ?? 80
    return "entente-\(port)"
  }

  private static func cookie(of request: PageRequest) -> String? {
    let name = name(for: request)
    for piece in (request.headers["cookie"] ?? "").split(separator: ";") {
      let pair = piece.split(separator: "=", maxSplits: 1)
      if pair.count == 2, pair[0].trimmingBlanks == name { return String(pair[1].trimmingBlanks) }
    }
    return nil
  }
}

extension Tree {
  fileprivate var items: [Tree] { if case .list(let items) = self { items } else { [] } }
}
