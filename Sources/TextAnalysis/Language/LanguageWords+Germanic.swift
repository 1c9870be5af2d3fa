extension LanguageWords {
  static let german = LanguageWords(
    "de",
    common: """
      der die das den dem des ein eine einen einem einer eines kein keine keinen keiner ich
      du er sie es wir ihr mich mir dich dir ihn ihm uns euch ihnen man sich mein meine
      meinen meinem meiner meines dein deine sein seine unser unsere unseren ihre ihren
      ihrem eure und oder aber denn weil dass ob wenn als wie so auch nur noch schon immer
      nie nicht nichts etwas alles alle viel viele mehr sehr zu zum zur in im an am auf aus
      bei bis durch für gegen mit nach ohne seit über um unter von vom vor während zwischen
      ist sind war waren bin bist seid wird werden wurde wurden worden hat habe haben hatte
      hätte hab kann können könnte könnten kannst muss müssen soll sollte will wollen wollte
      möchte möchten mag darf geht ging gibt gab kommt kam macht machen gemacht tun tut
      lässt wer was wo wann warum wieso weshalb wohin woher welche welcher welches wieviel
      hier da dort dann jetzt heute morgen gestern bald wieder doch mal eben leider bitte
      danke ja nein hallo guten tag gerne gern vielleicht endlich bereits trotzdem einfach
      selber selbst zweimal einmal
      """,
    topical: """
      bestellung bestellungen bestellt bestellen bestellnummer paket pakete lieferung
      geliefert liefern lieferadresse lieferzeit versand versendet versandkosten rechnung
      rücksendung rückgabe zurück zurückgeben zurückschicken rückerstattung erstattung geld
      bezahlt bezahlen zahlung zahlen konto passwort anmelden anmeldung einloggen stornieren
      stornierung kündigen kündigung umtauschen umtausch ändern geändert adresse kunde
      kunden kundendienst kundenservice mitarbeiter hilfe helfen brauche brauchen angekommen
      ankommen bekommen erhalten geschickt schicken sendung sendungsverfolgung verfolgen
      nummer artikel ware größe farbe kaputt defekt beschädigt falsch falsche falschen fehlt
      fehlen funktioniert gutschein gutscheincode rabatt preis kosten kostenlos tage tagen
      woche wochen monat uhr zeit lange dauert lager vorrätig verfügbar löschen frage
      problem zelt schlafsack jacke schuhe rucksack karte abgebucht abgelehnt doppelt warte
      warten gekauft kaufen bestätigung mitgliedschaft zuhause finden finde sprechen
      reklamation garantie reparieren umgehend dringend wirklich diese dieser dieses diesen
      fuer ueber zurueck koennen koennte moechte muessen aendern groesse kuendigen
      rueckerstattung waere ab letzte letzten letzter letztes nächste nächsten nächster neue
      neuen neuer neues alte alten gute ganze ganzen erste ersten zweite beide beiden drei
      zwei fünf zehn wenig wenige weniger groß große kleine kleinen schnell schneller
      ständig plötzlich obwohl damit daher deshalb sondern außerdem dürfen wissen weiß sagen
      sagt sehen sieht stehen steht bleibt bleiben lassen nehmen nutzen benutzen schreiben
      gesehen gegangen erhalte bekomme arbeiten arbeitet leute mann frau kinder haus wohnung
      zimmer vertrag termin gebühr gebühren guthaben überweisung bank unterlagen rückruf
      anruf telefon nachricht antwort morgens abend abends nachmittag montag dienstag
      mittwoch donnerstag freitag samstag sonntag jahr jahre stunden minuten monate ende
      anfang teil stück seite laden geschäft filiale öffnungszeiten verloren gesperrt
      sperren fehler meldung fehlermeldung falls ungefähr sofort spätestens jemand niemand
      irgendwas dazu davon darauf dafür dabei retournieren retoure retouren werd
      """
  )

  static let dutch = LanguageWords(
    "nl",
    common: """
      de het een der den ik jij je jullie u hij zij ze wij we mij me hem haar ons hen hun
      zich mijn jouw uw zijn onze en of maar want omdat dat als dan wie wat waar wanneer
      waarom hoe welke welk toen terwijl in op aan bij uit van voor met naar door over om
      onder tegen tussen zonder sinds tot na te is ben bent was waren heb hebt heeft hebben
      had kan kunt kunnen kon wil wilt willen wilde zou moet moeten mag gaat gaan ging wordt
      worden werd doe doet doen gedaan komt komen krijg krijgt krijgen laat staat zit niet
      geen niets iets alles alle veel meer zeer heel erg nog al altijd nooit weer ook alleen
      toch wel hier daar er nu vandaag morgen gisteren straks steeds deze dit die dezelfde
      andere ander zelf graag hallo hoi goedemorgen goedemiddag goedendag dag dank bedankt
      alstublieft alsjeblieft ja nee
      """,
    topical: """
      bestelling bestellingen besteld bestellen bestelnummer pakket pakketje levering
      geleverd leveren bezorgd bezorging bezorger bezorgen bezorgadres verzending verzonden
      verzendkosten factuur retour retourneren terug terugsturen terugbetaling terugbetaald
      geld betaald betalen betaling afgeschreven rekening wachtwoord inloggen annuleren
      annulering opzeggen ruilen omruilen wijzigen veranderen adres klant klantenservice
      medewerker hulp helpen nodig ontvangen aangekomen gestuurd sturen stuur verstuurd
      nummer artikel product maat kleur kapot stuk beschadigd verkeerde verkeerd fout
      ontbreekt werkt werken korting kortingscode prijs kosten gratis dagen week weken maand
      uur tijd lang duurt voorraad beschikbaar verwijderen verwijder vraag probleem tent
      slaapzak jas schoenen rugzak kaart geweigerd dubbel wacht wachten gekocht kopen
      aankoop praten spreken iemand abonnement vinden vind garantie klacht twee keer drie
      klein groot volgens binnen laatste volgende nieuwe nieuw eerste tweede vier vijf tien
      kleine grote goede goed snel echt ondanks hoewel elke elk sommige mogelijk weten weet
      zie zien nemen neem zetten gekomen geven geef vragen gevraagd bellen bel terugbellen
      gebruiken proberen geprobeerd antwoord storing kwijt verloren geblokkeerd blokkeren
      contract afspraak saldo bank overboeking document bestand kamer huis kinderen meneer
      mevrouw ochtend avond nacht gisteravond maandag dinsdag woensdag donderdag vrijdag
      zaterdag zondag jaar jaren uren minuten einde begin deel winkel open gesloten
      openingstijden telefoon bericht duur genoeg niemand foutmelding lukt miste eten
      drankje buitenland ineens eerder later zo laag hoog thuis samen misschien zodra
      ondertussen volledig direct meteen helaas
      """
  )

  static let swedish = LanguageWords(
    "sv",
    common: """
      en ett den det de dem jag du han hon vi ni mig dig honom henne oss er sig min mitt
      mina din ditt dina sin sitt sina vår vårt våra ert och eller men för att som om när
      var vart varför hur vad vem vilken vilket vilka eftersom i på av till från med utan
      under över mellan mot hos efter före innan sedan genom kring är vara varit blir bli
      blev har hade ha haft kan kunde ska skulle vill ville måste får fick ge går gick gå
      kommer kom komma gör göra gjort tar ta finns finnas behöver borde verkar inte inget
      ingen ingenting aldrig alltid fortfarande än redan bara också mycket mer mindre här
      där nu idag imorgon igår snart igen denna detta dessa annan annat samma allt alla bra
      dåligt två gånger gång tre hej tack snälla ja nej god dag
      """,
    topical: """
      beställning beställningen beställt beställa beställningar order ordernummer paket
      paketet leverans leveransen levererat levererats leverera frakt faktura fakturan
      återbetalning återbetala retur returnera tillbaka pengar pengarna betalning
      betalningen betala betalat betalt konto kontot lösenord lösenordet logga inloggning
      avbryta avbeställa avboka säga upp byta byte ändra adress adressen kund kundtjänst
      hjälp hjälpa fått få skickat skicka skickas kommit fram nummer varan varor produkt
      storlek färg trasig trasigt sönder skadad fel saknas fungerar rabatt rabattkod pris
      kostnad kostar dagar vecka veckor månad timmar tid lång länge lager bort radera fråga
      problem tält tältet sovsäck sovsäcken jacka jackan skor ryggsäck kort kortet nekades
      dragit vänta väntar väntat köpt köpa köp prata människa någon person medlemskap hittar
      hitta spåra spårning garanti reklamation hela tiden liten stor nya senaste nästa ny
      nytt gammal första andra fyra fem tio litet stort snabbt verkligen trots fastän varje
      några möjligt veta vet ser se tog gav frågade ringa ringt använda försöka försökt svar
      felmeddelande tappat förlorat spärra spärrat avtal avtalet bokning saldo bank
      överföring dokument fil filen rum rummet hemma hem barn morgon kväll natt måndag
      tisdag onsdag torsdag fredag lördag söndag år timme minuter slut början del butik
      öppet stängt öppettider telefon meddelande gratis dyr nog plötsligt tidigare senare
      tillsammans kanske därför alltså flytta flyg maten mat dryck behövs alldeles låg hög
      era heller
      """
  )

  static let danish = LanguageWords(
    "da",
    common: """
      en et den det de dem jeg du han hun vi i mig dig ham hende os jer sig min mit mine din
      dit dine sin sit sine vores jeres og eller men for at som om når hvor hvorfor hvordan
      hvad hvem hvilken hvilket hvilke hvornår fordi da på af til fra med uden under over
      mellem mod hos efter før inden siden gennem er var være været bliver blive blev blevet
      har havde have haft kan kunne skal skulle vil ville må måtte får fik få giver går gik
      gå kommer kom komme gør gøre gjort tager tage findes mangler bør ikke intet ingen
      ingenting aldrig altid stadig endnu allerede kun også meget mere mindre her der nu dag
      morgen snart igen denne dette disse anden andet samme alt alle godt dårligt to gange
      gang tre lang længe længere hej tak venligst ja nej goddag gerne
      """,
    topical: """
      ordre ordren ordrenummer bestilling bestilt bestille pakke pakken pakker levering
      leveringen leveret levere fragt faktura refusion refundere returnere retur tilbage
      penge pengene betaling betalingen betale betalt konto adgangskode adgangskoden kodeord
      logge ind annullere afbestille opsige bytte ombytte ændre adresse adressen kunde
      kundeservice hjælp hjælpe modtaget modtage sendt sende ankommet nummer vare varen
      varer produkt størrelse farve itu stykker ødelagt beskadiget forkert forkerte virker
      rabat rabatkode pris koster dage uge uger måned timer tid lager slette sletter
      spørgsmål problem telt teltet sovepose soveposen jakke jakken sko rygsæk kort kortet
      afvist trukket vente venter ventet købt købe køb tale medarbejder nogen person
      medlemskab finde finder spore garanti reklamation hele tiden lille stor ned hvorhen
      seneste næste ny nyt gammel første fire fem ti stort hurtigt virkelig trods selvom
      hver nogle muligt vide ved ser se tog gav give spørge spurgt ringe ringet bruge prøve
      prøvet svar fejl fejlmeddelelse mistet tabt spærre spærret aftale aftalen booking
      saldo bank overførsel dokument fil filen værelse værelset hjemme hjem børn aften nat
      aftes mandag tirsdag onsdag torsdag fredag lørdag søndag år time minutter slut
      begyndelse del butik åben lukket åbningstider telefon besked gratis dyr nok pludselig
      tidligere senere sammen måske derfor altså flytte fly maden mad drik manglede
      manglende lav høj opkrævet ugen
      """
  )

  static let norwegian = LanguageWords(
    "no",
    common: """
      en ei et den det de dem jeg du han hun vi dere meg deg ham henne oss seg min mitt mine
      mi din ditt dine sin sitt sine vår vårt våre deres og eller men for at som om når hvor
      hvorfor hvordan hva hvem hvilken hvilket hvilke fordi da i på av til fra med uten
      under over mellom mot hos etter før siden gjennom er var være vært blir bli ble blitt
      har hadde ha hatt kan kunne skal skulle vil ville må måtte får fikk få fått gir går
      gikk gå kommer kom komme gjør gjøre gjort tar ta finnes mangler bør ønsker ikke intet
      ingen ingenting aldri alltid fortsatt fremdeles ennå allerede bare også veldig mye mer
      mindre her nå dag morgen snart igjen denne dette disse annen annet samme alt alle bra
      dårlig to ganger gang tre lang lenge lenger hei takk vennligst ja nei goddag gjerne
      """,
    topical: """
      ordre ordren ordrenummer ordrenummeret bestilling bestillingen bestilt bestille pakke
      pakken pakker levering leveringen levert levere frakt faktura fakturaen refusjon
      refundere returnere retur tilbake penger pengene betaling betalingen betale betalt
      konto kontoen passord passordet logge inn kansellere avbestille avbryte si opp bytte
      endre adresse adressen kunde kundeservice hjelp hjelpe mottatt motta sendt sende
      kommet fram frem nummer vare varen varer produkt størrelse farge ødelagt skadet feil
      fungerer virker rabatt rabattkode pris koster dager uke uker måned timer tid lager
      slette sletter spørsmål problem telt teltet sovepose soveposen jakke jakken sko
      ryggsekk kort kortet avvist trukket vente venter ventet kjøpt kjøpe kjøp snakke noen
      person medlemskap finne finner spore sporing garanti reklamasjon hele tiden liten stor
      siste neste ny nytt gammel første andre fire fem ti lite stort raskt virkelig tross
      selv hver mulig vite vet ser se tok ga gi spørre spurt ringe ringt bruke prøve prøvd
      svar feilmelding mistet sperre sperret avtale avtalen saldo saldoen bank overføring
      dokument fil filen rom rommet hjemme hjem barn kveld natt mandag tirsdag onsdag
      torsdag fredag lørdag søndag år time minutter slutt begynnelse del butikk åpent stengt
      åpningstider telefon melding gratis dyr nok plutselig tidligere senere sammen kanskje
      derfor altså flytte fly flyet maten mat drikke manglet trenger lav høy uken internett
      altfor
      """
  )
}
