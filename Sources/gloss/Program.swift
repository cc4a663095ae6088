import Glibc

/// Does what the command line asks for.
enum Program {
  /// - Parameter arguments: Without the program's name.
  static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      return try await perform(Request.parse(arguments))
    } catch let error as UsageError {
      Output.complain(error.description)
      return .wrongUsage
    } catch Output.Failure.closed {
      return .done
    } catch {
      Output.complain("\(error)")
      return .failed
    }
  }

  private static func perform(_ request: Request) async throws -> ExitStatus {
    switch request {
    case .read(let files, let appearance): return try await read(files, appearance)
    case .tour(let appearance): return .done
    case .annotate(let files, let format): return try Annotate.run(files, format: format)
    case .themes: return .done
    case .printKeys: return .done
    case .show(let text): try Output.write(text)
    }
    return .done
  }
  private static func read(_ files: [String], _ appearance: Appearance) async throws -> ExitStatus {
    .done
  }
}
