import Glibc
import Terminal

/// What the environment says about how to show things.
enum Surroundings {
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The variables that themes and colours depend on.
  private static var environment: [String: String] {
    let names = ["NO_COLOR", "COLORTERM", "TERM", "XDG_CONFIG_HOME", "HOME"]
    return names.reduce(into: [:]) { $0[$1] = variable($1) }
  }

  /// How text reaches the clipboard.
  static var clipboard: Clipboard {
    Clipboard(
      environment: ["TERM", "TMUX", "STY"].reduce(into: [:]) { $0[$1] = variable($1) })
  }

  static func wish(_ choice: ColourChoice) -> ColourDepth.Wish {
    let option: ColourDepth.Wish.Option =
      switch choice {
      case .auto: .auto
      case .always: .always
      case .never: .never
      }
    return ColourDepth.Wish(option, environment: environment)
  }

  /// Where the reader keeps themes, nil without a home.
  static var themeFolder: String? { Theme.folder(environment: environment) }

  /// The themes that are built in and the reader's own.
  static var themeNames: [String] { Theme.names(folder: themeFolder) }

  static func theme(_ name: String) throws(ThemeError) -> Theme {
    try Theme.named(name, folder: themeFolder)
  }
}
