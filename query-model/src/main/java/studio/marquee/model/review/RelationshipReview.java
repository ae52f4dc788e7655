package studio.marquee.model.review;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.marquee.model.format.ContractOutline;
import studio.marquee.model.format.ContractOutline.Reach;
import studio.marquee.model.format.ContractOutline.Table;
import studio.marquee.model.review.Findings.Spot;

/** Whether relationships lead from something that is there to something that is there. */
final class RelationshipReview {
  private static final Pattern WRITTEN =
      Pattern.compile("(?:([^#]*)#)?/?schema/([^/]+)/properties/([^/]+)");

  private final WorkspaceTexts texts;
  private final Contracts contracts;
  private final Findings findings;

  RelationshipReview(WorkspaceTexts texts, Contracts contracts, Findings findings) {
    this.texts = texts;
    this.contracts = contracts;
    this.findings = findings;
  }

  void review() {
    for (Contracts.Read read : contracts.read()) {
      for (Table table : read.outline().tables()) {
        table.reaches().forEach(reach -> reach(read.outline(), table, reach));
      }
    }
  }

  private void reach(ContractOutline contract, Table table, Reach reach) {
    Spot spot = new Spot(contract.file(), reach.place());
    for (String from : reach.from()) {
      if (!table.has(from)) {
        findings.error(
            ReviewRule.RELATIONSHIP_DANGLING,
            ReviewProblem.SOURCE_COLUMN,
            spot,
            from,
            table.name());
      }
    }
    reach.to().forEach(to -> target(contract.file(), spot, to));
    if (reach.from().size() != reach.to().size() || reach.to().isEmpty()) {
      findings.error(
          ReviewRule.RELATIONSHIP_DANGLING,
          ReviewProblem.COMPOSITE_UNEVEN,
          spot,
          reach.from().size(),
          reach.to().size());
    } else if (reach.to().size() > 1) {
      findings.warning(
          ReviewRule.RELATIONSHIP_COMPOSITE,
          ReviewProblem.COMPOSITE,
          spot,
          table.name(),
          String.join(", ", reach.from()));
    }
  }

  private void target(String file, Spot spot, String to) {
    Matcher written = WRITTEN.matcher(to);
    boolean isPath = written.matches();
    String where = isPath ? Optional.ofNullable(written.group(1)).orElse("") : "";
    if (!where.isEmpty()) {
      String other = resolved(file, where);
      boolean isRead = texts.contracts().contains(other);
      if (!isRead) {
        findings.error(
            ReviewRule.RELATIONSHIP_DANGLING, ReviewProblem.TARGET_FILE, spot, to, other);
        return;
      }
      if (contracts.unreadable().stream().anyMatch(broken -> broken.file().equals(other))) {
        return;
      }
    }
    int dot = to.indexOf('.');
    String mart = isPath ? written.group(2) : to.substring(0, Math.max(0, dot));
    String column = isPath ? written.group(3) : to.substring(dot + 1);
    if (tables(file, where, mart).stream().noneMatch(table -> table.has(column))) {
      findings.error(ReviewRule.RELATIONSHIP_DANGLING, ReviewProblem.TARGET_UNKNOWN, spot, to);
    }
  }

  /** A path names its file; a name of two parts is looked for everywhere. */
  private List<Table> tables(String file, String where, String mart) {
    return contracts.read().stream()
        .map(Contracts.Read::outline)
        .filter(outline -> where.isEmpty() || outline.file().equals(resolved(file, where)))
        .flatMap(outline -> outline.table(mart).stream())
        .toList();
  }

  /** Relative to the file that it is written in. */
  private static String resolved(String file, String relative) {
    Deque<String> steps = new ArrayDeque<>(List.of(file.split("/", -1)));
    steps.removeLast();
    for (String step : relative.split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }
}
