// SPDX-License-Identifier: Apache-2.0

extension Array {
  /// The first index whose element fulfils a condition that, once true, stays true; the count if none
  /// does.
  func boundary(_ isPast: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
