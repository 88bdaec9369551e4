// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

/// What stands around every page: menu, search, language, clock, footing.
struct Frame {
  let page: any Page
  private var view: View { page.view }

  var markup: Markup {
    let panel = page.panel
    return html(.lang(view.language)) {
      headElement
      element(
        .body, panel.isNothing ? [] : [.class("with-panel")],
        .several([
          a(.class("skip"), .href(SiteAddress.fragment("main"))) { view[.skip] },
          siteHeader,
          ClockBar(view: view).markup,
          div(.class("sheet")) {
            element(.main, [.id("main"), .plain("tabindex", "-1")], page.body)
            panel
          },
          siteFooter,
        ]))
    }
  }

  private var headElement: Markup {
    head {
      void(.meta, .plain("charset", "utf-8"))
      void(.meta, .name("viewport"), .plain("content", "width=device-width, initial-scale=1"))
      void(.meta, .name("color-scheme"), .plain("content", "light dark"))
      element(.title, [], .text(page.title + " · Entente"))
      void(.link, .plain("rel", "icon"), .plain("href", "data:,"))
      void(.link, .plain("rel", "stylesheet"), .plain("href", Asset.stylesheet.path))
      script(.plain("src", Asset.script.path), .flag("defer")) { "" }
    }
  }

  private var siteHeader: Markup {
    header(.class("site")) {
      a(.class("wordmark"), .href(view.address("/"))) { "Entente" }
      nav(.class("places"), .aria("label", view[.mainMenu])) {
        ul {
          for place in MenuPlace.allCases
          where !MenuPlace.record.contains(place) && place != .help {
            if place == .models { li { record } }
            li { link(place) }
          }
        }
      }
      search
      p(.class("to-help")) { link(.help) }
      languages
    }
  }

  private func link(_ place: MenuPlace) -> Markup {
    a(
      .href(view.address(place.path)), .aria("current", place == page.place ? "page" : nil),
      .data("key", place.key)
    ) { view[place.words] }
  }

  /// The pages of the record under one head; a browser opens it without any script.
  private var record: Markup {
    let isHere = page.place.map { MenuPlace.record.contains($0) } ?? false
    return details(.class(isHere ? "menu current" : "menu")) {
      summary { view[.recordPages] }
      ul { for place in MenuPlace.record { li { link(place) } } }
    }
  }

  private var search: Markup {
    element(
      .search, [.class("find")],
      form(
        .plain("action", "/search"), .data("best", view.address("/search/best.json").text)
      ) {
        view.keptFields
        void(
          .input, .type("search"), .name("q"), .id("find"), .aria("label", view[.searchRecord]),
          .plain("placeholder", view[.search]),
          .value(view.path == "/search" ? view.query["q"] ?? "" : ""))
      })
  }

  private var languages: Markup {
    nav(.class("languages"), .aria("label", view[.languages])) {
      ul {
        for language in Language.allCases {
          li {
            a(
              .href(view.same([("lang", language.rawValue)])), .lang(language),
              .plain("hreflang", language.rawValue),
              .aria("current", language == view.language ? "true" : nil)
            ) { language.endonym }
          }
        }
      }
    }
  }

  private var siteFooter: Markup {
    footer(.class("site")) {
      p { view.say(view.site.ledger.manifest.title) }
      p {
        view[.footing] + " "
        a(.href(view.address("/search"))) { view[.entries(view.site.ledger.entryCount)] }
      }
      if view.site.editing != nil {
        p(.class("keeping")) {
          a(.href(view.address("/new"))) { view[.newEntry] }
          " · "
          a(.href(view.address("/review"))) { view[.reviewHeading] }
          " · "
          a(.href(view.address("/journal"))) { view[.journal] }
        }
      }
      p(.class("keys")) {
        a(.href(view.address("/help/keyboard"))) { view[HelpTopic.keyboard.title] }
        " · "
        a(.href(view.address("/go")), .data("palette", view[.goTo])) { view[.goTo] }
        " "
        kbd { "Ctrl+K" }
        " · "
        a(.href(view.address("/api"))) { view[.apiTitle] }
      }
    }
  }
}

extension SiteAddress {
  /// A place on the same page.
  static func fragment(_ id: String) -> SiteAddress { SiteAddress(path: "", fragment: id) }
}

extension View {
  /// The chosen language and day as hidden fields, so that a form carries them on.
  var keptFields: Markup { hidden(View.clocks.union(["lang"])) }

  func hidden(_ names: Set<String>) -> Markup {
    .several(
      query.items.filter { names.contains($0.name) && !$0.value.isEmpty }.map {
        void(.input, .type("hidden"), .name($0.name), .value($0.value))
      })
  }
}
