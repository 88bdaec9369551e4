// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A function of the inputs given as text, such as `sin(x1)+A*sin(x2)^2+B*x3^4*sin(x1)` or
/// `prod((|4x_i-2|+a_i)/(1+a_i))`.
///
/// Names: `x1`, `x_1` or `x[1]` for an input, `x_i` and `a_i` inside `prod(...)` and `sum(...)`,
/// which run over all inputs; any scalar or list of the case by its name. A number before a name
/// multiplies it; `^` and `**` are powers.
struct Expression {
  enum Mistake: Error, CustomStringConvertible {
    case unreadable(String)
    var description: String {
      switch self {
      case .unreadable(let why): "the function cannot be read: \(why)"
      }
    }
  }

  struct Place {
    let x: [Double]
    var index = 0
  }

  private let body: (Place) -> Double

  init(_ text: String, inputs: Int, constants: [String: [Double]]) throws {
    var source = text
    for (written, meant) in Self.spellings { source = source.replacing(written, with: meant) }
    // The limits of a product or sum, which always runs over all inputs.
    source = source.replacing(/(prod|sum)_(?:\(?i *= *1\)?)(?:\^\w+)?/) { String($0.1) }
    source = source.replacing(/(prod|sum)_i\b/) { String($0.1) }
    if let equals = source.firstIndex(of: "=") {
      source = String(source[source.index(after: equals)...])
    }
    var parser = Parser(
      text: Array(source.filter { !$0.isWhitespace }), inputs: inputs, constants: constants,
      base: source.contains(/[xX]_?\[?0/) ? 0 : 1)
    body = try parser.sum()
    guard parser.isAtEnd else { throw Mistake.unreadable("'\(parser.rest)' is left over") }
  }

  /// Signs as they are printed, and what they are here.
  private static let spellings = [
    ("**", "^"), ("π", "pi"), ("−", "-"), ("–", "-"), ("×", "*"), ("∏", "prod"), ("Π", "prod"),
    ("Σ", "sum"), ("∑", "sum"), ("²", "^2"), ("³", "^3"), ("⁴", "^4"), ("√", "sqrt"),
    ("np.", ""), ("math.", ""), ("{", ""), ("}", ""),
    ("₁", "1"), ("₂", "2"), ("₃", "3"), ("₄", "4"), ("₅", "5"), ("₆", "6"), ("₇", "7"), ("₈", "8"),
    ("₉", "9"), ("ᵢ", "_i"),
  ]

  func callAsFunction(_ x: [Double]) -> Double { body(Place(x: x)) }

  private struct Parser {
    let text: [Character]
    let inputs: Int
    let constants: [String: [Double]]
    /// The number of the first input: 0 where the text speaks of one.
    let base: Int
    var at = 0
    var depth = 0

    var isAtEnd: Bool { at >= text.count }
    var rest: String { String(text[min(at, text.count)...].prefix(20)) }
    var next: Character? { isAtEnd ? nil : text[at] }

    mutating func take(_ character: Character) -> Bool {
      guard next == character else { return false }
      at += 1
      return true
    }

    mutating func sum() throws -> (Place) -> Double {
      depth += 1
      defer { depth -= 1 }
      guard depth < 100 else { throw Mistake.unreadable("it is nested too deeply") }
      var left = try product()
      while let sign = next, "+-".contains(sign) {
        at += 1
        let (own, right) = (left, try product())
        left = sign == "+" ? { own($0) + right($0) } : { own($0) - right($0) }
      }
      return left
    }

    mutating func product() throws -> (Place) -> Double {
      var left = try signed()
      while let sign = next {
        let own = left
        if "*·".contains(sign) {
          at += 1
          let right = try signed()
          left = { own($0) * right($0) }
        } else if sign == "/" {
          at += 1
          let right = try signed()
          left = { own($0) / right($0) }
        } else if sign.isLetter || sign == "(" {
          let right = try power()
          left = { own($0) * right($0) }
        } else {
          break
        }
      }
      return left
    }

    mutating func signed() throws -> (Place) -> Double {
      if take("-") {
        depth += 1
        defer { depth -= 1 }
        guard depth < 100 else { throw Mistake.unreadable("it has too many signs") }
        let body = try signed()
        return { -body($0) }
      }
      _ = take("+")
      return try power()
    }

    mutating func power() throws -> (Place) -> Double {
      let base = try atom()
      guard take("^") else { return base }
      let exponent = try signed()
      return { pow(base($0), exponent($0)) }
    }

    mutating func atom() throws -> (Place) -> Double {
      if take("(") { return try closed(by: ")") }
      if take("|") {
        let inner = try closed(by: "|")
        return { abs(inner($0)) }
      }
      guard let first = next else { throw Mistake.unreadable("it ends too early") }
      if first.isNumber || first == "." { return try literal() }
      guard first.isLetter else { throw Mistake.unreadable("'\(rest)'") }
      var name = ""
      while let own = next, own.isLetter || own.isNumber || own == "_" {
        name.append(own)
        at += 1
      }
      if take("[") {
        name += "_"
        while let own = next, own != "]" {
          name.append(own)
          at += 1
        }
        at += 1
      }
      // sin^2(x) is the square of the sine.
      if next == "^", let function = Self.functions[name] {
        at += 1
        let exponent = try literal()
        guard take("(") else { throw Mistake.unreadable("'(' is missing before '\(rest)'") }
        let inner = try closed(by: ")")
        return { pow(function(inner($0)), exponent($0)) }
      }
      return take("(") ? try call(name) : try value(of: name)
    }

    mutating func closed(by end: Character) throws -> (Place) -> Double {
      let inner = try sum()
      guard take(end) else { throw Mistake.unreadable("'\(end)' is missing before '\(rest)'") }
      return inner
    }

    mutating func literal() throws -> (Place) -> Double {
      var digits = ""
      while let own = next, own.isNumber || own == "." || isExponent(own, digits) {
        digits.append(own)
        at += 1
      }
      guard let number = Double(digits) else { throw Mistake.unreadable("'\(digits)'") }
      return { _ in number }
    }

    /// Whether an e, or a sign after it, belongs to a number such as 1e-3.
    func isExponent(_ own: Character, _ digits: String) -> Bool {
      if "+-".contains(own) { return digits.last == "e" }
      guard own == "e", at + 1 < text.count else { return false }
      return text[at + 1].isNumber || "+-".contains(text[at + 1])
    }

    mutating func call(_ name: String) throws -> (Place) -> Double {
      let inner = try sum()
      if take(",") {
        let second = try closed(by: ")")
        switch name {
        case "min": return { min(inner($0), second($0)) }
        case "max": return { max(inner($0), second($0)) }
        case "pow": return { pow(inner($0), second($0)) }
        default: throw Mistake.unreadable("no function '\(name)' of two numbers is known")
        }
      }
      guard take(")") else { throw Mistake.unreadable("')' is missing before '\(rest)'") }
      let count = inputs
      switch name {
      case "prod", "product":
        return { place in
          (0..<count).reduce(1.0) { $0 * inner(Place(x: place.x, index: $1)) }
        }
      case "sum":
        return { place in
          (0..<count).reduce(0.0) { $0 + inner(Place(x: place.x, index: $1)) }
        }
      default:
        guard let function = Self.functions[name] else {
          throw Mistake.unreadable("no function '\(name)' is known")
        }
        return { function(inner($0)) }
      }
    }

    static let functions: [String: @Sendable (Double) -> Double] = [
      "sin": { sin($0) }, "cos": { cos($0) }, "tan": { tan($0) }, "exp": { exp($0) },
      "log": { log($0) }, "ln": { log($0) }, "sqrt": { $0.squareRoot() }, "abs": { abs($0) },
      "tanh": { tanh($0) }, "floor": { $0.rounded(.down) }, "frac": { $0 - $0.rounded(.down) },
    ]

    func value(of name: String) throws -> (Place) -> Double {
      if let list = constants[name], list.count == 1 {
        let value = list[0]
        return { _ in value }
      }
      if name == "pi" { return { _ in .pi } }
      if name == "i" { return { Double($0.index + 1) } }
      if name.hasSuffix("_i") {
        let stem = String(name.dropLast(2))
        if stem.lowercased() == "x" { return { $0.x[$0.index] } }
        guard let list = constants[stem], list.count >= inputs else {
          throw Mistake.unreadable("'\(stem)' has no value for each input")
        }
        return { list[$0.index] }
      }
      let digits = name.reversed().prefix { $0.isNumber }.reversed()
      let stem = String(name.dropLast(digits.count)).trimmingCharacters(in: ["_"])
      guard let written = Int(String(digits)), written >= base else {
        throw Mistake.unreadable("nothing is called '\(name)'")
      }
      let number = written - base + 1
      if let list = constants[stem], list.count >= number {
        let value = list[number - 1]
        return { _ in value }
      }
      guard stem.lowercased() == "x", number <= inputs else {
        throw Mistake.unreadable("nothing is called '\(name)'")
      }
      return { $0.x[number - 1] }
    }
  }
}
