package studio.marquee.app.cli;

import java.util.function.LongSupplier;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.progress.Progress;

/**
 * One line that says how far the work is, from the second second on. A terminal sees it rewritten
 * in place; a log file gets a new line now and then.
 */
public final class ProgressLine implements Progress, AutoCloseable {
  private static final long QUIET_NANOS = 1_000_000_000L;
  private static final long REWRITE_NANOS = 100_000_000L;
  private static final long NEW_LINE_NANOS = 2_000_000_000L;
  private static final int WIDTH = 79;

  private final Terminal terminal;
  private final Texts texts;
  private final LongSupplier nanos;
  private final long started;
  private long lastShown;
  private boolean isShown;
  private Whole whole = Whole.UNKNOWN;

  public ProgressLine(Terminal terminal, Texts texts, LongSupplier nanos) {
    this.terminal = terminal;
    this.texts = texts;
    this.nanos = nanos;
    this.started = nanos.getAsLong();
  }

  @Override
  public synchronized void at(String step, long done, long total) {
    long now = nanos.getAsLong();
    long pause = terminal.isInteractive() ? REWRITE_NANOS : NEW_LINE_NANOS;
    if (now - started < QUIET_NANOS || (isShown && now - lastShown < pause)) {
      return;
    }
    lastShown = now;
    isShown = true;
    String line = line(step, done, total);
    if (terminal.isInteractive()) {
      terminal.messages().print("\r" + fitted(line));
    } else {
      terminal.messages().println(line);
    }
    terminal.messages().flush();
  }

  @Override
  public synchronized void whole(Whole news) {
    whole = news;
  }

  private String line(String step, long done, long total) {
    String name = texts.step(step);
    String line =
        total > 0
            ? texts.say(
                "cli.progress.share",
                name,
                texts.number(done),
                texts.number(total),
                texts.share(done, total))
            : texts.say("cli.progress.open", name, texts.number(done));
    return line + texts.whole(whole);
  }

  private static String fitted(String line) {
    String cut = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
    return cut + " ".repeat(WIDTH - cut.length());
  }

  /** Leaves the line empty for what comes next. */
  @Override
  public synchronized void close() {
    if (isShown && terminal.isInteractive()) {
      terminal.messages().print("\r" + " ".repeat(WIDTH) + "\r");
      terminal.messages().flush();
    }
  }
}
