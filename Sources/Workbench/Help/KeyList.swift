// SPDX-License-Identifier: Apache-2.0

/// The keys of the workbench, and the switch that turns single keys off in this browser.
struct KeyList {
  let view: View

  var markup: Markup {
    .several([
      dl(.class("facts keys")) {
        row(["Tab"], .keyTab)
        row(["Ctrl", "K"], .keyPalette)
        row(["Esc"], .keyEscape)
        row(["/"], .keySearch)
        for place in MenuPlace.allCases { row(["g", place.key], place.words) }
      },
      p(
        .class("keys-switch"), .flag("hidden"), .data("on", view[.keysAreOn]),
        .data("off", view[.keysAreOff])
      ) {
        span(.role("status")) { "" }
        " "
        button(
          .type("button"), .data("on", view[.turnKeysOff]), .data("off", view[.turnKeysOn])
        ) { "" }
      },
      p(.class("about")) { view[.keysAbout] },
    ])
  }

  private func row(_ keys: [String], _ words: Wording) -> Markup {
    div {
      dt {
        for (index, key) in keys.enumerated() {
          if index > 0 { " " }
          kbd { key }
        }
      }
      dd { view[words] }
    }
  }
}
