// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// The description of everything that programs can have, in OpenAPI 3.1 (openapis.org), written from the
/// questions' declarations and the workbench's own parameters.
struct OpenAPI {
  let view: View

  /// One address, with what may stand in it.
  struct Operation {
    let path: String
    let title: String
    let about: String
    let form: PageForm
    var places: [Input] = []
    var inputs: [Input] = []
  }

  /// A parameter of an address.
  struct Input {
    let name: String
    let about: String
    /// The values that it may take; empty if any words will do.
    var values: [String] = []
    /// A value that there is, for whoever tries it out.
    var example: String?
    var pattern: String?
  }

  /// The longest list of values that is written out.
  private static let mostValues = 64

  var operations: [Operation] {
    pages + questions + models + [entry, why, help, search, goTo]
  }

  // MARK: - What there is

  private var pages: [Operation] {
    let own = MenuPlace.allCases.filter { $0.question == nil && $0 != .help }
    return own.flatMap { place in
      [PageForm.json, .csv].map { form in
        Operation(
          path: (place == .desk ? "/desk" : place.path) + "." + form.rawValue,
          title: view[place.words], about: view[.apiPage(view[place.words])], form: form,
          inputs: common)
      }
    }
  }

  private var questions: [Operation] {
    Question.all.flatMap { question in
      let own = question.parameters.map { input($0, question) }
      return [PageForm.json, .csv].map { form in
        Operation(
          path: "/ask/\(question.id).\(form.rawValue)",
          title: question.title.words(in: view.language),
          about: question.about.words(in: view.language), form: form,
          inputs: common + turning + own
            + (form == .csv ? [table(of: question)] : []))
      }
    }
  }

  private func input(_ parameter: Parameter, _ question: Question) -> Input {
    let values = view.choices(of: parameter, question).map(\.value)
    return Input(
      name: parameter.name, about: parameter.meaning.words(in: view.language),
      values: values.count > Self.mostValues ? [] : values,
      example: parameter.usual(view.ledger) ?? values.first)
  }

  private func table(of question: Question) -> Input {
    Input(
      name: "table", about: view[.apiTable],
      values: (view.answer(question.id)?.tables.map(\.key) ?? []) + ["changes"])
  }

  private var entry: Operation {
    Operation(
      path: "/entry/{id}.json", title: view[.apiEntry], about: view[.apiEntryAbout], form: .json,
      places: [
        Input(name: "id", about: view[.apiEntryID], example: view.ledger.entries.first?.id.text)
      ], inputs: common)
  }

  private var why: Operation {
    let answer = view.site.memory.firstAnswer(view)
    return Operation(
      path: "/why/{question}/{address}.json", title: view[.whyThis], about: view[.apiWhyAbout],
      form: .json,
      places: [
        Input(
          name: "question", about: view[.questions], values: Question.all.map(\.id),
          example: answer?.question.id),
        Input(name: "address", about: view[.apiAddress], example: answer?.values.first?.key),
      ], inputs: common)
  }

  private var help: Operation {
    Operation(
      path: "/help/{topic}.json", title: view[.help], about: view[.helpAbout], form: .json,
      places: [
        Input(
          name: "topic", about: view[.help], values: HelpTopic.all.map(\.id),
          example: HelpTopic.all.first?.id)
      ], inputs: [language])
  }

  private var search: Operation {
    Operation(
      path: "/search.json", title: view[.search], about: view[.searchRecord], form: .json,
      inputs: common + [
        Input(name: "q", about: view[.searchHelp], example: "Japan"),
        Input(name: "kind", about: view[.form], values: EntryKind.allCases.map(\.rawValue)),
      ])
  }

  private var goTo: Operation {
    Operation(
      path: "/go.json", title: view[.goTo], about: view[.goToAbout], form: .json,
      inputs: common + [Input(name: "q", about: view[.goToAbout], example: "help")])
  }

  // MARK: - Parameters that belong to the workbench

  private var language: Input {
    Input(
      name: "lang", about: view[.languages], values: Language.allCases.map(\.rawValue),
      example: "en")
  }

  private static let day = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"

