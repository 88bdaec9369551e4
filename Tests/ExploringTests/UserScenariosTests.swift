// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Exploring

struct UserScenariosTests {
  @Test("What a run wrote can be run again, and an uncertainty that is held needs no column")
  func roundTrip() throws {
    let model = try SmallModel.make()
    let header = CSVSink.ownHeaders(of: model)
    let own = header.prefix(2) + ["income", "overrun", "cap", "rule"] + header.dropFirst(2)
    let values = own.map {
      ["income": "16", "overrun": "0.1", "cap": "12", "rule": "pro-rata"][$0] ?? "x"
    }
    let table = try UserScenarios(
      csv: own.joined(separator: ",") + "\n" + values.joined(separator: ","), for: model)
    #expect(table.columns.prefix(3) == [[16], [0.1], [12]] && table.setsLevers)
    let held = try model.believing(["income": .constant(17)])
    #expect(try UserScenarios(csv: "overrun\n0.2\n", for: held).columns == [[17], [0.2]])
    let mistake = #expect(throws: TableMistake.self) {
      try UserScenarios(csv: "overrun,income\n0.2,16\n", for: held)
    }
    #expect(mistake?.words.contains("must be 17, at which it is held") == true)
  }

  @Test("A value that is none of a few is refused with the nearest")
  func fewValues() throws {
    let model = try SmallModel.make().believing([
      "income": .discrete([.init(10, weight: 1), .init(20, weight: 2)])
    ])
    let mistake = #expect(throws: TableMistake.self) {
      try UserScenarios(csv: "income,overrun\n17,0\n", for: model)
    }
    #expect(mistake?.words.contains("one of 10, 20 USD bn/year; the nearest is 20") == true)
  }

  @Test("Another table is another run")
  func tablesDiffer() throws {
    let model = try SmallModel.make()
    func design(_ csv: String) throws -> String {
      try Exploration(model, .table(UserScenarios(csv: csv, for: model)), seed: 1).designDescription
    }
    let first = try design("income,overrun\n15,0\n")
    #expect(first.hasPrefix("table of 1, digest "))
    #expect(first != (try design("income,overrun\n16,0\n")))
    #expect(first == (try design("overrun,income\n0,15\n")))
  }

  @Test(
    "A wrong table says where and what would be right",
    arguments: [
      ("", "line 1: the table is empty; it needs a header with income, overrun"),
      ("income\n15\n", "line 1: no column for overrun; the table needs income, overrun"),
      (
        "income,overrun,cap\n15,0,20\n",
        "line 1: no column for rule; the table needs income, overrun, cap, rule"
      ),
      (
        "income,overruns\n15,0\n",
        "line 1, column 2: overruns: the name 'overruns' was given, but it must be one of income, overrun, cap, rule; the nearest is overrun"
      ),
      ("income,overrun,income\n1,2,3\n", "line 1, column 3: a second column is named 'income'"),
      ("income,overrun\n15\n", "line 2: 1 values, but the header has 2 names"),
      ("income,overrun\n", "line 2: the table has no scenario"),
      (
        "income,overrun\n15,0\n14,0\n",
        "line 3, column 1: income: 14 was given, but it must be a number from 15 to 18 USD bn/year; the nearest is 15"
      ),
      (
        "income,overrun\n15,NaN\n",
        "line 2, column 2: overrun: 'NaN' was given, but it must be a number from -inf to inf share"
      ),
      (
        "income,overrun,cap,rule\n15,0,40,pro-rata\n",
        "line 2, column 3: cap: 40 was given, but it must be from 10 to 25 USD bn/year; the nearest is 25"
      ),
      ("income,overrun\n15,\"0\n", "line 2, column 2: a quotation mark is not closed"),
    ])
  func wrongTables(text: String, words: String) throws {
    let model = try SmallModel.make()
    let mistake = #expect(throws: TableMistake.self) { try UserScenarios(csv: text, for: model) }
    #expect(mistake?.description == words)
  }
}
