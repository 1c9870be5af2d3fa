/// The function words that rejections are read from. English; nothing here belongs to a trade.
enum NegationLexicon {
  /// What a rejection can begin with; every other word is passed over at once.
  static let triggers: Set<String> = [
    "don't", "dont", "do", "didn't", "didnt", "did", "wouldn't", "wouldnt", "would", "not", "never",
    "won't", "wont", "will", "shan't", "no", "rather", "i'd", "instead", "without", "as", "neither",
    "forget", "nevermind", "ignore", "disregard", "isn't", "isnt", "wasn't", "wasnt", "was",
    "already", "know", "nothing", "refuse", "hate", "other", "prefer", "aren't", "arent",
    "doesn't", "doesnt",
  ]

  /// What says that something is not the case.
  static let denials: Set<String> = [
    "isn't", "isnt", "aren't", "arent", "wasn't", "wasnt", "doesn't", "doesnt", "don't", "dont",
    "not",
  ]

  /// Verbs of wishing and intending.
  static let volitions: Set<String> = [
    "want", "wanna", "wish", "need", "like", "intend", "plan", "mean", "looking", "trying",
    "asking", "going", "gonna", "planning", "hoping", "wanting", "interested", "here", "seeking",
    "asked", "ask", "requesting", "request", "wanted", "meant", "aiming", "willing", "ready",
    "keen", "care", "after", "require", "fancy", "intending", "thinking", "calling", "writing",
  ]

  /// Those that wish for something only with a word such as "to", "for" or "about" behind.
  static let linkedVolitions: Set<String> = [
    "looking", "here", "going", "interested", "thinking", "calling", "writing", "asking", "care",
    "ready", "keen", "willing", "aiming", "asked", "ask", "mean", "hoping", "trying",
  ]

  /// Verbs that report a wish.
  static let reports: Set<String> = [
    "think", "thinking", "believe", "say", "said", "saying", "mention", "mentioned", "claim",
    "claimed", "write", "wrote",
  ]

  static let adverbs: Set<String> = [
    "really", "actually", "even", "just", "necessarily", "currently", "yet", "now", "also", "ever",
    "specifically", "particularly", "simply", "still", "exactly", "always", "only", "definitely",
    "all", "that", "about", "so", "of", "course", "at", "ultimately", "completely", "anymore",
  ]

  /// Verbs of what happens to somebody: who does not want that asks for help.
  static let undergoing: Set<String> = [
    "be", "being", "have", "having", "receive", "receiving", "get", "getting", "keep", "keeping",
    "continue", "wait", "waiting", "lose", "losing", "loose", "see", "seeing", "hear", "hearing",
    "pay", "paying", "miss", "risk", "deal", "worry", "spend", "go", "end", "sound", "bother",
    "know", "find", "feel", "live", "suffer", "owe", "waste", "struggle", "work", "become",
    "understand", "understanding", "believe", "accept", "lie", "sit", "seem", "trust", "allow",
    "stay", "remain", "let", "disclose", "finding", "able", "working", "sure",
  ]

  /// What one has, and so does not ask for.
  static let definites: Set<String> = [
    "the", "my", "our", "it", "this", "that", "these", "those", "them", "your", "his", "her",
    "their", "either", "him", "one", "mine", "both",
  ]

  static let determiners: Set<String> = definites.union(["a", "an", "any", "all", "what", "about"])

  /// Words that end what is rejected.
  static let turns: Set<String> = [
    "but", "instead", "rather", "simply", "though", "however", "except", "only", "anyway",
    "although", "unless",
  ]

  /// A word that goes on with the one before it: "how I want to", "that I need".
  static let links: Set<String> = [
    "what", "how", "that", "which", "who", "where", "when", "if", "whether", "because", "since",
    "as", "and", "or", "to", "about", "of", "for", "on", "in", "than", "why", "with",
  ]

  /// What leads to a clause and says nothing.
  static let lead: Set<String> = [
    "please", "pls", "plz", "hi", "hello", "hey", "no", "ok", "okay", "actually", "well", "sorry",
    "wait", "just", "so", "but", "and", "oh", "thanks", "really", "honestly", "look", "also",
    "yes", "yeah", "nope", "um", "listen", "because", "since", "as", "though", "although", "still",
    "again", "hang", "on", "hold", "stop", "there", "it's", "its", "that", "seriously", "btw",
    "anyway", "now", "right", "mate",
  ]

