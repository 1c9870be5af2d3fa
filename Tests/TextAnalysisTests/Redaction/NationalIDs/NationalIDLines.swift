/// National ids that nobody has, with what looks like them.
enum NationalIDLines {
  /// Found as they stand, in the guillemets.
  static let valid = [
    "gb ‹PW 48 20 91 B›", "gb my NI number is ‹pw482091b›",
    "us ‹512-44-9083›", "us my social security number is ‹512449083›",
    "de ‹18 074 563 005›", "de steuer-id ‹18074563005›", "de bitte ‹18074563005› eintragen",
    "fr ‹2 84 07 69 123 048 92›", "fr ‹284076912304892›", "fr ‹1 91 11 2A 004 115 60›",
    "fr mon numéro de sécu sans la clé : ‹2 84 07 69 123 048›",
    "es ‹48120597C›", "es mi dni es ‹48120597-c›", "es ‹48.120.597-C›",
    "es NIE ‹Y7204416W›", "es ‹Y-7204416-W›",
    "it ‹BNCLRA82D54F205Y›", "it ‹bnclra82d54f205y›", "it ‹BNC LRA 82D54 F205Y›",
    "it codice fiscale: ‹BNCLRA82D5QF2L5G›",
    "nl mijn BSN is ‹696063608›", "nl ‹696.063.608› is mijn burgerservicenummer",
    "nl jullie vragen mijn BSN? Hier: ‹696063608›",
    "pt NIF ‹289 417 848›", "pt o meu contribuinte é ‹289417848›",
    "pl ‹79061405790›", "pl PESEL: ‹03210810458›",
    "se ‹870319-2776›", "se ‹19870319-2776›", "se ‹198703192776›", "se ‹140802+1366›",
    "se samordningsnummer ‹870379-3672›", "se mitt personnummer är ‹8703192776›",
    "se mitt barns personnummer är ‹20260302-6853›",
    "tr ‹70181274224›", "tr TC kimlik no ‹70181274224›",
    "br ‹732.363.215-39›", "br meu CPF é ‹73236321539›",
    "ch ‹756.4631.9919.37›", "ch AHV ‹7564631991937›",
    "be ‹78.04.23-117.83›", "be rijksregisternummer ‹04 09 11 058 79›", "be ‹78042311783›",
    "at ‹4749 230471›", "at SVNR ‹4749230471›",
    "dk ‹170674-9647›", "dk mit cpr-nummer er ‹170674-7380›",
    "no ‹220588 10944›", "no fødselsnummer ‹22058810944›",
    "fi ‹040296-517M›", "fi hetu ‹040205A5175›",
    "ca my SIN is ‹578 589 715›", "ca social insurance number ‹578589715›",
    "in my aadhaar: ‹6034 6675 8792›",
  ]

  /// The same with one digit or letter changed, a day that no calendar has, or one that nobody was given.
  static let invalid = [
    "gb FD 48 20 91 B", "gb PW 48 20 91 E", "gb GB 48 20 91 B",
    "us 666-44-9083", "us 912-44-9083", "us 512-00-9083", "us 512-44-0000",
    "de steuer-id 18074563006", "de steuer-id 11074563005", "de steuer-id 12345678903",
    "fr 2 84 07 69 123 048 93", "fr 2 84 13 69 123 048 92", "fr 9 84 07 69 123 048 92",
    "es dni 48120597D", "es NIE Y7204416A", "es NIE X7204416W",
    "it BNCLRA82D54F205X", "it BNCLRA82D72F205Y", "it BNCLRA82F54F205Y",
    "nl mijn BSN is 696063609", "nl bsn 000000000",
    "pt NIF 289417849", "pt NIF 789417848",
    "pl PESEL 79061405791", "pl PESEL 79061905790", "pl PESEL 79063105790",
    "se 870319-2777", "se 871319-2776", "se 870229-2776",
    "tr kimlik no 70181274225", "tr kimlik no 00181274224",
    "br cpf 732.363.215-38", "br cpf 111.111.111-11",
    "ch 756.4631.9919.38", "be 78.04.23-117.84", "be 78.14.33-117.83",
    "at SVNR 4748 230471", "at SVNR 4749 320471",
    "dk cpr 320674-9647", "no fødselsnummer 22058810945", "no 22138810944",
    "fi 040296-517N", "fi hetu 040296G517M",
    "ca my SIN is 578 589 716", "ca my SIN is 078 589 715", "in my aadhaar: 6034 6675 8793",
    "in aadhaar 1034 6675 8792",
  ]

  /// Numbers that pass a check and are something else.
  static let lookalikes = [
    // Nine and ten digits without a word that tells.
    "696063608", "order 696063608", "289 417 848 PLN", "Bestellnummer 8703192776",
    "My BSN was asked for, but order 696063608 has not arrived",
    "sin embargo 578589715 no llega",
    "pedido 48120597C", "case 512-44-9083", "kundnummer 870319-2776", "Vertragskonto 70181274224",
    // Eleven digits that are an order's.
    "order 18074563005", "tracking number 79061405790", "numer zamówienia 79061405790",
    "sipariş no 70181274224", "commande 22058810944", "Sendungsnummer 18074563005",
    // The first order of a day.
    "reference 20260302-6853", "it is 20260302-6853 I am asking about",
    // A piece of something longer.
    "A48120597C", "48120597C-11", "170674-9647-2", "0034 6034 6675 8792 1200",
    "http://x.example/48120597C9", "+756 4631 9919 37 1",
    // A word where a letter would stand.
    "we need 12345678 a month", "20 30 40 50 60 70 80",
  ]
}
