// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Reading

/// Own sentences in the encodings that office papers still come in.
struct IntakeEncodingTests {
  static let korean = "정부는 올해 반도체 설비에 약 3조 2천억 원을 지원하고, 내년부터 분기마다 실적을 공개한다.\n"
  static let japanese = "政府は来年度予算で、半導体の設備に最大で４兆円を支援し、四半期ごとに進み具合を公表する。\n"
  static let western = "Le café résumé: coûts élevés à Genève, “près de” 40 %, déjà reçus.\n"

  /// The bytes of a text in an encoding, through iconv itself.
  static func bytes(_ text: String, _ encoding: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["iconv", "-f", "UTF-8", "-t", encoding]
    let folder = FileManager.default.temporaryDirectory
    let source = folder.appending(path: "iconv-\(UUID().uuidString)")
    let target = folder.appending(path: "iconv-\(UUID().uuidString)")
    try Data(text.utf8).write(to: source)
    try Data().write(to: target)
    defer {
      try? FileManager.default.removeItem(at: source)
      try? FileManager.default.removeItem(at: target)
    }
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = try FileHandle(forWritingTo: target)
    try process.run()
    process.waitUntilExit()
    return try Array(Data(contentsOf: target))
  }

  @Test(
    "A text in each encoding comes out as it was, and its encoding is named",
    arguments: [
      (korean, "UTF-8", TextEncoding.utf8), (korean, "CP949", .cp949), (korean, "EUC-KR", .cp949),
      (japanese, "CP932", .cp932), (japanese, "EUC-JP", .eucJP), (japanese, "UTF-8", .utf8),
      (japanese, "ISO-2022-JP", .iso2022JP), (western, "WINDOWS-1252", .windows1252),
      (korean, "UTF-16LE", .utf16LittleEndian), (japanese, "UTF-16BE", .utf16BigEndian),
    ])
  func roundTrip(_ text: String, _ iconv: String, _ encoding: TextEncoding) throws {
    var bytes = try Self.bytes(text, iconv)
    if encoding == .utf16LittleEndian { bytes = [0xFF, 0xFE] + bytes }
    if encoding == .utf16BigEndian { bytes = [0xFE, 0xFF] + bytes }
    let read = try Intake.read(bytes, name: "paper.txt")
    #expect(read.text[0..<read.text.bytes.count] == text)
    #expect(read.encoding == encoding)
    #expect(read.format == .plainText)
  }

  @Test(
    "Short titles are told apart, too",
    arguments: [
      ("한미 통상 협의 결과", "CP949", TextEncoding.cp949), ("경제 안보 점검 회의", "CP949", .cp949),
      ("日米首脳会談について", "CP932", .cp932), ("エネルギー政策の見直し", "CP932", .cp932),
      ("日米首脳会談について", "EUC-JP", .eucJP), ("エネルギー政策の見直し", "EUC-JP", .eucJP),
    ])
  func titles(_ text: String, _ iconv: String, _ encoding: TextEncoding) throws {
    let read = try Intake.read(try Self.bytes(text, iconv), name: "-")
    #expect(read.encoding == encoding)
    #expect(read.text[0..<read.text.bytes.count] == text)
    #expect(read.remarks == [.encodingGuessed(encoding)])
  }

  @Test("A byte order mark is not part of the text")
  func byteOrderMark() throws {
    let read = try Intake.read([0xEF, 0xBB, 0xBF] + Array("1조 원".utf8), name: "a.txt")
    #expect(read.text[0..<read.text.bytes.count] == "1조 원")
    #expect(read.remarks.isEmpty)
  }

  @Test("UTF-16 without a mark is recognised by where its NUL bytes stand")
  func bareUTF16() throws {
    let read = try Intake.read(try Self.bytes("Total: 12 bn\n", "UTF-16LE"), name: "a.txt")
    #expect(read.text[0..<read.text.bytes.count] == "Total: 12 bn\n")
    #expect(read.remarks == [.encodingGuessed(.utf16LittleEndian)])
  }

