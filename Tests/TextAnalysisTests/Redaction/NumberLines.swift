/// Telephone, account and card numbers as people of several countries write them, and numbers that stay.
enum NumberLines {
  /// What is to be taken out stands in guillemets.
  static let personal: [String] = """
    phone meine Nummer ist ‹0176 4455 667›
    phone Handy ‹0151-23456701›, ab 17 Uhr
    phone ‹(0221) 4710553› bitte zurückrufen
    phone ‹089/99983-41›
    phone Österreich: ‹0664 5550193›
    phone Schweiz: ‹079 555 02 38›
    phone ‹0041 44 555 02 38›
    phone appelez-moi au ‹06 39 98 12 34›
    phone mon portable ‹06.39.98.12.34›
    phone tél. ‹0639981234›
    phone België: ‹0470 55 12 34› of ‹02 555 12 34›
    phone llámame al ‹612 555 018›
    phone mi móvil es ‹612555018›
    phone ‹91 555 03 62› por las tardes
    phone fijo ‹955 55 01 44›
    phone chiamatemi al ‹347 5550162›
    phone cell. ‹333 555 0162›
    phone tel ‹06 5550 1623›
    phone fisso ‹02 55501623›
    phone bel me op ‹06-12345670›
    phone ‹06 12 34 56 70› na vijven
    phone vaste lijn ‹020 555 0182›
    phone telemóvel ‹912 555 018›
    phone liguem ‹21 555 01 82›
    phone celular ‹(11) 95555-0182›
    phone zadzwońcie ‹512 555 018›
    phone kom. ‹512555018›
    phone stacjonarny ‹22 555 01 82›
    phone ring mig på ‹070-555 01 82›
    phone tfn ‹08-555 018 20›
    phone mobil ‹0705550182›
    phone beni arayın: ‹0532 555 01 82›
    phone cep: ‹532 555 01 82›
    phone telefonum ‹05325550182›
    phone ‹0 532 555 01 82› numaralı telefon
    phone ring ‹912 55 018› (Norge)
    phone tlf ‹20 55 01 82›
    phone call ‹98765 01234›
    phone ‹00 49 170 2345670›
    phone ‹(030) 2312 5884-12›
    phone ‹(+351) 912 345 678›
    phone ‹48 512 345 678›
    phone UK ‹07700 900 431›
    phone MY NUMBER IS ‹07700 900431›
    card troy ‹9792 5154 0795 5038›
    card mir ‹2200 1234 5678 9019›
    """
    .split(separator: "\n").map(String.init).filter { $0.contains("‹") }

  static let harmless: [String] = """
    Bestellnummer 0176445566
    Bestellung 302-7719043-1120348
    Kundennummer 612555018
    Sendung 00340434292135100186 hängt
    Rechnung 2024-0012345 vom 12.03.2024
    das kostet 1.284,50 € statt 1.184,50 €
    Zählernummer 1EMH0012345678, Stand 048213 kWh
    SN 0103 200415
    USt-IdNr. DE811907980
    Handelsregister HRB 123456
    Artikel 118.402.77
    commande 612555018
    numéro de commande 0639981234
    facture n° 5552345678
    SIRET 832 119 407 00027
    le colis 8R45879632145 est perdu
    ça coûte 1 284 500 €
    pedido 612555018
    número de pedido 612 555 018
    factura 5552345678 del 12/03/2024
    localizador QX7T2L, asiento 12
    CIF B-58818501
    ordine 3475550162
    numero d'ordine 347 5550162
    P.IVA 01234567897
    PDR 00701840824586
    bestelling 0612345670
    ordernummer 612345678
    klantnummer 5552345678
    KvK 12345678
    zending 3SABCD123456789
    encomenda 912555018
    número da encomenda 912 555 018
    fatura FT 2024/1234567
    zamówienie 512555018
    numer zamówienia 512 555 018
    kosztuje 512 555 018 zł
    NIP 527-010-33-91
    REGON 123456785
    paczka 620999123456789012345678
    order 0705550182
    ordernummer 070 555 01 82
    faktura 5552345678, OCR 1234567897
    kollinummer 373325386612345678
    sipariş 5325550182
    5325550182 numaralı siparişim
    sipariş numarası 532 555 01 82
    fatura no 4012877316
    tesisat no 4012877316
    1.284,50 TL yerine 1.184,50 TL
    job no 5520918
    meter 048213 and 011902
    EAN 8031036515109
    loyalty number 5417 0332 0381 7373
    IMEI 356938035643809
    IP 192.168.100.200 port 8443
    from 2024-03-12 to 2024-03-18
    12.03.2024 14:30 - 15:45
    v2.14.3 build 22631.3447
    size 120 x 60 x 40
    """
    .split(separator: "\n").map(String.init)
}
