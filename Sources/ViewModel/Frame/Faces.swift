/// Faces over one another, from the ground up: a later one adds to, and where they meet wins over, an earlier one.
///
/// They are numbers in a row, so that the many runs of a frame cost no memory of their own. Of more than sixteen, of
/// which nothing makes so many, the undermost are forgotten.
package struct Faces: Hashable, Sendable {
  /// A byte for each, the uppermost in the lowest of `upper`; 0 where there is none.
  private var lower: UInt64 = 0
  private var upper: UInt64 = 0

  /// - Parameter faces: From the ground up.
  package init(_ faces: some Sequence<Face>) {
    for face in faces { append(face) }
  }

  /// The uppermost, nil where there is none.
  package var last: Face? { Face(number: UInt8(truncatingIfNeeded: upper)) }

  package mutating func append(_ face: Face) {
    lower = lower << 8 | upper >> 56
    upper = upper << 8 | UInt64(face.number)
  }

  package static func + (faces: Faces, face: Face) -> Faces {
    var faces = faces
    faces.append(face)
    return faces
  }
}

extension Faces: ExpressibleByArrayLiteral {
  package init(arrayLiteral faces: Face...) { self.init(faces) }
}

extension Faces: Sequence {
  package struct Iterator: IteratorProtocol {
    fileprivate let faces: Faces
    /// How many bytes are still to come.
    fileprivate var left = 16

    package mutating func next() -> Face? {
      while left > 0 {
        left -= 1
        let word = left < 8 ? faces.upper : faces.lower
        if let face = Face(number: UInt8(truncatingIfNeeded: word >> (8 * (left % 8)))) {
          return face
        }
      }
      return nil
    }
  }

  package func makeIterator() -> Iterator { Iterator(faces: self) }
}

extension Face {
  private static let inOrder = allCases

  /// From 1.
  var number: UInt8 { unsafeBitCast(self, to: UInt8.self) + 1 }

  fileprivate init?(number: UInt8) {
    guard number > 0 else { return nil }
    self = Self.inOrder[Int(number) - 1]
  }
}
