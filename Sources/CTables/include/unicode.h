#ifndef UNICODE_H
#define UNICODE_H

// Properties of Unicode scalars for line breaking, grapheme clusters and terminal cells.
// The arrays are in unicode.c, which `swift run tables` makes from the Unicode data files.

#include <stdint.h>

/// How a terminal cell shows a scalar.
enum __attribute__((enum_extensibility(closed))) UnicodeKind : uint8_t {
  /// Painted as it is, one cell.
  UnicodeKindNarrow,
  /// Painted as it is, two cells.
  UnicodeKindWide,
  /// One cell, a letter or mark of a script that needs joiners and zero-width spaces.
  UnicodeKindComplex,
  /// No cell of its own: painted on the one before.
  UnicodeKindMark,
  /// White space of one cell, painted as U+0020; not painted where a row ends.
  UnicodeKindSpace,
  /// White space of two cells (U+3000).
  UnicodeKindWideSpace,
  /// One cell, painted as U+0020, kept where a row ends.
  UnicodeKindNoBreakSpace,
  /// C0 and DEL: shown as a control picture.
  UnicodeKindControl,
  /// Never painted: its number is shown.
  UnicodeKindStandIn,
  /// No cell and nothing to see, such as a variation selector.
  UnicodeKindInvisible,
  /// U+00AD.
  UnicodeKindSoftHyphen,
  /// U+200B, U+200C, U+200D.
  UnicodeKindJoiner,
  /// Half of a flag: shown as its Latin capital.
  UnicodeKindRegional,
  /// U+E0020-E007F: shown as its ASCII character.
  UnicodeKindTag,
  /// A skin tone.
  UnicodeKindModifier,
};
typedef enum UnicodeKind UnicodeKind;

/// In a step of a state machine: there is a boundary before the scalar.
#define UNICODE_BOUNDARY 0x80

/// In a property: line break class OP, and NU.
#define UNICODE_OPENING 0x4000
#define UNICODE_NUMERIC 0x8000

extern const uint16_t unicode_blocks[];
extern const uint16_t unicode_properties[];
extern const uint8_t unicode_line_steps[];
extern const uint8_t unicode_cluster_steps[];

/// The packed properties of `scalar`; those of an unassigned one beyond U+10FFFF.
static inline uint16_t unicode_property(uint32_t scalar) {
  uint32_t known = scalar <= 0x10FFFF ? scalar : 0x10FFFF;
  return unicode_properties[(uint32_t)unicode_blocks[known >> 7] << 7 | (known & 0x7F)];
}

static inline UnicodeKind unicode_kind(uint16_t property) {
  return (UnicodeKind)(property >> 10 & 0xF);
}

/// One step of line breaking (UAX #14): `UNICODE_BOUNDARY` when the line may end before the scalar, and
/// in the low bits the next state. State 0 is the start of the text. The rules ask for the property of the
/// scalar after it, `following`, only where it has UNICODE_OPENING: a bracket before a number.
static inline uint8_t unicode_line_step(uint8_t state, uint16_t property, uint16_t following) {
  uint32_t input = property & 0x3F;
  if (property & UNICODE_OPENING && following & UNICODE_NUMERIC) input += 1;
  return unicode_line_steps[(uint32_t)(state & 0x7F) << 6 | input];
}

/// The same for extended grapheme clusters (UAX #29).
static inline uint8_t unicode_cluster_step(uint8_t state, uint16_t property) {
  return unicode_cluster_steps[(uint32_t)(state & 0x7F) << 4 | (property >> 6 & 0xF)];
}

#endif
