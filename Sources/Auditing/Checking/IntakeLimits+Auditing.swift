// SPDX-License-Identifier: Apache-2.0
public import Reading

extension IntakeLimits {
  /// The standard limits for a document that is to be audited: of its text 32 MB, which is some ten
  /// thousand pages, as the indexes of an audit take many times the text in memory.
  public static var auditing: IntakeLimits {
    var limits = IntakeLimits()
    limits[.textBytes] = 32 << 20
    return limits
  }
}
