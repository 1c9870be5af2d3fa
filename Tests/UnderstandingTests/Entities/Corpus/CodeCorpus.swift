/// Codes of a fixed form, some with check digits that were worked out by hand.
enum CodeCorpus {
  static let text = #"""
    where is [A-10042] | order=A-10042 | pattern A-#####
    where is [a10042]? | order=A-10042
    [A 10042] and [a–10043] | order=A-10042; order=A-10043
    order#[A-10042]! | order=A-10042
    [Ａ-１００４２] | order=A-10042
    [A\#u{200E}-10042] | order=A-10042
    my ticket [T-000018] | ticket=T-000018 | pattern T-######+ (luhn)
    [t000026] any news | ticket=T-000026
    ticket [T 003459] | ticket=T-003459
    [T-1000009] | ticket=T-1000009
    [t-1234566] please | ticket=T-1234566
    [T-000 018] | ticket=T-000018
    parcel [RR473124829GB] | parcel=RR473124829GB | pattern @@#########@@ (s10)
    [rr 473 124 829 gb] | parcel=RR473124829GB
    [CP 1234 5678 5 DE] | parcel=CP123456785DE
    [EE-98765432-6-FR] | parcel=EE987654326FR
    [0306406152] | isbn=0306406152 | pattern ########## (mod11)
    isbn [0-8044-2957-X] | isbn=080442957X
    [080442957x] | isbn=080442957X
    member [LM-12345678] | member=LM-12345678 | pattern LM-######## (mod97)
    [lm98765403] | member=LM-98765403
    locker [D-12340] | locker=D-12340 | pattern D-##### (damm)
    [d 00013] | locker=D-00013
    ean [4006381333931] | barcode=4006381333931 | pattern ############# (gs1)
    [978 0 201 37962 4] | barcode=9780201379624
    [T-000018], [T-000026] | ticket=T-000018; ticket=T-000026
    [a10042],[a10043] | order=A-10042; order=A-10043
    [A-10042]/[A-10043] | order=A-10042; order=A-10043
    orders:[A-10042] | order=A-10042
    [A-10042] in ticket [T-000125] | order=A-10042; ticket=T-000125

    # wrong check digits
    T-000019 | none
    T-000081 | none
    T-100009 | none
    T-999996 | none
    RR473124828GB | none
    RR473124892GB | none
    rr 473 124 820 gb | none
    0306406151 | none
    0804429571 | none
    LM-12345679 | none
    LM-21345678 | none
    D-12341 | none
    D-21340 | none
    4006381333930 | none
    4006381339331 | none

    # the wrong form
    T-0018 | none
    T-18 | none
    T-00001 | none
    RR473124829 | none
    R473124829GB | none
    RRR473124829GB | none
    RR473124829GBR | none
    X30640615 2 | none
    A-1004 | none
    A-100421 | none
    AB-10042 | none
    A-10042-7 | none
    XT-000018 | none
    T--- 000018 9 | none
    03064061521 | none
    40063813339310 | none
    ‹phone:h4006381333931› | none
    £0306406152.50 | none
    0306406152.5 | none
    LM-1234-5678-9 | none
    t-shirt 000018 | none
    T-00001\#u{660} | none
    é0306406152 | none
    0306406152é | none
    """#
}
