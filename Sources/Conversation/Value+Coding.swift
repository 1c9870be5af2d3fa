import CanonicalJSON

extension Value {
  /// The value as JSON: texts, numbers and flags as they are, the rest as an object that names its kind.
  package var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .number(let number): .number(number)
    case .flag(let flag): .bool(flag)
    case .date(let date): ["date": .string(date.description)]
    case .time(let time): ["time": .string(time.description)]
    case .moment(let moment):
      ["date": .string(moment.day.description), "time": .string(moment.time.description)]
    case .money(let minorUnits, let currency):
      ["minor_units": .integer(minorUnits), "currency": .string(currency)]
    case .duration(let duration): ["milliseconds": .integer(duration.count)]
    case .sealed(let sealed): sealed.json
    case .list(let values): .array(values.map(\.json))
    }
  }

  /// The value that `json` stands for; nil where it stands for none.
  package init?(json: JSONValue) {
    switch json {
    case .string(let text): self = .text(text)
    case .integer(let number): self = .number(Double(number))
    case .number(let number): self = .number(number)
    case .bool(let flag): self = .flag(flag)
    case .array(let elements): self = .list(elements.compactMap { Value(json: $0) })
    case .object(let object):
      guard let value = Value(object: object) else { return nil }
      self = value
    case .null: return nil
    }
  }

  private init?(object: JSONObject) {
    let time = object["time"]?.string.flatMap { ClockTime($0) }
    if let date = object["date"]?.string.flatMap({ LocalDate($0) }) {
      self = time.map { .moment(LocalMoment(day: date, time: $0)) } ?? .date(date)
    } else if let time {
      self = .time(time)
    } else if let units = object["minor_units"]?.integer, let code = object["currency"]?.string {
      self = .money(minorUnits: units, currency: code)
    } else if let count = object["milliseconds"]?.integer {
      self = .duration(Milliseconds(count: count))
    } else if let sealed = SealedValue(json: .object(object)) {
      self = .sealed(sealed)
    } else {
      return nil
    }
  }

  /// How the value reads in English where no filter says otherwise.
  package var plainText: String { text(in: "en") }

  /// How the value reads in a language, by its BCP 47 tag, where no filter says otherwise.
  package func text(in language: String) -> String {
    let forms = ValueForms.of(language)
    return switch self {
    case .text(let text): text
    case .number(let number): forms.number(number)
    case .flag(let flag): flag ? forms.yes : forms.no
    case .date(let date): forms.date(date)
    case .time(let time): time.description
    case .moment(let moment): "\(forms.date(moment.day)), \(moment.time)"
    case .money(let minorUnits, let currency): forms.money(minorUnits, currency)
    case .duration(let duration): forms.duration(duration)
    case .sealed(let sealed): sealed.masked
    case .list(let values): values.map { $0.text(in: language) }.joined(separator: ", ")
    }
  }
}

extension SealedValue {
  /// Handle, kind and masked form.
  package var json: JSONValue {
    ["handle": .string(handle), "kind": .string(kind), "masked": .string(masked)]
  }

  /// The reference that `json` holds, if any.
  package init?(json: JSONValue) {
    guard let handle = json["handle"]?.string, let kind = json["kind"]?.string,
      let masked = json["masked"]?.string
    else { return nil }
    self.init(handle: handle, kind: kind, masked: masked)
  }
}

extension [String: Value] {
  /// The named values as an object, in the order of their names.
  package var json: JSONValue {
    .object(JSONObject(distinct: sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) }))
  }

  /// The named values of an object; none where there is no object.
  package init(json: JSONValue?) {
    self.init()
    for member in json?.object?.members ?? [] {
      self[member.name] = Conversation.Value(json: member.value)
    }
  }
}
