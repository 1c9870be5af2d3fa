extension NumberWords {
  static let polish = NumberWords(
    phones: """
      telefon telefonu telefonem telefoniczny tel kom komórka komórkę komórki komórkowy
      stacjonarny dzwonić zadzwonić zadzwońcie zadzwoń dzwońcie oddzwonić oddzwońcie
      kontakt kontaktowy sms whatsapp faks
      """,
    references: """
      zamówienie zamówienia zamówieniu zam faktura faktury fakturze paczka paczki paczkę
      przesyłka przesyłki przesyłkę dostawa śledzenia klient klienta konto konta sprawa sprawy
      referencyjny ref ticket zgłoszenie zgłoszenia seryjny artykuł produkt rezerwacja
      rezerwacji paragon umowa umowy polisa polisy licznik licznika wersja zwrot zwrotu
      transakcja kod regon nip urządzenie urządzenia
      """,
    own: ("mój moj nasz", "numer nr")
  )

  static let turkish = NumberWords(
    phones: """
      telefon telefonum telefonu telefonumu telefonundan tel cep cebim ceptelefonu gsm arayın
      arayin arayabilirsiniz arayabilir ara arasın arama aranmak ulaşın ulaşabilirsiniz
      ulaşabilir ulasin iletişim whatsapp sms faks numaram numaramdan
      """,
    references: """
      sipariş siparişim siparişi siparişimin siparişin fatura faturam faturası kargo kargom
      kargosu takip gönderi teslimat müşteri hesap hesabım dosya talep kayıt referans bilet
      rezervasyon rezervasyonum ürün seri makbuz fiş sözleşme poliçe sayaç abone abonelik üye
      sürüm iade işlem barkod cihaz
      """,
    own: ("benim bizim", "numara numarası")
  )
}
