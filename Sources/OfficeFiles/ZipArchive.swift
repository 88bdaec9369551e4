// SPDX-License-Identifier: Apache-2.0
internal import CLibZip
internal import Glibc

/// A zip archive held in memory and read entry by entry, through libzip.
public final class ZipArchive {
  /// One entry as the archive's directory has it.
  public struct Entry: Sendable, Hashable {
    public let name: String
    /// Unpacked, in bytes; what the directory says.
    public let bytes: Int
    public let packedBytes: Int
  }

  /// In the order of the archive's directory.
  public let entries: [Entry]
  private let limits: ContainerLimits
  private let archive: OpaquePointer
  private let indices: [String: Int]

  /// Opens an archive; the bytes are copied once.
  public init(_ bytes: [UInt8], limits: ContainerLimits = ContainerLimits())
    throws(OfficeFileError)
  {
    self.limits = limits
    archive = try Self.open(bytes)
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= limits.entries else {
      zip_discard(archive)
      throw .tooManyEntries(count, allowed: limits.entries)
    }
    var entries: [Entry] = []
    var indices: [String: Int] = [:]
    for index in 0..<max(count, 0) {
      var stat = zip_stat_t()
      guard zip_stat_index(archive, zip_uint64_t(index), 0, &stat) == 0, let name = stat.name else {
        continue
      }
      let entry = Entry(
        name: String(cString: name), bytes: Int(clamping: stat.size),
        packedBytes: Int(clamping: stat.comp_size))
      indices[entry.name] = index
      entries.append(entry)
    }
    self.entries = entries
    self.indices = indices
  }

  deinit { zip_discard(archive) }

  private static func open(_ bytes: [UInt8]) throws(OfficeFileError) -> OpaquePointer {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    // libzip reads from the buffer as long as the archive is open, and frees it.
    let buffer = malloc(max(bytes.count, 1))
    bytes.withUnsafeBytes { source in
      if let base = source.baseAddress { buffer?.copyMemory(from: base, byteCount: source.count) }
    }
    guard let source = zip_source_buffer_create(buffer, zip_uint64_t(bytes.count), 1, &error) else {
      free(buffer)
      throw .notAnArchive(String(cString: zip_error_strerror(&error)))
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      let message = String(cString: zip_error_strerror(&error))
      zip_source_free(source)
      throw .notAnArchive(message)
    }
    return archive
  }

  public func contains(_ name: String) -> Bool { indices[name] != nil }

  /// The unpacked bytes of an entry, checked against its checksum.
  public func read(_ name: String) throws(OfficeFileError) -> [UInt8] {
    guard let index = indices[name] else { throw .noEntry(name) }
    var stat = zip_stat_t()
    zip_stat_index(archive, zip_uint64_t(index), 0, &stat)
    let size = Int(clamping: stat.size)
    guard size <= limits.entryBytes else {
      throw .entryTooLarge(entry: name, bytes: size, allowed: limits.entryBytes)
    }
    let ratio = size / max(Int(clamping: stat.comp_size), 1)
    guard size < 1 << 20 || ratio <= limits.ratio else {
      throw .ratioTooHigh(entry: name, ratio: ratio, allowed: limits.ratio)
    }
    guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
      throw .damaged(entry: name, String(cString: zip_strerror(archive)))
    }
    defer { zip_fclose(file) }
    return try unpack(file, name)
  }

  /// Reads to the end by pieces: what the directory says of the size is not trusted.
  private func unpack(_ file: OpaquePointer, _ name: String) throws(OfficeFileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = piece.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { zip_fread(file, $0, zip_uint64_t(buffer.count)) } ?? 0
      }
      guard count >= 0 else {
        throw .damaged(entry: name, String(cString: zip_file_strerror(file)))
      }
      if count == 0 { return bytes }
      bytes.append(contentsOf: piece[..<Int(count)])
      guard bytes.count <= limits.entryBytes else {
        throw .entryTooLarge(entry: name, bytes: bytes.count, allowed: limits.entryBytes)
      }
    }
  }
}
