extension LanguageWords {
  static let finnish = LanguageWords(
    "fi",
    common: """
      minä mina sinä hän me te he minun sinun hänen meidän teidän heidän minulle minulla
      minulta minut sinulle teille meille se sen sitä ne tämä tämän tätä tuo joka jonka mikä
      mitä kuka ja tai mutta että jos kun koska kuin vai sekä niin vaikka on ovat ole olen
      olet oli olivat olla ollut olisi en et ei emme ette eivät älä voi voin voit voiko
      voinko voitko voitte voitteko saa saan saako saanut haluan haluaisin haluamme pitää
      pitäisi täytyy tulee tuli tullut menee teen tehdä kestää missä mistä mihin milloin
      miksi miten kuinka paljon kauan montako mitään kukaan koskaan aina vielä vieläkään jo
      vain myös hyvin liian enemmän vähemmän tässä siellä täällä nyt tänään huomenna eilen
      pian taas sama toinen kaikki kaksi kolme kertaa kerran enää takaisin ilman kanssa
      ennen jälkeen sitten koko ajan hei moi kiitos kiitoksia hyvä kyllä terve
      """,
    topical: """
      tilaus tilauksen tilaukseni tilausta tilaukseen tilasin tilata tilausnumero
      tilausnumeroa paketti paketin pakettia pakettini pakettiani toimitus toimitusta
      toimitusaika toimituksen toimitettu lähetys lähetetty lähettää lähetyksen lasku laskun
      laskua palautus palauttaa palautuksen hyvitys rahat raha maksu maksun maksuni maksoin
      maksaa veloitettu tili tilin tilini tililleni salasana salasanani kirjautua
      kirjautuminen peruuttaa peruutus perua vaihtaa vaihto muuttaa osoite osoitteen
      osoitteeni asiakas asiakaspalvelu apua auttaa tarvitsen vastaanottanut saapunut saapui
      saapunutkaan numero tuote tuotteen väri rikki rikkinäinen vaurioitunut väärä väärän
      puuttuu toimi toimii alennus alennuskoodi hinta päivä päivää viikko viikkoa viikon
      kuukausi aika varasto varastossa poistaa poistan kysymys ongelma teltta makuupussi
      takki kengät reppu kortti kortin odotan odottanut odottaa ostin ostaa ostos puhua
      ihmisen henkilön jäsenyys löydä löytää seuranta takuu valitus viime ensi seuraava uusi
      uuden vanha ensimmäinen neljä viisi kymmenen muutama pieni iso suuri nopeasti todella
      huolimatta jokainen jotkut mahdollista mahdollisimman tietää tiedän näen nähdä ottaa
      antaa kysyä soittaa soittakaa käyttää yrittää yrittänyt vastaus vika virhe
      virheilmoitus hukkasin hukannut kadonnut sulkea suljettu sopimus sopimuksen varaus
      saldo pankki tilisiirto asiakirja tiedosto tiedostoa huone kotona koti lapset aamulla
      illalla yöllä maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai vuosi
      tunti tuntia minuuttia loppu alku osa kauppa auki kiinni aukioloajat puhelin viesti
      ilmainen kallis tarpeeksi joku yhtäkkiä aikaisemmin myöhemmin yhdessä ehkä siksi siis
      siirtää lento ruoka juoma tarvitaan voimmeko voimme saatteko alhainen korkea oma aivan
      erittäin yhtään mikään edelleen saada auttakaa
      """
  )

  static let turkish = LanguageWords(
    "tr",
    common: """
      bir ve veya ama fakat çünkü eğer ki de da ile için gibi kadar göre sonra önce beri ben
      sen o biz siz onlar bana sana ona bize size beni seni onu benim senin onun bizim sizin
      bunu bu şu kendi ne neden niçin nasıl nerede nereye nereden nerde hangi kim kaç mı mi
      mu mü miyim mıyım misiniz musunuz mısınız değil yok var hiç hep her şey çok az daha en
      artık hâlâ hala henüz şimdi bugün yarın dün yakında tekrar yine aynı başka bütün tüm
      iyi kötü iki üç kez defa acaba sadece bile sürekli istiyorum istiyoruz isterim
      istemiyorum olacak oldu olur olmuş olarak etmek ettim edebilir ediyorum yapmak yapmam
      yapmalıyım yapabilirim gerekiyor lazım geldi gelmedi gelir gelecek gelen gitti
      alabilir alamıyorum aldım almadım almak bulamıyorum gönderebilir gönderin gönderdim
      gönderildi ulaşmadı çalışmıyor çalışıyor bekliyorum sürüyor sürer kaldı çıktı görüşmek
      verir merhaba selam lütfen lutfen teşekkürler teşekkür sağol evet hayır
      """,
    topical: """
      sipariş siparis siparişim siparişimi siparişi siparişimin siparişin kargo kargom
      kargoya paket paketim paketten teslimat teslim fatura faturayı iade iadesi para param
      paramı parami geri ödeme ödemem ödedim ücret hesap hesabım hesabımı hesabıma şifre
      şifrem şifremi giriş iptal değiştirmek değiştirebilir değişim adres adresi adresimi
      müşteri hizmetleri temsilcisi yardım numara numarası numaramı ürün ürünü ürünler beden
      renk kırık bozuk hasarlı yanlış eksik indirim kodu kod fiyat gün gündür hafta haftadır
      ay saat zaman stokta silmek silebilirim soru sorun problem çadır uyku tulumu ceket
      ayakkabı çanta kart kartım reddedildi çekilmiş satın alışveriş üyelik üyeliğimi takip
      garanti şikayet uygulama küçük büyük son geçen yeni eski ilk dört beş on birkaç hızlı
      gerçekten rağmen halde bazı mümkün bilmek biliyorum görüyorum görmek vermek sormak
      aramak arayın kullanmak denemek denedim cevap arıza hata kaybettim kayboldu kapatmak
      engellemek sözleşme randevu bakiye bakiyem banka havale belge belgeler dosya oda ev
      evde çocuk çocuklar sabah akşam akşamdan gece pazartesi salı çarşamba perşembe cuma
      cumartesi pazar yıl dakika başında parça mağaza açık kapalı telefon mesaj ücretsiz
      pahalı yeterince kimse birisi aniden erken geç birlikte belki yüzden yani uçuş yemek
      içecek düşük yüksek gerek olsun veriyor internetim
      """
  )

