import Testing

struct StoryTests {
  @Test(arguments: Story.all) func `the screens are as recorded`(story: Story) throws {
    let played = try story.played()
    #expect(try played == story.recorded(played))
  }

  @Test func `there are stories`() {
    #expect(Story.all.count >= 3)
  }
}
