// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing
import Reading

extension Site {
  /// Takes a draft that was handed in, audits it, and sends the browser to its page.
  func handIn(_ request: PageRequest, _ view: View) -> PageResponse {
    guard
      let form = Multipart(request.body, contentType: request.headers["content-type"] ?? "")
    else {
      return view.mistake(.unreadableDraft("multipart/form-data"), .html)
    }
    let file = form["file"].flatMap { $0.bytes.isEmpty ? nil : $0 }
    let pasted = form["text"].flatMap { $0.text.trimmingBlanks.isEmpty ? nil : $0 }
    guard let handedIn = file ?? pasted else {
      return view.mistake(.emptyDraft, .html)
    }
    let name = handedIn.fileName.map { String($0.suffix(120)) } ?? view[.pastedText]
    let isAgainstLedger = form["against"] != nil
    do {
      let draft = try drafts.audit(
        handedIn.bytes, name: name, against: isAgainstLedger ? current : nil,
        names: memory.names(of: current))
      var keeps: [(String, String)] = []
      if let language = form["lang"]?.text, !language.isEmpty { keeps.append(("lang", language)) }
      let address = view.address("/audit/" + draft.id, keeps)
      return PageResponse(
        303, type: "text/plain; charset=utf-8", [], headers: [("location", address.text)])
    } catch {
      return view.mistake(.unreadableDraft("\(error)"), .html)
    }
  }
}

extension View {
  /// The page of a draft that was handed in.
  func draftPage(_ id: String) throws(Mistake) -> AuditedPage {
    guard let draft = site.drafts[id] else { throw .forgottenDraft(in: self) }
    return AuditedPage(view: self, draft: draft)
  }

  /// A file of a draft: `/audit/ID/report.html`.
  func draftFile(_ parts: [String]) throws(Mistake) -> PageResponse? {
    guard let file = try draftPage(parts[1]).file(parts[2]) else { throw .noPage(path, in: self) }
    return file
  }
}
