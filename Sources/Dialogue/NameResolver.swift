import Conversation

/// What the names in conditions and texts stand for at one moment of a turn.
struct NameResolver {
  let definition: DialogueDefinition
  let session: Session
  let context: TurnContext
  /// The intent whose content is read.
  var intent: IntentID?
  /// The title of the article being shown.
  var articleTitle: String?
  /// The value that has just taken the place of another one.
  var newValue: Value?

  /// The value of a name; nil where it has none.
  func value(of reference: Reference) -> Value? {
    switch reference {
    case .value(let name):
      frame?.values[name] ?? session.slots[SlotName(name)]
    case .customer(let name):
      session.attributes[name]
    case .counter(let counter):
      value(of: counter)
    case .special(let special):
      value(of: special)
    }
  }

  /// The flow whose action results may be read: not those of a flow that this intent has interrupted.
  private var frame: FlowFrame? {
    session.flows.last.flatMap { intent == nil || $0.intent == intent ? $0 : nil }
  }

  private func value(of counter: Reference.Counter) -> Value? {
    switch counter {
    case .asked: .number(Double(intent.map { session.asked[$0, default: 0] } ?? 0))
    case .failed: .number(Double(session.rejections))
    case .hour:
      definition.hours.map { .number(Double($0.localTime(at: context.now).minute / 60)) }
    case .open: .flag(definition.hours?.isOpen(at: context.now) ?? true)
    case .today: .date(today)
    case .upset: .flag(session.recentMood >= definition.mood.upset)
    }
  }

  private func value(of special: Reference.Special) -> Value? {
    switch special {
    case .ticketNumber: session.ticket.map { .text($0.number.rawValue) }
    case .agentName: .text(definition.agentName)
    case .topic:
      (intent ?? session.flows.last?.intent).flatMap { definition.intents[$0] }
        .map { .text($0.topic ?? $0.title) }
    case .hours: definition.hours.map { .text($0.wording) }
    case .articleTitle: articleTitle.map { .text($0) }
    case .languages:
      .text(definition.languages.map(LanguageNames.own).joined(separator: ", "))
    case .newValue: newValue
    case .language: .text(LanguageNames.own(definition.language))
    case .lowestScore: session.survey.map { .text(String($0.survey.scale.lowerBound)) }
    case .highestScore: session.survey.map { .text(String($0.survey.scale.upperBound)) }
    }
  }

  /// The day in the business's zone; in UTC where there is none.
  private var today: LocalDate {
    definition.hours.map { $0.localTime(at: context.now).day }
      ?? LocalDate(daysSinceEpoch: context.now.milliseconds / 86_400_000)
  }

  /// The value of an operand; nil for `none` and for a name without one.
  func value(of operand: Operand) -> Value? {
    switch operand {
    case .literal(let value): value
    case .none: nil
    case .reference(let reference): value(of: reference)
    }
  }

  /// Whether a condition holds. A name without a value equals only `none`, and compares with nothing.
  func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .compare(let left, let comparison, let right):
      compare(value(of: left), comparison, value(of: right))
    case .isIn(let operand, let list):
      list.contains { compare(value(of: operand), .equal, value(of: $0)) }
    case .isTrue(let operand):
      switch value(of: operand) {
      case .flag(let flag): flag
      case nil: false
      case .some: true
      }
    case .not(let inner): !holds(inner)
    case .and(let left, let right): holds(left) && holds(right)
    case .or(let left, let right): holds(left) || holds(right)
    }
  }

  private func compare(
    _ left: Value?,
    _ comparison: Condition.Comparison,
    _ right: Value?
  ) -> Bool {
    switch comparison {
    case .equal: isEqual(left, right)
    case .notEqual: !isEqual(left, right)
    case .less: order(left, right).map { $0 < 0 } ?? false
    case .lessOrEqual: order(left, right).map { $0 <= 0 } ?? false
    case .greater: order(left, right).map { $0 > 0 } ?? false
    case .greaterOrEqual: order(left, right).map { $0 >= 0 } ?? false
    }
  }

  private func isEqual(_ left: Value?, _ right: Value?) -> Bool {
    switch (left, right) {
    case (nil, nil): true
    case (.text(let left), .text(let right)): left.lowercased() == right.lowercased()
    case (let left?, let right?): order(left, right).map { $0 == 0 } ?? (left == right)
    default: false
    }
  }

  /// Below, at or above 0 as `left` is before, at or after `right`; nil where they cannot be compared.
  private func order(_ left: Value?, _ right: Value?) -> Double? {
    switch (left, right) {
    case (.number(let left), .number(let right)): left - right
    case (.date(let left), .date(let right)): Double(left.daysSinceEpoch - right.daysSinceEpoch)
    // An ISO date in quotes is how content writes a date.
    case (.date, .text(let text)): LocalDate(text).flatMap { order(left, .date($0)) }
    case (.text(let text), .date): LocalDate(text).flatMap { order(.date($0), right) }
    // In floating point, since sums and lengths of a back end may be as large as they like.
    case (.duration(let left), .duration(let right)): Double(left.count) - Double(right.count)
    case (.money(let left, let currency), .money(let right, let other)) where currency == other:
      Double(left) - Double(right)
    case (.money(let left, let currency), .number(let right)):
      Double(left) / Double(Currency.minorUnits(of: currency)) - right
    case (.number(let left), .money(let right, let currency)):
      left - Double(right) / Double(Currency.minorUnits(of: currency))
    default: clockOrder(left, right)
    }
  }

  /// Minutes between two times of day, or between two days with a time; as texts they are written
  /// `16:30` and `2026-03-06T16:30`, and beside a day alone a moment counts as its day.
  private func clockOrder(_ left: Value?, _ right: Value?) -> Double? {
    switch (left, right) {
    case (.time(let left), .time(let right)): Double(left.minuteOfDay - right.minuteOfDay)
    case (.time, .text(let text)): ClockTime(text).flatMap { clockOrder(left, .time($0)) }
    case (.text(let text), .time): ClockTime(text).flatMap { clockOrder(.time($0), right) }
    case (.moment(let left), .moment(let right)):
      Double(left.minutesSinceEpoch - right.minutesSinceEpoch)
    case (.moment(let moment), .text(let text)):
      (LocalMoment(text) ?? LocalDate(text).map { LocalMoment(day: $0, time: moment.time) })
        .flatMap { clockOrder(left, .moment($0)) }
    case (.text, .moment): clockOrder(right, left).map { 0 - $0 }
    default: nil
    }
  }
}
