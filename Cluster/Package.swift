// swift-tools-version: 6.1
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

// A package of its own, so that Entente itself is built and run where no MPI is installed.
let package = Package(
  name: "cluster",
  products: [.executable(name: "entente-mpi", targets: ["entente-mpi"])],
  targets: [
    .systemLibrary(
      name: "COpenMPI", pkgConfig: "ompi-c", providers: [.apt(["libopenmpi-dev"])]),
    .target(name: "CMessages", dependencies: ["COpenMPI"]),
    .executableTarget(
      name: "entente-mpi", dependencies: ["CMessages"],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
      ]),
  ]
)
