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
  /// A press or turn of the mouse, at a cell counted from 0.
  case mouse(MouseButton, row: Int, column: Int)
}

/// What the mouse did.
package enum MouseButton: Hashable, Sendable {
  case press, doublePress, wheelUp, wheelDown
}
