import Mustache

/// Text made safe to stand in a page, in elements and in quoted attributes.
///
/// The library escapes by whole characters, so that a mark put before or after a `<` hides it: `؀<` is one
/// character. Browsers read scalar by scalar, and so is escaped here.
struct HTMLText: MustacheContentType {
  /// The name by which templates ask for it, in their first line.
  private static let name = "SCALAR_HTML"

  /// A template whose every `{{value}}` is escaped so.
  /// - Throws: Where `text` is no template.
  static func template(_ text: String) throws -> MustacheTemplate {
    MustacheContentTypes.register(HTMLText(), named: name)
    return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(name)}}\n" + text)
  }

  func escapeText(_ text: String) -> String { Self.escaped(text) }

  /// `text` with the five characters of markup as entities, and with what is invisible written out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in VisibleText.escaped(text).unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
