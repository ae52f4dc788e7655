package studio.marquee.model.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.marquee.model.arrival.CheckResult.Outcome;
import studio.marquee.model.mart.Mart;

/** Makes results of what was found, the title of the mart before all other details. */
final class Findings {
  private Findings() {}

  static CheckResult of(
      Mart mart,
      CheckKind kind,
      String subject,
      Outcome outcome,
      ArrivalProblem problem,
      Object... details) {
    List<String> said = new ArrayList<>(List.of(mart.title()));
    for (Object detail : details) {
      said.add(String.valueOf(detail));
    }
    return new CheckResult(mart.name(), kind, subject, outcome, Optional.of(problem), said);
  }

  /** At most two digits behind the point, and none that say nothing. */
  static String brief(double number) {
    String text = String.format(Locale.ROOT, "%.2f", number);
    return text.replaceFirst("\\.?0+$", "");
  }
}
