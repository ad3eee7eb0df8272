import CSandbox

/// Something that the program says it cannot do, or can still do, while it reads data.
struct Promise: Sendable {
  enum Theme: String, CaseIterable { case network, programs, files, traces, work }

  /// Names its words: `selftest.deed.…`.
  let id: String
  let theme: Theme
  let deed: sandbox_deed
  /// What it is done to, on the test ground.
  let path: any KeyPath<TestGround, String> & Sendable

  /// Whether it must be refused; the program's own work must not be.
  var isForbidden: Bool { theme != .work }

  private init(
    _ id: String, _ theme: Theme, _ deed: sandbox_deed,
    _ path: any KeyPath<TestGround, String> & Sendable = \.outsideFile
  ) {
    self.id = id
    self.theme = theme
    self.deed = deed
    self.path = path
  }

  static let all: [Promise] = [
    Promise("ipv4", .network, sandbox_deed_socket_ipv4),
    Promise("ipv6", .network, sandbox_deed_socket_ipv6),
    Promise("unix", .network, sandbox_deed_socket_unix),
    Promise("netlink", .network, sandbox_deed_socket_netlink),
    Promise("connect", .network, sandbox_deed_connect),
    Promise("inherited", .network, sandbox_deed_use_inherited_socket),
    Promise("ioUring", .network, sandbox_deed_io_uring),
    Promise("execute", .programs, sandbox_deed_execute),
    Promise("fork", .programs, sandbox_deed_fork),
    Promise("start", .programs, sandbox_deed_fork_and_execute),
    Promise("trace", .programs, sandbox_deed_trace),
    Promise("memory", .programs, sandbox_deed_read_memory_of_others),
    Promise("signal", .programs, sandbox_deed_signal_others),
    Promise("namespace", .programs, sandbox_deed_namespace),
    Promise("code", .programs, sandbox_deed_executable_memory),
    Promise("ownMemory", .programs, sandbox_deed_write_own_memory),
    Promise("type", .programs, sandbox_deed_type_into_terminal),
    Promise("read", .files, sandbox_deed_read),
    Promise("list", .files, sandbox_deed_list, \.outside),
    Promise("create", .files, sandbox_deed_create, \.newOutside),
    Promise("change", .files, sandbox_deed_change, \.exportFile),
    Promise("addToExport", .files, sandbox_deed_create, \.newInExport),
    Promise("link", .files, sandbox_deed_link, \.newInOutput),
    Promise("core", .traces, sandbox_deed_dump_core),
    Promise("readExport", .work, sandbox_deed_read, \.exportFile),
    Promise("writeResult", .work, sandbox_deed_create, \.newInOutput),
  ]
}
