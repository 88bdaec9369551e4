// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import LedgerFiles
import LedgerStore

/// A ledger's folder on its way into a store, and out again.
struct StoredFiles {
  private let folder: LedgerFolder

  init(_ folder: LedgerFolder) { self.folder = folder }

  func takeIn(
    by store: LedgerStore, author: Author, options: ImportOptions
  ) throws -> ImportReport {
    try store.takeIn(
      manifest: folder.manifest, header: folder.manifestFile.header,
      files: folder.files.lazy.map {
        IncomingFile(
          name: URL(filePath: $0.path).lastPathComponent, header: $0.header,
          entries: $0.entries ?? [])
      },
      author: author, what: "import of \(folder.url.path)", options: options)
  }

  /// Remarks that the store has no place for.
  var remarksLost: [String] {
    folder.files.flatMap { file in
      file.remarksInside.map {
        "\(file.path):\($0):1: this remark is not kept in the store, nor in what it exports; move it into note:"
      }
    }
  }

  /// Writes what a store holds as files, and the journal beside them. Other files of the folder stay.
  static func write(_ export: Export, to folder: String) throws(UnreadableLedger) -> Int {
    let url = URL(filePath: folder)
    var texts = export.files.map {
      ($0.name, LedgerFile.canonical(header: $0.header, entries: $0.entries))
    }
    if export.manifest != .map([]) {
      texts.append(
        (
          LedgerFolder.manifestName,
          LedgerFile.canonical(header: export.manifestHeader, manifest: export.manifest)
        ))
    }
    texts.append(("journal.jsonl", export.journal))
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      for (name, text) in texts {
        try Data(text.utf8).write(to: url.appending(path: name), options: .atomic)
      }
    } catch {
      throw UnreadableLedger(
        path: folder, reason: "files cannot be written here",
        remedy: "see to the permissions of the folder and to room on the disk")
    }
    return texts.count
  }
}
