// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the program depends on nothing that only measures it. Its Sources are links to
// the program's, built here as one package, with their internals open to the benchmarks.
//
//   cd Tests/Benchmarks && swift package benchmark
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-enable-testing"]),
]

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: [])
  ],
  targets: [
    .target(name: "Articles", swiftSettings: settings),
    .target(name: "CTables"),
    .target(name: "Analysis", dependencies: ["Articles", "CTables"], swiftSettings: settings),
    .target(name: "ViewModel", dependencies: ["Articles", "CTables"], swiftSettings: settings),
    .executableTarget(
      name: "Gloss",
      dependencies: [
        "Articles", "Analysis", "ViewModel", .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Gloss",
      swiftSettings: settings,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
