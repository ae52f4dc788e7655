package studio.marquee.connect.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The outcomes as a page that a person reads, with what is needed to judge and to repeat them. */
final class Report {
  private Report() {}

  static String page(List<Outcome> outcomes, List<Outcome> slowed, List<String> facts) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Benchmarks

        Written by `mvn -Pbench`; never edited by hand. Two ways to the same answer run in one process, in turn,
        after their answers were found equal. Only the **ratio** (ours ÷ rival, paired) is a claim; times belong to
        the machine. The interval holds the median in 95 of 100 resamplings, and its bad end decides.

        """);
    page.append("- ").append(machine()).append('\n');
    page.append(table(outcomes, slowed, facts, "## Does the check bite?"));
    return page.toString();
  }

  /** A part of the page with facts and contests of its own. */
  static String section(
      String title, List<Outcome> outcomes, List<Outcome> slowed, List<String> facts) {
    return "\n## " + title + "\n\n" + table(outcomes, slowed, facts, "### Does the check bite?");
  }

  private static String table(
      List<Outcome> outcomes, List<Outcome> slowed, List<String> facts, String biting) {
    StringBuilder page = new StringBuilder();
    facts.forEach(fact -> page.append("- ").append(fact).append('\n'));
    page.append(
        """

        | Contest | Ratio | 95 % interval | Goal | Reached | Ours p50 / p95 ms | Rival p50 / p95 ms | Pairs | Blocks repeated |
        |---|---|---|---|---|---|---|---|---|
        """);
    outcomes.forEach(outcome -> page.append(line(outcome)));
    page.append('\n').append(biting);
    page.append("\n\nThe same contests with 30 % more work on our side:\n\n");
    page.append(
        "| Contest | Ratio | 95 % interval | Grew by | Told apart |\n|---|---|---|---|---|\n");
    for (int i = 0; i < slowed.size(); i++) {
      double[] interval = slowed.get(i).interval();
      double grown = slowed.get(i).medianRatio() / outcomes.get(i).medianRatio();
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s to %s | %.2f | %s |%n",
              slowed.get(i).contest().name(),
              ratio(slowed.get(i).medianRatio()),
              ratio(interval[0]),
              ratio(interval[1]),
              grown,
              slowed.get(i).isWorseThan(outcomes.get(i)) ? "yes" : "no"));
    }
    return page.toString();
  }

  private static String line(Outcome outcome) {
    double[] interval = outcome.interval();
    Contest contest = outcome.contest();
    return String.format(
        Locale.ROOT,
        "| %s: %s against %s | **%s** | %s to %s | ≤ %s | %s | %.1f / %.1f | %.1f / %.1f |"
            + " %d | %d of %d |%n",
        contest.name(),
        contest.ours(),
        contest.rival(),
        ratio(outcome.medianRatio()),
        ratio(interval[0]),
        ratio(interval[1]),
        ratio(contest.goal()),
        outcome.isReached() ? "yes" : "no",
        outcome.oursMillis(0.5),
        outcome.oursMillis(0.95),
        outcome.rivalMillis(0.5),
        outcome.rivalMillis(0.95),
        outcome.pairs().size(),
        outcome.discarded(),
        outcome.blocks() + outcome.discarded());
  }

  /** What is a hundredth of the rival's time needs more digits than what is half of it. */
  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, ratio < 0.1 ? "%.4f" : "%.2f", ratio);
  }

  private static String machine() {
    return "%s, %s %s, %d processors, Java %s"
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version());
  }

  /** Every pair that was measured, in nanoseconds. */
  static String pairs(List<Outcome> outcomes) {
    StringBuilder lines = new StringBuilder("contest,ours,rival\n");
    for (Outcome outcome : outcomes) {
      for (Outcome.Pair pair : outcome.pairs()) {
        lines.append(outcome.contest().name()).append(',');
        lines.append(pair.ours()).append(',').append(pair.rival()).append('\n');
      }
    }
    return lines.toString();
  }
}