  /// What a clause of its own may stand behind.
  static let clauseOpeners: Set<String> = lead.union(["then", "while", "whereas", "yet", "or"])

  /// What makes a supposition of the clause behind it.
  static let suppositions: Set<String> = [
    "if", "unless", "when", "whether", "why", "how", "what", "which", "case", "whenever", "until",
    "who", "things", "something", "anything", "where",
  ]

  /// Verbs of what is, not of what is done: "don't have a card", "don't know".
  static let states: Set<String> = [
    "have", "know", "see", "think", "understand", "remember", "recall", "get", "feel", "find",
    "recognise", "recognize", "work", "believe", "own", "receive", "hear", "mind", "care", "seem",
    "exist", "match", "show", "forget", "worry", "hesitate", "want", "need", "like", "wish", "let",
    "allow", "bother", "be", "even", "appear", "fit", "mean", "agree", "trust", "say", "do", "it",
    "panic", "ever", "make", "open", "load", "arrive", "support", "accept", "expect", "keep", "got",
    "wanna", "plan", "intend", "in", "a", "on", "at", "as", "with", "to", "been", "mention",
    "required", "happen",
  ]

  static let preferences: [[String]] = phrases([
    "rather not", "rather you didn't", "prefer not to", "refuse to", "hate to", "i'd hate to",
    "prefer you didn't",
  ])

  static let wishNouns: Set<String> = [
    "need", "wish", "intention", "desire", "plan", "plans", "interest", "reason", "point", "use",
  ]

  static let dismissals: [[String]] = phrases([
    "never mind", "nevermind", "forget", "forget about", "ignore", "disregard", "do not mind",
  ])

  static let offTopic: [[String]] = phrases([
    "not about", "isn't about", "isnt about", "wasn't about", "nothing to do with",
    "not to do with", "not regarding", "not concerning", "not related to", "not because of",
    "isn't to do with", "isn't regarding", "not calling about", "not writing about",
    "not asking about", "not a question about", "not here about", "not contacting you about",
    "not here for",
  ])

  static let preferring: [[String]] = phrases([
    "instead of", "rather than", "as opposed to", "other than",
  ])

  /// Verbs of what has happened.
  static let happenings: Set<String> = [
    "got", "received", "gave", "given", "sent", "came", "charged", "delivered", "was", "were",
    "took", "did", "shipped", "billed", "has", "showed", "put", "arrived", "had", "getting",
    "been", "showing", "says", "shows", "why",
  ]

  /// What "not" denies as part of a statement.
  static let notOpposed: Set<String> = [
    "working", "yet", "sure", "able", "showing", "received", "been", "going", "possible",
    "allowed", "available", "arrived", "here", "there", "happy", "satisfied", "only", "just",
    "even", "really", "at", "in", "on", "right", "correct", "what", "enough", "long", "much",
    "many", "so", "too", "very", "all", "again", "now", "good", "ok", "okay", "fair", "impressed",
    "being", "getting", "receiving", "one", "once", "always", "exactly", "quite", "helpful",
    "great", "i", "you", "it", "that", "this", "as", "if", "mine", "me", "true", "my", "well",
    "connected", "connecting", "responding", "loading", "accepted", "found", "delivered",
  ]

  /// What "no" answers with, or complains of.
  static let afterNo: Set<String> = [
    "i", "i'm", "i've", "i'd", "it", "it's", "the", "that", "this", "you", "we", "they", "not",
    "don't", "dont", "do", "longer", "one", "idea", "need", "way", "what", "can", "please",
    "thanks", "thank", "problem", "worries", "but", "just", "my", "a", "an", "never", "no", "is",
  ]

  /// What "how" asks for the degree of.
  static let measures: Set<String> = [
    "long", "much", "many", "often", "far", "soon", "fast", "quick", "quickly", "big", "large",
    "old", "early", "late",
  ]

  private static func phrases(_ texts: [String]) -> [[String]] {
    texts.map { $0.split(separator: " ").map(String.init) }
  }
}
