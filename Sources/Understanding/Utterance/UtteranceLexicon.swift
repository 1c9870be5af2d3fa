/// The function words that clauses and their forms are read from. English; nothing here belongs to a trade.
enum UtteranceLexicon {
  /// Words whose full stop ends no sentence.
  static let abbreviations: Set<String> = [
    "eg", "ie", "mr", "mrs", "ms", "dr", "st", "vs", "approx", "inc", "ltd", "etc", "ref", "tel",
    "dept", "est", "acc", "acct", "qty", "max", "min", "incl",
  ]

  /// What people say before they come to the point.
  static let openers: Set<String> = [
    "hi", "hello", "hey", "hiya", "dear", "good", "morning", "afternoon", "evening", "ok", "okay",
    "and", "but", "so", "also", "well", "sorry", "yes", "no", "nope", "yeah", "thanks", "thank",
    "actually", "just", "then", "plus", "oh", "um", "uh", "besides", "anyway", "btw", "right",
    "wait", "cheers", "there", "team", "all", "now", "really", "honestly", "look", "listen",
    "instead", "rather", "simply", "only", "again", "first", "firstly", "second", "secondly",
    "next", "finally", "lastly", "too", "please", "pls", "plz", "kindly", "maybe", "perhaps",
    "however", "though", "basically", "sir", "madam", "guys",
  ]

  /// What makes an openers' sentence a request by itself.
  static let courtesies: Set<String> = ["please", "pls", "plz", "kindly"]

  static let questionWords: Set<String> = [
    "what", "what's", "whats", "where", "where's", "wheres", "when", "when's", "how", "how's",
    "hows", "why", "which", "who", "who's", "whose", "whom",
  ]

  /// Question words that hold their verb.
  static let closedQuestionWords: Set<String> = [
    "what's", "whats", "where's", "wheres", "when's", "how's", "hows", "who's",
  ]

  /// Verbs that begin a question whatever follows.
  static let askingVerbs: Set<String> = [
    "is", "are", "was", "were", "does", "did", "isn't", "aren't", "wasn't", "weren't", "doesn't",
    "didn't", "am", "isnt", "arent", "doesnt", "didnt",
  ]

  /// Verbs that begin a question where a subject follows.
  static let turningVerbs: Set<String> = [
    "do", "can", "could", "will", "would", "should", "shall", "may", "might", "must", "have", "has",
    "had", "don't", "dont", "can't", "cant", "cannot", "couldn't", "won't", "wouldn't",
    "shouldn't", "hasn't", "haven't", "hadn't",
  ]

  static let subjects: Set<String> = [
    "i", "you", "we", "they", "it", "he", "she", "there", "this", "that", "these", "those", "the",
    "my", "your", "our", "their", "his", "her", "any", "anyone", "anybody", "someone", "somebody",
    "u", "a", "an", "each", "every", "everyone", "people", "one", "all", "some",
  ]

  /// What a sentence that tells something begins with.
  static let tellers: Set<String> = [
    "i", "i'm", "im", "i've", "ive", "i'd", "i'll", "ill", "we", "we're", "we've", "my", "our",
    "the", "it", "it's", "its", "this", "that", "that's", "thats", "there", "there's", "theres",
    "they", "they're", "he", "she", "your", "a", "an", "these", "those", "someone", "somebody",
    "nobody", "everything", "nothing", "something", "one", "because", "since", "as", "if", "some",
    "both", "you", "you're", "half", "most", "every", "each", "another", "yesterday", "today",
    "when", "after", "before", "while",
  ]

  /// What a part without a verb begins with: "for my account, …".
  static let prepositions: Set<String> = [
    "for", "in", "on", "at", "with", "about", "from", "to", "of", "by", "regarding", "concerning",
    "during", "without", "instead", "due", "despite", "per", "under", "within",
  ]

  /// Words that stand for what was named before.
  static let pronouns: Set<String> = [
    "it", "them", "they", "this", "that", "these", "those", "one", "ones", "its", "their", "there",
    "he", "she", "him", "same", "so", "it's", "that's", "they're",
  ]

  static let firstPerson: Set<String> = [
    "i", "we", "i'm", "im", "we're", "i've", "we've", "i'd", "we'd", "ive", "id",
  ]

  /// Verbs that say what somebody wants.
  static let wishes: Set<String> = [
    "want", "wanna", "need", "wish", "looking", "trying", "hoping", "wanting", "wondering",
    "require", "appreciate", "must", "calling", "writing", "asking",
    "request", "demand", "intend", "plan",
  ]

  /// Between the subject and what it wants.
  static let beforeWish: Set<String> = [
    "would", "'d", "really", "just", "also", "only", "am", "was", "do", "still", "simply", "now",
    "actually", "will", "then", "been", "have", "are", "might", "may", "rather", "want", "too",
    "urgently", "definitely", "currently", "much", "even", "always", "kindly", "very",
  ]

  /// Verbs of asking that take "me".
  static let tellingVerbs: Set<String> = [
    "tell", "let", "help", "show", "give", "send", "explain", "remind", "get", "call", "email",
    "inform", "advise", "refund", "ask",
  ]

  /// Phrases that announce another request.
  static let additions: [[String]] = [
    "and also", "also", "another thing", "another question", "one more thing",
    "one more question", "one other thing", "and another thing", "and another question",
    "and one more thing", "and one more question", "in addition", "additionally", "furthermore",
    "moreover", "plus", "besides that", "on top of that", "by the way", "btw", "secondly",
    "second", "second question", "my second question", "my other question", "other question",
    "next question", "a second question", "a further question", "while i'm at it",
    "while we're at it", "while you're at it", "and while i'm at it", "and while we're at it",
    "and while you're at it", "at the same time", "thirdly", "finally", "lastly", "and finally",
    "and lastly", "apart from that", "separately", "and then", "oh and", "oh and also",
    "plus also", "but also", "and by the way", "then also", "and secondly", "as well as that",
    "different question", "a different question", "unrelated",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Announcements that stand in the middle of a sentence too, without a comma before them.
  static let inlineAdditions: [[String]] = [
    "and also", "oh and", "and another thing", "and another question", "and one more thing",
    "and one more question", "and secondly", "and by the way", "and finally", "and lastly",
    "and while i'm at it", "and while we're at it", "and while you're at it", "plus also",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Words that join what they stand between.
  static let joints: Set<String> = ["and", "but", "then", "plus", "&"]
}
