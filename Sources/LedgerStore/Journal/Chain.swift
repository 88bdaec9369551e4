// SPDX-License-Identifier: Apache-2.0
import CLibCrypto
import Quantities

/// The chain that ties every row of the journal to all before it: the SHA-256 of the row before,
/// of this row's batch and of this row.
enum Chain {
  static let start = String(repeating: "0", count: 64)

  /// Each field is written with its length before it, so that no two rows read alike.
  static func link(
    _ previous: String, _ row: JournalRow, storedBody: String?, _ batch: Batch
  ) -> String {
    var bytes = Array(previous.utf8)
    func add(_ text: String?) {
      guard let text else {
        bytes.append(0x2d)
        return
      }
      bytes += Array(String(text.utf8.count).utf8)
      bytes.append(0x3a)
      bytes += text.utf8
    }
    for field in [
      String(batch.number), batch.recordedAt.description, batch.wallClock?.description,
      batch.author, batch.what, batch.reason, batch.undoes.map(String.init), String(row.seq),
      row.action.rawValue, row.entry, row.kind, row.file, row.position, storedBody,
      row.holdsFrom?.description, row.supersedes.map(String.init), row.restores.map(String.init),
    ] { add(field) }
    return digest(bytes)
  }

  /// The SHA-256 of bytes, as hexadecimal digits.
  static func digest(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    _ = SHA256(bytes, bytes.count, &digest)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  static func digest(_ text: String) -> String { digest(Array(text.utf8)) }
}
