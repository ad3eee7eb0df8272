import Glibc
import TUI
import Testing

func waitForReading(_ descriptor: Int32) {
  var end = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  _ = poll(&end, 1, 30_000)
}

@Suite struct WakeTests {
  @Test func signalsComeInOrderAndWakeUpsAreNone() throws {
    let wake = try #require(Wake())
    wake.send(28)
    wake.wake()
    wake.send(15)
    #expect(wake.drain() == [28, 15])
    #expect(wake.drain() == [])
  }

  @Test func aFullPipeDoesNotBlock() throws {
    let wake = try #require(Wake())
    for _ in 0..<100_000 { wake.wake() }
    wake.send(15)
    #expect(wake.drain().count <= 1)
  }

  @Test func messagesKeepTheirOrder() async throws {
    let mailbox = Mailbox<Int>(wake: try #require(Wake()))
    for number in 0..<50 { mailbox.post(number) }
    #expect(mailbox.take() == Array(0..<50))
    #expect(mailbox.take() == [])
  }
}
