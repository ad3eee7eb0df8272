import Glibc

/// `dataleaflet-fuzz NAME [libFuzzer's arguments]`: feeds one reader with bytes that libFuzzer thinks up.

/// libFuzzer's loop, for programs that have a main of their own.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

typealias Target = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

let targets: [String: Target] = [
  "csv": { fuzzCSV(UnsafeRawBufferPointer(start: $0, count: $1)) },
  "json": { fuzzJSON(UnsafeRawBufferPointer(start: $0, count: $1)) },
  "timestamp": { fuzzTimestamp(UnsafeRawBufferPointer(start: $0, count: $1)) },
  "xml": { fuzzXML(UnsafeRawBufferPointer(start: $0, count: $1)) },
  "html": { fuzzHTML(UnsafeRawBufferPointer(start: $0, count: $1)) },
  "fit": { fuzzFIT(UnsafeRawBufferPointer(start: $0, count: $1)) },
  "log": { fuzzLog(UnsafeRawBufferPointer(start: $0, count: $1)) },
  "chat": { fuzzChat(UnsafeRawBufferPointer(start: $0, count: $1)) },
  "export": { fuzzExport(UnsafeRawBufferPointer(start: $0, count: $1)) },
  "zip": { fuzzZip(UnsafeRawBufferPointer(start: $0, count: $1)) },
  "region": { fuzzRegion(UnsafeRawBufferPointer(start: $0, count: $1)) },
  "places": { fuzzPlaces(UnsafeRawBufferPointer(start: $0, count: $1)) },
  "text": { fuzzText(UnsafeRawBufferPointer(start: $0, count: $1)) },
]

let name = CommandLine.argc > 1 ? CommandLine.arguments[1] : ""
guard let target = targets[name] else {
  print("dataleaflet-fuzz \(targets.keys.sorted().joined(separator: "|")) [ARGUMENT…]")
  exit(64)
}
// The name goes; libFuzzer keeps the pointers that it is given.
var count = CommandLine.argc - 1
var arguments = CommandLine.unsafeArgv + 1
exit(runFuzzer(&count, &arguments, target))
