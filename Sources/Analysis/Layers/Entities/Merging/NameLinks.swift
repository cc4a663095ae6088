import Articles

/// Which names name one thing: sets of names that grow together (union by path halving).
///
/// Names are compared within one kind, so that nothing is ever merged across kinds.
struct NameLinks {
  struct Name: Hashable {
    var kind: Entity.Kind
    var key: UInt64
  }

  private var parents: [Name: Name] = [:]

  /// The name that stands for all that are one with this one.
  mutating func find(_ name: Name) -> Name {
    var name = name
    while let parent = parents[name] {
      if let above = parents[parent] { parents[name] = above }
      name = parent
    }
    return name
  }

  mutating func join(_ one: Name, _ other: Name) {
    let (a, b) = (find(one), find(other))
    if a != b { parents[a] = b }
  }
}
