extension RequestLexicon {
  static let german: RequestLexicon = {
    var lexicon = RequestLexicon()
    lexicon.thingNegators = words("kein keine keinen keinem keiner keines keinerlei nichts")
    lexicon.negators = lexicon.thingNegators.union(
      words("nicht nich niemals nie weder noch keinesfalls keineswegs")
    )
    lexicon.restrictors = words("nur bloß bloss allein lediglich ausschließlich")
    lexicon.endings = words("mehr länger laenger")
    lexicon.preferring = words("statt anstatt anstelle")
    lexicon.sparing = words("ohne")
    lexicon.turns = words("sondern aber jedoch stattdessen vielmehr lieber doch")
    lexicon.joints = words("und sowie oder")
    lexicon.also = ["auch"]
    lexicon.additions = words("außerdem ausserdem zusätzlich zudem übrigens zweitens ferner")
    lexicon.subjects = words("ich wir")
    lexicon.wishes = words(
      """
      will wollen möchte moechte möchten moechten mag wollte würde wuerde würden brauche brauchen
      brauch wünsche werde plane beabsichtige muss müssen bestehe verlange hätte
      """
    )
    lexicon.orders = words("soll sollen sollt sollte sollten sollst")
    lexicon.courtesies = words("bitte")
    lexicon.addressees = words("sie ihr")
    lexicon.offers = words(
      """
      liefern versenden verschicken akzeptieren nehmen haben geben bieten führen verkaufen antworten reagieren melden können könnten sind werden wollen möchten würden sollten finden verstehen
      wissen kennen
      """
    )
    lexicon.tellers = words(
      """
      ist sind war waren bin bist wird wurde wurden habe hab hat haben hatte hatten kann kannst
      könnte konnte konnten können darf dürfen geht gehen ging klappt funktioniert funktionieren
      kommt kam komme kommen lässt finde findet find sehe sieht seh weiß weiss verstehe versteht
      kenne bekomme bekam bekommen erhalte erhielt erhalten steht stimmt passt passen lädt startet
      öffnet reagiert antwortet fehlt gibt gab gefunden angekommen gekommen geliefert zufrieden
      sicher möglich vorhanden verfügbar da richtig falsch gut schlecht schlimm hilfreich klar
      angezeigt akzeptiert erkannt erinnere merke glaube denke
      """
    )
    lexicon.undergoing = words(
      """
      warten zahlen bezahlen bekommen erhalten verlieren haben sein werden sehen hören verpassen
      riskieren wissen finden verstehen leben leiden glauben akzeptieren bleiben behalten müssen
      hinnehmen aufgeben vergessen draufzahlen streiten belästigt gestört missen verzichten
      """
    )
    lexicon.infinitiveMarks = ["zu"]
    lexicon.infinitiveEndings = ["en", "ern", "eln"]
    lexicon.wishNouns = words("interesse bedarf lust absicht verwendung anlass")
    lexicon.intentions = ["vor"]
    lexicon.complements = words("dass daß")
    lexicon.abouts = words("um wegen bezüglich betreffend")
    lexicon.suppositions = words(
      "wenn falls ob warum wieso weshalb sofern solange bevor wie was wer wo wann welche welcher"
    )
    lexicon.questionWords = words(
      """
      was wo wann wie warum wieso weshalb wer wem wen welche welcher welches welchen wohin woher
      wieviel wofür womit woran
      """
    )
    lexicon.askingVerbs = words(
      """
      kann kannst können könnt könnte könnten ist sind war hat haben habt gibt darf dürfen wird
      werden muss müssen soll sollte kommt geht liefern liefert nehmen akzeptieren bieten bekomme
      """
    )
    lexicon.openers = words(
      """
      hallo hi hey guten tag morgen abend moin servus ja nein nee nö ok okay gut also ach oh äh
      entschuldigung sorry danke bitte doch und dann jetzt moment stopp halt nun na eigentlich
      mal weil denn da
      """
    )
    lexicon.statementOpeners = words(
      """
      ich wir mein meine meinem meiner unser unsere der die das den dem ein eine es sie er man
      leider seit gestern heute weil da wenn als ihr ihre dieser diese dieses mir mich uns
      """
    )
    lexicon.indefinites = words("ein eine einen einem einer irgendeine irgendeinen")
    lexicon.determiners = lexicon.indefinites.union(
      words("der die das den dem mein meine meinen meinem meiner unser unsere unseren diese diesen")
    )
    lexicon.pronouns = words("es ihn ihm davon dafür damit daran")
    lexicon.empty = lexicon.wishes.union(lexicon.turns).union(lexicon.openers).union(
      words(
        """
        nich brauch nur bloß lediglich statt anstatt anstelle gar überhaupt unbedingt wissen sagen
        fragen sofort wirklich lediglich weder erst zuerst auch
        """
      )
    )
    lexicon.corrections = words("entschuldigung sorry moment korrektur meinte quatsch falsch nein")
    lexicon.listWords = words(
      "und sowie bestellung bestellungen nummer meine die der für von mit beide auch über zu"
    )
    return lexicon
  }()
}
