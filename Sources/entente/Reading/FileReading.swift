// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Reading

/// Reads files, each as one document, and prints their mentions.
struct FileReading: Sendable {
  let reader: MentionReader
  let options: MentionOptions
  let format: MentionFormat
  let terminal: Terminal
  let limits: IntakeLimits

  /// A document above this is read by itself, and its mentions printed as they are found.
  private static let large = 1 << 22
  /// How much output is gathered before it is written.
  private static let buffer = 1 << 16

  /// What came of one file.
  private enum Outcome: Sendable {
    case read([UInt8])
    case unreadable(UnreadableFile)
  }

  /// - Throws: exit code 1 when a file cannot be read.
  func run(_ sources: [String]) async throws {
    let progress = Progress(format: format)
    let isNamed = sources.count > 1
    progress.begin()
    var work = InOrder<Outcome> { outcome in
      switch outcome {
      case .read(let bytes):
        progress.beginDocument()
        StandardStream.output.write(bytes)
      case .unreadable(let error): progress.complain(error)
      }
    }
    for source in sources {
      do throws(UnreadableFile) {
        let input = try ByteInput(source)
        guard source == "-" || (input.size ?? .max) > Self.large else {
          await work.add { self.outcome(of: source, isNamed: isNamed) }
          continue
        }
        await work.finish()
        let text = try text(of: input)
        progress.beginDocument()
        print(text, isNamed: isNamed) { StandardStream.output.write($0) }
      } catch {
        await work.finish()
        progress.complain(error)
      }
    }
    await work.finish()
    progress.end()
    if !progress.isWhole { throw ExitCode(1) }
  }

  private func outcome(of source: String, isNamed: Bool) -> Outcome {
    do throws(UnreadableFile) {
      let text = try text(of: try ByteInput(source))
      var output: [UInt8] = []
      // JSON takes about five times the text; room that is not used costs nothing.
      output.reserveCapacity(6 * text.bytes.count)
      print(text, isNamed: isNamed) { output += $0 }
      return .read(output)
    } catch {
      return .unreadable(error)
    }
  }

  /// The text of a document of any format; what is to be known about it is said.
  private func text(of input: ByteInput) throws(UnreadableFile) -> DocumentText {
    let bytes = try input.all(limit: limits[.inputBytes])
    do throws(IntakeError) {
      let read = try Intake.read(bytes, name: input.name, limits: limits)
      for remark in read.remarks { StandardStream.error.say("\(input.name): note: \(remark)") }
      return read.text
    } catch {
      throw UnreadableFile(saying: error.advice)
    }
  }

  /// Hands over the output for one document, piece by piece.
  private func print(
    _ text: DocumentText, isNamed: Bool, _ write: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let name = text.name
    text.bytes.withUnsafeBufferPointer { bytes in
      switch format {
      case .text:
        var listing = MentionListing(terminal: terminal, file: isNamed ? name : nil)
        reader.read(text, options) { mention in
          listing.append(mention, in: bytes)
          if listing.bytes.count > Self.buffer { listing.flush(write) }
        }
        listing.flush(write)
      case .json, .jsonl:
        let isLines = format == .jsonl
        var json = MentionJSON(file: isLines && isNamed ? name : nil)
        if !isLines { json.openDocument(named: name) }
        var isFirst = true
        reader.read(text, options) { mention in
          if !isLines { json.append(isFirst ? "\n" : ",\n") }
          isFirst = false
          json.append(mention, in: bytes)
          if isLines { json.append("\n") }
          if json.count > Self.buffer { json.flush(write) }
        }
        if !isLines { json.append("]}") }
        json.flush(write)
      }
    }
  }
}

/// What stands around the documents, and whether all of them could be read.
private final class Progress {
  private let format: MentionFormat
  private var isFirst = true
  private(set) var isWhole = true

  init(format: MentionFormat) { self.format = format }

  func begin() {
    guard format == .json else { return }
    StandardStream.output.write(MentionJSON.opening)
  }

  func beginDocument() {
    if format == .json, !isFirst { StandardStream.output.write(Array(",".utf8)) }
    isFirst = false
  }

  func complain(_ error: UnreadableFile) {
    StandardStream.error.say("\(error)")
    isWhole = false
  }

  func end() {
    guard format == .json else { return }
    StandardStream.output.write(Array("]}\n".utf8))
  }
}
