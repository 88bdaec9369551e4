// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Workbench

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Opens the workbench: the ledger as pages, for a browser on this machine.",
    discussion: """
      Prints the address and serves until Ctrl-C. Nobody on another machine can reach it unless \
      --host names an address of the network; then --answer-to must name what they call this \
      machine. Over files everything is only read. With --store, entries are also corrected, \
      amended, retired and added, and pages follow what others record meanwhile.
      Exit code 0: ended. 1: the port is taken. 2: the ledger has mistakes or cannot be read. 64: \
      the command was misused.
      """)

  @OptionGroup var ledger: LedgerOption

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on; 0 takes any that is free.")
  var port = 8737

  @Option(
    name: .customLong("answer-to"),
    help: ArgumentHelp("A further name by which browsers may call this machine.", valueName: "name")
  )
  var names: [String] = []

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("\(port) is no port; a port is 0 (any free) to 65535.")
    }
  }

  func run() async throws {
    let site = try answering { try self.site() }
    let host = self.host
    try await Server(site: site, host: host, port: port).run { port in
      StandardStream.output.say("http://\(host):\(port)/")
    }
  }

  /// What is served: the files as they are now, or the store as it is at each request.
  private func site() throws -> @Sendable () throws -> Site {
    let hosts = names + (host == "0.0.0.0" ? [] : [host])
    if ledger.recordedAsOf == nil, let store = try ledger.store() {
      let site = StoreSite(
        store, hosts: hosts, author: try Recording.known(in: store), isWarming: true)
      _ = try site.site()
      return { try site.site() }
    }
    let site = Site(ledger: try ledger.ledger(), hosts: hosts)
    site.warm()
    return { site }
  }
}
