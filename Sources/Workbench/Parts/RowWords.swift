// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What each row of a table says in the columns of a page, and what it is about, in small letters:
/// one run of bytes, for a table of many thousand rows is searched for every filter that is typed.
struct RowWords: Sendable {
  private var bytes: [UInt8] = []
  /// Where each row ends.
  private var ends: [Int] = []

  init(of table: Table, in language: Language) {
    let shown = table.columns.indices.filter { !table.columns[$0].isDetail }
    ends.reserveCapacity(table.rows.count)
    for row in table.rows {
      let start = bytes.count
      for column in shown {
        bytes.append(contentsOf: row.cells[column].value.words(in: language).utf8)
        bytes.append(UInt8(ascii: " "))
      }
      bytes.append(contentsOf: row.key.utf8)
      makeSmall(from: start)
      ends.append(bytes.count)
    }
  }

  /// Whether all of the words stand in each row.
  ///
  /// - Parameter words: in small letters.
  func rows(with words: [String]) -> [Bool] {
    var isFound = Array(repeating: true, count: ends.count)
    for word in words where !word.isEmpty {
      for (row, holds) in rows(with: Array(word.utf8)).enumerated() where !holds {
        isFound[row] = false
      }
    }
    return isFound
  }

  private func rows(with word: [UInt8]) -> [Bool] {
    var isFound = Array(repeating: false, count: ends.count)
    bytes.withUnsafeBytes { all in
      guard let text = all.baseAddress else { return }
      var row = 0
      var place = 0
      while let found = memchr(text + place, Int32(word[0]), all.count - place) {
        place = text.distance(to: UnsafeRawPointer(found))
        while ends[row] <= place { row += 1 }
        // What begins in a row and ends in the next is in neither.
        isFound[row] =
          place + word.count <= ends[row] && memcmp(text + place, word, word.count) == 0
        place = isFound[row] ? ends[row] : place + 1
      }
    }
    return isFound
  }

  /// Makes the letters from a place on small. What has no letters but Latin ones without marks and those
  /// of scripts without capitals needs no look at each character.
  private mutating func makeSmall(from start: Int) {
    for place in start..<bytes.count {
      switch bytes[place] {
      case 0x41...0x5a: bytes[place] |= 0x20
      // Of other scripts only kana, ideographs and Hangul.
      case 0..<0xc0, 0xe3...0xe9, 0xeb...0xed: continue
      case 0xea where bytes[place + 1] >= 0xb0: continue
      // Punctuation, currencies, arrows, mathematics, boxes and shapes.
      case 0xe2 where 0x80...0x83 ~= bytes[place + 1] || 0x86...0x91 ~= bytes[place + 1]: continue
      case 0xe2 where 0x94...0xaf ~= bytes[place + 1]: continue
      // Signs of the Latin supplement, and the cross of a product.
      case 0xc2: continue
      case 0xc3 where bytes[place + 1] == 0x97: continue
      default:
        let small = String(decoding: bytes[start...], as: UTF8.self).lowercased()
        bytes.replaceSubrange(start..., with: small.utf8)
        return
      }
    }
  }
}
