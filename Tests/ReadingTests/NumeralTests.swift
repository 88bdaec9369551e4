// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Reading

@Suite struct NumeralTests {
  /// The number at `offset` of a text, as plain digits, and the text it covers.
  private func read(_ text: String, at offset: Int = 0) -> (value: String, text: String)? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      let scan = Scan(
        bytes: buffer, lexicon: .words, names: Names(), options: MentionOptions(), sink: { _ in })
      guard let reading = scan.numeral(at: offset) else { return nil }
      return (
        reading.value.plain, String(decoding: bytes[reading.start..<reading.end], as: UTF8.self)
      )
    }
  }

  @Test(
    "A whole text that is a number is read as one",
    arguments: [
      ("7", "7"), ("0042", "42"), ("1,234,567.89", "1234567.89"), ("５，４４４．５", "5444.5"),
      ("６、５４４", "6544"), ("12 345 678", "12345678"), (".75", "0.75"), ("-3.5", "-3.5"),
      ("−１２", "-12"),
      ("2e6", "2000000"), ("-12e-1", "-1.2"), ("5,500억", "550000000000"), ("2억 8천만", "280000000"),
      ("1천 640만", "16400000"), ("1,100.9억", "110090000000"), ("천 4백만", "14000000"),
      ("1만 2천 345", "12345"), ("1만억", "1000000000000"), ("一万億", "1000000000000"),
      ("이천칠백삼십오만", "27350000"), ("일점이삼", "1.23"), ("오쩜육", "5.6"), ("스물다섯", "25"), ("열두", "12"),
      ("십하나", "11"),
      ("백스물다섯", "125"), ("이십일조 삼백", "21000000000300"), ("마이너스 삼백", "-300"), ("3백21", "321"),
      ("2.12백", "212"), ("二十一兆三百二十二", "21000000000322"), ("二五〇", "250"), ("〇・二五", "0.25"),
      ("壱万", "10000"),
      ("29万1,890", "291890"), ("20万2000", "202000"), ("10点25", "10.25"),
      ("マイナス45億404万", "-4504040000"),
      ("3분의 1", "0.33333333333333333333"), ("팔분의 오", "0.625"), ("四分の三", "0.75"),
      ("103と4分の3", "103.75"), ("이십삼과 오분의 삼", "23.6"), ("3/15", "0.2"), ("1 4/5", "1.8"),
      ("½", "0.5"),
      ("2½", "2.5"), ("2^5", "32"), ("2の5乗", "32"), ("-2.5^-1", "-0.4"),
      ("two hundred and fifty thousand", "250000"), ("a hundred", "100"), ("twenty-one", "21"),
      ("one and a half", "1.5"), ("quarter million", "250000"), ("half a million", "500000"),
      ("three dozen", "36"), ("12 lakh", "1200000"), ("three quarters billion", "750000000"),
      ("five and a half million", "5500000"), ("4 thousand 3 hundred and 21", "4321"),
      ("three twenty-fifths", "0.12"), ("two hundred and two thousand", "202000"),
      ("nine point nought four", "9.04"), ("two point two million", "2200000"),
      ("73bn", "73000000000"),
      ("1.5 million", "1500000"), ("10k", "10000"), ("2MM", "2000000"), ("minus six", "-6"),
      ("せんにひゃくはちじゅう", "1280"),
    ])
  func whole(text: String, value: String) {
    let found = read(text)
    #expect(found?.value == value)
    #expect(found?.text == text)
  }

  @Test(
    "A numeral ends where its unit, particle or the word after it begins",
    arguments: [
      ("삼백삼십일일이", "삼백삼십일"), ("8분의 1조각", "8분의 1"), ("3분의 일만 주", "3분의 일"), ("이십만이 넘", "이십만"),
      ("192.168.1.2", "192"), ("2025. 2. 7.", "2025"), ("423 0000", "423"), ("5억, 3억", "5억"),
      ("3천연가스", "3"), ("250 500", "250"), ("five books", "five"),
    ])
  func ends(text: String, expected: String) {
    #expect(read(text)?.text == expected)
  }

  @Test(
    "A numeral inside a word is none",
    arguments: [
      ("국립공원", 6), ("위한 원유", 3), ("대만\t2,500억", 3), ("선임연구원", 9), ("미사일 프로그램", 3),
      ("오늘", 0), ("내일", 3), ("제조 프로젝트", 3), ("백악관", 0), ("천연가스", 0), ("西九条", 3),
      ("四川", 0),
    ])
  func insideWords(text: String, offset: Int) {
    #expect(read(text, at: offset) == nil)
  }

  @Test("A number keeps the value of its last stated digit")
  func step() {
    let bytes = Array("1,100.90억".utf8)
    bytes.withUnsafeBufferPointer { buffer in
      let scan = Scan(
        bytes: buffer, lexicon: .words, names: Names(), options: MentionOptions(), sink: { _ in })
      #expect(scan.numeral(at: 0)?.value == Numeral(110090, exponent: 6))
    }
  }
}
