package studio.marquee.app.feature.builder.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studio.marquee.app.feature.builder.item.ValueWords;
import studio.marquee.app.text.Texts;
import studio.marquee.model.answer.BrushedCharts.Counts;
import studio.marquee.model.answer.ChartBars;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.answer.Period;
import studio.marquee.model.member.Brush;

/** What the bars of a chart are called, and how many people are in them. */
record ChartWords(Texts texts, ChartBars bars) {
  private static final int MUCH_MORE = 115;
  private static final int MUCH_LESS = 85;

  /** A bar by itself. */
  String bar(int bar) {
    return range(bar, bar);
  }

  /** What is marked, in few words. */
  String marked(Brush marked) {
    return switch (bars) {
      case ChartBars.Values _ ->
          IntStream.range(0, bars.count())
              .filter(marked::marks)
              .mapToObj(this::bar)
              .collect(Collectors.joining(", "));
      case ChartBars.Ranges _, ChartBars.Periods _ ->
          marked.ranges().stream()
              .map(range -> range(range.first(), range.last()))
              .collect(Collectors.joining(", "));
    };
  }

  private String range(int first, int last) {
    return switch (bars) {
      case ChartBars.Values values -> ValueWords.say(values.values().get(first), texts);
      case ChartBars.Ranges ranges ->
          texts.say(
              "answer.chart.range",
              edge(ranges.edges().get(first)),
              edge(ranges.edges().get(last + 1)));
      case ChartBars.Periods periods -> periods(periods, first, last);
    };
  }

  private String edge(BigDecimal number) {
    return texts.number(number);
  }

  private String periods(ChartBars.Periods periods, int first, int last) {
    String from = period(periods.period(), periods.edges().get(first));
    return first == last
        ? from
        : texts.say(
            "answer.chart.periods", from, period(periods.period(), periods.edges().get(last)));
  }

  private String period(Period period, LocalDate start) {
    return switch (period) {
      case DAY -> day(start);
      case WEEK -> texts.say("answer.chart.week", day(start));
      case MONTH -> start.format(DateTimeFormatter.ofPattern("MMM yyyy", texts.locale()));
      case QUARTER ->
          texts.say(
              "answer.chart.quarter",
              start.get(IsoFields.QUARTER_OF_YEAR),
              String.valueOf(start.getYear()));
      case YEAR -> String.valueOf(start.getYear());
      case DECADE -> texts.say("answer.chart.decade", String.valueOf(start.getYear()));
    };
  }

  private String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("d MMM yyyy", texts.locale()));
  }

  /** Where the first bar begins, and where the last one ends. */
  List<String> ends() {
    int last = bars.count() - 1;
    return switch (bars) {
      case ChartBars.Values _ -> List.of(bar(0), bar(last));
      case ChartBars.Ranges ranges ->
          List.of(edge(ranges.edges().getFirst()), edge(ranges.edges().getLast()));
      case ChartBars.Periods periods ->
          List.of(
              period(periods.period(), periods.edges().getFirst()),
              period(periods.period(), periods.edges().get(last)));
    };
  }

  /** How much of a bar there is here and elsewhere. */
  String whole(int bar, Counts counts) {
    Told told = new Told(texts);
    return texts.say(
        "answer.chart.bar",
        bar(bar),
        told.say(counts.bars().get(bar)),
        told.share(counts.bars().get(bar), counts.people()),
        told.share(counts.everybody().get(bar), counts.population()),
        times(counts.index(bar)));
  }

  String times(OptionalInt index) {
    return index.isPresent() ? texts.factor(index.getAsInt() / 100.0) : texts.say("count.untold");
  }

  /** Whether that is much more, or much less. */
  static String tone(OptionalInt index) {
    if (index.isEmpty()) {
      return "muted";
    }
    if (index.getAsInt() >= MUCH_MORE) {
      return "more";
    }
    return index.getAsInt() <= MUCH_LESS ? "less" : "muted";
  }

  /** How many are in the marked bars; withheld as soon as one of them is. */
  static Headcount sum(Counts counts, Brush marked) {
    long sum = 0;
    for (int bar = 0; bar < counts.bars().size(); bar++) {
      Headcount people = counts.bars().get(bar);
      if (marked.marks(bar) && people.known().isEmpty()) {
        return people;
      }
      sum += marked.marks(bar) ? people.known().getAsLong() : 0;
    }
    return new Headcount.Exactly(sum);
  }
}
