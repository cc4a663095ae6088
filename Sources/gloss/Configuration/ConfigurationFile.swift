import Glibc
import Terminal
import ViewModel

/// Where the configuration is, and what it says.
enum ConfigurationFile {
  /// Beside the folder of themes; nil without a home.
  private static var path: String? {
    Surroundings.themeFolder.map { $0.dropLast("themes".count) + "config.toml" }
  }

  /// What the reader's own file says; the defaults where there is none.
  /// - Throws: `ConfigurationError`, or `FileError` for a file that cannot be read.
  static func load() throws -> Configuration {
    guard let path else { return Configuration() }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileBytes.read(path)
    } catch .missing {
      return Configuration()
    }
    // Its theme is looked at when it is used.
    return try Configuration(bytes, file: path)
  }

  /// The reader's own file, nil where they have none.
  static var own: String? { path.flatMap { access($0, F_OK) == 0 ? $0 : nil } }

  /// Reads a file that was named, and looks whether its theme can be used as well.
  static func check(_ file: String) throws {
    let bytes = try FileBytes.read(file)
    _ = try Configuration(bytes, file: FileBytes.name(of: file)) { name in
      do throws(ThemeError) {
        _ = try Surroundings.theme(name)
        return nil
      } catch {
        return "\(error)"
      }
    }
  }
}
