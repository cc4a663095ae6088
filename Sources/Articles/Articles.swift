//  Articles: the text.
//
//  Bytes become an `Article`: UTF-8 text kept whole, and blocks (headings, paragraphs, list items, …)
//  as ranges of that text. Nothing is ever cut out of the text; a block says which part of it reads as
//  prose and which part is only marks.
//
//  Rooms
//    TextRange, Block, Article   the text and its shape
//    Annotations                 what an analysis found in it: the words that Analysis and ViewModel share
//    Decoding/                   bytes of any encoding -> UTF-8, with a notice where it was a guess
//    Formats/                    one file per format that can be read; `Formats.all` lists them
//    Plain/                      the structure of text without markup: lines -> drafts -> blocks
//    Text/                       what a block reads as, and the scalars at the edges of lines
//    TurnLabels                  who speaks in an interview: “Daniel Osei: Why?”
//    ScalarOffsets               bytes <-> Unicode scalars, for the JSON contract
