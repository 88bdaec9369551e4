// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
public import OfficeFiles
import Reading

#if canImport(Glibc)
  internal import Glibc
#endif

/// A browser without a window that prints pages and draws charts in pixels.
public struct Browser: Sendable {
  /// What the program may be called.
  public static let names = ["chromium", "chromium-browser", "google-chrome", "chrome"]

  /// The program, found on the path.
  let program: String

  /// The browser that is installed.
  ///
  /// - Throws: `BrowserTrouble.none`, naming what was looked for.
  public init(searching path: String) throws(BrowserTrouble) {
    for folder in path.split(separator: ":") {
      for name in Self.names {
        let file = "\(folder)/\(name)"
        if FileManager.default.isExecutableFile(atPath: file) {
          program = file
          return
        }
      }
    }
    throw .none
  }

  /// A page as a PDF, by the page's own print style.
  public func pdf(of html: String) throws(BrowserTrouble) -> [UInt8] {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appending(path: "page.html")
    let sheet = folder.appending(path: "page.pdf")
    guard (try? Data(html.utf8).write(to: page)) != nil else {
      throw .failed("\(page.path) cannot be written")
    }
    // Its own sandbox refuses to work for root, as in a container.
    let sandbox = geteuid() == 0 ? ["--no-sandbox"] : []
    let outcome = ChildProgram(seconds: 120, memoryBytes: nil, fileBytes: 1 << 30).run(
      [program, "--headless=new", "--disable-gpu", "--no-first-run"] + sandbox + [
        "--user-data-dir=\(folder.path)/profile", "--no-pdf-header-footer",
        "--print-to-pdf=\(sheet.path)", "file://\(page.path)",
      ], errors: folder.path + "/errors")
    guard outcome == .done, let data = try? Data(contentsOf: sheet), !data.isEmpty else {
      throw .failed("\(program) printed nothing (\(outcome))")
    }
    return Array(data)
  }

  /// A figure in pixels, twice as many as the drawing has points, on white.
  ///
  /// It is printed on a page of its own size and that page drawn by poppler's `pdftoppm`: a browser's
  /// own screenshots leave out the bottom of small windows.
  public func png(of figure: Manuscript.Figure, language: String) throws(BrowserTrouble) -> [UInt8]
  {
    let width = Int(figure.width.rounded(.up))
    let height = Int(figure.height.rounded(.up))
    let page = """
      <!DOCTYPE html><html lang="\(language)"><meta charset="utf-8"><style>@page{size:\(width)px \(height)px;margin:0}\
      html,body{margin:0;background:#fff}svg{display:block;width:\(width)px;height:\(height)px}</style>\(figure.svg)</html>
      """
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let sheet = folder.appending(path: "figure.pdf")
    do {
      try Data(pdf(of: page)).write(to: sheet)
    } catch let trouble as BrowserTrouble {
      throw trouble
    } catch {
      throw .failed("\(sheet.path) cannot be written: \(error)")
    }
    let outcome = ChildProgram(seconds: 60, memoryBytes: nil, fileBytes: 1 << 28).run(
      [
        "pdftoppm", "-r", "192", "-png", "-singlefile", "-f", "1", sheet.path,
        folder.path + "/figure",
      ],
      errors: folder.path + "/errors")
    guard outcome == .done, let data = try? Data(contentsOf: folder.appending(path: "figure.png"))
    else {
      throw .failed(
        "pdftoppm, which draws charts for word processors, did not (\(outcome)); it comes with poppler-utils"
      )
    }
    return Array(data)
  }

  /// A manuscript whose figures have their pixels.
  public func drawing(_ manuscript: Manuscript) throws(BrowserTrouble) -> Manuscript {
    var pictures: [[UInt8]] = []
    for figure in manuscript.figures {
      pictures.append(try png(of: figure, language: manuscript.language))
    }
    var rest = pictures[...]
    return manuscript.changingFigures { figure in
      var drawn = figure
      drawn.png = rest.popFirst()
      return drawn
    }
  }

  private static func folder() throws(BrowserTrouble) -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "entente-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .failed("\(folder.path) cannot be made: \(error)")
    }
    return folder
  }
}

/// Why a browser could not help.
public enum BrowserTrouble: Error, Sendable, CustomStringConvertible {
  case none
  case failed(String)

  public var description: String {
    switch self {
    case .none:
      "no browser was found: PDF needs one of \(Browser.names.joined(separator: ", ")) on the PATH; install chromium, or write --format html and print it from any browser"
    case .failed(let reason): reason
    }
  }
}
