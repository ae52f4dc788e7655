package studio.marquee.app.job;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much of the processors a thread is given while others want them as well. What Java knows of
 * it only Windows hears; Linux is told here, and then gives as little to every thread that is
 * started from this one, be it of Java or not.
 */
final class ThreadPriority {
  private static final Logger LOG = LoggerFactory.getLogger(ThreadPriority.class);

  /** A tenth of what others get; nothing less than all that they leave. */
  private static final int NICE = 10;

  /** Linux sets what is meant for a process for the one thread that asks, when it names nobody. */
  private static final int OF_A_PROCESS = 0;

  private static final int THE_ONE_THAT_ASKS = 0;

  private ThreadPriority() {}

  /** For the thread that calls, and for good. */
  @SuppressWarnings("ThreadPriorityCheck") // Nothing relies on it.
  static void stepBack() {
    Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
    if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux") && !isNicer()) {
      LOG.info("The system gives this thread no lower priority; it goes on with its own");
    }
  }

  @SuppressWarnings("restricted") // The launcher lets this code call the system.
  private static boolean isNicer() {
    Linker linker = Linker.nativeLinker();
    FunctionDescriptor three = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
    return linker
        .defaultLookup()
        .find("setpriority")
        .map(found -> linker.downcallHandle(found, three))
        .filter(ThreadPriority::set)
        .isPresent();
  }

  private static boolean set(MethodHandle setpriority) {
    try {
      return (int) setpriority.invokeExact(OF_A_PROCESS, THE_ONE_THAT_ASKS, NICE) == 0;
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }
}
