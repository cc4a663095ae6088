/// Faces over one another, from the ground up: a later one adds to, and where they meet wins over, an earlier one.
///
/// They are numbers in a row, so that the many runs of a frame cost no memory of their own. Of more than sixteen, of
/// which nothing makes so many, the undermost are forgotten.
package struct Faces: Hashable, Sendable {
  /// A byte for each, the uppermost in the lowest; 0 where there is none.
  private var numbers: UInt128 = 0

  /// - Parameter faces: From the ground up.
  package init(_ faces: some Sequence<Face>) {
    for face in faces { append(face) }
  }

  /// The uppermost, nil where there is none.
  package var last: Face? { Face(number: UInt8(truncatingIfNeeded: numbers)) }

  package mutating func append(_ face: Face) { numbers = numbers << 8 | UInt128(face.number) }

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
    fileprivate let numbers: UInt128
    fileprivate var left: Int

    package mutating func next() -> Face? {
      guard left > 0 else { return nil }
      left -= 1
      return Face(number: UInt8(truncatingIfNeeded: numbers >> (8 * left)))
    }
  }

  package func makeIterator() -> Iterator {
    Iterator(numbers: numbers, left: (UInt128.bitWidth - numbers.leadingZeroBitCount + 7) / 8)
  }
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
