//  Terminal: the glass.
//
//  A frame is painted, a key is read, a theme gives colours. It never looks at the reader's state.
//
//  Rooms
//    Screen      one ncurses screen: paints what changed between two frames
//    Keyboard    bytes on the terminal -> `Key`
//    Themes/     TOML -> looks of faces; colour depth
//    Lifeline    the terminal is put back in order on every way out
