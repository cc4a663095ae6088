//  TOML: the files that people write by hand.
//
//  Themes and the configuration are TOML. This reads the part of it that they need: comments, tables, dotted
//  and quoted keys, inline tables, arrays, strings of all four kinds, whole numbers and booleans. Dates, floats
//  and arrays of tables say so plainly. Every key and value knows its line, so that a mistake in what it says,
//  which only the one who asked can see, is reported where it stands. It knows nothing of what files mean.
//
//  Rooms
//    TOMLTable     what a file says: keys in their order, values with their lines
//    TOMLParser    the lines of a file -> table; TOMLParser+Values the right-hand sides
//    TOMLError     what is wrong, and on which line
