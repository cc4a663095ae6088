import TestSupport
import Testing

@testable import Analysis

struct NumberedPlacesTests {
  @Test(arguments: [1, 2, 7, 64, 500, 20_000])
  func `places are found by their numbers, however far apart they are`(step: Int) {
    var generator = SeededGenerator(seed: UInt64(step))
    var places: [Int] = []
    var place = -1
    for _ in 0..<1_000 {
      place += Int.random(in: 1...step, using: &generator)
      places.append(place)
    }
    var list = NumberedPlaces(limit: place + 1)
    for place in places { list.append(place) }
    #expect(list.count == places.count)
    #expect(places.indices.map { list[$0] } == places)
    var all: [Int] = []
    list.each { all.append($0) }
    #expect(all == places)
  }

  @Test func `there may be none`() {
    let list = NumberedPlaces(limit: 0)
    #expect(list.count == 0)
    list.each { Issue.record("\($0)") }
  }
}
