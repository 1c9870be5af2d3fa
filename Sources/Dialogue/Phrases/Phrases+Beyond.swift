extension Phrases {
  static let turkish: [Wording.Key: [String]] = [
    .unsupportedLanguage: [
      """
      Maalesef henüz Türkçe yardımcı olamıyorum, yalnızca şu dillerde: {agent.languages}. \
      Mesajınızı {ticket.number} numaralı kayıtla bir çalışma arkadaşıma ilettim.
      """
    ],
    .handoffClosed: ["Size mesai saatleri içinde yanıt verilecektir."],
    .contact: ["Size nasıl ulaşabiliriz: e-posta mı, telefon mu? İstemezseniz hayır yazın."],
    .contactSaved: ["Teşekkürler, kaydınıza ekledim."],
    .contactDeclined: ["Tamam. {ticket.number} numaralı kaydın yanıtını burada bulacaksınız."],
    .contactNotUnderstood: ["Bir adres bulamadım. E-posta adresi, telefon numarası ya da hayır?"],
    .passedOn: ["Bunu {ticket.number} numaralı kayda ekledim."],
    .anythingElse: ["Tamam. Başka bir şey olursa yazın."],
    .solved: ["{ticket.number} numaralı kayıt çözüldü."],
  ]

  static let arabic: [Wording.Key: [String]] = [
    .unsupportedLanguage: [
      """
      عذرًا، لا أستطيع المساعدة بالعربية حتى الآن، بل بهذه اللغات فقط: {agent.languages}. \
      لقد أحلت رسالتك إلى أحد الزملاء برقم {ticket.number}.
      """
    ],
    .handoffClosed: ["سيتم الرد عليك خلال ساعات العمل."],
    .contact: [
      "كيف يمكننا التواصل معك: بالبريد الإلكتروني أم بالهاتف؟ اكتب «لا» إن كنت لا ترغب في ذلك."
    ],
    .contactSaved: ["شكرًا، تمت إضافة ذلك إلى طلبك."],
    .contactDeclined: ["حسنًا. ستجد الرد على الطلب {ticket.number} هنا."],
    .contactNotUnderstood: ["لم أجد عنوانًا في رسالتك. بريد إلكتروني أم رقم هاتف أم «لا»؟"],
    .passedOn: ["تمت إضافة ذلك إلى الطلب {ticket.number}."],
    .anythingElse: ["حسنًا. اكتب إن احتجت إلى شيء آخر."],
    .solved: ["تم حل الطلب {ticket.number}."],
  ]

  static let persian: [Wording.Key: [String]] = [
    .unsupportedLanguage: [
      """
      متأسفانه هنوز نمی‌توانم به فارسی کمک کنم، فقط به این زبان‌ها: {agent.languages}. پیام \
      شما با شمارهٔ {ticket.number} به یکی از همکاران سپرده شد.
      """
    ],
    .handoffClosed: ["در ساعات کاری به شما پاسخ داده می‌شود."],
    .contact: ["چگونه با شما تماس بگیریم: ایمیل یا تلفن؟ اگر مایل نیستید، بنویسید نه."],
    .contactSaved: ["سپاس، به درخواست شما افزوده شد."],
    .contactDeclined: ["باشد. پاسخ درخواست {ticket.number} همین‌جا خواهد بود."],
    .contactNotUnderstood: ["نشانی‌ای پیدا نکردم. ایمیل، شمارهٔ تلفن یا نه؟"],
    .passedOn: ["به درخواست {ticket.number} افزوده شد."],
    .anythingElse: ["باشد. اگر چیز دیگری لازم بود بنویسید."],
    .solved: ["درخواست {ticket.number} حل شد."],
  ]

  static let hebrew: [Wording.Key: [String]] = [
    .unsupportedLanguage: [
      """
      מצטערים, עדיין אין לנו מענה בעברית, רק בשפות אלה: {agent.languages}. ההודעה הועברה \
      לנציג, מספר הפנייה {ticket.number}.
      """
    ],
    .handoffClosed: ["תקבלו תשובה בשעות העבודה."],
    .contact: ["איך אפשר ליצור איתכם קשר: בדוא״ל או בטלפון? אם לא תרצו, כתבו לא."],
    .contactSaved: ["תודה, הוספנו את זה לפנייה."],
    .contactDeclined: ["בסדר גמור. התשובה לפנייה {ticket.number} תופיע כאן."],
    .contactNotUnderstood: ["לא מצאנו כתובת. דוא״ל, מספר טלפון או לא?"],
    .passedOn: ["הוספנו את זה לפנייה {ticket.number}."],
    .anythingElse: ["בסדר. אפשר לכתוב אם יש עוד משהו."],
    .solved: ["הפנייה {ticket.number} טופלה."],
  ]

  static let hindi: [Wording.Key: [String]] = [
    .unsupportedLanguage: [
      """
      क्षमा करें, अभी हिन्दी में सहायता उपलब्ध नहीं है, केवल इन भाषाओं में है: \
      {agent.languages}। आपका संदेश टिकट {ticket.number} के रूप में एक सहकर्मी को भेज दिया \
      गया है।
      """
    ],
    .handoffClosed: ["आपको कार्य समय में उत्तर मिलेगा।"],
    .contact: ["हम आपसे कैसे संपर्क करें: ई-मेल से या फ़ोन से? यदि न बताना चाहें, तो नहीं लिखें।"],
    .contactSaved: ["धन्यवाद, इसे टिकट में जोड़ दिया गया है।"],
    .contactDeclined: ["ठीक है। टिकट {ticket.number} का उत्तर यहीं मिलेगा।"],
    .contactNotUnderstood: ["कोई पता नहीं मिला। ई-मेल, फ़ोन नंबर, या नहीं?"],
    .passedOn: ["इसे टिकट {ticket.number} में जोड़ दिया गया है।"],
    .anythingElse: ["ठीक है। कुछ और हो तो लिखें।"],
    .solved: ["टिकट {ticket.number} हल हो गया है।"],
  ]

  static let thai: [Wording.Key: [String]] = [
    .unsupportedLanguage: [
      """
      ขออภัย ขณะนี้ยังไม่สามารถช่วยเหลือเป็นภาษาไทยได้ มีเฉพาะภาษาเหล่านี้: \
      {agent.languages} เราได้ส่งข้อความของคุณให้เจ้าหน้าที่แล้ว หมายเลขเรื่อง \
      {ticket.number}
      """
    ],
    .handoffClosed: ["เจ้าหน้าที่จะตอบกลับในเวลาทำการ"],
    .contact: ["เราจะติดต่อคุณได้อย่างไร ทางอีเมลหรือโทรศัพท์ หากไม่ต้องการ โปรดพิมพ์ว่า ไม่"],
    .contactSaved: ["ขอบคุณ เราได้เพิ่มข้อมูลนี้ในเรื่องของคุณแล้ว"],
    .contactDeclined: ["ไม่เป็นไร คำตอบของเรื่อง {ticket.number} จะอยู่ที่นี่"],
    .contactNotUnderstood: ["ไม่พบที่อยู่ติดต่อ โปรดระบุอีเมล หมายเลขโทรศัพท์ หรือพิมพ์ว่า ไม่"],
    .passedOn: ["เพิ่มข้อมูลนี้ในเรื่อง {ticket.number} แล้ว"],
    .anythingElse: ["ได้เลย หากมีอะไรเพิ่มเติม พิมพ์มาได้"],
    .solved: ["เรื่อง {ticket.number} ได้รับการแก้ไขแล้ว"],
  ]

  static let chinese: [Wording.Key: [String]] = [
    .unsupportedLanguage: [
      "抱歉，目前还不能用中文提供帮助，只支持以下语言：{agent.languages}。您的留言已转交给同事，工单号为 {ticket.number}。"
    ],
    .handoffClosed: ["同事会在工作时间内回复您。"],
    .contact: ["我们怎样联系您：电子邮件还是电话？如果不想提供，请回复“不”。"],
    .contactSaved: ["谢谢，已添加到工单中。"],
    .contactDeclined: ["好的。工单 {ticket.number} 的回复会显示在这里。"],
    .contactNotUnderstood: ["没有找到联系方式。请提供电子邮件或电话号码，或回复“不”。"],
    .passedOn: ["已添加到工单 {ticket.number}。"],
    .anythingElse: ["好的。如有其他问题，请随时留言。"],
    .solved: ["工单 {ticket.number} 已解决。"],
  ]

  static let japanese: [Wording.Key: [String]] = [
    .unsupportedLanguage: [
      """
      申し訳ありませんが、まだ日本語ではご案内できません。対応している言語：{agent.languages}。メッセージは担当者に引き継ぎました。受付番号は \
      {ticket.number} です。
      """
    ],
    .handoffClosed: ["営業時間内にお返事します。"],
    .contact: ["ご連絡先を教えてください。メールアドレスまたは電話番号をお願いします。不要な場合は「いいえ」とお書きください。"],
    .contactSaved: ["ありがとうございます。受付内容に追加しました。"],
    .contactDeclined: ["承知しました。受付番号 {ticket.number} へのお返事はこちらに表示されます。"],
    .contactNotUnderstood: ["連絡先が見つかりませんでした。メールアドレス、電話番号、または「いいえ」とお書きください。"],
    .passedOn: ["受付番号 {ticket.number} に追加しました。"],
    .anythingElse: ["承知しました。ほかにご用があれば、またお書きください。"],
    .solved: ["受付番号 {ticket.number} は解決済みです。"],
  ]

  static let korean: [Wording.Key: [String]] = [
    .unsupportedLanguage: [
      """
      죄송합니다. 아직 한국어로는 도와드릴 수 없으며 다음 언어만 지원합니다: {agent.languages}. 메시지는 담당자에게 전달했으며 접수 번호는 \
      {ticket.number}입니다.
      """
    ],
    .handoffClosed: ["업무 시간에 답변드리겠습니다."],
    .contact: ["어떻게 연락드리면 될까요? 이메일 주소나 전화번호를 알려 주세요. 원하지 않으시면 아니요라고 적어 주세요."],
    .contactSaved: ["감사합니다. 접수 내용에 추가했습니다."],
    .contactDeclined: ["알겠습니다. 접수 번호 {ticket.number}에 대한 답변은 여기에서 확인하실 수 있습니다."],
    .contactNotUnderstood: ["연락처를 찾지 못했습니다. 이메일 주소, 전화번호 또는 아니요를 적어 주세요."],
    .passedOn: ["접수 번호 {ticket.number}에 추가했습니다."],
    .anythingElse: ["알겠습니다. 더 필요하신 것이 있으면 적어 주세요."],
    .solved: ["접수 번호 {ticket.number} 건이 해결되었습니다."],
  ]

  static let vietnamese: [Wording.Key: [String]] = [
    .unsupportedLanguage: [
      """
      Rất tiếc, hiện chưa thể hỗ trợ bằng tiếng Việt, chỉ bằng các ngôn ngữ sau: \
      {agent.languages}. Tin nhắn của bạn đã được chuyển cho đồng nghiệp, mã yêu cầu \
      {ticket.number}.
      """
    ],
    .handoffClosed: ["Bạn sẽ được trả lời trong giờ làm việc."],
    .contact: [
      """
      Chúng tôi có thể liên hệ với bạn bằng cách nào: email hay điện thoại? Nếu không muốn, \
      hãy viết không.
      """
    ],
    .contactSaved: ["Cảm ơn bạn, đã thêm vào yêu cầu."],
    .contactDeclined: ["Được rồi. Câu trả lời cho yêu cầu {ticket.number} sẽ hiện ở đây."],
    .contactNotUnderstood: ["Không tìm thấy địa chỉ. Email, số điện thoại hay không?"],
    .passedOn: ["Đã thêm vào yêu cầu {ticket.number}."],
    .anythingElse: ["Được rồi. Hãy viết nếu bạn cần thêm gì."],
    .solved: ["Yêu cầu {ticket.number} đã được giải quyết."],
  ]

  static let indonesian: [Wording.Key: [String]] = [
    .unsupportedLanguage: [
      """
      Maaf, kami belum bisa membantu dalam bahasa Indonesia, hanya dalam: {agent.languages}. \
      Pesan Anda sudah diteruskan kepada rekan kami dengan nomor tiket {ticket.number}.
      """
    ],
    .handoffClosed: ["Anda akan dijawab pada jam kerja."],
    .contact: [
      """
      Bagaimana kami dapat menghubungi Anda: lewat email atau telepon? Tulis tidak jika \
      tidak berkenan.
      """
    ],
    .contactSaved: ["Terima kasih, sudah ditambahkan ke tiket."],
    .contactDeclined: ["Baik. Jawaban untuk tiket {ticket.number} akan muncul di sini."],
    .contactNotUnderstood: ["Tidak ada alamat yang terbaca. Email, nomor telepon, atau tidak?"],
    .passedOn: ["Sudah ditambahkan ke tiket {ticket.number}."],
    .anythingElse: ["Baik. Silakan tulis jika ada hal lain."],
    .solved: ["Tiket {ticket.number} sudah selesai."],
  ]
}
