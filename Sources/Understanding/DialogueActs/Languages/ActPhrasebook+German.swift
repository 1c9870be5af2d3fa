import Conversation

extension ActPhrasebook {
  static let german = ActPhrasebook(
    [
      .affirm: """
      ja|jawohl|jep|jo|genau|richtig|stimmt|das stimmt|korrekt|klar|natürlich|gerne|\
      gern|ja bitte|ja gerne|ja gern|mach das|machen sie das|tun sie das|einverstanden|\
      in ordnung|ok|okay|passt|sicher|auf jeden fall|super|perfekt|bestens|hat geholfen|\
      das hat geholfen|ja hat geholfen|bitte ja|das ist richtig
      """,
      .deny: """
      nein|nee|nö|nein danke|lieber nicht|bitte nicht|auf keinen fall|stimmt nicht|\
      das stimmt nicht|falsch|das ist falsch|nicht wirklich|eher nicht|leider nein|\
      leider nicht|hat nicht geholfen|das hat nicht geholfen|hat mir nicht geholfen|\
      das hilft mir nicht|das hilft nicht|hilft mir nicht|nicht hilfreich|\
      das ist es nicht|das meine ich nicht|das meinte ich nicht
      """,
      .cancel: """
      abbrechen|abbruch|stopp|stop|vergiss es|vergessen sie es|vergessen wir das|\
      lassen wir das|lass gut sein|hat sich erledigt|schon erledigt|nicht mehr nötig
      """,
      .requestPerson: """
      mit einem menschen sprechen|mit einem menschen reden|\
      mit einem echten menschen sprechen|mit einer echten person sprechen|\
      mit einer person sprechen|mit einem mitarbeiter sprechen|\
      mit einem mitarbeiter reden|mit einer mitarbeiterin sprechen|\
      mit jemandem sprechen|mit jemandem reden|mit jemand sprechen|\
      mit einem berater sprechen|einen menschen|einen mitarbeiter|einen echten menschen|\
      echter mensch|echte person|mensch bitte|mitarbeiter bitte|ein mensch|\
      verbinden sie mich|rufen sie mich an|rufen sie mich zurück|kundenberater
      """,
      .thank: """
      danke|danke schön|dankeschön|danke sehr|danke ihnen|vielen dank|herzlichen dank|\
      besten dank|tausend dank
      """,
      .requestRepeat: """
      wie bitte|nochmal bitte|noch einmal bitte|noch mal bitte|was meinen sie|\
      was meinst du|können sie das wiederholen|wiederholen sie das|bitte wiederholen|hä|was hast du gesagt|was haben sie gesagt|\
      was
      """,
      .lack: """
      weiss ich nicht|weiss nicht|das weiss ich nicht|ich weiss nicht|\
      ich weiss es nicht|keine ahnung|habe ich nicht|hab ich nicht|die habe ich nicht|\
      die hab ich nicht|den habe ich nicht|das habe ich nicht|habe ich nicht mehr|habe ich leider nicht|finde ich nicht|\
      die finde ich nicht|ich finde sie nicht|ich finde die nummer nicht|\
      ich habe sie nicht|ich habe keine|ich habe keine nummer|keine nummer|\
      ich habe die nummer nicht|ich weiss die nummer nicht|\
      ich habe die bestellnummer nicht|ich finde die bestellnummer nicht
      """,
      .somethingElse: """
      etwas anderes|was anderes|keins davon|keine davon|keines davon|keiner davon|\
      nichts davon
      """,
    ],
    fillers: """
      bitte doch mal also na hm hmm ach oh äh dann und schon ganz sehr lieber schön gut \
      ich möchte will würde gerne hallo ihnen sie das es so aber leider
      """,
    farewells: """
      tschüss|tschüs|auf wiedersehen|bis dann|bis bald|schönen tag noch|\
      schönen abend noch|ciao|mach's gut
      """,
    numbers: """
      eins=1 eine=1 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 \
      erste=1 ersten=1 erstes=1 erster=1 zweite=2 zweiten=2 zweites=2 zweiter=2 dritte=3 dritten=3 drittes=3 vierte=4 \
      letzte=0 letzten=0 letztes=0
      """,
    aroundChoice: """
      die das der den option nummer antwort punkt bitte nehme nehmen ich wähle möchte \
      lieber also ja sterne stern note von würde sagen gebe eine ein klare danke
      """,
    questionWords: """
      was wo wann wie warum wieso weshalb wer welche welcher welches wohin woher kann \
      können könnte könnten ist sind hat haben wird werden gibt darf dürfen muss
      """,
    saysNoApart: true
  )
}
