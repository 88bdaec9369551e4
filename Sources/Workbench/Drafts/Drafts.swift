// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing
import Reading
import Synchronization

/// The drafts that were handed in for an audit: kept in memory only, the latest few, until the workbench
/// ends.
final class Drafts: Sendable {
  /// One draft as it was audited.
  struct Kept: Sendable {
    /// The same text audited the same way has the same id.
    let id: String
    let report: Auditor.Report
    let isAgainstLedger: Bool
    /// What was noticed on the way in: the encoding, bytes that were no characters.
    let remarks: [String]
  }

  /// The most drafts that are remembered at once.
  static let most = 32

  private let kept = Mutex<[Kept]>([])

  subscript(id: String) -> Kept? { kept.withLock { $0.first { $0.id == id } } }

  /// Reads and audits a draft, and remembers it.
  ///
  /// - Throws: `IntakeError` if the bytes are no document that can be read.
  func audit(
    _ bytes: [UInt8], name: String, against ledger: Ledger?, names: Names
  ) throws(IntakeError) -> Kept {
    let read = try Intake.read(bytes, name: name, limits: .auditing)
    let document = MentionReader(names: names).document(read.text)
    let report = Auditor().audit(document, ledger: ledger)
    let draft = Kept(
      id: Self.id(of: read.text.bytes, name, ledger != nil), report: report,
      isAgainstLedger: ledger != nil, remarks: read.remarks.map(\.description))
    kept.withLock { all in
      all.removeAll { $0.id == draft.id }
      all.append(draft)
      if all.count > Self.most { all.removeFirst() }
    }
    return draft
  }

  /// FNV-1a (Fowler, Noll, Vo 1991), 64 bits, over text, name and way.
  private static func id(of bytes: [UInt8], _ name: String, _ against: Bool) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ (against ? 1 : 0)) &* 0x100_0000_01b3
    return String(hash, radix: 16)
  }
}
