extension LanguageWords {
  static let polish = LanguageWords(
    "pl",
    common: """
      w we z ze na do od po za przed pod nad przez dla o u bez przy między i a ale lub albo
      oraz że żeby bo ponieważ jeśli jeżeli gdy kiedy gdzie jak co kto czy dlaczego który
      która które ile jaki jaka jakie ja ty on ona ono my wy oni mnie mi mną ciebie ci cię
      go jego mu jej ją nas nam was wam ich im się sie mój moja moje mojego mojej moją swój
      swoje swojej swojego swoją twój nasz wasz państwo państwa pan pani jest są jestem był
      była było być będzie będą mam ma mają masz macie mieć mogę moge może można mozna mogą
      możecie chcę chce chcemy chciałbym chciałabym muszę trzeba proszę prosze wiem nie nic
      nikt nigdy zawsze jeszcze już juz tylko też także bardzo więcej mniej dużo mało tu
      tutaj tam teraz dziś dzisiaj jutro wczoraj wkrótce ten ta to te tego tej tym inny inna
      samo sam wszystko dobrze źle nadal ciągle razy raz dwa trzy dzień dobry cześć witam
      dziękuję dzięki tak
      """,
    topical: """
      zamówienie zamówienia zamówiłem zamówiłam zamowienie zamowienia zamówień paczka paczki
      paczkę przesyłka przesyłki przesyłkę dostawa dostawy dostawę dostarczono kurier
      wysyłka wysłać wysłane wysłaliście faktura faktury fakturę zwrot zwrotu zwrócić
      pieniądze pieniędzy pieniedzy płatność płatności zapłacić zapłaciłem pobrano konto
      konta hasło zalogować zalogowac logowanie anulować anulowanie zrezygnować rezygnacja
      wymienić wymiana zmienić zmienic zmiana adres klient klienta obsługa pomoc pomocy
      potrzebuję otrzymałem otrzymałam dotarło dotarła dotarł przyszedł przyszła numer
      numeru numerem produkt produktu rozmiar kolor uszkodzony uszkodzona zepsuty zły zly
      złe brakuje działa dziala kod rabatowy rabat zniżka cena koszt dni tydzień tygodnie
      miesiąc godzina czas trwa dostępny dostępne magazyn usunąć pytanie problem namiot
      śpiwór kurtka buty plecak karta odrzucona czekam czekać kupiłem kupić zakup sklep
      rozmawiać konsultantem abonament znaleźć znajduje reklamacja gwarancja dokładnie
      ostatni ostatnia ostatnie następny następna przyszły nowy nowa nowe pierwszy pierwsza
      cztery pięć dziesięć kilka mały duży szybko szybki naprawdę mimo chociaż każdy każda
      niektóre wiedzieć wie widzę widzieć brać wziąć dać daj zapytać dzwonić zadzwonić
      oddzwonić używać próbować próbowałem odpowiedź awaria zgubiłem zgubiłam zablokować
      zablokowane umowa umowy umowę wizyta saldo bank przelew dokument dokumenty plik pliku
      pokój dom domu dzieci rano wieczorem wieczór noc poniedziałek wtorek środa czwartek
      piątek sobota niedziela rok lata godziny minut koniec początek część sklepu otwarte
      zamknięte telefon wiadomość kosztuje darmowy drogi ktoś błąd pojawia nagle wcześniej
      później granicę razem również dlatego więc natomiast przyjechał przyjechała
      przyjechało brakowało potrzebne potrzebny niski wysoki zakończyć zadzwońcie kontakt
      """
  )

  static let czech = LanguageWords(
    "cs",
    common: """
      v ve z ze na do od po za před pod nad přes pro o u bez při mezi k ke s se a i ale nebo
      či že aby protože jestli pokud když kdy kde kam jak co kdo proč který která které
      kolik jaký jaká jaké já ty on ona ono my vy oni mě mne mi mně mnou tě ti ho jeho mu
      její ji nás nám vás vám jich jim si můj moje mé mého mému svůj svou své svého tvůj náš
      váš vaše je jsou jsem jste jsme byl byla bylo být bude budou mám má mají máte mít můžu
      mohu může můžete mohou lze chci chceme chtěl chtěla bych musím muset potřebuji
      potřebuju vím dělat ne není nic nikdo nikdy vždy ještě už jen také velmi moc více méně
      hodně málo tady tu tam teď nyní dnes zítra včera brzy ten ta to toho té tom jiný
      stejný všechno dobře špatně stále pořád dvakrát krát dva tři zase dobrý den ahoj
      děkuji díky prosím ano
      """,
    topical: """
      objednávka objednávky objednávku objednal objednala objednat balík balíček balíku
      zásilka zásilku zásilky doručení doručit doručeno doprava dodání kurýr faktura fakturu
      faktury vrácení vrátit vratit vráceny peníze penize peněz platba platbu platby
      zaplatit zaplatil účet účtu účtenka heslo přihlásit přihlášení zrušit zrušení
      stornovat vyměnit výměna změnit změna adresa adresu zákazník zákaznická podpora pomoc
      pomoci nedostal nedostala dostal přišel přišla přišlo poslat posláno poslali číslo
      čísla zboží výrobek velikost barva poškozený poškozená rozbitý špatný špatnou chybí
      funguje nefunguje kód slevový sleva cena dní týden týdny měsíc hodin čas doba trvá
      skladem sklad smazat dotaz otázka problém stan spacák bunda boty batoh karta kartu
      zamítnuta strhli čekám čekat koupil koupit nákup obchod mluvit člověkem předplatné
      najít nemůžu nemohu reklamace záruka dlouho poslední příští další nový nová nové první
      dvě čtyři pět deset několik malý velký dobrá rychle opravdu přestože ačkoliv každý
      někteří možné vědět vidím vidět vzít dát zeptat volat zavolat zavolejte používat
      zkusit zkoušel odpověď porucha ztratil ztratila zablokovat zablokovaný smlouva smlouvy
      smlouvě smlouvu schůzka zůstatek banka převod dokument dokumenty soubor pokoj dům doma
      děti ráno večer noc pondělí úterý středa čtvrtek pátek sobota neděle rok let hodiny
      minut konec začátek část obchodu otevřeno zavřeno otevírací telefon zpráva zdarma
      drahý dost někdo chyba chybu najednou dříve později společně možná proto tedy
      přesunout jídlo pití potřeba včerejška nejde jde šlo chybělo přijelo přijel nízký
      vysoký ukončit kontaktujte
      """
  )
}
