/// Which form of a noun goes with a number, by the names of the Unicode CLDR.
package enum PluralCategory: String, Sendable, Hashable, CaseIterable {
  case zero, one, two, few, many, other
}
