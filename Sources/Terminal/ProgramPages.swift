import CNcurses

/// The program's own code and tables, as far as they have been read.
package enum ProgramPages {
  /// Gives back what was read of the program so far; what is needed again is there again at once.
  nonisolated package static func giveBack() { memory_forget_program() }
}
