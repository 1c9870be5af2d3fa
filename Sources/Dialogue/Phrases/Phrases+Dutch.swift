extension Phrases {
  static let dutch: [Wording.Key: [String]] = [
    .greeting: ["Goedendag, dit is {agent.name}. Waarmee kan ik helpen?"],
    .fallback: ["Dat heb ik niet goed begrepen. Kunt u het anders zeggen?"],
    .clarify: ["Bedoelt u een van deze?"],
    .somethingElse: ["Iets anders"],
    .aPerson: ["Met een medewerker praten"],
    .searchIntro: ["Dit heb ik gevonden:"],
    .didThatHelp: ["Heeft dat geholpen?"],
    .gladItHelped: ["Fijn om te horen."],
    .sorryAskAgain: ["Het spijt me. Kunt u in andere woorden zeggen wat u nodig hebt?"],
    .handoff: ["Ik heb dit doorgegeven aan een collega als ticket {ticket.number}."],
    .unsupportedLanguage: [
      """
      Helaas kan ik nog niet in het Nederlands helpen, alleen in: {agent.languages}. Ik heb \
      uw bericht doorgegeven aan een collega als ticket {ticket.number}.
      """
    ],
    .askBeforeHandoff: ["Dat kan ik zelf niet beantwoorden. Zal ik het aan een collega doorgeven?"],
    .contact: [
      "Hoe kunnen we u bereiken: per e-mail of telefoon? Zeg nee als u dat liever niet geeft."
    ],
    .contactSaved: ["Bedankt, ik heb het aan het ticket toegevoegd."],
    .contactDeclined: ["Dat is goed. Het antwoord op ticket {ticket.number} vindt u dan hier."],
    .contactNotUnderstood: [
      "Ik heb daarin geen adres gevonden. Een e-mailadres, een telefoonnummer, of nee?"
    ],
    .passedOn: ["Ik heb het aan ticket {ticket.number} toegevoegd."],
    .cancelled: ["Goed, ik ben ermee gestopt. Kan ik nog iets voor u doen?"],
    .nothingToCancel: ["Er is nu niets om te stoppen. Wat kan ik voor u doen?"],
    .resumed: ["Terug naar: {topic}."],
    .slotNotUnderstood: ["Dat kon ik niet lezen.", "Sorry, dat is het ook niet."],
    .slotMistyped: [
      """
      Er lijkt een typefout in te zitten: het laatste cijfer klopt niet. Vergelijk het nog \
      eens, alstublieft.
      """
    ],
    .survey: ["Hoe beoordeelt u dit gesprek, van 1 (slecht) tot 5 (heel goed)?"],
    .surveyThanks: ["Bedankt voor uw beoordeling."],
    .surveyNotUnderstood: [
      """
      Een cijfer van {survey.lowest} tot {survey.highest} graag, of ga gewoon verder.
      """
    ],
    .surveyEffort: [
      """
      In hoeverre bent u het eens, van 1 (helemaal niet) tot 7 (helemaal): mijn vraag was \
      gemakkelijk op te lossen?
      """
    ],
    .surveyRecommendation: [
      """
      Hoe waarschijnlijk is het dat u ons aanbeveelt, van 0 (helemaal niet) tot 10 (zeer)?
      """
    ],
    .surveyComment: [
      """
      Dank u. Wat is de belangrijkste reden voor dat cijfer? Schrijf het in uw eigen \
      woorden, of ga gewoon verder.
      """
    ],
    .surveyClosed: [
      """
      Bedankt voor uw reactie. De tijd voor deze vraag is voorbij: ik heb het genoteerd, \
      maar het telt niet meer mee.
      """
    ],
    .goodbye: ["Tot ziens."],
    .actionFailed: ["Ik kan ons systeem op dit moment niet bereiken."],
    .tooLong: ["Dat is meer dan ik in één keer kan lezen. Kunt u het belangrijkste sturen?"],
    .empty: ["Ik ben er. Wat kan ik voor u doen?"],
    .confirmNotUnderstood: ["Ja of nee graag."],
    .nothingToRepeat: ["Ik heb nog niets gezegd. Wat kan ik voor u doen?"],
    .handoffClosed: ["Onze collega’s antwoorden op deze tijden: {hours}."],
    .anythingElse: ["Goed. Schrijf gerust als er nog iets is."],
    .stopped: ["Goed, ik ben ermee gestopt."],
    .solved: ["Ticket {ticket.number} is opgelost."],
    .declined: ["Goed, dat laat ik. Wat kan ik in plaats daarvan voor u doen?"],
    .nextRequest: ["Nu uw andere vraag: {topic}."],
    .confirmAsIs: ["Ik kan het alleen precies zo doen."],
    .corrected: ["Ik heb dat veranderd in {new.value}."],
    .slotInvalid: ["Dat kan helaas niet.", "Dat kan ook niet, helaas."],
    .lacking: ["Zonder dat kan ik niet verder. Zal ik een collega erbij halen?"],
    .listMore: ["Wilt u nog iets toevoegen?"],
    .whyAsk: [
      """
      Ik heb het nodig om hiermee verder te gaan: {topic}. Wilt u dat liever niet, zeg dan \
      gewoon stop.
      """
    ],
    .whyConfirm: ["Ik vraag het zodat er niets gebeurt wat u niet wilt."],
    .whyContact: ["Zodat een collega u kan antwoorden. U mag gerust nee zeggen."],
    .whyOther: ["Zodat ik u goed begrijp en met het juiste help."],
    .resumeOffer: ["Zullen we hiermee verdergaan: {topic}?"],
    .internalError: ["Er is bij ons iets misgegaan, het spijt me."],
    .languageSwitched: ["Natuurlijk, we gaan verder in het Nederlands."],
    .languageUnknown: ["Het spijt me, ik spreek alleen deze talen: {agent.languages}."],
    .abuse: ["Het spijt me dat u boos bent. Vertel me wat er misging, dan doe ik wat ik kan."],
    .abuseOffer: ["Ik wil u toch graag helpen. Zal ik een collega erbij halen?"],
    .offerPerson: ["Als u liever met een mens praat, zeg het dan gewoon."],
    .undone: ["Wat ik daarvoor al had gedaan, is weer ongedaan gemaakt."],
    .undoFailed: [
      """
      Iets wat ik daarvoor al had gedaan, kon ik niet ongedaan maken. Een collega zet het \
      recht, met ticket {ticket.number}.
      """
    ],
    .goingRound: ["We draaien in een kringetje rond. Zal ik een collega erbij halen?"],
    .stillWaiting: ["Mijn collega heeft alles ontvangen en antwoordt u in ticket {ticket.number}."],
    .returned: ["U bent weer bij mij."],
    .whatElse: ["Wat kan ik verder voor u doen?"],
    .silence: ["Bent u er nog?"],
  ]
}
