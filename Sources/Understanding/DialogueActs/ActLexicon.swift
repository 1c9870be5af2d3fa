import Conversation
import TextAnalysis

/// The phrases that do something to a conversation.
enum ActLexicon {
  /// The longest phrase that starts with word `index`.
  static func phrase(in words: ActWords, at index: Int) -> ActPhrase? {
    for length in stride(from: Swift.min(longest, words.tokens.count - index), to: 0, by: -1) {
      let key = words.texts[index..<(index + length)].joined(separator: " ")
      guard let entry = phrases[key] else { continue }
      // "The other one" is one of two things, not something else.
      if key == "other", ["the", "my", "that"].contains(words[index - 1]) { return nil }
      return ActPhrase(act: entry.act, range: index..<(index + length), isStrong: entry.isStrong)
    }
    return nil
  }

  private struct Entry {
    let act: DialogueAct
    let isStrong: Bool
  }

  private static let longest = 7

  private static let phrases: [String: Entry] = {
    var result: [String: Entry] = [:]
    let lists: [(DialogueAct, Bool, String)] = [
      (.affirm, true, strongAffirm), (.affirm, false, weakAffirm), (.deny, true, strongDeny),
      (.deny, false, weakDeny), (.cancel, true, strongCancel), (.cancel, false, weakCancel),
      (.thank, true, thanks), (.requestRepeat, false, repeats), (.lack, true, lacks),
      (.somethingElse, true, strongOthers), (.somethingElse, false, weakOthers),
    ]
    for (act, isStrong, list) in lists {
      for phrase in list.split(separator: "|") {
        let words = Tokenizer.tokens(of: String(phrase)).map(\.text).joined(separator: " ")
        result[words] = Entry(act: act, isStrong: isStrong)
      }
    }
    return result
  }()

  // Each list is one text: easier to read and to extend than a column of literals.

  private static let strongAffirm = """
    yes|yep|yeah|yea|yup|yess|yesss|yes it is|yes it did|yes it does|yes i do|yes i did|\
    yes that's it|yes that is right|yes please do|of course|no problem|no worries|yes of course
    """

  private static let weakAffirm = """
    yes but|yeah but|yep but|go ahead|yes go ahead|y|ya|ye|aye|ok|okay|okey|k|kk|sure|sure thing|correct|that's correct|\
    that is correct|right|that's right|that is right|thats right|all right|alright|fine|\
    that's fine|that is fine|good|sounds good|sounds great|great|perfect|brilliant|excellent|\
    exactly|indeed|true|agreed|i agree|affirmative|confirm|confirmed|i confirm|do it|do that|\
    do so|please do|go for it|why not|by all means|that works|that worked|it works|it worked|\
    works now|it works now|that helped|it helped|it did|it does|it is|that's it|that is it|\
    that's the one|this one|that one|that did it|it did help|that did help|solved|that solved it|\
    all good|all sorted|sorted|got it|you're right|you are right|i do|i did|very helpful|helpful|\
    that was helpful|makes sense|very much so|cool|lovely|super|awesome|nice one|carry on|\
    continue|proceed|please proceed|happy with that|absolutely|definitely|certainly
    """

  private static let strongDeny = """
    no|nope|nah|noo|nooo|no thanks|no thank you|no ta|no way|not really|not quite|didn't help|\
    did not help|didnt help|doesn't help|does not help|doesnt help|that didn't help|\
    that did not help|that didnt help|not helpful|unhelpful|wasn't helpful|was not helpful|\
    isn't helpful|not what i asked|not what i meant|not what i need|not what i wanted|\
    not what i want|not what i was looking for|not what i was asking|that's not it|that is not it|\
    thats not it|didn't answer my question|did not answer my question|doesn't answer my question|\
    does not answer my question|not my question|of course not|definitely not|absolutely not|\
    certainly not|no not really|i don't think so|i do not think so|i dont think so|\
    no that's wrong|no that is wrong|thanks for nothing|thank you for nothing
    """

  private static let weakDeny = """
    n|never|don't|do not|dont|don't do it|don't do that|do not do it|wrong|that's wrong|\
    that is wrong|thats wrong|incorrect|that's incorrect|false|negative|not right|\
    that's not right|that is not right|not correct|that isn't right|that isn't correct|\
    that isn't it|not true|not that|not this|not that one|not this one|not at all|not yet|\
    i'd rather not|rather not|better not|it didn't|it did not|it doesn't|it does not|it isn't|\
    it is not|it's not|it wasn't|it won't|no it is not|i don't|i do not|i didn't|i did not|not it|\
    didn't work|did not work|didnt work|still doesn't work|still does not work|still not working|\
    no good|no use|useless|not useful|of no help|no help|none needed|i disagree|disagree|\
    nothing else|nothing else thanks
    """

  private static let strongCancel = """
    never mind|nevermind|forget it|forget that|forget about it|forget this|nvm|cancel that|\
    cancel this|don't bother|do not bother|dont bother|don't worry about it|doesn't matter|\
    does not matter|it doesn't matter|doesnt matter
    """

  private static let weakCancel = """
    cancel|cancel it|cancel everything|abort|quit|exit|stop|stop it|stop this|stop that|stop now|\
    leave it|drop it|scrap that|scrap it|back out|start over|start again|let's stop|enough|\
    that's enough
    """

  private static let thanks = """
    thanks|thank you|thankyou|thanks a lot|thanks so much|thanks very much|thank you so much|\
    thank you very much|many thanks|thx|tnx|ty|cheers|ta|much appreciated|appreciate it|\
    i appreciate it|appreciated|thanks for your help|thank you for your help|thanks for the help|\
    thank you for the help|thanks a million|thanks a bunch|thanks again|thank you again|\
    thanks mate|thx a lot|many thanks for your help|thanks for all your help|thanks for helping|\
    thank you for helping
    """

