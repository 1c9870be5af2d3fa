extension NumberWords {
  static let french = NumberWords(
    phones: """
      téléphone téléphoner tél tel portable mobile fixe appeler appelez appelle rappeler
      rappelez rappelle joindre joignable contacter contactez sms whatsapp fax gsm
      """,
    references: """
      commande commandes facture colis livraison suivi client compte dossier référence réf ticket
      série article produit réservation reçu contrat police compteur adhérent fidélité version
      remboursement paiement transaction bordereau relevé devis code bon appareil
      """,
    own: ("mon notre", "numéro num nº n° no")
  )

  static let spanish = NumberWords(
    phones: """
      teléfono telefono tel tlf tfno telf móvil movil fijo celular llamar llámenme llamadme
      llámame llame llamen llámeme llamada contacto contactar localizable whatsapp wasap fax
      """,
    references: """
      pedido pedidos factura paquete envío entrega seguimiento cliente cuenta expediente
      referencia ref incidencia ticket serie artículo producto reserva localizador recibo
      contrato póliza contador lectura socio versión reembolso transacción parte albarán código dispositivo
      """,
    own: ("mi nuestro", "número num nº n°")
  )

  static let italian = NumberWords(
    phones: """
      telefono telefonare tel cell cellulare mobile fisso chiamare chiamatemi chiamami chiamate
      richiamatemi richiamare recapito contattatemi contattare raggiungibile whatsapp fax
      """,
    references: """
      ordine ordini fattura pacco spedizione consegna tracciamento cliente conto pratica
      riferimento rif ticket serie articolo prodotto prenotazione ricevuta scontrino contratto
      polizza contatore lettura tessera versione rimborso transazione codice bolletta
      """,
    own: ("mio nostro", "numero num n° nr")
  )

  static let portuguese = NumberWords(
    phones: """
      telefone telemóvel telemovel tel tlm tlf fixo celular ligar liguem ligue ligarem contacto
      contato contactar contactem whatsapp zap fax
      """,
    references: """
      encomenda encomendas pedido fatura factura pacote envio entrega rastreio seguimento cliente
      conta processo referência ref ticket série artigo produto reserva recibo contrato apólice
      contador leitura sócio versão reembolso transação código entidade protocolo
      """,
    own: ("meu nosso", "número num nº n°")
  )
}
