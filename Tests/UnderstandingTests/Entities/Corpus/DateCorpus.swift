/// What customers write of days, read on Monday 2 March 2026 in London.
enum DateCorpus {
  static let text = #"""
    # today and its neighbours
    can it come [today]? | 2026-03-02 | named day
    i need it [tomorrow] pls | 2026-03-03
    should of been here [yesterday] | 2026-03-01
    it was ment to come [yesturday] | 2026-03-01
    will u deliver [tmrw] | 2026-03-03
    any chance of [tommorow]?? | 2026-03-03
    i'm out [tonight] | 2026-03-02
    [the day after tomorrow] works best | 2026-03-04 | day after or before
    it broke [the day before yesterday] | 2026-02-28
    [TODAY]!!! | 2026-03-02
    [last night] the zip went | 2026-03-01
    are you open [this afternoon] | 2026-03-02

    # counted from today
    i leave [in 3 days] | 2026-03-05 | days from today
    we fly [in a week] | 2026-03-09
    [in two weeks] i move house | 2026-03-16
    i ordered [2 weeks ago] and nothing | 2026-02-16
    bought it [a week ago] | 2026-02-23
    [a fortnight ago] i wrote to you | 2026-02-16
    i'm back [in a fortnight] | 2026-03-16
    about [three months ago] i bought a tent | 2025-12-02
    [a year ago] it was fine | 2025-03-02
    [5 days from now] | 2026-03-07
    need it [in 10 days time] | 2026-03-12
    they said [in 3 working days] | 2026-03-05 | working days from today
    should arrive [in 5 business days] | 2026-03-09
    that was [5 working days ago] | 2026-02-23
    [a couple of days ago] it stopped | 2026-02-28
    i moved [twenty one days ago] | 2026-02-09
    [a week tomorrow] im away | 2026-03-10 | day counted from another
    we go camping [two weeks today] | 2026-03-16
    [tomorrow week] would suit | 2026-03-10
    [a week on friday] please | 2026-03-13
    [2 days before friday] | 2026-03-04
    [the day after christmas] | 2025-12-26
    [three weeks from saturday] | 2026-03-28

    # weekdays
    it should arrive [friday] | 2026-03-06 | weekday
    come on [monday] | 2026-03-02
    can it be [this fri] | 2026-03-06
    how about [next friday] | 2026-03-13
    it came [last friday] broken | 2026-02-27
    [last monday] i asked the same | 2026-02-23
    rather [friday week] | 2026-03-13 | day counted from another
    not home by [thurs] | 2026-03-05
    i have been waiting since [wednesday] | 2026-02-25
    since [fri] no word | 2026-02-27
    deliver it [wensday] if you can | 2026-03-04
    is [saterday] possible | 2026-03-07
    [next tues] or never | 2026-03-10
    [coming thursday] | 2026-03-05
    [friday the 13th] is a bad day | 2026-03-13 | day of the month
    [fri 13th] | 2026-03-13
    [the friday after next] | 2026-03-20 | weekday
    it came [thurs last week] | 2026-02-26
    [friday last week] | 2026-02-27
    [monday next week] please | 2026-03-09
    [monday of next week] | 2026-03-09
    [next week monday] | 2026-03-09
    [last week on friday] | 2026-02-27
    [nxt fri] | 2026-03-13
    [tomorrow]/[monday] | 2026-03-03; 2026-03-02
    it left [the friday before last] | 2026-02-20
    between [monday] and [wednesday] | 2026-03-02; 2026-03-04
    > fri | 2026-03-06
    > on the weds | 2026-03-04
    > sunday. | 2026-03-08

    # weeks, months and their ends
    sometime [next week] | 2026-03-09 | week, weekend or month
    i emailed [last week] | 2026-02-23
    [this weekend] we are camping | 2026-03-07
    [next weekend] then | 2026-03-14
    [next month] | 2026-04-01
    by [the end of the month] | 2026-03-31 | start or end of a period
    my trip is at [the end of march] | 2026-03-31
    [end of april] at the latest | 2026-04-30
    at [the beginning of next week] | 2026-03-09
    before [the end of the week] | 2026-03-06
    at [the start of april] | 2026-04-01
    around [mid april] | 2026-04-15
    [end of next month] | 2026-04-30
    refund by [the end of the year]? | 2026-12-31
    by [end of day] | 2026-03-02
    i need it by [eod] | 2026-03-02