  static let vietnamese = LanguageWords(
    "vi",
    common: """
      tôi toi bạn anh chị em mình chúng ta họ nó của và hoặc nhưng vì nên nếu thì là mà để
      cho với từ đến tới ở trong ngoài trên dưới về bằng qua không khong chưa chua đã da
      đang sẽ vẫn còn được duoc bị phải muốn muon cần có thể co the nào gì gi sao ai đâu dau
      bao lâu nhiêu mấy khi lúc này kia đó ấy cái chiếc một hai ba lần rồi quá rất lắm cũng
      chỉ mới lại nữa hết mọi tất cả làm giúp xin chào cảm ơn vui lòng dạ vâng
      """,
    topical: """
      đơn don hàng hang đặt mua giao nhận gửi gói kiện trả đổi hoàn tiền tien hủy huỷ thanh
      toán tài khoản mật khẩu đăng nhập địa số mã giảm giá hóa hoá khách nhân viên nói
      chuyện hỗ trợ hỏng lỗi sai thiếu nhỏ lớn ngày tuần tháng giờ thời gian lều túi ngủ áo
      khoác giày lô thẻ trừ xóa ứng dụng dùng kho tìm thấy biết hỏi mất cũ đầu tiên bốn năm
      nhanh thật mặc dù mỗi lấy gọi lời khoá khóa hợp đồng lịch hẹn dư ngân chuyển giấy tờ
      tệp phòng nhà con sáng tối đêm tư hôm nay mai phút cuối phần cửa mở đóng điện thoại
      tin nhắn miễn phí đắt đủ sớm muộn cùng chuyến bay đồ ăn uống nước ký thấp cao mạng sau
      trước nhiều ít
      """
  )

  static let indonesian = LanguageWords(
    "id",
    common: """
      yang dan atau tetapi tapi karena jika kalau dengan untuk dari ke di pada dalam oleh
      sebagai sampai sejak saya aku kamu anda dia kami kita mereka ini itu nya tidak bukan
      belum sudah telah sedang akan bisa dapat harus mau ingin perlu ada adalah masih juga
      lagi sangat terlalu lebih kurang semua setiap sama lain baru saja hanya sekarang hari
      besok kemarin nanti segera kembali dua tiga kali apa siapa mana dimana kapan mengapa
      kenapa bagaimana gimana berapa apakah halo hai selamat pagi siang sore malam terima
      kasih makasih tolong mohon maaf ya
      """,
    topical: """
      pesanan pesan memesan paket kiriman pengiriman kirim mengirim dikirim kirimkan
      diterima menerima faktur tagihan ditagih pengembalian mengembalikan dikembalikan uang
      dana bayar membayar pembayaran dibayar akun kata sandi masuk membatalkan batalkan
      batal pembatalan tukar ditukar menukar mengubah ganti mengganti alamat pelanggan
      layanan bantuan bantu nomor barang produk ukuran warna rusak cacat salah hilang
      berfungsi kode diskon harga biaya minggu bulan jam waktu lama stok tersedia hapus
      menghapus pertanyaan masalah tenda kantong tidur jaket sepatu tas kartu ditolak
      menunggu tunggu membeli beli pembelian bicara petugas orang keanggotaan berlangganan
      menemukan cari lacak pelacakan garansi keluhan aplikasi cara datang keadaan dipakai
      kecil besar terakhir berikutnya depan pertama empat lima sepuluh beberapa cepat sekali
      benar meskipun walaupun mungkin tahu lihat melihat ambil mengambil memberi beri
      bertanya tanya telepon hubungi pakai menggunakan coba mencoba jawaban gangguan error
      blokir memblokir kontrak janji saldo bank transfer dokumen berkas kamar rumah anak
      tadi senin selasa rabu kamis jumat sabtu tahun menit akhir awal bagian toko buka tutup
      gratis mahal cukup seseorang tiba bersama makanan minuman diperlukan dibutuhkan
      penerbangan turun naik rendah tinggi mati sering sendiri dong sih deh banget nggak
      ngga gak enggak udah belom bisakah
      """
  )
}
