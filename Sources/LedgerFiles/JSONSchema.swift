// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

/// The JSON Schema (draft 2020-12) of ledger files, written from the vocabulary.
public enum JSONSchema {
  /// The schema of a file of entries, as indented JSON text.
  public static func ledgerFile() -> String {
    let kinds = EntryKind.allCases.map { JSON.Member($0.rawValue, record($0.type.keys)) }
    let schema: JSON = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Entente ledger file",
      "description": "A list of entries; the first key of each says its kind and gives its id.",
      "type": "array",
      "items": [
        "type": "object",
        "oneOf": .array(EntryKind.allCases.map { ref($0.rawValue) }),
      ],
      "$defs": .object(kinds + shared),
    ]
    return schema.text() + "\n"
  }

  private static func record(_ keys: [Key]) -> JSON {
    [
      "type": "object",
      "properties": .object(
        keys.map { key in
          guard case .object(let members) = schema(key.shape) else {
            return JSON.Member(key.name, .null)
          }
          return JSON.Member(
            key.name, .object([JSON.Member("description", .string(key.meaning))] + members))
        }),
      "required": .array(keys.filter(\.isRequired).map { .string($0.name) }),
      "additionalProperties": false,
    ]
  }

  private static func schema(_ shape: Shape) -> JSON {
    switch shape {
    case .line, .url, .bareAmount: ref("line")
    case .text: ref("text")
    case .reference: ref("id")
    case .date: ref("date")
    case .span: ref("span")
    case .amount: ref("amount")
    case .integer: ref("integer")
    case .yesNo: ["enum": ["yes", "no"]]
    case .choice(let words): ["enum": .array(words.map { .string($0.code) })]
    case .citation: ref("citation")
    case .list(let element): ["type": "array", "items": schema(element)]
    case .record(let keys): record(keys)
    }
  }

  private static func ref(_ name: String) -> JSON { ["$ref": .string("#/$defs/" + name)] }

  private static let date =
    "[0-9]{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])(-(early|mid|late|[0-3][0-9]))?))?"
  private static let amount =
    "((exact|about|up to|at least|over|under) )?-?[0-9][0-9,.]*( to -?[0-9][0-9,.]*)?"
    + "( (k|mn|bn|tn))? [A-Za-z%][A-Za-z /-]*"

  private static var shared: [JSON.Member] {
    let text: JSON = [
      "anyOf": [
        ["type": "string", "minLength": 1],
        [
          "type": "object",
          "properties": .object(Language.allCases.map { JSON.Member($0.rawValue, ref("line")) }),
          "additionalProperties": false, "minProperties": 1,
        ],
      ]
    ]
    let citation: JSON = [
      "description": "{doc/x: place}, or the same in full",
      "oneOf": [
        [
          "type": "object", "patternProperties": ["/": ref("line")],
          "additionalProperties": false, "minProperties": 1, "maxProperties": 1,
        ],
        record(Shape.citationKeys),
      ],
    ]
    return [
      JSON.Member("line", ["type": ["string", "number"], "minLength": 1]),
      JSON.Member("id", pattern("[a-z0-9.-]+(/[a-z0-9.-]+)*")),
      JSON.Member("date", pattern(date)),
      JSON.Member("span", pattern("\(date)((/|\\.\\.)\(date))?")),
      JSON.Member("amount", pattern(amount)),
      JSON.Member("integer", pattern("-?[0-9]+")),
      JSON.Member("text", text),
      JSON.Member("citation", citation),
    ]
  }

  /// Text of this form. Numbers are allowed too, because YAML readers make numbers of digits.
  private static func pattern(_ form: String) -> JSON {
    ["type": ["string", "integer"], "pattern": .string("^" + form + "$")]
  }
}
