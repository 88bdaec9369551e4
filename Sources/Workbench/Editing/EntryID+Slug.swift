// SPDX-License-Identifier: Apache-2.0
import Agreements

extension EntryID {
  /// What the writer of an id probably meant.
  static func slug(_ text: String) -> String? {
    let plain = text.lowercased().map {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-./".contains($0)) ? $0 : "-"
    }
    let trimmed = String(plain).drop { "-./".contains($0) }
    let slug = String(trimmed.reversed().drop { "-./".contains($0) }.reversed())
    return EntryID(slug) == nil ? nil : slug
  }
}
