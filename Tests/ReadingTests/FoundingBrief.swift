// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reading

/// The founding brief, from the folder in `ENTENTE_BRIEF`; nil where none is named.
let foundingBrief: DocumentText? = {
  guard let folder = ProcessInfo.processInfo.environment["ENTENTE_BRIEF"],
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder),
    let name = names.sorted().first(where: { $0.hasSuffix(".txt") }),
    let data = FileManager.default.contents(atPath: folder + "/" + name)
  else { return nil }
  return DocumentText(name: name, bytes: Array(data))
}()
