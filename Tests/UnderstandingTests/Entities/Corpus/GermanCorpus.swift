/// What German customers write of days, times, sums and numbers, read on Monday 2 March 2026 in London by a
/// recogniser of English and German.
enum GermanCorpus {
  static let days = #"""
    # today and its neighbours
    ich war [heute] nicht da | 2026-03-02 | named day
    kommt es [morgen] an? | 2026-03-03
    [gestern] sollte es da sein | 2026-03-01
    [vorgestern] habe ich geschrieben | 2026-02-28
    geht es [übermorgen]? | 2026-03-04
    bin [uebermorgen] zu hause | 2026-03-04
    [Morgen] bitte | 2026-03-03
    bis [morgen] | 2026-03-03
    guten morgen | none
    Guten Morgen zusammen | none
    schönen guten morgen | none
    einen schönen abend noch | none
    jeden morgen dasselbe | none

    # counted from today
    ich brauche es [in 3 Tagen] | 2026-03-05 | days from today
    [in drei Tagen] fliege ich | 2026-03-05
    [in einer Woche] ziehe ich um | 2026-03-09
    [vor zwei Wochen] bestellt | 2026-02-16 | days from today
    [vor 2 Wochen] bestellt und nichts | 2026-02-16
    das war [vor einem Monat] | 2026-02-02
    [vor drei Monaten] gekauft | 2025-12-02
    ich warte schon 3 Tage | none
    seit zwei Wochen warte ich | none
    das dauert drei Tage | none
    in Tagen wie diesen | none
    vor der Tür | none
    vor dem Wochenende klappt es nicht | none

    # days of a month
    am [3. März] | 2026-03-03 | day and month
    am [3. März 2026] | 2026-03-03
    [3. März 2026] | 2026-03-03
    [der 14. Februar] war es | 2026-02-14
    bis zum [24. Dezember] | 2025-12-24
    am [1. Mai] brauche ich es | 2026-05-01
    vom [28. Februar] an | 2026-02-28
    [dritten April] | 2026-04-03
    am [20.2.2026] | 2026-02-20
    am [20.2]. abgebucht | 2026-02-20
    am [02.03.2026] | 2026-03-02
    version 2.10.1 | none
    größe 3. Zelt ist da | none
    im März war es noch gut | none
    der 3. Versuch | none
    am 31. Februar | none

    # weekdays
    am [Freitag] | 2026-03-06 | weekday
    [nächsten Freitag] bitte | 2026-03-13
    [naechsten freitag] | 2026-03-13
    [letzten Montag] bestellt | 2026-02-23
    [kommenden Samstag] | 2026-03-07
    seit [Donnerstag] warte ich | 2026-02-26
    [diesen Mittwoch] | 2026-03-04
    [Sonnabend] geht auch | 2026-03-07
    jeden Freitag | none
    montags nie | none
    [nächste Woche] | 2026-03-09
    [letzten Monat] war das | 2026-02-01
    [letzte Woche] gekauft | 2026-02-23
    die letzte Bestellung | none
    nächste Frage | none
    die Fahrt war gut | none

    # answers
    > am 3. März | 2026-03-03
    > übermorgen | 2026-03-04
    > vorgestern | 2026-02-28
    > letzten Freitag | 2026-02-27
    > 20.2. | 2026-02-20
    > keine Ahnung | none
    > weiß nicht mehr | none

    # English stays as it was
    [tomorrow] please | 2026-03-03
    i am here on [Friday] | 2026-03-06
    may i die in march | none
    """#

  static let times = #"""
    um [17 Uhr] | 17:00 | clock
    um [9:30 Uhr] | 09:30
    um [9.30 Uhr] | 09:30
    gegen [8 Uhr 15] | 08:15
    [fünf Uhr nachmittags] | 17:00
    um [acht Uhr abends] | 20:00
    [8 Uhr morgens] | 08:00
    [halb fünf] | 16:30 | time in words
    um [halb zehn] | 09:30
    um [halb eins] | 12:30
    [viertel nach vier] | 16:15
    [viertel vor sechs] | 17:45
    [dreiviertel fünf] | 16:45
    [zehn nach drei] | 15:10
    [fünf vor zwölf] | 11:55
    [mittags] bin ich da | 12:00
    [mitternacht] | 00:00
    um [18:45] | 18:45
    um [24 Uhr] | 00:00
    die Uhr ist kaputt | none
    halb so schlimm | none
    halb fertig | none
    ein viertel davon | none
    um 10 Euro billiger | none
    um 3 Zelte geht es | none
    26 Uhr | none
    > um 5 | 17:00
    > halb fünf | 16:30
    > gegen 17 uhr | 17:00
    > irgendwann | none
    """#

  static let moments = #"""
    [morgen um 17 Uhr] | 2026-03-03T17:00
    am [Freitag um halb fünf] | 2026-03-06T16:30
    [heute abend um 8 Uhr] | 2026-03-02T20:00
    [morgen früh um 9 Uhr] | 2026-03-03T09:00
    [übermorgen um 9:30 Uhr] | 2026-03-04T09:30
    am [3. März um 10 Uhr] | 2026-03-03T10:00
    [in 2 Stunden] | 2026-03-02T11:00
    [vor einer Stunde] | 2026-03-02T08:00
    guten morgen um die Uhrzeit | none
    """#

  static let sums = #"""
    es waren [379 Pfund] | 379.00 GBP
    [12,50 €] zu viel | 12.50 EUR
    [12,50 Euro] | 12.50 EUR
    [zwanzig Euro] | 20.00 EUR
    [fünfundzwanzig Pfund] | 25.00 GBP
    [hundert Euro] | 100.00 EUR
    [1.250,00 €] | 1250.00 EUR
    [20 Franken] | 20.00 CHF
    ein Pfund Mehl | none
    Pfund oder Euro? | none
    > 45,50 | 45.50 GBP
    > zwölf Pfund | 12.00 GBP
    """#

  static let numbers = #"""
    für [vier] Personen | 4
    wir sind [zwölf] | 12
    [einundzwanzig] Leute | 21
    [zwei] Stück | 2
    [dreißig] und [fünf] | 30; 5
    wir sind viele | none
    eine Frage | none
    ein Zelt | none
    the elf tent | none
    [elf] Tage | 11
    error null | none
    > sechs | 6
    > zu viert | none
    """#

  static let counts = #"""
    [zwei Stück] bitte | 2
    [3 stk] davon | 3
    ein stück vom glück | none
    """#
}
