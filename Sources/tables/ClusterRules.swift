/// The Grapheme_Cluster_Break values, with Extended_Pictographic as one of them.
enum ClusterClass: Int, CaseIterable {
  case other, cr, lf, control, extend, zwj, regional, prepend, spacingMark
  case l, v, t, lv, lvt
  case pictographic
}

/// What the rules need to know of the text before a place.
struct ClusterState: Hashable {
  /// Where an emoji sequence has got to: the picture with its Extend, then its joiner.
  enum Emoji { case none, picture, joined }

  /// Nil at the start.
  var last: ClusterClass?
  var emoji = Emoji.none
  /// An odd number of regional indicators.
  var hasOpenFlag = false
}

/// Rules GB1 to GB999 of UAX #29, Unicode 15.0.
enum ClusterRules {
  static func step(
    _ state: ClusterState, _ next: ClusterClass
  ) -> (next: ClusterState, isBoundary: Bool) {
    var result = ClusterState(last: next)
    switch next {
    case .pictographic: result.emoji = .picture
    case .extend: result.emoji = state.emoji == .picture ? .picture : .none
    case .zwj: result.emoji = state.emoji == .picture ? .joined : .none
    default: break
    }
    result.hasOpenFlag = next == .regional && !(state.last == .regional && state.hasOpenFlag)
    return (result, breaks(state, next))
  }

  private static func breaks(_ state: ClusterState, _ next: ClusterClass) -> Bool {
    guard let last = state.last else { return false }
    switch (last, next) {
    case (.cr, .lf): return false  // GB3
    case (.cr, _), (.lf, _), (.control, _), (_, .cr), (_, .lf), (_, .control): return true
    case (.l, .l), (.l, .v), (.l, .lv), (.l, .lvt): return false  // GB6
    case (.lv, .v), (.v, .v), (.lv, .t), (.v, .t): return false  // GB7
    case (.lvt, .t), (.t, .t): return false  // GB8
    case (_, .extend), (_, .zwj), (_, .spacingMark), (.prepend, _): return false  // GB9
    case (.zwj, .pictographic): return state.emoji != .joined  // GB11
    case (.regional, .regional): return !state.hasOpenFlag  // GB12, GB13
    default: return true
    }
  }
}
