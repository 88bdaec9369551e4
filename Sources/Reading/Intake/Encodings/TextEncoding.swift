// SPDX-License-Identifier: Apache-2.0

/// How characters are written as bytes in the documents that come in.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// EUC-KR with Microsoft's extension to all Hangul syllables.
  case cp949
  /// Shift_JIS with Microsoft's extension.
  case cp932
  case eucJP = "euc-jp"
  case iso2022JP = "iso-2022-jp"
  /// Western European.
  case windows1252 = "windows-1252"

  /// As messages call it.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16, little endian"
    case .utf16BigEndian: "UTF-16, big endian"
    case .cp949: "CP949 (EUC-KR)"
    case .cp932: "CP932 (Shift_JIS)"
    case .eucJP: "EUC-JP"
    case .iso2022JP: "ISO-2022-JP"
    case .windows1252: "Windows-1252"
    }
  }

  /// The encoding that a label in a document means, as the WHATWG Encoding Standard has it (2026); nil
  /// for a label of an encoding that is not read here.
  public init?(label: String) {
    switch label.lowercased() {
    case "utf-8", "utf8", "unicode-1-1-utf-8": self = .utf8
    case "utf-16", "utf-16le", "unicode", "ucs-2": self = .utf16LittleEndian
    case "utf-16be": self = .utf16BigEndian
    case "euc-kr", "euckr", "cp949", "ms949", "uhc", "windows-949", "ks_c_5601-1987",
      "ks_c_5601-1989", "ksc5601", "ksc_5601", "korean", "x-windows-949":
      self = .cp949
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "cp932", "ms932",
      "csshiftjis":
      self = .cp932
    case "euc-jp", "x-euc-jp", "eucjp", "cseucpkdfmtjapanese": self = .eucJP
    case "iso-2022-jp", "csiso2022jp": self = .iso2022JP
    case "windows-1252", "iso-8859-1", "latin1", "us-ascii", "ascii", "cp1252", "iso8859-1", "l1":
      self = .windows1252
    default: return nil
    }
  }

  /// What iconv calls it.
  var iconvName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .cp949: "CP949"
    case .cp932: "CP932"
    case .eucJP: "EUC-JP-MS"
    case .iso2022JP: "ISO-2022-JP"
    case .windows1252: "WINDOWS-1252"
    }
  }
}
