/// Messages read by all kinds at once: which one gets the words that several could claim.
enum MixedCorpus {
  static let text = #"""
    order [A-10042] of [3 march] for [£20] | order=A-10042; day=2026-03-03; amount=20.00 GBP
    [A-10042] came [yesterday], [2] poles bent | order=A-10042; day=2026-03-01; count=2
    call [07700 900123] [tomorrow at 5] | tel=07700900123; moment=2026-03-03T17:00
    call [07700 900123] at [5pm] | tel=07700900123; time=17:00
    i waited [3 days] for [ada@example.org] | length=3d; mail=ada@example.org
    [3 days ago] i paid [20 euros] | day=2026-02-27; amount=20.00 EUR
    [2 weeks ago] i joined [larkmoor plus] | day=2026-02-16; plan=plus
    the [tarn 2] for [4] people | product=Tarn 2 tent; count=4
    [tarn 2 tent] on [6/3/2026] | product=Tarn 2 tent; day=2026-03-06
    ticket [T-000018] from [last friday] | ticket=T-000018; day=2026-02-27
    ticket T-000019 from [last friday] | day=2026-02-27
    [‹email:h3›] or [‹phone:h4›] | mail=h3; tel=h4
    [‹email:h3›] about [A-10042] | mail=h3; order=A-10042
    [in 2 hours] | moment=2026-03-02T11:00
    [half an hour] | length=30m
    [half an hour ago] | moment=2026-03-02T08:30
    see [larkmoor.com/a-10042] | page=larkmoor.com/a-10042
    [https://x.example/2026-03-06] | page=https://x.example/2026-03-06
    [£12.50] at [12.50]? | amount=12.50 GBP; time=12:50
    the [second] one | rank=2
    [the second of march] | day=2026-03-02
    my [2nd] order within [2 days] | rank=2; length=2d
    [in 2 days] i leave | day=2026-03-04
    [5 pounds] for [5] pegs over [5 days]? | amount=5.00 GBP; count=5; length=5d
    [half past 4] for [half a dozen] of us | time=16:30; count=6
    [a10042], [a10043] and [t000026] | order=A-10042; order=A-10043; ticket=T-000026
    moving from [basic] to [family plan] [next month] | plan=basic; plan=family; day=2026-04-01
    [one] [kindle stove] for [a fiver] | count=1; product=Kindle wood stove; amount=5.00 GBP
    [kindel stove] from [1 feb] | product=Kindle wood stove; day=2026-02-01
    [friday] to [monday, 9am] to [5pm] | day=2026-03-06; moment=2026-03-02T09:00; time=17:00
    [A-10042]\#u{200F} [tomorrow]\#u{200F} | order=A-10042; day=2026-03-03
    é [A-10042] é [£5] é | order=A-10042; amount=5.00 GBP
    🎉 [tomorrow] 🎉 [2] 🎉 | day=2026-03-03; count=2

    # nothing at all
    hi there how are you doing | none
    it may be second hand but i sat on it | none
    i want a person not a bot | none
    where is my parcel?? | none
    nothing works since the update 1.2.3 | none
    you guys are the best 100% | none
    my screen is black and the app crashes | none
    A-100423 and AB-10042 | none
    i tried this and that and no one helped | none
    can you kindly march on | none
    SKU£5 in x30m and mp3s | none
    first of all it is second rate | none
    this one or that one | none
    every monday and each friday | none
    24/7 support my foot | none
    ??? | none
    ok | none
    i am on hold again, wait a minute | none
    ‹card:1111› and ‹password› | none
    ratio 16:9 | none
    """#
}
