import Glibc

/// The wording keys of what may keep what this terminal shows, after the session is over.
func recorders() -> [String] {
  var keys: [String] = []
  if environmentValue("TMUX")?.isEmpty == false { keys.append("session.recorded.tmux") }
  if environmentValue("STY")?.isEmpty == false { keys.append("session.recorded.screen") }
  if ancestors(getppid()).contains(where: recording.contains) {
    keys.append("session.recorded.script")
  }
  return keys
}

/// Programs that write what a terminal shows to a file.
private let recording: Set = ["script", "asciinema", "ttyrec", "termrec", "tlog-rec"]

/// The names of a process and of those that started it, the nearest first.
private func ancestors(_ process: pid_t) -> [String] {
  var names: [String] = []
  var process = process
  while process > 1, names.count < 32,
    let bytes = readBeginning("/proc/\(process)/stat", bytes: 512)
  {
    // `12 (name) S 11 …`; the name may hold any sign.
    let text = String(decoding: bytes, as: UTF8.self)
    guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close
    else { break }
    names.append(String(text[text.index(after: open)..<close]))
    let fields = text[text.index(after: close)...].split(separator: " ")
    guard fields.count > 1, let parent = pid_t(fields[1]) else { break }
    process = parent
  }
  return names
}
