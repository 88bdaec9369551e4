// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Slips of words, signs and dates that any brief lends itself to.
extension MutationPlanter {
  func slipsOfWords() -> [PlantedSlip] {
    weekdays() + quotes() + markup() + doubled() + citedYears() + acronyms() + glyphs() + markers()
      + references() + accesses() + particles() + sectionNumbers()
  }

  /// A weekday beside its date.
  private func weekdays() -> [PlantedSlip] {
    let korean = matches(#"[0-9]일\s?[(（][월화수목금토일][)）]"#).map { ($0, Array("월화수목금토일")) }
    let japanese = matches(#"日[(（][月火水木金土日][)）]"#).map { ($0, Array("月火水木金土日")) }
    let eastern = (korean + japanese).prefix(2).compactMap { place, days -> PlantedSlip? in
      let at = text.index(place.upperBound, offsetBy: -2)
      guard let index = days.firstIndex(of: text[at]) else { return nil }
      return replace(at..<text.index(after: at), with: String(days[(index + 3) % 7]), "weekday")
    }
    let english = matches(
      #"(?:Mon|Tues|Wednes|Thurs|Fri)day(?=, [0-9]{1,2} [A-Z][a-z]+ 20[0-9]{2})"#)
    return eastern
      + english.prefix(2).map {
        replace($0, with: text[$0] == "Friday" ? "Monday" : "Friday", "weekday")
      }
  }

  /// A closing quotation mark of the text.
  private func quotes() -> [PlantedSlip] {
    matches(#"(?<=[가-힣a-zぁ-ん一-龥])[」”’』](?=[가-힣a-zぁ-ん ,.、。])"#).suffix(1).map {
      replace($0, with: "", "quote")
    }
  }

  private func markup() -> [PlantedSlip] {
    matches(#"(?<=[가-힣a-zぁ-ん])[.。] (?=[A-Z가-힣])"#).prefix(1).map {
      replace($0, with: ".&nbsp;", "markup")
    }
  }

  /// A word written twice: an English one of three letters or more, a Korean one before a blank.
  private func doubled() -> [PlantedSlip] {
    matches(#"(?<=[가-힣a-z] )(?:[a-z]{4,}|[가-힣]{3,}) (?=[가-힣a-z])"#).suffix(1).map { place in
      replace(place.upperBound..<place.upperBound, with: String(text[place]), "doubled word")
    }
  }

  /// The year of "(Okafor, 2024)" or 森川（2025） where a source has it.
  private func citedYears() -> [PlantedSlip] {
    matches(#"(?:[A-Z][a-z]+|[가-힣]{3}), 20[0-9]{2}(?=\))|[一-龥]{2}[（ ]20[0-9]{2}(?=）)"#).prefix(2)
      .map {
        place in
        let year = text.index(place.upperBound, offsetBy: -1)..<place.upperBound
        let last = Int(text[year]) ?? 0
        return replace(year, with: "\((last + 3) % 10)", "author year")
      }
  }

  /// Two letters of an acronym where it is explained and used besides.
  private func acronyms() -> [PlantedSlip] {
    matches(#"(?<=[(（])[A-Z]{3,5}(?=[)）])"#).filter { place in
      text.components(separatedBy: text[place]).count >= 3
    }.prefix(2).compactMap { place in
      var letters = Array(text[place])
      guard letters[letters.count - 1] != letters[letters.count - 2] else { return nil }
      letters.swapAt(letters.count - 1, letters.count - 2)
      return replace(place, with: String(letters), "acronym")
    }
  }

  /// A simplified form in Japanese, a Cyrillic letter in a Latin name.
  private func glyphs() -> [PlantedSlip] {
    let pairs: [(String, String)] = [("経済", "经済"), ("関係", "关係"), ("際", "际"), ("発", "发")]
    let japanese = pairs.lazy.compactMap { pair in
      text.range(of: "の" + pair.0).map { replace($0, with: "の" + pair.1, "foreign glyph") }
    }.first
    let latin = matches(#"[A-Z][a-z]*o[a-z]{3,}"#).first.flatMap { place in
      text[place].firstIndex(of: "o").map {
        replace($0..<text.index(after: $0), with: "\u{43E}", "foreign glyph")
      }
    }
    return [japanese ?? latin].compactMap(\.self)
  }

  /// A footnote's marker that becomes a number which no note has.
  private func markers() -> [PlantedSlip] {
    let found = matches(#"(?<=[가-힣ぁ-んa-z.。])(?:²⁾|\[\^2\]|（注2）|\[2\])"#)
    return found.prefix(1).map { place in
      let wrong = text[place].replacing("²", with: "⁹").replacing("2", with: "9")
      return replace(place, with: String(wrong), "footnote marker")
    }
  }

  /// A reference to a table or figure that does not exist.
  private func references() -> [PlantedSlip] {
    matches(#"(?<=[(（])(?:표 |Table |表|그림 |Figure |図)[0-9](?=[)） 참])"#).prefix(1).map { place in
      let digit = text.index(before: place.upperBound)..<place.upperBound
      return replace(digit, with: "8", "table reference")
    }
  }

  /// The date of access of one source.
  private func accesses() -> [PlantedSlip] {
    let dated = matches(
      #"\s?\(검색일: 20[0-9. ]+\)|, accessed [0-9]+ [A-Z][a-z]+ 20[0-9]{2}|（20[0-9年月日]+(?:最終)?閲覧）"#)
    guard dated.count >= 3 else { return [] }
    return dated.suffix(1).map { replace($0, with: "", "access date missing") }
  }

  /// 은 and 를 in the form of the other kind of syllable, after a noun that stands elsewhere.
  private func particles() -> [PlantedSlip] {
    let forms = ["은": "는", "을": "를", "를": "을", "는": "은"]
    return matches(#"(?<= )[가-힣]{3,6}[은을를](?= )"#).filter { place in
      text.components(separatedBy: text[place].dropLast()).count >= 3
    }.prefix(1).compactMap { place in
      let last = text.index(before: place.upperBound)..<place.upperBound
      return forms[String(text[last])].map { replace(last, with: $0, "particle") }
    }
  }

  private func sectionNumbers() -> [PlantedSlip] {
    matches(#"(?<=\n)(?:## )?2[.　](?= ?[가-힣A-Z一-龥])"#).prefix(1).compactMap { place in
      text[place].firstIndex(of: "2").map {
        replace($0..<text.index(after: $0), with: "4", "section number")
      }
    }
  }
}
