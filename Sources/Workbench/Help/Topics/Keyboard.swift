// SPDX-License-Identifier: Apache-2.0

extension HelpTopic {
  static let keyboard = HelpTopic(
    id: "keyboard",
    title: Wording(en: "Keyboard", ko: "단축키", ja: "キーボード"),
    gist: Wording(
      en: "Everything can be reached without a mouse; single keys can be turned off.",
      ko: "마우스 없이 모든 곳에 갈 수 있으며, 한 글자 단축키는 끌 수 있음.",
      ja: "マウスなしですべてに行ける。一文字のキーは切れる。"),
    parts: [.keys], places: [])
}
