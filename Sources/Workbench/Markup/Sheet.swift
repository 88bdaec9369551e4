// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Room in which a page is written, used again for the next: fresh room of hundreds of kilobytes for
/// every page costs more than the writing.
enum Sheet {
  private static let spare = Mutex<[[UInt8]]>([])
  /// As many as pages are written at once.
  private static let most = 8
  /// A page of unusual size does not keep its room.
  private static let mostBytes = 4 << 20

  /// Empty room.
  static func take() -> [UInt8] {
    spare.withLock { $0.popLast() } ?? []
  }

  static func putBack(_ bytes: inout [UInt8]) {
    guard bytes.capacity <= mostBytes else { return }
    var empty: [UInt8] = []
    swap(&empty, &bytes)
    empty.removeAll(keepingCapacity: true)
    spare.withLock { spare in
      if spare.count < most { spare.append(empty) }
    }
  }
}
