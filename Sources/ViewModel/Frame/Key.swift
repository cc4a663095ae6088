/// A key as a person names it.
package enum Key: Hashable, Sendable {
  /// A printable character, space included.
  case character(Character)
  /// Control with a lower-case letter or one of `@ [ \ ] ^ _`.
  case control(Character)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 is 1.
  case function(Int)
  /// What the mouse did, at a cell counted from 0.
  case mouse(MouseButton, row: Int, column: Int)
}

/// What the mouse did. A drag is a move while the button is held.
package enum MouseButton: Hashable, Sendable {
  case press, doublePress, drag, release, wheelUp, wheelDown
}
