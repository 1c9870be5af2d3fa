import Conversation

/// The address of a link, with names to fill in: `https://parcels.example/track?order={order_number}`.
///
/// Values come into it percent-encoded after RFC 3986, section 2.1, and only behind the part that says where it leads, so
/// that no value can change that.
package struct AddressTemplate: Sendable, Hashable {
  private let template: Template

  /// An address of `https`, `mailto` or `tel`.
  /// - Throws: `ContentSyntaxError` where it is none of these, has no plain host, reads a name where it may not, or has a
  ///   filter.
  package init(_ template: Template) throws(ContentSyntaxError) {
    self.template = template
    guard let first = template.segments.first, case .literal(let head) = first else {
      throw Self.fault("an address must begin with its scheme", Self.schemes)
    }
    for segment in template.segments {
      switch segment {
      case .literal(let text):
        guard text.utf8.allSatisfy(Self.isAddressByte) else {
          throw Self.fault(
            "an address has a character that no address holds",
            "write it percent-encoded, such as %20 for a blank"
          )
        }
      case .reference(_, nil): break
      case .reference, .plural:
        throw Self.fault("an address takes names without filters", "write the name alone")
      }
    }
    try Self.checkTarget(of: head, isWhole: template.segments.count == 1)
  }

  private static let schemes = "write https://…, mailto:… or tel:…"

  private static func fault(_ message: String, _ hint: String) -> ContentSyntaxError {
    ContentSyntaxError(message: message, range: 0..<0, hint: hint)
  }

  /// What an address may hold: visible ASCII, without the characters that RFC 3986 leaves out.
  private static func isAddressByte(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !#""<>\^`{|}"#.utf8.contains(byte)
  }

  /// Checks the part that says where the address leads.
  /// - Parameter isWhole: Whether `head` is the whole address; otherwise names follow it.
  private static func checkTarget(of head: String, isWhole: Bool) throws(ContentSyntaxError) {
    let hint = "write the part that says where it leads without names"
    if head.hasPrefix("https://") {
      let rest = head.dropFirst("https://".count)
      let host = rest.prefix { !"/?#".contains($0) }
      guard isHost(host) else {
        throw fault("the host of an address must be a plain name", "such as https://shop.example/")
      }
      guard isWhole || host.count < rest.count else {
        throw fault("a name must not be part of an address's host", hint)
      }
    } else if head.hasPrefix("mailto:") {
      let box = head.dropFirst("mailto:".count).prefix { $0 != "?" }
      let parts = box.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, isHost(parts[1]) else {
        throw fault("'mailto:' needs one e-mail address", "such as mailto:help@shop.example")
      }
      guard isWhole || head.contains("?") else {
        throw fault("a name must not be part of the e-mail address", hint)
      }
    } else if head.hasPrefix("tel:") {
      let number = head.dropFirst("tel:".count)
      guard isWhole, number.contains(where: \.isNumber),
        number.allSatisfy({ "+0123456789-.()".contains($0) })
      else { throw fault("'tel:' needs a phone number", "such as tel:+442079460018") }
    } else {
      throw fault("an address must begin with https://, mailto: or tel:", schemes)
    }
  }

  /// Whether `text` is a host of letters, digits, hyphens and dots, with a port or without.
  private static func isHost(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let labels = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let isName = labels.allSatisfy { label in
      !label.isEmpty
        && label.utf8.allSatisfy { isUnreserved($0) && $0 != 0x5F && $0 != 0x7E && $0 != 0x2E }
    }
    let port = parts.count == 2 ? parts[1] : "0"
    return isName && !port.isEmpty && port.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Letters, digits and `-._~`: RFC 3986, section 2.3.
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || "-._~".utf8.contains(byte)
  }
}

extension AddressTemplate {
  /// The address; nil where a name has no value, the value is personal data or a step to another folder, or the whole
  /// is longer than an address may be.
  package func text(_ value: (Reference) -> Value?) -> String? {
    var address = ""
    for segment in template.segments {
      switch segment {
      case .literal(let text): address += text
      case .reference(let reference, _), .plural(let reference, _):
        guard let text = value(reference)?.addressText, text != ".", text != ".." else {
          return nil
        }
        address += Self.encoded(text)
      }
    }
    return address.utf8.count <= ReplyPart.Link.longestAddress ? address : nil
  }

  /// The names it reads, in order of use.
  package var valueNames: [String] { template.valueNames }

  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isUnreserved(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Value {
  /// The value as programs read it; nil for personal data, and for what programs write in many ways.
  fileprivate var addressText: String? {
    switch self {
    case .text(let text): text.isEmpty ? nil : text
    case .number(let number): ValueForms.of("en").number(number)
    case .flag(let flag): String(flag)
    case .date(let day): day.description
    case .time(let time): time.description
    case .moment(let moment): "\(moment.day)T\(moment.time)"
    case .money(let minorUnits, let currency): MoneyWording.plain(minorUnits, currency)
    case .duration, .sealed, .list: nil
    }
  }
}
