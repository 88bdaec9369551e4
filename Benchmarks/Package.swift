// swift-tools-version: 6.1
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "entente", path: "..")],
  targets: [
    .executableTarget(
      name: "reading",
      dependencies: [
        .product(name: "Reading", package: "entente"),
        .product(name: "Auditing", package: "entente"),
      ]),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "Reading", package: "entente"),
        .product(name: "Auditing", package: "entente"),
      ]),
  ]
)