  @Test("A page is believed about its encoding when it fits")
  func declared() throws {
    let page =
      "<html><head><meta charset=\"euc-kr\"></head><body><p>\(Self.korean)</p></body></html>"
    let read = try Intake.read(try Self.bytes(page, "CP949"), name: "page.html")
    #expect(read.encoding == .cp949)
    #expect(read.text[0..<read.text.bytes.count] == Self.korean)
    #expect(read.remarks.isEmpty)
  }

  @Test("A page that declares another encoding than it is in is read right, with a remark")
  func misdeclared() throws {
    let page =
      "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=Shift_JIS\"></head><body>\(Self.korean)</body></html>"
    let read = try Intake.read(Array(page.utf8), name: "page.html")
    #expect(read.encoding == .utf8)
    #expect(read.text[0..<read.text.bytes.count] == Self.korean)
    #expect(read.remarks == [.encodingMisdeclared(said: "shift_jis", used: .utf8)])
  }

  @Test("A byte that is no character is reported with its place, and nothing else is lost")
  func invalid() throws {
    var bytes = Array("첫째 줄은 온전하다.\n둘째 줄에 ".utf8)
    let offset = bytes.count
    bytes += [0xFF] + Array(" 하나가 있다.\n".utf8)
    let read = try Intake.read(bytes, name: "a.txt")
    #expect(
      read.text[0..<read.text.bytes.count] == "첫째 줄은 온전하다.\n둘째 줄에 \u{FFFD} 하나가 있다.\n")
    #expect(read.remarks == [.notACharacter([0xFF], line: 2, offset: offset, .utf8)])
    #expect(
      read.remarks[0].description
        == "line 2, byte \(offset) of the file: FF is no character in UTF-8; U+FFFD stands for it")
  }

  @Test("A cut-off character at the end is replaced")
  func cutOff() throws {
    let read = try Intake.read(Array("가나다라마바사아자차카타".utf8.dropLast()), name: "a.txt")
    #expect(read.text[0..<read.text.bytes.count] == "가나다라마바사아자차카\u{FFFD}")
  }

  @Test("Many bad places are counted, not listed without end")
  func many() throws {
    let line = Array("문장 하나가 여기에 있다 ".utf8) + [0xC0, 0x0A]
    let bytes = (0..<500).flatMap { _ in line }
    let read = try Intake.read(bytes, name: "a.txt")
    #expect(read.encoding == .utf8)
    #expect(read.remarks.count == 21)
    #expect(read.remarks.last == .moreOfThese(480))
  }

  @Test(
    "What is no document says what it looks like",
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "PNG"), (Array("{\\rtf1".utf8), "Rich Text"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "HWP 5"),
      ([0x01, 0x00, 0x00, 0x02, 0x80], "NUL"),
    ] as [([UInt8], String)])
  func binary(_ bytes: [UInt8], _ word: String) throws {
    let error = #expect(throws: IntakeError.self) { try Intake.read(bytes, name: "x.bin") }
    #expect(error?.description.contains(word) == true, "\(String(describing: error))")
  }

  @Test("Lines that end with CR alone become lines")
  func carriageReturns() throws {
    let read = try Intake.read(Array("하나\r둘\r".utf8), name: "a.txt")
    #expect(read.text[0..<read.text.bytes.count] == "하나\n둘\n")
    #expect(read.remarks == [.carriageReturns])
  }

  @Test("Text that looks a little like a page stays text")
  func remnants() throws {
    let text = "표 1\n구분\t<p>첫째</p> <ul> · 하나 · 둘</ul>\n"
    let read = try Intake.read(Array(text.utf8), name: "brief.txt")
    #expect(read.format == .plainText)
    #expect(read.text[0..<read.text.bytes.count] == text)
  }
}
