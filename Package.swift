// swift-tools-version: 6.1
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let manners: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A module of the house. What each may import is held by `Tests/HouseTests`.
func room(
  _ name: String, imports: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
  .target(name: name, dependencies: imports, resources: resources, swiftSettings: manners)
}

func tests(_ name: String, of imports: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: imports, swiftSettings: manners)
}

let package = Package(
  name: "entente",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "entente", targets: ["entente"]),
    // for Benchmarks
    .library(name: "Reading", targets: ["Reading"]),
    .library(name: "Auditing", targets: ["Auditing"]),
    .library(name: "Agreements", targets: ["Agreements"]),
    .library(name: "LedgerFiles", targets: ["LedgerFiles"]),
    .library(name: "LedgerStore", targets: ["LedgerStore"]),
    .library(name: "Exploring", targets: ["Exploring"]),
    .library(name: "ExperimentStore", targets: ["ExperimentStore"]),
    .library(name: "Models", targets: ["Models"]),
  ],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.81.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    // floor 0: C libraries
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    // floor 1
    room("Quantities"),
    room("Drawing"),
    room("Exploring"),
    room("OfficeFiles", imports: ["CLibXML2", "CLibZip"]),
    // floor 2
    room("Agreements", imports: ["Quantities"]),
    room("Reading", imports: ["OfficeFiles", "Quantities"]),
    room(
      "ExperimentStore", imports: ["Exploring", .product(name: "GRDB", package: "GRDB.swift")]),
    // floor 3
    room(
      "LedgerFiles",
      imports: ["Agreements", "Quantities", .product(name: "Yams", package: "Yams")]),
    room(
      "LedgerStore",
      imports: [
        "Agreements", "Quantities", "CLibCrypto", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    room("Questions", imports: ["Agreements", "Quantities"]),
    room("Models", imports: ["Agreements", "Exploring", "Quantities"]),
    room(
      "Auditing",
      imports: ["Reading", "Agreements", "Quantities", .product(name: "Yams", package: "Yams")]),
    // floor 4
    room(
      "Publishing",
      imports: ["Questions", "Drawing", "Reading", "OfficeFiles", "Agreements", "Quantities"],
      resources: [
        .embedInCode("Templates/state-of-play.ko.md"),
        .embedInCode("Templates/state-of-play.en.md"),
        .embedInCode("Templates/state-of-play.ja.md"),
        .embedInCode("Writers/brief.css"),
      ]),
    // floor 5
    room(
      "Workbench",
      imports: [
        "Publishing", "Questions", "Models", "Exploring", "Auditing", "Reading", "LedgerStore",
        "Agreements", "Quantities", "Drawing",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
      ],
      resources: [
        .embedInCode("Assets/workbench.css"), .embedInCode("Assets/workbench.js"),
      ]),
    .executableTarget(
      name: "entente",
      dependencies: [
        "Workbench", "Publishing", "Models", "Exploring", "ExperimentStore", "Questions",
        "Auditing", "Reading", "LedgerFiles", "LedgerStore",
        "OfficeFiles", "Agreements", "Quantities",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: manners),

    // tests beside what they test
    tests("QuantitiesTests", of: ["Quantities"]),
    .testTarget(
      name: "DrawingTests", dependencies: ["Drawing"], exclude: ["Snapshots"],
      swiftSettings: manners),
    tests("ExploringTests", of: ["Exploring"]),
    tests(
      "ExperimentStoreTests",
      of: ["ExperimentStore", "Exploring", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("HouseTests", of: []),
    tests(
      "ModelsTests",
      of: ["Models", "Exploring", "LedgerFiles", "Agreements", "Quantities"]),
    tests("OfficeFilesTests", of: ["OfficeFiles", "CLibZip"]),
    tests("ReadingTests", of: ["Reading", "Quantities"]),
    .testTarget(
      name: "AuditingTests",
      dependencies: ["Auditing", "LedgerFiles", "Reading", "Agreements", "Quantities"],
      exclude: ["Briefs"], swiftSettings: manners),
    .testTarget(
      name: "EntenteTests",
      dependencies: [
        "entente", "Workbench", "Models", "Exploring", "Questions", "LedgerFiles", "Agreements",
        "Quantities",
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Help"], swiftSettings: manners),
    tests("AgreementsTests", of: ["Agreements", "Quantities"]),
    tests("LedgerFilesTests", of: ["LedgerFiles", "Agreements"]),
    tests(
      "LedgerStoreTests",
      of: [
        "LedgerStore", "LedgerFiles", "Agreements", "Quantities",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      "QuestionsTests",
      of: ["Questions", "LedgerFiles", "Agreements", "Quantities"]),
    tests(
      "PublishingTests",
      of: ["Publishing", "OfficeFiles", "Questions", "LedgerFiles", "Agreements", "Quantities"]),
    tests(
      "WorkbenchTests",
      of: [
        "Workbench", "Models", "Exploring", "Questions", "LedgerFiles", "LedgerStore", "Agreements",
        "Quantities",
      ]),
  ]
)
