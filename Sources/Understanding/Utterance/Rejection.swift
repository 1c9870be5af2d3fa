/// Words by which a customer says what they do not want.
struct Rejection: Sendable, Hashable {
  /// How much its wording proves.
  enum Strength: Sendable, Hashable {
    /// "I don't want to …", "no need to …": said of nothing but a wish.
    case plain
    /// "Instead of …", "I already …", "I don't want the …": what it says may well be part of the request. It counts
    /// only beside words that clearly ask for something else.
    case contrasting
  }

  /// All its words: "I don't want to cancel my order".
  let range: Range<Int>
  /// What is rejected: "cancel my order".
  let scope: Range<Int>
  let strength: Strength
  /// Whether it tells the agent what not to do.
  var isOrder = false
  /// Whether it drops what was spoken of, "never mind the order": whatever its words resemble, they ask for nothing.
  var isSetAside = false
  /// Whether it denies a request in so many words, "not a refund", "I never said I want to cancel": that request is not
  /// what is meant, even where it is not clear what is.
  var isDenial = false
}
