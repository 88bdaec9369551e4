// SPDX-License-Identifier: Apache-2.0
internal import CLibXML2

/// Reads XML or HTML with libxml2's event interface: no tree is built, no entity of a document's own is
/// expanded, nothing is fetched.
public struct MarkupReader {
  public enum Language: Sendable {
    /// Must be well-formed.
    case xml
    /// As browsers read it, broken or not.
    case html
  }

  public let language: Language
  private let depth: Int
  private let attributes: Int

  /// A reader that refuses elements deeper inside one another, and with more attributes, than the limits say.
  public init(_ language: Language, limits: ContainerLimits = ContainerLimits()) {
    self.language = language
    depth = limits.depth
    attributes = limits.attributes
  }

  /// Reads UTF-8 bytes (XML may declare another encoding), handing everything to `sink`.
  ///
  /// - Throws: `malformed` for XML that is not well-formed, `tooDeep`, `tooManyAttributes`.
  public func read(_ bytes: [UInt8], into sink: some MarkupSink) throws(OfficeFileError) {
    guard let count = CInt(exactly: bytes.count) else {
      throw .malformed(line: 1, column: 1, "more than 2 GiB")
    }
    try checkTags(bytes)
    _ = Self.ready
    let parser = language == .xml ? xmlNewParserCtxt() : htmlNewParserCtxt()
    guard let parser, let handlers = parser.pointee.sax else {
      throw .malformed(line: 1, column: 1, "libxml2 found no memory")
    }
    defer { language == .xml ? xmlFreeParserCtxt(parser) : htmlFreeParserCtxt(parser) }
    handlers.pointee = Self.handlers()
    let relay = Relay(sink: sink, language: language, depth: depth)
    parser.pointee._private = Unmanaged.passUnretained(relay).toOpaque()
    withExtendedLifetime(relay) {
      bytes.withUnsafeBytes { buffer in
        let start = buffer.bindMemory(to: CChar.self).baseAddress
        let document =
          switch language {
          case .xml: xmlCtxtReadMemory(parser, start, count, nil, nil, xmlOptions)
          case .html: htmlCtxtReadMemory(parser, start, count, nil, "UTF-8", Self.htmlOptions)
          }
        if let document { xmlFreeDoc(document) }
      }
    }
    if let line = relay.tooDeepAt { throw .tooDeep(line: line, allowed: depth) }
    if language == .xml, let complaint = relay.complaint { throw complaint }
    if language == .xml, parser.pointee.wellFormed == 0, !relay.stopped {
      throw .malformed(line: 1, column: 1, "not well-formed")
    }
  }

  /// Looks for a tag with too much white space in it before libxml2 takes it for attributes.
  private func checkTags(_ bytes: [UInt8]) throws(OfficeFileError) {
    var blanks = 0
    var isTag = false
    var line = 1
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"):
        isTag = true
        blanks = 0
      case UInt8(ascii: ">"): isTag = false
      case 0x09, 0x0A, 0x0D, 0x20:
        if byte == 0x0A { line += 1 }
        blanks += 1
        if isTag, blanks > attributes { throw .tooManyAttributes(line: line, allowed: attributes) }
      default: break
      }
    }
  }

  /// libxml2's own depth limit of 256 is lifted only for who asks for more.
  private var xmlOptions: CInt {
    var options = XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue
    if depth > 255 { options |= XML_PARSE_HUGE.rawValue }
    return CInt(options)
  }

  private static let htmlOptions = CInt(
    HTML_PARSE_NONET.rawValue | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_IGNORE_ENC.rawValue)

  /// libxml2's own tables, made once before any thread reads.
  private static let ready: Void = xmlInitParser()

  private static func handlers() -> xmlSAXHandler {
    var handlers = xmlSAXHandler()
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    handlers.startElementNs = { context, name, _, uri, _, _, count, _, attributes in
      withRelay(context) { relay, parser in
        relay.open(
          relay.name(name), relay.namespace(uri),
          MarkupAttributes(layout: .qualified(Int(count)), base: attributes), parser)
      }
    }
    handlers.endElementNs = { context, name, _, uri in
      withRelay(context) { relay, parser in
        relay.close(relay.name(name), relay.namespace(uri), parser)
      }
    }
    handlers.startElement = { context, name, attributes in
      withRelay(context) { relay, parser in
        guard let name else { return }
        relay.open(
          String(cString: name), .other, MarkupAttributes(layout: .pairs, base: attributes), parser)
      }
    }
    handlers.endElement = { context, name in
      withRelay(context) { relay, parser in
        guard let name else { return }
        relay.close(String(cString: name), .other, parser)
      }
    }
    handlers.characters = { context, start, count in
      withRelay(context) { relay, _ in relay.text(start, count) }
    }
    handlers.ignorableWhitespace = handlers.characters
    handlers.cdataBlock = handlers.characters
    handlers.serror = { context, error in
      withRelay(context) { relay, _ in
        guard let error = error?.pointee else { return }
        relay.complain(error)
      }
    }
    handlers.internalSubset = { context, _, _, _ in
      withRelay(context) { relay, parser in relay.declare(parser) }
    }
    return handlers
  }
}

