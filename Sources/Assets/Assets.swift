import CAssets

/// The files that the program carries in itself.
public enum Assets {
  /// The bytes of a file of the `Assets` folder, named by its path below it; nil where it is not embedded.
  ///
  /// The bytes are never copied and never freed.
  public static func bytes(_ path: String) -> UnsafeRawBufferPointer? {
    for index in 0..<asset_count() {
      let asset = asset_at(index)
      if String(cString: asset.name) == path {
        return UnsafeRawBufferPointer(start: asset.bytes, count: asset.count)
      }
    }
    return nil
  }

  /// The paths of the embedded files whose path begins so, in the order of `Assets/assets.c`.
  public static func paths(below folder: String) -> [String] {
    (0..<asset_count()).map { String(cString: asset_at($0).name) }.filter { $0.hasPrefix(folder) }
  }

  /// A text file of the `Assets` folder, which is UTF-8.
  public static func text(_ path: String) -> String? {
    bytes(path).map { String(decoding: $0, as: UTF8.self) }
  }
}
