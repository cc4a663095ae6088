/// The weights for lines with capitals, and a smaller set of their own for lines without.
struct NameModels {
  let plain: NameModel
  let small: NameModel

  subscript(line: NameLine) -> NameModel { line == .small ? small : plain }
}
