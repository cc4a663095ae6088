import Articles

/// One choice that the quotes layer makes on the way to a speaker: what `train` learns from.
package struct SpeakerChoice: Sendable {
  /// What is chosen. Every stage has “nobody” as its last candidate.
  package enum Stage: Int, CaseIterable, Sendable {
    /// Which words beside a quotation name its speaker.
    case mention
    /// Whom a pronoun or a role stands for.
    case name
    /// Who speaks where no words beside the quotation say so.
    case turn
  }

  package struct Candidate: Sendable {
    /// The words that name the speaker.
    package var speaker: TextRange?
    /// An index into `Annotations.entities`.
    package var entity: Int?
    /// Indices into the weights.
    package var features: [UInt16]
    /// What is added to their weights.
    package var prior: Float
  }

  package var stage: Stage
  /// The quotation, inside its marks.
  package var quote: TextRange
  package var candidates: [Candidate]
  /// The candidate that the weights hold for the likeliest.
  package var best: Int
}
