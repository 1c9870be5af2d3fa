import SourceDiagnostics

/// Reads drafts from nodes: what has the wrong shape is a fault, what can be read all the same is read.
///
/// Names, texts and conditions are only gathered here; the rules judge them.
struct ContentReader {
  /// A mapping with the keys it may have.
  struct Opening: Sendable {
    let node: ContentNode
    /// What it describes, with its article: `an intent`.
    let what: String
    let keys: [String]
    /// Keys that may be followed by a dot and a language.
    let translatable: [String]
  }

  /// A name that must be one of a few.
  struct Choice: Sendable {
    let node: ContentNode
    /// What it chooses: `kind`.
    let what: String
    let allowed: [String]
  }

  private(set) var faults: [Diagnostic] = []
  private(set) var openings: [Opening] = []
  private(set) var choices: [Choice] = []
  private(set) var texts: [TextDraft] = []
  private(set) var conditions: [ConditionDraft] = []
  private(set) var durations: [DurationDraft] = []
  private(set) var languageKeys: [LanguageKey] = []

  // MARK: Shapes

  /// Records a fault.
  mutating func report(_ fault: Diagnostic) { faults.append(fault) }

  /// The members of a mapping whose keys are known; none where it is none.
  mutating func mapping(
    _ node: ContentNode,
    _ what: String,
    keys: [String],
    translatable: [String] = []
  ) -> Bool {
    guard members(of: node, what) != nil else { return false }
    openings.append(Opening(node: node, what: what, keys: keys, translatable: translatable))
    return true
  }

  /// The members `name.LANGUAGE` of a mapping.
  /// - Parameter isOpen: Whether the language need not be one that the content declares.
  mutating func translations(
    of name: String,
    in node: ContentNode,
    isOpen: Bool = false
  ) -> [(key: LanguageKey, value: ContentNode)] {
    (node.members ?? []).compactMap { member in
      guard let text = member.key.scalar, text.hasPrefix("\(name).") else { return nil }
      let key = LanguageKey(
        node: member.key,
        parent: node,
        name: name,
        language: String(text.dropFirst(name.count + 1)),
        isOpen: isOpen
      )
      languageKeys.append(key)
      return (key, member.value)
    }
  }

  /// The members of a mapping whose keys are names of the content's own.
  mutating func members(of node: ContentNode, _ what: String) -> [ContentNode.Member]? {
    guard let members = node.members else {
      report(
        node.diagnostic(
          "wrong-shape",
          "\(what) must be a mapping",
          hint: "write lines like 'key: value' below it, indented"
        )
      )
      return nil
    }
    for member in members where member.key.scalar == nil {
      report(
        member.key.diagnostic(
          "wrong-shape",
          "a key must be a text",
          hint: "write one word before the ':'"
        )
      )
    }
    return members.filter { $0.key.scalar != nil }
  }

  /// A scalar that says something.
  mutating func scalar(_ node: ContentNode, _ what: String) -> ContentNode? {
    guard let text = node.scalar, !node.isNull, !text.isEmpty else {
      report(node.diagnostic("wrong-shape", "\(what) must be a text", hint: Self.textHint(node)))
      return nil
    }
    return node
  }

  private static func textHint(_ node: ContentNode) -> String {
    switch node.content {
    case .mapping: "put a text that holds ': ' or starts with '{' in quotes"
    case .sequence: "write one text, without '- ' and brackets"
    case .scalar: "nothing is written here: write the text, or remove the entry"
    }
  }

  /// The scalars of a list; a single one counts as a list.
  mutating func scalars(_ node: ContentNode, _ what: String) -> [ContentNode] {
    guard let elements = node.elements else {
      return scalar(node, what).map { [$0] } ?? []
    }
    return elements.compactMap { scalar($0, "each of \(what)") }
  }

  /// The scalars of a list.
  mutating func list(
    _ node: ContentNode,
    _ what: String,
    allowsEmpty: Bool = false
  ) -> [ContentNode] {
    guard let elements = node.elements else {
      report(
        node.diagnostic(
          "wrong-shape",
          "\(what) must be a list",
          hint: "write '- ' before each entry, or [one, another]"
        )
      )
      return []
    }
    return elements.compactMap { element in
      if allowsEmpty, element.scalar?.isEmpty == true { return element }
      return scalar(element, "each of \(what)")
    }
  }

  /// `true` or `false`.
  mutating func flag(_ node: ContentNode, _ what: String) -> Bool? {
    switch node.plainText {
    case "true": return true
    case "false": return false
    default:
      report(
        node.diagnostic(
          "wrong-shape",
          "\(what) must be true or false",
          hint: "write the word without quotes"
        )
      )
      return nil
    }
  }

  /// A decimal number.
  mutating func number(_ node: ContentNode, _ what: String) -> Double? {
    guard let number = node.plainText.flatMap({ PlainNumber.value(of: $0) }) else {
      report(
        node.diagnostic(
          "wrong-shape",
          "\(what) must be a number",
          hint: "write digits without quotes, such as 2 or 0.95"
        )
      )
      return nil
    }
    return number
  }

  // MARK: What rules look at

  /// A name that must be one of `allowed`.
  mutating func choice(_ node: ContentNode, _ what: String, _ allowed: [String]) -> ContentNode? {
    guard let node = scalar(node, what) else { return nil }
    choices.append(Choice(node: node, what: what, allowed: allowed))
    return node
  }

  /// A text with names to fill in.
  mutating func text(_ node: ContentNode, _ what: String) -> TextDraft? {
    guard let node = scalar(node, what) else { return nil }
    let draft = TextDraft(node)
    texts.append(draft)
    return draft
  }

  /// A text, or a list of variants of it.
  mutating func variants(_ node: ContentNode, _ what: String) -> [TextDraft] {
    let drafts = scalars(node, what).map { TextDraft($0) }
    texts += drafts
    return drafts
  }

  /// The texts `name.LANGUAGE` of a mapping.
  mutating func variants(translating name: String, in node: ContentNode) -> [TextTranslation] {
    translations(of: name, in: node).map { key, value in
      TextTranslation(
        key: key.node,
        language: key.language,
        texts: variants(value, "'\(key.node.scalar ?? "")'")
      )
    }
  }

  /// A condition.
  mutating func condition(_ node: ContentNode, _ what: String) -> ConditionDraft? {
    guard let node = scalar(node, what) else { return nil }
    let draft = ConditionDraft(node)
    conditions.append(draft)
    return draft
  }

  /// A length of time.
  mutating func duration(
    _ node: ContentNode,
    _ what: String,
    isRate: Bool = false
  ) -> DurationDraft? {
    guard let node = scalar(node, what) else { return nil }
    let draft = DurationDraft(node, isRate: isRate)
    durations.append(draft)
    return draft
  }
}
