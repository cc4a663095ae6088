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

  private var watches: [Watch] = []
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

  /// Returns after `stop()`. Belongs to the main thread; does not run within itself.
  package func run() {
    while !hasStopped { turn() }
  }

  /// Has `run()` return once what is going on now is done; it runs no more.
  package func stop() { hasStopped = true }

  private func turn() {
    var polled = watches.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
    // Waits for ever; interrupted by a signal, whose pipe the next turn finds readable.
    guard poll(&polled, nfds_t(polled.count), -1) > 0 else { return }
    for (watch, polled) in zip(watches, polled) where polled.revents != 0 {
      // One before it may have stopped the loop, or may have read the last of it.
      guard !hasStopped, watches.contains(where: { $0.descriptor == watch.descriptor }) else {
        continue
      }
      watch.ready()
    }
  }
}
