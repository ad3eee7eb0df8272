import Glibc
import Testing

/// The C parts are written for two processors; tests run on one of them.
@Suite struct ArchitectureTests {
  private static let headers = "/usr/aarch64-linux-gnu/include"
  private static let searchPath = getenv("PATH").map { String(cString: $0) } ?? ""

  /// Every system call that the filter names has a number there, and no part is left out unseen.
  @Test(
    .enabled(
      if: access(headers + "/asm/unistd.h", R_OK) == 0,
      "no headers: apt install linux-libc-dev-arm64-cross libc6-dev-arm64-cross"),
    arguments: ["CSandbox", "CTermGuard"])
  func compilesForOtherProcessors(target: String) throws {
    let run = try CommandRun(
      shell: """
        PATH=$3; cd "$1" && clang --target=aarch64-linux-gnu -std=gnu2x -Wall -Wextra -Werror -fsyntax-only \\
          -nostdlibinc -isystem "$2" -I include ./*.c
        """, [Package.root + "/Sources/" + target, Self.headers, Self.searchPath])
    #expect(run.status == 0, "\\(run.errors)")
  }
}
