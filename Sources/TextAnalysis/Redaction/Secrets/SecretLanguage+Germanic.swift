extension SecretLanguage {
  static let german = SecretLanguage(
    "de",
    passwords: """
      passwort, passworts, passwörter, passwortes, kennwort, kennworts, password, pw, passphrase,
      kundenpasswort, kundenkennwort, wlan-passwort, wlan-schlüssel, netzwerkschlüssel,
      zugangspasswort, losungswort, einmalpasswort, einmalkennwort, telefonpasswort,
      startpasswort, mailpasswort, routerpasswort, loginpasswort, masterpasswort, initialpasswort,
      kontopasswort, wlan schlüssel, wlan-key, wifi-schlüssel
      """,
    credentials: "zugangsdaten, anmeldedaten, logindaten, login-daten",
    codes: """
      pin, pin-code, pin code, pin-nummer, pin nummer, pincode, geheimzahl, geheimnummer, tan,
      mtan, sms-tan, smstan, push-tan, tan code, tan-code, puk, puk-code, kartenprüfnummer,
      prüfnummer, prüfziffer, kartenprüfziffer, sicherheitscode, sicherheits-code,
      bestätigungscode, bestätigungs-code, verifizierungscode, verifikationscode,
      authentifizierungscode, sms-code, smscode, sms code, einmalcode, einmal-code, zugangscode,
      freischaltcode, aktivierungscode, anmeldecode, login-code, entsperrcode, zahlencode,
      code hinten, code auf der rückseite, dreistelliger code, prüfnummer hinten, ziffern hinten,
      ziffern auf der rückseite, zahlen hinten, zahlen auf der rückseite
      """,
    looseCodes: "code",
    harmlessCodes: """
      rabattcode, gutscheincode, aktionscode, promocode, fehlercode, postleitzahl, bankleitzahl,
      strichcode, barcode, qr-code, qr code, ländercode, farbcode, artikelcode, buchungscode,
      fehler-code, rabatt-code, gutschein-code
      """,
    owners: "mein meine das die der unser neues altes aktuelles",
    copulas: "ist sind war waren lauten lautet lautete heißt hieß wäre sei",
    roles: "als",
    origins: "von",
    connectors: "habe ich auf in zu jetzt nun noch immer aktuell zurzeit also nämlich eben gerade",
    newThoughts: """
      und aber bitte kann können doch nur warum wieso weil denn oder danke es das ich was wenn dann
      obwohl trotzdem hilfe wie
      """,
    units: """
      zeichen ziffern stellen buchstaben mal tage tagen tag wochen monate monaten jahre jahren
      stunden minuten min sekunden versuche versuchen stellig
      """,
    complaints: """
      falsch richtig weg abgelaufen gesperrt ungültig gültig verloren vergessen unbekannt korrekt
      neu alt gleich dasselbe dieselbe derselbe kurz lang sicher unsicher schwach stark leer
      geheim privat zurück fehlerhaft inkorrekt kaputt futsch hin okay ok anders bekannt
      angeblich leider wieder nirgends hinterlegt hier dort geht ging klappt stimmt funktioniert
      zurücksetzen ändern wechseln vergeben egal da perfekt gut schlecht einfach schwer
      weiß kenne vergaß kompliziert nötig pflicht notwendig erforderlich personalisiert mir ihm link feld seite
      e-mail email mail app
      """,
    complaintEndings: "t en ig lich bar los isch"
  )

  static let dutch = SecretLanguage(
    "nl",
    passwords: """
      wachtwoord, wachtwoorden, password, paswoord, ww, wifi-wachtwoord, wifiwachtwoord,
      toegangswoord, wachtzin, wifi-sleutel, wifisleutel, wifi sleutel, inlogwachtwoord, startwachtwoord, hoofdwachtwoord
      """,
    credentials: "inloggegevens, logingegevens",
    codes: """
      pin, pincode, pin-code, pin code, puk, pukcode, puk-code, toegangscode, beveiligingscode,
      verificatiecode, bevestigingscode, inlogcode, sms-code, smscode, sms code, eenmalige code,
      controlecode, controlegetal, activatiecode, activeringscode, ontgrendelcode, tan-code,
      tancode, tan, cvc-code, cvc code, cvv-code, veiligheidscode,
      code achterop, code op de achterkant, cijfers achterop, cijfers op de achterkant,
      getallen achterop
      """,
    looseCodes: "code, codes",
    harmlessCodes: """
      kortingscode, actiecode, cadeaucode, promocode, vouchercode, postcode, foutcode, streepjescode,
      barcode, qr-code, qr code, landcode, kleurcode, artikelcode, boekingscode, trackingcode,
      reserveringscode, bestelcode, statuscode
      """,
    owners: "mijn m'n het de ons nieuwe oude huidige",
    copulas: "is zijn was luidt luidde wordt",
    roles: "als",
    origins: "van",
    connectors: "naar in op nu nog steeds gewoon momenteel",
    newThoughts: """
      en maar want of dus kan kunnen kunt waarom graag bedankt ik het dat wat als dan alvast hoe
      toch omdat hulp
      """,
    units: """
      tekens karakters cijfers letters keer maal dagen dag weken maanden jaar uur uren minuten
      pogingen
      """,
    complaints: """
      fout onjuist juist verkeerd verlopen ongeldig geldig kwijt weg vergeten onbekend correct
      nieuw oud hetzelfde dezelfde kort lang veilig onveilig zwak sterk leeg geheim privé
      geblokkeerd gewijzigd veranderd goed slecht klaar anders bekend werkt doet helemaal steeds
      link veld pagina e-mail email mail app resetten wijzigen herstellen nodig verplicht weet
      """,
    complaintEndings: "erd end lijk baar ig open eld kt st rd"
  )

  static let swedish = SecretLanguage(
    "sv",
    passwords: """
      lösenord, lösenordet, lösenorden, lösen, lösenkod, lösenfras, password, wifi-lösenord,
      engångslösenord, startlösenord, kontolösenord, wifi-nyckel, wifi-nyckeln, wifinyckel,
      wifinyckeln
      """,
    credentials: "inloggningsuppgifter, inloggningsuppgifterna",
    codes: """
      pin, pin-kod, pin-koden, pinkod, pinkoden, pin kod, puk, puk-kod, puk-koden, pukkod,
      engångskod, engångskoden, säkerhetskod, säkerhetskoden, verifieringskod, verifieringskoden,
      bekräftelsekod, bekräftelsekoden, inloggningskod, inloggningskoden, aktiveringskod,
      aktiveringskoden, sms-kod, sms-koden, smskod, smskoden, portkod, portkoden, passerkod,
      upplåsningskod, cvc-kod, cvc-koden, cvv-kod, kontrollkod, kontrollsiffror,
      koden på baksidan, kod på baksidan, siffrorna på baksidan, siffror på baksidan
      """,
    looseCodes: "kod, koden",
    harmlessCodes: """
      rabattkod, rabattkoden, kampanjkod, kampanjkoden, presentkod, felkod, felkoden, streckkod,
      streckkoden, qr-kod, qr-koden, postnummer, landskod, färgkod, bokningskod, bokningskoden,
      artikelkod, värdekod, spårningskod
      """,
    owners: "mitt min det vårt nya gamla nuvarande",
    copulas: "är var heter blev lyder",
    roles: "som",
    origins: "från",
    connectors: "till nu just fortfarande alltså",
    newThoughts: """
      och men så kan varför snälla tack jag det som eller om då för hur vad hjälp när fast
      """,
    units: """
      tecken siffror bokstäver gånger dagar dag veckor månader år timmar minuter försök
      """,
    complaints: """
      fel rätt borta detsamma densamma ogiltigt giltigt felaktigt glömt glömd okänt korrekt nytt gammalt samma kort
      långt säkert osäkert svagt starkt tomt hemligt privat spärrat låst ändrat bytt bra dåligt
      annorlunda känt funkar fungerar gick går helt redan länk länken fält sida e-post epost mejl
      mail appen byta ändra återställa nödvändigt okej ok stulet utgånget vet minns glömde
      """,
    complaintEndings: "at et igt rt rat nat llt"
  )
}
