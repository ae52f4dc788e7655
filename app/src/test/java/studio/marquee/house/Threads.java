package studio.marquee.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.regex.Pattern;

/** Every way to start a thread, to borrow one, or to hold one up. */
final class Threads {
  /** Classes outside {@code app.job} that may do so, by full name. May only shrink. */
  private static final Set<String> EXCEPTIONS =
      // A driver that is stuck in a read can only be stopped from beside it: docs/adr/0009.
      Set.of("studio.marquee.connect.rows.SideThread");

  static final DescribedPredicate<JavaClass> EXCEPTED =
      DescribedPredicate.describe(
          "named exceptions", type -> EXCEPTIONS.contains(type.getName().replaceAll("\\$.*", "")));

  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "java\\.lang\\.Thread(\\$Builder.*)?\\.(<init>|start.*|of.*|sleep|unstarted|factory)"
              + "|java\\.util\\.Timer\\..*"
              + "|java\\.util\\.concurrent\\.(Executors|ForkJoinPool|ThreadPoolExecutor)\\..*"
              + "|java\\.util\\.concurrent\\.(ScheduledThreadPoolExecutor|SubmissionPublisher)\\..*"
              + "|java\\.util\\.concurrent\\.StructuredTaskScope.*"
              + "|java\\.util\\.concurrent\\.TimeUnit\\.(sleep|timedJoin)"
              + "|java\\.util\\.concurrent\\.CompletableFuture\\."
              + "(.*Async|delayedExecutor|orTimeout|completeOnTimeout)"
              + "|java\\.util\\..*\\.parallel\\w*"
              + "|javafx\\.application\\.Platform\\.(runLater|runAndWait|startup)"
              + "|javafx\\.concurrent\\..*");

  static final DescribedPredicate<JavaAccess<?>> STARTED_OR_PAUSED =
      DescribedPredicate.describe(
          "a thread that is started, borrowed or paused",
          access ->
              FORBIDDEN
                  .matcher(access.getTargetOwner().getName() + "." + access.getName())
                  .matches());

  private Threads() {}
}
