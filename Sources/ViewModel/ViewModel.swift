//  ViewModel: the reading.
//
//  State + action -> state; state -> frame. It knows the article, what was found in it, the window's size
//  and where the reader is; it knows nothing of colours, escape codes or ncurses. A frame names faces, and
//  only a theme knows how a face looks.
//
//  Rooms
//    ReaderState, Action, Effect   what is known, what can happen, what is asked of the world outside
//    Reading, FileFacts, Message   one article and where the reader is in it; what is known unread; news
//    Settings/                     what a reader may wish to have otherwise, and the table of it
//    Marks/                        findings arranged for reading: what each layer marks, who speaks; corrections
//    Lists/                        the lists of the side pane and their orders
//    Cards/                        what peeking says about a quotation, a name, a phrase, a paragraph
//    Commands/                     the one table of commands and keys; keys, and lines typed after : -> command
//    Prompts/                      the line that is typed into: editing, history, completion
//    Search/                       finding: text as it is compared, plain and by regular expression
//    Features/                     one file per thing a reader can do
//    Remembering/                  what is kept of a reading; places that are found again by their words
//    Layout/                       text -> lines of cells: clusters, widths, line breaking
//    Export/                       what leaves the program: which findings, as notes or whole, and the names of formats
//    Frame/                        the screen as a value; one file per part of it
