import CanonicalJSON

/// A part of a session that a snapshot holds.
protocol SnapshotCoded: Sendable {
  /// The part as JSON, all of it.
  var snapshotJSON: JSONValue { get }
  /// The part that `snapshotJSON` wrote; nil for anything else.
  init?(snapshotJSON: JSONValue)
}

/// A struct that is written as an object, one field a stored property.
protocol SnapshotRecord: SnapshotCoded {
  /// Any value, whose properties are then set from the fields.
  static var snapshotBlank: Self { get }
  /// A field for every stored property, in the order in which they are written.
  static var snapshotFields: [SnapshotField<Self>] { get }
}

extension SnapshotRecord {
  var snapshotJSON: JSONValue {
    .object(JSONObject(distinct: Self.snapshotFields.map { ($0.name, $0.write(self)) }))
  }

  /// Strict: a field that is missing must never be taken for its first value.
  init?(snapshotJSON: JSONValue) {
    let fields = Self.snapshotFields
    guard let members = snapshotJSON.object?.members, members.count == fields.count else {
      return nil
    }
    self = Self.snapshotBlank
    for (field, member) in zip(fields, members) {
      guard member.name == field.name, field.read(member.value, &self) else { return nil }
    }
  }
}

/// How one stored property of `Record` is written and read.
struct SnapshotField<Record>: Sendable {
  /// The property's name, as the source has it: a test compares.
  let name: String
  let write: @Sendable (Record) -> JSONValue
  /// Whether the JSON was of the property's form, and it was set.
  let read: @Sendable (JSONValue, inout Record) -> Bool

  /// The property called `name` at `path`.
  init<Part: SnapshotCoded>(
    _ name: String,
    _ path: any WritableKeyPath<Record, Part> & Sendable
  ) {
    self.name = name
    write = { $0[keyPath: path].snapshotJSON }
    read = { json, record in
      guard let part = Part(snapshotJSON: json) else { return false }
      record[keyPath: path] = part
      return true
    }
  }
}
