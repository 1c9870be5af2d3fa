import Conversation

/// Recognises "why do you need that?", "what for?": the question what a question is for.
///
/// A question "why" that goes on about something else, "why is my parcel late", is none.
enum PurposeQuestion {
  /// The question that begins with word `index`, up to the end of the utterance; nil where none does.
  static func phrase(in words: ActWords, at index: Int, language: String) -> ActPhrase? {
    guard let lexicon = lexicons[language], !words.isCut else { return nil }
    let rest = Array(words.texts[index...])
    guard (1...longest).contains(rest.count) else { return nil }
    let isShort = lexicon.short.contains(rest.joined(separator: " "))
    guard isShort || asksForPurpose(rest, lexicon) else { return nil }
    return ActPhrase(act: .askWhy, range: index..<words.tokens.count, isStrong: false)
  }

  /// "Why" or "what … for", then a verb of asking, then nothing, or the thing that was asked for.
  private static func asksForPurpose(_ words: [String], _ lexicon: Lexicon) -> Bool {
    guard lexicon.openers.contains(words[0]),
      let verb = words.indices.dropFirst().first(where: { lexicon.verbs.contains(words[$0]) }),
      words[1..<verb].allSatisfy(lexicon.subjects.contains)
    else { return false }
    let isPurpose = lexicon.purposes.isEmpty || !lexicon.purposes.contains(words[0])
    if !isPurpose, words.last != "for" { return false }
    return words.count == verb + 1 || lexicon.things.contains(words[verb + 1])
  }

  private struct Lexicon {
    /// Whole questions.
    let short: Set<String>
    let openers: Set<String>
    /// Openers that ask for a purpose only with "for" at the end.
    let purposes: Set<String>
    let subjects: Set<String>
    let verbs: Set<String>
    /// What may follow the verb.
    let things: Set<String>
  }

  private static let longest = 12

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }

  private static func phrases(_ list: String) -> Set<String> {
    Set(list.split(separator: "|").map(String.init))
  }

  private static let lexicons: [String: Lexicon] = [
    "en": Lexicon(
      short: phrases("why|why not just|what for|but why|why that|why is that|for what|how come"),
      openers: set("why what"),
      purposes: set("what"),
      subjects: set("do does would should must did you i we is are have to has it that this got"),
      verbs: set(
        "need want ask asking know give tell require required necessary needed matter say"
      ),
      things: set("it that this these those my the our your me for to a you all so")
    ),
    "de": Lexicon(
      short: phrases("warum|wieso|wozu|weshalb|wofür|warum das|wieso das|aber warum"),
      openers: set("warum wieso wozu weshalb wofür"),
      purposes: [],
      subjects: set("ist wird wollen müssen soll muss möchten ihr sie ich du das die den das"),
      verbs: set(
        """
        brauchen braucht brauchst brauche wollen wollt fragen fragst fragt wissen nötig sagen \
        geben angeben nennen
        """
      ),
      things: set("sie ihr du das die den meine meinen mein es denn dafür dazu eigentlich ich")
    ),
    "fr": Lexicon(
      short: phrases("pourquoi|pour quoi faire|à quoi ça sert|pourquoi ça"),
      openers: set("pourquoi"),
      purposes: [],
      subjects: set("vous est ce que avez en me le la"),
      verbs: set("demandez besoin voulez faut"),
      things: set("ça cela vous mon ma de d mes le la")
    ),
    "es": Lexicon(
      short: phrases("por qué|para qué|y por qué"),
      openers: set("por para"),
      purposes: [],
      subjects: set("qué me lo usted se"),
      verbs: set("necesita necesitan pide piden quiere preguntan pregunta"),
      things: set("eso esto mi el la saber mis")
    ),
    "it": Lexicon(
      short: phrases("perché|a cosa serve|a che serve|come mai"),
      openers: set("perché"),
      purposes: [],
      subjects: set("le vi lo mi ne ha avete"),
      verbs: set("serve chiede chiedete bisogno vuole volete"),
      things: set("questo il la mio mia di lo")
    ),
    "nl": Lexicon(
      short: phrases("waarom|waarvoor|hoezo|waarom dat"),
      openers: set("waarom waarvoor"),
      purposes: [],
      subjects: set("heeft hebt u je jullie dat het moet ik"),
      verbs: set("nodig vraagt vraag wilt weten hebben vragen"),
      things: set("dat het mijn u je de")
    ),
    "pt": Lexicon(
      short: phrases("porquê|por quê|para quê|por que"),
      openers: set("porque por para"),
      purposes: [],
      subjects: set("que é quê me o"),
      verbs: set("precisa precisam pede pedem quer perguntam"),
      things: set("isso disso do da o a saber de")
    ),
  ]
}
