// SPDX-License-Identifier: Apache-2.0
import Agreements
import Testing

@testable import Workbench

struct MarkupTests {
  @Test("Words are escaped, in content and in attributes")
  func escaping() {
    let markup = p(.title("a \"b\" <c> & 'd'")) { "1 < 2 & 3 > 2\u{0}" }
    #expect(
      markup.html
        == "<p title=\"a &quot;b&quot; &lt;c&gt; &amp; &#39;d&#39;\">1 &lt; 2 &amp; 3 &gt; 2</p>")
  }

  @Test("A nil attribute is left out and an empty one is a flag")
  func attributes() {
    #expect(
      option(.value(""), .flag("selected"), .title(nil)) { "x" }.html
        == "<option value selected>x</option>")
  }

  @Test(
    "An address survives a round trip through its encoding",
    arguments: ["a b", "한글/漢字", "100%", "a=b&c=d", "+"])
  func queries(text: String) {
    var query = Query()
    query["x"] = text
    #expect(Query(query.text)["x"] == text)
    #expect(Percent.decoded(Percent.encoded(text)) == text)
  }

  @Test(
    "The ending of a path names the form of the page",
    arguments: [
      ("/ask/sides.json", "/ask/sides", PageForm.json), ("/entry/a.b", "/entry/a.b", .html),
      ("/why/q/a.b.csv", "/why/q/a.b", .csv),
    ])
  func forms(path: String, bare: String, form: PageForm) {
    #expect(PageForm.split(path) == (bare, form))
  }
}
