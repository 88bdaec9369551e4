// SPDX-License-Identifier: Apache-2.0
import Foundation
import Questions
import Testing

@testable import Workbench

struct OpenAPITests {
  private static func document() throws -> [String: Any] {
    let response = Sites.shipped.get("/api/openapi.json")
    #expect(response.status == 200)
    let json = try JSONSerialization.jsonObject(with: Data(response.body))
    return try #require(json as? [String: Any])
  }

  private struct Described {
    let path: String
    let type: String
    let parameters: [[String: Any]]
    let statuses: Set<Int>
  }

  private static func described() throws -> [Described] {
    let paths = try #require(try document()["paths"] as? [String: [String: [String: Any]]])
    return try paths.map { path, methods in
      #expect(methods.keys.sorted() == ["get"])
      let get = try #require(methods["get"])
      let responses = try #require(get["responses"] as? [String: [String: Any]])
      let content = try #require(responses["200"]?["content"] as? [String: Any])
      return Described(
        path: path, type: try #require(content.keys.first),
        parameters: try #require(get["parameters"] as? [[String: Any]]),
        statuses: Set(responses.keys.compactMap { Int($0) }))
    }
  }

  @Test("The description is OpenAPI 3.1 and every operation in it has its own id")
  func form() throws {
    let document = try Self.document()
    #expect(document["openapi"] as? String == "3.1.0")
    #expect(document["info"] != nil)
    let text = Sites.shipped.get("/api/openapi.json").text
    let ids = text.matches(of: /"operationId": "([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.count > 80)
  }

  @Test("Every path that is described is there, of the type that is described")
  func paths() throws {
    for item in try Self.described() {
      var path = item.path
      for parameter in item.parameters where parameter["in"] as? String == "path" {
        let name = try #require(parameter["name"] as? String)
        let example = try #require(parameter["example"] as? String, "\(item.path) \(name)")
        path = path.replacing("{\(name)}", with: Percent.encoded(example, keepSlashes: true))
      }
      // A model's answer to a few futures is told like one to many.
      let response = Sites.shipped.get(path.hasPrefix("/models/") ? path + "?count=8" : path)
      #expect(response.status == 200, "\(path)")
      #expect(response.header("content-type")?.hasPrefix(item.type) == true, "\(path)")
    }
  }

  @Test("Every parameter that is described is understood, and so is each of its values")
  func parameters() throws {
    for item in try Self.described() where !item.path.contains("{") {
      for parameter in item.parameters where parameter["in"] as? String == "query" {
        let name = try #require(parameter["name"] as? String)
        let schema = try #require(parameter["schema"] as? [String: Any])
        let values = schema["enum"] as? [String] ?? []
        let example = parameter["example"] as? String
        for value in Set(values.prefix(3) + values.suffix(1) + [example].compactMap { $0 }) {
          let isModel = item.path.hasPrefix("/models/")
          if isModel && (name == "count" || item.path.hasSuffix(".csv")) { continue }
          let few = isModel ? "&count=8" : ""
          let address =
            "\(item.path)?\(name)=\(Percent.encoded(value, keepSlashes: true))\(few)"
          let response = Sites.shipped.get(address)
          // A ledger may have no answer to a value that is one.
          #expect([200, 404].contains(response.status), "\(address)")
        }
      }
    }
  }

  @Test("A value that is none is refused with a status that is described")
  func refused() throws {
    for item in try Self.described() where item.path.hasPrefix("/ask/") {
      for query in ["as-of=nonsense", "nonsense=1", "recorded-as-of=x"] {
        let status = Sites.shipped.get(item.path + "?" + query).status
        #expect(status != 200 && item.statuses.contains(status), "\(item.path)?\(query)")
      }
    }
  }

  @Test("Every question is described with all its parameters")
  func complete() throws {
    let paths = Dictionary(
      uniqueKeysWithValues: try Self.described().map { ($0.path, $0.parameters) })
    for question in Question.all {
      for form in ["json", "csv"] {
        let parameters = try #require(paths["/ask/\(question.id).\(form)"])
        let names = Set(parameters.compactMap { $0["name"] as? String })
        #expect(names.isSuperset(of: question.parameters.map(\.name)))
      }
    }
    let models = try Self.described().filter { $0.path.hasPrefix("/models/") }
    #expect(models.count > 3)
    for model in models {
      let names = Set(model.parameters.compactMap { $0["name"] as? String })
      let levers = model.path.contains("korea") ? ["cap", "pooling"] : []
      #expect(names.isSuperset(of: ModelRequest.names), "\(model.path)")
      #expect(names.isSuperset(of: levers), "\(model.path)")
    }
    let page = Sites.shipped.get("/api").text
    for question in Question.all { #expect(page.contains("/ask/\(question.id).json")) }
  }
}
