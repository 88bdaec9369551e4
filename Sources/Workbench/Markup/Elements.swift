// SPDX-License-Identifier: Apache-2.0

/// An element with what stands inside it.
func element(_ tag: Tag, _ attributes: [Attribute], _ content: Markup) -> Markup {
  .element(Element(tag: tag, attributes: attributes, content: content))
}

/// An element without content.
func void(_ tag: Tag, _ attributes: Attribute...) -> Markup {
  element(tag, attributes, .nothing)
}

func a(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.a, attributes, content())
}
func abbr(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.abbr, attributes, content())
}
func article(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.article, attributes, content())
}
func aside(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.aside, attributes, content())
}
func b(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.b, attributes, content())
}
func blockquote(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.blockquote, attributes, content())
}
func body(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.body, attributes, content())
}
func button(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.button, attributes, content())
}
func caption(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.caption, attributes, content())
}
func cite(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.cite, attributes, content())
}
func code(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.code, attributes, content())
}
func dd(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.dd, attributes, content())
}
func details(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.details, attributes, content())
}
func div(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.div, attributes, content())
}
func dl(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.dl, attributes, content())
}
func dt(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.dt, attributes, content())
}
func em(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.em, attributes, content())
}
func figcaption(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.figcaption, attributes, content())
}
func figure(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.figure, attributes, content())
}
func footer(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.footer, attributes, content())
}
func form(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.form, attributes, content())
}
func h1(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.h1, attributes, content())
}
func h2(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.h2, attributes, content())
}
func h3(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.h3, attributes, content())
}
func h4(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.h4, attributes, content())
}
func head(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.head, attributes, content())
}
func header(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.header, attributes, content())
}
func html(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.html, attributes, content())
}
func kbd(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.kbd, attributes, content())
}
func label(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.label, attributes, content())
}
func li(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.li, attributes, content())
}
func main(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.main, attributes, content())
}
func mark(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.mark, attributes, content())
}
func nav(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.nav, attributes, content())
}
func ol(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.ol, attributes, content())
}
func option(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.option, attributes, content())
}
func p(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.p, attributes, content())
}
func script(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.script, attributes, content())
}
func section(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.section, attributes, content())
}
func select(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.select, attributes, content())
}
func small(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.small, attributes, content())
}
func span(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.span, attributes, content())
}
func strong(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.strong, attributes, content())
}
func summary(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.summary, attributes, content())
}
func table(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.table, attributes, content())
}
func tbody(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.tbody, attributes, content())
}
func td(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.td, attributes, content())
}
func th(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.th, attributes, content())
}
func thead(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.thead, attributes, content())
}
func textarea(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.textarea, attributes, content())
}
func time(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.time, attributes, content())
}
func title(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.title, attributes, content())
}
func tr(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.tr, attributes, content())
}
func ul(_ attributes: Attribute..., @Content content: () -> Markup) -> Markup {
  element(.ul, attributes, content())
}
