package studio.marquee.app.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Bidi;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import studio.marquee.connect.progress.Progress;
import studio.marquee.model.problem.Problem;

/** Says things in the words of the bundle, with numbers and moments as the locale writes them. */
public final class Texts {
  private static final char LEFT_TO_RIGHT = '\u200E';

  private final Locale locale;
  private final ZoneId zone;
  private final InstantSource clock;
  private final ResourceBundle bundle;
  private final int floor;
  private final boolean isRightToLeft;

  public Texts(Locale locale, ZoneId zone, InstantSource clock) {
    this(locale, zone, clock, 0);
  }

  private Texts(Locale locale, ZoneId zone, InstantSource clock, int floor) {
    this.locale = locale;
    this.zone = zone;
    this.clock = clock;
    this.floor = floor;
    this.bundle = ResourceBundle.getBundle("studio.marquee.app.text.texts", locale);
    this.isRightToLeft = isWrittenFromTheRight(bundle.getLocale());
  }

  private static boolean isWrittenFromTheRight(Locale language) {
    return new Bidi(language.getDisplayLanguage(language), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)
        .isRightToLeft();
  }

  /** The same texts with moments told in the given zone. */
  public Texts in(ZoneId other) {
    return new Texts(locale, other, clock, floor);
  }

  /** The same texts, which never tell a number of people, or a share of them, below the floor. */
  public Texts withFloor(int smallest) {
    return new Texts(locale, zone, clock, smallest);
  }

  public Locale locale() {
    return locale;
  }

  /** Whether the words are read from right to left: as the language that they are in is written. */
  public boolean isRightToLeft() {
    return isRightToLeft;
  }

  /** Signs around a number would change their side among words that are read from right to left. */
  private String inOrder(String number) {
    return isRightToLeft ? LEFT_TO_RIGHT + number + LEFT_TO_RIGHT : number;
  }

  public String say(String key, Object... parts) {
    return new MessageFormat(bundle.getString(key), locale).format(parts);
  }

  /** What is wrong and what to do next. */
  public String say(Problem problem) {
    return headline(problem) + " " + next(problem);
  }

  public String headline(Problem problem) {
    return ofProblem(problem, "headline")
        .orElseGet(() -> say("problem.unworded.headline", problem.code().key()));
  }

  public String next(Problem problem) {
    return ofProblem(problem, "next").orElseGet(() -> say("problem.unworded.next"));
  }

  private Optional<String> ofProblem(Problem problem, String part) {
    String key = "problem." + problem.code().key() + "." + part;
    return bundle.containsKey(key)
        ? Optional.of(say(key, problem.details().toArray()))
        : Optional.empty();
  }

  /** A step of long work, by the name that the work calls it by. */
  public String step(String step) {
    String key = "progress." + step;
    return bundle.containsKey(key) ? say(key) : say("progress.unworded");
  }

  /** What is known of all steps together, to be said behind the step; blank when nothing is. */
  public String whole(Progress.Whole whole) {
    StringBuilder said = new StringBuilder();
    if (whole.bytes() >= 1_000_000) {
      said.append(say("progress.bytes", whole.bytes() / 1e6));
    }
    whole.left().ifPresent(left -> said.append(left(left)));
    return said.toString();
  }

  /** Nobody needs to know it to the second, unless there are only some left. */
  private String left(Duration left) {
    long seconds = Math.max(1, Math.round(left.toMillis() / 1000.0));
    if (seconds >= 90) {
      return say("progress.left.minutes", Math.round(seconds / 60.0));
    }
    return say("progress.left.seconds", seconds > 10 ? Math.round(seconds / 5.0) * 5 : seconds);
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** How many people there are, as far as that may be told. */
  public String people(long people) {
    return tells(people) ? number(people) : say("count.few", number(floor));
  }

  /** Whether so many people may be told of. */
  public boolean tells(long people) {
    return people >= floor;
  }

  public String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return format.format(number);
  }

  public String signed(long number) {
    return inOrder(number > 0 ? "+" + number(number) : number(number).replace('-', '−'));
  }

  /** A share that never rounds somebody away: neither to 0 nor to all. */
  public String percent(long part, long whole) {
    return inOrder(percent(part, whole, 0));
  }

  /** The same, always with one decimal, so that shares below each other are easy to compare. */
  public String share(long part, long whole) {
    return inOrder(percent(part, whole, 1));
  }

  private String percent(long part, long whole, int decimals) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(1);
    if (!tells(part) && whole > 0) {
      return "< " + format.format(Math.min(1, Math.max(0.001, (double) floor / whole)));
    }
    if (part <= 0 || whole <= 0) {
      return format.format(0);
    }
    double share = (double) part / whole;
    if (share < 0.001) {
      return "< " + format.format(0.001);
    }
    if (part < whole) {
      format.setMinimumFractionDigits(decimals);
    }
    return part < whole && share > 0.999 ? "> " + format.format(0.999) : format.format(share);
  }

  public String factor(double factor) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return inOrder(format.format(factor) + "×");
  }

  public String took(Duration duration) {
    double millis = duration.toNanos() / 1e6;
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    boolean isShort = millis < 1000;
    format.setMaximumFractionDigits(isShort && millis >= 10 ? 0 : 1);
    return isShort
        ? say("time.millis", format.format(millis))
        : say("time.seconds", format.format(millis / 1000));
  }

  /** A moment as people say it: today and its time, else the day and its time. */
  public String moment(Instant moment) {
    ZonedDateTime there = moment.atZone(zone);
    String time = there.format(DateTimeFormatter.ofPattern("HH:mm", locale));
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    if (there.toLocalDate().equals(today)) {
      return say("time.today", time);
    }
    if (there.toLocalDate().equals(today.minusDays(1))) {
      return say("time.yesterday", time);
    }
    DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
    return say("time.day", there.format(day.withLocale(locale)), time);
  }

  /** A moment to the second with its zone. */
  public String exactly(Instant moment) {
    return moment
        .atZone(zone)
        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss VV", locale));
  }
}
