// SPDX-License-Identifier: Apache-2.0
import Quantities
import Testing

@testable import Workbench

struct MistakesTests {
  let site = Sites.shipped

  @Test(
    "A misspelt address names the nearest right one",
    arguments: [
      ("/entry/us-jp/2026-03/farm-acces", "/entry/us-jp/2026-03/farm-access"),
      ("/ask/side", "/ask/sides"), ("/trnd", "/trend"),
      ("/why/packages/power-station-shar", "/why/packages/power-station-share"),
      ("/us-jp/smr", "/entry/us-jp/smr"),
    ])
  func nearest(wrong: String, right: String) {
    let response = site.get(wrong)
    #expect(response.status == 404)
    #expect(response.text.contains("href=\"\(right)"))
  }

  @Test("A wrong value lists the right ones")
  func wrongValue() {
    let response = site.get("/ask/sides?meeting=us-jp/2026-04")
    #expect(response.status == 400)
    #expect(response.text.contains("meeting=us-jp/2026-03"))
    #expect(site.get("/ask/sides?colour=red").status == 400)
    #expect(site.get("/ask/sides?as-of=yesterday").status == 400)
  }

  @Test("An entry that was not public yet says so and leads to the day when it is")
  func notYet() {
    let response = site.get("/entry/us-jp/smr?as-of=2025-06-01")
    #expect(response.status == 404)
    #expect(response.text.contains("was not public by 1 June 2025"))
    #expect(response.text.contains("href=\"/entry/us-jp/smr\""))
  }

  @Test("A mistake in an address for programs is told as JSON")
  func asData() {
    let response = site.get("/entry/nobody.json")
    #expect(response.status == 404)
    #expect(response.text.contains("\"error\""))
  }
}
