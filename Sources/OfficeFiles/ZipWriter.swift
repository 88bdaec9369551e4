// SPDX-License-Identifier: Apache-2.0
internal import CLibZip
internal import Glibc

/// Packs files into a zip archive in memory, through libzip. The same files give the same bytes:
/// every entry is dated 1 January 1980, the beginning of zip's time.
public struct ZipWriter {
  private var files: [(name: String, bytes: [UInt8], isPacked: Bool)] = []

  public init() {}

  /// Adds a file; `packed` false stores it as it is, as HWPX wants of its `mimetype`.
  public mutating func add(_ name: String, _ bytes: [UInt8], packed: Bool = true) {
    files.append((name, bytes, packed))
  }

  public mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// The archive, its entries in the order in which they were added.
  ///
  /// - Throws: `notAnArchive` with what libzip says, such as that memory ran out.
  public func archive() throws(OfficeFileError) -> [UInt8] {
    var error = zip_error_t()
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else {
      throw .notAnArchive(String(cString: zip_error_strerror(&error)))
    }
    // Kept past the closing of the archive, which would free it.
    zip_source_keep(target)
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      let message = String(cString: zip_error_strerror(&error))
      zip_source_free(target)
      throw .notAnArchive(message)
    }
    for file in files where !Self.add(file, to: archive) {
      let message = String(cString: zip_strerror(archive))
      zip_discard(archive)
      throw .notAnArchive("\(file.name): \(message)")
    }
    guard zip_close(archive) == 0 else {
      let message = String(cString: zip_strerror(archive))
      zip_discard(archive)
      throw .notAnArchive(message)
    }
    return try Self.bytes(of: target)
  }

  private static func add(
    _ file: (name: String, bytes: [UInt8], isPacked: Bool), to archive: OpaquePointer
  ) -> Bool {
    // libzip reads the bytes when the archive is closed and frees them then.
    let copy = malloc(max(file.bytes.count, 1))
    guard let copy else { return false }
    file.bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { memcpy(copy, start, bytes.count) }
    }
    guard let source = zip_source_buffer(archive, copy, zip_uint64_t(file.bytes.count), 1) else {
      free(copy)
      return false
    }
    let index = zip_file_add(archive, file.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    let method = file.isPacked ? ZIP_CM_DEFLATE : ZIP_CM_STORE
    // 1980-01-01 in the date form of MS-DOS: year 0, month 1, day 1.
    return zip_set_file_compression(archive, zip_uint64_t(index), method, 9) == 0
      && zip_file_set_dostime(archive, zip_uint64_t(index), 0, 1 << 5 | 1, 0) == 0
  }

  private static func bytes(of source: OpaquePointer) throws(OfficeFileError) -> [UInt8] {
    guard zip_source_open(source) == 0 else { throw .notAnArchive("cannot be read back") }
    defer { zip_source_close(source) }
    zip_source_seek(source, 0, SEEK_END)
    let count = Int(zip_source_tell(source))
    zip_source_seek(source, 0, SEEK_SET)
    guard count > 0 else { throw .notAnArchive("nothing was packed") }
    var bytes = [UInt8](repeating: 0, count: count)
    let read = bytes.withUnsafeMutableBytes {
      zip_source_read(source, $0.baseAddress, zip_uint64_t(count))
    }
    guard read == count else { throw .notAnArchive("cannot be read back") }
    return bytes
  }
}
