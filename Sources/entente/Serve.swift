// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Workbench

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Opens the workbench: the ledger as pages, for a browser on this machine.",
    discussion: """
      Prints the address and serves until Ctrl-C. Nobody on another machine can reach it unless
      --host names an address of the network; then --answer-to must name what they call this machine.
      Exit code 0: ended. 1: the port is taken, or the ledger has mistakes. 64: misused.
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
    let site = Site(ledger: try ledger.ledger(), hosts: names + (host == "0.0.0.0" ? [] : [host]))
    let host = self.host
    try await Server(site: site, host: host, port: port).run { port in
      // Written at once, also into a pipe: whoever started the program waits for the line.
      FileHandle.standardOutput.write(Data("http://\(host):\(port)/\n".utf8))
    }
  }
}
