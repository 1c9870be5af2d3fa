/// Every rule that content must keep.
enum ContentRules {
  static let all: [any ContentRule] = []
}
