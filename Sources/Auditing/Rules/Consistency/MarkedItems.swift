// SPDX-License-Identifier: Apache-2.0

/// The signs that mark items in a sentence, "△", "①", "(1)", "first,", found once for all the counts that
/// stand between them.
struct MarkedItems {
  /// By kind of sign, where they stand.
  private let places: [[Range<Int>]]

  init(_ bytes: [UInt8], in sentence: Range<Int>) {
    places = Self.signs.map { $0.all(in: bytes, sentence) }
  }

  /// Items marked by the same kind of sign within a range: "△ A, △ B", "① A ② B", "(1) A; (2) B".
  func list(in range: Range<Int>) -> ItemList? {
    for places in places {
      let first = places.boundary { $0.lowerBound >= range.lowerBound }
      let end = places.boundary { $0.upperBound > range.upperBound }
      guard end - first >= 2 else { continue }
      return ItemList(
        fewest: end - first, most: end - first,
        range: places[first].lowerBound..<range.upperBound, isMarked: true, isOpen: false)
    }
    return nil
  }

  private static let signs = [
    WordList("△"), WordList("▲"), WordList("①|②|③|④|⑤|⑥|⑦|⑧|⑨|⑩"),
    WordList("(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)"),
    WordList("（1）|（2）|（3）|（4）|（5）|（１）|（２）|（３）|（４）|（５）"),
    WordList("(i)|(ii)|(iii)|(iv)|(v)|(vi)"),
    WordList("first,|second,|third,|fourth,|fifth,"),
    WordList("firstly|secondly|thirdly|fourthly"),
    WordList("첫째|둘째|셋째|넷째|다섯째"), WordList("第一に|第二に|第三に|第四に|第五に"),
  ]
}
