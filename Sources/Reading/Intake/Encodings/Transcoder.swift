// SPDX-License-Identifier: Apache-2.0
internal import Glibc

/// Turns bytes of an encoding into UTF-8 through iconv.
enum Transcoder {
  /// Decodes everything from `start` on; what iconv refuses becomes U+FFFD, byte by byte (in UTF-16, unit
  /// by unit). Nil if the system's iconv does not know the encoding or the text would be beyond `most`
  /// bytes.
  static func decode(
    _ bytes: ArraySlice<UInt8>, as encoding: TextEncoding, most: Int = .max
  ) -> Decoded? {
    // glibc gives (iconv_t)-1 for an encoding that it does not know
    guard let converter = iconv_open("UTF-8", encoding.iconvName),
      converter != UnsafeMutableRawPointer(bitPattern: -1)
    else { return nil }
    defer { iconv_close(converter) }
    let step = encoding == .utf16LittleEndian || encoding == .utf16BigEndian ? 2 : 1
    var decoded = Decoded()
    decoded.bytes.reserveCapacity(bytes.count + bytes.count / 2)
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let origin = bytes.startIndex
    var offset = origin
    return bytes.withUnsafeBytes { source in
      while offset < bytes.endIndex {
        let (read, written, trouble) = convert(
          source[(offset - origin)...], into: &piece, converter)
        decoded.bytes.append(contentsOf: piece[..<written])
        offset += read
        guard decoded.bytes.count <= most else { return nil }
        guard trouble == EILSEQ || trouble == EINVAL, offset < bytes.endIndex else { continue }
        let end = min(offset + step, bytes.endIndex)
        decoded.replace(bytes[offset..<end], at: offset)
        offset = end
      }
      return decoded
    }
  }

  /// One call of iconv: bytes read, bytes written, and errno or 0.
  private static func convert(
    _ source: Slice<UnsafeRawBufferPointer>, into piece: inout [UInt8], _ converter: iconv_t
  ) -> (read: Int, written: Int, trouble: Int32) {
    let source = UnsafeRawBufferPointer(rebasing: source)
    return piece.withUnsafeMutableBytes { target in
      var input = UnsafeMutablePointer(
        mutating: source.bindMemory(to: CChar.self).baseAddress)
      var output = target.bindMemory(to: CChar.self).baseAddress
      var inputLeft = source.count
      var outputLeft = target.count
      let result = iconv(converter, &input, &inputLeft, &output, &outputLeft)
      let trouble = result == -1 ? errno : 0
      return (source.count - inputLeft, target.count - outputLeft, trouble)
    }
  }
}
