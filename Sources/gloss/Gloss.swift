//  gloss: the program.
//
//  It understands the command line, reads files, and joins the rooms: what the reader's state asks for is
//  done here, and what happens outside is told to it as actions.
//
//  Rooms
//    Program      does what a request asks for; Listings and Surroundings help it
//    Arguments/   the command line -> `Request`
//    Files/       names -> bytes -> article; folders -> files
//    Session/     the loop: joins the reader's state with terminal, files and analysis
//    Remembering/ where and how readings are kept
//    Print/       articles into a pipe
//    Annotate/    `gloss annotate`: the JSON contract
//    Output       standard output and standard error

import Glibc

@main
enum Gloss {
  static func main() async {
    exit(await Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }
}
