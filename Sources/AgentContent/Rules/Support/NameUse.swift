import Dialogue
import SourceDiagnostics

/// A place where content reads a name.
struct NameUse {
  let reference: Reference
  let node: ContentNode
  /// The UTF-8 bytes of the node's text that are the name.
  let range: Range<Int>

  /// A diagnostic about the name.
  func diagnostic(
    _ code: String,
    _ message: String,
    hint: String? = nil,
    notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    node.diagnostic(code, message, of: range, hint: hint, notes: notes)
  }
}

extension TextDraft {
  /// The names it reads, each once.
  var uses: [NameUse] {
    let text = node.scalar ?? ""
    let places = NameFinder.names(inTemplate: text)
    return NameUse.once(references).map { reference in
      NameUse(
        reference: reference,
        node: node,
        range: places.first { $0.reference == reference }?.range ?? 0..<text.utf8.count
      )
    }
  }
}

extension ConditionDraft {
  /// The names it reads, each once.
  var uses: [NameUse] {
    let text = node.scalar ?? ""
    return NameUse.once(readable?.references ?? []).map { reference in
      NameUse(
        reference: reference,
        node: node,
        range: NameFinder.range(of: reference, inCondition: text) ?? 0..<text.utf8.count
      )
    }
  }
}

extension OperandDraft {
  /// The name it reads, if it reads one.
  var use: NameUse? {
    operand?.reference.map {
      NameUse(reference: $0, node: node, range: 1..<max(2, (node.scalar ?? "").utf8.count))
    }
  }
}

extension NameUse {
  /// The names as texts write them, in order.
  static func names(_ references: Set<Reference>) -> [String] { references.map(\.name).sorted() }

  fileprivate static func once(_ references: [Reference]) -> [Reference] {
    var seen: Set<Reference> = []
    return references.filter { seen.insert($0).inserted }
  }
}

extension IntentDraft {
  /// Every place where the intent reads a name, in the order of its parts.
  var uses: [NameUse] {
    let outside =
      slotTexts.flatMap(\.uses) + conditions.flatMap(\.uses) + replyTexts.flatMap(\.uses)
    let later = [reply?.timers.timeUse].compactMap { $0 }
    return outside + later + (states ?? []).flatMap(\.uses)
  }

  /// Everything that is said, with its translations.
  var groups: [TextGroup] {
    let ofSlots = slots.flatMap { slot -> [TextGroup] in
      let ask = TextGroup(texts: slot.ask, translations: slot.askTranslations)
      let ladder = TextGroup(texts: slot.notUnderstood, translations: slot.ladderTranslations)
      return [ask, ladder, slot.silence]
    }
    let ofReply: [TextGroup] = reply.map { [$0.group] + $0.timers.groups } ?? []
    return ofSlots + ofReply + (states ?? []).flatMap(\.groups)
  }

  /// The questions and ladders of the slots.
  private var slotTexts: [TextDraft] {
    slots.flatMap { slot -> [TextDraft] in
      let translated = (slot.askTranslations + slot.ladderTranslations).flatMap(\.texts)
      return slot.ask + slot.notUnderstood + translated + slot.silence.allTexts
    }
  }

  /// The conditions outside the flow.
  private var conditions: [ConditionDraft] {
    [escalation?.condition].compactMap { $0 } + (reply?.allVariants.compactMap(\.condition) ?? [])
  }

  private var replyTexts: [TextDraft] {
    reply.map { $0.allVariants.map(\.text) + $0.timers.groups.flatMap(\.allTexts) } ?? []
  }

  /// Every condition of the intent.
  var allConditions: [ConditionDraft] {
    conditions + (states ?? []).flatMap(\.conditions)
  }

  /// Every text of the intent.
  var allTexts: [TextDraft] { slotTexts + replyTexts + (states ?? []).flatMap(\.texts) }
}

extension TextGroup {
  /// The texts of all languages.
  var allTexts: [TextDraft] { texts + translations.flatMap(\.texts) }
}

extension IntentDraft.Reply {
  /// The variants of all languages.
  var allVariants: [Variant] { variants + translations.flatMap(\.variants) }

  /// What is said, with its translations.
  var group: TextGroup {
    TextGroup(
      texts: variants.map(\.text),
      translations: translations.map {
        TextTranslation(key: $0.key, language: $0.language, texts: $0.variants.map(\.text))
      }
    )
  }
}

extension StateDraft {
  /// Everything that is said in it and on the ways out, with its translations.
  var groups: [TextGroup] {
    var groups = transitions.flatMap {
      [TextGroup(texts: $0.say, translations: $0.sayTranslations)] + $0.timers.groups
    }
    if case .confirm(let question, _, _) = step {
      groups.insert(TextGroup(texts: question, translations: questionTranslations), at: 0)
    }
    return groups
  }

  /// The conditions of its branches.
  var conditions: [ConditionDraft] {
    if case .choose(let branches) = step { branches.compactMap(\.condition) } else { [] }
  }

  /// What is said in it and on the ways out.
  var texts: [TextDraft] {
    groups.flatMap { $0.texts + $0.translations.flatMap(\.texts) }
  }

  /// The values it gives to its action.
  var arguments: [OperandDraft] {
    if case .action(let action) = step { action.arguments } else { [] }
  }

  /// Every place where it reads a name.
  var uses: [NameUse] {
    arguments.compactMap(\.use) + conditions.flatMap(\.uses) + texts.flatMap(\.uses)
      + transitions.flatMap(\.set).compactMap(\.use)
      + transitions.compactMap(\.timers.timeUse)
  }
}
