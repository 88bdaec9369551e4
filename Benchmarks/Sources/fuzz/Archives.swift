// SPDX-License-Identifier: Apache-2.0

/// Small office files and pages, to be mutated before and after they are packed.
enum Archives {
  /// A zip archive whose entries are not packed.
  static func stored(_ entries: [(name: String, data: [UInt8])]) -> [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for (name, data) in entries {
      let common =
        little(20, 2) + little(0, 8) + little(checksum(data), 4) + little(UInt32(data.count), 4)
        + little(UInt32(data.count), 4) + little(UInt32(name.utf8.count), 2) + little(0, 2)
      let offset = UInt32(out.count)
      out += little(0x0403_4B50, 4) + common + Array(name.utf8) + data
      directory +=
        little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 10) + little(offset, 4)
        + Array(name.utf8)
    }
    let count = UInt32(entries.count)
    return out + directory + little(0x0605_4B50, 4) + little(0, 4) + little(count, 2)
      + little(count, 2) + little(UInt32(directory.count), 4) + little(UInt32(out.count), 4)
      + little(0, 2)
  }

  private static func little(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 4 ? UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) : 0 }
  }

  /// CRC-32 (ISO 3309).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var rest: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      rest ^= UInt32(byte)
      for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }
    return ~rest
  }

  static let page = Array(
    """
    <!doctype html><html><head><meta charset="utf-8"><title>항만</title><style>p{}</style></head><body>
    <h1>항만 분담금</h1><p>기금 <b>27억</b> 달러<sup>1)</sup> &amp; 나머지 &#x41; &nbsp;</p>
    <ul><li>접안료<ul><li>하역료</li></ul></li><li>港湾</li></ul>
    <table><caption>표 1. 분담금</caption><tr><th rowspan="2">연도</th><th colspan="3">금액</th></tr>
    <tr><td>2025</td><td>12</td></tr></table><ol start="3"><li>one<li>two</ol>
    <pre>a  b</pre><a href="https://x.example/a?b=c">출처</a><script>x</script><ruby>港<rt>みなと</rt></ruby>
    </body></html>
    """.utf8)

  static let word = Array(
    """
    <?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
    <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>배경</w:t></w:r></w:p>
    <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t xml:space="preserve">기금 27억 </w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>
    <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>
    <w:p><w:ins><w:r><w:t>in</w:t></w:r></w:ins><w:del><w:r><w:delText>out</w:delText></w:r></w:del><w:hyperlink><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>
    </w:body></w:document>
    """.utf8)

  static let notes = Array(
    """
    <w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>항만청(2026. 3. 3.)</w:t></w:r></w:p></w:footnote></w:footnotes>
    """.utf8)

  static let section = Array(
    """
    <hs:sec xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph" xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section"><hp:p paraPrIDRef="1" styleIDRef="0"><hp:run charPrIDRef="0"><hp:t>기금 27억<hp:tab/>달러</hp:t></hp:run><hp:run><hp:ctrl><hp:footNote number="1"><hp:subList><hp:p><hp:run><hp:t>첫 주.</hp:t></hp:run></hp:p></hp:subList></hp:footNote></hp:ctrl></hp:run></hp:p><hp:p><hp:run><hp:tbl><hp:tr><hp:tc><hp:subList><hp:p><hp:run><hp:t>a</hp:t></hp:run></hp:p></hp:subList><hp:cellAddr colAddr="0" rowAddr="0"/><hp:cellSpan colSpan="2" rowSpan="1"/></hp:tc></hp:tr></hp:tbl></hp:run></hp:p></hs:sec>
    """.utf8)

  static let header = Array(
    """
    <hh:head xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head"><hh:refList><hh:charProperties><hh:charPr id="0"/></hh:charProperties><hh:numberings><hh:numbering id="1"><hh:paraHead level="1" start="1" numFormat="DIGIT">^1.</hh:paraHead></hh:numbering></hh:numberings><hh:paraProperties><hh:paraPr id="1"><hh:heading type="OUTLINE" idRef="0" level="0"/></hh:paraPr></hh:paraProperties></hh:refList></hh:head>
    """.utf8)

  /// A document of some format with changes in its text or in its packed bytes.
  static func document(_ maker: InputMaker, _ random: inout Random) -> (name: String, [UInt8]) {
    func maybe(_ bytes: [UInt8], _ random: inout Random) -> [UInt8] {
      random.one(in: 3) ? bytes : maker.mutated(bytes, &random)
    }
    switch random.below(5) {
    case 0: return ("a.html", maker.mutated(page, &random))
    case 1: return ("a.txt", maker.input(&random))
    case 2: return ("a.md", maker.mutated(maker.document(&random), &random))
    case 3:
      let zip = stored([
        ("[Content_Types].xml", Array("<Types/>".utf8)),
        ("word/document.xml", maybe(word, &random)), ("word/footnotes.xml", maybe(notes, &random)),
      ])
      return ("a.docx", random.one(in: 3) ? maker.mutated(zip, &random) : zip)
    default:
      let zip = stored([
        ("mimetype", Array("application/hwp+zip".utf8)),
        ("Contents/header.xml", maybe(header, &random)),
        ("Contents/section0.xml", maybe(section, &random)),
      ])
      return ("a.hwpx", random.one(in: 3) ? maker.mutated(zip, &random) : zip)
    }
  }
}
