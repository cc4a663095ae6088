/// What a reader wants of the keys.
package struct BindingChange: Equatable, Sendable {
  /// As `KeySequence` reads it.
  package var notation: String
  /// A line as it is typed after `:`; nil takes the keys away.
  package var line: String?
  /// Where it was written, for those who are told what is wrong with it.
  package var place: Int

  package init(_ notation: String, _ line: String?, place: Int) {
    self.notation = notation
    self.line = line
    self.place = place
  }
}

extension Bindings {
  /// What is wrong with one of the changes.
  package struct Problem: Equatable, Sendable {
    /// That of the change.
    package var place: Int
    /// A sentence about it.
    package var error: BindingError
  }

  /// The standard keys with those of a preset and then with changes.
  /// - Returns: Also everything that is wrong; what is, is left out.
  package static func changed(
    by changes: [BindingChange], preset: Preset? = nil
  ) -> (bindings: Bindings, problems: [Problem]) {
    var builder = Builder()
    for (notation, line) in preset?.bindings ?? [] { builder.take(notation, line) }
    for change in changes { builder.take(change) }
    builder.findUnreachable()
    let problems = builder.problems.sorted { $0.place < $1.place }
    return (Bindings(builder.all, lines: builder.lines), problems)
  }
}

/// Puts bindings together.
private struct Builder {
  var all = Bindings.standard.all
  var lines: [String: Command] = [:]
  var problems: [Bindings.Problem] = []
  /// Where the changes were written, by their keys.
  private var places: [[Key]: Int] = [:]

  /// Keys of a preset push out those that they begin with or that begin with them.
  mutating func take(_ notation: String, _ line: String) {
    let sequence = KeySequence(stringLiteral: notation)
    all.removeAll {
      $0.sequence.keys.starts(with: sequence.keys) || sequence.keys.starts(with: $0.sequence.keys)
    }
    all.append(Bindings.Binding(sequence: sequence, line: line))
  }

  mutating func take(_ change: BindingChange) {
    do throws(BindingError) {
      let sequence = try KeySequence(written: change.notation)
      if let first = places[sequence.keys] {
        throw BindingError(
          description: "the keys “\(sequence)” are given away already on line \(first).")
      }
      if case .character("1"..."9")? = sequence.keys.first {
        throw BindingError(
          description: "“\(sequence)” cannot be reached: a digit begins a count, as in 5j.")
      }
      places[sequence.keys] = change.place
      let line = try change.line.map { line throws(BindingError) in try self.line(line) }
      let place = all.firstIndex { $0.sequence.keys == sequence.keys }
      if let place { all.remove(at: place) }
      guard let line else {
        if place == nil { throw BindingError(description: "“\(sequence)” is no key of anything.") }
        return
      }
      all.append(Bindings.Binding(sequence: sequence, line: line))
    } catch {
      problems.append(Bindings.Problem(place: change.place, error: error))
    }
  }

  /// The name of the command that a line calls, or the line itself.
  private mutating func line(_ line: String) throws(BindingError) -> String {
    do throws(CommandLineError) {
      let command = try CommandLine.command(for: line)
      if !Command.all.contains(where: { $0.name == command.name }) { lines[command.name] = command }
      return command.name
    } catch {
      throw BindingError(description: error.description)
    }
  }

  /// A sequence that another begins with is done before it is typed to its end.
  mutating func findUnreachable() {
    for binding in all {
      let keys = binding.sequence.keys
      guard
        let shorter = all.first(where: {
          $0.sequence.keys.count < keys.count && keys.starts(with: $0.sequence.keys)
        })
      else { continue }
      if let place = places[keys] {
        let error = BindingError(
          description: "“\(binding.sequence)” cannot be reached: “\(shorter.sequence)” "
            + "(\(shorter.line)) comes before it. Take that away with “\(shorter.sequence)” = false."
        )
        problems.append(Bindings.Problem(place: place, error: error))
      } else if let place = places[shorter.sequence.keys],
        !problems.contains(where: { $0.place == place })
      {
        let error = BindingError(
          description: "with “\(shorter.sequence)”, “\(binding.sequence)” (\(binding.line)) "
            + "cannot be reached any more. Take that away with “\(binding.sequence)” = false.")
        problems.append(Bindings.Problem(place: place, error: error))
      }
    }
  }
}
