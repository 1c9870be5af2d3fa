import Conversation

extension ActPhrasebook {
  static let italian = ActPhrasebook(
    [
      .affirm: """
      sì|si|certo|esatto|giusto|va bene|d'accordo|sì grazie|sì per favore|ok|perfetto|\
      mi ha aiutato|è stato utile
      """,
      .deny: """
      no|no grazie|per niente|non è questo|non mi aiuta|non mi ha aiutato|\
      non è stato utile
      """,
      .cancel: "lascia stare|lasci stare|lasciamo perdere|lascia perdere|non importa|stop|basta",
      .requestPerson: """
      parlare con una persona|parlare con un operatore|parlare con qualcuno|\
      parlare con un umano|un operatore|una persona vera|un essere umano
      """,
      .thank: "grazie|grazie mille|molte grazie|tante grazie",
      .requestRepeat: "scusi|può ripetere|puoi ripetere|come scusi|cosa",
      .lack: """
      non lo so|non so|nessuna idea|non ce l'ho|non lo trovo|non la trovo|\
      non ho il numero
      """,
      .somethingElse: "qualcos'altro|altro|nessuno|nessuna di queste|nessuno di questi",
    ],
    fillers: "per favore allora bene vorrei ma dunque",
    farewells: "arrivederci|a presto|buona giornata|buona serata|addio",
    numbers: """
      uno=1 una=1 due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 \
      primo=1 prima=1 secondo=2 seconda=2 \
      terzo=3 terza=3 ultimo=0 ultima=0
      """,
    aroundChoice: """
      il la l opzione numero risposta scelgo prendo per favore stelle stella voto su \
      grazie sì
      """,
    questionWords: "che cosa quando dove come perché chi quale quali quanto posso può potete è c'è",
    saysNoApart: true
  )
}
