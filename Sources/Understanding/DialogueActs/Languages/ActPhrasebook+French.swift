import Conversation

extension ActPhrasebook {
  static let french = ActPhrasebook(
    [
      .affirm: """
      oui|ouais|d'accord|exact|exactement|c'est ça|c'est exact|bien sûr|oui merci|\
      oui s'il vous plaît|oui svp|volontiers|ok|parfait|très bien|allez y|c'est bon|\
      ça m'a aidé|oui ça m'a aidé
      """,
      .deny: """
      non|non merci|pas du tout|pas vraiment|ce n'est pas ça|c'est pas ça|ça n'aide pas|\
      ça ne m'aide pas|cela ne m'aide pas|ça ne m'a pas aidé|pas utile
      """,
      .cancel: """
      laissez tomber|laisse tomber|oubliez|oublie|oubliez ça|stop|arrêtez|peu importe|\
      tant pis
      """,
      .requestPerson: """
      parler à un humain|parler à une personne|parler à un conseiller|\
      parler à quelqu'un|parler avec un conseiller|parler avec quelqu'un|un conseiller|\
      un humain|un être humain|une vraie personne
      """,
      .thank: "merci|merci beaucoup|merci bien|mille mercis",
      .requestRepeat: "pardon|vous pouvez répéter|pouvez vous répéter|répétez|quoi",
      .lack: """
      je ne sais pas|je sais pas|aucune idée|je ne l'ai pas|je l'ai pas|\
      je ne trouve pas|je ne le trouve pas|je n'en ai pas|je n'ai pas le numéro
      """,
      .somethingElse: "autre chose|aucun|aucune|aucun des deux|rien de tout ça",
    ],
    fillers: "svp s'il vous te plaît alors bon bien je voudrais mais euh",
    farewells: "au revoir|à bientôt|bonne journée|bonne soirée|salut",
    numbers: """
      un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 \
      premier=1 première=1 deuxième=2 second=2 \
      seconde=2 troisième=3 dernier=0 dernière=0
      """,
    aroundChoice: """
      le la l option numéro choix réponse je prends choisis svp étoiles étoile note sur \
      merci oui
      """,
    questionWords: """
      que quoi quand où comment pourquoi qui quel quelle quels quelles est combien puis \
      peut pouvez
      """,
    saysNoApart: true
  )
}
