import CanonicalJSON

/// Not the form of the log: that one is for people and other programs, and a day of a far year, or an infinite number,
/// which only a computation gives, has none there.
extension Value: SnapshotCoded {
  var snapshotJSON: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .flag(let flag): .bool(flag)
    case .number(let number): ["number": number.snapshotJSON]
    case .date(let date): ["day": .integer(date.daysSinceEpoch)]
    case .time(let time): ["minute": .integer(time.minuteOfDay)]
    case .moment(let moment):
      ["day": .integer(moment.day.daysSinceEpoch), "minute": .integer(moment.time.minuteOfDay)]
    case .money(let minorUnits, let currency):
      ["minor_units": .integer(minorUnits), "currency": .string(currency)]
    case .duration(let duration): ["milliseconds": .integer(duration.count)]
    case .sealed(let sealed): sealed.snapshotJSON
    case .list(let values): values.snapshotJSON
    }
  }

  init?(snapshotJSON: JSONValue) {
    switch snapshotJSON {
    case .string(let text): self = .text(text)
    case .bool(let flag): self = .flag(flag)
    case .array:
      guard let values = [Value](snapshotJSON: snapshotJSON) else { return nil }
      self = .list(values)
    case .object(let object):
      guard let value = Value(snapshot: object) else { return nil }
      self = value
    case .null, .integer, .number: return nil
    }
  }

  private init?(snapshot object: JSONObject) {
    let time = object["minute"]?.integer.map { ClockTime(minuteOfDay: $0) }
    if let number = object["number"].flatMap({ Double(snapshotJSON: $0) }) {
      self = .number(number)
    } else if let day = object["day"]?.integer.map({ LocalDate(daysSinceEpoch: $0) }) {
      self = time.map { .moment(LocalMoment(day: day, time: $0)) } ?? .date(day)
    } else if let time {
      self = .time(time)
    } else if let units = object["minor_units"]?.integer, let code = object["currency"]?.string {
      self = .money(minorUnits: units, currency: code)
    } else if let count = object["milliseconds"]?.integer {
      self = .duration(Milliseconds(count: count))
    } else if let sealed = SealedValue(snapshotJSON: .object(object)) {
      self = .sealed(sealed)
    } else {
      return nil
    }
  }
}
