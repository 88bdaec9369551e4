// SPDX-License-Identifier: Apache-2.0
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

  /// The session that a request's cookie names.
  func session(of request: PageRequest) -> Session? {
    guard let id = Self.cookie(of: request) else { return nil }
    return kept.withLock { $0.first { $0.id == id } }
  }

  func open(author: String) -> Session {
    let session = Session(id: Self.secret(), token: Self.secret(), author: author)
    kept.withLock { all in
      all.append(session)
      if all.count > Self.most { all.removeFirst() }
    }
    return session
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
    kept.withLock { all in
      guard let index = all.firstIndex(where: { $0.id == session.id }) else { return }
      var moved = all.remove(at: index)
      work(&moved)
      all.append(moved)
    }
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
