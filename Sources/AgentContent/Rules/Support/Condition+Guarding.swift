import Dialogue

extension Condition {
  /// The names that surely have a value where the condition holds, or where it does not.
  func namesSet(when isTrue: Bool) -> Set<Reference> {
    switch self {
    case .compare(let left, .equal, let right):
      isTrue ? Self.equalNames(left, right) : Self.differing(left, right)
    case .compare(let left, .notEqual, let right):
      isTrue ? Self.differing(left, right) : Self.equalNames(left, right)
    case .compare(let left, _, let right):
      isTrue ? Set([left, right].compactMap(\.reference)) : []
    case .isIn(let operand, let list):
      isTrue && list.allSatisfy(\.isLiteral) ? Set([operand].compactMap(\.reference)) : []
    case .isTrue(let operand): isTrue ? Set([operand].compactMap(\.reference)) : []
    case .not(let inner): inner.namesSet(when: !isTrue)
    case .and(let left, let right):
      isTrue
        ? left.namesSet(when: true).union(right.namesSet(when: true))
        : left.namesSet(when: false).intersection(right.namesSet(when: false))
    case .or(let left, let right):
      isTrue
        ? left.namesSet(when: true).intersection(right.namesSet(when: true))
        : left.namesSet(when: false).union(right.namesSet(when: false))
    }
  }

  /// A name that equals a literal has a value; one that equals another name may share its lack of one.
  private static func equalNames(_ left: Operand, _ right: Operand) -> Set<Reference> {
    left.isLiteral || right.isLiteral ? Set([left, right].compactMap(\.reference)) : []
  }

  /// A name that differs from `none` has a value; one that differs from a literal may have none.
  private static func differing(_ left: Operand, _ right: Operand) -> Set<Reference> {
    left == .none || right == .none ? Set([left, right].compactMap(\.reference)) : []
  }
}

extension Operand {
  fileprivate var isLiteral: Bool { if case .literal = self { true } else { false } }
}
