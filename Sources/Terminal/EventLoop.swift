import CNcurses
import Glibc

/// Waits for whatever happens next, and has it taken care of: keys, signals, and the work of the main actor.
///
/// It stands in place of Dispatch's own loop, which cannot be left, and which costs more than the whole start
/// of a static program (`main_queue.h`).
package final class EventLoop {
  private struct Watch {
    var descriptor: Int32
    var ready: @MainActor () -> Void
  }

  private struct Sleeper {
    /// By `now`.
    var end: Int
    var wake: CheckedContinuation<Void, Never>
  }

  private var watches: [Watch] = []
  private var sleepers: [Sleeper] = []
  private var hasStopped = false

  package init() {
    watch(main_queue_descriptor()) { main_queue_drain() }
  }

  /// - Parameter ready: Is called when there is something to read, or never will be again.
  package func watch(_ descriptor: Int32, ready: @escaping @MainActor () -> Void) {
    forget(descriptor)
    watches.append(Watch(descriptor: descriptor, ready: ready))
  }

  /// Watches the descriptor no more.
  package func forget(_ descriptor: Int32) {
    watches.removeAll { $0.descriptor == descriptor }
  }

  /// Comes back so much later, while the loop runs. No thread waits meanwhile.
  package func sleep(milliseconds: Int) async {
    await withCheckedContinuation { wake in
      sleepers.append(Sleeper(end: Self.now + max(0, milliseconds), wake: wake))
    }
  }

  /// The time in milliseconds, from any beginning; never goes back.
  package static var now: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  /// Returns after `stop()`. Belongs to the main thread; does not run within itself.
  package func run() {
    while !hasStopped { turn() }
  }

  /// Has `run()` return once what is going on now is done; it runs no more.
  package func stop() { hasStopped = true }

  private func turn() {
    let watches = watches
    // Without closures here: one of the main actor is asked for its actor at every call.
    var polled: [pollfd] = []
    for watch in watches {
      polled.append(pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0))
    }
    // Interrupted by a signal, whose pipe the next turn finds readable.
    let ready = poll(&polled, nfds_t(polled.count), patience)
    wakeSleepers()
    guard ready > 0 else { return }
    for (watch, polled) in zip(watches, polled) where polled.revents != 0 {
      // One before it may have stopped the loop, or may have read the last of it.
      if !hasStopped, watchesStill(watch.descriptor) { watch.ready() }
    }
  }

  private func watchesStill(_ descriptor: Int32) -> Bool {
    for watch in watches where watch.descriptor == descriptor { return true }
    return false
  }

  /// How long nothing else is to be done, in milliseconds; below zero for ever.
  private var patience: Int32 {
    guard let end = sleepers.map(\.end).min() else { return -1 }
    return Int32(clamping: max(0, end - Self.now))
  }

  private func wakeSleepers() {
    guard !sleepers.isEmpty else { return }
    let now = Self.now
    for sleeper in sleepers where sleeper.end <= now { sleeper.wake.resume() }
    sleepers.removeAll { $0.end <= now }
  }
}
