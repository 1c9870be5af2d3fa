import Conversation
import Testing

@Suite("Plural forms of languages")
struct PluralRulesTests {
  /// Examples of the CLDR's own table for each rule.
  @Test(
    "Each number takes the form of the CLDR's rules",
    arguments: [
      ("en", "0 other,1 one,1.5 other,2 other,21 other,-1 one"),
      ("en-GB", "1 one,2 other"), ("de", "0 other,1 one,1.5 other,2 other"),
      ("nl", "1 one,0 other"), ("sv", "1 one,2 other,0.5 other"), ("fi", "1 one,0 other"),
      ("no", "1 one,0 other,1.5 other"), ("tr", "1 one,2 other,1.5 other"),
      ("da", "0 other,1 one,0.1 one,1.6 one,2 other,2.5 other"),
      ("fr", "0 one,1 one,1.5 one,2 other,1000000 many,2000000 many,1000001 other"),
      ("pt", "0 one,1 one,1.5 one,2 other,1000000 many"),
      ("pt-BR", "0 one,2 other"),
      ("it", "0 other,1 one,1.5 other,2 other,1000000 many"),
      ("es", "0 other,1 one,1.5 other,2 other,1000000 many"),
      (
        "pl",
        "0 many,1 one,2 few,4 few,5 many,11 many,12 many,14 many,21 many,22 few,112 many,1.5 other"
      ),
      ("cs", "0 other,1 one,2 few,4 few,5 other,22 other,1.5 many"),
      (
        "ru",
        "0 many,1 one,2 few,4 few,5 many,11 many,14 many,21 one,22 few,101 one,111 many,1.5 other"
      ),
      ("uk", "1 one,3 few,11 many,25 many,31 one,0.5 other"),
      (
        "ar",
        "0 zero,1 one,2 two,3 few,10 few,11 many,99 many,100 other,102 other,103 few,111 many,0.5 other"
      ),
      ("ja", "0 other,1 other,1.5 other"), ("zh", "1 other,2 other"),
    ]
  )
  func categories(language: String, examples: String) throws {
    let rules = try #require(PluralRules.of(language))
    for example in examples.split(separator: ",") {
      let parts = example.split(separator: " ")
      let number = try #require(Double(parts[0]))
      #expect(rules.category(of: number).rawValue == parts[1], "\(language) \(number)")
    }
  }

  @Test("Every number of a language takes a form that the language has")
  func isTotal() throws {
    let numbers: [Double] = [
      0, 1, 2, 3, 7, 11, 100, 1e6, 1e18, 1e300, 0.3, 1.2, -4, .nan, .infinity,
    ]
    for language in PluralRules.languages {
      let rules = try #require(PluralRules.of(language))
      for number in numbers {
        let category = rules.category(of: number)
        #expect(rules.categories.contains(category), "\(language) \(number)")
        if !rules.required.contains(category) {
          #expect(rules.required.contains(rules.substitute(for: category)), "\(language)")
        }
      }
    }
    #expect(PluralRules.of("tlh") == nil)
  }
}
