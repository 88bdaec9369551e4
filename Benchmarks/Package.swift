// swift-tools-version: 6.1
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "entente", path: ".."),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .executableTarget(
      name: "reading",
      dependencies: [
        .product(name: "Reading", package: "entente"),
        .product(name: "Auditing", package: "entente"),
      ]),
    .executableTarget(
      name: "store",
      dependencies: [
        .product(name: "Agreements", package: "entente"),
        .product(name: "LedgerFiles", package: "entente"),
        .product(name: "LedgerStore", package: "entente"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .executableTarget(
      name: "exploring", dependencies: [.product(name: "Exploring", package: "entente")]),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "Reading", package: "entente"),
        .product(name: "Auditing", package: "entente"),
      ]),
  ]
)