    # days of months
    i paid on [3 march] | 2026-03-03 | day and month
    on [the 3rd of march] | 2026-03-03
    dated [March 3rd, 2026] | 2026-03-03
    [3rd march 2026] | 2026-03-03
    my birthday is [4th july] | 2026-07-04
    [14 feb] was the party | 2026-02-14
    since [23 dec 2025] | 2025-12-23
    [the first of april] no joke | 2026-04-01
    [5 may] | 2026-05-05
    we leave on [may 5th] | 2026-05-05
    [29 february 2024] | 2024-02-29
    delivered [mon 2nd march] | 2026-03-02
    [tuesday, 10th of march] suits | 2026-03-10
    [6mar] | 2026-03-06
    [06MAR2026] | 2026-03-06
    [3rd mar '26] | 2026-03-03
    the week of [9 march] | 2026-03-09
    away [10]-[12 March] | 2026-03-10; 2026-03-12
    [3rd] to [5th april] | 2026-04-03; 2026-04-05
    between [3] and [5 may] | 2026-05-03; 2026-05-05
    [march 21]-[26] | 2026-03-21; 2026-03-26
    from [april 11th] to the [13th] | 2026-04-11; 2026-04-13
    [6/Mar/2026] | 2026-03-06
    [6-Mar-26] | 2026-03-06
    it arrived [febuary 20th] | 2026-02-20
    [the twenty first of march] | 2026-03-21
    on [the 3rd] | 2026-03-03 | day of the month
    i come home [the 28th] | 2026-02-28
    [the 5th of next month] | 2026-04-05
    [the 20th of last month] | 2026-02-20
    > the 31st | 2026-03-31
    > 5th | 2026-03-05
    [christmas eve] is too late | 2025-12-24 | holiday
    will it be here before [christmas]? | 2025-12-25
    ordered on [boxing day] | 2025-12-26
    by [easter] please | 2026-04-05
    since [new year's day] | 2026-01-01

    # digits
    invoice of [03/03/2026] | 2026-03-03 | date in digits
    on [6/3] | 2026-03-06 | day and month in digits
    since [31/12] | 2025-12-31
    [2026-03-06] | 2026-03-06
    [06.03.2026] geliefert | 2026-03-06
    [3/25/2026] | 2026-03-25
    [28-02-2026] | 2026-02-28
    [1/2/26] | 2026-02-01
    from [01/03/2026] to [08/03/2026] | 2026-03-01; 2026-03-08
    > 6/3 | 2026-03-06
    > 06-03-26 | 2026-03-06
    ordered [２０２６-０３-０１] | 2026-03-01

    # numbers that are no days
    update 1.2.3 broke it | none
    version 17.3.1 | none
    ip is 10.0.0.1 | none
    you answer 24/7 don't you | none
    it's 50/50 | none
    3/4 length mat | none
    1/10 would not buy again | none
    sort code 12-34-56 | none
    order 20260306 | none
    the 2026 catalogue | none
    open 9-5? | none
    size 6 - 8 | none
    i tried 2-3 times | none
    2 to 3 times | none
    10-12 marchers | none
    ratio 1/2 | none
    99/99/9999 | none
    A-2026-03 | none
    serial 2026-03-06-17 | none
    call 020 7946 0018 | none
    1/2/3/4 | none

    # days that there are not
    31 feb | none
    on 30/02/2026 | none
    29 feb 2027 | none
    31 april | none
    february 30th | none
    2026-13-01 | none
    2026-02-29 | none
    13/13/2026 | none
    0 march | none
    32nd of may | none
    32 to 35 march | none
    > 31/02 | none

    # words that are no days
    it may be lost | none
    may i return it | none
    may 5 people use it | none
    the first 2 may be too small | none
    we march on | none
    march of the penguins tent | none
    i march 3 miles a day | none
    dont mar the surface | none
    i sat in it and it broke | none
    she sat on the stove | none
    the sun ruined my tent | none
    sun cream | none
    we wed in it | none
    mon dieu | none
    april from support helped | none
    june said 2 weeks | none
    jan was very kind | none
    dec stove | none

    # ranks
    the second time this happened | none
    my second parcel | none
    the 2nd one | none
    for the third time | none
    1st class post | none
    the first one please | none
    on the 4th floor | none
    on the 2nd attempt | none
    the 5th pole is bent | none
    3rd party seller | none

    # lengths and habits
    it took 3 days | none
    within a week | none
    two-day delivery | none
    every monday | none
    each friday i ask again | none
    on mondays | none
    how many can i make in a day | none
    what do i spend in a year | none
    twice a week | none
    all week | none
    30 day returns | none
    one day it will come | none
    some day | none
    the other day | none
    these days | none
    it rained for a week | none
    3 hours ago | none
    in 20 minutes | none
    99999 days ago | none
    next time | none
    last order | none
    next size up | none
    this one | none
    next door | none
    at the end of the day i just want my money | none
    end of the pole | none
    start of the zip | none
    my christmas tree | none
    easter egg | none
    holidays | none
    birthday present | none
    tomorrowland | none
    saturdays | none
    friday's child is loving | none
    > no idea | none
    > monday or tuesday | none
    > soon | none
    > a-10042 | none
    """#
}
