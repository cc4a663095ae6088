import Testing
import ViewModel

struct StoryTests {
  @Test(arguments: Story.all) func `the screens are as recorded`(story: Story) throws {
    let played = try story.played()
    #expect(try played == story.recorded(played))
  }

  @Test func `every key is pressed in a story`() throws {
    let pressed = Set(try Story.all.flatMap { try $0.keys() })
    let all = Command.all.flatMap(\.keys).map(\.description)
    #expect(all.filter { !pressed.contains($0) } == [])
  }

  @Test func `there are stories`() {
    #expect(Story.all.count >= 3)
  }
}
