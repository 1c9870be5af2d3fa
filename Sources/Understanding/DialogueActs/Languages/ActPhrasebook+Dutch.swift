import Conversation

extension ActPhrasebook {
  static let dutch = ActPhrasebook(
    [
      .affirm: """
      ja|jawel|klopt|dat klopt|precies|zeker|natuurlijk|graag|ja graag|ja hoor|prima|\
      oké|ok|akkoord|dat heeft geholpen|ja dat heeft geholpen
      """,
      .deny: """
      nee|neen|nee dank je|nee dank u|nee bedankt|liever niet|klopt niet|dat klopt niet|\
      helpt niet|dat helpt niet|heeft niet geholpen
      """,
      .cancel: "laat maar|vergeet het|stop|stoppen|hoeft niet meer",
      .requestPerson: """
      met een mens praten|met een mens spreken|met een medewerker praten|\
      met een medewerker spreken|met iemand praten|met iemand spreken|\
      met een persoon praten|een medewerker|een mens|een echt persoon
      """,
      .thank: "dank je|dank u|bedankt|dankjewel|dank je wel|dank u wel|hartelijk dank",
      .requestRepeat: "wat zegt u|nog een keer|kunt u dat herhalen|wat",
      .lack: """
      weet ik niet|ik weet het niet|dat weet ik niet|geen idee|heb ik niet|\
      die heb ik niet|ik kan het niet vinden|kan ik niet vinden|ik heb geen nummer
      """,
      .somethingElse: "iets anders|geen van deze|geen van beide",
    ],
    fillers: "alstublieft alsjeblieft dan nou hoor wel maar ik wil graag even",
    farewells: "tot ziens|doei|dag|fijne dag|fijne avond|tot later",
    numbers: """
      een=1 één=1 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 eerste=1 \
      tweede=2 derde=3 vierde=4 laatste=0
      """,
    aroundChoice:
      "de het optie nummer antwoord ik kies neem graag sterren ster cijfer van bedankt ja",
    questionWords:
      "wat waar wanneer hoe waarom wie welke kan kunt kunnen is zijn heeft hebben mag moet",
    saysNoApart: true
  )
}