  var common: [Input] {
    [
      language,
      Input(
        name: "as-of", about: view[.clockMeaning], example: view.clock.description,
        pattern: Self.day),
      Input(
        name: "recorded-as-of", about: view[.apiRecorded],
        example: view.site.ledger.manifest.recordEnds.description, pattern: Self.day),
    ]
  }

  private var turning: [Input] {
    [
      Input(name: "find", about: view[.filterRows]),
      Input(name: "sort", about: view[.apiSort]),
      Input(name: "grouped", about: view[.apiGrouped]),
      Input(
        name: "since", about: view[.apiSince],
        example: view.site.ledger.manifest.previousEnd?.description, pattern: Self.day),
    ]
  }

  // MARK: - The document

  var document: JSON {
    [
      "openapi": "3.1.0",
      "info": [
        "title": .string("Entente: " + view.site.ledger.manifest.title.words(in: view.language)),
        "version": "1", "description": .string(view[.apiAbout]),
        "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
      ],
      "servers": [["url": "/"]],
      "paths": .object(
        operations.map { .init($0.path, ["get": operation($0)]) }
          + [.init("/api/openapi.json", ["get": operation(itself)])]),
      "components": [
        "schemas": [
          "Answer": Self.answer,
          "Mistake": [
            "type": "object", "required": ["error"],
            "properties": ["error": ["type": "string"]],
          ],
        ]
      ],
    ]
  }

  private var itself: Operation {
    Operation(
      path: "/api/openapi.json", title: view[.apiTitle], about: view[.apiDescription], form: .json,
      inputs: [language])
  }

  private func operation(_ operation: Operation) -> JSON {
    let type = operation.form == .csv ? "text/csv" : "application/json"
    let isAnswer = operation.path.hasPrefix("/ask/") && operation.form == .json
    let schema: JSON =
      operation.form == .csv
      ? ["type": "string"] : isAnswer ? ["$ref": "#/components/schemas/Answer"] : [:]
    let problem: JSON = [
      "application/json": ["schema": ["$ref": "#/components/schemas/Mistake"]], "text/html": [:],
      "text/plain": [:],
    ]
    return [
      "summary": .string(operation.title), "description": .string(operation.about),
      "operationId": .string(Self.id(operation.path)),
      "parameters": .array(
        operation.places.map { parameter($0, in: "path") }
          + operation.inputs.map { parameter($0, in: "query") }),
      "responses": [
        "200": [
          "description": .string(operation.title),
          "content": .object([.init(type, ["schema": schema])]),
        ],
        "400": ["description": .string(view[.notUnderstood]), "content": problem],
        "404": ["description": .string(view[.notHere]), "content": problem],
      ],
    ]
  }

  private func parameter(_ input: Input, in place: String) -> JSON {
    var schema: [JSON.Member] = [.init("type", "string")]
    if !input.values.isEmpty {
      schema.append(.init("enum", .array(input.values.map { .string($0) })))
    }
    if let pattern = input.pattern { schema.append(.init("pattern", .string(pattern))) }
    var members: [JSON.Member] = [
      .init("name", .string(input.name)), .init("in", .string(place)),
      .init("required", .bool(place == "path")), .init("description", .string(input.about)),
      .init("schema", .object(schema)),
    ]
    if let example = input.example { members.append(.init("example", .string(example))) }
    return .object(members)
  }

  private static func id(_ path: String) -> String {
    path.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
      .split(separator: "-").joined(separator: "-")
  }

  private static let answer: JSON = [
    "type": "object",
    "required": ["question", "title", "as_of", "answer", "values", "rows", "gaps"],
    "properties": [
      "question": ["type": "string"], "title": ["type": "string"],
      "as_of": ["type": "string"], "record_ends": ["type": "string"],
      "parameters": ["type": "object"], "answer": ["type": "string"],
      "values": ["type": "object"], "rows": ["type": "array"], "gaps": ["type": "array"],
    ],
  ]
}

extension Memory {
  /// An answer that this ledger has, for an example.
  fileprivate func firstAnswer(_ view: View) -> Answer? {
    Question.all.lazy.compactMap { view.answer($0.id) }.first { !$0.values.isEmpty }
  }
}