  private static let repeats = """
    sorry what|what please|pardon|pardon me|huh|eh|come again|excuse me|say again|say that again|\
    say it again|could you say that again|can you say that again|please say that again|repeat|\
    repeat that|please repeat|please repeat that|can you repeat|can you repeat that|\
    could you repeat that|can you repeat the question|repeat the question|what was that|\
    what do you mean|what does that mean|what did you say|i don't understand|i do not understand|\
    i dont understand|don't understand|i didn't understand|i didn't understand that|\
    i don't get it|i didn't get that|i didn't catch that|didn't catch that|i don't follow|\
    what was the question|which question|sorry i don't understand
    """

  private static let lacks = """
    i don't have it|i do not have it|i dont have it|don't have it|dont have it|do not have it|\
    i don't have one|i don't have that|i don't have any|don't have one|don't have that|\
    dont have one|i haven't got it|haven't got it|i haven't got one|haven't got one|\
    i have not got it|i have none|i don't know|i do not know|i dont know|don't know|dont know|\
    do not know|don't know it|dunno|i dunno|idk|no idea|i have no idea|no clue|i have no clue|\
    haven't a clue|not sure|i'm not sure|im not sure|i am not sure|unsure|lost it|i lost it|\
    i've lost it|i have lost it|can't find it|cannot find it|cant find it|i can't find it|\
    i cannot find it|can not find it|i can't remember|i cannot remember|can't remember|\
    cant remember|i don't remember|don't remember|dont remember|i forgot|i forgot it|forgot it|\
    i've forgotten|i've forgotten it|i don't recall|don't recall|i never got one|never got one|\
    i never received one|i didn't get one|i did not get one|not to hand|i don't have it with me|\
    i don't have it to hand|i don't have that information|i can't say|beats me|who knows|\
    no number|not quite sure|not really sure|not entirely sure|not too sure|not so sure|\
    not very sure|i'm not quite sure|i'm not really sure|i'm not entirely sure|i'm not too sure|\
    i'm not so sure|i'm not very sure|i am not quite sure|i am not really sure|\
    i am not entirely sure|i am not too sure|i am not so sure|i am not very sure
    """

  private static let strongOthers = """
    none of these|none of those|none of them|none of the above|none of that|none of this|\
    neither of these|neither of those|neither of them|not one of these|not any of these|not these
    """

  private static let weakOthers = """
    something else|neither|none|something different|another question|a different question|\
    different question|other|another topic|another thing|something other|anything else|\
    other question|not on the list|not listed
    """

  /// Words that add nothing to a phrase: an utterance of phrases and these alone is pure.
  static let fillers: Set<String> = [
    "please", "pls", "plz", "well", "oh", "um", "uh", "er", "erm", "hmm", "hm", "ah", "hi", "hello",
    "hey", "just", "really", "actually", "then", "so", "the", "a", "an", "it", "that", "this", "me",
    "i", "you", "to", "for", "and", "now", "at", "all", "very", "much", "am", "i'm", "is", "be",
    "was",
    "would", "like", "want", "need", "can", "could", "with", "sir", "madam", "mate", "there",
    "think",
    "guess", "sorry", "lol", "haha", "let's", "lets", "it's", "its", "that's", "thats", "also",
    "too",
    "my", "do", "still", "honestly", "unfortunately", "sadly", "afraid", "let", "i'll", "i'd", "we",
    "us",
    "but", "kindly", "maybe", "i've", "say", "have", "bit", "bot", "robot", "chatbot", "machine",
    "computer", "of", "one", "anyway", "if", "may",
    "today", "immediately", "asap", "here", "help", "completely", "quite", "totally",
  ]

  /// Words before the first phrase of a longer text.
  static let openers: Set<String> = [
    "oh", "well", "um", "uh", "er", "hmm", "ah", "hi", "hello", "hey", "sorry", "actually", "so",
    "and",
    "but", "that", "it", "this", "i'm", "i", "am", "is", "it's", "that's", "was", "just",
  ]

  /// What may stand between an answer and a question.
  static let joints: Set<String> = [
    "and", "but", "so", "well", "then", "please", "sorry", "also", "just", "um", "er",
  ]

  /// What a question begins with.
  static let questionWords: Set<String> = [
    "what", "what's", "whats", "where", "where's", "wheres", "when", "when's", "how", "how's",
    "why",
    "which", "who", "can", "could", "do", "does", "did", "is", "are", "will", "would", "may",
    "should", "has", "have",
  ]

  /// What people say when they go.
  static let farewells = PhraseSet([
    "bye", "goodbye", "good bye", "cya", "see ya", "see you", "farewell", "cheerio", "take care",
    "good night", "have a nice", "have a good", "have a great",
    "have a lovely", "talk to you soon", "that's all for now",
  ])

  /// With these, "cancel" asks for something.
  static let wishes: Set<String> = [
    "want", "need", "like", "would", "can", "could", "i'd", "how", "may", "my", "i'll", "have",
  ]

  /// What follows a "no" that answers, without a comma between.
  static let afterNo: Set<String> = [
    "i", "i'm", "i'd", "i've", "i'll", "it", "it's", "its", "that", "that's", "thats", "this",
    "the",
    "my", "you", "your", "we", "they", "he", "she", "but", "because", "not", "there", "please",
    "what",
    "how", "can", "could", "where", "when", "why", "no", "just", "sorry", "wait", "actually",
    "don't",
    "dont", "didn't", "still", "cancel", "let", "send", "give", "tell", "show", "get", "use",
  ]
}
