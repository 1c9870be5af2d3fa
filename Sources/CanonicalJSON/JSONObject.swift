/// The members of a JSON object, in order.
///
/// Objects here are small (an event, a request), so look-up is a linear scan by UTF-8 bytes: names that
/// look alike but differ in their bytes stay different members.
package struct JSONObject: Sendable, Hashable {
  /// One name with its value.
  package struct Member: Sendable, Hashable {
    /// The member's name.
    package var name: String
    /// The member's value.
    package var value: JSONValue
  }

  /// The members in the order in which they were written.
  package private(set) var members: [Member] = []

  /// An object without members.
  package init() {}

  /// An object of the pairs given; a later pair replaces an earlier one of the same name.
  package init(_ pairs: [(String, JSONValue)]) {
    members.reserveCapacity(pairs.count)
    for (name, value) in pairs { self[name] = value }
  }

  /// An object of pairs whose names are known to differ, in linear time: for tables keyed by id.
  package init(distinct pairs: some Sequence<(String, JSONValue)>) {
    members = pairs.map { Member(name: $0, value: $1) }
  }

  /// An object of members whose names are known to differ.
  init(distinct members: [Member]) { self.members = members }

  /// Whether there is no member.
  package var isEmpty: Bool { members.isEmpty }

  /// The value of the member `name`; setting nil removes it, setting a value keeps its place.
  package subscript(name: String) -> JSONValue? {
    get { index(of: name).map { members[$0].value } }
    set {
      switch (index(of: name), newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Sets the member `name` unless `value` is nil.
  package mutating func set(_ name: String, ifPresent value: JSONValue?) {
    if let value { self[name] = value }
  }

  private func index(of name: String) -> Int? {
    members.firstIndex { $0.name.hasSameBytes(as: name) }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}
