extension NumberWords {
  static let english = NumberWords(
    phones: """
      phone telephone tel ph mobile mob cell cellphone call calling callback ring text sms
      whatsapp landline fax reach contact dial reached
      """,
    references: """
      order orders invoice inv tracking track parcel package shipment delivery consignment
      reference ref account acct customer ticket case serial sku item product article isbn ean
      barcode code id booking reservation receipt voucher gift imei meter policy membership
      member vat version build sort po transaction payment confirmation loyalty return refund
      model part registration licence license charged paid waybill awb claim contract docket job device routing passport
      """,
    own: ("my", "number no num")
  )

  static let german = NumberWords(
    phones: """
      telefon telefonnummer telefonnr tel handy handynummer handynr mobil mobilnummer mobiltelefon
      mobilfunknummer festnetz festnetznummer anrufen anruf ruf rufen rufnummer rückruf
      rückrufnummer zurückrufen erreichbar erreichen erreiche fax faxnummer durchwahl whatsapp
      """,
    references: """
      bestellung auftrag auftrags rechnung sendung paket lieferung kunde kunden kundenkonto konto
      vorgang fall ticket serie artikel buchung reservierung beleg gutschein vertrag police
      zähler zählerstand mitglied version charge retoure referenz aktenzeichen az sendungs
      bestell rechnungs artikelnr art mandatsreferenz seriennr gerät
      """,
    own: ("meine meiner unsere", "nummer nr")
  )

  static let dutch = NumberWords(
    phones: """
      telefoon telefoonnummer telnr tel mobiel mobiele gsm gsmnummer bel bellen belt
      terugbellen terugbelnummer bereikbaar bereiken whatsapp vaste
      """,
    references: """
      bestelling order ordernummer factuur pakket zending levering klant account rekening
      dossier zaak serie artikel boeking reservering bon kassabon polis meter meterstand
      lidmaatschap versie referentie kenmerk tracking tracktrace retour contract barcode apparaat toestel
      """,
    own: ("mijn m'n ons", "nummer nr")
  )

  static let swedish = NumberWords(
    phones: """
      telefon telefonnummer tel tfn mobil mobilen mobilnummer mobiltelefon ring ringa ringer nås
      når nå sms sms:a hemtelefon växel
      """,
    references: """
      beställning beställningen order ordern ordernr faktura fakturan paket paketet leverans
      försändelse kund kundnr konto ärende ärendet serie artikel bokning bokningen kvitto
      kvittot avtal försäkring mätare mätarställning medlem version referens ocr kolli kollinr
      retur spårning enhet
      """,
    own: ("mitt min vårt", "nummer nr")
  )
}
