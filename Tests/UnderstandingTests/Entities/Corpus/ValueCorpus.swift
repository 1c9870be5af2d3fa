/// Values of closed lists, written right and nearly right.
enum ValueCorpus {
  static let text = #"""
    # as they are listed
    move me to [larkmoor plus] | plan=plus | synonym of plus
    is the [FAMILY PLAN] cheaper | plan=family
    i have [no membership] yet | plan=basic
    [basic] | plan=basic
    [larkmoor plus family] please | plan=family
    [Larkmoor-Plus] | plan=plus
    [larkmoor/plus] | plan=plus
    my [tarn 2] leaks | product=Tarn 2 tent
    both [tarn twos]? | product=Tarn 2 tent
    [café table] | product=Café table
    [cafe table] wobbles | product=Café table
    [CAFÉ TABLES] | product=Café table
    a [t-shirt] and a [t shirt] | product=T-shirt; product=T-shirt
    the [Ember's] flame | product=Ember stove
    [kindle wood stove], thanks | product=Kindle wood stove
    it is [too small] | reason=wrong-size
    it [doesn’t work] | reason=faulty
    came [broken] | reason=faulty
    the [web-site] is down | service=website
    your [site] | service=website
    [phone lines] engaged | service=phone line
    [family plan] to [basic plan] | plan=family; plan=basic
    the [ｓｃｒｅｅ boots] | product=Scree boots
    > plus | plan=plus
    > the family one | plan=family
    > tarn two please | product=Tarn 2 tent

    # with a slip of the pen
    [larkmor plus] | plan=plus | near "larkmoor plus"
    [larkmoor pluss] now | plan=plus | near "larkmoor plus"
    the [famly plan] | plan=family
    [familly membership] | plan=family
    [famliy] | plan=family
    [basci plan] | plan=basic
    [no membreship] | plan=basic
    my [kindel stove] smokes | product=Kindle wood stove
    [sceree boots] | product=Scree boots
    it came [brokn] | reason=faulty
    [fautly] | reason=faulty
    [damged] box | reason=faulty
    it [dosen't work] | reason=faulty
    [wrong siez] | reason=wrong-size
    the [webiste] | service=website
    the [chekcout] hangs | service=checkout
    [cafe tabel] | product=Café table
    > famiily | plan=family

    # no slip of the pen
    i am a member | none
    could you kindly look | none
    my screen is black | none
    basil | none
    a basis | none
    the [family's] | plan=family
    the broker said | none
    broke college student | none
    a faculty card | none
    a draft | none
    plu | none
    pluss | none
    plum | none
    tern 2 | none
    darn 2 | none
    tarn 4 | none
    small | none
    to small claims | none
    too smart | none
    the wrong side | none
    suite | none
    side | none
    damages | none
    manage | none
    kind | none
    trees | none
    timber | none
    amber | none
    number | none
    larkmoor | none
    larkmoor [family] | plan=family
    checked out | none
    phone | none
    checkers | none

    # not by themselves
    surplus | none
    basically | none
    familyplan | none
    a free. plan | none
    [plus]-minus | plan=plus
    ‹plus:h1› | none
    bbasic2 | none
    plus2 | none
    website2 | none
    basic_plan2 | none
    parasite | none
    emberton | none
    """#
}
