// SPDX-License-Identifier: Apache-2.0

/// The rows of a CSV text (RFC 4180) with the lines on which they start; blank lines are left out.
struct CSVRows {
  struct Row: Hashable {
    let line: Int
    let fields: [String]
  }

  private(set) var rows: [Row] = []

  init(_ text: String) throws(TableMistake) {
    var fields: [String] = []
    var field: [UInt8] = []
    var quoted = false
    var wasQuoted = false
    var line = 1
    var start = 1
    func closed() -> String {
      let text = String(decoding: field, as: UTF8.self)
      return wasQuoted ? text : String(text.drop { $0 == " " }.trimmingSpaces)
    }
    func endRow(_ rows: inout [Row]) {
      fields.append(closed())
      if fields != [""] { rows.append(Row(line: start, fields: fields)) }
      fields = []
      field = []
      wasQuoted = false
    }
    let bytes = Array(text.utf8)
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == 0x0A { line += 1 }
      if quoted {
        if byte != 0x22 {
          field.append(byte)
        } else if place < bytes.count, bytes[place] == 0x22 {
          field.append(byte)
          place += 1
        } else {
          quoted = false
        }
      } else if byte == 0x22, field.allSatisfy({ $0 == 0x20 }) {
        (quoted, wasQuoted, field) = (true, true, [])
      } else if byte == 0x2C {
        fields.append(closed())
        (field, wasQuoted) = ([], false)
      } else if byte == 0x0A {
        endRow(&rows)
        start = line
      } else if byte != 0x0D {
        field.append(byte)
      }
    }
    if quoted {
      throw TableMistake(
        line: start, column: fields.count + 1, words: "a quotation mark is not closed")
    }
    if !field.isEmpty || !fields.isEmpty { endRow(&rows) }
  }
}

extension Substring {
  /// Without the spaces at its end.
  fileprivate var trimmingSpaces: Substring {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
