// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// The workbench on a socket: Hummingbird's requests in, the site's responses out, nothing else.
public struct Server: Sendable {
  private let site: @Sendable () throws -> Site
  public let host: String
  public let port: Int

  /// - Parameter port: 0 takes any port that is free.
  public init(site: Site, host: String, port: Int) {
    self.init(site: { site }, host: host, port: port)
  }

  /// - Parameter site: asked at every request, for what is served may change.
  public init(site: @escaping @Sendable () throws -> Site, host: String, port: Int) {
    self.site = site
    self.host = host
    self.port = port
  }

  /// Serves until the process is told to end.
  ///
  /// - Parameter whenReady: told the port once the socket is open.
  /// - Throws: `PortTaken` if another program has the port.
  public func run(whenReady: @escaping @Sendable (Int) -> Void) async throws {
    Leftovers.keepRoomForPages()
    var logger = Logger(label: "entente")
    logger.logLevel = .error
    let application = Application(
      responder: CallbackResponder<BasicRequestContext> { [site] request, _ in
        try await Self.respond(to: request, of: site)
      },
      configuration: .init(address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { channel in whenReady(channel.localAddress?.port ?? 0) },
      logger: logger)
    do {
      try await application.runService()
    } catch let error as IOError where error.errnoCode == Self.addressInUse {
      throw PortTaken(host: host, port: port)
    }
  }

  private static let addressInUse: Int32 = {
    #if canImport(Darwin)
      48
    #else
      98
    #endif
  }()

  private static func respond(
    to request: Request, of site: @Sendable () throws -> Site
  ) async throws -> Response {
    var headers: [String: String] = [:]
    for field in request.headers { headers[field.name.canonicalName] = field.value }
    headers["host"] = headers["host"] ?? request.head.authority
    // One byte more than is allowed, so that the doorkeeper sees that it is too much.
    let body =
      request.method == .post
      ? try await request.body.collect(upTo: Doorkeeper.largestBody + 1) : ByteBuffer()
    let current: Site
    do {
      current = try site()
    } catch {
      return Response(
        status: .serviceUnavailable, headers: [.contentType: "text/plain; charset=utf-8"],
        body: .init(byteBuffer: ByteBuffer(string: "\(error)\n")))
    }
    let answer = current.respond(
      to: PageRequest(
        request.head.path ?? "/", method: request.method.rawValue, headers: headers,
        body: Array(body.readableBytesView)))
    var fields = HTTPFields()
    for (name, value) in answer.headers {
      if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
    }
    return Response(
      status: .init(code: answer.status), headers: fields,
      body: .init(byteBuffer: ByteBuffer(bytes: answer.body)))
  }
}

/// Another program listens where the workbench was to.
public struct PortTaken: Error, CustomStringConvertible {
  public let host: String
  public let port: Int

  public var description: String {
    "port \(port) of \(host) is taken by another program; choose another with --port, or --port 0 for any that is free"
  }
}
