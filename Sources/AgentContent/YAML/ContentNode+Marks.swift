extension ContentNode {
  /// A list of samples as it was meant.
  ///
  /// YAML takes the plain text `has {order_number: A-10042} shipped yet` for a mapping, because of the colon and the
  /// blank; authors write it all the same, so the two halves become one text again.
  var withMarksRejoined: ContentNode {
    guard case .sequence(let elements) = content else { return self }
    return ContentNode(
      content: .sequence(elements.map(\.rejoined)),
      source: source,
      line: line,
      column: column
    )
  }

  private var rejoined: ContentNode {
    guard let members, members.count == 1, let start = members[0].key.plainText,
      let end = members[0].value.plainText, start.hasOpenBrace
    else { return self }
    let key = members[0].key
    return ContentNode(
      content: .scalar("\(start): \(end)", .plain),
      source: source,
      line: key.line,
      column: key.column
    )
  }
}

extension String {
  /// Whether a brace opened in the text is still open at its end.
  fileprivate var hasOpenBrace: Bool {
    guard let open = lastIndex(of: "{") else { return false }
    return !self[open...].contains("}")
  }
}
