// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A value in a case file, read without knowing its shape beforehand.
@dynamicMemberLookup
struct CaseValue {
  let raw: Any?

  subscript(dynamicMember key: String) -> CaseValue { self[key] }
  subscript(key: String) -> CaseValue { CaseValue(raw: (raw as? [String: Any])?[key]) }

  var isPresent: Bool { raw != nil && !(raw is NSNull) }
  var number: Double? { (raw as? NSNumber)?.doubleValue }
  var text: String? { raw as? String }
  var flag: Bool? { raw as? Bool }
  var list: [CaseValue] { (raw as? [Any])?.map { CaseValue(raw: $0) } ?? [] }
  var keys: [String] { (raw as? [String: Any])?.keys.sorted() ?? [] }
  /// Numbers; a missing one (null) is nil.
  var maybeNumbers: [Double?] { list.map(\.number) }
  var numbers: [Double] { list.compactMap(\.number) }
  var rows: [[Double]] { list.map(\.numbers) }

  /// The first of several names that is there.
  func first(_ keys: String...) -> CaseValue {
    keys.lazy.map { self[$0] }.first(where: \.isPresent) ?? CaseValue(raw: nil)
  }

  /// A value for each input: from a list, or from an object by the inputs' names, by `x1`, `x2`,
  /// or by its keys in their order where these are neither.
  func values(for names: [String]) -> [CaseValue] {
    guard !keys.isEmpty else { return list }
    if !names.isEmpty, names.allSatisfy({ self[$0].isPresent }) { return names.map { self[$0] } }
    let numbered = keys.sorted { Self.natural($0, $1) }
    return numbered.map { self[$0] }
  }

  /// `x2` before `x10`.
  private static func natural(_ one: String, _ other: String) -> Bool {
    let (a, b) = (one.filter(\.isNumber), other.filter(\.isNumber))
    return (a.count, a, one) < (b.count, b, other)
  }
}
