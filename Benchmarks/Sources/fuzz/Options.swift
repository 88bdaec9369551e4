// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What the command line asks for.
struct Options {
  enum Target: String { case reading, audit, papers, intake, growth, stages }

  var target = Target.reading
  var inputs = Int.max
  var seconds = Double.infinity
  var seed: UInt64 = 1
  var from: UInt64 = 0
  /// Print each input before it is read.
  var shows = false
  var files: [String] = []

  init(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--target": target = Self.value(rest.popFirst(), Target.init(rawValue:))
      case "--inputs": inputs = Self.value(rest.popFirst(), Int.init)
      case "--seconds": seconds = Self.value(rest.popFirst(), Double.init)
      case "--seed": seed = Self.value(rest.popFirst(), UInt64.init)
      case "--from": from = Self.value(rest.popFirst(), UInt64.init)
      case "--show": shows = true
      case _ where !argument.hasPrefix("--"): files.append(argument)
      default: Self.misuse()
      }
    }
    if inputs == .max, seconds == .infinity { seconds = 60 }
  }

  private static func value<T>(_ text: String?, _ read: (String) -> T?) -> T {
    guard let value = text.flatMap(read) else { misuse() }
    return value
  }

  private static func misuse() -> Never {
    FileHandle.standardError.write(
      Data(
        "usage: fuzz [--target reading|audit|papers|intake|growth|stages] [--inputs N] [--seconds N] [--seed N] [--from N] [--show] [SEED-FILE...]\n"
          .utf8))
    exit(64)
  }
}