/// Finds the relay of the parser that calls.
private func withRelay(
  _ context: UnsafeMutableRawPointer?, _ body: (Relay, xmlParserCtxtPtr) -> Void
) {
  guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self),
    let relay = parser.pointee._private
  else { return }
  body(Unmanaged<Relay>.fromOpaque(relay).takeUnretainedValue(), parser)
}

/// Stands between libxml2's callbacks and a sink: counts depth, keeps names.
private final class Relay {
  let sink: any MarkupSink
  let language: MarkupReader.Language
  let depth: Int
  private(set) var tooDeepAt: Int?
  private(set) var stopped = false
  /// What was wrong first.
  private(set) var complaint: OfficeFileError?
  private var open = 0
  /// libxml2 keeps one copy of every name, so that its address stands for it.
  private var names: [UnsafePointer<xmlChar>: String] = [:]
  private var namespaces: [UnsafePointer<xmlChar>: MarkupNamespace] = [:]

  init(sink: any MarkupSink, language: MarkupReader.Language, depth: Int) {
    self.sink = sink
    self.language = language
    self.depth = depth
  }

  func name(_ address: UnsafePointer<xmlChar>?) -> String {
    guard let address else { return "" }
    if let known = names[address] { return known }
    let name = String(cString: address)
    names[address] = name
    return name
  }

  func namespace(_ address: UnsafePointer<xmlChar>?) -> MarkupNamespace {
    guard let address else { return .other }
    if let known = namespaces[address] { return known }
    let namespace = MarkupNamespace(uri: String(cString: address))
    namespaces[address] = namespace
    return namespace
  }

  func open(
    _ name: String, _ namespace: MarkupNamespace, _ attributes: MarkupAttributes,
    _ parser: xmlParserCtxtPtr
  ) {
    guard !stopped else { return }
    open += 1
    guard open <= depth else {
      tooDeepAt = Int(xmlSAX2GetLineNumber(parser))
      return stop(parser)
    }
    sink.open(name, in: namespace, attributes)
    if !sink.wantsMore { stop(parser) }
  }

  func close(_ name: String, _ namespace: MarkupNamespace, _ parser: xmlParserCtxtPtr) {
    guard !stopped else { return }
    open -= 1
    sink.close(name, in: namespace)
    if !sink.wantsMore { stop(parser) }
  }

  func text(_ start: UnsafePointer<xmlChar>?, _ count: CInt) {
    guard !stopped, let start, count > 0 else { return }
    sink.text(UnsafeBufferPointer(start: start, count: Int(count)))
  }

  /// Keeps the first error that is more than a warning.
  func complain(_ error: xmlError) {
    guard complaint == nil, !stopped, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    var message = error.message.map { Substring(String(cString: $0)) } ?? "not well-formed"
    while let last = message.last, last.isWhitespace { message.removeLast() }
    complaint = .malformed(line: Int(error.line), column: Int(error.int2), String(message))
  }

  /// A document type comes before any element. Office files have none; one could declare entities that
  /// unfold without end.
  func declare(_ parser: xmlParserCtxtPtr) {
    guard language == .xml, !stopped else { return }
    complaint =
      complaint
      ?? .malformed(
        line: Int(xmlSAX2GetLineNumber(parser)), column: Int(xmlSAX2GetColumnNumber(parser)),
        "a document type declaration, which office files do not have")
    stop(parser)
  }

  private func stop(_ parser: xmlParserCtxtPtr) {
    stopped = true
    xmlStopParser(parser)
  }
}
