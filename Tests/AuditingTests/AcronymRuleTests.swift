// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Auditing

@Suite("acronym")
struct AcronymRuleTests {
  @Test(
    "finds two acronyms for one body",
    arguments: [
      ("한국국제개발공사(KIDC)가 참여함. 국제개발공사(KDIC)도 서명함.", "KDIC"),
      (
        "The Bank for Harbour Projects (BHP) lent. The Bank for Harbour Projects (BPH) paid.", "BPH"
      ),
    ])
  func twoForOne(text: String, wrong: String) {
    let errors = findings("acronym", in: text).filter { $0.severity == .error }
    #expect(errors.map { $0.words(in: text) } == [wrong])
  }

  @Test("finds one acronym with two names")
  func twoNames() {
    let text = "해양환경관리청(MEMA)이 조사함. 이후 해양환경감시청(MEMA)이 발표함."
    #expect(findings("acronym", in: text).map(\.severity) == [.warning])
  }

  @Test("finds letters that are not the words' initials")
  func misfit() {
    let text = "The Northern Rail Investment Fund (NIRF) opened in May."
    let found = findings("acronym", in: text).filter { $0.severity == .warning }
    #expect(found.first?.fix?.edits.map(\.replacement) == ["NRIF"])
  }

  @Test(
    "stays below a warning where the words fit",
    arguments: [
      "액화천연가스(LNG) 수입. 고성능 컴퓨팅(HPC) 협력. 이후 HPC를 확대함.",
      "소형모듈원자로(SMR)를 건설하고 해양대기청(NOAA)이 조사함.",
      "일본국제협력은행(JBIC)이 지원함. 국제협력은행(JBIC)은 융자함.",
      "The World Trade Organization (WTO) and the International Organization for Standardization (ISO).",
      "Contract Development and Manufacturing Organization (CDMO) services; a CDMO in Ohio.",
      "The programme (SM-3 Block IIA) and the F-35 are separate.",
      "経済産業省（METI）は発表した。METIは続けた。",
      "참가국(EU), 의장국(UAE)이 서명함. 유럽연합(EU)도 서명함.",
    ])
  func fits(text: String) {
    #expect(findings("acronym", in: text).filter { $0.severity > .note }.isEmpty)
  }

  @Test("notes an acronym that is never explained, once")
  func unexplained() {
    let text = "QRTZ를 도입함. QRTZ는 중요함. GDP와 WTO는 예외임."
    let found = findings("acronym", in: text)
    #expect(found.map(\.severity) == [.note])
    #expect(found.first?.evidence.count == 1)
  }
}
