/// Addresses of people and pages, where redaction is switched off, and their placeholders.
enum ContactCorpus {
  static let emails = #"""
    mail me at [ada@example.org] | ada@example.org | email
    [Ada.Moss+camp@Post.Example.com] pls | Ada.Moss+camp@post.example.com
    my email is [a_b-c@sub.example.co.uk]. | a_b-c@sub.example.co.uk
    <[ada@example.org]> | ada@example.org
    [ada@example.org],[bob@example.org] | ada@example.org; bob@example.org
    [ada＠example.org] | ada@example.org
    it is [‹email:h3›] | h3 | placeholder of email
    mailto:[ada@example.org] | ada@example.org
    > ada@example.org | ada@example.org

    # none
    ada at example | none
    @larkmoor on twitter | none
    example.org | none
    ada@ | none
    @ | none
    ada@localhost | none
    5@10 each | none
    a@b | none
    ada@@example | none
    email | none
    ‹phone:h4› | none
    ‹email: h3› | none
    > no email | none
    """#

  static let phones = #"""
    call me on [07700 900123] | 07700900123 | phone
    [+44 20 7946 0018] | +442079460018
    [0044 7700 900123] | +447700900123
    my number is [(555) 123-4567] | 5551234567
    [020 7946 0018 ext 12] | 02079460018;ext=12
    [+44 (0)20 7946 0018] | +442079460018
    [+49 30 901820] | +4930901820
    [‹phone:h4›] is mine | h4 | placeholder of phone
    ring [07700-900-123] | 07700900123
    [07700 900123] or [07700 900456] | 07700900123; 07700900456
    [０７７００ ９００１２３] | 07700900123
    > 07700 900123 | 07700900123

    # none
    order 0123456789 | none
    A-10042 | none
    order number 20417788990 | none
    £07700 | none
    2026-03-06 | none
    02/03/2026 10:30 | none
    12345 | none
    tracking 1234567890123 | none
    1.200.300 euros | none
    192.168.0.100 | none
    007 | none
    ‹email:h3› | none
    serial 0401-2233-4455-6677 | none
    phone | none
    > no phone | none
    """#

  static let pages = #"""
    see [https://larkmoor.example/a?b=c]. | https://larkmoor.example/a?b=c | web address
    ([www.larkmoor.example]) | www.larkmoor.example
    [larkmoor.co.uk/tents] is down | larkmoor.co.uk/tents
    try [larkmoor.com]! | larkmoor.com
    [HTTP://Larkmoor.COM/Tents] | http://larkmoor.com/Tents
    “[https://larkmoor.com]” | https://larkmoor.com
    [https://larkmoor.com/a(1)] | https://larkmoor.com/a(1)
    on [shop.larkmoor.com:8080/x] | shop.larkmoor.com:8080/x
    [larkmoor.shop] and [larkmoor.org] | larkmoor.shop; larkmoor.org
    [larkmoor.com],[larkmoor.org] | larkmoor.com; larkmoor.org
    [http://larkmoor.com/a,b;c] | http://larkmoor.com/a,b;c
    <a href="[https://larkmoor.com/a]">x</a> | https://larkmoor.com/a
    [www.lark.it/] | www.lark.it/
    [lark.it/tents] | lark.it/tents
    <[https://larkmoor.com/]> | https://larkmoor.com/
    look：[https://larkmoor.com]。 | https://larkmoor.com
    > larkmoor.com | larkmoor.com

    # none
    hello.there | none
    e.g. | none
    https:// | none
    www. | none
    and.so.on | none
    ... | none
    ada@example.com | none
    i want my parcel.it never came | none
    thanks.no more | none
    order.is it late | none
    help.me please | none
    v1.2.3 | none
    10.0.0.1 | none
    hello.world | none
    .com | none
    com | none
    file.pdf | none
    tents.at a good price | none
    3.de | none
    http | none
    http:/larkmoor | none
    > nope | none
    """#
}
