// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

/// One concept, explained.
struct HelpPage: Page {
  let view: View
  let topic: HelpTopic

  init(view: View, id: String) throws(Mistake) {
    guard let topic = HelpTopic.all.first(where: { $0.id == id }) else {
      throw Mistake(
        status: 404, title: .notHere, reason: Wording.noPage("/help/" + id).asText,
        choices: HelpTopic.all.map {
          .init(words: $0.title.asText, address: view.address("/help/" + $0.id))
        })
    }
    self.view = view
    self.topic = topic
  }

  var title: String { view[topic.title] }
  var place: MenuPlace? { .help }

  var body: Markup {
    article(.class("help")) {
      p(.class("kicker")) { a(.href(view.address("/help"))) { view[.help] } }
      h1 { view[topic.title] }
      p(.class("lead")) { view[topic.gist] }
      for part in topic.parts { show(part) }
      seenOn
      further
    }
  }

  private func show(_ part: HelpTopic.Part) -> Markup {
    switch part {
    case .paragraph(let words): p { view[words] }
    case .terms(let terms):
      dl(.class("facts")) {
        for (term, meaning) in terms {
          div {
            dt { view[term] }
            dd { view[meaning] }
          }
        }
      }
    case .ladder(let words, let rungs):
      .several([
        h2 { view[words] },
        ol(.class("rungs")) { for rung in rungs { li { view.say(rung) } } },
      ])
    case .keys: KeyList(view: view).markup
    }
  }

  private var seenOn: Markup {
    guard !topic.places.isEmpty else { return .nothing }
    return p(.class("about")) {
      view[.seenOn] + " "
      for (index, place) in topic.places.enumerated() {
        if index > 0 { ", " }
        a(.href(view.address(place.path))) { view[place.words] }
      }
    }
  }

  private var further: Markup {
    nav(.class("further"), .aria("label", view[.help])) {
      ul(.class("inline")) {
        for other in HelpTopic.all where other.id != topic.id {
          li { a(.href(view.address("/help/" + other.id))) { view[other.title] } }
        }
      }
    }
  }

  var json: JSON { topic.json(in: view) }
}

/// Every concept with its sentence.
struct HelpIndexPage: Page {
  let view: View

  var title: String { view[.help] }
  var place: MenuPlace? { .help }

  var body: Markup {
    article(.class("help")) {
      h1 { view[.help] }
      p(.class("about")) { view[.helpAbout] }
      div(.class("questions")) {
        ul {
          for topic in HelpTopic.all {
            li {
              a(.href(view.address("/help/" + topic.id))) { view[topic.title] }
              p { view[topic.gist] }
            }
          }
        }
      }
      p(.class("about")) { a(.href(view.address("/api"))) { view[.apiTitle] } }
      AnswerParts.downloads(of: view)
    }
  }

  var json: JSON { .array(HelpTopic.all.map { $0.json(in: view) }) }

  var csv: String? {
    Table(
      "help", Wording.help.asText,
      ["id", "title", "gist"].map { .init($0, Text(same: $0)) },
      HelpTopic.all.map {
        .init(
          $0.id,
          [
            Cell(.text(Text(same: $0.id))), Cell(.text($0.title.asText)),
            Cell(.text($0.gist.asText)),
          ])
      }
    ).csv(in: view.language)
  }
}

extension HelpTopic {
  fileprivate func json(in view: View) -> JSON {
    [
      "id": .string(id), "title": .string(view[title]), "gist": .string(view[gist]),
      "words": .array(words.dropFirst(2).map { .string(view[$0]) }),
    ]
  }
}

extension View {
  /// A question mark that leads to what a concept means.
  func help(_ topic: HelpTopic) -> Markup {
    a(
      .class("help"), .href(address("/help/" + topic.id)),
      .aria("label", self[.help] + ": " + self[topic.title]), .title(self[topic.title])
    ) { "?" }
  }
}
