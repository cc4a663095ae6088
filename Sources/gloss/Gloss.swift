//  gloss: the program.
//
//  It understands the command line, reads files, and joins the rooms: what the reader's state asks for is
//  done here, and what happens outside is told to it as actions.
//
//  Rooms
//    Program      does what a request asks for; Listings and Surroundings help it
//    Arguments/   the command line -> `Request`
//    Configuration/  the reader's own file -> settings and keys; what `gloss config` prints
//    Files/       names -> bytes -> article; folders -> files
//    Session/     the loop: joins the reader's state with terminal, files and analysis
//    Remembering/ where and how readings are kept
//    Shell/       manual page and completions, from the parser's help and the table of keys
//    Print/       articles into a pipe
//    Annotate/    `gloss annotate`
//    Formats/     one file for each format in which findings leave the program; JSON is a contract
//    Output       standard output and standard error

import Glibc

@main
enum Gloss {
  // Not asynchronous: that would run Dispatch's loop in place of our own.
  @MainActor
  static func main() {
    exit(Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }
}
