/// Days with a time, read on Monday 2 March 2026 at nine in London.
enum MomentCorpus {
  static let text = #"""
    # a day and a time
    call me [tomorrow at 5] | 2026-03-03T17:00 | day and time
    [friday 16:30] suits | 2026-03-06T16:30
    [6 March 2026, 4pm] | 2026-03-06T16:00
    [6 march at half past 4] | 2026-03-06T16:30
    at [4pm tomorrow] | 2026-03-03T16:00
    [5pm on friday] please | 2026-03-06T17:00
    at [noon on the 5th] | 2026-03-05T12:00
    [tonight at 8] | 2026-03-02T20:00
    [tomorrow evening at 7] | 2026-03-03T19:00
    [tomorrow morning at 9] | 2026-03-03T09:00
    [today 17:00] | 2026-03-02T17:00
    it crashed [yesterday around 3] | 2026-03-01T15:00
    ordered on [28/02/2026 at 10:15] | 2026-02-28T10:15
    [next friday @ 2pm] | 2026-03-13T14:00
    the driver came [last friday, 8am] | 2026-02-27T08:00
    [3:30 on monday] | 2026-03-02T15:30

    # counted from now
    be back [in 2 hours] | 2026-03-02T11:00 | time from now
    i paid [half an hour ago] | 2026-03-02T08:30
    [20 minutes ago] it froze | 2026-03-02T08:40
    [90 mins from now] | 2026-03-02T10:30
    [in an hour and a half] | 2026-03-02T10:30
    > now | 2026-03-02T09:00
    > 5pm | 2026-03-02T17:00
    > at 8 | 2026-03-03T08:00
    > in half an hour | 2026-03-02T09:30

    # as machines write it
    log says [2026-03-01T16:30] | 2026-03-01T16:30 | day and time in digits
    [2026-03-01T16:30:05Z] error | 2026-03-01T16:30
    [2026-03-01 16:30] | 2026-03-01T16:30 | day and time
    [2026-07-01T10:00:00Z] | 2026-07-01T11:00

    # none
    tomorrow | none
    5pm | none
    call me at 5 | none
    now i want my money | none
    29 march at 1:30 am | none
    29/03/2026 01:59 | none
    31 feb at 5pm | none
    friday at 5 shops | none
    tomorrow for 5 people | none
    friday 13 boxes | none
    3 days ago | none
    in 3 days | none
    it took 2 hours | none
    for an hour | none
    within the hour | none
    monday or at 5 in the shop | none
    on the 5th of 10 orders | none
    2026-03-01T25:00 | none
    tomorrow, the 4 tents | none
    today 3 tents came | none
    99999999 hours ago | none
    > tomorrow | none
    > 29 march 1:15am | none
    """#
}
