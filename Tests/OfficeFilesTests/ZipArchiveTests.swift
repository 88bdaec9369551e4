// SPDX-License-Identifier: Apache-2.0
import CLibZip
import Foundation
import Testing

@testable import OfficeFiles

struct ZipArchiveTests {
  /// An archive of deflated entries, written by libzip.
  static func archive(_ entries: [(String, [UInt8])]) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).zip")
      .path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var error: Int32 = 0
    let zip = try #require(zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &error))
    let kept = entries.map { entry in
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: entry.1.count, alignment: 1)
      buffer.copyBytes(from: entry.1)
      return (entry.0, buffer)
    }
    defer { for (_, buffer) in kept { buffer.deallocate() } }
    for (name, buffer) in kept {
      let source = try #require(
        zip_source_buffer(zip, buffer.baseAddress, zip_uint64_t(buffer.count), 0))
      #expect(zip_file_add(zip, name, source, 0) >= 0)
    }
    #expect(zip_close(zip) == 0)
    return try Array(Data(contentsOf: URL(filePath: path)))
  }

  @Test("Entries come back by name as they went in")
  func roundTrip() throws {
    let text = Array(String(repeating: "분기별 실적 ", count: 1000).utf8)
    let zip = try ZipArchive(Self.archive([("a.xml", text), ("b/c.xml", [1, 2, 3])]))
    #expect(zip.entries.map(\.name) == ["a.xml", "b/c.xml"])
    #expect(zip.entries[0].bytes == text.count)
    #expect(zip.entries[0].packedBytes < text.count / 10)
    #expect(try zip.read("a.xml") == text)
    #expect(try zip.read("b/c.xml") == [1, 2, 3])
    #expect(throws: OfficeFileError.noEntry("d")) { try zip.read("d") }
  }

  @Test("An entry that unpacks to much more than it is packed is refused before it is unpacked")
  func bomb() throws {
    let bytes = try Self.archive([("a.xml", [UInt8](repeating: 0x20, count: 20 << 20))])
    #expect(bytes.count < 30_000)
    let byRatio = #expect(throws: OfficeFileError.self) { try ZipArchive(bytes).read("a.xml") }
    guard case .ratioTooHigh(entry: "a.xml", let ratio, allowed: 400)? = byRatio else {
      Issue.record("\(String(describing: byRatio))")
      return
    }
    #expect(ratio > 900)
    let limits = ContainerLimits(entryBytes: 1 << 20, ratio: 2000)
    #expect(
      throws: OfficeFileError.entryTooLarge(entry: "a.xml", bytes: 20 << 20, allowed: 1 << 20)
    ) {
      try ZipArchive(bytes, limits: limits).read("a.xml")
    }
  }

  @Test("A directory that understates an entry does not get past the limit")
  func understated() throws {
    var bytes = try Self.archive([("a.xml", [UInt8](repeating: 0x20, count: 4 << 20))])
    // the unpacked size in the central directory, 24 bytes after its signature
    let directory = try #require(
      bytes.indices.dropLast(4).first { bytes[$0..<($0 + 4)] == [0x50, 0x4B, 1, 2] })
    bytes.replaceSubrange((directory + 24)..<(directory + 28), with: [100, 0, 0, 0])
    #expect(throws: OfficeFileError.self) {
      let unpacked = try ZipArchive(bytes, limits: ContainerLimits(entryBytes: 1000)).read("a.xml")
      Issue.record("unpacked \(unpacked.count) bytes")
    }
  }

  @Test(
    "An archive cut off anywhere, or with a byte changed anywhere, is refused or read, never fatal")
  func damaged() throws {
    let bytes = try Self.archive([("a.xml", Array("<a>가나다</a>".utf8)), ("b.xml", [7])])
    for count in 0..<bytes.count {
      _ = try? ZipArchive(Array(bytes.prefix(count))).read("a.xml")
    }
    #expect(throws: OfficeFileError.self) { try ZipArchive(Array(bytes.dropLast(30))) }
    for index in bytes.indices {
      var bytes = bytes
      bytes[index] ^= 0xFF
      guard let zip = try? ZipArchive(bytes) else { continue }
      for entry in zip.entries { _ = try? zip.read(entry.name) }
    }
  }

  @Test("Too many entries are refused")
  func entries() throws {
    let bytes = try Self.archive((0..<20).map { ("\($0)", [0]) })
    #expect(throws: OfficeFileError.tooManyEntries(20, allowed: 10)) {
      try ZipArchive(bytes, limits: ContainerLimits(entries: 10))
    }
  }
}
