//  Terminal: the glass.
//
//  A frame is painted, a key is read, a theme gives colours. It never looks at the reader's state.
//
//  How the rooms play together, in the order in which the program calls them:
//
//      let theme = try Theme.named("dark", folder: Theme.folder(environment: environment))
//      let screen = try Screen(input: 0, output: 1, term: …, theme: theme, wish: ColourDepth.Wish(…))
//      let loop = EventLoop()
//      Signals.watch(on: loop) { signal in … }                // after the screen
//      let keyboard = Keyboard(input: 0, on: loop, pressed: { … }, closed: { … })
//      screen.paint(reader.frame())                           // after every action
//      loop.run()                                             // until somebody calls loop.stop()
//
//  A window that changed:  `.resized` -> screen.resize() -> Action.windowResized(screen.size)
//  Suspending:             screen.suspend(); Signals.stop(); screen.resume(); then as if the window had changed
//  `.continued`:           screen.resume(), and as if the window had changed
//  Another program:        screen.lend(to: errand), and as if the window had changed
//  A signal that ends:     screen.end(); Signals.die(of: signal)
//  A terminal that closed: screen.end(), then die of `.hangUp`
//  Leaving:                keyboard.end(); screen.end()
//
//  A crash, or an exit on which nobody called `end()`, is taken care of in C (CNcurses/lifeline.c): that code
//  runs in a signal handler, where Swift may not.
//
//  Rooms
//    Screen      one ncurses screen: paints what changed between two frames
//      Abilities, Brush, ColourNumbers, PairTable   what the terminal can do; faces -> attributes and pairs of colours
//      FrameShift  what only moved between two frames
//    Errand      another program, with the terminal in its hands
//    Clipboard   text for the terminal's clipboard
//    EventLoop   waits for keys, signals and the work of the main actor
//    Keyboard    bytes on the terminal -> `Key`; KeyDecoder is its pure part
//    Signals     what the system says, in order
//    Themes/     TOML -> looks of faces; how many colours; the nearest that a terminal has; text for pipes
