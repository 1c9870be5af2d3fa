extension Phrases {
  static let polish: [Wording.Key: [String]] = [
    .unsupportedLanguage: [
      """
      Niestety nie możemy jeszcze pomóc po polsku, tylko w tych językach: {agent.languages}. \
      Wiadomość została przekazana naszemu zespołowi jako zgłoszenie {ticket.number}.
      """
    ],
    .handoffClosed: ["Zespół odpowie w godzinach pracy."],
    .contact: [
      """
      Jak możemy się z Państwem skontaktować: e-mailem czy telefonicznie? Jeśli wolą Państwo \
      tego nie podawać, proszę napisać „nie”.
      """
    ],
    .contactSaved: ["Dziękujemy, dopisaliśmy to do zgłoszenia."],
    .contactDeclined: ["W porządku. Odpowiedź na zgłoszenie {ticket.number} będzie czekać tutaj."],
    .contactNotUnderstood: ["Nie znaleźliśmy tu adresu. E-mail, numer telefonu czy „nie”?"],
    .passedOn: ["Dopisaliśmy to do zgłoszenia {ticket.number}."],
    .anythingElse: ["W porządku. W razie potrzeby prosimy napisać."],
    .solved: ["Zgłoszenie {ticket.number} zostało rozwiązane."],
  ]

  static let swedish: [Wording.Key: [String]] = [
    .unsupportedLanguage: [
      """
      Tyvärr kan jag inte hjälpa till på svenska ännu, bara på: {agent.languages}. Jag har \
      lämnat ditt meddelande till en kollega som ärende {ticket.number}.
      """
    ],
    .handoffClosed: ["Du får svar under arbetstid."],
    .contact: ["Hur kan vi nå dig: via e-post eller telefon? Skriv nej om du hellre avstår."],
    .contactSaved: ["Tack, jag har lagt till det i ärendet."],
    .contactDeclined: ["Det går bra. Svaret på ärende {ticket.number} kommer att finnas här."],
    .contactNotUnderstood: [
      "Jag hittade ingen adress. En e-postadress, ett telefonnummer eller nej?"
    ],
    .passedOn: ["Jag har lagt till det i ärende {ticket.number}."],
    .anythingElse: ["Okej. Skriv bara om det är något mer."],
    .solved: ["Ärende {ticket.number} är löst."],
  ]

  static let danish: [Wording.Key: [String]] = [
    .unsupportedLanguage: [
      """
      Jeg kan desværre ikke hjælpe på dansk endnu, kun på: {agent.languages}. Jeg har givet \
      din besked videre til en kollega som sag {ticket.number}.
      """
    ],
    .handoffClosed: ["Du får svar inden for arbejdstiden."],
    .contact: [
      """
      Hvordan kan vi kontakte dig: på e-mail eller telefon? Skriv nej, hvis du hellre vil \
      lade være.
      """
    ],
    .contactSaved: ["Tak, jeg har føjet det til sagen."],
    .contactDeclined: ["Det er i orden. Svaret på sag {ticket.number} vil ligge her."],
    .contactNotUnderstood: [
      "Jeg fandt ingen adresse. En e-mailadresse, et telefonnummer eller nej?"
    ],
    .passedOn: ["Jeg har føjet det til sag {ticket.number}."],
    .anythingElse: ["Okay. Skriv bare, hvis der er mere."],
    .solved: ["Sag {ticket.number} er løst."],
  ]

  static let norwegian: [Wording.Key: [String]] = [
    .unsupportedLanguage: [
      """
      Jeg kan dessverre ikke hjelpe på norsk ennå, bare på: {agent.languages}. Jeg har gitt \
      meldingen din videre til en kollega som sak {ticket.number}.
      """
    ],
    .handoffClosed: ["Du får svar i arbeidstiden."],
    .contact: [
      "Hvordan kan vi nå deg: på e-post eller telefon? Skriv nei hvis du helst vil la være."
    ],
    .contactSaved: ["Takk, jeg har lagt det til i saken."],
    .contactDeclined: ["Det er greit. Svaret på sak {ticket.number} vil ligge her."],
    .contactNotUnderstood: [
      "Jeg fant ingen adresse. En e-postadresse, et telefonnummer eller nei?"
    ],
    .passedOn: ["Jeg har lagt det til i sak {ticket.number}."],
    .anythingElse: ["Greit. Bare skriv hvis det er noe mer."],
    .solved: ["Sak {ticket.number} er løst."],
  ]

  static let finnish: [Wording.Key: [String]] = [
    .unsupportedLanguage: [
      """
      Valitettavasti en voi vielä auttaa suomeksi, vain näillä kielillä: {agent.languages}. \
      Olen välittänyt viestisi kollegalle tukipyyntönä {ticket.number}.
      """
    ],
    .handoffClosed: ["Saat vastauksen työaikana."],
    .contact: [
      """
      Miten voimme tavoittaa sinut: sähköpostilla vai puhelimella? Kirjoita ei, jos et halua \
      kertoa.
      """
    ],
    .contactSaved: ["Kiitos, lisäsin sen tukipyyntöön."],
    .contactDeclined: ["Selvä. Vastaus tukipyyntöön {ticket.number} tulee tänne."],
    .contactNotUnderstood: ["En löytänyt osoitetta. Sähköpostiosoite, puhelinnumero vai ei?"],
    .passedOn: ["Lisäsin sen tukipyyntöön {ticket.number}."],
    .anythingElse: ["Selvä. Kirjoita, jos tarvitset vielä jotain."],
    .solved: ["Tukipyyntö {ticket.number} on ratkaistu."],
  ]

  static let czech: [Wording.Key: [String]] = [
    .unsupportedLanguage: [
      """
      Bohužel zatím neumím pomoci česky, jen v těchto jazycích: {agent.languages}. Vaše \
      zpráva byla předána kolegovi jako požadavek {ticket.number}.
      """
    ],
    .handoffClosed: ["Odpovíme v pracovní době."],
    .contact: [
      "Jak vás můžeme kontaktovat: e-mailem, nebo telefonicky? Pokud nechcete, napište ne."
    ],
    .contactSaved: ["Děkuji, je to doplněno k požadavku."],
    .contactDeclined: ["V pořádku. Odpověď na požadavek {ticket.number} najdete zde."],
    .contactNotUnderstood: ["Žádná adresa tu není. E-mail, telefonní číslo, nebo ne?"],
    .passedOn: ["Je to doplněno k požadavku {ticket.number}."],
    .anythingElse: ["Dobře. Napište, kdyby bylo ještě něco."],
    .solved: ["Požadavek {ticket.number} je vyřešen."],
  ]

  static let russian: [Wording.Key: [String]] = [
    .unsupportedLanguage: [
      """
      К сожалению, я пока не могу помочь на русском языке, только на этих языках: \
      {agent.languages}. Ваше сообщение передано коллеге, номер обращения {ticket.number}.
      """
    ],
    .handoffClosed: ["Вам ответят в рабочее время."],
    .contact: [
      """
      Как с вами связаться: по электронной почте или по телефону? Если не хотите указывать, \
      напишите «нет».
      """
    ],
    .contactSaved: ["Спасибо, это добавлено к обращению."],
    .contactDeclined: ["Хорошо. Ответ на обращение {ticket.number} появится здесь."],
    .contactNotUnderstood: ["Адреса здесь нет. Электронная почта, номер телефона или «нет»?"],
    .passedOn: ["Это добавлено к обращению {ticket.number}."],
    .anythingElse: ["Хорошо. Напишите, если понадобится что-то ещё."],
    .solved: ["Вопрос по обращению {ticket.number} решён."],
  ]

  static let ukrainian: [Wording.Key: [String]] = [
    .unsupportedLanguage: [
      """
      На жаль, поки що не можу допомогти українською, лише цими мовами: {agent.languages}. \
      Ваше повідомлення передано колезі, номер звернення {ticket.number}.
      """
    ],
    .handoffClosed: ["Вам дадуть відповідь у робочий час."],
    .contact: [
      """
      Як з вами зв’язатися: електронною поштою чи телефоном? Якщо не бажаєте вказувати, \
      напишіть «ні».
      """
    ],
    .contactSaved: ["Дякую, це додано до звернення."],
    .contactDeclined: ["Гаразд. Відповідь на звернення {ticket.number} з’явиться тут."],
    .contactNotUnderstood: ["Адреси тут немає. Електронна пошта, номер телефону чи «ні»?"],
    .passedOn: ["Це додано до звернення {ticket.number}."],
    .anythingElse: ["Гаразд. Напишіть, якщо знадобиться щось іще."],
    .solved: ["Питання за зверненням {ticket.number} вирішено."],
  ]

  static let greek: [Wording.Key: [String]] = [
    .unsupportedLanguage: [
      """
      Λυπάμαι, δεν μπορώ ακόμα να βοηθήσω στα ελληνικά, μόνο σε: {agent.languages}. Το \
      μήνυμά σας διαβιβάστηκε σε συνάδελφο με αριθμό αιτήματος {ticket.number}.
      """
    ],
    .handoffClosed: ["Θα λάβετε απάντηση σε ώρες εργασίας."],
    .contact: [
      """
      Πώς μπορούμε να επικοινωνήσουμε μαζί σας: με e-mail ή τηλέφωνο; Αν δεν θέλετε, γράψτε \
      όχι.
      """
    ],
    .contactSaved: ["Ευχαριστώ, προστέθηκε στο αίτημα."],
    .contactDeclined: ["Εντάξει. Η απάντηση στο αίτημα {ticket.number} θα εμφανιστεί εδώ."],
    .contactNotUnderstood: ["Δεν βρήκα διεύθυνση. E-mail, αριθμός τηλεφώνου ή όχι;"],
    .passedOn: ["Προστέθηκε στο αίτημα {ticket.number}."],
    .anythingElse: ["Εντάξει. Γράψτε αν χρειάζεστε κάτι άλλο."],
    .solved: ["Το αίτημα {ticket.number} επιλύθηκε."],
  ]
}
