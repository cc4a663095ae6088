//  gloss: the program.
//
//  It understands the command line, reads files, and joins the rooms: what the reader's state asks for is
//  done here, and what happens outside is told to it as actions.
//
//  Rooms
//    Arguments/   the command line -> `Request`
//    Files/       names -> bytes; folders -> files
//    Reading/     bytes -> article -> annotations; the session that joins state and terminal
//    Annotate/    `gloss annotate`: the JSON contract
//    Output       standard output and standard error

import Glibc

@main
enum Gloss {
  static func main() async {
    exit(await Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }
}
