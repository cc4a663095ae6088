//  Analysis: the finding.
//
//  An `Article` becomes `Annotations`. The text is cut into tokens and sentences once (`Document`); then
//  each annotator of `Analyzer.annotators` adds what it finds, in order, so that a later one can use the
//  findings of an earlier one (quotes name the entities that speak).
//
//  Rooms
//    Analyzer            the list of annotators, and the way off the main actor
//    Document, Tokens/   tokens and sentences, over UTF-8 bytes
//    Layers/             one folder per layer
//    Tables/             the one parser of the lexicons in CTables
