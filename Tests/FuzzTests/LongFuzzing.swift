import Glibc
import TestSupport

/// Fuzzing for minutes, on every core, with a look-out for traps and hangs.
enum LongFuzzing {
  /// Processor time after which a run hangs, in seconds: inputs are smaller than 64 KB. A sanitizer makes all of it some
  /// ten times slower.
  private static let longestRun: Int = getenv("GLOSS_FUZZ_SANITIZER") == nil ? 1 : 20

  /// How a number of minutes went.
  struct Outcome {
    var runs = 0
    var failures: [String] = []
  }

  /// Runs everything in turn until the time is over; a trap or a hang ends the process with a message.
  /// - Parameter first: The number of the first run; later ones follow it.
  static func run(_ fuzzings: [Fuzzing], seconds: Int, first: UInt64) -> Outcome {
    reportTraps()
    let end = time(nil) + seconds
    let workers = slots.enumerated().map { number, slot in
      Worker(fuzzings, slot, first: first &+ UInt64(number), step: UInt64(slots.count), end: end)
    }
    for worker in workers { worker.start() }
    return workers.reduce(into: Outcome()) { outcome, worker in
      worker.join()
      outcome.runs += worker.outcome.runs
      outcome.failures += worker.outcome.failures
    }
  }

  /// One for each core.
  private static let slots = (0..<max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))).map { _ in
    RunSlot()
  }

  private static func reportTraps() {
    for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE] {
      Glibc.signal(signal) { number in
        for slot in LongFuzzing.slots { slot.report() }
        Glibc.signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// One thread of its own, so that its processor time can be bounded.
  private final class Worker {
    private let fuzzings: [(fuzzing: Fuzzing, name: UnsafePointer<CChar>)]
    private let slot: RunSlot
    private let first: UInt64
    private let step: UInt64
    private let end: Int
    private var thread = pthread_t()
    var outcome = Outcome()

    init(_ fuzzings: [Fuzzing], _ slot: RunSlot, first: UInt64, step: UInt64, end: Int) {
      self.fuzzings = fuzzings.map { ($0, UnsafePointer(strdup($0.name))) }
      self.slot = slot
      self.first = first
      self.step = step
      self.end = end
    }

    func start() {
      var attributes = pthread_attr_t()
      pthread_attr_init(&attributes)
      // As much as the program's own threads may have; recursion beyond it is a finding.
      pthread_attr_setstacksize(&attributes, 512 << 10)
      pthread_create(
        &thread, &attributes,
        { worker in
          worker.map { Unmanaged<Worker>.fromOpaque($0).takeUnretainedValue().work() }
          return nil
        }, Unmanaged.passUnretained(self).toOpaque())
    }

    func join() { pthread_join(thread, nil) }

    private func work() {
      let timer = RunTimer()
      var number = first
      while time(nil) < end && outcome.failures.count < 20 {
        for (fuzzing, name) in fuzzings {
          slot.begin(number, of: name)
          timer.start(seconds: LongFuzzing.longestRun)
          var numbers = SeededGenerator(run: number, of: fuzzing.name)
          do {
            try fuzzing.run(&numbers)
          } catch {
            outcome.failures.append("\(fuzzing.name) \(number): \(error)")
          }
          timer.stop()
          slot.end()
          outcome.runs += 1
        }
        number &+= step
      }
    }
  }
}

/// Aborts the process when the thread that made it has used too much processor time.
private struct RunTimer {
  private var timer: timer_t?

  init() {
    var event = sigevent()
    event.sigev_notify = Int32(SIGEV_SIGNAL)
    event.sigev_signo = SIGABRT
    timer_create(CLOCK_THREAD_CPUTIME_ID, &event, &timer)
  }

  func start(seconds: Int) { set(seconds) }
  func stop() { set(0) }

  private func set(_ seconds: Int) {
    guard let timer else { return }
    var time = itimerspec()
    time.it_value.tv_sec = seconds
    timer_settime(timer, 0, &time, nil)
  }
}
