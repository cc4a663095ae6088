import Glibc

/// Runs each piece of work away from the main actor on a thread of its own, which ends with it.
///
/// The pool of threads that would run it otherwise keeps a watch of its own, which wakes once a second for as long as
/// the program lives: a reader who thinks would wear the battery down.
nonisolated final class ThreadExecutor: TaskExecutor {
  /// A job together with the executor that it runs on.
  private struct Work {
    let job: UnownedJob
    let executor: ThreadExecutor

    func run() { job.runSynchronously(on: executor.asUnownedTaskExecutor()) }
  }

  /// In bytes: what the first thread of a program has.
  private static let stackSize = 8 << 20

  func enqueue(_ job: consuming ExecutorJob) {
    let work = Work(job: UnownedJob(job), executor: self)
    // Where there is no thread to be had, a screen that waits is better than work that is never done.
    if !Self.start(work) { work.run() }
  }

  /// - Returns: Whether a thread was to be had.
  private static func start(_ work: Work) -> Bool {
    let passed = UnsafeMutablePointer<Work>.allocate(capacity: 1)
    passed.initialize(to: work)
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    pthread_attr_setstacksize(&attributes, stackSize)
    var thread = pthread_t()
    let code = pthread_create(
      &thread, &attributes,
      { passed in
        guard let passed = passed?.assumingMemoryBound(to: Work.self) else { return nil }
        let work = passed.move()
        passed.deallocate()
        work.run()
        return nil
      }, passed)
    guard code != 0 else { return true }
    passed.deinitialize(count: 1)
    passed.deallocate()
    return false
  }
}
