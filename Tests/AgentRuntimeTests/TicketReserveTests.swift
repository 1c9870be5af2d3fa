import Testing

@testable import AgentRuntime

@Suite("Ticket numbers are borrowed") struct TicketReserveTests {
  @Test("The lowest free number is lent, one to each borrower")
  func lendsTheLowest() {
    let reserve = TicketReserve(lastOrdinal: 4)
    #expect([reserve.borrow(), reserve.borrow(), reserve.borrow()] == [5, 6, 7])
    reserve.giveBack(6)
    reserve.giveBack(5)
    #expect([reserve.borrow(), reserve.borrow(), reserve.borrow()] == [5, 6, 8])
  }

  @Test("What another process took is passed over, also when it is given back later")
  func passesOverWhatIsTaken() {
    let reserve = TicketReserve(lastOrdinal: 0)
    let lent = [reserve.borrow(), reserve.borrow(), reserve.borrow()]
    reserve.giveBack(lent[0])
    reserve.skip(to: 2)
    reserve.giveBack(lent[1])
    reserve.giveBack(lent[2])
    #expect([reserve.borrow(), reserve.borrow()] == [3, 4])
  }

  @Test("Passing over less than is known changes nothing")
  func skippingBackChangesNothing() {
    let reserve = TicketReserve(lastOrdinal: 9)
    reserve.skip(to: 3)
    #expect(reserve.borrow() == 10)
  }
}
