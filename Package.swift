// swift-tools-version: 6.2
import PackageDescription

/// Language features that every Swift target is built with; CI also turns warnings into errors.
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// ncurses is not thread-safe, so what touches it lives on the main actor.
let onMainActor: [SwiftSetting] = settings + [.defaultIsolation(MainActor.self)]

let package = Package(
  name: "gloss",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "gloss", targets: ["gloss"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .target(name: "Articles", swiftSettings: settings),
    .target(name: "CTables"),
    .target(name: "Analysis", dependencies: ["Articles", "CTables"], swiftSettings: settings),
    .target(name: "ViewModel", dependencies: ["Articles", "CTables"], swiftSettings: settings),
    .target(
      name: "CNcurses",
      linkerSettings: [
        .linkedLibrary("ncursesw"), .linkedLibrary("tinfo"), .linkedLibrary("dispatch"),
      ]),
    .target(name: "CThemes"),
    .target(name: "TOML", swiftSettings: settings),
    .target(
      name: "Terminal", dependencies: ["ViewModel", "CNcurses", "CThemes", "TOML"],
      swiftSettings: onMainActor),
    .executableTarget(
      name: "gloss",
      dependencies: [
        "Articles", "Analysis", "CTables", "ViewModel", "Terminal", "TOML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Makes Sources/CTables/unicode.c; the program does not need it.
    .executableTarget(
      name: "tables", dependencies: ["Analysis", "CTables"], swiftSettings: settings),

    // Makes the weights of CTables/data; the program does not need it.
    .executableTarget(
      name: "train", dependencies: ["Articles", "Analysis"], exclude: ["articles", "lists"],
      swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["Articles", "Analysis", "ViewModel"],
      path: "Tests/TestSupport", swiftSettings: settings),
    .target(name: "CPty", path: "Tests/CPty"),
    .testTarget(
      name: "ArticlesTests", dependencies: ["Articles", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "AnalysisTests", dependencies: ["Analysis", "CTables", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ViewModelTests", dependencies: ["Articles", "CTables", "ViewModel", "TestSupport"],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(name: "TOMLTests", dependencies: ["TOML", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "GlossTests",
      dependencies: [
        "gloss", "Articles", "ViewModel", "Terminal", "TOML", "CPty", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", dependencies: ["ViewModel"], swiftSettings: settings),
    .testTarget(
      name: "StoryTests",
      dependencies: ["TestSupport", "ViewModel", "Analysis", "Articles", "CTables"],
      exclude: ["Stories"], swiftSettings: settings),
    .testTarget(
      name: "FuzzTests",
      dependencies: [
        "gloss", "Articles", "Analysis", "ViewModel", "Terminal", "TOML", "TestSupport",
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
