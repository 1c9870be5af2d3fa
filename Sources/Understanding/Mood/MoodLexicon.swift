/// The words of upset customers in one language, in the form in which the tokenizer gives them.
struct MoodLexicon: Sendable {
  /// Swear words.
  let swearing: Set<String>
  /// Words that are slights when they are aimed at somebody.
  let slights: Set<String>
  /// Words for the one who is spoken to.
  let aims: Set<String>
  /// Phrases of anger.
  let anger: PhraseSet
  /// Phrases of waiting too long.
  let waiting: PhraseSet

  /// The words of a language; English where it has none of its own.
  static func of(_ language: String) -> Self { byLanguage[language] ?? english }

  private init(
    swearing: String,
    slights: String,
    aims: String,
    anger: String,
    waiting: String
  ) {
    self.swearing = Set(swearing.split(separator: " ").map(String.init))
    self.slights = Set(slights.split(separator: " ").map(String.init))
    self.aims = Set(aims.split(separator: " ").map(String.init))
    self.anger = PhraseSet(list: anger)
    self.waiting = PhraseSet(list: waiting)
  }

  private static let byLanguage: [String: Self] = [
    "en": english, "de": german, "fr": french, "es": spanish, "it": italian, "nl": dutch,
    "pt": portuguese,
  ]

  private static let english = Self(
    swearing: """
      fuck fucking fucked fuckin fuckers wtf shit shitty bullshit crap crappy damn dammit bloody \
      bollocks arse arsehole asshole bastard bastards bitch piss pissed twat wanker wankers dickhead
      """,
    slights: """
      stupid idiot idiots moron morons muppet muppets dumb useless pathetic incompetent clown clowns \
      worthless hopeless thick
      """,
    aims:
      "you your you're youre u bot chatbot robot machine computer thing yourself yourselves off",
    anger: """
      ridiculous|disgusting|disgrace|disgraceful|appalling|outrageous|unacceptable|furious|\
      fed up|sick of|sick and tired|had enough|a joke|an absolute joke|terrible service|\
      awful service|worst service|worst company|so angry|really angry|very angry|livid|\
      never again|waste of time|wasting my time|rip off|scam|scammers|fobbed off|\
      third time|fourth time|fifth time|how many times|once and for all|already told you|\
      i already said|already said that|told you already|i just told you|not good enough|\
      thanks for nothing|thank you for nothing|what a shambles|shambles|beyond a joke|useless
      """,
    waiting: """
      still waiting|been waiting|waiting for weeks|waiting for days|waiting ages|for weeks|\
      for ages|still nothing|still no answer|no reply|nobody replies|nobody answers|\
      no one answers|still hasn't|still not here|for hours
      """
  )

  private static let german = Self(
    swearing: """
      scheisse scheiss verdammt verdammte verdammter verdammtes verdammten kacke mist arsch \
      arschloch arschlöcher fuck verfluchte verfickte scheissladen
      """,
    slights: """
      dumm dummer dumme idiot idioten blöd blöder blöde unfähig unfähiger unfähige nutzlos nutzloser \
      trottel deppen depp versager lächerlich
      """,
    aims: "du dich dein ihr euch sie bot chatbot roboter maschine computer ding",
    anger: """
      unverschämt|unverschämtheit|frechheit|unfassbar|unglaublich|unmöglich|eine zumutung|zumutung|\
      stinksauer|wütend|ich habe genug|es reicht|mir reicht's|mir reichts|nie wieder|saftladen|\
      katastrophe|abzocke|betrug|zum dritten mal|zum vierten mal|schon wieder|wie oft noch|\
      das habe ich schon gesagt|habe ich bereits gesagt|zeitverschwendung|schlechter service
      """,
    waiting: """
      warte immer noch|immer noch nicht|immer noch nichts|seit wochen|seit tagen|seit stunden|\
      warte schon|warte seit|keine antwort|niemand antwortet|noch immer nicht
      """
  )

  private static let french = Self(
    swearing: "merde putain bordel connard connards foutre chier",
    slights: "stupide idiot idiots nul nuls nulle incapable incapables débile inutile",
    aims: "vous tu toi votre ton bot robot machine",
    anger: """
      inadmissible|scandaleux|honteux|ridicule|j'en ai marre|marre|ras le bol|plus jamais|arnaque|\
      inacceptable|troisième fois|combien de fois|furieux|furieuse|incroyable|une honte
      """,
    waiting: "j'attends toujours|toujours rien|depuis des semaines|depuis des jours|aucune réponse"
  )

  private static let spanish = Self(
    swearing: "mierda joder coño puta cabrón cabrones hostia",
    slights: "estúpido estúpidos idiota idiotas inútil inútiles imbécil imbéciles tonto",
    aims: "tú usted ustedes tu su eres sois bot robot máquina",
    anger: """
      vergonzoso|una vergüenza|ridículo|inaceptable|estoy harto|estoy harta|harto|harta|nunca más|\
      estafa|tercera vez|cuántas veces|indignante|furioso|furiosa|increíble
      """,
    waiting: "sigo esperando|todavía nada|desde hace semanas|desde hace días|nadie responde"
  )

  private static let italian = Self(
    swearing: "merda cazzo stronzo stronzi vaffanculo minchia",
    slights: "stupido stupidi idiota idioti inutile inutili incapace incapaci scemo",
    aims: "tu lei voi tuo suo sei siete bot robot macchina",
    anger: """
      vergognoso|una vergogna|ridicolo|inaccettabile|sono stufo|sono stufa|stufo|stufa|mai più|\
      truffa|terza volta|quante volte|furioso|furiosa|incredibile
      """,
    waiting: "sto ancora aspettando|ancora niente|da settimane|da giorni|nessuno risponde"
  )

  private static let dutch = Self(
    swearing: "kut klote shit verdomme godverdomme lul klootzak klootzakken",
    slights: "dom domme idioot idioten sukkel sukkels nutteloos nutteloze waardeloos waardeloze",
    aims: "je jij u jullie bot robot machine ding",
    anger: """
      belachelijk|schandalig|een schande|onacceptabel|woedend|ik ben het zat|zat|nooit meer|\
      oplichting|derde keer|hoe vaak|ongelofelijk|waardeloos
      """,
    waiting: "wacht nog steeds|nog steeds niets|al weken|al dagen|geen antwoord|niemand antwoordt"
  )

  private static let portuguese = Self(
    swearing: "merda porra caralho foda foder",
    slights: "estúpido estúpidos idiota idiotas inútil inúteis incompetente burro",
    aims: "tu você vocês o seu teu és bot robô máquina",
    anger: """
      vergonhoso|uma vergonha|ridículo|inaceitável|estou farto|estou farta|farto|farta|nunca mais|\
      burla|terceira vez|quantas vezes|furioso|furiosa|inacreditável
      """,
    waiting: "ainda à espera|ainda nada|há semanas|há dias|ninguém responde"
  )
}
